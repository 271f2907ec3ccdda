//! The way through the dependency tree from one phrase to another, as words and relations: "fled →advcl killing →obj guards".

use lede::{Analysis, Span};

/// How far up from each end the ways may meet.
const STEPS: usize = 12;

/// The way from the head word of `from` to that of `to`; none where they lie in different sentences or are one word.
pub(crate) fn path(analysis: &Analysis, text: &str, from: Span, to: Span) -> Option<String> {
    let (start, end) = (head(analysis, from)?, head(analysis, to)?);
    let (up, down) = (ancestors(analysis, start), ancestors(analysis, end));
    let (at, below) = up.iter().enumerate().find_map(|(i, token)| down.iter().position(|t| t == token).map(|j| (i, j)))?;
    if start == end {
        return None;
    }
    let word = |token: usize| analysis.tokens.get(token).map_or("", |t| t.span.of(text));
    let relation = |token: usize| analysis.tree.deprel(token).as_str();
    let mut path = word(start).to_owned();
    for step in up.get(..=at)?.windows(2) {
        path += &format!(" ←{} {}", relation(step[0]), word(step[1]));
    }
    for &token in down.get(..below)?.iter().rev() {
        path += &format!(" →{} {}", relation(token), word(token));
    }
    Some(path)
}

/// The token of a span whose head lies outside it.
fn head(analysis: &Analysis, span: Span) -> Option<usize> {
    let first = analysis.tokens.partition_point(|t| t.span.end <= span.start);
    let inside = |i: usize| analysis.tokens.get(i).is_some_and(|t| t.span.start < span.end);
    let mut tokens = (first..).take_while(|&i| inside(i));
    tokens.find(|&i| analysis.tree.head(i).is_none_or(|h| h < first || !inside(h)))
}

/// A token and what it depends on, nearest first.
fn ancestors(analysis: &Analysis, token: usize) -> Vec<usize> {
    std::iter::successors(Some(token), |&t| analysis.tree.head(t)).take(STEPS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use lede::{Analyzer, Options};

    #[test]
    fn the_way_goes_up_and_down() {
        let text = "Police arrested two men in Lisbon. They fled.";
        let analysis = Analyzer::new().analyze(text, &Options::default());
        let way = |from: &str, to: &str| {
            let span = |word: &str| text.find(word).map_or(Span::default(), |at| Span::new(at, at + word.len()));
            path(&analysis, text, span(from), span(to))
        };
        assert_eq!(way("arrested", "two men").as_deref(), Some("arrested →obj men"));
        assert_eq!(way("Police", "men").as_deref(), Some("Police ←nsubj arrested →obj men"));
        assert_eq!(way("men", "men"), None);
        assert_eq!(way("arrested", "fled"), None);
    }
}

//! Paragraphs: what line breaks mean.

use lede_text::Span;

/// Lines of at least this many bytes may have been broken by a text editor rather than by the writer.
const WRAPPED_WIDTH: std::ops::RangeInclusive<usize> = 45..=110;

/// Cuts the text into paragraphs, without the white space around them.
///
/// A line ends a paragraph, unless the text is wrapped at a fixed width: then only an empty line does.
#[inline(never)]
pub(crate) fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let wrapped = is_wrapped(text, &lines);
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut open = false;
    for line in lines {
        if line.is_empty() {
            open = false;
            continue;
        }
        match paragraphs.last_mut() {
            Some(last) if open && (wrapped || goes_on(last.of(text), line.of(text))) => *last = last.cover(line),
            _ => paragraphs.push(line),
        }
        open = true;
    }
    paragraphs
}

/// The lines of the text, trimmed; an empty one is a blank line.
fn lines(text: &str) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}') {
            continue;
        }
        lines.push(Span::new(start, at).trimmed(text));
        start = at + c.len_utf8();
        if c == '\r' && chars.next_if(|&(_, c)| c == '\n').is_some() {
            start += 1;
        }
    }
    lines.push(Span::new(start, text.len()).trimmed(text));
    lines
}

/// Whether the lines look as if they were broken at a fixed width: most inner lines are about equally long and end anywhere.
fn is_wrapped(text: &str, lines: &[Span]) -> bool {
    let mut inner = 0;
    let mut anywhere = 0;
    for pair in lines.windows(2) {
        if pair[0].is_empty() || pair[1].is_empty() {
            continue;
        }
        inner += 1;
        anywhere += usize::from(WRAPPED_WIDTH.contains(&pair[0].len()) && !ends_sentence(pair[0].of(text)));
    }
    inner >= 4 && anywhere * 3 > inner * 2
}

/// Whether `line` goes on in the middle of the sentence of `before`.
fn goes_on(before: &str, line: &str) -> bool {
    !ends_sentence(before) && line.starts_with(|c: char| c.is_lowercase())
}

/// Whether the last mark of `line` ends a sentence.
fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '”', '’', '\'', ')', '»', ']']).ends_with(['.', '!', '?', ':', '…'])
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    fn cut(text: &str) -> Vec<&str> {
        paragraphs(text).iter().map(|p| p.of(text)).collect()
    }

    #[test]
    fn a_line_is_a_paragraph() {
        assert_eq!(
            cut("Floods hit Lund\r\nHundreds fled.\r\n\r\n Many stayed.\u{2028}\n"),
            ["Floods hit Lund", "Hundreds fled.", "Many stayed."]
        );
        assert_eq!(cut(" \n\n"), [""; 0]);
    }

    #[test]
    fn a_wrapped_text_breaks_at_blank_lines_only() {
        let line = "The committee met for the third time this week to weigh whether";
        let text = [line, line, line, line, "it should adjourn.", "", "It did."].join("\n");
        assert_eq!(cut(&text).len(), 2);
        assert_eq!(cut("They met and\nleft."), ["They met and\nleft."]);
    }
}

//! Tokens, tags and trees alone: for measuring them, and for callers that need no more.

use crate::document::{self, Document, Sentence, Token, ZoneKind};
use crate::parse::Tree;
use crate::pipeline::Analyzer;
use crate::tag::Tags;
use crate::{sentences, tokenize};
use lede_text::Span;
use std::ops::Range;

/// The words of a text with their tags and trees.
#[derive(Clone, PartialEq, Debug)]
pub struct Syntax {
    /// Tokens, in order, without overlap.
    pub tokens: Vec<Token>,
    /// The tokens of each sentence, as positions in `tokens`.
    pub sentences: Vec<Range<usize>>,
    /// Part of speech, morphology and lemma, a row a token.
    pub tags: Tags,
    /// Dependencies, a row a token.
    pub tree: Tree,
}

impl Analyzer {
    /// Cuts, tags and parses running text.
    pub fn syntax(&self, text: &str) -> Syntax {
        self.tag_and_parse(&document(text))
    }

    /// The words of running text, and its sentences as positions in them.
    pub fn words(&self, text: &str) -> (Vec<String>, Vec<Range<usize>>) {
        let doc = document(text);
        (doc.words().iter().map(|&word| word.to_owned()).collect(), doc.sentences.iter().map(|s| s.tokens.clone()).collect())
    }

    /// Tags and parses a text that is cut already: one sentence a line, a space between tokens.
    pub fn syntax_of_cut(&self, text: &str) -> Syntax {
        let (mut tokens, mut sentences, mut paragraphs) = (Vec::new(), Vec::new(), Vec::new());
        let mut at = 0;
        for line in text.split('\n') {
            let first = tokens.len();
            let mut start = at;
            for word in line.split(' ') {
                let span = Span::new(start, start + word.len()).trimmed(text);
                if !span.is_empty() {
                    tokens.push(Token { span, space_before: true });
                }
                start += word.len() + 1;
            }
            if let (Some(a), Some(b)) = (tokens.get(first), tokens.last()) {
                let span = a.span.cover(b.span);
                paragraphs.push(span);
                sentences.push(Sentence { span, tokens: first..tokens.len(), zone: ZoneKind::Body });
            }
            at += line.len() + 1;
        }
        self.tag_and_parse(&Document::new(text, tokens, Vec::new(), paragraphs, sentences))
    }

    fn tag_and_parse(&self, doc: &Document<'_>) -> Syntax {
        let (words, pieces, models) = (doc.words(), pieces(doc), &self.resources().syntax);
        let (tags, tree) =
            lede_syntax::parse(lede_syntax::tag(words, &pieces, models, &mut lede_syntax::Scratch::default()), words, &pieces, models);
        Syntax { tokens: doc.tokens.clone(), sentences: doc.sentences.iter().map(|s| s.tokens.clone()).collect(), tags, tree }
    }
}

/// A text, cut.
pub(crate) fn document(text: &str) -> Document<'_> {
    let tokens = tokenize::tokenize(text);
    let paragraphs = document::paragraphs(text);
    let zones = document::zones(text, &tokens, &paragraphs);
    let sentences = sentences::split(text, &tokens, &zones, &paragraphs);
    Document::new(text, tokens, zones, paragraphs, sentences)
}

/// What tagger and parser read at once.
#[inline(never)]
pub(crate) fn pieces(doc: &Document<'_>) -> Vec<lede_syntax::Piece> {
    lede_syntax::pieces(doc.sentences.iter().map(|s| &s.tokens))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Deprel;

    #[test]
    fn a_cut_text_keeps_its_cuts() {
        let text = "Don't  stop .\r\n\nU.S. , he said\n";
        let syntax = Analyzer::new().syntax_of_cut(text);
        let words: Vec<_> = syntax.tokens.iter().map(|t| t.span.of(text)).collect();
        assert_eq!(words, ["Don't", "stop", ".", "U.S.", ",", "he", "said"]);
        assert_eq!(syntax.sentences, [0..3, 3..7]);
        assert_eq!(syntax.tags.len(), 7);
    }

    #[test]
    fn every_sentence_is_one_tree() {
        let analyzer = Analyzer::new();
        let long = "a b , ".repeat(2 * crate::parse::transition::MAX_WORDS / 3 + 5);
        for text in ["", "\n\n", "Stop", "( ) ) \" \u{1F600} , ,", "The mayor , who resigned , said so .", &long] {
            let syntax = analyzer.syntax_of_cut(text);
            for sentence in &syntax.sentences {
                let roots = sentence.clone().filter(|&i| syntax.tree.head(i).is_none()).count();
                assert_eq!(roots, 1, "{text:.40}");
                for i in sentence.clone() {
                    assert_eq!(syntax.tree.head(i).is_none(), syntax.tree.deprel(i) == Deprel::Root);
                    let up = std::iter::successors(Some(i), |&i| syntax.tree.head(i)).take(sentence.len() + 1);
                    assert!(up.clone().count() <= sentence.len(), "a cycle over {i} in {text:.40}");
                    assert!(up.into_iter().all(|i| sentence.contains(&i)));
                }
            }
        }
    }
}

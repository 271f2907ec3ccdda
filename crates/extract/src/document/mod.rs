//! The text cut up: zones, sentences, tokens. Everything later points into it.

mod dateline;
mod language;
mod notice;
mod paragraph;
mod published;
mod zones;

pub use language::Language;
pub(crate) use language::check_language;
pub(crate) use paragraph::paragraphs;
pub use published::{Basis, Published};
pub(crate) use zones::zones;

use lede_text::{Span, typed_id};
use std::ops::Range;

typed_id!(/// A token's position in [`Document::tokens`].
    TokenId, "w");
typed_id!(/// A sentence's position in [`Document::sentences`].
    SentenceId, "s");

/// One text with its cuts.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    /// The text as given.
    pub text: &'t str,
    /// Headline, body … in order.
    pub zones: Vec<Zone>,
    /// Paragraphs in order, without the white space around them.
    pub paragraphs: Vec<Span>,
    /// Sentences in order; each holds at least one token, and every token is in exactly one.
    pub sentences: Vec<Sentence>,
    /// Tokens in order.
    pub tokens: Vec<Token>,
    /// The words of each token: asked for so often that to cut them out each time takes a twentieth of an analysis.
    words: Vec<&'t str>,
    /// The sentence of each token.
    sentence_of: Vec<SentenceId>,
    language: Language,
}

/// A word, number or mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    /// Its characters.
    pub span: Span,
    /// Whether white space (or the start of the text) stands before it.
    pub space_before: bool,
}

/// A sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// From its first to its last token.
    pub span: Span,
    /// Its tokens, as positions in [`Document::tokens`].
    pub tokens: Range<usize>,
    /// The zone that it stands in.
    pub zone: ZoneKind,
}

/// A part of the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Zone {
    /// Its characters.
    pub span: Span,
    /// What it is.
    pub kind: ZoneKind,
}

/// The kind of a zone.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ZoneKind {
    /// The title.
    Headline,
    /// Place, agency and day before the first sentence.
    Dateline,
    /// The line under a picture.
    Caption,
    /// A title within the article.
    Subhead,
    /// The article.
    Body,
    /// Teasers, navigation, bare addresses.
    Boilerplate,
}

impl<'t> Document<'t> {
    #[inline(never)]
    pub(crate) fn new(text: &'t str, tokens: Vec<Token>, zones: Vec<Zone>, paragraphs: Vec<Span>, sentences: Vec<Sentence>) -> Self {
        let mut sentence_of = Vec::with_capacity(tokens.len());
        for (id, sentence) in sentences.iter().enumerate() {
            sentence_of.resize(sentence.tokens.end, SentenceId::new(id));
        }
        debug_assert_eq!(sentence_of.len(), tokens.len());
        let language = language::guess(text, &tokens);
        let words = tokens.iter().map(|token| token.span.of(text)).collect();
        Self { text, zones, paragraphs, sentences, tokens, words, sentence_of, language }
    }

    /// The words of token `i`.
    #[inline]
    pub fn word(&self, i: usize) -> &'t str {
        self.words[i]
    }

    /// The words of all tokens.
    pub(crate) fn words(&self) -> &[&'t str] {
        &self.words
    }

    /// The sentence of token `i`.
    pub fn sentence_of(&self, i: usize) -> SentenceId {
        self.sentence_of[i]
    }

    /// The sentence with this id.
    pub fn sentence(&self, id: SentenceId) -> &Sentence {
        &self.sentences[id.index()]
    }

    /// The characters from the first to the last of these tokens; empty for an empty range.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if tokens.start < tokens.end => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// The tokens that `span` touches.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.end <= span.start);
        let end = self.tokens.partition_point(|t| t.span.start < span.end);
        start..end.max(start)
    }

    /// The language that the text was taken for.
    pub fn language(&self) -> Language {
        self.language
    }
}

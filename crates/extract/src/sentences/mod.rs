//! Tokens to sentences.

use crate::document::{Sentence, Token, Zone};

/// Groups the tokens of each zone into sentences.
pub(crate) fn split(text: &str, tokens: &[Token], zones: &[Zone]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (i, token) in tokens.iter().enumerate() {
        let last = i + 1 == tokens.len();
        if last || matches!(token.span.of(text), "." | "!" | "?") {
            let span = tokens[start].span.cover(token.span);
            let zone = zones.iter().find(|z| z.span.contains(span)).map_or(crate::document::ZoneKind::Body, |z| z.kind);
            sentences.push(Sentence { span, tokens: start..i + 1, zone });
            start = i + 1;
        }
    }
    sentences
}

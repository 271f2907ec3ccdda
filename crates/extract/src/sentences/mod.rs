//! Tokens to sentences.
//!
//! A sentence ends with its paragraph and its zone, after a final mark with the quotation marks and brackets that close on it,
//! and where two sentences were joined without one ("… in Oslo However, she …"). Each decision looks at a few neighbours.

mod boundary;
mod starters;

use crate::document::{Sentence, Token, Zone, ZoneKind};
use boundary::Boundaries;
use lede_text::Span;

/// Groups the tokens into sentences: no sentence crosses a paragraph or a zone, every token is in exactly one.
#[inline(never)]
pub(crate) fn split(text: &str, tokens: &[Token], zones: &[Zone], paragraphs: &[Span]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut zones = zones.iter().peekable();
    let mut paragraphs = paragraphs.iter().peekable();
    let mut start = 0;
    while start < tokens.len() {
        let at = tokens[start].span.start;
        while zones.next_if(|z| z.span.end <= at).is_some() {}
        while paragraphs.next_if(|p| p.end <= at).is_some() {}
        let zone = zones.peek().copied();
        let limit = [zone.map(|z| z.span.end), paragraphs.peek().map(|p| p.end)].into_iter().flatten().min().unwrap_or(u32::MAX);
        let end = tokens.partition_point(|t| t.span.start < limit).max(start + 1);
        let kind = zone.map_or(ZoneKind::Body, |z| z.kind);
        let mut from = start;
        for to in Boundaries::new(text, &tokens[start..end]) {
            let to = start + to;
            let span = tokens[from].span.cover(tokens[to - 1].span);
            sentences.push(Sentence { span, tokens: from..to, zone: kind });
            from = to;
        }
        start = end;
    }
    sentences
}

#[cfg(test)]
mod tests;

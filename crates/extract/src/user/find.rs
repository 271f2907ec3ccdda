//! Terms and patterns in the text, and their names in place of what the recogniser read there.

use super::{Given, UserLexicon, cased};
use crate::document::Document;
use crate::lexicon::Lex;
use lede_text::sort_by_rank;
use std::ops::Range;
use std::sync::Arc;

/// Sentences are searched for patterns up to here, in bytes: a text without full stops must not take time that grows with its square.
const MOST_BYTES: usize = 5_000;

/// What the reader calls these tokens.
#[derive(Clone, Debug)]
pub(crate) struct Own {
    pub tokens: Range<usize>,
    pub given: Arc<Given>,
}

/// The reader's terms in the text, in order and without overlap: of those that overlap the first, of those that begin together the
/// longest, of equals the one that stands first in the lexicon.
pub(crate) fn overlay(doc: &Document<'_>, lex: &Lex, user: &UserLexicon) -> Vec<Own> {
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    for sentence in &doc.sentences {
        for i in sentence.tokens.clone() {
            found.extend(terms_at(doc, lex, user, i..sentence.tokens.end));
        }
        patterns_in(doc, user, sentence.span, &mut found);
    }
    sort_by_rank(&mut found, |(tokens, row)| [tokens.start as u32, !(tokens.end as u32), *row as u32]);
    let mut end = 0;
    found.retain(|(tokens, _)| {
        let free = tokens.start >= end;
        end = if free { tokens.end } else { end };
        free
    });
    found.into_iter().filter_map(|(tokens, row)| Some(Own { tokens, given: user.rows.get(row)?.clone() })).collect()
}

/// The longest term that begins at the first of these tokens.
fn terms_at(doc: &Document<'_>, lex: &Lex, user: &UserLexicon, tokens: Range<usize>) -> Option<(Range<usize>, usize)> {
    let words = user.terms.get(lex.folded(tokens.start).trim())?;
    let ends = words.iter().filter_map(|words| {
        let (mut at, mut next) = (tokens.start, 0);
        while next < words.folded.len() {
            if at >= tokens.end {
                return None;
            }
            let folded = lex.folded(at).trim();
            // "Al-Noor" is "Al Noor".
            if folded.is_empty() && next > 0 && is_dash(doc.word(at)) {
                at += 1;
                continue;
            }
            let same_case = words.cased.as_ref().is_none_or(|c| c.get(next).is_some_and(|w| *w == cased(doc.word(at))));
            if folded != words.folded[next] || !same_case {
                return None;
            }
            (at, next) = (at + 1, next + 1);
        }
        Some((tokens.start..at, words.row))
    });
    ends.min_by_key(|(tokens, row)| (std::cmp::Reverse(tokens.end), *row))
}

fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "‐" | "‑" | "–")
}

/// Matches that are whole words.
fn patterns_in(doc: &Document<'_>, user: &UserLexicon, sentence: crate::Span, found: &mut Vec<(Range<usize>, usize)>) {
    if user.patterns.is_empty() {
        return;
    }
    let mut text = sentence.of(doc.text);
    if text.len() > MOST_BYTES {
        let end = (0..=MOST_BYTES).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
        text = &text[..end];
    }
    for (regex, row) in &user.patterns {
        for m in regex.find_iter(text) {
            let start = sentence.start as usize + m.start();
            let span = crate::Span::new(start, start + m.len()).trimmed(doc.text);
            let tokens = doc.tokens_in(span);
            if !span.is_empty() && doc.span(tokens.clone()) == span {
                found.push((tokens, *row));
            }
        }
    }
}

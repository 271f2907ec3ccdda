//! What "according to" scopes over.

use super::Cx;
use super::cue::{Cue, takes_clause};
use super::indirect::{is_time, one};
use crate::tag::{Morph, Upos};
use std::ops::Range;

/// The clause that "according to" scopes over.
pub(super) fn according(cx: &Cx<'_>, cue: &Cue, sentence: &Range<usize>) -> Vec<Range<usize>> {
    // The phrase ends with its subtree, or at the next comma.
    let words = cx.doc.word(cue.at) == "words";
    let noun = cx.tree.head(cue.at).filter(|&h| h > cue.at && !words);
    let comma = |from: usize| (from..sentence.end).find(|&j| matches!(cx.doc.word(j), "," | ";"));
    let end = noun.map_or(cue.tokens.end, |h| cx.tree.subtree(h).end.max(h + 1));
    let open = cue
        .tokens
        .start
        .checked_sub(1)
        .filter(|&j| sentence.contains(&j))
        .map(|j| if matches!(cx.doc.word(j), "," | "(" | "—" | "–") { j } else { j + 1 });
    let start = (sentence.start..cue.at).rev().find(|&j| cx.doc.word(j) == ";").map_or(sentence.start, |j| j + 1);
    match open {
        // "The judge decided, according to the summary, “that …”" reports no clause of its own.
        Some(open)
            if start < open && open == cue.tokens.start - 1 && is_verb_of_telling(cx, open - 1) && opens_marks(cx, cue, sentence) =>
        {
            Vec::new()
        }
        Some(open) if start < open => {
            let mut pieces = one(start..open);
            let first = comma(cue.tokens.end).filter(|&c| cx.doc.word(c) == "," && cx.doc.word(open) == ",");
            if let Some(first) = first {
                // "according to their spokesman, Idris Balo, …": the comma behind his name.
                let close = comma(first + 1).filter(|&c| is_name(cx, first + 1..c)).unwrap_or(first);
                // "The rebels, according to them, “will fight on”": the quoted words are all that is theirs.
                let verb = |k: usize| matches!(cx.tags.upos(k), Upos::Verb | Upos::Aux);
                if close + 1 < sentence.end && matches!(cx.doc.word(close + 1), "“" | "\"" | "«") && !(start..open).any(verb) {
                    pieces.clear();
                } else {
                    pieces.push(close + 1..clause_end(cx, close + 1, sentence));
                }
            }
            pieces
        }
        // At the start of its clause.
        _ => {
            // "According to X, which cited Y, …" and "to X, and Y, on Monday, …": the comma behind the whole phrase.
            let mut close = comma(end.min(sentence.end)).filter(|&c| c == end).or_else(|| comma(cue.tokens.end));
            for _ in 0..4 {
                close = close.map(|c| comma(c + 1).filter(|&next| is_aside(cx, c, next, sentence)).unwrap_or(c));
            }
            close.map(|close| one(close + 1..clause_end(cx, close + 1, sentence))).unwrap_or_default()
        }
    }
}

/// Whether nothing but a name stands at `tokens`.
fn is_name(cx: &Cx<'_>, tokens: Range<usize>) -> bool {
    (1..=5).contains(&tokens.len())
        && tokens.into_iter().all(|k| cx.tags.upos(k) == Upos::Propn || matches!(cx.doc.word(k), "al" | "bin" | "de" | "van" | "-"))
}

fn is_verb_of_telling(cx: &Cx<'_>, i: usize) -> bool {
    takes_clause(cx, i) && cx.tags.morph(i).has(Morph::FINITE)
}

/// Whether quoted words begin behind the comma that closes the phrase.
fn opens_marks(cx: &Cx<'_>, cue: &Cue, sentence: &Range<usize>) -> bool {
    let comma = (cue.tokens.end..sentence.end).take(12).find(|&k| cx.doc.word(k) == ",");
    comma.is_some_and(|c| c + 1 < sentence.end && matches!(cx.doc.word(c + 1), "“" | "\"" | "«" | "‘"))
}

/// Whether the words between the commas `open` and `close` are an aside on the source: "X, which cited Y, …", "X, a lawyer, …",
/// "X, on Monday, …". The clause that the source scopes over has a verb of its own behind them.
fn is_aside(cx: &Cx<'_>, open: usize, close: usize, sentence: &Range<usize>) -> bool {
    let first = open + 1;
    if first >= close {
        return false;
    }
    let opens = matches!(cx.doc.word(first), "which" | "who" | "whose" | "citing" | "and" | "on" | "published" | "a" | "an" | "the")
        || is_time(cx, first);
    let relative = matches!(cx.doc.word(first), "which" | "who" | "whose");
    let verb = |mut tokens: Range<usize>| tokens.any(|k| cx.tags.morph(k).has(Morph::FINITE));
    opens && (relative || !verb(first..close)) && verb(close..sentence.end)
}

/// A semicolon ends what a source in an aside scopes over.
pub(super) fn clause_end(cx: &Cx<'_>, from: usize, sentence: &Range<usize>) -> usize {
    (from..sentence.end).find(|&j| cx.doc.word(j) == ";").unwrap_or(sentence.end)
}

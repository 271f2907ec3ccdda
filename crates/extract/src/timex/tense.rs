//! The tense of the clause around a time: it says whether "on Friday" lies ahead or behind.

use super::piece::{Kind, Pieces};
use crate::ontology::Tense;
use lede_text::Span;

/// How far the search for a verb goes, in pieces.
const REACH: usize = 24;

/// The tense around the pieces `start..end`, within `sentence`.
pub(super) fn around(p: &Pieces<'_>, start: usize, end: usize, sentence: Span) -> Tense {
    let inside = |i: &usize| p.get(*i).is_some_and(|piece| sentence.contains(piece.span));
    let before = (start.saturating_sub(REACH)..start).rev().take_while(inside).find_map(|i| cue(p, i).map(|t| (start - i, t)));
    let after = (end..(end + REACH).min(p.len())).take_while(inside).find_map(|i| cue(p, i).map(|t| (i - end + 2, t)));
    match (before, after) {
        (Some((a, first)), Some((b, second))) => {
            if b + 4 < a {
                second
            } else {
                first
            }
        }
        (Some((_, tense)), None) | (None, Some((_, tense))) => tense,
        (None, None) => Tense::None,
    }
}

/// What a word says about the tense of its clause.
fn cue(p: &Pieces<'_>, i: usize) -> Option<Tense> {
    if p.kind(i) != Some(Kind::Word) {
        return None;
    }
    match p.lower(i) {
        "will" | "shall" | "ll" | "upcoming" | "scheduled" | "slated" | "due" => Some(Tense::Future),
        "to" if i > 0
            && p.any(
                i - 1,
                &[
                    "is", "are", "expected", "planned", "plan", "plans", "set", "hopes", "hope", "intends", "aims", "vowed", "wants",
                    "ready",
                ],
            ) =>
        {
            Some(Tense::Future)
        }
        "was" | "were" | "had" | "did" | "said" | "told" | "went" | "took" | "came" | "began" | "killed" | "held" | "left" | "made"
        | "met" | "won" | "lost" | "shot" | "found" | "broke" | "saw" | "fell" | "rose" | "sent" | "gave" | "got" | "became" | "struck"
        | "brought" | "led" | "ran" | "spoke" | "wrote" | "fled" | "sold" | "paid" | "bought" => Some(Tense::Past),
        word if word.len() > 4 && word.ends_with("ed") && !p.capital(i) => Some(Tense::Past),
        _ => None,
    }
}

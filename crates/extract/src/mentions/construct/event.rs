//! Operations and storms.

use super::super::draft::Draft;
use super::{HEADS, capital};
use crate::analysis::Score;
use crate::document::Document;
use crate::lexicon::Lex;
use crate::ontology::EntityType;
use std::ops::Range;

/// The rule of names such as "Cyclone Petra".
pub(in crate::mentions) const STORM: &str = "mentions/storm";

fn is_storm(word: &str) -> bool {
    matches!(word, "Cyclone" | "Hurricane" | "Typhoon" | "Storm")
}

/// "Operation Quiet Harbour" that was read as something else.
pub(super) fn operation(doc: &Document<'_>, draft: &mut Draft) {
    if draft.tokens.len() > 1 && doc.word(draft.tokens.start) == "Operation" {
        draft.kind = EntityType::EventName;
        draft.rule = "mentions/operation";
    }
}

/// "Operation Quiet Harbour", "Tropical Storm Petra".
#[inline(never)]
pub(super) fn named(doc: &Document<'_>, lex: &Lex, rest: Range<usize>) -> Option<Draft> {
    let first = doc.word(rest.start);
    let draft =
        |end, rule| Some(Draft { tokens: rest.start..end, kind: EntityType::EventName, score: Score::percent(90), rule, runner_up: None });
    if first == "Operation" {
        let end = (rest.start + 1..rest.end).find(|&i| !capital(doc, i)).unwrap_or(rest.end);
        return draft(end, "mentions/operation").filter(|d| (2..=4).contains(&d.tokens.len()));
    }
    let head = rest.start + usize::from(matches!(first, "Tropical" | "Super"));
    let storm = head + 1 < rest.end && is_storm(doc.word(head));
    let name = |i: usize| capital(doc, i) && !lex.lists(i).meets(HEADS) && doc.word(i).chars().all(char::is_alphabetic);
    // The Storm Shadow is a missile.
    let other = || lex.at(head).iter().any(|h| h.end > head + 1 && h.kind().is_some_and(|k| k.0 != EntityType::EventName));
    let single = || head + 2 >= rest.end || !capital(doc, head + 2);
    if storm && name(head + 1) && single() && !other() { draft(head + 2, STORM) } else { None }
}

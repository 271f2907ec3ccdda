//! What is done again and again, or by anybody: no single happening.

use super::arguments::Filled;
use super::candidates::Candidate;
use super::context::Context;
use crate::analysis::{Filler, TimexKind};
use crate::document::ZoneKind;
use crate::ontology::{EventType, Role, Tense};
use crate::parse::Deprel;
use crate::tag::Morph;
use lede_model::rules::Pos;

/// Types that are told in the present only where they are told of in general: "people vote for a party", "they kill for money".
const GENERAL: &[EventType] = &[
    EventType::Attack,
    EventType::Kill,
    EventType::Injure,
    EventType::Abduct,
    EventType::Destroy,
    EventType::Vote,
    EventType::Appoint,
    EventType::Convict,
];

/// No happening but a sort of them: a verb in the plain present outside a headline, without a date or a number.
pub(super) fn is_general(cx: &Context<'_, '_>, candidate: &Candidate, filled: &[Filled], tense: Tense) -> bool {
    let dated = filled.iter().any(|f| matches!(f.role, Role::Time | Role::Count));
    let zone = cx.inputs.doc.sentence(cx.inputs.doc.sentence_of(candidate.token)).zone;
    if !GENERAL.contains(&candidate.kind) || dated || zone != ZoneKind::Body {
        return false;
    }
    let token = candidate.token;
    let plain = !cx.word(token).ends_with("ing") && cx.morph(token).has(Morph::PRESENT) && cx.morph(token).has(Morph::FINITE);
    candidate.pos == Pos::Verb && tense == Tense::Present && plain && !cx.is_participle(token)
}

/// Adverbs of what is done again and again.
#[rustfmt::skip]
const HABITUAL: &[&str] = &[
    "usually", "often", "typically", "generally", "normally", "frequently", "regularly", "routinely", "habitually", "traditionally",
    "customarily", "always", "annually", "periodically", "commonly", "sometimes", "occasionally",
];

/// A habit: a repeated time ("every year") or an adverb that says so.
pub(super) fn is_habit(cx: &Context<'_, '_>, clause: usize, filled: &[Filled]) -> bool {
    cx.children(clause).any(|c| cx.deprel(c) == Deprel::Advmod && HABITUAL.contains(&cx.lemma(c)))
        || filled.iter().any(|f| {
            matches!(f.argument.filler, Some(Filler::Time(t)) if f.role == Role::Time
                && cx.inputs.times.get(t.index()).is_some_and(|t| t.kind == TimexKind::Set))
        })
}

//! Unnamed people: counted ("11 people … the group … the 11"), or introduced and then called by what they did ("a driver … the
//! attacker").

use super::candidate::{Determiner, Nominal, Part};
use super::clusters::{Clusters, points_back};
use super::modifiers::{self, modifiers};
use super::nominals::{Context, LOOK_BACK, NEAR};
use crate::ontology::EntityType;

/// Up to this number, as many people again are easily other people.
pub(super) const FEW: u32 = 4;

/// Whether people are counted that were counted before under another word: "36 people … the 36", "11 men … 11 suspects".
pub(super) fn as_many(cx: &Context<'_, '_>, e: usize, i: usize, nominal: &Nominal) -> bool {
    let many = modifiers::numeral(cx, &cx.candidates[i]).is_some_and(|n| n > FEW);
    let definite = points_back(nominal.determiner) || cx.doc.word(cx.candidates[i].tokens.start).eq_ignore_ascii_case("the");
    !cx.candidates[e].span.overlaps(cx.candidates[i].span) && (many || definite || cx.in_headline(&cx.candidates[e]))
}

/// Nouns for counted people taken together.
const TOGETHER: &[&str] = &["group", "gang", "crew", "cell", "trio", "duo", "pair", "couple", "quartet"];

/// "Eleven people were arrested. The group …": the people counted last, not far back.
pub(super) fn gathered<'m>(
    cx: &Context<'_, '_>,
    counted: impl Iterator<Item = &'m Vec<usize>>,
    i: usize,
    nominal: &Nominal,
) -> Option<usize> {
    let now = &cx.candidates[i];
    if nominal.determiner != Determiner::Definite || !TOGETHER.contains(&nominal.term.as_str()) || !modifiers(cx, now).is_empty() {
        return None;
    }
    let last = counted.take(LOOK_BACK * 4).filter_map(|list| list.last().copied()).max()?;
    (now.sentence - cx.candidates[last].sentence <= 2).then_some(last)
}

/// "A driver ran into a crowd. The attacker fled": the person introduced last who does something, where no other fits.
pub(super) fn culprit(cx: &Context<'_, '_>, clusters: &mut Clusters, introduced: &[usize], i: usize, nominal: &Nominal) -> Option<usize> {
    let now = &cx.candidates[i];
    let sense = nominal.senses.first()?;
    if nominal.determiner != Determiner::Definite || sense.subtype != "SUSPECT" || now.plural != Some(false) {
        return None;
    }
    let near = introduced.iter().rev().take(LOOK_BACK).take_while(|&&e| now.sentence - cx.candidates[e].sentence <= NEAR);
    near.copied().find(|&e| {
        let person =
            cx.candidates[e].nominal().and_then(|n| n.senses.first()).is_some_and(|s| s.kind == EntityType::Person && s.subtype == "OTHER");
        person && cx.candidates[e].part == Part::Subject && !clusters.facts(e).named
    })
}

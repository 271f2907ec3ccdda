//! "The agency", "the ministry", "police": a noun without a phrase of its own head before it, and the name that it can mean.

use super::candidate::{Candidate, Determiner, Nominal, Part};
use super::clusters::Clusters;
use super::modifiers::{self, modifiers, owner};
use super::nominals::{Context, LOOK_BACK, NEAR, STRUCTURES, unique_role};
use crate::ontology::EntityType;
use crate::parse::Deprel;
use lede_model::fold;

/// The same for a place: an article has few of a size.
const NEAR_PLACE: usize = 8;

/// The nearest name that the phrase can mean by its head word.
pub(super) fn nearest(cx: &Context<'_, '_>, clusters: &mut Clusters, recent: &[usize], i: usize, nominal: &Nominal) -> Option<usize> {
    let now = &cx.candidates[i];
    // "The UK's police" is not any police.
    let owner = owner(cx, now);
    if owner.is_some_and(|o| clusters.facts(o).named) {
        return None;
    }
    let bare = nominal.determiner == Determiner::None && unique_role(nominal) && now.tokens.len() == 1;
    let body = nominal.senses[0].kind == EntityType::Org;
    if !(nominal.determiner == Determiner::Definite || bare) || (now.plural == Some(true) && !body) {
        return None;
    }
    let modifiers = modifiers(cx, now);
    let mut best: Option<(i32, usize)> = None;
    let place = nominal.senses[0].kind == EntityType::Gpe;
    let reach = if place { LOOK_BACK * 12 } else { LOOK_BACK * 3 };
    for &name in recent.iter().rev().take(reach) {
        let back = now.sentence - cx.candidates[name].sentence.min(now.sentence);
        let holds = cx.candidates[name].span.overlaps(now.span);
        if holds || owner.is_some_and(|o| clusters.same(o, name)) {
            continue;
        }
        // "The Dutch police" are not the force that was named before.
        if matches!(nominal.term.as_str(), "police" | "army") && modifiers::place(cx, now).is_some() {
            continue;
        }
        let Some(fit) = fit(cx, clusters, name, nominal) else { continue };
        let place = clusters.facts(name).kinds == [EntityType::Gpe];
        // The word stands in the name itself ("the ministry"): as far back as it may be.
        if fit < 3 && (bare || now.plural == Some(true) || back > NEAR && !place) {
            continue;
        }
        if !modifiers_fit(cx, name, now, &modifiers) {
            continue;
        }
        let told = i32::from(cx.candidates[name].part == Part::Subject) * 3;
        // "US troops": the name only describes another thing.
        let describes = matches!(cx.tree.deprel(cx.candidates[name].head), Deprel::Compound | Deprel::Amod);
        let size = clusters.facts(name).size.min(if place { 24 } else { 4 }) as i32;
        let far = if place { back.min(NEAR_PLACE) * 2 } else { back * 4 } as i32;
        let score = fit * 10 - far + told + size - if describes { 6 } else { 0 };
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, name));
        }
    }
    best.map(|(_, name)| name).or_else(|| only_bearer(cx, clusters, recent, i, nominal).filter(|_| owner.is_none() && modifiers.is_empty()))
}

/// Whether the name has the word for the police.
fn is_police(cx: &Context<'_, '_>, name: usize) -> bool {
    cx.candidates[name].tokens.clone().any(|k| fold(cx.doc.word(k)) == "police")
}

/// "The ministry", "the group", "police", however far back: the one body of the text that is of this kind.
fn only_bearer(cx: &Context<'_, '_>, clusters: &mut Clusters, recent: &[usize], i: usize, nominal: &Nominal) -> Option<usize> {
    let now = &cx.candidates[i];
    // The army is told apart from the forces that it is a part of.
    let body = nominal.senses[0].kind == EntityType::Org && nominal.senses[0].subtype != "MILITARY";
    let body = body && now.plural != Some(true) && modifiers::complement(cx, now).is_none();
    let police = nominal.term == "police" && nominal.determiner == Determiner::None && now.tokens.len() == 1;
    if !(body && nominal.determiner == Determiner::Definite || police) {
        return None;
    }
    let state = nominal.senses[0].subtype == "GOV_BODY";
    let mut only = None;
    for &name in recent.iter().rev().take(LOOK_BACK * 12) {
        let fits = match police {
            true => clusters.facts(name).subtype == Some("LAW_ENFORCEMENT") && is_police(cx, name),
            false => fit(cx, clusters, name, nominal).is_some_and(|f| f >= if state { 3 } else { 2 }),
        };
        if cx.candidates[name].span.overlaps(now.span) || !fits {
            continue;
        }
        match only {
            Some(first) if !clusters.same(first, name) => return None,
            _ => only = Some(name),
        }
    }
    only
}

/// How well a name fits a head word: 3 its own word, 2 the same subtype, 1 a general word of the same type.
fn fit(cx: &Context<'_, '_>, clusters: &mut Clusters, name: usize, nominal: &Nominal) -> Option<i32> {
    let facts = clusters.facts(name);
    if nominal.term == "mainland" && facts.subtype != Some("COUNTRY") {
        return None;
    }
    let sense = nominal.senses.iter().find(|s| facts.kinds.contains(&s.kind))?;
    if !facts.agrees(&super::clusters::Facts {
        kinds: vec![sense.kind],
        gender: nominal.senses.iter().find_map(|s| s.gender),
        ..Default::default()
    }) {
        return None;
    }
    let subtype = facts.subtype;
    let words = &cx.candidates[name].tokens;
    let term = fold(&nominal.term);
    // "Police" is the body whose name ends so, "the ministry" the one whose name has the word anywhere.
    let bare = nominal.determiner == Determiner::None;
    let own = words.clone().any(|k| fold(cx.doc.word(k)) == term && (!bare || k + 1 == words.end));
    if own && sense.kind != EntityType::Person {
        return Some(3);
    }
    match (sense.kind, subtype) {
        // "The minister" is no other official, "the ministry" no parliament: only their own words tell.
        (EntityType::Person, Some("OFFICIAL")) if has_other_title(cx, clusters, name, nominal) => None,
        // "The group" is no newspaper and no ministry.
        (EntityType::Org, Some("MEDIA" | "GOV_BODY" | "LAW_ENFORCEMENT" | "MILITARY" | "INTEL_AGENCY")) if nominal.term == "group" => None,
        (EntityType::Org, Some("GOV_BODY")) if GOVERNMENT.contains(&nominal.term.as_str()) => None,
        (EntityType::Person, Some(subtype)) if sense.subtype == subtype => Some(2),
        // "the man" can be anyone; "the minister" only an official; a suspect may not be known as one yet.
        (EntityType::Person, _) if sense.subtype == "OTHER" && GENERAL.contains(&nominal.term.as_str()) => Some(1),
        (EntityType::Person, None | Some("OTHER")) if sense.subtype == "SUSPECT" => Some(1),
        (EntityType::Person, _) => None,
        (_, Some(subtype)) if nominal.senses.iter().any(|s| s.subtype == subtype) => Some(2),
        (EntityType::Org, Some("ARMED_GROUP" | "NGO" | "NETWORK")) if matches!(nominal.term.as_str(), "organization" | "organisation") => {
            Some(2)
        }
        (EntityType::Org, None | Some("OTHER")) if sense.subtype == "COMPANY" => Some(1),
        (EntityType::Org, _) if GENERAL.contains(&nominal.term.as_str()) => Some(1),
        (EntityType::Facility, _) if STRUCTURES.contains(&nominal.term.as_str()) => Some(1),
        _ => None,
    }
}

/// Whether the person is called by another office nearby: then "the minister" is somebody else.
fn has_other_title(cx: &Context<'_, '_>, clusters: &mut Clusters, name: usize, nominal: &Nominal) -> bool {
    let (from, to) = (name.saturating_sub(LOOK_BACK * 4), (name + LOOK_BACK * 4).min(cx.candidates.len()));
    let mut other = false;
    for at in (from..to).filter(|&at| at != name) {
        let Some(title) = cx.candidates[at].nominal().filter(|_| clusters.same(at, name)) else { continue };
        if title.term == nominal.term {
            return false;
        }
        other |= title.senses[0].subtype == "OFFICIAL";
    }
    other
}

/// Bodies of the state that only their own word tells.
const GOVERNMENT: &[&str] = &["government", "parliament", "ministry", "court", "senate", "department", "cabinet", "embassy", "council"];

/// Words that can stand for nearly anything of their type.
const GENERAL: &[&str] = &["man", "woman", "person", "organization", "organisation", "group", "body", "agency", "institution"];

/// Whether every describing word of the phrase is said of the named cluster's own name or home ("the Turkish agency").
fn modifiers_fit(cx: &Context<'_, '_>, name: usize, now: &Candidate, modifiers: &[String]) -> bool {
    let words = |at: usize| cx.candidates[at].tokens.clone().map(|k| fold(cx.doc.word(k)));
    let home: Vec<String> = modifiers::place(cx, now).into_iter().flat_map(words).collect();
    modifiers.iter().all(|w| home.contains(w) || words(name).any(|own| own == *w))
}

//! The third sieve: "the agency", "the suspect", "his sister". A phrase that points back is joined with an earlier phrase of the
//! same head, else with the nearest name that its head can mean.

use super::candidate::{Candidate, Determiner, Nominal};
use super::clusters::{Clusters, points_back};
use crate::document::Document;
use crate::mentions::Name;
use crate::ontology::EntityType;
use crate::parse::{Deprel, Tree};
use crate::resources::Resources;
use crate::tag::Tags;
use lede_model::fold;
use std::collections::HashMap;

/// How many earlier phrases of one head, and how many names of one type, are looked at.
const LOOK_BACK: usize = 8;

/// Sentences back to a name that a phrase with another head word can mean.
const NEAR: usize = 3;

pub(super) struct Context<'a, 't> {
    pub doc: &'a Document<'t>,
    pub tags: &'a Tags,
    pub tree: &'a Tree,
    pub candidates: &'a [Candidate],
    pub names: &'a [Name],
    pub res: &'a Resources,
}

pub(super) fn join(cx: &Context<'_, '_>, clusters: &mut Clusters) {
    let mut same_term: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut recent: Vec<usize> = Vec::new();
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let Some(nominal) = candidate.nominal() else {
            if clusters.facts(i).named {
                recent.push(i);
            }
            continue;
        };
        let open = !clusters.facts(i).named && nominal.determiner != Determiner::Quantifier;
        let earlier = same_term.entry(nominal.term.as_str()).or_default();
        if open {
            let found = earlier.iter().rev().take(LOOK_BACK).copied().find(|&e| same_head(cx, clusters, e, i, nominal));
            if let Some(antecedent) = found.or_else(|| by_meaning(cx, clusters, &recent, i, nominal)) {
                clusters.join(antecedent, i);
            }
        }
        same_term.entry(nominal.term.as_str()).or_default().push(i);
    }
}

/// Whether the earlier phrase `e` with the same head word is the same thing as phrase `i`.
fn same_head(cx: &Context<'_, '_>, clusters: &mut Clusters, e: usize, i: usize, nominal: &Nominal) -> bool {
    let (before, now) = (&cx.candidates[e], &cx.candidates[i]);
    if before.plural != now.plural || before.span.contains(now.span) {
        return false;
    }
    let (owner_before, owner_now) = (owner(cx, before), owner(cx, now));
    if let (Some(a), Some(b)) = (owner_before, owner_now)
        && !clusters.same(a, b)
    {
        return false;
    }
    let earlier = before.nominal().map_or(Determiner::None, |n| n.determiner);
    let unique = unique_role(nominal);
    if nominal.determiner == Determiner::None && GENERIC.contains(&nominal.term.as_str()) {
        return false;
    }
    let back = points_back(nominal.determiner) || (nominal.determiner == Determiner::None && (unique || earlier == Determiner::None));
    let (old, new) = (modifiers(cx, before), modifiers(cx, now));
    back && earlier != Determiner::Quantifier
        && (new.is_empty() || new.iter().all(|w| old.contains(w)) || (!old.is_empty() && old.iter().all(|w| new.contains(w))))
}

/// Bare plurals that mean people at large.
const GENERIC: &[&str] = &["people", "woman", "man", "child", "person", "individual", "citizen", "resident", "family", "party", "member"];

/// A bare noun for a body that a story has one of: "police", "parliament".
fn unique_role(nominal: &Nominal) -> bool {
    nominal.senses.iter().any(|s| matches!(s.subtype, "GOV_BODY" | "LAW_ENFORCEMENT" | "MILITARY"))
}

/// The nearest name that the phrase can mean by its head word.
fn by_meaning(cx: &Context<'_, '_>, clusters: &mut Clusters, recent: &[usize], i: usize, nominal: &Nominal) -> Option<usize> {
    let now = &cx.candidates[i];
    if nominal.determiner != Determiner::Definite || now.plural == Some(true) {
        return None;
    }
    let modifiers = modifiers(cx, now);
    let mut best: Option<(i32, usize)> = None;
    for &name in recent.iter().rev().take(LOOK_BACK * 3) {
        let back = now.sentence - cx.candidates[name].sentence.min(now.sentence);
        let holds = cx.candidates[name].span.overlaps(now.span);
        if holds || owner(cx, now).is_some_and(|o| clusters.same(o, name)) {
            continue;
        }
        let Some(fit) = fit(cx, clusters, name, nominal) else { continue };
        // The word stands in the name itself ("the ministry"): as far back as it may be.
        if fit < 3 && back > NEAR {
            continue;
        }
        if !modifiers.is_empty() && fit < 3 && !modifiers_fit(cx, clusters, name, &modifiers) {
            continue;
        }
        let subject = i32::from(cx.candidates[name].part == super::candidate::Part::Subject);
        let score = fit * 10 - 4 * back as i32 + 3 * subject + clusters.facts(name).size.min(4) as i32;
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, name));
        }
    }
    best.map(|(_, name)| name)
}

/// How well a name fits a head word: 3 its own word, 2 the same subtype, 1 a general word of the same type.
fn fit(cx: &Context<'_, '_>, clusters: &mut Clusters, name: usize, nominal: &Nominal) -> Option<i32> {
    let facts = clusters.facts(name);
    let sense = nominal.senses.iter().find(|s| facts.kinds.contains(&s.kind))?;
    if !facts.agrees(&super::clusters::Facts {
        kinds: vec![sense.kind],
        gender: nominal.senses.iter().find_map(|s| s.gender),
        ..Default::default()
    }) {
        return None;
    }
    let subtype = facts.subtype;
    let words = cx.candidates[name].tokens.clone().any(|k| fold(cx.doc.word(k)) == fold(&nominal.term));
    if words && sense.kind != EntityType::Person {
        return Some(3);
    }
    match (sense.kind, subtype) {
        (EntityType::Person, Some(subtype)) if sense.subtype == subtype => Some(2),
        // "the man" can be anyone; "the minister" only an official; a suspect may not be known as one yet.
        (EntityType::Person, _) if sense.subtype == "OTHER" && GENERAL.contains(&nominal.term.as_str()) => Some(1),
        (EntityType::Person, None | Some("OTHER")) if sense.subtype == "SUSPECT" => Some(1),
        (EntityType::Person, _) => None,
        (_, Some(subtype)) if nominal.senses.iter().any(|s| s.subtype == subtype) => Some(2),
        (EntityType::Org, None | Some("OTHER")) if sense.subtype == "COMPANY" => Some(1),
        (EntityType::Org, _) if GENERAL.contains(&nominal.term.as_str()) => Some(1),
        _ => None,
    }
}

/// Words that can stand for nearly anything of their type.
const GENERAL: &[&str] = &["man", "woman", "person", "organization", "organisation", "group", "body", "agency", "institution"];

/// Whether every describing word of the phrase is said of the named cluster's own name or home ("the Turkish agency").
fn modifiers_fit(cx: &Context<'_, '_>, clusters: &mut Clusters, name: usize, modifiers: &[String]) -> bool {
    let _ = clusters;
    let own: Vec<String> = cx.candidates[name].tokens.clone().map(|k| fold(cx.doc.word(k))).collect();
    modifiers.iter().all(|w| own.contains(w) || OPEN_MODIFIERS.contains(&w.as_str()))
}

/// Words that tell nothing apart.
const OPEN_MODIFIERS: &[&str] = &["whole", "entire", "same", "very", "then", "current", "new", "late", "young", "old", "embattled"];

/// The words between determiner and head that describe the thing, folded.
fn modifiers(cx: &Context<'_, '_>, candidate: &Candidate) -> Vec<String> {
    let term_words = candidate.nominal().map_or(1, |n| n.term.split(' ').count());
    let end = candidate.tokens.end.saturating_sub(term_words);
    (candidate.tokens.start..end)
        .filter(|&k| !matches!(cx.tree.deprel(k), Deprel::Det | Deprel::NmodPoss | Deprel::Case | Deprel::Punct))
        .filter(|&k| owner(cx, candidate).is_none_or(|o| !cx.candidates[o].tokens.contains(&k)))
        .map(|k| fold(cx.doc.word(k)))
        .filter(|w| !OPEN_MODIFIERS.contains(&w.as_str()))
        .collect()
}

/// The candidate that owns the phrase: "[his] sister", "[the nation]'s ruling party".
pub(super) fn owner(cx: &Context<'_, '_>, candidate: &Candidate) -> Option<usize> {
    let head = cx.tree.child(candidate.head, Deprel::NmodPoss).filter(|h| candidate.tokens.contains(h))?;
    let first = cx.candidates.partition_point(|c| c.span.start < candidate.span.start);
    cx.candidates[first..].iter().take_while(|c| c.span.start < candidate.span.end).position(|c| c.head == head).map(|at| first + at)
}

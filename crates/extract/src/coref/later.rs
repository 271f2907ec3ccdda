//! Things and people that are named after they are introduced: "a bridge collapsed … the Marlow Bridge", "a teacher was jailed …
//! Ana Reyes, 47, had …".

use super::candidate::{Candidate, Determiner, Nominal, Part, What};
use super::clusters::Clusters;
use super::modifiers::{self, modifiers, owner};
use super::nominals::{Context, NEAR};
use crate::document::ZoneKind;
use crate::ontology::EntityType;
use crate::parse::Deprel;
use crate::tag::Upos;
use lede_model::fold;
use std::collections::HashMap;

/// Joins an unnamed thing with the one name in the text that ends in its noun, where that follows soon.
#[inline(never)]
pub(super) fn join(cx: &Context<'_, '_>, clusters: &mut Clusters) {
    let mut bearers: HashMap<(EntityType, String), Vec<usize>> = HashMap::new();
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let What::Name(at) = candidate.what else { continue };
        let kind = cx.names[at].kind;
        if candidate.tokens.len() < 2 || !matches!(kind, EntityType::Org | EntityType::Facility) {
            continue;
        }
        let list = bearers.entry((kind, fold(cx.doc.word(candidate.tokens.end - 1)))).or_default();
        // Two are enough to know that the noun does not tell.
        if list.len() < 2 && !list.iter().any(|&b| clusters.same(b, i)) {
            list.push(i);
        }
    }
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let Some(nominal) = candidate.nominal().filter(|n| n.determiner != Determiner::Quantifier) else { continue };
        if clusters.facts(i).named || clusters.facts(i).first != i || candidate.plural == Some(true) || owner(cx, candidate).is_some() {
            continue;
        }
        let key = (nominal.senses[0].kind, fold(&nominal.term));
        let Some(&[name]) = bearers.get(&key).map(Vec::as_slice) else { continue };
        let near = cx.candidates[name].sentence.checked_sub(candidate.sentence).is_some_and(|d| d <= NEAR);
        let words = || cx.candidates[name].tokens.clone().map(|k| fold(cx.doc.word(k)));
        let fits = modifiers(cx, candidate).iter().all(|w| words().any(|own| own == *w));
        if near && fits && cx.candidates[name].span.start > candidate.span.end {
            clusters.join(name, i);
        }
    }
}

/// Joins an unnamed "the president" with the one person whose title before the name is that, where the name follows soon.
#[inline(never)]
pub(super) fn join_titles(cx: &Context<'_, '_>, clusters: &mut Clusters) {
    let mut bearers: HashMap<&str, Vec<usize>> = HashMap::new();
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let Some(title) = candidate.nominal().filter(|n| n.senses[0].subtype == "OFFICIAL" && n.determiner == Determiner::None) else {
            continue;
        };
        let list = bearers.entry(title.term.as_str()).or_default();
        if clusters.facts(i).named && list.len() < 2 && !list.iter().any(|&b| clusters.same(b, i)) {
            list.push(i);
        }
    }
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let Some(nominal) = candidate.nominal().filter(|n| n.determiner == Determiner::Definite && candidate.tokens.len() == 2) else {
            continue;
        };
        let Some(&[title]) = bearers.get(nominal.term.as_str()).map(Vec::as_slice) else { continue };
        let soon = cx.candidates[title].sentence.checked_sub(candidate.sentence).is_some_and(|d| d <= NEAR);
        let alone = !clusters.facts(i).named && clusters.facts(i).first == i && modifiers::complement(cx, candidate).is_none();
        if soon && alone && title > i {
            clusters.join(title, i);
        }
    }
}

/// Joins unnamed descriptions of one person that nothing else links ("the engineer", "the alleged shooter") with the only person who
/// is known by name as a suspect; with `clients`, those whom a lawyer speaks of too.
#[inline(never)]
pub(super) fn join_only(cx: &Context<'_, '_>, clusters: &mut Clusters, clients: bool) {
    let mut only: Option<usize> = None;
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let facts = clusters.facts(i);
        let suspect = facts.named && facts.kinds == [EntityType::Person] && facts.subtype == Some("SUSPECT");
        if !suspect || !matches!(candidate.what, What::Name(_)) {
            continue;
        }
        match only {
            Some(first) if !clusters.same(first, i) => return,
            _ => only = Some(i),
        }
    }
    let Some(only) = only else { return };
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let client =
            |n: &Nominal| clients && n.term == "client" && n.determiner == Determiner::Possessive && candidate.plural == Some(false);
        if candidate.nominal().is_some_and(client) && !clusters.facts(i).named {
            clusters.join(only, i);
        }
        let Some(nominal) = candidate.nominal().filter(|n| n.determiner == Determiner::Definite) else { continue };
        let sense = &nominal.senses[0];
        let person = sense.kind == EntityType::Person && matches!(sense.subtype, "OTHER" | "SUSPECT") && candidate.plural == Some(false);
        let alone = clusters.facts(i).first == i && !clusters.facts(i).named;
        let bare = modifiers(cx, candidate).is_empty() && modifiers::complement(cx, candidate).is_none();
        if person && alone && bare && candidate.part == Part::Subject && !cx.speaks[candidate.head] {
            clusters.join(only, i);
        }
    }
}

/// Joins the person whom the article opens with, unnamed, with the first full name that comes with an age; anybody introduced
/// with an age with the full name that has the same.
#[inline(never)]
pub(super) fn join_people(cx: &Context<'_, '_>, clusters: &mut Clusters) {
    let body = |c: &&Candidate| cx.doc.sentences.get(c.sentence).is_some_and(|s| s.zone == ZoneKind::Body);
    let first = cx.candidates.iter().find(body).map_or(0, |c| c.sentence);
    let introduced: Vec<usize> = (0..cx.candidates.len()).take(OPENING).filter(|&i| is_introduced(cx, clusters, i)).collect();
    for (i, candidate) in cx.candidates.iter().enumerate().take(OPENING * 2) {
        let person = matches!(candidate.what, What::Name(at) if cx.names[at].kind == EntityType::Person);
        if !person || clusters.facts(i).first != i && !is_headlined(cx, clusters, i) || candidate.tokens.len() < 2 {
            continue;
        }
        let opens = cx.doc.sentences[candidate.sentence].tokens.start == candidate.tokens.start && !cx.speaks[candidate.head];
        let Some(age) = age_behind(cx, candidate).or(opens.then_some("")) else { continue };
        let before = introduced.iter().copied().filter(|&e| e < i && candidate.sentence - cx.candidates[e].sentence <= NEAR);
        let same_age = before.clone().find(|&e| age_within(cx, &cx.candidates[e]) == Some(age));
        let mut opening = before.filter(|&e| {
            let lead = &cx.candidates[e];
            let part = matches!(lead.part, Part::Subject | Part::Object);
            lead.sentence == first && part && age_within(cx, lead).is_none() && !is_listed(cx, lead) && can_be(clusters, e, i)
        });
        let only = match (opening.next(), opening.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        };
        if let Some(somebody) = same_age.or(only).filter(|&e| !clusters.facts(e).named) {
            clusters.join(somebody, i);
        }
    }
}

/// Whether the one that the article opens with, unnamed, may be the one that `i` names.
fn can_be(clusters: &mut Clusters, e: usize, i: usize) -> bool {
    let name = clusters.facts(i).clone();
    let lead = clusters.facts(e);
    !lead.named && lead.agrees(&name)
}

/// "Two engineers and a translator": who is named first may be any of them.
fn is_listed(cx: &Context<'_, '_>, candidate: &Candidate) -> bool {
    let joined = |k: usize| cx.tree.deprel(k) == Deprel::Conj;
    joined(candidate.head) || cx.tree.children(candidate.head).any(|c| joined(c) && cx.tags.upos(c) != Upos::Verb)
}

/// Whether the headline alone has named `i` before.
fn is_headlined(cx: &Context<'_, '_>, clusters: &mut Clusters, i: usize) -> bool {
    let first = clusters.facts(i).first;
    (first..i).all(|c| cx.in_headline(&cx.candidates[c]) || !clusters.same(c, i))
}

/// Candidates that the opening of an article holds.
const OPENING: usize = 40;

/// Whether the phrase brings in one unnamed person: "a teacher", "the governor of Riga".
fn is_introduced(cx: &Context<'_, '_>, clusters: &mut Clusters, i: usize) -> bool {
    let candidate = &cx.candidates[i];
    let office = || modifiers::complement(cx, candidate).is_some();
    let new = |n: &Nominal| n.determiner == Determiner::Indefinite || n.determiner == Determiner::Definite && office();
    let nominal = candidate.nominal().filter(|n| new(n) && n.senses[0].kind == EntityType::Person);
    nominal.is_some() && candidate.plural == Some(false) && !cx.speaks[candidate.head] && !clusters.facts(i).named
}

/// The age between commas behind a name: "Ana Reyes, 47, …", "Ana Reyes (47)".
pub(super) fn age_behind<'a>(cx: &Context<'a, '_>, name: &Candidate) -> Option<&'a str> {
    let end = name.tokens.end;
    let word = |i: usize| cx.doc.tokens.get(i).map_or("", |_| cx.doc.word(i));
    let age = word(end + 1);
    let opens = matches!(word(end), "," | "(");
    let closes = matches!(word(end + 2), "," | ")" | ".");
    (opens && closes && is_age(age)).then_some(age)
}

/// The age within a phrase: "a 47-year-old teacher".
pub(super) fn age_within<'a>(cx: &Context<'a, '_>, candidate: &Candidate) -> Option<&'a str> {
    let years =
        |k: usize| cx.doc.word(k).contains("year") || (k..k + 3).any(|j| cx.doc.tokens.get(j).is_some_and(|_| cx.doc.word(j) == "year"));
    candidate.tokens.clone().filter(|&k| years(k)).map(|k| cx.doc.word(k)).filter_map(|w| w.split('-').next()).find(|w| is_age(w))
}

fn is_age(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

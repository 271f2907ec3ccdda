//! Things and people that are named after they are introduced: "a bridge collapsed … the Marlow Bridge", "a teacher was jailed …
//! Ana Reyes, 47, had …".

use super::candidate::{Candidate, Determiner, Part, What};
use super::clusters::Clusters;
use super::modifiers::{modifiers, owner};
use super::nominals::{Context, NEAR};
use crate::ontology::EntityType;
use lede_model::fold;
use std::collections::HashMap;

/// Joins an unnamed thing with the one name in the text that ends in its noun, where that follows soon.
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

/// Joins the person whom the article opens with, unnamed, with the first full name that comes with an age; anybody introduced
/// with an age with the full name that has the same.
pub(super) fn join_people(cx: &Context<'_, '_>, clusters: &mut Clusters) {
    let first = cx.candidates.iter().find(|c| !cx.in_headline(c)).map_or(0, |c| c.sentence);
    let introduced: Vec<usize> = (0..cx.candidates.len()).take(OPENING).filter(|&i| is_introduced(cx, clusters, i)).collect();
    for (i, candidate) in cx.candidates.iter().enumerate().take(OPENING * 2) {
        let person = matches!(candidate.what, What::Name(at) if cx.names[at].kind == EntityType::Person);
        let Some(age) = age_behind(cx, candidate).filter(|_| person && clusters.facts(i).first == i && candidate.tokens.len() > 1) else {
            continue;
        };
        let before = introduced.iter().copied().filter(|&e| e < i && candidate.sentence - cx.candidates[e].sentence <= NEAR);
        let same_age = before.clone().find(|&e| age_within(cx, &cx.candidates[e]) == Some(age));
        let mut opening = before.filter(|&e| {
            cx.candidates[e].sentence == first && cx.candidates[e].part == Part::Subject && age_within(cx, &cx.candidates[e]).is_none()
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

/// Candidates that the opening of an article holds.
const OPENING: usize = 40;

/// Whether the phrase brings in one unnamed person: "a teacher".
fn is_introduced(cx: &Context<'_, '_>, clusters: &mut Clusters, i: usize) -> bool {
    let candidate = &cx.candidates[i];
    let nominal = candidate.nominal().filter(|n| n.determiner == Determiner::Indefinite && n.senses[0].kind == EntityType::Person);
    nominal.is_some() && candidate.plural == Some(false) && !cx.speaks[candidate.head] && !clusters.facts(i).named
}

/// The age between commas behind a name: "Ana Reyes, 47, …", "Ana Reyes (47)".
fn age_behind<'a>(cx: &Context<'a, '_>, name: &Candidate) -> Option<&'a str> {
    let end = name.tokens.end;
    let word = |i: usize| cx.doc.tokens.get(i).map_or("", |_| cx.doc.word(i));
    let age = word(end + 1);
    let opens = matches!(word(end), "," | "(");
    let closes = matches!(word(end + 2), "," | ")" | ".");
    (opens && closes && is_age(age)).then_some(age)
}

/// The age within a phrase: "a 47-year-old teacher".
fn age_within<'a>(cx: &Context<'a, '_>, candidate: &Candidate) -> Option<&'a str> {
    let years =
        |k: usize| cx.doc.word(k).contains("year") || (k..k + 3).any(|j| cx.doc.tokens.get(j).is_some_and(|_| cx.doc.word(j) == "year"));
    candidate.tokens.clone().filter(|&k| years(k)).map(|k| cx.doc.word(k)).filter_map(|w| w.split('-').next()).find(|w| is_age(w))
}

fn is_age(word: &str) -> bool {
    (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

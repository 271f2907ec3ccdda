//! People who come back under another description: "the 52-year-old", "the former goalkeeper", "the Malian".

use super::candidate::{AGED, Candidate, Determiner, Nominal, Part, What};
use super::clusters::Clusters;
use super::later::{age_behind, age_within};
use super::modifiers;
use super::nominals::{Context, LOOK_BACK};
use crate::ontology::EntityType;

/// Who phrase `i` is, which tells more of somebody than a pronoun would: who has the same age, else who is told of last in the sentence
/// before.
pub(super) fn anybody(cx: &Context<'_, '_>, clusters: &mut Clusters, i: usize, nominal: &Nominal) -> Option<usize> {
    let now = &cx.candidates[i];
    let age = age_within(cx, now);
    let former = now.tokens.clone().any(|k| matches!(cx.doc.word(k), "former" | "retired" | "ex"));
    let general = matches!(nominal.term.as_str(), "man" | "woman") && now.tokens.len() == 2;
    let telling = nominal.term == AGED || age.is_some() || former || general;
    let one = nominal.determiner == Determiner::Definite && now.plural == Some(false) && nominal.senses[0].kind == EntityType::Person;
    if !telling || !one || modifiers::complement(cx, now).is_some() {
        return None;
    }
    let earlier = || (i.saturating_sub(LOOK_BACK * 8)..i).rev();
    let alone = |c: usize| !cx.candidates[c].span.overlaps(now.span);
    let told = |c: &Candidate| age_within(cx, c).or_else(|| age_behind(cx, c));
    if let Some(age) = age
        && let Some(same) = earlier().find(|&c| alone(c) && told(&cx.candidates[c]) == Some(age) && is_person(cx, c))
    {
        return Some(same);
    }
    let near = |c: &usize| now.sentence - cx.candidates[*c].sentence <= 1 && cx.candidates[*c].sentence < now.sentence;
    let fits = |clusters: &mut Clusters, c: usize| {
        let other_age = age.is_some() && told(&cx.candidates[c]).is_some();
        let facts = clusters.facts(c);
        let agrees = facts.gender.is_none() || nominal.senses[0].gender.is_none_or(|g| facts.gender == Some(g));
        is_person(cx, c) && facts.plural != Some(true) && agrees && !other_age && alone(c)
    };
    let new = earlier()
        .filter(near)
        .find(|&c| matches!(cx.candidates[c].what, What::Name(_)) && clusters.facts(c).first + 3 > c && fits(clusters, c));
    let subject = |clusters: &mut Clusters| {
        (i.saturating_sub(LOOK_BACK * 8)..i).rev().filter(near).find(|&c| cx.candidates[c].part == Part::Subject && fits(clusters, c))
    };
    new.filter(|_| !general).or_else(|| subject(clusters))
}

/// A name or noun for a person.
fn is_person(cx: &Context<'_, '_>, c: usize) -> bool {
    match &cx.candidates[c].what {
        What::Name(at) => cx.names[*at].kind == EntityType::Person,
        What::Nominal(n) => n.senses[0].kind == EntityType::Person,
        What::Pronoun(p) => p.person == 3 && p.gender.is_some_and(|g| g != super::pronoun::Gender::Neuter),
    }
}

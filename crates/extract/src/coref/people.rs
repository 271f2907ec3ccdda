//! Unnamed people: counted ("11 people … the group … the 11"), or introduced and then called by what they did ("a driver … the
//! attacker").

use super::candidate::{Determiner, Nominal, Part, What};
use super::clusters::{Clusters, points_back};
use super::modifiers::{self, modifiers};
use super::nominals::{CHIEFS, Context, LOOK_BACK, NEAR};
use crate::ontology::EntityType;
use crate::parse::Deprel;
use lede_model::fold;

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
    // "The group" is easily another one.
    let reach = if matches!(nominal.term.as_str(), "group" | "couple" | "pair") { 2 } else { 2 * NEAR };
    (now.sentence - cx.candidates[last].sentence <= reach).then_some(last)
}

/// "The suspect", "the accused": the one person of the text that is known as a suspect by name, however far back.
pub(super) fn accused(cx: &Context<'_, '_>, clusters: &mut Clusters, recent: &[usize], i: usize, nominal: &Nominal) -> Option<usize> {
    let now = &cx.candidates[i];
    let legal = matches!(nominal.term.as_str(), "suspect" | "accused" | "defendant" | "convict");
    if nominal.determiner != Determiner::Definite || now.plural != Some(false) || !legal || !modifiers(cx, now).is_empty() {
        return None;
    }
    let mut suspects = recent
        .iter()
        .rev()
        .take(LOOK_BACK * 8)
        .copied()
        .filter(|&e| clusters.facts(e).kinds == [EntityType::Person] && clusters.facts(e).subtype == Some("SUSPECT"))
        .collect::<Vec<_>>()
        .into_iter();
    let last = suspects.next()?;
    suspects.all(|e| clusters.same(e, last)).then_some(last)
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
        let suffers = |verb: usize| {
            matches!(cx.tags.lemma(verb), "hospitalize" | "hospitalise" | "injure" | "wound" | "kill" | "stab" | "hurt" | "rescue")
        };
        let victim = cx.tree.deprel(cx.candidates[e].head) == Deprel::NsubjPass && cx.tree.head(cx.candidates[e].head).is_some_and(suffers);
        person && !victim && cx.candidates[e].part == Part::Subject && !clusters.facts(e).named && !cx.speaks[cx.candidates[e].head]
    })
}

/// "Five people were held. The suspects …": the people told of last, counted or brought in, where no other fits.
pub(super) fn culprits(cx: &Context<'_, '_>, clusters: &mut Clusters, many: &[usize], i: usize, nominal: &Nominal) -> Option<usize> {
    let now = &cx.candidates[i];
    let general = matches!(nominal.term.as_str(), "man" | "woman");
    let definite = nominal.determiner == Determiner::Definite && now.plural == Some(true);
    if !definite || !(nominal.senses[0].subtype == "SUSPECT" || general) || !modifiers(cx, now).is_empty() {
        return None;
    }
    let number = modifiers::numeral(cx, now);
    let near = many.iter().rev().take(LOOK_BACK).take_while(|&&e| now.sentence - cx.candidates[e].sentence <= NEAR);
    near.copied().find(|&e| {
        let before = &cx.candidates[e];
        let done = before.part == Part::Object || before.part == Part::Subject;
        let fits = number.is_none_or(|n| modifiers::numeral(cx, before) == Some(n));
        done && fits && !clusters.facts(e).named && !before.span.overlaps(now.span)
    })
}

/// "The boy", "the victim": the unnamed person introduced last who can be meant; who suffered something for a victim.
pub(super) fn anybody(cx: &Context<'_, '_>, clusters: &mut Clusters, introduced: &[usize], i: usize, nominal: &Nominal) -> Option<usize> {
    let now = &cx.candidates[i];
    let sense = nominal.senses.first()?;
    let victim = sense.subtype == "TARGET";
    let general = SOMEBODY.contains(&nominal.term.as_str());
    if nominal.determiner != Determiner::Definite || now.plural != Some(false) || !(victim || general) || !modifiers(cx, now).is_empty() {
        return None;
    }
    let near = introduced.iter().rev().take(LOOK_BACK).take_while(|&&e| now.sentence.saturating_sub(cx.candidates[e].sentence) <= NEAR);
    let own = clusters.facts(i).gender;
    near.copied().find(|&e| {
        let before = &cx.candidates[e];
        let person = before
            .nominal()
            .and_then(|n| n.senses.first())
            .is_some_and(|s| s.kind == EntityType::Person && (!victim || s.subtype != "SUSPECT"));
        let suffers = before.part == Part::Object || cx.tree.deprel(before.head) == Deprel::NsubjPass;
        let facts = clusters.facts(e);
        person
            && !facts.named
            && (own.is_none() || facts.gender.is_none() || facts.gender == own)
            && (!victim || suffers)
            && !before.span.overlaps(now.span)
    })
}

/// Nouns by which nearly anybody may be called.
const SOMEBODY: &[&str] = &["man", "woman", "boy", "girl", "child", "teenager", "youth", "person"];

/// "The rebels": the armed group or people named last, where the text has one near.
pub(super) fn fighters(cx: &Context<'_, '_>, clusters: &mut Clusters, recent: &[usize], i: usize, nominal: &Nominal) -> Option<usize> {
    const FIGHTERS: &[&str] =
        &["rebel", "militant", "fighter", "insurgent", "extremist", "separatist", "guerrilla", "jihadist", "terrorist"];
    let now = &cx.candidates[i];
    if nominal.determiner != Determiner::Definite
        || now.plural != Some(true)
        || !FIGHTERS.contains(&nominal.term.as_str())
        || now.tokens.len() != 2
    {
        return None;
    }
    let near = recent.iter().rev().take(LOOK_BACK * 3).take_while(|&&e| now.sentence.saturating_sub(cx.candidates[e].sentence) <= 2 * NEAR);
    near.copied().find(|&e| clusters.facts(e).subtype == Some("ARMED_GROUP"))
}

/// "The intelligence chief" for "Ana Reyes, director of the Intelligence Service": who is at the top of the body whose name has the
/// words.
pub(super) fn chief(cx: &Context<'_, '_>, clusters: &mut Clusters, titled: &[usize], i: usize, nominal: &Nominal) -> Option<usize> {
    let now = &cx.candidates[i];
    let words = modifiers(cx, now);
    if nominal.determiner != Determiner::Definite
        || !CHIEFS.contains(&nominal.term.as_str())
        || words.is_empty()
        || now.plural == Some(true)
    {
        return None;
    }
    titled.iter().rev().take(LOOK_BACK).copied().find(|&t| {
        let of = cx.candidates[t].tokens.end;
        let Some(start) = cx.doc.tokens.get(of + 1).filter(|_| cx.doc.word(of) == "of").map(|t| t.span.start) else { return false };
        let body = cx.candidates.partition_point(|c| c.span.start < start);
        let begins = cx.candidates.get(body).is_some_and(|c| c.tokens.start <= of + 2);
        begins && clusters.facts(body).kinds == [EntityType::Org] && words.iter().all(|w| is_in_name(cx, clusters, body, w))
    })
}

/// Whether one of the first names of the cluster of `body` has the word.
fn is_in_name(cx: &Context<'_, '_>, clusters: &mut Clusters, body: usize, word: &str) -> bool {
    let first = clusters.facts(body).first;
    let names = (first..cx.candidates.len()).take(LOOK_BACK * 8).filter(|&c| matches!(cx.candidates[c].what, What::Name(_)));
    names.into_iter().any(|c| clusters.same(c, body) && cx.candidates[c].tokens.clone().any(|k| fold(cx.doc.word(k)) == word))
}

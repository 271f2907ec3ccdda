//! The last sieve: "I" in a quotation is its speaker, "you" who is told; "we" is the speaker where that is a body or a group, else the body or the
//! country that the speaker has an office in.

use super::candidate::{Determiner, What};
use super::clusters::Clusters;
use super::modifiers;
use super::nominals::Context;
use super::syntax::ByToken;
use crate::ontology::EntityType;
use crate::parse::Deprel;
use crate::quotes::{self, Utterance};
use std::collections::HashMap;

#[inline(never)]
pub(super) fn join(cx: &Context<'_, '_>, said: &[Utterance], by_token: &ByToken, clusters: &mut Clusters) {
    let offices = offices(cx, by_token, clusters);
    // Looked for once a size: there may be many "our country".
    let mut most: HashMap<Option<String>, Option<usize>> = HashMap::new();
    for (i, candidate) in cx.candidates.iter().enumerate() {
        if is_our_place(cx, i) && !clusters.facts(i).named {
            let speaker = quotes::holding(said, candidate.head).and_then(|k| source(said, k)).and_then(|head| by_token.get(head));
            let office = speaker.and_then(|s| offices.get(&clusters.find(s)).copied());
            let subtype = clusters.facts(i).subtype;
            let fits = |c: &mut Clusters, o: usize| c.facts(o).kinds == [EntityType::Gpe] && c.facts(o).subtype == subtype;
            let own = office.filter(|&o| fits(clusters, o));
            let most = *most.entry(subtype.map(str::to_string)).or_insert_with(|| most_named(cx, clusters, subtype));
            // A place that is named only later is somebody else's.
            if let Some(place) = own.or(most.filter(|&place| place < i)) {
                clusters.join(place, i);
            }
        }
        let owner = || modifiers::owner(cx, candidate).filter(|&o| matches!(&cx.candidates[o].what, What::Pronoun(p) if p.person == 3));
        let told = || quotes::holding(said, candidate.head).and_then(|k| source(said, k)).and_then(|head| by_token.get(head));
        if candidate.nominal().is_some_and(|n| n.term == "client" && n.determiner == Determiner::Possessive)
            && let Some(speaker) = owner().or_else(told)
            && let Some(whom) = client(cx, clusters, speaker, i)
        {
            clusters.join(whom, i);
        }
        let What::Pronoun(pronoun) = candidate.what else { continue };
        if pronoun.person == 2 {
            let hearer = quotes::holding(said, candidate.head).and_then(|k| hearer(cx, said, by_token, k));
            if let Some(hearer) = hearer.filter(|&h| clusters.facts(h).kinds == [EntityType::Person]) {
                clusters.unite(hearer, i);
            }
        }
        if pronoun.person != 1 {
            continue;
        }
        let Some(speaker) = quotes::holding(said, candidate.head).and_then(|k| source(said, k)).and_then(|head| by_token.get(head)) else {
            continue;
        };
        let facts = clusters.facts(speaker);
        let many = facts.kinds == [EntityType::Org] || facts.plural == Some(true);
        if pronoun.plural == Some(many) {
            clusters.unite(speaker, i);
        } else if !many {
            let root = clusters.find(speaker);
            if let Some(&body) = offices.get(&root) {
                clusters.unite(body, i);
            }
        }
    }
}

/// Who tells what token `at` is a part of: the subject of the verb of saying that its clause hangs on.
pub(super) fn teller(cx: &Context<'_, '_>, by_token: &ByToken, at: usize) -> Option<usize> {
    let mut verb = at;
    for _ in 0..DEEP {
        verb = cx.tree.head(verb)?;
        let said = |s: &usize| cx.speaks[*s] && *s != at && !cx.tree.subtree(*s).contains(&at);
        if let Some(subject) = cx.tree.child(verb, Deprel::Nsubj).filter(said) {
            return by_token.get(subject);
        }
    }
    None
}

/// Arcs from a noun up to the verb of saying.
const DEEP: usize = 8;

/// The person whose lawyer speaks of "my client": the owner of a phrase for the lawyer.
fn client(cx: &Context<'_, '_>, clusters: &mut Clusters, speaker: usize, i: usize) -> Option<usize> {
    let near = (i.saturating_sub(60)..(i + 60).min(cx.candidates.len())).filter(|&c| {
        let lawyer =
            |n: &super::candidate::Nominal| ["lawyer", "attorney", "solicitor", "barrister", "counsel"].iter().any(|w| n.term.ends_with(w));
        cx.candidates[c].nominal().is_some_and(lawyer)
    });
    let mut near = near.filter(|&c| clusters.same(c, speaker)).collect::<Vec<_>>().into_iter();
    near.find_map(|c| {
        let lawyer = &cx.candidates[c];
        let for_whom = || {
            let at = lawyer.tokens.end;
            let start = cx.doc.tokens.get(at + 1).filter(|_| cx.doc.word(at) == "for")?.span.start;
            let next = cx.candidates.partition_point(|c| c.span.start < start);
            cx.candidates.get(next).filter(|c| c.span.start == start).map(|_| next)
        };
        modifiers::owner(cx, lawyer).or_else(for_whom)
    })
}

/// "Our country", "our city".
fn is_our_place(cx: &Context<'_, '_>, i: usize) -> bool {
    let candidate = &cx.candidates[i];
    let place = candidate.nominal().is_some_and(|n| n.senses[0].kind == EntityType::Gpe) && candidate.plural != Some(true);
    place && candidate.tokens.len() == 2 && matches!(cx.doc.word(candidate.tokens.start), "our" | "Our" | "my" | "My")
}

/// The place of this size that the text names most.
fn most_named(cx: &Context<'_, '_>, clusters: &mut Clusters, subtype: Option<&str>) -> Option<usize> {
    let mut most: Option<(usize, usize)> = None;
    for i in 0..cx.candidates.len() {
        let facts = clusters.facts(i);
        if facts.named
            && facts.first == i
            && facts.kinds == [EntityType::Gpe]
            && facts.subtype == subtype
            && most.is_none_or(|(n, _)| facts.size > n)
        {
            most = Some((facts.size, i));
        }
    }
    most.map(|(_, i)| i)
}

/// For each person, the first body or country that their office or name is said to be of: "[Coast Guard] commandant", "mayor of
/// [Riga]", "a spokesman for [the coalition]", "Ana Reyes of [the institute]".
#[inline(never)]
fn offices(cx: &Context<'_, '_>, by_token: &ByToken, clusters: &mut Clusters) -> HashMap<usize, usize> {
    let mut offices = HashMap::new();
    let forces = forces(cx, clusters);
    for (i, candidate) in cx.candidates.iter().enumerate() {
        if matches!(candidate.what, What::Pronoun(_)) || clusters.facts(i).kinds != [EntityType::Person] {
            continue;
        }
        let end = candidate.tokens.end;
        let within = candidate.tokens.clone().filter_map(|k| by_token.get(k)).filter(|&b| b != i);
        let of = end < cx.doc.tokens.len() && matches!(cx.doc.word(end), "of" | "for" | "at" | "from" | "with");
        let after = (end + 1..cx.doc.tokens.len()).take(if of { 5 } else { 0 }).filter_map(|k| by_token.get(k));
        let before = candidate.tokens.start.checked_sub(1).and_then(|k| by_token.get(k)).filter(|_| candidate.nominal().is_some());
        let body = within.chain(before).chain(after).find(|&b| is_body(cx, b, end));
        if let Some(body) = body.or_else(|| ranked(cx, &forces, i)) {
            let root = clusters.find(i);
            offices.entry(root).or_insert(body);
        }
    }
    offices
}

/// The police force and the army of the text, where it has one alone.
#[inline(never)]
fn forces(cx: &Context<'_, '_>, clusters: &mut Clusters) -> [Option<usize>; 2] {
    ["LAW_ENFORCEMENT", "MILITARY"].map(|force| {
        let mut first = None;
        for c in 0..cx.candidates.len() {
            if clusters.facts(c).subtype == Some(force) && *first.get_or_insert(c) != c && !first.is_some_and(|f| clusters.same(c, f)) {
                return None;
            }
        }
        first
    })
}

/// The force that a person has a rank in or speaks for.
fn ranked(cx: &Context<'_, '_>, forces: &[Option<usize>; 2], i: usize) -> Option<usize> {
    let candidate = &cx.candidates[i];
    let term = &candidate.nominal()?.term;
    let has = |words: &[&str]| candidate.tokens.clone().any(|k| words.iter().any(|w| cx.doc.word(k).eq_ignore_ascii_case(w)));
    if has(&["police", "inspector", "superintendent", "constable", "detective"]) {
        return forces[0];
    }
    let speaks = matches!(term.as_str(), "spokesman" | "spokeswoman" | "spokesperson" | "chief" | "commander");
    forces[1].filter(|_| speaks && has(&["army", "military"]))
}

/// Whether candidate `b` is a body or a country by name, or a noun for a body that begins right behind the preposition at `of`.
fn is_body(cx: &Context<'_, '_>, b: usize, of: usize) -> bool {
    let begins = cx.candidates[b].tokens.start <= of + 2;
    match &cx.candidates[b].what {
        What::Name(name) => matches!(cx.names[*name].kind, EntityType::Org | EntityType::Gpe) && begins,
        What::Nominal(n) => n.senses[0].kind == EntityType::Org && cx.candidates[b].tokens.start == of + 1,
        What::Pronoun(_) => false,
    }
}

/// Who is told: "“You will pay,” the judge told Haddad". That of an earlier part of the same quotation where this one has none.
#[inline(never)]
fn hearer(cx: &Context<'_, '_>, said: &[Utterance], by_token: &ByToken, k: usize) -> Option<usize> {
    let utterance = said.get(k)?;
    let first = utterance.same_as.and_then(|k| said.get(k)).unwrap_or(utterance);
    let verb =
        first.cue.as_ref().map(|c| c.start).filter(|&v| matches!(cx.tags.lemma(v), "tell" | "ask" | "remind" | "warn" | "assure"))?;
    let told = cx.tree.child(verb, Deprel::Iobj).or_else(|| cx.tree.child(verb, Deprel::Obj)).filter(|&t| t > verb && t < verb + 8);
    told.and_then(|t| by_token.get(t))
}

/// The head of the source's words, those of an earlier part of the same quotation where this one has none.
fn source(said: &[Utterance], k: usize) -> Option<usize> {
    let utterance = said.get(k)?;
    let first = utterance.same_as.and_then(|k| said.get(k)).unwrap_or(utterance);
    first.head
}

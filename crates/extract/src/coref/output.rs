//! Clusters to entities: which unnamed ones stay, the name that each goes by, its type and subtype.

use super::Entities;
use super::candidate::{Candidate, Determiner, What};
use super::clusters::Clusters;
use super::modifiers;
use super::nominals::Context;
use super::pronoun::PronounKind;
use crate::analysis::{Entity, EntityId, Evidence, Link, Mention, MentionForm, MentionId, Score};
use crate::lexicon;
use crate::mentions::Name;
use crate::ontology::EntityType;
use lede_model::fold;
use lede_text::sort_by_rank;

/// The clusters that are entities, in text order. `speaks` tells whether a candidate is the source of reported speech.
#[inline(never)]
pub(super) fn build(cx: &Context<'_, '_>, clusters: &mut Clusters, speaks: &dyn Fn(&Candidate) -> bool) -> Entities {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); cx.candidates.len()];
    for i in 0..cx.candidates.len() {
        members[clusters.find(i)].push(i);
    }
    let mut entities = Vec::new();
    let mut mentions = Vec::new();
    for members in members.into_iter().filter(|m| !m.is_empty()) {
        if !stays(cx, clusters, &members, speaks) {
            continue;
        }
        let id = EntityId::new(entities.len());
        mentions.extend(members.iter().map(|&i| mention(cx, i, id)));
        entities.push(entity(cx, clusters, &members));
    }
    in_text_order(mentions, entities)
}

/// A named cluster always; an unnamed one with a second noun phrase or pronoun to it, one that speaks, and a body of a
/// named state.
fn stays(cx: &Context<'_, '_>, clusters: &mut Clusters, members: &[usize], speaks: &dyn Fn(&Candidate) -> bool) -> bool {
    if clusters.facts(members[0]).named {
        return true;
    }
    // "Passengers left their bags": nothing more is told of them.
    let owns = |i: usize| matches!(&cx.candidates[i].what, What::Pronoun(p) if p.kind == PronounKind::Possessive && p.person == 3);
    if let [a, b] = members
        && owns(*b)
        && cx.candidates[*a].sentence == cx.candidates[*b].sentence
        && !speaks(&cx.candidates[*a])
    {
        return false;
    }
    let nominals = members.iter().filter(|&&i| cx.candidates[i].nominal().is_some()).count();
    let told = members.len() > 1 || members.iter().any(|&i| speaks(&cx.candidates[i]) || is_state_body(cx, &cx.candidates[i]));
    nominals > 0 && told
}

/// "The Kenyan government", "the ministry of defence of Kenya": what it belongs to is told with it.
fn is_state_body(cx: &Context<'_, '_>, candidate: &Candidate) -> bool {
    let body = candidate.nominal().is_some_and(|n| n.determiner == Determiner::Definite && n.senses[0].subtype == "GOV_BODY");
    let of = candidate.tokens.end;
    let named = || {
        let at = cx.doc.tokens.get(of + 1).filter(|_| cx.doc.word(of) == "of")?.span.start;
        let next = cx.candidates.get(cx.candidates.partition_point(|c| c.span.start < at))?;
        let What::Name(name) = next.what else { return None };
        (next.span.start == at && cx.names[name].kind == EntityType::Gpe).then_some(())
    };
    body && (modifiers::place(cx, candidate).is_some() || named().is_some())
}

fn mention(cx: &Context<'_, '_>, i: usize, entity: EntityId) -> Mention {
    let candidate = &cx.candidates[i];
    let (score, why) = match candidate.what {
        What::Name(at) => (cx.names[at].score, cx.names[at].why.clone()),
        What::Nominal(_) => (Score::percent(75), Evidence::rule("coref/nominal")),
        What::Pronoun(_) => (Score::percent(70), Evidence::rule("coref/pronoun")),
    };
    Mention { span: candidate.span, form: candidate.form(cx.names), entity, score, why }
}

#[inline(never)]
fn entity(cx: &Context<'_, '_>, clusters: &mut Clusters, members: &[usize]) -> Entity {
    let names: Vec<&Name> =
        members.iter().filter_map(|&i| if let What::Name(at) = cx.candidates[i].what { Some(&cx.names[at]) } else { None }).collect();
    let facts = clusters.facts(members[0]).clone();
    let text = |i: usize| cx.candidates[i].span.of(cx.doc.text).to_string();
    let given = names.iter().find_map(|n| Some(n.given.as_ref()?.kind));
    let named = most_frequent(names.iter().map(|n| n.kind)).map(|kind| if is_body(cx, kind, members) { EntityType::Org } else { kind });
    let kind = given.or(named).or(facts.kinds.first().copied()).unwrap_or(EntityType::Person);
    // A subtype that the reader left open is not guessed.
    let own = names.iter().find_map(|n| n.given.as_ref()).map(|g| g.subtype);
    let subtype = own.unwrap_or_else(|| super::subtype::choose(cx, kind, &names, members));
    let mut forms: Vec<String> = Vec::new();
    for name in &names {
        let form = name.span.of(cx.doc.text);
        match forms.iter_mut().find(|f| fold(f) == fold(form)) {
            None => forms.push(form.to_string()),
            // "LISBON" of the dateline is "Lisbon".
            Some(known) if shouted(known) && !shouted(form) => *known = form.to_string(),
            Some(_) => {}
        }
    }
    // The fullest proper form: a name before initials, the longest first; the first of equals.
    let full =
        |f: &String| names.iter().any(|n| n.form != MentionForm::Acronym && n.span.of(cx.doc.text) == f && !is_bracketed(cx.doc.text, n));
    let best = (0..forms.len()).max_by_key(|&i| (full(&forms[i]), forms[i].chars().count(), std::cmp::Reverse(i)));
    // What the reader calls it goes before all.
    let own = names.iter().find_map(|n| n.given.as_ref()?.canonical.clone());
    let best = best.filter(|_| own.is_none());
    forms.retain(|f| own.as_ref() != Some(f));
    let name = match best {
        Some(best) => forms.remove(best),
        None if own.is_some() => own.unwrap_or_default(),
        None => members.iter().find(|&&i| cx.candidates[i].nominal().is_some()).map_or_else(String::new, |&i| text(i)),
    };
    let country = || country(cx, kind, &names).map(|code| Link { country: Some(code.to_string()), ..Link::default() });
    let link = names.iter().find_map(|n| n.given.as_ref()?.link.clone()).or_else(country);
    Entity { kind, subtype, name, named: !names.is_empty(), aliases: forms, link, mentions: Vec::new(), salience: Score(0) }
}

/// Whether a name was read as a person's that the text calls by nouns for a body alone: "the navy (Marine Royale)".
fn is_body(cx: &Context<'_, '_>, kind: EntityType, members: &[usize]) -> bool {
    let mut nouns = members.iter().filter_map(|&i| cx.candidates[i].nominal()).peekable();
    kind == EntityType::Person && nouns.peek().is_some() && nouns.all(|n| n.senses.iter().all(|s| s.kind == EntityType::Org))
}

/// Whether it begins a bracket: the name in another language.
fn is_bracketed(text: &str, name: &Name) -> bool {
    text.get(..name.span.start as usize).is_some_and(|before| before.trim_end().ends_with(['(', ':']))
}

/// Whether it is written in capitals only.
fn shouted(form: &str) -> bool {
    form.chars().any(char::is_uppercase) && !form.chars().any(char::is_lowercase)
}

/// The country of a place, people or body, where all its names in the lexicons agree on one.
#[inline(never)]
fn country(cx: &Context<'_, '_>, kind: EntityType, names: &[&Name]) -> Option<&'static str> {
    let lexicon = cx.res.lexicon()?;
    let of_kind = |e: &lexicon::Entry<'static>| lexicon::kind(e).is_some_and(|(k, _)| k == kind);
    let mut codes =
        names.iter().flat_map(|n| lexicon.get(&fold(n.span.of(cx.doc.text))).filter(of_kind).collect::<Vec<_>>()).filter_map(|e| e.country);
    let first = codes.next()?;
    codes.all(|code| code == first).then_some(first)
}

#[inline(never)]
fn most_frequent(kinds: impl Iterator<Item = EntityType>) -> Option<EntityType> {
    let mut counts: Vec<(EntityType, usize)> = Vec::new();
    for kind in kinds {
        match counts.iter_mut().find(|(k, _)| *k == kind) {
            Some((_, n)) => *n += 1,
            None => counts.push((kind, 1)),
        }
    }
    counts.iter().rev().max_by_key(|(_, n)| *n).map(|(kind, _)| *kind)
}

/// Sorts mentions by (start, −end) and numbers both lists anew: an id is a position.
fn in_text_order(mut mentions: Vec<Mention>, mut entities: Vec<Entity>) -> Entities {
    sort_by_rank(&mut mentions, |m| m.span.rank());
    let mut order = Vec::with_capacity(entities.len());
    let mut number = vec![None; entities.len()];
    for mention in &mut mentions {
        let old = mention.entity.index();
        let new = *number[old].get_or_insert_with(|| {
            order.push(old);
            order.len() - 1
        });
        mention.entity = EntityId::new(new);
    }
    let mut taken: Vec<Option<Entity>> = entities.drain(..).map(Some).collect();
    let mut entities: Vec<Entity> = order.into_iter().filter_map(|old| taken[old].take()).collect();
    for (at, mention) in mentions.iter().enumerate() {
        entities[mention.entity.index()].mentions.push(MentionId::new(at));
    }
    Entities { mentions, entities }
}

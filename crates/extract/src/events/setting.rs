//! Where and when: phrases of place and time at the trigger, its clause, or its participants.

use super::arguments::{Filled, add, in_trigger, push};
use super::candidates::Candidate;
use super::context::Context;
use super::nouns;
use super::words::AT;
use crate::analysis::{Argument, Evidence, Filler, TimexId, TimexKind};
use crate::ontology::{EntityType, EventType, Role};
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};
use lede_model::rules::Pos;

/// Where: phrases of place at the trigger, its clause, or its participants.
#[inline(never)]
pub(super) fn place(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    if filled.iter().any(|f| f.role == Role::Place) {
        return;
    }
    let clause = nouns::clause(cx, candidate.token);
    let here = cx.rules.class("place");
    let mut hosts = vec![candidate.token, clause];
    let hosts_front = fronted(cx, clause);
    hosts.extend(hosts_front);
    hosts.extend(
        filled
            .iter()
            .filter(|f| matches!(f.role, Role::Patient | Role::Agent | Role::Instrument) && f.token > candidate.token)
            .map(|f| f.token),
    );
    // "the blast was in Aden": the predicate is the place.
    if clause != candidate.token && !cx.is_verb(clause) && cx.classes(clause) & here != 0 && !is_group(cx, clause) {
        add(cx, filled, Role::Place, clause, candidate.kind);
        within(cx, clause, filled);
    }
    for host in hosts {
        for c in cx.children(host) {
            let oblique = matches!(cx.deprel(c), Deprel::Obl | Deprel::Nmod);
            let named = cx.entity(c).is_some_and(|e| e.named);
            if !oblique
                || Some(host) == hosts_front && c > candidate.token
                || cx.is_timed(c)
                || in_trigger(candidate, c)
                || filled.iter().any(|f| f.token == c)
                || host != candidate.token && host != clause && Some(host) != hosts_front && !named && candidate.pos == Pos::Noun
            {
                continue;
            }
            let local = cx.case(c).is_some_and(|p| AT.contains(&cx.lemma(p)));
            let unknown = cx.upos(c) == Upos::Propn && cx.entity(c).is_none();
            let cell = candidate.kind == EventType::Convict && matches!(cx.lemma(c), "prison" | "jail")
                || candidate.kind == EventType::Charge && cx.lemma(c) == "court" && !named;
            if local && !cell && (unknown || cx.classes(c) & here != 0) && !is_group(cx, c) {
                // "the town in which they died"
                let place = cx.antecedent(c).or_else(|| bears_name(cx, c)).unwrap_or(c);
                add(cx, filled, Role::Place, place, candidate.kind);
                within(cx, place, filled);
            }
        }
    }
    if let Some(stage) = stage(cx, candidate) {
        filled.retain(|f| f.token != stage);
        push(cx, filled, Role::Place, stage);
        return;
    }
    // "the Paris attack": a place before the noun.
    for slot in candidate.slots.iter().filter(|s| s.name == "mod") {
        if cx.entity(slot.token).is_some_and(|e| e.named && matches!(e.kind, EntityType::Gpe | EntityType::Loc | EntityType::Facility)) {
            add(cx, filled, Role::Place, slot.token, candidate.kind);
            return;
        }
    }
}

/// "in the Arvik district", "in the neighbourhood of Strand Street": the name, where the noun only says what it is.
fn bears_name(cx: &Context<'_, '_>, noun: usize) -> Option<usize> {
    let sort = matches!(
        cx.lemma(noun),
        "district" | "neighbourhood" | "neighborhood" | "area" | "suburb" | "quarter" | "region" | "province" | "county" | "municipality"
    );
    let named = |c: &usize| {
        let of = *c > noun && cx.deprel(*c) == Deprel::Nmod && cx.case(*c).is_some_and(|p| cx.lemma(p) == "of");
        (of || *c < noun && cx.deprel(*c) == Deprel::Compound)
            && cx.entity(*c).is_some_and(|e| e.named && matches!(e.kind, EntityType::Gpe | EntityType::Loc | EntityType::Facility))
    };
    if sort && cx.upos(noun) == Upos::Noun && !cx.entity(noun).is_some_and(|e| e.named) { cx.children(noun).find(named) } else { None }
}

/// "Mali has seen a coup", "the country is experiencing unrest": where it happens stands as the subject.
fn stage(cx: &Context<'_, '_>, candidate: &Candidate) -> Option<usize> {
    let verb = cx.head(candidate.token).filter(|_| cx.deprel(candidate.token) == Deprel::Obj && candidate.pos == Pos::Noun)?;
    let sees = matches!(cx.lemma(verb), "see" | "have" | "experience" | "witness" | "endure");
    let happens = matches!(
        candidate.kind,
        EventType::Conflict | EventType::Protest | EventType::Attack | EventType::Vote | EventType::Kill | EventType::Peace
    );
    let land = |s: usize| {
        cx.entity(s).is_some_and(|e| matches!(e.kind, EntityType::Gpe | EntityType::Loc))
            || matches!(cx.lemma(s), "country" | "nation" | "region")
    };
    cx.child(verb, Deprel::Nsubj).filter(|&s| sees && happens && land(s))
}

/// "deported the men, who were accused of theft, from Spain": where from, however far behind.
#[inline(never)]
pub(super) fn origin(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    let leaves = matches!(candidate.kind, EventType::Transfer | EventType::Escape);
    if !leaves || candidate.pos != Pos::Verb || filled.iter().any(|f| f.role == Role::Origin) {
        return;
    }
    for t in candidate.end..cx.sentence(candidate.token).end {
        if cx.is_verb(t) && cx.morph(t).has(Morph::FINITE) || matches!(cx.word(t), ";" | ":") {
            return;
        }
        let from = cx.case(t).is_some_and(|p| cx.lemma(p) == "from" && p < t);
        let left =
            cx.head(t).is_some_and(|h| matches!(cx.lemma(h), "come" | "flee" | "escape" | "arrive" | "travel" | "national" | "citizen"));
        if from && cx.entity(t).is_some_and(|e| e.named && matches!(e.kind, EntityType::Gpe | EntityType::Loc)) {
            if !left && !filled.iter().any(|f| f.token == t) {
                push(cx, filled, Role::Origin, t);
            }
            return;
        }
    }
}

/// "in a market in Kano": the named place around a place.
fn within(cx: &Context<'_, '_>, place: usize, filled: &mut Vec<Filled>) {
    let outer = cx.children(place).find(|&c| {
        cx.deprel(c) == Deprel::Nmod
            && cx.case(c).is_some_and(|p| matches!(cx.lemma(p), "in" | "near"))
            && cx.entity(c).is_some_and(|e| e.named && e.kind == EntityType::Gpe)
    });
    if let Some(outer) = outer.filter(|&c| !filled.iter().any(|f| f.token == c)) {
        push(cx, filled, Role::Place, outer);
    }
}

fn is_group(cx: &Context<'_, '_>, token: usize) -> bool {
    cx.entity(token).is_some_and(|e| matches!(e.kind, EntityType::Org | EntityType::Person | EntityType::Norp))
}

/// When: times whose nearest verb or event above is the trigger or its clause.
#[inline(never)]
pub(super) fn time(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    let sentence = cx.inputs.doc.sentence(cx.inputs.doc.sentence_of(candidate.token)).span;
    let clause = nouns::clause(cx, candidate.token);
    let front = fronted(cx, clause);
    let from = cx.inputs.times.partition_point(|t| t.span.end <= sentence.start);
    for (i, time) in cx.inputs.times.iter().enumerate().skip(from).take_while(|(_, t)| t.span.start < sentence.end) {
        let tokens = cx.inputs.doc.tokens_in(time.span);
        let Some(top) = tokens.clone().find(|&t| cx.head(t).is_none_or(|h| !tokens.contains(&h))) else { continue };
        // "announced his resignation with effect from June": when he goes, not when he said so.
        if candidate.kind == EventType::Statement && takes_effect(cx, tokens.start) {
            continue;
        }
        let mut at = top;
        let mut mine = front == Some(top);
        // "ordered an inquiry into the crash, the third this year": not when it was ordered.
        if ranks(cx, tokens.start, candidate.token) {
            continue;
        }
        // "said Tuesday's vote was fair" dates the vote.
        if let Some(verb) = verb_before(cx, tokens.start, sentence.start).filter(|_| cx.deprel(top) != Deprel::NmodPoss) {
            at = verb;
            mine =
                verb == candidate.token || verb == clause || candidate.kind != EventType::Statement && controls(cx, verb, candidate.token);
        }
        for _ in 0..if at == top { 4 } else { 0 } {
            let Some(head) = cx.head(at) else { break };
            if head == candidate.token || head == clause {
                mine = cx.deprel(at) != Deprel::NmodPoss || at == top;
                break;
            }
            if cx.is_verb(head) {
                // The clause that it depends on: control and shared predicates.
                let opening = tokens.start < head && cx.deprel(candidate.token) == Deprel::Conj && cx.head(candidate.token) == Some(head);
                mine = candidate.pos == Pos::Verb && (controls(cx, head, candidate.token) || opening);
                break;
            }
            if !matches!(
                cx.deprel(at),
                Deprel::Obl | Deprel::Nmod | Deprel::Obj | Deprel::NmodUnmarked | Deprel::OblUnmarked | Deprel::NsubjPass | Deprel::Appos
            ) && at != top
            {
                break;
            }
            at = head;
        }
        // "a six-week war" tells how long, not when.
        mine = mine && !(time.kind == TimexKind::Duration && matches!(cx.deprel(top), Deprel::Amod | Deprel::Compound | Deprel::Nummod));
        // "at 2 am local time (0100 UTC)": the same again.
        let again = tokens.start > 1
            && cx.word(tokens.start - 1) == "("
            && cx.inputs.times[..i].last().is_some_and(|t| cx.inputs.doc.tokens_in(t.span).end + 1 == tokens.start);
        if mine && !again && !filled.iter().any(|f| f.argument.span.overlaps(time.span)) {
            let argument = Argument {
                role: Role::Time,
                span: time.span,
                filler: Some(Filler::Time(TimexId::new(i))),
                why: Evidence::rule("events/time"),
            };
            filled.push(Filled { role: Role::Time, token: top, argument });
        }
    }
}

/// Whether a time stands in an apposition that counts: "the third in the region this year", "its second strike in a month".
fn ranks(cx: &Context<'_, '_>, time: usize, trigger: usize) -> bool {
    let comma = (cx.sentence(time).start..time).rev().take(9).find(|&k| cx.word(k) == ",");
    let Some(comma) = comma.filter(|&c| c > trigger && c + 2 < time) else { return false };
    let ordinal =
        matches!(cx.lemma(comma + 2), "first" | "second" | "third" | "fourth" | "fifth" | "sixth" | "seventh" | "tenth" | "latest");
    ordinal && matches!(cx.lemma(comma + 1), "the" | "its" | "his" | "her" | "their") && !(comma..time).any(|k| cx.is_verb(k))
}

/// "with effect from June", "effective June": from when something is to hold.
pub(super) fn takes_effect(cx: &Context<'_, '_>, time: usize) -> bool {
    let before = |k: usize| time.checked_sub(k).map_or("", |t| cx.lemma(t));
    before(1) == "effective"
        || before(1) == "from" && matches!(before(2), "effect" | "effective")
        || before(1) == "in" && before(2) == "effective"
}

/// "On Sunday evening in Derna, a blast killed five": the time that the parser made the head of the clause that it opens.
fn fronted(cx: &Context<'_, '_>, clause: usize) -> Option<usize> {
    let opening = matches!(cx.deprel(clause), Deprel::Acl | Deprel::AclRelcl | Deprel::Parataxis | Deprel::Appos)
        && cx.is_verb(clause)
        && cx.children(clause).any(|c| matches!(cx.deprel(c), Deprel::Nsubj | Deprel::NsubjPass) && c < clause);
    cx.head(clause).filter(|&h| opening && h < clause && cx.is_timed(h) && cx.deprel(h) == Deprel::Root)
}

fn controls(cx: &Context<'_, '_>, verb: usize, complement: usize) -> bool {
    cx.head(complement) == Some(verb) && cx.deprel(complement) == Deprel::Xcomp
}

/// The verb that a time follows at once, or after a preposition: "said on Friday", "arrived Monday".
fn verb_before(cx: &Context<'_, '_>, time: usize, sentence: u32) -> Option<usize> {
    let mut at = time.checked_sub(1)?;
    if matches!(cx.upos(at), Upos::Adp | Upos::Sconj | Upos::Adv) && cx.lemma(at) != "to" {
        at = at.checked_sub(1)?;
    }
    (cx.upos(at) == Upos::Verb && cx.inputs.doc.tokens[at].span.start >= sentence).then_some(at)
}

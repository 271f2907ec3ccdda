//! Arguments: the slots of a trigger filled into its frame, then time, place and number.

use super::candidates::Candidate;
use super::context::Context;
use super::nouns;
use super::parties;
use super::slots::Slot;
use super::words::{AT, TRANSPARENT};
use crate::analysis::{Argument, Evidence, Filler, TimexId, ValueId, ValueKind};
use crate::ontology::{EntityType, EventType, Role};
use crate::parse::Deprel;
use crate::tag::Upos;
use lede_model::rules::Pos;
use lede_text::{Span, sort_by_rank};

/// An argument, before events have their ids: a filler that is an event is given by its token.
pub(super) struct Filled {
    pub(super) role: Role,
    /// The head of the phrase.
    pub(super) token: usize,
    pub(super) argument: Argument,
}

/// Roles that are worth taking from a phrase that the parser hung on the object.
const STRAYING: &[Role] = &[Role::Recipient, Role::Charge, Role::Instrument, Role::Destination, Role::Penalty, Role::Coagent, Role::Label];
/// Types that count their patients.
const COUNTING: &[EventType] = &[
    EventType::Arrest,
    EventType::Charge,
    EventType::Convict,
    EventType::Release,
    EventType::Kill,
    EventType::Injure,
    EventType::Abduct,
    EventType::Attack,
    EventType::Transfer,
];
/// Types whose joint agents are partners.
const RECIPROCAL: &[EventType] = &[EventType::Meet, EventType::Agree, EventType::Cooperate, EventType::Conflict, EventType::Peace];
/// Types that count their agents.
const COUNTING_AGENTS: &[EventType] = &[EventType::Escape, EventType::Protest];

/// Fills the frame of a candidate.
pub(super) fn fill(cx: &Context<'_, '_>, candidate: &Candidate) -> Vec<Filled> {
    let mut filled = Vec::new();
    let frame = if candidate.pos == Pos::Noun { candidate.sense.noun_frame } else { candidate.sense.verb_frame };
    for slot in &candidate.slots {
        if in_trigger(candidate, slot.token) {
            continue;
        }
        let Some(number) = cx.rules.slot(&slot.name) else { continue };
        for (role, filter) in cx.rules.fills(frame, number) {
            let token = through(cx, slot.token);
            // "Chad's killing of a nurse": who is not the victim is the killer.
            let role =
                if role == Role::Patient && slot.name == "poss" && parties::has_patient(cx, candidate, frame) { Role::Agent } else { role };
            if slot.weak && !STRAYING.contains(&role) || slot.name == "mod" && role == Role::Agent && is_town(cx, token) {
                continue;
            }
            if cx.passes(filter, token) && plausible(cx, role, slot, token) {
                if role == Role::Patient && cx.upos(token) == Upos::Num && COUNTING.contains(&candidate.kind) {
                    push(cx, &mut filled, Role::Count, token);
                    push(cx, &mut filled, role, token);
                } else {
                    add(cx, &mut filled, role, token, candidate.kind);
                }
                break;
            }
        }
    }
    parties::complete(cx, candidate, &mut filled);
    speaker(cx, candidate, &mut filled);
    parties::visited(cx, candidate, &mut filled);
    place(cx, candidate, &mut filled);
    time(cx, candidate, &mut filled);
    count(cx, candidate, &mut filled);
    sort_by_rank(&mut filled, |f| [f.argument.span.start, f.argument.span.end, f.role as u32]);
    filled.dedup_by(|a, b| a.role == b.role && a.argument.span == b.argument.span);
    filled
}

/// A reporting verb has the speaker of its quotation: that search knows inverted and interrupted clauses.
fn speaker(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    if candidate.kind != EventType::Statement {
        return;
    }
    let trigger = cx.inputs.doc.tokens[candidate.token].span;
    let Some(quote) = cx.inputs.quotes.iter().find(|q| q.cue.is_some_and(|c| c.overlaps(trigger))) else { return };
    if let Some(span) = quote.source {
        // The parser may have made two subjects of one: those that the quotation knows, and who is coordinated with them, stay.
        let known: Vec<usize> =
            filled.iter().filter(|f| f.role == Role::Agent && f.argument.span.overlaps(span)).map(|f| f.token).collect();
        if !known.is_empty() {
            let joined = |t: usize| {
                cx.deprel(t) == Deprel::Conj
                    && cx.head(t).is_some_and(|h| known.contains(&h))
                    && cx.children(t).any(|c| cx.deprel(c) == Deprel::Cc)
                    || known.iter().any(|&k| cx.deprel(k) == Deprel::Conj && cx.head(k) == Some(t))
            };
            filled.retain(|f| f.role != Role::Agent || known.contains(&f.token) || joined(f.token));
            return;
        }
        filled.retain(|f| f.role != Role::Agent);
        let token = cx.inputs.doc.tokens_in(span).end.saturating_sub(1);
        let argument =
            Argument { role: Role::Agent, span, filler: quote.speaker.map(Filler::Entity), why: Evidence::rule("events/speaker") };
        filled.push(Filled { role: Role::Agent, token, argument });
    }
}

fn in_trigger(candidate: &Candidate, token: usize) -> bool {
    (candidate.start..candidate.end).contains(&token) || token == candidate.token
}

/// Through a transparent noun to its complement, and from a role to the name beside it ("the chief, Ana Bru, said").
pub(super) fn through(cx: &Context<'_, '_>, token: usize) -> usize {
    if !cx.entity(token).is_some_and(|e| e.named) {
        let name = cx.children(token).find(|&c| {
            cx.deprel(c) == Deprel::Appos
                && cx.mention(c).is_some_and(|m| m.form.is_named())
                && cx.entity(c).is_some_and(|e| e.kind == EntityType::Person)
        });
        if let Some(name) = name {
            return name;
        }
    }
    if !TRANSPARENT.contains(&cx.lemma(token)) {
        return token;
    }
    cx.children(token)
        .find(|&c| {
            c > token && (cx.deprel(c) == Deprel::Nmod && cx.case(c).is_some_and(|p| cx.lemma(p) == "of") || cx.deprel(c) == Deprel::Acl)
        })
        .unwrap_or(token)
}

/// Agents are not times, places are not people.
fn plausible(cx: &Context<'_, '_>, role: Role, slot: &Slot, token: usize) -> bool {
    match role {
        Role::Agent
            if cx.entity(token).is_some_and(|e| {
                matches!(e.kind, EntityType::Facility | EntityType::Loc | EntityType::Document | EntityType::EventName)
            }) =>
        {
            false
        }
        Role::Agent | Role::Patient | Role::Recipient | Role::Coagent => {
            !cx.is_timed(token)
                && (slot.name != "mod" || cx.entity(token).is_some_and(|e| e.named))
                && (cx.is_nominal(token) || cx.upos(token) == Upos::Det || cx.upos(token) == Upos::Adj)
        }
        Role::Place | Role::Origin | Role::Destination | Role::Instrument | Role::Medium => !cx.is_timed(token),
        Role::Count | Role::Time => false,
        Role::Content => cx.lemma(token) != "that",
        _ => true,
    }
}

fn add(cx: &Context<'_, '_>, filled: &mut Vec<Filled>, role: Role, token: usize, kind: EventType) {
    if filled.iter().any(|f| f.token == token) {
        return;
    }
    push(cx, filled, role, token);
    if matches!(
        role,
        Role::Agent | Role::Patient | Role::Coagent | Role::Recipient | Role::Place | Role::Instrument | Role::Content | Role::Charge
    ) {
        for c in cx.children(token).filter(|&c| cx.deprel(c) == Deprel::Conj) {
            if (cx.is_nominal(c) || role == Role::Charge || role == Role::Content) && !filled.iter().any(|f| f.token == c) {
                push(cx, filled, if role == Role::Agent && RECIPROCAL.contains(&kind) { Role::Coagent } else { role }, c);
            }
        }
    }
    if role == Role::Position {
        let org = cx
            .children(token)
            .find(|&c| cx.deprel(c) == Deprel::Nmod && cx.case(c).is_some_and(|p| matches!(cx.lemma(p), "of" | "at" | "in" | "for")));
        if let Some(org) = org.filter(|&c| !cx.is_timed(c) && !filled.iter().any(|f| f.token == c)) {
            push(cx, filled, Role::Org, org);
        }
    }
}

/// "in a market in Kano": the named place around a place.
fn within(cx: &Context<'_, '_>, place: usize, filled: &mut Vec<Filled>) {
    let outer = cx.children(place).find(|&c| {
        cx.deprel(c) == Deprel::Nmod
            && cx.case(c).is_some_and(|p| matches!(cx.lemma(p), "in" | "near" | "of"))
            && cx.entity(c).is_some_and(|e| e.named && e.kind == EntityType::Gpe)
    });
    if let Some(outer) = outer.filter(|&c| !filled.iter().any(|f| f.token == c)) {
        push(cx, filled, Role::Place, outer);
    }
}

/// The words of an argument: a clause runs to the end of its object, a charge to the end of what it is about.
fn extent(cx: &Context<'_, '_>, role: Role, token: usize) -> Span {
    let span = cx.phrase(token);
    let clausal = cx.is_verb(token) && (role == Role::Charge || cx.is_gerund(token));
    let end = cx.sentence(token).end;
    if role == Role::Penalty && cx.lemma(token) == "life" && token + 2 < end && matches!(cx.lemma(token + 2), "prison" | "jail" | "bar") {
        return span.cover(cx.inputs.doc.tokens[token + 2].span);
    }
    if !clausal && role != Role::Charge {
        return span;
    }
    let rest = cx.children(token).filter(|&c| c > token && c < end && !cx.is_timed(c)).find(|&c| match cx.deprel(c) {
        Deprel::Obj | Deprel::CompoundPrt => clausal,
        Deprel::Obl => clausal && cx.child(token, Deprel::Obj).is_none() && c <= token + 4,
        Deprel::Advmod => clausal && c == token + 1,
        Deprel::Nmod => !clausal && cx.case(c).is_some_and(|p| p == token + 1 && cx.lemma(p) == "of"),
        Deprel::Acl | Deprel::Advcl => !clausal && c == token + 2 && cx.upos(token + 1) == Upos::Part,
        _ => false,
    });
    rest.map_or(span, |c| span.cover(cx.phrase(c)))
}

pub(super) fn push(cx: &Context<'_, '_>, filled: &mut Vec<Filled>, role: Role, token: usize) {
    let span = extent(cx, role, token);
    let filler = cx.headed(token).map(|m| Filler::Entity(m.entity)).or_else(|| {
        let value = cx.inputs.values.iter().position(|v| matches!(role, Role::Amount | Role::Penalty) && v.span.overlaps(span))?;
        Some(Filler::Value(ValueId::new(value)))
    });
    filled.push(Filled { role, token, argument: Argument { role, span, filler, why: Evidence::rule("events/frame") } });
}

/// Where: phrases of place at the trigger, its clause, or its participants.
fn place(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
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
                add(cx, filled, Role::Place, c, candidate.kind);
                within(cx, c, filled);
            }
        }
    }
    // "the Paris attack": a place before the noun.
    for slot in candidate.slots.iter().filter(|s| s.name == "mod") {
        if cx.entity(slot.token).is_some_and(|e| e.named && matches!(e.kind, EntityType::Gpe | EntityType::Loc | EntityType::Facility)) {
            add(cx, filled, Role::Place, slot.token, candidate.kind);
            return;
        }
    }
}

/// "a Paris attack": a town before a noun is where it happened.
fn is_town(cx: &Context<'_, '_>, token: usize) -> bool {
    cx.entity(token).is_some_and(|e| e.kind == EntityType::Gpe && e.subtype == Some("CITY"))
}

fn is_group(cx: &Context<'_, '_>, token: usize) -> bool {
    cx.entity(token).is_some_and(|e| matches!(e.kind, EntityType::Org | EntityType::Person | EntityType::Norp))
}

/// When: times whose nearest verb or event above is the trigger or its clause.
fn time(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    let sentence = cx.inputs.doc.sentence(cx.inputs.doc.sentence_of(candidate.token)).span;
    let clause = nouns::clause(cx, candidate.token);
    let front = fronted(cx, clause);
    let from = cx.inputs.times.partition_point(|t| t.span.end <= sentence.start);
    for (i, time) in cx.inputs.times.iter().enumerate().skip(from).take_while(|(_, t)| t.span.start < sentence.end) {
        let tokens = cx.inputs.doc.tokens_in(time.span);
        let Some(top) = tokens.clone().find(|&t| cx.head(t).is_none_or(|h| !tokens.contains(&h))) else { continue };
        let mut at = top;
        let mut mine = front == Some(top);
        if let Some(verb) = verb_before(cx, tokens.start, sentence.start) {
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
        if mine && !filled.iter().any(|f| f.argument.span.overlaps(time.span)) {
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

/// How many: the numeral of the patient, of the agent where agents are counted.
fn count(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    let role = if COUNTING.contains(&candidate.kind) {
        Role::Patient
    } else if COUNTING_AGENTS.contains(&candidate.kind) {
        Role::Agent
    } else {
        return;
    };
    let counted: Vec<_> = filled.iter().filter(|f| f.role == role).map(|f| f.argument.span).collect();
    for (i, value) in cx.inputs.values.iter().enumerate() {
        if value.kind == ValueKind::Count
            && counted.iter().any(|span| span.overlaps(value.numeral))
            && !filled.iter().any(|f| f.role == Role::Count && f.argument.span.overlaps(value.numeral))
        {
            let argument = Argument {
                role: Role::Count,
                span: value.numeral,
                filler: Some(Filler::Value(ValueId::new(i))),
                why: Evidence::rule("events/count"),
            };
            let token = cx.inputs.doc.tokens_in(value.numeral).start;
            filled.push(Filled { role: Role::Count, token, argument });
        }
    }
}

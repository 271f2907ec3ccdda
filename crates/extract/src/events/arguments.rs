//! Arguments: the slots of a trigger filled into its frame, then time, place and number.

use super::candidates::Candidate;
use super::context::Context;
use super::parties;
use super::setting;
use super::slots::{Slot, fined};
use super::words::TRANSPARENT;
use crate::analysis::{Argument, Evidence, Filler, Mention, TimexId, TimexKind, ValueId, ValueKind};
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

/// Types whose nouns tell by another noun whom or what they hit: "journalist deaths", "a mosque attack", "a student protest".
const NAMELESS: &[EventType] = &[EventType::Kill, EventType::Attack, EventType::Abduct, EventType::Protest, EventType::Operation];

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
            let Some(token) = acting(cx, role, through(cx, slot.token)) else { continue };
            // "Chad's killing of a nurse": who is not the victim is the killer.
            let role =
                if role == Role::Patient && slot.name == "poss" && parties::has_patient(cx, candidate, frame) { Role::Agent } else { role };
            // "detained for questioning": what for, no crime.
            let asked = role == Role::Charge && matches!(cx.word(token), "questioning" | "interrogation" | "debriefing");
            let role = if asked { Role::Purpose } else { role };
            // "shot dead on the road": where, not whom.
            let along = role == Role::Patient && slot.name == "on" && candidate.pos == Pos::Verb && is_way(cx, token);
            if along
                || slot.weak && !STRAYING.contains(&role)
                || slot.name == "mod" && matches!(role, Role::Agent | Role::Patient) && is_town(cx, token)
            {
                continue;
            }
            if cx.passes(filter, token) && plausible(cx, candidate.kind, role, slot, token) {
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
    penalty(cx, candidate, &mut filled);
    parties::complete(cx, candidate, &mut filled);
    parties::armed(cx, candidate, &mut filled);
    speaker(cx, candidate, &mut filled);
    parties::visited(cx, candidate, &mut filled);
    setting::place(cx, candidate, &mut filled);
    setting::origin(cx, candidate, &mut filled);
    setting::time(cx, candidate, &mut filled);
    count(cx, candidate, &mut filled);
    told_twice(cx, &mut filled);
    parties::mutual(cx, candidate, &mut filled);
    sort_by_rank(&mut filled, |f| [f.argument.span.start, f.argument.span.end, f.role as u32]);
    filled.dedup_by(|a, b| a.role == b.role && a.argument.span == b.argument.span);
    filled
}

/// Roads and the like, on which things happen.
fn is_way(cx: &Context<'_, '_>, token: usize) -> bool {
    matches!(
        cx.lemma(token),
        "road" | "street" | "highway" | "motorway" | "path" | "way" | "avenue" | "beach" | "towpath" | "track" | "lane"
    )
}

/// "Danish utility Nordvind agreed": one participant, told by what it is and by its name; the name stays.
fn told_twice(cx: &Context<'_, '_>, filled: &mut Vec<Filled>) {
    let named = |f: &Filled| cx.headed(f.token).is_some_and(|m| m.form.is_named());
    let doc = cx.inputs.doc;
    let twice = |f: &Filled, g: &Filled| {
        let same = matches!((f.argument.filler, g.argument.filler), (Some(Filler::Entity(a)), Some(Filler::Entity(b))) if a == b);
        let beside = doc.tokens_in(f.argument.span).end == doc.tokens_in(g.argument.span).start && cx.upos(f.token) == Upos::Noun;
        f.role == g.role && f.token != g.token && !named(f) && named(g) && (same || beside)
    };
    let drop: Vec<bool> = filled.iter().map(|f| f.role != Role::Time && filled.iter().any(|g| twice(f, g))).collect();
    let mut drop = drop.into_iter();
    filled.retain(|_| !drop.next().unwrap_or(false));
}

/// A reporting verb has the speaker of its quotation: that search knows inverted and interrupted clauses.
#[inline(never)]
fn speaker(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    let speech = matches!(
        candidate.kind,
        EventType::Statement | EventType::Threaten | EventType::Accuse | EventType::Request | EventType::Reject | EventType::Confess
    );
    if !speech || candidate.pos == Pos::Noun {
        return;
    }
    let Some(quote) = cx.cued(candidate.token) else { return };
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

pub(super) fn in_trigger(candidate: &Candidate, token: usize) -> bool {
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

/// Who acts: "our priority is to find him" is about us; "efforts to end the war" are nobody.
fn acting(cx: &Context<'_, '_>, role: Role, token: usize) -> Option<usize> {
    let aim = role == Role::Agent && !cx.headed(token).is_some_and(|m| m.form.is_named());
    if !(aim
        && matches!(
            cx.lemma(token),
            "priority" | "aim" | "goal" | "plan" | "effort" | "intention" | "decision" | "hope" | "attempt" | "move"
        ))
    {
        return Some(token);
    }
    cx.child(token, Deprel::NmodPoss).or_else(|| {
        let people = cx.rules.class("human") | cx.rules.class("group");
        cx.children(token).find(|&c| {
            cx.deprel(c) == Deprel::Nmod && cx.case(c).is_some_and(|p| matches!(cx.lemma(p), "of" | "by")) && cx.classes(c) & people != 0
        })
    })
}

/// Agents are not times, places are not people.
#[inline(never)]
fn plausible(cx: &Context<'_, '_>, kind: EventType, role: Role, slot: &Slot, token: usize) -> bool {
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
                && (slot.name != "mod"
                    || cx.entity(token).is_some_and(|e| e.named)
                    || cx.upos(token) == Upos::Noun && NAMELESS.contains(&kind))
                && (cx.is_nominal(token) || cx.upos(token) == Upos::Det || cx.upos(token) == Upos::Adj)
        }
        Role::Place | Role::Origin | Role::Destination | Role::Instrument | Role::Medium => !cx.is_timed(token),
        Role::Count | Role::Time => false,
        Role::Content => cx.lemma(token) != "that" && !cx.is_timed(token),
        // "arrested for spying | for a neighbour": nobody is charged with a country.
        Role::Charge => {
            !matches!(cx.lemma(token), "country" | "service" | "state" | "nation" | "life")
                && !cx.entity(token).is_some_and(|e| e.named && matches!(e.kind, EntityType::Gpe | EntityType::Loc | EntityType::Person))
        }
        _ => true,
    }
}

#[inline(never)]
pub(super) fn add(cx: &Context<'_, '_>, filled: &mut Vec<Filled>, role: Role, token: usize, kind: EventType) {
    if filled.iter().any(|f| f.token == token) {
        return;
    }
    push(cx, filled, role, token);
    if matches!(
        role,
        Role::Agent | Role::Patient | Role::Coagent | Role::Recipient | Role::Place | Role::Instrument | Role::Content | Role::Charge
    ) {
        // What is joined to a name of several words may hang on its last.
        let joined = cx.children(token).filter(|&c| cx.deprel(c) == Deprel::Flat).flat_map(|f| cx.children(f)).chain(cx.children(token));
        for c in joined.filter(|&c| cx.deprel(c) == Deprel::Conj && cx.joined_verb(c).is_none()) {
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

/// The words of an argument: a clause runs to the end of its object, a charge to the end of what it is about.
#[inline(never)]
fn extent(cx: &Context<'_, '_>, role: Role, token: usize) -> Span {
    let span = cx.phrase(token);
    let clausal = cx.is_verb(token) && (role == Role::Charge || cx.is_gerund(token));
    let end = cx.sentence(token).end;
    if role == Role::Penalty && cx.lemma(token) == "life" && token + 2 < end && matches!(cx.lemma(token + 2), "prison" | "jail" | "bar") {
        return span.cover(cx.inputs.doc.tokens[token + 2].span);
    }
    // "fined Acme Steel two million euros": the sum, where the parser took the name into it.
    if matches!(role, Role::Penalty | Role::Amount)
        && let Some((_, sum)) = cx.values_over(span).find(|(_, v)| v.span.start > span.start && v.span.end == span.end)
        && fined(cx, token).is_some()
    {
        return sum.span;
    }
    if !clausal && role != Role::Charge {
        return span;
    }
    // "acquitted of money | laundering": one noun, which the parser may have cut in two.
    let next = token + 1;
    if !clausal
        && next < end
        && cx.upos(next) == Upos::Noun
        && cx.head(next) == cx.head(token)
        && cx.deprel(next) == cx.deprel(token)
        && !cx.is_timed(next)
    {
        return span.cover(cx.inputs.doc.tokens[next].span);
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
    let amount = || if matches!(role, Role::Amount | Role::Penalty) { cx.values_over(span).next() } else { None };
    let entity = cx.headed(token).or_else(|| body_of(cx, token)).map(|m| Filler::Entity(m.entity));
    let filler = entity.or_else(|| Some(Filler::Value(ValueId::new(amount()?.0))));
    filled.push(Filled { role, token, argument: Argument { role, span, filler, why: Evidence::rule("events/frame") } });
}

/// "officials of the ministry", "ministry officers": who acts for a body is the body.
fn body_of<'a>(cx: &Context<'a, '_>, token: usize) -> Option<&'a Mention> {
    let acts =
        matches!(cx.lemma(token), "official" | "officer" | "leader" | "representative" | "envoy" | "diplomat" | "negotiator" | "delegate");
    let of = |c: &usize| match cx.deprel(*c) {
        Deprel::Nmod => cx.case(*c).is_some_and(|p| matches!(cx.lemma(p), "of" | "from")),
        deprel => matches!(deprel, Deprel::Compound | Deprel::NmodPoss) && *c < token,
    };
    let body = cx
        .children(token)
        .filter(|_| acts)
        .find(|c| of(c) && cx.entity(*c).is_some_and(|e| matches!(e.kind, EntityType::Org | EntityType::Gpe)))?;
    cx.headed(body)
}

/// "a Paris attack": a town before a noun is where it happened.
pub(super) fn is_town(cx: &Context<'_, '_>, token: usize) -> bool {
    cx.entity(token).is_some_and(|e| e.kind == EntityType::Gpe && e.subtype == Some("CITY"))
}

/// "sent to prison | for nine years": a duration is the penalty.
#[inline(never)]
fn penalty(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    if candidate.kind != EventType::Convict || filled.iter().any(|f| f.role == Role::Penalty) {
        return;
    }
    if let Some((time, token)) =
        cx.duration(candidate.token).filter(|_| candidate.pos == Pos::Verb).or_else(|| of_noun(cx, candidate.token))
    {
        let (span, filler) = (cx.inputs.times[time].span, Some(Filler::Time(TimexId::new(time))));
        filled.push(Filled {
            role: Role::Penalty,
            token,
            argument: Argument { role: Role::Penalty, span, filler, why: Evidence::rule("events/penalty") },
        });
    }
}

/// "a sentence of nine years": the duration below the noun, with its first token.
fn of_noun(cx: &Context<'_, '_>, noun: usize) -> Option<(usize, usize)> {
    let own = |c: &usize| *c > noun && cx.is_timed(*c) && cx.case(*c).is_some_and(|p| matches!(cx.lemma(p), "for" | "to" | "of"));
    let below = cx.children(noun).flat_map(|c| cx.children(c).chain([c])).find(own)?;
    cx.time_of(below).filter(|&t| cx.inputs.times[t].kind == TimexKind::Duration).map(|t| (t, below))
}

/// How many: the numeral of the patient, of the agent where agents are counted.
#[inline(never)]
fn count(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    let role = if COUNTING.contains(&candidate.kind) {
        Role::Patient
    } else if COUNTING_AGENTS.contains(&candidate.kind) {
        Role::Agent
    } else {
        return;
    };
    let counted: Vec<_> = filled.iter().filter(|f| f.role == role).map(|f| f.argument.span).collect();
    let Some(around) = counted.iter().copied().reduce(Span::cover) else { return };
    for (i, value) in cx.values_over(around) {
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

//! Tellings of one happening: same type, participants that agree, nothing that conflicts.

use super::context::Context;
use crate::analysis::{EntityId, Event, EventId, Filler};
use crate::ontology::{EventType, Modality, Role};
use lede_text::Span;

/// How far back a telling is looked for, in events of the type.
const REACH: usize = 40;

/// Types of acts of speech and of small acts: each telling is an act of its own.
const SEPARATE: &[EventType] = &[
    EventType::Statement,
    EventType::Publish,
    EventType::Request,
    EventType::Accuse,
    EventType::Reject,
    EventType::Support,
    EventType::Threaten,
    EventType::Uncover,
    EventType::Aid,
    EventType::Move,
];

/// Types whose nouns take up any earlier telling: "the attack" after "stabbed".
const LOOSE: &[EventType] = &[
    EventType::Attack,
    EventType::Kill,
    EventType::Meet,
    EventType::Protest,
    EventType::Operation,
    EventType::Arrest,
    EventType::Abduct,
    EventType::Investigate,
    EventType::Appoint,
    EventType::Conflict,
];

/// Types of which an article with one in its headline seldom tells of another.
const ONCE: &[EventType] = &[
    EventType::Kill,
    EventType::Meet,
    EventType::Convict,
    EventType::Conflict,
    EventType::Appoint,
    EventType::DepartOffice,
    EventType::Abduct,
    EventType::Arrest,
];

/// What a filler is in the world: two mentions of one number or one day are equal.
#[derive(PartialEq)]
enum Known {
    Entity(EntityId),
    Number(i64),
    Day(String),
    Event(EventId),
}

fn known(cx: &Context<'_, '_>, filler: Filler) -> Option<Known> {
    Some(match filler {
        Filler::Entity(id) => Known::Entity(id),
        Filler::Value(id) => Known::Number(cx.inputs.values.get(id.index())?.milli),
        Filler::Time(id) => {
            let time = cx.inputs.times.get(id.index())?;
            Known::Day(time.resolved.clone().unwrap_or_else(|| time.value.clone()))
        }
        Filler::Event(id) => Known::Event(id),
    })
}

/// One telling with what it says of each role.
struct Telling {
    nominal: bool,
    /// Told in the headline, which the article tells again.
    headline: bool,
    parts: Vec<(Role, Vec<Known>, Vec<String>)>,
}

/// Sets `same_as` of later tellings to the first. `nominal` says of each event whether its trigger is a noun.
pub(super) fn link(cx: &Context<'_, '_>, events: &mut [Event], nominal: &[bool]) {
    let tellings: Vec<Telling> = events.iter().zip(nominal).map(|(e, &nominal)| telling(cx, e, nominal)).collect();
    for i in 0..events.len() {
        let earlier = (0..i).rev().filter(|&j| events[j].kind == events[i].kind).take(REACH);
        let best = earlier
            .filter_map(|j| agreement(cx, &events[j], &tellings[j], &events[i], &tellings[i]).map(|score| (score, j)))
            .max_by_key(|&(score, j)| (score, j));
        if let Some((_, j)) = best {
            events[i].same_as = Some(events[j].same_as.unwrap_or_else(|| EventId::new(j)));
        }
    }
}

fn telling(cx: &Context<'_, '_>, event: &Event, nominal: bool) -> Telling {
    let parts = [Role::Agent, Role::Patient, Role::Place, Role::Time, Role::Count, Role::Content, Role::Position]
        .into_iter()
        .filter_map(|role| {
            let own: Vec<_> = event.arguments.iter().filter(|a| a.role == role).collect();
            (!own.is_empty())
                .then(|| (role, own.iter().filter_map(|a| known(cx, a.filler?)).collect(), own.iter().map(|a| head(cx, a.span)).collect()))
        })
        .collect();
    let headline = cx.inputs.doc.tokens_in(event.trigger).next().is_some_and(|t| cx.in_headline(t));
    Telling { nominal, headline, parts }
}

/// The last word of a phrase, by lemma.
fn head(cx: &Context<'_, '_>, span: Span) -> String {
    let tokens = cx.inputs.doc.tokens_in(span);
    tokens.end.checked_sub(1).map_or_else(String::new, |last| cx.lemma(last).to_owned())
}

/// How well two tellings agree; `None` where they are not one happening.
fn agreement(cx: &Context<'_, '_>, a: &Event, x: &Telling, b: &Event, y: &Telling) -> Option<u32> {
    let real = |e: &Event| matches!(e.modality, Modality::Asserted | Modality::Alleged);
    let repeated = akin(&a.lemma, &b.lemma);
    if a.polarity != b.polarity || !y.nominal && a.kind != EventType::Plot && real(a) != real(b) {
        return None;
    }
    let mut shared = 0;
    for (role, fillers, heads) in &x.parts {
        let Some((_, others, other_heads)) = y.parts.iter().find(|(r, ..)| r == role) else { continue };
        let same = fillers.iter().any(|f| others.contains(f)) || heads.iter().any(|h| other_heads.contains(h) && !is_pronoun(h));
        let weight = if *role == Role::Patient { 3 } else { 2 };
        if same {
            shared += weight;
        } else if conflicts(cx, *role, fillers, others, y.nominal) {
            return None;
        }
    }
    if SEPARATE.contains(&a.kind) && !(y.nominal && repeated && y.parts.len() <= 1 || shared >= 5) {
        return None;
    }
    if x.headline {
        shared += 1 + u32::from(repeated || ONCE.contains(&a.kind));
    }
    let anaphor = y.nominal && y.parts.len() <= 1 && (repeated || LOOSE.contains(&a.kind));
    let agreed =
        shared >= 3 || shared >= 2 && (repeated || y.nominal || x.headline) || anaphor && (repeated || x.nominal || y.parts.is_empty());
    agreed.then_some(shared + u32::from(repeated))
}

/// "confess" and "confession", "kill" and "killing": the same word or words of one stem.
fn akin(a: &str, b: &str) -> bool {
    a == b || a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count() >= 4
}

fn is_pronoun(word: &str) -> bool {
    matches!(
        word,
        "he" | "she" | "it" | "they" | "who" | "which" | "that" | "we" | "i" | "him" | "her" | "them" | "his" | "their" | "other"
    )
}

/// Whether two different fillers of a role rule each other out: both known, in a role that has one filler.
fn conflicts(cx: &Context<'_, '_>, role: Role, a: &[Known], b: &[Known], nominal: bool) -> bool {
    // Descriptions of one person differ from telling to telling; names do not.
    let named = |list: &[Known]| {
        list.iter().any(|f| matches!(f, Known::Entity(e) if cx.inputs.entities.entities.get(e.index()).is_some_and(|e| e.named)))
    };
    match role {
        Role::Patient => named(a) && named(b) || !nominal && !a.is_empty() && !b.is_empty(),
        Role::Count => !a.is_empty() && !b.is_empty(),
        // "2021" does not rule out "2021-05-03".
        Role::Time => {
            let apart = |x: &Known, y: &Known| matches!((x, y), (Known::Day(x), Known::Day(y)) if !x.starts_with(y.as_str()) && !y.starts_with(x.as_str()));
            !nominal && a.iter().any(|x| b.iter().any(|y| apart(x, y)))
        }
        Role::Agent | Role::Position => !a.is_empty() && !b.is_empty() && !nominal,
        _ => false,
    }
}

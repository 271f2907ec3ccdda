//! What two tellings of a type show that speaks for one happening or for two.

use super::candidates::Candidate;
use super::clashes::clash;
use super::context::Context;
use super::signs::{Sign, Signs};
use crate::analysis::{Argument, EntityId, Event, EventId, Filler, TimexKind};
use crate::ontology::{EntityType, EventType, Modality, Role};
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};
use lede_model::rules::Pos;
use lede_text::Span;

/// Acts of speech and small acts: each telling is an act of its own.
const SPEECH: &[EventType] =
    &[EventType::Statement, EventType::Accuse, EventType::Reject, EventType::Support, EventType::Request, EventType::Threaten];

/// Types that articles are about.
const NEWSWORTHY: &[EventType] = &[
    EventType::Attack,
    EventType::Kill,
    EventType::Protest,
    EventType::Conflict,
    EventType::Vote,
    EventType::Meet,
    EventType::Operation,
    EventType::Abduct,
    EventType::Cyber,
    EventType::Plot,
    EventType::Convict,
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
    EventType::Vote,
    EventType::Convict,
    EventType::Cyber,
];

/// What a filler is in the world: two mentions of one number or one day are equal.
#[derive(PartialEq)]
pub(super) enum Known {
    Entity(EntityId),
    Number(i64),
    Day(String),
    Event(EventId),
}

impl Known {
    /// Equal, or one day within the other: "2021" and "2021-05-03".
    fn agrees(&self, other: &Known) -> bool {
        match (self, other) {
            (Known::Day(a), Known::Day(b)) => a.starts_with(b.as_str()) || b.starts_with(a.as_str()),
            _ => self == other,
        }
    }
}

/// A filler of a role.
pub(super) struct Part {
    pub(super) role: Role,
    pub(super) known: Option<Known>,
    /// The last word of the phrase, by lemma; empty for pronouns.
    head: String,
    named: bool,
    /// One person: a name, or a noun for somebody in the singular.
    pub(super) person: bool,
    /// A time that tells how long or how often.
    pub(super) lasting: bool,
    /// A number that is none: "dozens".
    vague: bool,
}

/// One telling with what it says of each role.
pub(super) struct Telling {
    noun: bool,
    definite: bool,
    possessed: bool,
    indefinite: bool,
    plural: bool,
    pub(super) headline: bool,
    /// "the second attack": its place in the list of numbers.
    pub(super) ordinal: Option<usize>,
    /// "another attack", "an earlier one".
    pub(super) other: bool,
    sentence: usize,
    /// The last word of the trigger, by lemma.
    lemma: String,
    pub(super) parts: Vec<Part>,
}

/// How two tellings of a type lie in the text.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// The earlier one is the first of its type.
    pub(super) first: bool,
    /// None stands between.
    pub(super) nearest: bool,
}

impl Telling {
    pub(super) fn new(cx: &Context<'_, '_>, event: &Event, candidate: &Candidate) -> Self {
        let noun = candidate.pos == Pos::Noun;
        let token = candidate.token;
        let has = |words: &[&str]| noun && cx.children(token).any(|c| c < token && words.contains(&cx.lemma(c)));
        let part = |a: &Argument| {
            let known = a.filler.and_then(|f| known(cx, f));
            let entity = match known {
                Some(Known::Entity(e)) => cx.inputs.entities.entities.get(e.index()).filter(|e| e.named),
                _ => None,
            };
            let time = match a.filler {
                Some(Filler::Time(t)) => cx.inputs.times.get(t.index()),
                _ => None,
            };
            let last = cx.inputs.doc.tokens_in(a.span).end.saturating_sub(1);
            let classes = cx.rules.classes(cx.lemma(last));
            let somebody = cx.upos(last) == Upos::Noun
                && !cx.morph(last).has(Morph::PLURAL)
                && classes & cx.rules.class("human") != 0
                && classes & (cx.rules.class("group") | cx.rules.class("troops")) == 0
                && !matches!(cx.lemma(last), "people" | "staff" | "youth" | "dead" | "wounded" | "injured" | "head");
            let person = entity.is_some_and(|e| e.kind == EntityType::Person) || entity.is_none() && somebody;
            let lasting = time.is_some_and(|t| matches!(t.kind, TimexKind::Duration | TimexKind::Set));
            let vague = match a.filler {
                Some(Filler::Value(v)) => cx.inputs.values.get(v.index()).is_some_and(|v| v.approximate),
                _ => false,
            };
            Part { role: a.role, named: entity.is_some(), person, lasting, vague, head: head(cx, a.span), known }
        };
        let before = |list: &[&str]| {
            let at = |c: usize| list.iter().position(|w| *w == cx.lemma(c));
            cx.children(token).filter(|&c| noun && c < token).find_map(at)
        };
        Telling {
            ordinal: before(&["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]),
            other: before(&["another", "other", "earlier", "previous", "separate", "similar", "further", "subsequent", "later"]).is_some(),
            noun,
            definite: has(&["the", "this", "that", "these", "those"]),
            possessed: noun && cx.child(token, Deprel::NmodPoss).is_some(),
            indefinite: has(&["a", "an", "another", "new", "second", "third", "other"]),
            plural: cx.morph(token).has(Morph::PLURAL),
            headline: cx.in_headline(token),
            sentence: cx.inputs.doc.sentence_of(token).index(),
            lemma: cx.lemma(candidate.end.saturating_sub(1).max(candidate.start)).to_owned(),
            parts: event.arguments.iter().map(part).collect(),
        }
    }

    /// Whether somebody or something fills a role.
    pub(super) fn has(&self, role: Role, known: &Option<Known>) -> bool {
        self.parts.iter().any(|p| p.role == role && p.known == *known)
    }

    /// How many there were, in thousandths; "dozens" only where asked.
    pub(super) fn numbers(&self, vague: bool) -> impl Iterator<Item = i64> + '_ {
        self.parts.iter().filter(move |p| p.role == Role::Count && (vague || !p.vague)).filter_map(|p| match p.known {
            Some(Known::Number(milli)) => Some(milli),
            _ => None,
        })
    }
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

/// The last word of a phrase, by lemma; none for a pronoun.
fn head(cx: &Context<'_, '_>, span: Span) -> String {
    let tokens = cx.inputs.doc.tokens_in(span);
    match tokens.end.checked_sub(1).map(|last| cx.lemma(last)) {
        Some("he" | "she" | "it" | "they" | "who" | "which" | "that" | "we" | "i" | "him" | "her" | "them" | "his" | "their" | "other")
        | None => String::new(),
        Some(lemma) => lemma.to_owned(),
    }
}

/// The signs that tellings `a` and `b` of one type show; `x` and `y` are what they say.
pub(super) fn signs(a: &Event, x: &Telling, b: &Event, y: &Telling, place: Place) -> Signs {
    let real = |e: &Event| matches!(e.modality, Modality::Asserted | Modality::Alleged);
    let apart = y.sentence.saturating_sub(x.sentence);
    let same = x.lemma == y.lemma;
    let anaphor = y.noun && y.definite;
    let nouns = x.noun && y.noun;
    let shared = in_common(x, y);
    let speech = SPEECH.contains(&a.kind);
    let facts = [
        (true, Sign::Any),
        (same, Sign::Lemma),
        (!same && akin(&x.lemma, &y.lemma), Sign::Akin),
        (x.noun, Sign::FirstNoun),
        (!x.noun && !y.noun, Sign::Verbs),
        (y.definite, Sign::Definite),
        (y.possessed && !y.definite, Sign::Possessed),
        (y.indefinite && !y.definite && !y.possessed, Sign::Indefinite),
        (y.noun && !y.indefinite && !y.definite && !y.possessed, Sign::Bare),
        (anaphor && y.parts.len() <= 1, Sign::Anaphor),
        (anaphor && LOOSE.contains(&a.kind), Sign::LooseAnaphor),
        (nouns && x.plural == y.plural, Sign::SameNumber),
        (nouns && x.plural != y.plural, Sign::OtherNumber),
        (x.headline, Sign::Headline),
        (x.headline && y.sentence <= 3, Sign::Lede),
        (y.headline, Sign::LaterHeadline),
        (x.headline && !speech, Sign::Topic),
        (NEWSWORTHY.contains(&a.kind), Sign::Newsworthy),
        (a.kind == EventType::Statement, Sign::Statement),
        (speech && a.kind != EventType::Statement, Sign::Speech),
        (place.first, Sign::First),
        (place.nearest, Sign::Nearest),
        (apart == 0, Sign::SameSentence),
        (apart == 1, Sign::NextSentence),
        (apart >= 5, Sign::Far),
        (apart >= 12, Sign::VeryFar),
        (a.polarity != b.polarity, Sign::Polarity),
        (real(a) != real(b), Sign::Reality),
        (shared == 1, Sign::OneShared),
        (shared >= 2, Sign::TwoShared),
        (swapped(x, y) || swapped(y, x), Sign::Swapped),
        (y.parts.is_empty(), Sign::Empty),
        (clash(a, x, b, y), Sign::Clash),
    ];
    let mut signs = facts.iter().filter(|(holds, _)| *holds).fold(0, |all, (_, sign)| all | bit(*sign));
    for (role, same, head, names, other) in ROLES {
        let sign = match compare(x, y, *role) {
            Some(Agreement::Same) => *same,
            Some(Agreement::Head) => *head,
            Some(Agreement::Names) => *names,
            Some(Agreement::Other) => *other,
            None => continue,
        };
        signs |= bit(sign);
    }
    signs
}

fn bit(sign: Sign) -> Signs {
    1 << sign as usize
}

/// Roles: the sign of the same filler, the same head word, two different names, another difference.
#[rustfmt::skip]
const ROLES: &[(Role, Sign, Sign, Sign, Sign)] = &[
    (Role::Agent, Sign::AgentSame, Sign::AgentHead, Sign::AgentNames, Sign::AgentDiffers),
    (Role::Patient, Sign::PatientSame, Sign::PatientHead, Sign::PatientNames, Sign::PatientDiffers),
    (Role::Place, Sign::PlaceSame, Sign::PlaceHead, Sign::PlaceDiffers, Sign::PlaceDiffers),
    (Role::Time, Sign::TimeSame, Sign::TimeDiffers, Sign::TimeDiffers, Sign::TimeDiffers),
    (Role::Count, Sign::CountSame, Sign::CountSame, Sign::CountDiffers, Sign::CountDiffers),
    (Role::Content, Sign::ContentSame, Sign::ContentHead, Sign::ContentDiffers, Sign::ContentDiffers),
    (Role::Recipient, Sign::RecipientSame, Sign::RecipientSame, Sign::RecipientDiffers, Sign::RecipientDiffers),
    (Role::Coagent, Sign::CoagentSame, Sign::CoagentSame, Sign::CoagentDiffers, Sign::CoagentDiffers),
    (Role::Position, Sign::PositionSame, Sign::PositionSame, Sign::PositionDiffers, Sign::PositionDiffers),
    (Role::Instrument, Sign::InstrumentSame, Sign::InstrumentHead, Sign::InstrumentDiffers, Sign::InstrumentDiffers),
    (Role::Charge, Sign::ChargeSame, Sign::ChargeSame, Sign::ChargeDiffers, Sign::ChargeDiffers),
];

/// How the fillers of a role agree.
pub(super) enum Agreement {
    Same,
    Head,
    Names,
    Other,
}

/// How the fillers of a role compare, where both tellings have it.
pub(super) fn compare(x: &Telling, y: &Telling, role: Role) -> Option<Agreement> {
    let of = |t: &'_ Telling| t.parts.iter().any(|p| p.role == role);
    if !of(x) || !of(y) {
        return None;
    }
    let pairs = |test: &dyn Fn(&Part, &Part) -> bool| {
        x.parts.iter().filter(|p| p.role == role).any(|p| y.parts.iter().filter(|q| q.role == role).any(|q| test(p, q)))
    };
    Some(if pairs(&|p, q| matches!((&p.known, &q.known), (Some(a), Some(b)) if a.agrees(b))) {
        Agreement::Same
    } else if pairs(&|p, q| !p.head.is_empty() && p.head == q.head) {
        Agreement::Head
    } else if pairs(&|p, q| p.named && q.named) {
        Agreement::Names
    } else {
        Agreement::Other
    })
}

/// Whether who does it in `x` suffers it in `y`.
fn swapped(x: &Telling, y: &Telling) -> bool {
    let with = |t: &'_ Telling, role: Role, id: EntityId| t.parts.iter().any(|p| p.role == role && p.known == Some(Known::Entity(id)));
    x.parts.iter().any(|p| match p.known {
        Some(Known::Entity(id)) => p.role == Role::Agent && with(y, Role::Patient, id) && !with(y, Role::Agent, id),
        _ => false,
    })
}

/// How many entities take part in both, besides times and numbers.
fn in_common(x: &Telling, y: &Telling) -> usize {
    let taking = |t: &'_ Telling, id: EntityId| t.parts.iter().any(|p| p.known == Some(Known::Entity(id)));
    let mut seen: Vec<EntityId> = Vec::new();
    for part in &x.parts {
        if let Some(Known::Entity(id)) = part.known
            && !seen.contains(&id)
            && taking(y, id)
        {
            seen.push(id);
        }
    }
    seen.len()
}

/// "confess" and "confession", "kill" and "killing": words of one stem.
fn akin(a: &str, b: &str) -> bool {
    a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count() >= 4
}

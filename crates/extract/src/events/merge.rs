//! Tellings of one happening: every two events of a type get a score from what they share and what sets them apart, and a telling
//! joins the happening with the highest. The weights are those of a logistic regression over the pairs of the Wikinews articles
//! annotated for training, rounded to hundredths.

use super::candidates::Candidate;
use super::context::Context;
use crate::analysis::{EntityId, Event, EventId, Filler};
use crate::ontology::{EventType, Modality, Role};
use crate::parse::Deprel;
use lede_model::rules::Pos;
use lede_text::{Span, sort_by_rank};

/// How far back a telling is looked for, in events of its type.
const REACH: usize = 40;

/// What a happening must score to take up a telling.
const THRESHOLD: i32 = -90;

/// What two tellings may show, with its weight in hundredths.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(usize)]
pub(super) enum Sign {
    /// Holds of every pair.
    Any,
    /// The same lemma.
    Lemma,
    /// Lemmas of one stem: "confess", "confession".
    Akin,
    /// The earlier trigger is a noun.
    FirstNoun,
    /// Both triggers are verbs.
    Verbs,
    /// The later trigger is definite: "the attack".
    Definite,
    /// The later trigger has a possessor.
    Possessed,
    /// The later trigger is new: "another attack".
    Indefinite,
    /// Definite, with one argument at most.
    Anaphor,
    /// A definite noun of a type whose nouns take up any telling.
    LooseAnaphor,
    /// The earlier one stands in a headline.
    Headline,
    /// … and the later one in one of the first sentences.
    Lede,
    /// The later one stands in a headline.
    LaterHeadline,
    /// The earlier one stands in a headline and is of a type that articles are about.
    Topic,
    /// A type that articles are about.
    Newsworthy,
    /// A reporting verb or noun.
    Statement,
    /// In one sentence.
    SameSentence,
    /// Five sentences apart, or more.
    Far,
    /// Twelve sentences apart, or more.
    VeryFar,
    /// One is denied.
    Polarity,
    /// One is real, the other is not.
    Reality,
    /// Two entities in common.
    TwoShared,
    /// Roles: the same filler, the same head word, two different names, other differences.
    AgentSame,
    AgentHead,
    AgentNames,
    PatientSame,
    PatientHead,
    PlaceSame,
    PlaceHead,
    PlaceDiffers,
    TimeSame,
    TimeDiffers,
    CountSame,
    CountHead,
    ContentSame,
    ContentHead,
    RecipientNames,
    RecipientDiffers,
    CoagentDiffers,
    PositionSame,
    PositionNames,
    PositionDiffers,
    InstrumentSame,
    InstrumentHead,
    InstrumentNames,
}

/// The weights, in the order of [`Sign`].
#[rustfmt::skip]
const WEIGHTS: [i32; 45] = [
    -39, 34, 44, -20, -62, 30, 95, -121, 37, 36, 29, 74, -155, 13, 25, -110, -38, -23, -36, -155, -88, 50,
    -32, 49, -78, 119, 88, 182, -4, -152, 39, -88, 213, 135, 201, 199, -93, -105, -84, -126, -146, -140, 210, 234, -162,
];

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
enum Known {
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
struct Part {
    role: Role,
    known: Option<Known>,
    /// The last word of the phrase, by lemma; empty for pronouns.
    head: String,
    named: bool,
}

/// One telling with what it says of each role.
struct Telling {
    noun: bool,
    definite: bool,
    possessed: bool,
    indefinite: bool,
    headline: bool,
    sentence: usize,
    /// The last word of the trigger, by lemma.
    lemma: String,
    parts: Vec<Part>,
}

/// Sets `same_as` of later tellings to the first of their happening.
pub(super) fn link(cx: &Context<'_, '_>, events: &mut [Event], candidates: &[&Candidate]) {
    let tellings: Vec<Telling> = events.iter().zip(candidates).map(|(e, c)| telling(cx, e, c)).collect();
    // The happening of each event, by its first telling.
    let mut first: Vec<usize> = (0..events.len()).collect();
    let mut scores: Vec<(usize, i32)> = Vec::new();
    for i in 0..events.len() {
        scores.clear();
        for j in (0..i).rev().filter(|&j| events[j].kind == events[i].kind).take(REACH) {
            scores.push((first[j], score(&events[j], &tellings[j], &events[i], &tellings[i])));
        }
        if let Some(happening) = best(&mut scores) {
            first[i] = happening;
            events[i].same_as = Some(EventId::new(happening));
        }
    }
}

/// The happening whose tellings agree best: half their highest score, half their mean.
fn best(scores: &mut [(usize, i32)]) -> Option<usize> {
    sort_by_rank(scores, |&(happening, _)| [happening as u32]);
    let mut best: Option<(i32, usize)> = None;
    for group in scores.chunk_by(|a, b| a.0 == b.0) {
        let highest = group.iter().map(|g| g.1).max().unwrap_or(i32::MIN / 4);
        let mean = group.iter().map(|g| g.1).sum::<i32>() / i32::try_from(group.len()).unwrap_or(1);
        let score = (highest + mean) / 2;
        if score > THRESHOLD && best.is_none_or(|(b, _)| score >= b) {
            best = Some((score, group[0].0));
        }
    }
    best.map(|(_, happening)| happening)
}

fn telling(cx: &Context<'_, '_>, event: &Event, candidate: &Candidate) -> Telling {
    let noun = candidate.pos == Pos::Noun;
    let token = candidate.token;
    let has = |words: &[&str]| noun && cx.children(token).any(|c| c < token && words.contains(&cx.lemma(c)));
    let parts = event
        .arguments
        .iter()
        .map(|a| {
            let known = a.filler.and_then(|f| known(cx, f));
            let named = matches!(known, Some(Known::Entity(e)) if cx.inputs.entities.entities.get(e.index()).is_some_and(|e| e.named));
            Part { role: a.role, known, head: head(cx, a.span), named }
        })
        .collect();
    Telling {
        noun,
        definite: has(&["the", "this", "that", "these", "those"]),
        possessed: noun && cx.child(token, Deprel::NmodPoss).is_some(),
        indefinite: has(&["a", "an", "another", "new", "second", "third", "other"]),
        headline: cx.in_headline(token),
        sentence: cx.inputs.doc.sentence_of(token).index(),
        lemma: cx.lemma(candidate.end.saturating_sub(1).max(candidate.start)).to_owned(),
        parts,
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

fn score(a: &Event, x: &Telling, b: &Event, y: &Telling) -> i32 {
    let mut sum = 0;
    signs(a, x, b, y, &mut |sign| sum += WEIGHTS[sign as usize]);
    sum
}

/// Calls `show` with every sign that a pair of tellings shows.
fn signs(a: &Event, x: &Telling, b: &Event, y: &Telling, show: &mut dyn FnMut(Sign)) {
    let real = |e: &Event| matches!(e.modality, Modality::Asserted | Modality::Alleged);
    let apart = y.sentence.saturating_sub(x.sentence);
    let same = x.lemma == y.lemma;
    let newsworthy = NEWSWORTHY.contains(&a.kind);
    let anaphor = y.noun && y.definite;
    let facts = [
        (true, Sign::Any),
        (same, Sign::Lemma),
        (!same && akin(&x.lemma, &y.lemma), Sign::Akin),
        (x.noun, Sign::FirstNoun),
        (!x.noun && !y.noun, Sign::Verbs),
        (y.definite, Sign::Definite),
        (y.possessed && !y.definite, Sign::Possessed),
        (y.indefinite && !y.definite && !y.possessed, Sign::Indefinite),
        (anaphor && y.parts.len() <= 1, Sign::Anaphor),
        (anaphor && LOOSE.contains(&a.kind), Sign::LooseAnaphor),
        (x.headline, Sign::Headline),
        (x.headline && y.sentence <= 3, Sign::Lede),
        (y.headline, Sign::LaterHeadline),
        (x.headline && !SPEECH.contains(&a.kind), Sign::Topic),
        (newsworthy, Sign::Newsworthy),
        (a.kind == EventType::Statement, Sign::Statement),
        (apart == 0, Sign::SameSentence),
        (apart >= 5, Sign::Far),
        (apart >= 12, Sign::VeryFar),
        (a.polarity != b.polarity, Sign::Polarity),
        (real(a) != real(b), Sign::Reality),
        (in_common(x, y) >= 2, Sign::TwoShared),
    ];
    for (_, sign) in facts.iter().filter(|(holds, _)| *holds) {
        show(*sign);
    }
    for (role, same, head, names, other) in ROLES {
        let sign = match compare(x, y, *role) {
            Some(Agreement::Same) => *same,
            Some(Agreement::Head) => *head,
            Some(Agreement::Names) => *names,
            Some(Agreement::Other) => *other,
            None => None,
        };
        sign.into_iter().for_each(&mut *show);
    }
}

/// The signs of a role: the same filler, the same head, two names, other difference.
type Signs = (Role, Option<Sign>, Option<Sign>, Option<Sign>, Option<Sign>);

const ROLES: &[Signs] = &[
    (Role::Agent, Some(Sign::AgentSame), Some(Sign::AgentHead), Some(Sign::AgentNames), None),
    (Role::Patient, Some(Sign::PatientSame), Some(Sign::PatientHead), None, None),
    (Role::Place, Some(Sign::PlaceSame), Some(Sign::PlaceHead), None, Some(Sign::PlaceDiffers)),
    (Role::Time, Some(Sign::TimeSame), None, None, Some(Sign::TimeDiffers)),
    (Role::Count, Some(Sign::CountSame), Some(Sign::CountHead), None, None),
    (Role::Content, Some(Sign::ContentSame), Some(Sign::ContentHead), None, None),
    (Role::Recipient, None, None, Some(Sign::RecipientNames), Some(Sign::RecipientDiffers)),
    (Role::Coagent, None, None, None, Some(Sign::CoagentDiffers)),
    (Role::Position, Some(Sign::PositionSame), None, Some(Sign::PositionNames), Some(Sign::PositionDiffers)),
    (Role::Instrument, Some(Sign::InstrumentSame), Some(Sign::InstrumentHead), Some(Sign::InstrumentNames), None),
];

enum Agreement {
    Same,
    Head,
    Names,
    Other,
}

/// How the fillers of a role compare, where both tellings have it.
fn compare(x: &Telling, y: &Telling, role: Role) -> Option<Agreement> {
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

//! What happens, and who says so: events and quotations.

use super::{EntityId, EventId, Evidence, Score, TimexId, ValueId};
use crate::ontology::{EventType, Modality, Polarity, Role, Tense};
use lede_text::Span;

/// Something that happens, is planned, alleged, denied or supposed.
#[derive(Clone, PartialEq, Debug)]
pub struct Event {
    /// One of the types of the ontology.
    pub kind: EventType,
    /// The word that says it.
    pub trigger: Span,
    /// Its dictionary form.
    pub lemma: String,
    /// Who, whom, where, when …
    pub arguments: Vec<Argument>,
    /// Whether it is denied by the clause.
    pub polarity: Polarity,
    /// asserted, planned, alleged, hypothetical.
    pub modality: Modality,
    /// Of the trigger's clause.
    pub tense: Tense,
    /// A habit rather than a happening.
    pub generic: bool,
    /// "neutralised" for killed.
    pub euphemism: bool,
    /// The other side of an "or".
    pub disjunct: Option<EventId>,
    /// Told in a teaser, not in the article.
    pub boilerplate: bool,
    /// The innermost source other than the article.
    pub attribution: Option<Attribution>,
    /// When.
    pub time: Option<TimexId>,
    /// The first telling of the same happening.
    pub same_as: Option<EventId>,
    /// How sure.
    pub score: Score,
    /// Why.
    pub why: Evidence,
}

/// A participant or circumstance of an event.
#[derive(Clone, PartialEq, Debug)]
pub struct Argument {
    /// Its part in the event.
    pub role: Role,
    /// The words.
    pub span: Span,
    /// What they mean.
    pub filler: Option<Filler>,
    /// Why.
    pub why: Evidence,
}

/// What an argument refers to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Filler {
    /// An entity.
    Entity(EntityId),
    /// A time.
    Time(TimexId),
    /// A value.
    Value(ValueId),
    /// Another event.
    Event(EventId),
}

/// Who says so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attribution {
    /// The source, where it is an entity.
    pub entity: Option<EntityId>,
    /// Its words.
    pub span: Span,
}

/// Reported speech.
#[derive(Clone, PartialEq, Debug)]
pub struct Quote {
    /// What is said: between the marks, or the reported clause.
    pub span: Span,
    /// direct, mixed, indirect, scare, name, term.
    pub kind: QuoteKind,
    /// Who says it.
    pub speaker: Option<EntityId>,
    /// The words for the speaker at this quotation.
    pub source: Option<Span>,
    /// The reporting word.
    pub cue: Option<Span>,
    /// Why.
    pub why: Evidence,
}

/// The kind of a quotation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum QuoteKind {
    /// A whole utterance in marks.
    Direct,
    /// A fragment in marks within the writer's sentence.
    Mixed,
    /// A reported clause.
    Indirect,
    /// Distancing marks.
    Scare,
    /// An alias or product name in marks.
    Name,
    /// A term in marks.
    Term,
}

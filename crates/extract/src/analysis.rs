//! What comes out. Plain data, without any promise of serialisation: the boundary (`lede-wire`) owns the JSON twins.

use crate::coref::Entities;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Document, Language, Published, Token, Zone};
use crate::ontology::{EntityType, EventType, Modality, Polarity, RelationType, Role, Tense};
use crate::parse::Tree;
use crate::tag::Tags;
use crate::timex::Times;
use lede_text::{Span, typed_id};

typed_id!(/// A mention's position in [`Analysis::mentions`].
    MentionId, "m");
typed_id!(/// An entity's position in [`Analysis::entities`].
    EntityId, "e");
typed_id!(/// A time's position in [`Analysis::times`].
    TimexId, "t");
typed_id!(/// A value's position in [`Analysis::values`].
    ValueId, "q");
typed_id!(/// An event's position in [`Analysis::events`].
    EventId, "v");
typed_id!(/// A quotation's position in [`Analysis::quotes`].
    QuoteId, "k");

/// Everything that was read out of one text. Lists are in text order; an id is a position in its list.
#[derive(Clone, PartialEq, Debug)]
pub struct Analysis {
    /// The language it was taken for.
    pub language: Language,
    /// The day of publication that dates were resolved with.
    pub published: Option<Published>,
    /// Headline, dateline, body …: they cover the text without overlap, white space between them aside.
    pub zones: Vec<Zone>,
    /// Sentences, in order, without overlap.
    pub sentences: Vec<Span>,
    /// Tokens, in order, without overlap.
    pub tokens: Vec<Token>,
    /// Part of speech, morphology and lemma, a row a token.
    pub tags: Tags,
    /// Dependencies, a row a token.
    pub tree: Tree,
    /// All mentions of all entities, sorted by (start, −end).
    pub mentions: Vec<Mention>,
    /// Entities, by first mention.
    pub entities: Vec<Entity>,
    /// Times (TIMEX3).
    pub times: Vec<Timex>,
    /// Counts, money, percentages, measures, ages.
    pub values: Vec<Value>,
    /// Events, by trigger.
    pub events: Vec<Event>,
    /// Quotations, direct and indirect.
    pub quotes: Vec<Quote>,
    /// Relations between entities.
    pub relations: Vec<Relation>,
    /// What the reader should know.
    pub diagnostics: Vec<Diagnostic>,
}

/// A probability in steps of 1/10,000: an integer, so that every machine agrees.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Score(pub u16);

impl Score {
    /// Certain.
    pub const MAX: Score = Score(10_000);

    /// From per cent.
    pub const fn percent(percent: u16) -> Self {
        Self(percent * 100)
    }

    /// Between 0 and 1.
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / 10_000.0
    }
}

/// Why something is marked: kept small, spelled out only when a reader asks.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Evidence {
    /// The rule or model, as `stage/name`.
    pub rule: &'static str,
    /// The words that it rests on, beside the marked ones.
    pub spans: Vec<Span>,
    /// The second-best reading and its score.
    pub runner_up: Option<(String, Score)>,
}

impl Evidence {
    /// Evidence from a rule alone.
    pub fn rule(rule: &'static str) -> Self {
        Self { rule, ..Self::default() }
    }
}

/// Words that name or mean an entity.
#[derive(Clone, PartialEq, Debug)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// Name, acronym, alias, nominal or pronoun.
    pub form: MentionForm,
    /// The entity that it means.
    pub entity: EntityId,
    /// How sure.
    pub score: Score,
    /// Why.
    pub why: Evidence,
}

/// The form of a mention.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum MentionForm {
    /// A proper name in full or in part.
    Name,
    /// Initials.
    Acronym,
    /// Another name ("also known as").
    Alias,
    /// A common noun phrase.
    Nominal,
    /// A pronoun.
    Pronoun,
}

impl MentionForm {
    /// Whether it is a name of any kind.
    pub fn is_named(self) -> bool {
        matches!(self, Self::Name | Self::Acronym | Self::Alias)
    }
}

/// One thing in the world, with all its mentions.
#[derive(Clone, PartialEq, Debug)]
pub struct Entity {
    /// PERSON, ORG, …
    pub kind: EntityType,
    /// The finer type, one of [`EntityType::subtypes`].
    pub subtype: Option<&'static str>,
    /// The fullest proper form (for an unnamed entity its first nominal).
    pub name: String,
    /// Whether it has a name in the text.
    pub named: bool,
    /// Its other names.
    pub aliases: Vec<String>,
    /// What it is in the world.
    pub link: Option<Link>,
    /// Its mentions, in text order; never empty.
    pub mentions: Vec<MentionId>,
    /// How much the article is about it.
    pub salience: Score,
}

/// A place or thing in the world outside the text.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Link {
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Wikidata id, `Q…`.
    pub wikidata: Option<String>,
    /// GeoNames id.
    pub geonames: Option<u32>,
    /// Latitude and longitude in 1/10,000 degree.
    pub position: Option<(i32, i32)>,
}

/// A temporal expression (TIMEX3).
#[derive(Clone, PartialEq, Debug)]
pub struct Timex {
    /// The words, without preposition.
    pub span: Span,
    /// DATE, TIME, DURATION or SET.
    pub kind: TimexKind,
    /// What follows from the text alone.
    pub value: String,
    /// What follows with the publication date.
    pub resolved: Option<String>,
    /// since, before, after.
    pub relation: Option<TimeRelation>,
    /// How it was resolved, in words.
    pub basis: Option<String>,
    /// Why.
    pub why: Evidence,
}

/// TIMEX3 type.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TimexKind {
    /// A day or longer, on the calendar.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A repetition.
    Set,
}

/// How an expression bounds its time.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TimeRelation {
    /// From then on.
    Since,
    /// Earlier than.
    Before,
    /// Later than.
    After,
}

/// A quantity.
#[derive(Clone, PartialEq, Debug)]
pub struct Value {
    /// The numeral with what it counts.
    pub span: Span,
    /// The numeral alone, with "about", "at least".
    pub numeral: Span,
    /// count, money, …
    pub kind: ValueKind,
    /// The number in thousandths, or the lower end of a range.
    pub milli: i64,
    /// The upper end of a range, in thousandths.
    pub upper_milli: Option<i64>,
    /// "about", "dozens".
    pub approximate: bool,
    /// What is counted, an ISO 4217 code, or a unit of measure.
    pub unit: Option<String>,
    /// Why.
    pub why: Evidence,
}

/// What a quantity is of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ValueKind {
    /// Things counted.
    Count,
    /// An amount in a currency.
    Money,
    /// Per cent.
    Percent,
    /// An amount in a unit.
    Measure,
    /// Years of a person.
    Age,
}

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

/// A relation between two entities, stated in the text.
#[derive(Clone, PartialEq, Debug)]
pub struct Relation {
    /// Its type.
    pub kind: RelationType,
    /// The first entity: the director, the part, the acronym.
    pub head: EntityId,
    /// The second: the organisation, the whole, the long form.
    pub tail: EntityId,
    /// The role's words in the text.
    pub label: Option<String>,
    /// Only alleged.
    pub alleged: bool,
    /// current or former, where that makes sense.
    pub status: Option<Status>,
    /// The words that state it.
    pub evidence: Span,
    /// Why.
    pub why: Evidence,
}

/// Whether a role is still held.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Status {
    /// Held at the time of writing.
    Current,
    /// Held before.
    Former,
}

impl Analysis {
    /// The mention with this id.
    pub fn mention(&self, id: MentionId) -> &Mention {
        &self.mentions[id.index()]
    }

    /// The entity with this id.
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.index()]
    }

    #[allow(clippy::too_many_arguments, reason = "one call, at the end of the pipeline, with what each stage made")]
    pub(crate) fn assemble(
        doc: Document<'_>,
        tags: Tags,
        tree: Tree,
        times: Times,
        values: Vec<Value>,
        entities: Entities,
        quotes: Vec<Quote>,
        events: Vec<Event>,
        relations: Vec<Relation>,
        salience: Vec<Score>,
        diagnostics: Diagnostics,
    ) -> Self {
        let Entities { mentions, mut entities } = entities;
        for (entity, score) in entities.iter_mut().zip(salience) {
            entity.salience = score;
        }
        Self {
            language: doc.language(),
            published: times.published,
            sentences: doc.sentences.iter().map(|s| s.span).collect(),
            zones: doc.zones,
            tokens: doc.tokens,
            tags,
            tree,
            mentions,
            entities,
            times: times.list,
            values,
            events,
            quotes,
            relations,
            diagnostics: diagnostics.into_vec(),
        }
    }
}

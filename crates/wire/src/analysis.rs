//! The twins, in the order of the contract. Positions are in the unit that `offsets` names.

use crate::Number;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A member of one of the core's vocabularies, by its fixed name.
pub type Name = Cow<'static, str>;

macro_rules! twins {
    ($($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident : $type:ty $(as $ts:literal)?,)* })*) => { $(
        $(#[$meta])*
        #[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $(
            $(#[$field_meta])*
            $(#[cfg_attr(feature = "typescript", ts(type = $ts))])?
            pub $field: $type,
        )* }
    )* };
}

twins! {
/// Everything that was read out of one text. Lists are in text order; an id is unique in its document.
Analysis {
    /// The version of this layout.
    schema_version: u32,
    /// What read the text.
    engine: Engine,
    /// The unit of every `start`, `end` and `length`.
    offsets: Name as "Offsets",
    /// The text as a whole.
    document: DocumentInfo,
    /// Sentences, without overlap.
    sentences: Vec<Position>,
    /// Tokens, where they were asked for.
    tokens: Option<Vec<Token>>,
    /// People, organisations, places …, by first mention.
    entities: Vec<Entity>,
    /// Temporal expressions.
    times: Vec<Time>,
    /// Counts, money, percentages, measures, ages.
    values: Vec<Value>,
    /// Events, by trigger.
    events: Vec<Event>,
    /// Quotations.
    quotes: Vec<Quote>,
    /// Relations between entities.
    relations: Vec<Relation>,
    /// What the reader should know about this analysis.
    diagnostics: Vec<Diagnostic>,
}

/// What read the text: two analyses with equal engines were read alike.
Engine {
    /// Always `lede`.
    name: Name as "string",
    /// Of the engine.
    version: Name as "string",
    /// Hash of its models and lexicons.
    resources: String,
}

/// The text as a whole.
DocumentInfo {
    /// File name or id, where there is one.
    source: Option<String>,
    /// Its length in the offset unit.
    length: u32,
    /// `en`, or `und` where it is not English.
    language: Name as "string",
    /// The day that dates were resolved with.
    published: Option<Published>,
    /// Headline, body …, without overlap.
    zones: Vec<Zone>,
}

/// The day of publication.
Published {
    /// `YYYY-MM-DD`.
    value: String,
    /// Where it comes from.
    basis: Name as "PublishedBasis",
    /// Start of the words that state it, where the text does.
    start: Option<u32>,
    /// Their end.
    end: Option<u32>,
    /// Those words.
    text: Option<String>,
}

/// A part of the page.
Zone {
    /// What it is.
    kind: Name as "ZoneKind",
    /// Its start.
    start: u32,
    /// Its end.
    end: u32,
}

/// A stretch of text.
Position {
    /// Its start.
    start: u32,
    /// Its end.
    end: u32,
}

/// A stretch of text with its words.
SpanText {
    /// Its start.
    start: u32,
    /// Its end.
    end: u32,
    /// Its words.
    text: String,
}

/// A word, number or mark.
Token {
    /// Its start.
    start: u32,
    /// Its end.
    end: u32,
    /// Its characters.
    text: String,
    /// Universal part of speech.
    pos: Name as "string",
    /// Its dictionary form.
    lemma: String,
    /// The token that it depends on, as a position in `tokens`; `null` for a root.
    head: Option<u32>,
    /// The dependency relation (UD).
    deprel: Name as "string",
}

/// One thing in the world, with all its mentions.
Entity {
    /// `e1`, `e2` …
    id: String,
    /// Its type.
    r#type: Name as "EntityType",
    /// Its finer type.
    subtype: Option<Name> as "string | null",
    /// Its fullest proper form.
    name: String,
    /// Whether the text names it.
    named: bool,
    /// Its other names.
    aliases: Vec<String>,
    /// How much the article is about it, 0 to 1.
    salience: Number as "number",
    /// What it is in the world.
    link: Option<Link>,
    /// Its mentions, never none.
    mentions: Vec<Mention>,
}

/// A place or thing in the world outside the text.
Link {
    /// ISO 3166-1 alpha-2.
    country: Option<String>,
    /// Wikidata id.
    wikidata: Option<String>,
    /// GeoNames id.
    geonames: Option<u32>,
    /// Latitude in degrees.
    lat: Option<Number> as "number | null",
    /// Longitude in degrees.
    lon: Option<Number> as "number | null",
}

/// Words that name or mean an entity.
Mention {
    /// Their start.
    start: u32,
    /// Their end.
    end: u32,
    /// The words.
    text: String,
    /// Name, acronym, alias, nominal or pronoun.
    form: Name as "MentionForm",
    /// How sure, 0 to 1.
    score: Number as "number",
}

/// A temporal expression (TIMEX3).
Time {
    /// `t1`, `t2` …
    id: String,
    /// Its start.
    start: u32,
    /// Its end.
    end: u32,
    /// Its words.
    text: String,
    /// DATE, TIME, DURATION or SET.
    r#type: Name as "TimeType",
    /// TIMEX3 value from the text alone.
    value: String,
    /// TIMEX3 value with the publication date; `null` without one.
    resolved: Option<String>,
    /// since, before, after.
    relation: Option<Name> as "TimeRelation | null",
    /// How it was resolved, in words.
    basis: Option<String>,
}

/// A quantity.
Value {
    /// `q1`, `q2` …
    id: String,
    /// Its start.
    start: u32,
    /// Its end.
    end: u32,
    /// Its words.
    text: String,
    /// What it is of.
    kind: Name as "ValueKind",
    /// The number, or the lower end of a range.
    value: Number as "number",
    /// The upper end of a range.
    upper: Option<Number> as "number | null",
    /// "about", "dozens".
    approximate: bool,
    /// What is counted, an ISO 4217 code, or a unit of measure.
    unit: Option<String>,
}

/// Something that happens, is planned, alleged, denied or supposed.
Event {
    /// `v1`, `v2` …
    id: String,
    /// Its type.
    r#type: Name as "EventType",
    /// The word that says it.
    trigger: Trigger,
    /// Who, whom, where, when …
    arguments: Vec<Argument>,
    /// Whether the clause denies it.
    polarity: Name as "Polarity",
    /// How far the text commits itself.
    modality: Name as "Modality",
    /// Of the trigger's clause.
    tense: Name as "Tense",
    /// A habit rather than a happening.
    generic: bool,
    /// "neutralised" for killed.
    euphemism: bool,
    /// The event on the other side of an "or".
    disjunct: Option<String>,
    /// Told in a teaser.
    boilerplate: bool,
    /// Who says so, where it is not the article.
    attribution: Option<Attribution>,
    /// When: the id of a time.
    time: Option<String>,
    /// The id of the first telling of the same happening.
    same_as: Option<String>,
    /// The type in other coding schemes.
    codes: Option<Codes>,
    /// How sure, 0 to 1.
    score: Number as "number",
}

/// The word that says that something happens.
Trigger {
    /// Its start.
    start: u32,
    /// Its end.
    end: u32,
    /// The word.
    text: String,
    /// Its dictionary form.
    lemma: String,
}

/// A participant or circumstance of an event.
Argument {
    /// Its part in the event.
    role: Name as "Role",
    /// Its start.
    start: u32,
    /// Its end.
    end: u32,
    /// Its words.
    text: String,
    /// The id of the entity, time, value or event that the words mean.
    r#ref: Option<String>,
}

/// Who says so.
Attribution {
    /// The id of the source, where it is an entity.
    entity: Option<String>,
    /// Start of its words.
    start: u32,
    /// Their end.
    end: u32,
    /// The words.
    text: String,
}

/// An event type in the coding schemes of the field.
Codes {
    /// PLOVER type and mode.
    plover: Option<Name> as "string | null",
    /// CAMEO code.
    cameo: Option<Name> as "string | null",
    /// ACE or ERE type.
    ace: Option<Name> as "string | null",
    /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    quad_class: Option<u8>,
    /// Goldstein's scale, −10 to 10.
    goldstein: Option<Number> as "number | null",
}

/// Reported speech.
Quote {
    /// `k1`, `k2` …
    id: String,
    /// Its start.
    start: u32,
    /// Its end.
    end: u32,
    /// What is said.
    text: String,
    /// direct, mixed, indirect, scare, name, term.
    kind: Name as "QuoteKind",
    /// The id of the entity that says it.
    speaker: Option<String>,
    /// The reporting word.
    cue: Option<SpanText>,
}

/// A relation between two entities, stated in the text.
Relation {
    /// Its type.
    r#type: Name as "RelationType",
    /// The id of the first entity.
    head: String,
    /// The id of the second.
    tail: String,
    /// The role's words.
    label: Option<String>,
    /// asserted or alleged.
    modality: Name as "\"asserted\" | \"alleged\"",
    /// current or former.
    status: Option<Name> as "\"current\" | \"former\" | null",
    /// The words that state it.
    evidence: Option<SpanText>,
}

/// Something the reader should know.
Diagnostic {
    /// A stable name.
    code: Name as "string",
    /// Whole sentences.
    message: String,
    /// Start of the words that it is about.
    start: Option<u32>,
    /// Their end.
    end: Option<u32>,
}
}

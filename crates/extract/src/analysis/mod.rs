//! What comes out. Plain data, without any promise of serialisation: the boundary (`lede-wire`) owns the JSON twins.

mod entity;
mod event;
mod quantity;

pub use entity::{Entity, Link, Mention, MentionForm, Relation, Status};
pub use event::{Argument, Attribution, Event, Filler, Quote, QuoteKind};
pub use quantity::{TimeRelation, Timex, TimexKind, Value, ValueKind};

use crate::coref::Entities;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Document, Language, Published, Token, Zone};
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
    #[inline(never)]
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

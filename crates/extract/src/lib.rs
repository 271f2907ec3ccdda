//! # Lede, the core
//!
//! Text in, [`Analysis`] out: who did what to whom, when, where, and who says so. Pure: no I/O, no clock, no panic, no
//! `unsafe`; the same text with the same options and resources gives the same analysis on every machine.
//!
//! ```
//! use lede::{Analyzer, Options};
//!
//! let analyzer = Analyzer::new();
//! let text = "Police in Lisbon arrested two men on Friday.";
//! let analysis = analyzer.analyze(text, &Options::default());
//! assert_eq!(analysis.sentences[0].of(text), text);
//! ```
//!
//! The way of the data stands in `pipeline.rs`; each arrow there is one folder here. Every position is a byte [`Span`].

mod analysis;
mod coref;
mod diagnostic;
mod document;
mod events;
mod lexicon;
mod mentions;
mod ontology;
mod options;
mod pipeline;
mod places;
mod quotes;
mod relations;
mod resources;
mod salience;
mod sentences;
mod syntax;
mod timex;
mod tokenize;
mod user;
mod values;

pub use analysis::{
    Analysis, Argument, Attribution, Entity, EntityId, Event, EventId, Evidence, Filler, Link, Mention, MentionForm, MentionId, Quote,
    QuoteId, QuoteKind, Relation, Score, Status, TimeRelation, Timex, TimexId, TimexKind, Value, ValueId, ValueKind,
};
pub use diagnostic::Diagnostic;
pub use document::{Basis, Document, Language, Published, Sentence, SentenceId, Token, TokenId, Zone, ZoneKind};
pub use ontology::{Codes, EntityType, EventType, Modality, Polarity, RelationType, Role, Tense};
pub use options::{MAX_BYTES, Options};
pub use pipeline::{Analyzer, Memory};
pub use resources::{ResourceError, Resources};
pub use syntax::Syntax;
pub use user::{LexiconProblem, UserLexicon, UserTerm};

/// What the trainer shares with the engine: features and decoding are defined once. No promise of stability.
#[doc(hidden)]
pub mod learn {
    pub use crate::events::learn as tellings;
    pub use crate::mentions::learn as names;
    pub use crate::parse::{model as parse_model, network, slots, transition};
    pub use crate::tag::{clusters, features as tag_features, fine, fixed, lemma, local, model as tag_model, word};
}

pub use lede_syntax::parse::{Deprel, Tree};
pub use lede_syntax::tag::{Morph, Tag, Tags, Upos};
use lede_syntax::{parse, tag};
pub use lede_text::{OffsetMap, Span, Unit};

/// The example of the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct ReadMe;

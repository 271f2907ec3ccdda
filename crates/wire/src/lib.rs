//! The JSON of Lede: serialisable twins of [`lede::Analysis`] and of its options.
//!
//! The core's types promise nothing about serialisation; these do. A key is never missing (absent = `null`), keys keep their
//! order, numbers are printed from integers, and positions are in the [`Unit`](lede::Unit) that the caller asks for. Renaming,
//! retyping or dropping a field needs a higher [`SCHEMA_VERSION`] and an old-version test under `tests/wire/`.
//!
//! ```
//! let analyzer = lede::Analyzer::new();
//! let request = lede_wire::Options { published: Some("2024-05-10".into()), ..Default::default() }.read()?;
//! let analysis = request.analyze(&analyzer, "Police in Lisbon arrested two men on Friday.");
//! assert_eq!(analysis.document.length, 44);
//! # Ok::<(), lede_wire::OptionError>(())
//! ```

mod analysis;
mod convert;
mod explain;
mod lexicon;
mod links;
mod number;
mod options;
mod path;
mod select;
#[cfg(feature = "typescript")]
mod typescript;

pub use analysis::{
    Analysis, Argument, Attribution, Codes, Diagnostic, DocumentInfo, Engine, Entity, Event, Link, Mention, Name, Position, Published,
    Quote, Relation, SpanText, Time, Token, Trigger, Value, Zone,
};
pub use explain::{Explanation, Reason, RunnerUp, explain, explain_at};
pub use lexicon::{Lexicon, LexiconReport, Problem, Row, Term, TermLink, lexicon};
pub use links::{Links, links};
pub use number::Number;
pub use options::{OptionError, Options, Request};
pub use select::Types;
#[cfg(feature = "typescript")]
pub use typescript::typescript;

/// The version of the JSON that this crate writes.
pub const SCHEMA_VERSION: u32 = 1;

//! The binary form of trained models and packed lexicons, shared by those who write it (trainer, packer) and the core that
//! reads it in place.
//!
//! - [`Container`] / [`ContainerWriter`]: one file = named sections under a version and a checksum.
//! - [`fold`](fold()): case and diacritics off, so that every spelling of a name meets the same entry.
//! - [`hash`]: words and features to numbers, defined once.
//! - [`rules`]: the event rules.
//! - [`Lexicon`] / [`LexiconBuilder`]: word lists, walked byte by byte.
//! - [`Places`] / [`PlacesBuilder`]: cities and regions with identifiers and coordinates.
//! - [`Keys`], [`Linear`]: rows of hashed features, their weights; [`seen`]: what they say of words that come again.

mod container;
mod fold;
pub mod hash;
mod keys;
mod lexicon;
mod linear;
mod places;
pub mod rules;
pub mod seen;
mod table;

pub use container::{Container, ContainerWriter, Damaged};
pub use fold::{fold, fold_char, fold_into};
pub use keys::Keys;
pub use lexicon::{Case, Entry, Lexicon, LexiconBuilder, List, ListSet, Walk};
pub use linear::{Linear, MAX_CLASSES, Row, Scores, Sums};
pub use places::{City, Place, Places, PlacesBuilder, Region};

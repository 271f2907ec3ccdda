//! The event rules in packed form: what `xtask pack` makes of `resources/rules/events/*.toml` and the core reads in place of TOML.

use serde::{Deserialize, Serialize};

/// All rules. Numbers point into the lists of the same name.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct EventRules {
    /// What each event type is, by name.
    pub types: Vec<TypeInfo>,
    /// Names of the roles that frames name.
    pub roles: Vec<String>,
    /// Names of slots: `subj`, `obj`, a preposition, `on suspicion of`.
    pub slots: Vec<String>,
    /// Entity types and subtypes that filters name, `ORG` or `ORG/ARMED_GROUP`.
    pub kinds: Vec<String>,
    /// Single words that filters name, sorted.
    pub literals: Vec<String>,
    /// Names of the word classes; class `n` is bit `n`.
    pub classes: Vec<String>,
    /// Lemmas with the bit set of their classes, sorted.
    pub words: Vec<(String, u64)>,
    /// Frames that senses share.
    pub frames: Vec<Frame>,
    /// Senses.
    pub senses: Vec<Sense>,
    /// Lemmas, sorted by key.
    pub entries: Vec<Entry>,
}

/// One event type.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct TypeInfo {
    /// Its name in the ontology.
    pub name: String,
    /// What it is, in words.
    pub definition: String,
    /// PLOVER type and mode.
    pub plover: Option<String>,
    /// CAMEO code.
    pub cameo: Option<String>,
    /// ACE or ERE type.
    pub ace: Option<String>,
    /// Quad class of the CAMEO code.
    pub quad: Option<u8>,
    /// Goldstein value of the CAMEO code, in tenths.
    pub goldstein_tenths: Option<i16>,
}

/// What a word of a slot may be; empty fields limit nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Filter {
    /// Word classes, any of them.
    pub classes: u64,
    /// Entity types, any of them.
    pub kinds: Vec<u8>,
    /// Words, any of them.
    pub literals: Vec<u16>,
    /// A verb or a word that is itself an event.
    pub event: bool,
}

/// A condition on one slot: filled, and by something that passes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Condition {
    /// The slot.
    pub slot: u8,
    /// What may fill it.
    pub filter: Filter,
}

/// Which slot fills which role; per slot the roles are tried in order.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Frame {
    /// Slot, role, and what may fill it. Sorted by slot.
    pub fills: Vec<(u8, u8, Filter)>,
}

/// A sense: some words with their conditions and frames.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Sense {
    /// The event type.
    pub event: u8,
    /// `TYPE/first-lemma`, shown as the evidence.
    pub name: String,
    /// Each must hold: one of its alternatives.
    pub need: Vec<Vec<Condition>>,
    /// None may hold.
    pub bar: Vec<Condition>,
    /// Frame where the trigger is a verb or an adjective.
    pub verb_frame: u16,
    /// Frame where it is a noun.
    pub noun_frame: u16,
    /// "neutralised" for killed.
    pub euphemism: bool,
    /// The word says that it did not come about.
    pub negative: bool,
    /// How sure the word alone makes, per cent.
    pub score: u8,
}

/// The part of speech of an entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Pos {
    /// A verb, with the words after it.
    Verb,
    /// A noun, with the words before it.
    Noun,
    /// An adjective or a phrase that serves as one.
    Adjective,
}

/// A lemma of a sense.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// The lemma that it is found by: the verb, the last word of a noun, the first of an adjective phrase.
    pub key: String,
    /// Verb, noun, adjective.
    pub pos: Pos,
    /// The other words, in text order.
    pub rest: Vec<String>,
    /// The sense.
    pub sense: u16,
}

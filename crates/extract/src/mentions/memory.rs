//! What the sentences of the text before gave by themselves: a text that changes in one place is scored there alone.

use super::model::Row;
use super::reader::Reader;
use crate::document::Document;
use std::collections::HashMap;
use std::ops::Range;

/// Longer texts, in tokens, are not remembered: a row takes two hundred bytes.
const LONGEST: usize = 20_000;

/// The scores of the sentences of the text that was read last, without what the rest of their text added.
///
/// They follow from the words, what the lexicons say of them, and the models: what is remembered is what would be summed again. One
/// memory goes with one set of models.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    before: HashMap<Key, Vec<Row>>,
    now: HashMap<Key, Vec<Row>>,
    off: bool,
}

/// The words of a sentence, a line each, and a number for what the lexicons say of them.
pub(super) type Key = (String, u64);

/// The key of these tokens, a sentence.
pub(super) fn key(doc: &Document<'_>, reader: &Reader<'_, '_>, tokens: Range<usize>) -> Key {
    (doc.words().get(tokens.clone()).unwrap_or(&[]).join("\n"), reader.digest(tokens))
}

impl Memory {
    /// Begins a text of so many tokens.
    pub(super) fn begin(&mut self, tokens: usize) {
        self.before = std::mem::take(&mut self.now);
        self.off = tokens > LONGEST;
    }

    /// Ends it: what only the text before it had is forgotten.
    pub(super) fn end(&mut self) {
        self.before = HashMap::new();
    }

    /// The scores of the sentence with a key; `sum` is asked where they are not known.
    pub(super) fn scores(&mut self, key: impl FnOnce() -> Key, sum: impl FnOnce() -> Vec<Row>) -> Vec<Row> {
        if self.off {
            return sum();
        }
        let before = &mut self.before;
        self.now.entry(key()).or_insert_with_key(|key| before.remove(key).unwrap_or_else(sum)).clone()
    }
}

use super::expect::Text;
use lede::{OffsetMap, Unit};
use lede_wire::{Analysis, Entity};

/// An analysis with its text.
pub(super) struct Doc<'a> {
    pub(super) analysis: &'a Analysis,
    text: &'a str,
    map: OffsetMap<'a>,
}

impl<'a> Doc<'a> {
    pub(super) fn new(text: &'a str, analysis: &'a Analysis) -> Self {
        let unit = match &*analysis.offsets {
            "bytes" => Unit::Bytes,
            "chars" => Unit::Chars,
            _ => Unit::Utf16,
        };
        Self { analysis, text, map: OffsetMap::new(text, unit) }
    }

    /// The words between two positions.
    pub(super) fn slice(&self, start: u32, end: u32) -> &'a str {
        self.text.get(self.map.to_byte(start) as usize..self.map.to_byte(end) as usize).unwrap_or("")
    }

    /// Whether the words found at `start` are these, at the right occurrence.
    pub(super) fn is(&self, expected: &Text, found: &str, start: u32) -> bool {
        same(&expected.words, found) && expected.occurrence.is_none_or(|n| self.occurrence(&expected.words, start) == n)
    }

    /// Which occurrence of `words` begins at `start`, from 1.
    fn occurrence(&self, words: &str, start: u32) -> usize {
        let start = self.map.to_byte(start) as usize;
        // Occurrences may overlap ("aa" in "aaa"), so every position counts.
        (0..=start).filter(|&at| self.text.get(at..).is_some_and(|rest| rest.starts_with(words))).count()
    }

    /// The entity with this id.
    pub(super) fn entity(&self, id: Option<&String>) -> Option<&'a Entity> {
        self.analysis.entities.iter().find(|e| Some(&e.id) == id)
    }

    /// Whether an entity goes by these words: its name, or one of its mentions.
    pub(super) fn goes_by(&self, entity: &Entity, expected: &Text) -> bool {
        (expected.occurrence.is_none() && entity.name == expected.words)
            || entity.mentions.iter().any(|m| self.is(expected, &m.text, m.start))
    }
}

/// Equal, or begins and ends as a long expected text that has ` … ` in its middle.
fn same(expected: &str, found: &str) -> bool {
    let around = |(start, end): (&str, &str)| found.len() > start.len() + end.len() && found.starts_with(start) && found.ends_with(end);
    expected == found || expected.split_once(" … ").is_some_and(around)
}

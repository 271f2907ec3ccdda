use crate::ExportError;
use lede_text::{OffsetMap, Unit};
use lede_wire::{Analysis, Entity, Mention, Time};
use std::collections::HashMap;

/// An analysis with its text and what exporters look up in it.
pub(crate) struct Doc<'a> {
    pub(crate) analysis: &'a Analysis,
    pub(crate) text: &'a str,
    map: OffsetMap<'a>,
    chars: OffsetMap<'a>,
    entities: HashMap<&'a str, &'a Entity>,
    times: HashMap<&'a str, &'a Time>,
}

impl<'a> Doc<'a> {
    pub(crate) fn new(analysis: &'a Analysis, text: &'a str) -> Result<Self, ExportError> {
        let unit = match &*analysis.offsets {
            "bytes" => Unit::Bytes,
            "chars" => Unit::Chars,
            _ => Unit::Utf16,
        };
        let map = OffsetMap::new(text, unit);
        if map.len() != analysis.document.length {
            return Err(ExportError::OtherText);
        }
        Ok(Self {
            analysis,
            text,
            map,
            chars: OffsetMap::new(text, Unit::Chars),
            entities: analysis.entities.iter().map(|e| (e.id.as_str(), e)).collect(),
            times: analysis.times.iter().map(|t| (t.id.as_str(), t)).collect(),
        })
    }

    pub(crate) fn entity(&self, id: Option<&String>) -> Option<&'a Entity> {
        self.entities.get(id?.as_str()).copied()
    }

    pub(crate) fn time(&self, id: Option<&String>) -> Option<&'a Time> {
        self.times.get(id?.as_str()).copied()
    }

    /// A position of the analysis in bytes.
    pub(crate) fn byte(&self, position: u32) -> usize {
        self.map.to_byte(position) as usize
    }

    /// A position of the analysis in code points.
    pub(crate) fn char(&self, position: u32) -> u32 {
        self.chars.from_byte(self.map.to_byte(position))
    }

    /// The words between two positions of the analysis.
    pub(crate) fn slice(&self, start: u32, end: u32) -> &'a str {
        self.text.get(self.byte(start)..self.byte(end)).unwrap_or("")
    }

    /// The name of the text.
    pub(crate) fn source(&self) -> &'a str {
        self.analysis.document.source.as_deref().unwrap_or("")
    }

    /// The first zone of a kind.
    pub(crate) fn zone(&self, kind: &str) -> Option<&'a str> {
        let zone = self.analysis.document.zones.iter().find(|z| z.kind == kind)?;
        Some(self.slice(zone.start, zone.end))
    }
}

/// Whether the words are a name rather than a common noun or a pronoun.
pub(crate) fn is_name(mention: &Mention) -> bool {
    matches!(&*mention.form, "name" | "acronym" | "alias")
}

/// `TYPE/SUBTYPE`.
pub(crate) fn label(entity: &Entity) -> String {
    entity.subtype.as_ref().map_or_else(|| entity.r#type.to_string(), |subtype| format!("{}/{subtype}", entity.r#type))
}

use crate::Span;

/// The unit in which positions leave the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Unit {
    /// UTF-16 code units, as in JavaScript.
    #[default]
    Utf16,
    /// Bytes of UTF-8, as in Rust.
    Bytes,
    /// Unicode code points, as in Python.
    Chars,
}

/// Distance in bytes between two remembered positions: a conversion scans at most this much text.
const STRIDE: usize = 128;

/// Converts byte offsets of one text into another unit, and back.
///
/// Built once in O(n); a conversion is O(1) towards the unit and O(log n) back. A text of ASCII needs no memory.
pub struct OffsetMap<'t> {
    text: &'t str,
    unit: Unit,
    /// Units before byte `i * STRIDE`, counted to the `char` boundary at or before it. Empty where unit = byte.
    counts: Vec<u32>,
}

impl<'t> OffsetMap<'t> {
    /// The map between bytes and `unit` for `text`.
    pub fn new(text: &'t str, unit: Unit) -> Self {
        let mut counts = Vec::new();
        if unit != Unit::Bytes && !text.is_ascii() {
            counts.reserve(text.len() / STRIDE + 1);
            let mut units = 0u32;
            for (byte, c) in text.char_indices() {
                // Every stride boundary inside this char belongs to the count before it.
                while counts.len() * STRIDE < byte + c.len_utf8() {
                    counts.push(units);
                }
                units += width(c, unit);
            }
        }
        Self { text, unit, counts }
    }

    /// The length of the text in the unit.
    pub fn len(&self) -> u32 {
        self.from_byte(self.text.len() as u32)
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Byte offset → unit. An offset inside a character counts as its start; one past the text as the text's end.
    pub fn from_byte(&self, byte: u32) -> u32 {
        let mut byte = (byte as usize).min(self.text.len());
        if self.counts.is_empty() {
            return byte as u32;
        }
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let slot = (byte / STRIDE).min(self.counts.len() - 1);
        let mut from = slot * STRIDE;
        while !self.text.is_char_boundary(from) {
            from -= 1;
        }
        self.counts[slot] + self.text[from..byte].chars().map(|c| width(c, self.unit)).sum::<u32>()
    }

    /// Unit → byte offset. An offset inside a character (half of a surrogate pair) counts as its start.
    pub fn to_byte(&self, offset: u32) -> u32 {
        if self.counts.is_empty() {
            return offset.min(self.text.len() as u32);
        }
        let slot = self.counts.partition_point(|&units| units <= offset).saturating_sub(1);
        let mut byte = slot * STRIDE;
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let mut units = self.counts[slot];
        for c in self.text[byte..].chars() {
            units += width(c, self.unit);
            if units > offset {
                break;
            }
            byte += c.len_utf8();
        }
        byte as u32
    }

    /// A byte span's start and end in the unit.
    pub fn span(&self, span: Span) -> (u32, u32) {
        (self.from_byte(span.start), self.from_byte(span.end))
    }
}

fn width(c: char, unit: Unit) -> u32 {
    match unit {
        Unit::Bytes => c.len_utf8() as u32,
        Unit::Utf16 => c.len_utf16() as u32,
        Unit::Chars => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HARD: &str = "İstanbul’da 😀 bir e\u{301} ş\r\n\u{FFFD} gün";

    #[test]
    fn every_boundary_converts_like_a_count_by_hand() {
        let long = HARD.repeat(40);
        for text in [HARD, &long, "", "plain"] {
            for unit in [Unit::Utf16, Unit::Chars, Unit::Bytes] {
                let map = OffsetMap::new(text, unit);
                for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                    let by_hand: u32 = text[..byte].chars().map(|c| width(c, unit)).sum();
                    assert_eq!(map.from_byte(byte as u32), by_hand, "{unit:?} at byte {byte}");
                    assert_eq!(map.to_byte(by_hand), byte as u32, "{unit:?} back to byte {byte}");
                }
            }
        }
    }

    #[test]
    fn half_a_surrogate_pair_is_the_start_of_its_character() {
        let map = OffsetMap::new("a😀b", Unit::Utf16);
        assert_eq!(map.to_byte(2), 1);
        assert_eq!(map.to_byte(3), 5);
        assert_eq!(map.to_byte(99), 6);
    }
}

use std::fmt;
use xxhash_rust::xxh64::xxh64;

/// First bytes of every file.
const MAGIC: &[u8; 4] = b"LEDE";
/// Raised when the layout of the container changes; a section has its own version where it needs one.
const VERSION: u16 = 1;
const HEADER: usize = 16;
const ROW: usize = 16;
/// The section that says in plain text what the file is made from.
const META: &str = "meta";

/// A file that cannot be used, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Damaged(pub String);

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Damaged {}

/// A file of named sections, read in place.
///
/// Layout, little-endian: `LEDE`, version u16, number of sections u16, xxh64 of all that follows, seeded with that number, u64; then a row a section
/// (name in 8 bytes padded with zeros, offset u32, length u32); then the sections.
#[derive(Clone, Copy, Debug)]
pub struct Container<'a> {
    bytes: &'a [u8],
    sections: usize,
    checksum: u64,
}

impl<'a> Container<'a> {
    /// Checks the header, the checksum and the table.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Damaged> {
        let damaged = |what: &str| Err(Damaged(format!("The resource file {what}. Build it again with `make train` or `xtask pack`.")));
        if bytes.get(..4) != Some(MAGIC) {
            return damaged("does not begin with LEDE: it is not a resource file, or is cut short");
        }
        let (Some(version), Some(sections), Some(checksum)) = (u16_at(bytes, 4), u16_at(bytes, 6), u64_at(bytes, 8)) else {
            return damaged("is cut short in its header");
        };
        if version != VERSION {
            return damaged(&format!("has version {version}, this engine reads version {VERSION}"));
        }
        if xxh64(&bytes[HEADER..], u64::from(sections)) != checksum {
            return damaged("is damaged: its checksum does not match");
        }
        let container = Self { bytes, sections: usize::from(sections), checksum };
        if (0..container.sections).any(|i| container.row(i).is_none()) {
            return damaged("is damaged: a section lies outside the file");
        }
        Ok(container)
    }

    /// The checksum over all sections: two files with the same one hold the same.
    pub fn checksum(&self) -> u64 {
        self.checksum
    }

    /// The section with this name.
    pub fn section(&self, name: &str) -> Result<&'a [u8], Damaged> {
        (0..self.sections)
            .filter_map(|i| self.row(i))
            .find(|(n, _)| *n == name.as_bytes())
            .map(|(_, bytes)| bytes)
            .ok_or_else(|| Damaged(format!("The resource file has no section `{name}`: it was made for another engine.")))
    }

    /// What the file is made from: corpora, licences, settings; lines of `key: value`.
    pub fn meta(&self) -> &'a str {
        self.section(META).ok().and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or("")
    }

    fn row(&self, i: usize) -> Option<(&'a [u8], &'a [u8])> {
        let at = HEADER + i * ROW;
        let name = self.bytes.get(at..at + 8)?;
        let len = name.iter().position(|&b| b == 0).unwrap_or(8);
        let start = u32_at(self.bytes, at + 8)? as usize;
        let end = start.checked_add(u32_at(self.bytes, at + 12)? as usize)?;
        Some((&name[..len], self.bytes.get(start..end)?))
    }
}

/// Writes a [`Container`].
#[derive(Clone, Debug, Default)]
pub struct ContainerWriter {
    sections: Vec<(String, Vec<u8>)>,
}

impl ContainerWriter {
    /// With the text that says what the file is made from.
    pub fn new(meta: &str) -> Self {
        Self { sections: vec![(META.into(), meta.as_bytes().to_vec())] }
    }

    /// Adds a section; `name` has at most 8 bytes.
    pub fn section(&mut self, name: &str, bytes: Vec<u8>) -> &mut Self {
        assert!(name.len() <= 8, "section names have at most 8 bytes: {name}");
        self.sections.push((name.into(), bytes));
        self
    }

    /// The whole file.
    pub fn finish(&self) -> Vec<u8> {
        let mut body = Vec::new();
        let mut offset = HEADER + self.sections.len() * ROW;
        for (name, bytes) in &self.sections {
            let mut row = [0; ROW];
            row[..name.len()].copy_from_slice(name.as_bytes());
            row[8..12].copy_from_slice(&(offset as u32).to_le_bytes());
            row[12..].copy_from_slice(&(bytes.len() as u32).to_le_bytes());
            body.extend(row);
            offset += bytes.len();
        }
        body.extend(self.sections.iter().flat_map(|(_, bytes)| bytes));
        let mut file = Vec::from(MAGIC);
        file.extend(VERSION.to_le_bytes());
        file.extend((self.sections.len() as u16).to_le_bytes());
        file.extend(xxh64(&body, self.sections.len() as u64).to_le_bytes());
        file.extend(body);
        file
    }
}

pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

pub(crate) fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> Vec<u8> {
        ContainerWriter::new("licence: none").section("words", b"one two".to_vec()).section("empty", Vec::new()).finish()
    }

    #[test]
    fn what_was_written_is_read() {
        let file = file();
        let container = Container::read(&file).unwrap();
        assert_eq!(container.meta(), "licence: none");
        assert_eq!(container.section("words").unwrap(), b"one two");
        assert_eq!(container.section("empty").unwrap(), b"");
        assert!(container.section("other").unwrap_err().0.contains("no section `other`"));
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_refused() {
        let file = file();
        for at in 0..file.len() {
            let mut bad = file.clone();
            bad[at] ^= 1;
            assert!(Container::read(&bad).is_err(), "flipped at {at}");
            assert!(Container::read(&file[..at]).is_err(), "cut at {at}");
        }
    }
}

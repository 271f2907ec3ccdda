mod build;
mod keys;
mod list;

pub use build::LexiconBuilder;
pub use keys::Walk;
pub use list::{List, ListSet};

use crate::container::{Container, Damaged, u32_at, u64_at};
use keys::Keys;

/// What the surface of an entry must look like to count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Case {
    /// Anything: common words.
    Any,
    /// A capital letter at the start: names.
    Initial,
    /// Capitals only: initials such as WHO or US.
    Upper,
}

/// One reading of a name or word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry<'a> {
    /// The lists that it stands in.
    pub lists: ListSet,
    /// `TYPE` or `TYPE/SUBTYPE` of its first list; empty for common words.
    pub kind: &'a str,
    /// The name under which it is usually known, where this is another form of it.
    pub canonical: Option<&'a str>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<&'a str>,
    /// How it must be written.
    pub case: Case,
}

/// Bytes of one record: lists u64, name of the canonical form u32 (position in `strings` plus 1, or 0), kind u8, case u8 with
/// [`MORE`], country 2 bytes.
const RECORD: usize = 16;
/// Set in the case byte where the next record belongs to the same key.
const MORE: u8 = 0x80;

/// Word lists over folded keys (see [`crate::fold()`]); words of a name are separated by one space.
///
/// The keys are put in order when the file is read: as they are stored the file is half as large for those who download it.
#[derive(Clone)]
pub struct Lexicon<'a> {
    keys: Keys,
    records: &'a [u8],
    kinds: Vec<&'a str>,
    strings: &'a str,
}

impl std::fmt::Debug for Lexicon<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Lexicon({} keys)", self.keys.len())
    }
}

impl<'a> Lexicon<'a> {
    /// From the packed file.
    #[inline(never)]
    pub fn read(container: &Container<'a>) -> Result<Self, Damaged> {
        let text = |name| {
            let bytes = container.section(name)?;
            std::str::from_utf8(bytes).map_err(|_| Damaged(format!("The section `{name}` of the lexicons is not UTF-8.")))
        };
        let records = container.section("records")?;
        let keys = Keys::read(container.section("keys")?, records)
            .ok_or_else(|| Damaged("The keys of the lexicons do not fit their records. Run `xtask pack`.".into()))?;
        let lists: Vec<_> = text("lists")?.lines().collect();
        if lists != List::ALL.iter().map(|l| l.as_str()).collect::<Vec<_>>() {
            return Err(Damaged("The lexicons were packed with other lists than this engine knows. Run `xtask pack`.".into()));
        }
        Ok(Self { keys, records, kinds: text("kinds")?.split('\n').collect(), strings: text("strings")? })
    }

    /// The readings of a folded key.
    pub fn get(&self, key: &str) -> impl Iterator<Item = Entry<'a>> + '_ {
        let walk = key.bytes().try_fold(self.walk(), |walk, byte| self.step(walk, byte));
        self.entries(walk.and_then(|walk| self.value(walk)))
    }

    /// At the start of a key.
    pub fn walk(&self) -> Walk {
        self.keys.walk()
    }

    /// One byte further; `None` where no key goes on like this.
    #[inline]
    pub fn step(&self, walk: Walk, byte: u8) -> Option<Walk> {
        self.keys.step(walk, byte)
    }

    /// Where a key ends, what [`entries`](Self::entries) takes.
    #[inline]
    pub fn value(&self, walk: Walk) -> Option<u64> {
        self.keys.value(walk)
    }

    /// The readings under a value.
    pub fn entries(&self, value: Option<u64>) -> impl Iterator<Item = Entry<'a>> + '_ {
        let mut next = value.map(|v| v as usize);
        std::iter::from_fn(move || {
            let at = next? * RECORD;
            let record = self.records.get(at..at + RECORD)?;
            next = if record[13] & MORE != 0 { next.map(|n| n + 1) } else { None };
            Some(self.entry(record))
        })
    }

    fn entry(&self, record: &'a [u8]) -> Entry<'a> {
        let canonical = u32_at(record, 8).filter(|&at| at != 0).and_then(|at| self.strings.get(at as usize - 1..)?.lines().next());
        Entry {
            lists: ListSet(u64_at(record, 0).unwrap_or(0)),
            kind: self.kinds.get(usize::from(record[12])).copied().unwrap_or(""),
            canonical,
            country: std::str::from_utf8(&record[14..16]).ok().filter(|c| *c != "--"),
            case: match record[13] & !MORE {
                0 => Case::Any,
                1 => Case::Initial,
                _ => Case::Upper,
            },
        }
    }
}

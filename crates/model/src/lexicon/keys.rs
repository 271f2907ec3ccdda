//! The keys of the lexicons as they are stored: group after group of keys with the same readings, in the order of their records.
//!
//! A key is the byte [`START`], the number of bytes that it shares with the key before it in its group ([`FIRST`] for the first of a
//! group), and the rest of it. Keys of a group are sorted.

use super::{MORE, RECORD};

/// Before each key: no byte of UTF-8.
const START: u8 = 0xff;
/// After each key where they stand in order: before every byte of one.
const END: u8 = 0;
/// Instead of a number of shared bytes: a group begins.
const FIRST: u8 = 0x80;

/// Stores the keys of one group, which are sorted.
pub(super) fn write<'k>(keys: impl Iterator<Item = &'k str>, out: &mut Vec<u8>) {
    let mut before: Option<&[u8]> = None;
    for key in keys {
        let key = key.as_bytes();
        let same = |before: &[u8]| before.iter().zip(key).take(usize::from(FIRST) - 1).take_while(|(a, b)| a == b).count();
        let shared = before.map(same);
        out.extend([START, shared.map_or(FIRST, |shared| shared as u8)]);
        out.extend(&key[shared.unwrap_or(0)..]);
        before = Some(key);
    }
}

/// All keys in their order, one after the other: a walk narrows the range of those that begin with what it has passed.
#[derive(Clone)]
pub(super) struct Keys {
    /// Each ends with [`END`].
    bytes: Vec<u8>,
    /// Where each key begins, and the first of its records.
    rows: Vec<(u32, u32)>,
    /// Where the keys begin that have these first two bytes.
    first: Vec<u32>,
}

/// A place in the keys: see [`Keys::step`].
#[derive(Clone, Copy, Debug)]
pub struct Walk {
    low: u32,
    high: u32,
    depth: u32,
}

impl Keys {
    /// `None` for bytes that [`write`] did not write.
    pub(super) fn read(stored: &[u8], records: &[u8]) -> Option<Self> {
        let mut starts = (0..records.len() / RECORD).filter(|&at| at == 0 || records[(at - 1) * RECORD + 13] & MORE == 0);
        let mut keys: Vec<(Vec<u8>, u32)> = Vec::new();
        let mut record = 0;
        for row in stored.split(|&b| b == START).skip(1) {
            let (&shared, rest) = row.split_first()?;
            let key = if shared == FIRST {
                record = starts.next()? as u32;
                rest.to_vec()
            } else {
                [keys.last()?.0.get(..usize::from(shared))?, rest].concat()
            };
            keys.push((key, record));
        }
        lede_text::sort_by_bytes(&mut keys, |key| &key.0);
        let (mut bytes, mut rows) = (Vec::new(), Vec::with_capacity(keys.len()));
        for (key, record) in &keys {
            rows.push((bytes.len() as u32, *record));
            bytes.extend(key);
            bytes.push(END);
        }
        let mut first = vec![0; PAIRS + 1];
        for (key, _) in &keys {
            *first.get_mut(pair(*key.first()?, key.get(1).copied().unwrap_or(END)) + 1)? += 1;
        }
        for at in 1..first.len() {
            first[at] += first[at - 1];
        }
        Some(Self { bytes, rows, first })
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// At the start of a key.
    pub(super) fn walk(&self) -> Walk {
        Walk { low: 0, high: self.len() as u32, depth: 0 }
    }

    /// One byte further; `None` where no key goes on like this.
    #[inline]
    pub(super) fn step(&self, walk: Walk, byte: u8) -> Option<Walk> {
        let Walk { low, high, depth } = walk;
        let (low, high) = match depth {
            0 => (*self.first.get(pair(byte, END))?, *self.first.get(pair(byte, u8::MAX) + 1)?),
            1 => {
                let own = pair(self.byte(low, 0), byte);
                (*self.first.get(own)?, *self.first.get(own + 1)?)
            }
            _ => {
                let low = bisect(low, high, |row| self.byte(row, depth) < byte);
                (low, bisect(low, high, |row| self.byte(row, depth) == byte))
            }
        };
        (low < high).then_some(Walk { low, high, depth: depth + 1 })
    }

    /// The first record of the key that ends here.
    #[inline]
    pub(super) fn value(&self, walk: Walk) -> Option<u64> {
        // The shortest of those that begin alike is the first.
        (self.byte(walk.low, walk.depth) == END).then(|| self.rows.get(walk.low as usize).map(|row| row.1.into()))?
    }

    /// The byte of a key behind those that a walk has passed.
    #[inline]
    fn byte(&self, row: u32, depth: u32) -> u8 {
        self.rows.get(row as usize).and_then(|row| self.bytes.get((row.0 + depth) as usize)).copied().unwrap_or(END)
    }
}

/// Pairs of bytes.
const PAIRS: usize = 1 << 16;

fn pair(first: u8, second: u8) -> usize {
    usize::from(u16::from_be_bytes([first, second]))
}

/// The first of a range for which this does not hold, where it holds for all before and none after.
fn bisect(mut low: u32, mut high: u32, holds: impl Fn(u32) -> bool) -> u32 {
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back_with_their_records() {
        // Two groups: the first has two records.
        let mut records = [0; 3 * RECORD];
        records[13] = MORE;
        let mut bytes = Vec::new();
        write(["paris", "parish", "çorum"].into_iter(), &mut bytes);
        write(["par", "zürich"].into_iter(), &mut bytes);
        let keys = Keys::read(&bytes, &records).unwrap();
        let find = |key: &str| key.bytes().try_fold(keys.walk(), |walk, byte| keys.step(walk, byte)).map(|walk| keys.value(walk));
        for (key, record) in [("paris", 0), ("parish", 0), ("çorum", 0), ("par", 2), ("zürich", 2)] {
            assert_eq!(find(key), Some(Some(record)), "{key}");
        }
        assert_eq!([find("pa"), find("pari"), find("parisx"), find("q"), find("zz")], [Some(None), Some(None), None, None, None]);
        assert_eq!(keys.value(keys.walk()), None);
        assert_eq!(keys.len(), 5);
        assert!(Keys::read(&bytes, &records[..RECORD]).is_none(), "a group without a record");
        assert!(Keys::read(&[START, 3, b'a'], &records).is_none(), "nothing to share");
    }
}

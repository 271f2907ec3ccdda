//! The keys of the lexicons as they are stored: group after group of keys with the same readings, in the order of their records.
//!
//! A key is the byte [`START`], the number of bytes that it shares with the key before it in its group ([`FIRST`] for the first of a
//! group), and the rest of it. Keys of a group are sorted.

use super::{MORE, RECORD};
use fst::raw::{Builder, Fst};

/// Before each key: no byte of UTF-8.
const START: u8 = 0xff;
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

/// The automaton from each key to the first of its records; `None` for bytes that [`write`] did not write.
pub(super) fn read(bytes: &[u8], records: &[u8]) -> Option<Fst<Vec<u8>>> {
    let mut starts = (0..records.len() / RECORD).filter(|&at| at == 0 || records[(at - 1) * RECORD + 13] & MORE == 0);
    let mut keys: Vec<(Vec<u8>, u64)> = Vec::new();
    let mut record = 0;
    for row in bytes.split(|&b| b == START).skip(1) {
        let (&shared, rest) = row.split_first()?;
        let key = if shared == FIRST {
            record = starts.next()? as u64;
            rest.to_vec()
        } else {
            [keys.last()?.0.get(..usize::from(shared))?, rest].concat()
        };
        keys.push((key, record));
    }
    keys.sort_unstable();
    let mut builder = Builder::memory();
    for (key, record) in keys {
        builder.insert(key, record).ok()?;
    }
    Fst::new(builder.into_inner().ok()?).ok()
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
        let fst = read(&bytes, &records).unwrap();
        for (key, record) in [("paris", 0), ("parish", 0), ("çorum", 0), ("par", 2), ("zürich", 2)] {
            assert_eq!(fst.get(key).map(|v| v.value()), Some(record), "{key}");
        }
        assert_eq!(fst.len(), 5);
        assert!(read(&bytes, &records[..RECORD]).is_none(), "a group without a record");
        assert!(read(&[START, 3, b'a'], &records).is_none(), "nothing to share");
    }
}

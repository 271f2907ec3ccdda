//! A set of hashed features with their ranks: which row of a table a feature has.

use crate::table::{FEW, Table};

/// A feature is the top `bits` of a 64-bit hash; its row is the number of features before it.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    rows: Table<u16>,
}

impl Keys {
    /// Reads what [`Keys::write`] wrote from the front of `bytes`; returns the number of features and the rest of `bytes` too.
    #[inline(never)]
    pub fn read(bytes: &[u8]) -> Option<(Self, usize, &[u8])> {
        let word = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        let (bits, rows, wide) = (word(0)?, word(4)? as usize, word(8)? as usize);
        let (deltas, rest) = bytes.get(12..)?.split_at_checked(rows)?;
        let (wides, rest) = rest.split_at_checked(wide.checked_mul(3)?)?;
        let rows_of: Option<Vec<(u32, u16)>> =
            ascending(deltas, wides)?.into_iter().enumerate().map(|(row, key)| Some((key, row.try_into().ok()?))).collect();
        Some((Self { rows: Table::new(bits, rows, &rows_of?)? }, rows, rest))
    }

    /// Writes ascending keys, each once: differences of one byte, 255 for those in the list of three bytes each that follows.
    pub fn write(bits: u32, keys: impl Iterator<Item = u32>, out: &mut Vec<u8>) {
        let (deltas, wides) = deltas(keys);
        for n in [bits, deltas.len() as u32, wides.len() as u32 / 3] {
            out.extend(n.to_le_bytes());
        }
        out.extend(deltas);
        out.extend(wides);
    }

    /// Calls `visit` with the rows of those `features`, at most 16, that there are, in order.
    #[inline]
    pub fn rows(&self, features: &[u64], mut visit: impl FnMut(usize)) {
        self.rows.visit::<FEW>(features, |_, row| visit(usize::from(row)));
    }
}

/// Ascending keys, each once, from their differences: one byte each, 255 for those that stand in `wides` in three.
#[inline(never)]
pub(crate) fn ascending(deltas: &[u8], wides: &[u8]) -> Option<Vec<u32>> {
    let mut wides = wides.as_chunks::<3>().0.iter();
    let mut keys: Vec<u32> = Vec::with_capacity(deltas.len());
    for (at, &delta) in deltas.iter().enumerate() {
        let delta = match delta {
            255 => wides.next().map(|&[a, b, c]| u32::from_le_bytes([a, b, c, 0]))?,
            delta => u32::from(delta),
        };
        if delta == 0 && at > 0 {
            return None;
        }
        keys.push(keys.last().unwrap_or(&0).checked_add(delta)?);
    }
    Some(keys)
}

/// The two lists of [`ascending`].
pub(crate) fn deltas(keys: impl Iterator<Item = u32>) -> (Vec<u8>, Vec<u8>) {
    let (mut deltas, mut wides, mut last) = (Vec::new(), Vec::new(), 0);
    for key in keys {
        let delta = key - last;
        last = key;
        deltas.push(delta.min(255) as u8);
        if delta >= 255 {
            wides.extend_from_slice(&delta.to_le_bytes()[..3]);
        }
    }
    (deltas, wides)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_ranks() {
        let mut bytes = Vec::new();
        let list = [0u32, 3, 31, 32, 500, 70_000, 70_001, (1 << 20) - 1];
        Keys::write(20, list.into_iter(), &mut bytes);
        bytes.push(7);
        let (keys, rows, rest) = Keys::read(&bytes).unwrap();
        assert_eq!((rows, rest), (list.len(), &[7][..]));
        let find = |features: &[u64]| {
            let mut found = Vec::new();
            keys.rows(features, |row| found.push(row));
            found
        };
        assert_eq!(find(&list.map(|key| u64::from(key) << 44 | 99)), [0, 1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(find(&[5u64, 500, 4, 31, 33].map(|key| key << 44)), [4, 2]);
        assert_eq!(find(&[70_001 << 44; FEW + 1]).len(), FEW);
        Keys::default().rows(&[5], |_| panic!("there are no rows"));
        // A key twice.
        bytes[13] = 0;
        assert!(Keys::read(&bytes).is_none());
    }
}

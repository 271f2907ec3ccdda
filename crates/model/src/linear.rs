//! A linear model over hashed features: few features, each with a few weighted classes.

use crate::keys::BATCH;
use crate::{Damaged, Keys};

/// At most this many classes: scores live in a fixed array that an index of 7 bits cannot leave.
pub const MAX_CLASSES: usize = 128;

/// Scores of all classes.
pub type Scores = [i32; MAX_CLASSES];

/// A feature's row is a short list of (class, weight).
#[derive(Clone, Debug, Default)]
pub struct Linear {
    keys: Keys,
    /// Row `i` is `entries[starts[i]..starts[i + 1]]`.
    starts: Vec<u32>,
    entries: Vec<(u8, i8)>,
    bias: Vec<i8>,
}

/// One feature's weights, for writing.
pub type Row = Vec<(u8, i8)>;

impl Linear {
    /// Reads a section written by [`Linear::write`].
    pub fn read(bytes: &[u8]) -> Result<Self, Damaged> {
        Self::try_read(bytes).ok_or_else(|| Damaged("A section of weights is cut short. Build it again with `make train`.".into()))
    }

    fn try_read(bytes: &[u8]) -> Option<Self> {
        let word = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        let (bits, rows, entries, wide, classes) = (word(0)?, word(4)? as usize, word(8)? as usize, word(12)? as usize, word(16)? as usize);
        if classes > MAX_CLASSES {
            return None;
        }
        let (bias, rest) = bytes.get(20..)?.split_at_checked(classes)?;
        let (deltas, rest) = rest.split_at_checked(rows)?;
        let (wides, rest) = rest.split_at_checked(wide.checked_mul(3)?)?;
        let (lengths, rest) = rest.split_at_checked(rows)?;
        let (names, weights) = rest.split_at_checked(entries)?;
        let mut starts = Vec::with_capacity(rows + 1);
        starts.push(0);
        starts.extend(lengths.iter().scan(0, |end, &length| {
            *end += u32::from(length);
            Some(*end)
        }));
        let complete = weights.len() == entries && starts.last() == Some(&(entries as u32));
        complete.then_some(Self {
            keys: Keys::from_deltas(bits, deltas, wides)?,
            starts,
            entries: names.iter().zip(weights).map(|(&c, &w)| (c, w as i8)).collect(),
            bias: bias.iter().map(|&b| b as i8).collect(),
        })
    }

    /// Writes a section: rows keyed by the top `bits` of their hash, each key once. Parts of a kind stand together: they compress
    /// better.
    pub fn write(bits: u32, bias: &[i8], mut rows: Vec<(u32, Row)>) -> Vec<u8> {
        rows.sort_by_key(|row| row.0);
        let (deltas, wides) = Keys::deltas(rows.iter().map(|r| r.0));
        let entries: usize = rows.iter().map(|r| r.1.len()).sum();
        let head = [bits, rows.len() as u32, entries as u32, wides.len() as u32 / 3, bias.len() as u32];
        let mut out: Vec<u8> = head.iter().flat_map(|n| n.to_le_bytes()).collect();
        out.extend(bias.iter().map(|b| *b as u8));
        out.extend(deltas);
        out.extend(wides);
        out.extend(rows.iter().map(|r| r.1.len() as u8));
        out.extend(rows.iter().flat_map(|r| r.1.iter().map(|e| e.0)));
        out.extend(rows.iter().flat_map(|r| r.1.iter().map(|e| e.1 as u8)));
        out
    }

    /// Number of classes.
    pub fn classes(&self) -> usize {
        self.bias.len()
    }

    /// The scores before any feature.
    pub fn start(&self) -> Scores {
        let mut scores = [0; MAX_CLASSES];
        for (score, &bias) in scores.iter_mut().zip(&self.bias) {
            *score = i32::from(bias);
        }
        scores
    }

    /// Adds the weights of features.
    #[inline]
    pub fn add(&self, features: &[u64], scores: &mut Scores) {
        let (mut rows, mut ranges) = ([0; BATCH], [(0, 0); BATCH]);
        for features in features.chunks(BATCH) {
            let count = self.keys.rows(features, &mut rows);
            // One table a pass, as in `Keys::rows`.
            for (range, &row) in ranges.iter_mut().zip(&rows).take(count) {
                let at = |row: usize| self.starts.get(row).map_or(0, |&start| start as usize);
                *range = (at(row as usize), at(row as usize + 1));
            }
            for &(start, end) in ranges.iter().take(count) {
                for &(class, weight) in self.entries.get(start..end).unwrap_or(&[]) {
                    scores[usize::from(class) & (MAX_CLASSES - 1)] += i32::from(weight);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let rows = vec![(70_000, vec![(1, -5)]), (3, vec![(0, 1), (2, 127)]), (70_001, vec![(2, -128)])];
        let bytes = Linear::write(20, &[1, 2, 3], rows);
        let model = Linear::read(&bytes).unwrap();
        assert_eq!(model.classes(), 3);
        let mut scores = model.start();
        model.add(&[3u64, 4, 70_001].map(|key| key << 44 | 99), &mut scores);
        assert_eq!(scores[..3], [2, 2, 2]);
        model.add(&[70_000 << 44], &mut scores);
        assert_eq!(scores[..3], [2, -3, 2]);
        for cut in 0..bytes.len() {
            assert!(Linear::read(&bytes[..cut]).is_err(), "{cut}");
        }
    }
}

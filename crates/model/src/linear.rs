//! A linear model over hashed features: few features, each with a few weighted classes.

use crate::Damaged;

/// At most this many classes: scores live in a fixed array that an index of 7 bits cannot leave.
pub const MAX_CLASSES: usize = 128;

/// Scores of all classes.
pub type Scores = [i32; MAX_CLASSES];

/// A feature is the top `bits` of a 64-bit hash. A bitmap says which features the model has; the number of set bits before it is
/// the feature's row, and a row is a short list of (class, weight). An unknown feature costs one read.
#[derive(Clone, Debug, Default)]
pub struct Linear {
    bits: u32,
    blocks: Vec<Block>,
    /// Row `i` is `entries[starts[i]..starts[i + 1]]`.
    starts: Vec<u32>,
    entries: Vec<(u8, i8)>,
    bias: Vec<i8>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Block {
    present: u32,
    /// Set bits in all blocks before.
    rank: u32,
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
        if !(5..=26).contains(&bits) || classes > MAX_CLASSES {
            return None;
        }
        let mut rest = bytes.get(20..)?;
        let mut take = |n: usize| -> Option<&[u8]> {
            let (head, tail) = rest.split_at_checked(n)?;
            rest = tail;
            Some(head)
        };
        let bias = take(classes)?.iter().map(|&b| b as i8).collect();
        let (deltas, mut wides, lengths) = (take(rows)?, take(wide * 3)?.chunks_exact(3), take(rows)?);
        let (names, weights) = (take(entries)?, take(entries)?);
        let mut model =
            Self { bits, blocks: vec![Block::default(); 1 << (bits - 5)], starts: Vec::with_capacity(rows + 1), entries: Vec::new(), bias };
        let (mut key, mut start) = (0u32, 0u32);
        model.starts.push(0);
        for (&delta, &length) in deltas.iter().zip(lengths) {
            key = key.checked_add(match delta {
                255 => u32::from_le_bytes([*wides.clone().next()?.first()?, wides.clone().next()?[1], wides.next()?[2], 0]),
                delta => u32::from(delta),
            })?;
            model.blocks.get_mut((key >> 5) as usize)?.present |= 1 << (key & 31);
            start += u32::from(length);
            model.starts.push(start);
        }
        let mut rank = 0;
        for block in &mut model.blocks {
            block.rank = rank;
            rank += block.present.count_ones();
        }
        model.entries = names.iter().zip(weights).map(|(&c, &w)| (c, w as i8)).collect();
        (rank as usize == rows && start as usize == entries).then_some(model)
    }

    /// Writes a section: rows keyed by the top `bits` of their hash, each key once.
    pub fn write(bits: u32, bias: &[i8], mut rows: Vec<(u32, Row)>) -> Vec<u8> {
        rows.sort_by_key(|row| row.0);
        let (mut deltas, mut wides, mut last) = (Vec::new(), Vec::<u8>::new(), 0);
        for (key, _) in &rows {
            let delta = key - last;
            last = *key;
            deltas.push(delta.min(255) as u8);
            if delta >= 255 {
                wides.extend(&delta.to_le_bytes()[..3]);
            }
        }
        let entries: usize = rows.iter().map(|r| r.1.len()).sum();
        let mut out: Vec<u8> = [bits, rows.len() as u32, entries as u32, wides.len() as u32 / 3, bias.len() as u32]
            .iter()
            .flat_map(|n| n.to_le_bytes())
            .collect();
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

    /// Adds a feature's weights.
    #[inline]
    pub fn add(&self, feature: u64, scores: &mut Scores) {
        let key = (feature >> (64 - self.bits)) as u32;
        let Some(block) = self.blocks.get((key >> 5) as usize) else { return };
        let bit = 1u32 << (key & 31);
        if block.present & bit == 0 {
            return;
        }
        let row = (block.rank + (block.present & (bit - 1)).count_ones()) as usize;
        let (Some(&start), Some(&end)) = (self.starts.get(row), self.starts.get(row + 1)) else { return };
        for &(class, weight) in self.entries.get(start as usize..end as usize).unwrap_or(&[]) {
            scores[usize::from(class) & (MAX_CLASSES - 1)] += i32::from(weight);
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
        for key in [3u64, 4, 70_001] {
            model.add(key << 44 | 99, &mut scores);
        }
        assert_eq!(scores[..3], [2, 2, 2]);
        model.add(70_000 << 44, &mut scores);
        assert_eq!(scores[..3], [2, -3, 2]);
        for cut in 0..bytes.len() {
            assert!(Linear::read(&bytes[..cut]).is_err(), "{cut}");
        }
    }
}

//! A set of hashed features with their ranks: which row of a table a feature has.

/// A feature is the top `bits` of a 64-bit hash. A bitmap says which features there are; the number of set bits before one is its
/// row. An unknown feature costs one read.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    bits: u32,
    blocks: Vec<Block>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Block {
    present: u32,
    /// Set bits in all blocks before.
    rank: u32,
}

impl Keys {
    /// Reads what [`Keys::write`] wrote from the front of `bytes`; returns the rest of `bytes` too.
    pub fn read(bytes: &[u8]) -> Option<(Self, usize, &[u8])> {
        let word = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        let (bits, rows, wide) = (word(0)?, word(4)? as usize, word(8)? as usize);
        let (deltas, rest) = bytes.get(12..)?.split_at_checked(rows)?;
        let (wides, rest) = rest.split_at_checked(wide.checked_mul(3)?)?;
        Some((Self::from_deltas(bits, deltas, wides)?, rows, rest))
    }

    /// From differences of ascending keys: one byte each, 255 for those that stand in `wides` in three.
    pub(crate) fn from_deltas(bits: u32, deltas: &[u8], wides: &[u8]) -> Option<Self> {
        if !(5..=26).contains(&bits) {
            return None;
        }
        let mut wides = wides.as_chunks::<3>().0.iter();
        let mut keys = Self { bits, blocks: vec![Block::default(); 1 << (bits - 5)] };
        let mut key = 0u32;
        for &delta in deltas {
            key = key.checked_add(match delta {
                255 => wides.next().map(|&[a, b, c]| u32::from_le_bytes([a, b, c, 0]))?,
                delta => u32::from(delta),
            })?;
            keys.blocks.get_mut((key >> 5) as usize)?.present |= 1 << (key & 31);
        }
        let mut rank = 0;
        for block in &mut keys.blocks {
            block.rank = rank;
            rank += block.present.count_ones();
        }
        (rank as usize == deltas.len()).then_some(keys)
    }

    /// Writes ascending keys, each once: differences of one byte, 255 for those in the list of three bytes each that follows.
    pub fn write(bits: u32, keys: impl Iterator<Item = u32>, out: &mut Vec<u8>) {
        let (deltas, wides) = Self::deltas(keys);
        for n in [bits, deltas.len() as u32, wides.len() as u32 / 3] {
            out.extend(n.to_le_bytes());
        }
        out.extend(deltas);
        out.extend(wides);
    }

    /// The two lists of [`Keys::from_deltas`].
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

    /// The row of a feature.
    #[inline]
    pub fn row(&self, feature: u64) -> Option<usize> {
        let key = feature.checked_shr(64 - self.bits)? as u32;
        let block = self.blocks.get((key >> 5) as usize)?;
        let bit = 1u32 << (key & 31);
        (block.present & bit != 0).then(|| (block.rank + (block.present & (bit - 1)).count_ones()) as usize)
    }
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
        for (row, key) in list.into_iter().enumerate() {
            assert_eq!(keys.row(u64::from(key) << 44 | 99), Some(row));
        }
        assert_eq!(keys.row(4 << 44), None);
        assert_eq!(Keys::default().row(5), None);
    }
}

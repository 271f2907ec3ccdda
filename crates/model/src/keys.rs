//! A set of hashed features with their ranks: which row of a table a feature has.

/// A feature is the top `bits` of a 64-bit hash. A bitmap says which features there are; the number of set bits before one is its
/// row.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    bits: u32,
    /// A bit for the first bits of the keys there are: small enough for a processor's first cache, and most unknown features fall
    /// through it.
    sieve: Vec<u64>,
    /// Bits of a key that the sieve leaves out.
    left_out: u32,
    blocks: Vec<Block>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Block {
    present: u64,
    /// Set bits in all blocks before.
    rank: u32,
}

/// Most features that [`Keys::rows`] takes at a time.
pub const BATCH: usize = 64;

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
        if !(6..=26).contains(&bits) {
            return None;
        }
        let mut wides = wides.as_chunks::<3>().0.iter();
        // About one bit in eight is set.
        let sieve_bits = (deltas.len() * 8).checked_next_power_of_two()?.ilog2().clamp(6, bits);
        let left_out = bits - sieve_bits;
        let mut keys = Self { bits, sieve: vec![0; 1 << (sieve_bits - 6)], left_out, blocks: vec![Block::default(); 1 << (bits - 6)] };
        let mut key = 0u32;
        for &delta in deltas {
            key = key.checked_add(match delta {
                255 => wides.next().map(|&[a, b, c]| u32::from_le_bytes([a, b, c, 0]))?,
                delta => u32::from(delta),
            })?;
            keys.blocks.get_mut((key >> 6) as usize)?.present |= 1 << (key & 63);
            let first = key >> left_out;
            *keys.sieve.get_mut((first >> 6) as usize)? |= 1 << (first & 63);
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

    /// Writes the rows of those `features` (at most [`BATCH`]) that there are to the front of `rows`, in order, and returns their
    /// number.
    ///
    /// No branch depends on what is found, because no processor can foresee which features a word has, and each pass reads one
    /// table: so the reads from memory overlap instead of waiting for each other. That is several times faster than asking for
    /// one row after the other.
    #[inline]
    pub fn rows(&self, features: &[u64], rows: &mut [u32; BATCH]) -> usize {
        let Some(shift) = 64u32.checked_sub(self.bits).filter(|s| *s < 64) else { return 0 };
        let mut passed = 0;
        for &feature in features.iter().take(BATCH) {
            let key = (feature >> shift) as u32;
            rows[passed & (BATCH - 1)] = key;
            let first = key >> self.left_out;
            passed += self.sieve.get((first >> 6) as usize).map_or(0, |word| (word >> (first & 63) & 1) as usize);
        }
        let mut count = 0;
        for at in 0..passed {
            let key = rows[at & (BATCH - 1)];
            let Block { present, rank } = self.blocks.get((key >> 6) as usize).copied().unwrap_or_default();
            let before = present & ((1 << (key & 63)) - 1);
            rows[count & (BATCH - 1)] = rank + before.count_ones();
            count += (present >> (key & 63) & 1) as usize;
        }
        count
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
        let mut found = [0; BATCH];
        let all = list.map(|key| u64::from(key) << 44 | 99);
        assert_eq!(keys.rows(&all, &mut found), list.len());
        assert_eq!(found[..list.len()], [0, 1, 2, 3, 4, 5, 6, 7]);
        let some = [5u64, 500, 4, 31, 33].map(|key| key << 44);
        assert_eq!(keys.rows(&some, &mut found), 2);
        assert_eq!(found[..2], [4, 2]);
        assert_eq!(keys.rows(&[70_001 << 44; BATCH + 1], &mut found), BATCH);
        assert_eq!(Keys::default().rows(&[5], &mut found), 0);
    }
}

//! Brown clusters of frequent words, learnt from much text: a word that the treebanks lack shares the features of its neighbours.

use lede_model::Damaged;

/// Word to cluster, keyed by a hash of the form: no strings are kept.
#[derive(Clone, Debug, Default)]
pub struct Clusters {
    /// Open addressing: the key in the upper bits, the number of the cluster (from 1) in the lower [`ID_BITS`]; 0 is empty.
    slots: Vec<u32>,
    /// The path of each cluster, root first, under a leading 1.
    paths: Vec<u32>,
}

/// Bits of a form's hash that are kept.
const KEY_BITS: u32 = 22;
const ID_BITS: u32 = 10;

impl Clusters {
    /// Reads the section: number of paths u16, of words u32; the paths u16 each; then the keys, ascending, as differences in one
    /// byte (255: the next three bytes instead); then the low and the high bytes of the cluster numbers.
    #[inline(never)]
    pub fn read(bytes: &[u8]) -> Result<Self, Damaged> {
        Self::try_read(bytes).ok_or_else(|| Damaged("The section of word clusters is cut short. Build it again with `make train`.".into()))
    }

    fn try_read(bytes: &[u8]) -> Option<Self> {
        let u16_at = |at: usize| Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
        let paths = usize::from(u16_at(0)?);
        let words = u32::from_le_bytes(bytes.get(2..6)?.try_into().ok()?) as usize;
        if words > 1 << 18 {
            return None;
        }
        let list = (0..paths).map(|i| u16_at(6 + 2 * i).map(u32::from)).collect::<Option<Vec<_>>>()?;
        let mut clusters = Self { slots: vec![0; (words * 2).next_power_of_two().max(2)], paths: list };
        let mut deltas = bytes.get(6 + 2 * paths..)?.iter().map(|&b| u32::from(b));
        let mut keys = Vec::with_capacity(words);
        let mut key = 0u32;
        for _ in 0..words {
            let delta = match deltas.next()? {
                255 => deltas.next()? | deltas.next()? << 8 | deltas.next()? << 16,
                delta => delta,
            };
            key += delta;
            keys.push(key);
        }
        let numbers: Vec<u32> = deltas.collect();
        for (i, key) in keys.into_iter().enumerate() {
            clusters.insert(key, (numbers.get(i)? | numbers.get(words + i)? << 8) + 1);
        }
        Some(clusters)
    }

    /// Writes the section: for each form's hash the path of its cluster (under a leading 1, below 2^16). The first of two forms that
    /// share a key wins.
    pub fn write(words: &[(u64, u16)]) -> Vec<u8> {
        let mut paths: Vec<u16> = words.iter().map(|w| w.1).collect();
        paths.sort_unstable();
        paths.dedup();
        let mut rows: Vec<(u32, u16)> = words.iter().map(|&(form, path)| (key(form), path)).collect();
        rows.sort_by_key(|row| row.0);
        rows.dedup_by_key(|row| row.0);
        let mut out = Vec::new();
        out.extend((paths.len() as u16).to_le_bytes());
        out.extend((rows.len() as u32).to_le_bytes());
        out.extend(paths.iter().flat_map(|p| p.to_le_bytes()));
        let mut last = 0;
        for &(key, _) in &rows {
            let delta = key - last;
            last = key;
            if delta < 255 { out.push(delta as u8) } else { out.extend((delta << 8 | 255).to_le_bytes()) }
        }
        let numbers: Vec<u16> = rows.iter().map(|row| paths.partition_point(|p| *p < row.1) as u16).collect();
        out.extend(numbers.iter().map(|n| *n as u8));
        out.extend(numbers.iter().map(|n| (*n >> 8) as u8));
        out
    }

    fn insert(&mut self, key: u32, number: u32) {
        let mask = self.slots.len() - 1;
        let mut at = key as usize & mask;
        while self.slots[at] != 0 {
            at = (at + 1) & mask;
        }
        self.slots[at] = key << ID_BITS | (number & ((1 << ID_BITS) - 1));
    }

    /// The path of the word's cluster under a leading 1, 0 if it is in none.
    pub fn get(&self, form: u64) -> u32 {
        if self.slots.is_empty() {
            return 0;
        }
        let (key, mask) = (key(form), self.slots.len() - 1);
        let mut at = key as usize & mask;
        loop {
            match self.slots[at] {
                0 => return 0,
                slot if slot >> ID_BITS == key => {
                    let number = slot & ((1 << ID_BITS) - 1);
                    return self.paths.get((number as usize).wrapping_sub(1)).copied().unwrap_or(0);
                }
                _ => at = (at + 1) & mask,
            }
        }
    }
}

fn key(form: u64) -> u32 {
    (form >> (64 - KEY_BITS)) as u32
}

/// The first `bits` of a path under a leading 1.
pub fn prefix(path: u32, bits: u32) -> u32 {
    let len = 31u32.saturating_sub(path.leading_zeros());
    path >> len.saturating_sub(bits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tag::word::form;

    #[test]
    fn what_was_written_is_read() {
        let words: Vec<(u64, u16)> =
            (0..3000u32).map(|i| (form(&format!("w{}", char::from_u32(0x4e00 + i).unwrap())), 256 + (i % 300) as u16)).collect();
        let clusters = Clusters::read(&Clusters::write(&words)).unwrap();
        let right = words.iter().filter(|w| clusters.get(w.0) == u32::from(w.1)).count();
        assert!(right > 2990, "{right}");
        assert_eq!(clusters.get(form("unseen")), 0);
        assert!(Clusters::read(&Clusters::write(&words)[..2000]).is_err());
    }

    #[test]
    fn a_prefix_is_at_most_the_path() {
        assert_eq!(prefix(0b1_0110, 2), 0b1_01);
        assert_eq!(prefix(0b1_01, 6), 0b1_01);
        assert_eq!(prefix(0, 4), 0);
    }
}

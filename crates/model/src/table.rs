//! Values by hashed features: a feature's place follows from its key, and what belongs to it stands there, so that to find it is one
//! read from memory, in a table small enough for a processor's second cache.

/// Most features that are asked for at a time where there are many.
pub(crate) const BATCH: usize = 64;
/// As many as suffice where there are few: the smaller the lists, the sooner they are cleared.
pub(crate) const FEW: usize = 16;

/// A key and one of its values.
#[derive(Clone, Copy, Debug, Default)]
struct Slot<T> {
    /// The last 15 bits of the key below a 1; 0 if the slot is empty.
    tag: u16,
    value: T,
}

/// Features as the top `bits` of a 64-bit hash, with some values each. The slots are in the order of the keys, each at its place or as
/// near behind it as there was room.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table<T> {
    bits: u32,
    /// A bit for the first bits of the keys there are: small enough for a processor's first cache, and most unknown features fall
    /// through it.
    sieve: Vec<u64>,
    /// Bits of a key that the sieve leaves out.
    left_out: u32,
    /// Bits of a key that its place leaves out.
    shift: u32,
    slots: Vec<Slot<T>>,
}

impl<T: Copy + Default> Table<T> {
    /// From ascending keys of `bits` bits, a value a row; a key with many values comes as often. `rows` is the number of keys that
    /// differ.
    #[inline(never)]
    pub(crate) fn new(bits: u32, rows: usize, values: &[(u32, T)]) -> Option<Self> {
        if !(6..=26).contains(&bits) {
            return None;
        }
        // About one bit in eight is set; two slots in three hold something.
        let sieve_bits = (rows * 8).checked_next_power_of_two()?.ilog2().clamp(6, bits);
        let place_bits = (values.len() * 4 / 3 + 1).next_power_of_two().ilog2().clamp(bits.saturating_sub(MOST_LEFT_OUT), bits);
        let (left_out, shift) = (bits - sieve_bits, bits - place_bits);
        let mut table = Self { bits, sieve: vec![0; 1 << (sieve_bits - 6)], left_out, shift, slots: Vec::new() };
        table.slots.reserve_exact((1 << place_bits) + 64);
        let mut last = 0;
        for &(key, value) in values {
            if key >> bits != 0 || key < last {
                return None;
            }
            last = key;
            let place = (key >> shift) as usize;
            // A tag must not be met by another key with the same last bits.
            if table.slots.len() + 1 >= place + (NEAR >> shift) {
                return None;
            }
            if table.slots.len() < place {
                table.slots.resize(place, Slot::default());
            }
            table.slots.push(Slot { tag: tag(key), value });
            let first = key >> left_out;
            *table.sieve.get_mut((first >> 6) as usize)? |= 1 << (first & 63);
        }
        // A search ends at an empty slot.
        table.slots.push(Slot::default());
        Some(table)
    }

    /// Calls `visit` with the places and the values of those `features` (at most `N`, a power of two) that there are.
    ///
    /// Whether a feature is in the sieve and what stands at its place is asked without a branch, because no processor can foresee
    /// which features a word has: so the reads from memory overlap instead of waiting for each other.
    #[inline(always)]
    pub(crate) fn visit<const N: usize>(&self, features: &[u64], mut visit: impl FnMut(usize, T)) {
        const { assert!(N.is_power_of_two() && N <= 256) }
        let Some(shift) = 64u32.checked_sub(self.bits).filter(|s| *s < 64) else { return };
        let (mut keys, mut places) = ([0u32; N], [0u8; N]);
        let mut passed = 0;
        for (at, &feature) in features.iter().take(N).enumerate() {
            let key = (feature >> shift) as u32;
            keys[passed & (N - 1)] = key;
            places[passed & (N - 1)] = at as u8;
            let first = key >> self.left_out;
            passed += self.sieve.get((first >> 6) as usize).map_or(0, |word| (word >> (first & 63) & 1) as usize);
        }
        let mut slots = [Slot::default(); N];
        for (slot, key) in slots.iter_mut().zip(&keys).take(passed) {
            *slot = self.slot((key >> self.shift) as usize);
        }
        for ((&key, &at), mut slot) in keys.iter().zip(&places).zip(slots).take(passed) {
            let (tag, mut place) = (tag(key), (key >> self.shift) as usize);
            // Past the key once a tag is larger, by the difference of their last bits.
            while slot.tag != 0 && tag.wrapping_sub(slot.tag) & 0x7fff < 0x4000 {
                if slot.tag == tag {
                    visit(usize::from(at), slot.value);
                }
                place += 1;
                slot = self.slot(place);
            }
        }
    }

    #[inline]
    fn slot(&self, place: usize) -> Slot<T> {
        self.slots.get(place).copied().unwrap_or_default()
    }
}

/// Most bits that a place leaves out: a tag tells apart the keys of the places around.
const MOST_LEFT_OUT: u32 = 7;
/// How far apart two keys may be so that their tags say which is larger.
const NEAR: usize = 1 << 14;

fn tag(key: u32) -> u16 {
    key as u16 | 0x8000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_of_a_key_is_found_and_nothing_else() {
        // Runs of neighbours, and keys with the same last 15 bits.
        let keys: Vec<u32> = (0..40).chain([70_000, 70_001, 1 << 15, (1 << 20) - 1, 5 << 15]).collect();
        let mut values: Vec<(u32, u16)> = keys.iter().flat_map(|&k| [(k, k as u16), (k, k as u16 ^ 1)]).collect();
        values.sort_by_key(|v| v.0);
        let table = Table::new(20, keys.len(), &values).unwrap();
        for key in 0..1 << 20 {
            let mut found = Vec::new();
            table.visit::<FEW>(&[u64::MAX, u64::from(key) << 44 | 99], |at, value| found.push((at, value)));
            found.retain(|&(at, _)| at == 1);
            let expected = if keys.contains(&key) { vec![(1, key as u16), (1, key as u16 ^ 1)] } else { Vec::new() };
            assert_eq!(found, expected, "{key}");
        }
    }

    #[test]
    fn keys_out_of_order_or_too_many_for_their_places_are_refused() {
        assert!(Table::new(20, 2, &[(5, 0u16), (4, 0)]).is_none());
        assert!(Table::new(20, 1, &[(1 << 20, 0u16)]).is_none());
        assert!(Table::new(5, 1, &[(1, 0u16)]).is_none());
        let crowded: Vec<(u32, u16)> = (0..40_000).map(|i| (i / 40_000, 0)).collect();
        assert!(Table::new(20, 1, &crowded).is_none());
    }
}

//! What a model says of single words, kept for when the word comes again: half of a text's words have come before, and most of a second
//! text's, and to look up one word's features takes dozens of reads all over the memory.

/// What tells words apart: a hash of all that the model sees of one, and its case or the like.
pub type Key = (u64, u8);

/// Words seen of late, with a value each.
#[derive(Clone, Debug)]
pub struct Seen<V> {
    now: Words<V>,
    /// Those before: what comes again is taken over, what does not is forgotten with them.
    before: Words<V>,
}

#[derive(Clone, Debug)]
struct Words<V> {
    /// Open addressing by key: a position in `known`, from 1; 0 is empty. None before the first run.
    slots: Vec<u16>,
    known: Vec<(Key, V)>,
}

/// More than twice as many as words that are ever kept.
const SLOTS: usize = 1 << 14;
/// When so many words are kept, the next run of words begins anew.
const FULL: usize = 4000;
/// Most words of a run.
pub const MAX_RUN: usize = 2500;
const _: () = assert!((FULL + MAX_RUN) * 2 <= SLOTS);

impl<V> Default for Seen<V> {
    fn default() -> Self {
        Self { now: Words::default(), before: Words::default() }
    }
}

impl<V> Default for Words<V> {
    fn default() -> Self {
        Self { slots: Vec::new(), known: Vec::new() }
    }
}

impl<V> Words<V> {
    /// The position of a word, or else the slot where it belongs.
    #[inline]
    fn find(&self, key: Key) -> Result<u16, usize> {
        let mut at = (key.0 >> 40) as usize ^ usize::from(key.1);
        loop {
            at &= SLOTS - 1;
            // A slot is always empty: fewer than half are ever filled.
            let position = self.slots.get(at).map_or(0, |slot| usize::from(*slot)).wrapping_sub(1);
            match self.known.get(position) {
                Some(known) if known.0 == key => return Ok(position as u16),
                Some(_) => at += 1,
                None => return Err(at),
            }
        }
    }
}

impl<V: Clone> Seen<V> {
    /// Makes room for a run of at most [`MAX_RUN`] words: places given out before are void.
    pub fn begin(&mut self) {
        if self.now.known.len() >= FULL {
            std::mem::swap(&mut self.now, &mut self.before);
            self.now.known.clear();
            self.now.slots.clear();
        }
        self.now.slots.resize(SLOTS, 0);
    }

    /// The place of a word, good until the next [`begin`](Self::begin); `make` is asked about a word that has not come yet.
    #[inline]
    pub fn place(&mut self, key: Key, make: impl FnOnce() -> V) -> u16 {
        let slot = match self.now.find(key) {
            Ok(place) => return place,
            Err(slot) => slot,
        };
        let before = self.before.find(key).ok().and_then(|at| self.before.known.get(usize::from(at)));
        let value = before.map_or_else(make, |known| known.1.clone());
        let place = self.now.known.len() as u16;
        if let Some(slot) = self.now.slots.get_mut(slot) {
            *slot = place + 1;
        }
        self.now.known.push((key, value));
        place
    }

    /// The value of the word at a place.
    #[inline]
    pub fn get(&self, place: u16) -> Option<&V> {
        self.now.known.get(usize::from(place)).map(|known| &known.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_comes_often_is_asked_about_once() {
        let mut seen = Seen::default();
        let mut asked = Vec::new();
        for run in 0..20u64 {
            seen.begin();
            // Keys that meet at one slot, keys that differ in their case alone, and the same word first in every run.
            for word in [u64::MAX].into_iter().chain(run * 1_000..run * 1_000 + MAX_RUN as u64 - 1) {
                let key = ((word / 4) << 38, (word % 4) as u8);
                let place = seen.place(key, || {
                    asked.push(word);
                    key
                });
                assert_eq!(seen.get(place), Some(&key), "{run}");
            }
            assert!(seen.now.known.len() + seen.before.known.len() <= 2 * (FULL + MAX_RUN));
        }
        assert_eq!(asked.iter().filter(|word| **word == u64::MAX).count(), 1);
        let different = asked.len();
        asked.sort_unstable();
        asked.dedup();
        assert_eq!(different, asked.len(), "a run's words are those of the run before or new");
    }

    #[test]
    fn what_has_not_come_for_long_is_asked_about_again() {
        let mut seen = Seen::default();
        let mut asked = 0;
        for word in (0..3 * FULL as u64).chain([0]) {
            seen.begin();
            seen.place((word << 40, 0), || asked += 1);
        }
        assert_eq!(asked, 3 * FULL + 1);
    }
}

//! What the models say of single words, kept for when the word comes again: half of a text's words have come before, and to look up
//! one word's features takes dozens of reads all over the memory.

use super::fixed::{E, Row};
use super::local::{PLACES, Shares, WIDTH};
use super::word::Word;
use crate::parse::transition::MAX_WORDS;

/// What is kept of a word.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// Form and shape give all features of a word.
    key: (u64, u8),
    /// Its part in the scores of the first pass.
    pub(crate) shares: Shares,
    /// The sum of its own rows.
    pub(crate) row: Row,
}

/// Words seen so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    /// Open addressing by form: a position in `known`, from 1; 0 is empty.
    slots: Vec<u16>,
    known: Vec<Known>,
}

/// More than twice as many as words that are ever kept.
const SLOTS: usize = 1 << 12;
/// When so many words are kept, all are forgotten before the next sentence, of at most [`MAX_WORDS`].
const FULL: usize = 1000;
const _: () = assert!((FULL + MAX_WORDS + 1) * 2 <= SLOTS);

impl Seen {
    /// Makes room for a sentence: places given out before are void.
    pub(crate) fn begin(&mut self) {
        if self.known.len() >= FULL || self.slots.is_empty() {
            self.known.clear();
            self.slots.clear();
            self.slots.resize(SLOTS, 0);
        }
    }

    /// The place of a word, good until the next [`begin`](Self::begin); `make` is asked about a word that has not come yet.
    pub(crate) fn place(&mut self, word: &Word, make: impl FnOnce() -> (Shares, Row)) -> u16 {
        let key = (word.form, word.shape.0);
        let mut at = (word.form >> 40) as usize ^ usize::from(word.shape.0);
        for _ in 0..SLOTS {
            let Some(slot) = self.slots.get_mut(at & (SLOTS - 1)) else { break };
            match self.known.get(usize::from(*slot).wrapping_sub(1)) {
                Some(known) if known.key == key => return *slot - 1,
                Some(_) => at += 1,
                None => {
                    let (shares, row) = make();
                    *slot = self.known.len() as u16 + 1;
                    self.known.push(Known { key, shares, row });
                    return *slot - 1;
                }
            }
        }
        0
    }

    /// What is kept of the word at a place.
    pub(crate) fn get(&self, place: u16) -> &Known {
        static NOTHING: Known = Known { key: (0, 0), shares: [[0; WIDTH]; PLACES], row: [0; E] };
        self.known.get(usize::from(place)).unwrap_or(&NOTHING)
    }
}

//! Scores of a sentence's tokens: what each word adds in each place around it, looked up once a word, and what several words add.

use super::model::{Ner, Row};
use super::reader::{Features, OFFSETS, PLACES, Reader};
use crate::tag::fixed;
use lede_model::Sums;
use lede_model::seen::{MAX_RUN, Seen};
use std::ops::Range;

/// What is kept of words from text to text.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    /// What each word adds in each of its places.
    words: Seen<[Sums; PLACES]>,
    /// The place in `words` of each token that is read.
    places: Vec<u16>,
    /// The features of a word, and the place that each belongs to.
    features: Vec<u64>,
    of: Vec<u8>,
}

/// At most this many tokens are scored at once: a "sentence" may be as long as the text.
pub(super) const BLOCK: usize = 2000;
const _: () = assert!(BLOCK + PLACES <= MAX_RUN);

/// The scores of `tokens`, at most [`BLOCK`] of a sentence, by all that follows from the sentence alone. `joint` is overwritten.
#[inline(never)]
pub(super) fn scores(
    reader: &Reader<'_, '_>,
    ner: &Ner,
    tokens: Range<usize>,
    sentence: Range<usize>,
    scratch: &mut Scratch,
    joint: &mut Features,
) -> Vec<Row> {
    let Scratch { words, places, features, of } = scratch;
    words.begin();
    places.clear();
    let around = tokens.start.saturating_sub(2).max(sentence.start)..(tokens.end + 2).min(sentence.end);
    places.extend(around.clone().map(|i| {
        words.place(reader.key(i, sentence.start), || {
            features.clear();
            of.clear();
            for place in 0..PLACES {
                reader.read_word(i, sentence.start, place, features);
                of.resize(features.len(), place as u8);
            }
            ner.shares(features, of)
        })
    }));
    joint.clear();
    reader.read_joint(tokens.clone(), sentence, joint);
    ner.scores_over(joint, |i| {
        let mut sum: Sums = [0; _];
        for (place, offset) in OFFSETS.into_iter().enumerate() {
            let at = (tokens.start + i - around.start).checked_add_signed(offset).and_then(|at| places.get(at));
            if let Some(share) = at.and_then(|at| words.get(*at)?.get(place)) {
                fixed::add(&mut sum, share);
            }
        }
        sum
    })
}

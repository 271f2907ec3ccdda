//! The trained tagger: a greedy pass from left to right over a linear model.

use super::features;
use super::fine::{FINE, Fine};
use super::word::Word;
use lede_model::{Damaged, Linear, Scores};

/// Reads fine tags off words.
#[derive(Clone, Debug, Default)]
pub struct Tagger {
    weights: Linear,
}

impl Tagger {
    /// Reads the section of weights.
    pub fn read(bytes: &[u8]) -> Result<Self, Damaged> {
        let weights = Linear::read(bytes)?;
        if weights.classes() != FINE.len() {
            return Err(Damaged("The tagger was trained for other tags. Build it again with `make train`.".into()));
        }
        Ok(Self { weights })
    }

    /// The tags of one sentence.
    pub fn tag(&self, words: &[Word], out: &mut Vec<Fine>) {
        out.clear();
        let (mut before, mut before2) = (EDGE, EDGE);
        for i in 0..words.len() {
            let mut scores = self.weights.start();
            for feature in features::words(words, i) {
                self.weights.add(feature, &mut scores);
            }
            for feature in features::tags(words, i, before, before2) {
                self.weights.add(feature, &mut scores);
            }
            let tag = best(&scores);
            out.push(tag);
            (before2, before) = (before, tag);
        }
    }
}

/// The tag before a sentence.
pub const EDGE: Fine = FINE.len() as Fine;

/// The first of the highest scores.
fn best(scores: &Scores) -> Fine {
    let mut best = 0;
    for (i, &score) in scores.iter().enumerate().take(FINE.len()) {
        if score > scores[best] {
            best = i;
        }
    }
    best as Fine
}

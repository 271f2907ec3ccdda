//! The trained recogniser: a linear chain over hashed features, decoded by Viterbi in integers.

use super::calibration::Calibration;
use super::labels::{LABELS, OPENERS, OUTSIDE, Place, TYPES, label};
use super::reader::{Features, PLACES};
use lede_model::{Damaged, Linear, MAX_CLASSES, Sums};
use std::ops::Range;
use wide::i32x4;

/// What is known after a finished token: nothing, or the type of the name that ended there.
pub const CLOSED: usize = 1 + TYPES;

/// Vectors that hold a number for each opener.
const VECTORS: usize = OPENERS.div_ceil(4);

/// Weights of the chain.
#[derive(Clone, Debug, Default)]
pub struct Ner {
    weights: Linear,
    /// `steps[closed][opener]`, made up to whole vectors.
    steps: Vec<[i32x4; VECTORS]>,
    /// The most that a step from each closed type gains on the same step from no name.
    gains: [i32; CLOSED],
    pub(super) calibration: Calibration,
}

/// The labels of a stretch of tokens with their scores.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// One label a token.
    pub labels: Vec<u8>,
    /// Their scores, without the steps from one to the next.
    pub scores: Vec<Row>,
}

/// Scores of all labels.
pub type Row = [i32; LABELS];

impl Ner {
    /// Reads the sections `weights` and `steps`; scores are read off the points.
    pub fn read(weights: &[u8], steps: &[u8], calibration: Calibration) -> Result<Self, Damaged> {
        let weights = Linear::read(weights)?;
        if weights.classes() != LABELS || steps.len() != CLOSED * OPENERS {
            return Err(Damaged("The name recogniser was trained for other types. Build it again with `make train`.".into()));
        }
        let step = |row: &[u8], at: usize| row.get(at).map_or(0, |&step| i32::from(step as i8));
        let vector = |row: &[u8], at: usize| i32x4::new(std::array::from_fn(|i| step(row, 4 * at + i)));
        let gain = |row: &[u8]| (0..OPENERS).map(|at| step(row, at) - step(steps, at)).max().unwrap_or(0);
        let gains = std::array::from_fn(|closed| steps.get(closed * OPENERS..).map_or(0, gain));
        let steps = steps.chunks_exact(OPENERS).map(|row| std::array::from_fn(|at| vector(row, at))).collect();
        Ok(Self { weights, steps, gains, calibration })
    }

    /// Scores of all labels of tokens from these features, over the model's bias.
    pub fn scores(&self, features: &Features) -> Vec<Row> {
        self.scores_over(features, |_| [0; _])
    }

    /// The same, over what `words` gives for each token too.
    #[inline(never)]
    pub(super) fn scores_over(&self, features: &Features, words: impl Fn(usize) -> Sums) -> Vec<Row> {
        let row = |i| {
            let mut scores = self.weights.start();
            scores.iter_mut().zip(words(i)).for_each(|(score, share)| *score += i32::from(share));
            self.weights.add(features.of(i), &mut scores);
            std::array::from_fn(|l| scores[l])
        };
        (0..features.tokens()).map(row).collect()
    }

    /// What a word's features add in each of its places: some twenty weights of one byte in the first, fewer in the others.
    pub(super) fn shares(&self, features: &[u64], places: &[u8]) -> [Sums; PLACES] {
        let mut sums = [[0; _]; PLACES];
        self.weights.add_to_each(features, places, &mut sums);
        sums
    }

    /// Adds to those what more features of the same tokens give.
    #[inline(never)]
    pub fn add(&self, features: &Features, rows: &mut [Row]) {
        for (i, row) in rows.iter_mut().enumerate() {
            let more = features.of(i);
            if !more.is_empty() {
                let mut scores = [0; MAX_CLASSES];
                self.weights.add_few(more, &mut scores);
                row.iter_mut().zip(scores).for_each(|(sum, score)| *sum += score);
            }
        }
    }

    /// Labels the tokens of a sentence by their scores.
    pub fn label(&self, scores: Vec<Row>) -> Reading {
        let labels = if self.steps.is_empty() { vec![OUTSIDE; scores.len()] } else { self.best(&scores) };
        Reading { labels, scores }
    }

    /// The best path; of equal ones the one with the lower labels.
    pub fn best(&self, scores: &[Row]) -> Vec<u8> {
        const NEVER: i32 = i32::MIN / 4;
        let mut closed = [NEVER; CLOSED];
        closed[0] = 0;
        let (mut closed_by, mut closed_now) = ([OUTSIDE; CLOSED], [OUTSIDE; CLOSED]);
        let mut open = [NEVER; TYPES];
        let mut open_by = [OUTSIDE; TYPES];
        let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
        for row in scores {
            // All openers side by side.
            let (mut best, mut by) = ([i32x4::splat(i32::MIN); VECTORS], [i32x4::ZERO; VECTORS]);
            for (c, ((&score, &gain), steps)) in closed.iter().zip(&self.gains).zip(&self.steps).enumerate() {
                // What cannot win anywhere over no name need not be tried.
                if c > 0 && score + gain <= closed[0] {
                    continue;
                }
                let (score, c) = (i32x4::splat(score), i32x4::splat(c as i32));
                for ((best, by), &step) in best.iter_mut().zip(&mut by).zip(steps) {
                    let sum = score + step;
                    let better = sum.simd_gt(*best);
                    *best = better.bitselect(sum, *best);
                    *by = better.bitselect(c, *by);
                }
            }
            let (best, by) = (best.map(i32x4::to_array), by.map(i32x4::to_array));
            let before = |at: usize| closed_by[by.as_flattened()[at] as usize];
            let best = best.as_flattened();
            let mut from = [OUTSIDE; LABELS];
            from[0] = before(0);
            for (t, (from, row)) in from[1..].as_chunks_mut::<4>().0.iter_mut().zip(row[1..].as_chunks::<4>().0).enumerate() {
                let [begins, units] = [1 + 2 * t, 2 + 2 * t];
                *from = [before(begins), open_by[t], open_by[t], before(units)];
                let [begin, inside, last, unit] = [best[begins] + row[0], open[t] + row[1], open[t] + row[2], best[units] + row[3]];
                let better = |a: (i32, Place), b: (i32, Place)| if b.0 > a.0 { b } else { a };
                let (o, c) = (better((begin, Place::Begin), (inside, Place::Inside)), better((last, Place::Last), (unit, Place::Unit)));
                (open[t], open_by[t]) = (o.0.max(NEVER), label(t, o.1));
                (closed[t + 1], closed_now[t + 1]) = (c.0.max(NEVER), label(t, c.1));
            }
            closed[0] = best[0] + row[0];
            closed_by = closed_now;
            back.push(from);
        }
        let mut end = 0;
        for (c, &score) in closed.iter().enumerate() {
            if score > closed[end] {
                end = c;
            }
        }
        let mut at = closed_by[end];
        let mut labels = Vec::with_capacity(scores.len());
        for from in back.iter().rev() {
            labels.push(at);
            at = from[usize::from(at)];
        }
        labels.reverse();
        labels
    }
}

/// The names in a row of labels: tokens (from the first label) and type.
pub fn names(labels: &[u8]) -> Vec<(Range<usize>, usize)> {
    let mut out = Vec::new();
    let mut start = 0;
    for (i, &l) in labels.iter().enumerate() {
        let Some(kind) = super::labels::kind(l) else { continue };
        match super::labels::place(l) {
            Place::Begin => start = i,
            Place::Inside => {}
            Place::Last => out.push((start..i + 1, kind)),
            Place::Unit => out.push((i..i + 1, kind)),
        }
    }
    out
}

//! The trained recogniser: a linear chain over hashed features, decoded by Viterbi in integers.

use super::calibration::Calibration;
use super::features::Features;
use super::labels::{LABELS, OPENERS, OUTSIDE, Place, TYPES, label, opener};
use lede_model::{Damaged, Linear};
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
    pub(super) calibration: Calibration,
}

/// The labels of a stretch of tokens with their scores.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// One label a token.
    pub labels: Vec<u8>,
    /// Scores of all labels, a row a token, from the features alone.
    pub scores: Vec<[i32; LABELS]>,
}

impl Ner {
    /// Reads the sections `weights` and `steps`; scores are read off the points.
    pub fn read(weights: &[u8], steps: &[u8], calibration: Calibration) -> Result<Self, Damaged> {
        let weights = Linear::read(weights)?;
        if weights.classes() != LABELS || steps.len() != CLOSED * OPENERS {
            return Err(Damaged("The name recogniser was trained for other types. Build it again with `make train`.".into()));
        }
        let step = |row: &[u8], at: usize| row.get(at).map_or(0, |&step| i32::from(step as i8));
        let vector = |row: &[u8], at: usize| i32x4::new(std::array::from_fn(|i| step(row, 4 * at + i)));
        let steps = steps.chunks_exact(OPENERS).map(|row| std::array::from_fn(|at| vector(row, at))).collect();
        Ok(Self { weights, steps, calibration })
    }

    /// Labels the tokens of a sentence, whose features these are.
    ///
    /// `doubt` is taken off the score of "no name" at a token: where capitals are telling, a capital is a name more often than the
    /// training texts, which lack some kinds of names, have it.
    #[inline(never)]
    pub fn label(&self, features: &Features, doubt: impl Fn(usize) -> i32) -> Reading {
        let mut reading = Reading::default();
        if self.steps.is_empty() {
            reading.labels = vec![OUTSIDE; features.tokens()];
            reading.scores = vec![[0; LABELS]; features.tokens()];
            return reading;
        }
        for i in 0..features.tokens() {
            let mut scores = self.weights.start();
            self.weights.add(features.of(i), &mut scores);
            scores[usize::from(OUTSIDE)] -= doubt(i);
            reading.scores.push(std::array::from_fn(|l| scores[l]));
        }
        reading.labels = self.best(&reading.scores);
        reading
    }

    /// The best path; of equal ones the one with the lower labels.
    pub fn best(&self, scores: &[[i32; LABELS]]) -> Vec<u8> {
        const NEVER: i32 = i32::MIN / 4;
        let mut closed = [NEVER; CLOSED];
        closed[0] = 0;
        let mut closed_by = [OUTSIDE; CLOSED];
        let mut open = [NEVER; TYPES];
        let mut open_by = [OUTSIDE; TYPES];
        let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
        for row in scores {
            let mut from = [OUTSIDE; LABELS];
            let mut now = [NEVER; LABELS];
            // All openers side by side.
            let (mut best, mut by) = ([i32x4::splat(NEVER); VECTORS], [i32x4::ZERO; VECTORS]);
            for (c, (&score, steps)) in closed.iter().zip(&self.steps).enumerate() {
                let (score, c) = (i32x4::splat(score), i32x4::splat(c as i32));
                for ((best, by), &step) in best.iter_mut().zip(&mut by).zip(steps) {
                    let better = (score + step).simd_gt(*best);
                    *best = best.max(score + step);
                    *by = better.bitselect(c, *by);
                }
            }
            let (best, by) = (best.map(i32x4::to_array), by.map(i32x4::to_array));
            for (at, (&best, &by)) in best.as_flattened().iter().zip(by.as_flattened()).take(OPENERS).enumerate() {
                let to = usize::from(opener(at));
                now[to] = best + row[to];
                from[to] = closed_by[by as usize];
            }
            for t in 0..TYPES {
                for place in [Place::Inside, Place::Last] {
                    let to = usize::from(label(t, place));
                    now[to] = open[t] + row[to];
                    from[to] = open_by[t];
                }
            }
            closed[0] = now[0];
            closed_by[0] = OUTSIDE;
            for t in 0..TYPES {
                let [begin, inside, last, unit] = [Place::Begin, Place::Inside, Place::Last, Place::Unit].map(|p| label(t, p));
                let better = |a: u8, b: u8| if now[usize::from(b)] > now[usize::from(a)] { b } else { a };
                let (o, c) = (better(begin, inside), better(last, unit));
                (open[t], open_by[t]) = (now[usize::from(o)].max(NEVER), o);
                (closed[t + 1], closed_by[t + 1]) = (now[usize::from(c)].max(NEVER), c);
            }
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

//! Weights in training: AdaGrad steps (Duchi et al. 2011) with a pull to zero (L1) that keeps few of them, then pruning to a
//! number of weights and more passes under that mask.

use lede::learn::names::labels::{LABELS, OPENERS};
use lede::learn::names::{CLOSED, GROUP};
use lede_model::Linear;
use std::collections::HashMap;

/// Weights of one feature.
type Row = [f32; LABELS];

pub(super) struct Learner {
    index: HashMap<u32, u32>,
    weights: Vec<Row>,
    squares: Vec<Row>,
    pub steps: [[f32; OPENERS]; CLOSED],
    step_squares: [[f32; OPENERS]; CLOSED],
    rate: f32,
    pull: f32,
}

/// The highest bits of a row's number hold its group.
pub(super) const GROUP_AT: u32 = 30;

fn key(feature: u64) -> u32 {
    (feature >> 32) as u32
}

impl Learner {
    /// For features that occur `least` times. Row 0 belongs to no feature.
    pub(super) fn new<'a>(features: impl Iterator<Item = &'a u64>, least: u32, rate: f32, pull: f32) -> Self {
        let mut counts: HashMap<u32, u32> = HashMap::new();
        for &f in features {
            *counts.entry(key(f)).or_default() += 1;
        }
        let mut keys: Vec<u32> = counts.into_iter().filter(|(_, n)| *n >= least).map(|(k, _)| k).collect();
        keys.sort_unstable();
        eprintln!("{} features", keys.len());
        let n = keys.len();
        Self {
            index: keys.into_iter().enumerate().map(|(i, k)| (k, i as u32)).collect(),
            weights: vec![[0.0; LABELS]; n],
            squares: vec![[0.0; LABELS]; n],
            steps: [[0.0; OPENERS]; CLOSED],
            step_squares: [[0.0; OPENERS]; CLOSED],
            rate,
            pull,
        }
    }

    /// Appends the rows of the features that the model has, with the group of each in the highest bits.
    pub(super) fn rows(&self, features: &[u64], out: &mut Vec<u32>) {
        out.extend(features.iter().filter_map(|&f| self.index.get(&key(f)).map(|row| row | ((f & GROUP) as u32) << GROUP_AT)));
    }

    pub(super) fn score(&self, rows: &[u32]) -> Row {
        let mut out = [0.0; LABELS];
        for &row in rows {
            for (o, w) in out.iter_mut().zip(&self.weights[row as usize]) {
                *o += w;
            }
        }
        out
    }

    /// One step against a gradient.
    pub(super) fn step(&mut self, rows: &[u32], gradient: &Row) {
        let active: Vec<(usize, f32)> = gradient.iter().copied().enumerate().filter(|(_, g)| g.abs() > 1e-3).collect();
        for &row in rows {
            let (weights, squares) = (&mut self.weights[row as usize], &mut self.squares[row as usize]);
            for &(label, g) in &active {
                let square = &mut squares[label];
                *square += g * g;
                let rate = self.rate / (square.sqrt() + 0.2);
                let w = weights[label] - rate * g;
                weights[label] = if w > 0.0 { (w - rate * self.pull).max(0.0) } else { (w + rate * self.pull).min(0.0) };
            }
        }
    }

    pub(super) fn step_steps(&mut self, gradient: &[[f32; OPENERS]]) {
        for (c, row) in gradient.iter().enumerate() {
            for (at, &g) in row.iter().enumerate() {
                let square = &mut self.step_squares[c][at];
                *square += g * g;
                self.steps[c][at] -= self.rate * g / (square.sqrt() + 1.0);
            }
        }
    }

    /// Keeps the `limit` largest weights for good.
    pub(super) fn prune(&mut self, limit: usize) {
        let mut sizes: Vec<f32> = self.weights.iter().flatten().map(|w| w.abs()).filter(|w| *w > 0.0).collect();
        eprintln!("{} weights before pruning", sizes.len());
        let threshold = if sizes.len() <= limit {
            0.0
        } else {
            let at = sizes.len() - limit;
            *sizes.select_nth_unstable_by(at, f32::total_cmp).1
        };
        for (weight, square) in self.weights.iter_mut().flatten().zip(self.squares.iter_mut().flatten()) {
            if weight.abs() <= threshold {
                (*weight, *square) = (0.0, f32::INFINITY);
            }
        }
    }

    /// The sections of weights and steps; `unit` is the value of one integer step, `outside` what no name has ahead.
    pub(super) fn export(&self, bits: u32, unit: f32, outside: i8) -> (Vec<u8>, Vec<u8>) {
        let quantise = |w: f32| (w / unit).round().clamp(-127.0, 127.0) as i8;
        let mut rows: HashMap<u32, Vec<(u8, i8)>> = HashMap::new();
        let mut keys: Vec<(u32, u32)> = self.index.iter().map(|(k, r)| (*k, *r)).collect();
        keys.sort_unstable();
        let heavy = |row: &[(u8, i8)]| row.iter().map(|e| i32::from(e.1.unsigned_abs())).sum::<i32>();
        for (key, row) in keys {
            let row: Vec<(u8, i8)> =
                self.weights[row as usize].iter().enumerate().map(|(l, &w)| (l as u8, quantise(w))).filter(|(_, w)| *w != 0).collect();
            if row.is_empty() {
                continue;
            }
            let slot = rows.entry(key >> (32 - bits)).or_default();
            if heavy(&row) > heavy(slot) {
                *slot = row;
            }
        }
        eprintln!("{} rows, {} weights", rows.len(), rows.values().map(Vec::len).sum::<usize>());
        let steps = self.steps.iter().flatten().map(|&w| quantise(w) as u8).collect();
        let mut bias = [0; LABELS];
        bias[0] = outside;
        (Linear::write(bits, &bias, rows.into_iter().collect()), steps)
    }
}

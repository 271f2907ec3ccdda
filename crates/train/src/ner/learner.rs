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
    /// How often each feature occurs in the training texts.
    counts: Vec<u32>,
    /// Sums of the weights over moments of the last pass, and their number.
    sums: Vec<Row>,
    moments: f32,
    pub steps: [[f32; OPENERS]; CLOSED],
    step_squares: [[f32; OPENERS]; CLOSED],
    rate: f32,
    pull: f32,
}

/// The highest bits of a row's number hold its group.
pub(super) const GROUP_AT: u32 = 29;

pub(super) fn key(feature: u64) -> u32 {
    (feature >> 32) as u32
}

impl Learner {
    /// For features that occur `least` times. Row 0 belongs to no feature.
    pub(super) fn new<'a>(features: impl Iterator<Item = &'a u64>, least: u32, rate: f32, pull: f32) -> Self {
        let mut counts: HashMap<u32, u32> = HashMap::new();
        for &f in features {
            *counts.entry(key(f)).or_default() += 1;
        }
        let mut keys: Vec<u32> = counts.iter().filter(|(_, n)| **n >= least).map(|(k, _)| *k).collect();
        keys.sort_unstable();
        eprintln!("{} features", keys.len());
        let n = keys.len();
        Self {
            counts: keys.iter().map(|k| counts[k]).collect(),
            index: keys.into_iter().enumerate().map(|(i, k)| (k, i as u32)).collect(),
            weights: vec![[0.0; LABELS]; n],
            squares: vec![[0.0; LABELS]; n],
            sums: vec![[0.0; LABELS]; n],
            moments: 0.0,
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

    /// Keeps the weights that do most for the bytes they take, for good: at most `limit`, where a row's key counts as one more weight.
    /// Each weight is taken times its feature's number to the power `frequent`: one that is seldom asked for does little.
    pub(super) fn prune(&mut self, limit: usize, frequent: f32) {
        let factors: Vec<f32> = self.counts.iter().map(|&n| (n.min(1000) as f32).powf(frequent)).collect();
        let sizes = |row: &Row, factor: f32| row.map(|w| w.abs() * factor);
        // What a row brings beyond what its weights and its key cost, where each costs `price`.
        let kept = |row: &Row, factor: f32, price: f32| {
            let good = sizes(row, factor).into_iter().filter(|size| *size > price);
            let (number, gain) = good.fold((0, 0.0), |(n, gain), size| (n + 1, gain + size - price));
            if gain > price { number + 1 } else { 0 }
        };
        let taken = |price: f32| self.weights.iter().zip(&factors).map(|(row, factor)| kept(row, *factor, price)).sum::<usize>();
        eprintln!("{} weights and keys before pruning", taken(0.0));
        let (mut low, mut high) = (0.0, 64.0);
        for _ in 0..30 {
            let price = (low + high) / 2.0;
            if taken(price) > limit { low = price } else { high = price }
        }
        let kept: Vec<bool> = self.weights.iter().zip(&factors).map(|(row, factor)| kept(row, *factor, high) > 0).collect();
        for (((weights, squares), factor), kept) in self.weights.iter_mut().zip(&mut self.squares).zip(&factors).zip(kept) {
            for (weight, square) in weights.iter_mut().zip(squares).filter(|(w, _)| !kept || w.abs() * factor <= high) {
                (*weight, *square) = (0.0, f32::INFINITY);
            }
        }
    }

    /// Adds the weights of this moment to what is averaged.
    pub(super) fn remember(&mut self) {
        self.moments += 1.0;
        for (sums, weights) in self.sums.iter_mut().zip(&self.weights) {
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
        }
    }

    /// Puts the average of the remembered moments in place of the weights (Polyak & Juditsky 1992): the last steps went where the
    /// last texts pulled.
    pub(super) fn average(&mut self) {
        if self.moments > 0.0 {
            for (weights, sums) in self.weights.iter_mut().zip(&self.sums) {
                *weights = sums.map(|sum| sum / self.moments);
            }
        }
    }

    /// The sections of weights and steps; `unit` is the value of one integer step, `outside` what no name has ahead.
    pub(super) fn export(&self, bits: u32, unit: f32, outside: i8) -> (Vec<u8>, Vec<u8>) {
        let quantise = |w: f32| (w / unit).round().clamp(-127.0, 127.0) as i8;
        let mut bias = [0; LABELS];
        bias[0] = outside;
        let rows = self.index.iter().map(|(key, row)| (*key, &self.weights[*row as usize][..]));
        (linear(rows.collect(), bits, unit, &bias), self.steps.iter().flatten().map(|&w| quantise(w) as u8).collect())
    }
}

/// The section of a linear model: weights as whole steps of `unit`; of two features that fall on one slot the heavier one stays.
pub(super) fn linear(mut features: Vec<(u32, &[f32])>, bits: u32, unit: f32, bias: &[i8]) -> Vec<u8> {
    let quantise = |w: f32| (w / unit).round().clamp(-127.0, 127.0) as i8;
    let heavy = |row: &[(u8, i8)]| row.iter().map(|e| i32::from(e.1.unsigned_abs())).sum::<i32>();
    let mut rows: HashMap<u32, Vec<(u8, i8)>> = HashMap::new();
    features.sort_unstable_by_key(|f| f.0);
    for (key, weights) in features {
        let row: Vec<(u8, i8)> = weights.iter().enumerate().map(|(l, &w)| (l as u8, quantise(w))).filter(|(_, w)| *w != 0).collect();
        if row.is_empty() {
            continue;
        }
        let slot = rows.entry(key >> (32 - bits)).or_default();
        if heavy(&row) > heavy(slot) {
            *slot = row;
        }
    }
    eprintln!("{} rows, {} weights", rows.len(), rows.values().map(Vec::len).sum::<usize>());
    Linear::write(bits, bias, rows.into_iter().collect())
}

//! Multinomial logistic regression over hashed features with AdaGrad steps (Duchi et al. 2011), pruned to a number of weights and
//! trained on under the mask.

use super::counts::Counts;
use lede_model::Linear;
use std::collections::HashMap;

/// A model in training.
pub(crate) struct Learner {
    index: Counts,
    classes: usize,
    /// Classes, padded to whole vectors.
    width: usize,
    weights: Vec<f32>,
    /// Sums of squared gradients; infinite where a weight was pruned.
    squares: Vec<f32>,
    rate: f32,
}

impl Learner {
    /// For the features that were seen at least `least` times. Row 0 is the bias.
    pub(crate) fn new(counts: &Counts, least: u32, classes: usize, rate: f32) -> Self {
        let mut keys: Vec<u32> = counts.iter().filter(|(_, n)| **n >= least).map(|(k, _)| *k).collect();
        keys.sort_unstable();
        let index: Counts = keys.iter().enumerate().map(|(i, &k)| (k, i as u32 + 1)).collect();
        let width = classes.next_multiple_of(8);
        let size = (keys.len() + 1) * width;
        eprintln!("{} features, {} classes", keys.len(), classes);
        Self { index, classes, width, weights: vec![0.0; size], squares: vec![0.0; size], rate }
    }

    /// Appends the rows of those features that the model has.
    pub(crate) fn rows(&self, features: &[u64], out: &mut Vec<u32>) {
        out.extend(features.iter().filter_map(|&f| self.index.get(&((f >> 32) as u32)).copied()));
    }

    /// Scores of all classes.
    pub(crate) fn score(&self, rows: &[u32], out: &mut Vec<f32>) {
        out.clear();
        out.extend_from_slice(&self.weights[..self.width]);
        for &row in rows {
            let start = row as usize * self.width;
            for (o, w) in out.iter_mut().zip(&self.weights[start..start + self.width]) {
                *o += w;
            }
        }
    }

    /// One step against the gradient of the loss by each class's score.
    pub(crate) fn step(&mut self, rows: &[u32], gradient: &[f32]) {
        let active: Vec<(usize, f32)> = gradient.iter().copied().enumerate().filter(|(_, g)| g.abs() > 0.002).collect();
        for &row in std::iter::once(&0).chain(rows) {
            let start = row as usize * self.width;
            for &(class, g) in &active {
                let square = &mut self.squares[start + class];
                *square += g * g;
                self.weights[start + class] -= self.rate * g / (square.sqrt() + 0.3);
            }
        }
    }

    /// Keeps the `limit` largest weights for good.
    pub(crate) fn prune(&mut self, limit: usize) {
        let mut sizes: Vec<f32> = self.weights[self.width..].iter().map(|w| w.abs()).filter(|w| *w > 0.0).collect();
        if sizes.len() <= limit {
            return;
        }
        let at = sizes.len() - limit;
        let (_, &mut threshold, _) = sizes.select_nth_unstable_by(at, f32::total_cmp);
        for (weight, square) in self.weights[self.width..].iter_mut().zip(&mut self.squares[self.width..]) {
            if weight.abs() < threshold {
                (*weight, *square) = (0.0, f32::INFINITY);
            }
        }
        eprintln!("pruned at {threshold:.3}");
    }

    /// The section of weights: `unit` is the value of one integer step. Of two features that share a key the heavier one stays.
    pub(crate) fn export(&self, bits: u32, unit: f32) -> Vec<u8> {
        let quantise = |row: usize| -> Vec<(u8, i8)> {
            let weights = &self.weights[row * self.width..row * self.width + self.classes];
            let steps = weights.iter().enumerate().map(|(c, w)| (c as u8, (w / unit).round().clamp(-127.0, 127.0) as i8));
            steps.filter(|(_, w)| *w != 0).collect()
        };
        let mut rows: HashMap<u32, Vec<(u8, i8)>> = HashMap::new();
        let mut keys: Vec<(&u32, &u32)> = self.index.iter().collect();
        keys.sort_unstable();
        let heavy = |row: &[(u8, i8)]| row.iter().map(|e| i32::from(e.1.unsigned_abs())).sum::<i32>();
        for (&key, &row) in keys {
            let row = quantise(row as usize);
            if row.is_empty() {
                continue;
            }
            let slot = rows.entry(key >> (32 - bits)).or_default();
            if heavy(&row) > heavy(slot) {
                *slot = row;
            }
        }
        let mut bias = vec![0; self.classes];
        for (class, weight) in quantise(0) {
            bias[usize::from(class)] = weight;
        }
        eprintln!("{} rows, {} weights", rows.len(), rows.values().map(Vec::len).sum::<usize>());
        Linear::write(bits, &bias, rows.into_iter().collect())
    }
}

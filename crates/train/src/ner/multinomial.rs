//! A multinomial linear model over sets of features, for labels of which only some may be right: AdaGrad with a pull to zero (L1).

use super::learner::{key, linear};
use crate::rng::Rng;
use std::collections::HashMap;

/// One example: features, the labels that compete, those of them that may be right, and its weight.
pub(super) struct Example {
    pub features: Vec<u64>,
    pub among: Vec<usize>,
    pub right: Vec<usize>,
    pub weight: f32,
}

pub(super) struct Multinomial {
    index: HashMap<u32, u32>,
    weights: Vec<f32>,
    squares: Vec<f32>,
    classes: usize,
}

/// Length of a step, and the pull to zero with each.
const RATE: f32 = 0.2;
const PULL: f32 = 0.01;
/// Models that are averaged before small weights are left out: one alone is moved by a point by what chance hid from it.
const RUNS: usize = 5;
/// Passes over whose ends weights are averaged (Polyak & Juditsky 1992): which features are hidden, and what comes last, tells less.
const AVERAGED: usize = 4;

impl Multinomial {
    /// Learns from the examples in passes, several times, then keeps the `limit` largest weights of the average and goes over the
    /// examples once more.
    pub(super) fn learn(examples: &[Example], classes: usize, passes: usize, limit: usize, rng: &mut Rng) -> Self {
        let mut counts: HashMap<u32, u32> = HashMap::new();
        examples.iter().flat_map(|e| &e.features).for_each(|f| *counts.entry(key(*f)).or_default() += 1);
        let mut keys: Vec<u32> = counts.into_iter().filter(|(_, n)| *n >= 2).map(|(k, _)| k).collect();
        keys.sort_unstable();
        let size = keys.len() * classes;
        let index = keys.into_iter().enumerate().map(|(i, k)| (k, i as u32)).collect();
        let mut model = Self { index, weights: vec![0.0; size], squares: vec![0.0; size], classes };
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut sums = vec![0.0; size];
        let mut go = |model: &mut Self, from: usize, to: usize| {
            sums.fill(0.0);
            for pass in from..to {
                rng.shuffle(&mut order);
                let loss: f64 = order.iter().map(|&at| model.step(&examples[at], rng)).sum();
                eprintln!("subtypes, pass {}: loss {:.4}", pass + 1, loss / examples.len() as f64);
                if pass + AVERAGED >= to {
                    sums.iter_mut().zip(&model.weights).for_each(|(sum, weight)| *sum += weight);
                }
            }
            model.weights.iter_mut().zip(&sums).for_each(|(weight, sum)| *weight = sum / AVERAGED as f32);
        };
        let mut all = vec![0.0; size];
        for _ in 0..RUNS {
            model.weights.fill(0.0);
            model.squares.fill(0.0);
            go(&mut model, 0, passes);
            all.iter_mut().zip(&model.weights).for_each(|(sum, weight)| *sum += weight / RUNS as f32);
        }
        model.weights = all;
        model.prune(limit);
        go(&mut model, passes, passes + AVERAGED);
        model
    }

    fn rows(&self, example: &Example) -> Vec<usize> {
        example.features.iter().filter_map(|f| self.index.get(&key(*f))).map(|row| *row as usize * self.classes).collect()
    }

    /// Some features are hidden, so that none alone decides.
    fn step(&mut self, example: &Example, rng: &mut Rng) -> f64 {
        let mut rows = self.rows(example);
        rows.retain(|_| !rng.percent(20));
        let scores: Vec<f32> = example.among.iter().map(|&c| rows.iter().map(|row| self.weights[row + c]).sum()).collect();
        let high = scores.iter().copied().fold(f32::MIN, f32::max);
        let all: Vec<f32> = scores.iter().map(|s| (s - high).exp()).collect();
        let good: Vec<f32> = example.among.iter().zip(&all).map(|(c, p)| if example.right.contains(c) { *p } else { 0.0 }).collect();
        let (sum, sum_good) = (all.iter().sum::<f32>(), good.iter().sum::<f32>().max(1e-20));
        for (at, &class) in example.among.iter().enumerate() {
            let gradient = example.weight * (all[at] / sum - good[at] / sum_good);
            if gradient.abs() < 1e-3 {
                continue;
            }
            for row in &rows {
                let (weight, square) = (&mut self.weights[row + class], &mut self.squares[row + class]);
                *square += gradient * gradient;
                let rate = RATE / (square.sqrt() + 0.2);
                let new = *weight - rate * gradient;
                let pull = rate * PULL * example.weight.min(1.0);
                *weight = if new > 0.0 { (new - pull).max(0.0) } else { (new + pull).min(0.0) };
            }
        }
        f64::from(sum.ln() - sum_good.ln())
    }

    fn prune(&mut self, limit: usize) {
        let mut sizes: Vec<f32> = self.weights.iter().map(|w| w.abs()).filter(|w| *w > 0.0).collect();
        eprintln!("{} weights of subtypes before pruning", sizes.len());
        if sizes.len() <= limit {
            return;
        }
        let at = sizes.len() - limit;
        let threshold = *sizes.select_nth_unstable_by(at, f32::total_cmp).1;
        for (weight, square) in self.weights.iter_mut().zip(&mut self.squares).filter(|(w, _)| w.abs() <= threshold) {
            (*weight, *square) = (0.0, f32::INFINITY);
        }
    }

    /// The section of weights.
    pub(super) fn export(&self, bits: u32, unit: f32) -> Vec<u8> {
        let row = |(key, row): (&u32, &u32)| (*key, &self.weights[*row as usize * self.classes..][..self.classes]);
        linear(self.index.iter().map(row).collect(), bits, unit, &vec![0; self.classes])
    }
}

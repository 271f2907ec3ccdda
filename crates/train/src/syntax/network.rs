//! The network of tagger and parser in floating point, with its gradients: features of tokens → layers of context, with the tags
//! above the first → slots of a configuration → one hidden layer → moves with relations.

use super::adam::{Adam, axpy, dot};
use crate::rng::Rng;
use lede::learn::fine::FINE;
use lede::learn::fixed::{D, E, STORED, STORED_ROWS};
use lede::learn::network::{H, LAYERS as PARSE_LAYERS};
use lede::learn::slots::{FACTS, SLOTS, VALUES};

/// Layers of context: the one over the rows, which the tags are read off, and the parser's.
const LAYERS: usize = 1 + PARSE_LAYERS;

/// The layer that the parser reads.
const LAST: usize = LAYERS - 1;

/// All weights.
pub(crate) struct Network {
    /// A row of E a feature.
    pub(crate) rows: Adam,
    /// E inputs × D outputs.
    pub(crate) lift: Adam,
    /// Per layer its inputs (3·E for the first, else 3·D) × D outputs, then D biases.
    pub(crate) context: Vec<Adam>,
    /// Per slot D inputs × H outputs.
    pub(crate) slots: Adam,
    /// Per slot H for the empty slot.
    pub(crate) empty: Adam,
    /// Per fact and value a row of H.
    pub(crate) facts: Adam,
    /// Biases of the hidden layer.
    pub(crate) bias: Adam,
    /// A row of H + 1 a class.
    pub(crate) out: Adam,
    /// A row of D and a bias a tag, padded to whole vectors.
    pub(crate) tags: Adam,
    pub(crate) classes: usize,
}

/// What one sentence's pass leaves for its gradient.
#[derive(Default)]
pub(crate) struct Pass {
    pub(crate) features: Vec<Vec<u32>>,
    /// Sums of rows, padded by one token at both ends.
    rows: Vec<f32>,
    /// Token vectors after each layer, padded likewise.
    x: Vec<Vec<f32>>,
    /// Which outputs of each layer were above zero.
    y: Vec<Vec<f32>>,
    /// Per token and slot: the projection, if made.
    made: Vec<bool>,
    p: Vec<f32>,
    dp: Vec<f32>,
    /// Dropout masks of the first and the last vectors.
    masks: [Vec<f32>; 2],
    /// Gradient by the vectors below the tags.
    dtags: Vec<f32>,
}

/// Length of a tag's row.
pub(crate) const TAG_ROW: usize = D + 8;
/// Per cent of values that are left out.
const DROPOUT: [usize; 2] = [8, 12];

/// L1 penalty of the rows of features.
const DECAY: f32 = 0.006;

impl Network {
    pub(crate) fn new(rows: usize, classes: usize, seed: u64) -> Self {
        let rng = &mut Rng::new(seed);
        let context = |input: usize, rng: &mut Rng| Adam::new((3 * input + 1) * D, (2.0 / (3 * input) as f32).sqrt() * 0.7, rng);
        let mut features = Adam::new(rows * E, 0.08, rng);
        features.decay = DECAY;
        Self {
            rows: features,
            lift: Adam::new(E * D, (1.0 / E as f32).sqrt(), rng),
            context: (0..LAYERS).map(|layer| context(if layer == 0 { E } else { D }, rng)).collect(),
            slots: Adam::new(SLOTS * D * H, (1.0 / (4 * D) as f32).sqrt(), rng),
            empty: Adam::new(SLOTS * H, 0.05, rng),
            facts: Adam::new(FACTS * VALUES * H, 0.05, rng),
            bias: Adam::new(H, 0.1, rng),
            out: Adam::new(classes * (H + 1), 0.1, rng),
            tags: Adam::new(FINE.len() * TAG_ROW, 0.1, rng),
            classes,
        }
    }

    /// All weights but the rows of features.
    fn dense(&mut self) -> impl Iterator<Item = &mut Adam> {
        let rest = [&mut self.lift, &mut self.slots, &mut self.empty, &mut self.facts, &mut self.bias, &mut self.out, &mut self.tags];
        self.context.iter_mut().chain(rest)
    }

    /// From now on it computes with the weights that will be stored.
    pub(crate) fn coarse(&mut self) {
        self.rows.coarse(STORED_ROWS, 7);
        self.dense().for_each(|part| part.coarse(STORED, 127));
    }

    /// Token vectors of a sentence.
    pub(crate) fn encode(&self, features: Vec<Vec<u32>>, mut dropout: Option<&mut Rng>, pass: &mut Pass) {
        let n = features.len();
        pass.rows = vec![0.0; (n + 2) * E];
        pass.x = vec![vec![0.0; (n + 2) * D]; LAYERS];
        pass.y = vec![vec![0.0; n * D]; LAYERS];
        for ((mask, percent), width) in pass.masks.iter_mut().zip(DROPOUT).zip([E, D]) {
            let keep = 100.0 / (100 - percent) as f32;
            mask.clear();
            mask.extend((0..n * width).map(|_| dropout.as_mut().map_or(1.0, |rng| if rng.percent(percent) { 0.0 } else { keep })));
        }
        for (t, ids) in features.iter().enumerate() {
            for &id in ids {
                axpy(1.0, self.rows.row(id as usize, E), &mut pass.rows[(t + 1) * E..(t + 2) * E]);
            }
        }
        apply(&pass.masks[0], &mut pass.rows[E..(n + 1) * E]);
        for t in 1..=n {
            for e in 0..E {
                axpy(pass.rows[t * E + e], self.lift.row(e, D), &mut pass.x[0][t * D..(t + 1) * D]);
            }
        }
        context::<E>(&self.context[0].w, &pass.rows, &mut pass.x[0], &mut pass.y[0]);
        for layer in 1..LAYERS {
            let (below, above) = pass.x.split_at_mut(layer);
            above[0].copy_from_slice(&below[layer - 1]);
            context::<D>(&self.context[layer].w, &below[layer - 1], &mut above[0], &mut pass.y[layer]);
        }
        apply(&pass.masks[1], &mut pass.x[LAST][D..(n + 1) * D]);
        pass.made = vec![false; n * SLOTS];
        pass.p.resize(n * SLOTS * H, 0.0);
        pass.dp.clear();
        pass.dp.resize(n * SLOTS * H, 0.0);
        pass.dtags.clear();
        pass.dtags.resize(n * D, 0.0);
        pass.features = features;
    }

    /// Scores of the tags of token `t`.
    pub(crate) fn score_tags(&self, t: usize, pass: &Pass, out: &mut Vec<f32>) {
        let x = &pass.x[0][(t + 1) * D..(t + 2) * D];
        out.clear();
        out.extend((0..FINE.len()).map(|tag| {
            let row = self.tags.row(tag, TAG_ROW);
            dot(&row[..D], x) + row[D]
        }));
    }

    /// Sends the gradient by the scores of the tags of token `t` back to its vector.
    pub(crate) fn back_tags(&mut self, t: usize, gradient: &[f32], pass: &mut Pass) {
        for (tag, &g) in gradient.iter().enumerate().filter(|(_, g)| g.abs() > 1e-4) {
            axpy(g, &self.tags.row(tag, TAG_ROW)[..D], &mut pass.dtags[t * D..(t + 1) * D]);
            let row = self.tags.gradient(tag, TAG_ROW);
            axpy(g, &pass.x[0][(t + 1) * D..(t + 2) * D], &mut row[..D]);
            row[D] += g;
        }
    }

    /// The hidden layer before its threshold.
    pub(crate) fn hidden(&self, slots: &[u16; SLOTS], facts: &[u8; FACTS], pass: &mut Pass) -> [f32; H] {
        let mut hidden = [0.0; H];
        hidden.copy_from_slice(&self.bias.w);
        for (slot, &t) in slots.iter().enumerate() {
            let t = usize::from(t);
            if t >= pass.features.len() {
                axpy(1.0, self.empty.row(slot, H), &mut hidden);
                continue;
            }
            let at = t * SLOTS + slot;
            let p = &mut pass.p[at * H..(at + 1) * H];
            if !pass.made[at] {
                pass.made[at] = true;
                p.fill(0.0);
                for (d, &x) in pass.x[LAST][(t + 1) * D..(t + 2) * D].iter().enumerate() {
                    axpy(x, self.slots.row(slot * D + d, H), p);
                }
            }
            axpy(1.0, p, &mut hidden);
        }
        for (fact, &value) in facts.iter().enumerate() {
            axpy(1.0, self.facts.row(fact * VALUES + usize::from(value).min(VALUES - 1), H), &mut hidden);
        }
        hidden
    }

    /// Scores of all classes.
    pub(crate) fn score(&self, hidden: &[f32; H], out: &mut Vec<f32>) {
        let active = hidden.map(|h| h.max(0.0));
        out.clear();
        out.extend((0..self.classes).map(|c| {
            let row = self.out.row(c, H + 1);
            dot(&row[..H], &active) + row[H]
        }));
    }

    /// Sends the gradient by the scores back to the slots' projections.
    pub(crate) fn back(&mut self, slots: &[u16; SLOTS], facts: &[u8; FACTS], hidden: &[f32; H], gradient: &[f32], pass: &mut Pass) {
        let active = hidden.map(|h| h.max(0.0));
        let mut dh = [0.0; H];
        for (class, &g) in gradient.iter().enumerate() {
            if g.abs() < 1e-4 {
                continue;
            }
            axpy(g, &self.out.row(class, H + 1)[..H], &mut dh);
            let row = self.out.gradient(class, H + 1);
            axpy(g, &active, &mut row[..H]);
            row[H] += g;
        }
        for (d, h) in dh.iter_mut().zip(hidden) {
            if *h <= 0.0 {
                *d = 0.0;
            }
        }
        axpy(1.0, &dh, self.bias.gradient(0, H));
        for (slot, &t) in slots.iter().enumerate() {
            let t = usize::from(t);
            if t < pass.features.len() {
                let at = t * SLOTS + slot;
                axpy(1.0, &dh, &mut pass.dp[at * H..(at + 1) * H]);
            } else {
                axpy(1.0, &dh, self.empty.gradient(slot, H));
            }
        }
        for (fact, &value) in facts.iter().enumerate() {
            axpy(1.0, &dh, self.facts.gradient(fact * VALUES + usize::from(value).min(VALUES - 1), H));
        }
    }

    /// Sends the slots' gradients back to the features, and takes a step.
    pub(crate) fn finish(&mut self, pass: &Pass, rate: f32) {
        let n = pass.features.len();
        let mut dx = vec![0.0f32; (n + 2) * D];
        // A weight's row at a time, all tokens for it: the row and its gradient stay in the processor's first cache.
        for slot in 0..SLOTS {
            let made: Vec<usize> = (0..n).filter(|t| pass.made[t * SLOTS + slot]).collect();
            for d in 0..D {
                let (row, gradient) = self.slots.both(slot * D + d, H);
                for &t in &made {
                    let dp = &pass.dp[(t * SLOTS + slot) * H..][..H];
                    dx[(t + 1) * D + d] += dot(row, dp);
                    axpy(pass.x[LAST][(t + 1) * D + d], dp, gradient);
                }
            }
        }
        apply(&pass.masks[1], &mut dx[D..(n + 1) * D]);
        for layer in (1..LAYERS).rev() {
            let mut below = dx.clone();
            back_context::<D>(&mut self.context[layer], &dx, &pass.x[layer - 1], &pass.y[layer], &mut below);
            dx = below;
        }
        axpy(1.0, &pass.dtags, &mut dx[D..(n + 1) * D]);
        let mut drows = vec![0.0f32; (n + 2) * E];
        for e in 0..E {
            let (row, gradient) = self.lift.both(e, D);
            for t in 1..=n {
                let d = &dx[t * D..(t + 1) * D];
                drows[t * E + e] += dot(row, d);
                axpy(pass.rows[t * E + e], d, gradient);
            }
        }
        back_context::<E>(&mut self.context[0], &dx, &pass.rows, &pass.y[0], &mut drows);
        apply(&pass.masks[0], &mut drows[E..(n + 1) * E]);
        for (t, ids) in pass.features.iter().enumerate() {
            for &id in ids {
                axpy(1.0, &drows[(t + 1) * E..(t + 2) * E], self.rows.gradient(id as usize, E));
            }
        }
        self.rows.step(rate);
        self.dense().for_each(|part| part.step(rate));
    }
}

fn apply(mask: &[f32], values: &mut [f32]) {
    for (value, m) in values.iter_mut().zip(mask) {
        *value *= m;
    }
}

/// Adds to the vectors after a layer what it says of each token, by `I` values each of its neighbours and itself.
fn context<const I: usize>(weights: &[f32], x: &[f32], above: &mut [f32], said: &mut [f32]) {
    for (t, said) in said.chunks_exact_mut(D).enumerate() {
        said.copy_from_slice(&weights[3 * I * D..]);
        for (&x, row) in x[t * I..(t + 3) * I].iter().zip(weights.as_chunks::<D>().0) {
            if x != 0.0 {
                axpy(x, row, said);
            }
        }
        for (x, y) in above[(t + 1) * D..].iter_mut().zip(said) {
            *y = y.max(0.0);
            *x += *y;
        }
    }
}

/// Sends the gradient `dx` by the vectors after a layer back to those before it, `I` values each.
fn back_context<const I: usize>(part: &mut Adam, dx: &[f32], x: &[f32], said: &[f32], below: &mut [f32]) {
    let above = dx[D..].chunks_exact(D).zip(said.chunks_exact(D));
    let dy: Vec<[f32; D]> = above.map(|(g, y)| std::array::from_fn(|d| if y[d] > 0.0 { g[d] } else { 0.0 })).collect();
    for k in 0..3 * I {
        let (row, gradient) = part.both(k, D);
        for (t, dy) in dy.iter().enumerate() {
            below[t * I + k] += dot(row, dy);
            axpy(x[t * I + k], dy, gradient);
        }
    }
    dy.iter().for_each(|dy| axpy(1.0, dy, part.gradient(3 * I, D)));
}

//! The network of tagger and parser in floating point, with its gradients: features of tokens → layers of context, with the tags
//! above the first → slots of a configuration → one hidden layer → moves with relations.

use super::adam::{Adam, axpy, dot};
use crate::rng::Rng;
use lede::learn::fine::FINE;
use lede::learn::fixed::D;
use lede::learn::network::H;
use lede::learn::slots::{FACTS, SLOTS, VALUES};
use lede::learn::tag_model::LAYERS as TAG_LAYERS;

/// The tagger's layers of context, and the parser's one.
const LAYERS: usize = TAG_LAYERS + 1;

/// All weights.
pub(crate) struct Network {
    /// A row of D a feature; row 0 stands for an unknown form.
    pub(crate) rows: Adam,
    /// Per layer 3·D inputs × D outputs, then D biases.
    pub(crate) context: Adam,
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
    /// Token vectors before each layer and after the last: `(LAYERS + 1)` arrays, padded by one token at both ends.
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

const STRIDE: usize = 3 * D * D + D;

impl Network {
    pub(crate) fn new(rows: usize, classes: usize, seed: u64) -> Self {
        let rng = &mut Rng::new(seed);
        Self {
            rows: Adam::new(rows * D, 0.06, rng),
            context: Adam::new(LAYERS * STRIDE, (2.0 / (3 * D) as f32).sqrt() * 0.7, rng),
            slots: Adam::new(SLOTS * D * H, (1.0 / (4 * D) as f32).sqrt(), rng),
            empty: Adam::new(SLOTS * H, 0.05, rng),
            facts: Adam::new(FACTS * VALUES * H, 0.05, rng),
            bias: Adam::new(H, 0.1, rng),
            out: Adam::new(classes * (H + 1), 0.1, rng),
            tags: Adam::new(FINE.len() * TAG_ROW, 0.1, rng),
            classes,
        }
    }

    /// Token vectors of a sentence.
    pub(crate) fn encode(&self, features: Vec<Vec<u32>>, mut dropout: Option<&mut Rng>, pass: &mut Pass) {
        let n = features.len();
        pass.x = vec![vec![0.0; (n + 2) * D]; LAYERS + 1];
        pass.y = vec![vec![0.0; n * D]; LAYERS];
        for (mask, percent) in pass.masks.iter_mut().zip(DROPOUT) {
            let keep = 100.0 / (100 - percent) as f32;
            mask.clear();
            mask.extend((0..n * D).map(|_| dropout.as_mut().map_or(1.0, |rng| if rng.percent(percent) { 0.0 } else { keep })));
        }
        for (t, ids) in features.iter().enumerate() {
            for &id in ids {
                axpy(1.0, self.rows.row(id as usize, D), &mut pass.x[0][(t + 1) * D..(t + 2) * D]);
            }
        }
        apply(&pass.masks[0], &mut pass.x[0][D..(n + 1) * D]);
        for layer in 0..LAYERS {
            let weights = &self.context.w[layer * STRIDE..(layer + 1) * STRIDE];
            for t in 0..n {
                let mut y = [0.0f32; D];
                y.copy_from_slice(&weights[3 * D * D..]);
                for (k, &x) in pass.x[layer][t * D..(t + 3) * D].iter().enumerate() {
                    if x != 0.0 {
                        axpy(x, &weights[k * D..(k + 1) * D], &mut y);
                    }
                }
                for (d, y) in y.iter().enumerate() {
                    let y = y.max(0.0);
                    pass.y[layer][t * D + d] = y;
                    pass.x[layer + 1][(t + 1) * D + d] = pass.x[layer][(t + 1) * D + d] + y;
                }
            }
        }
        apply(&pass.masks[1], &mut pass.x[LAYERS][D..(n + 1) * D]);
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
        let x = &pass.x[TAG_LAYERS][(t + 1) * D..(t + 2) * D];
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
            axpy(g, &pass.x[TAG_LAYERS][(t + 1) * D..(t + 2) * D], &mut row[..D]);
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
                for (d, &x) in pass.x[LAYERS][(t + 1) * D..(t + 2) * D].iter().enumerate() {
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
        for t in 0..n {
            for slot in 0..SLOTS {
                let at = t * SLOTS + slot;
                if !pass.made[at] {
                    continue;
                }
                let dp = &pass.dp[at * H..(at + 1) * H];
                for d in 0..D {
                    let x = pass.x[LAYERS][(t + 1) * D + d];
                    dx[(t + 1) * D + d] += dot(self.slots.row(slot * D + d, H), dp);
                    axpy(x, dp, self.slots.gradient(slot * D + d, H));
                }
            }
        }
        apply(&pass.masks[1], &mut dx[D..(n + 1) * D]);
        for layer in (0..LAYERS).rev() {
            if layer + 1 == TAG_LAYERS {
                axpy(1.0, &pass.dtags, &mut dx[D..(n + 1) * D]);
            }
            let mut below = dx.clone();
            for t in 0..n {
                let mut dy = [0.0f32; D];
                for d in 0..D {
                    dy[d] = if pass.y[layer][t * D + d] > 0.0 { dx[(t + 1) * D + d] } else { 0.0 };
                }
                let base = layer * (3 * D + 1);
                for k in 0..3 * D {
                    below[t * D + k] += dot(self.context.row(base + k, D), &dy);
                    axpy(pass.x[layer][t * D + k], &dy, self.context.gradient(base + k, D));
                }
                axpy(1.0, &dy, self.context.gradient(base + 3 * D, D));
            }
            dx = below;
        }
        apply(&pass.masks[0], &mut dx[D..(n + 1) * D]);
        for (t, ids) in pass.features.iter().enumerate() {
            for &id in ids {
                axpy(1.0, &dx[(t + 1) * D..(t + 2) * D], self.rows.gradient(id as usize, D));
            }
        }
        for part in [
            &mut self.rows,
            &mut self.context,
            &mut self.slots,
            &mut self.empty,
            &mut self.facts,
            &mut self.bias,
            &mut self.out,
            &mut self.tags,
        ] {
            part.step(rate);
        }
    }
}

fn apply(mask: &[f32], values: &mut [f32]) {
    for (value, m) in values.iter_mut().zip(mask) {
        *value *= m;
    }
}

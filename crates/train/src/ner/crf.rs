//! The chain: probabilities of labels by the forward–backward sums, over the labels that are allowed at each token.

#![allow(clippy::needless_range_loop, reason = "several arrays are walked by one index, as in the formulas")]

use lede::learn::names::CLOSED;
use lede::learn::names::labels::{LABELS, OPENERS, Place, TYPES, label, opener};

/// A set of labels.
pub(super) type Mask = u64;

/// Every label.
pub(super) const ALL: Mask = (1 << LABELS) - 1;

/// Every label that goes on with a name, or ends it.
pub(super) const CONTINUED: Mask = {
    let (mut mask, mut t) = (0, 0);
    while t < TYPES {
        mask |= 1 << label(t, Place::Inside) | 1 << label(t, Place::Last);
        t += 1;
    }
    mask
};

/// The step weights as factors.
pub(super) type Steps = [[f32; OPENERS]; CLOSED];

/// Expected counts.
#[derive(Clone, Default)]
pub(super) struct Expected {
    /// Probability of each label, a row a token.
    pub labels: Vec<[f32; LABELS]>,
    /// Expected number of each step.
    pub steps: Vec<[f32; OPENERS]>,
    /// Logarithm of the sum over all paths, less the constant that [`factors`] took out.
    pub log: f64,
}

/// The probability of each label: `nodes` are the exponentials of the scores (any scale per row).
pub(super) fn expected(nodes: &[[f32; LABELS]], masks: Option<&[Mask]>, steps: &Steps) -> Expected {
    let n = nodes.len();
    let allowed = |i: usize, l: u8| masks.is_none_or(|m| m[i] >> l & 1 == 1);
    let node = |i: usize, l: u8| if allowed(i, l) { nodes[i][usize::from(l)] } else { 0.0 };
    let of = |t: usize, p: Place| label(t, p);
    let mut forward = vec![[0f32; LABELS]; n];
    let (mut closed, mut open, mut log) = ([0f32; CLOSED], [0f32; TYPES], 0f64);
    closed[0] = 1.0;
    for i in 0..n {
        let row = &mut forward[i];
        for at in 0..OPENERS {
            let to = opener(at);
            let x = node(i, to);
            if x > 0.0 {
                row[usize::from(to)] = x * (0..CLOSED).map(|c| closed[c] * steps[c][at]).sum::<f32>();
            }
        }
        for t in 0..TYPES {
            for p in [Place::Inside, Place::Last] {
                row[usize::from(of(t, p))] = open[t] * node(i, of(t, p));
            }
        }
        let sum: f32 = row.iter().sum::<f32>().max(1e-30);
        row.iter_mut().for_each(|x| *x /= sum);
        log += f64::from(sum).ln();
        closed[0] = row[0];
        for t in 0..TYPES {
            let [b, s, l, u] = [Place::Begin, Place::Inside, Place::Last, Place::Unit].map(|p| row[usize::from(of(t, p))]);
            (open[t], closed[t + 1]) = (b + s, l + u);
        }
    }
    log += f64::from(closed.iter().sum::<f32>().max(1e-30)).ln();
    let mut out = Expected { labels: vec![[0.0; LABELS]; n], steps: vec![[0.0; OPENERS]; CLOSED], log };
    // Sums from the right: what follows a closed state of each kind, or an open name of each type.
    let (mut after_closed, mut after_open) = ([1f32; CLOSED], [0f32; TYPES]);
    for i in (0..n).rev() {
        let mut total = 0.0;
        for l in 0..LABELS as u8 {
            let after = match (lede::learn::names::labels::kind(l), lede::learn::names::labels::place(l)) {
                (None, _) => after_closed[0],
                (Some(t), Place::Last | Place::Unit) => after_closed[t + 1],
                (Some(t), _) => after_open[t],
            };
            let p = forward[i][usize::from(l)] * after;
            out.labels[i][usize::from(l)] = p;
            total += p;
        }
        let scale = 1.0 / total.max(1e-30);
        out.labels[i].iter_mut().for_each(|p| *p *= scale);
        // Node times what follows, for the token before.
        let mut value = [0f32; LABELS];
        for l in 0..LABELS as u8 {
            let after = match (lede::learn::names::labels::kind(l), lede::learn::names::labels::place(l)) {
                (None, _) => after_closed[0],
                (Some(t), Place::Last | Place::Unit) => after_closed[t + 1],
                (Some(t), _) => after_open[t],
            };
            value[usize::from(l)] = node(i, l) * after;
        }
        let before: [f32; CLOSED] = std::array::from_fn(|c| {
            if i == 0 {
                return if c == 0 { 1.0 } else { 0.0 };
            }
            let row = &forward[i - 1];
            if c == 0 { row[0] } else { row[usize::from(of(c - 1, Place::Last))] + row[usize::from(of(c - 1, Place::Unit))] }
        });
        let (mut next_closed, mut next_open, mut mass) = ([0f32; CLOSED], [0f32; TYPES], 0.0);
        for c in 0..CLOSED {
            for at in 0..OPENERS {
                next_closed[c] += steps[c][at] * value[usize::from(opener(at))];
            }
            mass += before[c] * next_closed[c];
        }
        for t in 0..TYPES {
            next_open[t] = value[usize::from(of(t, Place::Inside))] + value[usize::from(of(t, Place::Last))];
            if i > 0 {
                let row = &forward[i - 1];
                mass += next_open[t] * (row[usize::from(of(t, Place::Begin))] + row[usize::from(of(t, Place::Inside))]);
            }
        }
        let scale = 1.0 / mass.max(1e-30);
        for c in 0..CLOSED {
            if before[c] > 0.0 {
                for at in 0..OPENERS {
                    out.steps[c][at] += before[c] * steps[c][at] * value[usize::from(opener(at))] * scale;
                }
            }
        }
        let high = next_closed.iter().chain(&next_open).fold(1e-30f32, |a, &b| a.max(b));
        after_closed = next_closed.map(|x| x / high);
        after_open = next_open.map(|x| x / high);
    }
    out
}

/// Exponentials of a row of scores, the largest as 1; and that largest.
pub(super) fn factors(scores: &[f32]) -> ([f32; LABELS], f32) {
    let high = scores[..LABELS].iter().copied().fold(f32::MIN, f32::max);
    (std::array::from_fn(|l| (scores[l] - high).max(-60.0).exp()), high)
}

/// The labels that spans allow: `types` as in the mapping.
pub(super) fn span_masks(masks: &mut [Mask], types: u16, none: bool) {
    let n = masks.len();
    for (i, mask) in masks.iter_mut().enumerate() {
        *mask = u64::from(none);
        let place = match (i, n) {
            (0, 1) => Place::Unit,
            (0, _) => Place::Begin,
            (i, n) if i + 1 == n => Place::Last,
            _ => Place::Inside,
        };
        for t in (0..TYPES).filter(|t| types >> t & 1 == 1) {
            *mask |= 1 << label(t, place);
        }
    }
}

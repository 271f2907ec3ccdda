//! Counts of hashed features, and the gradient of a softmax.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Keys are hashes already.
#[derive(Default)]
pub(crate) struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {}
    fn write_u32(&mut self, key: u32) {
        self.0 = u64::from(key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// Counts of features, keyed by the top half of their hash.
pub(crate) type Counts = HashMap<u32, u32, BuildHasherDefault<Identity>>;

/// Adds one to a feature's count.
pub(crate) fn count(counts: &mut Counts, feature: u64) {
    *counts.entry((feature >> 32) as u32).or_default() += 1;
}

/// Turns scores into the gradient of the negative log-probability of `right` (classes that are all right share the mass that the
/// model gives them); `allowed` bounds the rest. Returns the loss.
pub(crate) fn gradient(scores: &mut [f32], allowed: impl Fn(usize) -> bool, right: impl Fn(usize) -> bool) -> f32 {
    let high = scores.iter().enumerate().filter(|(c, _)| allowed(*c)).map(|(_, s)| *s).fold(f32::MIN, f32::max);
    let (mut all, mut good) = (0.0, 0.0);
    for (class, score) in scores.iter_mut().enumerate() {
        *score = if allowed(class) { (*score - high).exp() } else { 0.0 };
        all += *score;
        good += if right(class) { *score } else { 0.0 };
    }
    let good = good.max(1e-30);
    for (class, score) in scores.iter_mut().enumerate() {
        *score = *score / all - if right(class) { *score / good } else { 0.0 };
    }
    (all / good).ln()
}

//! Logistic regression over sets of signs, by full passes of gradient descent with a step of its own for each weight (Adam).

use lede::learn::tellings::Signs;

/// A pair of tellings and whether they tell of one happening.
pub(super) struct Example {
    pub(super) signs: Signs,
    pub(super) same: bool,
}

const PASSES: i32 = 400;
const STEP: f64 = 0.05;

/// The weights that explain the examples best, drawn to zero by `pull`.
pub(super) fn fit(examples: &[Example], signs: usize, pull: f64) -> Vec<f64> {
    let mut weights = vec![0.0; signs];
    let (mut mean, mut square) = (vec![0.0; signs], vec![0.0; signs]);
    for pass in 1..=PASSES {
        let mut slope: Vec<f64> = weights.iter().map(|w| pull * w).collect();
        for example in examples {
            let set: Vec<usize> = (0..signs).filter(|i| example.signs >> i & 1 == 1).collect();
            let sum: f64 = set.iter().map(|&i| weights[i]).sum();
            let error = 1.0 / (1.0 + (-sum).exp()) - f64::from(u8::from(example.same));
            for i in set {
                slope[i] += error;
            }
        }
        for i in 0..signs {
            mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
            square[i] = 0.999 * square[i] + 0.001 * slope[i] * slope[i];
            let (m, s) = (mean[i] / (1.0 - 0.9f64.powi(pass)), square[i] / (1.0 - 0.999f64.powi(pass)));
            weights[i] -= STEP * m / (s.sqrt() + 1e-8);
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_that_tells_gets_the_weight() {
        let example = |signs, same| Example { signs, same };
        let weights = fit(&[example(0b01, true), example(0b11, true), example(0b10, false), example(0b00, false)], 2, 0.1);
        assert!(weights[0] > 1.0 && weights[0] > weights[1], "{weights:?}");
    }
}

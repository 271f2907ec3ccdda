//! How far scores can be trusted: of what is found with a score near p, a share of p should be right.

use std::fmt;

/// Names by their score, in steps of ten per cent.
#[derive(Clone, Debug, Default)]
pub struct Reliability {
    bins: [Bin; 10],
}

#[derive(Clone, Copy, Debug, Default)]
struct Bin {
    number: u32,
    right: u32,
    scores: f64,
}

impl Bin {
    fn mean(self) -> f64 {
        100.0 * self.scores / f64::from(self.number.max(1))
    }

    fn share(self) -> f64 {
        100.0 * f64::from(self.right) / f64::from(self.number.max(1))
    }
}

impl Reliability {
    /// Counts a thing found with this score, from 0 to 1.
    pub(super) fn add(&mut self, score: f64, right: bool) {
        let bin = &mut self.bins[((score * 10.0) as usize).min(9)];
        bin.number += 1;
        bin.right += u32::from(right);
        bin.scores += score;
    }

    /// Number, mean score in per cent, and per cent that are right, for each step that has any.
    pub fn rows(&self) -> Vec<(u32, f64, f64)> {
        self.bins.iter().filter(|b| b.number > 0).map(|b| (b.number, b.mean(), b.share())).collect()
    }

    /// Expected calibration error: how far scores lie from the share that is right, on average, in per cent.
    pub fn error(&self) -> f64 {
        let all: u32 = self.bins.iter().map(|b| b.number).sum();
        let far = |b: &Bin| f64::from(b.number) * (b.mean() - b.share()).abs();
        self.bins.iter().map(far).sum::<f64>() / f64::from(all.max(1))
    }
}

impl fmt::Display for Reliability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<24}{:>8}{:>8}{:>8}", "names by score", "number", "score", "right")?;
        for (number, score, right) in self.rows() {
            writeln!(f, "{:<24}{number:>8}{score:>8.1}{right:>8.1}", "")?;
        }
        writeln!(f, "{:<24}{:>24.2}", "calibration error", self.error())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_that_keep_their_word_have_no_error() {
        let mut kept = Reliability::default();
        (0..10).for_each(|i| kept.add(0.8, i < 8));
        assert_eq!(kept.rows().iter().map(|row| row.0).collect::<Vec<_>>(), [10]);
        assert!(kept.error() < 1e-9);
        let mut boasted = Reliability::default();
        (0..10).for_each(|i| boasted.add(1.0, i < 5));
        assert!((boasted.error() - 50.0).abs() < 1e-9);
    }
}

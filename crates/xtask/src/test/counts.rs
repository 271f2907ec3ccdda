//! Reading the summary lines of test runners.

use std::ops::AddAssign;

/// How many tests passed and failed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Counts {
    /// Passed.
    pub(crate) passed: u32,
    /// Failed, or did not run to their end.
    pub(crate) failed: u32,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// A test runner.
#[derive(Clone, Copy)]
pub(crate) enum Runner {
    /// `test result: ok. 12 passed; 0 failed; …`, once for each binary.
    Cargo,
    /// `ℹ pass 12`, `ℹ fail 0`.
    Node,
    /// `  12 passed (3.2s)`, `  1 failed`, `  1 flaky`.
    Playwright,
}

impl Runner {
    /// What a line of its output adds.
    pub(crate) fn count(self, line: &str) -> Counts {
        let words: Vec<&str> = line.split([' ', ';']).filter(|word| !word.is_empty()).collect();
        let after = |name: &str| number(&words, name, 1);
        let before = |name: &str| number(&words, name, -1);
        match (self, words.as_slice()) {
            (Self::Cargo, ["test", "result:", ..]) => Counts { passed: before("passed"), failed: before("failed") },
            (Self::Node, [_, "pass" | "fail" | "cancelled", _]) => {
                Counts { passed: after("pass"), failed: after("fail") + after("cancelled") }
            }
            (Self::Playwright, [_, "passed" | "failed" | "flaky" | "interrupted", ..]) if words[0].parse::<u32>().is_ok() => {
                Counts { passed: before("passed"), failed: before("failed") + before("flaky") + before("interrupted") }
            }
            _ => Counts::default(),
        }
    }
}

/// The number beside a word; 0 where there is none.
fn number(words: &[&str], name: &str, offset: isize) -> u32 {
    let place = words.iter().position(|word| *word == name).and_then(|place| place.checked_add_signed(offset));
    place.and_then(|place| words.get(place)?.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(runner: Runner, output: &str) -> (u32, u32) {
        let mut total = Counts::default();
        for line in output.lines() {
            total += runner.count(line);
        }
        (total.passed, total.failed)
    }

    #[test]
    fn reads_what_each_runner_prints() {
        let cargo = "running 2 tests\ntest a ... ok\ntest result: FAILED. 12 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s\ntest result: ok. 3 passed; 0 failed; 1 ignored";
        assert_eq!(counted(Runner::Cargo, cargo), (15, 1));
        let node = "✔ a test that will pass 3 times (1ms)\nℹ tests 14\nℹ pass 12\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0";
        assert_eq!(counted(Runner::Node, node), (12, 2));
        let playwright = "Running 9 tests using 2 workers\n  1 failed\n    a.test.js:1:1 › it failed\n  1 flaky\n  7 passed (3.2s)";
        assert_eq!(counted(Runner::Playwright, playwright), (7, 2));
    }
}

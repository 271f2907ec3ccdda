//! `UPDATE=1`: lines that do not hold give way to what was found in their place.

use super::Miss;

/// The file with every line of `misses` replaced by what was found instead; a line in whose place nothing was found is dropped.
/// To be read before it is committed: it says what the engine does, not what it should do.
pub fn update(source: &str, misses: &[Miss]) -> String {
    let mut out = String::with_capacity(source.len());
    for (i, line) in source.split_inclusive('\n').enumerate() {
        let Some(miss) = misses.iter().find(|miss| miss.line == i + 1) else {
            out.push_str(line);
            continue;
        };
        if miss.expected.starts_with("not ") {
            continue;
        }
        for found in miss.found.iter().filter(|found| !found.starts_with(['(', '…'])) {
            out.push_str(found);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_that_do_not_hold_change() {
        let miss = |line, expected: &str, found: &[&str]| Miss {
            id: "a.md:1".into(),
            title: String::new(),
            line,
            expected: expected.into(),
            found: found.iter().map(|&f| f.into()).collect(),
        };
        let misses = [miss(2, "entity GPE \"x\"", &["entity ORG \"x\"", "… and 2 more"]), miss(3, "not event", &["event MEET \"met\""])];
        assert_eq!(
            update("```expect\nentity GPE \"x\"\nnot event\nzone body\n```\n", &misses),
            "```expect\nentity ORG \"x\"\nzone body\n```\n"
        );
    }
}

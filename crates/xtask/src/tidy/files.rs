//! Rules over the text of the committed files.

use crate::shell::{command, output};
use anyhow::{Context, Result};

/// The most lines of code in a file; tables and tests are exempt.
const MAX_CODE_LINES: usize = 400;

/// A line near the top that says so exempts a file that is data in the shape of code.
const TABLE: &str = "tidy: table";

/// Folders of a machine. Written in pieces, or this file would break its own rule.
const MACHINE_PATHS: [&str; 3] = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/")];

/// What the core may not touch: it is a function of its arguments.
const PURE: [&str; 4] = ["crates/extract/src/", "crates/model/src/", "crates/syntax/src/", "crates/text/src/"];
/// What no file of theirs may say.
const IMPURE: [&str; 6] = ["std::fs", "std::net", "std::env", "SystemTime", "Instant::", "println!"];

/// Long files, paths of a machine, impure words in the core, download addresses in lock files.
pub(crate) fn breaches() -> Result<Vec<String>> {
    let files = output(&mut command("git", ["ls-files"])).context("git ls-files failed")?;
    let mut breaches = Vec::new();
    for path in files.lines() {
        // What is deleted but not committed yet, and what is not text.
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        if !path.starts_with("tests/articles/") {
            breaches.extend(MACHINE_PATHS.iter().filter(|folder| text.contains(*folder)).map(|folder| format!("{path} names {folder}")));
        }
        let code = path.ends_with(".rs") || path.ends_with(".js") || path.ends_with(".mjs");
        if code && !path.contains("tests/") && !text.lines().take(5).any(|line| line.contains(TABLE)) {
            let lines = code_lines(&text);
            if lines > MAX_CODE_LINES {
                breaches.push(format!("{path} has {lines} lines of code; {MAX_CODE_LINES} are allowed"));
            }
        }
        if PURE.iter().any(|folder| path.starts_with(folder)) {
            let source = before_tests(&text);
            breaches
                .extend(IMPURE.iter().filter(|word| source.contains(*word)).map(|word| format!("{path} uses {word}; the core is pure")));
        }
        if path.ends_with("package-lock.json") && text.contains("\"resolved\"") {
            breaches.push(format!("{path} records download addresses: delete it and run npm install here, where .npmrc leaves them out"));
        }
        if path.ends_with("Cargo.lock") {
            let elsewhere = |line: &&str| line.starts_with("source = ") && !line.contains("github.com/rust-lang/crates.io-index");
            breaches.extend(text.lines().filter(elsewhere).map(|line| format!("{path} names another registry: {line}")));
        }
    }
    Ok(breaches)
}

fn before_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text)
}

/// Lines that are neither empty nor comment, before the tests.
fn code_lines(text: &str) -> usize {
    let comment = |line: &str| line.starts_with("//") || line.starts_with('*') || line.starts_with("/*");
    before_tests(text).lines().map(str::trim).filter(|line| !line.is_empty() && !comment(line)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_blanks_and_tests_are_no_code() {
        assert_eq!(code_lines("//! A file.\n\nfn a() {\n    // why\n    b();\n}\n\n#[cfg(test)]\nmod tests {\n    use super::*;\n}\n"), 3);
    }
}

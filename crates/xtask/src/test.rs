//! Every test, and one closing line with the counts of all.

mod counts;

use crate::prerequisites;
use crate::shell::{cargo, command, shown};
use crate::wasm;
use anyhow::{Context, Result, bail};
use counts::{Counts, Runner};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Runs all tests; fails after the last where any failed.
pub(crate) fn run() -> Result<()> {
    prerequisites::node_modules()?;
    let chromium = prerequisites::chromium()?;
    wasm::build()?;

    let mut total = Counts::default();
    total += step(&mut cargo(["test", "--workspace"]), Runner::Cargo)?;
    total += step(command("node", ["--test", "--test-reporter=spec"]).args(node_tests()?), Runner::Node)?;
    let playwright = &mut command("node", ["node_modules/@playwright/test/cli.js", "test"]);
    total += step(playwright.env("CHROMIUM", chromium), Runner::Playwright)?;

    println!("\n{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 { bail!("some tests failed") } else { Ok(()) }
}

fn node_tests() -> Result<Vec<String>> {
    // Named one by one: what `node --test` makes of a folder differs between versions.
    let files = std::fs::read_dir("tests/node").context("cannot read tests/node")?;
    let mut files: Vec<_> = files.filter_map(|file| Some(file.ok()?.path().to_string_lossy().into_owned())).collect();
    files.retain(|file| file.ends_with(".test.js"));
    files.sort();
    Ok(files)
}

/// Runs one runner to its end, showing what it prints. A runner that fails without naming a failed test counts as one.
fn step(runner: &mut Command, kind: Runner) -> Result<Counts> {
    let shown = shown(runner);
    println!("\n$ {shown}");
    let mut child = runner.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start `{shown}`"))?;
    let mut counts = Counts::default();
    for line in BufReader::new(child.stdout.take().context("no standard output")?).lines().map_while(Result::ok) {
        println!("{line}");
        counts += kind.count(&line);
    }
    if !child.wait()?.success() && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}

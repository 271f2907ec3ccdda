//! Every test, and one closing line with the counts of all.

mod counts;

use crate::prerequisites;
use crate::shell::{cargo, command, output, run, shown, target_folder};
use crate::wasm;
use anyhow::{Context, Result, bail};
use counts::{Counts, Runner};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Runs all tests; fails after the last where any failed.
pub(crate) fn all() -> Result<()> {
    prerequisites::node_modules()?;
    let chromium = prerequisites::chromium()?;
    wasm::build()?;

    let mut total = Counts::default();
    total += step(&mut cargo(["test", "--workspace"]), Runner::Cargo)?;
    let node = &mut command("node", ["--test", "--test-reporter=spec"]);
    total += step(node.args(node_tests()?).env("LEDE_SPECS", dump_specs()?), Runner::Node)?;
    let playwright = &mut command("node", ["node_modules/@playwright/test/cli.js", "test"]);
    total += step(playwright.env("CHROMIUM", chromium), Runner::Playwright)?;

    println!("\n{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 { bail!("some tests failed") } else { Ok(()) }
}

/// What the native engine makes of every spec, for the run on wasm.
fn dump_specs() -> Result<PathBuf> {
    let target = target_folder()?;
    // With the features of the whole workspace, as the tests before it: nothing is compiled twice.
    run(&mut cargo(["build", "-q", "--workspace", "--bin", "specs"]))?;
    let dump = output(&mut command(target.join("debug/specs"), ["dump"])).context("`specs dump` failed")?;
    let file = target.join("specs.jsonl");
    std::fs::write(&file, dump).with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
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

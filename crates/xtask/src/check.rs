//! Everything that is wrong without running a test: format, lints, types, the house's own rules, sizes.

use crate::shell::{cargo, command, node, run, shown};
use crate::{pack, prerequisites, tidy, wasm};
use anyhow::{Result, bail};

/// Prints what a reader downloads; fails over the budget, and where it has grown since it was committed.
pub(crate) const SIZE: &str = "tools/size.mjs";

/// Runs every check; fails after the last where any failed.
pub(crate) fn all() -> Result<()> {
    prerequisites::node_modules()?;
    wasm::build()?;
    let tool = |path: &str, args: &[&str]| {
        let mut line = command("node", [format!("node_modules/{path}")]);
        line.args(args);
        line
    };
    let mut failed = Vec::new();
    let mut note = |name: String, result: Result<()>| {
        println!("{} {name}", if result.is_ok() { "ok    " } else { "FAILED" });
        if let Err(error) = result {
            println!("{error:#}");
            failed.push(name);
        }
    };
    for mut line in [
        cargo(["fmt", "--all", "--check"]),
        cargo(["clippy", "-q", "--workspace", "--all-targets", "--", "-D", "warnings"]),
        tool("prettier/bin/prettier.cjs", &["--check", "--log-level=warn", "."]),
        tool("eslint/bin/eslint.js", &["."]),
        tool("typescript/bin/tsc", &["-p", "."]),
    ] {
        note(shown(&line), run(&mut line));
    }
    note("tidy".into(), tidy::run());
    note("pack --check".into(), pack::run(true));
    note("tools/vendor.mjs --check".into(), node(["tools/vendor.mjs", "--check"]));
    note("size".into(), node([SIZE]));
    if failed.is_empty() { Ok(()) } else { bail!("{} failed", failed.join(", ")) }
}

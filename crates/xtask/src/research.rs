//! What needs the data beside the project, or other people's libraries: never part of `make test`.

use crate::shell::{cargo, command, run};
use crate::{prerequisites, wasm};
use anyhow::{Result, bail};
use std::path::Path;

/// Data that is never part of the project.
const SHARED: &str = "../shared";

/// Speed of the native engine, of the built one in Node and Chromium, and of other libraries in the same run.
pub(crate) fn bench() -> Result<()> {
    run(&mut cargo(["run", "-q", "--release", "-p", "lede-cli", "--", "bench"]))?;
    wasm::build()?;
    let chromium = prerequisites::chromium()?;
    // A package of its own: nobody who only builds or tests has to install these libraries.
    run(command("npm", ["ci", "--no-audit", "--no-fund"]).current_dir("bench"))?;
    run(command("node", ["bench/run.mjs"]).env("CHROMIUM", chromium))
}

/// Models from the corpora that may be learnt from.
pub(crate) fn train() -> Result<()> {
    need(&format!("{SHARED}/corpora/ship"))?;
    // Names are learnt from text tagged by the models just trained, tellings from events found with both.
    for models in ["syntax", "ner", "events"] {
        run(&mut cargo(["run", "--release", "-p", "lede-train", "--", models]))?;
    }
    Ok(())
}

/// The recogniser of names with one kind of knowledge after the other, and the errors that are left, on development data.
pub(crate) fn ablation() -> Result<()> {
    need(&format!("{SHARED}/corpora/ship"))?;
    run(&mut cargo(["run", "--release", "-p", "lede-train", "--", "ner", "--ablation", "--without", "masc", "--gold", "../shared/devgold"]))
}

fn need(folder: &str) -> Result<()> {
    if !Path::new(folder).is_dir() {
        bail!("{folder} is missing: this needs the data that is kept beside the project, not in it.");
    }
    Ok(())
}

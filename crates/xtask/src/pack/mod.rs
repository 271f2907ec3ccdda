//! Readable lexicons to the packed form that the core embeds.

mod events;
mod goldstein;
pub(crate) mod places;

use anyhow::{Context, Result, anyhow, bail};
use lede_model::LexiconBuilder;
use std::path::PathBuf;
use std::{fs, io};

/// Where the lists stand, from the root of the project.
const LISTS: &str = "crates/extract/resources/lexicons";
/// Where the packed file goes.
const PACKED: &str = "crates/extract/resources/packed/lexicons.bin";

/// Packs, or with `check` only says whether the committed file is what packing would give.
pub(crate) fn run(check: bool) -> Result<()> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(LISTS).and_then(|entries| entries.map(|e| e.map(|e| e.path())).collect::<io::Result<_>>()).with_context(|| LISTS)?;
    files.retain(|f| f.extension().is_some_and(|e| e == "tsv"));
    files.sort();

    let mut builder = LexiconBuilder::default();
    for file in &files {
        let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        builder.add(&name, &text).map_err(|e| anyhow!(e))?;
    }
    let bytes = builder.finish().map_err(|e| anyhow!(e))?;
    if !check {
        fs::write(PACKED, &bytes).with_context(|| PACKED)?;
        println!("{PACKED}: {} lists, {} keys, {} bytes", files.len(), builder.len(), bytes.len());
    } else if fs::read(PACKED).with_context(|| PACKED)? != bytes {
        bail!("{PACKED} is older than the lists in {LISTS}. Run `cargo run -p xtask -- pack` and commit it.");
    }
    events::run(check)?;
    places::run(check)
}

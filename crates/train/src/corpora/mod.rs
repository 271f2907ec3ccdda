//! Readers of the corpora's formats.

pub(crate) mod conllu;
pub(crate) mod iob2;

use std::path::Path;

/// A file as text; the error names it.
pub(crate) fn read(dir: &Path, name: &str) -> Result<String, String> {
    let path = dir.join(name);
    std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))
}

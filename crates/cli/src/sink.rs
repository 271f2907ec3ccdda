//! Where analyses go: one after the other, or a file each.

use crate::args::Format;
use crate::failure::Fatal;
use crate::input::Text;
use crate::output::Output;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// One text with its analysis in the format.
pub(crate) struct Rendered {
    pub(crate) text: Text,
    pub(crate) output: String,
}

pub(crate) enum Sink {
    /// One after the other.
    Stream { output: Output, format: Format, written: bool },
    /// A file each, in a folder.
    Folder { folder: PathBuf, ending: &'static str, names: BTreeMap<String, usize> },
}

impl Sink {
    /// `several` texts in a format of which one file holds one text need a folder.
    pub(crate) fn open(path: Option<&Path>, format: Format, several: bool) -> Result<Self, Fatal> {
        let Some(ending) = format.ending().filter(|_| several) else {
            return Ok(Self::Stream { output: Output::open(path, format == Format::Text)?, format, written: false });
        };
        let Some(folder) = path else {
            return Err(Fatal::Usage("In this format a file holds one text: name a folder for the files with --output.".into()));
        };
        std::fs::create_dir_all(folder).map_err(|error| Fatal::Output(folder.display().to_string(), error))?;
        Ok(Self::Folder { folder: folder.to_path_buf(), ending, names: BTreeMap::new() })
    }

    pub(crate) fn write(&mut self, rendered: &Rendered) -> Result<(), Fatal> {
        match self {
            Self::Stream { output, format, written } => {
                let mut text = rendered.output.as_str();
                // The columns of a table are named once.
                if *written && format.is_table() {
                    text = text.split_once('\n').map_or("", |(_, rows)| rows);
                }
                *written = true;
                output.write(text)
            }
            Self::Folder { folder, ending, names } => {
                let name = free_name(rendered.text.name(), names);
                let put = |ending: &str, content: &str| {
                    let path = folder.join(format!("{name}.{ending}"));
                    std::fs::write(&path, content).map_err(|error| Fatal::Output(path.display().to_string(), error))
                };
                if *ending == "ann" {
                    put("txt", &rendered.text.text)?;
                }
                put(ending, &rendered.output)
            }
        }
    }

    pub(crate) fn finish(self) -> Result<(), Fatal> {
        match self {
            Self::Stream { output, .. } => output.finish(),
            Self::Folder { .. } => Ok(()),
        }
    }
}

/// A file name for a source: its letters, figures, `-`, `_` and `.`, and a number where another source has the same.
fn free_name(source: &str, names: &mut BTreeMap<String, usize>) -> String {
    let plain = source.replace(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_' | '.'), "_");
    let plain = plain.trim_start_matches('.').chars().take(100).collect::<String>();
    let plain = if plain.is_empty() { "text".to_owned() } else { plain };
    let count = names.entry(plain.clone()).or_default();
    *count += 1;
    if *count == 1 { plain } else { format!("{plain}-{count}") }
}

//! What there is to read: paths become files, files become texts.

mod html;
mod jsonl;
mod shallow;
mod wtf8;

use crate::args::{self, Kind};
use crate::failure::{Failure, Fatal};
use std::fs::File;
use std::io::{self, BufReader, IsTerminal, Read};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The endings that are looked for in folders, with what they hold.
const ENDINGS: [(&str, Kind); 5] =
    [("txt", Kind::Text), ("md", Kind::Text), ("html", Kind::Html), ("htm", Kind::Html), ("jsonl", Kind::Jsonl)];

/// One text to read.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Text {
    /// File name or id; none for standard input.
    pub(crate) source: Option<String>,
    pub(crate) text: String,
    /// What the input itself says about its day.
    pub(crate) published: Option<String>,
}

impl Text {
    /// What to call it in a message.
    pub(crate) fn name(&self) -> &str {
        self.source.as_deref().unwrap_or("standard input")
    }
}

/// A text, or why there is none.
pub(crate) type Item = Result<Text, Failure>;

/// One file, standard input, or a path that leads nowhere.
pub(crate) enum Input {
    Stdin(Kind),
    File(PathBuf, Kind),
    Bad(Failure),
}

/// Paths to inputs: folders are walked, in the order of names.
pub(crate) fn expand(input: &args::Input) -> Result<Vec<Input>, Fatal> {
    if input.paths.is_empty() && io::stdin().is_terminal() {
        return Err(Fatal::Usage("There is nothing to read: name a file or a folder, or pipe a text in.".into()));
    }
    if input.paths.is_empty() {
        return Ok(vec![Input::Stdin(input.from)]);
    }
    let mut inputs = Vec::new();
    for path in &input.paths {
        if path.as_os_str() == "-" {
            inputs.push(Input::Stdin(input.from));
        } else if path.is_dir() {
            inputs.extend(folder(path));
        } else {
            inputs.push(Input::File(path.clone(), kind(path).unwrap_or(input.from)));
        }
    }
    Ok(inputs)
}

fn kind(path: &Path) -> Option<Kind> {
    let ending = path.extension()?.to_str()?.to_lowercase();
    ENDINGS.iter().find(|(e, _)| *e == ending).map(|&(_, kind)| kind)
}

fn folder(folder: &Path) -> Vec<Input> {
    let mut inputs = Vec::new();
    for entry in WalkDir::new(folder).follow_links(true).sort_by_file_name() {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                inputs.extend(kind(entry.path()).map(|kind| Input::File(entry.path().to_path_buf(), kind)));
            }
            Ok(_) => {}
            Err(error) => {
                let path = error.path().unwrap_or(folder).display().to_string();
                let reason = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
                inputs.push(Input::Bad(Failure::new(path, format!("cannot be read: {reason}. Check the path and its permissions."))));
            }
        }
    }
    if inputs.is_empty() {
        let endings: Vec<_> = ENDINGS.iter().map(|(e, _)| format!(".{e}")).collect();
        let reason = format!("the folder holds no text ({}). Name the files themselves if theirs have another ending.", endings.join(" "));
        inputs.push(Input::Bad(Failure::new(folder.display().to_string(), reason)));
    }
    inputs
}

impl Input {
    /// Whether it may hold several texts.
    pub(crate) fn is_many(&self) -> bool {
        matches!(self, Self::Stdin(Kind::Jsonl) | Self::File(_, Kind::Jsonl))
    }

    /// Its texts, one after the other: a file of many is not held in memory.
    pub(crate) fn texts(self) -> Box<dyn Iterator<Item = Item>> {
        match self {
            Self::Bad(failure) => Box::new(std::iter::once(Err(failure))),
            Self::Stdin(Kind::Jsonl) => Box::new(jsonl::lines("standard input".into(), io::stdin().lock())),
            Self::Stdin(kind) => Box::new(std::iter::once(whole("standard input", None, kind, io::stdin().lock()))),
            Self::File(path, kind) => {
                let name = path.display().to_string();
                match open(&path) {
                    Err(reason) => Box::new(std::iter::once(Err(Failure::new(name, reason)))),
                    Ok(file) if kind == Kind::Jsonl => Box::new(jsonl::lines(name, BufReader::new(file))),
                    Ok(file) => Box::new(std::iter::once(whole(&name, Some(name.clone()), kind, file))),
                }
            }
        }
    }
}

fn open(path: &Path) -> Result<File, String> {
    File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => "there is no such file. Check the path.".into(),
        io::ErrorKind::PermissionDenied => "it may not be read. Check its permissions.".into(),
        _ => format!("cannot be opened: {error}. Check the path."),
    })
}

fn whole(name: &str, source: Option<String>, kind: Kind, reader: impl Read) -> Item {
    let mut bytes = Vec::new();
    let limit = lede::MAX_BYTES as u64 + 1;
    reader.take(limit).read_to_end(&mut bytes).map_err(|e| Failure::new(name, format!("cannot be read: {e}. Check the file.")))?;
    if bytes.len() > lede::MAX_BYTES {
        return Err(Failure::new(name, too_long()));
    }
    let text = String::from_utf8(bytes).map_err(|error| Failure::new(name, not_utf8(error.utf8_error().valid_up_to())))?;
    Ok(match kind {
        Kind::Html => {
            let page = html::read(&text);
            Text { source, text: page.text, published: page.published }
        }
        Kind::Text | Kind::Jsonl => Text { source, text, published: None },
    })
}

fn too_long() -> String {
    format!("it is over the limit of {} MiB. Split it into smaller files.", lede::MAX_BYTES >> 20)
}

fn not_utf8(byte: usize) -> String {
    format!("its bytes are not UTF-8 (first at byte {byte}). Save it as UTF-8, for example with `iconv -f WINDOWS-1252 -t UTF-8`.")
}

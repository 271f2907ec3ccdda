//! Specs: tests as data, `tests/articles/**/*.md`.
//!
//! A file is Markdown. A case is a `##` heading, prose that says the behaviour, an `article` block with the text and an
//! `expect` block with a line for each thing that must be found, or with `not` in front must not.
//! `tests/articles/README.md` explains the lines.

mod doc;
mod expect;
mod matching;
mod parse;
mod render;
mod update;

use lede_wire::{Analysis, Options, Request};
use std::fmt;
use std::path::{Path, PathBuf};

pub use parse::parse;
pub use update::update;

/// One text with what must be found in it.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its file, relative to the folder of specs, and the line of its heading: unique.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The text.
    pub text: String,
    /// Publication date, types, tokens.
    pub options: Options,
    /// What must be found.
    pub expectations: Vec<Expectation>,
}

/// A line of an `expect` block.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// Its line in the file, from 1.
    pub line: usize,
    /// The line as written.
    pub source: String,
    /// What it says, or why it cannot be read.
    pub(crate) parsed: Result<expect::Expect, String>,
}

/// A line that does not hold.
#[derive(Clone, Debug)]
pub struct Miss {
    /// The case's id.
    pub id: String,
    /// The case's heading.
    pub title: String,
    /// The line in the file, from 1.
    pub line: usize,
    /// The line as written.
    pub expected: String,
    /// What was found instead, as lines of the same form.
    pub found: Vec<String>,
}

impl fmt::Display for Miss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.id.split(':').next().unwrap_or(&self.id);
        writeln!(f, "tests/articles/{file}:{}: {}", self.line, self.title)?;
        writeln!(f, "  expected  {}", self.expected)?;
        if self.found.is_empty() {
            writeln!(f, "  found     nothing of the kind")?;
        }
        self.found.iter().try_for_each(|found| writeln!(f, "  found     {found}"))
    }
}

impl Case {
    /// Its options, read.
    ///
    /// # Panics
    /// Where the file states options that cannot be used: a spec is source code.
    pub fn request(&self) -> Request {
        self.options.read().unwrap_or_else(|error| panic!("{}: {error}", self.id))
    }

    /// The lines that do not hold for an analysis of its text, in any offset unit.
    pub fn check(&self, analysis: &Analysis) -> Vec<Miss> {
        let doc = doc::Doc::new(&self.text, analysis);
        let misses = self.expectations.iter().filter_map(|expectation| {
            let found = match &expectation.parsed {
                Err(reason) => vec![format!("(the line cannot be read: {reason})")],
                Ok(expect) if matching::holds(expect, &doc) => return None,
                Ok(expect) => render::instead(expect, &doc),
            };
            let (id, title, line, expected) = (self.id.clone(), self.title.clone(), expectation.line, expectation.source.clone());
            Some(Miss { id, title, line, expected, found })
        });
        misses.collect()
    }
}

/// The engine that specs run on: with the file of places.
///
/// # Panics
/// Where that file is damaged.
pub fn analyzer() -> lede::Analyzer {
    let mut analyzer = lede::Analyzer::new();
    analyzer.load_places(lede_places::BYTES).unwrap_or_else(|error| panic!("{error}"));
    analyzer
}

/// The folder of specs in the source tree.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/articles")
}

/// All cases under `folder`, in the order of file names.
pub fn load(folder: &Path) -> std::io::Result<Vec<Case>> {
    let mut cases = Vec::new();
    for path in files(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
        cases.extend(parse(&name, &std::fs::read_to_string(&path)?));
    }
    Ok(cases)
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut entries: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else if path.extension().is_some_and(|e| e == "md") && path.file_name().is_some_and(|name| name != "README.md") {
            files.push(path);
        }
    }
    Ok(files)
}

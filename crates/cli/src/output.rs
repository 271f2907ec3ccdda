//! Where the output goes.

use crate::failure::Fatal;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

/// Standard output or a file. Colours are kept on a terminal and taken out elsewhere.
pub(crate) struct Output {
    writer: Box<dyn Write>,
    name: Option<PathBuf>,
}

impl Output {
    /// Opens `path`, or standard output. `styled`: what is written holds colours.
    pub(crate) fn open(path: Option<&Path>, styled: bool) -> Result<Self, Fatal> {
        let file = |path: &Path| File::create(path).map_err(|error| Fatal::Output(path.display().to_string(), error));
        let writer: Box<dyn Write> = match (path, styled) {
            (None, true) => Box::new(BufWriter::new(anstream::AutoStream::auto(io::stdout()))),
            (None, false) => Box::new(BufWriter::new(io::stdout())),
            (Some(path), true) => Box::new(BufWriter::new(anstream::StripStream::new(file(path)?))),
            (Some(path), false) => Box::new(BufWriter::new(file(path)?)),
        };
        Ok(Self { writer, name: path.map(Path::to_path_buf) })
    }

    /// Whether it is a terminal.
    pub(crate) fn is_terminal(path: Option<&Path>) -> bool {
        path.is_none() && io::stdout().is_terminal()
    }

    pub(crate) fn write(&mut self, text: &str) -> Result<(), Fatal> {
        self.writer.write_all(text.as_bytes()).map_err(|error| self.fatal(error))
    }

    pub(crate) fn finish(mut self) -> Result<(), Fatal> {
        self.writer.flush().map_err(|error| self.fatal(error))
    }

    fn fatal(&self, error: io::Error) -> Fatal {
        Fatal::Output(self.name.as_ref().map_or("standard output".into(), |name| name.display().to_string()), error)
    }
}

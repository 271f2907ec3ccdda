use std::fmt;
use std::io;
use std::process::ExitCode;

/// One input that could not be read: its name, the reason, and what to do. The others go on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Failure {
    pub(crate) source: String,
    pub(crate) reason: String,
}

impl Failure {
    pub(crate) fn new(source: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { source: source.into(), reason: reason.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.source, self.reason)
    }
}

/// What ends the whole run.
#[derive(Debug)]
pub(crate) enum Fatal {
    /// The command was not used right: exit status 2.
    Usage(String),
    /// The output cannot be written: exit status 1, or quietly 0 where the reader of a pipe has gone.
    Output(String, io::Error),
    /// Anything else that stops the run: exit status 1.
    Stopped(String),
}

impl From<io::Error> for Fatal {
    fn from(error: io::Error) -> Self {
        Self::Output("standard output".into(), error)
    }
}

impl Fatal {
    /// Says why on standard error and gives the exit status.
    pub(crate) fn end(self) -> ExitCode {
        match self {
            Self::Output(_, error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Self::Output(name, error) => {
                anstream::eprintln!("lede: {name}: cannot be written: {error}. Choose another --output.");
                ExitCode::from(1)
            }
            Self::Stopped(message) => {
                anstream::eprintln!("lede: {message}");
                ExitCode::from(1)
            }
            Self::Usage(message) => {
                anstream::eprintln!("lede: {message}\n\nFor more information, try 'lede --help'.");
                ExitCode::from(2)
            }
        }
    }
}

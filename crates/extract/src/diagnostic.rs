use lede_text::Span;

/// Something the reader should know about the analysis: never an error, the analysis is there all the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// A stable name, such as `language-not-english`.
    pub code: &'static str,
    /// What happened, why, and what to do, in whole sentences.
    pub message: String,
    /// The words that it is about.
    pub span: Option<Span>,
}

/// The diagnostics of one run.
#[derive(Default, Debug)]
pub(crate) struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    pub(crate) fn into_vec(self) -> Vec<Diagnostic> {
        self.0
    }
}

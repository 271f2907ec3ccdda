use super::Document;
use crate::diagnostic::Diagnostics;

/// A language, as far as Lede tells them apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Language {
    /// English.
    English,
    /// Anything else, or too little text to say.
    Other,
}

pub(super) fn guess(_doc: &Document<'_>) -> Language {
    Language::English
}

/// Says so where the text is not English.
pub(crate) fn check_language(_doc: &Document<'_>, _diagnostics: &mut Diagnostics) {}

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::user::UserLexicon;
use std::sync::Arc;

/// The longest text that is read, in bytes (16 MiB); a longer one is read up to here, with a diagnostic.
pub const MAX_BYTES: usize = 16 << 20;

/// What a caller may say about one text.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day of publication, where it is known from elsewhere: it beats the one that the text states.
    pub published: Option<jiff::civil::Date>,
    /// The reader's own terms and patterns: they beat what the engine would have read.
    pub lexicon: Option<Arc<UserLexicon>>,
}

impl Options {
    pub(crate) fn within_limit<'t>(&self, text: &'t str, diagnostics: &mut Diagnostics) -> &'t str {
        if text.len() <= MAX_BYTES {
            return text;
        }
        let mut end = MAX_BYTES;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        diagnostics.push(Diagnostic {
            code: "text-too-long",
            message: format!("The text has {} bytes; Lede reads the first {MAX_BYTES}. Split it to have the rest read.", text.len()),
            span: Some((end..text.len()).into()),
        });
        &text[..end]
    }
}

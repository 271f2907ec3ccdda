//! Times: extents, TIMEX3 values, the publication date, resolution.

use crate::analysis::Timex;
use crate::diagnostic::Diagnostics;
use crate::document::{Document, Published};
use crate::options::Options;
use crate::tag::Tags;

/// The times of one document and the day they were resolved with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Times {
    /// In text order, without overlap.
    pub list: Vec<Timex>,
    pub published: Option<Published>,
}

/// Finds and resolves times.
pub(crate) fn find(_doc: &Document<'_>, _tags: &Tags, _options: &Options, _diagnostics: &mut Diagnostics) -> Times {
    Times::default()
}

//! Values: counts, money, percentages, measures, ages.

use crate::analysis::{Timex, Value};
use crate::document::Document;
use crate::parse::Tree;
use crate::tag::Tags;

/// Finds values, in text order, without overlap with times.
pub(crate) fn find(_doc: &Document<'_>, _tags: &Tags, _tree: &Tree, _times: &[Timex]) -> Vec<Value> {
    Vec::new()
}

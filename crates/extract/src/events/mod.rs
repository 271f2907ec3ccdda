//! Events: triggers → arguments → factuality → attribution → tellings of one happening.

use crate::analysis::{Event, Quote, Timex, Value};
use crate::coref::Entities;
use crate::document::Document;
use crate::lexicon::Lex;
use crate::parse::Tree;
use crate::resources::Resources;
use crate::tag::Tags;

/// What the earlier stages found.
#[allow(dead_code)]
pub(crate) struct Inputs<'a, 't> {
    pub doc: &'a Document<'t>,
    pub lex: &'a Lex,
    pub tags: &'a Tags,
    pub tree: &'a Tree,
    pub entities: &'a Entities,
    pub times: &'a [Timex],
    pub values: &'a [Value],
    pub quotes: &'a [Quote],
    pub res: &'a Resources,
}

/// Finds events, by trigger.
pub(crate) fn find(_inputs: &Inputs<'_, '_>) -> Vec<Event> {
    Vec::new()
}

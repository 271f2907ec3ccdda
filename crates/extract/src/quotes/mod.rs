//! Quotations: what is said, how, and by whom.

use crate::analysis::Quote;
use crate::coref::Entities;
use crate::document::Document;
use crate::lexicon::Lex;
use crate::parse::Tree;
use crate::tag::Tags;

/// Finds quotations, in text order.
pub(crate) fn find(_doc: &Document<'_>, _lex: &Lex, _tags: &Tags, _tree: &Tree, _entities: &Entities) -> Vec<Quote> {
    Vec::new()
}

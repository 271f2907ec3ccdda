//! Relations between entities, stated in the text.

use crate::analysis::Relation;
use crate::coref::Entities;
use crate::document::Document;
use crate::lexicon::Lex;
use crate::parse::Tree;
use crate::resources::Resources;
use crate::tag::Tags;

/// Finds relations, by evidence.
pub(crate) fn find(_doc: &Document<'_>, _lex: &Lex, _tags: &Tags, _tree: &Tree, _entities: &Entities, _res: &Resources) -> Vec<Relation> {
    Vec::new()
}

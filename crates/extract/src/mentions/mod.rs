//! Names in the text.

mod rules;

use crate::analysis::{Evidence, MentionForm, Score, Timex};
use crate::document::Document;
use crate::lexicon::Lex;
use crate::ontology::EntityType;
use crate::parse::Tree;
use crate::resources::Resources;
use crate::tag::Tags;
use lede_text::Span;

/// A name, before it is known which entity it means.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Name {
    /// The name without article, title or possessive.
    pub span: Span,
    pub kind: EntityType,
    pub subtype: Option<&'static str>,
    /// Name, Acronym or Alias.
    pub form: MentionForm,
    pub score: Score,
    pub why: Evidence,
}

/// Finds names, sorted by (start, −end).
pub(crate) fn find(doc: &Document<'_>, lex: &Lex, _tags: &Tags, _tree: &Tree, _times: &[Timex], _res: &Resources) -> Vec<Name> {
    rules::find(doc, lex)
}

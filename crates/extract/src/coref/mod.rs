//! Mentions to entities: one line per thing.

use crate::analysis::{Entity, Mention};
use crate::document::Document;
use crate::lexicon::Lex;
use crate::mentions::Name;
use crate::parse::Tree;
use crate::resources::Resources;
use crate::tag::Tags;
use lede_text::Span;

/// Entities with their mentions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entities {
    /// Sorted by (start, −end).
    pub mentions: Vec<Mention>,
    /// By first mention.
    pub entities: Vec<Entity>,
}

impl Entities {
    /// The mention with exactly this span.
    pub(crate) fn mention_at(&self, span: Span) -> Option<&Mention> {
        self.mentions.binary_search_by(|m| m.span.cmp(&span)).ok().map(|i| &self.mentions[i])
    }

    /// The mentions that lie within `span`.
    pub(crate) fn mentions_in(&self, span: Span) -> impl Iterator<Item = &Mention> {
        let first = self.mentions.partition_point(|m| m.span.start < span.start);
        self.mentions[first..].iter().take_while(move |m| m.span.start < span.end).filter(move |m| m.span.end <= span.end)
    }
}

/// Groups names into entities and finds the nominals and pronouns that mean them.
pub(crate) fn resolve(_doc: &Document<'_>, _lex: &Lex, _tags: &Tags, _tree: &Tree, _names: Vec<Name>, _res: &Resources) -> Entities {
    Entities::default()
}

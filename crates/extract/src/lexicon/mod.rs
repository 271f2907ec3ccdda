//! Lexicons: one pass over the tokens marks the entries of all lists at once.

mod mark;

pub(crate) use lede_model::{Case, Entry, List, ListSet};
pub(crate) use mark::mark;

use crate::ontology::EntityType;

/// An entry of the lexicons in the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Hit {
    /// First token.
    pub start: usize,
    /// After the last token.
    pub end: usize,
    /// What the lexicons say. A key with several readings gives several hits.
    pub entry: Entry<'static>,
}

impl Hit {
    /// The entity type and subtype of a name; `None` for common words.
    pub(crate) fn kind(&self) -> Option<(EntityType, Option<&'static str>)> {
        kind(&self.entry)
    }

    /// Whether the entry stands in this list.
    pub(crate) fn is(&self, list: List) -> bool {
        self.entry.lists.has(list)
    }
}

/// The entity type and subtype of an entry; `None` for common words.
pub(crate) fn kind(entry: &Entry<'static>) -> Option<(EntityType, Option<&'static str>)> {
    let (kind, subtype) = entry.kind.split_once('/').map_or((entry.kind, None), |(k, s)| (k, Some(s)));
    Some((EntityType::from_name(kind)?, subtype))
}

/// What the lexicons say about the tokens of one document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lex {
    /// Sorted by (start, −end).
    hits: Vec<Hit>,
    /// `hits[first[i]..first[i + 1]]` begin at token `i`.
    first: Vec<u32>,
    /// The lists of all hits that cover the token.
    sets: Vec<ListSet>,
    folded: mark::Folded,
}

impl Lex {
    /// All hits, sorted by (start, −end).
    pub(crate) fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// The hits that begin at this token, longest first.
    pub(crate) fn at(&self, token: usize) -> &[Hit] {
        match (self.first.get(token), self.first.get(token + 1)) {
            (Some(&start), Some(&end)) => &self.hits[start as usize..end as usize],
            _ => &[],
        }
    }

    /// The longest hit of the list that begins at this token.
    pub(crate) fn longest(&self, token: usize, list: List) -> Option<&Hit> {
        self.at(token).iter().find(|h| h.is(list))
    }

    /// The token without case and diacritics, as the lexicons' keys are.
    pub(crate) fn folded(&self, token: usize) -> &str {
        self.folded.word(token)
    }

    /// The lists of all hits that cover this token.
    pub(crate) fn lists(&self, token: usize) -> ListSet {
        self.sets.get(token).copied().unwrap_or_default()
    }

    /// Whether a hit of the list covers this token.
    pub(crate) fn in_list(&self, token: usize, list: List) -> bool {
        self.lists(token).has(list)
    }
}

//! Who and what: entities, their mentions, and the relations between them.

use super::{EntityId, Evidence, MentionId, Score};
use crate::ontology::{EntityType, RelationType};
use lede_text::Span;

/// Words that name or mean an entity.
#[derive(Clone, PartialEq, Debug)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// Name, acronym, alias, nominal or pronoun.
    pub form: MentionForm,
    /// The entity that it means.
    pub entity: EntityId,
    /// How sure.
    pub score: Score,
    /// Why.
    pub why: Evidence,
}

/// The form of a mention.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum MentionForm {
    /// A proper name in full or in part.
    Name,
    /// Initials.
    Acronym,
    /// Another name ("also known as").
    Alias,
    /// A common noun phrase.
    Nominal,
    /// A pronoun.
    Pronoun,
}

impl MentionForm {
    /// Whether it is a name of any kind.
    pub fn is_named(self) -> bool {
        matches!(self, Self::Name | Self::Acronym | Self::Alias)
    }
}

/// One thing in the world, with all its mentions.
#[derive(Clone, PartialEq, Debug)]
pub struct Entity {
    /// PERSON, ORG, …
    pub kind: EntityType,
    /// The finer type, one of [`EntityType::subtypes`].
    pub subtype: Option<&'static str>,
    /// The fullest proper form (for an unnamed entity its first nominal).
    pub name: String,
    /// Whether it has a name in the text.
    pub named: bool,
    /// Its other names.
    pub aliases: Vec<String>,
    /// What it is in the world.
    pub link: Option<Link>,
    /// Its mentions, in text order; never empty.
    pub mentions: Vec<MentionId>,
    /// How much the article is about it.
    pub salience: Score,
}

/// A place or thing in the world outside the text.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Link {
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Wikidata id, `Q…`.
    pub wikidata: Option<String>,
    /// GeoNames id.
    pub geonames: Option<u32>,
    /// Latitude and longitude in 1/10,000 degree.
    pub position: Option<(i32, i32)>,
}

/// A relation between two entities, stated in the text.
#[derive(Clone, PartialEq, Debug)]
pub struct Relation {
    /// Its type.
    pub kind: RelationType,
    /// The first entity: the director, the part, the acronym.
    pub head: EntityId,
    /// The second: the organisation, the whole, the long form.
    pub tail: EntityId,
    /// The role's words in the text.
    pub label: Option<String>,
    /// Only alleged.
    pub alleged: bool,
    /// current or former, where that makes sense.
    pub status: Option<Status>,
    /// The words that state it.
    pub evidence: Span,
    /// Why.
    pub why: Evidence,
}

/// Whether a role is still held.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Status {
    /// Held at the time of writing.
    Current,
    /// Held before.
    Former,
}

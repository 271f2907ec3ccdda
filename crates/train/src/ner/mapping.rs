//! What each corpus's labels mean in our scheme: the one table. A label that may be several of our types is a set, of which the
//! model picks one while it learns; a set with [`NONE`] may also be no name.

use EntityType::*;
use lede::EntityType;

/// A set of types, by their position in [`EntityType::ALL`], with [`NONE`].
pub(super) type Types = u16;

/// Perhaps no name at all.
pub(super) const NONE: Types = 1 << 15;

/// The sets that are used more than once.
pub(super) const PLACE: Types = set(&[Gpe, Loc, Facility]);
const REST: Types = set(&[Norp, Document, Platform, Tech, Weapon, EventName, Language]);
const MISC: Types = REST | NONE;

/// Where the annotation comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Corpus {
    News,
    /// Sentences written for this project, in our scheme too.
    Own,
    Gmb,
    Wikigold,
    CrossNer,
    Uner,
    Masc,
    ReDocRed,
    /// Treebanks: proper nouns are names of a type that is not said.
    Ud,
}

pub(super) const fn set(types: &[EntityType]) -> Types {
    let (mut bits, mut i) = (0, 0);
    while i < types.len() {
        bits |= 1 << types[i] as u16;
        i += 1;
    }
    bits
}

impl Corpus {
    /// The types that the corpus never marks: a capitalised word outside its names may be one of them.
    pub(super) fn unmarked(self) -> Types {
        match self {
            Self::News | Self::Own => 0,
            Self::Gmb => set(&[Document, Platform, Tech, Weapon, Language]),
            Self::Wikigold => set(&[Tech]),
            Self::CrossNer => set(&[Norp, Language, Facility, Tech, Weapon]),
            Self::Uner | Self::Masc => REST,
            Self::Ud => 0,
            Self::ReDocRed => set(&[Tech]),
        }
    }

    /// The meaning of a label; `None` where it is no name in our scheme (times, numbers).
    pub(super) fn types(self, label: &str) -> Option<Types> {
        Some(match (self, label) {
            // `TYPE/SUBTYPE`.
            (Self::News | Self::Own, name) => set(&[EntityType::from_name(name.split('/').next()?)?]),

            (Self::Gmb, "per") => set(&[Person]),
            (Self::Gmb, "org") => set(&[Org]),
            (Self::Gmb, "geo") => PLACE,
            // Mostly demonyms ("Iraqi"), some names of countries.
            (Self::Gmb, "gpe") => set(&[Norp, Gpe, Language]),
            (Self::Gmb, "eve") => set(&[EventName]),
            (Self::Gmb, "art" | "nat") => MISC | set(&[Facility, Org]),
            (Self::Gmb, _) => return None,

            (Self::Wikigold | Self::Uner, "PER") => set(&[Person]),
            (Self::Wikigold | Self::Uner, "ORG") => set(&[Org]),
            (Self::Wikigold | Self::Uner, "LOC") => PLACE,
            (Self::Wikigold | Self::Uner, _) => MISC,

            (Self::Masc, "person") => set(&[Person]),
            (Self::Masc, "org") => set(&[Org]),
            (Self::Masc, "location") => PLACE,
            (Self::Masc, _) => return None,

            (Self::ReDocRed, "PER") => set(&[Person]),
            (Self::ReDocRed, "ORG") => set(&[Org]),
            // Demonyms are LOC there.
            (Self::ReDocRed, "LOC") => PLACE | set(&[Norp]),
            (Self::ReDocRed, "MISC") => MISC,
            (Self::ReDocRed, _) => return None,

            (Self::CrossNer, "person" | "politician" | "scientist" | "researcher" | "writer" | "musicalartist") => set(&[Person]),
            (Self::CrossNer, "organisation" | "politicalparty" | "university" | "band") => set(&[Org]),
            (Self::CrossNer, "country") => set(&[Gpe]),
            (Self::CrossNer, "location") => PLACE,
            (Self::CrossNer, "event" | "election") => set(&[EventName]),
            (Self::CrossNer, "conference") => set(&[EventName, Org]),
            (Self::CrossNer, "academicjournal" | "magazine") => set(&[Org, Document]),
            (Self::CrossNer, "misc" | "product" | "programlang") => MISC,
            (Self::CrossNer, "book" | "poem" | "song" | "album" | "award") => set(&[Document, EventName]) | NONE,
            (Self::CrossNer, _) => set(&[Tech]) | NONE,

            (Self::Ud, _) => return None,
        })
    }
}

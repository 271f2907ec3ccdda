//! The labels of the recogniser: outside, or a type with the place in the name (begin, inside, last, unit).

use crate::ontology::EntityType;

/// Number of labels.
pub const LABELS: usize = 1 + 4 * TYPES;
/// Number of entity types.
pub const TYPES: usize = EntityType::ALL.len();
/// Not in a name.
pub const OUTSIDE: u8 = 0;
/// Labels that may follow a finished name or none: outside, and begin and unit of each type.
pub const OPENERS: usize = 1 + 2 * TYPES;

/// The place of a token in a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
#[allow(missing_docs, reason = "BILOU, as in Ratinov & Roth 2009")]
pub enum Place {
    Begin,
    Inside,
    Last,
    Unit,
}

/// The label of a type (its position in [`EntityType::ALL`]) and place.
pub const fn label(kind: usize, place: Place) -> u8 {
    (1 + 4 * kind + place as usize) as u8
}

/// The type of a label; `None` outside.
pub const fn kind(label: u8) -> Option<usize> {
    if label == OUTSIDE { None } else { Some((label as usize - 1) / 4) }
}

/// The place of a label; unit for outside.
pub const fn place(label: u8) -> Place {
    if label == OUTSIDE {
        return Place::Unit;
    }
    match (label - 1) & 3 {
        0 => Place::Begin,
        1 => Place::Inside,
        2 => Place::Last,
        _ => Place::Unit,
    }
}

/// The label at a position among the openers.
pub const fn opener(at: usize) -> u8 {
    if at == 0 { OUTSIDE } else { label((at - 1) / 2, if at % 2 == 1 { Place::Begin } else { Place::Unit }) }
}

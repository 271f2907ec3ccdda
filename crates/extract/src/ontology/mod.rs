//! What there is to find: event types, entity types with their subtypes, roles, relations, and the dimensions of factuality.
//!
//! The enumerations are the vocabulary; what each event type *means* to the engine (codes, lemmas, frames, examples) stands in
//! one file a type under `resources/rules/events/`.

mod entity_type;
mod event_type;
mod factuality;
mod relation_type;
mod role;

pub use entity_type::EntityType;
pub use event_type::{Codes, EventType};
pub use factuality::{Modality, Polarity, Tense};
pub use relation_type::RelationType;
pub use role::Role;

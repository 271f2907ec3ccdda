//! What there is to find: event types, entity types with their subtypes, roles, relations, and the dimensions of factuality.
//!
//! The enumerations are the vocabulary; what each event type *means* to the engine (codes, lemmas, frames, examples) stands in
//! one file a type under `resources/rules/events/`.

/// An enumeration whose members have a fixed name in the output.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its name in the output.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The one with this name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

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

/// Defines an id type: the position of a thing in its list. `typed_id!(/// Doc. EntityId, "e")` also gives it the prefix under
/// which it is printed (`e1` is the first).
#[macro_export]
macro_rules! typed_id {
    ($(#[$meta:meta])* $name:ident, $prefix:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub u32);

        impl $name {
            /// The id of the thing at `position`.
            pub fn new(position: usize) -> Self {
                Self(position as u32)
            }

            /// The position in its list.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0 + 1)
            }
        }
    };
}

//! Positions in a text.
//!
//! Inside Lede every position is a **byte offset** into the UTF-8 text, and every range is a half-open [`Span`] whose ends
//! lie on `char` boundaries. Other units (UTF-16 code units for JavaScript, code points for Python) exist only at the edge
//! of the program, where an [`OffsetMap`] converts them, once.
//!
//! Also how the layers above name and order things: [`typed_id`]s, enumerations with names ([`vocabulary`]), [`sort_by_rank`].

mod id;
mod offsets;
mod rank;
mod span;
mod vocabulary;

pub use offsets::{OffsetMap, Unit};
pub use rank::{order_by_bytes, outermost_first, permute, sort_by_bytes, sort_by_rank};
pub use span::Span;

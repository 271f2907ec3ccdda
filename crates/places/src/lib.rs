//! Cities, regions and well-known bodies with their identifiers and coordinates, packed from the tables under `data`.
//!
//! A crate of its own, so that the engine of the browser is small and loads this later: native programs embed [`BYTES`], the page
//! fetches the same file.

/// What `lede::Resources::load_places` takes.
pub static BYTES: &[u8] = include_bytes!("../packed/places.bin");

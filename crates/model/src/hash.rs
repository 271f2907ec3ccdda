//! Words and features to numbers. The trainer and the core must agree on every bit, so it stands here and nowhere else.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use xxhash_rust::xxh64::xxh64;

/// A word or any other string.
pub fn text(word: &str) -> u64 {
    xxh64(word.as_bytes(), 0)
}

/// Two numbers to one; order matters.
///
/// One multiplication and one fold: features are made by the dozen for every token.
#[inline]
pub fn pair(a: u64, b: u64) -> u64 {
    let x = (a ^ b.rotate_left(32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (x ^ (x >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9)
}

/// A feature: the number of its template and the value that the template has here, as a slot in a table of `1 << bits`.
#[inline]
pub fn slot(template: u32, value: u64, bits: u32) -> u32 {
    (pair(value, u64::from(template) + 1) >> (64 - bits)) as u32
}

/// A map for look-ups of words: quicker than the standard one, which guards against chosen keys that fixed lists do not have.
pub type WordMap<V> = HashMap<String, V, BuildHasherDefault<WordHasher>>;

/// The hasher of a [`WordMap`].
#[derive(Clone, Copy, Debug, Default)]
pub struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = xxh64(bytes, self.0);
    }

    /// Strings end in a byte that tells nothing about them.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0
    }
}

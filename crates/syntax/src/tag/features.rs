//! What the network sees of a token.

use super::clusters::prefix;
use super::fine::Fine;
use super::word::Word;
use lede_model::hash::pair;

/// Features of a token.
pub const FEATURES: usize = 12;

/// How often the trainer must see a feature to keep it, by template.
pub const LEAST: [u32; FEATURES] = [6, 20, 20, 50, 5, 5, 5, 5, 1, 10, 10, 40];
/// Templates that know the very word: the trainer hides them now and then, so that the others learn to do without.
pub const LEXICAL: [usize; 5] = [0, 1, 2, 3, 11];

/// The features of token `i`; `tags` are those of the first pass.
pub fn token(words: &[Word], tags: &[Fine], i: usize) -> [u64; FEATURES] {
    let tag = |at: Option<usize>| at.and_then(|at| tags.get(at)).map_or(0, |t| u64::from(*t) + 1);
    let (t, before, after) = (tag(Some(i)), tag(i.checked_sub(1)), tag(i.checked_add(1)));
    let edge = Word::default();
    let w = words.get(i).unwrap_or(&edge);
    let cluster = |bits| u64::from(prefix(w.cluster, bits));
    let mut values = [
        w.form,
        w.suffix[1],
        w.suffix[2],
        w.prefix[2],
        cluster(16),
        cluster(8),
        cluster(4),
        u64::from(w.shape.0),
        t,
        before << 8 | t,
        t << 8 | after,
        pair(w.form, t),
    ];
    for (template, value) in values.iter_mut().enumerate() {
        *value = pair(*value, template as u64 + 500);
    }
    values
}

//! What the network sees of a token.

use super::clusters::prefix;
use super::fine::Fine;
use super::word::Word;
use lede_model::hash::pair;

/// Features that are the word's own: a word that comes again need not be looked up again.
pub const OWN: usize = 8;
/// Features that depend on tags.
pub const TAGGED: usize = 4;

/// How often the trainer must see a feature to keep it, by template: the word's own, then those of tags.
pub const LEAST: [u32; OWN + TAGGED] = [6, 20, 20, 50, 5, 5, 5, 5, 1, 10, 10, 40];
/// Templates that know the very word: the trainer hides them now and then, so that the others learn to do without.
pub const LEXICAL: [usize; 5] = [0, 1, 2, 3, 11];

/// The features of a word alone.
pub fn own(w: &Word) -> [u64; OWN] {
    let cluster = |bits| u64::from(prefix(w.cluster, bits));
    let values = [w.form, w.suffix[1], w.suffix[2], w.prefix[2], cluster(16), cluster(8), cluster(4), u64::from(w.shape.0)];
    numbered(values, 0)
}

/// The features of token `i` that depend on `tags`, those of the first pass.
pub fn tagged(words: &[Word], tags: &[Fine], i: usize) -> [u64; TAGGED] {
    let tag = |at: Option<usize>| at.and_then(|at| tags.get(at)).map_or(0, |t| u64::from(*t) + 1);
    let (t, before, after) = (tag(Some(i)), tag(i.checked_sub(1)), tag(i.checked_add(1)));
    let form = words.get(i).map_or(0, |w| w.form);
    numbered([t, before << 8 | t, t << 8 | after, pair(form, t)], OWN as u64)
}

/// Tells templates apart.
fn numbered<const N: usize>(mut values: [u64; N], first: u64) -> [u64; N] {
    for (template, value) in values.iter_mut().enumerate() {
        *value = pair(*value, first + template as u64 + 500);
    }
    values
}

//! The tagger's first pass: greedy from left to right over a linear model, with the features of Ratnaparkhi (1996) and Collins
//! (2002), and clusters.

use super::clusters::prefix;
use super::fine::{FINE, Fine};
use super::word::Word;
use lede_model::hash::pair;
use lede_model::{Damaged, Linear, Scores};

/// Features that do not depend on tags.
pub const STATIC: usize = 36;
/// Features that depend on the tags before.
pub const DYNAMIC: usize = 6;

/// The features of word `i` that depend on words alone.
pub fn words_features(words: &[Word], i: usize) -> [u64; STATIC] {
    let edge = Word { form: 7, ..Word::default() };
    let at = |k: isize| i.checked_add_signed(k).and_then(|at| words.get(at)).unwrap_or(&edge);
    let (w, p, n, pp, nn) = (at(0), at(-1), at(1), at(-2), at(2));
    let shape = u64::from(w.shape.0);
    let cluster = |w: &Word, bits: u32| u64::from(prefix(w.cluster, bits));
    let values = [
        w.form,
        w.suffix[0],
        w.suffix[1],
        w.suffix[2],
        w.suffix[3],
        w.prefix[0],
        w.prefix[1],
        w.prefix[2],
        shape,
        pair(w.suffix[1], shape),
        pair(w.suffix[2], shape),
        pair(w.form, shape),
        cluster(w, 16),
        cluster(w, 10),
        cluster(w, 6),
        cluster(w, 4),
        p.form,
        n.form,
        pp.form,
        nn.form,
        pair(p.form, w.form),
        pair(w.form, n.form),
        cluster(p, 16),
        cluster(n, 16),
        cluster(n, 6),
        cluster(nn, 16),
        pair(cluster(p, 16), cluster(w, 16)),
        pair(cluster(w, 16), cluster(n, 16)),
        p.suffix[2],
        n.suffix[2],
        pair(n.suffix[1], w.suffix[1]),
        pair(u64::from(n.shape.0), shape),
        pair(u64::from(p.shape.0), shape),
        pair(cluster(n, 8), cluster(nn, 8)),
        pair(pair(cluster(p, 8), cluster(w, 8)), cluster(n, 8)),
        pair(n.form, nn.form),
    ];
    numbered(values, 0)
}

/// The features of a word that depend on the two tags before it.
pub fn tags_features(words: &[Word], i: usize, before: Fine, before2: Fine) -> [u64; DYNAMIC] {
    let edge = Word::default();
    let (w, n) = (words.get(i).unwrap_or(&edge), words.get(i + 1).unwrap_or(&edge));
    let (t1, t2) = (u64::from(before) + 1, (u64::from(before2) + 1) << 8 | (u64::from(before) + 1));
    let values = [t1, t2, pair(t1, w.form), pair(t1, w.suffix[2]), pair(t2, u64::from(prefix(w.cluster, 16))), pair(t1, n.form)];
    numbered(values, STATIC as u64)
}

/// Tells templates apart.
fn numbered<const N: usize>(mut values: [u64; N], first: u64) -> [u64; N] {
    for (template, value) in values.iter_mut().enumerate() {
        *value = pair(*value, first + template as u64 + 1);
    }
    values
}

/// The trained weights.
#[derive(Clone, Debug, Default)]
pub struct FirstPass {
    weights: Linear,
}

impl FirstPass {
    /// Reads the section of weights.
    pub fn read(bytes: &[u8]) -> Result<Self, Damaged> {
        let weights = Linear::read(bytes)?;
        if weights.classes() != FINE.len() {
            return Err(Damaged("The tagger was trained for other tags. Build it again with `make train`.".into()));
        }
        Ok(Self { weights })
    }

    /// The tags of one sentence.
    pub fn tag(&self, words: &[Word], out: &mut Vec<Fine>) {
        out.clear();
        let (mut before, mut before2) = (EDGE, EDGE);
        for i in 0..words.len() {
            let mut scores = self.weights.start();
            self.weights.add(&words_features(words, i), &mut scores);
            self.weights.add(&tags_features(words, i, before, before2), &mut scores);
            let tag = best(&scores);
            out.push(tag);
            (before2, before) = (before, tag);
        }
    }
}

/// The tag before a sentence.
pub const EDGE: Fine = FINE.len() as Fine;

/// The first of the highest scores.
fn best(scores: &Scores) -> Fine {
    let mut best = 0;
    for (i, &score) in scores.iter().enumerate().take(FINE.len()) {
        if score > scores[best] {
            best = i;
        }
    }
    best as Fine
}

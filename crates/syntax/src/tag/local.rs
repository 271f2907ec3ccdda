//! The tagger's first pass: greedy from left to right over a linear model, with the features of Ratnaparkhi (1996) and Collins
//! (2002), and clusters.

use super::clusters::prefix;
use super::fine::{FINE, Fine};
use super::fixed;
use super::word::{Shape, Word};
use lede_model::hash::pair;
use lede_model::{Damaged, Linear, Sums};

/// Where a word stands, seen from the token that is tagged: there, before it, after it, two before, two after.
pub const PLACES: usize = 5;
const OFFSETS: [isize; PLACES] = [0, -1, 1, -2, 2];
/// All features of a token.
pub const FEATURES: usize = 42;

/// Numbers of the templates of each place.
const WORD: [&[usize]; PLACES] =
    [&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], &[16, 22, 28], &[17, 23, 24, 29], &[18], &[19, 25]];
/// Numbers of the templates in which more than one word has a part.
const JOINT: [usize; 10] = [20, 21, 26, 27, 30, 31, 32, 33, 34, 35];
/// Numbers of the templates that depend on the tags before.
const TAGS: [usize; 6] = [36, 37, 38, 39, 40, 41];

/// What stands before and after a sentence.
pub const NOTHING: Word = Word { form: 7, suffix: [0; 4], prefix: [0; 3], shape: Shape(0), cluster: 0 };

/// The word `offset` from word `i`.
fn at(words: &[Word], i: usize, offset: isize) -> &Word {
    i.checked_add_signed(offset).and_then(|at| words.get(at)).unwrap_or(&NOTHING)
}

/// Calls `visit` with each place of a word and the features that the word has there. They are its own: a word that comes again need
/// not be looked up again.
fn word_features(w: &Word, mut visit: impl FnMut(usize, &[u64])) {
    let shape = u64::from(w.shape.0);
    let cluster = |bits: u32| u64::from(prefix(w.cluster, bits));
    let token = [
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
        cluster(16),
        cluster(10),
        cluster(6),
        cluster(4),
    ];
    visit(0, &numbered(token, WORD[0]));
    visit(1, &numbered([w.form, cluster(16), w.suffix[2]], WORD[1]));
    visit(2, &numbered([w.form, cluster(16), cluster(6), w.suffix[2]], WORD[2]));
    visit(3, &numbered([w.form], WORD[3]));
    visit(4, &numbered([w.form, cluster(16)], WORD[4]));
}

/// The features of word `i` in which more than one word has a part.
fn joint_features(words: &[Word], i: usize) -> [u64; JOINT.len()] {
    let [w, p, n, _, nn] = OFFSETS.map(|offset| at(words, i, offset));
    let shape = |w: &Word| u64::from(w.shape.0);
    let cluster = |w: &Word, bits: u32| u64::from(prefix(w.cluster, bits));
    let values = [
        pair(p.form, w.form),
        pair(w.form, n.form),
        pair(cluster(p, 16), cluster(w, 16)),
        pair(cluster(w, 16), cluster(n, 16)),
        pair(n.suffix[1], w.suffix[1]),
        pair(shape(n), shape(w)),
        pair(shape(p), shape(w)),
        pair(cluster(n, 8), cluster(nn, 8)),
        pair(pair(cluster(p, 8), cluster(w, 8)), cluster(n, 8)),
        pair(n.form, nn.form),
    ];
    numbered(values, &JOINT)
}

/// The features of a word that depend on the two tags before it.
fn tags_features(words: &[Word], i: usize, before: Fine, before2: Fine) -> [u64; TAGS.len()] {
    let edge = Word::default();
    let (w, n) = (words.get(i).unwrap_or(&edge), words.get(i + 1).unwrap_or(&edge));
    let (t1, t2) = (u64::from(before) + 1, (u64::from(before2) + 1) << 8 | (u64::from(before) + 1));
    let values = [t1, t2, pair(t1, w.form), pair(t1, w.suffix[2]), pair(t2, u64::from(prefix(w.cluster, 16))), pair(t1, n.form)];
    numbered(values, &TAGS)
}

/// Tells templates apart by their numbers.
fn numbered<const N: usize>(mut values: [u64; N], templates: &[usize]) -> [u64; N] {
    for (value, template) in values.iter_mut().zip(templates) {
        *value = pair(*value, *template as u64 + 1);
    }
    values
}

/// All features of word `i` after these tags, in the order of their templates: what the trainer sees.
pub fn features(words: &[Word], i: usize, before: Fine, before2: Fine) -> [u64; FEATURES] {
    let mut all = [0; FEATURES];
    let mut put = |templates: &[usize], features: &[u64]| {
        templates.iter().zip(features).for_each(|(&template, feature)| all[template] = *feature);
    };
    for (place, (templates, offset)) in WORD.into_iter().zip(OFFSETS).enumerate() {
        word_features(at(words, i, offset), |of, features| {
            if of == place {
                put(templates, features)
            }
        });
    }
    put(&JOINT, &joint_features(words, i));
    put(&TAGS, &tags_features(words, i, before, before2));
    all
}

/// The scores that a word adds in each of its places.
pub type Shares = [Sums; PLACES];

/// The number of all features that are a word's own.
const WORDS: usize = WORD[0].len() + WORD[1].len() + WORD[2].len() + WORD[3].len() + WORD[4].len();
/// The place of each of them.
const WORD_PLACES: [u8; WORDS] = {
    let (mut places, mut at, mut place) = ([0; WORDS], 0, 0);
    while at < WORDS {
        let mut of_place = 0;
        while of_place < WORD[place].len() {
            places[at] = place as u8;
            (at, of_place) = (at + 1, of_place + 1);
        }
        place += 1;
    }
    places
};

/// The trained weights.
#[derive(Clone, Debug, Default)]
pub struct FirstPass {
    weights: Linear,
}

impl FirstPass {
    /// Reads the section of weights.
    #[inline(never)]
    pub fn read(bytes: &[u8]) -> Result<Self, Damaged> {
        let weights = Linear::read(bytes)?;
        if weights.classes() != FINE.len() {
            return Err(Damaged("The tagger was trained for other tags. Build it again with `make train`.".into()));
        }
        Ok(Self { weights })
    }

    /// What a word adds in each of its places.
    pub(crate) fn shares(&self, word: &Word) -> Shares {
        let (mut all, mut count) = ([0; WORDS], 0);
        word_features(word, |_, features| {
            all.iter_mut().skip(count).zip(features).for_each(|(slot, feature)| *slot = *feature);
            count += features.len();
        });
        let mut shares: Shares = [[0; _]; _];
        self.weights.add_to_each(&all, &WORD_PLACES, &mut shares);
        shares
    }

    /// The tags of one sentence; `shares` gives those of each of its words, and of [`NOTHING`] beyond its ends.
    #[inline(never)]
    pub(crate) fn tag<'s>(&self, words: &[Word], shares: impl Fn(Option<usize>) -> &'s Shares, sums: &mut Vec<Sums>, out: &mut Vec<Fine>) {
        out.clear();
        sums.clear();
        // At most 42 weights of one byte.
        let start = self.weights.start();
        let start: Sums = std::array::from_fn(|class| start.get(class).map_or(0, |&bias| bias as i16));
        // All that does not wait for a tag, so that no read from memory does.
        for i in 0..words.len() {
            let mut sum = [start];
            for (place, offset) in OFFSETS.into_iter().enumerate() {
                let at = i.checked_add_signed(offset).filter(|at| *at < words.len());
                if let ([sum], Some(share)) = (&mut sum, shares(at).get(place)) {
                    fixed::add(sum, share);
                }
            }
            self.weights.add_few_to(&joint_features(words, i), &[0; JOINT.len()], &mut sum);
            sums.extend(sum);
        }
        let (mut before, mut before2) = (EDGE, EDGE);
        for (i, sum) in sums.iter_mut().enumerate() {
            self.weights.add_few_to(&tags_features(words, i, before, before2), &[0; TAGS.len()], std::slice::from_mut(sum));
            let tag = fixed::highest_of_few(sum.split_at(FINE.len()).0) as Fine;
            out.push(tag);
            (before2, before) = (before, tag);
        }
    }

    /// The tags of one sentence, for the trainer.
    pub fn tag_alone(&self, words: &[Word], out: &mut Vec<Fine>) {
        let all: Vec<Shares> = words.iter().chain([&NOTHING]).map(|w| self.shares(w)).collect();
        self.tag(words, |at| &all[at.unwrap_or(words.len())], &mut Vec::new(), out);
    }
}

/// The tag before a sentence.
pub const EDGE: Fine = FINE.len() as Fine;

//! The trained tagger: the first pass, then rows of features, a layer of context, a tag each. The parser reads on from its vectors (Zhang & Weiss 2016).

use super::features;
use super::fine::{FINE, Fine};
use super::fixed::{self, Context, D, E, Matrix, Row, Rows, Square, Vector};
use super::local::{FirstPass, NOTHING, PLACES, Shares};
use super::word::Word;
use crate::parse::transition::MAX_WORDS;
use crate::simd::{Job, Machine, Simd};
use lede_model::seen::{MAX_RUN, Seen};
use lede_model::{Damaged, Keys, Sums};

/// Reads vectors and fine tags off words.
#[derive(Clone, Debug, Default)]
pub struct Tagger {
    first: FirstPass,
    keys: Keys,
    rows: Rows,
    /// From a sum of rows to a vector.
    lift: Square,
    around: Context<E>,
    out: Matrix<4, 2>,
    machine: Machine,
}

/// What a sentence is worked on in; reused from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    /// A vector a token, with an empty one before and after the sentence.
    pub x: Vec<Vector>,
    pub(crate) y: Vec<Vector>,
    /// A sum of rows a token, with an empty one before and after the sentence.
    rows: Vec<Row>,
    seen: Seen<Known>,
    /// The places of the sentence's words in `seen`.
    places: Vec<u16>,
    /// Scores of the first pass, a row a token.
    sums: Vec<Sums>,
}

/// What is kept of a word.
#[derive(Clone, Debug)]
struct Known {
    /// Its part in the scores of the first pass.
    shares: Shares,
    /// The sum of its own rows.
    row: Row,
}

static UNKNOWN: Known = Known { shares: [[0; _]; PLACES], row: [0; E] };
const _: () = assert!(MAX_WORDS < MAX_RUN);

impl Scratch {
    /// Takes the vectors of a sentence.
    pub fn load(&mut self, vectors: &[Vector]) {
        self.x.clear();
        self.x.push([0; D]);
        self.x.extend_from_slice(vectors);
        self.x.push([0; D]);
    }

    /// The vectors of the sentence.
    pub fn vectors(&self) -> &[Vector] {
        self.x.get(1..self.x.len().saturating_sub(1)).unwrap_or(&[])
    }
}

impl Tagger {
    /// Reads the sections: the weights of the first pass; and the keys of the rows, the rows, from rows to vectors, the layer, the rows of the tags, their biases.
    #[inline(never)]
    pub fn read(first: &[u8], network: &[u8]) -> Result<Self, Damaged> {
        Self::try_read(FirstPass::read(first)?, network).ok_or_else(|| {
            Damaged("The tagger's weights do not have the size that this engine reads. Build them again with `make train`.".into())
        })
    }

    fn try_read(first: FirstPass, bytes: &[u8]) -> Option<Self> {
        let (keys, rows, rest) = Keys::read(bytes)?;
        let (rows, rest) = rest.split_at_checked(rows.checked_mul(E)?)?;
        let (lift, rest) = rest.split_at_checked(E * D)?;
        let (around, rest) = rest.split_at_checked(Context::<E>::SIZE)?;
        let (out, bias) = rest.split_at_checked(FINE.len() * D)?;
        (bias.len() == FINE.len()).then(|| Self {
            first,
            keys,
            rows: Rows::read(rows),
            lift: Matrix::read(lift, E, &[]),
            around: Context::read(around),
            out: Matrix::read(out, D, bias),
            machine: Machine::detect(),
        })
    }

    /// The vectors of one sentence, into `scratch`, and its tags.
    #[inline(never)]
    pub fn tag(&self, words: &[Word], scratch: &mut Scratch, tags: &mut Vec<Fine>) {
        let Scratch { x, rows, seen, places, sums, .. } = scratch;
        seen.begin();
        let mut place = |word: &Word| {
            // Form and shape give all features of a word.
            let key = (word.form, word.shape.0);
            seen.place(key, || Known { shares: self.first.shares(word), row: self.sum(&features::own(word), [0; E]) })
        };
        places.clear();
        places.extend(words.iter().map(&mut place));
        let nothing = place(&NOTHING);
        let known = |at: Option<usize>| seen.get(at.and_then(|at| places.get(at)).copied().unwrap_or(nothing)).unwrap_or(&UNKNOWN);
        self.first.tag(words, |at| &known(at).shares, sums, tags);
        rows.clear();
        rows.push([0; E]);
        rows.extend((0..words.len()).map(|i| self.sum(&features::tagged(words, tags, i), known(Some(i)).row)));
        rows.push([0; E]);
        self.machine.run(Read { tagger: self, rows, x, tags });
    }

    /// `sum` and the rows of features.
    fn sum(&self, features: &[u64], mut sum: Row) -> Row {
        self.keys.rows(features, |row| self.rows.add(row, &mut sum));
        sum
    }
}

/// From sums of rows to vectors and tags.
struct Read<'a> {
    tagger: &'a Tagger,
    rows: &'a [Row],
    x: &'a mut Vec<Vector>,
    tags: &'a mut Vec<Fine>,
}

impl Job for Read<'_> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let Read { tagger, rows, x, tags } = self;
        tags.clear();
        x.clear();
        x.push([0; D]);
        for window in rows.windows(3) {
            let mut vector = tagger.around.read_around(simd, window);
            let own = tagger.lift.times(simd, window.get(1).unwrap_or(&[0; E]));
            fixed::add(&mut vector, &fixed::settle(own.as_flattened().as_flattened()));
            let sums = tagger.out.times(simd, &vector);
            // The first of the tags with the highest score.
            tags.push(fixed::highest(sums.as_flattened().as_flattened().get(..FINE.len()).unwrap_or(&[])) as Fine);
            x.push(vector);
        }
        x.push([0; D]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_of_another_size_are_refused() {
        let mut network = Vec::new();
        Keys::write(8, [3].into_iter(), &mut network);
        network.resize(network.len() + E + E * D + Context::<E>::SIZE + FINE.len() * (D + 1), 0);
        let first = lede_model::Linear::write(8, &[0; FINE.len()], Vec::new());
        assert!(Tagger::read(&first, &network).is_ok());
        assert!(Tagger::read(&first, &network[1..]).is_err());
        assert!(Tagger::read(&lede_model::Linear::write(8, &[0; 3], Vec::new()), &network).is_err());
    }
}

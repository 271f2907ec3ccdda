//! The trained tagger: the first pass, then rows of features, a layer of context, a tag each. The parser reads on from its vectors (Zhang & Weiss 2016).

use super::features;
use super::fine::{FINE, Fine};
use super::fixed::{self, CONTEXT_SIZE, Context, D, Matrix, Vector};
use super::local::FirstPass;
use super::word::Word;
use lede_model::{BATCH, Damaged, Keys};

/// Layers of context below the tags.
pub const LAYERS: usize = 1;

/// Reads vectors and fine tags off words.
#[derive(Clone, Debug, Default)]
pub struct Tagger {
    first: FirstPass,
    keys: Keys,
    /// As stored, since they are many: what fits the processor's cache is read sooner.
    rows: Vec<[i8; D]>,
    context: Vec<Context>,
    out: Matrix<7, 2>,
    bias: Vec<i16>,
}

/// What a sentence is worked on in; reused from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    /// A vector a token, with an empty one before and after the sentence.
    pub x: Vec<Vector>,
    pub(crate) y: Vec<Vector>,
}

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
    /// Reads the sections: the weights of the first pass; and the keys of the rows, the rows, the layers, the rows of the tags, their biases.
    pub fn read(first: &[u8], network: &[u8]) -> Result<Self, Damaged> {
        Self::try_read(FirstPass::read(first)?, network).ok_or_else(|| {
            Damaged("The tagger's weights do not have the size that this engine reads. Build them again with `make train`.".into())
        })
    }

    fn try_read(first: FirstPass, bytes: &[u8]) -> Option<Self> {
        let (keys, rows, rest) = Keys::read(bytes)?;
        let (rows, rest) = rest.split_at_checked(rows.checked_mul(D)?)?;
        let (context, rest) = rest.split_at_checked(LAYERS * CONTEXT_SIZE)?;
        let (out, bias) = rest.split_at_checked(FINE.len() * D)?;
        (bias.len() == FINE.len()).then(|| Self {
            first,
            keys,
            rows: rows.as_chunks::<D>().0.iter().map(|row| row.map(|b| b as i8)).collect(),
            context: context.chunks_exact(CONTEXT_SIZE).map(Context::read).collect(),
            out: Matrix::read(out, D),
            bias: fixed::list(bias),
        })
    }

    /// The vectors of one sentence, into `scratch`, and its tags.
    pub fn tag(&self, words: &[Word], scratch: &mut Scratch, tags: &mut Vec<Fine>) {
        self.first.tag(words, tags);
        let Scratch { x, y } = scratch;
        let mut found = [0; BATCH];
        x.clear();
        x.resize(words.len() + 2, [0; D]);
        for (i, x) in x.iter_mut().skip(1).take(words.len()).enumerate() {
            let count = self.keys.rows(&features::token(words, tags, i), &mut found);
            for row in found.iter().take(count).filter_map(|&row| self.rows.get(row as usize)) {
                fixed::add(x, &row.map(|b| i16::from(b) << (fixed::POINT - fixed::STORED_ROWS)));
            }
        }
        for context in &self.context {
            context.apply(x, y);
        }
        tags.clear();
        tags.extend(scratch.vectors().iter().map(|x| self.best(x)));
    }

    /// The first of the tags with the highest score.
    fn best(&self, x: &Vector) -> Fine {
        let mut best = (i32::MIN, 0);
        for (tag, (&sum, &bias)) in self.out.times(x).as_flattened().as_flattened().iter().zip(&self.bias).enumerate() {
            let score = sum + (i32::from(bias) << fixed::STORED);
            if score > best.0 {
                best = (score, tag);
            }
        }
        best.1 as Fine
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_of_another_size_are_refused() {
        let mut network = Vec::new();
        Keys::write(8, [3].into_iter(), &mut network);
        network.resize(network.len() + D + LAYERS * CONTEXT_SIZE + FINE.len() * (D + 1), 0);
        let first = lede_model::Linear::write(8, &[0; FINE.len()], Vec::new());
        assert!(Tagger::read(&first, &network).is_ok());
        assert!(Tagger::read(&first, &network[1..]).is_err());
        assert!(Tagger::read(&lede_model::Linear::write(8, &[0; 3], Vec::new()), &network).is_err());
    }
}

//! The parser's network: the tagger's vectors → more layers of context → slots of a configuration → one hidden layer → classes
//! (after Chen & Manning 2014 and Kiperwasser & Goldberg 2016, with convolutions in place of the LSTM).

use super::slots::{FACTS, SLOTS, VALUES};
use crate::tag::fixed::{self, Context, D, Matrix, Sums, Vector};
use crate::tag::model::Scratch;
use lede_model::Damaged;

/// Width of the hidden layer.
pub const H: usize = 64;
/// Layers of context above the tagger's.
pub const LAYERS: usize = 2;
/// At most this many classes.
pub const CLASSES: usize = 80;

/// The weights, ready for use.
#[derive(Clone, Debug, Default)]
pub struct Network {
    context: Vec<Context<D>>,
    /// A matrix a slot.
    slots: Vec<Matrix<8, 2>>,
    /// A row a value of a fact.
    facts: Vec<[i16; H]>,
    /// A row a slot that holds no token.
    empty: Vec<[i16; H]>,
    /// One row.
    bias: Vec<[i16; H]>,
    out: Matrix<10, 2>,
}

/// The projections of each token to each slot, made when first needed.
#[derive(Clone, Debug, Default)]
pub struct Projections {
    rows: Vec<[i16; H]>,
    made: Vec<bool>,
}

impl Network {
    /// Reads the section: the layers of context, slots, facts, empty slots, hidden biases, classes, their biases.
    pub fn read(bytes: &[u8], classes: usize) -> Result<Self, Damaged> {
        Self::try_read(bytes, classes).ok_or_else(|| {
            Damaged("The parser's weights do not have the size that this engine reads. Build them again with `make train`.".into())
        })
    }

    fn try_read(bytes: &[u8], classes: usize) -> Option<Self> {
        if classes > CLASSES {
            return None;
        }
        let (context, rest) = bytes.split_at_checked(LAYERS * Context::<D>::SIZE)?;
        let (slots, rest) = rest.split_at_checked(SLOTS * H * D)?;
        let (facts, rest) = rest.split_at_checked(FACTS * VALUES * H)?;
        let (empty, rest) = rest.split_at_checked(SLOTS * H)?;
        let (bias, rest) = rest.split_at_checked(H)?;
        let (out, out_bias) = rest.split_at_checked(classes * H)?;
        (out_bias.len() == classes).then_some(Self {
            context: context.chunks_exact(Context::<D>::SIZE).map(Context::read).collect(),
            slots: slots.chunks_exact(H * D).map(|slot| Matrix::read(slot, D, &[])).collect(),
            facts: fixed::values(facts, fixed::STORED),
            empty: fixed::values(empty, fixed::STORED),
            bias: fixed::values(bias, fixed::STORED),
            out: Matrix::read(out, H, out_bias),
        })
    }

    /// Takes the tagger's vectors in `scratch` on to the parser's.
    pub fn begin(&self, scratch: &mut Scratch, projections: &mut Projections) {
        for context in &self.context {
            context.apply(&mut scratch.x, &mut scratch.y);
        }
        let needed = scratch.vectors().len() * SLOTS;
        projections.made.clear();
        projections.made.resize(needed, false);
        if projections.rows.len() < needed {
            projections.rows.resize(needed, [0; H]);
        }
    }

    /// The hidden layer of a configuration.
    #[inline]
    pub fn hidden(&self, slots: &[u16; SLOTS], facts: &[u8; FACTS], x: &[Vector], projections: &mut Projections) -> [i16; H] {
        let mut hidden = self.bias.first().copied().unwrap_or([0; H]);
        for (slot, &token) in slots.iter().enumerate() {
            let at = usize::from(token) * SLOTS + slot;
            let row = match projections.made.get_mut(at) {
                Some(made) => {
                    let made = std::mem::replace(made, true);
                    if let (false, Some(out), Some(x)) = (made, projections.rows.get_mut(at), x.get(usize::from(token))) {
                        self.project(slot, x, out);
                    }
                    projections.rows.get(at)
                }
                None => self.empty.get(slot),
            };
            if let Some(row) = row {
                fixed::add(&mut hidden, row);
            }
        }
        for (fact, &value) in facts.iter().enumerate() {
            if let Some(row) = self.facts.get(fact * VALUES + usize::from(value).min(VALUES - 1)) {
                fixed::add(&mut hidden, row);
            }
        }
        fixed::cut(&mut hidden);
        hidden
    }

    fn project(&self, slot: usize, x: &Vector, out: &mut [i16; H]) {
        let Some(matrix) = self.slots.get(slot) else { return };
        *out = fixed::settle(matrix.times(x).as_flattened().as_flattened());
    }

    /// The scores of all classes.
    #[inline]
    pub fn score(&self, hidden: &[i16; H]) -> Sums<10, 2> {
        self.out.times(hidden)
    }
}

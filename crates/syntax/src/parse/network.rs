//! The parser's network: the tagger's vectors → more layers of context → slots of a configuration → one hidden layer → classes
//! (after Chen & Manning 2014 and Kiperwasser & Goldberg 2016, with convolutions in place of the LSTM).

use super::slots::{FACTS, SLOTS, VALUES};
use crate::simd::Simd;
use crate::tag::fixed::{self, Context, D, Matrix, Sums, Vector};
use crate::tag::model::Scratch;
use lede_model::Damaged;

/// Width of the hidden layer.
pub const H: usize = 64;
/// A hidden layer, or what adds to one.
type Hidden = [[i16; 16]; H / 16];
/// Layers of context above the tagger's.
pub const LAYERS: usize = 2;
/// At most this many classes.
pub const CLASSES: usize = 80;

/// The weights, ready for use.
#[derive(Clone, Debug, Default)]
pub struct Network {
    context: Vec<Context<D>>,
    /// A matrix a slot.
    slots: Vec<Matrix<4, 2>>,
    /// A row a value of a fact.
    facts: Vec<Hidden>,
    /// A row a slot that holds no token.
    empty: Vec<Hidden>,
    bias: Hidden,
    out: Matrix<5, 2>,
}

/// The projections of each token to each slot, made when first needed.
#[derive(Clone, Debug, Default)]
pub struct Projections {
    rows: Vec<Hidden>,
    made: Vec<bool>,
}

impl Network {
    /// Reads the section: the layers of context, slots, facts, empty slots, hidden biases, classes, their biases.
    #[inline(never)]
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
            facts: hidden(facts),
            empty: hidden(empty),
            bias: hidden(bias).first().copied()?,
            out: Matrix::read(out, H, out_bias),
        })
    }

    /// Takes the tagger's vectors in `scratch` on to the parser's.
    #[inline(always)]
    pub(crate) fn begin<S: Simd>(&self, simd: S, scratch: &mut Scratch, projections: &mut Projections) {
        for context in &self.context {
            context.apply(simd, &mut scratch.x, &mut scratch.y);
        }
        let needed = scratch.vectors().len() * SLOTS;
        projections.made.clear();
        projections.made.resize(needed, false);
        if projections.rows.len() < needed {
            projections.rows.resize(needed, Hidden::default());
        }
    }

    /// The scores of all classes in a configuration.
    #[inline(always)]
    pub(crate) fn score<S: Simd>(
        &self,
        simd: S,
        (slots, facts): (&[u16; SLOTS], &[u8; FACTS]),
        x: &[Vector],
        projections: &mut Projections,
    ) -> Sums<5, 2> {
        let Projections { rows, made } = projections;
        for (slot, &token) in slots.iter().enumerate() {
            let at = usize::from(token) * SLOTS + slot;
            if let (Some(made @ false), Some(row), Some(x)) = (made.get_mut(at), rows.get_mut(at), x.get(usize::from(token)))
                && let Some(matrix) = self.slots.get(slot)
            {
                *made = true;
                *row = bytemuck::cast(fixed::settle::<H>(matrix.times(simd, x).as_flattened().as_flattened()));
            }
        }
        let of_slots = slots.iter().enumerate().map(|(slot, &token)| {
            let at = usize::from(token) * SLOTS + slot;
            if at < made.len() { rows.get(at) } else { self.empty.get(slot) }
        });
        let of_facts = facts.iter().enumerate().map(|(fact, &value)| self.facts.get(fact * VALUES + usize::from(value).min(VALUES - 1)));
        let hidden = fixed::total(simd, &self.bias, of_slots.chain(of_facts).flatten());
        let mut hidden: [i16; H] = bytemuck::cast(hidden);
        fixed::cut(&mut hidden);
        self.out.times(simd, &hidden)
    }
}

/// Stored rows as rows of hidden layers.
fn hidden(bytes: &[u8]) -> Vec<Hidden> {
    bytes.as_chunks::<H>().0.iter().map(|row| bytemuck::cast(fixed::values(row))).collect()
}

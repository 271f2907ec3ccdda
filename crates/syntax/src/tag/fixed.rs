//! Fixed-point vectors: what the networks of tagger and parser compute with.
//!
//! All values have [`POINT`] fractional bits in an i16; a sum of products is shifted back by the fractional bits of the weights.
//! Integers make every machine choose alike.

use crate::simd::Simd;
use wide::{i16x8, i16x16, i32x4, i32x8};

/// Fractional bits of values.
pub const POINT: u32 = 8;
/// Width of the rows of features.
pub const E: usize = 32;
/// Width of a token's vector.
pub const D: usize = 40;

/// A sum of rows of features.
pub type Row = [i16; E];
/// A token's vector.
pub type Vector = [i16; D];

/// A matrix with as many outputs as a vector has.
pub(crate) type Square = Matrix<5, 1>;

/// One layer of context: each output reads the token before, the token and the token after, `I` values each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Context<const I: usize> {
    weights: Square,
}

/// A matrix of `8 · LANES · BLOCKS` outputs. Each step multiplies two inputs with their weights for eight outputs, and the sums of a
/// block stay in registers.
///
/// All loops of this file are written in vectors: where code is compiled for a browser, no compiler makes them out of plain ones.
#[derive(Clone, Debug)]
pub(crate) struct Matrix<const LANES: usize, const BLOCKS: usize> {
    /// For every two inputs their weights for the first output, the second …
    pairs: Vec<[[i16x16; LANES]; BLOCKS]>,
    /// What each sum starts from.
    bias: [[i32x8; LANES]; BLOCKS],
}

/// Sums of products, in the order of the outputs once flattened.
pub(crate) type Sums<const LANES: usize, const BLOCKS: usize> = [[[i32; 8]; LANES]; BLOCKS];

impl<const LANES: usize, const BLOCKS: usize> Default for Matrix<LANES, BLOCKS> {
    fn default() -> Self {
        Self { pairs: Vec::new(), bias: [[i32x8::ZERO; LANES]; BLOCKS] }
    }
}

impl<const LANES: usize, const BLOCKS: usize> Matrix<LANES, BLOCKS> {
    /// From stored bytes, a row of `inputs` (an even number) an output and a bias an output; missing outputs are zero.
    pub(crate) fn read(bytes: &[u8], inputs: usize, bias: &[u8]) -> Self {
        let mut pairs = vec![[[[0i16; 16]; LANES]; BLOCKS]; inputs / 2];
        for (o, weights) in bytes.chunks_exact(inputs.max(1)).enumerate() {
            for (i, &w) in weights.iter().enumerate() {
                if let Some(slot) = pairs.get_mut(i / 2).and_then(|p| p.as_flattened_mut().as_flattened_mut().get_mut(2 * o + i % 2)) {
                    *slot = i16::from(w as i8);
                }
            }
        }
        let mut start: Sums<LANES, BLOCKS> = [[[0; 8]; LANES]; BLOCKS];
        for (start, &b) in start.as_flattened_mut().as_flattened_mut().iter_mut().zip(bias) {
            *start = i32::from(b as i8) << POINT;
        }
        Self {
            pairs: pairs.into_iter().map(|blocks| blocks.map(|block| block.map(i16x16::new))).collect(),
            bias: start.map(|block| block.map(i32x8::new)),
        }
    }

    /// The sums of products of all outputs.
    #[inline(always)]
    pub(crate) fn times<S: Simd>(&self, simd: S, x: &[i16]) -> Sums<LANES, BLOCKS> {
        let mut sums = [[simd.sums(i32x8::ZERO); LANES]; BLOCKS];
        for (sum, &start) in sums.as_flattened_mut().iter_mut().zip(self.bias.as_flattened()) {
            *sum = simd.sums(start);
        }
        let pairs = || x.as_chunks::<2>().0.iter().zip(&self.pairs);
        if S::HOLDS_ALL {
            for (&pair, weights) in pairs() {
                let pair = simd.pair(pair);
                for (sum, &w) in sums.as_flattened_mut().iter_mut().zip(weights.as_flattened()) {
                    *sum = simd.add_products(*sum, pair, w);
                }
            }
        } else {
            for (block, sums) in sums.iter_mut().enumerate() {
                for (&pair, weights) in pairs() {
                    let pair = simd.pair(pair);
                    for (sum, &w) in sums.iter_mut().zip(weights.get(block).unwrap_or(&[i16x16::ZERO; LANES])) {
                        *sum = simd.add_products(*sum, pair, w);
                    }
                }
            }
        }
        let mut out = [[[0; 8]; LANES]; BLOCKS];
        for (out, &sum) in out.as_flattened_mut().iter_mut().zip(sums.as_flattened()) {
            *out = simd.store_sums(sum);
        }
        out
    }
}

/// The sum of `rows` upon `start`, saturating, in this order; `16 · N` values.
#[inline(always)]
pub(crate) fn total<'r, S: Simd, const N: usize>(
    simd: S,
    start: &[[i16; 16]; N],
    rows: impl Iterator<Item = &'r [[i16; 16]; N]>,
) -> [[i16; 16]; N] {
    let mut sum = [simd.values(&[0; 16]); N];
    for (sum, start) in sum.iter_mut().zip(start) {
        *sum = simd.values(start);
    }
    for row in rows {
        for (sum, row) in sum.iter_mut().zip(row) {
            *sum = simd.add(*sum, simd.values(row));
        }
    }
    let mut out = [[0; 16]; N];
    for (out, &sum) in out.iter_mut().zip(&sum) {
        *out = simd.store_values(sum);
    }
    out
}

/// Fractional bits of stored weights and biases.
pub const STORED: u32 = 5;
/// Fractional bits of the stored rows of features.
pub const STORED_ROWS: u32 = 4;

/// Adds value by value, saturating, so that a freak input bends a score instead of wrapping it. `N` is a multiple of 8.
#[inline]
pub fn add<const N: usize>(to: &mut [i16; N], from: &[i16; N]) {
    const { assert!(N.is_multiple_of(8)) }
    for (t, f) in to.as_chunks_mut().0.iter_mut().zip(from.as_chunks().0) {
        *t = i16x8::new(*t).saturating_add(i16x8::new(*f)).to_array();
    }
}

/// Nothing that is below zero.
#[inline]
pub fn cut<const N: usize>(x: &mut [i16; N]) {
    const { assert!(N.is_multiple_of(8)) }
    for x in x.as_chunks_mut().0 {
        *x = i16x8::new(*x).max(i16x8::ZERO).to_array();
    }
}

/// The values of sums of products, saturating.
#[inline]
pub fn settle<const N: usize>(sums: &[i32]) -> [i16; N] {
    narrow(sums, STORED)
}

/// Sums without their last bits, saturating. `N` is a multiple of 8; what is missing is zero.
#[inline]
pub fn narrow<const N: usize>(sums: &[i32], bits: u32) -> [i16; N] {
    const { assert!(N.is_multiple_of(8)) }
    let mut out = [0; N];
    for (out, sums) in out.as_chunks_mut().0.iter_mut().zip(sums.as_chunks().0) {
        *out = i16x8::from_i32x8_saturate(i32x8::new(*sums) >> bits as i32).to_array();
    }
    out
}

/// The place of the first of the highest scores.
#[inline]
pub fn highest(scores: &[i32]) -> usize {
    let (fours, rest) = scores.as_chunks();
    let high = fours.iter().fold(i32x4::splat(i32::MIN), |high, &four| high.max(i32x4::new(four))).to_array();
    let high = high.iter().chain(rest).copied().fold(i32::MIN, i32::max);
    scores.iter().position(|score| *score == high).unwrap_or(0)
}

/// The same of scores that fit half of the bits.
#[inline]
pub fn highest_of_few(scores: &[i16]) -> usize {
    let (eights, rest) = scores.as_chunks();
    let high = eights.iter().fold(i16x8::splat(i16::MIN), |high, &eight| high.max(i16x8::new(eight))).to_array();
    let high = high.iter().chain(rest).copied().fold(i16::MIN, i16::max);
    scores.iter().position(|score| *score == high).unwrap_or(0)
}

/// Rows of [`E`] values as they are stored, since they are many: what fits the processor's cache is read sooner.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// Sixteen values a vector: those of the first eight in the lower halves of its numbers, those of the others in the upper ones.
    packed: Vec<[i16x8; E / 16]>,
}

impl Rows {
    /// From stored bytes.
    pub fn read(bytes: &[u8]) -> Self {
        let pack = |&half: &[u8; 16]| i16x8::new(std::array::from_fn(|i| i16::from_le_bytes([half[i], half[i + 8]])));
        let rows = bytes.as_chunks::<E>().0.iter();
        Self { packed: rows.map(|row| std::array::from_fn(|at| row.as_chunks().0.get(at).map_or(i16x8::ZERO, pack))).collect() }
    }

    /// Adds a row.
    #[inline]
    pub fn add(&self, row: usize, to: &mut Row) {
        const UP: i32 = (POINT - STORED_ROWS) as i32;
        let Some(row) = self.packed.get(row) else { return };
        for ([first, second], &packed) in to.as_chunks_mut::<8>().0.as_chunks_mut().0.iter_mut().zip(row) {
            let (low, high) = ((packed << 8i32) >> (8 - UP), (packed & i16x8::splat(!0xff)) >> (8 - UP));
            *first = i16x8::new(*first).saturating_add(low).to_array();
            *second = i16x8::new(*second).saturating_add(high).to_array();
        }
    }
}

/// Stored bytes as values to add.
pub(crate) fn values<const N: usize>(bytes: &[u8; N]) -> [i16; N] {
    bytes.map(|b| i16::from(b as i8) << (POINT - STORED))
}

impl<const I: usize> Context<I> {
    /// Bytes of the stored layer.
    pub(crate) const SIZE: usize = 3 * I * D + D;

    /// From [`SIZE`](Self::SIZE) stored bytes.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let (weights, bias) = bytes.split_at_checked(3 * I * D).unwrap_or_default();
        Self { weights: Matrix::read(weights, 3 * I, bias) }
    }

    /// What the context says of the token in the middle: nothing that is below zero.
    #[inline(always)]
    pub(crate) fn read_around<S: Simd>(&self, simd: S, window: &[[i16; I]]) -> Vector {
        let mut out = settle(self.weights.times(simd, window.as_flattened()).as_flattened().as_flattened());
        cut(&mut out);
        out
    }
}

impl Context<D> {
    /// Adds to each vector of a sentence what its context says. `x` has an empty vector before and after the sentence; `y` is
    /// overwritten.
    #[inline(always)]
    pub(crate) fn apply<S: Simd>(&self, simd: S, x: &mut [Vector], y: &mut Vec<Vector>) {
        y.clear();
        for window in x.windows(3) {
            y.push(self.read_around(simd, window));
        }
        for (x, y) in x.iter_mut().skip(1).zip(y.iter()) {
            add(x, y);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simd::Portable;

    #[test]
    fn a_context_reads_its_neighbours() {
        // Output 0 is half of what the token after has in place 1, less one quarter.
        let mut bytes = vec![0u8; Context::<D>::SIZE];
        bytes[2 * D + 1] = 1 << (STORED - 1);
        bytes[3 * D * D] = -(1i8 << (STORED - 2)) as u8;
        let context = Context::<D>::read(&bytes);
        let mut x = vec![[0; D]; 4];
        x[2][1] = 3 << POINT;
        context.apply(Portable, &mut x, &mut Vec::new());
        assert_eq!(x[1][0], (3 << (POINT - 1)) - (1 << (POINT - 2)));
        assert_eq!(x[2][0], 0, "what is below zero is cut");
        assert_eq!(x[2][1], 3 << POINT);
    }

    #[test]
    fn rows_are_added_in_their_order() {
        let bytes: Vec<u8> = (0..2 * E as i16).map(|b| (3 * b - 96) as i8 as u8).collect();
        let rows = Rows::read(&bytes);
        let mut sum = [i16::MIN; E];
        sum[0] = 7;
        rows.add(1, &mut sum);
        rows.add(9, &mut sum);
        let of = |at: i16| (3 * (E as i16 + at) - 96) << (POINT - STORED_ROWS);
        assert_eq!(sum[0], 7 + of(0));
        assert_eq!(sum[1..], std::array::from_fn::<_, { E - 1 }, _>(|i| i16::MIN.saturating_add(of(i as i16 + 1))));
    }

    #[test]
    fn sums_are_narrowed_with_their_signs_and_the_first_of_the_highest_is_found() {
        let sums = [64, -64, 1 << 30, -1 << 30, 31, -1, 0, 32];
        assert_eq!(settle::<8>(&sums), [2, -2, i16::MAX, i16::MIN, 0, -1, 0, 1]);
        assert_eq!(highest(&[1, 5, 2, 5, 4, 5]), 1);
        assert_eq!(highest(&[1, 2, 3, 4, 5]), 4);
        assert_eq!(highest(&[]), 0);
        assert_eq!(highest_of_few(&[1, 2, 3, 4, 5, 5, -6, 4, 5, 4]), 4);
        assert_eq!(highest_of_few(&[]), 0);
    }
}

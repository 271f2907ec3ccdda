//! Fixed-point vectors: what the networks of tagger and parser compute with.
//!
//! All values have [`POINT`] fractional bits in an i16; a sum of products is shifted back by the fractional bits of the weights.
//! Integers make every machine choose alike.

use wide::{i16x8, i32x4};

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
pub type Square = Matrix<10, 1>;

/// One layer of context: each output reads the token before, the token and the token after, `I` values each.
#[derive(Clone, Debug, Default)]
pub struct Context<const I: usize> {
    weights: Square,
    bias: Vec<i16>,
}

/// A matrix of `4 · LANES · BLOCKS` outputs. Each vector instruction multiplies two inputs with their weights for four outputs, and
/// the sums of a block stay in registers.
#[derive(Clone, Debug)]
pub struct Matrix<const LANES: usize, const BLOCKS: usize> {
    /// For every two inputs their weights for the first output, the second …
    pairs: Vec<[[i16x8; LANES]; BLOCKS]>,
}

/// Sums of products, in the order of the outputs once flattened.
pub type Sums<const LANES: usize, const BLOCKS: usize> = [[[i32; 4]; LANES]; BLOCKS];

impl<const LANES: usize, const BLOCKS: usize> Default for Matrix<LANES, BLOCKS> {
    fn default() -> Self {
        Self { pairs: Vec::new() }
    }
}

impl<const LANES: usize, const BLOCKS: usize> Matrix<LANES, BLOCKS> {
    /// From stored bytes, a row of `inputs` (an even number) an output; missing outputs are zero.
    pub fn read(bytes: &[u8], inputs: usize) -> Self {
        let mut pairs = vec![[[[0i16; 8]; LANES]; BLOCKS]; inputs / 2];
        for (o, weights) in bytes.chunks_exact(inputs.max(1)).enumerate() {
            for (i, &w) in weights.iter().enumerate() {
                if let Some(slot) = pairs.get_mut(i / 2).and_then(|p| p.as_flattened_mut().as_flattened_mut().get_mut(2 * o + i % 2)) {
                    *slot = i16::from(w as i8);
                }
            }
        }
        Self { pairs: pairs.into_iter().map(|blocks| blocks.map(|block| block.map(i16x8::new))).collect() }
    }

    /// The sums of products of all outputs.
    #[inline(always)]
    pub fn times(&self, x: &[i16]) -> Sums<LANES, BLOCKS> {
        let mut out = [[[0; 4]; LANES]; BLOCKS];
        for (block, out) in out.iter_mut().enumerate() {
            let mut sums = [i32x4::ZERO; LANES];
            for (&[a, b], weights) in x.as_chunks::<2>().0.iter().zip(&self.pairs) {
                let pair = i16x8::new([a, b, a, b, a, b, a, b]);
                for (sum, &w) in sums.iter_mut().zip(weights.get(block).unwrap_or(&[i16x8::ZERO; LANES])) {
                    *sum += pair.dot(w);
                }
            }
            for (out, sum) in out.iter_mut().zip(sums) {
                *out = sum.to_array();
            }
        }
        out
    }
}

/// Fractional bits of stored weights and biases.
pub const STORED: u32 = 5;
/// Fractional bits of the stored rows of features.
pub const STORED_ROWS: u32 = 4;

/// Saturating, so that a freak input bends a score instead of wrapping it.
#[inline]
pub fn add<const N: usize>(to: &mut [i16; N], from: &[i16; N]) {
    for (t, f) in to.iter_mut().zip(from) {
        *t = t.saturating_add(*f);
    }
}

/// The value of a sum of products.
#[inline]
pub fn value(sum: i32) -> i16 {
    (sum >> STORED).clamp(i32::from(i16::MIN), i32::from(i16::MAX)) as i16
}

/// Stored bytes as values to add; `stored` is the number of their fractional bits.
pub fn values<const N: usize>(bytes: &[u8], stored: u32) -> Vec<[i16; N]> {
    bytes.as_chunks::<N>().0.iter().map(|row| row.map(|b| i16::from(b as i8) << (POINT - stored))).collect()
}

/// Stored bytes as a list of values to add.
pub fn list(bytes: &[u8]) -> Vec<i16> {
    bytes.iter().map(|&b| i16::from(b as i8) << (POINT - STORED)).collect()
}

impl<const I: usize> Context<I> {
    /// Bytes of the stored layer.
    pub const SIZE: usize = 3 * I * D + D;

    /// From [`SIZE`](Self::SIZE) stored bytes.
    pub fn read(bytes: &[u8]) -> Self {
        let (weights, bias) = bytes.split_at_checked(3 * I * D).unwrap_or_default();
        Self { weights: Matrix::read(weights, 3 * I), bias: list(bias) }
    }

    /// What the context says of the token in the middle: nothing that is below zero.
    #[inline]
    pub fn read_around(&self, window: &[[i16; I]]) -> Vector {
        let sums = self.weights.times(window.as_flattened());
        let mut out = [0; D];
        for ((out, &sum), &bias) in out.iter_mut().zip(sums.as_flattened().as_flattened()).zip(&self.bias) {
            *out = value(sum).saturating_add(bias).max(0);
        }
        out
    }
}

impl Context<D> {
    /// Adds to each vector of a sentence what its context says. `x` has an empty vector before and after the sentence; `y` is
    /// overwritten.
    pub fn apply(&self, x: &mut [Vector], y: &mut Vec<Vector>) {
        y.clear();
        y.extend(x.windows(3).map(|window| self.read_around(window)));
        for (x, y) in x.iter_mut().skip(1).zip(y.iter()) {
            add(x, y);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_context_reads_its_neighbours() {
        // Output 0 is half of what the token after has in place 1, less one quarter.
        let mut bytes = vec![0u8; Context::<D>::SIZE];
        bytes[2 * D + 1] = 1 << (STORED - 1);
        bytes[3 * D * D] = -(1i8 << (STORED - 2)) as u8;
        let context = Context::<D>::read(&bytes);
        let mut x = vec![[0; D]; 4];
        x[2][1] = 3 << POINT;
        context.apply(&mut x, &mut Vec::new());
        assert_eq!(x[1][0], (3 << (POINT - 1)) - (1 << (POINT - 2)));
        assert_eq!(x[2][0], 0, "what is below zero is cut");
        assert_eq!(x[2][1], 3 << POINT);
    }
}

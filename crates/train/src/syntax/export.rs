//! The network in fixed point, as the sections of the model files.

use super::counts::Counts;
use super::network::{Network, TAG_ROW};
use lede::learn::fine::FINE;
use lede::learn::fixed::{D, STORED, STORED_ROWS};
use lede::learn::network::H;
use lede::learn::parse_model::{Class, Parser};
use lede::learn::slots::SLOTS;
use lede::learn::tag_model::Tagger;
use lede_model::Keys;

/// Bits of a feature's key.
const BITS: u32 = 22;

/// The key of the top half of a feature's hash.
pub(crate) fn key(top: u32) -> u32 {
    top >> (32 - BITS)
}

/// What goes into the files.
pub(crate) struct Sections {
    pub(crate) tagger: Vec<u8>,
    pub(crate) classes: Vec<u8>,
    pub(crate) parser: Vec<u8>,
}

impl Sections {
    /// The models as the engine reads them.
    pub(crate) fn models(&self, first: &[u8]) -> Result<(Tagger, Parser), String> {
        let tagger = Tagger::read(first, &self.tagger).map_err(|e| e.to_string())?;
        Ok((tagger, Parser::read(&self.classes, &self.parser).map_err(|e| e.to_string())?))
    }
}

fn quantise(weights: impl Iterator<Item = f32>, bits: u32, out: &mut Vec<u8>) {
    let scale = (1u32 << bits) as f32;
    out.extend(weights.map(|w| (w * scale).round().clamp(-127.0, 127.0) as i8 as u8));
}

/// Writes a matrix of `inputs` rows a column at a time: the engine wants a row an output.
fn transposed(matrix: &[f32], outputs: usize, out: &mut Vec<u8>) {
    let inputs = matrix.len() / outputs;
    quantise((0..outputs).flat_map(|o| (0..inputs).map(move |i| matrix[i * outputs + o])), STORED, out);
}

fn context(weights: &[f32], out: &mut Vec<u8>) {
    let (weights, biases) = weights.split_at(weights.len() - D);
    transposed(weights, D, out);
    quantise(biases.iter().copied(), STORED, out);
}

/// Rows of `width` and a bias: first all rows, then all biases.
fn rows_and_biases(matrix: &[f32], row: usize, width: usize, out: &mut Vec<u8>) {
    quantise(matrix.chunks_exact(row).flat_map(|r| r[..width].iter().copied()), STORED, out);
    quantise(matrix.chunks_exact(row).map(|r| r[width]), STORED, out);
}

/// The sections of a trained network.
pub(crate) fn sections(network: &Network, vocabulary: &Counts, classes: &[Class]) -> Sections {
    let mut keys: Vec<u32> = vocabulary.keys().copied().collect();
    keys.sort_unstable();
    let mut tagger = Vec::new();
    Keys::write(BITS, keys.into_iter(), &mut tagger);
    quantise(network.rows.w.iter().copied(), STORED_ROWS, &mut tagger);
    transposed(&network.lift.w, D, &mut tagger);
    let (around, further) = network.context.split_at(1);
    around.iter().for_each(|layer| context(&layer.w, &mut tagger));
    rows_and_biases(&network.tags.w[..FINE.len() * TAG_ROW], TAG_ROW, D, &mut tagger);
    let mut parser = Vec::new();
    further.iter().for_each(|layer| context(&layer.w, &mut parser));
    for slot in network.slots.w.chunks_exact(network.slots.w.len() / SLOTS) {
        transposed(slot, H, &mut parser);
    }
    for part in [&network.facts, &network.empty, &network.bias] {
        quantise(part.w.iter().copied(), STORED, &mut parser);
    }
    rows_and_biases(&network.out.w, H + 1, H, &mut parser);
    Sections { tagger, classes: classes.iter().flat_map(|c| [c.0 as u8, c.1 as u8]).collect(), parser }
}

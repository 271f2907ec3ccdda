//! # Part of speech, morphology, lemma and dependencies of every word
//!
//! A greedy tagger and transition parser over one small network in fixed point (Zhang & Weiss 2016), after Universal Dependencies v2.
//! A crate of its own because half of the time of an analysis goes by in its inner loops: they are compiled for speed where all else
//! that ships to a browser is compiled for size.

pub mod memory;
pub mod parse;
mod simd;
pub mod tag;

pub use tag::model::Scratch;

use parse::transition::MAX_WORDS;
use parse::{Tree, mend, punctuation};
use std::ops::Range;
use tag::{Tags, fixed::Vector};

/// The trained models.
#[derive(Clone, Debug, Default)]
pub struct Models {
    /// Clusters of words.
    pub clusters: tag::clusters::Clusters,
    /// Tags and the vectors that the parser reads.
    pub tagger: tag::model::Tagger,
    /// Lemmas.
    pub lemmas: tag::lemma::Lemmas,
    /// Dependencies.
    pub parser: parse::model::Parser,
}

/// A run of tokens that is read at once: a sentence, or a part of a long one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// Its tokens, as positions in the text.
    pub tokens: Range<usize>,
    /// Whether its sentence begins in an earlier piece.
    pub continues: bool,
}

/// `sentences`, long ones cut: a "sentence" of a megabyte must stay linear.
pub fn pieces<'s>(sentences: impl Iterator<Item = &'s Range<usize>>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for sentence in sentences {
        pieces.extend(
            sentence
                .clone()
                .step_by(MAX_WORDS)
                .map(|start| Piece { tokens: start..sentence.end.min(start + MAX_WORDS), continues: start != sentence.start }),
        );
    }
    pieces
}

/// Tags and vectors of words that are tagged and not parsed yet.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Tagged {
    /// Parts of speech, morphology, lemmas.
    pub tags: Tags,
    vectors: Vec<Vector>,
}

/// Tags the tokens with these `words`, piece by piece. A scratch goes with one set of models.
pub fn tag(words: &[&str], pieces: &[Piece], models: &Models, scratch: &mut Scratch) -> Tagged {
    let (tags, vectors) = tag::tag(words, pieces, models, scratch);
    Tagged { tags, vectors }
}

/// Parses the same words with what [`tag`] found: tags, and a tree a sentence.
pub fn parse(tagged: Tagged, words: &[&str], pieces: &[Piece], models: &Models) -> (Tags, Tree) {
    let Tagged { mut tags, vectors } = tagged;
    let mut arcs = parse::parse(&vectors, pieces, models);
    for piece in pieces {
        mend::mend(words, &mut tags, &mut arcs, piece.tokens.clone());
        punctuation::attach(words, &mut arcs, piece.tokens.clone());
    }
    (tags, Tree::new(arcs.heads, arcs.deprels))
}

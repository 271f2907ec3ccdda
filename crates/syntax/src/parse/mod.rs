//! Dependencies (Universal Dependencies v2, basic).

mod deprel;
mod garden;
pub(crate) mod mend;
pub mod model;
pub mod network;
pub(crate) mod punctuation;
pub mod slots;
pub mod transition;
mod tree;
mod words;

pub use deprel::Deprel;
pub use tree::Tree;

use crate::tag::fixed::Vector;
use crate::tag::model::Scratch;
use crate::{Models, Piece};

/// The head and the relation of each token, as a position in the text; a root has itself.
#[derive(Debug)]
pub(crate) struct Arcs {
    pub(crate) heads: Vec<u32>,
    pub(crate) deprels: Vec<Deprel>,
}

/// Parses every sentence, from the vectors that the tagger made.
pub(crate) fn parse(vectors: &[Vector], pieces: &[Piece], models: &Models) -> Arcs {
    let mut heads = Vec::with_capacity(vectors.len());
    let mut deprels = Vec::with_capacity(vectors.len());
    let (mut scratch, mut work) = (Scratch::default(), model::Work::default());
    let mut root = None;
    for Piece { tokens, continues } in pieces {
        let start = tokens.start;
        root = root.filter(|_| *continues);
        scratch.load(vectors.get(tokens.clone()).unwrap_or(&[]));
        models.parser.parse(&mut scratch, &mut work);
        for (i, node) in work.state.nodes.iter().enumerate() {
            let head = start + usize::from(node.head).min(work.state.nodes.len() - 1);
            let (head, deprel) = match root {
                _ if head != start + i => (head, node.deprel),
                // A further piece of a long sentence hangs on the first.
                Some(root) => (root, Deprel::Parataxis),
                None => {
                    root = Some(head);
                    (head, Deprel::Root)
                }
            };
            heads.push(head as u32);
            deprels.push(deprel);
        }
    }
    Arcs { heads, deprels }
}

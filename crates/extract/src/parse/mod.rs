//! Dependencies (Universal Dependencies v2, basic).

mod deprel;
pub mod model;
pub mod network;
pub mod slots;
pub mod transition;
mod tree;

pub use deprel::Deprel;
pub use tree::Tree;

use crate::document::Document;
use crate::resources::Resources;
use crate::tag;
use crate::tag::fixed::Vector;
use crate::tag::model::Scratch;

/// Parses every sentence, from the vectors that the tagger made.
pub(crate) fn parse(doc: &Document<'_>, vectors: &[Vector], res: &Resources) -> Tree {
    let mut heads = Vec::with_capacity(doc.tokens.len());
    let mut deprels = Vec::with_capacity(doc.tokens.len());
    let (mut scratch, mut work) = (Scratch::default(), model::Work::default());
    let mut root = (usize::MAX, 0);
    for piece in tag::pieces(doc) {
        let start = piece.start;
        let sentence = doc.sentence_of(start).index();
        scratch.load(vectors.get(piece).unwrap_or(&[]));
        res.parser.parse(&mut scratch, &mut work);
        for (i, node) in work.state.nodes.iter().enumerate() {
            let head = start + usize::from(node.head).min(work.state.nodes.len() - 1);
            let (head, deprel) = if head != start + i {
                (head, node.deprel)
            } else if root.0 == sentence {
                // A further piece of a long sentence hangs on the first.
                (root.1, Deprel::Parataxis)
            } else {
                root = (sentence, head);
                (head, Deprel::Root)
            };
            heads.push(head as u32);
            deprels.push(deprel);
        }
    }
    Tree::new(heads, deprels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Analyzer;

    #[test]
    fn every_sentence_is_one_tree() {
        let analyzer = Analyzer::new();
        let long = "a b , ".repeat(2 * tag::MAX_WORDS / 3 + 5);
        for text in ["", "\n\n", "Stop", "( ) ) \" \u{1F600} , ,", "The mayor , who resigned , said so .", &long] {
            let syntax = analyzer.syntax_of_cut(text);
            for sentence in &syntax.sentences {
                let roots = sentence.clone().filter(|&i| syntax.tree.head(i).is_none()).count();
                assert_eq!(roots, 1, "{text:.40}");
                for i in sentence.clone() {
                    assert_eq!(syntax.tree.head(i).is_none(), syntax.tree.deprel(i) == Deprel::Root);
                    let up = std::iter::successors(Some(i), |&i| syntax.tree.head(i)).take(sentence.len() + 1);
                    assert!(up.clone().count() <= sentence.len(), "a cycle over {i} in {text:.40}");
                    assert!(up.into_iter().all(|i| sentence.contains(&i)));
                }
            }
        }
    }
}

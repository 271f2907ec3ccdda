//! Dependencies (Universal Dependencies v2, basic).

pub mod model;
pub mod network;
pub mod slots;
pub mod transition;

use crate::document::Document;
use crate::resources::Resources;
use crate::tag;
use crate::tag::fixed::Vector;
use crate::tag::model::Scratch;
use std::ops::Range;

/// The dependency tree of every sentence, a row a token.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Tree {
    /// The head of each token as a position in the document; a root has itself.
    heads: Vec<u32>,
    deprels: Vec<Deprel>,
    /// Children of token `i`, in order: `children[first[i]..first[i + 1]]`.
    first: Vec<u32>,
    children: Vec<u32>,
}

/// The relation of a token to its head.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(u8)]
#[allow(missing_docs, reason = "the relations of Universal Dependencies, defined at universaldependencies.org/u/dep")]
pub enum Deprel {
    Acl,
    AclRelcl,
    Advcl,
    Advmod,
    Amod,
    Appos,
    Aux,
    AuxPass,
    Case,
    Cc,
    Ccomp,
    Compound,
    CompoundPrt,
    Conj,
    Cop,
    Csubj,
    CsubjPass,
    Dep,
    Det,
    Discourse,
    Dislocated,
    Expl,
    Fixed,
    Flat,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    NmodPoss,
    NmodUnmarked,
    Nsubj,
    NsubjPass,
    Nummod,
    Obj,
    Obl,
    OblAgent,
    OblUnmarked,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Root,
    Vocative,
    Xcomp,
}

impl Deprel {
    /// All of them, in the order of their numbers.
    pub const ALL: [Deprel; 45] = {
        use Deprel::*;
        [
            Acl,
            AclRelcl,
            Advcl,
            Advmod,
            Amod,
            Appos,
            Aux,
            AuxPass,
            Case,
            Cc,
            Ccomp,
            Compound,
            CompoundPrt,
            Conj,
            Cop,
            Csubj,
            CsubjPass,
            Dep,
            Det,
            Discourse,
            Dislocated,
            Expl,
            Fixed,
            Flat,
            Goeswith,
            Iobj,
            List,
            Mark,
            Nmod,
            NmodPoss,
            NmodUnmarked,
            Nsubj,
            NsubjPass,
            Nummod,
            Obj,
            Obl,
            OblAgent,
            OblUnmarked,
            Orphan,
            Parataxis,
            Punct,
            Reparandum,
            Root,
            Vocative,
            Xcomp,
        ]
    };

    /// Its name in CoNLL-U.
    pub fn as_str(self) -> &'static str {
        [
            "acl",
            "acl:relcl",
            "advcl",
            "advmod",
            "amod",
            "appos",
            "aux",
            "aux:pass",
            "case",
            "cc",
            "ccomp",
            "compound",
            "compound:prt",
            "conj",
            "cop",
            "csubj",
            "csubj:pass",
            "dep",
            "det",
            "discourse",
            "dislocated",
            "expl",
            "fixed",
            "flat",
            "goeswith",
            "iobj",
            "list",
            "mark",
            "nmod",
            "nmod:poss",
            "nmod:unmarked",
            "nsubj",
            "nsubj:pass",
            "nummod",
            "obj",
            "obl",
            "obl:agent",
            "obl:unmarked",
            "orphan",
            "parataxis",
            "punct",
            "reparandum",
            "root",
            "vocative",
            "xcomp",
        ][self as usize]
    }

    /// The relation with this name; a subtype that is not kept counts as its main type.
    pub fn from_name(name: &str) -> Option<Self> {
        let find = |name: &str| Self::ALL.into_iter().find(|d| d.as_str() == name);
        find(name).or_else(|| find(name.split(':').next().unwrap_or(name)))
    }
}

impl Tree {
    /// From heads (a root has itself) and relations.
    pub(crate) fn new(heads: Vec<u32>, deprels: Vec<Deprel>) -> Self {
        let n = heads.len();
        let mut first = vec![0u32; n + 1];
        for (i, &head) in heads.iter().enumerate() {
            if head as usize != i {
                first[head as usize + 1] += 1;
            }
        }
        for i in 0..n {
            first[i + 1] += first[i];
        }
        let mut next = first.clone();
        let mut children = vec![0u32; first[n] as usize];
        for (i, &head) in heads.iter().enumerate() {
            if head as usize != i {
                children[next[head as usize] as usize] = i as u32;
                next[head as usize] += 1;
            }
        }
        Self { heads, deprels, first, children }
    }

    /// The head of token `i`; `None` for a root.
    pub fn head(&self, i: usize) -> Option<usize> {
        let head = self.heads[i] as usize;
        (head != i).then_some(head)
    }

    /// The relation of token `i` to its head.
    pub fn deprel(&self, i: usize) -> Deprel {
        self.deprels[i]
    }

    /// The children of token `i`, in text order.
    pub fn children(&self, i: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.children[self.first[i] as usize..self.first[i + 1] as usize].iter().map(|&c| c as usize)
    }

    /// The first child of token `i` with this relation.
    pub fn child(&self, i: usize, deprel: Deprel) -> Option<usize> {
        self.children(i).find(|&c| self.deprel(c) == deprel)
    }

    /// The smallest range of tokens that holds the subtree of token `i`.
    pub fn subtree(&self, i: usize) -> Range<usize> {
        let (mut start, mut end) = (i, i + 1);
        let mut stack = vec![i];
        while let Some(at) = stack.pop() {
            start = start.min(at);
            end = end.max(at + 1);
            stack.extend(self.children(at));
        }
        start..end
    }
}

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

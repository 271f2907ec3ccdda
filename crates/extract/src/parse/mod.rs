//! Dependencies (Universal Dependencies v2, basic).

pub mod features;
pub mod model;
pub mod transition;

use crate::document::Document;
use crate::resources::Resources;
use crate::tag::{Tags, word};
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

/// Parses every sentence.
pub(crate) fn parse(doc: &Document<'_>, tags: &Tags, res: &Resources) -> Tree {
    let mut heads = Vec::with_capacity(doc.tokens.len());
    let mut deprels = Vec::with_capacity(doc.tokens.len());
    let (mut words, mut fines, mut scratch) = (Vec::new(), Vec::new(), model::Scratch::default());
    for sentence in &doc.sentences {
        let mut root = None;
        let Range { start: first, end } = sentence.tokens;
        for start in (first..end).step_by(transition::MAX_WORDS) {
            let piece = start..end.min(start + transition::MAX_WORDS);
            word::sentence(piece.clone().map(|i| doc.word(i)), &res.clusters, &mut words);
            fines.clear();
            fines.extend(piece.map(|i| tags.fine(i)));
            res.parser.parse(&words, &fines, &mut scratch);
            for (i, node) in scratch.state.nodes.iter().enumerate() {
                let head = start + usize::from(node.head).min(scratch.state.nodes.len() - 1);
                let (head, deprel) = match root {
                    _ if head != start + i => (head, node.deprel),
                    None => (*root.insert(head), Deprel::Root),
                    Some(root) => (root, Deprel::Parataxis),
                };
                heads.push(head as u32);
                deprels.push(deprel);
            }
        }
    }
    Tree::new(heads, deprels)
}

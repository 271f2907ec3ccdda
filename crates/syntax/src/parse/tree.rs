//! Trees as flat tables, built once, asked often.

use super::Deprel;
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
    #[inline]
    pub fn head(&self, i: usize) -> Option<usize> {
        let head = self.heads[i] as usize;
        (head != i).then_some(head)
    }

    /// The relation of token `i` to its head.
    #[inline]
    pub fn deprel(&self, i: usize) -> Deprel {
        self.deprels[i]
    }

    /// The children of token `i`, in text order.
    #[inline]
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

//! The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011) with its dynamic oracle (Goldberg & Nivre 2013).

use super::Deprel;

/// What the parser can do next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Move {
    /// The next word goes on the stack.
    Shift,
    /// The top of the stack becomes a dependent of the next word.
    Left,
    /// The top of the stack becomes a dependent of the word below it.
    Right,
}

/// No word.
pub const NONE: u16 = u16::MAX;

/// A word's arcs so far.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// The head, [`NONE`] while it has none.
    pub head: u16,
    /// The relation to it.
    pub deprel: Deprel,
    /// The last two dependents on the left, outermost first.
    pub left: [u16; 2],
    /// The last two dependents on the right, outermost first.
    pub right: [u16; 2],
    /// Number of dependents on the left.
    pub lefts: u8,
    /// Number of dependents on the right.
    pub rights: u8,
    /// Set of relations of the dependents, a bit each.
    pub relations: u64,
}

const FREE: Node = Node { head: NONE, deprel: Deprel::Root, left: [NONE; 2], right: [NONE; 2], lefts: 0, rights: 0, relations: 0 };

/// A configuration. The root stands behind the last word, as in Ballesteros & Nivre (2013).
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Words that wait for a head, topmost last.
    pub stack: Vec<u16>,
    /// The next word; the root when it equals the number of words.
    pub next: u16,
    /// Arcs so far.
    pub nodes: Vec<Node>,
}

/// Longer sentences are parsed in pieces: positions must fit, and a "sentence" of a megabyte must stay linear.
pub const MAX_WORDS: usize = 1000;

impl State {
    /// Begins a sentence of `len` words, at most [`MAX_WORDS`].
    pub fn start(&mut self, len: usize) {
        self.stack.clear();
        self.next = 0;
        self.nodes.clear();
        self.nodes.resize(len.min(MAX_WORDS), FREE);
    }

    /// Number of words.
    pub fn len(&self) -> u16 {
        self.nodes.len() as u16
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Whether every word has its head.
    pub fn is_done(&self) -> bool {
        self.next == self.len() && self.stack.is_empty()
    }

    /// Whether the move can be made. The root takes exactly one dependent: the last word on the stack.
    pub fn allows(&self, to: Move) -> bool {
        match to {
            Move::Shift => self.next < self.len(),
            Move::Left => !self.stack.is_empty() && (self.next < self.len() || self.stack.len() == 1),
            Move::Right => self.stack.len() > 1,
        }
    }

    /// Whether the move can be made with this relation: the root's dependent, and no other, has [`Deprel::Root`].
    pub fn fits(&self, to: Move, deprel: Deprel) -> bool {
        let root = to == Move::Left && self.next == self.len();
        self.allows(to) && root == (deprel == Deprel::Root)
    }

    /// The word `depth` below the top of the stack.
    #[inline]
    pub fn stacked(&self, depth: usize) -> u16 {
        self.stack.len().checked_sub(depth + 1).and_then(|at| self.stack.get(at)).copied().unwrap_or(NONE)
    }

    /// The word `ahead` of the next one.
    #[inline]
    pub fn ahead(&self, ahead: u16) -> u16 {
        let at = self.next + ahead;
        if at < self.len() { at } else { NONE }
    }

    /// Makes an allowed move.
    pub fn apply(&mut self, to: Move, deprel: Deprel) {
        match to {
            Move::Shift => {
                self.stack.push(self.next);
                self.next += 1;
            }
            Move::Left => {
                let Some(dependent) = self.stack.pop() else { return };
                let head = if self.next < self.len() { self.next } else { dependent };
                self.attach(dependent, head, deprel);
            }
            Move::Right => {
                let (Some(dependent), Some(&head)) = (self.stack.pop(), self.stack.last()) else { return };
                self.attach(dependent, head, deprel);
            }
        }
    }

    fn attach(&mut self, dependent: u16, head: u16, deprel: Deprel) {
        if let Some(node) = self.nodes.get_mut(usize::from(dependent)) {
            (node.head, node.deprel) = (head, deprel);
        }
        if dependent == head {
            return;
        }
        let Some(node) = self.nodes.get_mut(usize::from(head)) else { return };
        node.relations |= 1 << deprel as u8;
        if dependent < head {
            (node.left, node.lefts) = ([dependent, node.left[0]], node.lefts.saturating_add(1));
        } else {
            (node.right, node.rights) = ([dependent, node.right[0]], node.rights.saturating_add(1));
        }
    }

    /// How many gold arcs a move makes unreachable. `gold[i]` is the head of word `i`; a root has itself.
    ///
    /// Exact, because arc-hybrid is arc-decomposable.
    pub fn cost(&self, to: Move, gold: &[u16]) -> usize {
        let root = self.len();
        let head = |w: u16| {
            let h = gold[usize::from(w)];
            if h == w { root } else { h }
        };
        let next = self.next;
        let Some((&top, below)) = self.stack.split_last() else { return 0 };
        match to {
            Move::Shift => {
                // The next word loses dependents on the stack and heads on the stack but for its top.
                let heads = below.iter().filter(|&&s| next < root && head(next) == s).count();
                heads + self.stack.iter().filter(|&&s| head(s) == next).count()
            }
            Move::Left => {
                let lost = (next..root).filter(|&b| head(b) == top).count();
                let to_later = head(top) > next && head(top) != NONE;
                let to_below = below.last() == Some(&head(top));
                lost + usize::from(to_later || to_below)
            }
            Move::Right => (next..root).filter(|&b| head(b) == top).count() + usize::from(head(top) >= next),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Following zero-cost moves gives the gold tree; the best next move always costs nothing.
    #[test]
    fn the_oracle_rebuilds_every_projective_tree() {
        for gold in [&[1u16, 1, 1][..], &[2, 2, 2, 5, 5, 2, 5], &[0], &[1, 4, 1, 4, 4, 4], &[0, 0, 1, 2]] {
            let mut state = State::default();
            state.start(gold.len());
            while !state.is_done() {
                let moves = [Move::Right, Move::Left, Move::Shift];
                let best = moves.into_iter().filter(|&m| state.allows(m)).min_by_key(|&m| state.cost(m, gold)).unwrap();
                assert_eq!(state.cost(best, gold), 0, "{gold:?} {state:?}");
                state.apply(best, Deprel::Dep);
            }
            assert_eq!(state.nodes.iter().map(|n| n.head).collect::<Vec<_>>(), gold);
        }
    }

    #[test]
    fn there_is_one_root_whatever_is_done() {
        let mut state = State::default();
        state.start(4);
        for _ in 0..4 {
            state.apply(Move::Shift, Deprel::Dep);
        }
        assert!(!state.allows(Move::Left) && !state.allows(Move::Shift));
        while state.stack.len() > 1 {
            state.apply(Move::Right, Deprel::Dep);
        }
        state.apply(Move::Left, Deprel::Root);
        assert!(state.is_done());
        assert_eq!(state.nodes[0].head, 0);
    }
}

//! The trained parser: the best move, again and again, until every word has its head.

use super::Deprel;
use super::network::{Network, Projections};
use super::slots;
use super::transition::{Move, State};
use crate::simd::{Job, Machine, Simd};
use crate::tag::fixed;
use crate::tag::model::Scratch;
use lede_model::Damaged;

/// Reads trees off words and tags.
#[derive(Clone, Debug, Default)]
pub struct Parser {
    /// Shift, then those to the left, then those to the right.
    classes: Vec<Class>,
    /// Where those to the right begin.
    rights: usize,
    /// The one that ends a sentence.
    root: usize,
    network: Network,
    machine: Machine,
}

/// A move with the relation of the arc that it draws.
pub type Class = (Move, Deprel);

/// What a parse works in; reused from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Work {
    projections: Projections,
    /// The configuration; after a parse, the tree.
    pub state: State,
}

impl Parser {
    /// Reads the sections: the classes, two bytes each, and the network.
    #[inline(never)]
    pub fn read(classes: &[u8], network: &[u8]) -> Result<Self, Damaged> {
        let classes: Option<Vec<Class>> = classes.chunks_exact(2).map(class).collect();
        match classes {
            Some(classes) if complete(&classes) => {
                let rights = classes.partition_point(|c| c.0 != Move::Right);
                let root = classes.iter().position(|c| c.1 == Deprel::Root).unwrap_or(0);
                Ok(Self { network: Network::read(network, classes.len())?, classes, rights, root, machine: Machine::detect() })
            }
            _ => Err(Damaged("The parser was trained for other relations. Build it again with `make train`.".into())),
        }
    }

    /// Parses the sentence whose vectors the tagger left in `scratch` into `work.state`; words beyond
    /// [`super::transition::MAX_WORDS`] are left out.
    #[inline(never)]
    pub fn parse(&self, scratch: &mut Scratch, work: &mut Work) {
        self.machine.run(Parse { parser: self, scratch, work });
    }

    /// The class that fits, if there is but one.
    fn only(&self, state: &State) -> Option<Class> {
        match (state.stack.len(), state.next < state.len()) {
            (0, true) => Some((Move::Shift, Deprel::Dep)),
            (1, false) => Some((Move::Left, Deprel::Root)),
            _ => None,
        }
    }

    /// The first of the classes with the highest score among those that fit.
    fn best(&self, state: &State, scores: &mut [i32]) -> Class {
        let words_left = state.next < state.len();
        let from = if words_left { 0 } else { self.rights };
        let to = if state.allows(Move::Right) { self.classes.len() } else { self.rights };
        if let Some(root) = scores.get_mut(self.root) {
            *root = i32::MIN;
        }
        let at = from + fixed::highest(scores.get(from..to).unwrap_or(&[]));
        self.classes.get(at).copied().unwrap_or((Move::Shift, Deprel::Dep))
    }
}

/// One sentence, from its vectors to its tree.
struct Parse<'a> {
    parser: &'a Parser,
    scratch: &'a mut Scratch,
    work: &'a mut Work,
}

impl Job for Parse<'_> {
    type Output = ();

    #[inline(always)]
    fn run<S: Simd>(self, simd: S) {
        let Parse { parser, scratch, work: Work { projections, state } } = self;
        parser.network.begin(simd, scratch, projections);
        let vectors = scratch.vectors();
        state.start(vectors.len());
        while !state.is_done() && !parser.classes.is_empty() {
            let class = match parser.only(state) {
                Some(class) => class,
                None => {
                    let seen = (&slots::slots(state), &slots::facts(state));
                    let mut scores = parser.network.score(simd, seen, vectors, projections);
                    parser.best(state, scores.as_flattened_mut().as_flattened_mut())
                }
            };
            state.apply(class.0, class.1);
        }
    }
}

/// A class from its two bytes.
fn class(bytes: &[u8]) -> Option<Class> {
    let to = *[Move::Shift, Move::Left, Move::Right].get(usize::from(*bytes.first()?))?;
    Some((to, *Deprel::ALL.get(usize::from(*bytes.get(1)?))?))
}

/// Whether there is one class to shift, before all others, some for both sides, in this order, and one for the root: then something is
/// always allowed, and a parse always ends.
fn complete(classes: &[Class]) -> bool {
    let plain = |to| move |c: &&Class| c.0 == to && c.1 != Deprel::Root;
    let all = [Move::Shift, Move::Left, Move::Right].into_iter().all(|m| classes.iter().any(|c| plain(m)(&c)));
    let ordered = classes.is_sorted_by_key(|c| c.0 as u8) && classes.first() == Some(&(Move::Shift, Deprel::Dep));
    let right_root = classes.contains(&(Move::Right, Deprel::Root));
    all && ordered && !right_root && classes.contains(&(Move::Left, Deprel::Root))
}

//! The trained parser: the best move, again and again, until every word has its head.

use super::Deprel;
use super::features::{self, Atoms};
use super::transition::{Move, State};
use crate::tag::fine::Fine;
use crate::tag::word::Word;
use lede_model::{Damaged, Linear, MAX_CLASSES};

/// Reads trees off words and tags.
#[derive(Clone, Debug, Default)]
pub struct Parser {
    classes: Vec<Class>,
    weights: Linear,
}

/// A move with the relation of the arc that it draws.
pub type Class = (Move, Deprel);

/// What a parse works in; reused from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    atoms: Vec<Atoms>,
    /// The configuration; after a parse, the tree.
    pub state: State,
}

impl Parser {
    /// Reads the sections: the classes, two bytes each, and their weights.
    pub fn read(classes: &[u8], weights: &[u8]) -> Result<Self, Damaged> {
        let classes: Option<Vec<Class>> = classes.chunks_exact(2).map(class).collect();
        let weights = Linear::read(weights)?;
        match classes {
            Some(classes) if classes.len() == weights.classes() && complete(&classes) => Ok(Self { classes, weights }),
            _ => Err(Damaged("The parser was trained for other relations. Build it again with `make train`.".into())),
        }
    }

    /// Parses one sentence into `scratch.state`; words beyond [`super::transition::MAX_WORDS`] are left out.
    pub fn parse(&self, words: &[Word], tags: &[Fine], scratch: &mut Scratch) {
        let Scratch { atoms, state } = scratch;
        features::atoms(words, tags, atoms);
        state.start(words.len());
        while !state.is_done() {
            let mut scores = self.weights.start();
            for feature in features::extract(state, atoms) {
                self.weights.add(feature, &mut scores);
            }
            let (to, deprel) = self.best(state, &scores);
            state.apply(to, deprel);
        }
    }

    /// The first of the highest scores among the moves that are allowed.
    fn best(&self, state: &State, scores: &[i32; MAX_CLASSES]) -> Class {
        let allowed = [Move::Shift, Move::Left, Move::Right].map(|m| state.allows(m));
        let mut best: Option<(i32, Class)> = None;
        for (&class, &score) in self.classes.iter().zip(scores) {
            if allowed[class.0 as usize] && best.is_none_or(|(high, _)| score > high) {
                best = Some((score, class));
            }
        }
        best.map_or((Move::Shift, Deprel::Dep), |(_, class)| class)
    }
}

/// A class from its two bytes.
fn class(bytes: &[u8]) -> Option<Class> {
    let to = *[Move::Shift, Move::Left, Move::Right].get(usize::from(*bytes.first()?))?;
    Some((to, *Deprel::ALL.get(usize::from(*bytes.get(1)?))?))
}

/// Whether every move has a class: then some allowed move always has one, and a parse always ends.
fn complete(classes: &[Class]) -> bool {
    [Move::Shift, Move::Left, Move::Right].into_iter().all(|m| classes.iter().any(|c| c.0 == m))
}

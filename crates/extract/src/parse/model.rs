//! The trained parser: the best move, again and again, until every word has its head.

use super::Deprel;
use super::network::{Network, Projections};
use super::slots;
use super::transition::{Move, State};
use crate::tag::model::Scratch;
use lede_model::Damaged;

/// Reads trees off words and tags.
#[derive(Clone, Debug, Default)]
pub struct Parser {
    classes: Vec<Class>,
    network: Network,
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
    pub fn read(classes: &[u8], network: &[u8]) -> Result<Self, Damaged> {
        let classes: Option<Vec<Class>> = classes.chunks_exact(2).map(class).collect();
        match classes {
            Some(classes) if complete(&classes) => Ok(Self { network: Network::read(network, classes.len())?, classes }),
            _ => Err(Damaged("The parser was trained for other relations. Build it again with `make train`.".into())),
        }
    }

    /// Parses the sentence whose vectors the tagger left in `scratch` into `work.state`; words beyond
    /// [`super::transition::MAX_WORDS`] are left out.
    pub fn parse(&self, scratch: &mut Scratch, work: &mut Work) {
        let Work { projections, state } = work;
        self.network.begin(scratch, projections);
        let vectors = scratch.vectors();
        state.start(vectors.len());
        while !state.is_done() {
            let hidden = self.network.hidden(&slots::slots(state), &slots::facts(state), vectors, projections);
            let mut best = (i32::MIN, (Move::Shift, Deprel::Dep));
            for (&class, score) in self.classes.iter().zip(self.network.scores(&hidden)).filter(|(c, _)| state.fits(c.0, c.1)) {
                if score > best.0 {
                    best = (score, class);
                }
            }
            state.apply(best.1.0, best.1.1);
        }
    }
}

/// A class from its two bytes.
fn class(bytes: &[u8]) -> Option<Class> {
    let to = *[Move::Shift, Move::Left, Move::Right].get(usize::from(*bytes.first()?))?;
    Some((to, *Deprel::ALL.get(usize::from(*bytes.get(1)?))?))
}

/// Whether there is a class for every move, and one for the root: then something is always allowed, and a parse always ends.
fn complete(classes: &[Class]) -> bool {
    let plain = |to| move |c: &&Class| c.0 == to && c.1 != Deprel::Root;
    let all = [Move::Shift, Move::Left, Move::Right].into_iter().all(|m| classes.iter().any(|c| plain(m)(&c)));
    all && classes.contains(&(Move::Left, Deprel::Root))
}

//! What is right in a configuration, by the dynamic oracle: the parser learns what to do after its own mistakes, too.

use super::treebank::Sentence;
use lede::Deprel;
use lede::learn::parse_model::Class;
use lede::learn::transition::{Move, State};

const MOVES: [Move; 3] = [Move::Shift, Move::Left, Move::Right];

/// The moves with relations that the treebanks know.
pub(crate) fn classes(sentences: &[Sentence]) -> Vec<Class> {
    let mut counts = vec![[0usize; 2]; Deprel::ALL.len()];
    for s in sentences {
        for (i, (&head, &deprel)) in s.heads.iter().zip(&s.deprels).enumerate() {
            counts[deprel as usize][usize::from(usize::from(head) < i)] += 1;
        }
    }
    let arcs = |to: Move, side: usize| {
        let counts = &counts;
        Deprel::ALL.iter().copied().filter(move |d| counts[*d as usize][side] >= 15).map(move |d| (to, d))
    };
    std::iter::once((Move::Shift, Deprel::Dep)).chain(arcs(Move::Left, 0)).chain(arcs(Move::Right, 1)).collect()
}

/// What is allowed and what is right in a configuration.
pub(crate) struct Choice {
    pub(crate) allowed: Vec<bool>,
    pub(crate) right: Vec<bool>,
}

pub(crate) fn choose(state: &State, s: &Sentence, classes: &[Class]) -> Choice {
    let costs = MOVES.map(|m| state.allows(m).then(|| state.cost(m, &s.heads)));
    let least = costs.iter().flatten().min().copied().unwrap_or(0);
    let top = state.stacked(0);
    // The relation that a move draws, if its arc is in the tree.
    let gold = |to: Move| {
        let head = s.heads.get(usize::from(top)).copied()?;
        let drawn = match to {
            Move::Shift => return None,
            Move::Left => {
                if state.next < state.len() {
                    state.next
                } else {
                    top
                }
            }
            Move::Right => state.stacked(1),
        };
        (drawn == head).then(|| s.deprels[usize::from(top)])
    };
    let golds = MOVES.map(gold);
    let allowed: Vec<bool> = classes.iter().map(|c| state.fits(c.0, c.1)).collect();
    let cheapest = |c: &Class| costs[c.0 as usize] == Some(least);
    let right =
        |(c, &allowed): (&Class, &bool)| allowed && cheapest(c) && (c.0 == Move::Shift || golds[c.0 as usize].is_none_or(|d| d == c.1));
    let mut right: Vec<bool> = classes.iter().zip(&allowed).map(right).collect();
    if !right.contains(&true) {
        // A relation too rare to have a class: any relation will do.
        right = classes.iter().zip(&allowed).map(|(c, &allowed)| allowed && cheapest(c)).collect();
    }
    Choice { allowed, right }
}

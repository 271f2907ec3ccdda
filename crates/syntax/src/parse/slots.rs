//! What the network sees of a configuration: the tokens that it looks at and its small facts.

use super::transition::{NONE, Node, State};

/// Tokens that a configuration looks at.
pub const SLOTS: usize = 12;
/// Small facts about a configuration.
pub const FACTS: usize = 12;
/// Values that each fact can have.
pub const VALUES: usize = 48;

/// The tokens of a configuration, [`NONE`] for an empty slot.
pub fn slots(state: &State) -> [u16; SLOTS] {
    let (s0, s1, b0) = (state.stacked(0), state.stacked(1), state.ahead(0));
    [
        s0,
        s1,
        b0,
        state.stacked(2),
        state.ahead(1),
        state.ahead(2),
        child(state, s0, |n| n.left[0]),
        child(state, s0, |n| n.right[0]),
        child(state, s1, |n| n.left[0]),
        child(state, s1, |n| n.right[0]),
        child(state, b0, |n| n.left[0]),
        child(state, s0, |n| n.right[1]),
    ]
}

/// The facts of a configuration: relations of the nearest dependents, numbers of dependents, distances.
pub fn facts(state: &State) -> [u8; FACTS] {
    let arc = |at: u16| state.nodes.get(usize::from(at)).map_or(0, |n| n.deprel as u8 + 1);
    let count = |at: u16, most: u8, f: fn(&Node) -> u8| state.nodes.get(usize::from(at)).map_or(0, |n| f(n).min(most - 1) + 1);
    let distance = |a: u16, b: u16| if a == NONE || b == NONE { 0 } else { (b - a).min(12) as u8 };
    let (s0, s1, b0) = (state.stacked(0), state.stacked(1), state.ahead(0));
    [
        arc(child(state, s0, |n| n.left[0])),
        arc(child(state, s0, |n| n.left[1])),
        arc(child(state, s0, |n| n.right[0])),
        arc(child(state, s1, |n| n.left[0])),
        arc(child(state, s1, |n| n.right[0])),
        arc(child(state, s1, |n| n.right[1])),
        arc(child(state, b0, |n| n.left[0])),
        arc(child(state, b0, |n| n.left[1])),
        count(s0, 6, |n| n.lefts) * 6 + count(s0, 5, |n| n.rights),
        count(s1, 6, |n| n.rights) * 4 + count(b0, 3, |n| n.lefts),
        distance(s0, b0),
        distance(s1, s0),
    ]
}

fn child(state: &State, at: u16, which: fn(&Node) -> u16) -> u16 {
    state.nodes.get(usize::from(at)).map_or(NONE, which)
}

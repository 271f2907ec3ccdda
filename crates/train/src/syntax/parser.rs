//! Trains the parser with a dynamic oracle: it learns what to do after its own mistakes.

use super::learner::{Counts, Learner, count, gradient};
use super::treebank::Sentence;
use crate::rng::Rng;
use lede::Deprel;
use lede::learn::parse_features as features;
use lede::learn::parse_model::{Class, Parser, Scratch};
use lede::learn::transition::{Move, State};

/// Bits of a feature's key.
const BITS: u32 = 22;
/// The value of one step of an integer weight.
const UNIT: f32 = 0.08;

const MOVES: [Move; 3] = [Move::Shift, Move::Left, Move::Right];

/// The moves with relations that the treebanks know.
fn classes(sentences: &[Sentence]) -> Vec<Class> {
    let mut counts = vec![[0usize; 2]; Deprel::ALL.len()];
    for s in sentences {
        for (i, (&head, &deprel)) in s.heads.iter().zip(&s.deprels).enumerate() {
            counts[deprel as usize][usize::from(usize::from(head) < i)] += 1;
        }
    }
    let arcs = |to: Move, side: usize| {
        let counts = &counts;
        Deprel::ALL.into_iter().filter(move |d| counts[*d as usize][side] >= 15).map(move |d| (to, d))
    };
    std::iter::once((Move::Shift, Deprel::Dep)).chain(arcs(Move::Left, 0)).chain(arcs(Move::Right, 1)).collect()
}

/// What is allowed and what is right in a configuration.
struct Choice {
    allowed: Vec<bool>,
    right: Vec<bool>,
}

fn choose(state: &State, s: &Sentence, classes: &[Class]) -> Choice {
    let costs = MOVES.map(|m| state.allows(m).then(|| state.cost(m, &s.heads)));
    let least = costs.iter().flatten().min().copied().unwrap_or(0);
    let top = state.stacked(0);
    let gold = |to: Move| {
        let dependent = s.heads.get(usize::from(top)).copied()?;
        let root = dependent == top;
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
        (drawn == dependent && root == (drawn == top)).then(|| s.deprels[usize::from(top)])
    };
    let golds = MOVES.map(gold);
    let allowed = classes.iter().map(|c| costs[c.0 as usize].is_some()).collect();
    let right = |c: &Class| costs[c.0 as usize] == Some(least) && (c.0 == Move::Shift || golds[c.0 as usize].is_none_or(|d| d == c.1));
    let mut choice = Choice { allowed, right: classes.iter().map(right).collect() };
    if !choice.right.contains(&true) {
        // A relation too rare to have a class: any relation will do.
        choice.right = classes.iter().map(|c| costs[c.0 as usize] == Some(least)).collect();
    }
    choice
}

/// The sections of classes and weights after `epochs` passes; `dev` shows the way.
pub(crate) fn train(sentences: &[Sentence], dev: &[Sentence], epochs: usize, limit: usize) -> (Vec<u8>, Vec<u8>) {
    let classes = classes(sentences);
    let mut counts = Counts::default();
    let mut state = State::default();
    let mut atoms = Vec::new();
    for s in sentences {
        features::atoms(&s.words, &s.tags, &mut atoms);
        state.start(s.words.len());
        while !state.is_done() {
            count(&mut counts, &features::extract(&state, &atoms));
            let choice = choose(&state, s, &classes);
            let Some(class) = choice.right.iter().position(|r| *r) else { break };
            state.apply(classes[class].0, classes[class].1);
        }
    }
    let mut learner = Learner::new(&counts, 3, classes.len(), 0.12);
    drop(counts);
    let names: Vec<u8> = classes.iter().flat_map(|c| [c.0 as u8, c.1 as u8]).collect();
    let mut rng = Rng::new(3);
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let (mut rows, mut scores) = (Vec::new(), Vec::new());
    for epoch in 0..epochs {
        rng.shuffle(&mut order);
        match epochs - epoch {
            3 => learner.prune(limit * 4),
            2 => learner.prune(limit * 2),
            1 => learner.prune(limit),
            _ => {}
        }
        let (mut loss, mut moves) = (0.0f64, 0usize);
        for &at in &order {
            let s = &sentences[at];
            features::atoms(&s.words, &s.tags, &mut atoms);
            state.start(s.words.len());
            while !state.is_done() {
                rows.clear();
                learner.rows(&features::extract(&state, &atoms), &mut rows);
                learner.score(&rows, &mut scores);
                let choice = choose(&state, s, &classes);
                let highest =
                    |set: &[bool]| (0..classes.len()).filter(|c| set[*c]).max_by(|&a, &b| scores[a].total_cmp(&scores[b]).then(b.cmp(&a)));
                let explore = epoch > 0 && rng.percent(90);
                let next = highest(if explore { &choice.allowed } else { &choice.right });
                let in_set = |set: &[bool], c: usize| set.get(c).copied().unwrap_or(false);
                loss += f64::from(gradient(&mut scores, |c| in_set(&choice.allowed, c), |c| in_set(&choice.right, c)));
                learner.step(&rows, &scores);
                moves += 1;
                let Some(next) = next else { break };
                state.apply(classes[next].0, classes[next].1);
            }
        }
        eprintln!("parser pass {}: loss {:.4}", epoch + 1, loss / moves as f64);
        if (epoch % 3 == 2 || epochs - epoch <= 4)
            && let Ok(model) = Parser::read(&names, &learner.export(BITS, UNIT))
        {
            report("dev", &model, dev);
        }
    }
    (names, learner.export(BITS, UNIT))
}

/// Prints attachment scores; relations count by their main type.
pub(crate) fn report(name: &str, model: &Parser, sentences: &[Sentence]) {
    let (mut uas, mut las, mut words) = (0, 0, 0);
    let mut scratch = Scratch::default();
    let main = |d: Deprel| d.as_str().split(':').next();
    for s in sentences {
        model.parse(&s.words, &s.tags, &mut scratch);
        for (i, node) in scratch.state.nodes.iter().enumerate() {
            let attached = node.head == s.heads[i];
            uas += usize::from(attached);
            las += usize::from(attached && main(node.deprel) == main(s.deprels[i]));
            words += 1;
        }
    }
    let percent = |n: usize| 100.0 * n as f64 / words as f64;
    println!("{name}: uas {:.2} las {:.2} of {words} words", percent(uas), percent(las));
}

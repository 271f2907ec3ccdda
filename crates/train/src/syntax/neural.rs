//! Trains the network of tagger and parser, the parser with a dynamic oracle.

use super::counts::{Counts, count, gradient};
use super::export;
use super::network::{Network, Pass};
use super::oracle::choose;
use super::treebank::Sentence;
use crate::rng::Rng;
use lede::learn::fine::FINE;
use lede::learn::parse_model::Class;
use lede::learn::slots;
use lede::learn::tag_features::{self, LEAST, LEXICAL};
use lede::learn::transition::State;

/// What a tag's loss counts against a move's.
const TAG_SHARE: f32 = 0.4;
/// The first step's size; it falls to nothing at the end.
const RATE: f32 = 0.0022;
/// Per cent of tokens whose very form is hidden.
const HIDDEN: usize = 10;

/// Per cent of the passes that are made with exact weights, before those with the weights that will be stored.
const EXACT: usize = 60;

/// The row of each kept feature, by key.
pub(crate) type Vocabulary = Counts;

/// The features of a token, in the order of their templates.
fn features(s: &Sentence, i: usize) -> impl Iterator<Item = u64> {
    tag_features::own(&s.words[i]).into_iter().chain(tag_features::tagged(&s.words, &s.tags, i))
}

/// Which row each kept feature has: keys are the top half of a feature's hash.
pub(crate) fn vocabulary(sentences: &[Sentence]) -> Vocabulary {
    let mut counts: Vec<Counts> = vec![Counts::default(); LEAST.len()];
    for s in sentences {
        for i in 0..s.words.len() {
            for (counts, feature) in counts.iter_mut().zip(features(s, i)) {
                count(counts, feature);
            }
        }
    }
    let kept = counts.iter().zip(LEAST).flat_map(|(c, least)| c.iter().filter(move |e| *e.1 >= least));
    let mut keys: Vec<u32> = kept.map(|e| export::key(*e.0)).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.iter().enumerate().map(|(i, k)| (*k, i as u32)).collect()
}

/// The rows of every token.
pub(crate) fn rows(vocabulary: &Vocabulary, s: &Sentence, mut dropout: Option<&mut Rng>) -> Vec<Vec<u32>> {
    let row = |f: u64| vocabulary.get(&export::key((f >> 32) as u32)).copied();
    let word = |i| {
        let hide = dropout.as_mut().is_some_and(|rng| rng.percent(HIDDEN));
        let kept = features(s, i).enumerate().filter(|(t, _)| !(hide && LEXICAL.contains(t)));
        kept.filter_map(|(_, f)| row(f)).collect()
    };
    (0..s.words.len()).map(word).collect()
}

/// How to train a network.
pub(crate) struct Plan {
    pub(crate) epochs: usize,
    pub(crate) seed: u64,
    /// Whether its weights are to be stored.
    pub(crate) stored: bool,
}

/// Trains a network on `gold`, and in each pass on half of `silver`.
pub(crate) fn train(gold: &[Sentence], silver: &[Sentence], vocabulary: &Vocabulary, classes: &[Class], plan: &Plan) -> Network {
    let mut network = Network::new(vocabulary.len(), classes.len(), 17 + plan.seed);
    let mut rng = Rng::new(3 + plan.seed);
    let mut pass = Pass::default();
    for epoch in 0..plan.epochs {
        if plan.stored && epoch == plan.epochs * EXACT / 100 {
            network.coarse();
        }
        let mut order: Vec<&Sentence> = gold.iter().chain(silver.iter().filter(|_| rng.percent(50))).collect();
        rng.shuffle(&mut order);
        let mut loss = Loss::default();
        for (done, &s) in order.iter().enumerate() {
            let progress = (epoch as f32 + done as f32 / order.len() as f32) / plan.epochs as f32;
            let ids = rows(vocabulary, s, Some(&mut rng));
            network.encode(ids, Some(&mut rng), &mut pass);
            learn_tags(&mut network, s, &mut pass, &mut loss);
            learn_moves(&mut network, s, classes, &mut pass, &mut loss, (epoch > 0).then_some(&mut rng));
            network.finish(&pass, RATE * (1.0 - progress).max(0.01));
        }
        eprintln!("pass {}: loss of tags {:.4}, of moves {:.4}", epoch + 1, loss.tags / loss.words, loss.moves / loss.words / 2.0);
    }
    network
}

#[derive(Default)]
struct Loss {
    tags: f64,
    moves: f64,
    words: f64,
}

fn learn_tags(network: &mut Network, s: &Sentence, pass: &mut Pass, loss: &mut Loss) {
    let mut scores = Vec::new();
    for (t, &gold) in s.gold.iter().enumerate() {
        network.score_tags(t, pass, &mut scores);
        loss.tags += f64::from(gradient(&mut scores, |c| c < FINE.len(), |c| c == usize::from(gold)));
        for g in &mut scores {
            *g *= TAG_SHARE;
        }
        network.back_tags(t, &scores, pass);
    }
    loss.words += s.gold.len() as f64;
}

/// Goes through a sentence by gold moves, or, with `explore`, mostly by the network's own.
fn learn_moves(network: &mut Network, s: &Sentence, classes: &[Class], pass: &mut Pass, loss: &mut Loss, mut explore: Option<&mut Rng>) {
    let (mut state, mut scores) = (State::default(), Vec::new());
    state.start(s.words.len());
    while !state.is_done() {
        let (at, facts) = (slots::slots(&state), slots::facts(&state));
        let hidden = network.hidden(&at, &facts, pass);
        network.score(&hidden, &mut scores);
        let choice = choose(&state, s, classes);
        let own = explore.as_mut().is_some_and(|rng| rng.percent(90));
        let among = if own { &choice.allowed } else { &choice.right };
        let next = (0..classes.len()).filter(|c| among[*c]).max_by(|&a, &b| scores[a].total_cmp(&scores[b]).then(b.cmp(&a)));
        loss.moves += f64::from(gradient(&mut scores, |c| choice.allowed[c], |c| choice.right[c]));
        network.back(&at, &facts, &hidden, &scores, pass);
        let Some(next) = next else { break };
        state.apply(classes[next].0, classes[next].1);
    }
}

//! The chain from texts.

use super::Command;
use super::corpora::Text;
use super::data::augment;
use super::examples::{self, Example};
use super::learner::Learner;
use super::mapping::Corpus;
use crate::rng::Rng;
use lede::Resources;
use lede::learn::names::GROUP;

/// Bits of a feature's hash that are kept.
const BITS: u32 = 22;
/// Moments of the last pass over which weights are averaged.
const MOMENTS: usize = 20;
/// A feature must occur as often as this.
const LEAST: u32 = 3;

/// The sections `weights` and `steps`, without the features of the groups in `without`.
pub(super) fn train(command: &Command, texts: &[&Text], without: &[u64], res: &Resources) -> Result<(Vec<u8>, Vec<u8>), String> {
    let mut rng = Rng::new(super::SEED + command.seed);
    let more = augment(texts, command.titles, &mut rng)?;
    let all = || texts.iter().copied().chain(&more);
    let prepared: Vec<_> = all().map(|t| examples::prepare(t, res)).collect();
    let count: usize = prepared.iter().map(|p| p.reading.tokens.len()).sum();
    eprintln!("{} texts and {} more, {count} tokens", texts.len(), more.len());
    let features = prepared.iter().flat_map(|p| (0..p.reading.tokens.len()).flat_map(|i| p.reading.features.of(i)));
    let mut learner = Learner::new(features.filter(|f| !without.contains(&(**f & GROUP))), LEAST, command.rate, command.pull);
    let mut list: Vec<Example> = Vec::new();
    for (p, text) in prepared.iter().zip(all()) {
        let weight = match text.corpus {
            Corpus::News => command.news,
            Corpus::Own => command.own,
            Corpus::Ud => command.treebank,
            _ => 1.0,
        };
        list.extend(p.examples(&learner, weight));
    }
    drop(prepared);
    for pass in 0..command.epochs + command.after {
        if pass == command.epochs {
            learner.prune(command.weights, command.frequent);
        }
        rng.shuffle(&mut list);
        let last = pass + 1 == command.epochs + command.after;
        let mut loss = 0.0;
        for part in list.chunks(list.len() / MOMENTS + 1) {
            loss += part.iter().map(|e| e.learn(&mut learner, &mut rng, command.hide)).sum::<f64>();
            if last {
                learner.remember();
            }
        }
        eprintln!("pass {}: loss {:.4}", pass + 1, loss / count as f64);
    }
    learner.average();
    Ok(learner.export(BITS, 1.0 / command.unit, command.outside))
}

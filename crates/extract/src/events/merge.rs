//! Tellings of one happening: every two events of a type get a score from what they share and what sets them apart
//! (`tellings.rs`), and a telling joins the happening with the highest, unless they clash (`clashes.rs`). The weights are a logistic regression's over the pairs of
//! the Wikinews articles annotated for training (`lede-train events`).

use super::candidates::Candidate;
use super::context::Context;
use super::signs::{Sign, Signs};
use super::tellings::{Place, Telling, signs};
use crate::analysis::{Event, EventId};
use crate::ontology::EventType;
use lede_text::sort_by_rank;
use std::sync::OnceLock;

/// How far back a telling is looked for, in events of its type.
const REACH: usize = 40;

/// The weights as trained: name and hundredths a line.
const WEIGHTS: &str = include_str!("../../resources/models/tellings.tsv");

/// A pair of events of one type, by position, the earlier first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pair {
    /// The earlier event.
    pub earlier: usize,
    /// The later event.
    pub later: usize,
    /// What they show.
    pub signs: Signs,
}

/// What each sign counts for.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// In hundredths, in the order of [`Sign::ALL`].
    pub weights: Vec<i32>,
    /// What a happening must score to take up a telling.
    pub threshold: i32,
}

impl Model {
    /// Reads lines of a name and a number; what is not there counts for nothing.
    pub fn parse(text: &str) -> Model {
        let value = |name: &str| {
            let row = text.lines().filter_map(|l| l.split_once('\t')).find(|(n, _)| *n == name);
            row.and_then(|(_, v)| v.trim().parse().ok()).unwrap_or(0)
        };
        Model { weights: Sign::ALL.iter().map(|s| value(s.name())).collect(), threshold: value("threshold") }
    }

    fn embedded() -> &'static Model {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| Model::parse(WEIGHTS))
    }

    fn score(&self, signs: Signs) -> i32 {
        self.weights.iter().enumerate().filter(|(i, _)| signs >> i & 1 == 1).map(|(_, w)| w).sum()
    }

    /// The first telling of each event's happening, from the pairs by later event.
    #[inline(never)]
    pub fn chains(&self, events: usize, pairs: &[Pair]) -> Vec<usize> {
        let mut first: Vec<usize> = (0..events).collect();
        let mut scores: Vec<(usize, i32)> = Vec::new();
        for group in pairs.chunk_by(|a, b| a.later == b.later) {
            self.join(group, &mut first, &mut scores);
        }
        first
    }

    /// Joins a telling to a happening before it, by its pairs with earlier ones, none of which it may clash with; `scores` is
    /// overwritten.
    fn join(&self, pairs: &[Pair], first: &mut [usize], scores: &mut Vec<(usize, i32)>) {
        scores.clear();
        scores.extend(pairs.iter().map(|p| (first[p.earlier], self.score(p.signs))));
        let clashes = |happening: usize| pairs.iter().any(|p| first[p.earlier] == happening && Sign::Clash.is_in(p.signs));
        if let (Some(pair), Some(happening)) = (pairs.first(), best(scores, self.threshold).filter(|h| !clashes(*h))) {
            first[pair.later] = happening;
        }
    }
}

/// Sets `same_as` of later tellings to the first of their happening. The pairs that are weighed go to `weighed` too, if somebody
/// wants them: of all events they would take as much memory as the analysis.
#[inline(never)]
pub(super) fn link(cx: &Context<'_, '_>, events: &mut [Event], candidates: &[&Candidate], mut weighed: Option<&mut Vec<Pair>>) {
    let tellings: Vec<Telling> = events.iter().zip(candidates).map(|(e, c)| Telling::new(cx, e, c)).collect();
    let mut first: Vec<usize> = (0..events.len()).collect();
    let (mut pairs, mut scores) = (Vec::new(), Vec::new());
    let mut of_kind: Vec<Vec<usize>> = vec![Vec::new(); EventType::ALL.len()];
    for later in 0..events.len() {
        let same = &mut of_kind[events[later].kind as usize];
        pairs.clear();
        for (back, &earlier) in same.iter().rev().take(REACH).enumerate() {
            let place = Place { first: same.first() == Some(&earlier), nearest: back == 0 };
            let signs = signs(&events[earlier], &tellings[earlier], &events[later], &tellings[later], place);
            pairs.push(Pair { earlier, later, signs });
        }
        same.push(later);
        Model::embedded().join(&pairs, &mut first, &mut scores);
        if let Some(weighed) = &mut weighed {
            weighed.extend_from_slice(&pairs);
        }
    }
    for (event, first) in first.into_iter().enumerate() {
        events[event].same_as = (first != event).then(|| EventId::new(first));
    }
}

/// The happening whose tellings agree best: half their highest score, half their mean.
#[inline(never)]
fn best(scores: &mut [(usize, i32)], threshold: i32) -> Option<usize> {
    sort_by_rank(scores, |&(happening, _)| [happening as u32]);
    let mut best: Option<(i32, usize)> = None;
    for group in scores.chunk_by(|a, b| a.0 == b.0) {
        let highest = group.iter().map(|g| g.1).max().unwrap_or(i32::MIN / 4);
        let mean = group.iter().map(|g| g.1).sum::<i32>() / i32::try_from(group.len()).unwrap_or(1);
        let score = (highest + mean) / 2;
        if score > threshold && best.is_none_or(|(b, _)| score >= b) {
            best = Some((score, group[0].0));
        }
    }
    best.map(|(_, happening)| happening)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_has_a_weight() {
        for sign in Sign::ALL {
            assert!(WEIGHTS.lines().any(|l| l.split('\t').next() == Some(sign.name())), "{} has no weight", sign.name());
        }
        assert!(Sign::ALL.len() <= Signs::BITS as usize);
    }
}

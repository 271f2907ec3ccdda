use super::features::Features;
use super::labels::{self, LABELS, OUTSIDE};
use super::model::{Ner, Reading, names};
use crate::analysis::Score;
use crate::document::Document;
use crate::lexicon::{Lex, List, ListSet};
use crate::ontology::EntityType;
use std::ops::Range;

/// A name in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub tokens: Range<usize>,
    pub kind: EntityType,
    pub score: Score,
    pub rule: &'static str,
    pub runner_up: Option<(String, Score)>,
}

/// What the recogniser reads, in text order and without overlap.
pub(super) fn read(doc: &Document<'_>, lex: &Lex, features: &Features, ner: &Ner) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for sentence in &doc.sentences {
        let telling = capitals_tell(doc, sentence.tokens.clone());
        let first = sentence.tokens.start;
        let doubt = |i: usize| if telling && i > first && is_capital(doc, i) && !lex.lists(i).meets(PLAIN) { DOUBT } else { 0 };
        let reading = ner.label(features, sentence.tokens.clone(), doubt);
        for (tokens, kind) in names(&reading.labels) {
            let (score, runner_up) = confidence(&reading, tokens.clone());
            let tokens = tokens.start + sentence.tokens.start..tokens.end + sentence.tokens.start;
            drafts.push(Draft { tokens, kind: EntityType::ALL[kind], score, rule: "mentions/model", runner_up });
        }
    }
    drafts
}

/// What "no name" loses at a capitalised word where capitals are telling, in steps of a weight: found on development data.
const DOUBT: i32 = 10;

/// Lists of words that are capitalised without being names.
const PLAIN: ListSet = ListSet::of(List::NotName).with(ListSet::of(List::Title));

fn is_capital(doc: &Document<'_>, i: usize) -> bool {
    doc.word(i).chars().next().is_some_and(char::is_uppercase)
}

/// Whether most longer words of the sentence are small.
fn capitals_tell(doc: &Document<'_>, tokens: Range<usize>) -> bool {
    let long = |i: &usize| doc.word(*i).len() > 3 && doc.word(*i).chars().all(char::is_alphabetic);
    let (all, capitals) = (tokens.clone().filter(long).count(), tokens.filter(long).filter(|&i| is_capital(doc, i)).count());
    capitals * 2 < all
}

/// How sure: the smallest lead of the chosen label over the next type (or none) among the name's tokens, as a probability.
fn confidence(reading: &Reading, tokens: Range<usize>) -> (Score, Option<(String, Score)>) {
    let mut least = (i32::MAX, None);
    for i in tokens {
        let (Some(&label), Some(scores)) = (reading.labels.get(i), reading.scores.get(i)) else { continue };
        let kind = labels::kind(label);
        let others = (0..LABELS as u8).filter(|&l| labels::kind(l) != kind);
        let Some(next) = others.max_by_key(|&l| (scores[usize::from(l)], std::cmp::Reverse(l))) else { continue };
        let lead = scores[usize::from(label)] - scores[usize::from(next)];
        if lead < least.0 {
            least = (lead, (next != OUTSIDE).then_some(next));
        }
    }
    let score = calibrated(least.0);
    let second = least.1.and_then(labels::kind).map(|k| (EntityType::ALL[k].to_string(), Score(10_000 - score.0)));
    (score, second)
}

/// Leads to probabilities, linear in between. The points are estimates, not yet fitted to development data.
fn calibrated(lead: i32) -> Score {
    const POINTS: [(i32, i32); 6] = [(-60, 3500), (0, 5500), (40, 7200), (80, 8500), (140, 9400), (240, 9900)];
    let mut below = POINTS[0];
    for point in POINTS {
        if lead < point.0 {
            if point.0 == below.0 {
                return Score(below.1 as u16);
            }
            return Score((below.1 + (point.1 - below.1) * (lead - below.0) / (point.0 - below.0)) as u16);
        }
        below = point;
    }
    Score(below.1 as u16)
}

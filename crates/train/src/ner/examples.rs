//! Texts to what the chain learns from: rows of features and the labels that the annotation allows.

use super::corpora::Text;
use super::crf::{self, Mask};
use super::learner::{GROUP_AT, Learner};
use super::mapping::{Corpus, NONE, Types, set};
use crate::rng::Rng;
use lede::learn::names::{LISTED, Prepared, WORDS, labels};
use lede::{EntityType, Resources};
use lede_text::Span;
use std::ops::Range;

/// A text read by the engine with its allowed labels.
pub(super) struct Read {
    pub reading: Prepared,
    pub masks: Vec<Mask>,
}

/// Reads a text and lays its labels on the engine's own tokens.
pub(super) fn prepare(text: &Text, res: &Resources) -> Read {
    let reading = Prepared::new(&text.text, res);
    let n = reading.tokens.len();
    let unmarked = labels_of(text.corpus.unmarked());
    let mut masks: Vec<Mask> = (0..n).map(|i| if unmarked != 0 && reading.capital[i] { 1 | unmarked } else { 1 }).collect();
    if !matches!(text.corpus, Corpus::News | Corpus::Own) {
        let things = labels_of(set(&[EntityType::Weapon, EntityType::Tech, EntityType::Platform]));
        masks.iter_mut().zip(&reading.things).filter(|(_, thing)| **thing).for_each(|(mask, _)| *mask |= things);
    }
    for (place, proper) in &text.words {
        for i in tokens_in(&reading.tokens, place.clone()) {
            masks[i] = word_mask(&reading, i, *proper);
        }
    }
    let mut spans = text.spans.clone();
    // Of nested names the outer one is learnt.
    spans.sort_by_key(|s| (s.0.start, std::cmp::Reverse(s.0.end)));
    let mut free = 0;
    for (span, label) in spans {
        let Some(types) = text.corpus.types(&label) else { continue };
        let mut tokens = tokens_in(&reading.tokens, span.clone());
        let whole = !tokens.is_empty()
            && reading.tokens[tokens.start].start as usize == span.start
            && reading.tokens[tokens.end - 1].end as usize == span.end;
        if tokens.start < free || tokens.is_empty() {
            continue;
        }
        free = tokens.end;
        if !whole {
            masks[tokens].fill(crf::ALL);
            continue;
        }
        trim(&mut tokens, &reading, &text.text, types);
        if tokens.is_empty() {
            continue;
        }
        let words = &text.text[reading.tokens[tokens.start].start as usize..reading.tokens[tokens.end - 1].end as usize];
        let types = settle(types, words, res);
        crf::span_masks(&mut masks[tokens.clone()], types & !NONE, types & NONE != 0);
    }
    Read { reading, masks }
}

/// The labels of a word of a treebank: a capitalised proper noun is part of some name, a small word none or inside one.
fn word_mask(reading: &Prepared, i: usize, proper: bool) -> Mask {
    match (proper && !reading.no_name[i], reading.capital[i]) {
        (true, true) => crf::ALL & !1,
        (true, false) => crf::ALL,
        (false, true) if proper || reading.no_name[i] => crf::ALL,
        (false, true) => 1 | crf::CONTINUED | labels_of(set(&[EntityType::Norp, EntityType::Language])),
        (false, false) => 1 | crf::CONTINUED,
    }
}

/// All labels of a set of types.
fn labels_of(types: Types) -> Mask {
    (0..labels::TYPES).filter(|t| types >> t & 1 == 1).map(|t| 0b1111 << (1 + 4 * t)).sum()
}

fn tokens_in(tokens: &[Span], span: Range<usize>) -> Range<usize> {
    let start = tokens.partition_point(|t| t.end as usize <= span.start);
    let end = tokens.partition_point(|t| (t.start as usize) < span.end);
    start..end.max(start)
}

/// Off with articles, titles, possessives and quotation marks: no part of a name in our scheme.
fn trim(tokens: &mut Range<usize>, reading: &Prepared, text: &str, types: Types) {
    let word = |i: usize| reading.tokens[i].of(text);
    loop {
        let before = tokens.clone();
        if tokens.len() > 1 && matches!(word(tokens.start), "the" | "The" | "THE" | "a" | "an" | "A" | "\"" | "“" | "'" | "‘") {
            tokens.start += 1;
        }
        if tokens.len() > 1 && matches!(word(tokens.end - 1), "'s" | "’s" | "'" | "’" | "\"" | "”" | "," | ";" | ":") {
            tokens.end -= 1;
        }
        if types == set(&[EntityType::Person]) {
            let title = reading.titles[tokens.start] as usize;
            if title > 0 && tokens.start + title <= tokens.end {
                tokens.start += title;
            }
        }
        if *tokens == before || tokens.start >= tokens.end {
            return;
        }
    }
}

/// Of several possible types the one that the lexicons give.
fn settle(types: Types, words: &str, res: &Resources) -> Types {
    if (types & !NONE).count_ones() < 2 {
        return types;
    }
    let listed = lede::learn::names::listed(words, res).into_iter().map(|t| set(&[t])).find(|t| types & t != 0);
    listed.unwrap_or(types)
}

/// One sentence.
pub(super) struct Example {
    rows: Vec<u32>,
    ends: Vec<u32>,
    masks: Vec<Mask>,
    weight: f32,
}

impl Read {
    /// Its sentences.
    pub(super) fn examples(&self, learner: &Learner, weight: f32) -> Vec<Example> {
        let sentence = |tokens: &Range<usize>| {
            let mut example = Example { rows: Vec::new(), ends: Vec::new(), masks: self.masks[tokens.clone()].to_vec(), weight };
            for i in tokens.clone() {
                learner.rows(self.reading.features.of(i), &mut example.rows);
                example.ends.push(example.rows.len() as u32);
            }
            example
        };
        self.reading.sentences.iter().map(sentence).collect()
    }
}

impl Example {
    fn rows(&self, i: usize) -> &[u32] {
        let start = if i == 0 { 0 } else { self.ends[i - 1] as usize };
        &self.rows[start..self.ends[i] as usize]
    }

    /// The rows of a token without those of a hidden group.
    fn seen(&self, i: usize, words: bool, lists: bool) -> Vec<u32> {
        let hidden = |group: u32| (words && u64::from(group) == WORDS) || (lists && u64::from(group) == LISTED);
        self.rows(i).iter().filter(|row| !hidden(**row >> GROUP_AT)).map(|row| row & ((1 << GROUP_AT) - 1)).collect()
    }

    /// One step; the loss before it.
    ///
    /// Some words and some lexicon entries are hidden, so that context and shape must do.
    pub(super) fn learn(&self, learner: &mut Learner, rng: &mut Rng, hide: usize) -> f64 {
        let n = self.masks.len();
        let seen: Vec<Vec<u32>> = (0..n).map(|i| self.seen(i, rng.percent(hide), rng.percent(hide))).collect();
        let nodes: Vec<_> = seen.iter().map(|rows| crf::factors(&learner.score(rows)).0).collect();
        let steps = learner.steps.map(|row| row.map(f32::exp));
        let all = crf::expected(&nodes, None, &steps);
        let good = crf::expected(&nodes, Some(&self.masks), &steps);
        let loss = all.log - good.log;
        if !loss.is_finite() || good.log < -1e5 || good.labels.iter().any(|row| row.iter().all(|p| *p == 0.0)) {
            return 0.0;
        }
        for (i, rows) in seen.iter().enumerate() {
            let gradient = std::array::from_fn(|l| self.weight * (all.labels[i][l] - good.labels[i][l]));
            learner.step(rows, &gradient);
        }
        let mut gradient = all.steps;
        for (row, other) in gradient.iter_mut().zip(&good.steps) {
            for (g, o) in row.iter_mut().zip(other) {
                *g = self.weight * (*g - o);
            }
        }
        learner.step_steps(&gradient);
        loss
    }
}

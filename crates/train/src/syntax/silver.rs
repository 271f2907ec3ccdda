//! Text without trees, read by several networks at once: what they agree on is learnt by the one that ships (Weiss et al. 2015). It
//! teaches the words and the ways of news that treebanks are too small for.

use super::network::{Network, Pass};
use super::neural::{self, Plan, Vocabulary, rows};
use super::treebank::{self, Sentence};
use crate::corpora;
use lede::learn::clusters::Clusters;
use lede::learn::fine::{FINE, Fine};
use lede::learn::local::FirstPass;
use lede::learn::parse_model::Class;
use lede::learn::slots;
use lede::learn::transition::State;
use serde_json::Value;
use std::path::Path;

/// The texts.
pub(crate) const FILES: [&str; 5] = ["wikinews.jsonl", "wikiwars.jsonl", "redocred.dev.jsonl", "redocred.test.jsonl", "masc.jsonl"];
/// Shorter sentences teach little, longer ones are lists.
const WORDS: std::ops::Range<usize> = 4..80;

/// The sentences of all texts, but for articles whose names begin like one of `left_out`.
pub(crate) fn load(dir: &Path, left_out: &[String], clusters: &Clusters) -> Result<Vec<Sentence>, String> {
    let analyzer = lede::Analyzer::new();
    let mut sentences = Vec::new();
    for file in FILES {
        for line in corpora::read(dir, file)?.lines() {
            let article: Value = serde_json::from_str(line).map_err(|e| format!("{file}: {e}"))?;
            let field = |name: &str| article[name].as_str().unwrap_or_default();
            if left_out.iter().any(|name| slug(field("id")).starts_with(name)) {
                continue;
            }
            let (words, cuts) = analyzer.words(field("text"));
            let forms = cuts.into_iter().filter(|cut| WORDS.contains(&cut.len())).map(|cut| words[cut].to_vec());
            sentences.extend(forms.map(|forms| treebank::bare(forms, clusters)));
        }
    }
    Ok(sentences)
}

/// Small letters and digits, hyphens for all else.
pub(crate) fn slug(name: &str) -> String {
    let mut slug: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    while slug.contains("--") {
        slug = slug.replace("--", "-");
    }
    slug.trim_matches('-').to_owned()
}

/// Networks that read together.
pub(crate) struct Teacher<'a> {
    networks: Vec<Network>,
    vocabulary: &'a Vocabulary,
    classes: &'a [Class],
}

impl<'a> Teacher<'a> {
    /// Trains `number` networks, at the same time, that differ in their seeds.
    pub(crate) fn train(gold: &[Sentence], vocabulary: &'a Vocabulary, classes: &'a [Class], number: usize, epochs: usize) -> Self {
        let train = |seed| neural::train(gold, &[], vocabulary, classes, &Plan { epochs, seed, stored: false });
        let networks = std::thread::scope(|scope| {
            let threads: Vec<_> = (1..=number as u64).map(|seed| scope.spawn(move || train(seed))).collect();
            threads.into_iter().filter_map(|thread| thread.join().ok()).collect()
        });
        Self { networks, vocabulary, classes }
    }

    /// Gives every sentence tags and a tree.
    pub(crate) fn read(&self, first: &FirstPass, mut sentences: Vec<Sentence>) -> Vec<Sentence> {
        let mut passes: Vec<Pass> = self.networks.iter().map(|_| Pass::default()).collect();
        for s in &mut sentences {
            first.tag_alone(&s.words, &mut s.tags);
            let ids = rows(self.vocabulary, s, None);
            for (network, pass) in self.networks.iter().zip(&mut passes) {
                network.encode(ids.clone(), None, pass);
            }
            self.tag(s, &passes);
            self.parse(s, &mut passes);
        }
        sentences
    }

    fn tag(&self, s: &mut Sentence, passes: &[Pass]) {
        let mut scores = Vec::new();
        for (t, tag) in s.gold.iter_mut().enumerate() {
            let mut sum = vec![0.0; FINE.len()];
            for (network, pass) in self.networks.iter().zip(passes) {
                network.score_tags(t, pass, &mut scores);
                add_logs(&mut sum, &scores, |_| true);
            }
            *tag = best(&sum, |_| true) as Fine;
        }
    }

    fn parse(&self, s: &mut Sentence, passes: &mut [Pass]) {
        let (mut state, mut scores) = (State::default(), Vec::new());
        state.start(s.words.len());
        while !state.is_done() {
            let (at, facts) = (slots::slots(&state), slots::facts(&state));
            let allowed = |c: usize| state.fits(self.classes[c].0, self.classes[c].1);
            let mut sum = vec![0.0; self.classes.len()];
            for (network, pass) in self.networks.iter().zip(passes.iter_mut()) {
                let hidden = network.hidden(&at, &facts, pass);
                network.score(&hidden, &mut scores);
                add_logs(&mut sum, &scores, allowed);
            }
            let class = self.classes[best(&sum, allowed)];
            state.apply(class.0, class.1);
        }
        s.heads = state.nodes.iter().map(|node| node.head).collect();
        s.deprels = state.nodes.iter().map(|node| node.deprel).collect();
    }
}

/// Adds the logarithms of the probabilities of the allowed.
fn add_logs(sum: &mut [f32], scores: &[f32], allowed: impl Fn(usize) -> bool) {
    let high = scores.iter().enumerate().filter(|(c, _)| allowed(*c)).map(|(_, s)| *s).fold(f32::MIN, f32::max);
    let all: f32 = scores.iter().enumerate().filter(|(c, _)| allowed(*c)).map(|(_, s)| (s - high).exp()).sum();
    for (sum, score) in sum.iter_mut().zip(scores) {
        *sum += score - high - all.ln();
    }
}

fn best(sum: &[f32], allowed: impl Fn(usize) -> bool) -> usize {
    (0..sum.len()).filter(|&c| allowed(c)).max_by(|&a, &b| sum[a].total_cmp(&sum[b]).then(b.cmp(&a))).unwrap_or(0)
}

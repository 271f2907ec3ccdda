//! When two spans, two lists, two entities are taken for the same.

use super::layout::Reading;
use std::collections::{BTreeMap, HashMap};

/// A span in code points.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Span {
    pub(super) fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Code points in both.
    pub(super) fn overlap(self, other: Span) -> u32 {
        self.end.min(other.end).saturating_sub(self.start.max(other.start))
    }

    /// Code points in both by code points in either.
    pub(super) fn jaccard(self, other: Span) -> f64 {
        let both = self.overlap(other);
        let either = (self.end - self.start) + (other.end - other.start) - both;
        if both == 0 { 0.0 } else { f64::from(both) / f64::from(either) }
    }

    /// The last word of the span, whose words are `text`.
    pub(super) fn head(self, text: &str) -> Option<Span> {
        let word = text.split_whitespace().next_back()?;
        Some(Span { start: self.end.saturating_sub(word.chars().count() as u32), end: self.end })
    }
}

/// Pairs of one from each list, one to one, the best first; earlier ones win ties.
pub(super) fn pairs<'a, G, S>(gold: &'a [G], found: &'a [S], likeness: impl Fn(&G, &S) -> f64) -> Vec<(&'a G, &'a S)> {
    let mut all: Vec<(f64, usize, usize)> = Vec::new();
    for (i, g) in gold.iter().enumerate() {
        for (j, s) in found.iter().enumerate() {
            let like = likeness(g, s);
            if like > 0.0 {
                all.push((like, i, j));
            }
        }
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut used_gold, mut used_found, mut out) = (vec![false; gold.len()], vec![false; found.len()], Vec::new());
    for (_, i, j) in all {
        if !used_gold[i] && !used_found[j] {
            (used_gold[i], used_found[j]) = (true, true);
            out.push((&gold[i], &found[j]));
        }
    }
    out
}

/// The entity of every mention; the first entity has it where two claim one.
pub(super) fn mentions(reading: &Reading) -> BTreeMap<Span, &str> {
    let mut out = BTreeMap::new();
    for entity in &reading.entities {
        for &span in entity.names.iter().chain(&entity.others) {
            out.entry(span).or_insert(entity.id.as_str());
        }
    }
    out
}

/// For each found entity (and time) the gold one that it is.
#[derive(Debug)]
pub(super) struct EntityMap(HashMap<String, String>);

impl EntityMap {
    /// By most mentions in common.
    pub(super) fn new(gold: &Reading, found: &Reading) -> Self {
        let (gold, found) = (mentions(gold), mentions(found));
        let mut common: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for (span, id) in &found {
            if let Some(gold) = gold.get(span) {
                *common.entry((id, gold)).or_default() += 1;
            }
        }
        let mut common: Vec<_> = common.into_iter().collect();
        common.sort_by_key(|&(ids, count)| (std::cmp::Reverse(count), ids));
        let mut map = HashMap::new();
        for ((id, gold), _) in common {
            map.entry(id.to_owned()).or_insert_with(|| gold.to_owned());
        }
        Self(map)
    }

    pub(super) fn insert(&mut self, found: &str, gold: &str) {
        self.0.insert(found.into(), gold.into());
    }

    /// The gold id of a found one.
    pub(super) fn get(&self, found: Option<&String>) -> Option<&String> {
        self.0.get(found?)
    }

    /// Whether a found id is this gold one.
    pub(super) fn is(&self, found: Option<&String>, gold: &String) -> bool {
        self.get(found) == Some(gold)
    }
}

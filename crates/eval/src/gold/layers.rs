//! Names, times, values, quotations, relations.

use super::layout::{Quantity, Quote, Reading, Time};
use super::matching::{EntityMap, Span, mentions, pairs};
use super::table::Table;
use std::collections::{BTreeMap, BTreeSet};

/// Type and subtype.
type Kind = (String, Option<String>);

/// Exact spans of names; then with the type; then with the subtype.
pub(super) fn names(gold: &Reading, found: &Reading, table: &mut Table) {
    let named = |reading: &Reading| -> BTreeMap<Span, Kind> {
        reading.entities.iter().flat_map(|e| e.names.iter().map(move |&span| (span, (e.kind.clone(), e.subtype.clone())))).collect()
    };
    let (g, s) = (named(gold), named(found));
    let count =
        |same: &dyn Fn(&Kind, &Kind) -> bool| g.iter().filter(|(span, gold)| s.get(span).is_some_and(|found| same(gold, found))).count();
    table.add("ner_span", count(&|_, _| true), s.len(), g.len());
    table.add("ner_type", count(&|a, b| a.0 == b.0), s.len(), g.len());
    table.add("ner_subtype", count(&|a, b| a == b), s.len(), g.len());
    for entity in &found.entities {
        for (span, score) in entity.names.iter().zip(&entity.scores) {
            table.reliability.add(*score, g.get(span).is_some_and(|gold| gold.0 == entity.kind));
        }
    }
    let (g, s) = (mentions(gold), mentions(found));
    table.add("mentions", g.keys().filter(|span| s.contains_key(span)).count(), s.len(), g.len());
}

/// Any overlap, one to one; then the type; the value with the date, and without it.
pub(super) fn times(gold: &Reading, dated: &Reading, undated: &Reading, map: &mut EntityMap, table: &mut Table) {
    let like = |a: &Time, b: &Time| a.span.jaccard(b.span);
    let (g, s) = (gold.times.len(), dated.times.len());
    let matched = pairs(&gold.times, &dated.times, like);
    table.add("time_span", matched.len(), s, g);
    table.add("time_type", matched.iter().filter(|(a, b)| a.kind == b.kind).count(), s, g);
    let with_date = |a: &Time, b: &Time| {
        let found = b.resolved.as_ref().unwrap_or(&b.value);
        found == a.resolved.as_ref().unwrap_or(&a.value) || a.alternatives.contains(found)
    };
    table.add("time_value_dated", matched.iter().filter(|(a, b)| with_date(a, b)).count(), s, g);
    for (a, b) in matched {
        map.insert(&b.id, &a.id);
    }
    let right = |a: &Time, value: &String| *value == a.value || a.alternatives.contains(value);
    let alone = |a: &Time, b: &Time| right(a, &b.value) || b.resolved.as_ref().is_some_and(|value| right(a, value));
    let hits = pairs(&gold.times, &undated.times, like).iter().filter(|(a, b)| alone(a, b)).count();
    table.add("time_value_undated", hits, undated.times.len(), g);
}

/// Any overlap, one to one; then the number.
pub(super) fn values(gold: &Reading, found: &Reading, table: &mut Table) {
    let matched = pairs(&gold.values, &found.values, |a, b| a.span.jaccard(b.span));
    let (g, s) = (gold.values.len(), found.values.len());
    table.add("value_span", matched.len(), s, g);
    table.add("value_number", matched.iter().filter(|(a, b)| same_number(a, b)).count(), s, g);
}

/// The usual numbers for vague words.
const VAGUE: [(&str, &[f64]); 7] = [
    ("dozens", &[12.0, 24.0, 36.0]),
    ("scores", &[20.0, 40.0]),
    ("tens", &[10.0, 20.0]),
    ("hundreds", &[100.0, 200.0]),
    ("thousands", &[1e3, 2e3]),
    ("millions", &[1e6, 2e6]),
    ("billions", &[1e9, 2e9]),
];

fn same_number(gold: &Quantity, found: &Quantity) -> bool {
    let number = |text: &str| text.replace(',', "").parse::<f64>().ok();
    let value = number(&found.value);
    if gold.value == found.value || (value.is_some() && number(&gold.value) == value) {
        return true;
    }
    if let Some((_, usual)) = VAGUE.iter().find(|(word, _)| *word == gold.value) {
        return value.is_some_and(|value| usual.contains(&value));
    }
    match gold.value.split_once('-') {
        Some((low, high)) => number(low).is_some() && number(low) == value && number(high) == found.upper,
        None => false,
    }
}

/// Four fifths of the characters and the same side of direct and indirect; then the speaker.
pub(super) fn quotes(gold: &Reading, found: &Reading, map: &EntityMap, table: &mut Table) {
    let said = |reading: &Reading, all: bool| -> Vec<Quote> {
        let kinds: &[&str] = if all { &["direct", "mixed", "indirect"] } else { &["direct", "mixed"] };
        reading.quotes.iter().filter(|q| kinds.contains(&q.kind.as_str())).cloned().collect()
    };
    let like = |a: &Quote, b: &Quote| {
        let like = a.span.jaccard(b.span);
        if like >= 0.8 && (a.kind == "indirect") == (b.kind == "indirect") { like } else { 0.0 }
    };
    let speaker = |a: &Quote, b: &Quote| match &a.speaker {
        Some(speaker) => map.is(b.speaker.as_ref(), speaker),
        None => b.speaker.is_none(),
    };
    for (all, name, with_speaker) in [(false, "quotes_direct", "quotes_direct_speaker"), (true, "quotes_all", "quotes_all_speaker")] {
        let (g, s) = (said(gold, all), said(found, all));
        let matched = pairs(&g, &s, like);
        table.add(name, matched.len(), s.len(), g.len());
        table.add(with_speaker, matched.iter().filter(|(a, b)| speaker(a, b)).count(), s.len(), g.len());
    }
}

/// Type, head and tail; a name of an entity for itself is not counted.
pub(super) fn relations(gold: &Reading, found: &Reading, map: &EntityMap, table: &mut Table) {
    let itself = |kind: &str, head: &str, tail: &str| matches!(kind, "acronym-of" | "alias-of") && head == tail;
    let mut g: BTreeMap<(String, String, String), String> = BTreeMap::new();
    for r in gold.relations.iter().filter(|r| !itself(&r.kind, &r.head, &r.tail)) {
        g.insert((r.kind.clone(), r.head.clone(), r.tail.clone()), r.modality.clone());
    }
    let mut s = BTreeMap::new();
    for r in &found.relations {
        let end = |id: &String| map.get(Some(id)).cloned().unwrap_or_else(|| format!("?{id}"));
        let (head, tail) = (end(&r.head), end(&r.tail));
        if !itself(&r.kind, &head, &tail) {
            s.insert((r.kind.clone(), head, tail), r.modality.clone());
        }
    }
    let common: BTreeSet<_> = g.keys().filter(|key| s.contains_key(*key)).collect();
    table.add("relations", common.len(), s.len(), g.len());
    for key in common {
        table.rate("relations_modality", g.get(key) == s.get(key));
    }
}

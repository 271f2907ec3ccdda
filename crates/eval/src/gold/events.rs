//! Events: triggers by any overlap; arguments by role and filler; factuality, source and merging over the matched ones.

use super::layout::{Argument, Event, Reading};
use super::matching::{EntityMap, pairs};
use super::table::Table;
use std::collections::{BTreeMap, BTreeSet, HashMap};

pub(super) fn score(gold: &Reading, found: &Reading, map: &EntityMap, table: &mut Table) {
    let (g, s) = (&gold.events, &found.events);
    let like = |a: &Event, b: &Event| {
        let like = a.trigger.jaccard(b.trigger);
        if a.kind == b.kind && like > 0.0 { like + 0.5 } else { like }
    };
    let matched = pairs(g, s, like);
    let events: HashMap<&str, &str> = matched.iter().map(|(a, b)| (b.id.as_str(), a.id.as_str())).collect();
    let good: Vec<_> = matched.iter().filter(|(a, b)| a.kind == b.kind).collect();
    table.add("trigger", matched.len(), s.len(), g.len());
    table.add("trigger_type", good.len(), s.len(), g.len());

    let mut arguments = 0;
    for (a, b) in &good {
        arguments += pairs(&a.arguments, &b.arguments, |x, y| same_argument(x, y, map, &events)).len();
    }
    let count = |events: &mut dyn Iterator<Item = &Event>| events.map(|e| e.arguments.len()).sum::<usize>();
    table.add("arguments", arguments, count(&mut s.iter()), count(&mut g.iter()));
    table.add("arguments_matched", arguments, count(&mut good.iter().map(|(_, b)| *b)), count(&mut good.iter().map(|(a, _)| *a)));
    for (a, b) in &good {
        factuality(a, b, map, table);
    }
    let hits = good.iter().filter(|(a, b)| !factual(a) && !factual(b)).count();
    table.add("nonasserted", hits, s.iter().filter(|e| !factual(e)).count(), g.iter().filter(|e| !factual(e)).count());

    let gold_links = links(g, |id| id.to_owned());
    let found_links = links(s, |id| events.get(id).map_or_else(|| format!("found {id}"), ToString::to_string));
    table.add("event_coref", gold_links.intersection(&found_links).count(), found_links.len(), gold_links.len());
}

/// The same event (3), the same entity or time (2), or each one's head word in the other (1).
fn same_argument(gold: &Argument, found: &Argument, map: &EntityMap, events: &HashMap<&str, &str>) -> f64 {
    if gold.role != found.role {
        return 0.0;
    }
    let event = found.event.as_deref().and_then(|id| events.get(id));
    if gold.event.is_some() && event.copied() == gold.event.as_deref() {
        return 3.0;
    }
    if gold.entity.as_ref().is_some_and(|entity| map.is(found.entity.as_ref(), entity)) {
        return 2.0;
    }
    match (gold.span, gold.head, found.span, found.head) {
        (Some(a), Some(head_a), Some(b), Some(head_b)) if head_a.overlap(b) > 0 && head_b.overlap(a) > 0 => 1.0,
        _ => 0.0,
    }
}

fn factual(event: &Event) -> bool {
    event.modality == "asserted" && event.polarity == "positive"
}

fn factuality(gold: &Event, found: &Event, map: &EntityMap, table: &mut Table) {
    table.rate("polarity", gold.polarity == found.polarity);
    table.rate("modality", gold.modality == found.modality);
    table.rate("tense", gold.tense == found.tense);
    let right = match (&gold.source, &found.source) {
        (None, None) => true,
        (Some(a), Some(b)) => match &a.entity {
            Some(entity) => map.is(b.entity.as_ref(), entity),
            None => b.entity.is_none() && a.span.zip(b.span).is_some_and(|(a, b)| a.overlap(b) > 0),
        },
        _ => false,
    };
    table.rate("attribution", right);
    if gold.source.as_ref().is_some_and(|source| source.entity.is_some()) {
        table.rate("attributed", right);
    }
    if !factual(gold) {
        table.rate("nonasserted_recall", !factual(found));
    }
}

/// Pairs of tellings of one happening.
fn links(events: &[Event], name: impl Fn(&str) -> String) -> BTreeSet<(String, String)> {
    let first: HashMap<&str, &str> = events.iter().map(|e| (e.id.as_str(), e.first.as_deref().unwrap_or(&e.id))).collect();
    let root = |id: &str| {
        let mut at = id.to_owned();
        // A chain longer than this would be a circle.
        for _ in 0..50 {
            match first.get(at.as_str()) {
                Some(&next) if next != at => at = next.to_owned(),
                _ => break,
            }
        }
        at
    };
    let mut tellings: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for event in events {
        tellings.entry(root(&event.id)).or_default().push(name(&event.id));
    }
    let mut links = BTreeSet::new();
    for list in tellings.values() {
        for (i, a) in list.iter().enumerate() {
            links.extend(list[i + 1..].iter().filter(|b| *b != a).map(|b| (a.min(b).clone(), a.max(b).clone())));
        }
    }
    links
}

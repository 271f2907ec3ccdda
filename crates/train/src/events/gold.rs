//! Annotated articles beside what the engine finds in them.

use lede::learn::tellings::Pair;
use lede::{Analyzer, Event, OffsetMap, Options, Unit};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// An article as the engine read it.
pub(super) struct Article {
    /// For each event of the engine the gold event that it stands for, by the first telling of its happening; and by position.
    pub(super) matched: Vec<Option<(usize, usize)>>,
    /// The pairs that the engine weighs.
    pub(super) pairs: Vec<Pair>,
    /// Pairs of gold events of one happening.
    pub(super) links: usize,
}

impl Article {
    /// The gold happening of an event of the engine.
    pub(super) fn happening(&self, event: usize) -> Option<usize> {
        self.matched[event].map(|(happening, _)| happening)
    }
}

/// A gold event: its type, the bytes of its trigger, the first telling of its happening.
struct Told {
    kind: String,
    start: u32,
    end: u32,
    first: usize,
}

/// Reads the articles of a folder, by name.
pub(super) fn read(folder: &Path, analyzer: &Analyzer) -> Result<Vec<Article>, String> {
    let texts = folder.join("texts");
    let mut names: Vec<String> = std::fs::read_dir(&texts)
        .map_err(|e| format!("{}: {e}", texts.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".txt"))
        .collect();
    names.sort();
    names.iter().map(|name| article(folder, name, analyzer).map_err(|e| format!("{name}: {e}"))).collect()
}

fn article(folder: &Path, name: &str, analyzer: &Analyzer) -> Result<Article, String> {
    let text = std::fs::read_to_string(folder.join("texts").join(name)).map_err(|e| e.to_string())?;
    let gold = std::fs::read_to_string(folder.join("gold").join(format!("{name}.json"))).map_err(|e| e.to_string())?;
    let gold: Value = serde_json::from_str(&gold).map_err(|e| e.to_string())?;
    let published = gold["dct"]["suggested"].as_str().and_then(|day| day.parse().ok());
    let (analysis, pairs) = analyzer.tellings(&text, &Options { published, ..Options::default() });
    let told = told(&gold, &OffsetMap::new(&text, Unit::Chars))?;
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for event in &told {
        *sizes.entry(event.first).or_default() += 1;
    }
    Ok(Article { matched: matched(&told, &analysis.events), pairs, links: sizes.values().map(|n| n * (n - 1) / 2).sum() })
}

fn told(gold: &Value, offsets: &OffsetMap<'_>) -> Result<Vec<Told>, String> {
    let events = gold["events"].as_array().ok_or("no events")?;
    let at = |id: &str| events.iter().position(|e| e["id"].as_str() == Some(id));
    let offset = |v: &Value| v.as_u64().map(|n| offsets.to_byte(n as u32)).ok_or("an event without a trigger");
    events
        .iter()
        .enumerate()
        .map(|(i, event)| {
            let mut first = i;
            // A chain that bites its own tail ends somewhere.
            for _ in 0..events.len() {
                match events[first]["coref"].as_str().and_then(at) {
                    Some(earlier) => first = earlier,
                    None => break,
                }
            }
            let trigger = &event["trigger"];
            Ok(Told {
                kind: event["type"].as_str().unwrap_or_default().to_owned(),
                start: offset(&trigger["start"])?,
                end: offset(&trigger["end"])?,
                first,
            })
        })
        .collect()
}

/// Pairs each event with the gold event that its trigger overlaps most; type counts half.
fn matched(told: &[Told], events: &[Event]) -> Vec<Option<(usize, usize)>> {
    let mut candidates: Vec<(u32, usize, usize)> = Vec::new();
    for (i, event) in events.iter().enumerate() {
        for (j, gold) in told.iter().enumerate() {
            let (start, end) = (event.trigger.start.max(gold.start), event.trigger.end.min(gold.end));
            if start < end {
                let union = event.trigger.end.max(gold.end) - event.trigger.start.min(gold.start);
                let kind = u32::from(event.kind.to_string() == gold.kind) * 500;
                candidates.push(((end - start) * 1000 / union + kind, j, i));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut taken = vec![false; told.len()];
    let mut matched = vec![None; events.len()];
    for (_, j, i) in candidates {
        if !taken[j] && matched[i].is_none() {
            taken[j] = true;
            matched[i] = Some((told[j].first, j));
        }
    }
    matched
}

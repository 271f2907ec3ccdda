//! Gold files.

use super::layout::{Argument, Entity, Event, Quantity, Quote, Reading, Relation, Source, Time};
use super::matching::Span;
use serde::Deserialize;
use serde_json::Value as Json;
use std::fmt;
use std::path::{Path, PathBuf};

/// One text with what stands in it.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The name of its file.
    pub id: String,
    /// The text.
    pub text: String,
    /// The day to read it with.
    pub published: Option<String>,
    pub(super) gold: Reading,
}

/// Gold that cannot be used: the file and the reason.
#[derive(Debug)]
pub struct GoldError(String);

impl fmt::Display for GoldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for GoldError {}

#[derive(Deserialize)]
struct File {
    file: Option<String>,
    dct: Option<Dct>,
    entities: Vec<GoldEntity>,
    #[serde(default)]
    times: Vec<GoldTime>,
    #[serde(default)]
    quantities: Vec<GoldQuantity>,
    #[serde(default)]
    events: Vec<GoldEvent>,
    #[serde(default)]
    quotes: Vec<GoldQuote>,
    #[serde(default)]
    relations: Vec<GoldRelation>,
}

#[derive(Deserialize)]
struct Dct {
    suggested: Option<String>,
}

#[derive(Deserialize)]
struct GoldSpan {
    start: u32,
    end: u32,
}

#[derive(Deserialize)]
struct GoldEntity {
    id: String,
    r#type: String,
    subtype: Option<String>,
    #[serde(default)]
    mentions: Vec<GoldSpan>,
    #[serde(default)]
    nominal_mentions: Vec<GoldSpan>,
}

#[derive(Deserialize)]
struct GoldTime {
    start: u32,
    end: u32,
    id: String,
    r#type: String,
    value: String,
    value_dct: Option<String>,
    alt: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct GoldQuantity {
    start: u32,
    end: u32,
    value: Json,
}

#[derive(Deserialize)]
struct GoldEvent {
    id: String,
    r#type: String,
    trigger: GoldSpan,
    #[serde(default)]
    args: Vec<GoldArgument>,
    polarity: String,
    modality: String,
    tense: String,
    attribution: Option<GoldSource>,
    coref: Option<String>,
}

#[derive(Deserialize)]
struct GoldArgument {
    role: String,
    start: Option<u32>,
    end: Option<u32>,
    entity: Option<String>,
    event: Option<String>,
}

#[derive(Deserialize)]
struct GoldSource {
    entity: Option<String>,
    start: Option<u32>,
    end: Option<u32>,
}

#[derive(Deserialize)]
struct GoldQuote {
    start: u32,
    end: u32,
    r#type: String,
    speaker: Option<String>,
}

#[derive(Deserialize)]
struct GoldRelation {
    r#type: String,
    arg1: Option<String>,
    arg2: Option<String>,
    modality: Option<String>,
}

/// All samples of a folder: `*.json` with entities; the texts lie beside them, in `../texts`, or in the folder above.
pub fn load(folder: &Path) -> Result<Vec<Sample>, GoldError> {
    let listing = std::fs::read_dir(folder).map_err(|error| GoldError(format!("{}: {error}", folder.display())))?;
    let mut paths: Vec<PathBuf> =
        listing.flatten().map(|entry| entry.path()).filter(|p| p.extension().is_some_and(|e| e == "json")).collect();
    paths.sort();
    let mut samples = Vec::new();
    for path in paths {
        samples.extend(sample(folder, &path)?);
    }
    if samples.is_empty() {
        return Err(GoldError(format!("{}: the folder holds no gold (*.json with entities)", folder.display())));
    }
    Ok(samples)
}

fn sample(folder: &Path, path: &Path) -> Result<Option<Sample>, GoldError> {
    let error = |reason: String| GoldError(format!("{}: {reason}", path.display()));
    let json = std::fs::read_to_string(path).map_err(|e| error(e.to_string()))?;
    let json: Json = serde_json::from_str(&json).map_err(|e| error(format!("not JSON: {e}")))?;
    if json.get("entities").is_none() {
        return Ok(None);
    }
    let file: File = serde_json::from_value(json).map_err(|e| error(format!("not in the layout of the guidelines: {e}")))?;
    let id = file.file.clone().or_else(|| path.file_stem().map(|stem| stem.to_string_lossy().into_owned())).unwrap_or_default();
    let places = [folder.to_path_buf(), folder.join("../texts"), folder.join("..")];
    let place = places.iter().map(|place| place.join(&id)).find(|place| place.is_file());
    let place = place.ok_or_else(|| error(format!("its text {id} is neither beside it nor in ../texts")))?;
    let text = std::fs::read_to_string(&place).map_err(|e| GoldError(format!("{}: {e}", place.display())))?;
    let chars: Vec<char> = text.chars().collect();
    let published = file.dct.as_ref().and_then(|dct| dct.suggested.clone());
    Ok(Some(Sample { id, text, published, gold: reading(file, &chars) }))
}

fn reading(file: File, chars: &[char]) -> Reading {
    let span = |s: &GoldSpan| Span::new(s.start, s.end);
    let entity = |e: GoldEntity| Entity {
        id: e.id,
        kind: e.r#type,
        subtype: e.subtype,
        names: e.mentions.iter().map(span).collect(),
        scores: Vec::new(),
        others: e.nominal_mentions.iter().map(span).collect(),
    };
    let time = |t: GoldTime| Time {
        id: t.id,
        span: Span::new(t.start, t.end),
        kind: t.r#type,
        value: t.value,
        resolved: t.value_dct,
        alternatives: t.alt.unwrap_or_default(),
    };
    let quantity = |q: GoldQuantity| Quantity {
        span: Span::new(q.start, q.end),
        value: q.value.as_str().map_or_else(|| q.value.to_string(), str::to_owned),
        upper: None,
    };
    let words = |span: Span| chars.get(span.start as usize..span.end as usize).unwrap_or_default().iter().collect::<String>();
    let argument = |a: GoldArgument| {
        let span = a.start.zip(a.end).map(|(start, end)| Span::new(start, end));
        Argument { role: a.role, span, head: span.and_then(|span| span.head(&words(span))), entity: a.entity, event: a.event }
    };
    let source = |s: GoldSource| Source { entity: s.entity, span: s.start.zip(s.end).map(|(start, end)| Span::new(start, end)) };
    let event = |e: GoldEvent| Event {
        id: e.id,
        kind: e.r#type,
        trigger: span(&e.trigger),
        arguments: e.args.into_iter().map(argument).collect(),
        polarity: e.polarity,
        modality: e.modality,
        tense: e.tense,
        source: e.attribution.map(source),
        first: e.coref,
    };
    let relation = |r: GoldRelation| {
        Some(Relation { kind: r.r#type, head: r.arg1?, tail: r.arg2?, modality: r.modality.unwrap_or_else(|| "asserted".into()) })
    };
    Reading {
        entities: file.entities.into_iter().map(entity).collect(),
        times: file.times.into_iter().map(time).collect(),
        values: file.quantities.into_iter().map(quantity).collect(),
        events: file.events.into_iter().map(event).collect(),
        quotes: file.quotes.into_iter().map(|q| Quote { span: Span::new(q.start, q.end), kind: q.r#type, speaker: q.speaker }).collect(),
        relations: file.relations.into_iter().filter_map(relation).collect(),
    }
}

//! What was found, as lines of the same form.

use super::doc::Doc;
use super::expect::{Expect, Kind};
use lede_wire::{Entity, Event, Quote, Relation, Time, Token, Value};
use std::fmt::Write;

/// At most so many lines are shown for one that does not hold.
const SHOWN: usize = 8;

/// What was found of the line's kind: what shares words with it, or else everything.
pub(super) fn instead(expect: &Expect, doc: &Doc<'_>) -> Vec<String> {
    let all = lines(expect.kind, doc);
    let near: Vec<_> =
        all.iter().filter(|line| expect.texts.iter().any(|t| line.contains(&quoted(&t.words)) || near(line, &t.words))).cloned().collect();
    let mut lines = if near.is_empty() { all } else { near };
    if lines.len() > SHOWN {
        let more = lines.len() - SHOWN;
        lines.truncate(SHOWN);
        lines.push(format!("… and {more} more"));
    }
    lines
}

/// Whether the line has the longest word of an expected text.
fn near(line: &str, words: &str) -> bool {
    words.split_whitespace().max_by_key(|word| word.len()).is_some_and(|word| word.len() > 3 && line.contains(word))
}

/// Everything of a kind.
pub(super) fn lines(kind: Kind, doc: &Doc<'_>) -> Vec<String> {
    let a = doc.analysis;
    match kind {
        Kind::Entity => a.entities.iter().map(entity).collect(),
        Kind::Event => a.events.iter().map(|e| event(doc, e)).collect(),
        Kind::Time => a.times.iter().map(time).collect(),
        Kind::Value => a.values.iter().map(value).collect(),
        Kind::Quote => a.quotes.iter().map(|q| quote(doc, q)).collect(),
        Kind::Relation => a.relations.iter().map(|r| relation(doc, r)).collect(),
        Kind::Zone => a.document.zones.iter().map(|z| format!("zone {} {}", z.kind, quoted(doc.slice(z.start, z.end)))).collect(),
        Kind::Sentence => a.sentences.iter().map(|s| format!("sentence {}", quoted(doc.slice(s.start, s.end)))).collect(),
        Kind::Token => a.tokens.iter().flatten().map(|t| token(doc, t)).collect(),
        Kind::Diagnostic => a.diagnostics.iter().map(|d| format!("diagnostic {}", d.code)).collect(),
        Kind::Published => a.document.published.iter().map(|p| format!("published {} basis={}", p.value, p.basis)).collect(),
    }
}

fn quoted(words: &str) -> String {
    let words = words.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\r', "\\r").replace('\0', "\\0");
    format!("\"{words}\"")
}

fn entity(e: &Entity) -> String {
    let mut line = format!("entity {}", e.r#type);
    if let Some(subtype) = &e.subtype {
        _ = write!(line, "/{subtype}");
    }
    let mut seen = Vec::new();
    for mention in &e.mentions {
        if !seen.contains(&&mention.text) {
            seen.push(&mention.text);
            _ = write!(line, " {}", quoted(&mention.text));
        }
    }
    if let Some(link) = &e.link {
        let country = link.country.as_deref().unwrap_or("null");
        _ = write!(line, " country={country}");
        if let Some(geonames) = link.geonames {
            _ = write!(line, " geonames={geonames}");
        }
    }
    line
}

fn event(doc: &Doc<'_>, e: &Event) -> String {
    let mut line = format!("event {} {}", e.r#type, quoted(&e.trigger.text));
    for argument in &e.arguments {
        _ = write!(line, " {}={}", argument.role, quoted(&argument.text));
    }
    _ = write!(line, " polarity={} modality={} tense={}", e.polarity, e.modality, e.tense);
    if let Some(source) = &e.attribution {
        _ = write!(line, " by={}", quoted(&source.text));
    }
    if let Some(first) = doc.analysis.events.iter().find(|v| Some(&v.id) == e.same_as.as_ref()) {
        _ = write!(line, " same={}", quoted(&first.trigger.text));
    }
    for (key, holds) in [("generic", e.generic), ("euphemism", e.euphemism), ("boilerplate", e.boilerplate)] {
        line.push_str(&if holds { format!(" {key}=true") } else { String::new() });
    }
    line
}

fn time(t: &Time) -> String {
    let mut line = format!("time {} {} value={}", quoted(&t.text), t.r#type, t.value);
    for (key, value) in [("resolved", t.resolved.as_deref()), ("relation", t.relation.as_deref())] {
        if let Some(value) = value {
            _ = write!(line, " {key}={value}");
        }
    }
    line
}

fn value(v: &Value) -> String {
    let mut line = format!("value {} kind={} value={}", quoted(&v.text), v.kind, v.value);
    if let Some(upper) = v.upper {
        _ = write!(line, " upper={upper}");
    }
    if let Some(unit) = &v.unit {
        _ = write!(line, " unit={}", quoted(unit));
    }
    line.push_str(if v.approximate { " approximate=true" } else { "" });
    line
}

fn quote(doc: &Doc<'_>, q: &Quote) -> String {
    let mut line = format!("quote {} {}", q.kind, quoted(&q.text));
    if let Some(speaker) = doc.entity(q.speaker.as_ref()) {
        _ = write!(line, " speaker={}", quoted(&speaker.name));
    }
    if let Some(cue) = &q.cue {
        _ = write!(line, " cue={}", quoted(&cue.text));
    }
    line
}

fn relation(doc: &Doc<'_>, r: &Relation) -> String {
    let name = |id: &String| quoted(doc.entity(Some(id)).map_or(id, |e| &e.name));
    let mut line = format!("relation {} {} {}", r.r#type, name(&r.head), name(&r.tail));
    if let Some(label) = &r.label {
        _ = write!(line, " label={}", quoted(label));
    }
    if let Some(status) = &r.status {
        _ = write!(line, " status={status}");
    }
    if r.modality != "asserted" {
        _ = write!(line, " modality={}", r.modality);
    }
    line
}

fn token(doc: &Doc<'_>, t: &Token) -> String {
    let head = t.head.and_then(|head| doc.analysis.tokens.iter().flatten().nth(head as usize));
    let head = head.map_or("null".into(), |head| quoted(&head.text));
    format!("token {} pos={} lemma={} deprel={} head={head}", quoted(&t.text), t.pos, quoted(&t.lemma), t.deprel)
}

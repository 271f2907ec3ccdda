use super::{bold, printable};
use lede_wire::{Analysis, Argument, Event};
use std::collections::BTreeMap;
use std::fmt::Write;

/// A line an entity with a name, the most important first.
pub(super) fn entities(out: &mut String, analysis: &Analysis) {
    let mut named: Vec<_> = analysis.entities.iter().filter(|e| e.named).collect();
    named.sort_by(|a, b| b.salience.as_f64().total_cmp(&a.salience.as_f64()));
    title(out, "Entities", named.len());
    for entity in named {
        let kind = entity.subtype.as_ref().map_or(entity.r#type.to_string(), |subtype| format!("{} {subtype}", entity.r#type));
        _ = write!(out, "  {} ({kind}, {}×)", printable(&entity.name), entity.mentions.len());
        if !entity.aliases.is_empty() {
            _ = write!(out, ", also {}", printable(&entity.aliases.join(", ")));
        }
        out.push('\n');
    }
}

/// A sentence an event: who – does what – to whom (where, when) [planned], says who.
pub(super) fn events(out: &mut String, analysis: &Analysis) {
    title(out, "Events", analysis.events.len());
    let names: BTreeMap<&str, &str> = analysis.entities.iter().map(|e| (e.id.as_str(), e.name.as_str())).collect();
    for event in &analysis.events {
        _ = writeln!(out, "  {}", sentence(event, &names));
    }
}

fn sentence(event: &Event, names: &BTreeMap<&str, &str>) -> String {
    let words = |argument: &Argument| {
        let name = argument.r#ref.as_deref().and_then(|id| names.get(id)).filter(|name| **name != argument.text);
        let text = printable(&argument.text);
        name.map_or(text.clone(), |name| format!("{text} [{}]", printable(name)))
    };
    let all = |role: &str| event.arguments.iter().filter(|a| a.role == role).map(words).collect::<Vec<_>>().join(", ");
    let mut line: Vec<String> = vec![all("agent"), format!("{} {}", bold(&event.trigger.text), event.r#type), all("patient")];
    line.retain(|part| !part.is_empty());
    let mut line = line.join(" – ");
    let rest = event.arguments.iter().filter(|a| a.role != "agent" && a.role != "patient");
    let rest: Vec<_> = rest.map(|a| format!("{}: {}", a.role, words(a))).collect();
    if !rest.is_empty() {
        _ = write!(line, " ({})", rest.join("; "));
    }
    let mut facts = vec![];
    facts.extend((event.polarity == "negative").then_some("denied"));
    facts.extend((event.modality != "asserted").then_some(&*event.modality));
    if !facts.is_empty() {
        _ = write!(line, " [{}]", facts.join(", "));
    }
    if let Some(source) = &event.attribution {
        _ = write!(line, ", says {}", printable(&source.text));
    }
    line
}

/// A line a quotation of somebody.
pub(super) fn quotes(out: &mut String, analysis: &Analysis) {
    let said: Vec<_> = analysis.quotes.iter().filter(|q| matches!(&*q.kind, "direct" | "mixed" | "indirect")).collect();
    title(out, "Quotations", said.len());
    for quote in said {
        let speaker = analysis.entities.iter().find(|e| Some(&e.id) == quote.speaker.as_ref());
        let speaker = speaker.map_or("somebody".into(), |e| printable(&e.name));
        let (open, close) = if quote.kind == "indirect" { ("that ", "") } else { ("“", "”") };
        _ = writeln!(out, "  {speaker}: {open}{}{close}", printable(&quote.text));
    }
}

/// A line a time with its date.
pub(super) fn times(out: &mut String, analysis: &Analysis) {
    title(out, "Times", analysis.times.len());
    for time in &analysis.times {
        let value = time.resolved.as_ref().unwrap_or(&time.value);
        let basis = time.basis.as_ref().map_or(String::new(), |basis| format!(" ({})", printable(basis)));
        _ = writeln!(out, "  {} → {}{basis}", printable(&time.text), printable(value));
    }
}

/// A line a relation.
pub(super) fn relations(out: &mut String, analysis: &Analysis) {
    title(out, "Relations", analysis.relations.len());
    let name = |id: &str| analysis.entities.iter().find(|e| e.id == id).map_or(id.to_owned(), |e| printable(&e.name));
    for relation in &analysis.relations {
        _ = writeln!(out, "  {} – {} – {}", name(&relation.head), relation.r#type, name(&relation.tail));
    }
}

fn title(out: &mut String, title: &str, count: usize) {
    if count > 0 {
        _ = writeln!(out, "\n{} ({count})", bold(title));
    }
}

//! A brief in Markdown (CommonMark): who it is about, what happened, is planned, alleged, denied, who said what.

use crate::doc::Doc;
use crate::happening::{Happening, names};
use lede_wire::Entity;
use std::fmt::Write;

/// So many entities stand at the head.
const MAIN: usize = 8;

/// Sections by how the happenings are told.
const SECTIONS: [(&str, &str); 5] = [
    ("asserted", "What happened"),
    ("planned", "What is planned"),
    ("alleged", "What is alleged"),
    ("hypothetical", "What is supposed"),
    ("denied", "What is denied"),
];

pub(crate) fn export(doc: &Doc<'_>) -> String {
    let a = doc.analysis;
    let mut out = format!("# {}\n", line(doc.zone("headline").unwrap_or("Brief")));
    let mut facts: Vec<String> = a.document.published.iter().map(|p| format!("Published {}", line(&p.value))).collect();
    facts.extend(Some(line(doc.source())).filter(|source| !source.is_empty()));
    if !facts.is_empty() {
        _ = write!(out, "\n{}\n", facts.join(" · "));
    }
    section(&mut out, "Who and what", main(a.entities.iter().filter(|e| e.named).collect()).into_iter().map(entity));
    let mut happenings = Happening::all(doc);
    // What is said has a section of its own.
    happenings.retain(|happening| happening.first().r#type != "STATEMENT");
    happenings.sort_by_key(|happening| happening.date(doc).map_or((true, None), |(_, days)| (false, Some(days))));
    for (telling, title) in SECTIONS {
        section(&mut out, title, happenings.iter().filter(|h| h.telling() == telling).map(|h| told(doc, h)));
    }
    let said = a.quotes.iter().filter(|q| matches!(&*q.kind, "direct" | "mixed"));
    section(
        &mut out,
        "Who said what",
        said.map(|q| {
            let speaker = doc.entity(q.speaker.as_ref()).map_or("Not named", |e| &e.name);
            format!("**{}:** “{}”", line(speaker), line(q.text.trim_matches(['“', '”', '"', ' '])))
        }),
    );
    let name = |id: &String| line(doc.entity(Some(id)).map_or(id, |e| &e.name));
    section(
        &mut out,
        "Who is what to whom",
        a.relations.iter().filter(|r| r.head != r.tail).map(|r| {
            let doubt = if r.modality == "alleged" { " *(alleged)*" } else { "" };
            format!("{} – {} – {}{doubt}", name(&r.head), line(&r.r#type.replace('-', " ")), name(&r.tail))
        }),
    );
    out
}

/// The entities that the article is most about.
fn main(mut entities: Vec<&Entity>) -> Vec<&Entity> {
    entities.sort_by(|a, b| b.salience.as_f64().total_cmp(&a.salience.as_f64()).then(b.mentions.len().cmp(&a.mentions.len())));
    entities.truncate(MAIN);
    entities
}

fn entity(e: &Entity) -> String {
    let also = if e.aliases.is_empty() { String::new() } else { format!(", also {}", line(&e.aliases.join(", "))) };
    let kind = e.subtype.as_deref().filter(|subtype| *subtype != "OTHER").unwrap_or(&e.r#type);
    format!("**{}** ({}, {}×){also}", line(&e.name), line(&kind.replace('_', " ").to_lowercase()), e.mentions.len())
}

fn told<'a>(doc: &Doc<'a>, happening: &Happening<'a>) -> String {
    let date = happening.date(doc).map_or(String::new(), |(value, _)| format!("**{}** ", line(value)));
    let mut out = format!("{date}{} *{}*", line(&happening.title(doc)), line(&happening.kind()));
    let places = happening.fillers(doc, "place");
    if !places.is_empty() {
        _ = write!(out, ", {}", line(&names(&places)));
    }
    if let Some(source) = happening.says(doc) {
        _ = write!(out, " – says {}", line(source));
    }
    if happening.count() > 1 {
        _ = write!(out, " ({}×)", happening.count());
    }
    _ = write!(out, "\n  > {}", line(&happening.sentence(doc)));
    out
}

fn section(out: &mut String, title: &str, items: impl Iterator<Item = String>) {
    let items: String = items.map(|item| format!("- {item}\n")).collect();
    if !items.is_empty() {
        _ = write!(out, "\n## {title}\n\n{items}");
    }
}

/// Words that mean themselves, on one line.
fn line(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut before = ' ';
    for c in words.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        let sign = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' => true,
            // What would begin a heading, a list, a rule.
            '#' | '-' | '+' | '=' | ':' => out.is_empty(),
            '.' | ')' => before.is_ascii_digit() && out.bytes().all(|b| b.is_ascii_digit()),
            _ => false,
        };
        if sign {
            out.push('\\');
        }
        out.push(if c == '\0' { '\u{FFFD}' } else { c });
        before = c;
    }
    out
}

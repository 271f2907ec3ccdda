//! Tables for spreadsheets and data frames.

use crate::doc::{Doc, is_name};
use csv::Writer;
use lede_wire::{Event, Number};

const EVENTS: [&str; 21] = [
    "source",
    "id",
    "type",
    "plover",
    "cameo",
    "quad_class",
    "goldstein",
    "trigger",
    "agent",
    "patient",
    "place",
    "time",
    "date",
    "polarity",
    "modality",
    "tense",
    "says",
    "same_as",
    "start",
    "end",
    "score",
];

const ENTITIES: [&str; 11] = ["source", "id", "type", "subtype", "name", "aliases", "mentions", "salience", "country", "wikidata", "named"];

pub(crate) fn events(doc: &Doc<'_>) -> String {
    table(&EVENTS, doc.analysis.events.iter().map(|e| event(doc, e)))
}

fn event(doc: &Doc<'_>, e: &Event) -> Vec<String> {
    // A participant goes by its entity's name, so that rows of several articles can be joined.
    let role = |role: &str| {
        let fillers = e.arguments.iter().filter(|a| a.role == role);
        let name = |a: &lede_wire::Argument| doc.entity(a.r#ref.as_ref()).filter(|e| e.named).map_or(a.text.clone(), |e| e.name.clone());
        fillers.map(name).collect::<Vec<_>>().join("; ")
    };
    let codes = e.codes.as_ref();
    let code = |code: Option<&lede_wire::Name>| code.map(ToString::to_string).unwrap_or_default();
    let date = doc.time(e.time.as_ref()).map(|t| t.resolved.as_ref().unwrap_or(&t.value).clone());
    let says = e.attribution.as_ref().map(|a| doc.entity(a.entity.as_ref()).map_or(a.text.clone(), |e| e.name.clone()));
    vec![
        doc.source().into(),
        e.id.clone(),
        e.r#type.to_string(),
        code(codes.and_then(|c| c.plover.as_ref())),
        code(codes.and_then(|c| c.cameo.as_ref())),
        optional(codes.and_then(|c| c.quad_class)),
        optional(codes.and_then(|c| c.goldstein)),
        e.trigger.text.clone(),
        role("agent"),
        role("patient"),
        role("place"),
        role("time"),
        date.unwrap_or_default(),
        e.polarity.to_string(),
        e.modality.to_string(),
        e.tense.to_string(),
        says.unwrap_or_default(),
        optional(e.same_as.as_ref()),
        e.trigger.start.to_string(),
        e.trigger.end.to_string(),
        Number::to_string(&e.score),
    ]
}

pub(crate) fn entities(doc: &Doc<'_>) -> String {
    let row = |e: &lede_wire::Entity| {
        vec![
            doc.source().into(),
            e.id.clone(),
            e.r#type.to_string(),
            optional(e.subtype.as_ref()),
            e.name.clone(),
            e.aliases.join("; "),
            e.mentions.iter().filter(|m| is_name(m) || !e.named).count().to_string(),
            e.salience.to_string(),
            optional(e.link.as_ref().and_then(|l| l.country.as_ref())),
            optional(e.link.as_ref().and_then(|l| l.wikidata.as_ref())),
            e.named.to_string(),
        ]
    };
    table(&ENTITIES, doc.analysis.entities.iter().map(row))
}

fn optional(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn table(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = Writer::from_writer(Vec::new());
    // Writing to memory cannot fail, and every row has a value for every column.
    _ = writer.write_record(header);
    for row in rows {
        _ = writer.write_record(&row);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

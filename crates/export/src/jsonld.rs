//! schema.org: the article with what it is about and what it mentions.

use crate::doc::Doc;
use lede_wire::{Entity, Event};
use serde_json::{Map, Value, json};

/// What the article is about: entities of at least this salience.
const ABOUT: f64 = 0.5;

pub(crate) fn export(doc: &Doc<'_>) -> String {
    let a = doc.analysis;
    let named: Vec<_> = a.entities.iter().filter(|e| e.named).collect();
    let (about, mentions): (Vec<_>, Vec<_>) = named.into_iter().partition(|e| e.salience.as_f64() >= ABOUT);
    let mut things: Vec<Value> = mentions.into_iter().map(entity).collect();
    // Only what is said to have happened: the vocabulary has no word for "planned" or "alleged".
    let happened =
        a.events.iter().filter(|e| e.modality == "asserted" && e.polarity == "positive" && e.same_as.is_none() && e.r#type != "STATEMENT");
    things.extend(happened.map(|e| event(doc, e)));
    let mut article = Map::new();
    article.insert("@context".into(), json!("https://schema.org"));
    article.insert("@type".into(), json!("NewsArticle"));
    article.extend(doc.zone("headline").map(|headline| ("headline".into(), json!(headline))));
    article.extend(a.document.published.as_ref().map(|p| ("datePublished".into(), json!(p.value))));
    if a.document.language != "und" {
        article.insert("inLanguage".into(), json!(a.document.language));
    }
    article.insert("about".into(), about.into_iter().map(entity).collect());
    article.insert("mentions".into(), Value::Array(things));
    format!("{:#}\n", Value::Object(article))
}

fn entity(e: &Entity) -> Value {
    let kind = match &*e.r#type {
        "PERSON" => "Person",
        "ORG" => "Organization",
        "GPE" if e.subtype.as_deref() == Some("COUNTRY") => "Country",
        "GPE" if e.subtype.as_deref() == Some("CITY") => "City",
        "GPE" => "AdministrativeArea",
        "LOC" | "FACILITY" => "Place",
        "DOCUMENT" => "CreativeWork",
        "LANGUAGE" => "Language",
        "EVENT_NAME" => "Event",
        _ => "Thing",
    };
    let mut thing = json!({ "@type": kind, "name": e.name });
    if !e.aliases.is_empty() {
        thing["alternateName"] = json!(e.aliases);
    }
    if let Some(wikidata) = e.link.as_ref().and_then(|l| l.wikidata.as_ref()) {
        thing["sameAs"] = json!(format!("https://www.wikidata.org/entity/{wikidata}"));
    }
    thing
}

fn event(doc: &Doc<'_>, e: &Event) -> Value {
    let named = |role: &'static str| {
        let fillers = e.arguments.iter().filter(move |a| a.role == role);
        fillers.map(|a| doc.entity(a.r#ref.as_ref()).map_or(&a.text, |e| &e.name))
    };
    let mut words: Vec<&str> = named("agent").map(String::as_str).collect();
    words.push(&e.trigger.text);
    words.extend(named("patient").map(String::as_str));
    let mut thing = json!({ "@type": "Event", "name": words.join(" "), "additionalType": e.r#type });
    if let Some(place) = named("place").next() {
        thing["location"] = json!({ "@type": "Place", "name": place });
    }
    // A date of the vocabulary is one of ISO 8601; TIMEX3 values may be vaguer.
    let date = doc
        .time(e.time.as_ref())
        .and_then(|t| t.resolved.as_ref())
        .filter(|d| d.len() >= 4 && d.chars().all(|c| c.is_ascii_digit() || c == '-'));
    if let Some(date) = date {
        thing["startDate"] = json!(date);
    }
    thing
}

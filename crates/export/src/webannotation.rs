//! W3C Web Annotation Data Model, <https://www.w3.org/TR/annotation-model/>: positions in code points, with the words around.

use crate::doc::{Doc, label};
use serde_json::{Value, json};

/// So many characters before and after, for finding the place in a text that has changed.
const CONTEXT: usize = 24;

pub(crate) fn export(doc: &Doc<'_>) -> String {
    let a = doc.analysis;
    let mut items = Vec::new();
    for e in &a.entities {
        for (i, m) in e.mentions.iter().enumerate() {
            let bodies = vec![tag(&label(e)), json!({ "type": "TextualBody", "purpose": "identifying", "value": e.name })];
            items.push(annotation(doc, &format!("{}-{}", e.id, i + 1), bodies, m.start, m.end));
        }
    }
    for t in &a.times {
        let value = t.resolved.as_ref().unwrap_or(&t.value);
        items.push(annotation(
            doc,
            &t.id,
            vec![tag(&t.r#type), json!({ "type": "TextualBody", "purpose": "identifying", "value": value })],
            t.start,
            t.end,
        ));
    }
    for v in &a.events {
        let mut bodies = vec![tag(&v.r#type), tag(&v.modality), tag(&v.polarity)];
        for argument in &v.arguments {
            bodies
                .push(json!({ "type": "TextualBody", "purpose": "describing", "value": format!("{}: {}", argument.role, argument.text) }));
        }
        items.push(annotation(doc, &v.id, bodies, v.trigger.start, v.trigger.end));
    }
    for q in &a.quotes {
        let mut bodies = vec![tag(&format!("quote/{}", q.kind))];
        bodies.extend(
            doc.entity(q.speaker.as_ref())
                .map(|e| json!({ "type": "TextualBody", "purpose": "describing", "value": format!("speaker: {}", e.name) })),
        );
        items.push(annotation(doc, &q.id, bodies, q.start, q.end));
    }
    let page = json!({ "@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:lede:page", "type": "AnnotationPage", "items": items });
    format!("{page:#}\n")
}

fn tag(value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": "tagging", "value": value })
}

fn annotation(doc: &Doc<'_>, id: &str, bodies: Vec<Value>, start: u32, end: u32) -> Value {
    let (from, to) = (doc.byte(start), doc.byte(end));
    let before = doc.text.get(..from).unwrap_or("").chars().rev().take(CONTEXT).collect::<Vec<_>>().into_iter().rev().collect::<String>();
    let after: String = doc.text.get(to..).unwrap_or("").chars().take(CONTEXT).collect();
    let source = if doc.source().is_empty() { "urn:lede:text" } else { doc.source() };
    json!({
        "id": format!("urn:lede:{id}"),
        "type": "Annotation",
        "body": bodies,
        "target": {
            "source": source,
            "selector": [
                { "type": "TextPositionSelector", "start": doc.char(start), "end": doc.char(end) },
                { "type": "TextQuoteSelector", "exact": doc.slice(start, end), "prefix": before, "suffix": after },
            ],
        },
    })
}

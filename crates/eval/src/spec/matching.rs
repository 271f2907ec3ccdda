//! Whether a line holds.

use super::doc::Doc;
use super::expect::{Expect, Kind, Text};
use lede_wire::{Entity, Event, Name, Quote, Relation, Time, Token, Value};

/// Whether the line holds for the document.
pub(super) fn holds(expect: &Expect, doc: &Doc<'_>) -> bool {
    found(expect, doc) != expect.not
}

fn found(expect: &Expect, doc: &Doc<'_>) -> bool {
    let a = doc.analysis;
    match expect.kind {
        Kind::Entity => a.entities.iter().any(|e| entity(expect, doc, e)),
        Kind::Event => a.events.iter().any(|e| event(expect, doc, e)),
        Kind::Time => a.times.iter().any(|t| time(expect, doc, t)),
        Kind::Value => a.values.iter().any(|v| value(expect, doc, v)),
        Kind::Quote => a.quotes.iter().any(|q| quote(expect, doc, q)),
        Kind::Relation => a.relations.iter().any(|r| relation(expect, doc, r)),
        Kind::Zone => a.document.zones.iter().any(|z| word(expect, &z.kind) && text(expect, doc, doc.slice(z.start, z.end), z.start)),
        Kind::Sentence => a.sentences.iter().any(|s| text(expect, doc, doc.slice(s.start, s.end), s.start)),
        Kind::Token => a.tokens.iter().flatten().any(|t| token(expect, doc, t)),
        Kind::Diagnostic => a.diagnostics.iter().any(|d| word(expect, &d.code)),
        Kind::Published => a.document.published.iter().any(|p| word(expect, &p.value) && name(expect, "basis", &p.basis)),
    }
}

/// The line's one bare word, where it has one, is `found`.
fn word(expect: &Expect, found: &str) -> bool {
    expect.words.iter().all(|word| word == found)
}

/// The line's one text, where it has one, is `found`.
fn text(expect: &Expect, doc: &Doc<'_>, found: &str, start: u32) -> bool {
    expect.texts.iter().all(|expected| doc.is(expected, found, start))
}

/// A key, where the line has it, has this value.
fn name(expect: &Expect, key: &str, found: &str) -> bool {
    expect.get(key).is_none_or(|expected| expected.words == found)
}

fn optional(expect: &Expect, key: &str, found: Option<&str>) -> bool {
    name(expect, key, found.unwrap_or("null"))
}

fn number(found: Option<impl ToString>) -> Option<String> {
    found.map(|number| number.to_string())
}

fn flag(expect: &Expect, key: &str, found: bool) -> bool {
    name(expect, key, if found { "true" } else { "false" })
}

fn entity(expect: &Expect, doc: &Doc<'_>, e: &Entity) -> bool {
    let kind = |word: &String| match word.split_once('/') {
        Some((kind, subtype)) => e.r#type == kind && e.subtype.as_deref() == Some(subtype),
        None => e.r#type == *word,
    };
    // "not entity" is about mentions: an entity's name may be put together from several.
    let by = |text: &Text| if expect.not { e.mentions.iter().any(|m| doc.is(text, &m.text, m.start)) } else { doc.goes_by(e, text) };
    let form = |form: &Text| e.mentions.iter().any(|m| m.form == form.words && expect.texts.iter().any(|t| doc.is(t, &m.text, m.start)));
    let link = e.link.as_ref();
    expect.words.iter().all(kind)
        && expect.texts.iter().all(by)
        && flag(expect, "named", e.named)
        && expect.get("form").is_none_or(form)
        && expect.get("top").is_none_or(|n| n.words.parse().is_ok_and(|n: usize| rank(doc, e) < n))
        && optional(expect, "country", link.and_then(|l| l.country.as_deref()))
        && optional(expect, "wikidata", link.and_then(|l| l.wikidata.as_deref()))
        && optional(expect, "geonames", number(link.and_then(|l| l.geonames)).as_deref())
        && optional(expect, "lat", number(link.and_then(|l| l.lat)).as_deref())
        && optional(expect, "lon", number(link.and_then(|l| l.lon)).as_deref())
        && expect.get("alias").is_none_or(|alias| e.aliases.contains(&alias.words))
}

/// How many entities are more salient.
fn rank(doc: &Doc<'_>, e: &Entity) -> usize {
    doc.analysis.entities.iter().filter(|other| other.salience.as_f64() > e.salience.as_f64()).count()
}

fn event(expect: &Expect, doc: &Doc<'_>, e: &Event) -> bool {
    let means = |expected: &Text, id: Option<&String>| {
        let telling = |v: &&Event| Some(&v.id) == id && doc.is(expected, &v.trigger.text, v.trigger.start);
        doc.entity(id).is_some_and(|entity| doc.goes_by(entity, expected)) || doc.analysis.events.iter().any(|v| telling(&v))
    };
    let argument = |(key, expected): &(String, Text)| {
        lede::Role::from_name(key).is_none()
            || e.arguments.iter().any(|a| a.role == *key && (doc.is(expected, &a.text, a.start) || means(expected, a.r#ref.as_ref())))
    };
    let by = |expected: &Text| match &e.attribution {
        Some(a) => doc.is(expected, &a.text, a.start) || means(expected, a.entity.as_ref()),
        None => expected.words == "null",
    };
    let same = |expected: &Text| if e.same_as.is_none() { expected.words == "null" } else { means(expected, e.same_as.as_ref()) };
    word(expect, &e.r#type)
        && text(expect, doc, &e.trigger.text, e.trigger.start)
        && expect.pairs.iter().all(argument)
        && name(expect, "polarity", &e.polarity)
        && name(expect, "modality", &e.modality)
        && name(expect, "tense", &e.tense)
        && name(expect, "lemma", &e.trigger.lemma)
        && flag(expect, "generic", e.generic)
        && flag(expect, "euphemism", e.euphemism)
        && flag(expect, "boilerplate", e.boilerplate)
        && expect.get("by").is_none_or(by)
        && expect.get("same").is_none_or(same)
}

fn time(expect: &Expect, doc: &Doc<'_>, t: &Time) -> bool {
    word(expect, &t.r#type)
        && text(expect, doc, &t.text, t.start)
        && name(expect, "value", &t.value)
        && optional(expect, "resolved", t.resolved.as_deref())
        && optional(expect, "relation", t.relation.as_deref())
}

fn value(expect: &Expect, doc: &Doc<'_>, v: &Value) -> bool {
    text(expect, doc, &v.text, v.start)
        && word(expect, &v.kind)
        && name(expect, "kind", &v.kind)
        && name(expect, "value", &v.value.to_string())
        && optional(expect, "upper", v.upper.map(|upper| upper.to_string()).as_deref())
        && optional(expect, "unit", v.unit.as_deref())
        && flag(expect, "approximate", v.approximate)
}

fn quote(expect: &Expect, doc: &Doc<'_>, q: &Quote) -> bool {
    let speaker = |expected: &Text| match doc.entity(q.speaker.as_ref()) {
        Some(entity) => doc.goes_by(entity, expected),
        None => expected.words == "null",
    };
    word(expect, &q.kind)
        && text(expect, doc, &q.text, q.start)
        && expect.get("speaker").is_none_or(speaker)
        && optional(expect, "cue", q.cue.as_ref().map(|cue| cue.text.as_str()))
}

fn relation(expect: &Expect, doc: &Doc<'_>, r: &Relation) -> bool {
    let end = |id: &String, at: usize| {
        let by = |expected: &Text| doc.entity(Some(id)).is_some_and(|entity| doc.goes_by(entity, expected));
        expect.texts.get(at).is_none_or(by)
    };
    word(expect, &r.r#type)
        && end(&r.head, 0)
        && end(&r.tail, 1)
        && optional(expect, "label", r.label.as_deref())
        && optional(expect, "status", r.status.as_deref())
        && name(expect, "modality", &r.modality)
}

fn token(expect: &Expect, doc: &Doc<'_>, t: &Token) -> bool {
    let head = |expected: &Text| {
        let found = t.head.and_then(|head| doc.analysis.tokens.iter().flatten().nth(head as usize));
        found.map_or(expected.words == "null", |found| doc.is(expected, &found.text, found.start))
    };
    let pos: &Name = &t.pos;
    text(expect, doc, &t.text, t.start)
        && name(expect, "pos", pos)
        && name(expect, "lemma", &t.lemma)
        && name(expect, "deprel", &t.deprel)
        && expect.get("head").is_none_or(head)
}

//! Tables for spreadsheets and data frames.

use crate::date::iso;
use crate::doc::{Doc, is_name};
use crate::happening::{Filler, Happening, names};
use csv::Writer;
use lede_wire::Number;

const EVENTS: [&str; 29] = [
    "document",
    "id",
    "date",
    "date_text",
    "type",
    "plover",
    "cameo",
    "quad_class",
    "goldstein",
    "trigger",
    "source_actor",
    "source_type",
    "source_country",
    "target_actor",
    "target_type",
    "target_country",
    "place",
    "country",
    "lat",
    "lon",
    "polarity",
    "modality",
    "tense",
    "says",
    "tellings",
    "sentence",
    "start",
    "end",
    "score",
];

const ENTITIES: [&str; 13] =
    ["document", "id", "type", "subtype", "name", "aliases", "mentions", "salience", "country", "lat", "lon", "wikidata", "named"];

const TIMELINE: [&str; 15] =
    ["document", "date", "from", "to", "date_text", "basis", "what", "who", "whom", "place", "lat", "lon", "telling", "says", "sentence"];

/// A row a happening, in the order of the text.
pub(crate) fn events(doc: &Doc<'_>) -> String {
    table(&EVENTS, Happening::all(doc).iter().map(|happening| event(doc, happening)))
}

fn event(doc: &Doc<'_>, happening: &Happening<'_>) -> Vec<String> {
    let e = happening.first();
    let codes = e.codes.as_ref();
    let code = |code: Option<&lede_wire::Name>| code.map(ToString::to_string).unwrap_or_default();
    let (agents, targets) = (happening.fillers(doc, "agent"), happening.targets(doc));
    let place = Place::of(doc, happening);
    vec![
        doc.source().into(),
        e.id.clone(),
        happening.date(doc).map(|(date, _)| date.to_owned()).unwrap_or_default(),
        optional(happening.time(doc).map(|time| &time.text)),
        e.r#type.to_string(),
        code(codes.and_then(|c| c.plover.as_ref())),
        code(codes.and_then(|c| c.cameo.as_ref())),
        optional(codes.and_then(|c| c.quad_class)),
        optional(codes.and_then(|c| c.goldstein)),
        e.trigger.text.clone(),
        names(&agents),
        kinds(&agents),
        countries(&agents),
        names(&targets),
        kinds(&targets),
        countries(&targets),
        place.names,
        place.countries,
        place.lat,
        place.lon,
        e.polarity.to_string(),
        e.modality.to_string(),
        e.tense.to_string(),
        optional(happening.says(doc)),
        happening.count().to_string(),
        happening.sentence(doc),
        e.trigger.start.to_string(),
        e.trigger.end.to_string(),
        Number::to_string(&e.score),
    ]
}

/// A row a happening: the dated ones by their day, then the rest in the order of the text.
pub(crate) fn timeline(doc: &Doc<'_>) -> String {
    let mut happenings = Happening::all(doc);
    // A stable sort: what has one day stays in the order of the text.
    happenings.sort_by_key(|happening| happening.date(doc).map_or((true, None), |(_, days)| (false, Some(days))));
    table(&TIMELINE, happenings.iter().map(|happening| moment(doc, happening)))
}

fn moment(doc: &Doc<'_>, happening: &Happening<'_>) -> Vec<String> {
    let date = happening.date(doc);
    let time = happening.time(doc);
    let place = Place::of(doc, happening);
    vec![
        doc.source().into(),
        optional(date.map(|(value, _)| value)),
        optional(date.map(|(_, days)| iso(days.first, "-"))),
        optional(date.map(|(_, days)| iso(days.last, "-"))),
        optional(time.map(|time| &time.text)),
        optional(time.and_then(|time| time.basis.as_ref())),
        happening.kind(),
        names(&happening.fillers(doc, "agent")),
        names(&happening.targets(doc)),
        place.names,
        place.lat,
        place.lon,
        happening.telling().into(),
        optional(happening.says(doc)),
        happening.sentence(doc),
    ]
}

/// Where something happens; the position is that of the first place that has one.
struct Place {
    names: String,
    countries: String,
    lat: String,
    lon: String,
}

impl Place {
    fn of<'a>(doc: &Doc<'a>, happening: &Happening<'a>) -> Self {
        let places = happening.fillers(doc, "place");
        let (lat, lon) = places.iter().find_map(Filler::position).unwrap_or_default();
        Self { names: names(&places), countries: countries(&places), lat, lon }
    }
}

fn kinds(fillers: &[Filler<'_>]) -> String {
    let mut kinds: Vec<&str> = fillers.iter().filter_map(|filler| Some(&*filler.entity?.r#type)).collect();
    kinds.dedup();
    kinds.join("; ")
}

fn countries(fillers: &[Filler<'_>]) -> String {
    let mut codes: Vec<&str> = fillers.iter().filter_map(Filler::country).collect();
    codes.dedup();
    codes.join("; ")
}

/// A row an entity.
pub(crate) fn entities(doc: &Doc<'_>) -> String {
    let row = |e: &lede_wire::Entity| {
        let link = e.link.as_ref();
        vec![
            doc.source().into(),
            e.id.clone(),
            e.r#type.to_string(),
            optional(e.subtype.as_ref()),
            e.name.clone(),
            e.aliases.join("; "),
            e.mentions.iter().filter(|m| is_name(m) || !e.named).count().to_string(),
            e.salience.to_string(),
            optional(link.and_then(|l| l.country.as_ref())),
            optional(link.and_then(|l| l.lat)),
            optional(link.and_then(|l| l.lon)),
            optional(link.and_then(|l| l.wikidata.as_ref())),
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

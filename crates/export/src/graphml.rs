//! GraphML, <http://graphml.graphdrawing.org>: who acts on whom and who is what to whom, as a directed multigraph.

use crate::doc::Doc;
use crate::escape::escape;
use crate::happening::Happening;
use lede_wire::Entity;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

/// Attributes: of what, name, type.
const KEYS: [(&str, &str, &str); 20] = [
    ("node", "label", "string"),
    ("node", "type", "string"),
    ("node", "subtype", "string"),
    ("node", "mentions", "int"),
    ("node", "salience", "double"),
    ("node", "named", "boolean"),
    ("node", "country", "string"),
    ("node", "lat", "double"),
    ("node", "lon", "double"),
    ("node", "wikidata", "string"),
    ("edge", "kind", "string"),
    ("edge", "type", "string"),
    ("edge", "label", "string"),
    ("edge", "modality", "string"),
    ("edge", "polarity", "string"),
    ("edge", "status", "string"),
    ("edge", "weight", "double"),
    ("edge", "date", "string"),
    ("edge", "says", "string"),
    ("edge", "events", "string"),
];

/// An edge of happenings: from, to, type, modality, polarity.
type Act<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

/// The happenings of one edge.
#[derive(Default)]
struct Acts<'a> {
    ids: Vec<&'a str>,
    words: Vec<&'a str>,
    date: Option<&'a str>,
    says: Option<&'a str>,
}

pub(crate) fn export(doc: &Doc<'_>) -> String {
    let a = doc.analysis;
    let acts = acts(doc);
    let ends = acts.keys().flat_map(|&(from, to, ..)| [from, to]);
    let ends: HashSet<&str> = ends.chain(a.relations.iter().flat_map(|r| [r.head.as_str(), r.tail.as_str()])).collect();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (of, name, kind) in KEYS {
        _ = writeln!(out, "  <key id=\"{of}-{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>");
    }
    out.push_str("  <graph id=\"article\" edgedefault=\"directed\">\n");
    for entity in a.entities.iter().filter(|e| e.named || ends.contains(e.id.as_str())) {
        node(&mut out, entity);
    }
    let mut edges = Edges { out, count: 0 };
    for ((from, to, kind, modality, polarity), of) in &acts {
        let (weight, words, ids) = (of.ids.len().to_string(), of.words.join("; "), of.ids.join(" "));
        let facts: [(&str, Option<&str>); 9] = [
            ("kind", Some("event")),
            ("type", Some(kind)),
            ("label", Some(&words)),
            ("modality", Some(modality)),
            ("polarity", Some(polarity)),
            ("weight", Some(&weight)),
            ("date", of.date),
            ("says", of.says),
            ("events", Some(&ids)),
        ];
        edges.add(from, to, &facts);
    }
    // A short form is a name of the thing itself.
    for r in a.relations.iter().filter(|r| r.head != r.tail) {
        let facts: [(&str, Option<&str>); 6] = [
            ("kind", Some("relation")),
            ("type", Some(&r.r#type)),
            ("label", r.label.as_deref()),
            ("modality", Some(&r.modality)),
            ("status", r.status.as_deref()),
            ("weight", Some("1")),
        ];
        edges.add(&r.head, &r.tail, &facts);
    }
    edges.out + "  </graph>\n</graphml>\n"
}

/// Every agent with everyone that its act is aimed at; acts of one kind between the same two are one edge.
fn acts<'a>(doc: &Doc<'a>) -> BTreeMap<Act<'a>, Acts<'a>> {
    let mut acts: BTreeMap<Act<'a>, Acts<'a>> = BTreeMap::new();
    for happening in Happening::all(doc) {
        let event = happening.first();
        let targets = happening.targets(doc);
        for from in happening.fillers(doc, "agent").iter().filter_map(|agent| agent.entity) {
            for to in targets.iter().filter_map(|target| target.entity).filter(|to| to.id != from.id) {
                let of = acts.entry((&from.id, &to.id, &event.r#type, &event.modality, &event.polarity)).or_default();
                // The same entity may fill a role twice.
                if of.ids.last() != Some(&&*event.id) {
                    of.ids.push(&event.id);
                    of.words.push(&event.trigger.text);
                }
                of.date = of.date.or(happening.date(doc).map(|(date, _)| date));
                of.says = of.says.or(happening.says(doc));
            }
        }
    }
    acts
}

fn node(out: &mut String, e: &Entity) {
    _ = writeln!(out, "    <node id=\"{}\">", escape(&e.id));
    let link = e.link.as_ref();
    let (mentions, salience, named) = (e.mentions.len().to_string(), e.salience.to_string(), e.named.to_string());
    let (lat, lon) = (link.and_then(|l| l.lat).map(|n| n.to_string()), link.and_then(|l| l.lon).map(|n| n.to_string()));
    let facts: [(&str, Option<&str>); 10] = [
        ("label", Some(&e.name)),
        ("type", Some(&e.r#type)),
        ("subtype", e.subtype.as_deref()),
        ("mentions", Some(&mentions)),
        ("salience", Some(&salience)),
        ("named", Some(&named)),
        ("country", link.and_then(|l| l.country.as_deref())),
        ("lat", lat.as_deref()),
        ("lon", lon.as_deref()),
        ("wikidata", link.and_then(|l| l.wikidata.as_deref())),
    ];
    data(out, "node", &facts);
    out.push_str("    </node>\n");
}

struct Edges {
    out: String,
    count: usize,
}

impl Edges {
    fn add(&mut self, from: &str, to: &str, facts: &[(&str, Option<&str>)]) {
        self.count += 1;
        _ = writeln!(self.out, "    <edge id=\"x{}\" source=\"{}\" target=\"{}\">", self.count, escape(from), escape(to));
        data(&mut self.out, "edge", facts);
        self.out.push_str("    </edge>\n");
    }
}

fn data(out: &mut String, of: &str, facts: &[(&str, Option<&str>)]) {
    for (name, value) in facts {
        if let Some(value) = value {
            _ = writeln!(out, "      <data key=\"{of}-{name}\">{}</data>", escape(value));
        }
    }
}

//! brat standoff, <https://brat.nlplab.org/standoff.html>: text-bound annotations, events, attributes, relations, equivalences.

use crate::doc::Doc;
use std::collections::HashMap;
use std::fmt::Write;

pub(crate) fn export(doc: &Doc<'_>) -> String {
    let a = doc.analysis;
    let mut out = Bound { doc, text: String::new(), ids: HashMap::new(), next: 1 };
    let mut first_mention: HashMap<&str, usize> = HashMap::new();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for e in &a.entities {
        let ids: Vec<usize> = e.mentions.iter().map(|m| out.add(&e.r#type, m.start, m.end)).collect();
        first_mention.extend(ids.first().map(|&id| (e.id.as_str(), id)));
        groups.push(ids);
    }
    for t in &a.times {
        out.add(&format!("TIMEX_{}", t.r#type), t.start, t.end);
    }
    for v in &a.values {
        out.add(&format!("VALUE_{}", v.kind.to_uppercase()), v.start, v.end);
    }
    let triggers: Vec<usize> = a.events.iter().map(|e| out.trigger(&e.r#type, e.trigger.start, e.trigger.end)).collect();
    let number: HashMap<&str, usize> = a.events.iter().enumerate().map(|(i, e)| (e.id.as_str(), i + 1)).collect();
    let mut rest = String::new();
    let mut attributes = 0;
    for (i, e) in a.events.iter().enumerate() {
        _ = write!(rest, "E{}\t{}:T{}", i + 1, e.r#type, triggers[i]);
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for argument in &e.arguments {
            let count = seen.entry(&argument.role).or_default();
            *count += 1;
            // The second filler of a role has the role's name with a 2.
            let role = if *count > 1 { format!("{}{count}", argument.role) } else { argument.role.to_string() };
            match argument.r#ref.as_deref().and_then(|id| number.get(id)) {
                Some(event) => _ = write!(rest, " {role}:E{event}"),
                None => _ = write!(rest, " {role}:T{}", out.add("Phrase", argument.start, argument.end)),
            }
        }
        rest.push('\n');
        let mut attribute = |name: &str, value: &str| {
            attributes += 1;
            _ = writeln!(rest, "A{attributes}\t{name} E{}{}{value}", i + 1, if value.is_empty() { "" } else { " " });
        };
        attribute("Modality", &e.modality);
        attribute("Tense", &e.tense);
        if e.polarity == "negative" {
            attribute("Negation", "");
        }
    }
    for (i, r) in a.relations.iter().enumerate() {
        if let (Some(head), Some(tail)) = (first_mention.get(r.head.as_str()), first_mention.get(r.tail.as_str())) {
            _ = writeln!(rest, "R{}\t{} Arg1:T{head} Arg2:T{tail}", i + 1, r.r#type);
        }
    }
    for ids in groups.iter().filter(|ids| ids.len() > 1) {
        let ids: Vec<String> = ids.iter().map(|id| format!("T{id}")).collect();
        _ = writeln!(rest, "*\tEquiv {}", ids.join(" "));
    }
    out.text + &rest
}

/// Text-bound annotations, one for each stretch of text.
struct Bound<'d, 'a> {
    doc: &'d Doc<'a>,
    text: String,
    ids: HashMap<(u32, u32), usize>,
    next: usize,
}

impl Bound<'_, '_> {
    /// The annotation of this stretch: the one it has, or a new one of this type.
    fn add(&mut self, kind: &str, start: u32, end: u32) -> usize {
        if let Some(&id) = self.ids.get(&(start, end)) {
            return id;
        }
        let id = self.trigger(kind, start, end);
        self.ids.insert((start, end), id);
        id
    }

    /// An annotation of its own, though the stretch may have another.
    fn trigger(&mut self, kind: &str, start: u32, end: u32) -> usize {
        let id = self.next;
        self.next += 1;
        let (mut fragments, mut words) = (Vec::new(), Vec::new());
        let mut at = self.doc.char(start);
        // A line of the file may not hold a line end: what goes over one has several fragments.
        for line in self.doc.slice(start, end).split(['\n', '\r']) {
            let length = line.chars().count() as u32;
            if length > 0 {
                fragments.push(format!("{at} {}", at + length));
                words.push(line);
            }
            at += length + 1;
        }
        _ = writeln!(self.text, "T{id}\t{kind} {}\t{}", fragments.join(";"), words.join(" "));
        id
    }
}

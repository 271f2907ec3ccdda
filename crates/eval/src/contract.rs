//! What every analysis promises, whatever the text: spans that are slices, references that resolve, text order, known names.

use lede::{EntityType, EventType, Modality, Polarity, RelationType, Role, Tense};
use lede_wire::{Analysis, Mention};
use std::collections::BTreeMap;

/// Everything in which `analysis` breaks its promise about `text`; empty for a good one.
pub fn check(analysis: &Analysis, text: &str) -> Vec<String> {
    let mut check = Check { units: Units::new(text, &analysis.offsets), errors: Vec::new(), ids: BTreeMap::new() };
    check.document(analysis);
    check.collect_ids(analysis);
    check.entities(analysis);
    check.events(analysis);
    check.rest(analysis);
    check.order(analysis);
    check.errors
}

/// The text in the analysis's unit, and where its characters begin.
enum Units {
    Bytes(Vec<u8>),
    Utf16(Vec<u16>),
    Chars(Vec<char>),
}

impl Units {
    fn new(text: &str, unit: &str) -> Self {
        match unit {
            "bytes" => Self::Bytes(text.bytes().collect()),
            "chars" => Self::Chars(text.chars().collect()),
            _ => Self::Utf16(text.encode_utf16().collect()),
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Bytes(units) => units.len(),
            Self::Utf16(units) => units.len(),
            Self::Chars(units) => units.len(),
        }
    }

    /// The slice; `None` outside the text or inside a character.
    fn slice(&self, start: u32, end: u32) -> Option<String> {
        let range = start as usize..end as usize;
        match self {
            Self::Bytes(units) => String::from_utf8(units.get(range)?.to_vec()).ok(),
            Self::Utf16(units) => String::from_utf16(units.get(range)?).ok(),
            Self::Chars(units) => Some(units.get(range)?.iter().collect()),
        }
    }
}

struct Check {
    units: Units,
    errors: Vec<String>,
    ids: BTreeMap<String, &'static str>,
}

impl Check {
    fn bad(&mut self, message: String) {
        self.errors.push(message);
    }

    fn that(&mut self, holds: bool, message: impl FnOnce() -> String) {
        if !holds {
            self.bad(message());
        }
    }

    fn span(&mut self, what: &str, start: u32, end: u32, text: Option<&str>) {
        match self.units.slice(start, end) {
            None => self.bad(format!("{what}: {start}..{end} is no slice of the text")),
            Some(slice) if slice.is_empty() => self.bad(format!("{what}: {start}..{end} is empty")),
            Some(slice) => {
                self.that(text.is_none_or(|text| text == slice), || format!("{what}: {start}..{end} is {slice:?}, not {text:?}"))
            }
        }
    }

    fn reference(&mut self, what: &str, id: Option<&String>, kinds: &[&str]) {
        let Some(id) = id else { return };
        let kind = self.ids.get(id).copied();
        self.that(kind.is_some_and(|kind| kinds.contains(&kind)), || format!("{what}: {id:?} is the id of no {}", kinds.join(" or ")));
    }

    fn document(&mut self, a: &Analysis) {
        let length = self.units.len();
        self.that(a.document.length as usize == length, || format!("document.length is {}, the text has {length}", a.document.length));
        if let Some(published) = &a.document.published
            && let (Some(start), Some(end)) = (published.start, published.end)
        {
            self.span("published", start, end, published.text.as_deref());
        }
        let mut last = 0;
        for zone in &a.document.zones {
            self.span("zone", zone.start, zone.end, None);
            self.that(zone.start >= last, || format!("zone {}..{} overlaps the one before", zone.start, zone.end));
            last = zone.end;
        }
        last = 0;
        for sentence in &a.sentences {
            self.span("sentence", sentence.start, sentence.end, None);
            self.that(sentence.start >= last, || format!("sentence {}..{} overlaps the one before", sentence.start, sentence.end));
            last = sentence.end;
        }
        let tokens = a.tokens.as_deref().unwrap_or_default();
        last = 0;
        for token in tokens {
            self.span("token", token.start, token.end, Some(&token.text));
            self.that(token.start >= last, || format!("token {:?} overlaps the one before", token.text));
            self.that(token.head.is_none_or(|head| (head as usize) < tokens.len()), || format!("token {:?} has no such head", token.text));
            last = token.end;
        }
    }

    fn collect_ids(&mut self, a: &Analysis) {
        let ids = (a.entities.iter().map(|e| (&e.id, "entity")))
            .chain(a.times.iter().map(|t| (&t.id, "time")))
            .chain(a.values.iter().map(|v| (&v.id, "value")))
            .chain(a.events.iter().map(|e| (&e.id, "event")))
            .chain(a.quotes.iter().map(|q| (&q.id, "quote")));
        for (id, kind) in ids {
            if self.ids.insert(id.clone(), kind).is_some() {
                self.errors.push(format!("the id {id:?} is used twice"));
            }
        }
    }

    fn entities(&mut self, a: &Analysis) {
        for e in &a.entities {
            let kind = EntityType::from_name(&e.r#type);
            self.that(kind.is_some(), || format!("{}: unknown type {:?}", e.id, e.r#type));
            let open = ["FACILITY", "WEAPON", "LANGUAGE", "EVENT_NAME", "DOCUMENT"].contains(&&*e.r#type);
            let fits = |subtype: &&str| open || kind.is_some_and(|kind| kind.subtypes().contains(subtype));
            self.that(e.subtype.as_deref().as_ref().is_none_or(fits), || {
                format!("{}: {:?} is no subtype of {}", e.id, e.subtype, e.r#type)
            });
            self.that(!e.mentions.is_empty(), || format!("{} has no mention", e.id));
            self.that(!e.name.is_empty(), || format!("{} has an empty name", e.id));
            for m in &e.mentions {
                self.span(&e.id, m.start, m.end, Some(&m.text));
            }
            let sorted = e.mentions.is_sorted_by_key(|m: &Mention| (m.start, std::cmp::Reverse(m.end)));
            self.that(sorted, || format!("{}: mentions are not in text order", e.id));
            let named = e.mentions.iter().any(|m| ["name", "acronym", "alias"].contains(&&*m.form));
            self.that(named == e.named, || format!("{}: named is {}, its mentions say otherwise", e.id, e.named));
        }
    }

    fn events(&mut self, a: &Analysis) {
        for e in &a.events {
            self.that(EventType::from_name(&e.r#type).is_some(), || format!("{}: unknown type {:?}", e.id, e.r#type));
            self.that(Polarity::from_name(&e.polarity).is_some(), || format!("{}: unknown polarity {:?}", e.id, e.polarity));
            self.that(Modality::from_name(&e.modality).is_some(), || format!("{}: unknown modality {:?}", e.id, e.modality));
            self.that(Tense::from_name(&e.tense).is_some(), || format!("{}: unknown tense {:?}", e.id, e.tense));
            self.span(&e.id, e.trigger.start, e.trigger.end, Some(&e.trigger.text));
            for argument in &e.arguments {
                self.that(Role::from_name(&argument.role).is_some(), || format!("{}: unknown role {:?}", e.id, argument.role));
                self.span(&format!("{} {}", e.id, argument.role), argument.start, argument.end, Some(&argument.text));
                self.reference(&format!("{} {}", e.id, argument.role), argument.r#ref.as_ref(), &["entity", "time", "value", "event"]);
                self.that(argument.r#ref.as_ref() != Some(&e.id), || format!("{} is its own {}", e.id, argument.role));
            }
            if let Some(source) = &e.attribution {
                self.span(&format!("{} attribution", e.id), source.start, source.end, Some(&source.text));
                self.reference(&format!("{} attribution", e.id), source.entity.as_ref(), &["entity"]);
            }
            self.reference(&format!("{} time", e.id), e.time.as_ref(), &["time"]);
            self.reference(&format!("{} sameAs", e.id), e.same_as.as_ref(), &["event"]);
            self.reference(&format!("{} disjunct", e.id), e.disjunct.as_ref(), &["event"]);
            let first = a.events.iter().find(|v| Some(&v.id) == e.same_as.as_ref());
            self.that(e.same_as.as_ref() != Some(&e.id), || format!("{} is told first by itself", e.id));
            self.that(first.is_none_or(|v| v.same_as.is_none()), || format!("{}: the first telling has itself an earlier one", e.id));
        }
    }

    fn rest(&mut self, a: &Analysis) {
        for t in &a.times {
            self.span(&t.id, t.start, t.end, Some(&t.text));
        }
        for v in &a.values {
            self.span(&v.id, v.start, v.end, Some(&v.text));
        }
        for q in &a.quotes {
            self.span(&q.id, q.start, q.end, Some(&q.text));
            self.reference(&format!("{} speaker", q.id), q.speaker.as_ref(), &["entity"]);
            if let Some(cue) = &q.cue {
                self.span(&format!("{} cue", q.id), cue.start, cue.end, Some(&cue.text));
            }
        }
        for r in &a.relations {
            self.that(RelationType::from_name(&r.r#type).is_some(), || format!("unknown relation {:?}", r.r#type));
            self.reference("relation head", Some(&r.head), &["entity"]);
            self.reference("relation tail", Some(&r.tail), &["entity"]);
            if let Some(evidence) = &r.evidence {
                self.span("relation evidence", evidence.start, evidence.end, Some(&evidence.text));
            }
        }
        for d in &a.diagnostics {
            self.that(!d.code.is_empty() && !d.message.is_empty(), || "a diagnostic says nothing".into());
            if let (Some(start), Some(end)) = (d.start, d.end) {
                self.span(&d.code, start, end, None);
            }
        }
    }

    fn order(&mut self, a: &Analysis) {
        self.that(a.entities.is_sorted_by_key(|e| e.mentions.first().map(|m| m.start)), || "entities are not by first mention".into());
        self.that(a.times.is_sorted_by_key(|t| t.start), || "times are not in text order".into());
        self.that(a.values.is_sorted_by_key(|v| v.start), || "values are not in text order".into());
        self.that(a.events.is_sorted_by_key(|e| e.trigger.start), || "events are not in text order".into());
        self.that(a.quotes.is_sorted_by_key(|q| q.start), || "quotes are not in text order".into());
    }
}

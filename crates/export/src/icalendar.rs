//! iCalendar, RFC 5545: an entry for each happening that has a day, or a month at most.

use crate::date::{Days, iso};
use crate::doc::Doc;
use crate::happening::{Filler, Happening, names};
use xxhash_rust::xxh64::xxh64;

/// A content line may have so many octets, without its line end (section 3.1).
const LINE: usize = 75;

pub(crate) fn export(doc: &Doc<'_>) -> String {
    let text = format!("{:016x}", xxh64(doc.text.as_bytes(), 0));
    let published = doc.analysis.document.published.as_ref().and_then(|p| Days::of(&p.value)).map(|days| days.first);
    // The format wants a time of writing, and an exporter has no clock: the same analysis gives the same file.
    let stamp = format!("{}T000000Z", published.map_or("19700101".into(), |day| iso(day, "")));
    let mut out = Lines::default();
    out.add("BEGIN:VCALENDAR");
    out.add("VERSION:2.0");
    out.add(&format!("PRODID:-//Lede//Lede {}//EN", env!("CARGO_PKG_VERSION")));
    out.add("CALSCALE:GREGORIAN");
    if let Some(headline) = doc.zone("headline") {
        out.add(&format!("X-WR-CALNAME:{}", escape(headline)));
    }
    for happening in Happening::all(doc).iter().filter(|happening| happening.telling() != "denied") {
        let days = happening.date(doc).map(|(_, days)| days);
        // A vaguer date would lie over whole pages of the calendar.
        if let Some(days) = days.filter(Days::fit_a_month) {
            entry(&mut out, doc, happening, days, &text, &stamp);
        }
    }
    out.add("END:VCALENDAR");
    out.text
}

fn entry<'a>(out: &mut Lines, doc: &Doc<'a>, happening: &Happening<'a>, days: Days, text: &str, stamp: &str) {
    let event = happening.first();
    let telling = happening.telling();
    out.add("BEGIN:VEVENT");
    out.add(&format!("UID:{}-{text}@lede", event.id));
    out.add(&format!("DTSTAMP:{stamp}"));
    match days.minute {
        // Without a zone: the time of the place that the article tells of.
        Some((hour, minute)) => out.add(&format!("DTSTART:{}T{hour:02}{minute:02}00", iso(days.first, ""))),
        None => {
            out.add(&format!("DTSTART;VALUE=DATE:{}", iso(days.first, "")));
            // The end is the day after the last.
            if let Ok(end) = days.last.tomorrow() {
                out.add(&format!("DTEND;VALUE=DATE:{}", iso(end, "")));
            }
        }
    }
    let title = happening.title(doc);
    out.add(&format!("SUMMARY:{}", escape(&if telling == "asserted" { title } else { format!("{title} ({telling})") })));
    let says = happening.says(doc).map_or(String::new(), |source| format!("\n– {source}"));
    out.add(&format!("DESCRIPTION:{}", escape(&(happening.sentence(doc) + &says))));
    out.add(&format!("STATUS:{}", if telling == "asserted" { "CONFIRMED" } else { "TENTATIVE" }));
    out.add(&format!("CATEGORIES:{},{}", escape(&event.r#type), escape(telling)));
    let places = happening.fillers(doc, "place");
    if !places.is_empty() {
        out.add(&format!("LOCATION:{}", escape(&names(&places))));
    }
    if let Some((lat, lon)) = places.iter().find_map(Filler::position) {
        out.add(&format!("GEO:{lat};{lon}"));
    }
    out.add("TRANSP:TRANSPARENT");
    out.add("END:VEVENT");
}

/// A value of type TEXT (section 3.3.11).
fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' | '\r' => out.push_str("\\n"),
            c if c.is_control() && c != '\t' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Lines that end and fold as the format wants it.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn add(&mut self, line: &str) {
        let mut octets = 0;
        for c in line.chars() {
            if octets + c.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(c);
            octets += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

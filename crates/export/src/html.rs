//! A page of its own: the marked text and the lists, no script, nothing loaded.

use crate::doc::{Doc, is_name, label};
use crate::escape::escape;
use crate::happening::Happening;
use std::fmt::Write;

const STYLE: &str = "body{font:1.1rem/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}\
mark{background:#e8eefc;color:inherit;border-radius:.2em}mark.time{background:#e2f5f0}mark.event{background:none;border-bottom:2px solid #444}\
mark.planned{border-bottom-style:dashed}mark.alleged,mark.hypothetical{border-bottom-style:dotted}mark.negative{text-decoration:line-through}\
.text{white-space:pre-wrap}li{margin:.3em 0}small{color:#555}\
@media(prefers-color-scheme:dark){body{color:#eee;background:#111}mark{background:#24304d}mark.time{background:#173d34}mark.event{border-color:#bbb}small{color:#aaa}}";

pub(crate) fn export(doc: &Doc<'_>) -> String {
    let a = doc.analysis;
    let title = escape(doc.zone("headline").unwrap_or("Lede"));
    let language = if a.document.language == "und" { "" } else { &a.document.language };
    let policy = "default-src 'none'; style-src 'unsafe-inline'";
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n<body>\n<main>\n<div class=\"text\">"
    );
    text(&mut out, doc);
    out.push_str("</div>\n");
    let named = a.entities.iter().filter(|e| e.named);
    list(&mut out, "Entities", named.map(|e| format!("{} <small>{}, {}×</small>", escape(&e.name), label(e), e.mentions.len())));
    list(&mut out, "Events", Happening::all(doc).iter().map(|happening| event(doc, happening)));
    let time = |t: &lede_wire::Time| format!("{} <small>{}</small>", escape(&t.text), escape(t.resolved.as_ref().unwrap_or(&t.value)));
    list(&mut out, "Times", a.times.iter().map(time));
    let quote = |q: &lede_wire::Quote| {
        let speaker = doc.entity(q.speaker.as_ref()).map_or(String::new(), |e| format!(" <small>{}</small>", escape(&e.name)));
        format!("<q>{}</q>{speaker}", escape(q.text.trim_matches(['“', '”', '"'])))
    };
    let said = a.quotes.iter().filter(|q| matches!(&*q.kind, "direct" | "mixed" | "indirect"));
    list(&mut out, "Quotations", said.map(quote));
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// The text with its marks; of two that cross, the first stands.
fn text(out: &mut String, doc: &Doc<'_>) {
    let a = doc.analysis;
    let mut marks: Vec<(usize, usize, String)> = Vec::new();
    for e in &a.entities {
        let title = format!(" title=\"{}\"", label(e));
        marks.extend(e.mentions.iter().filter(|m| is_name(m)).map(|m| (doc.byte(m.start), doc.byte(m.end), title.clone())));
    }
    for t in &a.times {
        let title = escape(t.resolved.as_ref().unwrap_or(&t.value));
        marks.push((doc.byte(t.start), doc.byte(t.end), format!(" class=\"time\" title=\"{title}\"")));
    }
    for e in &a.events {
        let attributes = format!(" class=\"event {} {}\" title=\"{}\"", e.modality, e.polarity, e.r#type);
        marks.push((doc.byte(e.trigger.start), doc.byte(e.trigger.end), attributes));
    }
    marks.sort_by_key(|&(start, end, _)| (start, std::cmp::Reverse(end)));
    let (mut at, mut open): (usize, Vec<usize>) = (0, Vec::new());
    let close = |out: &mut String, at: &mut usize, end: usize| {
        out.push_str(&escape(doc.text.get(*at..end).unwrap_or("")));
        out.push_str("</mark>");
        *at = end;
    };
    for (start, end, attributes) in marks {
        while let Some(&last) = open.last().filter(|last| **last <= start) {
            close(out, &mut at, last);
            open.pop();
        }
        if open.last().is_some_and(|&last| last < end) {
            continue;
        }
        _ = write!(out, "{}<mark{attributes}>", escape(doc.text.get(at..start).unwrap_or("")));
        at = start;
        open.push(end);
    }
    while let Some(end) = open.pop() {
        close(out, &mut at, end);
    }
    out.push_str(&escape(doc.text.get(at..).unwrap_or("")));
}

fn event<'a>(doc: &Doc<'a>, happening: &Happening<'a>) -> String {
    let e = happening.first();
    let mut line = format!("<b>{}</b> <small>{}", escape(&e.trigger.text), happening.kind());
    if happening.telling() != "asserted" {
        _ = write!(line, ", {}", escape(happening.telling()));
    }
    line.push_str("</small>");
    for argument in &e.arguments {
        let name = doc.entity(argument.r#ref.as_ref()).map_or(&argument.text, |e| &e.name);
        _ = write!(line, " <small>{}:</small> {}", escape(&argument.role), escape(name));
    }
    if let Some(source) = happening.says(doc) {
        _ = write!(line, " <small>says</small> {}", escape(source));
    }
    if happening.count() > 1 {
        _ = write!(line, " <small>{}×</small>", happening.count());
    }
    line
}

fn list(out: &mut String, title: &str, items: impl Iterator<Item = String>) {
    let items: String = items.map(|item| format!("<li>{item}</li>\n")).collect();
    if !items.is_empty() {
        _ = write!(out, "<h2>{title}</h2>\n<ul>\n{items}</ul>\n");
    }
}

use anstyle::{AnsiColor, Style};
use lede_wire::Analysis;
use std::fmt::Write;

/// The text with names in colours and event words underlined (struck through where denied).
pub(super) fn write(out: &mut String, analysis: &Analysis, text: &str) {
    let mut marks: Vec<(usize, usize, Style)> = Vec::new();
    for entity in &analysis.entities {
        let named = entity.mentions.iter().filter(|m| matches!(&*m.form, "name" | "acronym" | "alias"));
        marks.extend(named.map(|m| (m.start as usize, m.end as usize, colour(&entity.r#type))));
    }
    marks.extend(analysis.times.iter().map(|t| (t.start as usize, t.end as usize, AnsiColor::Cyan.on_default())));
    for event in &analysis.events {
        let style = Style::new().underline();
        let style = if event.polarity == "negative" { style.strikethrough() } else { style };
        marks.push((event.trigger.start as usize, event.trigger.end as usize, style));
    }
    marks.sort_by_key(|&(start, end, _)| (start, std::cmp::Reverse(end)));
    let mut at = 0;
    for (start, end, style) in marks {
        // A mark inside another is left to the lists below.
        let (Some(before), Some(words)) = (text.get(at..start), text.get(start..end)) else { continue };
        _ = write!(out, "{}{style}{}{style:#}", clean(before), clean(words));
        at = end;
    }
    out.push_str(&clean(text.get(at..).unwrap_or_default()));
    if !out.ends_with('\n') {
        out.push('\n');
    }
}

/// Control characters but line ends and tabs are shown as U+FFFD: a text must not steer the terminal.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").replace(|c: char| c.is_control() && c != '\n' && c != '\t', "\u{FFFD}")
}

fn colour(kind: &str) -> Style {
    match kind {
        "PERSON" => AnsiColor::BrightMagenta,
        "ORG" => AnsiColor::BrightBlue,
        "GPE" | "LOC" | "FACILITY" => AnsiColor::BrightGreen,
        "NORP" | "LANGUAGE" => AnsiColor::Green,
        "WEAPON" => AnsiColor::BrightRed,
        _ => AnsiColor::BrightYellow,
    }
    .on_default()
}

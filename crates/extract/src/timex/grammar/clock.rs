//! Times of day: "5:17 p.m.", "1500 UTC", "noon", "Friday morning", "the night of April 18", "overnight".

use super::amount::approximator;
use super::{Reading, date, relative};
use crate::analysis::TimexKind;
use crate::timex::expr::{Anchor, Clock, Expr};
use crate::timex::piece::{Kind, Pieces};
use crate::timex::words::{Class, Part, Unit};

/// A time of day on a day that may be unknown.
pub(super) fn on(day: Option<Expr>, code: String) -> Expr {
    Expr::Clock { day: day.map(Box::new), at: Clock { code, undefined: false } }
}

fn time(end: usize, expr: Expr, rule: &'static str) -> Option<Reading> {
    Some(Reading::new(end, TimexKind::Time, expr, rule))
}

/// A clock time with zone and day.
pub(super) fn read(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let at = approximator(p, i).unwrap_or(i);
    let (code, end) = o_clock(p, at).or_else(|| half_past(p, at))?;
    let (code, end) = zone(p, end, code);
    let (day, end) = day_after(p, end).map_or((None, end), |(day, end)| (Some(day), end));
    // "9:34 p.m., March 19 EST"
    let (code, end) = if day.is_some() { zone(p, end, code) } else { (code, end) };
    time(end, on(day, code), "timex/clock")
}

/// "14:21", "14:21:30" at piece `i`.
pub(super) fn hour_minute(p: &Pieces<'_>, i: usize) -> Option<(String, usize)> {
    let (hour, minute, end) = hh_mm(p, i)?;
    Some((format!("T{hour:02}:{minute:02}"), end))
}

fn hh_mm(p: &Pieces<'_>, i: usize) -> Option<(i32, i32, usize)> {
    let hour = p.digits(i).filter(|h| *h <= 24 && p.word(i).len() <= 2)?;
    if !(p.any(i + 1, &[":"]) && p.glued(i + 1) && p.glued(i + 2)) || p.word(i + 2).len() != 2 {
        return None;
    }
    let minute = p.digits(i + 2).filter(|m| *m < 60)?;
    let mut end = i + 3;
    if p.is(end, ":") && p.glued(end) && p.glued(end + 1) && p.word(end + 1).len() == 2 && p.digits(end + 1).is_some_and(|s| s < 60) {
        end += 2;
    }
    Some((hour, minute, end))
}

/// "5:17 p.m.", "2am", "17.30 GMT", "1500 UTC", "five o'clock".
fn o_clock(p: &Pieces<'_>, i: usize) -> Option<(String, usize)> {
    if let Some((hour, minute, end)) = hh_mm(p, i).or_else(|| dotted(p, i)) {
        let (hour, end) = half_day(p, end).and_then(|(pm, end)| Some((twelve(hour, pm)?, end))).unwrap_or((hour, end));
        // A score or a ratio: "won 10:15", "a 3:30 ratio" cannot be told from a clock; verses and chapters can.
        return if p.is(end, "-") && p.glued(end) && p.glued(end + 1) && p.kind(end + 1) == Some(Kind::Word) {
            None
        } else {
            Some((format!("T{hour:02}:{minute:02}"), end))
        };
    }
    if p.word(i).len() == 4 && p.kind(i) == Some(Kind::Digits) && (is_zone(p, i + 1) || p.any(i + 1, &["hours", "hrs"])) {
        let n = p.digits(i).filter(|n| *n < 2400 && n % 100 < 60)?;
        let end = if p.any(i + 1, &["hours", "hrs"]) { i + 2 } else { i + 1 };
        return Some((format!("T{:02}:{:02}", n / 100, n % 100), end));
    }
    let hour = match (p.digits(i), p.class(i)) {
        (Some(h), _) if p.word(i).len() <= 2 => h,
        (None, Class::Number(h)) => i32::from(h),
        _ => return None,
    };
    if hour == 0 || hour > 24 {
        return None;
    }
    if let Some((pm, end)) = half_day(p, i + 1) {
        return Some((format!("T{:02}:00", twelve(hour, pm)?), end));
    }
    // "at 3 in the morning", "by ten at night"
    let led = i > 0 && p.any(i - 1, &["at", "by", "until", "till", "around", "about", "before", "after", "since", "s", "from", "past"]);
    let night = p.is(i + 1, "at") && p.is(i + 2, "night");
    if led && hour <= 12 && (night || p.is(i + 1, "in") && p.is(i + 2, "the")) {
        let part = if night { Some((true, i + 3)) } else { None };
        let part = part.or_else(|| match p.lower(i + 3) {
            "morning" => Some((false, i + 4)),
            "afternoon" | "evening" => Some((true, i + 4)),
            _ => None,
        });
        if let Some((pm, end)) = part {
            return Some((format!("T{:02}:00", twelve(hour, pm)?), end));
        }
    }
    if p.is(i + 1, "o") && p.is(i + 2, "'") && p.is(i + 3, "clock") {
        return Some((format!("T{hour:02}:00"), i + 4));
    }
    None
}

/// "5.17 p.m.", "17.30 GMT": a dot only where a half of the day or a zone follows.
fn dotted(p: &Pieces<'_>, i: usize) -> Option<(i32, i32, usize)> {
    let hour = p.digits(i).filter(|h| *h <= 24 && p.word(i).len() <= 2)?;
    if !(p.is(i + 1, ".") && p.glued(i + 1) && p.glued(i + 2) && p.word(i + 2).len() == 2) {
        return None;
    }
    let minute = p.digits(i + 2).filter(|m| *m < 60)?;
    (half_day(p, i + 3).is_some() || is_zone(p, i + 3)).then_some((hour, minute, i + 3))
}

fn half_past(p: &Pieces<'_>, i: usize) -> Option<(String, usize)> {
    let a = usize::from(p.is(i, "a"));
    let minutes = match p.lower(i + a) {
        "half" if p.is(i + a + 1, "past") => 30,
        "quarter" if p.any(i + a + 1, &["past", "after"]) => 15,
        "quarter" if p.any(i + a + 1, &["to", "before"]) => -15,
        _ => return None,
    };
    let at = i + a + 2;
    if let Some((code, end)) = o_clock(p, at) {
        let hour: i32 = code.get(1..3)?.parse().ok()?;
        let total = (hour * 60 + minutes).rem_euclid(1440);
        return Some((format!("T{:02}:{:02}", total / 60, total % 60), end));
    }
    let hour = match (p.digits(at), p.class(at)) {
        (Some(h @ 1..=12), _) => h,
        (None, Class::Number(h @ 1..=12)) => i32::from(h),
        _ => return None,
    };
    let total = hour * 60 + minutes;
    Some((format!("T{:02}:{:02}", total / 60, total % 60), at + 1))
}

/// a.m. or p.m. at piece `i`: whether afternoon, and one past it.
fn half_day(p: &Pieces<'_>, i: usize) -> Option<(bool, usize)> {
    match p.lower(i) {
        "am" | "pm" => Some((p.is(i, "pm"), i + 1)),
        "a" | "p" if p.is(i + 1, ".") && p.glued(i + 1) && p.is(i + 2, "m") => {
            let end = i + 3 + usize::from(p.is(i + 3, ".") && p.glued(i + 3));
            Some((p.is(i, "p"), end))
        }
        "noon" => Some((true, i + 1)),
        "midnight" => Some((false, i + 1)),
        _ => None,
    }
}

fn twelve(hour: i32, pm: bool) -> Option<i32> {
    match hour {
        12 => Some(if pm { 12 } else { 0 }),
        1..=11 => Some(if pm { hour + 12 } else { hour }),
        // "17:30 pm" says it twice.
        13..=23 if pm => Some(hour),
        0 => Some(0),
        _ => None,
    }
}

/// Hours from UTC of the zones that news name; only UTC itself goes into the value as `Z`.
const ZONES: &[&str] = &[
    "GMT", "UTC", "Z", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "MT", "PST", "PDT", "PT", "BST", "CET", "CEST", "EET", "EEST",
    "MSK", "IST", "PKT", "JST", "KST", "AEST", "AEDT", "AKST", "HST", "TRT", "AST", "WIB", "SGT", "HKT", "EAT", "CAT", "WAT", "SAST",
    "NZST", "NZDT", "AWST", "ACST",
];

fn is_zone(p: &Pieces<'_>, i: usize) -> bool {
    ZONES.contains(&p.word(i)) && !p.line(i)
}

fn zone(p: &Pieces<'_>, i: usize, code: String) -> (String, usize) {
    let open = usize::from(p.is(i, "(") && is_zone(p, i + 1) && p.is(i + 2, ")"));
    let at = i + open;
    // "22:30 (UTC+3)", "GMT+05:30"
    let bracket = usize::from(p.is(i, "("));
    if let Some((offset, end)) = offset(p, i + bracket).filter(|&(_, end)| bracket == 0 || p.is(end, ")")) {
        return (code + &offset, end + bracket);
    }
    if is_zone(p, at) {
        let utc = matches!(p.word(at), "GMT" | "UTC" | "Z");
        return (if utc { code + "Z" } else { code }, at + 1 + open);
    }
    let at = i + usize::from(p.is(i, ","));
    if p.is(at, "local") && p.is(at + 1, "time") {
        return (code, at + 2);
    }
    if p.any(at, &["eastern", "pacific", "central", "mountain"]) && p.capital(at) {
        let time = if p.any(at + 1, &["standard", "daylight"]) { at + 2 } else { at + 1 };
        if p.is(time, "time") {
            return (code, time + 1);
        }
    }
    (code, i)
}

/// "UTC+3", "GMT-0500", "GMT+5:30" at piece `i`, as ISO 8601 has it, and one past it.
fn offset(p: &Pieces<'_>, i: usize) -> Option<(String, usize)> {
    if !matches!(p.word(i), "GMT" | "UTC") || p.line(i) || !p.glued(i + 1) || !p.any(i + 1, &["+", "-"]) || !p.glued(i + 2) {
        return None;
    }
    let digits = p.digits(i + 2)?;
    let colon = p.is(i + 3, ":") && p.glued(i + 3) && p.glued(i + 4) && p.word(i + 4).len() == 2;
    let (hours, minutes, end) = match p.word(i + 2).len() {
        1 | 2 if colon => (digits, p.digits(i + 4)?, i + 5),
        1 | 2 => (digits, 0, i + 3),
        4 => (digits / 100, digits % 100, i + 3),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then(|| (format!("{}{hours:02}:{minutes:02}", p.lower(i + 1)), end))
}

/// A day right after a time of day: "on Thursday", ", May 5", "yesterday", "of the same day".
fn day_after(p: &Pieces<'_>, i: usize) -> Option<(Expr, usize)> {
    let at = i + usize::from(p.is(i, ",") && !p.line(i));
    let at = at + usize::from(p.any(at, &["on", "of"]) || p.is(at, "in") && p.is(at + 1, "the"));
    if p.line(at) {
        return None;
    }
    let r = date::simple(p, at).or_else(|| relative::read(p, at))?;
    // "the night of 14-15 May" lies on both.
    let end = if r.rule == "timex/date-range" { date::simple(p, r.end + 1).map_or(r.end, |second| second.end) } else { r.end };
    is_day(&r.expr).then_some((r.expr, end))
}

fn is_day(expr: &Expr) -> bool {
    use crate::timex::expr::Within;
    match expr {
        Expr::Weekday { .. } | Expr::Holiday { .. } => true,
        Expr::Calendar { part, .. } => matches!(part, Within::Day(..) | Within::DayOfMonth(_)),
        Expr::Shift { unit, .. } => *unit == Unit::Day,
        _ => false,
    }
}

/// "Friday morning", "this morning", "last night", "the night of April 18", "overnight", "at dawn".
pub(super) fn part_of_day(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    if p.is(i, "overnight") {
        let day = day_after(p, i + 1);
        let end = day.as_ref().map_or(i + 1, |d| d.1);
        return time(end, on(day.map(|d| d.0), "TNI".to_owned()), "timex/part-of-day");
    }
    if p.is(i, "tonight") {
        return time(i + 1, day_part(Some(today(0)), Part::Night, false), "timex/part-of-day");
    }
    day_then_part(p, i).or_else(|| deictic_part(p, i)).or_else(|| part_then_day(p, i))
}

fn today(offset: i32) -> Expr {
    Expr::Shift { unit: Unit::Day, offset: Some(offset), from: Anchor::Publication }
}

fn day_part(day: Option<Expr>, part: Part, undefined: bool) -> Expr {
    Expr::Clock { day: day.map(Box::new), at: Clock { code: part.code().to_owned(), undefined } }
}

/// "Friday morning", "early yesterday afternoon", "May 5 at night", "late Friday night".
fn day_then_part(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let at = i + usize::from(p.any(i, &["early", "late"]));
    let day = date::simple(p, at).or_else(|| relative::read(p, at)).filter(|r| is_day(&r.expr))?;
    let mut next = day.end;
    if p.is(next, "'") && p.is(next + 1, "s") {
        return None;
    }
    next += usize::from(p.is(next, "at") && p.any(next + 1, &["dawn", "night", "noon", "midnight", "dusk", "midday"]));
    next += usize::from(p.any(next, &["early", "late", "mid"])) + usize::from(p.is(next + 1, "-") && p.is(next, "mid"));
    let Class::Part(part) = p.class(next) else { return None };
    if p.line(next) || p.lower(next).ends_with('s') {
        return None;
    }
    let code = part.code().to_owned();
    let (code, end) = zone(p, next + 1, code);
    time(end, on(Some(day.expr), code), "timex/part-of-day")
}

/// "this morning", "last night", "tomorrow night" is above, "that evening", "the same evening".
fn deictic_part(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let at = i + usize::from(p.any(i, &["early", "late", "earlier", "later"]));
    let (offset, from, next) = match (p.lower(at), p.lower(at + 1)) {
        ("this", _) => (0, Anchor::Publication, at + 1),
        ("last", _) => (-1, Anchor::Publication, at + 1),
        ("that", "same") | ("the", "same") => (0, Anchor::Narrative, at + 2),
        ("that", _) => (0, Anchor::Narrative, at + 1),
        ("the", "next" | "following") => (1, Anchor::Narrative, at + 2),
        ("the", "previous") => (-1, Anchor::Narrative, at + 2),
        _ => return None,
    };
    let Class::Part(part) = p.class(next) else { return None };
    if p.lower(next).ends_with('s') {
        return None;
    }
    let day = Expr::Shift { unit: Unit::Day, offset: Some(offset), from };
    let undefined = offset == -1 && p.is(at, "last") || p.is(at, "that");
    time(next + 1, day_part(Some(day), part, undefined), "timex/part-of-day")
}

/// "the night of April 18", "the early hours of Thursday", "in the morning", "at dawn", "noon", "the evening hours".
fn part_then_day(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let determined = p.any(i, &["the", "one", "a"]);
    let mut at = i + usize::from(determined);
    let small = p.any(at, &["early", "late", "small", "wee", "mid"]);
    at += usize::from(small) + usize::from(small && p.is(at + 1, "-"));
    let (part, mut end) = match p.class(at) {
        Class::Part(part) => (part, at + 1),
        Class::Unit(Unit::Hour) if small && determined => (Part::Morning, at + 1),
        _ => return None,
    };
    if p.is(at, "hours") {
        end += usize::from(false);
    } else if p.lower(at).ends_with('s') {
        return None;
    } else if p.any(end, &["hours"]) {
        end += 1;
    } else if p.is(end, "rush") && p.is(end + 1, "hour") {
        end += 2;
    }
    if p.is(end, "of") && p.is(end + 1, "the") && p.class(end + 2) == Class::Part(Part::Morning) {
        end += 3;
    }
    let (code, end) = zone(p, end, part.code().to_owned());
    if let Some((day, end)) = day_after(p, end) {
        return time(end, on(Some(day), code), "timex/part-of-day");
    }
    let before = if i == 0 || p.line(i) { "" } else { p.lower(i - 1) };
    let led = matches!(
        before,
        "in" | "at"
            | "by"
            | "before"
            | "after"
            | "since"
            | "until"
            | "during"
            | "around"
            | "through"
            | "late"
            | "early"
            | "from"
            | "on"
            | "into"
            | "throughout"
            | "between"
            | "till"
            | "about"
    );
    let named = p.capital(at) && (at > 0 && !p.line(at) && !p.is(at - 1, ".") || p.capital(at + 1));
    let exact = matches!(part, Part::Noon | Part::Midnight | Part::Midday);
    let long_night = p.any(i, &["a"]) || p.is(end, "-") || p.is(end, "'");
    let fits = !named && !long_night && (led || exact || small || determined && (p.is(i, "one") || p.is(i, "the")));
    if fits { time(end, on(None, code), "timex/part-of-day") } else { None }
}

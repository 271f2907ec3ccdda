//! Months and what stands beside them: "May 5, 2020", "last May", "May"; and whether a word is a month at all.

use super::{Reading, calendar, lean, number, year_after};
use crate::timex::calendar::is_day;
use crate::timex::expr::{Lean, Within, Year};
use crate::timex::piece::{Kind, Pieces};
use crate::timex::words::Class;

/// A month at piece `i`, its abbreviation mark included: (1–12, one past it, unmistakable).
pub(super) fn month(p: &Pieces<'_>, i: usize) -> Option<(u8, usize, bool)> {
    let Class::Month(m) = p.class(i) else { return None };
    if !p.capital(i) {
        return None;
    }
    let word = p.lower(i);
    let short = word.len() <= 4 && !matches!(word, "may" | "june" | "july");
    let end = if short && p.is(i + 1, ".") && p.glued(i + 1) { i + 2 } else { i + 1 };
    let sure = !short && !matches!(word, "may" | "march" | "april" | "august" | "june")
        || matches!(word, "sept" | "oct" | "nov" | "dec" | "feb" | "aug");
    Some((m, end, sure))
}

/// A day of the month at piece `i`.
pub(super) fn day(p: &Pieces<'_>, i: usize) -> Option<(u8, usize)> {
    let (n, end) = match number::ordinal(p, i) {
        Some((n, end)) => (n, end),
        None => (i64::from(p.digits(i).filter(|_| p.word(i).len() <= 2)?), i + 1),
    };
    let joined = p.glued(end) && p.glued(end + 1) && p.kind(end + 1) == Some(Kind::Digits) && p.any(end, &[":", ".", ","]);
    let other = p.any(end, &["%", "percent", "million", "billion", "°"]) || p.glued(end) && p.kind(end) == Some(Kind::Word);
    if joined || other { None } else { u8::try_from(n).ok().filter(|d| (1..=31).contains(d)).map(|d| (d, end)) }
}

/// "May 5, 2020", "May 5", "May 2020", "last May", "May".
pub(super) fn month_first(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let (lean, at) = lean(p, i);
    let (m, mut next, sure) = month(p, at)?;
    if p.line(next) && p.kind(next) != Some(Kind::Digits) {
        return bare_month(p, at, next, sure, lean, m);
    }
    if let Some((d, end)) = day(p, next).filter(|&(d, end)| is_day(m, d) && !counts(p, at, end)) {
        next = end;
        let (year, end) = year_after(p, next).unwrap_or((year_of_range(p, next), next));
        return Reading::date(end, calendar(year, Within::Day(m, d), lean), "timex/date");
    }
    if let Some((year, end)) = year_after(p, next) {
        return Reading::date(end, calendar(year, Within::Month(m), lean), "timex/date");
    }
    match year_of_range(p, next) {
        Year::Unknown => bare_month(p, at, next, sure, lean, m),
        year => Reading::date(next, calendar(year, Within::Month(m), lean), "timex/month"),
    }
}

/// The year that stands once, at the end: "May" in "between May and July 2003".
fn year_of_range(p: &Pieces<'_>, i: usize) -> Year {
    if !p.any(i, &["and", "to", "until", "through", "-"]) || p.line(i + 1) {
        return Year::Unknown;
    }
    let Some((_, mut next, _)) = month(p, i + 1) else { return Year::Unknown };
    if let Some((_, end)) = day(p, next) {
        next = end;
    }
    year_after(p, next).map_or(Year::Unknown, |(year, _)| year)
}

fn bare_month(p: &Pieces<'_>, at: usize, next: usize, sure: bool, lean: Lean, m: u8) -> Option<Reading> {
    (is_month(p, at, next, sure) || lean != Lean::Tense).then_some(())?;
    Reading::date(next, calendar(Year::Unknown, Within::Month(m), lean), "timex/month")
}

/// "in May 12 people": the number counts what follows.
fn counts(p: &Pieces<'_>, at: usize, end: usize) -> bool {
    at > 0 && p.is(at - 1, "in") && super::counting::counts_something(p, end - 1)
}

/// Whether a lone month name is the month: "May", "March", "April" and "August" are words and names too, "Jan" and "Mar" names.
fn is_month(p: &Pieces<'_>, i: usize, next: usize, sure: bool) -> bool {
    const BEFORE: &[&str] = &[
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "during",
        "through",
        "throughout",
        "to",
        "between",
        "before",
        "after",
        "of",
        "early",
        "late",
        "mid",
        "last",
        "this",
        "next",
        "every",
        "each",
        "for",
        "around",
        "and",
        "or",
        "between",
        "as",
        "-",
        "(",
        "until",
        "on",
    ];
    let word = p.lower(i);
    let before = if i == 0 || p.line(i) { "" } else { p.lower(i - 1) };
    if matches!(word, "jan" | "mar" | "jun" | "apr" | "jul" | "sep") {
        return false;
    }
    // A surname after a given name or title, a given name before a surname.
    let name_before = i > 0 && !p.line(i) && p.capital(i - 1) && p.kind(i - 1) == Some(Kind::Word) && !BEFORE.contains(&before);
    if sure {
        return true;
    }
    let led = matches!(
        before,
        "in" | "since"
            | "until"
            | "till"
            | "during"
            | "last"
            | "this"
            | "next"
            | "early"
            | "late"
            | "mid"
            | "between"
            | "from"
            | "after"
            | "before"
            | "through"
            | "throughout"
    );
    let name_after = p.kind(next) == Some(Kind::Word) && p.capital(next) && !p.glued(next) && !p.line(next) && !led;
    let own = p.is(next, "'")
        && !matches!(before, "in" | "since" | "during" | "after" | "before" | "until" | "last" | "this" | "next" | "early" | "late");
    if name_before || name_after || own {
        return false;
    }
    if word == "march"
        && p.any(next, &["of", "on", "for", "to", "through", "from", "against", "in", "was", "began"])
        && !BEFORE.contains(&before)
    {
        return false;
    }
    BEFORE.contains(&before) || word == "april"
}

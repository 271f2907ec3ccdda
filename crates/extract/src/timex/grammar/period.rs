//! Seasons, quarters, halves, fiscal years, decades, centuries, years before Christ.

use super::{Reading, calendar, lean, number, year, year_after};
use crate::timex::expr::{Expr, Lean, Within, Year};
use crate::timex::piece::{Kind, Pieces};
use crate::timex::words::{Class, Season, Unit};

pub(super) fn read(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    [season, quarter, fiscal, decade, century, before_christ].into_iter().filter_map(|rule| rule(p, i)).max_by_key(|r| r.end)
}

/// "summer 2019", "last summer", "the spring of 1955", "the summer".
fn season(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let the = usize::from(p.is(i, "the") && !p.any(i + 1, &["past", "coming", "following", "previous", "next"]));
    let (lean, at) = lean(p, i + the);
    let Class::Season(season) = p.class(at) else { return None };
    let next = at + 1;
    if let Some((year, end)) = year_after(p, next) {
        return Reading::date(end, calendar(year, Within::Season(season), lean), "season");
    }
    let led = i > 0
        && p.any(
            i - 1,
            &[
                "in", "by", "since", "until", "during", "this", "through", "of", "and", "before", "after", "late", "early", "between",
                "over",
            ],
        );
    let leaps = season == Season::Spring && (p.is(next, "water") || p.any(next, &["up", "to", "from"]));
    // "the fall of Kabul", "a summer house", "Winter said".
    let fits = match (season, lean) {
        _ if p.is(next, "-") || p.is(next, "of") || leaps => false,
        (Season::Autumn, Lean::Tense) if p.is(at, "fall") => led && the == 1 && p.kind(next) == Some(Kind::Mark),
        (_, Lean::Tense) if p.capital(at) && i > 0 && !p.line(at) => false,
        (_, Lean::Tense) => led || the == 1,
        _ => true,
    };
    if fits { Reading::date(next, calendar(Year::Unknown, Within::Season(season), lean), "season") } else { None }
}

/// "the third quarter of 2019", "Q3 2020", "first-half 2019", "the second half of the year".
fn quarter(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let the = usize::from(p.any(i, &["the", "its", "their"]));
    let mut at = i + the;
    let mut year_before = None;
    if let Some(y) = year(p, at) {
        (year_before, at) = (Some(Year::Is(y)), at + 1);
    }
    if p.any(at, &["q", "h"]) && p.capital(at) && p.glued(at + 1) {
        let n = u8::try_from(p.digits(at + 1)?).ok()?;
        let part = match (p.lower(at), n) {
            ("q", 1..=4) => Within::Quarter(n),
            ("h", 1..=2) => Within::Half(n),
            _ => return None,
        };
        let (year, end) = year_before.map(|y| (y, at + 2)).or_else(|| year_after(p, at + 2)).unwrap_or((Year::Unknown, at + 2));
        let sure = part != Within::Half(n) || year != Year::Unknown;
        return if sure { Reading::date(end, calendar(year, part, Lean::Tense), "quarter") } else { None };
    }
    at += usize::from(p.is(at, "fiscal"));
    let (n, mut next) = if p.is(at, "last") { (2, at + 1) } else { number::ordinal(p, at).filter(|n| (1..=4).contains(&n.0))? };
    let last = p.is(at, "last");
    next += usize::from(p.is(next, "-") || p.is(next, "fiscal"));
    let n = u8::try_from(n).ok()?;
    let half = p.is(next, "half") && n <= 2;
    if !half && (last || !p.any(next, &["quarter", "quarters"])) || p.is(next + 1, "-") {
        return None;
    }
    let part = if half { Within::Half(n) } else { Within::Quarter(n) };
    let named = year_before.map(|y| (y, next + 1)).or_else(|| year_after(p, next + 1)).or_else(|| of_the_year(p, next + 1));
    match named {
        Some((year, end)) => Reading::date(end, calendar(year, part, Lean::Tense), "quarter"),
        // The halves of a match have no year; quarters are companies' where nothing sporting stands by.
        None if half => None,
        None => Reading::date(next + 1, calendar(Year::Unknown, part, Lean::Tense), "quarter"),
    }
}

/// "of the year"
fn of_the_year(p: &Pieces<'_>, i: usize) -> Option<(Year, usize)> {
    (p.is(i, "of") && p.is(i + 1, "the") && p.is(i + 2, "year")).then_some((Year::Unknown, i + 3))
}

/// "fiscal year 2019", "fiscal 2019", "FY2019", "the 2019-20 financial year".
fn fiscal(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let at = match p.lower(i) {
        "fiscal" | "financial" => i + 1 + usize::from(p.is(i + 1, "year")),
        "fy" if p.capital(i) => i + 1,
        _ => return None,
    };
    if p.is(i, "financial") && at == i + 1 {
        return None;
    }
    let short = p.is(i, "fy") && p.word(at).len() == 2;
    let y = if short { i16::try_from(2000 + p.digits(at)?).ok()? } else { year(p, at)? };
    Reading::date(at + 1, calendar(Year::Is(y), Within::Whole, Lean::Tense), "fiscal")
}

/// "the 1990s", "the late '90s", "the nineties".
fn decade(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let mut at = i + usize::from(p.is(i, "the"));
    let the = at > i;
    let modified = p.any(at, &["early", "late", "mid"]);
    if modified {
        at += 1 + usize::from(p.is(at + 1, "-") || p.is(at + 1, "to"));
    }
    let plural = |at: usize| p.glued(at) && p.is(at, "s") || p.glued(at) && p.is(at, "'") && p.is(at + 1, "s");
    let end_of = |at: usize| if p.is(at, "s") { at + 1 } else { at + 2 };
    if let Some(y) = year(p, at).filter(|y| y % 10 == 0 && plural(at + 1)) {
        return Reading::date(end_of(at + 1), Expr::Decade { tens: y / 10, whole: true }, "decade");
    }
    let mark = usize::from(p.is(at, "'"));
    if p.word(at + mark).len() == 2 && plural(at + mark + 1) && (the || modified || mark == 1) && !in_their(p, i) {
        let tens = i16::try_from(p.digits(at + mark)?).ok().filter(|d| d % 10 == 0)? / 10;
        return Reading::date(end_of(at + mark + 1), Expr::Decade { tens, whole: false }, "decade");
    }
    match p.class(at) {
        Class::Decade(d) if (the || modified) && !in_their(p, i) => {
            Reading::date(at + 1, Expr::Decade { tens: i16::from(d) / 10, whole: false }, "decade")
        }
        _ => None,
    }
}

/// "in their early thirties" is an age.
fn in_their(p: &Pieces<'_>, i: usize) -> bool {
    i > 0 && p.any(i - 1, &["his", "her", "their", "my", "your", "our"])
}

/// "the 19th century", "the mid-20th century", "the third century BC".
fn century(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let mut at = i + usize::from(p.is(i, "the"));
    if p.any(at, &["early", "late", "mid"]) {
        at += 1 + usize::from(p.is(at + 1, "-"));
    }
    let (n, mut next) = number::ordinal(p, at)?;
    next += usize::from(p.is(next, "-"));
    if !matches!(p.class(next), Class::Unit(Unit::Century)) {
        return None;
    }
    let number = i16::try_from(n).ok().filter(|n| (1..=40).contains(n))?;
    let (before_christ, end) = era(p, next + 1).map_or((false, next + 1), |(bc, end)| (bc, end));
    Reading::date(end, Expr::Century { number, before_christ }, "century")
}

/// "264 BC", "499-493 BC" (the first year takes the era of the second), "AD 70".
fn before_christ(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    if p.is(i, "ad") && p.word(i) == "AD" {
        let y = i16::try_from(p.digits(i + 1)?).ok()?;
        return Reading::date(i + 2, calendar(Year::Is(y), Within::Whole, Lean::Tense), "era");
    }
    let y = i16::try_from(p.digits(i)?).ok()?;
    let year_of = |bc: bool| if bc { Expr::BeforeChrist(y) } else { calendar(Year::Is(y), Within::Whole, Lean::Tense) };
    if let Some((bc, end)) = era(p, i + 1) {
        return Reading::date(end, year_of(bc), "era");
    }
    if p.any(i + 1, &["-", "to", "and", "or"]) && p.kind(i + 2) == Some(Kind::Digits) {
        if let Some((true, _)) = era(p, i + 3) {
            return Reading::date(i + 1, year_of(true), "era");
        }
    }
    None
}

/// BC, BCE, B.C., AD, CE at piece `i`: whether before Christ, and one past it.
fn era(p: &Pieces<'_>, i: usize) -> Option<(bool, usize)> {
    match p.word(i) {
        "BC" | "BCE" => Some((true, i + 1)),
        "AD" | "CE" => Some((false, i + 1)),
        "B" | "A" if p.is(i + 1, ".") && matches!(p.word(i + 2), "C" | "D") => Some((p.is(i, "b"), i + 3 + usize::from(p.is(i + 3, ".")))),
        _ => None,
    }
}

//! Seasons, fiscal years, decades, centuries, years before Christ.

use super::{Reading, calendar, lean, number, year, year_after};
use crate::timex::expr::{Expr, Lean, Within, Year};
use crate::timex::piece::{Kind, Pieces};
use crate::timex::words::{Class, Season, Unit};

pub(super) fn read(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    [season, super::quarter::read, fiscal, decade, century, before_christ].into_iter().filter_map(|rule| rule(p, i)).max_by_key(|r| r.end)
}

/// "summer 2019", "last summer", "the spring of 1955", "the summer".
fn season(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let the = usize::from(p.is(i, "the") && !p.any(i + 1, &["past", "coming", "following", "previous", "next"]));
    let (lean, at) = lean(p, i + the);
    let Class::Season(season) = p.class(at) else { return None };
    let next = at + 1;
    if let Some((year, end)) = year_after(p, next) {
        return Reading::date(end, calendar(year, Within::Season(season), lean), "timex/season");
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
        (_, Lean::Tense) if p.titled(at) && i > 0 && !p.line(at) => false,
        (_, Lean::Tense) => led || the == 1,
        _ => true,
    };
    if fits { Reading::date(next, calendar(Year::Unknown, Within::Season(season), lean), "timex/season") } else { None }
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
    Reading::date(at + 1, calendar(Year::Is(y), Within::Whole, Lean::Tense), "timex/fiscal")
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
        return Reading::date(end_of(at + 1), Expr::Decade { tens: y / 10, whole: true }, "timex/decade");
    }
    let mark = usize::from(p.is(at, "'"));
    if p.word(at + mark).len() == 2 && plural(at + mark + 1) && (the || modified || mark == 1) && !in_their(p, i) {
        let tens = i16::try_from(p.digits(at + mark)?).ok().filter(|d| d % 10 == 0)? / 10;
        return Reading::date(end_of(at + mark + 1), Expr::Decade { tens, whole: false }, "timex/decade");
    }
    match p.class(at) {
        Class::Decade(d) if (the || modified) && !in_their(p, i) => {
            Reading::date(at + 1, Expr::Decade { tens: i16::from(d) / 10, whole: false }, "timex/decade")
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
    Reading::date(end, Expr::Century { number, before_christ }, "timex/century")
}

/// "264 BC", "499-493 BC" (the first year takes the era of the second), "AD 70".
fn before_christ(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    if p.is(i, "ad") && p.word(i) == "AD" {
        let y = i16::try_from(p.digits(i + 1)?).ok()?;
        return Reading::date(i + 2, calendar(Year::Is(y), Within::Whole, Lean::Tense), "timex/era");
    }
    let y = i16::try_from(p.digits(i)?).ok()?;
    let year_of = |bc: bool| if bc { Expr::BeforeChrist(y) } else { calendar(Year::Is(y), Within::Whole, Lean::Tense) };
    if let Some((bc, end)) = era(p, i + 1) {
        return Reading::date(end, year_of(bc), "timex/era");
    }
    if p.any(i + 1, &["-", "to", "and", "or"])
        && p.kind(i + 2) == Some(Kind::Digits)
        && let Some((true, _)) = era(p, i + 3)
    {
        return Reading::date(i + 1, year_of(true), "timex/era");
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

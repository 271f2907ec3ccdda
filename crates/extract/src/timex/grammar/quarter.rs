//! Quarters and halves of a year, and the comparisons that companies' figures make with them.

use super::{Reading, calendar, number, year, year_after};
use crate::timex::expr::{Anchor, Expr, Lean, Within, Year};
use crate::timex::piece::Pieces;
use crate::timex::words::Unit;

pub(super) fn read(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let at = i + usize::from(p.any(i, &["the", "its", "their"]));
    let led = at > i;
    if let Some((year, next)) = year_before(p, at) {
        return short(p, next, Some(year)).or_else(|| ordinal(p, next, Some(year))).or_else(|| unnumbered(p, next, year));
    }
    short(p, at, None).or_else(|| ordinal(p, at, None)).or_else(|| spoken_of(p, at, led))
}

fn make(end: usize, year: Year, part: Within) -> Option<Reading> {
    Reading::date(end, calendar(year, part, Lean::Tense), "timex/quarter")
}

/// A year in front: "the 1988 third quarter", "last year's quarter", "the year-ago quarter".
fn year_before(p: &Pieces<'_>, i: usize) -> Option<(Year, usize)> {
    if let Some(y) = year(p, i) {
        return Some((Year::Is(y), i + 1));
    }
    let at = i + usize::from(p.any(i, &["comparable", "corresponding", "same"]));
    if p.is(at, "year") && p.is(at + 1, "-") && p.any(at + 2, &["ago", "earlier"]) {
        return Some((Year::Offset(-1), at + 3));
    }
    let offset = match p.lower(i) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    (p.is(i + 1, "year") && p.is(i + 2, "'") && p.is(i + 3, "s")).then_some((Year::Offset(offset), i + 4))
}

/// "Q3 2020", "2020 Q3", "H1 2020".
fn short(p: &Pieces<'_>, i: usize, before: Option<Year>) -> Option<Reading> {
    if !p.any(i, &["q", "h"]) || !p.capital(i) || !p.glued(i + 1) {
        return None;
    }
    let part = match (p.lower(i), p.digits(i + 1)?) {
        ("q", n @ 1..=4) => Within::Quarter(u8::try_from(n).ok()?),
        ("h", n @ 1..=2) => Within::Half(u8::try_from(n).ok()?),
        _ => return None,
    };
    let (year, end) = before.map(|y| (y, i + 2)).or_else(|| year_after(p, i + 2)).unwrap_or((Year::Unknown, i + 2));
    // Without a year "H2" is as well a gas.
    let led = i > 0 && p.any(i - 1, &["in", "during", "for", "of", "by"]) && !p.glued(end) || i > 0 && p.is(i - 1, "the");
    if matches!(part, Within::Half(_)) && year == Year::Unknown && !(led && p.kind(end) != Some(crate::timex::piece::Kind::Digits)) {
        None
    } else {
        make(end, year, part)
    }
}

/// "third quarter of 2019", "third-quarter", "second half of the year", "last half of 1989".
fn ordinal(p: &Pieces<'_>, i: usize, before: Option<Year>) -> Option<Reading> {
    let at = i + usize::from(p.is(i, "fiscal")) + usize::from(p.is(i, "fiscal") && p.is(i + 1, "-"));
    let last = p.is(at, "last");
    let (n, next) = if last { (2, at + 1) } else { number::ordinal(p, at).filter(|n| (1..=4).contains(&n.0))? };
    let next = next + usize::from(p.is(next, "-") || p.is(next, "fiscal"));
    let n = u8::try_from(n).ok()?;
    let half = p.is(next, "half") && n <= 2;
    if !half && (last || !p.any(next, &["quarter", "quarters"])) || p.is(next + 1, "-") {
        return None;
    }
    let of_the_year = || (p.is(next + 1, "of") && p.is(next + 2, "the") && p.is(next + 3, "year")).then_some((Year::Unknown, next + 4));
    // "of fiscal 2023", "of the fiscal year 2023"
    let fiscal = || {
        let at = next + 1 + usize::from(p.is(next + 1, "of"));
        let at = at + usize::from(p.is(at, "the"));
        let at = p.any(at, &["fiscal", "financial"]).then(|| at + 1 + usize::from(p.is(at + 1, "year")))?;
        Some((Year::Is(year(p, at)?), at + 1))
    };
    match before.map(|y| (y, next + 1)).or_else(|| year_after(p, next + 1)).or_else(fiscal).or_else(of_the_year) {
        Some((year, end)) => make(end, year, if half { Within::Half(n) } else { Within::Quarter(n) }),
        // The halves of a match have no year.
        None if half => None,
        None => make(next + 1, Year::Unknown, Within::Quarter(n)),
    }
}

/// "the 1988 quarter", "the year-ago period": the quarter that the figures are of, in another year.
fn unnumbered(p: &Pieces<'_>, i: usize, year: Year) -> Option<Reading> {
    if p.any(i, &["quarter", "period"]) { make(i + 1, year, Within::SameQuarter) } else { None }
}

/// "the quarter", "the latest quarter", "the latest period".
fn spoken_of(p: &Pieces<'_>, i: usize, led: bool) -> Option<Reading> {
    let latest = p.is(i, "latest");
    let noun = i + usize::from(latest);
    let named = p.is(noun, "quarter") && !p.any(noun + 1, &["of", "final", "finals", "century", "mile", "back", "-"])
        || latest && p.is(noun, "period");
    if !led || !named || p.is(noun + 1, "-") {
        return None;
    }
    Reading::date(noun + 1, Expr::Shift { unit: Unit::Quarter, offset: Some(0), from: Anchor::Narrative }, "timex/quarter")
}

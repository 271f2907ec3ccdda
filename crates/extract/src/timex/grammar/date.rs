//! Calendar dates: years, months, days, weekdays, in digits and words.

use super::month::{day, month, month_first};
use super::{Found, Reading, calendar, lean, year, year_after};
use crate::analysis::TimexKind;
use crate::timex::calendar::is_day;
use crate::timex::expr::{Expr, Lean, Within, Year};
use crate::timex::piece::{Kind, Pieces};
use crate::timex::words::Class;

/// "9/11": the day that is known by its number, but not "the 9/11 attacks", which are a name.
pub(super) fn nine_eleven(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let number = p.word(i) == "9" && p.is(i + 1, "/") && p.glued(i + 1) && p.word(i + 2) == "11" && p.glued(i + 2);
    const VERBS: &[&str] =
        &["and", "or", "to", "was", "is", "changed", "has", "had", "the", "in", "but", "when", "as", "with", "that", "happened"];
    let closed = p.kind(i + 3) != Some(Kind::Word) || p.line(i + 3) || p.any(i + 3, VERBS);
    let led = i > 0 && p.any(i - 1, &["after", "since", "before", "of", "on", "until", "post", "pre", "by", "-", "to"]);
    let joined = p.is(i + 3, "/") || p.is(i + 3, "-") && p.glued(i + 3);
    let expr = calendar(Year::Is(2001), Within::Day(9, 11), Lean::Tense);
    if number && closed && led && !joined { Reading::date(i + 3, expr, "timex/date-known") } else { None }
}

/// "2023-05-23", "23.05.2023", "10/30/89".
pub(super) fn numeric(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let a = p.digits(i)?;
    let mark = p.lower(i + 1);
    if !matches!(mark, "-" | "/" | ".") || !p.glued(i + 1) || !p.glued(i + 2) || !p.is(i + 3, mark) || !p.glued(i + 3) || !p.glued(i + 4) {
        return None;
    }
    let (b, c) = (p.digits(i + 2)?, p.digits(i + 4)?);
    let (la, lb, lc) = (p.word(i).len(), p.word(i + 2).len(), p.word(i + 4).len());
    if p.glued(i + 5) && (p.any(i + 5, &["-", "/"]) && p.glued(i + 6) && p.kind(i + 6) == Some(Kind::Digits)) || lb > 2 {
        return None;
    }
    let (y, m, d) = match (la, lc) {
        (4, 1..=2) => (a, b, c),
        // Americans write the month first, but only with slashes; a first number above twelve is the day anywhere.
        (1..=2, 4 | 2) if mark == "/" && a <= 12 => (full_year(c, lc), a, b),
        (1..=2, 4) => (full_year(c, lc), b, a),
        (1..=2, 2) if mark == "/" => (full_year(c, lc), b, a),
        _ => return None,
    };
    let (y, m, d) = (i16::try_from(y).ok()?, u8::try_from(m).ok()?, u8::try_from(d).ok()?);
    if !is_day(m, d) {
        return None;
    }
    let expr = calendar(Year::Is(y), Within::Day(m, d), Lean::Tense);
    // "1998-04-02T22:52"
    if p.is(i + 5, "t")
        && p.glued(i + 5)
        && p.glued(i + 6)
        && let Some((code, end)) = super::clock::hour_minute(p, i + 6)
    {
        return Some(Reading::new(end, TimexKind::Time, super::clock::on(Some(expr), code), "timex/date-numeric"));
    }
    Reading::date(i + 5, expr, "timex/date-numeric")
}

fn full_year(y: i32, length: usize) -> i32 {
    match (length, y) {
        (2, 0..=49) => 2000 + y,
        (2, _) => 1900 + y,
        _ => y,
    }
}

/// A date with what stands before it: "early May", "late last summer", "the end of 2019", "mid-June", "earlier Friday".
pub(super) fn modified(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let the = usize::from(p.is(i, "the"));
    let at = i + the;
    let plain = |at: usize| simple(p, at).or_else(|| super::period::read(p, at)).or_else(|| super::relative::read(p, at));
    let inner = match p.lower(at) {
        "early" | "late" | "mid" | "earlier" | "later" => {
            let next = at + 1 + usize::from(p.is(at + 1, "-"));
            let next = if p.is(next, "in") || p.is(next, "on") { next + 1 } else { next };
            plain(next).filter(|r| r.kind == TimexKind::Date && (the == 0 || !matches!(r.expr, Expr::Weekday { .. })))
        }
        "beginning" | "start" | "end" | "middle" | "close" | "height" | "turn" if p.is(at + 1, "of") => {
            plain(at + 2).filter(|r| r.kind == TimexKind::Date && !matches!(r.expr, Expr::Reference(_)))
        }
        _ => None,
    };
    inner.or_else(|| simple(p, i))
}

/// A date without modifiers.
pub(super) fn simple(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    weekday(p, i).into_iter().chain(month_first(p, i)).chain(day_first(p, i)).chain(bare_year(p, i)).max_by_key(|r| r.end)
}

/// "Tuesday", "last Tuesday", "Tuesday, May 5", "Tuesday 5 May".
fn weekday(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let (lean, at) = lean(p, i);
    let Class::Weekday(day) = p.class(at) else { return None };
    if !p.capital(at) {
        return None;
    }
    let short = p.lower(at).len() <= 5;
    let dot = usize::from(short && p.is(at + 1, ".") && p.glued(at + 1));
    let mut next = at + 1 + dot;
    // "Tuesday's" owns what follows; the day itself is marked.
    if lean == Lean::Tense {
        let comma = next + usize::from(p.is(next, ","));
        let comma = comma + usize::from(p.is(comma, "the") || p.is(comma, "on"));
        if let Some(r) = month_first(p, comma).into_iter().chain(day_first(p, comma)).max_by_key(|r| r.end) {
            match r.expr {
                Expr::Calendar { year: Year::Unknown, part: part @ Within::Day(..), .. } => {
                    return Reading::date(r.end, calendar(Year::Unknown, part, Lean::On(day)), "timex/date");
                }
                Expr::Calendar { part: Within::Day(..), .. } => return Some(r),
                _ => {}
            }
        }
    }
    if short || name_of_something(p, at) {
        return None;
    }
    let mut lean = lean;
    if p.is(next, "last") && p.is(next + 1, "week") {
        (lean, next) = (Lean::Last, next + 2);
    } else if p.is(next, "next") && p.is(next + 1, "week") {
        (lean, next) = (Lean::Next, next + 2);
    } else if p.is(next, "this") && p.is(next + 1, "week") {
        (lean, next) = (Lean::This, next + 2);
    } else if lean == Lean::Tense && ends_phrase(p, next + 1) {
        match p.lower(next) {
            "week" => (lean, next) = (Lean::WeekOn, next + 1),
            "next" => (lean, next) = (Lean::Next, next + 1),
            "last" => (lean, next) = (Lean::Last, next + 1),
            _ => {}
        }
    }
    Reading::date(next, Expr::Weekday { day, lean }, "timex/weekday")
}

/// Whether no noun begins at piece `i` for the word before it to belong to.
fn ends_phrase(p: &Pieces<'_>, i: usize) -> bool {
    p.kind(i) != Some(Kind::Word) && !p.is(i, "-")
        || p.line(i)
        || p.any(i, &["and", "or", "but", "in", "at", "to", "for", "with", "when", "as"])
}

/// Weekdays within names: "Sunday Times", "Black Friday", "Friday prayers".
fn name_of_something(p: &Pieces<'_>, i: usize) -> bool {
    const AFTER: &[&str] = &[
        "times",
        "telegraph",
        "mirror",
        "express",
        "mail",
        "herald",
        "post",
        "world",
        "independent",
        "prayer",
        "prayers",
        "sermon",
        "sermons",
        "school",
        "service",
        "services",
        "mass",
        "club",
        "league",
        "agreement",
        "movement",
    ];
    const BEFORE: &[&str] =
        &["black", "bloody", "super", "cyber", "ash", "good", "palm", "easter", "holy", "maundy", "shrove", "giving", "freaky", "whit"];
    let prayer_day =
        p.any(i + 1, AFTER) && (p.capital(i + 1) || p.lower(i + 1).starts_with("prayer") || p.lower(i + 1).starts_with("sermon"));
    // "the Sunday Lantern": a paper.
    let paper = i > 0 && p.is(i - 1, "the") && p.kind(i + 1) == Some(Kind::Word) && p.capital(i + 1) && !p.line(i + 1) && !p.glued(i + 1);
    let paper = paper && !matches!(p.class(i + 1), Class::Month(_) | Class::Part(_));
    paper || prayer_day || i > 0 && p.any(i - 1, BEFORE) && p.capital(i - 1) && !p.line(i)
}

/// "5 May 2020", "the 5th of May", "5th May", "the 15th" after "on".
fn day_first(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let the = usize::from(p.is(i, "the"));
    let (d, end) = day(p, i + the)?;
    let ordinal = end > i + the + 1 || p.kind(i + the) == Some(Kind::Word);
    let of = end + usize::from(p.is(end, "of"));
    if let Some((m, next, _)) = month(p, of).filter(|&(m, ..)| is_day(m, d) && (ordinal || of == end) && !p.line(of)) {
        let (year, end) = year_after(p, next).unwrap_or((Year::Unknown, next));
        return Reading::date(end, calendar(year, Within::Day(m, d), Lean::Tense), "timex/date");
    }
    // "14-16 February": the first day has its month after the second.
    if p.any(end, &["-", "to", "and", "or"])
        && let Some((second, after)) = day(p, end + 1).filter(|&(second, _)| second > d)
    {
        let of = after + usize::from(p.is(after, "of"));
        if let Some((m, next, _)) = month(p, of).filter(|&(m, ..)| is_day(m, second) && !p.line(of)) {
            let year = year_after(p, next).map_or(Year::Unknown, |y| y.0);
            return Reading::date(end, calendar(year, Within::Day(m, d), Lean::Tense), "timex/date-range");
        }
    }
    let alone =
        ordinal && the == 1 && p.kind(i + 1) == Some(Kind::Digits) && i > 0 && p.any(i - 1, &["on", "until", "by", "since", "before"]);
    let closed = p.kind(end) != Some(Kind::Word) || p.any(end, &["and", "to", "of", "at", "in"]);
    if alone && closed { Reading::date(end, calendar(Year::Unknown, Within::DayOfMonth(d), Lean::Tense), "timex/date") } else { None }
}

/// "2019": a year where nothing says that it counts something.
fn bare_year(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let the_year = usize::from(p.is(i, "the") && p.is(i + 1, "year")) * 2;
    let at = i + the_year;
    let y = year(p, at)?;
    let before = if at == 0 { "" } else { p.lower(at - 1) };
    if p.glued(at) && matches!(before, "$" | "£" | "€" | "¥" | "#" | "+" | "." | ":" | "-" | "/")
        || matches!(before, "no" | "number" | "§" | "section" | "flight" | "article" | "page")
        || is_numbered(p, at)
    {
        return None;
    }
    // "2019.5", "2019:", "2019-13-…"; and "2000m", "1945th".
    if p.glued(at + 1) {
        let digits = p.glued(at + 2) && p.kind(at + 2) == Some(Kind::Digits);
        if p.kind(at + 1) == Some(Kind::Word) || digits && p.any(at + 1, &[".", ":", ","]) || p.any(at + 1, &["%", "°"]) {
            return None;
        }
    }
    const BEFORE: &[&str] = &[
        "in",
        "since",
        "of",
        "by",
        "from",
        "until",
        "till",
        "between",
        "before",
        "after",
        "during",
        "through",
        "to",
        "and",
        "late",
        "early",
        "mid",
        "year",
        "years",
        "circa",
        "c",
        "around",
        "about",
        "(",
        "throughout",
        "for",
        "-",
        "or",
        "fiscal",
    ];
    let told = the_year > 0 || BEFORE.contains(&before);
    let counted = super::counting::counts_something(p, at);
    let modern = (1900..2060).contains(&y);
    let range = p.is(at + 1, "-") && year(p, at + 2).is_some();
    let sure = the_year > 0 || matches!(before, "in" | "since" | "year" | "years" | "circa" | "fiscal" | "(")
        // "its 2024 report"; "its 2000 staff" may be counted.
        || y % 100 != 0 && matches!(before, "its" | "their" | "his" | "her" | "our" | "my" | "your")
        || range;
    let fits = if modern {
        sure || !counted
    } else {
        sure && !counted || told && !counted && !matches!(before, "to" | "of" | "for" | "about" | "around" | "and" | "or" | "-")
    };
    if fits { Reading::date(at + 1, calendar(Year::Is(y), Within::Whole, Lean::Tense), "timex/year") } else { None }
}

/// "Room 2024", "Boeing 2000", "0800 1066 2020", "1984 Orwell Street": a number of something, no year.
fn is_numbered(p: &Pieces<'_>, at: usize) -> bool {
    const BEFORE: &[&str] = &[
        "room",
        "route",
        "highway",
        "boeing",
        "airbus",
        "bus",
        "train",
        "suite",
        "apartment",
        "channel",
        "resolution",
        "extension",
        "locker",
        "box",
        "gate",
        "pin",
        "call",
        "dial",
    ];
    const BEHIND: &[&str] = &["street", "road", "avenue", "boulevard", "lane", "drive"];
    let named = at > 0 && BEFORE.contains(&p.lower(at - 1));
    let group = at > 0 && p.kind(at - 1) == Some(Kind::Digits) && !p.glued(at) && !p.line(at) && p.word(at - 1).len() >= 3;
    let address = p.capital(at + 1) && (at + 2..at + 4).any(|k| p.capital(k) && BEHIND.contains(&p.lower(k)));
    named || group || address
}

/// The next date of "May 5-7", "14–16 February", "1939–45", "2024/25", "May 5 and 6", "May 5, 6 and 7".
pub(super) fn rest_of_range(p: &Pieces<'_>, first: &Found) -> Option<Found> {
    let at = first.end;
    let dash = p.is(at, "-");
    // "9am-5pm", "10:30–11:45"
    if dash && matches!(first.expr, Expr::Clock { .. }) {
        let second = super::clock::read(p, at + 1)?;
        return Some(Found { start: at + 1, end: second.end, kind: second.kind, expr: second.expr, rule: second.rule });
    }
    let Expr::Calendar { year: first_year, part, lean } = first.expr else { return None };
    let make = |start, end, expr| Some(Found { start, end, kind: TimexKind::Date, expr, rule: "timex/date-rest" });
    if first.rule == "timex/date-range" && (dash || p.any(at, &["to", "and", "or"])) {
        let second = day_first(p, at + 1)?;
        return make(at + 1, second.end, second.expr);
    }
    match part {
        Within::Day(m, d)
            if first_year == Year::Unknown
                && (dash || p.any(at, &["to", "and", "through"]) || p.is(at, ",") && lists_days(p, at, d))
                && p.kind(at - 1) == Some(Kind::Digits) =>
        {
            let (second, end) = day(p, at + 1).filter(|&(second, end)| second > d && is_day(m, second) && month(p, end).is_none())?;
            if !dash && super::counting::counts_something(p, at + 1) {
                return None;
            }
            let (year, end) = year_after(p, end).unwrap_or((Year::Unknown, end));
            make(at + 1, end, calendar(year, Within::Day(m, second), lean))
        }
        Within::Whole if (dash || p.is(at, "/")) && p.glued(at + 1) && p.word(at + 1).len() == 2 && !p.any(at + 2, &["-", "/"]) => {
            let Year::Is(y) = first_year else { return None };
            let short = i16::try_from(p.digits(at + 1)?).ok()?;
            let full = y - y.rem_euclid(100) + short;
            // Over a stroke only the next year: a season or a financial year.
            if full > y && (dash || full == y + 1) { make(at + 1, at + 2, calendar(Year::Is(full), Within::Whole, lean)) } else { None }
        }
        Within::Whole if dash => {
            let Year::Is(y) = first_year else { return None };
            let second = year(p, at + 1).filter(|&second| second > y && !(p.glued(at + 2) && p.is(at + 2, "-")))?;
            make(at + 1, at + 2, calendar(Year::Is(second), Within::Whole, lean))
        }
        _ => None,
    }
}

/// "July 9, 10 and 11": days of the month `d` goes on with, up to "and".
fn lists_days(p: &Pieces<'_>, comma: usize, d: u8) -> bool {
    let Some((second, end)) = day(p, comma + 1).filter(|&(second, _)| second > d) else { return false };
    let next = |(third, after): (u8, usize)| third > second && month(p, after).is_none() && !super::counting::counts_something(p, end + 1);
    let last = p.is(end, "and") && day(p, end + 1).is_some_and(next);
    last || p.is(end, ",") && lists_days(p, end, second)
}

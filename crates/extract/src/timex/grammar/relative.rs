//! Times that count from another: "last week", "yesterday", "two years ago", "the next day", "a week after Christmas".

use super::amount::{Amount, amount, approximator};
use super::{Reading, anchored};
use crate::analysis::TimexKind;
use crate::timex::expr::{Anchor, Expr, Year};
use crate::timex::feasts;
use crate::timex::piece::{Kind, Pieces};
use crate::timex::words::{Class, Reference, Unit};

pub(super) fn read(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    deictic_day(p, i).or_else(|| unit_phrase(p, i)).or_else(|| midweek(p, i))
}

/// "until midweek", "midweek", but no "midweek meeting".
fn midweek(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let noun =
        p.kind(i + 1) == Some(Kind::Word) && !p.line(i + 1) && !p.any(i + 1, &["and", "or", "to", "but", "as", "when", "with", "in"]);
    if !p.is(i, "midweek") || noun { None } else { Reading::date(i + 1, shift(Unit::Week, 0, Anchor::Current), "timex/relative") }
}

fn shift(unit: Unit, offset: i32, from: Anchor) -> Expr {
    Expr::Shift { unit, offset: Some(offset), from }
}

/// "yesterday", "today", "tomorrow", "the day before yesterday".
fn deictic_day(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let day = |at: usize| match p.lower(at) {
        "yesterday" => Some(-1),
        "today" => Some(0),
        "tomorrow" => Some(1),
        _ => None,
    };
    if let Some(offset) = day(i) {
        // "USA Today", "Today reported": a name where it is capitalised inside a sentence.
        let named = p.capital(i) && i > 0 && !p.line(i) && p.kind(i - 1) == Some(Kind::Word) && p.titled(i - 1) && !p.is(i - 1, "on");
        return if named { None } else { Reading::date(i + 1, shift(Unit::Day, offset, Anchor::Publication), "timex/day") };
    }
    if p.is(i, "the")
        && p.is(i + 1, "day")
        && p.any(i + 2, &["before", "after"])
        && let Some(offset) = day(i + 3).filter(|o| *o != 0)
    {
        return Reading::date(i + 4, shift(Unit::Day, offset * 2, Anchor::Publication), "timex/day");
    }
    None
}

/// "last week", "this year", "the next day", "the same month", "that day", "the year".
fn unit_phrase(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let the = p.is(i, "the");
    let mut at = i + usize::from(the);
    let word = p.lower(at).to_owned();
    let demonstrative = matches!(word.as_str(), "that" | "this") && !the;
    let (offset, mut from) = match word.as_str() {
        "last" if the && p.is(at + 1, "day") => return None,
        "last" => (-1, Anchor::Publication),
        "past" => (-1, Anchor::Publication),
        "previous" | "preceding" | "prior" => (-1, Anchor::Narrative),
        "next" => (1, if the { Anchor::Narrative } else { Anchor::Publication }),
        "following" | "ensuing" => (1, Anchor::Narrative),
        "coming" | "upcoming" => (1, Anchor::Publication),
        "this" | "current" => (0, Anchor::Publication),
        "that" | "same" => (0, Anchor::Narrative),
        _ => return if the { bare_unit(p, i) } else { anniversary(p, i) },
    };
    if the && matches!(word.as_str(), "this" | "that") {
        return None;
    }
    at += 1;
    // "this same day", "that very day", "this past week", "this coming year".
    let (mut offset, mut skipped) = (offset, false);
    match p.lower(at) {
        "same" | "very" if demonstrative => (at, from) = (at + 1, Anchor::Narrative),
        "past" if word == "this" => (offset, at, skipped) = (-1, at + 1, true),
        "coming" if word == "this" => (offset, at) = (1, at + 1),
        "full" | "fiscal" | "calendar" | "financial" => at += 1,
        _ => {}
    }
    if word == "this" && p.is(at, "time") || word == "same" && p.is(at, "time") {
        return None;
    }
    let Class::Unit(unit) = p.class(at) else { return None };
    let singular = !p.lower(at).ends_with('s');
    if !singular || p.is(at + 1, "-") || p.titled(at) && p.capital(i) && i > 0 && !p.line(i) && p.kind(i - 1) == Some(Kind::Word) {
        return None;
    }
    // A length before now or from now on, where TimeML has a duration.
    let fortnight = unit == Unit::Fortnight && the && matches!(word.as_str(), "last" | "next" | "coming");
    if fortnight || word == "past" || skipped && unit != Unit::Year && unit != Unit::Week && unit != Unit::Month && unit != Unit::Weekend {
        return Some(Reading::new(at + 1, TimexKind::Duration, Expr::Duration(unit.duration(Some("1"))), "timex/duration"));
    }
    if unit.is_clock() && offset != 0 && !the {
        return Some(Reading::new(at + 1, TimexKind::Duration, Expr::Duration(unit.duration(Some("1"))), "timex/duration"));
    }
    let kind = if unit.is_clock() { TimexKind::Time } else { TimexKind::Date };
    Some(Reading::new(at + 1, kind, shift(unit, offset, from), "timex/relative"))
}

/// "the year" as the current one, after a preposition.
fn bare_unit(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let Class::Unit(unit @ (Unit::Week | Unit::Month | Unit::Year | Unit::Weekend)) = p.class(i + 1) else { return None };
    let led = i > 0
        && (p.any(i - 1, &["in", "of", "for", "during", "over", "this", "throughout", "by", "later", "earlier", "on"])
            || unit == Unit::Weekend && p.is(i - 1, "at"));
    if p.lower(i + 1).ends_with('s') || !led || p.is(i + 2, "-") || p.any(i + 2, &["of", "when", "that"]) {
        return None;
    }
    Reading::date(i + 2, shift(unit, 0, Anchor::Current), "timex/relative")
}

/// "year-ago", "a year-earlier".
fn anniversary(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let Class::Unit(unit @ (Unit::Year | Unit::Month | Unit::Week)) = p.class(i) else { return None };
    (p.is(i + 1, "-") && p.any(i + 2, &["ago", "earlier"])).then_some(())?;
    Reading::date(i + 3, shift(unit, -1, Anchor::Figures), "timex/relative")
}

/// "three years ago", "two days later", "a week before the vote", "a month from now", "two days after May 7".
pub(super) fn shifted(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let at = approximator(p, i).unwrap_or(i);
    let at = at + usize::from(p.is(at, "the") && !matches!(p.class(at + 1), Class::Unit(_)));
    let a = match amount(p, at) {
        Some(a) => a,
        // "the day after", "days later", "the year before".
        None => {
            let the = usize::from(p.is(at, "the"));
            let Class::Unit(unit) = p.class(at + the) else { return None };
            let plural = p.lower(at + the).ends_with('s');
            if (the == 1) == plural {
                return None;
            }
            Amount { end: at + the + 1, unit, milli: (!plural).then_some(1000), upper: None, more: None }
        }
    };
    let end = a.end;
    let (sign, mut from, mut last) = match p.lower(end) {
        // "a year ago", "a year earlier" beside a company's figures is the same quarter of the year before.
        "ago" | "earlier" if a.unit == Unit::Year && a.whole() == Some(1) => (-1, Anchor::Figures, end + 1),
        "ago" => (-1, Anchor::Publication, end + 1),
        "hence" => (1, Anchor::Publication, end + 1),
        "earlier" | "previously" | "prior" | "beforehand" => (-1, Anchor::Narrative, end + 1),
        "later" | "afterwards" | "afterward" | "on" if !p.is(end, "on") => (1, Anchor::Narrative, end + 1),
        "before" => (-1, Anchor::Narrative, end + 1),
        "after" => (1, Anchor::Narrative, end + 1),
        "from" if p.is(end + 1, "now") => (1, Anchor::Publication, end + 2),
        "from" if p.any(end + 1, &["today", "tomorrow"]) => (1, Anchor::Publication, end + 2),
        // "in two weeks' time", "in a year's time"
        "'" if i > 0 && p.is(i - 1, "in") => {
            let noun = end + 1 + usize::from(p.is(end + 1, "s"));
            p.is(noun, "time").then_some((1, Anchor::Publication, noun + 1))?
        }
        _ => return None,
    };
    if p.any(end, &["before", "after"]) || p.any(end, &["prior"]) && p.is(end + 1, "to") {
        let next = end + 1 + usize::from(p.is(end, "prior"));
        if let Some((anchor, anchored_end)) = anchored(p, next) {
            (from, last) = (anchor, anchored_end);
        } else {
            // "two days after the attack": when the attack was is not said, so it is a length, but for the sentence that it opens,
            // where it counts from what was told last.
            let phrase = noun_phrase(p, next);
            let opens = i == 0 || p.line(i) || p.any(i - 1, &[".", "!", "?"]);
            let closed = p.kind(end + 1) != Some(Kind::Word);
            if !closed && (a.unit.is_clock() || a.milli.is_none() || !opens) {
                return None;
            }
            last = phrase.unwrap_or(end + 1);
        }
    }
    let kind = if a.unit.is_clock() { TimexKind::Time } else { TimexKind::Date };
    let whole = a.whole().or_else(|| a.upper.and_then(|_| i32::try_from(a.milli? / 1000).ok()));
    let expr = match (a.milli, a.unit) {
        (None, _) if from == Anchor::Publication && sign < 0 => Expr::Reference(Reference::Past),
        (None, unit) => Expr::Shift { unit, offset: None, from },
        // Half a year is six months, and a year and a half eighteen.
        (Some(milli), Unit::Year) if whole.is_none() => {
            Expr::Shift { unit: Unit::Month, offset: i32::try_from(milli * 12 / 1000).ok().map(|n| sign * n), from }
        }
        // Counted weeks are counted in days: "two weeks ago" is a day, "last week" a week.
        (_, Unit::Week) => Expr::Shift { unit: Unit::Day, offset: whole.map(|n| n.saturating_mul(sign * 7)), from },
        (_, Unit::Fortnight) => Expr::Shift { unit: Unit::Day, offset: whole.map(|n| n.saturating_mul(sign * 14)), from },
        (_, unit) => Expr::Shift { unit, offset: whole.map(|n| sign * n), from },
    };
    Some(Reading::new(last, kind, expr, "timex/shift"))
}

/// A short noun phrase that an offset counts from: "the attack", "his first trial".
fn noun_phrase(p: &Pieces<'_>, i: usize) -> Option<usize> {
    if !p.any(i, &["the", "a", "an", "his", "her", "their", "its", "this", "that"]) {
        return None;
    }
    let mut end = i + 1;
    while end < i + 4 && p.kind(end) == Some(Kind::Word) && !p.line(end) && !ends_noun(p.lower(end)) {
        end += 1;
    }
    (end > i + 1).then_some(end)
}

fn ends_noun(word: &str) -> bool {
    matches!(
        word,
        "of" | "in"
            | "on"
            | "at"
            | "to"
            | "by"
            | "and"
            | "or"
            | "that"
            | "which"
            | "who"
            | "was"
            | "were"
            | "is"
            | "are"
            | "had"
            | "has"
            | "have"
            | "with"
            | "for"
            | "from"
            | "when"
            | "as"
            | "he"
            | "she"
            | "they"
            | "said"
            | "killed"
            | "began"
            | "ended"
            | "the"
            | "a"
            | "will"
            | "would"
            | "not"
            | "but"
            | "took"
            | "started"
            | "happened"
    )
}

/// "Christmas", "New Year's Eve 2019", "last Easter", "Labor Day".
pub(super) fn feast(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let (lean, at) = super::lean(p, i);
    if !p.capital(at) {
        return None;
    }
    let (mut words, mut best) = (String::new(), None);
    for end in at..(at + 6).min(p.len()) {
        if p.line(end) && end > at {
            break;
        }
        if end > at && !p.glued(end) {
            words.push(' ');
        }
        words.push_str(p.lower(end));
        if let Some(name) = feasts::feast(&words) {
            best = Some((name, end + 1));
        }
    }
    let (name, end) = best?;
    // "National Day of Mourning".
    if name == "national day" && (p.is(end, "of") || at > 0 && p.any(at - 1, &["called", "named"])) {
        return None;
    }
    // "Easter Island", "Christmas Island", "Easter Rising".
    if p.kind(end) == Some(Kind::Word) && p.capital(end) && !p.line(end) && !p.glued(end) {
        return None;
    }
    let (year, end) = super::year_after(p, end).unwrap_or((Year::Unknown, end));
    Reading::date(end, Expr::Holiday { name, year, lean }, "timex/feast")
}

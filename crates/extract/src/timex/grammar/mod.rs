//! How token types combine: from pieces to time expressions, longest reading first.

mod amount;
mod clock;
mod counting;
mod date;
mod month;
mod period;
mod quarter;
mod relative;
mod repeat;

use super::expr::{Anchor, Expr, Lean, Within, Year};
use super::number;
use super::piece::{Kind, LEADS, Pieces};
use super::words::{Class, Reference, Unit};
use crate::analysis::TimexKind;

/// A time expression in the text.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Found {
    /// First piece.
    pub start: usize,
    /// One past the last piece.
    pub end: usize,
    pub kind: TimexKind,
    pub expr: Expr,
    /// The rule that read it.
    pub rule: &'static str,
}

/// A reading of the pieces from some start up to `end`.
pub(super) struct Reading {
    end: usize,
    kind: TimexKind,
    expr: Expr,
    rule: &'static str,
}

impl Reading {
    fn new(end: usize, kind: TimexKind, expr: Expr, rule: &'static str) -> Self {
        Self { end, kind, expr, rule }
    }

    fn date(end: usize, expr: Expr, rule: &'static str) -> Option<Self> {
        Some(Self::new(end, TimexKind::Date, expr, rule))
    }
}

/// All time expressions, in order, without overlap.
pub(crate) fn find(p: &Pieces<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let (mut i, mut core) = (0, p.next_core(0));
    while i < p.len() {
        if core < i {
            core = p.next_core(i);
        }
        if core > i + LEADS {
            i = core - LEADS;
        }
        match at(p, i) {
            Some(r) if r.end > i => {
                let end = r.end;
                found.push(Found { start: i, end, kind: r.kind, expr: r.expr, rule: r.rule });
                i = end;
                while let Some(next) = found.last().and_then(|first| date::rest_of_range(p, first)) {
                    i = next.end;
                    found.push(next);
                }
            }
            _ => i += 1,
        }
    }
    found
}

/// The longest reading that begins at piece `i`.
fn at(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    if !p.opens(i) || continues_word(p, i) {
        return None;
    }
    let rules: [fn(&Pieces<'_>, usize) -> Option<Reading>; 13] = [
        clock::read,
        clock::part_of_day,
        date::numeric,
        date::nine_eleven,
        date::modified,
        relative::read,
        relative::shifted,
        period::read,
        repeat::read,
        amount::read,
        relative::feast,
        near_time,
        reference,
    ];
    let mut best: Option<Reading> = None;
    for rule in rules {
        if let Some(r) = rule(p, i).filter(|r| best.as_ref().is_none_or(|b| r.end > b.end)) {
            best = Some(r);
        }
    }
    best
}

/// Whether piece `i` is the inner part of a longer word or code: "COVID-19", "A320", "user2019".
fn continues_word(p: &Pieces<'_>, i: usize) -> bool {
    if i == 0 || !p.glued(i) {
        return false;
    }
    match p.kind(i - 1) {
        Some(Kind::Mark) if p.any(i - 1, &["-", "/", ".", "_", "@", "#", ":", ","]) && i > 1 && p.glued(i - 1) => {
            // "mid-1990s", "pre-May" and "London-Friday" are words of their own after the hyphen; codes and decimals are not.
            let prefix = p.is(i - 1, "-") && p.any(i - 2, &["mid", "pre", "post", "early", "late", "then", "ex"]);
            let pair = matches!((p.class(i - 2), p.class(i)), (Class::Weekday(_), Class::Weekday(_)) | (Class::Month(_), Class::Month(_)));
            !(prefix || pair && p.is(i - 1, "-"))
        }
        Some(Kind::Mark) => p.any(i - 1, &["_", "@", "#"]),
        _ => true,
    }
}

/// "now", "recently", "the past".
fn reference(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    use Reference::{Future, Past, Present};
    if p.is(i, "then") && i > 0 && p.any(i - 1, &["since", "until"]) && !p.is(i + 1, "-") {
        return Reading::date(i + 1, Expr::Then, "timex/then");
    }
    let make = |end, r| Reading::date(end, Expr::Reference(r), "timex/reference");
    if let Class::Reference(r) = p.class(i) {
        // "now" in "by now", "as soon as", "Now, ..." are all marked; "as soon as" and "no sooner" are not times.
        if p.is(i, "soon") && (p.any(i.wrapping_sub(1), &["as", "too"]) || p.is(i + 1, "-")) {
            return None;
        }
        // "soon arrived": soon after, not soon from now.
        if p.is(i, "soon")
            && p.kind(i + 1) == Some(Kind::Word)
            && (p.lower(i + 1).ends_with("ed") || p.any(i + 1, &["after", "became", "began", "found"]))
        {
            return None;
        }
        if p.is(i, "recent") {
            return recent(p, i);
        }
        if p.is(i, "shortly") && p.any(i + 1, &["after", "before", "afterwards", "thereafter"]) {
            return None;
        }
        return make(i + 1, r);
    }
    let start = if p.is(i, "the") { i + 1 } else { i };
    let word = p.lower(start);
    let then_noun = p.kind(start + 1) == Some(Kind::Word)
        && !p.any(start + 1, &["and", "or", "but", "when", "as", "the", "to", "will", "is", "was", "with"]);
    match word {
        "past" if start > i && !then_noun && !p.glued(start + 1) || word == "past" && start > i && p.any(start + 1, &[".", ",", "'"]) => {
            make(start + 1, Past)
        }
        "future" if start > i && !then_noun => make(start + 1, Future),
        "present" if (start > i || i > 0 && p.is(i - 1, "at")) && !then_noun => make(start + 1, Present),
        "moment" | "time" if start > i && p.any(i.wrapping_sub(1), &["at"]) && !p.any(start + 1, &["of", "when"]) => {
            make(start + 1, if word == "moment" { Present } else { Past })
        }
        "near" if start > i && p.any(start + 1, &["future", "term"]) => make(start + 2, Future),
        "foreseeable" if p.is(start + 1, "future") => make(start + 2, Future),
        "not" if p.is(i + 1, "long") && p.is(i + 2, "ago") => make(i + 3, Past),
        "long" if p.is(i + 1, "ago") => make(i + 2, Past),
        _ => None,
    }
}

/// "the coming days", "future quarters", "these days", "the last few months" are near, not measured.
fn near_time(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let the = usize::from(p.is(i, "the"));
    let at = i + the;
    let (reference, noun) = match p.lower(at) {
        "coming" | "future" => (Reference::Future, at + 1),
        "these" if the == 0 && p.is(at + 1, "days") => (Reference::Present, at + 1),
        _ => return None,
    };
    let plural = matches!(p.class(noun), Class::Unit(_)) && p.lower(noun).ends_with('s');
    if plural { Reading::date(noun + 1, Expr::Reference(reference), "timex/reference") } else { None }
}

/// "recent", "recent years", "recent weeks and months".
fn recent(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let mut end = i + 1;
    while let Class::Unit(_) = p.class(end) {
        end += 1;
        if p.any(end, &["and", "or"]) && matches!(p.class(end + 1), Class::Unit(_)) {
            end += 1;
        }
    }
    Reading::date(end, Expr::Reference(Reference::Past), "timex/reference")
}

/// A year in four digits that the words around it leave no doubt about.
fn year(p: &Pieces<'_>, i: usize) -> Option<i16> {
    (p.word(i).len() == 4).then(|| p.digits(i))?.filter(|y| (1000..2200).contains(y)).and_then(|y| i16::try_from(y).ok())
}

/// What names the year of a date after it: "2019", ", 2019", "of 2019", "last year", "of this year", "of that year".
fn year_after(p: &Pieces<'_>, i: usize) -> Option<(Year, usize)> {
    let comma = usize::from(p.is(i, ",") && !p.line(i));
    let mut at = i + comma;
    if p.line(at) {
        return None;
    }
    if p.is(at, "of") && comma == 0 {
        at += 1;
    }
    if let Some(y) = year(p, at) {
        // "May 2, 2,000 people" and "May 2019-style" aside, digits glued to more digits are no year.
        let more = p.glued(at + 1) && (p.any(at + 1, &[",", ".", ":"]) && p.glued(at + 2) && p.kind(at + 2) == Some(Kind::Digits));
        let counted = comma == 1 && counting::counts_something(p, at);
        return (!more && !counted).then_some((Year::Is(y), at + 1));
    }
    let (word, next) = if p.is(at, "the") { (p.lower(at + 1), at + 2) } else { (p.lower(at), at + 1) };
    let same = word == "that" && p.is(next, "same");
    let unit = next + usize::from(same);
    if !p.is(unit, "year") || p.is(unit + 1, "-") {
        return None;
    }
    let year = match word {
        "last" => Year::Offset(-1),
        "this" | "current" => Year::Offset(0),
        "next" => Year::Offset(1),
        "that" | "same" => Year::Narrative,
        _ => return None,
    };
    Some((year, unit + 1))
}

/// "last", "this", "next" and their kin before a weekday, month or season, and one past them.
fn lean(p: &Pieces<'_>, i: usize) -> (Lean, usize) {
    let (word, second) = (p.lower(i), p.lower(i + 1));
    match (word, second) {
        ("this" | "the", "past") => (Lean::Last, i + 2),
        ("this" | "the", "coming") => (Lean::Next, i + 2),
        ("the", "following" | "next") => (Lean::Next, i + 2),
        ("the", "previous") => (Lean::Last, i + 2),
        ("last" | "past", _) => (Lean::Last, i + 1),
        ("this", _) => (Lean::This, i + 1),
        ("next", _) => (Lean::Next, i + 1),
        _ => (Lean::Tense, i),
    }
}

/// An anchor in the phrase: "May 7" after "two days after".
fn anchored(p: &Pieces<'_>, i: usize) -> Option<(Anchor, usize)> {
    let r =
        date::modified(p, i).or_else(|| relative::read(p, i)).or_else(|| relative::feast(p, i)).filter(|r| r.kind == TimexKind::Date)?;
    Some((Anchor::Phrase(Box::new(r.expr)), r.end))
}

/// Whether piece `i` is a unit, and one past it; "second" counts only in the plural or with `counted`.
fn unit(p: &Pieces<'_>, i: usize, counted: bool) -> Option<(Unit, usize)> {
    match p.class(i) {
        Class::Unit(u) => Some((u, i + 1)),
        Class::Ordinal(2) if counted && p.is(i, "second") => Some((Unit::Second, i + 1)),
        _ => None,
    }
}

fn calendar(year: Year, part: Within, lean: Lean) -> Expr {
    Expr::Calendar { year, part, lean }
}

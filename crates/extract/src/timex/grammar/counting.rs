//! What is counted where a time might be read: people, rates, rows of nights.

use super::{Reading, number};
use crate::analysis::TimexKind;
use crate::timex::expr::Expr;
use crate::timex::piece::{Kind, Pieces};
use crate::timex::words::{Class, Part, Unit};

/// Whether the number at piece `i` counts the words after it: "37 people", "2,019 soldiers", but not "2019 were" or "May 12 in".
pub(super) fn counts_something(p: &Pieces<'_>, i: usize) -> bool {
    let next = i + 1;
    if p.line(next) || p.kind(next) != Some(Kind::Word) {
        return p.any(next, &["%", "°"]);
    }
    if matches!(p.class(next), Class::Unit(_) | Class::Scale(_)) {
        return true;
    }
    let word = p.lower(next);
    const PEOPLE: &[&str] = &[
        "people",
        "men",
        "women",
        "children",
        "police",
        "percent",
        "miles",
        "km",
        "kg",
        "kilometers",
        "kilometres",
        "personnel",
        "staff",
        "troops",
        "dead",
        "wounded",
        "others",
        "more",
        "of",
        "other",
    ];
    if PEOPLE.contains(&word) {
        return word != "of" || p.any(next + 1, &["the", "them", "these", "those", "its", "their"]);
    }
    // A plural noun within two words, where no verb or function word comes first.
    const STOP: &[&str] = &[
        "was",
        "is",
        "as",
        "has",
        "his",
        "its",
        "this",
        "us",
        "does",
        "goes",
        "says",
        "plus",
        "across",
        "versus",
        "ends",
        "begins",
        "starts",
        "thus",
        "perhaps",
        "always",
        "various",
        "and",
        "or",
        "but",
        "in",
        "at",
        "on",
        "to",
        "the",
        "a",
        "an",
        "that",
        "when",
        "with",
        "by",
        "for",
        "from",
        "which",
        "who",
        "it",
        "he",
        "she",
        "they",
        "after",
        "before",
        "until",
        "were",
        "are",
        "had",
        "have",
        "will",
        "would",
        "did",
        "said",
        "elections",
        "olympics",
        "attacks",
        "protests",
        "games",
        "talks",
        "polls",
        "riots",
        "series",
        "us",
        "remains",
        "marks",
        "sees",
    ];
    let plural = |i: usize| {
        p.kind(i) == Some(Kind::Word)
            && !p.line(i)
            && p.lower(i).len() > 3
            && p.lower(i).ends_with('s')
            && !p.lower(i).ends_with("ss")
            && !STOP.contains(&p.lower(i))
    };
    if STOP.contains(&word) || p.capital(next) {
        return false;
    }
    plural(next)
}

/// "5,000 a year", "twice a week", "per year": a rate, which is a set.
pub(super) fn rate(p: &Pieces<'_>, at: usize) -> bool {
    if at == 0 || !p.any(at, &["a", "an"]) {
        return false;
    }
    p.any(at - 1, &["times", "time", "twice", "once", "thrice", "percent", "%"])
        || p.kind(at - 1) == Some(Kind::Digits)
        || matches!(p.class(at - 1), Class::Scale(_))
}

/// "a third week of protests", "the fourth night in a row": how long it has lasted.
pub(super) fn ordinal_length(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let at = i + usize::from(p.any(i, &["the", "a", "an", "its", "their"]));
    let (n, next) = number::ordinal(p, at).filter(|n| n.0 > 1)?;
    let next = next + usize::from(p.any(next, &["straight", "consecutive", "successive"]));
    let unit = match p.class(next) {
        Class::Unit(unit) if unit != Unit::Quarter && unit != Unit::Century => unit,
        Class::Part(Part::Night) => Unit::Day,
        _ => return None,
    };
    let running = p.any(next - 1, &["straight", "consecutive", "successive"])
        || p.any(next + 1, &["running"])
        || p.is(next + 1, "in") && p.is(next + 2, "a") && p.is(next + 3, "row");
    let entered = i > 0 && p.any(i - 1, &["enters", "entered", "enter", "entering", "into", "for"]);
    if !running && !entered || p.is(next + 1, "-") {
        return None;
    }
    let end = if p.is(next + 1, "in") { next + 4 } else { next + 1 + usize::from(p.is(next + 1, "running")) };
    let value = unit.duration(Some(&n.to_string()));
    Some(Reading::new(if running { end } else { next + 1 }, TimexKind::Duration, Expr::Duration(value), "timex/duration"))
}

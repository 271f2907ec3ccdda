//! Repetitions: "every Friday", "each year", "daily", "twice a week", "on Sundays".

use super::{Reading, number};
use crate::analysis::TimexKind;
use crate::timex::expr::Expr;
use crate::timex::piece::{Kind, Pieces};
use crate::timex::words::{Class, Unit};

pub(super) fn read(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    let make = |end, value: String| Some(Reading::new(end, TimexKind::Set, Expr::Set(value), "timex/set"));
    match p.class(i) {
        Class::Every(unit) => return if adverbial(p, i) { make(i + 1, every(unit)) } else { None },
        Class::Weekdays(day) if p.capital(i) => return make(i + 1, format!("XXXX-WXX-{day}")),
        _ => {}
    }
    match p.lower(i) {
        "every" | "each" => after_every(p, i + 1).and_then(|(end, value)| make(end, value)),
        // "twice a week", "three times a year", "once every two years"
        "once" | "twice" | "thrice" => how_often(p, i + 1).and_then(|(end, value)| make(end, value)),
        // "5,000 a month"
        "a" | "an" | "per" => {
            let Class::Unit(unit) = p.class(i + 1) else { return None };
            let counted = p.is(i, "per")
                || i > 0
                    && (p.any(i - 1, &["times", "time", "twice", "once", "thrice", "%", "percent"])
                        || p.kind(i - 1) == Some(Kind::Digits)
                        || matches!(p.class(i - 1), Class::Scale(_)));
            if counted && !p.any(i + 2, &["ago", "later", "earlier", "before", "after"]) && !p.lower(i + 1).ends_with('s') {
                make(i + 2, unit.duration(Some("1")))
            } else {
                None
            }
        }
        _ => {
            let times = number::read(p, i).filter(|n| p.is(n.end, "times"))?;
            how_often(p, times.end + 1).and_then(|(end, value)| make(end, value))
        }
    }
}

/// "a week", "per month", "every two years" after "twice" or "three times".
fn how_often(p: &Pieces<'_>, i: usize) -> Option<(usize, String)> {
    if p.any(i, &["every", "each"]) {
        return after_every(p, i + 1);
    }
    let Class::Unit(unit) = p.class(i + 1) else { return None };
    let measured = p.any(i, &["a", "an", "per"]) && !p.lower(i + 1).ends_with('s');
    (measured && !p.any(i + 2, &["ago", "later", "earlier", "before", "after", "-"])).then(|| (i + 2, unit.duration(Some("1"))))
}

/// "Friday", "two years", "other day", "morning", "May" after "every".
fn after_every(p: &Pieces<'_>, i: usize) -> Option<(usize, String)> {
    match p.class(i) {
        Class::Weekday(day) => return Some((i + 1, format!("XXXX-WXX-{day}"))),
        Class::Month(month) if p.capital(i) => return Some((i + 1, format!("XXXX-{month:02}"))),
        Class::Season(season) => return Some((i + 1, format!("XXXX-{}", season.code()))),
        Class::Part(part) => return Some((i + 1, format!("XXXX-XX-XX{}", part.code()))),
        Class::Unit(unit) if !p.lower(i).ends_with('s') => return Some((i + 1, every(unit))),
        _ => {}
    }
    if p.any(i, &["other", "single", "second"]) {
        let n = if p.is(i, "single") { "1" } else { "2" };
        if let Class::Unit(unit) = p.class(i + 1) {
            return Some((i + 2, unit.duration(Some(n))));
        }
        if let Class::Weekday(day) = p.class(i + 1) {
            return Some((i + 2, format!("XXXX-WXX-{day}")));
        }
    }
    if p.is(i, "few")
        && let Class::Unit(unit) = p.class(i + 1)
    {
        return Some((i + 2, unit.duration(None)));
    }
    let n = number::read(p, i)?;
    let Class::Unit(unit) = p.class(n.end) else { return None };
    Some((n.end + 1, unit.duration(Some(&n.whole()?.to_string()))))
}

fn every(unit: Unit) -> String {
    unit.duration(Some("1"))
}

/// "Daily Mail", "Weekly Standard" are names; "quarterly report" is a kind of report.
fn adverbial(p: &Pieces<'_>, i: usize) -> bool {
    let name = p.capital(i)
        && (i > 0 && !p.line(i) && p.capital(i - 1) && p.kind(i - 1) == Some(Kind::Word)
            || p.kind(i + 1) == Some(Kind::Word) && p.capital(i + 1) && !p.line(i + 1));
    // "annual report", "daily life": a kind, not a repetition.
    let kind = p.kind(i + 1) == Some(Kind::Word)
        && !p.line(i + 1)
        && !p.any(
            i + 1,
            &[
                "in", "on", "at", "to", "from", "for", "by", "and", "or", "since", "until", "during", "between", "with", "as", "after",
                "before",
            ],
        );
    !name && !kind && !p.any(i, &["quarterly", "annual"]) && !p.any(i.wrapping_sub(1), &["the", "a", "an"])
}

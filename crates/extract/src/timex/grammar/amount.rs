//! Lengths: "three years", "a five-year", "the past two months", "six to eight years", "a minute and a half".

use super::{Reading, number, unit};
use crate::analysis::TimexKind;
use crate::timex::expr::Expr;
use crate::timex::piece::{Kind, Pieces};
use crate::timex::words::{Class, Unit};

/// So many units.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Amount {
    pub end: usize,
    pub unit: Unit,
    /// In thousandths; `None` for "a few".
    pub milli: Option<i64>,
    /// Of a range.
    pub upper: Option<i64>,
    /// A second unit: "two years and three months".
    pub more: Option<(Unit, i64)>,
}

impl Amount {
    pub(super) fn whole(&self) -> Option<i32> {
        self.milli.filter(|m| m % 1000 == 0 && self.upper.is_none()).and_then(|m| i32::try_from(m / 1000).ok())
    }

    /// The TIMEX3 duration.
    pub(super) fn value(&self) -> String {
        let Some(milli) = self.milli else { return self.unit.duration(None) };
        if let Some((small, n)) = self.more {
            let (first, second) = (self.unit.duration(Some(&decimal(milli))), small.duration(Some(&n.to_string())));
            let tail = if small.is_clock() && self.unit.is_clock() { second.get(2..) } else { second.get(1..) };
            return first + tail.unwrap_or("");
        }
        self.unit.duration(Some(&decimal(milli)))
    }
}

fn decimal(milli: i64) -> String {
    if milli % 1000 == 0 {
        (milli / 1000).to_string()
    } else {
        format!("{}.{:03}", milli / 1000, milli % 1000).trim_end_matches('0').to_owned()
    }
}

/// Words that soften or bound an amount and belong to its extent.
pub(super) fn approximator(p: &Pieces<'_>, i: usize) -> Option<usize> {
    match p.lower(i) {
        "about" | "around" | "roughly" | "approximately" | "nearly" | "almost" | "some" | "over" | "just" | "only" | "under" => Some(i + 1),
        "more" | "less" | "fewer" if p.is(i + 1, "than") => Some(i + 2),
        "at" if p.any(i + 1, &["least", "most"]) => Some(i + 2),
        "up" if p.is(i + 1, "to") => Some(i + 2),
        "as" if p.any(i + 1, &["many", "much"]) && p.is(i + 2, "as") => Some(i + 3),
        _ => None,
    }
}

/// "three years", "two and a half years", "a few days", "six to eight months", "a year and a half".
pub(super) fn amount(p: &Pieces<'_>, i: usize) -> Option<Amount> {
    let (milli, upper, at) = quantity(p, i)?;
    let hyphen = usize::from(p.is(at, "-") && p.glued(at) && p.glued(at + 1));
    let (unit, end) = unit(p, at + hyphen, milli.is_some())?;
    if p.titled(at + hyphen) && p.capital(i) && i > 0 && !p.line(i) && !p.is(i - 1, ".") || p.line(at) && at > i {
        return None;
    }
    // "a second man": a unit only where the sentence can end or go on without a noun.
    if unit == Unit::Second
        && p.is(at + hyphen, "second")
        && p.kind(end) == Some(Kind::Word)
        && !p.any(end, &["later", "ago", "before", "after"])
        && hyphen == 0
    {
        return None;
    }
    // A quarter is a fourth part except where it is counted.
    let share = milli == Some(3000) && (hyphen == 1 || p.is(end, "of"));
    if unit == Unit::Quarter && (p.any(i, &["a", "one"]) || share || milli.is_some_and(|m| m % 1000 != 0)) {
        return None;
    }
    let mut amount = Amount { end, unit, milli, upper, more: None };
    // "a year and a half", "a year-and-a-half"
    let join = |at: usize| at + usize::from(p.is(at, "-") && p.glued(at));
    let and = join(end);
    if p.is(and, "and") && p.is(join(and + 1), "a") && p.is(join(join(and + 1) + 1), "half") {
        amount.end = join(join(and + 1) + 1) + 1;
        halve(&mut amount);
    } else if let Some((n, after)) = number::read(p, end + usize::from(p.any(end, &["and", ","]))).and_then(|n| Some((n.whole()?, n.end))) {
        // "two years and three months"
        if let Some((small, after)) = unit_after(p, after).filter(|(small, _)| *small < unit && upper.is_none()) {
            (amount.more, amount.end) = (Some((small, n)), after);
        }
    }
    Some(amount)
}

fn unit_after(p: &Pieces<'_>, i: usize) -> Option<(Unit, usize)> {
    unit(p, i, true).filter(|_| !p.is(i + 1, "-"))
}

fn halve(amount: &mut Amount) {
    let Some(milli) = amount.milli else { return };
    match amount.unit {
        Unit::Minute => amount.more = Some((Unit::Second, 30)),
        Unit::Hour => amount.more = Some((Unit::Minute, 30)),
        _ => amount.milli = Some(milli + 500),
    }
}

/// The number before a unit: thousandths, upper end, one past it.
fn quantity(p: &Pieces<'_>, i: usize) -> Option<(Option<i64>, Option<i64>, usize)> {
    if p.any(i, &["a", "an", "one"]) && p.kind(i + 1) == Some(Kind::Word) {
        let after = i + 1;
        match p.lower(after) {
            "few" | "number" | "couple" if p.is(i, "a") => {
                let end = after + 1 + usize::from(p.is(after + 1, "of"));
                return Some(if p.is(after, "couple") { (Some(2000), None, end) } else { (None, None, end) });
            }
            "half" => return Some((Some(500), None, after + 1 + usize::from(p.is(after + 1, "-")))),
            _ => {}
        }
        // "a year", "a whole day", "one more week".
        let skip = usize::from(
            p.any(after, &["full", "whole", "further", "single", "mere", "entire", "more", "additional", "good", "solid", "straight"]),
        );
        if matches!(p.class(after + skip), Class::Unit(_)) || p.is(after + skip, "second") {
            return Some((Some(1000), None, after + skip));
        }
    }
    if p.is(i, "half") && p.any(i + 1, &["a", "an"]) && matches!(p.class(i + 2), Class::Unit(_)) {
        return Some((Some(500), None, i + 2));
    }
    if p.any(i, &["several", "few", "many", "various", "countless", "numerous", "multiple", "couple"]) {
        return Some((None, None, i + 1));
    }
    let first = number::read(p, i)?;
    let mut at = first.end;
    let mut milli = first.milli;
    if p.is(at, "and") && p.is(at + 1, "a") && p.is(at + 2, "half") || p.is(at, "-") && p.is(at + 2, "-") && p.is(at + 5, "half") {
        at = if p.is(at, "and") { at + 3 } else { at + 6 };
        milli += 500;
    }
    // "two to three", "two or three", "four-five"
    let dash = p.is(at, "-");
    if (dash || p.any(at, &["to", "or"]))
        && let Some(second) = number::read(p, at + 1).filter(|second| second.milli > milli)
    {
        return Some((Some(milli), Some(second.milli), second.end));
    }
    at += usize::from(p.any(
        at,
        &[
            "more",
            "full",
            "whole",
            "consecutive",
            "straight",
            "long",
            "further",
            "additional",
            "other",
            "trading",
            "working",
            "business",
            "calendar",
        ],
    ));
    Some((Some(milli), None, at))
}

/// A length of time.
pub(super) fn read(p: &Pieces<'_>, i: usize) -> Option<Reading> {
    // "over the past year" is a preposition, "over three years" a bound.
    let preposition = |next: usize| {
        next == i + 1
            && p.any(next, &["the", "these", "those", "its", "his", "her", "their", "last", "past", "next"])
            && !p.any(i, &["just", "only", "almost", "nearly"])
    };
    let mut at = approximator(p, i).filter(|next| !preposition(*next)).unwrap_or(i);
    // "between six and eight years": like "six to eight years".
    if p.is(i, "between") {
        let first = number::read(p, i + 1).filter(|n| p.is(n.end, "and"))?;
        let second = amount(p, first.end + 1).filter(|a| a.milli.is_some_and(|m| m > first.milli) && a.upper.is_none())?;
        let between = Amount { milli: Some(first.milli), upper: second.milli, ..second };
        return Some(duration(p, between)).filter(|r| !is_age(p, r.end));
    }
    // "the past three years", "the first nine months", "the next few days", "these four days".
    if p.any(at, &["the", "these", "those", "its", "his", "her", "their"]) {
        let skip = at + 1;
        let skip = if p
            .any(skip, &["last", "past", "next", "first", "final", "previous", "preceding", "coming", "following", "opening", "initial"])
        {
            skip + 1
        } else {
            skip
        };
        if let Some(a) = amount(p, skip).filter(|a| !p.any(skip, &["a", "an"]) && !is_age(p, a.end)) {
            return Some(duration(p, a));
        }
        at = skip;
    } else if p.any(at, &["last", "past", "next", "first", "previous"]) {
        if let Some(a) = amount(p, at + 1).filter(|a| !is_age(p, a.end)) {
            return Some(duration(p, a));
        }
    } else if let Some(a) = amount(p, at) {
        if is_age(p, a.end) || p.any(at.wrapping_sub(1), &["aged"]) || super::counting::rate(p, at) {
            return None;
        }
        return Some(duration(p, a));
    }
    bare(p, i, at).or_else(|| super::counting::ordinal_length(p, i))
}

/// "for years", "in recent months" is elsewhere, "decades of war".
fn bare(p: &Pieces<'_>, i: usize, at: usize) -> Option<Reading> {
    let Class::Unit(u) = p.class(at) else { return None };
    if at != i || !p.lower(at).ends_with('s') && !p.is(at, "millennia") || p.is(at, "quarters") {
        return None;
    }
    // "it may go on for “years”"
    let mark = usize::from(at > 1 && p.any(at - 1, &["\"", "“", "'"]));
    let led = at > mark
        && p.any(
            at - 1 - mark,
            &["for", "in", "after", "within", "over", "through", "spent", "took", "takes", "lasted", "spanning", "and", "or"],
        );
    let long = p.is(at + 1, "-") && p.is(at + 2, "long");
    let follows =
        p.any(at + 1, &["of", "later", "earlier", "before", "after", "ago", "away", "ahead"]) || p.is(at + 1, "-") && !p.is(at + 2, "old");
    if !led && !follows || p.is(at, "days") && p.is(at + 1, "of") && !led {
        return None;
    }
    let end = if long { at + 3 } else { at + 1 };
    Some(Reading::new(end, TimexKind::Duration, Expr::Duration(u.duration(None)), "timex/duration"))
}

fn duration(p: &Pieces<'_>, a: Amount) -> Reading {
    // "23 hours per day", "three days a week": it comes again.
    if p.any(a.end, &["per", "a", "each"])
        && matches!(p.class(a.end + 1), Class::Unit(u) if u > a.unit)
        && !p.any(a.end + 2, &["ago", "later", "earlier", "-"])
    {
        return Reading::new(a.end + 2, TimexKind::Set, Expr::Set(a.value()), "timex/set");
    }
    let long = p.is(a.end, "-") && p.is(a.end + 1, "long");
    let end = if long { a.end + 2 } else { a.end };
    Reading::new(end, TimexKind::Duration, Expr::Duration(a.value()), "timex/duration")
}

/// "23 years old", "23-year-old", "years of age".
fn is_age(p: &Pieces<'_>, end: usize) -> bool {
    let at = end + usize::from(p.is(end, "-"));
    p.any(at, &["old", "olds"]) || p.is(end, "of") && p.is(end + 1, "age")
}

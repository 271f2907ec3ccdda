//! Expressions to places on the calendar, with the day of publication and the time that the text spoke of last.

use super::calendar::{add_days, date, weekday};
use super::expr::{Anchor, Expr, Lean, Point, Within, Year};
use super::feasts::feast_day;
use super::value::{name, point, weekday_name};
use super::words::Unit;
use crate::ontology::Tense;
use jiff::civil::Date;

/// What an expression is resolved against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    pub published: Date,
    pub memory: Memory,
    /// Whether the text tells of another time than that of publication, as histories do.
    pub history: bool,
    /// Of the clause.
    pub tense: Tense,
}

/// The times that the text spoke of last.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Memory {
    /// At any fineness.
    pub last: Option<Point>,
    pub day: Option<Date>,
    pub quarter: Option<Point>,
    /// A year that was said with its month or day in the same paragraph.
    pub year: Option<i16>,
    /// The last month that was said with its year in the same paragraph.
    pub told: Option<Told>,
}

/// A month with its year, and the sentence that told it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    pub year: i16,
    pub month: u8,
    pub sentence: usize,
}

impl Memory {
    /// Takes in a time that the text has just spoken of.
    pub(super) fn note(&mut self, expr: &Expr, point: Point, published: Date) {
        self.last = Some(point);
        match point {
            // What is yet to come is announced, not told: the story stays where it is.
            Point::Day(day) if day <= published || self.day.is_none() => self.day = Some(day),
            // Not the one that it is compared with.
            Point::Quarter(..) if matches!(expr, Expr::Calendar { year: Year::Unknown | Year::Is(_), part: Within::Quarter(_), .. }) => {
                self.quarter = Some(point);
            }
            _ => {}
        }
    }
}

/// A resolved expression.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Resolved {
    pub value: String,
    /// Where it lies; `None` for what has no single place.
    pub point: Option<Point>,
    /// How it was found, in words.
    pub basis: String,
}

impl Resolved {
    fn at(point: Point, basis: String) -> Option<Self> {
        Some(Self { value: point.to_string(), point: Some(point), basis })
    }
}

/// Resolves; `None` where nothing is added to the value from the text alone.
pub(super) fn resolve(expr: &Expr, cx: &Context) -> Option<Resolved> {
    match expr {
        Expr::Calendar { year, part, lean } => in_calendar(*year, *part, *lean, cx),
        Expr::Weekday { day, lean } => on_weekday(*day, *lean, cx),
        Expr::Shift { unit, offset, from } => shifted(*unit, (*offset)?, from, cx),
        Expr::Decade { tens, whole: true } => Resolved::at(Point::Decade(*tens), "stated".to_owned()),
        Expr::Decade { tens, whole: false } => {
            let decade = (0..)
                .map(|back| cx.published.year().div_euclid(100) * 10 + tens - back * 10)
                .take(2)
                .find(|d| d * 10 <= cx.published.year())?;
            Resolved::at(Point::Decade(decade), format!("the last such decade before the publication date {}", cx.published))
        }
        Expr::Holiday { name, year, lean } => on_feast(name, *year, *lean, cx),
        Expr::Clock { day, at } => {
            let day = match day {
                Some(day) => resolve(day, cx)?,
                None => {
                    let day = cx.memory.day.unwrap_or(cx.published);
                    let basis = if cx.memory.day.is_some() { "the day spoken of last" } else { "the publication date" };
                    Resolved::at(Point::Day(day), format!("{basis}, {day}"))?
                }
            };
            matches!(day.point, Some(Point::Day(_))).then(|| Resolved { value: day.value + &at.code, point: day.point, basis: day.basis })
        }
        Expr::Then => {
            let point = cx.memory.last?;
            Resolved::at(point, format!("{point}, the time spoken of last"))
        }
        Expr::Century { .. } | Expr::BeforeChrist(_) | Expr::Duration(_) | Expr::Set(_) | Expr::Reference(_) => None,
    }
}

/// The day that bare months, days and seasons are near to.
fn reference(cx: &Context) -> (Date, String) {
    match cx.memory.last.filter(|_| cx.history).and_then(Point::first_day) {
        Some(day) => (day, format!("the time spoken of last, {}", cx.memory.last.map(|n| n.to_string()).unwrap_or_default())),
        None => (cx.published, format!("the publication date {}", cx.published)),
    }
}

fn in_calendar(year: Year, part: Within, lean: Lean, cx: &Context) -> Option<Resolved> {
    if let Within::DayOfMonth(d) = part {
        let near = cx.memory.last.and_then(Point::month).unwrap_or((cx.published.year(), u8::try_from(cx.published.month()).ok()?));
        return Resolved::at(
            Point::Day(date(near.0, near.1, d)?),
            format!("in {}, the month spoken of last", Point::Month(near.0, near.1)),
        );
    }
    let part = match (part, cx.memory.quarter) {
        (Within::SameQuarter, Some(Point::Quarter(_, q))) => Within::Quarter(q),
        (Within::SameQuarter, _) => Within::Whole,
        _ => part,
    };
    match year {
        Year::Is(y) => return Resolved::at(point(y, part)?, "stated".to_owned()),
        Year::Offset(n) => {
            let y = cx.published.year().checked_add(n)?;
            return Resolved::at(point(y, part)?, format!("{y}, counted from the publication date {}", cx.published));
        }
        Year::Narrative => {
            let y = cx.memory.last.and_then(Point::year)?;
            return Resolved::at(point(y, part)?, format!("in {y}, the year spoken of last"));
        }
        Year::Unknown => {}
    }
    let (near, reference) = reference(cx);
    let words = name(part);
    if let (Some(year), Lean::Tense, Within::Month(_) | Within::Day(..), false) = (cx.memory.year, lean, part, cx.tense == Tense::Future) {
        let found = point(year, part)?;
        if !cx.history && found.first_day()? <= cx.published {
            return Resolved::at(found, format!("{words} in {year}, the year spoken of in this paragraph"));
        }
    }
    if let (Some(told), Lean::Tense, Within::Month(m) | Within::Day(m, _), Tense::Past) = (cx.memory.told, lean, part, cx.tense) {
        let found = point(told.year.checked_add(i16::from(m < told.month))?, part)?;
        if !cx.history && found.first_day()? <= cx.published {
            return Resolved::at(found, format!("{words} after {}, told in the sentence before", Point::Month(told.year, told.month)));
        }
    }
    let history = cx.history && cx.memory.last.is_some();
    if history && lean == Lean::Tense {
        let y = cx.memory.last.and_then(Point::year).unwrap_or(near.year());
        // A history goes forward: after November comes the January of the next year.
        let same = point(y, part)?;
        let wraps = cx.memory.last.and_then(Point::month).is_some_and(|(_, m)| m >= 10) && same.month().is_some_and(|(_, m)| m <= 3);
        let found = if wraps { point(y.checked_add(1)?, part)? } else { same };
        return Resolved::at(found, format!("{words} nearest to {reference}"));
    }
    // News say the year of a day that is most of a year back.
    let far = |p: Point| p.first_day().is_some_and(|d| add_days(d, REMEMBERED).is_some_and(|end| end < near));
    let (found, how) = match nearest(near, |y| point(y, part), lean, cx.tense)? {
        (found, _) if lean == Lean::Tense && matches!(part, Within::Day(..)) && far(found) => {
            nearest(near, |y| point(y, part), lean, Tense::None)?
        }
        choice => choice,
    };
    Resolved::at(found, format!("{how} {words} {} {reference}", preposition(how)))
}

fn preposition(how: &str) -> &'static str {
    match how {
        "nearest past" | "last" => "before",
        "nearest coming" | "next" => "after",
        "this year's" => "seen from",
        _ => "to",
    }
}

/// For how many days a day is told without its year.
const REMEMBERED: i32 = 270;

/// The one of a yearly series that lies where lean and tense point to, seen from `near`.
fn nearest(near: Date, at: impl Fn(i16) -> Option<Point>, lean: Lean, tense: Tense) -> Option<(Point, &'static str)> {
    let year = near.year();
    let this = at(year);
    // Seen at the series' own fineness: "May" in May is this May.
    let same = |p: Point| match p {
        Point::Day(d) => d == near,
        Point::Month(y, m) => (y, i8::try_from(m).ok()) == (near.year(), Some(near.month())),
        p => p.first_day().is_some_and(|d| d <= near) && p.first_day().and_then(|d| add_days(d, 91)).is_some_and(|end| near < end),
    };
    let before = |p: Point, strict: bool| if same(p) { !strict } else { p.first_day().is_some_and(|d| d < near) };
    let after = |p: Point, strict: bool| if same(p) { !strict } else { p.first_day().is_some_and(|d| d > near) };
    let back = |strict: bool| [year, year.checked_sub(1)?, year.checked_sub(2)?].into_iter().filter_map(&at).find(|p| before(*p, strict));
    let forth = |strict: bool| [year, year.checked_add(1)?, year.checked_add(2)?].into_iter().filter_map(&at).find(|p| after(*p, strict));
    Some(match (lean, tense) {
        (Lean::Last, _) => (back(true)?, "last"),
        (Lean::Next | Lean::WeekOn, _) => (forth(true)?, "next"),
        (Lean::This, _) => (this?, "this year's"),
        (Lean::On(day), _) => {
            let years = [year, year.checked_sub(1)?, year.checked_add(1)?];
            let on = years.into_iter().filter_map(&at).find(|p| p.day().is_some_and(|d| weekday(d) == day));
            (on.or(this)?, "nearest on that weekday")
        }
        (Lean::Tense, Tense::Past) => (back(false)?, "nearest past"),
        (Lean::Tense, Tense::Future) => (forth(false)?, "nearest coming"),
        (Lean::Tense, _) => {
            let distance = |p: &Point| {
                p.first_day().map_or(i64::MAX, |d| {
                    (i64::from(d.day_of_year()) + i64::from(d.year()) * 365 - i64::from(near.day_of_year()) - i64::from(near.year()) * 365)
                        .abs()
                })
            };
            let choice = [year.checked_sub(1)?, year, year.checked_add(1)?].into_iter().filter_map(&at).min_by_key(distance)?;
            (choice, "nearest")
        }
    })
}

fn on_weekday(day: u8, lean: Lean, cx: &Context) -> Option<Resolved> {
    let words = weekday_name(day);
    let narrative = cx.memory.day.filter(|_| cx.history);
    let near = narrative.unwrap_or(cx.published);
    let today = i32::from(weekday(near));
    let ahead = (i32::from(day) - today).rem_euclid(7);
    let (offset, how) = match (lean, cx.tense) {
        (Lean::Last, _) => (if ahead == 0 { -7 } else { ahead - 7 }, "last"),
        (Lean::Next, _) => (if ahead == 0 { 7 } else { ahead }, "next"),
        (Lean::WeekOn, _) => (ahead + 7, "next but one"),
        (Lean::This, _) => (i32::from(day) - today, "this week's"),
        (Lean::On(day), _) => (i32::from(day) - today, "this week's"),
        (Lean::Tense, Tense::Future) => (ahead, "nearest coming"),
        (Lean::Tense, _) => (if ahead == 0 { 0 } else { ahead - 7 }, "nearest past"),
    };
    let from = if narrative.is_some() { "the day spoken of last" } else { "the publication date" };
    let place = match how {
        "this week's" => "in the week of",
        _ if offset == 0 => "on",
        "next" | "next but one" | "nearest coming" => "after",
        _ => "before",
    };
    let how = if offset == 0 && how != "this week's" { "the" } else { how };
    Resolved::at(Point::Day(add_days(near, offset)?), format!("{how} {words} {place} {from} {near}"))
}

fn on_feast(name: &'static str, year: Year, lean: Lean, cx: &Context) -> Option<Resolved> {
    let at = |y: i16| feast_day(name, y).map(Point::Day);
    match year {
        Year::Is(y) => Resolved::at(at(y)?, format!("the day of {name} in {y}")),
        Year::Offset(n) => {
            let y = cx.published.year().checked_add(n)?;
            Resolved::at(at(y)?, format!("the day of {name} in {y}, counted from the publication date {}", cx.published))
        }
        Year::Narrative => {
            let y = cx.memory.last.and_then(Point::year)?;
            Resolved::at(at(y)?, format!("the day of {name} in {y}, the year spoken of last"))
        }
        Year::Unknown => {
            let (near, reference) = reference(cx);
            let (found, how) = nearest(near, at, lean, cx.tense)?;
            Resolved::at(found, format!("{how} {name} {} {reference}", preposition(how)))
        }
    }
}

fn shifted(unit: Unit, offset: i32, from: &Anchor, cx: &Context) -> Option<Resolved> {
    let publication = Point::Day(cx.published);
    let (anchor, words) = match from {
        Anchor::Publication => (publication, format!("the publication date {}", cx.published)),
        Anchor::Narrative if unit == Unit::Quarter && cx.memory.quarter.is_some() => {
            let quarter = cx.memory.quarter?;
            (quarter, format!("{quarter}, the quarter spoken of last"))
        }
        Anchor::Figures => match cx.memory.quarter {
            Some(quarter) => (quarter, format!("{quarter}, the quarter spoken of last")),
            None => (publication, format!("the publication date {}", cx.published)),
        },
        Anchor::Current if unit == Unit::Weekend && cx.tense != Tense::Future && weekday(cx.published) < 6 => {
            let week = Point::Day(add_days(cx.published, -7)?);
            (week, format!("the weekend before the publication date {}", cx.published))
        }
        Anchor::Current if !cx.history => (publication, format!("the publication date {}", cx.published)),
        Anchor::Narrative | Anchor::Current => match cx.memory.last {
            Some(point) => (point, format!("{point}, the time spoken of last")),
            // "a week earlier" is earlier than now where nothing else was told; "a week later" is later than something.
            None if offset > 0 => return None,
            None => (publication, format!("the publication date {}", cx.published)),
        },
        Anchor::Phrase(expr) => {
            let inner = resolve(expr, cx)?;
            (inner.point?, inner.value)
        }
    };
    if unit.is_clock() {
        return None;
    }
    let day = || matches!(from, Anchor::Narrative).then_some(cx.memory.day).flatten().map(Point::Day);
    let point = match (unit, anchor) {
        // A company's year-on-year figures compare quarters.
        (Unit::Year, Point::Quarter(y, q)) if *from == Anchor::Figures => Point::Quarter(y.checked_add(i16::try_from(offset).ok()?)?, q),
        _ => anchor.shifted(unit, offset).or_else(|| day()?.shifted(unit, offset))?,
    };
    if *from == Anchor::Narrative && offset > 0 && cx.tense == Tense::Past && point.first_day().is_some_and(|d| d > cx.published) {
        return None;
    }
    let count = offset.unsigned_abs();
    let plural = if count == 1 { "" } else { "s" };
    let basis = match offset.signum() {
        -1 => format!("{count} {}{plural} before {words}", unit.name()),
        1 => format!("{count} {}{plural} after {words}", unit.name()),
        _ => format!("the {} of {words}", unit.name()),
    };
    Resolved::at(point, basis)
}

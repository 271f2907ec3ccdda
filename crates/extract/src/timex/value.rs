//! The TIMEX3 value that follows from the words alone: what is not said is `X`.

use super::expr::{Anchor, Clock, Expr, Within, Year};
use super::words::{Reference, Unit};
use super::{calendar, feasts, words};

/// The value of an expression whose words are `text`.
pub(super) fn value(expr: &Expr, text: &str) -> String {
    match expr {
        Expr::Calendar { year, part, .. } => calendar_value(*year, *part, text),
        Expr::Weekday { day, .. } => format!("XXXX-WXX-{day}"),
        Expr::Shift { unit: Unit::Day, offset: Some(0), from: Anchor::Publication } => "PRESENT_REF".to_owned(),
        Expr::Shift { unit: Unit::Quarter, offset: Some(0), from: Anchor::Narrative } => "XXXX-QX".to_owned(),
        Expr::Shift { unit: Unit::Year, from: Anchor::Current, .. } => "XXXX".to_owned(),
        Expr::Shift { unit: Unit::Month, from: Anchor::Current, .. } => "XXXX-XX".to_owned(),
        Expr::Shift { unit: Unit::Week, from: Anchor::Current, .. } => "XXXX-WXX".to_owned(),
        Expr::Shift { unit: Unit::Weekend, from: Anchor::Current, .. } => "XXXX-WXX-WE".to_owned(),
        Expr::Shift { .. } => undefined(text),
        Expr::Decade { tens, whole } => {
            if *whole {
                format!("{tens:03}X")
            } else {
                format!("XX{tens}X")
            }
        }
        Expr::Century { number, before_christ } => format!("{}{:02}XX", if *before_christ { "BC" } else { "" }, number - 1),
        Expr::BeforeChrist(year) => format!("BC{year:04}"),
        Expr::Holiday { name, year, .. } => match (year, feasts::fixed_day(name)) {
            (Year::Is(y), _) => {
                feasts::feast_day(name, *y).map_or_else(|| undefined(text), |d| format!("{:04}-{:02}-{:02}", d.year(), d.month(), d.day()))
            }
            (_, Some((month, day))) => format!("XXXX-{month:02}-{day:02}"),
            _ => undefined(text),
        },
        Expr::Clock { day, at } => clock_value(day.as_deref(), at, text),
        Expr::Duration(value) | Expr::Set(value) => value.clone(),
        Expr::Reference(r) => r.code().to_owned(),
        Expr::Then => Reference::Past.code().to_owned(),
    }
}

fn calendar_value(year: Year, part: Within, text: &str) -> String {
    let y = match year {
        Year::Is(y) => format!("{y:04}"),
        _ => "XXXX".to_owned(),
    };
    match part {
        Within::Whole if year != Year::Unknown && !matches!(year, Year::Is(_)) => undefined(text),
        Within::Whole => y,
        Within::Month(m) => format!("{y}-{m:02}"),
        Within::Day(m, d) => format!("{y}-{m:02}-{d:02}"),
        Within::Season(s) => format!("{y}-{}", s.code()),
        Within::Quarter(q) => format!("{y}-Q{q}"),
        Within::SameQuarter => format!("{y}-QX"),
        Within::Half(h) => format!("{y}-H{h}"),
        Within::DayOfMonth(d) => format!("{y}-XX-{d:02}"),
    }
}

fn clock_value(day: Option<&Expr>, at: &Clock, text: &str) -> String {
    if at.undefined {
        return undefined(text);
    }
    let date = match day {
        Some(expr @ (Expr::Calendar { .. } | Expr::Weekday { .. } | Expr::Holiday { .. })) => {
            Some(value(expr, text)).filter(|v| !v.starts_with("UNDEF"))
        }
        _ => None,
    };
    date.unwrap_or_else(|| "XXXX-XX-XX".to_owned()) + &at.code
}

/// `UNDEF-last-month`: the words without what softens them.
fn undefined(text: &str) -> String {
    let mut name = String::from("UNDEF");
    let mut leading = true;
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        let word = word.to_lowercase();
        leading &= matches!(word.as_str(), "the" | "a" | "an" | "about" | "around" | "roughly" | "nearly" | "almost" | "just" | "only")
            || word == "that" && text.contains("same");
        if !leading {
            name.push('-');
            name.push_str(&word);
        }
    }
    name
}

/// Where a part of the year lies in a year, for comparison.
pub(super) fn point(year: i16, part: Within) -> Option<super::expr::Point> {
    use super::expr::Point;
    Some(match part {
        Within::Whole => Point::Year(year),
        Within::Month(m) => Point::Month(year, m),
        Within::Day(m, d) => Point::Day(calendar::date(year, m, d)?),
        Within::Season(s) => Point::Season(year, s),
        Within::Quarter(q) => Point::Quarter(year, q),
        Within::Half(h) => Point::Half(year, h),
        Within::DayOfMonth(_) | Within::SameQuarter => return None,
    })
}

/// The name of an expression's part for the reader: "May", "Friday".
pub(super) fn name(part: Within) -> String {
    const MONTHS: [&str; 12] =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    let month = |m: u8| MONTHS.get(usize::from(m).wrapping_sub(1)).copied().unwrap_or("month");
    match part {
        Within::Whole => "year".to_owned(),
        Within::Month(m) => month(m).to_owned(),
        Within::Day(m, d) => format!("{d} {}", month(m)),
        Within::Season(s) => match s {
            words::Season::Spring => "spring",
            words::Season::Summer => "summer",
            words::Season::Autumn => "autumn",
            words::Season::Winter => "winter",
        }
        .to_owned(),
        Within::Quarter(q) => format!("quarter {q}"),
        Within::SameQuarter => "quarter".to_owned(),
        Within::Half(h) => format!("half-year {h}"),
        Within::DayOfMonth(d) => format!("day {d} of a month"),
    }
}

/// The name of a weekday for the reader.
pub(super) fn weekday_name(day: u8) -> &'static str {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        .get(usize::from(day).wrapping_sub(1))
        .copied()
        .unwrap_or("day")
}

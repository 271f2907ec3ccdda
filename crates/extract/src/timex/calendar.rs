//! Calendar arithmetic: points, steps and feasts. Proleptic Gregorian, without a clock.
//!
//! Of `jiff` only its plain dates: its spans, its printing and the texts of their errors would be 30 kB more for a page to load.

use super::expr::Point;
use super::words::{Season, Unit};
use jiff::civil::{Date, Weekday};
use std::fmt;

/// The date, where there is such a day.
pub(crate) fn date(year: i16, month: u8, day: u8) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Whether the month can have this day in some year.
pub(crate) fn is_day(month: u8, day: u8) -> bool {
    date(2000, month, day).is_some()
}

/// 1 (Monday) to 7.
pub(crate) fn weekday(day: Date) -> u8 {
    u8::try_from(day.weekday().to_monday_one_offset()).unwrap_or(1)
}

/// The Monday of its week.
pub(crate) fn monday(day: Date) -> Date {
    add_days(day, -(i32::from(weekday(day)) - 1)).unwrap_or(day)
}

/// The date so many days later, where the calendar has it.
pub(crate) fn add_days(day: Date, days: i32) -> Option<Date> {
    // The calendar repeats itself after so many days.
    const DAYS_OF_400_YEARS: i32 = 146_097;
    let mut year = i16::try_from(i32::from(day.year()) + 400 * days.div_euclid(DAYS_OF_400_YEARS)).ok()?;
    let mut rest = days.rem_euclid(DAYS_OF_400_YEARS) + i32::from(day.day_of_year()) - 1;
    loop {
        let length = i32::from(date(year, 1, 1)?.days_in_year());
        if rest < length {
            break;
        }
        rest -= length;
        year = year.checked_add(1)?;
    }
    for month in 1..=12 {
        let length = i32::from(date(year, month, 1)?.days_in_month());
        if rest < length {
            return date(year, month, u8::try_from(rest + 1).ok()?);
        }
        rest -= length;
    }
    None
}

/// The months since year 0.
fn months(year: i16, month: u8) -> i32 {
    i32::from(year) * 12 + i32::from(month) - 1
}

fn from_months(months: i32) -> Option<(i16, u8)> {
    Some((i16::try_from(months.div_euclid(12)).ok()?, u8::try_from(months.rem_euclid(12) + 1).ok()?))
}

impl Point {
    /// Its first day; winter begins in the December before.
    pub(crate) fn first_day(self) -> Option<Date> {
        match self {
            Point::Century(c) => date(c.checked_mul(100)?, 1, 1),
            Point::Decade(d) => date(d.checked_mul(10)?, 1, 1),
            Point::Year(y) => date(y, 1, 1),
            Point::Half(y, h) => date(y, h.checked_mul(6)?.checked_sub(5)?, 1),
            Point::Quarter(y, q) => date(y, q.checked_mul(3)?.checked_sub(2)?, 1),
            Point::Season(y, Season::Winter) => date(y, 1, 1),
            Point::Season(y, s) => date(y, s as u8 * 3 + 3, 1),
            Point::Month(y, m) => date(y, m, 1),
            Point::Week(d) | Point::Day(d) => Some(d),
            Point::Weekend(d) => add_days(d, 5),
        }
    }

    /// Its year, where it lies in one.
    pub(crate) fn year(self) -> Option<i16> {
        match self {
            Point::Century(_) | Point::Decade(_) => None,
            Point::Year(y) | Point::Half(y, _) | Point::Quarter(y, _) | Point::Season(y, _) | Point::Month(y, _) => Some(y),
            Point::Week(d) | Point::Weekend(d) | Point::Day(d) => Some(d.year()),
        }
    }

    /// Its month, where it lies in one.
    pub(crate) fn month(self) -> Option<(i16, u8)> {
        match self {
            Point::Month(y, m) => Some((y, m)),
            Point::Week(d) | Point::Weekend(d) | Point::Day(d) => Some((d.year(), u8::try_from(d.month()).ok()?)),
            _ => None,
        }
    }

    /// Its day, where it is one.
    pub(crate) fn day(self) -> Option<Date> {
        if let Point::Day(d) = self { Some(d) } else { None }
    }

    /// The unit that holds its first day.
    pub(crate) fn widen(self, unit: Unit) -> Option<Point> {
        let first = self.first_day()?;
        let month = u8::try_from(first.month()).ok()?;
        Some(match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Point::Day(first),
            Unit::Week | Unit::Fortnight => Point::Week(monday(first)),
            Unit::Weekend => Point::Weekend(monday(first)),
            Unit::Month => Point::Month(first.year(), month),
            Unit::Quarter => Point::Quarter(first.year(), month.div_ceil(3)),
            Unit::Year => Point::Year(first.year()),
            Unit::Decade => Point::Decade(first.year().div_euclid(10)),
            Unit::Century | Unit::Millennium => Point::Century(first.year().div_euclid(100)),
        })
    }

    /// The point of this unit `offset` units from here, as fine as the unit and no finer than this point is.
    pub(crate) fn shifted(self, unit: Unit, offset: i32) -> Option<Point> {
        let coarse = |factor: i32| i16::try_from(offset.checked_mul(factor)?).ok();
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour => self.day().map(Point::Day),
            Unit::Day => add_days(self.day()?, offset).map(Point::Day),
            Unit::Week | Unit::Fortnight | Unit::Weekend => {
                let weeks = if unit == Unit::Fortnight { offset.checked_mul(2)? } else { offset };
                let Some(Point::Week(d) | Point::Weekend(d)) = self.week(unit) else { return None };
                let shifted = add_days(d, weeks.checked_mul(7)?)?;
                Some(if unit == Unit::Weekend { Point::Weekend(shifted) } else { Point::Week(shifted) })
            }
            Unit::Month => {
                let (year, month) = self.month()?;
                from_months(months(year, month).checked_add(offset)?).map(|(y, m)| Point::Month(y, m))
            }
            Unit::Quarter => {
                let (year, quarter) = match self {
                    Point::Quarter(y, q) => (y, q),
                    _ => self.month().map(|(y, m)| (y, m.div_ceil(3)))?,
                };
                let (y, m) = from_months(months(year, quarter.checked_mul(3)?).checked_add(offset.checked_mul(3)?)?)?;
                Some(Point::Quarter(y, m.div_ceil(3)))
            }
            Unit::Year => self.year()?.checked_add(coarse(1)?).map(Point::Year),
            Unit::Decade => match self {
                Point::Decade(d) => d.checked_add(coarse(1)?).map(Point::Decade),
                _ if offset.abs() <= 1 => self.year()?.div_euclid(10).checked_add(coarse(1)?).map(Point::Decade),
                _ => self.year()?.checked_add(coarse(10)?).map(Point::Year),
            },
            Unit::Century | Unit::Millennium => self.year()?.div_euclid(100).checked_add(coarse(1)?).map(Point::Century),
        }
    }

    fn week(self, unit: Unit) -> Option<Point> {
        match self {
            Point::Week(_) | Point::Weekend(_) => Point::Day(self.first_day()?).widen(unit),
            Point::Day(_) => self.widen(unit),
            _ => None,
        }
    }
}

impl fmt::Display for Point {
    /// The TIMEX3 value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Point::Century(c) => write!(f, "{c:02}XX"),
            Point::Decade(d) => write!(f, "{d:03}X"),
            Point::Year(y) => write!(f, "{y:04}"),
            Point::Half(y, h) => write!(f, "{y:04}-H{h}"),
            Point::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            Point::Season(y, s) => write!(f, "{y:04}-{}", s.code()),
            Point::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Point::Week(d) => {
                let week = d.iso_week_date();
                write!(f, "{:04}-W{:02}", week.year(), week.week())
            }
            Point::Weekend(d) => {
                let week = d.iso_week_date();
                write!(f, "{:04}-W{:02}-WE", week.year(), week.week())
            }
            Point::Day(d) => write!(f, "{:04}-{:02}-{:02}", d.year(), d.month(), d.day()),
        }
    }
}

/// Feasts with a rule, by name in lower case.
#[rustfmt::skip]
static FEASTS: &[(&str, Feast)] = &[
    ("all saints' day", Feast::Fixed(11, 1)),
    ("april fools' day", Feast::Fixed(4, 1)),
    ("armistice day", Feast::Fixed(11, 11)),
    ("ascension day", Feast::Easter(39)),
    ("ash wednesday", Feast::Easter(-46)),
    ("bastille day", Feast::Fixed(7, 14)),
    ("boxing day", Feast::Fixed(12, 26)),
    ("christmas", Feast::Fixed(12, 25)),
    ("christmas day", Feast::Fixed(12, 25)),
    ("christmas eve", Feast::Fixed(12, 24)),
    ("columbus day", Feast::Nth(10, 2, Weekday::Monday)),
    ("easter", Feast::Easter(0)),
    ("easter monday", Feast::Easter(1)),
    ("easter sunday", Feast::Easter(0)),
    ("epiphany", Feast::Fixed(1, 6)),
    ("father's day", Feast::Nth(6, 3, Weekday::Sunday)),
    ("good friday", Feast::Easter(-2)),
    ("halloween", Feast::Fixed(10, 31)),
    ("holy saturday", Feast::Easter(-1)),
    ("international women's day", Feast::Fixed(3, 8)),
    ("juneteenth", Feast::Fixed(6, 19)),
    ("labor day", Feast::Nth(9, 1, Weekday::Monday)),
    ("labour day", Feast::Fixed(5, 1)),
    ("martin luther king day", Feast::Nth(1, 3, Weekday::Monday)),
    ("maundy thursday", Feast::Easter(-3)),
    ("may day", Feast::Fixed(5, 1)),
    ("memorial day", Feast::Nth(5, -1, Weekday::Monday)),
    ("mother's day", Feast::Nth(5, 2, Weekday::Sunday)),
    ("new year's day", Feast::Fixed(1, 1)),
    ("new year's eve", Feast::Fixed(12, 31)),
    ("nowruz", Feast::Fixed(3, 21)),
    ("palm sunday", Feast::Easter(-7)),
    ("pentecost", Feast::Easter(49)),
    ("presidents' day", Feast::Nth(2, 3, Weekday::Monday)),
    ("st patrick's day", Feast::Fixed(3, 17)),
    ("thanksgiving", Feast::Nth(11, 4, Weekday::Thursday)),
    ("thanksgiving day", Feast::Nth(11, 4, Weekday::Thursday)),
    ("valentine's day", Feast::Fixed(2, 14)),
    ("veterans day", Feast::Fixed(11, 11)),
    ("whit monday", Feast::Easter(50)),
];

#[derive(Clone, Copy)]
enum Feast {
    Fixed(u8, u8),
    /// The n-th weekday of a month; −1 is the last.
    Nth(u8, i8, Weekday),
    /// So many days after Easter Sunday.
    Easter(i32),
}

/// The longest feast whose words begin `words` (lower case, joined as in the text with single spaces).
pub(crate) fn feast(words: &str) -> Option<&'static str> {
    FEASTS.iter().map(|f| f.0).filter(|name| *name == words).max_by_key(|name| name.len())
}

/// The month and day of a feast that falls on the same day every year.
pub(crate) fn fixed_day(name: &str) -> Option<(u8, u8)> {
    match FEASTS.iter().find(|f| f.0 == name)?.1 {
        Feast::Fixed(month, day) => Some((month, day)),
        _ => None,
    }
}

/// The day of a feast in a year.
pub(crate) fn feast_day(name: &str, year: i16) -> Option<Date> {
    match FEASTS.iter().find(|f| f.0 == name)?.1 {
        Feast::Fixed(month, day) => date(year, month, day),
        Feast::Nth(month, n, weekday) => date(year, month, 1)?.nth_weekday_of_month(n, weekday).ok(),
        Feast::Easter(days) => add_days(easter(year)?, days),
    }
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 19 * l).div_euclid(433);
    let month = (h + l - 7 * m + 90).div_euclid(25);
    let day = (h + l - 7 * m + 33 * month + 19).rem_euclid(32);
    date(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn movable_feasts_fall_where_the_almanac_has_them() {
        for (name, year, month, day) in [
            ("easter", 2023, 4, 9),
            ("easter", 2024, 3, 31),
            ("easter", 1943, 4, 25),
            ("good friday", 2025, 4, 18),
            ("thanksgiving", 2022, 11, 24),
            ("memorial day", 2021, 5, 31),
            ("labor day", 2020, 9, 7),
        ] {
            assert_eq!(feast_day(name, year), date(year, month, day), "{name} {year}");
        }
    }

    #[test]
    fn days_are_counted_over_leap_years_and_centuries() {
        for (from, days, to) in [
            ((2024, 2, 28), 1, Some((2024, 2, 29))),
            ((2023, 12, 31), 1, Some((2024, 1, 1))),
            ((2024, 3, 1), -366, Some((2023, 3, 1))),
            ((1900, 2, 28), 1, Some((1900, 3, 1))),
            ((2000, 1, 1), 146_097, Some((2400, 1, 1))),
            ((2000, 1, 1), -146_098, Some((1599, 12, 31))),
            ((9999, 12, 31), 1, None),
            ((2000, 1, 1), i32::MAX, None),
            ((2000, 1, 1), i32::MIN, None),
        ] {
            let day = |(year, month, day)| date(year, month, day);
            assert_eq!(add_days(day(from).unwrap(), days), to.and_then(day), "{from:?} and {days} days");
        }
    }

    #[test]
    fn steps_are_as_fine_as_their_unit() {
        let day = Point::Day(date(2024, 1, 31).unwrap());
        assert_eq!(day.shifted(Unit::Month, 1).unwrap().to_string(), "2024-02");
        assert_eq!(day.shifted(Unit::Week, -5).unwrap().to_string(), "2023-W52");
        assert_eq!(day.shifted(Unit::Quarter, -1).unwrap().to_string(), "2023-Q4");
        assert_eq!(day.shifted(Unit::Day, 30).unwrap().to_string(), "2024-03-01");
        assert_eq!(Point::Year(1939).shifted(Unit::Month, 1), None);
    }
}

//! Calendar arithmetic: points, steps and feasts. Proleptic Gregorian, without a clock.
//!
//! Of `jiff` only its plain dates: its spans, its printing and the texts of their errors would be 30 kB more for a page to load.

use super::expr::Point;
use super::words::{Season, Unit};
use jiff::civil::Date;
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

#[cfg(test)]
mod tests {
    use super::*;

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

//! Days on a calendar out of TIMEX3 values.
//!
//! Of `jiff` only its plain dates: its spans and its printing would double what the page has to load.

use jiff::civil::{Date, ISOWeekDate, Weekday};

/// The days that a value means, and the minute where it has one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Days {
    /// The first day.
    pub(crate) first: Date,
    /// The last day: the first, for a value of one day.
    pub(crate) last: Date,
    /// Hour and minute.
    pub(crate) minute: Option<(u8, u8)>,
}

impl Days {
    /// `2024-05-10`, `2024-05-10T14:30`, `2024-05-10TMO`, `2024-W19`, `2024-W19-WE`, `2024-05`, `2024-Q2`, `2024-H1`, `2024`. Of what
    /// else TIMEX3 has, no calendar knows the days.
    pub(crate) fn of(value: &str) -> Option<Self> {
        let (day, clock) = value.split_once('T').map_or((value, None), |(day, clock)| (day, Some(clock)));
        let year: i16 = day.get(..4)?.parse().ok()?;
        let rest = day.get(4..)?;
        if rest.is_empty() {
            return Self::months(year, 1, 12);
        }
        let rest = rest.strip_prefix('-')?;
        if let Some(week) = rest.strip_prefix('W') {
            return Self::week(year, week);
        }
        if let Some(quarter) = rest.strip_prefix('Q') {
            return Self::months(year, part(quarter, 4)? * 3 - 2, 3);
        }
        if let Some(half) = rest.strip_prefix('H') {
            return Self::months(year, part(half, 2)? * 6 - 5, 6);
        }
        let (month, day) = rest.split_once('-').map_or((rest, None), |(month, day)| (month, Some(day)));
        let month = two(month)?;
        let Some(day) = day else {
            return Self::months(year, month, 1);
        };
        let first = Date::new(year, month, two(day)?).ok()?;
        Some(Self { first, last: first, minute: clock.and_then(minute) })
    }

    fn months(year: i16, month: i8, count: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        let last = Date::new(year, month + count - 1, 1).ok()?.last_of_month();
        Some(Self { first, last, minute: None })
    }

    fn week(year: i16, week: &str) -> Option<Self> {
        let (week, first) = week.strip_suffix("-WE").map_or((week, Weekday::Monday), |week| (week, Weekday::Saturday));
        let day = |weekday| Some(ISOWeekDate::new(year, two(week)?, weekday).ok()?.date());
        Some(Self { first: day(first)?, last: day(Weekday::Sunday)?, minute: None })
    }

    /// Whether they are a month at most.
    pub(crate) fn fit_a_month(&self) -> bool {
        self.first.last_of_month() >= self.last || self.first.day() > 1
    }
}

/// `2024-05-10`; with `""` between its parts, `20240510`.
pub(crate) fn iso(date: Date, between: &str) -> String {
    format!("{:04}{between}{:02}{between}{:02}", date.year(), date.month(), date.day())
}

fn two(digits: &str) -> Option<i8> {
    digits.parse().ok().filter(|_| digits.len() == 2)
}

fn part(digit: &str, most: i8) -> Option<i8> {
    digit.parse().ok().filter(|part| (1..=most).contains(part))
}

fn minute(clock: &str) -> Option<(u8, u8)> {
    let (hour, rest) = clock.split_once(':').unwrap_or((clock, "00"));
    let minute = rest.get(..2)?.parse().ok()?;
    Some((hour.parse().ok()?, minute)).filter(|&(hour, minute): &(u8, u8)| hour < 24 && minute < 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_days() {
        let days = |value: &str| Days::of(value).map(|d| format!("{} {} {:?}", iso(d.first, "-"), iso(d.last, "-"), d.minute));
        for (value, expected) in [
            ("2024-05-10", "2024-05-10 2024-05-10 None"),
            ("2024-05-10T14:30", "2024-05-10 2024-05-10 Some((14, 30))"),
            ("2024-05-10T24:00", "2024-05-10 2024-05-10 None"),
            ("2024-05-10TMO", "2024-05-10 2024-05-10 None"),
            ("2024-02", "2024-02-01 2024-02-29 None"),
            ("2021-W01", "2021-01-04 2021-01-10 None"),
            ("2020-W53-WE", "2021-01-02 2021-01-03 None"),
            ("2024-Q4", "2024-10-01 2024-12-31 None"),
            ("2024-H1", "2024-01-01 2024-06-30 None"),
            ("2024", "2024-01-01 2024-12-31 None"),
        ] {
            assert_eq!(days(value).as_deref(), Some(expected), "{value}");
        }
        for none in ["", "202", "XXXX-05", "P3D", "2024-SU", "2024-13", "2024-02-30", "2024-W60", "202X", "2024-Q5", "PRESENT_REF", "şş"]
        {
            assert_eq!(days(none), None, "{none}");
        }
    }
}

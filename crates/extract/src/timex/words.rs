//! The token types of time expressions: a word's class, and nothing about how words combine.

/// What a word contributes to a time expression.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Class {
    /// No class.
    None,
    /// 1 to 12.
    Month(u8),
    /// 1 (Monday) to 7.
    Weekday(u8),
    /// Weekdays in the plural: "Fridays".
    Weekdays(u8),
    /// "summer"
    Season(Season),
    /// "week", "weeks"
    Unit(Unit),
    /// "morning"
    Part(Part),
    /// Cardinals below a hundred.
    Number(u8),
    /// hundred, thousand …: the power of ten.
    Scale(u8),
    /// first to thirty-first in words, tens included.
    Ordinal(u8),
    /// "sixties": 60.
    Decade(u8),
    /// "daily": a repetition.
    Every(Unit),
    /// "now", "recently", "soon"
    Reference(Reference),
}

/// A season.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    pub(crate) fn code(self) -> &'static str {
        ["SP", "SU", "FA", "WI"][self as usize]
    }
}

/// A unit of time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// Shorter than a day.
    pub(crate) fn is_clock(self) -> bool {
        self < Unit::Day
    }

    /// The TIMEX3 duration of `n` such units; `None` for an unknown number.
    pub(crate) fn duration(self, n: Option<&str>) -> String {
        let n = n.unwrap_or("X");
        let times = |factor: u32| n.parse::<u32>().map_or_else(|_| n.to_owned(), |n| n.saturating_mul(factor).to_string());
        match self {
            Unit::Second => format!("PT{n}S"),
            Unit::Minute => format!("PT{n}M"),
            Unit::Hour => format!("PT{n}H"),
            Unit::Day => format!("P{n}D"),
            Unit::Weekend => format!("P{n}WE"),
            Unit::Week => format!("P{n}W"),
            Unit::Fortnight => format!("P{}W", times(2)),
            Unit::Month => format!("P{n}M"),
            Unit::Quarter => format!("P{n}Q"),
            Unit::Year => format!("P{n}Y"),
            Unit::Decade if n == "X" => "PXDE".to_owned(),
            Unit::Decade => format!("P{}Y", times(10)),
            Unit::Century if n == "X" => "PXCE".to_owned(),
            Unit::Century => format!("P{}Y", times(100)),
            Unit::Millennium => format!("P{}Y", times(1000)),
        }
    }

    /// Its name in words.
    pub(crate) fn name(self) -> &'static str {
        use Unit::*;
        match self {
            Second => "second",
            Minute => "minute",
            Hour => "hour",
            Day => "day",
            Weekend => "weekend",
            Week => "week",
            Fortnight => "fortnight",
            Month => "month",
            Quarter => "quarter",
            Year => "year",
            Decade => "decade",
            Century => "century",
            Millennium => "millennium",
        }
    }
}

/// A part of a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Part {
    Dawn,
    Morning,
    Noon,
    Midday,
    Afternoon,
    Evening,
    Night,
    Midnight,
}

impl Part {
    /// What follows the day in a TIMEX3 value.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Part::Dawn | Part::Morning => "TMO",
            Part::Noon => "T12:00",
            Part::Midday => "TMI",
            Part::Afternoon => "TAF",
            Part::Evening => "TEV",
            Part::Night => "TNI",
            Part::Midnight => "T00:00",
        }
    }
}

/// TIMEX3 without a place on the calendar.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Reference {
    Past,
    Present,
    Future,
}

impl Reference {
    pub(crate) fn code(self) -> &'static str {
        ["PAST_REF", "PRESENT_REF", "FUTURE_REF"][self as usize]
    }
}

/// The class of a word in lower case.
pub(crate) fn class(word: &str) -> Class {
    if word.len() > 12 {
        return Class::None;
    }
    TABLE.binary_search_by_key(&word, |row| row.0).map_or(Class::None, |i| TABLE[i].1)
}

use Class::{Decade, Every, Month, Number, Ordinal, Scale, Season as S, Weekday, Weekdays};
const fn unit(u: Unit) -> Class {
    Class::Unit(u)
}
const fn part(p: Part) -> Class {
    Class::Part(p)
}
const PAST: Class = Class::Reference(Reference::Past);
const PRESENT: Class = Class::Reference(Reference::Present);
const FUTURE: Class = Class::Reference(Reference::Future);

/// Sorted by word (a test holds it to that).
#[rustfmt::skip]
static TABLE: &[(&str, Class)] = &[
    ("afternoon", part(Part::Afternoon)),
    ("afternoons", part(Part::Afternoon)),
    ("annual", Every(Unit::Year)),
    ("annually", Every(Unit::Year)),
    ("apr", Month(4)),
    ("april", Month(4)),
    ("aug", Month(8)),
    ("august", Month(8)),
    ("autumn", S(Season::Autumn)),
    ("billion", Scale(9)),
    ("centuries", unit(Unit::Century)),
    ("century", unit(Unit::Century)),
    ("currently", PRESENT),
    ("daily", Every(Unit::Day)),
    ("dawn", part(Part::Dawn)),
    ("day", unit(Unit::Day)),
    ("daybreak", part(Part::Dawn)),
    ("days", unit(Unit::Day)),
    ("dec", Month(12)),
    ("decade", unit(Unit::Decade)),
    ("decades", unit(Unit::Decade)),
    ("december", Month(12)),
    ("dusk", part(Part::Evening)),
    ("eight", Number(8)),
    ("eighteen", Number(18)),
    ("eighteenth", Ordinal(18)),
    ("eighth", Ordinal(8)),
    ("eighties", Decade(80)),
    ("eighty", Number(80)),
    ("eleven", Number(11)),
    ("eleventh", Ordinal(11)),
    ("evening", part(Part::Evening)),
    ("evenings", part(Part::Evening)),
    ("fall", S(Season::Autumn)),
    ("feb", Month(2)),
    ("february", Month(2)),
    ("fifteen", Number(15)),
    ("fifteenth", Ordinal(15)),
    ("fifth", Ordinal(5)),
    ("fifties", Decade(50)),
    ("fiftieth", Ordinal(50)),
    ("fifty", Number(50)),
    ("first", Ordinal(1)),
    ("five", Number(5)),
    ("formerly", PAST),
    ("forties", Decade(40)),
    ("fortnight", unit(Unit::Fortnight)),
    ("fortnightly", Every(Unit::Fortnight)),
    ("fortnights", unit(Unit::Fortnight)),
    ("forty", Number(40)),
    ("four", Number(4)),
    ("fourteen", Number(14)),
    ("fourteenth", Ordinal(14)),
    ("fourth", Ordinal(4)),
    ("fri", Weekday(5)),
    ("friday", Weekday(5)),
    ("fridays", Weekdays(5)),
    ("hour", unit(Unit::Hour)),
    ("hourly", Every(Unit::Hour)),
    ("hours", unit(Unit::Hour)),
    ("hundred", Scale(2)),
    ("jan", Month(1)),
    ("january", Month(1)),
    ("jul", Month(7)),
    ("july", Month(7)),
    ("jun", Month(6)),
    ("june", Month(6)),
    ("lately", PAST),
    ("lunchtime", part(Part::Midday)),
    ("mar", Month(3)),
    ("march", Month(3)),
    ("may", Month(5)),
    ("midday", part(Part::Midday)),
    ("midnight", part(Part::Midnight)),
    ("millennia", unit(Unit::Millennium)),
    ("millennium", unit(Unit::Millennium)),
    ("million", Scale(6)),
    ("mins", unit(Unit::Minute)),
    ("minute", unit(Unit::Minute)),
    ("minutes", unit(Unit::Minute)),
    ("mon", Weekday(1)),
    ("monday", Weekday(1)),
    ("mondays", Weekdays(1)),
    ("month", unit(Unit::Month)),
    ("monthly", Every(Unit::Month)),
    ("months", unit(Unit::Month)),
    ("morning", part(Part::Morning)),
    ("mornings", part(Part::Morning)),
    ("night", part(Part::Night)),
    ("nightfall", part(Part::Night)),
    ("nightly", Every(Unit::Day)),
    ("nights", part(Part::Night)),
    ("nine", Number(9)),
    ("nineteen", Number(19)),
    ("nineteenth", Ordinal(19)),
    ("nineties", Decade(90)),
    ("ninety", Number(90)),
    ("ninth", Ordinal(9)),
    ("noon", part(Part::Noon)),
    ("nov", Month(11)),
    ("november", Month(11)),
    ("now", PRESENT),
    ("nowadays", PRESENT),
    ("oct", Month(10)),
    ("october", Month(10)),
    ("one", Number(1)),
    ("presently", PRESENT),
    ("quarter", unit(Unit::Quarter)),
    ("quarterly", Every(Unit::Quarter)),
    ("quarters", unit(Unit::Quarter)),
    ("recent", PAST),
    ("recently", PAST),
    ("sat", Weekday(6)),
    ("saturday", Weekday(6)),
    ("saturdays", Weekdays(6)),
    ("second", Ordinal(2)),
    ("seconds", unit(Unit::Second)),
    ("sep", Month(9)),
    ("sept", Month(9)),
    ("september", Month(9)),
    ("seven", Number(7)),
    ("seventeen", Number(17)),
    ("seventeenth", Ordinal(17)),
    ("seventh", Ordinal(7)),
    ("seventies", Decade(70)),
    ("seventy", Number(70)),
    ("shortly", FUTURE),
    ("six", Number(6)),
    ("sixteen", Number(16)),
    ("sixteenth", Ordinal(16)),
    ("sixth", Ordinal(6)),
    ("sixties", Decade(60)),
    ("sixtieth", Ordinal(60)),
    ("sixty", Number(60)),
    ("soon", FUTURE),
    ("spring", S(Season::Spring)),
    ("springtime", S(Season::Spring)),
    ("summer", S(Season::Summer)),
    ("summers", S(Season::Summer)),
    ("summertime", S(Season::Summer)),
    ("sun", Weekday(7)),
    ("sunday", Weekday(7)),
    ("sundays", Weekdays(7)),
    ("sundown", part(Part::Evening)),
    ("sunrise", part(Part::Dawn)),
    ("sunset", part(Part::Evening)),
    ("ten", Number(10)),
    ("tenth", Ordinal(10)),
    ("third", Ordinal(3)),
    ("thirteen", Number(13)),
    ("thirteenth", Ordinal(13)),
    ("thirties", Decade(30)),
    ("thirtieth", Ordinal(30)),
    ("thirty", Number(30)),
    ("thousand", Scale(3)),
    ("three", Number(3)),
    ("thu", Weekday(4)),
    ("thur", Weekday(4)),
    ("thurs", Weekday(4)),
    ("thursday", Weekday(4)),
    ("thursdays", Weekdays(4)),
    ("trillion", Scale(12)),
    ("tue", Weekday(2)),
    ("tues", Weekday(2)),
    ("tuesday", Weekday(2)),
    ("tuesdays", Weekdays(2)),
    ("twelfth", Ordinal(12)),
    ("twelve", Number(12)),
    ("twenties", Decade(20)),
    ("twentieth", Ordinal(20)),
    ("twenty", Number(20)),
    ("two", Number(2)),
    ("wed", Weekday(3)),
    ("wednesday", Weekday(3)),
    ("wednesdays", Weekdays(3)),
    ("week", unit(Unit::Week)),
    ("weekend", unit(Unit::Weekend)),
    ("weekends", unit(Unit::Weekend)),
    ("weekly", Every(Unit::Week)),
    ("weeks", unit(Unit::Week)),
    ("winter", S(Season::Winter)),
    ("winters", S(Season::Winter)),
    ("wintertime", S(Season::Winter)),
    ("year", unit(Unit::Year)),
    ("yearly", Every(Unit::Year)),
    ("years", unit(Unit::Year)),
    ("zero", Number(0)),
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_sorted() {
        assert!(super::TABLE.is_sorted_by(|a, b| a.0 < b.0), "{:?}", super::TABLE.windows(2).find(|w| w[0].0 >= w[1].0));
    }
}

//! The token types of time expressions: a word's class, and nothing about how words combine.
// tidy: table

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
    /// Another word that a time or a value may consist of: "yesterday", "dozens".
    Core,
    /// A word that only opens one: "the", "about", "last".
    Lead,
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

/// The longest word of the table, in bytes.
const LONGEST: usize = 13;

/// The class of a word in lower case.
pub(crate) fn class(word: &str) -> Class {
    if word.len() > LONGEST {
        return Class::None;
    }
    TABLE.binary_search_by_key(&word, |row| row.0).map_or(Class::None, |i| TABLE[i].1)
}

use Class::{Core, Decade, Every, Lead, Month, Number, Ordinal, Scale, Season as S, Weekday, Weekdays};
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
    ("a", Lead),
    ("about", Lead),
    ("ad", Lead),
    ("afternoon", part(Part::Afternoon)),
    ("afternoons", part(Part::Afternoon)),
    ("ago", Core),
    ("all", Lead),
    ("almost", Lead),
    ("an", Lead),
    ("annual", Every(Unit::Year)),
    ("annually", Every(Unit::Year)),
    ("anzac", Lead),
    ("approximately", Lead),
    ("apr", Month(4)),
    ("april", Month(4)),
    ("armistice", Lead),
    ("around", Lead),
    ("as", Lead),
    ("ascension", Lead),
    ("ash", Lead),
    ("at", Lead),
    ("aug", Month(8)),
    ("august", Month(8)),
    ("australia", Lead),
    ("autumn", S(Season::Autumn)),
    ("bastille", Lead),
    ("beginning", Lead),
    ("between", Lead),
    ("billion", Scale(9)),
    ("billions", Core),
    ("bonfire", Lead),
    ("boxing", Lead),
    ("burns", Lead),
    ("canada", Lead),
    ("centuries", unit(Unit::Century)),
    ("century", unit(Unit::Century)),
    ("children", Lead),
    ("christmas", Core),
    ("circa", Lead),
    ("close", Lead),
    ("columbus", Lead),
    ("coming", Lead),
    ("comparable", Lead),
    ("constitution", Lead),
    ("corresponding", Lead),
    ("countless", Lead),
    ("couple", Lead),
    ("crore", Scale(7)),
    ("crores", Scale(7)),
    ("current", Lead),
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
    ("democracy", Lead),
    ("dozen", Core),
    ("dozens", Core),
    ("dusk", part(Part::Evening)),
    ("each", Lead),
    ("earlier", Lead),
    ("early", Lead),
    ("earth", Lead),
    ("easter", Core),
    ("eight", Number(8)),
    ("eighteen", Number(18)),
    ("eighteenth", Ordinal(18)),
    ("eighth", Ordinal(8)),
    ("eighties", Decade(80)),
    ("eighty", Number(80)),
    ("election", Lead),
    ("eleven", Number(11)),
    ("eleventh", Ordinal(11)),
    ("end", Lead),
    ("ensuing", Lead),
    ("epiphany", Core),
    ("estimated", Lead),
    ("europe", Lead),
    ("evening", part(Part::Evening)),
    ("evenings", part(Part::Evening)),
    ("every", Lead),
    ("fall", S(Season::Autumn)),
    ("father", Lead),
    ("feb", Month(2)),
    ("february", Month(2)),
    ("few", Lead),
    ("fewer", Lead),
    ("fifteen", Number(15)),
    ("fifteenth", Ordinal(15)),
    ("fifth", Ordinal(5)),
    ("fifths", Core),
    ("fifties", Decade(50)),
    ("fiftieth", Ordinal(50)),
    ("fifty", Number(50)),
    ("final", Lead),
    ("financial", Lead),
    ("first", Ordinal(1)),
    ("fiscal", Lead),
    ("five", Number(5)),
    ("following", Lead),
    ("fool", Lead),
    ("foreseeable", Lead),
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
    ("future", Core),
    ("fy", Lead),
    ("gandhi", Lead),
    ("good", Lead),
    ("greater", Lead),
    ("groundhog", Lead),
    ("guy", Lead),
    ("h", Lead),
    ("half", Core),
    ("halloween", Core),
    ("height", Lead),
    ("her", Lead),
    ("his", Lead),
    ("holy", Lead),
    ("hour", unit(Unit::Hour)),
    ("hourly", Every(Unit::Hour)),
    ("hours", unit(Unit::Hour)),
    ("human", Lead),
    ("hundred", Scale(2)),
    ("hundreds", Core),
    ("independence", Lead),
    ("indigenous", Lead),
    ("initial", Lead),
    ("international", Lead),
    ("its", Lead),
    ("jan", Month(1)),
    ("january", Month(1)),
    ("jayanti", Core),
    ("jul", Month(7)),
    ("july", Month(7)),
    ("jun", Month(6)),
    ("june", Month(6)),
    ("juneteenth", Core),
    ("just", Lead),
    ("labor", Lead),
    ("labour", Lead),
    ("lakh", Scale(5)),
    ("lakhs", Scale(5)),
    ("last", Lead),
    ("late", Lead),
    ("lately", PAST),
    ("later", Lead),
    ("latest", Lead),
    ("least", Lead),
    ("less", Lead),
    ("liberation", Lead),
    ("long", Lead),
    ("lunchtime", part(Part::Midday)),
    ("many", Lead),
    ("mar", Month(3)),
    ("march", Month(3)),
    ("martin", Lead),
    ("maundy", Lead),
    ("may", Month(5)),
    ("memorial", Lead),
    ("mid", Lead),
    ("midday", part(Part::Midday)),
    ("middle", Lead),
    ("midnight", part(Part::Midnight)),
    ("midweek", Core),
    ("millennia", unit(Unit::Millennium)),
    ("millennium", unit(Unit::Millennium)),
    ("million", Scale(6)),
    ("millions", Core),
    ("mins", unit(Unit::Minute)),
    ("minute", unit(Unit::Minute)),
    ("minutes", unit(Unit::Minute)),
    ("moment", Core),
    ("mon", Weekday(1)),
    ("monday", Weekday(1)),
    ("mondays", Weekdays(1)),
    ("month", unit(Unit::Month)),
    ("monthly", Every(Unit::Month)),
    ("months", unit(Unit::Month)),
    ("more", Lead),
    ("morning", part(Part::Morning)),
    ("mornings", part(Part::Morning)),
    ("most", Lead),
    ("mother", Lead),
    ("mothering", Lead),
    ("multiple", Lead),
    ("national", Lead),
    ("near", Lead),
    ("nearly", Lead),
    ("new", Lead),
    ("next", Lead),
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
    ("no", Lead),
    ("noon", part(Part::Noon)),
    ("not", Lead),
    ("nov", Month(11)),
    ("november", Month(11)),
    ("now", PRESENT),
    ("nowadays", PRESENT),
    ("nowruz", Core),
    ("numerous", Lead),
    ("oct", Month(10)),
    ("october", Month(10)),
    ("once", Lead),
    ("one", Number(1)),
    ("only", Lead),
    ("opening", Lead),
    ("over", Lead),
    ("overnight", Core),
    ("palm", Lead),
    ("pancake", Lead),
    ("past", Core),
    ("pentecost", Core),
    ("per", Lead),
    ("period", Core),
    ("preceding", Lead),
    ("present", Core),
    ("presently", PRESENT),
    ("presidents", Lead),
    ("previous", Lead),
    ("prior", Lead),
    ("q", Lead),
    ("quarter", unit(Unit::Quarter)),
    ("quarterly", Every(Unit::Quarter)),
    ("quarters", unit(Unit::Quarter)),
    ("recent", PAST),
    ("recently", PAST),
    ("remembrance", Lead),
    ("republic", Lead),
    ("roughly", Lead),
    ("saint", Lead),
    ("same", Lead),
    ("sat", Weekday(6)),
    ("saturday", Weekday(6)),
    ("saturdays", Weekdays(6)),
    ("scores", Core),
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
    ("several", Lead),
    ("shortly", FUTURE),
    ("shrove", Lead),
    ("single", Core),
    ("six", Number(6)),
    ("sixteen", Number(16)),
    ("sixteenth", Ordinal(16)),
    ("sixth", Ordinal(6)),
    ("sixties", Decade(60)),
    ("sixtieth", Ordinal(60)),
    ("sixty", Number(60)),
    ("small", Lead),
    ("some", Lead),
    ("soon", FUTURE),
    ("spring", S(Season::Spring)),
    ("springtime", S(Season::Spring)),
    ("st", Lead),
    ("start", Lead),
    ("summer", S(Season::Summer)),
    ("summers", S(Season::Summer)),
    ("summertime", S(Season::Summer)),
    ("sun", Weekday(7)),
    ("sunday", Weekday(7)),
    ("sundays", Weekdays(7)),
    ("sundown", part(Part::Evening)),
    ("sunrise", part(Part::Dawn)),
    ("sunset", part(Part::Evening)),
    ("teens", Core),
    ("ten", Number(10)),
    ("tens", Core),
    ("tenth", Ordinal(10)),
    ("tenths", Core),
    ("thanksgiving", Core),
    ("that", Lead),
    ("the", Lead),
    ("their", Lead),
    ("then", Core),
    ("these", Lead),
    ("third", Ordinal(3)),
    ("thirds", Core),
    ("thirteen", Number(13)),
    ("thirteenth", Ordinal(13)),
    ("thirties", Decade(30)),
    ("thirtieth", Ordinal(30)),
    ("thirty", Number(30)),
    ("this", Lead),
    ("those", Lead),
    ("thousand", Scale(3)),
    ("thousands", Core),
    ("three", Number(3)),
    ("thrice", Core),
    ("thu", Weekday(4)),
    ("thur", Weekday(4)),
    ("thurs", Weekday(4)),
    ("thursday", Weekday(4)),
    ("thursdays", Weekdays(4)),
    ("time", Core),
    ("today", Core),
    ("tomorrow", Core),
    ("tonight", Core),
    ("trillion", Scale(12)),
    ("tue", Weekday(2)),
    ("tues", Weekday(2)),
    ("tuesday", Weekday(2)),
    ("tuesdays", Weekdays(2)),
    ("turn", Lead),
    ("twelfth", Ordinal(12)),
    ("twelve", Number(12)),
    ("twenties", Decade(20)),
    ("twentieth", Ordinal(20)),
    ("twenty", Number(20)),
    ("twice", Core),
    ("two", Number(2)),
    ("under", Lead),
    ("up", Lead),
    ("upcoming", Lead),
    ("upwards", Lead),
    ("valentine", Lead),
    ("various", Lead),
    ("veterans", Lead),
    ("victory", Lead),
    ("waitangi", Lead),
    ("wed", Weekday(3)),
    ("wednesday", Weekday(3)),
    ("wednesdays", Weekdays(3)),
    ("wee", Lead),
    ("week", unit(Unit::Week)),
    ("weekend", unit(Unit::Weekend)),
    ("weekends", unit(Unit::Weekend)),
    ("weekly", Every(Unit::Week)),
    ("weeks", unit(Unit::Week)),
    ("whit", Lead),
    ("winter", S(Season::Winter)),
    ("winters", S(Season::Winter)),
    ("wintertime", S(Season::Winter)),
    ("women", Lead),
    ("workers", Lead),
    ("year", unit(Unit::Year)),
    ("yearly", Every(Unit::Year)),
    ("years", unit(Unit::Year)),
    ("yesterday", Core),
    ("zero", Number(0)),
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_sorted() {
        assert_eq!(super::TABLE.iter().map(|row| row.0.len()).max(), Some(super::LONGEST));
        assert!(super::TABLE.is_sorted_by(|a, b| a.0 < b.0), "{:?}", super::TABLE.windows(2).find(|w| w[0].0 >= w[1].0));
    }
}

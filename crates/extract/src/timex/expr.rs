//! What a time expression means, before anyone asks when "now" is: a small algebra of units, anchors and offsets.

use super::words::{Reference, Season, Unit};
use jiff::civil::Date;

/// The meaning of a time expression.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Expr {
    /// A place on the calendar whose parts may be missing: "7 May", "summer 2019", "the third quarter".
    Calendar { year: Year, part: Within, lean: Lean },
    /// "Friday", "last Friday"
    Weekday { day: u8, lean: Lean },
    /// So many units from an anchor, as fine as the unit: "last week", "two years ago", "the next day".
    Shift { unit: Unit, offset: Option<i32>, from: Anchor },
    /// "the 1990s"; `None` century: "the nineties".
    Decade { tens: i16, whole: bool },
    /// "the 19th century"
    Century { number: i16, before_christ: bool },
    /// "264 BC"
    BeforeChrist(i16),
    /// A fixed or movable feast.
    Holiday { name: &'static str, year: Year, lean: Lean },
    /// A time of day on a day that may be unknown.
    Clock { day: Option<Box<Expr>>, at: Clock },
    /// A length.
    Duration(String),
    /// A repetition.
    Set(String),
    /// "then": the time that the text spoke of last.
    Then,
    /// Past, present or future without a place on the calendar.
    Reference(Reference),
}

/// A year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Year {
    /// Not said.
    Unknown,
    /// Said.
    Is(i16),
    /// So many years from the year of publication: "last year".
    Offset(i16),
    /// The year of the narrative: "that year", "the same year".
    Narrative,
}

/// A part of a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Within {
    Whole,
    Month(u8),
    Day(u8, u8),
    Season(Season),
    Quarter(u8),
    /// The quarter that the text spoke of last, in another year.
    SameQuarter,
    Half(u8),
    /// The day of a month that is not said: "the 15th".
    DayOfMonth(u8),
}

/// Which one of many is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Lean {
    /// The nearest one in the direction of the tense.
    Tense,
    /// "last May"
    Last,
    /// "this May"
    This,
    /// "next May"
    Next,
    /// "Tuesday week": a week after the next one.
    WeekOn,
    /// The one that falls on this weekday: "Friday, August 30".
    On(u8),
}

/// What an offset counts from.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Anchor {
    /// The day of publication.
    Publication,
    /// The time that the text spoke of last.
    Narrative,
    /// The quarter that the text gives figures for, else the day of publication: "a year ago".
    Figures,
    /// The text's own time: of publication for news, of the narrative for histories. "the year"
    Current,
    /// A time in the same phrase: "two days after May 7".
    Phrase(Box<Expr>),
}

/// A time of day.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Clock {
    /// `T14:21`, `TMO`, `T15:00Z`
    pub code: String,
    /// "tonight", "last night": what the value without a date is.
    pub undefined: bool,
}

/// A place on the calendar, as fine as it is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Point {
    Century(i16),
    Decade(i16),
    Year(i16),
    Half(i16, u8),
    Quarter(i16, u8),
    Season(i16, Season),
    Month(i16, u8),
    /// The week of this Monday.
    Week(Date),
    /// The weekend of the week of this Monday.
    Weekend(Date),
    Day(Date),
}

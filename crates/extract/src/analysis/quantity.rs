//! When and how many: times and values.

use super::Evidence;
use lede_text::Span;

/// A temporal expression (TIMEX3).
#[derive(Clone, PartialEq, Debug)]
pub struct Timex {
    /// The words, without preposition.
    pub span: Span,
    /// DATE, TIME, DURATION or SET.
    pub kind: TimexKind,
    /// What follows from the text alone.
    pub value: String,
    /// What follows with the publication date.
    pub resolved: Option<String>,
    /// since, before, after.
    pub relation: Option<TimeRelation>,
    /// How it was resolved, in words.
    pub basis: Option<String>,
    /// Why.
    pub why: Evidence,
}

/// TIMEX3 type.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TimexKind {
    /// A day or longer, on the calendar.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A repetition.
    Set,
}

/// How an expression bounds its time.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TimeRelation {
    /// From then on.
    Since,
    /// Earlier than.
    Before,
    /// Later than.
    After,
}

/// A quantity.
#[derive(Clone, PartialEq, Debug)]
pub struct Value {
    /// The numeral with what it counts.
    pub span: Span,
    /// The numeral alone, with "about", "at least".
    pub numeral: Span,
    /// count, money, …
    pub kind: ValueKind,
    /// The number in thousandths, or the lower end of a range.
    pub milli: i64,
    /// The upper end of a range, in thousandths.
    pub upper_milli: Option<i64>,
    /// "about", "dozens".
    pub approximate: bool,
    /// What is counted, an ISO 4217 code, or a unit of measure.
    pub unit: Option<String>,
    /// Why.
    pub why: Evidence,
}

/// What a quantity is of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ValueKind {
    /// Things counted.
    Count,
    /// An amount in a currency.
    Money,
    /// Per cent.
    Percent,
    /// An amount in a unit.
    Measure,
    /// Years of a person.
    Age,
}

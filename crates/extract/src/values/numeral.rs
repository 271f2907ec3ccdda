//! Amounts: a numeral with its bounds and the upper end of a range.

use crate::timex::number;
use crate::timex::piece::{Kind, Pieces};
use crate::timex::words::Class;

/// A numeral as it stands in the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Amount {
    /// First piece, "about" or "at least" included.
    pub start: usize,
    /// First piece of the number itself.
    pub number: usize,
    /// One past the last piece.
    pub end: usize,
    /// In thousandths; the lower end of a range.
    pub milli: i64,
    pub upper: Option<i64>,
    pub approximate: bool,
    /// "two-thirds", "a quarter": a share of something.
    pub fraction: bool,
    /// "dozens", "hundreds": a number that was never counted.
    pub vague: bool,
}

/// The amount that begins at piece `i`.
pub(super) fn read(p: &Pieces<'_>, i: usize) -> Option<Amount> {
    let (mut at, mut approximate) = (i, false);
    if let Some(next) = softener(p, i) {
        (at, approximate) = (next, true);
    } else if p.is(i, "between") {
        at = i + 1;
    }
    let skip = if at > i { super::money::symbol(p, at).map_or(0, |(_, end)| end - at) } else { 0 };
    let between = p.is(i, "between");
    let mut amount = plain(p, at + skip)?;
    let number_start = at + skip;
    amount.start = if skip > 0 || between { number_start } else { i };
    amount.number = number_start;
    amount.approximate |= approximate;
    if skip > 0 {
        // "over $850,000": the money rule takes the symbol and looks for the softener itself.
        amount.start = i;
    }
    if between && amount.upper.is_none() {
        // "between 5 and 10"
        let joined = p.is(amount.end, "and").then(|| plain(p, amount.end + 1)).flatten().filter(|second| second.milli > amount.milli)?;
        (amount.upper, amount.end, amount.start) = (Some(joined.milli), joined.end, i);
    }
    Some(amount)
}

/// Words that say that the number is not exact: one past them.
fn softener(p: &Pieces<'_>, i: usize) -> Option<usize> {
    let next = match p.lower(i) {
        "about" | "around" | "roughly" | "approximately" | "nearly" | "almost" | "some" | "over" | "estimated" | "circa" | "under"
        | "least" | "most" => i + 1,
        "more" | "less" | "fewer" | "greater" if p.is(i + 1, "than") => i + 2,
        "at" if p.any(i + 1, &["least", "most"]) => i + 2,
        "up" | "close" | "upwards" if p.any(i + 1, &["to", "of"]) => i + 2,
        "as" if p.any(i + 1, &["many", "much", "few"]) && p.is(i + 2, "as") => i + 3,
        "no" if p.any(i + 1, &["fewer", "less", "more"]) && p.is(i + 2, "than") => i + 3,
        "~" => i + 1,
        _ => return None,
    };
    if p.any(i, &["least", "most"]) && i > 0 && p.is(i - 1, "at") { None } else { Some(next) }
}

fn exact(start: usize, end: usize, milli: i64) -> Amount {
    Amount { start, number: start, end, milli, upper: None, approximate: false, fraction: false, vague: false }
}

/// A number, fraction, vague plural or range without softener.
fn plain(p: &Pieces<'_>, i: usize) -> Option<Amount> {
    if let Some(amount) = vague(p, i)
        .or_else(|| fraction(p, i))
        .or_else(|| one_in(p, i))
        .or_else(|| adverb(p, i))
        .or_else(|| age_decade(p, i))
        .or_else(|| height(p, i))
    {
        return Some(amount);
    }
    if p.glued(i)
        && i > 0
        && !number::follows_currency(p, i)
        && (p.kind(i - 1) != Some(Kind::Mark) || p.any(i - 1, &["#", "@", "_", ".", "/", ":", "'", ","]))
    {
        return None;
    }
    let n = number::read(p, i)?;
    if p.kind(i) == Some(Kind::Digits) && coded(p, i, n.end) {
        return None;
    }
    let mut amount = exact(i, n.end, n.milli);
    // "three and a half thousand"
    if p.is(n.end, "and")
        && p.is(n.end + 1, "a")
        && p.is(n.end + 2, "half")
        && let Class::Scale(power @ 3..) = p.class(n.end + 3)
    {
        (amount.milli, amount.end) = ((n.milli + 500).checked_mul(10i64.checked_pow(u32::from(power))?)?, n.end + 4);
        return Some(amount);
    }
    let dash = p.is(n.end, "-");
    if dash || p.any(n.end, &["to", "or"]) {
        let mark = super::money::symbol(p, n.end + 1);
        let symbol = mark.map_or(n.end + 1, |(_, end)| end);
        // "A$20 or C$25": two currencies are no range.
        let own = (1..=2).rev().filter(|back| *back <= i).find_map(|back| super::money::symbol(p, i - back).filter(|(_, end)| *end == i));
        let same = mark.is_none_or(|(code, _)| own.is_none_or(|(other, _)| other == code));
        if same && let Some(second) = number::read(p, symbol).filter(|s| s.milli > 0 && !(dash && p.glued(n.end) != p.glued(n.end + 1))) {
            // "five to six million": the scale stands once.
            let factor = if number::scale_before(p, n.end) == 1 { number::scale_before(p, second.end) } else { 1 };
            let low = if amount.milli < 1_000_000 { amount.milli.saturating_mul(factor) } else { amount.milli };
            if low < second.milli && !coded(p, symbol, second.end) {
                (amount.milli, amount.upper, amount.end) = (low, Some(second.milli), second.end);
            }
        }
    }
    Some(amount)
}

/// Digits that are part of a code, a score, a telephone number or a time of day.
fn coded(p: &Pieces<'_>, i: usize, end: usize) -> bool {
    let digits_after = |at: usize| p.glued(at) && p.glued(at + 1) && p.kind(at + 1) == Some(Kind::Digits);
    // "2:1", "3/4", "1.2.3", and "555-1234" where both are longer than a range's ends would be.
    if p.any(end, &[":", "/", "."]) && digits_after(end) {
        return true;
    }
    // "12th", "90s", "5G", "747s".
    if p.glued(end) && p.kind(end) == Some(Kind::Word) && !super::measure::is_symbol(p.lower(end)) && !super::measure::is_degree(p, end) {
        return true;
    }
    let three = p.is(end, "-") && digits_after(end) && p.is(end + 2, "-") && digits_after(end + 2);
    let score = end == i + 1 && p.is(end, "-") && digits_after(end) && p.digits(i).zip(p.digits(end + 1)).is_some_and(|(a, b)| a >= b);
    let leading_zero = p.word(i).len() > 1 && p.word(i).starts_with('0');
    three || score || leading_zero || p.word(i).len() > 12 || dialled(p, i)
}

/// "0800 555 123": a group behind one that begins with a nought or a plus.
fn dialled(p: &Pieces<'_>, i: usize) -> bool {
    let mut at = i;
    while at > 0 && i - at < 5 && p.kind(at - 1) == Some(Kind::Digits) && !p.line(at) {
        at -= 1;
    }
    at < i && (p.word(at).starts_with('0') || at > 0 && p.is(at - 1, "+"))
}

/// "dozens", "hundreds of thousands", "tens of millions", "scores".
fn vague(p: &Pieces<'_>, i: usize) -> Option<Amount> {
    let the = usize::from(p.is(i, "the") && p.is(i + 1, "millions"));
    let several = usize::from(p.any(i, &["several", "many", "a", "few"]));
    let word = |at: usize| match p.lower(at) {
        "dozens" => Some(12_i64),
        "scores" if p.is(at + 1, "of") => Some(20),
        "tens" if p.is(at + 1, "of") => Some(10),
        "hundreds" => Some(100),
        "thousands" => Some(1_000),
        "millions" => Some(1_000_000),
        "billions" => Some(1_000_000_000),
        _ => None,
    };
    let make = |end: usize, value: i64| Some(Amount { approximate: true, vague: true, ..exact(i, end, value.saturating_mul(1000)) });
    // "several thousand", "a few hundred"
    if several == 1 {
        let at = i + 1 + usize::from(p.is(i, "a") && p.is(i + 1, "few"));
        if let Class::Scale(power) = p.class(at)
            && (!p.is(i, "a") || at == i + 2)
        {
            return make(at + 1, 10i64.checked_pow(u32::from(power))?);
        }
        if p.is(at, "dozen") && (p.any(i, &["several", "few"]) || at == i + 2) {
            return make(at + 1, 12);
        }
    }
    let at = i + the + usize::from(p.is(i, "several"));
    let first = word(at)?;
    // "in their hundreds"; "the hundreds column" aside.
    if p.is(at + 1, "of")
        && let Some(second) = word(at + 2).filter(|_| first < 1_000 || p.is(at, "thousands"))
    {
        return make(at + 3, first.checked_mul(second)?);
    }
    make(at + 1, first)
}

/// "two-thirds", "a third of", "half of", "three quarters".
fn fraction(p: &Pieces<'_>, i: usize) -> Option<Amount> {
    let make = |end, milli| Some(Amount { fraction: true, ..exact(i, end, milli) });
    if p.is(i, "half") {
        // "half a million" is a number; "half an hour" a time; "the first half" no share.
        let share = p.any(i + 1, &["of", "its", "their", "his", "her"]);
        return if share && !(i > 0 && p.any(i - 1, &["first", "second", "last", "and", "a"])) { make(i + 1, 500) } else { None };
    }
    let (numerator, at) = match p.class(i) {
        Class::Number(n @ 1..=9) => (i64::from(n), i + 1),
        _ if p.any(i, &["a", "one"]) => (1, i + 1),
        _ => return None,
    };
    let at = at + usize::from(p.is(at, "-"));
    let parts = match p.lower(at) {
        "third" | "thirds" => 3,
        "quarter" | "quarters" => 4,
        "fifth" | "fifths" => 5,
        "tenth" | "tenths" => 10,
        _ => return None,
    };
    let plural = p.lower(at).ends_with('s');
    let share = p.is(at + 1, "of") || plural && p.is(at + 1, "majority") || plural && !p.is(at, "quarters");
    if (numerator > 1) != plural || !share || numerator >= parts {
        return None;
    }
    // "a quarter of a million"
    if p.is(at + 1, "of")
        && p.is(at + 2, "a")
        && let Class::Scale(power @ 6..) = p.class(at + 3)
    {
        let milli = 10i64.checked_pow(u32::from(power))?.checked_mul(1000 * numerator)? / parts;
        return Some(exact(i, at + 4, milli));
    }
    // Two decimals, as news writes them.
    make(at + 1, (numerator * 200 + parts) / (2 * parts) * 10)
}

/// "his 30s", "her late twenties", "his teens": the years of the decade of an age.
fn age_decade(p: &Pieces<'_>, i: usize) -> Option<Amount> {
    let own = i > 0 && p.any(i - 1, &["his", "her", "their", "my", "your", "our"]);
    let modifier = usize::from(p.any(i, &["early", "mid", "late"]));
    let at = i + modifier + usize::from(modifier > 0 && p.is(i + 1, "-"));
    if !own {
        return None;
    }
    let (low, high, end) = match p.class(at) {
        Class::Decade(tens) => (i64::from(tens), i64::from(tens) + 9, at + 1),
        _ if p.is(at, "teens") => (13, 19, at + 1),
        _ => {
            let tens = i64::from(p.digits(at)?);
            let plural = p.glued(at + 1) && p.is(at + 1, "s");
            let fits = plural && (20..=90).contains(&tens) && tens % 10 == 0;
            fits.then_some((tens, tens + 9, at + 2))?
        }
    };
    Some(Amount { number: at, upper: Some(high * 1000), approximate: true, ..exact(i, end, low * 1000) })
}

/// "5ft 10in", "six feet two inches": in inches; its last piece is the unit.
fn height(p: &Pieces<'_>, i: usize) -> Option<Amount> {
    let small = |at: usize| number::read(p, at).filter(|n| n.end == at + 1).and_then(|n| n.whole());
    let feet = small(i).filter(|n| *n < 10 && p.any(i + 1, &["ft", "feet", "foot"]))?;
    let inches = small(i + 2).filter(|n| *n < 12 && p.any(i + 3, &["in", "ins", "inches", "inch"]))?;
    let unit = p.glued(i + 3) || p.lower(i + 3).len() > 3;
    unit.then(|| exact(i, i + 3, (feet * 12 + inches) * 1000))
}

/// "one in five", "three out of four", "nine in ten": a share of all. A number that is killed or found in so many days is none.
fn one_in(p: &Pieces<'_>, i: usize) -> Option<Amount> {
    let (Class::Number(n @ 1..=9), join) = (p.class(i), i + 1) else { return None };
    let out = p.is(join, "out") && p.is(join + 1, "of");
    if !(out || p.is(join, "in")) || p.line(join) {
        return None;
    }
    let total = number::read(p, join + 1 + usize::from(out)).filter(|t| t.milli > i64::from(n) * 1000)?;
    let round = matches!(total.whole()?, 2..=10 | 12 | 15 | 20 | 25 | 50 | 100 | 1_000);
    let length =
        matches!(p.class(total.end), Class::Unit(_) | Class::Part(_) | Class::Month(_)) || p.any(total.end, &["-", "of", "/", ":"]);
    let done = !out
        && i > 0
        && !p.line(i)
        && (p.lower(i - 1).ends_with("ed") || p.any(i - 1, &["least", "than", "only", "hit", "shot", "left", "won"]));
    let (n, all) = (i64::from(n), total.whole()?);
    // Two decimals, as news writes them, where they say enough.
    let milli = if all <= 50 { (n * 200 + all) / (2 * all) * 10 } else { (n * 2000 + all) / (2 * all) };
    (round && !length && !done).then(|| Amount { fraction: true, ..exact(i, total.end, milli) })
}

/// "twice", "once" is too often "formerly".
fn adverb(p: &Pieces<'_>, i: usize) -> Option<Amount> {
    match p.lower(i) {
        "twice" => Some(exact(i, i + 1, 2000)),
        "thrice" => Some(exact(i, i + 1, 3000)),
        "single" if i > 0 && p.any(i - 1, &["a", "every"]) => Some(exact(i, i + 1, 1000)),
        _ => None,
    }
}

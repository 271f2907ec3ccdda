//! Numerals in digits and words.

use super::piece::{Kind, Pieces};
use super::words::Class;

/// A numeral that was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Numeral {
    /// One past its last piece.
    pub end: usize,
    /// In thousandths.
    pub milli: i64,
    /// Digits without group marks or scale, such as a year has.
    pub plain: bool,
}

impl Numeral {
    /// The whole number; `None` for one with a fraction.
    pub(crate) fn whole(self) -> Option<i64> {
        (self.milli % 1000 == 0).then_some(self.milli / 1000)
    }
}

/// Reads the numeral that begins at piece `i`: "1,200", "2.5 million", "a hundred and twenty", "forty-five", "half a million".
pub(crate) fn read(p: &Pieces<'_>, i: usize) -> Option<Numeral> {
    let base = match p.kind(i)? {
        Kind::Digits => digits(p, i),
        Kind::Word => words(p, i),
        Kind::Mark => None,
    }?;
    Some(scaled(p, base))
}

/// Digits with groups and fraction; never after a letter ("A320") or within a longer number ("555-1234" is two).
fn digits(p: &Pieces<'_>, i: usize) -> Option<Numeral> {
    if p.glued(i) && i > 0 && p.kind(i - 1) == Some(Kind::Word) {
        return None;
    }
    let first = p.word(i);
    let mut value = first.parse::<u64>().ok().filter(|_| first.len() <= 15)?;
    let (mut end, mut plain) = (i + 1, true);
    if first.len() <= 3 {
        while p.glued(end) && p.is(end, ",") && p.glued(end + 1) && p.kind(end + 1) == Some(Kind::Digits) && p.word(end + 1).len() == 3 {
            value = value.checked_mul(1000)?.checked_add(u64::try_from(p.digits(end + 1)?).ok()?)?;
            (end, plain) = (end + 2, false);
        }
    }
    let mut milli = i64::try_from(value).ok()?.checked_mul(1000)?;
    if p.glued(end) && p.is(end, ".") && p.glued(end + 1) && p.kind(end + 1) == Some(Kind::Digits) {
        let fraction: String = p.word(end + 1).chars().chain("000".chars()).take(3).collect();
        milli = milli.checked_add(fraction.parse().ok()?)?;
        (end, plain) = (end + 2, false);
    } else if let Some(part) = vulgar(p.word(end)) {
        milli = milli.checked_add(part)?;
        (end, plain) = (end + 1, false);
    }
    Some(Numeral { end, milli, plain })
}

fn vulgar(mark: &str) -> Option<i64> {
    Some(match mark {
        "½" => 500,
        "¼" => 250,
        "¾" => 750,
        _ => return None,
    })
}

/// Cardinals in words up to the scale of millions.
fn words(p: &Pieces<'_>, i: usize) -> Option<Numeral> {
    let mut at = i;
    // "a hundred", "half a million", "half a dozen": the article stands for one where a scale follows.
    if p.is(i, "half") && p.any(i + 1, &["a", "the"]) && scale(p, i + 2).is_some() {
        return Some(Numeral { end: i + 2, milli: 500, plain: false });
    }
    let (mut total, mut part, mut seen) = (0i64, 0i64, false);
    if p.any(i, &["a", "an"]) && scale(p, i + 1).is_some() {
        (part, seen, at) = (1, true, i + 1);
    }
    loop {
        match p.class(at) {
            Class::Number(n) if !(seen && at > 0 && !joins(p, at, part, i64::from(n))) => {
                part += i64::from(n);
                (seen, at) = (true, at + 1);
                // "forty-five"
                if n >= 20 && p.is(at, "-") && matches!(p.class(at + 1), Class::Number(1..=9)) && p.glued(at + 1) {
                    at += 1;
                }
            }
            Class::Scale(power) if seen => {
                let factor = 10i64.checked_pow(u32::from(power))?;
                if power == 2 {
                    part = part.checked_mul(100)?;
                } else {
                    total = total.checked_add(part.checked_mul(factor)?)?;
                    part = 0;
                }
                at += 1;
            }
            _ if seen
                && p.is(at, "and")
                && at > i
                && matches!(p.class(at - 1), Class::Scale(_))
                && matches!(p.class(at + 1), Class::Number(_)) =>
            {
                at += 1
            }
            _ => break,
        }
    }
    if p.is(at, "dozen") && seen {
        return Some(Numeral { end: at + 1, milli: part.checked_mul(12_000)?, plain: false });
    }
    let value = total.checked_add(part)?;
    seen.then_some(Numeral { end: at, milli: value.checked_mul(1000)?, plain: false })
}

/// Whether a further word below a hundred continues the number: "hundred five", "forty five", not "two three".
fn joins(p: &Pieces<'_>, at: usize, part: i64, n: i64) -> bool {
    let before = p.class(at - 1);
    let hyphen = p.is(at - 1, "-");
    match before {
        Class::Scale(_) => true,
        Class::Number(tens) => (20..100).contains(&tens) && n < 10,
        _ => (hyphen && part % 100 >= 20 && n < 10) || p.is(at - 1, "and"),
    }
}

fn scale(p: &Pieces<'_>, i: usize) -> Option<u8> {
    match p.class(i) {
        Class::Scale(power) => Some(power),
        _ if p.is(i, "dozen") => Some(0),
        _ => None,
    }
}

/// "2.5 million", "$3bn", "15k".
fn scaled(p: &Pieces<'_>, base: Numeral) -> Numeral {
    let power = match p.class(base.end) {
        Class::Scale(power) => power,
        _ if p.glued(base.end) || p.is(base.end, "bn") => match p.lower(base.end) {
            "k" => 3,
            "m" | "mn" => 6,
            "bn" | "b" => 9,
            "tn" => 12,
            _ => return base,
        },
        _ if p.is(base.end, "dozen") => {
            return Numeral { end: base.end + 1, milli: base.milli.saturating_mul(12), plain: false };
        }
        _ => return base,
    };
    match 10i64.checked_pow(u32::from(power)).and_then(|factor| base.milli.checked_mul(factor)) {
        Some(milli) => Numeral { end: base.end + 1, milli, plain: false },
        None => base,
    }
}

/// An ordinal at piece `i`, in words ("twenty-first") or digits ("21st"): its number and one past its last piece.
pub(crate) fn ordinal(p: &Pieces<'_>, i: usize) -> Option<(i64, usize)> {
    if let Some(n) = p.digits(i) {
        let suffix = p.glued(i + 1) && p.any(i + 1, &["st", "nd", "rd", "th"]);
        return suffix.then_some((i64::from(n), i + 2));
    }
    match p.class(i) {
        Class::Ordinal(n) => Some((i64::from(n), i + 1)),
        Class::Number(tens) if tens >= 20 => {
            let at = if p.is(i + 1, "-") { i + 2 } else { i + 1 };
            match p.class(at) {
                Class::Ordinal(n @ 1..=9) => Some((i64::from(tens + n), at + 1)),
                _ => None,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn milli(text: &str) -> Option<i64> {
        let p = Pieces::new(text);
        read(&p, 0).filter(|n| n.end == p.len()).map(|n| n.milli)
    }

    #[test]
    fn numerals_in_digits_and_words() {
        for (text, whole) in [
            ("7", 7),
            ("1,200", 1200),
            ("2.5 million", 2_500_000),
            ("a hundred and twenty", 120),
            ("forty-five", 45),
            ("three hundred thousand", 300_000),
            ("two million, three", -1),
            ("half a million", 500_000),
            ("two dozen", 24),
            ("a dozen", 12),
            ("half a dozen", 6),
            ("nineteen", 19),
            ("4bn", 4_000_000_000),
        ] {
            assert_eq!(milli(text), (whole >= 0).then_some(whole * 1000), "{text}");
        }
    }
}

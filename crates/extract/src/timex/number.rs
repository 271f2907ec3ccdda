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

/// What the scale that ends before piece `end` multiplies by: a million in "5 million" and "$5m"; 1 where none does.
pub(crate) fn scale_before(p: &Pieces<'_>, end: usize) -> i64 {
    let Some(last) = end.checked_sub(1) else { return 1 };
    let power = match p.class(last) {
        Class::Scale(power @ 3..) => Some(power),
        _ => suffix(p, last),
    };
    let factor = |power: Option<u8>| power.and_then(|power| 10i64.checked_pow(u32::from(power))).unwrap_or(1);
    // "1.5 lakh crore"
    let before = last.checked_sub(1).and_then(|i| if let Class::Scale(power @ 3..) = p.class(i) { Some(power) } else { None });
    if power.is_some() { factor(power).saturating_mul(factor(before)) } else { 1 }
}

/// The power of ten of a letter that sticks to digits: "$3bn", "15k".
fn suffix(p: &Pieces<'_>, i: usize) -> Option<u8> {
    if !(p.glued(i) || p.is(i, "bn")) || i == 0 || p.kind(i - 1) != Some(Kind::Digits) {
        return None;
    }
    Some(match p.lower(i) {
        "k" => 3,
        "m" | "mn" => 6,
        "bn" | "b" => 9,
        "tn" | "trn" => 12,
        _ => return None,
    })
}

/// Digits with groups and fraction; never after a letter ("A320") or within a longer number ("555-1234" is two).
fn digits(p: &Pieces<'_>, i: usize) -> Option<Numeral> {
    if p.glued(i) && i > 0 && p.kind(i - 1) == Some(Kind::Word) && !follows_currency(p, i) {
        return None;
    }
    let first = p.word(i);
    let mut value = first.parse::<u64>().ok().filter(|_| first.len() <= 15)?;
    let (mut end, mut plain) = (i + 1, true);
    if first.len() <= 3 {
        // "1,20,000": Indian groups of two before the last one.
        let group = |at: usize| p.glued(at) && p.is(at, ",") && p.glued(at + 1) && p.kind(at + 1) == Some(Kind::Digits);
        let twos = (0..4).take_while(|n| group(end + 2 * n) && p.word(end + 2 * n + 1).len() == 2).count();
        if twos > 0 && first.len() <= 2 && group(end + 2 * twos) && p.word(end + 2 * twos + 1).len() == 3 {
            for _ in 0..twos {
                value = value.checked_mul(100)?.checked_add(u64::try_from(p.digits(end + 1)?).ok()?)?;
                (end, plain) = (end + 2, false);
            }
        }
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

/// "N50 billion", "Rs500", "R1,200", "KSh3m": letters of a currency stick to the number. A single letter is one only before a scale
/// or groups.
pub(crate) fn follows_currency(p: &Pieces<'_>, i: usize) -> bool {
    let Some(letters) = i.checked_sub(1).filter(|&l| !p.glued(l) || !matches!(p.kind(l - 1), Some(Kind::Word | Kind::Digits))) else {
        return false;
    };
    let large = matches!(p.class(i + 1), Class::Scale(_))
        || suffix(p, i + 1).is_some()
        || p.is(i + 1, ",") && p.glued(i + 2) && p.word(i + 2).len() == 3
        || p.is(i + 1, ".") && p.glued(i + 2) && (matches!(p.class(i + 3), Class::Scale(_)) || suffix(p, i + 3).is_some());
    match p.word(letters) {
        "Rs" | "KSh" | "Ksh" | "KSh." | "Sh" | "TSh" | "USh" | "RM" | "TL" | "Rp" => true,
        "N" | "R" => large,
        _ => false,
    }
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

/// "2.5 million", "$3bn", "15k", "1.5 lakh crore".
fn scaled(p: &Pieces<'_>, base: Numeral) -> Numeral {
    let power = match p.class(base.end) {
        Class::Scale(power) => power,
        _ if p.is(base.end, "dozen") => {
            return Numeral { end: base.end + 1, milli: base.milli.saturating_mul(12), plain: false };
        }
        _ => match suffix(p, base.end) {
            Some(power) => power,
            None => return base,
        },
    };
    let Some(milli) = 10i64.checked_pow(u32::from(power)).and_then(|factor| base.milli.checked_mul(factor)) else { return base };
    let more = Numeral { end: base.end + 1, milli, plain: false };
    if matches!(p.class(more.end), Class::Scale(3..)) && power >= 5 { scaled(p, more) } else { more }
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
            ("1,20,000", 120_000),
            ("12,34,567", 1_234_567),
            ("2.5 lakh", 250_000),
            ("1.5 lakh crore", 1_500_000_000_000),
        ] {
            assert_eq!(milli(text), (whole >= 0).then_some(whole * 1000), "{text}");
        }
    }
}

//! Numbers: separators stay inside, units come apart.

use super::Cutter;
use super::chars::alphanumeric_end;

/// Units that are written close to their number (after case folding).
const UNITS: &[&str] = &[
    "am", "pm", "b", "k", "t", "m", "bn", "mn", "tn", "km", "kms", "kmh", "kph", "mph", "cm", "mm", "kg", "kgs", "g", "mg", "lb", "lbs",
    "ft", "hp", "kw", "mw", "gw", "kwh", "mwh", "gb", "mb", "tb", "hr", "hrs", "min", "mins", "sec", "secs", "ml", "nm", "gmt", "utc",
];

/// Whether a number begins at `at`: a digit, or ".5" and "+90" after a space.
pub(super) fn begins(text: &str, at: usize, space_before: bool) -> bool {
    match text.as_bytes()[at..] {
        [a, ..] if a.is_ascii_digit() => true,
        [b'.' | b'+', b, ..] => space_before && b.is_ascii_digit(),
        _ => false,
    }
}

impl Cutter<'_> {
    /// Pushes the number at `at` and the unit that hangs on it.
    pub(super) fn number(&mut self, at: usize) -> usize {
        let end = digits_end(self.text, at);
        let tail = alphanumeric_end(self.text, end);
        let unit = &self.text[end..tail];
        // "4G" is a standard, not a weight.
        let standard = unit.eq_ignore_ascii_case("g") && end - at == 1;
        let half_day = matches!(unit, "a" | "p") && self.text[tail..].starts_with(".m");
        if half_day || !standard && unit.len() <= 4 && UNITS.contains(&unit.to_ascii_lowercase().as_str()) {
            self.push(at, end);
            return self.word(end);
        }
        // "21st", "1990s", "3D", "4chan" are words that begin with a digit.
        if !unit.is_empty() && self.text[at..end].bytes().all(|b| b.is_ascii_digit()) {
            return self.word(at);
        }
        self.push(at, tail);
        tail
    }
}

/// The end of the digits at `at` with the separators between them: `1,000.50`, `3:30`, `9/11`, `2023-05-23`, `555-0134`.
fn digits_end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut end = at + usize::from(!digit(at));
    loop {
        while digit(end) {
            end += 1;
        }
        match bytes.get(end) {
            Some(b'.' | b':' | b'/') if digit(end + 1) => end += 1,
            Some(b',') if groups_digits(&bytes[end..]) => end += 1,
            _ => break,
        }
    }
    hyphenated_end(text, at, end).unwrap_or(end)
}

/// Whether the comma at the start groups digits ("1,000", "1,00,000"): "13,14" are two numbers.
fn groups_digits(rest: &[u8]) -> bool {
    match rest[1..].iter().take(4).take_while(|b| b.is_ascii_digit()).count() {
        3 => true,
        2 => rest.get(3) == Some(&b','),
        _ => false,
    }
}

/// The end of a telephone number or day whose groups are joined by hyphens. Two groups are a range ("2019-2023", "2-1") unless
/// they look like a local telephone number or a ZIP code.
fn hyphenated_end(text: &str, at: usize, first_end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut groups = vec![first_end - at];
    let mut end = first_end;
    while groups.len() < 6 {
        let Some((b'-', after)) = bytes[end..].split_first() else { break };
        let len = after.iter().take(12).take_while(|b| b.is_ascii_digit()).count();
        if len == 0 {
            break;
        }
        groups.push(len);
        end += 1 + len;
    }
    let joined = groups.len() > 2 || matches!(groups[..], [3 | 5, 4]);
    (joined && groups.len() > 1).then_some(end)
}

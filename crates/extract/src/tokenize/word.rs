//! Words: clitics come apart, abbreviations keep their point.

use super::Cutter;
use super::abbreviation::keeps_point;
use super::chars::{alphanumeric_end, cluster, is_apostrophe, is_hyphen};

/// What stands behind an apostrophe as a word of its own (after case folding).
const CLITICS: &[&str] = &["s", "m", "d", "re", "ve", "ll"];

/// Words that are written together but count as two: the length of the first.
const CONTRACTED: &[(&str, usize)] = &[
    ("cannot", 3),
    ("gonna", 3),
    ("gotta", 3),
    ("wanna", 3),
    ("dont", 2),
    ("didnt", 3),
    ("doesnt", 4),
    ("isnt", 2),
    ("wasnt", 3),
    ("havent", 4),
    ("couldnt", 5),
    ("wouldnt", 5),
];

/// Words that lose their front: 'em, 'til.
const CLIPPED: &[&str] = &["em", "til", "cause", "tis", "twas", "bout"];

/// First parts that stay joined to a word in small letters; before a name they come apart, so that the name is a token.
const PREFIXES: &[&str] = &[
    "anti", "co", "counter", "cross", "e", "ex", "extra", "hyper", "inter", "intra", "macro", "micro", "mid", "mini", "multi", "neo",
    "non", "over", "pan", "para", "post", "pre", "pro", "pseudo", "psycho", "quasi", "re", "semi", "socio", "sub", "super", "trans",
    "ultra", "un", "under",
];

/// Months and years may follow "mid-" as one word.
const MONTHS: &[&str] = &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Cutter<'_> {
    /// Pushes the word at `at`, with its clitic.
    pub(super) fn word(&mut self, at: usize) -> usize {
        let end = self.word_end(at);
        let word = &self.text[at..end];
        let cut = contracted(word).or_else(|| clitic(word));
        match cut {
            Some(cut) => {
                self.push(at, at + cut);
                self.push(at + cut, end);
            }
            None => self.push(at, end),
        }
        end
    }

    fn word_end(&self, at: usize) -> usize {
        let text = self.text;
        if let Some(end) = dotted(text, at) {
            return end;
        }
        let mut end = alphanumeric_end(text, at);
        loop {
            let rest = &text[end..];
            let Some(c) = rest.chars().next() else { break };
            let next = end + cluster(rest);
            let follows = text[next..].chars().next().is_some_and(char::is_alphanumeric);
            let inner = follows
                && match c {
                    '_' => true,
                    '&' => upper_ends(text, end, next),
                    c if is_hyphen(c) => keeps_hyphen(&text[at..end], &text[next..]),
                    c => is_apostrophe(c),
                };
            if !inner {
                break;
            }
            end = alphanumeric_end(text, next);
        }
        if text[end..].starts_with('.') && !text[end..].starts_with("..") && keeps_point(text, at, end) {
            return end + cluster(&text[end..]);
        }
        // "US$15", "A$20".
        let dollar = text[end..].starts_with('$') && text.as_bytes().get(end + 1).is_some_and(u8::is_ascii_digit);
        if dollar && text[at..end].bytes().all(|b| b.is_ascii_uppercase()) && end - at <= 3 { end + 1 } else { end }
    }
}

/// The end of "U.S.", "a.m.", "e.g.": single letters with points between them.
fn dotted(text: &str, at: usize) -> Option<usize> {
    if let Some(doctor) = ["Ph.D.", "Ph.D"].iter().find(|d| text[at..].starts_with(**d)) {
        return Some(at + doctor.len());
    }
    let mut end = at;
    let mut points = 0;
    let mut chars = text[at..].chars().take(32).peekable();
    while let Some(c) = chars.next().filter(|c| c.is_alphabetic()) {
        if chars.next_if_eq(&'.').is_some() {
            end += c.len_utf8() + 1;
            points += 1;
            continue;
        }
        // "U.S" without its last point, but the "K" of "J.F.Kennedy" begins a word.
        let alone = !chars.peek().is_some_and(|&c| c.is_alphanumeric() || is_apostrophe(c));
        if points > 0 && alone {
            return Some(end + c.len_utf8());
        }
        break;
    }
    (points > 1).then_some(end)
}

/// Whether the letters around "&" are capitals: AT&T, R&D.
fn upper_ends(text: &str, end: usize, next: usize) -> bool {
    let before = text[..end].chars().next_back();
    let after = text[next..].chars().next();
    before.zip(after).is_some_and(|(a, b)| a.is_uppercase() && b.is_uppercase())
}

fn keeps_hyphen(front: &str, after: &str) -> bool {
    let small = after.starts_with(|c: char| c.is_lowercase());
    let date = after.starts_with(|c: char| c.is_ascii_digit()) || MONTHS.iter().any(|m| after.starts_with(m));
    if date && front.eq_ignore_ascii_case("mid") {
        return true;
    }
    small && front.len() <= 7 && PREFIXES.contains(&front.to_ascii_lowercase().as_str())
}

fn contracted(word: &str) -> Option<usize> {
    CONTRACTED.iter().find(|(w, _)| w.eq_ignore_ascii_case(word)).map(|&(_, cut)| cut)
}

/// Where the clitic of `word` begins.
fn clitic(word: &str) -> Option<usize> {
    let (cut, mark) = word.char_indices().rfind(|&(_, c)| is_apostrophe(c))?;
    let tail = &word[cut + mark.len_utf8()..];
    let front = &word[..cut];
    if tail.eq_ignore_ascii_case("t") && front.len() > 1 && front.ends_with(['n', 'N']) {
        return Some(cut - 1);
    }
    let decade = front.bytes().all(|b| b.is_ascii_digit());
    (!decade && CLITICS.iter().any(|c| c.eq_ignore_ascii_case(tail))).then_some(cut)
}

/// The length of a clitic that stands behind a bracket or a quotation mark: (MIT)'s.
pub(super) fn lone_clitic(rest: &str) -> Option<usize> {
    let mark = rest.chars().next()?.len_utf8();
    let end = alphanumeric_end(rest, mark);
    let tail = &rest[mark..end];
    (tail.eq_ignore_ascii_case("s") && !rest[end..].starts_with(is_apostrophe)).then_some(end)
}

/// The length of 'em, '90s.
pub(super) fn clipped(rest: &str) -> Option<usize> {
    let mark = rest.chars().next()?.len_utf8();
    let end = alphanumeric_end(rest, mark);
    let tail = &rest[mark..end];
    let year = tail.strip_suffix('s').unwrap_or(tail);
    let decade = year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit());
    let known = decade || CLIPPED.iter().any(|c| c.eq_ignore_ascii_case(tail));
    (known && !rest[end..].starts_with(is_apostrophe)).then_some(end)
}

//! Where a sentence ends within a paragraph.

use super::starters::{is_bound, is_joined_starter, is_saying, is_starter};
use crate::document::Token;
use crate::tokenize::{Abbreviation, abbreviation};

/// Walks through the tokens of one paragraph and yields the end (a token position, exclusive) of each sentence.
pub(super) struct Boundaries<'t> {
    text: &'t str,
    tokens: &'t [Token],
    at: usize,
    /// Whether a straight double quotation mark is open.
    quoted: bool,
}

impl<'t> Boundaries<'t> {
    pub(super) fn new(text: &'t str, tokens: &'t [Token]) -> Self {
        Self { text, tokens, at: 0, quoted: false }
    }

    fn word(&self, i: usize) -> &'t str {
        self.tokens.get(i).map_or("", |t| t.span.of(self.text))
    }

    fn spaced(&self, i: usize) -> bool {
        self.tokens.get(i).is_none_or(|t| t.space_before)
    }
}

impl Iterator for Boundaries<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let start = self.at;
        if start >= self.tokens.len() {
            return None;
        }
        let mut i = start;
        while i < self.tokens.len() {
            if self.word(i) == "\"" {
                self.quoted = !self.quoted;
            }
            let end = self.end_after(i).or_else(|| self.joined(start, i).then_some(i + 1));
            if let Some(end) = end {
                for j in i + 1..end {
                    self.quoted ^= self.word(j) == "\"";
                }
                self.at = end;
                return Some(end);
            }
            i += 1;
        }
        self.at = self.tokens.len();
        Some(self.at)
    }
}

/// How strongly a mark ends a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Stop,
    /// "!", "?", "?!".
    Utterance,
    Ellipsis,
    /// An abbreviation with its point.
    Abbreviation,
}

impl Boundaries<'_> {
    /// The end of the sentence whose final mark is token `i`.
    fn end_after(&self, i: usize) -> Option<usize> {
        let mark = self.mark(i)?;
        let end = self.closed(i + 1);
        let closed = end > i + 1;
        let next = self.word(end);
        if next.is_empty() {
            return Some(end);
        }
        let first = next.chars().next().unwrap_or(' ');
        let small = first.is_lowercase();
        let opens = is_opening(next) || (next == "\"" && !self.open_after(i, end));
        if is_bullet(next) {
            return Some(end);
        }
        // ". . ." and "!)." end with their last mark.
        if matches!(next, "." | "," | ";" | "?" | "!") {
            return None;
        }
        // "1. Unofficial results": the number of an item belongs to it.
        if i == self.at + 1 && self.word(self.at).bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let ends = match mark {
            Mark::Stop if !self.spaced(end) && !closed => opens || (first.is_uppercase() && self.joins(i)),
            Mark::Stop => !small || !(closed || self.is_unknown_abbreviation(i)),
            Mark::Abbreviation => self.ends_abbreviated(i, end, opens),
            Mark::Utterance => !closed && self.spaced(end) || !(small || self.is_reported(end)),
            Mark::Ellipsis => self.spaced(end) && (first.is_uppercase() || opens),
        };
        ends.then_some(end)
    }

    fn mark(&self, i: usize) -> Option<Mark> {
        let word = self.word(i);
        let first = word.chars().next()?;
        match word {
            "." | "。" => Some(Mark::Stop),
            _ if first == '.' && word.len() > 1 && word.bytes().all(|b| b == b'.') || first == '…' => Some(Mark::Ellipsis),
            _ if matches!(first, '!' | '?') => Some(Mark::Utterance),
            _ if word.ends_with('.') && first.is_alphabetic() => Some(Mark::Abbreviation),
            _ => None,
        }
    }

    /// The position after the quotation marks, brackets and faces that close at `i`.
    fn closed(&self, mut i: usize) -> usize {
        let mut quoted = self.quoted;
        loop {
            let closes = match self.word(i) {
                "\"" => quoted && (!self.spaced(i) || self.spaced(i + 1)),
                "”" | "’’" | "''" | "»" | ")" | "]" => true,
                "’" | "'" => !self.spaced(i),
                ":)" | ":-)" | ";)" | ";-)" | ":(" | ":-(" | ":D" | ":P" => true,
                _ => false,
            };
            if !closes {
                return i;
            }
            quoted ^= self.word(i) == "\"";
            i += 1;
        }
    }

    /// Whether a straight quotation mark is open at `end`, when those from `i` on are counted.
    fn open_after(&self, i: usize, end: usize) -> bool {
        (i + 1..end).filter(|&j| self.word(j) == "\"").fold(self.quoted, |open, _| !open)
    }

    /// "he said.Then": a word in small letters or a bracket stands before the full stop.
    fn joins(&self, i: usize) -> bool {
        let before = self.word(i.wrapping_sub(1));
        before.len() > 1 && before.ends_with(|c: char| c.is_lowercase()) || before.ends_with(|c: char| !c.is_alphabetic())
    }

    /// A short word with a capital before the full stop and a small letter behind it: an abbreviation that no list has.
    fn is_unknown_abbreviation(&self, i: usize) -> bool {
        let before = self.word(i.wrapping_sub(1));
        before.len() <= 4 && before.starts_with(char::is_uppercase) && !self.spaced(i)
    }

    /// Whether the abbreviation at `i` ends its sentence: a title never does, others before a word that begins one.
    fn ends_abbreviated(&self, i: usize, end: usize, opens: bool) -> bool {
        let word = self.word(i);
        let stem = word.trim_end_matches('.');
        if stem.chars().count() == 1 || abbreviation(stem) == Some(Abbreviation::Title) || abbreviation(stem) == Some(Abbreviation::Number)
        {
            return false;
        }
        let next = self.word(end);
        if opens || end > i + 1 && next.starts_with(char::is_uppercase) {
            return true;
        }
        match stem.to_ascii_lowercase().as_str() {
            "a.m" | "p.m" => next.starts_with(char::is_uppercase) && !is_zone_or_day(next),
            "etc" => next.starts_with(char::is_uppercase),
            "e.g" | "i.e" | "vs" | "cf" => false,
            _ => is_starter(next) && !(matches!(next, "A" | "I") && self.word(end + 1) == "."),
        }
    }

    /// `"Why?" Smith asked`: the words behind an utterance report it.
    fn is_reported(&self, from: usize) -> bool {
        (from..from + 7).take_while(|&j| !matches!(self.word(j), "." | "," | "" | "\"" | "“" | ";")).any(|j| is_saying(self.word(j)))
    }

    /// Whether a new sentence begins behind token `i` though no mark ends the one that began at `start`.
    fn joined(&self, start: usize, i: usize) -> bool {
        let (word, next, after) = (self.word(i), self.word(i + 1), self.word(i + 2));
        if is_bullet(next) && i + 2 < self.tokens.len() {
            return true;
        }
        let plain = word.ends_with(char::is_alphanumeric) && !is_bound(word);
        let small =
            after == "," && matches!(next, "However" | "Meanwhile" | "Moreover" | "Furthermore") || after.starts_with(char::is_lowercase);
        i >= start + 2 && plain && is_joined_starter(next) && small && !self.is_title(i)
    }

    /// Whether the words around token `i` are all written with capitals, as in a title.
    fn is_title(&self, i: usize) -> bool {
        let capital = |j: usize| self.word(j).starts_with(|c: char| c.is_uppercase());
        i >= 1 && capital(i) && capital(i - 1) && self.word(i + 3).starts_with(char::is_uppercase)
    }
}

fn is_opening(word: &str) -> bool {
    matches!(word, "“" | "‘" | "«" | "„" | "``" | "‘‘")
}

fn is_bullet(word: &str) -> bool {
    matches!(word, "•" | "●" | "■" | "▪" | "◦" | "‣" | "►" | "○" | "∙")
}

fn is_zone_or_day(word: &str) -> bool {
    let day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].iter().any(|d| word.starts_with(d));
    day || matches!(word, "GMT" | "UTC" | "EST" | "EDT" | "ET" | "PT" | "PST" | "PDT" | "CST" | "CET" | "BST" | "IST") || month(word)
}

fn month(word: &str) -> bool {
    ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"].iter().any(|m| word.starts_with(m))
}

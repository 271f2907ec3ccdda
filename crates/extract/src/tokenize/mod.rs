//! Text to tokens, the way the English treebanks of Universal Dependencies cut it.
//!
//! One pass from left to right; every token is decided by what stands within a bounded distance, so time is linear. Every
//! character that is not white space is in exactly one token.

mod abbreviation;
mod address;
mod chars;
mod number;
mod word;

pub(crate) use abbreviation::{Abbreviation, abbreviation};

use crate::document::Token;
use chars::{cluster, is_apostrophe, is_invisible};
use lede_text::Span;

/// Cuts the text into tokens.
#[inline(never)]
pub(crate) fn tokenize(text: &str) -> Vec<Token> {
    let mut cutter = Cutter { text, tokens: Vec::with_capacity(text.len() / 5), space_before: true };
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() {
            cutter.space_before = true;
            at += c.len_utf8();
            continue;
        }
        at = cutter.token_at(at, c);
    }
    cutter.tokens
}

/// The state of the pass.
struct Cutter<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    /// Whether white space (or nothing) stands before the next token.
    space_before: bool,
}

impl<'t> Cutter<'t> {
    fn push(&mut self, start: usize, end: usize) {
        self.tokens.push(Token { span: Span::new(start, end), space_before: self.space_before });
        self.space_before = false;
    }

    /// Pushes the token or tokens that begin at `at` with `c`, and returns where they end.
    fn token_at(&mut self, at: usize, c: char) -> usize {
        if let Some(end) = address::end(self.text, at, self.space_before) {
            self.push(at, end);
            return end;
        }
        if number::begins(self.text, at, self.space_before) {
            return self.number(at);
        }
        if c.is_alphanumeric() {
            return self.word(at);
        }
        let end = self.mark_end(at, c);
        self.push(at, end);
        end
    }

    /// The end of the punctuation mark, symbol, emoji or run of control characters at `at`.
    fn mark_end(&self, at: usize, c: char) -> usize {
        let rest = &self.text[at..];
        let run = |test: &dyn Fn(char) -> bool| rest.find(|c| !test(c)).unwrap_or(rest.len());
        let len = match c {
            '.' | '*' | '=' | '_' | '~' | '-' | '+' | '<' | '>' | '—' | '…' | '`' => run(&|d| d == c),
            '!' | '?' => run(&|d| d == '!' || d == '?'),
            ':' | ';' if self.space_before => emoticon(rest).unwrap_or(1),
            _ if PAIRED_MARKS.iter().any(|p| rest.starts_with(p)) => 2 * c.len_utf8(),
            '&' => html_entity(rest).unwrap_or(1),
            _ if is_apostrophe(c) && !self.space_before => word::lone_clitic(rest).unwrap_or(c.len_utf8()),
            _ if is_apostrophe(c) => word::clipped(rest).unwrap_or(c.len_utf8()),
            _ if is_invisible(c) => run(&is_invisible),
            _ => 0,
        };
        // A combining mark belongs to the mark before it: a token never begins inside a cluster.
        let last = rest[..len].chars().next_back().map_or(0, |c| len - c.len_utf8());
        at + len.max(last + cluster(&rest[last..]))
    }
}

/// Double quotation marks made of single ones.
const PAIRED_MARKS: &[&str] = &["''", "’’", "‘‘"];

/// The length of a face at the start of `rest`.
fn emoticon(rest: &str) -> Option<usize> {
    let nose = 1 + usize::from(rest.as_bytes().get(1) == Some(&b'-'));
    let mouth = rest.as_bytes().get(nose).is_some_and(|b| b")(DP".contains(b));
    let end = rest.get(nose + 1..)?.chars().next().is_none_or(|c| !c.is_alphanumeric());
    (mouth && end).then_some(nose + 1)
}

/// The length of `&amp;` and its like at the start of `rest`.
fn html_entity(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix('&')?;
    let len = name.bytes().take(9).position(|b| b == b';')?;
    let name = &name.as_bytes()[..len];
    let named = len >= 2 && name.iter().all(u8::is_ascii_lowercase);
    let numbered = len >= 2 && name[0] == b'#' && name[1..].iter().all(u8::is_ascii_alphanumeric);
    (named || numbered).then_some(len + 2)
}

#[cfg(test)]
mod tests;

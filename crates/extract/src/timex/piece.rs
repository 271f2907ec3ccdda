//! The text as runs of letters, runs of digits and single marks: finer than tokens, so that "2019-2023", "2am" and "1990s"
//! read alike whatever the tokeniser makes of them.

use super::words::{self, Class};
use lede_text::Span;

/// How many pieces before its first core a time or a value may begin.
pub(crate) const LEADS: usize = 6;

/// What a piece is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Word,
    Digits,
    Mark,
}

/// A run of letters, a run of digits, or one mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    pub span: Span,
    pub kind: Kind,
    /// Nothing stands between it and the piece before.
    pub glued: bool,
    /// A line break stands before it.
    pub line: bool,
    pub class: Class,
    lower: (u32, u32),
}

/// All pieces of one text.
#[derive(Debug)]
pub(crate) struct Pieces<'t> {
    pub text: &'t str,
    list: Vec<Piece>,
    /// The pieces in lower case, one after the other.
    lower: String,
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200d}')
}

impl<'t> Pieces<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let mut pieces = Self { text, list: Vec::with_capacity(text.len() / 4), lower: String::with_capacity(text.len()) };
        let mut chars = text.char_indices().peekable();
        let (mut glued, mut line) = (false, true);
        while let Some((start, c)) = chars.next() {
            if c.is_whitespace() {
                glued = false;
                line |= matches!(c, '\n' | '\r' | '\u{2029}');
                continue;
            }
            let kind = match c {
                '0'..='9' => Kind::Digits,
                c if c.is_alphabetic() => Kind::Word,
                _ => Kind::Mark,
            };
            let mut end = start + c.len_utf8();
            while let Some(&(at, next)) = chars.peek() {
                let more = match kind {
                    Kind::Word => next.is_alphabetic() || is_combining(next),
                    Kind::Digits => next.is_ascii_digit(),
                    Kind::Mark => false,
                };
                if !more {
                    break;
                }
                end = at + next.len_utf8();
                chars.next();
            }
            pieces.push(Span::new(start, end), kind, glued, line);
            (glued, line) = (true, false);
        }
        pieces
    }

    fn push(&mut self, span: Span, kind: Kind, glued: bool, line: bool) {
        let from = self.lower.len();
        match kind {
            Kind::Word => self.lower.extend(span.of(self.text).chars().flat_map(char::to_lowercase)),
            // One apostrophe and one hyphen, so that rules need not list the typographic ones.
            Kind::Mark => self.lower.push_str(match span.of(self.text) {
                "’" | "‘" | "ʼ" => "'",
                "–" | "—" | "‐" | "‑" | "−" => "-",
                mark => mark,
            }),
            Kind::Digits => self.lower.push_str(span.of(self.text)),
        }
        let class = if kind == Kind::Word { words::class(&self.lower[from..]) } else { Class::None };
        self.list.push(Piece { span, kind, glued, line, class, lower: (from as u32, self.lower.len() as u32) });
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    pub(crate) fn get(&self, i: usize) -> Option<&Piece> {
        self.list.get(i)
    }

    /// Piece `i` in lower case, with plain apostrophe and hyphen; empty past the end.
    pub(crate) fn lower(&self, i: usize) -> &str {
        self.get(i).map_or("", |p| &self.lower[p.lower.0 as usize..p.lower.1 as usize])
    }

    /// Piece `i` as written; empty past the end.
    pub(crate) fn word(&self, i: usize) -> &'t str {
        self.get(i).map_or("", |p| p.span.of(self.text))
    }

    pub(crate) fn is(&self, i: usize, word: &str) -> bool {
        self.lower(i) == word
    }

    /// Whether piece `i` is one of these.
    pub(crate) fn any(&self, i: usize, words: &[&str]) -> bool {
        words.contains(&self.lower(i))
    }

    pub(crate) fn class(&self, i: usize) -> Class {
        self.get(i).map_or(Class::None, |p| p.class)
    }

    pub(crate) fn kind(&self, i: usize) -> Option<Kind> {
        self.get(i).map(|p| p.kind)
    }

    /// Whether nothing stands between piece `i` and the one before it.
    pub(crate) fn glued(&self, i: usize) -> bool {
        self.get(i).is_some_and(|p| p.glued)
    }

    /// Whether piece `i` begins a line.
    pub(crate) fn line(&self, i: usize) -> bool {
        self.get(i).is_some_and(|p| p.line)
    }

    pub(crate) fn capital(&self, i: usize) -> bool {
        self.word(i).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether piece `i` has a capital that tells: longer words of capitals alone stand in texts that have no other letters.
    pub(crate) fn titled(&self, i: usize) -> bool {
        self.capital(i) && (self.word(i).len() <= 3 || self.word(i).contains(char::is_lowercase))
    }

    /// The digits of piece `i` as a number, where it has at most nine.
    pub(crate) fn digits(&self, i: usize) -> Option<i32> {
        let piece = self.get(i)?;
        if piece.kind == Kind::Digits && piece.span.len() <= 9 { self.word(i).parse().ok() } else { None }
    }

    /// The words from piece `range.start` to before `range.end`.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        match (self.get(start), end.checked_sub(1).and_then(|last| self.get(last))) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// How many pieces begin before byte `at`.
    pub(crate) fn starting_before(&self, at: u32) -> usize {
        self.list.partition_point(|p| p.span.start < at)
    }

    /// Whether a time or a value may begin at piece `i`, judged by this piece alone.
    pub(crate) fn opens(&self, i: usize) -> bool {
        self.get(i).is_some_and(|p| match p.kind {
            Kind::Word => p.class != Class::None,
            Kind::Digits => true,
            Kind::Mark => matches!(self.lower(i), "'" | "~"),
        })
    }

    /// The first piece from `i` on that a time or a value may consist of.
    pub(crate) fn next_core(&self, i: usize) -> usize {
        let core = |p: &Piece| p.kind == Kind::Digits || !matches!(p.class, Class::None | Class::Lead);
        (i..self.len()).find(|i| self.get(*i).is_some_and(core)).unwrap_or(self.len())
    }

    /// The first piece that ends after byte `at`.
    pub(crate) fn at(&self, at: u32) -> usize {
        self.list.partition_point(|p| p.span.end <= at)
    }
}

//! Quotation marks to stretches of quoted words, with repair of marks that are missing, mixed or turned the wrong way.

use crate::document::Document;
use lede_text::sort_by_rank;
use std::ops::Range;

/// Words between quotation marks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Stretch {
    /// The tokens between the marks; never empty.
    pub inner: Range<usize>,
    /// The token of the opening mark (or the first word, where it is missing).
    pub open: usize,
    /// After the closing mark (or after the last word, where it is missing).
    pub end: usize,
    /// Stands within another stretch.
    pub nested: bool,
    /// Goes on with the quotation of the stretch before, over a paragraph break.
    pub continues: bool,
    /// Has both marks.
    pub closed: bool,
}

/// Marks nest at most this deep; deeper ones are ordinary tokens.
const DEEPEST: usize = 4;
/// A single mark pairs with one at most this many tokens away: apostrophes are everywhere.
const SINGLE_REACH: usize = 60;

/// What a mark can be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Shape {
    Double,
    Single,
    Guillemet,
}

#[derive(Clone, Copy)]
struct Open {
    at: usize,
    shape: Shape,
    continues: bool,
}

/// All stretches, sorted by (start, −end).
#[inline(never)]
pub(super) fn stretches(doc: &Document<'_>) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut goes_on = false;
    for (n, paragraph) in doc.paragraphs.iter().enumerate() {
        let next = doc.paragraphs.get(n + 1).is_some_and(|p| p.of(doc.text).starts_with(['“', '"', '«', '„']));
        goes_on = Pass { doc, tokens: doc.tokens_in(*paragraph), stack: Vec::new(), found: &mut found, goes_on }.run(next);
    }
    sort_by_rank(&mut found, |s| [s.open as u32, !(s.end as u32)]);
    // A stretch that lies within the one before is nested.
    let mut end = 0;
    for stretch in &mut found {
        stretch.nested = stretch.end <= end;
        end = end.max(stretch.end);
    }
    found
}

struct Pass<'d, 't> {
    doc: &'d Document<'t>,
    tokens: Range<usize>,
    stack: Vec<Open>,
    found: &'d mut Vec<Stretch>,
    /// The paragraph before left a quotation open.
    goes_on: bool,
}

impl Pass<'_, '_> {
    /// Reads one paragraph; returns whether its last quotation is still open. `next`: the next paragraph opens marks.
    fn run(mut self, next: bool) -> bool {
        for i in self.tokens.clone() {
            let Some((shape, side)) = self.mark(i) else { continue };
            let pending = self.stack.iter().rposition(|o| o.shape == shape || o.shape != Shape::Single && shape != Shape::Single);
            match (side, pending) {
                (Some(false), Some(at)) | (None, Some(at)) => self.close(at, i),
                (Some(true), Some(at)) if shape != Shape::Single => {
                    // A second opening mark: the first was never closed, unless this one is nested in other words.
                    let nested = shape == Shape::Double && self.doc.word(self.stack[at].at) != self.doc.word(i);
                    if !nested {
                        self.give_up(at, i);
                    }
                    self.open(i, shape, false);
                }
                (Some(false), None) if shape == Shape::Double => self.close_unopened(i),
                (Some(true) | None, None) => {
                    let first = i == self.tokens.start;
                    self.open(i, shape, first && self.goes_on);
                }
                _ => {}
            }
        }
        let open = self.stack.iter().position(|o| o.shape != Shape::Single);
        let Some(at) = open else { return false };
        // An utterance that began its paragraph, or ran to its end, may go on in the next; another lost its closing mark.
        let from = self.stack[at].at;
        let rest = self.doc.tokens_in(self.doc.sentence(self.doc.sentence_of(from)).span);
        let whole = next || from == self.tokens.start || rest.end < self.tokens.end || self.before_is_colon(from);
        if whole {
            self.close(at, self.tokens.end);
        } else {
            self.give_up(at, self.tokens.end);
        }
        whole
    }

    fn before_is_colon(&self, at: usize) -> bool {
        at > self.tokens.start && matches!(self.doc.word(at - 1), ":" | ",")
    }

    fn open(&mut self, at: usize, shape: Shape, continues: bool) {
        if self.stack.len() < DEEPEST {
            self.stack.push(Open { at, shape, continues });
        }
    }

    /// Pops the stack down to `at`, whose quotation ends before token `end`.
    fn close(&mut self, at: usize, end: usize) {
        let Open { at: open, shape, continues } = self.stack[at];
        self.stack.truncate(at);
        if shape == Shape::Single && end - open > SINGLE_REACH {
            return;
        }
        let closed = end < self.tokens.end;
        if (open + 1..end).take(SINGLE_REACH).any(|k| self.doc.word(k).contains(char::is_alphanumeric)) {
            self.found.push(Stretch { inner: open + 1..end, open, end: end + usize::from(closed), nested: false, continues, closed });
        }
    }

    /// A closing mark whose opening one is missing: the sentence is quoted, where it ends like an utterance.
    fn close_unopened(&mut self, at: usize) {
        let Some(last) = at.checked_sub(1).filter(|&k| k > self.tokens.start && matches!(self.doc.word(k), "," | "." | "!" | "?")) else {
            return;
        };
        // A quotation that goes on over the break has its first mark in the paragraph before.
        let first = self.doc.sentence(self.doc.sentence_of(last)).tokens.start.max(self.tokens.start);
        let start = if self.goes_on { self.tokens.start } else { first };
        let free = self.found.iter().rev().take(DEEPEST).all(|s| s.end <= start);
        if free && start + 2 < at {
            self.found.push(Stretch { inner: start..at, open: start, end: at + 1, nested: false, continues: self.goes_on, closed: true });
        }
    }

    /// Ends a quotation without closing mark at the end of the sentence in which it began.
    fn give_up(&mut self, at: usize, limit: usize) {
        let open = self.stack[at].at;
        let sentence = self.doc.sentence(self.doc.sentence_of(open)).tokens.end;
        let mut end = sentence.min(limit);
        if end > open + 2 && end == sentence && matches!(self.doc.word(end - 1), "." | "!" | "?") {
            end -= 1;
        }
        let continues = self.stack[at].continues;
        self.stack.truncate(at);
        if end > open + 1 {
            self.found.push(Stretch { inner: open + 1..end, open, end, nested: false, continues, closed: false });
        }
    }

    /// The shape of token `i` as a mark, and whether it opens; `None` where its form does not tell.
    fn mark(&self, i: usize) -> Option<(Shape, Option<bool>)> {
        let word = self.doc.word(i);
        let before = i > self.tokens.start && !self.doc.tokens[i].space_before;
        let after = i + 1 < self.tokens.end && !self.doc.tokens[i + 1].space_before && !is_closing(self.doc.word(i + 1));
        let bracket = before && matches!(self.doc.word(i - 1), "(" | "[" | "—" | "–" | "-" | "“" | "\"" | "‘");
        // White space on one side tells the side of a mark without a shape of its own.
        let side = match (before && !bracket, after) {
            (false, true) => Some(true),
            (true, false) => Some(false),
            _ => None,
        };
        match word {
            "“" | "„" | "``" | "‘‘" => Some((Shape::Double, Some(side != Some(false) || !before))),
            "”" | "''" | "’’" => Some((Shape::Double, Some(side == Some(true) && !self.is_pending(Shape::Double)))),
            "\"" | "＂" => Some((Shape::Double, if self.is_pending(Shape::Double) && side != Some(true) { Some(false) } else { side })),
            "«" => Some((Shape::Guillemet, Some(side != Some(false)))),
            "»" => Some((Shape::Guillemet, Some(side == Some(true)))),
            "‘" | "‹" => (after || bracket).then_some((Shape::Single, Some(true))),
            "’" | "'" | "›" | "‚" if self.is_pending(Shape::Single) => {
                (side != Some(true) && before && !self.is_genitive(i)).then_some((Shape::Single, Some(false)))
            }
            "'" | "‚" if side == Some(true) => Some((Shape::Single, Some(true))),
            _ => None,
        }
    }

    /// "the workers' bridge,'": the apostrophe of a plural, where another mark behind punctuation closes.
    fn is_genitive(&self, i: usize) -> bool {
        let lower = |k: usize| self.doc.word(k).starts_with(char::is_lowercase);
        let plural = i > self.tokens.start && self.doc.word(i - 1).ends_with('s') && i + 1 < self.tokens.end && lower(i + 1);
        let rest = i + 1..self.tokens.end.min(i + SINGLE_REACH);
        plural
            && rest
                .take_while(|&k| self.doc.word(k) != "‘")
                .any(|k| matches!(self.doc.word(k), "’" | "'") && matches!(self.doc.word(k - 1), "," | "." | "!" | "?"))
    }

    fn is_pending(&self, shape: Shape) -> bool {
        self.stack.iter().any(|o| o.shape == shape || shape == Shape::Double && o.shape == Shape::Guillemet)
    }
}

/// Punctuation behind a word: a mark before it closes.
fn is_closing(word: &str) -> bool {
    matches!(word, "," | "." | ";" | ":" | "!" | "?" | ")" | "]")
}

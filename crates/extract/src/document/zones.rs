//! Zones: which part of the page a stretch of text is.

use super::{Token, Zone, ZoneKind, dateline, notice};
use lede_text::Span;

/// A title has at most this many tokens.
const TITLE_TOKENS: usize = 32;
/// A title within the article has at most this many.
const SUBHEAD_TOKENS: usize = 12;
/// By-lines, days and places of issue stand within the first paragraphs.
const TOP: usize = 6;

/// Cuts the text into zones: they cover all paragraphs in order, without overlap.
#[inline(never)]
pub(crate) fn zones(text: &str, tokens: &[Token], paragraphs: &[Span]) -> Vec<Zone> {
    let mut zones = Zones::default();
    let mut headline = false;
    let mut body = false;
    for (i, &span) in paragraphs.iter().enumerate() {
        let page = Paragraph { text, tokens: within(tokens, span), span, index: i, last: i + 1 == paragraphs.len() };
        let top = i < TOP && !body;
        let kind = page.whole(top);
        if let Some(kind) = kind {
            zones.push(span, kind);
        } else if !body && !headline && page.is_title(TITLE_TOKENS) && !page.last {
            headline = true;
            zones.push(span, ZoneKind::Headline);
        } else if !page.last && page.is_title(SUBHEAD_TOKENS) {
            zones.push(span, ZoneKind::Subhead);
        } else {
            body = true;
            page.parts(i < TOP, &mut zones);
        }
    }
    zones.0
}

/// The tokens within `span`.
fn within(tokens: &[Token], span: Span) -> &[Token] {
    let start = tokens.partition_point(|t| t.span.start < span.start);
    let end = tokens.partition_point(|t| t.span.start < span.end);
    &tokens[start..end]
}

/// The list under construction: neighbours of the body grow together.
#[derive(Default)]
struct Zones(Vec<Zone>);

impl Zones {
    fn push(&mut self, span: Span, kind: ZoneKind) {
        if span.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.kind == ZoneKind::Body && kind == ZoneKind::Body => last.span = last.span.cover(span),
            _ => self.0.push(Zone { span, kind }),
        }
    }
}

/// A paragraph under the question what it is.
struct Paragraph<'t> {
    text: &'t str,
    tokens: &'t [Token],
    span: Span,
    index: usize,
    last: bool,
}

impl Paragraph<'_> {
    fn word(&self, i: usize) -> &str {
        self.tokens.get(i).map_or("", |t| t.span.of(self.text))
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.tokens.iter().map(|t| t.span.of(self.text))
    }

    /// The kind of a paragraph that is one zone by its own marks.
    fn whole(&self, top: bool) -> Option<ZoneKind> {
        let line = self.span.of(self.text);
        if notice::is_boilerplate(line, self.tokens.len()) || top && notice::is_byline(line, self.tokens.len()) {
            return Some(ZoneKind::Boilerplate);
        }
        if top && dateline::is_day(self.words()) {
            return Some(ZoneKind::Dateline);
        }
        if notice::is_caption(line, self.tokens.len(), self.index) {
            return Some(ZoneKind::Caption);
        }
        None
    }

    /// Whether it is built like a title: short, without a full stop, beginning with a capital or a number.
    fn is_title(&self, max: usize) -> bool {
        let line = self.span.of(self.text);
        let first = line.trim_start_matches(['"', '“', '‘', '\'', '«']).chars().next();
        let begins = first.is_some_and(|c| !c.is_lowercase() && c.is_alphanumeric());
        // "Inc." may end a title, a full stop does not.
        let open = line.ends_with(['.', ',', ';', ':', '—', '–', '-']) && self.tokens.last().is_none_or(|t| t.span.len() == 1);
        // A quoted utterance on its own line is no title.
        let utterance = line.starts_with(['"', '“']) && line.ends_with(['"', '”']) && max == SUBHEAD_TOKENS;
        begins && !open && !utterance && self.tokens.len() <= max && self.words().any(|w| w.chars().any(char::is_alphabetic))
    }

    /// Pushes the zones within a paragraph of the article: place of issue, photo credit, teaser, joined title.
    fn parts(&self, top: bool, zones: &mut Zones) {
        let mut from = 0;
        if top && let Some(end) = dateline::end(self.tokens.len(), |i| self.word(i)) {
            zones.push(self.part(0, end), ZoneKind::Dateline);
            from = end;
        }
        if let Some(end) = notice::teaser_end(self.tokens.len(), |i| self.word(from + i)) {
            let end = (from + end).min(self.tokens.len());
            zones.push(self.part(from, end), ZoneKind::Boilerplate);
            from = end;
        } else if let Some(end) = notice::credit_end(self.tokens.len().saturating_sub(from), |i| self.word(from + i)) {
            zones.push(self.part(from, from + end), ZoneKind::Caption);
            from += end;
        }
        zones.push(self.part(from, self.tokens.len()), ZoneKind::Body);
    }

    /// From token `start` to the one before `end`.
    fn part(&self, start: usize, end: usize) -> Span {
        match self.tokens.get(start..end) {
            Some([first, .., last]) => first.span.cover(last.span),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }
}

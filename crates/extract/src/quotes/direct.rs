//! Quoted words: their kind, and the reporting word that they belong to.

use super::Cx;
use super::cue::{Cue, CueKind};
use super::marks::Stretch;
use crate::analysis::QuoteKind;
use crate::tag::{Morph, Upos};
use std::ops::Range;

/// How far from the marks a reporting word is looked for.
const REACH: usize = 40;
/// Words of a stretch that are looked at to tell what it is: keeps time linear.
const LOOK: usize = 80;
/// A fragment of at most this many words without a reporting word is no utterance.
const SCARE_WORDS: usize = 6;

/// Words that introduce another name (as lemmas).
const NAMING: &[&str] = &["nickname", "dub", "codename", "know", "name", "title", "entitle", "alias", "aka"];

/// Nouns that introduce a word as a word.
const WORDS: &[&str] = &["term", "word", "phrase", "expression", "so-called", "slogan"];

/// Nouns for things that bear a name in marks.
const NAMED: &[&str] = &[
    "operation",
    "group",
    "channel",
    "account",
    "programme",
    "program",
    "software",
    "film",
    "book",
    "song",
    "album",
    "series",
    "article",
    "codename",
    "nickname",
    "alias",
    "name",
    "page",
    "website",
    "app",
    "magazine",
    "novel",
    "ship",
    "vessel",
    "project",
];

/// Quoted words under the question what they are.
pub(super) struct Quoted<'a> {
    pub cx: &'a Cx<'a>,
    pub stretch: &'a Stretch,
}

impl Quoted<'_> {
    fn first_sentence(&self) -> Range<usize> {
        self.cx.sentence(self.stretch.open)
    }

    fn last_sentence(&self) -> Range<usize> {
        self.cx.sentence(self.stretch.end - 1)
    }

    fn words(&self) -> usize {
        self.stretch.inner.clone().take(LOOK).filter(|&i| self.cx.tags.upos(i) != Upos::Punct).count()
    }

    fn word_before(&self) -> &str {
        let open = self.stretch.open;
        if open > self.first_sentence().start { self.cx.doc.word(open - 1) } else { "" }
    }

    /// Whether a colon introduces the marks: "issued a statement: …".
    pub(super) fn is_announced(&self) -> bool {
        self.word_before() == ":"
    }

    /// Whether a comma leads to a whole utterance: "The senator spoke on television, “This is war.”"
    pub(super) fn is_led_in(&self) -> bool {
        let cx = self.cx;
        let (first, last) = (self.stretch.inner.start, self.stretch.inner.end - 1);
        let whole = cx.doc.word(first).starts_with(char::is_uppercase) && matches!(cx.doc.word(last), "." | "!" | "?");
        let finite = || self.stretch.inner.clone().take(LOOK).any(|i| cx.tags.morph(i).has(Morph::FINITE));
        self.word_before() == "," && whole && finite()
    }

    /// Whether the marks hold an utterance of its own rather than a part of the writer's sentence.
    pub(super) fn is_utterance(&self) -> bool {
        let before = self.word_before();
        let apart = matches!(before, "" | ":" | "," | "." | "—" | "–" | ";" | "...");
        let finite = self.stretch.inner.clone().take(LOOK).any(|i| self.cx.tags.morph(i).has(Morph::FINITE));
        let last = self.cx.doc.word(self.stretch.inner.end - 1);
        let stops = matches!(last, "." | "!" | "?" | "," | "…" | "...");
        apart && (finite || stops || self.words() > SCARE_WORDS) && (before != "," || finite || stops)
    }

    /// The kind of quoted words that no reporting word governs.
    pub(super) fn ungoverned(&self) -> QuoteKind {
        if self.is_utterance() && (self.stretch.continues || self.stands_alone()) {
            return QuoteKind::Direct;
        }
        if self.words() > SCARE_WORDS { QuoteKind::Mixed } else { self.name_or_term().unwrap_or(QuoteKind::Scare) }
    }

    /// Whether nothing but the marks and punctuation is in the sentences that they span.
    fn stands_alone(&self) -> bool {
        let outside = (self.first_sentence().start..self.stretch.open).chain(self.stretch.end..self.last_sentence().end);
        outside.take(3).all(|i| self.cx.tags.upos(i) == Upos::Punct)
    }

    /// A nickname, a product's name, a word as a word.
    pub(super) fn name_or_term(&self) -> Option<QuoteKind> {
        let cx = self.cx;
        let start = self.first_sentence().start.max(self.stretch.open.saturating_sub(4));
        let lemmas = (start..self.stretch.open).map(|i| cx.tags.lemma(i).to_lowercase());
        let near: Vec<String> = lemmas.collect();
        let close = |list: &[&str]| near.iter().rev().take(3).any(|l| list.contains(&l.as_str()));
        if close(WORDS) {
            return Some(QuoteKind::Term);
        }
        let capital = |i: usize| cx.doc.word(i).starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        let named = self
            .stretch
            .inner
            .clone()
            .all(|i| capital(i) || matches!(cx.tags.upos(i), Upos::Adp | Upos::Det | Upos::Punct | Upos::Part | Upos::Cconj));
        let within =
            self.stretch.open > 0 && capital(self.stretch.open - 1) && self.stretch.end < cx.doc.tokens.len() && capital(self.stretch.end);
        let starts = capital(self.stretch.inner.start);
        (starts && named && (close(NAMING) || close(NAMED) || within)).then_some(QuoteKind::Name)
    }

    /// The reporting word that governs the marks, as a position in `cues`.
    ///
    /// An utterance looks behind itself first ("…," he said), then before (He said: "…"); a fragment looks before it.
    pub(super) fn cue(&self, cues: &[Cue]) -> Option<usize> {
        let behind = self.behind(cues);
        let before = self.before(cues);
        if self.is_utterance() && !matches!(self.word_before(), ":" | ",") { behind.or(before) } else { before.or(behind) }
    }

    fn behind(&self, cues: &[Cue]) -> Option<usize> {
        let sentence = self.last_sentence();
        let end = sentence.end.min(self.stretch.end + REACH);
        let first = cues.partition_point(|c| c.at < self.stretch.end);
        let found = cues[first..].iter().take_while(|c| c.at < end).position(|c| self.takes(c)).map(|k| first + k)?;
        // Another sentence's worth of words between is another matter.
        let gap = self.stretch.end..cues[found].at;
        let verbs = gap.clone().filter(|&i| self.cx.tags.upos(i) == Upos::Verb && self.cx.tags.morph(i).has(Morph::FINITE)).count();
        let own = !self.is_utterance() || gap.len() <= 16;
        (verbs == 0 && own).then_some(found)
    }

    fn before(&self, cues: &[Cue]) -> Option<usize> {
        let sentence = self.first_sentence();
        let start = sentence.start.max(self.stretch.open.saturating_sub(REACH));
        let last = cues.partition_point(|c| c.at < self.aside().unwrap_or(self.stretch.open));
        (0..last).rev().take_while(|&k| cues[k].at >= start).find(|&k| self.takes(&cues[k]))
    }

    /// The first dash of an aside right before the marks: "he said — as the paper reported — “…”".
    fn aside(&self) -> Option<usize> {
        let dash = |k: usize| matches!(self.cx.doc.word(k), "—" | "–" | "--");
        let close = self.stretch.open.checked_sub(1).filter(|&k| k > self.first_sentence().start && dash(k))?;
        (self.first_sentence().start..close).rev().take(16).find(|&k| dash(k))
    }

    fn takes(&self, cue: &Cue) -> bool {
        !self.stretch.inner.contains(&cue.at) && cue.kind != CueKind::Believe
    }
}

//! Quoted words: their kind, and the reporting word that they belong to.

use super::Cx;
use super::cue::{Cue, CueKind, is_naming};
use super::marks::Stretch;
use crate::analysis::QuoteKind;
use crate::document::ZoneKind;
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};
use std::ops::Range;

/// How far from the marks a reporting word is looked for.
const REACH: usize = 40;
/// Words of a stretch that are looked at to tell what it is: keeps time linear.
const LOOK: usize = 80;
/// A fragment of at most this many words without a reporting word is no utterance.
const SCARE_WORDS: usize = 6;

/// Reporting words behind a quotation that ends its sentence have at most this many tokens.
const TAG_WORDS: usize = 10;

/// Words that introduce another name (as lemmas).
const NAMING: &[&str] =
    &["nickname", "dub", "codename", "know", "name", "title", "entitle", "alias", "aka", "identify", "pose", "register", "style"];

/// Nouns for another name of somebody: the words in marks behind them are one, in small letters too.
const ALIASES: &[&str] =
    &["alias", "codename", "handle", "moniker", "name", "nickname", "pseudonym", "sign", "sobriquet", "surname", "tag", "username"];

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
    "site",
    "forum",
    "marketplace",
    "platform",
    "shop",
    "podcast",
    "blog",
    "show",
    "game",
    "tool",
    "malware",
    "virus",
    "botnet",
    "boat",
    "yacht",
    "restaurant",
    "club",
    "newspaper",
    "network",
];

/// Verbs that stand beside whole utterances only: "would continue the “struggle”", "laughed at the “plan”" report nothing.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "bark", "bellow", "blurt", "chime", "chuckle", "continue", "crow", "gasp", "grin", "groan", "grumble", "gush", "interject", "interrupt",
    "laugh", "marvel", "moan", "persist", "pose", "rage", "roar", "scoff", "shrug", "sigh", "smile", "snap", "sneer", "sob", "stammer", "storm", "tease", "thunder", "wail", "weep", "wonder",
];

/// Quoted words under the question what they are.
pub(super) struct Quoted<'a> {
    pub cx: &'a Cx<'a>,
    pub stretch: &'a Stretch,
}

impl Quoted<'_> {
    /// The sentence in which the marks open; behind a colon at the end of the paragraph before, that one too.
    fn first_sentence(&self) -> Range<usize> {
        let own = self.cx.sentence(self.stretch.open);
        let colon = own.start.checked_sub(1).filter(|&k| own.start == self.stretch.open && self.cx.doc.word(k) == ":");
        colon.map_or(own.start, |k| self.cx.sentence(k).start)..own.end
    }

    /// The sentence in which the marks close; where they end it, the reporting words may stand as one of their own behind them:
    /// "“Who came?” Reyes recalled asking."
    fn last_sentence(&self) -> Range<usize> {
        let own = self.cx.sentence(self.stretch.end - 1);
        let next = own.end;
        if next != self.stretch.end || next >= self.cx.doc.tokens.len() {
            return own;
        }
        let behind = self.cx.sentence(next);
        let gap = self.cx.doc.tokens[next - 1].span.end as usize..self.cx.doc.tokens[next].span.start as usize;
        let line = self.cx.doc.text.get(gap).is_none_or(|gap| gap.contains('\n'));
        let first = self.cx.doc.word(next);
        let open = matches!(self.cx.doc.word(self.stretch.inner.end - 1), "?" | "!" | "’" | "'") || first.starts_with(char::is_lowercase);
        let tag = (open || first == ",")
            && behind.len() <= TAG_WORDS
            && behind.clone().all(|k| !matches!(self.cx.tree.deprel(k), Deprel::Ccomp | Deprel::Obj))
            && behind.clone().all(|k| !matches!(self.cx.doc.word(k), "“" | "\"" | "«" | "‘"));
        if line || !tag { own } else { own.start..behind.end }
    }

    fn words(&self) -> usize {
        self.stretch.inner.clone().take(LOOK).filter(|&i| self.cx.tags.upos(i) != Upos::Punct).count()
    }

    fn word_before(&self) -> &str {
        let open = self.stretch.open;
        if self.item().is_some() {
            return "";
        }
        if open > self.first_sentence().start { self.cx.doc.word(open - 1) } else { "" }
    }

    /// The bullet before quoted words that are an item of a list.
    fn item(&self) -> Option<usize> {
        const BULLETS: &[&str] = &["-", "–", "—", "•", "*", "·", "▪", "►"];
        let bullet = self.stretch.open.checked_sub(1).filter(|&k| BULLETS.contains(&self.cx.doc.word(k)))?;
        let line = bullet.checked_sub(1).is_none_or(|before| {
            let gap = self.cx.doc.tokens[before].span.end as usize..self.cx.doc.tokens[bullet].span.start as usize;
            self.cx.doc.text.get(gap).is_some_and(|gap| gap.contains('\n'))
        });
        line.then_some(bullet)
    }

    /// For the first item of a list: one past the colon that ends the line before.
    pub(super) fn list_colon(&self) -> Option<usize> {
        self.item().filter(|&bullet| bullet > 0 && self.cx.doc.word(bullet - 1) == ":")
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
        // "He told me, ‘Go home now’, and I went": an order has no finite verb.
        let first = self.stretch.inner.start;
        let finite = finite
            || matches!(before, "," | ":")
                && self.cx.tags.upos(first) == Upos::Verb
                && self.cx.doc.word(first).starts_with(char::is_uppercase)
                && self.words() > 1;
        apart && (finite || stops || self.words() > SCARE_WORDS) && (before != "," || finite || stops)
    }

    /// The kind of quoted words that no reporting word governs.
    pub(super) fn ungoverned(&self) -> QuoteKind {
        if self.is_utterance() && (self.stretch.continues || self.stands_alone() || self.heads_line()) {
            return QuoteKind::Direct;
        }
        // "Chants of “Down with the tax!”" are somebody's words.
        let chanted = self.stretch.open.checked_sub(2).is_some_and(|k| {
            self.word_before() == "of" && matches!(self.cx.tags.lemma(k), "chant" | "shout" | "cry" | "scream" | "slogan")
        });
        if self.words() > SCARE_WORDS || chanted { QuoteKind::Mixed } else { self.name_or_term().unwrap_or(QuoteKind::Scare) }
    }

    /// "‘I thought we were lost’: terror on the ferry": the first words of a headline.
    fn heads_line(&self) -> bool {
        let (cx, end) = (self.cx, self.stretch.end);
        let sentence = cx.doc.sentence(cx.doc.sentence_of(self.stretch.open));
        sentence.zone == ZoneKind::Headline
            && sentence.tokens.start == self.stretch.open
            && end < cx.doc.tokens.len()
            && matches!(cx.doc.word(end), ":" | "–" | "—" | "-")
    }

    /// Whether nothing but the marks and punctuation is in the sentences that they span.
    fn stands_alone(&self) -> bool {
        let outside = (self.cx.sentence(self.stretch.open).start..self.stretch.open)
            .chain(self.stretch.end..self.cx.sentence(self.stretch.end - 1).end);
        outside.take(3).all(|i| self.cx.tags.upos(i) == Upos::Punct || self.item() == Some(i))
    }

    /// The name or term that a naming verb without a source gives: "a process called “…”".
    pub(super) fn named_by(&self, cue: &Cue, agent: bool) -> Option<QuoteKind> {
        let named = cue.at < self.stretch.open && self.words() <= SCARE_WORDS && is_naming(self.cx, cue, self.stretch.open, agent);
        let capital = self.cx.doc.word(self.stretch.inner.start).starts_with(char::is_uppercase);
        named.then_some(if capital { QuoteKind::Name } else { QuoteKind::Term })
    }

    /// A nickname, a product's name, a word as a word.
    pub(super) fn name_or_term(&self) -> Option<QuoteKind> {
        let cx = self.cx;
        let start = self.first_sentence().start.max(self.stretch.open.saturating_sub(4));
        let lemmas = (start..self.stretch.open).map(|i| cx.tags.lemma(i).to_lowercase());
        let near: Vec<String> = lemmas.collect();
        let close = |list: &[&str]| near.iter().rev().take(3).any(|l| list.contains(&l.as_str()));
        // "Termed the report “…”" is no term.
        let word = |i: usize| cx.tags.upos(i) != Upos::Verb && WORDS.contains(&cx.tags.lemma(i).to_lowercase().as_str());
        if (start..self.stretch.open).rev().take(3).any(word) {
            return Some(QuoteKind::Term);
        }
        if self.is_gloss() {
            return Some(QuoteKind::Term);
        }
        let before = self.stretch.open.checked_sub(1).filter(|&k| k >= start && cx.tags.upos(k) == Upos::Noun);
        if before.is_some_and(|k| ALIASES.contains(&cx.tags.lemma(k))) && self.words() <= 3 {
            return Some(QuoteKind::Name);
        }
        let capital = |i: usize| cx.doc.word(i).starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        let named = self
            .stretch
            .inner
            .clone()
            .all(|i| capital(i) || matches!(cx.tags.upos(i), Upos::Adp | Upos::Det | Upos::Punct | Upos::Part | Upos::Cconj));
        let within =
            self.stretch.open > 0 && capital(self.stretch.open - 1) && self.stretch.end < cx.doc.tokens.len() && capital(self.stretch.end);
        // "the Baker", "al-Zahra".
        let starts = self.stretch.inner.clone().take(2).any(capital);
        // "At “Cold Harbour”, Reyes said": proper words alone, and no verb puts them into anybody's mouth.
        let proper = self.words() >= 2
            && self.stretch.inner.clone().all(|i| capital(i) && cx.tags.upos(i) == Upos::Propn || cx.tags.upos(i) == Upos::Adp)
            && matches!(
                before.or(self.stretch.open.checked_sub(1)).map(|k| cx.tags.upos(k)),
                Some(Upos::Adp | Upos::Det | Upos::Noun | Upos::Propn)
            )
            && near.last().is_none_or(|l| l != "as");
        // "called the site “Free Market”": one or two capitals behind a noun for a thing.
        let titled =
            self.words() <= 3 && self.stretch.inner.clone().all(capital) && before.is_some() && !self.is_utterance() && self.calls(start);
        (starts && named && (close(NAMING) || close(NAMED) || within || proper || titled)).then_some(QuoteKind::Name)
    }

    /// Whether a verb of naming stands shortly before the marks: "called his shop “Red Door”".
    fn calls(&self, start: usize) -> bool {
        let verb = |i: usize| {
            self.cx.tags.upos(i) == Upos::Verb && matches!(self.cx.tags.lemma(i), "call" | "name" | "christen" | "baptise" | "baptize")
        };
        let thing = |i: usize| {
            !matches!(self.cx.tags.upos(i), Upos::Punct | Upos::Verb | Upos::Aux | Upos::Propn | Upos::Pron)
                || matches!(self.cx.doc.word(i), "his" | "her" | "their" | "its")
        };
        (start..self.stretch.open).rev().take(4).find(|&i| verb(i)).is_some_and(|v| (v + 1..self.stretch.open).all(thing))
    }

    /// A translation or an explanation of the word before: "Ras Amun (“head of the wind”)", "which means “…”".
    fn is_gloss(&self) -> bool {
        let (cx, open, end) = (self.cx, self.stretch.open, self.stretch.end);
        let brackets = open > 0 && cx.doc.word(open - 1) == "(" && end < cx.doc.tokens.len() && cx.doc.word(end) == ")";
        let word = open > 1 && matches!(cx.tags.upos(open - 2), Upos::Propn | Upos::Noun | Upos::X);
        let means = (1..=2).filter_map(|back| open.checked_sub(back)).any(|k| matches!(cx.tags.lemma(k), "mean" | "translate"));
        self.words() <= SCARE_WORDS && !self.is_utterance() && (brackets && word || means && open > 0 && cx.doc.word(open - 1) != ",")
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
        // "Spokesman Han Jae-won says": a syllable of a name is no verb.
        let joined = |i: usize| self.cx.doc.word(i - 1) == "-" && !self.cx.doc.tokens[i].space_before;
        let finite = |i: usize| self.cx.tags.upos(i) == Upos::Verb && self.cx.tags.morph(i).has(Morph::FINITE);
        // "…," Reyes, who heads the office, told reporters: the verb of the aside is none between.
        let relative = |i: usize| self.cx.tree.deprel(i) == Deprel::AclRelcl;
        let verbs = gap.clone().filter(|&i| finite(i) && !joined(i) && !relative(i)).count();
        let own = !self.is_utterance() || gap.len() <= 16;
        // "…, a witness, who asked not to be named, told the paper": the verb of the aside does not report.
        let aside =
            |k: usize| self.cx.tree.deprel(cues[k].at) == Deprel::AclRelcl && self.cx.doc.word(cues[k].at.saturating_sub(1)) == "who";
        let main = (found + 1..cues.len()).take_while(|&k| cues[k].at < end).find(|&k| self.takes(&cues[k]) && !aside(k));
        if let Some(main) = main.filter(|_| aside(found)) {
            return Some(main);
        }
        // "Reyes was quoted as saying": the second verb reports.
        let cites = matches!(self.cx.tags.lemma(cues[found].at), "quote" | "cite");
        let as_saying = cues.get(found + 1).filter(|next| {
            let gap = next.at.saturating_sub(cues[found].tokens.end);
            (gap == 1 || cites && gap <= 8) && self.cx.doc.word(next.at - 1) == "as"
        });
        (verbs == 0 && own).then_some(found + usize::from(as_saying.is_some()))
    }

    fn before(&self, cues: &[Cue]) -> Option<usize> {
        let sentence = self.first_sentence();
        let start = sentence.start.max(self.stretch.open.saturating_sub(REACH));
        let last = cues.partition_point(|c| c.at < self.aside().unwrap_or(self.stretch.open));
        let found = (0..last).rev().take_while(|&k| cues[k].at >= start).find(|&k| self.takes(&cues[k]) && !self.intends(&cues[k]))?;
        // "The judge decided, according to the summary, “that …”": who decided speaks.
        let decided = found.checked_sub(1).filter(|&k| {
            let aside = cues[found].kind == CueKind::According && cues[k].tokens.end + 1 == cues[found].tokens.start;
            aside && cues[k].at >= start && !matches!(cues[k].kind, CueKind::According | CueKind::Noun | CueKind::Believe)
        });
        Some(decided.unwrap_or(found))
    }

    /// "Said she would appeal; “The city …”": what is only meant to be said does not report a whole utterance, unless it opens the marks.
    fn intends(&self, cue: &Cue) -> bool {
        let gap = cue.tokens.end..self.stretch.open;
        let opens = gap.clone().all(|k| matches!(self.cx.doc.word(k), ":" | ","));
        let modal =
            |k: usize| k == cue.at.wrapping_sub(1) && matches!(self.cx.doc.word(k), "to" | "would" | "will" | "could" | "may" | "might");
        self.is_utterance() && self.word_before() == ";" && !opens && cue.at.checked_sub(1).is_some_and(modal)
    }

    /// The first dash of an aside right before the marks: "he said — as the paper reported — “…”".
    fn aside(&self) -> Option<usize> {
        let dash = |k: usize| matches!(self.cx.doc.word(k), "—" | "–" | "--");
        let close = self.stretch.open.checked_sub(1).filter(|&k| k > self.first_sentence().start && dash(k))?;
        (self.first_sentence().start..close).rev().take(16).find(|&k| dash(k))
    }

    fn takes(&self, cue: &Cue) -> bool {
        let whole = || !WHOLE.contains(&self.cx.tags.lemma(cue.at)) || self.is_utterance();
        // "Reyes fears, “it will be lost”": a thought right beside the marks.
        let beside = || cue.tokens.end + 1 == self.stretch.open && matches!(self.cx.doc.word(cue.tokens.end), "," | ":");
        let says = match cue.kind {
            CueKind::Noun => false,
            CueKind::Believe => beside(),
            _ => true,
        };
        says && !self.stretch.inner.contains(&cue.at) && whole()
    }
}

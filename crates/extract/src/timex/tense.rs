//! The tense of the clause around a time: it says whether "on Friday" lies ahead or behind.

use super::piece::{Kind, Pieces};
use crate::document::Document;
use crate::ontology::Tense;
use crate::parse::{Deprel, Tree};
use crate::tag::{Morph, Tags, Upos};
use lede_text::Span;

/// How far the search for a verb goes, in pieces.
const REACH: usize = 24;

/// Words that look ahead by themselves.
#[rustfmt::skip]
const AHEAD: &[&str] = &[
    "will", "shall", "ll", "would", "might", "must", "should", "upcoming", "forthcoming", "scheduled", "slated", "due", "planned", "expected", "anticipated", "awaits", "starting", "beginning",
    "starts", "begins", "opens", "resumes", "expires", "next", "deadline", "postponed", "adjourned", "rescheduled", "remanded",
];

/// Verbs whose present tense tells of what is fixed for a day to come: "The talks resume on Friday" (as lemmas).
const FIXED: &[&str] = &["resume", "begin", "start", "open", "reopen", "expire", "convene", "reconvene", "end", "close", "depart", "kick"];

/// What rules an infinitive that has not happened yet: "agreed to meet on Friday", but not "managed to leave on Friday".
#[rustfmt::skip]
const INTENT: &[&str] = &[
    "agreed", "agree", "agrees", "plan", "plans", "planning", "vowed", "vows", "intends", "intend", "expects", "expect", "promised", "promises", "pledged", "pledges", "threatened", "threatens", "ready",
    "wants", "want", "hopes", "hope", "hoped", "urged", "urges", "asked", "asks", "ordered", "orders", "called", "calls", "preparing", "prepares", "decided", "decides", "invited", "likely", "set", "about",
    "is", "are", "was", "were", "aims", "offered", "supposed", "told", "demanded", "him", "her", "them", "deal", "agreement", "proposal", "going",
];

/// Verbs of what went on up to a time.
const LASTED: &[&str] = &[
    "served",
    "lasted",
    "ran",
    "remained",
    "ruled",
    "worked",
    "lived",
    "stayed",
    "led",
    "continued",
    "raged",
    "reigned",
    "survived",
    "governed",
    "stood",
    "didn",
    "had",
    "did",
    "kept",
    "fought",
    "held",
];

/// Verbs whose past has no -ed.
#[rustfmt::skip]
const PAST: &[&str] = &[
    "was", "were", "had", "has", "have", "did", "been", "said", "told", "went", "took", "came", "began", "held", "left", "made", "met", "won", "lost", "shot", "found", "broke", "saw", "fell", "rose", "sent", "gave",
    "got", "became", "struck", "brought", "led", "ran", "spoke", "wrote", "fled", "sold", "paid", "bought", "hit", "set", "put", "cut", "quit", "stood", "sat", "kept", "built", "fought", "caught", "taught", "thought",
    "heard", "felt", "grew", "knew", "threw", "flew", "drew", "blew", "swore", "rode", "drove", "wore", "bore", "tore", "chose", "froze", "stole", "woke", "sank", "sang", "drank", "swam", "forgave", "forbade", "withdrew",
    "overthrew", "underwent", "spent", "lent", "meant", "read", "spread", "burnt", "shut", "dealt", "slept", "swept", "leapt", "crept", "hung", "dug", "won",
];

/// A document as this stage sees it.
#[derive(Clone, Copy)]
pub(super) struct Scene<'s, 't> {
    pub doc: &'s Document<'t>,
    pub tags: &'s Tags,
    pub tree: &'s Tree,
    pub p: &'s Pieces<'t>,
}

impl Scene<'_, '_> {
    /// The tense of the clause that the pieces `start..end` stand in, within `sentence`.
    pub(super) fn tense(&self, start: usize, end: usize, sentence: Span) -> Tense {
        // "released on bail until October": what ends later, but for what has lasted until then.
        if start > 0 && self.p.any(start - 1, &["until", "till"]) {
            let p = self.p;
            let state = |i: usize| p.any(i, &["was", "were", "been"]) && !p.lower(i + 1).ends_with("ed") && !p.lower(i + 1).ends_with("en");
            let lasted = (start.saturating_sub(10)..start).any(|i| p.any(i, LASTED) || state(i));
            return if lasted { Tense::Past } else { Tense::Future };
        }
        if self.announced(start) {
            return Tense::Future;
        }
        self.governed(start, end).unwrap_or_else(|| self.nearby(start, end, sentence))
    }

    /// "Took power in 2005 and was due to stand down in August": fixed for the time to come, whatever verb the tree gives it.
    fn announced(&self, start: usize) -> bool {
        let p = self.p;
        let led = start > 0 && p.any(start - 1, &["in", "on", "by", "at"]);
        let to = (start.saturating_sub(6)..start).rev().find(|&i| p.is(i, "to"));
        led && to.is_some_and(|to| {
            let fixed = to > 0 && p.any(to - 1, &["due", "scheduled", "slated", "expected", "supposed"]);
            fixed && (to + 1..start).all(|i| p.kind(i) == Some(Kind::Word) && !p.any(i, &["and", "but", "that", "who", "which"]))
        })
    }

    /// The tense of the verb that the time depends on.
    fn governed(&self, start: usize, end: usize) -> Option<Tense> {
        let first = self.token(start)?;
        let last = self.token(end - 1)?;
        // Out of the time itself, then up to the first verb.
        let up = (first..=last).find_map(|t| self.tree.head(t).filter(|h| !(first..=last).contains(h)))?;
        // "said Monday it would open": a bare day goes with the verb right before it, whatever the tree makes of it.
        let before = first.checked_sub(1).filter(|&b| self.tags.upos(b) == Upos::Verb && self.tags.morph(b).has(Morph::FINITE));
        let mut at = before.unwrap_or(up);
        for _ in 0..6 {
            if AHEAD.contains(&self.doc.word(at)) {
                return Some(Tense::Future);
            }
            let looks_ahead = |verb: usize| FIXED.contains(&self.tags.lemma(verb)) || self.is_awaited(verb);
            if self.tags.upos(at) == Upos::Verb && looks_ahead(at) && self.is_plain_present(at) {
                return Some(Tense::Future);
            }
            if matches!(self.tags.upos(at), Upos::Verb | Upos::Aux)
                && let Some(tense) = self.verb(at)
            {
                return Some(tense);
            }
            at = self.tree.head(at)?;
        }
        None
    }

    /// "When they appear in court on Monday": after these words the present tells of what is to come.
    fn is_awaited(&self, verb: usize) -> bool {
        let opens = |c: usize| matches!(self.tree.deprel(c), Deprel::Mark | Deprel::Advmod) && c < verb;
        let word = |c: usize| matches!(self.tags.lemma(c), "when" | "once" | "until" | "before" | "after" | "if" | "unless");
        self.tree.deprel(verb) == Deprel::Advcl && self.tree.children(verb).any(|c| opens(c) && word(c))
    }

    /// Whether the verb is a present form without an auxiliary.
    fn is_plain_present(&self, verb: usize) -> bool {
        let morph = self.tags.morph(verb);
        let auxiliary = (verb.saturating_sub(8)..verb).any(|c| self.tree.head(c) == Some(verb) && self.tags.upos(c) == Upos::Aux);
        let to = verb > 0 && self.doc.word(verb - 1) == "to";
        !morph.has(Morph::PAST) && !morph.has(Morph::GERUND) && !morph.has(Morph::PARTICIPLE) && !auxiliary && !to
    }

    /// The tense of a verb with its auxiliaries; `None` where its clause has none of its own.
    fn verb(&self, verb: usize) -> Option<Tense> {
        // Auxiliaries stand close; "May" with a capital is none, whatever the tree makes of it.
        let aux = |words: &[&str]| {
            let own = |c: &usize| self.tree.head(*c) == Some(verb) && self.doc.word(*c) != "May";
            (verb.saturating_sub(8)..verb).filter(own).any(|c| words.contains(&self.doc.word(c).to_lowercase().as_str()))
        };
        let morph = self.tags.morph(verb);
        if aux(&["will", "shall", "'ll", "’ll", "wo", "would", "should", "might", "must", "may", "can", "could"]) {
            return Some(if aux(&["have"]) { Tense::Past } else { Tense::Future });
        }
        if aux(&["to"]) {
            let Some(head) = self.tree.head(verb) else { return Some(Tense::Future) };
            let word = self.doc.word(head).to_lowercase();
            let planned = INTENT.contains(&word.as_str())
                || AHEAD.contains(&word.as_str())
                || !matches!(self.tags.upos(head), Upos::Verb | Upos::Aux);
            return if planned || aux(&["be"]) { Some(Tense::Future) } else { None };
        }
        if morph.has(Morph::PAST) || aux(&["was", "were", "had", "has", "have", "did", "'ve", "’ve", "'d"]) {
            // A participle without auxiliary hangs on its noun: "planned" looks ahead, "held" back.
            return Some(Tense::Past);
        }
        if morph.has(Morph::FINITE) || aux(&["is", "are", "'s", "’s", "'re", "’re"]) {
            return Some(if aux(&["is", "are"]) && morph.has(Morph::GERUND) { Tense::Future } else { Tense::Present });
        }
        None
    }

    /// The tense of the nearest verb, where the tree gives none.
    fn nearby(&self, start: usize, end: usize, sentence: Span) -> Tense {
        let p = self.p;
        let inside = |i: &usize| p.get(*i).is_some_and(|piece| sentence.contains(piece.span));
        let back = (start.saturating_sub(REACH)..start).rev().take_while(inside).find_map(|i| self.cue(i).map(|t| (start - i, t)));
        let forth = (end..(end + REACH).min(p.len())).take_while(inside).find_map(|i| self.cue(i).map(|t| (i - end + 1, t)));
        match (back, forth) {
            // A clause that opens with its time has its verb behind: "…, and on Friday the court will rule".
            (Some((far, first)), Some((near, second))) => {
                if far > 9 && near <= 5 || far > near + 9 {
                    second
                } else {
                    first
                }
            }
            (Some((_, tense)), None) | (None, Some((_, tense))) => tense,
            (None, None) => Tense::None,
        }
    }

    /// The token that piece `i` lies in.
    fn token(&self, i: usize) -> Option<usize> {
        let piece = self.p.get(i)?;
        let token = self.doc.tokens.partition_point(|t| t.span.end <= piece.span.start);
        (token < self.tags.len()).then_some(token)
    }

    fn upos(&self, i: usize) -> Upos {
        self.token(i).map_or(Upos::X, |t| self.tags.upos(t))
    }

    /// What a word says about the tense of its clause.
    fn cue(&self, i: usize) -> Option<Tense> {
        let p = self.p;
        if p.kind(i) != Some(Kind::Word) {
            return None;
        }
        let word = p.lower(i);
        let before = if i > 0 { p.lower(i - 1) } else { "" };
        // "will be held", "to be tried": the auxiliary decides.
        let passive = before == "be";
        match word {
            // "due to the war", "the next one": only what leads to a time or a verb.
            "due" if p.is(i + 1, "to") && p.any(i + 2, &["the", "a", "an", "his", "her", "its", "their"]) => None,
            "set" if p.any(i + 1, &["to", "for"]) && p.any(i.wrapping_sub(1), &["is", "are", "was", "were", "been"]) => Some(Tense::Future),
            "would" | "should" | "might" if p.is(i + 1, "have") => Some(Tense::Past),
            "planned" | "expected" if p.any(i + 1, &["the", "a", "an", "by", "that"]) => Some(Tense::Past),
            _ if AHEAD.contains(&word) => Some(Tense::Future),
            "going" if p.is(i + 1, "to") => Some(Tense::Future),
            "to" if self.infinitive(i + 1) => (p.is(i + 1, "be") && before != "used" || INTENT.contains(&before)).then_some(Tense::Future),
            _ if passive => None,
            _ if PAST.contains(&word) => Some(Tense::Past),
            "is" | "are" => Some(Tense::Present),
            _ if word.len() > 4 && word.ends_with("ed") && !p.capital(i) => {
                matches!(self.upos(i), Upos::Verb | Upos::Aux | Upos::X).then_some(Tense::Past)
            }
            _ => None,
        }
    }

    /// Whether a verb in its plain form stands at piece `i`.
    fn infinitive(&self, i: usize) -> bool {
        let p = self.p;
        match self.upos(i) {
            Upos::X => {
                p.kind(i) == Some(Kind::Word)
                    && !p.capital(i)
                    && !p.any(i, &["the", "a", "an", "his", "her", "its", "their", "this", "that", "those", "these", "all", "some"])
            }
            upos => matches!(upos, Upos::Verb | Upos::Aux),
        }
    }
}

//! The tense of the clause around a time: it says whether "on Friday" lies ahead or behind.

use super::piece::{Kind, Pieces};
use crate::ontology::Tense;
use crate::tag::{Tags, Upos};
use lede_text::Span;

/// How far the search for a verb goes, in pieces.
const REACH: usize = 24;

/// Words that look ahead by themselves.
#[rustfmt::skip]
const AHEAD: &[&str] = &[
    "will", "shall", "ll", "would", "might", "must", "should", "upcoming", "forthcoming", "scheduled", "slated", "due", "planned", "expected", "anticipated", "awaits", "starting", "beginning",
    "starts", "begins", "opens", "resumes", "expires", "next", "deadline", "postponed", "adjourned", "rescheduled", "remanded",
];

/// What rules an infinitive that has not happened yet: "agreed to meet on Friday", but not "managed to leave on Friday".
#[rustfmt::skip]
const INTENT: &[&str] = &[
    "agreed", "agree", "agrees", "plan", "plans", "planning", "vowed", "vows", "intends", "intend", "expects", "expect", "promised", "promises", "pledged", "pledges", "threatened", "threatens", "ready",
    "wants", "want", "hopes", "hope", "hoped", "urged", "urges", "asked", "asks", "ordered", "orders", "called", "calls", "preparing", "prepares", "decided", "decides", "invited", "likely", "set", "about",
    "is", "are", "was", "were", "aims", "offered", "supposed", "told", "demanded", "him", "her", "them", "deal", "agreement", "proposal", "going",
];

/// Verbs whose past has no -ed.
#[rustfmt::skip]
const PAST: &[&str] = &[
    "was", "were", "had", "has", "have", "did", "been", "said", "told", "went", "took", "came", "began", "held", "left", "made", "met", "won", "lost", "shot", "found", "broke", "saw", "fell", "rose", "sent", "gave",
    "got", "became", "struck", "brought", "led", "ran", "spoke", "wrote", "fled", "sold", "paid", "bought", "hit", "set", "put", "cut", "quit", "stood", "sat", "kept", "built", "fought", "caught", "taught", "thought",
    "heard", "felt", "grew", "knew", "threw", "flew", "drew", "blew", "swore", "rode", "drove", "wore", "bore", "tore", "chose", "froze", "stole", "woke", "sank", "sang", "drank", "swam", "forgave", "forbade", "withdrew",
    "overthrew", "underwent", "spent", "lent", "meant", "read", "spread", "burnt", "shut", "dealt", "slept", "swept", "leapt", "crept", "hung", "dug", "won",
];

/// The tense around the pieces `start..end`, within `sentence`.
pub(super) fn around(p: &Pieces<'_>, tags: &dyn Fn(usize) -> Upos, start: usize, end: usize, sentence: Span) -> Tense {
    let inside = |i: &usize| p.get(*i).is_some_and(|piece| sentence.contains(piece.span));
    let back = (start.saturating_sub(REACH)..start).rev().take_while(inside).find_map(|i| cue(p, tags, i).map(|t| (start - i, t)));
    let forth = (end..(end + REACH).min(p.len())).take_while(inside).find_map(|i| cue(p, tags, i).map(|t| (i - end + 1, t)));
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

/// The part of speech of a piece, from the token that it lies in.
pub(super) fn upos(doc: &crate::document::Document<'_>, tags: &Tags, p: &Pieces<'_>, i: usize) -> Upos {
    let Some(piece) = p.get(i) else { return Upos::X };
    let token = doc.tokens.partition_point(|t| t.span.end <= piece.span.start);
    if token < tags.len() { tags.upos(token) } else { Upos::X }
}

/// What a word says about the tense of its clause.
fn cue(p: &Pieces<'_>, tags: &dyn Fn(usize) -> Upos, i: usize) -> Option<Tense> {
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
        "to" if infinitive(p, tags, i + 1) => (p.is(i + 1, "be") && before != "used" || INTENT.contains(&before)).then_some(Tense::Future),
        _ if passive => None,
        _ if PAST.contains(&word) => Some(Tense::Past),
        "is" | "are" => Some(Tense::Present),
        _ if word.len() > 4 && word.ends_with("ed") && !p.capital(i) => {
            matches!(tags(i), Upos::Verb | Upos::Aux | Upos::X).then_some(Tense::Past)
        }
        _ => None,
    }
}

/// Whether a verb in its plain form stands at piece `i`.
fn infinitive(p: &Pieces<'_>, tags: &dyn Fn(usize) -> Upos, i: usize) -> bool {
    match tags(i) {
        Upos::X => {
            p.kind(i) == Some(Kind::Word)
                && !p.capital(i)
                && !p.any(i, &["the", "a", "an", "his", "her", "its", "their", "this", "that", "those", "these", "all", "some"])
        }
        upos => matches!(upos, Upos::Verb | Upos::Aux),
    }
}

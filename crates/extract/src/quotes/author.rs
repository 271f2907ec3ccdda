//! Who stands behind a piece of writing: a source that is no person or body speaks for the one who made it.

use super::Cx;
use super::cue::is_telling;
use super::source::{is_nominal, subject};
use crate::parse::Deprel;
use crate::tag::Upos;

/// Nouns for what is written, said or found out: the source is who made it, where that is told.
const WRITINGS: &[&str] = &[
    "account",
    "address",
    "advisory",
    "affidavit",
    "analysis",
    "announcement",
    "article",
    "blog",
    "book",
    "briefing",
    "bulletin",
    "claim",
    "column",
    "comment",
    "communique",
    "communiqué",
    "complaint",
    "data",
    "declaration",
    "decree",
    "description",
    "dispatch",
    "document",
    "editorial",
    "email",
    "estimate",
    "filing",
    "finding",
    "forecast",
    "indictment",
    "interview",
    "lawsuit",
    "letter",
    "manifesto",
    "memo",
    "memoir",
    "memorandum",
    "message",
    "motion",
    "notice",
    "notification",
    "order",
    "petition",
    "poll",
    "post",
    "proclamation",
    "projection",
    "recording",
    "release",
    "remark",
    "report",
    "research",
    "resolution",
    "ruling",
    "schedule",
    "speech",
    "statement",
    "study",
    "summary",
    "survey",
    "testimony",
    "tweet",
    "verdict",
    "video",
];

/// Those of them that are somebody's own words.
const MESSAGES: &[&str] = &[
    "address",
    "affidavit",
    "announcement",
    "blog",
    "bulletin",
    "column",
    "comment",
    "communique",
    "communiqué",
    "complaint",
    "email",
    "filing",
    "lawsuit",
    "letter",
    "manifesto",
    "memo",
    "message",
    "motion",
    "notice",
    "petition",
    "post",
    "release",
    "remark",
    "speech",
    "statement",
    "testimony",
    "tweet",
    "video",
];

/// Verbs by which something written gets among people (as lemmas).
const ISSUING: &[&str] = &[
    "circulate",
    "deliver",
    "express",
    "file",
    "give",
    "issue",
    "make",
    "post",
    "pen",
    "produce",
    "publish",
    "raise",
    "read",
    "reiterate",
    "release",
    "repeat",
    "send",
    "share",
    "sign",
    "submit",
    "upload",
    "voice",
    "write",
];

/// Nouns for a piece of something written.
const PARTS: &[&str] = &["part", "section", "portion", "excerpt", "passage", "copy", "version", "draft", "summary", "text"];

/// Sentences back in which the maker of "the statement" may be told.
const BACK: usize = 3;

/// Whether the noun, as a lemma, is something written or said.
pub(crate) fn is_writing(lemma: &str) -> bool {
    WRITINGS.binary_search(&lemma).is_ok()
}

/// Whether the writing speaks for whoever sent or filed it, while a report or a ruling is a source of its own.
pub(super) fn is_message(lemma: &str) -> bool {
    MESSAGES.binary_search(&lemma).is_ok()
}

/// The maker of what the source `head` is, where it is something written and its maker is told; else `head`.
pub(super) fn author(cx: &Cx<'_>, head: usize) -> usize {
    let head = antecedent(cx, head);
    let writing = is_writing(cx.tags.lemma(head));
    if let Some(maker) = Some(head).filter(|_| writing).and_then(|head| maker(cx, head)) {
        return maker;
    }
    // "The statement said": the one told of before.
    let definite =
        cx.tree.child(head, Deprel::Det).is_some_and(|d| matches!(cx.doc.word(d), "the" | "The" | "that" | "That" | "this" | "This"));
    if !definite || !writing {
        return head;
    }
    let sentence = cx.doc.sentence_of(head).index();
    let from = cx.doc.sentences.get(sentence.saturating_sub(BACK)).map_or(head, |s| s.tokens.start);
    let same = |&j: &usize| cx.tags.upos(j) == Upos::Noun && cx.tags.lemma(j) == cx.tags.lemma(head);
    (from..head).rev().take(120).filter(same).find_map(|j| maker(cx, j)).unwrap_or(head)
}

/// "The minister's statement on the leak read:", whatever the tagger makes of "read": the writing's maker.
pub(super) fn reader(cx: &Cx<'_>, read: usize) -> Option<usize> {
    let from = cx.sentence(read).start.max(read.saturating_sub(16));
    let writing = (from..read).rev().find(|&k| cx.tags.upos(k) == Upos::Noun && is_writing(cx.tags.lemma(k)));
    let noun = writing.or_else(|| read.checked_sub(1).filter(|&n| n >= from && is_nominal(cx, n)))?;
    Some(author(cx, noun))
}

/// "A statement which said": what the relative stands for; "part of the ruling": the ruling.
fn antecedent(cx: &Cx<'_>, head: usize) -> usize {
    if matches!(cx.doc.word(head), "which" | "that") {
        let mut at = head;
        for _ in 0..4 {
            let Some(up) = cx.tree.head(at) else { break };
            if cx.tree.deprel(at) == Deprel::AclRelcl {
                return if up < head && is_writing(cx.tags.lemma(up)) { up } else { head };
            }
            at = up;
        }
        return head;
    }
    if PARTS.contains(&cx.tags.lemma(head)) {
        let whole = |&c: &usize| c > head && cx.tree.deprel(c) == Deprel::Nmod && is_writing(cx.tags.lemma(c));
        return cx.tree.children(head).find(whole).unwrap_or(head);
    }
    head
}

/// Who made the thing: its owner, whom "by" or "from" names, who issued it, who spoke in it.
pub(super) fn maker(cx: &Cx<'_>, thing: usize) -> Option<usize> {
    let proper = |k: usize| cx.tags.upos(k) == Upos::Propn;
    let told = |k: usize| is_nominal(cx, k) && !super::indirect::is_time(cx, k);
    let by = |&c: &usize| {
        cx.tree.deprel(c) == Deprel::Nmod
            && cx.tree.children(c).any(|k| {
                cx.tree.deprel(k) == Deprel::Case
                    && (cx.doc.word(k) == "by"
                        || matches!(cx.doc.word(k), "from" | "of") && (proper(c) || cx.tags.lemma(thing) == "statement"))
            })
    };
    // "A decree signed by the president".
    let signed = || {
        let participle = cx.tree.children(thing).find(|&c| c > thing && cx.tree.deprel(c) == Deprel::Acl)?;
        cx.tree.child(participle, Deprel::OblAgent)
    };
    let owner = cx.tree.child(thing, Deprel::NmodPoss);
    // "The Kremlin statement", but not "a Twitter post".
    let body = || {
        let carrier = |c: usize| {
            matches!(cx.doc.word(c), "Twitter" | "Facebook" | "Instagram" | "Telegram" | "YouTube" | "TikTok" | "WhatsApp" | "X")
        };
        let personal = is_message(cx.tags.lemma(thing));
        cx.tree.child(thing, Deprel::Compound).filter(|&c| personal && c + 1 == thing && proper(c) && !carrier(c))
    };
    owner.or_else(|| cx.tree.children(thing).find(by)).or_else(signed).or_else(|| issuer(cx, thing)).or_else(body).filter(|&m| told(m))
}

/// "The ministry released a statement": the ministry; "said in a statement": who said it.
fn issuer(cx: &Cx<'_>, thing: usize) -> Option<usize> {
    let verb = cx.tree.head(thing).filter(|&v| cx.tags.upos(v) == Upos::Verb)?;
    match cx.tree.deprel(thing) {
        Deprel::Obj if ISSUING.contains(&cx.tags.lemma(verb)) => cx.tree.child(verb, Deprel::Nsubj).filter(|&s| s < thing),
        Deprel::Obl if is_telling(cx, verb) && verb < thing => subject(cx, verb).filter(|&s| s != thing && !is_writing(cx.tags.lemma(s))),
        _ => None,
    }
}

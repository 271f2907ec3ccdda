//! Who speaks in quoted words that no reporting word governs but something announces: a colon ("Ana Reyes: “…”", "The answer was
//! clear: “…”"), a sentence about a statement, a signature.

use super::Cx;
use super::author::{author, is_writing, reader};
use super::indirect::{LONGEST, is_time};
use super::source::{Source, is_nominal, main_subject, phrase, speaks};
use crate::document::ZoneKind;
use crate::parse::Deprel;
use crate::tag::Upos;

/// Nouns for what somebody says or thinks, beside the writings: not they speak but whose they are.
const SAYINGS: &[&str] = &[
    "advice",
    "answer",
    "appeal",
    "argument",
    "assessment",
    "conclusion",
    "explanation",
    "line",
    "motto",
    "opinion",
    "plea",
    "promise",
    "question",
    "reaction",
    "reply",
    "response",
    "view",
    "vow",
    "warning",
    "word",
];

/// Verbs of speaking that report nothing by themselves (as lemmas).
const SPEAKING: &[&str] =
    &["address", "appear", "comment", "explain", "react", "reply", "respond", "retort", "speak", "talk", "testify", "tweet", "write"];

/// How far before the marks the announcement may begin.
const REACH: usize = 40;

/// The source of quoted words that open at token `open` behind a colon or a comma.
pub(super) fn announcer(cx: &Cx<'_>, open: usize) -> Option<Source> {
    let colon = open.checked_sub(1)?;
    let from = cx.sentence(colon).start.max(open.saturating_sub(REACH));
    let given = |head: usize| Some(Source { head, tokens: phrase(cx, head) });
    if colon > from && matches!(cx.doc.word(colon - 1), "read" | "reads") {
        return given(reader(cx, colon - 1)?);
    }
    if let Some(name) = label(cx, from, colon) {
        return given(name);
    }
    let subject = |v: usize| cx.tree.child(v, Deprel::Nsubj).filter(|&s| s >= from && s < v.min(colon) && !is_time(cx, s));
    let aside = |v: usize| matches!(cx.tree.deprel(v), Deprel::Acl | Deprel::AclRelcl | Deprel::Ccomp);
    let told = (from..colon).rev().filter(|&v| !aside(v)).find_map(subject);
    // "Her reaction was: “We …”": the tree makes it the subject of the quoted words.
    let across = || (from..colon).rev().find(|&s| cx.tree.deprel(s) == Deprel::Nsubj && cx.tree.head(s).is_some_and(|h| h > colon));
    // "The army, in a statement: …".
    let root = || (from..colon).find(|&k| cx.tree.deprel(k) == Deprel::Root && is_nominal(cx, k) && cx.doc.word(k + 1) == ",");
    given(whose(cx, told.or_else(across).or_else(root)?)?)
}

/// A label without a verb before the colon: "Ana Reyes:", "Ana Reyes, mayor of the port:", "Reyes's verdict:".
fn label(cx: &Cx<'_>, from: usize, colon: usize) -> Option<usize> {
    let silent = colon > from && colon - from <= 16 && !(from..colon).any(|k| matches!(cx.tags.upos(k), Upos::Verb | Upos::Aux));
    // "Minister: “We will not yield”", as headlines have it.
    let headline = cx.doc.sentence(cx.doc.sentence_of(colon)).zone == ZoneKind::Headline;
    let role = || (from..colon).all(|k| matches!(cx.tags.upos(k), Upos::Noun | Upos::Propn | Upos::Adj)) && colon - from <= 4;
    if silent && headline && cx.tags.upos(colon - 1) == Upos::Noun && role() {
        return Some(colon - 1);
    }
    if !silent || cx.tags.upos(from) != Upos::Propn {
        return None;
    }
    let last = (from..colon).take_while(|&k| cx.tags.upos(k) == Upos::Propn || cx.doc.word(k) == "-").last()?;
    let next = cx.doc.word(last + 1);
    let ends = last + 1 == colon || matches!(next, "," | "(" | "'s" | "’s");
    let title = || (from..colon).last().filter(|&k| cx.tags.upos(k) == Upos::Propn && (from..k).all(|j| is_nominal(cx, j)));
    if ends { Some(last) } else { title() }
}

/// Whose a saying or a piece of writing is; the noun itself where it may speak.
fn whose(cx: &Cx<'_>, noun: usize) -> Option<usize> {
    if !SAYINGS.contains(&cx.tags.lemma(noun)) {
        return Some(author(cx, noun)).filter(|&h| speaks(cx, h));
    }
    let owner = cx.tree.child(noun, Deprel::NmodPoss);
    let marked = |c: usize, words: &[&str]| cx.tree.child(c, Deprel::Case).is_some_and(|k| words.contains(&cx.doc.word(k)));
    let from = || cx.tree.children(noun).find(|&c| cx.tree.deprel(c) == Deprel::Nmod && marked(c, &["from", "by"]));
    // "For Reyes, the answer is simple".
    let sentence = cx.sentence(noun);
    let benefit = || (sentence.start..noun).find(|&k| cx.tags.upos(k) == Upos::Propn && marked(k, &["For", "for", "To", "to"]));
    owner.or_else(from).or_else(benefit)
}

/// The subject of the sentence before token `i`, where that sentence tells of speaking or writing: it announces the paragraph of
/// quoted words behind it. "The ministry issued a statement. ⏎ “…”"
pub(super) fn heralded(cx: &Cx<'_>, i: usize) -> Option<usize> {
    let before = cx.doc.sentences.get(cx.doc.sentence_of(i).index().checked_sub(1)?)?.tokens.clone();
    let last = before.end.checked_sub(1)?;
    let tells = |k: usize| match cx.tags.upos(k) {
        Upos::Verb => SPEAKING.contains(&cx.tags.lemma(k)),
        Upos::Noun => is_writing(cx.tags.lemma(k)) && cx.tree.deprel(k) == Deprel::Obj,
        _ => false,
    };
    if before.len() > LONGEST || !before.clone().any(tells) {
        return None;
    }
    main_subject(cx, last).and_then(|s| whose(cx, s))
}

/// The name that signs quoted words: "… — Ana Reyes", "…: Reyes" at the end of a headline, "Ana Reyes, mayor" on a line of its own.
pub(super) fn signature(cx: &Cx<'_>, end: usize) -> Option<Source> {
    if end + 1 >= cx.doc.tokens.len() {
        return None;
    }
    let dash = matches!(cx.doc.word(end), "—" | "–" | "--" | "-");
    let colon = cx.doc.word(end) == ":";
    let first = end + usize::from(dash || colon);
    let sentence = cx.sentence(first);
    let name = (first..sentence.end).take(5).take_while(|&k| cx.tags.upos(k) == Upos::Propn).last()?;
    let last = name + 1 >= sentence.end;
    let ends = last || matches!(cx.doc.word(name + 1), "," | "." | "(");
    let signs = match (dash, colon) {
        (true, _) => ends,
        (_, true) => last,
        _ => ends && name > first && opens_line(cx, first) && is_silent(cx, &sentence),
    };
    signs.then(|| Source { head: name, tokens: first..name + 1 })
}

/// Whether a line begins with token `i`.
fn opens_line(cx: &Cx<'_>, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return true };
    let gap = cx.doc.tokens[before].span.end as usize..cx.doc.tokens[i].span.start as usize;
    cx.doc.text.get(gap).is_some_and(|gap| gap.contains('\n'))
}

/// A short line without a verb.
fn is_silent(cx: &Cx<'_>, line: &std::ops::Range<usize>) -> bool {
    line.len() <= 12 && !line.clone().any(|k| matches!(cx.tags.upos(k), Upos::Verb | Upos::Aux))
}

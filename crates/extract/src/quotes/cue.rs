//! Reporting words.

use super::Cx;
use crate::lexicon::List;
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};
use std::ops::Range;

/// What a reporting word takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum CueKind {
    /// A clause, with or without "that".
    Say,
    /// A hearer and a clause.
    Tell,
    /// A clause that the syntax must show; a thing as well ("confirmed the death").
    That,
    /// Quoted words only.
    Quote,
    /// A clause that the syntax must show, never around it: "X, they found, Y" is no report.
    Find,
    /// A thought as a clause.
    Believe,
    /// "According to".
    According,
    /// "Their claim that …", "issued a statement that …": a noun with its clause.
    Noun,
}

/// A reporting word in the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Cue {
    pub kind: CueKind,
    /// The token whose place in the tree counts.
    pub at: usize,
    /// All its tokens: "according to".
    pub tokens: Range<usize>,
}

/// All reporting words, in order.
#[inline(never)]
pub(super) fn cues(cx: &Cx<'_>) -> Vec<Cue> {
    (0..cx.doc.tokens.len()).filter_map(|i| cue_at(cx, i)).collect()
}

fn cue_at(cx: &Cx<'_>, i: usize) -> Option<Cue> {
    let word = cx.doc.word(i);
    let to = |j: usize| j < cx.doc.tokens.len() && cx.doc.word(j) == "to";
    if word.eq_ignore_ascii_case("according") && to(i + 1) {
        return Some(Cue { kind: CueKind::According, at: i, tokens: i..i + 2 });
    }
    if word == "Per" && cx.sentence(i).start == i {
        return Some(Cue { kind: CueKind::According, at: i, tokens: i..i + 1 });
    }
    // "In the words of Reyes".
    if word == "words"
        && i > 1
        && cx.doc.word(i - 1) == "the"
        && cx.doc.word(i - 2).eq_ignore_ascii_case("in")
        && i + 1 < cx.sentence(i).end
        && cx.doc.word(i + 1) == "of"
    {
        return Some(Cue { kind: CueKind::According, at: i + 1, tokens: i - 2..i + 2 });
    }
    // "In Reyes's words", "in her own words".
    if word == "words"
        && let Some(owner) = cx.tree.child(i, Deprel::NmodPoss)
        && let Some(first) = cx.tree.subtree(owner).start.checked_sub(1).filter(|&f| f >= cx.sentence(i).start && i < f + 8)
        && cx.doc.word(first).eq_ignore_ascii_case("in")
    {
        return Some(Cue { kind: CueKind::According, at: i, tokens: first..i + 1 });
    }
    let that = i + 2 < cx.sentence(i).end && cx.doc.word(i + 1) == "that" && cx.tags.upos(i + 1) == Upos::Sconj;
    if that && hears(cx, i) {
        return Some(Cue { kind: CueKind::That, at: i, tokens: i..i + 1 });
    }
    if that && cx.tags.upos(i) == Upos::Noun && CLAIMS.binary_search(&cx.tags.lemma(i)).is_ok() {
        return Some(Cue { kind: CueKind::Noun, at: i, tokens: i..i + 1 });
    }
    if that && matches!(cx.tags.upos(i), Upos::Adj | Upos::Verb) && is_state_of_mind(cx, i) && !is_negated(cx, i) {
        return Some(Cue { kind: CueKind::Believe, at: i, tokens: i..i + 1 });
    }
    // "The alleged plot" reports nothing; "a report alleged fireworks were used" does, though it may be parsed alike.
    let after_noun = i > cx.sentence(i).start && matches!(cx.tags.upos(i - 1), Upos::Noun | Upos::Propn | Upos::Pron);
    // So does "“…” tweeted Mayor Reyes".
    let after_marks = i > 0 && matches!(cx.doc.word(i - 1), "\"" | "”" | "''" | "»" | "’");
    let premodifier = matches!(cx.tree.deprel(i), Deprel::Amod | Deprel::Compound) && !after_noun && !after_marks;
    let verb = cx.tags.upos(i) == Upos::Verb || is_mistagged(cx, i);
    // "Haitham bin Said": a name.
    let name = word == "Said" && i > cx.sentence(i).start && !after_marks;
    if name || !verb || premodifier || is_negated(cx, i) {
        return None;
    }
    let kind = kind(cx, cx.tags.lemma(i))?;
    let particle = cx.tree.child(i, Deprel::CompoundPrt).filter(|&p| p == i + 1);
    // "Joked that", "replied that": what takes quoted words takes a clause with "that".
    let that = kind == CueKind::Quote && i + 1 < cx.sentence(i).end && cx.doc.word(i + 1) == "that" && cx.tags.upos(i + 1) == Upos::Sconj;
    let kind = if that { CueKind::That } else { kind };
    Some(Cue { kind, at: i, tokens: i..particle.map_or(i, |p| p) + 1 })
}

/// "The court heard that": what is said there, by whom is not told.
pub(super) fn hears(cx: &Cx<'_>, i: usize) -> bool {
    const HEARERS: &[&str] = &[
        "committee",
        "commission",
        "court",
        "hearing",
        "inquest",
        "inquiry",
        "judge",
        "jury",
        "juror",
        "magistrate",
        "panel",
        "trial",
        "tribunal",
    ];
    cx.tags.lemma(i) == "hear"
        && cx.tree.child(i, Deprel::Nsubj).is_some_and(|s| s < i && HEARERS.contains(&cx.tags.lemma(s).to_lowercase().as_str()))
}

/// "The statement read:", "the operator confirms on its page that": forms that are taken for nouns.
fn is_mistagged(cx: &Cx<'_>, i: usize) -> bool {
    let sentence = cx.sentence(i);
    let subject = cx.tree.deprel(i) == Deprel::Root
        && cx.tree.child(i, Deprel::Nsubj).is_some_and(|s| s < i)
        && cx.tree.child(i, Deprel::Cop).is_none();
    let mark = |k: usize| k >= sentence.end || cx.tags.upos(k) == Upos::Punct;
    let read = matches!(cx.doc.word(i), "read" | "reads") && i > sentence.start && cx.tags.upos(i - 1) == Upos::Noun && mark(i + 1);
    // "The group claims to have won"; "…, police believe."
    let claims = cx.doc.word(i) == "claims" && i > sentence.start && i + 1 < sentence.end && cx.doc.word(i + 1) == "to";
    // "…, Reyes adds: “…”"
    let announces = i > sentence.start
        && i + 1 < sentence.end
        && (cx.doc.word(i + 1) == ":"
            || cx.doc.word(i + 1) == "," && i + 2 < sentence.end && matches!(cx.doc.word(i + 2), "“" | "\"" | "«"))
        && cx.tags.upos(i - 1) == Upos::Propn
        && cx.doc.word(i).starts_with(char::is_lowercase)
        && (cx.doc.word(i).ends_with('s') || cx.doc.word(i).ends_with("ed"));
    let never_noun = matches!(cx.doc.word(i), "believe" | "believes");
    let form = read || subject && cx.doc.word(i).ends_with('s') || claims || never_noun || announces || closes_aside(cx, i, &sentence);
    cx.tags.upos(i) == Upos::Noun && form
}

/// "…, the agency reports.", "…, Reyes says.": a comma, a noun phrase and the verb end the sentence.
fn closes_aside(cx: &Cx<'_>, i: usize, sentence: &Range<usize>) -> bool {
    let last = i + 1 >= sentence.end || matches!(cx.doc.word(i + 1), "." | ";");
    let plain = |k: &usize| matches!(cx.tags.upos(*k), Upos::Noun | Upos::Propn | Upos::Det | Upos::Adj);
    let phrase = (sentence.start..i).rev().take(7).take_while(plain).last();
    let comma = phrase.is_some_and(|f| f > sentence.start && cx.doc.word(f - 1) == ",");
    let verb = matches!(cx.doc.word(i), "says" | "say" | "reports" | "claims" | "notes" | "estimates" | "states");
    let before = (sentence.start..i).any(|k| cx.tags.upos(k) == Upos::Aux || cx.tags.morph(k).has(Morph::FINITE));
    last && comma && verb && before
}

/// Nouns, as lemmas, that take what is said or believed as a clause; sorted.
const CLAIMS: &[&str] = &[
    "accusation",
    "admission",
    "allegation",
    "announcement",
    "argument",
    "assertion",
    "assurance",
    "belief",
    "claim",
    "complaint",
    "concern",
    "conclusion",
    "contention",
    "estimate",
    "fear",
    "hope",
    "insistence",
    "observation",
    "opinion",
    "prediction",
    "promise",
    "remark",
    "statement",
    "suggestion",
    "suspicion",
    "view",
    "vow",
    "warning",
];

/// Adjectives, as written, for what somebody believes: "is confident that".
const SURE: &[&str] = &[
    "adamant",
    "afraid",
    "certain",
    "concerned",
    "confident",
    "convinced",
    "hopeful",
    "optimistic",
    "sceptical",
    "skeptical",
    "sure",
    "worried",
];

/// "Was convinced that": the state of mind of its subject.
pub(super) fn is_state_of_mind(cx: &Cx<'_>, i: usize) -> bool {
    SURE.contains(&cx.doc.word(i))
}

/// Whether the verb gives a thing its name and nobody's opinion of it is reported: "a process called “…”", "known as “…”", but not
/// "called the plan “…”", "was called “…” by Reyes", "which Reyes called “…”".
pub(super) fn is_naming(cx: &Cx<'_>, cue: &Cue, open: usize, agent: bool) -> bool {
    let names = matches!(cx.tags.lemma(cue.at), "call" | "dub" | "term" | "name" | "title" | "refer" | "know");
    if !names {
        return false;
    }
    let to_marks = cue.tokens.end..open;
    let beside = to_marks.len() <= 2 && to_marks.clone().all(|k| matches!(cx.doc.word(k), "the" | "a" | "an" | "as" | "to" | ","));
    let sentence = cx.sentence(cue.at);
    // "What Reyes calls “…”": the thing named comes first.
    let relative = (sentence.start..cue.at).rev().take(10).any(|k| matches!(cx.doc.word(k), "which" | "what" | "What" | "whom"));
    if cx.tree.deprel(cue.at) == Deprel::Acl {
        beside
    } else if is_passive(cx, cue.at) {
        !agent
    } else {
        beside && !relative
    }
}

/// Whether the participle `i` is of a verb that reports by its meaning or takes quoted words.
pub(super) fn reports(cx: &Cx<'_>, i: usize) -> bool {
    matches!(kind(cx, cx.tags.lemma(i)), Some(CueKind::Say | CueKind::Tell | CueKind::Quote)) && cx.doc.word(i).ends_with("ing")
}

/// Whether the verb `i` can report a clause.
pub(super) fn takes_clause(cx: &Cx<'_>, i: usize) -> bool {
    let kind = || kind(cx, cx.tags.lemma(i));
    cx.tags.upos(i) == Upos::Verb && !matches!(kind(), None | Some(CueKind::Quote | CueKind::Believe))
}

/// Whether the verb `i` reports by its meaning alone ("said", "told", "noted").
pub(super) fn is_telling(cx: &Cx<'_>, i: usize) -> bool {
    cx.tags.upos(i) == Upos::Verb && matches!(kind(cx, cx.tags.lemma(i)), Some(CueKind::Say | CueKind::Tell | CueKind::That))
}

fn kind(cx: &Cx<'_>, lemma: &str) -> Option<CueKind> {
    let entry = cx.res.lexicon()?.get(lemma).find(|e| e.lists.has(List::ReportingVerb))?;
    Some(match entry.kind {
        "~say" => CueKind::Say,
        "~tell" => CueKind::Tell,
        "~that" => CueKind::That,
        "~find" => CueKind::Find,
        "~believe" => CueKind::Believe,
        _ => CueKind::Quote,
    })
}

/// "did not say how": nothing is reported.
fn is_negated(cx: &Cx<'_>, i: usize) -> bool {
    let from = cx.sentence(i).start.max(i.saturating_sub(3));
    (from..i).any(|j| cx.tree.head(j) == Some(i) && matches!(cx.doc.word(j).to_lowercase().as_str(), "not" | "n't" | "n’t" | "never"))
}

/// Whether the verb stands in the passive: its subject does not speak.
pub(super) fn is_passive(cx: &Cx<'_>, i: usize) -> bool {
    let auxiliary = cx.tree.child(i, Deprel::AuxPass).is_some();
    // Behind an apposition ("the chief, Ana Reyes, announced …") the verb is finite, whatever the tree says.
    let by = i + 1 < cx.sentence(i).end && cx.doc.word(i + 1) == "by";
    let comma = i > 0 && cx.doc.word(i - 1) == "," && !by;
    auxiliary
        || !comma && cx.tags.morph(i).has(Morph::PASSIVE) && cx.tree.child(i, Deprel::Nsubj).is_none() && cx.tree.deprel(i) == Deprel::Acl
}

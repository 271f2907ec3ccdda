//! Reported clauses without "that", which the parser often misses: "said the army had left", "told reporters he lost control".

use super::Cx;
use super::cue::{Cue, CueKind, is_passive};
use super::indirect::{is_time, opens_content, skip_circumstances};
use super::source::{Source, is_inverted};
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};
use std::ops::Range;

/// The start of a clause without "that" right behind the verb, its hearer and its circumstances.
pub(super) fn bare_clause(cx: &Cx<'_>, cue: &Cue, source: Option<&Source>, sentence: &Range<usize>) -> Option<usize> {
    let after = cue.tokens.end;
    let that = (after..sentence.end)
        .take(14)
        .take_while(|&j| !cx.tags.morph(j).has(Morph::FINITE))
        .find(|&j| cx.doc.word(j) == "that" && joins(cx, j, sentence));
    if let Some(that) = that {
        return Some(that + 1);
    }
    let follows = source.is_none_or(|s| s.head < cue.at) && !is_inverted(cx, cue.at);
    let impersonal = cx.tree.children(cue.at).any(|c| c < cue.at && cx.doc.word(c).eq_ignore_ascii_case("it"));
    // "In finding the mayor was right" reports nothing.
    let held = matches!(cue.kind, CueKind::Find | CueKind::Believe) && source.is_some() && !cx.doc.word(cue.at).ends_with("ing");
    if (matches!(cue.kind, CueKind::Tell | CueKind::That) || held) && follows && !is_passive(cx, cue.at) {
        let start = if cue.kind == CueKind::Tell { hearer_end(cx, after)? } else { after };
        return is_bare_clause(cx, start, sentence).then_some(start);
    }
    // "Claimed responsibility, but": a thing is claimed.
    let thing = cx.tags.lemma(cue.at) == "claim"
        && after < sentence.end
        && matches!(cx.doc.word(after), "responsibility" | "credit" | "asylum" | "victory" | "lives" | "ownership");
    if cue.kind != CueKind::Say || thing || !follows || is_passive(cx, cue.at) && !impersonal {
        return None;
    }
    let mut start = skip_circumstances(cx, after);
    if opens_content(cx, start, sentence.end.min(start + 12)) {
        return Some(start);
    }
    // "in a statement", "to reporters".
    for _ in 0..3 {
        if start >= sentence.end || cx.tags.upos(start) != Upos::Adp {
            break;
        }
        let Some(head) = cx.tree.head(start).filter(|&h| h > start && h < start + 8) else { break };
        start = skip_circumstances(cx, (head + 1).min(sentence.end - 1));
    }
    let opens = !matches!(cx.tags.upos(start), Upos::Punct | Upos::Cconj);
    (opens && start >= after).then_some(start)
}

/// Whether "that" at token `j` begins a clause, whatever its tag: before a comma or a subject.
pub(super) fn joins(cx: &Cx<'_>, j: usize, sentence: &Range<usize>) -> bool {
    let next = |words: &[Upos]| j + 1 < sentence.end && words.contains(&cx.tags.upos(j + 1));
    let rough = j + 2 < sentence.end && is_about(cx, j + 1, sentence);
    cx.tags.upos(j) == Upos::Sconj
        || rough
        || next(&[Upos::Det, Upos::Propn, Upos::Pron])
        || j + 1 < sentence.end && cx.doc.word(j + 1) == ","
}

/// The end of the noun phrase or pronoun right behind a verb of telling: the hearer.
fn hearer_end(cx: &Cx<'_>, after: usize) -> Option<usize> {
    let sentence = cx.sentence(after.checked_sub(1)?);
    let first = |u: Upos| matches!(u, Upos::Noun | Upos::Propn | Upos::Pron);
    if after < sentence.end && first(cx.tags.upos(after)) && after + 1 < sentence.end && cx.tags.upos(after + 1) == Upos::Pron {
        return Some(after + 1);
    }
    behind_hearer(cx, after)
}

/// Whether a subject and its finite verb begin at token `start`, whatever the tree makes of them ("indicated no vehicles were hit").
pub(super) fn is_bare_clause(cx: &Cx<'_>, start: usize, sentence: &Range<usize>) -> bool {
    let opens = start < sentence.end
        && (matches!(cx.tags.upos(start), Upos::Det | Upos::Pron | Upos::Propn | Upos::Noun | Upos::Num) || is_about(cx, start, sentence))
        && !is_time(cx, start);
    let subject =
        |k: usize| matches!(cx.tags.upos(k), Upos::Det | Upos::Pron | Upos::Propn | Upos::Noun | Upos::Num | Upos::Adj | Upos::Part);
    let part = |k: usize| matches!(cx.doc.word(k), "'s" | "’s") || cx.tags.upos(k) != Upos::Part;
    // "Wrote songs he would sing": a pronoun behind a noun begins a relative clause.
    let relative = |k: usize| k > start && cx.tags.upos(k) == Upos::Pron && cx.tree.deprel(k) != Deprel::NmodPoss;
    let first = (start..sentence.end).take(4).find(|&k| subject(k)).unwrap_or(start);
    let verb = (first..sentence.end).take(8).find(|&k| !subject(k) || !part(k) || relative(k));
    let Some(verb) = verb.filter(|&v| opens && v > start) else { return false };
    // "The use of the fund was": a phrase with a preposition, where an auxiliary follows.
    let linked = |k: usize| subject(k) && part(k) && !relative(k) || matches!(cx.doc.word(k), "of" | "in" | "for" | "on" | "by" | "at");
    let far = || (verb..sentence.end).take(10).find(|&k| !linked(k)).is_some_and(|k| cx.tags.upos(k) == Upos::Aux);
    match cx.tags.upos(verb) {
        Upos::Aux => true,
        Upos::Verb if cx.tags.morph(verb).has(Morph::FINITE) => true,
        // "Police arrested 12 people": taken for a participle, but with an object.
        Upos::Verb => {
            let next = (verb + 1).min(sentence.end - 1);
            let object = matches!(cx.tags.upos(next), Upos::Det | Upos::Num | Upos::Propn | Upos::Pron);
            cx.tags.morph(verb).has(Morph::PAST) && object && !matches!(cx.tags.upos(start), Upos::Det | Upos::Num)
        }
        Upos::Adp => linked(verb) && far(),
        _ => false,
    }
}

/// "At least 27 people", "about 30 homes": words for a rough number.
fn is_about(cx: &Cx<'_>, start: usize, sentence: &Range<usize>) -> bool {
    let rough = matches!(
        cx.doc.word(start),
        "about" | "around" | "nearly" | "almost" | "over" | "roughly" | "approximately" | "at" | "more" | "up" | "some" | "only" | "fewer"
    );
    rough && (start + 1..sentence.end).take(2).any(|k| cx.tags.upos(k) == Upos::Num)
}

/// "Told the agency the base was empty": behind the first of two noun phrases side by side.
pub(super) fn behind_hearer(cx: &Cx<'_>, after: usize) -> Option<usize> {
    let sentence = cx.sentence(after);
    let owner = |k: usize| matches!(cx.doc.word(k), "'s" | "’s");
    let noun = |k: usize| matches!(cx.tags.upos(k), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num) && !is_time(cx, k) || owner(k);
    let first = if cx.tags.upos(after) == Upos::Det { after + 1 } else { after };
    let end = (first..sentence.end).take(7).find(|&k| !noun(k))?;
    // "Told the paper on Tuesday the base was empty".
    let start = skip_circumstances(cx, end);
    (end > first && start < sentence.end && matches!(cx.tags.upos(start), Upos::Det | Upos::Pron)).then_some(start)
}

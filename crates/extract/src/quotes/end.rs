//! Where a reported clause ends.

use super::Cx;
use super::bare::is_bare_clause;
use super::cue::{Cue, is_telling, reports, takes_clause};
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};
use std::ops::Range;

/// Where the clause that reaches at least to `from` ends: with the sentence, or where the words hang on the verb of saying
/// again ("…, adding that", "… and left").
pub(super) fn end_of(cx: &Cx<'_>, cue: &Cue, from: usize, clause: usize, sentence: &Range<usize>) -> usize {
    let first = cx.tree.subtree(clause).start.max(cue.tokens.end);
    let side = side_clause(cx, cue, sentence);
    for j in first + 1..sentence.end {
        // "“…,” meaning": the comma within the marks.
        let behind_marks = cx.doc.word(j - 1) == "," && matches!(cx.doc.word(j), "”" | "\"" | "’" | "»");
        if behind_marks && resumes(cx, cue, j, sentence) {
            return j + 1;
        }
        if cx.doc.word(j) == "," && side.is_some_and(|side| side.closes(cx, j, sentence)) {
            return j;
        }
        let stops = match cx.doc.word(j) {
            ";" => true,
            ":" => j + 1 < sentence.end && matches!(cx.doc.word(j + 1), "\"" | "“" | "«"),
            "," | "—" | "–" | "--" => !joins_more(cx, j + 1, sentence) && resumes(cx, cue, j, sentence),
            // "He can and may": no clause ends with its auxiliary.
            _ => {
                cx.tags.upos(j) == Upos::Cconj
                    && !joins_more(cx, j, sentence)
                    && cx.tags.upos(j - 1) != Upos::Aux
                    && (j >= from && is_outside(cx, j, cue.at)
                        || goes_on_telling(cx, j, sentence)
                        || appeals(cx, j, first..j, sentence)
                        || leaves_modal(cx, cue, j, first..j))
            }
        };
        if stops {
            return j;
        }
    }
    sentence.end
}

/// "Said A and that B": the conjunction `j` joins another reported clause.
fn joins_more(cx: &Cx<'_>, j: usize, sentence: &Range<usize>) -> bool {
    j + 2 < sentence.end
        && cx.tags.upos(j) == Upos::Cconj
        && cx.doc.word(j + 1) == "that"
        && !matches!(cx.tags.upos(j + 2), Upos::Verb | Upos::Aux)
}

/// The side clause that a reporting verb stands in; the main clause behind its comma is the writer's.
#[derive(Clone, Copy)]
enum Side {
    /// "While Reyes said the bridge was safe, engineers …"
    Before,
    /// "Reyes, who said the bridge was safe, resigned"
    Relative,
}

impl Side {
    /// Whether the main clause begins, or goes on, behind the comma `j`.
    fn closes(self, cx: &Cx<'_>, j: usize, sentence: &Range<usize>) -> bool {
        let next = j + 1;
        next < sentence.end
            && match self {
                Self::Before => is_bare_clause(cx, next, sentence),
                Self::Relative => matches!(cx.tags.upos(next), Upos::Verb | Upos::Aux) && cx.tags.morph(next).has(Morph::FINITE),
            }
    }
}

fn side_clause(cx: &Cx<'_>, cue: &Cue, sentence: &Range<usize>) -> Option<Side> {
    const MARKS: &[&str] = &["While", "Although", "Though", "After", "When", "Whereas", "Because", "Since"];
    let subject = cx.tree.child(cue.at, Deprel::Nsubj);
    if MARKS.contains(&cx.doc.word(sentence.start)) && !(sentence.start..cue.at).any(|k| cx.doc.word(k) == ",") {
        return Some(Side::Before);
    }
    let who = subject.filter(|&s| s > sentence.start && matches!(cx.doc.word(s), "who" | "which"))?;
    (cx.doc.word(who - 1) == ",").then_some(Side::Relative)
}

/// "… but ruled that": the conjunction `j` goes on with the reporting, not with what is reported.
fn goes_on_telling(cx: &Cx<'_>, j: usize, sentence: &Range<usize>) -> bool {
    let verb = (j + 1..sentence.end).take(3).find(|&k| cx.tags.upos(k) != Upos::Adv);
    verb.is_some_and(|v| {
        let clause = v + 1 < sentence.end && matches!(cx.doc.word(v + 1), "that" | "\"" | "“" | ":" | ",");
        let past = cx.tags.morph(v).has(Morph::PAST) && cx.tree.child(v, Deprel::Nsubj).is_none();
        takes_clause(cx, v) && past && clause
    })
}

/// "Said 40 homes had been lost and called for help": what is reported tells a state, whose subject does not go on to speak.
fn appeals(cx: &Cx<'_>, j: usize, content: Range<usize>, sentence: &Range<usize>) -> bool {
    let Some(verb) = (j + 1..sentence.end).take(3).find(|&k| cx.tags.upos(k) != Upos::Adv) else { return false };
    let lemma = cx.tags.lemma(verb);
    let speaks = matches!(lemma, "urge" | "order" | "demand" | "vow" | "pledge" | "accuse")
        || lemma == "call" && verb + 1 < sentence.end && cx.doc.word(verb + 1) == "for";
    let mut verbs = content.filter(|&k| matches!(cx.tags.upos(k), Upos::Verb | Upos::Aux));
    let state = verbs.next().is_some_and(|k| matches!(cx.doc.word(k), "was" | "were" | "is" | "are") || cx.doc.word(k + 1) == "been");
    speaks && state && cx.tags.morph(verb).has(Morph::PAST) && cx.tree.child(verb, Deprel::Nsubj).is_none()
}

/// "Said the sureties must own land and adjourned the case": what is reported would or must be, a plain past goes on with who says it.
fn leaves_modal(cx: &Cx<'_>, cue: &Cue, j: usize, content: Range<usize>) -> bool {
    const MODALS: &[&str] = &["would", "will", "could", "can", "may", "might", "must", "should", "shall", "'ll", "’ll"];
    let plain_past = |v: usize| cx.tags.morph(v).has(Morph::PAST) && cx.tags.morph(v).has(Morph::FINITE) && cx.tags.upos(v) == Upos::Verb;
    let verb = (j + 1..cx.sentence(j).end).take(2).find(|&k| cx.tags.upos(k) != Upos::Adv);
    let Some(verb) = verb.filter(|&v| plain_past(v) && plain_past(cue.at) && cx.tree.child(v, Deprel::Nsubj).is_none()) else {
        return false;
    };
    let finite = |k: &usize| cx.tags.morph(*k).has(Morph::FINITE) && matches!(cx.tags.upos(*k), Upos::Verb | Upos::Aux);
    content.rev().take(40).find(finite).is_some_and(|k| MODALS.contains(&cx.doc.word(k))) && verb > cue.at
}

/// Whether the part behind the comma `j` hangs on the verb of saying or above it.
fn resumes(cx: &Cx<'_>, cue: &Cue, j: usize, sentence: &Range<usize>) -> bool {
    let next = (j + 1).min(sentence.end - 1);
    // "the bridge, which was built in 1960, would open": the verb of a subject that a relative clause parted from it.
    let relative = (cue.tokens.end..j).any(|k| cx.doc.word(k) == "," && matches!(cx.doc.word(k + 1), "which" | "who" | "whose" | "where"));
    // "poor hygiene, above all unwashed hands, is": an aside on the subject.
    let aside = (cue.tokens.end..j).rev().take(16).find(|&k| cx.doc.word(k) == ",");
    let inner = relative || aside.is_some_and(|k| !(k..j).any(|v| cx.tags.morph(v).has(Morph::FINITE)));
    if inner && matches!(cx.tags.upos(next), Upos::Aux | Upos::Verb) && cx.tags.morph(next).has(Morph::FINITE) {
        return false;
    }
    // "…, which she said would …"
    let aside = matches!(cx.doc.word(next), "which" | "who")
        && (next + 1..sentence.end).take(3).any(|k| is_telling(cx, k) && cx.tags.morph(k).has(Morph::FINITE));
    // "…, though she noted that …", "…, he added".
    let told = (next..sentence.end.min(j + 7))
        .take_while(|&k| !matches!(cx.doc.word(k), "," | "who" | "which" | "that"))
        .any(|k| is_telling(cx, k) && cx.tags.morph(k).has(Morph::FINITE));
    let goes_on = || REPORTING_PARTICIPLES.contains(&cx.doc.word(next)) || reports(cx, next);
    if aside || told || cx.tags.upos(next) == Upos::Verb && goes_on() {
        return true;
    }
    let Some(top) = (next..sentence.end.min(j + 12)).find(|&k| cx.tree.head(k).is_some_and(|h| h < j)) else { return false };
    let up = cx.tree.head(top).unwrap_or(top);
    let outside = up <= cue.at;
    let joined = matches!(cx.tree.deprel(top), Deprel::Conj | Deprel::Advcl | Deprel::Parataxis);
    outside && joined && (up == cue.at || cx.tree.head(cue.at).is_none_or(|h| h == up || h < cue.at))
}

/// Participles that go on with reporting, beside those of verbs of saying.
const REPORTING_PARTICIPLES: &[&str] = &[
    "noting",
    "arguing",
    "stressing",
    "insisting",
    "explaining",
    "referring",
    "accusing",
    "pointing",
    "meaning",
    "urging",
    "blaming",
    "calling",
    "citing",
    "criticising",
    "criticizing",
    "demanding",
    "describing",
    "promising",
    "vowing",
];

/// Whether the conjunction `i` joins something to the reporting verb or to what it hangs on. Without a comma, a clause with a
/// subject of its own goes on with what is said.
fn is_outside(cx: &Cx<'_>, i: usize, cue: usize) -> bool {
    let comma = i > 0 && cx.doc.word(i - 1) == ",";
    cx.tree
        .head(i)
        .filter(|&j| cx.tree.deprel(j) == Deprel::Conj && cx.tags.upos(j) == Upos::Verb)
        .filter(|&j| comma || cx.tree.child(j, Deprel::Nsubj).is_none_or(|s| s < i || s > j))
        .and_then(|j| cx.tree.head(j))
        .is_some_and(|j| j <= cue)
}

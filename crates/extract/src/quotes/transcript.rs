//! Interviews printed as questions and answers: a paragraph behind "A:" or "Reyes:" is what that person says, without marks.

use super::{Cx, Utterance};
use crate::analysis::QuoteKind;
use crate::document::ZoneKind;
use crate::parse::Deprel;
use crate::tag::Upos;
use std::collections::HashMap;
use std::ops::Range;

pub(super) const RULE: &str = "quotes/transcript";

/// A label has at most this many tokens.
const LABEL: usize = 5;
/// Labels that a text must have to be an interview.
const LABELS: usize = 4;

/// A paragraph with a label.
struct Turn {
    /// The tokens of the label, without the colon.
    label: Range<usize>,
    content: Range<usize>,
}

/// The answers, and the words of whoever is named; a question behind "Q:" is the writer's.
pub(super) fn answers(cx: &Cx<'_>) -> Vec<Utterance> {
    let turns: Vec<Turn> = cx.doc.paragraphs.iter().filter_map(|p| turn(cx, cx.doc.tokens_in(*p))).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for turn in &turns {
        *times.entry(label(cx, turn)).or_default() += 1;
    }
    let again = |turn: &Turn| times.get(label(cx, turn)).is_some_and(|&n| n > 1);
    if turns.iter().filter(|t| again(t)).count() < LABELS || times.values().filter(|&&n| n > 1).count() < 2 {
        return Vec::new();
    }
    let interviewee = turns.first().and_then(|first| introduced(cx, first.label.start));
    let speaks = |t: &&Turn| !matches!(label(cx, t), "Q" | "QUESTION" | "Question");
    turns
        .iter()
        .filter(speaks)
        .map(|turn| {
            let name = turn.label.end - 1;
            let answer = matches!(label(cx, turn), "A" | "ANSWER" | "Answer");
            Utterance {
                kind: QuoteKind::Direct,
                content: turn.content.clone(),
                cue: None,
                source: (!answer).then(|| turn.label.clone()),
                head: (!answer).then_some(name),
                same_as: None,
                near: interviewee.filter(|_| answer),
                rule: RULE,
            }
        })
        .collect()
}

fn label<'t>(cx: &Cx<'t>, turn: &Turn) -> &'t str {
    cx.doc.span(turn.label.clone()).of(cx.doc.text)
}

/// A paragraph that begins with a short label and a colon, and goes on without quotation marks.
fn turn(cx: &Cx<'_>, tokens: Range<usize>) -> Option<Turn> {
    let colon = tokens.clone().take(LABEL + 1).find(|&k| cx.doc.word(k) == ":")?;
    let label = tokens.start..colon;
    let letter = label.len() == 1 && matches!(cx.doc.word(label.start), "Q" | "A");
    let named = || {
        let part = |k: usize| cx.tags.upos(k) == Upos::Propn || matches!(cx.doc.word(k), "-" | ".");
        label.clone().all(part) && label.clone().all(|k| cx.doc.word(k).starts_with(|c: char| c.is_uppercase() || c == '-' || c == '.'))
    };
    let whole = label.len() == 1 && matches!(cx.doc.word(label.start), "Question" | "Answer" | "QUESTION" | "ANSWER");
    let content = colon + 1..tokens.end;
    let words = !content.is_empty() && !matches!(cx.doc.word(content.start), "“" | "\"" | "«" | "‘" | "'");
    (!label.is_empty() && words && (letter || whole || named())).then_some(Turn { label, content })
}

/// Who is introduced before the first question: the first name that is the subject of a sentence there.
fn introduced(cx: &Cx<'_>, end: usize) -> Option<usize> {
    let body = |k: usize| cx.doc.sentence(cx.doc.sentence_of(k)).zone == ZoneKind::Body;
    let subject = |&k: &usize| cx.tags.upos(k) == Upos::Propn && matches!(cx.tree.deprel(k), Deprel::Nsubj | Deprel::NsubjPass);
    (0..end).find(|k| subject(k) && body(*k))
}

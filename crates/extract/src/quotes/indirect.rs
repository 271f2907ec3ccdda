//! Indirect speech: the clause that a reporting word reports.

use super::Cx;
use super::cue::{Cue, CueKind, is_passive};
use super::source::Source;
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};
use std::ops::Range;

/// Sentences longer than this are lists or damage: nothing is looked for, and time stays linear.
const LONGEST: usize = 250;

/// The reported clause in one or two pieces ("A, he said, B").
pub(super) fn contents(cx: &Cx<'_>, cue: &Cue, source: Option<&Source>) -> Vec<Range<usize>> {
    let sentence = cx.sentence(cue.at);
    if sentence.len() > LONGEST {
        return Vec::new();
    }
    let pieces = match cue.kind {
        CueKind::Quote => Vec::new(),
        CueKind::According => according(cx, cue, &sentence),
        _ => reported(cx, cue, source, &sentence),
    };
    pieces.into_iter().map(|p| trimmed(cx, p)).filter(|p| p.len() > 1 || (p.len() == 1 && cx.tags.upos(p.start) == Upos::Verb)).collect()
}

/// The clause of a verb.
fn reported(cx: &Cx<'_>, cue: &Cue, source: Option<&Source>, sentence: &Range<usize>) -> Vec<Range<usize>> {
    if let Some(clause) = clause_child(cx, cue) {
        let content = cx.tree.subtree(clause);
        if content.start >= cue.tokens.end {
            return vec![content.start..end_of(cx, cue, content.end, sentence)];
        }
        if content.end <= cue.at {
            return vec![sentence.start.max(content.start)..content.end.min(before(cx, cue, source))];
        }
    }
    if let Some(pieces) = parenthetical(cx, cue, source, sentence) {
        return pieces;
    }
    if let Some(start) = bare_clause(cx, cue, source, sentence) {
        return vec![start..end_of(cx, cue, start + 1, sentence)];
    }
    Vec::new()
}

/// The clause that the tree gives the verb as its object (or, in the passive, as its subject).
fn clause_child(cx: &Cx<'_>, cue: &Cue) -> Option<usize> {
    let passive = is_passive(cx, cue.at);
    let fits = |&c: &usize| match cx.tree.deprel(c) {
        Deprel::Ccomp => is_clause(cx, c) && !is_question(cx, c, cue.at),
        Deprel::Csubj | Deprel::CsubjPass => passive,
        Deprel::Parataxis => cue.kind == CueKind::Say && is_clause(cx, c) && c > cue.at,
        _ => false,
    };
    cx.tree.children(cue.at).find(fits)
}

/// Whether the head has what a clause has: a finite verb, or a subject.
fn is_clause(cx: &Cx<'_>, head: usize) -> bool {
    let finite = |i: usize| cx.tags.morph(i).has(Morph::FINITE);
    finite(head)
        || cx
            .tree
            .children(head)
            .any(|c| finite(c) || matches!(cx.tree.deprel(c), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Aux | Deprel::Cop))
}

/// "asked whether", "said how": what is reported stays open.
fn is_question(cx: &Cx<'_>, head: usize, cue: usize) -> bool {
    let first = cx.tree.subtree(head).start;
    first > cue && matches!(cx.doc.word(first), "whether" | "if" | "how" | "why" | "who" | "which" | "where" | "when")
}

/// Where the source phrase and the verb begin, the comma before them left out.
fn before(cx: &Cx<'_>, cue: &Cue, source: Option<&Source>) -> usize {
    let first = source.map_or(cue.at, |s| s.tokens.start.min(cue.at));
    if first > 0 && cx.doc.word(first - 1) == "," { first - 1 } else { first }
}

/// "A, he said." and "A, he said on Friday, B": the verb stands in an aside.
fn parenthetical(cx: &Cx<'_>, cue: &Cue, source: Option<&Source>, sentence: &Range<usize>) -> Option<Vec<Range<usize>>> {
    if cue.kind == CueKind::Tell || is_passive(cx, cue.at) {
        return None;
    }
    let source = source?;
    // What precedes the aside ends with a comma.
    let start = source.tokens.start.min(cue.at);
    let open = (sentence.start + 1..start).rev().take(14).find(|&j| cx.doc.word(j) == ",")?;
    let aside = (open + 1..start).all(|j| !cx.tags.morph(j).has(Morph::FINITE) || cx.tags.upos(j) == Upos::Aux);
    let has_verb = (sentence.start..open).any(|j| cx.tags.morph(j).has(Morph::FINITE));
    if !aside || !has_verb {
        return None;
    }
    let last = source.tokens.end.max(cue.tokens.end);
    let close = (last..sentence.end).find(|&j| matches!(cx.doc.word(j), "," | ";"));
    let rest = close.unwrap_or(sentence.end);
    if (last..rest).any(|j| cx.tags.morph(j).has(Morph::FINITE)) {
        return None;
    }
    let mut pieces = vec![sentence.start..open];
    if let Some(close) = close {
        pieces.push(close + 1..sentence.end);
    }
    Some(pieces)
}

/// The start of a clause without "that" right behind the verb, its hearer and its circumstances.
fn bare_clause(cx: &Cx<'_>, cue: &Cue, source: Option<&Source>, sentence: &Range<usize>) -> Option<usize> {
    let after = cue.tokens.end;
    let that = (after..sentence.end)
        .take(14)
        .take_while(|&j| !cx.tags.morph(j).has(Morph::FINITE))
        .find(|&j| cx.doc.word(j) == "that" && cx.tags.upos(j) == Upos::Sconj);
    if let Some(that) = that {
        return Some(that + 1);
    }
    let follows = source.is_none_or(|s| s.head < cue.at);
    if cue.kind != CueKind::Say || !follows || is_passive(cx, cue.at) {
        return None;
    }
    let mut start = after;
    // Circumstances: "on Friday", "in a statement".
    while start < sentence.end && cx.tree.head(start).is_some() && (is_time(cx, start) || cx.tags.upos(start) == Upos::Adp) {
        let head = cx.tree.head(start).filter(|&h| h > start && h < start + 8);
        start = head.map_or(start + 1, |h| h + 1);
    }
    let clause = (start..sentence.end).any(|j| cx.tags.morph(j).has(Morph::FINITE));
    let opens = start < sentence.end && !matches!(cx.tags.upos(start), Upos::Punct | Upos::Cconj);
    (clause && opens).then_some(start)
}

fn is_time(cx: &Cx<'_>, i: usize) -> bool {
    let span = cx.doc.tokens[i].span;
    let at = cx.times.partition_point(|t| t.span.end <= span.start);
    cx.times.get(at).is_some_and(|t| t.span.contains(span))
}

/// Where the clause ends that reaches at least to `from`: with the sentence, or before what the tree hangs on the verb again.
fn end_of(cx: &Cx<'_>, cue: &Cue, from: usize, sentence: &Range<usize>) -> usize {
    let mut end = from.min(sentence.end);
    while end < sentence.end {
        let word = cx.doc.word(end);
        let resumes = matches!(word, "," | ";" | "—" | "–" | "--") || cx.tags.upos(end) == Upos::Cconj && is_outside(cx, end, cue.at);
        if resumes {
            break;
        }
        end += 1;
    }
    end
}

/// Whether the conjunction `i` joins something to the reporting verb or to what it hangs on.
fn is_outside(cx: &Cx<'_>, i: usize, cue: usize) -> bool {
    let joined = cx.tree.head(i);
    joined.and_then(|j| cx.tree.head(j)).is_none_or(|j| j <= cue)
}

/// The clause that "according to" scopes over.
fn according(cx: &Cx<'_>, cue: &Cue, sentence: &Range<usize>) -> Vec<Range<usize>> {
    // The phrase ends with its subtree, or at the next comma.
    let noun = cx.tree.head(cue.at).filter(|&h| h > cue.at);
    let comma = |from: usize| (from..sentence.end).find(|&j| matches!(cx.doc.word(j), "," | ";"));
    let end = noun.map_or(cue.tokens.end, |h| cx.tree.subtree(h).end.max(h + 1));
    let open = cue
        .at
        .checked_sub(1)
        .filter(|&j| sentence.contains(&j))
        .map(|j| if matches!(cx.doc.word(j), "," | "(" | "—" | "–") { j } else { j + 1 });
    let start = (sentence.start..cue.at).rev().find(|&j| cx.doc.word(j) == ";").map_or(sentence.start, |j| j + 1);
    match open {
        Some(open) if start < open => {
            let mut pieces = vec![start..open];
            if let Some(close) = comma(cue.tokens.end)
                && cx.doc.word(close) == ","
                && close >= end.min(close)
                && cx.doc.word(open) == ","
            {
                pieces.push(close + 1..clause_end(cx, close + 1, sentence));
            }
            pieces
        }
        // At the start of its clause.
        _ => {
            let close = comma(end.min(sentence.end)).filter(|&c| c == end).or_else(|| comma(cue.tokens.end));
            close.map(|close| vec![close + 1..clause_end(cx, close + 1, sentence)]).unwrap_or_default()
        }
    }
}

/// A semicolon ends what a source in an aside scopes over.
fn clause_end(cx: &Cx<'_>, from: usize, sentence: &Range<usize>) -> usize {
    (from..sentence.end).find(|&j| cx.doc.word(j) == ";").unwrap_or(sentence.end)
}

/// Without "that", and without punctuation at the ends (quotation marks of whole fragments stay outside as well).
fn trimmed(cx: &Cx<'_>, mut piece: Range<usize>) -> Range<usize> {
    let mark = |i: usize| cx.tags.upos(i) == Upos::Punct || matches!(cx.doc.word(i), "," | "." | ";" | ":" | "\"" | "“" | "”");
    while piece.start < piece.end && mark(piece.start) && !opens(cx, piece.start) {
        piece.start += 1;
    }
    if piece.start < piece.end && cx.doc.word(piece.start) == "that" && cx.tags.upos(piece.start) == Upos::Sconj {
        piece.start += 1;
    }
    while piece.start < piece.end && mark(piece.end - 1) && !matches!(cx.doc.word(piece.end - 1), ")" | "]" | "”" | "’" | "\"" | "%") {
        piece.end -= 1;
    }
    piece
}

fn opens(cx: &Cx<'_>, i: usize) -> bool {
    matches!(cx.doc.word(i), "(" | "[" | "“" | "‘" | "\"" | "'" | "$")
}

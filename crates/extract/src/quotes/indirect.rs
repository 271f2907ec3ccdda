//! Indirect speech: the clause that a reporting word reports.

use super::Cx;
use super::bare::{bare_clause, behind_hearer};
use super::cue::{Cue, CueKind, is_passive, is_telling, reports, takes_clause};
use super::source::Source;
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};
use std::ops::Range;

/// Sentences longer than this are lists or damage: nothing is looked for, and time stays linear.
pub(super) const LONGEST: usize = 250;

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
    if let Some(pieces) = parenthetical(cx, cue, source, sentence) {
        return pieces;
    }
    if let Some(clause) = clause_child(cx, cue) {
        let content = cx.tree.subtree(clause);
        if content.start >= cue.tokens.end {
            let start = start_of(cx, cue, source, content.start);
            return one(start..end_of(cx, cue, content.end.max(start), clause, sentence));
        }
        if content.end <= cue.at {
            return one(sentence.start.max(content.start)..content.end.min(before(cx, cue, source)));
        }
    }
    // The reporting word may end its sentence.
    let bare = if cue.tokens.end < sentence.end { bare_clause(cx, cue, source, sentence) } else { None };
    if let Some(start) = bare.filter(|&start| start < sentence.end) {
        let end = end_of(cx, cue, start + 1, start, sentence);
        let said = cx.tags.lemma(cue.at) == "say" && end > start + 2;
        let certain = cue.kind != CueKind::Say;
        return if said || certain || has_main_verb(cx, start..end) { one(start..end) } else { Vec::new() };
    }
    Vec::new()
}

/// A clause in one piece.
fn one(piece: Range<usize>) -> Vec<Range<usize>> {
    std::iter::once(piece).collect()
}

/// Whether a finite verb stands in the clause itself, not in a relative clause ("announced measures that …"). A past form counts:
/// it is easily taken for a participle.
fn has_main_verb(cx: &Cx<'_>, tokens: Range<usize>) -> bool {
    let mut relative = false;
    for j in tokens.clone() {
        relative |= matches!(cx.doc.word(j), "which" | "who" | "whose" | "that" | "to");
        let finite = cx.tags.morph(j).has(Morph::FINITE) || cx.tags.morph(j).has(Morph::PAST);
        if finite && matches!(cx.tags.upos(j), Upos::Verb | Upos::Aux) && !relative {
            return j > tokens.start;
        }
    }
    false
}

/// The start of the clause: the words right behind the verb belong to it, unless they tell the hearer, the time or the place.
fn start_of(cx: &Cx<'_>, cue: &Cue, source: Option<&Source>, clause: usize) -> usize {
    let after = cue.tokens.end;
    let behind = source.is_some_and(|s| s.head >= after && s.head < clause);
    // "told a meeting of leaders that …": behind "that", whatever the tree says.
    let that = (after..clause.max(after) + 12)
        .take_while(|&j| j < cx.sentence(cue.at).end && !cx.tags.morph(j).has(Morph::FINITE))
        .find(|&j| cx.doc.word(j) == "that" && cx.tags.upos(j) == Upos::Sconj);
    if let Some(that) = that.filter(|_| cue.kind == CueKind::Tell) {
        return that + 1;
    }
    let bare = matches!(cx.tags.upos(after), Upos::Det | Upos::Pron | Upos::Propn | Upos::Noun | Upos::Num) && !is_time(cx, after);
    if cue.kind == CueKind::Tell {
        // The parser takes the hearer for a part of the clause: "told Reuters the army had left".
        let hearer = clause == after
            && matches!(cx.tags.upos(after), Upos::Propn | Upos::Noun)
            && cx.tree.child(cue.at, Deprel::Iobj).is_none()
            && cx.tree.child(cue.at, Deprel::Obj).is_none();
        let told = if hearer { Some(after + 1) } else { behind_hearer(cx, after).filter(|_| clause <= after) };
        return told.unwrap_or(clause);
    }
    skip_circumstances(cx, if bare && !behind { after } else { clause })
}

/// Past "on Friday" and "Monday" at the start of a clause.
pub(super) fn skip_circumstances(cx: &Cx<'_>, mut start: usize) -> usize {
    let sentence = cx.sentence(start);
    loop {
        let first = if cx.tags.upos(start) == Upos::Adp { start + 1 } else { start };
        let mut end = first;
        while end < sentence.end && is_time(cx, end) {
            end += 1;
        }
        // "Sunday was quiet" has its time for a subject.
        let subject = first == start && end < sentence.end && matches!(cx.tags.upos(end), Upos::Verb | Upos::Aux);
        let owner = end < sentence.end && matches!(cx.doc.word(end), "'s" | "’s");
        if end == first || end >= sentence.end || subject || owner {
            return start;
        }
        start = end;
    }
}

/// The clause that the tree gives the verb as its object (or, in the passive, as its subject).
fn clause_child(cx: &Cx<'_>, cue: &Cue) -> Option<usize> {
    let passive = is_passive(cx, cue.at);
    let impersonal = cx.tree.children(cue.at).any(|c| c < cue.at && cx.doc.word(c).eq_ignore_ascii_case("it"));
    let fits = |&c: &usize| match cx.tree.deprel(c) {
        Deprel::Ccomp => (!passive || impersonal || cue.kind == CueKind::Tell) && is_clause(cx, c) && !is_question(cx, c, cue.at),
        Deprel::Csubj | Deprel::CsubjPass => passive,
        Deprel::Parataxis => {
            let start = cx.tree.subtree(c).start;
            let near = start >= cue.tokens.end && (cue.tokens.end..start).all(|j| cx.tags.upos(j) != Upos::Punct);
            cue.kind == CueKind::Say && near && is_clause(cx, c)
        }
        _ => false,
    };
    let clause = cx.tree.children(cue.at).find(fits);
    // "Claimed to have no memory of the night she was shot": the infinitive comes first.
    let infinitive = raised(cx, cue, passive).filter(|&r| clause.is_none_or(|c| r < c));
    infinitive.or(clause)
}

/// "Is said to be", "claims to have": an infinitive is reported.
fn raised(cx: &Cx<'_>, cue: &Cue, passive: bool) -> Option<usize> {
    let reported = matches!(cx.tags.lemma(cue.at), "say" | "report" | "allege" | "claim" | "believe" | "think" | "rumour" | "rumor");
    let takes = passive && reported && cx.tree.child(cue.at, Deprel::AuxPass).is_some() || cx.tags.lemma(cue.at) == "claim";
    let infinitive = cx.tree.child(cue.at, Deprel::Xcomp).filter(|&x| x > cue.at)?;
    let to = cx.doc.word(cx.tree.subtree(infinitive).start) == "to";
    (takes && to).then_some(infinitive)
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
    if matches!(cue.kind, CueKind::Tell | CueKind::Find) || is_passive(cx, cue.at) {
        return None;
    }
    let source = source?;
    // What precedes the aside ends with a comma right before it, or before a quotation mark.
    let start = source.tokens.start.min(cue.at);
    let comma = |j: usize| Some(j).filter(|&j| j > sentence.start && cx.doc.word(j) == ",");
    let before = start.checked_sub(1)?;
    let quoted = matches!(cx.doc.word(before), "\"" | "”" | "''" | "»") && before > 0;
    let open = if quoted { comma(before - 1)? } else { comma(before)? };
    let relative = matches!(cx.doc.word(source.head), "who" | "which" | "that");
    let gap = (source.tokens.end.min(cue.at)..cue.at).any(|j| cx.doc.word(j) == ",");
    if relative || gap {
        return None;
    }
    let last = source.tokens.end.max(cue.tokens.end);
    let close = (last..sentence.end).find(|&j| matches!(cx.doc.word(j), "," | ";"));
    let rest = close.unwrap_or(sentence.end);
    // What follows the verb is when and where, no clause of its own.
    if (last..rest).any(|j| matches!(cx.tree.deprel(j), Deprel::Ccomp | Deprel::Obj) || cx.tags.morph(j).has(Morph::FINITE)) {
        return None;
    }
    let goes_on = close.filter(|&c| has_verb(cx, c..sentence.end));
    // "The museum, he said, opened": a subject alone is a first piece, "On Friday, he said, …" is none.
    let begins = matches!(cx.tags.upos(sentence.start), Upos::Adp | Upos::Sconj | Upos::Adv | Upos::Cconj);
    if !has_verb(cx, sentence.start..open) && begins {
        // "On Friday, he said, the army left": what goes on is reported.
        let aside = |close: &usize| close - last <= 4 && (last..*close).all(|j| cx.tags.upos(j) != Upos::Sconj);
        return goes_on.filter(aside).map(|close| one(close + 1..sentence.end));
    }
    if !has_verb(cx, sentence.start..open) && goes_on.is_none() {
        return None;
    }
    // "Writing for the court, Justice Reyes said …": what stands before is no clause of its own.
    let participle = cx.tags.upos(sentence.start) == Upos::Verb && cx.doc.word(sentence.start).ends_with("ing");
    if (begins || participle) && goes_on.is_none() && !has_finite(cx, sentence.start..open) {
        return None;
    }
    let first = (sentence.start..open).rev().find(|&j| cx.doc.word(j) == ":").map_or(sentence.start, |j| j + 1);
    Some(std::iter::once(first..open).chain(goes_on.map(|close| close + 1..sentence.end)).collect())
}

fn has_finite(cx: &Cx<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|j| cx.tags.morph(j).has(Morph::FINITE))
}

fn has_verb(cx: &Cx<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|j| matches!(cx.tags.upos(j), Upos::Verb | Upos::Aux))
}

/// Whether the token stands in a time expression.
pub(super) fn is_time(cx: &Cx<'_>, i: usize) -> bool {
    let span = cx.doc.tokens[i].span;
    let at = cx.times.partition_point(|t| t.span.end <= span.start);
    cx.times.get(at).is_some_and(|t| t.span.contains(span))
}

/// Where the clause that reaches at least to `from` ends: with the sentence, or where the words hang on the verb of saying
/// again ("…, adding that", "… and left").
fn end_of(cx: &Cx<'_>, cue: &Cue, from: usize, clause: usize, sentence: &Range<usize>) -> usize {
    let first = cx.tree.subtree(clause).start.max(cue.tokens.end);
    for j in first + 1..sentence.end {
        let stops = match cx.doc.word(j) {
            ";" => true,
            ":" => j + 1 < sentence.end && matches!(cx.doc.word(j + 1), "\"" | "“" | "«"),
            "," | "—" | "–" | "--" => resumes(cx, cue, j, sentence),
            // "He can and may": no clause ends with its auxiliary.
            _ => {
                cx.tags.upos(j) == Upos::Cconj
                    && cx.tags.upos(j - 1) != Upos::Aux
                    && (j >= from && is_outside(cx, j, cue.at) || goes_on_telling(cx, j, sentence))
            }
        };
        if stops {
            return j;
        }
    }
    sentence.end
}

/// "… but ruled that": the conjunction `j` goes on with the reporting, not with what is reported.
fn goes_on_telling(cx: &Cx<'_>, j: usize, sentence: &Range<usize>) -> bool {
    let verb = (j + 1..sentence.end).take(3).find(|&k| cx.tags.upos(k) != Upos::Adv);
    verb.is_some_and(|v| {
        let clause = v + 1 < sentence.end && matches!(cx.doc.word(v + 1), "that" | "\"" | "“" | ":" | ",");
        takes_clause(cx, v) && cx.tags.morph(v).has(Morph::PAST) && clause && cx.tree.child(v, Deprel::Nsubj).is_none()
    })
}

/// Whether the part behind the comma `j` hangs on the verb of saying or above it.
fn resumes(cx: &Cx<'_>, cue: &Cue, j: usize, sentence: &Range<usize>) -> bool {
    let next = (j + 1).min(sentence.end - 1);
    // "the bridge, which was built in 1960, would open": the verb of a subject that a relative clause parted from it.
    let inner = (cue.tokens.end..j).any(|k| cx.doc.word(k) == "," && matches!(cx.doc.word(k + 1), "which" | "who" | "whose" | "where"));
    if inner && matches!(cx.tags.upos(next), Upos::Aux | Upos::Verb) && cx.tags.morph(next).has(Morph::FINITE) {
        return false;
    }
    // "…, though she noted that …", "…, he added".
    let told = (next..sentence.end.min(j + 7))
        .take_while(|&k| !matches!(cx.doc.word(k), "," | "who" | "which" | "that"))
        .any(|k| is_telling(cx, k) && cx.tags.morph(k).has(Morph::FINITE));
    let goes_on = || REPORTING_PARTICIPLES.contains(&cx.doc.word(next)) || reports(cx, next);
    if told || cx.tags.upos(next) == Upos::Verb && goes_on() {
        return true;
    }
    let Some(top) = (next..sentence.end.min(j + 12)).find(|&k| cx.tree.head(k).is_some_and(|h| h < j)) else { return false };
    let up = cx.tree.head(top).unwrap_or(top);
    let outside = up <= cue.at;
    let joined = matches!(cx.tree.deprel(top), Deprel::Conj | Deprel::Advcl | Deprel::Parataxis);
    outside && joined && (up == cue.at || cx.tree.head(cue.at).is_none_or(|h| h == up || h < cue.at))
}

/// Participles that go on with reporting, beside those of verbs of saying.
const REPORTING_PARTICIPLES: &[&str] =
    &["noting", "arguing", "stressing", "insisting", "explaining", "referring", "accusing", "pointing", "meaning"];

/// Whether the conjunction `i` joins something to the reporting verb or to what it hangs on.
fn is_outside(cx: &Cx<'_>, i: usize, cue: usize) -> bool {
    cx.tree
        .head(i)
        .filter(|&j| cx.tree.deprel(j) == Deprel::Conj && cx.tags.upos(j) == Upos::Verb)
        .and_then(|j| cx.tree.head(j))
        .is_some_and(|j| j <= cue)
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
            let mut pieces = one(start..open);
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
            // "According to X, which cited Y, …" and "to X, and Y, on Monday, …": the comma behind the whole phrase.
            let mut close = comma(end.min(sentence.end)).filter(|&c| c == end).or_else(|| comma(cue.tokens.end));
            for _ in 0..4 {
                let inner = |c: usize| {
                    c + 1 < sentence.end
                        && (matches!(cx.doc.word(c + 1), "which" | "who" | "whose" | "citing" | "and" | "on" | "published" | "a" | "an")
                            || is_time(cx, c + 1))
                };
                close = close.map(|c| if inner(c) { comma(c + 1).unwrap_or(c) } else { c });
            }
            close.map(|close| one(close + 1..clause_end(cx, close + 1, sentence))).unwrap_or_default()
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

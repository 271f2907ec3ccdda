//! Indirect speech: the clause that a reporting word reports.

use super::Cx;
use super::according::{according, clause_end};
use super::bare::{bare_clause, behind_hearer, joins};
use super::cue::{Cue, CueKind, is_passive, is_state_of_mind, reports};
use super::end::end_of;
use super::source::{Source, is_nominal};
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
        CueKind::Believe if is_state_of_mind(cx, cue.at) => {
            let start = (cue.tokens.end + 1).min(sentence.end - 1);
            if source.is_some() { one(start..end_of(cx, cue, start + 1, start, &sentence)) } else { Vec::new() }
        }
        CueKind::Noun => {
            let start = (cue.tokens.end + 1).min(sentence.end - 1);
            let end = end_of(cx, cue, start + 1, start, &sentence).min(predicate(cx, cue.at, start).unwrap_or(sentence.end));
            if source.is_some() { one(start..end.max(start)) } else { Vec::new() }
        }
        _ => reported(cx, cue, source, &sentence),
    };
    // "Reyes, she said, had left": a name alone is a piece beside another.
    let parts = pieces.len();
    let says = |p: &Range<usize>| p.len() > 1 || p.len() == 1 && (parts > 1 || cx.tags.upos(p.start) == Upos::Verb);
    pieces.into_iter().map(|p| trimmed(cx, p)).filter(|p| says(p) && !is_so(cx, p)).collect()
}

/// "Said so on Friday".
fn is_so(cx: &Cx<'_>, content: &Range<usize>) -> bool {
    cx.doc.word(content.start) == "so" && content.clone().skip(1).all(|k| cx.tags.upos(k) == Upos::Adp || is_time(cx, k))
}

/// "The claim that the bridge was safe was false": where the predicate of the noun begins, behind its clause at `start`.
fn predicate(cx: &Cx<'_>, noun: usize, start: usize) -> Option<usize> {
    let subject = matches!(cx.tree.deprel(noun), Deprel::Nsubj | Deprel::NsubjPass);
    let head = cx.tree.head(noun).filter(|&h| subject && h > start)?;
    let auxiliary = |k: &usize| matches!(cx.tree.deprel(*k), Deprel::Aux | Deprel::AuxPass | Deprel::Cop);
    cx.tree.children(head).filter(|&k| k > start).find(auxiliary).or(Some(head))
}

/// The clause of a verb.
fn reported(cx: &Cx<'_>, cue: &Cue, source: Option<&Source>, sentence: &Range<usize>) -> Vec<Range<usize>> {
    if let Some(pieces) = as_told(cx, cue, source, sentence).or_else(|| parenthetical(cx, cue, source, sentence)) {
        return pieces;
    }
    if let Some(clause) = clause_child(cx, cue) {
        let content = cx.tree.subtree(clause);
        if content.start >= cue.tokens.end {
            let start = start_of(cx, cue, source, content.start);
            return one(start..end_of(cx, cue, content.end.max(start), clause, sentence));
        }
        if content.end <= cue.at && has_verb(cx, content.clone()) {
            return one(sentence.start.max(content.start)..content.end.min(before(cx, cue, source)));
        }
    }
    // The reporting word may end its sentence.
    let bare = if cue.tokens.end < sentence.end { bare_clause(cx, cue, source, sentence) } else { None };
    let open = |start: usize| matches!(cx.doc.word(start), "whether" | "how" | "why" | "who" | "which");
    if let Some(start) = bare.filter(|&start| start < sentence.end && !open(start)) {
        let end = end_of(cx, cue, start + 1, start, sentence);
        let said = cx.tags.lemma(cue.at) == "say" && end > start + 2;
        let certain = cue.kind != CueKind::Say;
        return if said || certain || has_main_verb(cx, start..end) { one(start..end) } else { Vec::new() };
    }
    Vec::new()
}

/// "As the mayor said on Monday, the bridge is safe": the main clause is reported.
fn as_told(cx: &Cx<'_>, cue: &Cue, source: Option<&Source>, sentence: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let says = matches!(cue.kind, CueKind::Say | CueKind::Tell | CueKind::That | CueKind::Find);
    let opens =
        cx.doc.word(sentence.start) == "As" && source.is_some_and(|s| s.tokens.start == sentence.start + 1 && s.tokens.end == cue.at);
    if !says || !opens || is_passive(cx, cue.at) {
        return None;
    }
    let comma = (cue.tokens.end..sentence.end).take(9).find(|&k| cx.doc.word(k) == ",")?;
    let told = (cue.tokens.end..comma).any(|k| cx.tags.morph(k).has(Morph::FINITE) || matches!(cx.doc.word(k), "“" | "\""));
    (!told && has_finite(cx, comma..sentence.end)).then(|| one(comma + 1..clause_end(cx, comma + 1, sentence)))
}

/// A clause in one piece.
pub(super) fn one(piece: Range<usize>) -> Vec<Range<usize>> {
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
        .find(|&j| cx.doc.word(j) == "that" && joins(cx, j, &cx.sentence(cue.at)));
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
    if !behind && opens_content(cx, after, clause) {
        return after;
    }
    skip_circumstances(cx, if bare && !behind { after } else { clause })
}

/// "Said as a child he …", "said despite the rain …": a circumstance of what is said, not of the saying.
pub(super) fn opens_content(cx: &Cx<'_>, after: usize, clause: usize) -> bool {
    const SAID: &[&str] = &[
        "as", "despite", "because", "since", "without", "under", "unlike", "among", "given", "until", "once", "although", "though",
        "while", "if", "when", "contrary",
    ];
    const OCCASIONS: &[&str] = &[
        "interview",
        "conference",
        "briefing",
        "speech",
        "hearing",
        "trial",
        "visit",
        "meeting",
        "debate",
        "call",
        "rally",
        "session",
        "appearance",
        "press",
        "news",
        "broadcast",
        "testimony",
    ];
    if after >= clause {
        return false;
    }
    let during = cx.doc.word(after) == "during" && !(after..clause).any(|k| OCCASIONS.contains(&cx.tags.lemma(k)));
    // "Said, when asked, that": a mark before the clause.
    (during || SAID.contains(&cx.doc.word(after)))
        && !(after..clause).any(|k| cx.doc.word(k) == "that" || cx.doc.word(k) == "," && cx.doc.word(after) == "when")
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
    let reported = matches!(
        cx.tags.lemma(cue.at),
        "say" | "report" | "allege" | "claim" | "believe" | "think" | "rumour" | "rumor" | "understand" | "estimate" | "suspect"
    );
    let takes = passive && reported && cx.tree.child(cue.at, Deprel::AuxPass).is_some() || cx.tags.lemma(cue.at) == "claim";
    let noun = cx.tags.upos(cue.at) == Upos::Noun;
    let clause = || cx.tree.child(cue.at, Deprel::Xcomp).or_else(|| cx.tree.child(cue.at, Deprel::Advcl).filter(|_| passive));
    let infinitive = if noun { cx.tree.child(cue.at, Deprel::Acl) } else { clause() }.filter(|&x| x > cue.at)?;
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
    if cue.kind == CueKind::Find || is_passive(cx, cue.at) {
        return None;
    }
    let source = source?;
    // What precedes the aside ends with a comma right before it, or before a quotation mark.
    let comma = |j: usize| Some(j).filter(|&j| j > sentence.start && cx.doc.word(j) == ",");
    // "…, provincial governor Idris Tamboura told the paper": the office goes with the name, whatever the tree makes of it.
    let first = source.tokens.start.min(cue.at);
    let office = |k: &usize| matches!(cx.tags.upos(*k), Upos::Noun | Upos::Adj | Upos::Det) && !is_time(cx, *k);
    let run = (sentence.start..first).rev().take(6).take_while(office).last();
    let run = run.filter(|&r| r > sentence.start && cx.doc.word(r - 1) == "," && has_finite(cx, sentence.start..r));
    let start = aside_start(cx, run.unwrap_or(first), sentence);
    let before = start.checked_sub(1)?;
    let quoted = matches!(cx.doc.word(before), "\"" | "”" | "''" | "»") && before > 0;
    let open = if quoted { comma(before - 1)? } else { comma(before)? };
    let relative = matches!(cx.doc.word(source.head), "who" | "which" | "that") || matches!(cx.doc.word(before), "what" | "What");
    // An apposition may part the two, a clause may not.
    let between = source.tokens.end.min(cue.at)..cue.at;
    let gap = between.clone().any(|j| cx.doc.word(j) == ",");
    if relative || gap && between.clone().any(|j| cx.tags.morph(j).has(Morph::FINITE)) {
        return None;
    }
    let last = source.tokens.end.max(cue.tokens.end);
    let close = (last..sentence.end).find(|&j| matches!(cx.doc.word(j), "," | ";"));
    let rest = close.unwrap_or(sentence.end);
    // What follows the verb is when and where, no clause of its own.
    let hearer = |j: usize| cue.kind == CueKind::Tell && is_nominal(cx, j);
    let own = |j: usize| matches!(cx.tree.deprel(j), Deprel::Ccomp | Deprel::Obj) && !hearer(j);
    if (last..rest).any(|j| own(j) || cx.tags.morph(j).has(Morph::FINITE) || cx.doc.word(j) == "that" && joins(cx, j, sentence)) {
        return None;
    }
    // "“…,” said Reyes, the minister; he …" goes on with the writer's words, "…, adding that" with reporting.
    let next = |c: usize| (c + 1).min(sentence.end - 1);
    // "The bridge, she said, “will open”", but not "Then he told them, “Go.”".
    let whole = |c: usize| {
        let first = cx.doc.word((c + 2).min(sentence.end - 1));
        matches!(cx.doc.word(next(c)), "“" | "\"" | "«" | "‘" | "”") && first.starts_with(|f: char| f.is_uppercase() || f == '[')
    };
    let own = |c: usize| !whole(c) && !reports(cx, next(c));
    let goes_on = close.filter(|&c| !quoted && own(c) && has_verb(cx, c..clause_end(cx, c + 1, sentence)));
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
    // "After the fire broke out, Reyes told the paper": a clause of time alone is not said.
    let single = cx.tags.upos(sentence.start) == Upos::Sconj && !(sentence.start..open).any(|j| cx.doc.word(j) == ",");
    if (single || cue.kind == CueKind::Tell && begins) && goes_on.is_none() {
        return None;
    }
    // "Writing for the court, Justice Reyes said …": what stands before is no clause of its own.
    let subject = (sentence.start..open).any(|k| matches!(cx.tree.deprel(k), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Expl));
    let finite = has_finite(cx, sentence.start..open);
    let participle = cx.tags.upos(sentence.start) == Upos::Verb && cx.doc.word(sentence.start).ends_with("ing");
    let weak = (begins || participle) && !(subject && finite) || (cue.kind == CueKind::Tell || gap) && !finite;
    if weak && goes_on.is_none() {
        return None;
    }
    let first = (sentence.start..open).rev().find(|&j| cx.doc.word(j) == ":").map_or(sentence.start, |j| j + 1);
    Some(std::iter::once(first..open).chain(goes_on.map(|close| close + 1..sentence.end)).collect())
}

/// Where an aside with the source phrase at `start` begins: an apposition before the name belongs to it ("…, the head of the port,
/// Ana Reyes, said").
fn aside_start(cx: &Cx<'_>, start: usize, sentence: &Range<usize>) -> usize {
    let Some(close) = start.checked_sub(1).filter(|&j| j > sentence.start && cx.doc.word(j) == ",") else { return start };
    let words =
        |k: &usize| matches!(cx.tags.upos(*k), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Adp | Upos::Det | Upos::Part | Upos::Num);
    let first = (sentence.start..close).rev().take(14).take_while(words).last();
    let opens =
        |f: usize| f > sentence.start && cx.doc.word(f - 1) == "," && matches!(cx.tags.upos(f), Upos::Det | Upos::Noun) && !is_time(cx, f);
    let role = |f: usize| (f..close).take(4).any(|k| cx.tags.upos(k) == Upos::Noun);
    first.filter(|&f| opens(f) && role(f) && cx.tags.upos(start) == Upos::Propn).unwrap_or(start)
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

/// Without "that", and without punctuation at the ends (quotation marks of whole fragments stay outside as well).
fn trimmed(cx: &Cx<'_>, mut piece: Range<usize>) -> Range<usize> {
    let mark = |i: usize| cx.tags.upos(i) == Upos::Punct || matches!(cx.doc.word(i), "," | "." | ";" | ":" | "\"" | "“" | "”");
    while piece.start < piece.end && mark(piece.start) && !opens(cx, piece.start) {
        piece.start += 1;
    }
    // Before a subject "that" joins, whatever its tag; "that man" has it for a determiner.
    if piece.start < piece.end && cx.doc.word(piece.start) == "that" && joins(cx, piece.start, &piece) {
        piece.start += 1;
        while piece.start < piece.end && cx.doc.word(piece.start) == "," {
            piece.start += 1;
        }
    }
    while piece.start < piece.end && mark(piece.end - 1) && !matches!(cx.doc.word(piece.end - 1), ")" | "]" | "”" | "’" | "\"" | "%") {
        piece.end -= 1;
    }
    piece
}

fn opens(cx: &Cx<'_>, i: usize) -> bool {
    matches!(cx.doc.word(i), "(" | "[" | "“" | "‘" | "\"" | "'" | "$")
}

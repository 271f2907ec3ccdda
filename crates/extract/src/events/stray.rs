//! Participants that the tree lost: where no relation leads from a verb to its subject, the words beside it do.

use super::context::Context;
use super::inherited::before_participle;
use super::slots::{Slot, has, is_infinitive, is_second_subject, push};
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};

/// How far back an apposition between commas may open.
const APPOSITION: usize = 16;

/// Adds the subject or the object of a verb by position, where the slots have none. Articles are no participants.
pub(super) fn restore(cx: &Context<'_, '_>, v: usize, passive: bool, slots: &mut Vec<Slot>) {
    slots.retain(|s| !matches!(cx.lemma(s.token), "a" | "an" | "the") || s.token == v);
    let wanted = if passive { "obj" } else { "subj" };
    if !has(slots, wanted)
        && opens_clause(cx, v, passive)
        && let Some(subject) = before(cx, v)
    {
        push(slots, wanted, subject);
    }
    if !passive
        && cx.upos(v) == Upos::Verb
        && !["obj", "ccomp", "xcomp"].iter().any(|name| has(slots, name))
        && let Some(object) = object(cx, v)
    {
        push(slots, "obj", object);
    }
}

/// Whether the verb should have a subject of its own: finite, and not one of several that share theirs.
fn opens_clause(cx: &Context<'_, '_>, v: usize, passive: bool) -> bool {
    let aux = cx.children(v).any(|c| matches!(cx.deprel(c), Deprel::Aux | Deprel::AuxPass) && c < v);
    let finite = aux || !passive && cx.morph(v).has(Morph::FINITE);
    cx.upos(v) == Upos::Verb
        && finite
        && !is_infinitive(cx, v)
        && !cx.is_gerund(v)
        && !matches!(cx.deprel(v), Deprel::Conj | Deprel::Xcomp | Deprel::Amod)
}

/// The phrase that ends right before the verb and its auxiliaries, or before the apposition that ends there.
fn before(cx: &Context<'_, '_>, v: usize) -> Option<usize> {
    let start = cx.sentence(v).start;
    let mut at = v.checked_sub(1).filter(|&t| t >= start)?;
    while at > start && (matches!(cx.upos(at), Upos::Aux | Upos::Adv) || cx.is_timed(at) || cx.lemma(at) == "not") {
        at -= 1;
    }
    if cx.word(at) == "," {
        let open = (start.max(at.saturating_sub(APPOSITION))..at).rev().find(|&t| cx.word(t) == ",")?;
        if (open..at).any(|t| cx.is_verb(t) && cx.morph(t).has(Morph::FINITE)) {
            return None;
        }
        at = open.checked_sub(1).filter(|&t| t >= start)?;
    }
    if cx.deprel(at) == Deprel::Expl {
        // "said it had halted aid": no mere place-holder before an object.
        let means = cx.lemma(at) == "it" && cx.child(v, Deprel::Obj).or(cx.child(v, Deprel::Xcomp)).is_some();
        return (means && !matches!(cx.lemma(v), "take" | "make" | "seem" | "appear" | "look")).then_some(at);
    }
    // "leaders of the two unions agreed": up to the head of the phrase.
    for _ in 0..3 {
        match cx.head(at) {
            Some(head) if head < v && cx.is_nominal(head) && matches!(cx.deprel(at), Deprel::Nmod | Deprel::Appos | Deprel::Flat) => {
                at = head
            }
            _ => break,
        }
    }
    let free = cx.case(at).is_none() && !cx.is_timed(at) && matches!(cx.upos(at), Upos::Noun | Upos::Propn | Upos::Pron);
    free.then_some(at)
}

/// Whether "at least", "more than" or "up to" with a number stands at token `t`.
fn bounds(cx: &Context<'_, '_>, t: usize) -> bool {
    let lemma = |k: usize| if k < cx.len() { cx.lemma(k) } else { "" };
    let pair = matches!((lemma(t), lemma(t + 1)), ("at", "least" | "most") | ("more" | "less", "than") | ("up", "to"));
    pair && t + 2 < cx.len() && cx.upos(t + 2) == Upos::Num
}

/// "up to forty miners", "at least forty": the head of what is counted.
pub(super) fn is_up_to(cx: &Context<'_, '_>, c: usize) -> bool {
    let Some(p) = cx.case(c) else { return false };
    let next = if p + 1 < cx.len() { cx.lemma(p + 1) } else { "" };
    match cx.lemma(p) {
        "to" => p > 0 && cx.word(p - 1).eq_ignore_ascii_case("up"),
        "at" => matches!(next, "least" | "most") && p + 2 <= c,
        _ => false,
    }
}

/// "killing 14 and wounding dozens": the parser may give the first verb the object of the second. What stands before "and".
pub(super) fn own_object(cx: &Context<'_, '_>, v: usize, c: usize) -> Option<usize> {
    let alike = |w: usize| {
        cx.upos(w) == Upos::Verb
            && if cx.is_gerund(v) { cx.is_gerund(w) } else { cx.morph(w).has(Morph::PAST) && cx.morph(v).has(Morph::PAST) }
    };
    let second = (v + 3..c).rev().take(6).find(|&w| alike(w) && matches!(cx.word(w - 1), "and" | "or" | "but"))?;
    let phrase = |t: usize| matches!(cx.upos(t), Upos::Det | Upos::Num | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Adv | Upos::Adp);
    let own = second - 2;
    (own > v && cx.is_nominal(own) && !cx.is_timed(own) && (second + 1..c).all(phrase)).then_some(own)
}

/// "published the files after a hospital group | refused to pay": the subject, where the parser took the conjunction for a preposition.
pub(super) fn clause_subject(cx: &Context<'_, '_>, v: usize) -> Option<usize> {
    let aux = |t: &usize| matches!(cx.upos(*t), Upos::Aux | Upos::Adv) || cx.lemma(*t) == "not";
    let start = cx.sentence(v).start;
    let subject = (start..v).rev().find(|t| !aux(t))?;
    let finite = cx.upos(v) == Upos::Verb && !is_infinitive(cx, v) && !cx.is_gerund(v) && cx.case(v).is_none();
    let opens = cx.case(subject).is_some_and(|p| {
        p < subject && matches!(cx.lemma(p), "after" | "before" | "since" | "until" | "while" | "when" | "because" | "once" | "although")
    });
    (finite && opens && matches!(cx.upos(subject), Upos::Noun | Upos::Propn | Upos::Pron) && !cx.is_timed(subject)).then_some(subject)
}

/// The object of a verb: its child, or the bare noun phrase right after it that the parser hung elsewhere.
pub(super) fn object(cx: &Context<'_, '_>, v: usize) -> Option<usize> {
    let article = |c: usize| matches!(cx.lemma(c), "a" | "an" | "the");
    let own = cx.children(v).find(|&c| cx.deprel(c) == Deprel::Obj && cx.case(c).is_none() && !article(c));
    own.or_else(|| {
        let end = cx.sentence(v).end;
        let mut head = None;
        for t in v + 1..end.min(v + 7) {
            match cx.upos(t) {
                _ if t < v + 3 && matches!(cx.lemma(t), "at" | "least" | "more" | "than" | "up" | "to") && bounds(cx, v + 1) => {}
                Upos::Num if t + 1 >= end || !matches!(cx.upos(t + 1), Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num) => {
                    head = Some(t);
                    break;
                }
                Upos::Det | Upos::Num | Upos::Adj => {}
                Upos::Noun | Upos::Propn | Upos::Pron => head = Some(t),
                _ => break,
            }
        }
        let stray = |h: &usize| {
            matches!(
                cx.deprel(*h),
                Deprel::Nmod
                    | Deprel::NmodUnmarked
                    | Deprel::Obl
                    | Deprel::OblUnmarked
                    | Deprel::Obj
                    | Deprel::Dep
                    | Deprel::Appos
                    | Deprel::Advmod
                    | Deprel::Compound
            ) || matches!(cx.deprel(*h), Deprel::Nsubj | Deprel::NsubjPass)
                && cx.head(*h).is_some_and(|g| is_second_subject(cx, g, *h) || before_participle(cx, g, *h).is_some())
        };
        head.filter(stray).filter(|&h| !cx.is_timed(h) && (cx.case(h).is_none() || bounds(cx, v + 1)))
    })
}

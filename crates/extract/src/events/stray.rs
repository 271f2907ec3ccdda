//! Participants that the tree lost: where no relation leads from a verb to its subject, the words beside it do.

use super::context::Context;
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

/// "up to forty miners": the head of what is counted.
pub(super) fn is_up_to(cx: &Context<'_, '_>, c: usize) -> bool {
    let to = cx.case(c).filter(|&p| cx.lemma(p) == "to");
    to.is_some_and(|p| p > 0 && cx.word(p - 1).eq_ignore_ascii_case("up"))
}

/// The object of a verb: its child, or the bare noun phrase right after it that the parser hung elsewhere.
pub(super) fn object(cx: &Context<'_, '_>, v: usize) -> Option<usize> {
    let own = cx.children(v).find(|&c| cx.deprel(c) == Deprel::Obj && cx.case(c).is_none());
    own.or_else(|| {
        let end = cx.sentence(v).end;
        let mut head = None;
        for t in v + 1..end.min(v + 7) {
            match cx.upos(t) {
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
            ) || matches!(cx.deprel(*h), Deprel::Nsubj | Deprel::NsubjPass) && cx.head(*h).is_some_and(|g| is_second_subject(cx, g, *h))
        };
        head.filter(stray).filter(|&h| !cx.is_timed(h) && cx.case(h).is_none())
    })
}

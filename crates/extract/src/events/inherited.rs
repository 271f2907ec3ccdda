//! Subjects and objects that stand elsewhere: the noun of a participle or relative, the controller of an infinitive, the subject
//! shared by conjunction.

use super::context::Context;
use super::implied::is_ranked;
use super::nouns::noun_agent;
use super::slots::{Slot, asks_for, has, is_infinitive, own, push};
use super::stray;
use super::voice::is_passive;
use super::words::{OBJECT_CONTROL, REPAID};
use crate::parse::Deprel;
use crate::tag::Upos;

/// Subjects and objects that stand elsewhere: the noun of a participle or relative, the controller of an infinitive, the
/// subject shared by conjunction.
pub(super) fn inherited(cx: &Context<'_, '_>, v: usize, passive: bool, slots: &mut Vec<Slot>, depth: usize) {
    let Some(head) = cx.head(v) else { return };
    let wanted = if passive || cx.upos(v) == Upos::Adj { "obj" } else { "subj" };
    match cx.deprel(v) {
        Deprel::Amod if cx.upos(v) != Upos::Adj && !has(slots, wanted) && (passive || cx.is_gerund(v)) => {
            push(slots, wanted, head);
        }
        Deprel::Acl if is_infinitive(cx, v) => {
            // "called for the minister | to resign", "the third mayor | to be murdered": the noun itself.
            let asked = cx.case(head).is_some_and(|p| cx.lemma(p) == "for") && cx.head(head).is_some_and(|g| asks_for(cx, g));
            if !has(slots, wanted)
                && let Some(token) = if asked || is_ranked(cx, head) { Some(head) } else { noun_agent(cx, head) }
            {
                push(slots, wanted, token);
            }
        }
        Deprel::Acl if !has(slots, wanted) => {
            push(slots, wanted, head);
        }
        Deprel::AclRelcl => {
            let relative = |word: &str| matches!(word, "who" | "which" | "that");
            // "the town in which they died": no participant is left out.
            let filled = cx.children(v).any(|c| relative(cx.lemma(c)) && cx.case(c).is_some());
            let gap = has(slots, "subj") && !filled && !slots.iter().any(|s| s.name == "subj" && relative(cx.lemma(s.token)));
            if !has(slots, "subj") && !passive && !cx.children(v).any(|c| relative(cx.lemma(c))) {
                push(slots, "subj", head);
            } else if !has(slots, "obj") && (passive || gap) {
                push(slots, "obj", head);
            }
        }
        Deprel::Obl | Deprel::Nmod | Deprel::Dep | Deprel::Appos if passive && cx.is_nominal(head) && head < v && !has(slots, wanted) => {
            push(slots, wanted, head)
        }
        Deprel::Xcomp | Deprel::Advcl | Deprel::Ccomp | Deprel::Conj | Deprel::Parataxis | Deprel::Obl | Deprel::Nmod | Deprel::Dep
            if depth < 3 =>
        {
            if !cx.is_verb(head) && cx.upos(head) != Upos::Adj {
                return;
            }
            // "vetoed a motion condemning the raid": the noun right before it, not the clause.
            let beside = v.checked_sub(1).filter(|&n| {
                !passive
                    && cx.deprel(v) == Deprel::Advcl
                    && cx.is_gerund(v)
                    && cx.word(v) != "using"
                    && n > head
                    && matches!(cx.upos(n), Upos::Noun | Upos::Propn)
                    && cx.deprel(n) == Deprel::Obj
                    && !cx.is_timed(n)
            });
            // "five were killed and twelve wounded" has its own.
            let gapped = cx.deprel(v) == Deprel::Conj && cx.child(v, Deprel::Nummod).is_some_and(|n| n < v);
            if !has(slots, wanted)
                && !gapped
                && let Some(token) = beside.or_else(|| controller(cx, v, head, depth))
            {
                push(slots, wanted, token);
            }
            // "charged with X and released": later objects may serve the earlier verb.
            if cx.deprel(v) == Deprel::Xcomp
                && matches!(cx.lemma(head), "leave" | "find" | "declare" | "pronounce")
                && cx.upos(v) == Upos::Adj
                && !has(slots, "obj")
            {
                let holder = of_head(cx, head, depth, "obj");
                if let Some(token) = holder {
                    push(slots, "obj", token);
                }
            }
        }
        _ => {}
    }
    if !passive && !has(slots, "obj") && cx.upos(v) == Upos::Verb {
        shared_object(cx, v, slots);
    }
    if !passive
        && !has(slots, "obj")
        && !has(slots, "ccomp")
        && cx.upos(v) == Upos::Verb
        && let Some(object) = stray::object(cx, v)
    {
        push(slots, "obj", object);
    }
}

/// "attacked and killed three": the object stands by the last verb.
fn shared_object(cx: &Context<'_, '_>, v: usize, slots: &mut Vec<Slot>) {
    let next = cx.children(v).find(|&c| cx.deprel(c) == Deprel::Conj && cx.is_verb(c) && c > v && c <= v + 3);
    if let Some(object) = next.and_then(|c| cx.child(c, Deprel::Obj)) {
        push(slots, "obj", object);
    }
}

fn controller(cx: &Context<'_, '_>, v: usize, head: usize, depth: usize) -> Option<usize> {
    if cx.deprel(v) == Deprel::Ccomp && !is_infinitive(cx, v) && !cx.is_gerund(v) {
        return None;
    }
    // "warned residents before attacking" is done by who warned.
    let complement = match cx.deprel(v) {
        Deprel::Conj => false,
        // "accused Norland | of training rebels": who is accused.
        Deprel::Advcl | Deprel::Acl if cx.case(v).is_some_and(|p| matches!(cx.lemma(p), "of" | "with")) => {
            matches!(cx.lemma(head), "accuse" | "suspect" | "convict" | "acquit" | "charge" | "clear")
        }
        Deprel::Advcl if cx.case(v).is_some_and(|p| cx.lemma(p) == "for") => REPAID.contains(&cx.lemma(head)),
        Deprel::Advcl => is_infinitive(cx, v) || cx.case(v).is_none(),
        _ => true,
    };
    if let Some(token) = in_relative(cx, v, head) {
        return Some(token);
    }
    if complement && (OBJECT_CONTROL.contains(&cx.lemma(head)) || REPAID.contains(&cx.lemma(head))) {
        // "called on the king to resign"
        let asked = ["on", "upon", "to"].iter().find_map(|p| {
            let asks = matches!(cx.lemma(head), "call" | "appeal" | "plead") && is_infinitive(cx, v);
            of_head(cx, head, depth, p).filter(|&t| asks && t < v && t != v)
        });
        if let Some(token) = asked.or_else(|| of_head(cx, head, depth, "obj")) {
            return Some(token);
        }
    }
    let head_passive = is_passive(cx, head);
    // "a blast that left six dead": not the blast.
    if cx.lemma(head) == "leave" && cx.upos(v) == Upos::Adj && !head_passive {
        return None;
    }
    of_head(cx, head, depth, if head_passive { "obj" } else { "subj" })
}

/// "ordered the return of the trader, who fled and was arrested there": a relative clause behind a comma that no comma closes goes on,
/// and what is joined to it shares its subject.
fn in_relative(cx: &Context<'_, '_>, v: usize, head: usize) -> Option<usize> {
    let bound = cx.deprel(v) == Deprel::Conj && head + 2 < v && cx.children(v).any(|c| cx.deprel(c) == Deprel::AuxPass);
    let relative = (head + 1..v).rev().find(|&t| cx.deprel(t) == Deprel::AclRelcl).filter(|_| bound)?;
    let who = cx.child(relative, Deprel::Nsubj).filter(|&w| cx.lemma(w) == "who" && w > 0 && cx.word(w - 1) == ",")?;
    (!(who..v).any(|t| matches!(cx.word(t), "," | ";"))).then_some(who)
}

pub(super) fn of_head(cx: &Context<'_, '_>, head: usize, depth: usize, name: &str) -> Option<usize> {
    let mut slots = Vec::new();
    let passive = is_passive(cx, head);
    own(cx, head, passive, &mut slots);
    inherited(cx, head, passive, &mut slots, depth + 1);
    // An adjective's holder stands in its object slot: "was due to retire".
    let name = if cx.upos(head) == Upos::Adj { "obj" } else { name };
    slots.into_iter().find(|s| s.name == name).map(|s| s.token)
}

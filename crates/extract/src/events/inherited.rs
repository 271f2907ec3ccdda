//! Subjects and objects that stand elsewhere: the noun of a participle or relative, the controller of an infinitive, the subject
//! shared by conjunction.

use super::context::Context;
use super::implied::is_ranked;
use super::nouns::noun_agent;
use super::slots::{Slot, asks_for, has, is_infinitive, own, push};
use super::stray;
use super::voice::{is_passive, main_clause};
use super::words::{AT, OBJECT_CONTROL, REPAID};
use crate::parse::Deprel;
use crate::tag::Upos;

/// Subjects and objects that stand elsewhere: the noun of a participle or relative, the controller of an infinitive, the
/// subject shared by conjunction.
pub(super) fn inherited(cx: &Context<'_, '_>, v: usize, passive: bool, slots: &mut Vec<Slot>, depth: usize) {
    let Some(head) = cx.head(v) else { return };
    if let Some(subject) = around(cx, v, head).filter(|_| !has(slots, "subj") && !has(slots, "obj")) {
        push(slots, "subj", subject);
    }
    let wanted = if passive || cx.upos(v) == Upos::Adj { "obj" } else { "subj" };
    match cx.deprel(v) {
        Deprel::Amod if cx.upos(v) != Upos::Adj && !has(slots, wanted) && (passive || cx.is_gerund(v)) && cx.misplaced(v).is_none() => {
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
            let token = main_clause(cx, v).or_else(|| beyond_place(cx, v, head, depth)).unwrap_or(head);
            push(slots, wanted, token);
        }
        Deprel::AclRelcl => {
            let head = whose(cx, v, head);
            let relative = |word: &str| matches!(word, "who" | "which" | "that");
            // "the town in which they died": no participant is left out.
            let adverb = |c: usize| matches!(cx.lemma(c), "where" | "when" | "why") && cx.deprel(c) == Deprel::Advmod && c < v;
            let filled = cx.children(v).any(|c| relative(cx.lemma(c)) && cx.case(c).is_some() || adverb(c));
            let gap = has(slots, "subj") && !filled && !slots.iter().any(|s| s.name == "subj" && relative(cx.lemma(s.token)));
            if !has(slots, "subj") && !passive && !filled && !cx.children(v).any(|c| relative(cx.lemma(c))) {
                push(slots, "subj", head);
            } else if !has(slots, "obj") && !filled && (passive || gap) {
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
                // "was acquitted of money laundering but convicted of fraud": joined to the noun before.
                let first = cx.head(head).filter(|&h| cx.is_participle(v) && cx.deprel(v) == Deprel::Conj && is_passive(cx, h));
                if let Some(token) = first.and_then(|h| of_head(cx, h, depth, wanted)).filter(|_| !has(slots, wanted)) {
                    push(slots, wanted, token);
                }
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
                && let Some(token) = beside.or_else(|| clause_subject(cx, v, head)).or_else(|| controller(cx, v, head, depth))
            {
                push(slots, wanted, token);
            }
            // "used a drone to bomb the depot"
            if matches!(cx.deprel(v), Deprel::Xcomp | Deprel::Advcl)
                && cx.lemma(head) == "use"
                && is_infinitive(cx, v)
                && let Some(means) = cx.child(head, Deprel::Obj).filter(|&o| head < o && o < v)
            {
                push(slots, "with", means);
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

/// "A helicopter arrived in the area firing rockets": who arrived fires, no place does.
fn beyond_place(cx: &Context<'_, '_>, v: usize, place: usize, depth: usize) -> Option<usize> {
    let verb = cx.head(place).filter(|&h| cx.deprel(place) == Deprel::Obl && cx.is_verb(h) && cx.is_gerund(v))?;
    let actor = ["human", "group", "weapon", "vehicle", "attack"].iter().fold(0, |all, class| all | cx.rules.class(class));
    let only = cx.classes(place) & cx.rules.class("place") != 0 && cx.classes(place) & actor == 0;
    let there = cx.case(place).is_some_and(|p| AT.contains(&cx.lemma(p)) || matches!(cx.lemma(p), "to" | "into"));
    if only && there && depth < 3 { of_head(cx, verb, depth, if is_passive(cx, verb) { "obj" } else { "subj" }) } else { None }
}

/// The subject of an adverbial clause, where the parser hung it on the clause before.
fn clause_subject(cx: &Context<'_, '_>, v: usize, head: usize) -> Option<usize> {
    let adverbial = cx.deprel(v) == Deprel::Advcl && head < v;
    stray::clause_subject(cx, v).filter(|&s| adverbial && s > head)
}

/// "imposed a ban on six firms, whom they accuse": people, where the noun that the parser chose is none.
fn whose(cx: &Context<'_, '_>, v: usize, head: usize) -> usize {
    let people = cx.rules.class("human") | cx.rules.class("group");
    let personal = cx.children(v).any(|c| c < v && matches!(cx.lemma(c), "who" | "whom"));
    let below = |&c: &usize| c > head && c < v && cx.deprel(c) == Deprel::Nmod && cx.classes(c) & people != 0;
    if personal && cx.classes(head) & people == 0 { cx.children(head).find(below).unwrap_or(head) } else { head }
}

/// "Norland's navy, the minister said, fired on a trawler": who stands before the aside, to which the parser gave both.
fn around(cx: &Context<'_, '_>, v: usize, head: usize) -> Option<usize> {
    let aside = v > head && v > 0 && cx.word(v - 1) == "," && head + 3 > v && cx.cued(head).is_some();
    let subject = cx.child(head, Deprel::Nsubj).filter(|_| aside)?;
    let speaker = cx.child(subject, Deprel::Appos)?;
    (subject < speaker && speaker < head && cx.child(v, Deprel::Nsubj).is_none()).then_some(subject)
}

/// "Two men carrying files were arrested": the parser may take the participle for the clause and its object for who was arrested.
pub(super) fn before_participle(cx: &Context<'_, '_>, v: usize, subject: usize) -> Option<usize> {
    let participle = cx.head(v).filter(|&h| matches!(cx.deprel(v), Deprel::Ccomp | Deprel::Xcomp) && cx.is_gerund(h) && h < subject)?;
    let bare = cx.child(participle, Deprel::Aux).is_none() && cx.child(v, Deprel::Mark).is_none();
    // "A cell aimed at killing the mayor was dismantled": what the participle is about.
    let noun = || {
        let above = cx.head(participle).filter(|&h| cx.deprel(participle) == Deprel::Advcl && h < participle)?;
        cx.head(above).filter(|&n| cx.deprel(above) == Deprel::Acl && n < above)
    };
    cx.child(participle, Deprel::Nsubj).or_else(noun).filter(|&s| bare && s < participle)
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
    // "in a case prosecutors said was closed": who says it stands right before the verb.
    let beside = v.checked_sub(1).filter(|&n| cx.upos(n) == Upos::Noun && cx.cued(v).is_some() && cx.deprel(v) == Deprel::Advcl);
    if let Some(speaker) = beside.filter(|_| v + 1 < cx.len() && cx.upos(v + 1) == Upos::Aux) {
        return Some(speaker);
    }
    // "warned residents before attacking" is done by who warned.
    let repaid = REPAID.contains(&cx.lemma(head)) && cx.case(v).is_some_and(|p| matches!(cx.lemma(p), "for" | "of" | "with"));
    // "banned them from entering": who is banned.
    let kept = cx.case(v).is_some_and(|p| cx.lemma(p) == "from")
        && matches!(
            cx.lemma(head),
            "ban"
                | "bar"
                | "block"
                | "deter"
                | "discourage"
                | "disqualify"
                | "dissuade"
                | "exclude"
                | "hinder"
                | "keep"
                | "prevent"
                | "prohibit"
                | "stop"
        );
    let complement = match cx.deprel(v) {
        Deprel::Conj | Deprel::Parataxis => false,
        // "accused Norland | of training rebels": who is accused.
        Deprel::Advcl | Deprel::Acl if cx.case(v).is_some_and(|p| matches!(cx.lemma(p), "of" | "with")) => {
            matches!(cx.lemma(head), "accuse" | "suspect" | "convict" | "acquit" | "charge" | "clear")
        }
        Deprel::Advcl if cx.case(v).is_some_and(|p| cx.lemma(p) == "for") => REPAID.contains(&cx.lemma(head)),
        Deprel::Advcl => is_infinitive(cx, v) || cx.case(v).is_none() || kept,
        _ => true,
    };
    if let Some(token) = in_relative(cx, v, head) {
        return Some(token);
    }
    if complement && (OBJECT_CONTROL.contains(&cx.lemma(head)) || repaid || kept) {
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
    // "confirmed that a guard was killed but did not say how": who confirmed it.
    let silent = cx.deprel(v) == Deprel::Conj && cx.deprel(head) == Deprel::Ccomp && head_passive;
    if silent && matches!(cx.lemma(v), "comment" | "elaborate" | "say" | "specify" | "name" | "give" | "provide" | "identify") {
        return of_head(cx, cx.head(head)?, depth, "subj");
    }
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

//! Active or passive: what auxiliaries, relations and forms tell, and what a headline leaves out.

use super::context::Context;
use super::slots::is_infinitive;
use super::stray::object;
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};

/// Whether the verb stands in the passive.
pub(super) fn is_passive(cx: &Context<'_, '_>, v: usize) -> bool {
    if cx.upos(v) == Upos::Adj {
        return false;
    }
    // "Mayor shot dead in the street": nobody stands behind it.
    let dead = cx.lemma(v) == "shoot" && v + 1 < cx.sentence(v).end && cx.word(v + 1) == "dead";
    let behind = |t: usize| t < cx.sentence(v).end && (cx.is_nominal(t) || matches!(cx.upos(t), Upos::Det | Upos::Adj));
    if cx.is_participle(v) || headline_passive(cx, v) || dead && cx.in_headline(v) && !behind(v + 2) {
        return true;
    }
    if cx.children(v).any(|c| matches!(cx.deprel(c), Deprel::AuxPass | Deprel::NsubjPass | Deprel::OblAgent)) {
        return true;
    }
    // "was convicted and fined two million dollars": the sum is no object.
    let sum = |c: usize| cx.classes(c) & cx.rules.class("money") != 0 || cx.is_timed(c);
    let joined = cx.deprel(v) == Deprel::Conj && cx.morph(v).has(Morph::PAST) && cx.child(v, Deprel::Obj).is_some_and(sum);
    if joined && !cx.children(v).any(|c| matches!(cx.deprel(c), Deprel::Aux | Deprel::Nsubj)) {
        return cx.head(v).is_some_and(|h| cx.is_verb(h) && is_passive(cx, h));
    }
    if gapped(cx, v).is_some() || joined_passive(cx, v) {
        return true;
    }
    let participle = is_past_participle(cx, v);
    participle
        && match cx.deprel(v) {
            Deprel::Amod => cx.misplaced(v).is_none(),
            // A participle after its noun has no object; where one follows, the parser took a finite verb for it.
            Deprel::Acl => object(cx, v).is_none() && !is_predicate(cx, v) && main_clause(cx, v).is_none(),
            Deprel::AclRelcl | Deprel::Advcl => !cx.children(v).any(|c| matches!(cx.deprel(c), Deprel::Aux | Deprel::Nsubj)),
            Deprel::Conj => {
                !cx.children(v).any(|c| matches!(cx.deprel(c), Deprel::Aux | Deprel::Nsubj | Deprel::Obj))
                    && cx.head(v).is_some_and(|h| cx.is_verb(h) && is_passive(cx, h))
            }
            Deprel::Root => {
                !cx.children(v).any(|c| matches!(cx.deprel(c), Deprel::Aux | Deprel::Obj)) && cx.children(v).any(|c| cx.lemma(c) == "by")
            }
            Deprel::Xcomp => cx.head(v).is_some_and(|h| matches!(cx.lemma(h), "get" | "see" | "have" | "leave")),
            _ => {
                cx.morph(v).has(Morph::PARTICIPLE)
                    && !cx.children(v).any(|c| matches!(cx.deprel(c), Deprel::Aux | Deprel::Nsubj | Deprel::Obj))
            }
        }
}

/// Verbs that are nothing without an object.
#[rustfmt::skip]
const TRANSITIVE: &[&str] = &[
    "abduct", "acquit", "appoint", "arrest", "bring", "capture", "charge", "convict", "deport", "destroy", "detain", "dismiss", "execute",
    "expel", "extradite", "fine", "free", "hand", "imprison", "indict", "injure", "jail", "kidnap", "kill", "put", "release", "remand",
    "sack", "sentence", "shoot", "take", "transfer", "wound",
];

/// "was captured and handed over to the army": joined to a passive, without an object of its own.
fn joined_passive(cx: &Context<'_, '_>, v: usize) -> bool {
    // "but found guilty of fraud"
    let guilty = cx.lemma(v) == "find" && v + 1 < cx.sentence(v).end && matches!(cx.word(v + 1), "guilty" | "liable" | "innocent");
    let past = cx.deprel(v) == Deprel::Conj && cx.morph(v).has(Morph::PAST) && (TRANSITIVE.contains(&cx.lemma(v)) || guilty);
    let own = |c: usize| {
        let takes = matches!(cx.deprel(c), Deprel::Aux | Deprel::Nsubj | Deprel::Obj | Deprel::Iobj | Deprel::Ccomp | Deprel::Xcomp);
        takes && !(guilty && c == v + 1)
    };
    past && !cx.children(v).any(own)
        && (guilty || object(cx, v).is_none())
        && cx.head(v).is_some_and(|h| cx.is_verb(h) && cx.child(h, Deprel::AuxPass).is_some())
}

/// "ten were killed and dozens wounded": how many were, where the verb is left out.
pub(super) fn gapped(cx: &Context<'_, '_>, v: usize) -> Option<usize> {
    let many = |n: usize| matches!(cx.lemma(n), "dozen" | "hundred" | "thousand" | "score" | "several" | "many" | "other" | "scores");
    let number = v.checked_sub(1).filter(|&n| many(n) && cx.deprel(n) == Deprel::Conj && n > 0 && cx.lemma(n - 1) == "and")?;
    let bare = !cx.children(v).any(|c| matches!(cx.deprel(c), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj | Deprel::Aux));
    let first = cx.head(number).filter(|&h| cx.is_verb(h) && cx.children(h).any(|c| cx.deprel(c) == Deprel::AuxPass))?;
    (bare && first < v && (cx.morph(v).has(Morph::PAST) || is_past_participle(cx, v))).then_some(number)
}

/// "Ostia and Kerland on Monday imposed a ban", "The minister, Ana Bru, called on both to talk": of a sentence without a verb at its
/// head the one that the parser hung on a noun as a participle. Its subject.
pub(super) fn main_clause(cx: &Context<'_, '_>, v: usize) -> Option<usize> {
    let noun = cx.head(v).filter(|&h| cx.deprel(v) == Deprel::Acl && h < v)?;
    let top = if cx.deprel(noun) == Deprel::Root { noun } else { cx.head(noun).filter(|_| cx.deprel(noun) == Deprel::Nmod)? };
    let last = cx.sentence(v).end.checked_sub(1).map_or("", |t| cx.word(t));
    let whole = cx.deprel(top) == Deprel::Root && cx.is_nominal(top) && top < v && matches!(last, "." | "\"" | "”");
    if !whole || cx.in_headline(v) || !cx.morph(v).has(Morph::PAST) || cx.child(top, Deprel::Cop).is_some() {
        return None;
    }
    let idle = matches!(
        cx.lemma(v),
        "demonstrate" | "protest" | "march" | "gather" | "rally" | "die" | "clash" | "flee" | "resign" | "meet" | "arrive"
    );
    let asks = cx.word(v - 1) == "," && cx.children(v).any(|c| c > v && is_infinitive(cx, c));
    (idle || asks || object(cx, v).is_some()).then_some(top)
}

/// In a headline the past form without an object is a passive: "Minister stabbed".
fn headline_passive(cx: &Context<'_, '_>, v: usize) -> bool {
    let past = cx.morph(v).has(Morph::PAST) || cx.morph(v).has(Morph::PARTICIPLE);
    past && cx.in_headline(v)
        && cx.sentence(v).end.checked_sub(1).is_some_and(|last| !matches!(cx.word(last), "." | "”" | "\""))
        && !cx.word(v).ends_with("ing")
        && !cx.children(v).any(|c| match cx.deprel(c) {
            // "Mayor elected party leader"
            Deprel::Obj => cx.case(c).is_none() && !is_post(cx, v, c) && false_particle(cx, v).is_none() && !cx.is_timed(c),
            Deprel::Ccomp | Deprel::Xcomp | Deprel::Aux => true,
            _ => false,
        })
        && (cx.rules.entries(cx.lemma(v)).iter().any(|e| cx.rules.takes_patient(e)) || thing_as_subject(cx, v))
}

/// "jailed over a plot": the preposition that the parser took for a particle.
pub(super) fn false_particle(cx: &Context<'_, '_>, v: usize) -> Option<usize> {
    cx.child(v, Deprel::CompoundPrt).filter(|&p| p == v + 1 && cx.lemma(p) == "over" && !is_particle(cx, v, p))
}

/// Whether the word `p` right behind verb `v` can be its particle: "held over a plot" is no "handed over a plot".
pub(super) fn is_particle(cx: &Context<'_, '_>, v: usize, p: usize) -> bool {
    match cx.lemma(p) {
        "over" => matches!(cx.lemma(v), "hand" | "take" | "turn" | "give" | "pass" | "sign" | "bring" | "win" | "make" | "run"),
        particle => matches!(particle, "up" | "down" | "out" | "off"),
    }
}

/// "The union called on the mayor | to resign": a noun that heads its sentence with what follows it as its verb.
fn is_predicate(cx: &Context<'_, '_>, v: usize) -> bool {
    let root = cx.head(v).is_some_and(|h| cx.deprel(h) == Deprel::Root && h + 1 == v && cx.child(h, Deprel::Cop).is_none());
    root && !cx.in_headline(v) && cx.child(v, Deprel::Xcomp).or(cx.child(v, Deprel::Ccomp)).is_some()
}

/// The office to which somebody is elected or named.
fn is_post(cx: &Context<'_, '_>, v: usize, object: usize) -> bool {
    matches!(cx.lemma(v), "elect" | "name" | "appoint" | "crown" | "declare")
        && !cx.mention(object).is_some_and(|m| m.form.is_named())
        && cx.classes(object) & cx.rules.class("office") != 0
}

/// "Ransom refused": what cannot act is the object of the rules' verb.
fn thing_as_subject(cx: &Context<'_, '_>, v: usize) -> bool {
    let actor = ["human", "group", "org", "place", "body"].iter().fold(0, |all, class| all | cx.rules.class(class));
    let subject = cx.child(v, Deprel::Nsubj).filter(|&s| cx.upos(s) == Upos::Noun && cx.classes(s) & actor == 0);
    subject.is_some() && cx.rules.entries(cx.lemma(v)).iter().any(|e| cx.rules.takes_content(e))
}

fn is_past_participle(cx: &Context<'_, '_>, v: usize) -> bool {
    let word = cx.word(v);
    cx.morph(v).has(Morph::PASSIVE)
        || (cx.morph(v).has(Morph::PARTICIPLE) && !word.ends_with("ing"))
        || (cx.upos(v) == Upos::Verb && word.ends_with("ed") && !cx.morph(v).has(Morph::FINITE))
}

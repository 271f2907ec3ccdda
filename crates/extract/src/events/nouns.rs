//! The slots of a noun: possessor, prepositions, modifiers, and what a light verb lends it.

use super::context::Context;
use super::inherited::of_head;
use super::slots::{Slot, has, is_infinitive, prepositional, push};
use super::voice::is_passive;
use super::words::{AGAINST, LIGHT, SAME_TIME, UNDERGO};
use crate::parse::Deprel;
use crate::tag::Upos;

/// Who has the plan, makes the attempt: possessor of the noun or subject of the verb that it depends on.
pub(super) fn noun_agent(cx: &Context<'_, '_>, noun: usize) -> Option<usize> {
    cx.child(noun, Deprel::NmodPoss).or_else(|| {
        // "foiled an attempt to bomb the station": another's.
        let verb = cx.head(noun).filter(|&h| cx.is_verb(h) && !AGAINST.contains(&cx.lemma(h)))?;
        let holder = of_head(cx, verb, 1, if is_passive(cx, verb) { "obj" } else { "subj" }).filter(|&t| t != noun);
        // "a memo describing plans to invade": the memo has none.
        holder.filter(|&t| cx.classes(t) & cx.rules.class("document") == 0)
    })
}

/// The slots of a noun.
pub(super) fn of_noun(cx: &Context<'_, '_>, n: usize) -> Vec<Slot> {
    let mut slots = Vec::new();
    for c in cx.children(n) {
        match cx.deprel(c) {
            Deprel::NmodPoss => push(&mut slots, "poss", c),
            // "blamed the attack | on the rebels": not whom it hit.
            Deprel::Nmod if blamed(cx, n) && cx.case(c).is_some_and(|p| cx.lemma(p) == "on") => push(&mut slots, "by", c),
            Deprel::Nmod | Deprel::Obl | Deprel::OblAgent => prepositional(cx, c, false, &mut slots),
            Deprel::Compound | Deprel::Amod | Deprel::NmodUnmarked if c < n => {
                push(&mut slots, "mod", c);
                // "a Ruritanian counter-terrorism raid": the tree may hang the name on the word between.
                let names =
                    cx.children(c).filter(|&m| m < c && matches!(cx.deprel(m), Deprel::Compound | Deprel::Amod | Deprel::NmodUnmarked));
                for name in names.filter(|&m| cx.entity(m).is_some_and(|e| e.named)) {
                    push(&mut slots, "mod", name);
                }
            }
            Deprel::Acl | Deprel::Advcl if is_infinitive(cx, c) => push(&mut slots, "xcomp", c),
            Deprel::Acl | Deprel::Advcl if cx.case(c).is_some() => prepositional(cx, c, false, &mut slots),
            Deprel::Acl | Deprel::Ccomp if cx.child(c, Deprel::Mark).is_some_and(|m| cx.lemma(m) == "that") => push(&mut slots, "ccomp", c),
            Deprel::Nummod => push(&mut slots, "num", c),
            _ => {}
        }
        // "the killing of a nurse by soldiers": the doer may hang on the victim.
        if c > n && cx.deprel(c) == Deprel::Nmod && cx.case(c).is_some_and(|p| cx.lemma(p) == "of") {
            let doer = cx.children(c).find(|&d| cx.deprel(d) == Deprel::Nmod && cx.case(d).is_some_and(|p| cx.lemma(p) == "by"));
            if let Some(doer) = doer.filter(|&d| !cx.is_timed(d)) {
                push(&mut slots, "by", doer);
            }
        }
        if matches!(cx.deprel(c), Deprel::Acl | Deprel::AclRelcl) && c > n {
            done_by(cx, c, &mut slots);
        }
    }
    // "a call between the two premiers": the parser may take the preposition for an adverb.
    if n + 1 < cx.sentence(n).end && cx.lemma(n + 1) == "between" && !has(&slots, "between") {
        let party = cx.children(n + 1).chain(cx.children(n)).find(|&c| c > n + 1 && cx.is_nominal(c) && !cx.is_timed(c));
        if let Some(party) = party {
            push(&mut slots, "between", party);
        }
    }
    // "linked to the crackdown | on protesters": the phrase right behind the noun, which the parser may hang on the verb.
    if let Some(c) = beside(cx, n) {
        prepositional(cx, c, false, &mut slots);
    }
    // "an arrest warrant for two traders": whom the warrant is for.
    if let Some(warrant) = cx.head(n).filter(|&h| cx.deprel(n) == Deprel::Compound && matches!(cx.lemma(h), "warrant" | "order")) {
        let issued = cx.head(warrant).filter(|_| cx.deprel(warrant) == Deprel::Obj);
        let hosts = [Some(warrant), issued];
        for c in hosts.into_iter().flatten().flat_map(|h| cx.children(h)).filter(|&c| c > warrant && !cx.is_timed(c)) {
            let phrase = matches!(cx.deprel(c), Deprel::Nmod | Deprel::Obl);
            if phrase && cx.case(c).is_some_and(|p| matches!(cx.lemma(p), "for" | "on" | "against")) {
                push(&mut slots, "of", c);
            }
        }
    }
    // "were under surveillance": who is in the state.
    if cx.case(n).is_some()
        && cx.child(n, Deprel::Cop).is_some()
        && let Some(subject) = cx.child(n, Deprel::Nsubj)
    {
        push(&mut slots, "of", subject);
    }
    let mut top = n;
    while let (Deprel::Conj, Some(head)) = (cx.deprel(top), cx.head(top)) {
        if !cx.is_nominal(head) {
            break;
        }
        top = head;
    }
    if let Some(head) = cx.head(top) {
        push(&mut slots, "gov", head);
        light(cx, top, head, &mut slots);
    }
    slots
}

/// The phrase with "on", "of" or "against" that begins right behind a noun in a phrase of its own, hung on what governs both.
fn beside(cx: &Context<'_, '_>, n: usize) -> Option<usize> {
    let p = n + 1;
    if p + 1 >= cx.sentence(n).end || !matches!(cx.lemma(p), "on" | "of" | "against") || cx.case(n).is_none() {
        return None;
    }
    let c = cx.head(p).filter(|&c| c > p && cx.is_nominal(c) && cx.case(c) == Some(p))?;
    (cx.head(c) == cx.head(n) && cx.deprel(c) == Deprel::Obl && cx.deprel(n) == Deprel::Obl && !cx.is_timed(c)).then_some(c)
}

/// The object of "blame".
fn blamed(cx: &Context<'_, '_>, n: usize) -> bool {
    cx.deprel(n) == Deprel::Obj && cx.head(n).is_some_and(|v| matches!(cx.lemma(v), "blame" | "pin"))
}

/// "an attack carried out by rebels", "the blast that was blamed on them": a light or imputing participle names who did it.
fn done_by(cx: &Context<'_, '_>, participle: usize, slots: &mut Vec<Slot>) {
    let lemma = cx.lemma(participle);
    let imputed = matches!(lemma, "blame" | "attribute" | "ascribe" | "link");
    let claimed = matches!(lemma, "claim" | "organise" | "organize" | "orchestrate" | "mastermind");
    if !(imputed || claimed || LIGHT.contains(&lemma)) || has(slots, "by") {
        return;
    }
    for c in cx.children(participle).filter(|&c| c > participle && cx.is_nominal(c) && !cx.is_timed(c)) {
        let case = cx.case(c).map_or("", |p| cx.lemma(p));
        if matches!(cx.deprel(c), Deprel::OblAgent | Deprel::Obl)
            && if imputed { matches!(case, "on" | "to") } else { case == "by" && is_passive(cx, participle) }
        {
            push(slots, "by", c);
            return;
        }
    }
}

/// What a light verb lends to its noun.
fn light(cx: &Context<'_, '_>, n: usize, verb: usize, slots: &mut Vec<Slot>) {
    let relation = cx.deprel(n);
    if !cx.is_verb(verb) || !matches!(relation, Deprel::Obj | Deprel::NsubjPass | Deprel::Obl) {
        return;
    }
    let lemma = cx.lemma(verb);
    if relation == Deprel::Obl
        // "issued a warrant for his arrest" says whose.
        && cx.child(n, Deprel::NmodPoss).is_none()
        && matches!(cx.lemma(n), "death" | "custody" | "surveillance" | "detention" | "arrest" | "investigation" | "trial" | "captivity")
    {
        // "stabbed to death", "held in custody": whom the verb has.
        let people = cx.rules.class("human") | cx.rules.class("group");
        let somebody = |t: &usize| cx.lemma(n) != "death" || cx.classes(*t) & people != 0;
        // "goes on trial": who goes.
        let goes = matches!(lemma, "go" | "stand" | "be" | "remain" | "spend");
        if let Some(object) = of_head(cx, verb, 1, if goes { "subj" } else { "obj" }).filter(somebody) {
            push(slots, "of", object);
        }
        return;
    }
    let role = if UNDERGO.contains(&lemma) {
        "of"
    } else if LIGHT.contains(&lemma) && relation != Deprel::Obl {
        "by"
    } else {
        return;
    };
    // "called the accusation baseless" is none of the caller's.
    if lemma == "call" && cx.children(verb).any(|c| c > n && matches!(cx.deprel(c), Deprel::Xcomp | Deprel::OblUnmarked)) {
        return;
    }
    // "held their first meeting": who holds it, not the pronoun.
    let subject = of_head(cx, verb, 1, "subj").filter(|&s| s != n);
    if role == "by" {
        let own = |t: usize| {
            let entity = |t: usize| cx.headed(t).map(|m| m.entity);
            cx.upos(t) == Upos::Pron && entity(t).zip(subject.and_then(entity)).is_none_or(|(a, b)| a == b)
        };
        // "announced his death": neither their own nor their doing.
        if matches!(cx.lemma(n), "death" | "demise" | "passing" | "fatality") {
            return;
        }
        slots.retain(|s| s.name != "poss" || !own(s.token));
    }
    if !has(slots, "poss")
        && !has(slots, "by")
        && let Some(subject) = subject
    {
        push(slots, role, subject);
    }
    if relation == Deprel::Obl {
        return;
    }
    // "handed two men sentences": who gets them.
    // "was handed a sentence": the subject does.
    let handed = || of_head(cx, verb, 1, "obj").filter(|&t| t != n && matches!(lemma, "hand" | "give") && is_passive(cx, verb));
    if let Some(receiver) = cx.child(verb, Deprel::Iobj).filter(|_| LIGHT.contains(&lemma)).or_else(handed) {
        push(slots, if matches!(cx.lemma(n), "sentence" | "fine" | "term") { "of" } else { "to" }, receiver);
    }
    for c in cx.children(verb) {
        if matches!(cx.deprel(c), Deprel::Obl) {
            prepositional(cx, c, false, slots);
        }
    }
}

/// The verb that carries tense, time and place for the trigger: itself, or the light verb or copula's clause of a noun.
pub(super) fn clause(cx: &Context<'_, '_>, trigger: usize) -> usize {
    if cx.is_verb(trigger) || cx.upos(trigger) == Upos::Adj {
        return trigger;
    }
    match cx.head(trigger) {
        Some(verb)
            if cx.is_verb(verb) && matches!(cx.deprel(trigger), Deprel::Obj | Deprel::NsubjPass) && SAME_TIME.contains(&cx.lemma(verb)) =>
        {
            verb
        }
        Some(verb)
            if cx.deprel(trigger) == Deprel::Obl && cx.lemma(trigger) == "trial" && matches!(cx.lemma(verb), "go" | "stand" | "put") =>
        {
            verb
        }
        Some(verb)
            if cx.is_verb(verb)
                && cx.deprel(trigger) == Deprel::Nsubj
                && matches!(
                    cx.lemma(verb),
                    "occur"
                        | "happen"
                        | "begin"
                        | "start"
                        | "continue"
                        | "end"
                        | "erupt"
                        | "follow"
                        | "come"
                        | "break"
                        | "take"
                        | "resume"
                        | "open"
                        | "last"
                        | "be"
                ) =>
        {
            verb
        }
        // "the blast was in Aden": the place as predicate.
        Some(place)
            if cx.deprel(trigger) == Deprel::Nsubj
                && cx.is_nominal(place)
                && cx.child(place, Deprel::Cop).is_some()
                && cx.case(place).is_some_and(|p| matches!(cx.lemma(p), "in" | "at" | "on" | "near")) =>
        {
            place
        }
        _ => trigger,
    }
}

//! What events lend each other: the accused did what they are accused of, who died in a blast died where it was, and a clause
//! that a light verb heads is about the noun.

use super::arguments::{Filled, push};
use super::candidates::Candidate;
use super::context::Context;
use super::factuality::nobody;
use super::words::LIGHT;
use crate::analysis::Evidence;
use crate::ontology::{EventType, Role};
use crate::parse::Deprel;
use lede_model::rules::Pos;

/// Types whose doer is whoever is held, tried or blamed for them.
const IMPUTABLE: &[EventType] = &[
    EventType::Attack,
    EventType::Kill,
    EventType::Injure,
    EventType::Abduct,
    EventType::Destroy,
    EventType::Cyber,
    EventType::Espionage,
    EventType::Finance,
    EventType::Threaten,
    EventType::Plot,
    EventType::Influence,
    EventType::PassInfo,
    EventType::Recruit,
    EventType::Train,
];

/// Types that come of another happening, and may lie where and when it did.
const RESULTS: &[EventType] = &[EventType::Kill, EventType::Injure, EventType::Destroy, EventType::Attack];

/// Types that others come of.
const CAUSES: &[EventType] = &[EventType::Attack, EventType::Operation, EventType::Cyber, EventType::Conflict];

/// Fills what follows from other events. `at` is the event of each trigger token.
#[inline(never)]
pub(super) fn spread(cx: &Context<'_, '_>, found: &mut [(Candidate, Vec<Filled>)], at: &[Option<usize>]) {
    for i in 0..found.len() {
        for f in &mut found[i].1 {
            if matches!(f.role, Role::Content | Role::Charge | Role::Purpose)
                && let Some(event) = meant(cx, f.token, at)
            {
                f.token = event;
                f.argument.span = cx.inputs.doc.tokens[event].span;
            }
        }
        imputed(cx, found, at, i);
        contested(found, at, i);
        left(cx, found, at, i);
        caused(found, at, i);
        accompanied(cx, found, at, i);
        amid(cx, found, at, i);
    }
}

/// The trigger that a clause is about: "promised | to hold elections", "accused of | trying to bomb".
fn meant(cx: &Context<'_, '_>, token: usize, at: &[Option<usize>]) -> Option<usize> {
    let mut now = token;
    for _ in 0..2 {
        if at.get(now)?.is_some() {
            return (now != token).then_some(now);
        }
        if !cx.is_verb(now) {
            return None;
        }
        now = if matches!(cx.lemma(now), "try" | "attempt" | "begin" | "start" | "continue" | "help" | "seek" | "conspire" | "intend") {
            cx.child(now, Deprel::Xcomp)?
        } else if LIGHT.contains(&cx.lemma(now)) {
            cx.child(now, Deprel::Obj)?
        } else {
            return None;
        };
    }
    at.get(now)?.is_some().then_some(now)
}

/// "convicted of murder", "confessed to the bombing": who did it.
fn imputed(cx: &Context<'_, '_>, found: &mut [(Candidate, Vec<Filled>)], at: &[Option<usize>], i: usize) {
    let doer = match found[i].0.kind {
        EventType::Arrest | EventType::Charge | EventType::Convict | EventType::Accuse => Role::Patient,
        EventType::Confess => Role::Agent,
        _ => return,
    };
    // "No group claimed the attack": that leaves nobody.
    let somebody = |f: &&Filled| f.role == doer && !nobody(cx, f.token);
    let doers: Vec<Filled> = found[i].1.iter().filter(somebody).map(|f| f.lent(Role::Agent)).collect();
    let crimes: Vec<usize> = found[i]
        .1
        .iter()
        .filter(|f| matches!(f.role, Role::Charge | Role::Content))
        .filter_map(|f| at[f.token])
        .filter(|&e| e != i)
        .collect();
    for crime in crimes {
        let (candidate, filled) = &mut found[crime];
        if IMPUTABLE.contains(&candidate.kind) && !filled.iter().any(|f| f.role == Role::Agent) {
            filled.extend(doers.iter().filter(|d| d.token != candidate.token).map(|d| d.lent(Role::Agent)));
        }
    }
}

/// "pleaded guilty to the charges", "appealed the conviction", "overturned the sentence": whose charge, whose conviction.
fn contested(found: &mut [(Candidate, Vec<Filled>)], at: &[Option<usize>], i: usize) {
    let kind = found[i].0.kind;
    let own = matches!(kind, EventType::Confess | EventType::Request | EventType::Reject);
    if !own && kind != EventType::Convict {
        return;
    }
    let Some(event) = found[i].1.iter().filter(|f| f.role == Role::Content).filter_map(|f| at[f.token]).find(|&e| e != i) else { return };
    if !matches!(found[event].0.kind, EventType::Charge | EventType::Convict | EventType::Accuse) || found[event].0.pos != Pos::Noun {
        return;
    }
    if !own {
        // "overturned the convictions for fraud": whose they are and what for, not the convictions.
        lend(found, event, i, &[Role::Patient, Role::Charge]);
        found[i].1.retain(|f| f.role != Role::Content);
    } else if !found[event].1.iter().any(|f| f.role == Role::Patient) && (kind != EventType::Request || found[i].0.pos == Pos::Verb) {
        let token = found[event].0.token;
        let held: Vec<Filled> =
            found[i].1.iter().filter(|f| f.role == Role::Agent && f.token != token).map(|f| f.lent(Role::Patient)).collect();
        found[event].1.extend(held);
    }
}

/// "an attack that left six dead": the attack is the means.
fn left(cx: &Context<'_, '_>, found: &mut [(Candidate, Vec<Filled>)], at: &[Option<usize>], i: usize) {
    let (kind, token) = (found[i].0.kind, found[i].0.token);
    if !matches!(kind, EventType::Kill | EventType::Injure) {
        return;
    }
    let above = match cx.deprel(token) {
        Deprel::Xcomp | Deprel::Obj => cx.head(token),
        Deprel::Amod => cx.head(token).filter(|&h| cx.deprel(h) == Deprel::Obj).and_then(|h| cx.head(h)),
        _ => None,
    };
    let Some(verb) = above.filter(|&h| cx.lemma(h) == "leave") else { return };
    let subject = cx.child(verb, Deprel::Nsubj);
    let means = subject.filter(|&s| at[s].is_some()).or_else(|| cx.head(verb).filter(|_| cx.deprel(verb) == Deprel::AclRelcl));
    let Some(means) = means else { return };
    let Some(cause) = at[means].filter(|&e| e != i && CAUSES.contains(&found[e].0.kind)) else { return };
    if !found[i].1.iter().any(|f| f.role == Role::Instrument) {
        let mut filled = Vec::new();
        push(cx, &mut filled, Role::Instrument, means);
        found[i].1.append(&mut filled);
    }
    lend(found, cause, i, &[Role::Place, Role::Time]);
}

/// "A blast in Aden killed five": the blast is the means, and both share place and time.
fn caused(found: &mut [(Candidate, Vec<Filled>)], at: &[Option<usize>], i: usize) {
    if !RESULTS.contains(&found[i].0.kind) || found[i].0.pos != Pos::Verb {
        return;
    }
    let Some((slot, cause)) = found[i].1.iter().enumerate().find_map(|(k, f)| {
        let cause = at[f.token].filter(|&e| e != i)?;
        (matches!(f.role, Role::Agent | Role::Instrument) && found[cause].0.pos == Pos::Noun && CAUSES.contains(&found[cause].0.kind))
            .then_some((k, cause))
    }) else {
        return;
    };
    found[i].1[slot].role = Role::Instrument;
    found[i].1[slot].argument.role = Role::Instrument;
    lend(found, cause, i, &[Role::Place, Role::Time]);
    lend(found, i, cause, &[Role::Place, Role::Time]);
}

/// "stormed the hall on Monday, killing four": the result shares place and time with what it accompanies.
fn accompanied(cx: &Context<'_, '_>, found: &mut [(Candidate, Vec<Filled>)], at: &[Option<usize>], i: usize) {
    let token = found[i].0.token;
    let gerund = cx.deprel(token) == Deprel::Advcl && cx.word(token).ends_with("ing");
    let joined = cx.deprel(token) == Deprel::Conj;
    if !matches!(found[i].0.kind, EventType::Kill | EventType::Injure) || !(gerund || joined) {
        return;
    }
    let Some(other) = cx.head(token).and_then(|h| at[h]).filter(|&e| e != i) else { return };
    if gerund || matches!(found[other].0.kind, EventType::Kill | EventType::Injure) {
        lend(found, other, i, &[Role::Place, Role::Time]);
        if joined {
            lend(found, i, other, &[Role::Place, Role::Time]);
        }
    }
}

/// "was killed in an army raid on Monday": whose raid it was did it, then and there, and the raid was against whom it hit.
fn amid(cx: &Context<'_, '_>, found: &mut [(Candidate, Vec<Filled>)], at: &[Option<usize>], i: usize) {
    let (kind, pos, token) = (found[i].0.kind, found[i].0.pos, found[i].0.token);
    if !matches!(kind, EventType::Kill | EventType::Injure | EventType::Arrest) || pos == Pos::Noun {
        return;
    }
    let within = |c: &usize| *c > token && cx.case(*c).is_some_and(|p| matches!(cx.lemma(p), "in" | "during"));
    let Some(other) = cx.children(token).filter(within).find_map(|c| at[c]).filter(|&e| e != i) else { return };
    if found[other].0.pos != Pos::Noun || !matches!(found[other].0.kind, EventType::Operation | EventType::Attack) {
        return;
    }
    lend(found, other, i, &[Role::Agent, Role::Place, Role::Time]);
    lend(found, i, other, &[Role::Place, Role::Time]);
    if found[other].0.kind == EventType::Operation {
        lend(found, i, other, &[Role::Agent, Role::Patient]);
    }
}

/// Copies the fillers of roles that the other event lacks.
fn lend(found: &mut [(Candidate, Vec<Filled>)], from: usize, to: usize, roles: &[Role]) {
    for &role in roles {
        if found[to].1.iter().any(|f| f.role == role) {
            continue;
        }
        let own = found[to].0.token;
        let lent: Vec<Filled> = found[from].1.iter().filter(|f| f.role == role && f.token != own).map(|f| f.lent(role)).collect();
        found[to].1.extend(lent);
    }
}

impl Filled {
    /// The same filler, as another event's argument.
    pub(super) fn lent(&self, role: Role) -> Filled {
        let mut argument = self.argument.clone();
        argument.role = role;
        argument.why = Evidence::rule("events/shared");
        Filled { role, token: self.token, argument }
    }
}

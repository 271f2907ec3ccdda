//! The other party of an act of speech or policy, where no slot names it: who is to do what is demanded, whose offer is refused,
//! whom a threat or a ban is about.

use super::arguments::{Filled, push};
use super::candidates::Candidate;
use super::context::Context;
use crate::ontology::{EntityType, EventType, Role};
use crate::parse::Deprel;
use crate::tag::Upos;
use lede_model::rules::Pos;

/// Types that are directed at somebody, and the role of that party.
const DIRECTED: &[(EventType, Role)] = &[
    (EventType::Request, Role::Recipient),
    (EventType::Reject, Role::Recipient),
    (EventType::Threaten, Role::Patient),
    (EventType::Agree, Role::Recipient),
    (EventType::Sanction, Role::Patient),
    (EventType::Support, Role::Patient),
    (EventType::Accuse, Role::Patient),
    (EventType::Aid, Role::Recipient),
];

/// How deep a party is looked for in what is demanded, refused or praised.
const DEPTH: usize = 3;

/// Adds the other party of a directed act.
pub(super) fn complete(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    let Some(&(_, role)) = DIRECTED.iter().find(|(kind, _)| *kind == candidate.kind) else { return };
    let known = |f: &Filled| matches!(f.role, Role::Patient | Role::Recipient | Role::Coagent) && is_party(cx, f.token);
    if candidate.pos != Pos::Verb || filled.iter().any(known) {
        return;
    }
    let party = asked(cx, candidate).filter(|_| candidate.kind == EventType::Request).or_else(|| {
        let themes =
            candidate.slots.iter().filter(|s| matches!(s.name.as_str(), "obj" | "xcomp" | "ccomp" | "to" | "for" | "with" | "over"));
        themes.filter_map(|s| within(cx, s.token, filled)).next()
    });
    if let Some(party) = party.filter(|&p| !filled.iter().any(|f| f.token == p || same(cx, f.token, p))) {
        push(cx, filled, role, party);
    }
}

/// "demanded that Chad withdraw": who is to do it is whom the demand goes to.
fn asked(cx: &Context<'_, '_>, candidate: &Candidate) -> Option<usize> {
    let clause = candidate.slots.iter().find(|s| s.name == "ccomp").map(|s| s.token);
    let doer = clause.and_then(|c| cx.child(c, Deprel::Nsubj).or_else(|| cx.child(c, Deprel::NsubjPass))).filter(|&d| is_party(cx, d));
    // The parser may take the verb of a subjunctive for a noun: "demanded that the club end curbs".
    let end = cx.sentence(candidate.token).end.min(candidate.token + 9);
    let that = (candidate.token + 1..end.min(candidate.token + 4)).find(|&t| cx.lemma(t) == "that" && cx.upos(t) == Upos::Sconj);
    doer.or_else(|| {
        (that? + 1..end).find(|&t| is_party(cx, t) && !matches!(cx.deprel(t), Deprel::Amod | Deprel::Compound | Deprel::NmodPoss))
    })
}

/// The nearest party in the phrase or clause of `theme`, breadth first.
fn within(cx: &Context<'_, '_>, theme: usize, filled: &[Filled]) -> Option<usize> {
    let taken = |t: usize| filled.iter().any(|f| f.role == Role::Agent && (f.token == t || same(cx, f.token, t)));
    let mut level = vec![theme];
    for _ in 0..DEPTH {
        let mut next = Vec::new();
        for &at in &level {
            for c in cx.children(at) {
                let inside = match cx.deprel(c) {
                    Deprel::NmodPoss | Deprel::Obj | Deprel::Iobj => true,
                    Deprel::Compound | Deprel::Amod => c < at,
                    Deprel::Nmod | Deprel::Obl => cx.case(c).is_some_and(|p| {
                        matches!(
                            cx.lemma(p),
                            "to" | "with" | "against" | "on" | "of" | "from" | "by" | "for" | "over" | "towards" | "toward"
                        )
                    }),
                    Deprel::Xcomp => true,
                    _ => false,
                };
                if !inside || cx.is_timed(c) {
                    continue;
                }
                if is_named_party(cx, c) && !taken(c) {
                    return Some(c);
                }
                next.push(c);
            }
        }
        level = next;
    }
    None
}

fn is_named_party(cx: &Context<'_, '_>, token: usize) -> bool {
    cx.headed(token).is_some_and(|m| m.form.is_named())
        && cx.entity(token).is_some_and(|e| matches!(e.kind, EntityType::Person | EntityType::Org | EntityType::Gpe | EntityType::Norp))
}

/// Somebody who can be asked or blamed: a name, or a phrase for people or a body.
fn is_party(cx: &Context<'_, '_>, token: usize) -> bool {
    let people = cx.rules.class("human") | cx.rules.class("group");
    is_named_party(cx, token) || cx.upos(token) == Upos::Noun && cx.classes(token) & people != 0
}

fn same(cx: &Context<'_, '_>, a: usize, b: usize) -> bool {
    cx.headed(a).zip(cx.headed(b)).is_some_and(|(a, b)| a.entity == b.entity)
}

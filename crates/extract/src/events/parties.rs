//! The other party of an act of speech or policy, where no slot names it: who is to do what is demanded, whose offer is refused,
//! whom a threat or a ban is about.

use super::arguments::{Filled, is_town, push, through};
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
    (EventType::Protest, Role::Patient),
];

/// The slots of what is demanded, refused, praised or protested against.
const THEMES: &[&str] = &["obj", "xcomp", "ccomp", "to", "for", "with", "over", "against", "at", "about"];

/// How deep a party is looked for in what is demanded, refused or praised.
const DEPTH: usize = 3;

/// Adds the other party of a directed act.
#[inline(never)]
pub(super) fn complete(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    let Some(&(_, role)) = DIRECTED.iter().find(|(kind, _)| *kind == candidate.kind) else { return };
    // "complained to the union about Chad": whom it goes to is not whom it is about.
    let directed = |r: Role| match candidate.kind {
        EventType::Accuse => r == Role::Patient,
        _ => matches!(r, Role::Patient | Role::Recipient | Role::Coagent),
    };
    let known = |f: &Filled| directed(f.role) && is_party(cx, f.token);
    let demand = candidate.kind == EventType::Request && candidate.slots.iter().any(|s| s.name == "ccomp");
    let noun = demand || candidate.kind == EventType::Protest;
    if candidate.pos != Pos::Verb && !noun || filled.iter().any(known) {
        return;
    }
    let spoken_to = match candidate.kind {
        EventType::Request => asked(cx, candidate),
        EventType::Threaten => conditioned(cx, candidate),
        _ => None,
    };
    let party = spoken_to.or_else(|| {
        // "the withdrawal of Ruritanian troops from the islands": the troops before the place that they are to leave.
        let themes = || candidate.slots.iter().filter(|s| THEMES.contains(&s.name.as_str()));
        let found = |from| themes().find_map(|s| within(cx, s.token, filled, from));
        found(false).or_else(|| found(true))
    });
    // "threatened Chad and Mali": all of them.
    let joined = |p: usize| cx.children(p).filter(|&c| cx.deprel(c) == Deprel::Conj && is_party(cx, c));
    for party in party.into_iter().flat_map(|p| [p].into_iter().chain(joined(p))) {
        if !filled.iter().any(|f| f.token == party || same(cx, f.token, party)) {
            push(cx, filled, role, party);
        }
    }
}

/// Whether an "of" names the patient of a noun.
pub(super) fn has_patient(cx: &Context<'_, '_>, candidate: &Candidate, frame: u16) -> bool {
    let of = candidate.slots.iter().find(|s| s.name == "of" && !s.weak);
    let patient = |t: usize| {
        let fills = cx.rules.slot("of").map(|n| cx.rules.fills(frame, n).any(|(r, filter)| r == Role::Patient && cx.passes(filter, t)));
        fills.unwrap_or(false)
    };
    of.is_some_and(|s| patient(through(cx, s.token)))
}

/// "Norland's jets bombed the port": whose weapons they are does it.
#[inline(never)]
pub(super) fn armed(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    let violent = matches!(candidate.kind, EventType::Attack | EventType::Kill | EventType::Injure | EventType::Destroy);
    if !violent || candidate.pos != Pos::Verb || filled.iter().any(|f| f.role == Role::Agent) {
        return;
    }
    let Some(subject) = candidate.slots.iter().find(|s| s.name == "subj").map(|s| s.token) else { return };
    let weapon = filled.iter().any(|f| f.role == Role::Instrument && f.token == subject);
    let owner = cx
        .children(subject)
        .find(|&c| c < subject && matches!(cx.deprel(c), Deprel::NmodPoss | Deprel::Amod | Deprel::Compound) && is_named_party(cx, c))
        // "a Lund car bomb": where, not whose.
        .filter(|&c| cx.deprel(c) == Deprel::NmodPoss || !is_town(cx, c));
    if let Some(owner) = owner.filter(|_| weapon) {
        push(cx, filled, Role::Agent, owner);
    }
}

/// "accused each other": both do it, and to each other.
#[inline(never)]
pub(super) fn mutual(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    let Some(at) = filled.iter().position(|f| {
        matches!(f.token.checked_sub(1).map(|t| cx.lemma(t)), Some("each" | "one")) && matches!(cx.lemma(f.token), "other" | "another")
            || cx.lemma(f.token) == "each"
    }) else {
        return;
    };
    let both: Vec<Filled> =
        filled.iter().filter(|f| matches!(f.role, Role::Agent | Role::Coagent)).map(|f| f.lent(filled[at].role)).collect();
    if both.is_empty() || candidate.kind == EventType::Meet {
        return;
    }
    filled.remove(at);
    filled.extend(both);
}

/// "visited Ghana": a country is the place of a visit, and also to whom it is paid.
#[inline(never)]
pub(super) fn visited(cx: &Context<'_, '_>, candidate: &Candidate, filled: &mut Vec<Filled>) {
    if candidate.kind != EventType::Meet || !matches!(cx.lemma(candidate.token), "visit" | "tour" | "trip") {
        return;
    }
    let country = |t: usize| cx.entity(t).is_some_and(|e| e.kind == EntityType::Gpe && e.subtype == Some("COUNTRY"));
    let visited: Vec<usize> = filled.iter().filter(|f| f.role == Role::Place && country(f.token)).map(|f| f.token).collect();
    for token in visited {
        push(cx, filled, Role::Destination, token);
    }
}

/// "threatened to stop the talks if Chad goes ahead": whose deed the threat hangs on.
fn conditioned(cx: &Context<'_, '_>, candidate: &Candidate) -> Option<usize> {
    let clauses = candidate.slots.iter().filter(|s| matches!(s.name.as_str(), "xcomp" | "ccomp")).map(|s| s.token);
    let condition = |c: &usize| cx.deprel(*c) == Deprel::Advcl && cx.children(*c).any(|m| matches!(cx.lemma(m), "if" | "unless" | "until"));
    let clause = clauses.chain([candidate.token]).flat_map(|t| cx.children(t)).find(condition)?;
    let doer = cx.child(clause, Deprel::Nsubj).or_else(|| cx.child(clause, Deprel::NsubjPass));
    doer.filter(|&d| is_party(cx, d) || cx.upos(d) == Upos::Pron && cx.entity(d).is_some_and(|e| e.named))
}

/// "demanded that Chad withdraw": who is to do it is whom the demand goes to.
fn asked(cx: &Context<'_, '_>, candidate: &Candidate) -> Option<usize> {
    let clause = candidate.slots.iter().find(|s| s.name == "ccomp").map(|s| s.token);
    let doer = clause.and_then(|c| cx.child(c, Deprel::Nsubj).or_else(|| cx.child(c, Deprel::NsubjPass))).filter(|&d| is_party(cx, d));
    // The parser may take the verb of a subjunctive for a noun: "demanded that the club end curbs".
    let end = cx.sentence(candidate.token).end.min(candidate.token + 9);
    let that = (candidate.token + 1..end.min(candidate.token + 4)).find(|&t| cx.lemma(t) == "that" && cx.upos(t) == Upos::Sconj);
    doer.or_else(|| {
        let loose = |t: &usize| !matches!(cx.deprel(*t), Deprel::Amod | Deprel::Compound | Deprel::NmodPoss);
        let parties = || (that.unwrap_or(end) + 1..end).filter(|&t| is_party(cx, t));
        parties().find(loose).or_else(|| parties().next_back())
    })
}

/// The nearest party in the phrase or clause of `theme`, breadth first; behind "from" only where asked.
fn within(cx: &Context<'_, '_>, theme: usize, filled: &[Filled], from: bool) -> Option<usize> {
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
                        matches!(cx.lemma(p), "to" | "with" | "against" | "on" | "of" | "by" | "for" | "over" | "towards" | "toward")
                            || from && cx.lemma(p) == "from"
                    }),
                    Deprel::Xcomp => true,
                    _ => false,
                };
                if !inside || cx.is_timed(c) {
                    continue;
                }
                // "to buy Danish operator Vindby": not the Danes.
                let people = cx.deprel(c) == Deprel::Amod && cx.entity(c).is_some_and(|e| e.kind == EntityType::Norp);
                let named = |t: usize| cx.headed(t).is_some_and(|m| m.form.is_named());
                if people && (named(at) || cx.children(at).any(|o| o > c && named(o))) {
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

//! Who is given a name by a verb: "a woman named Ana Reyes", "the man was identified as Ana Reyes".

use super::candidate::{Determiner, Part, What};
use super::clusters::Clusters;
use super::nominals::Context;
use super::syntax::ByToken;
use crate::ontology::EntityType;
use crate::parse::Deprel;
use crate::tag::Upos;

/// Verbs that take "as" before the name.
const WITH_AS: &[&str] = &["identify", "name", "know", "reveal"];

/// Tokens back from the name to the verb ("as 31-year-old local teacher X").
const REACH: usize = 10;

/// Joins name `i` with the unnamed phrase, or once pronouns are resolved (`late`) the pronoun, that a verb of naming before it
/// names.
#[inline(never)]
pub(super) fn join(cx: &Context<'_, '_>, by_token: &ByToken, clusters: &mut Clusters, i: usize, late: bool) {
    let start = cx.candidates[i].tokens.start;
    let Some(other) = verb(cx, start).and_then(|at| named(cx, by_token, at, start)) else { return };
    let pronoun = matches!(cx.candidates[other].what, What::Pronoun(_));
    if !clusters.facts(other).named && pronoun == late {
        clusters.join(other, i);
    }
}

/// The verb of naming: right before the name, or before "as" and what describes the name.
fn verb(cx: &Context<'_, '_>, start: usize) -> Option<usize> {
    let sentence = cx.doc.sentence(cx.doc.sentence_of(start)).tokens.start;
    let before = start.checked_sub(1).filter(|&k| k > sentence)?;
    if matches!(cx.doc.word(before), "named" | "called" | "pseudonym") {
        return Some(before);
    }
    // "The gang calls itself X".
    let quote = usize::from(matches!(cx.doc.word(before), "\"" | "“" | "‘" | "'" | "«"));
    let itself = before.checked_sub(quote).filter(|&k| matches!(cx.doc.word(k), "itself" | "themselves"));
    if let Some(verb) = itself.and_then(|k| k.checked_sub(1)).filter(|&k| cx.tags.lemma(k) == "call") {
        return Some(verb);
    }
    let describes =
        |k: usize| matches!(cx.tags.upos(k), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num | Upos::Punct | Upos::Det | Upos::Cconj);
    let r#as =
        (sentence..start).rev().take(REACH).take_while(|&k| describes(k) || cx.doc.word(k) == "as").find(|&k| cx.doc.word(k) == "as")?;
    r#as.checked_sub(1).filter(|&k| k > sentence && WITH_AS.contains(&cx.tags.lemma(k)))
}

/// What the verb at token `at` names: its object or the subject of its passive, else the phrase right before it.
fn named(cx: &Context<'_, '_>, by_token: &ByToken, at: usize, name: usize) -> Option<usize> {
    let itself = at + 1 < name && matches!(cx.doc.word(at + 1), "itself" | "themselves");
    if itself && let Some(subject) = cx.tree.child(at, Deprel::Nsubj) {
        return by_token.get(subject);
    }
    let object = cx.tree.child(at, Deprel::Obj).filter(|&a| a < name);
    // "The minister named Ana Reyes" names no minister.
    if object.is_none() && cx.tree.child(at, Deprel::Nsubj).is_some() {
        return None;
    }
    let beside = || {
        let skipped = |k: usize| {
            matches!(cx.tags.upos(k), Upos::Adv | Upos::Aux | Upos::Punct | Upos::Det) || matches!(cx.doc.word(k), "using" | "who")
        };
        let before = (0..at).rev().take(6).find(|&k| !skipped(k))?;
        by_token.get(before).filter(|&c| cx.candidates[c].tokens.end == before + 1)
    };
    // "A woman named Ana Reyes" is not known before; "the minister named Ana Reyes" is, and names somebody.
    let indefinite = |&c: &usize| cx.candidates[c].nominal().is_some_and(|n| n.determiner == Determiner::Indefinite);
    if matches!(cx.doc.word(at), "named" | "called") && at + 1 == name {
        return beside().filter(indefinite);
    }
    let argument = cx.tree.child(at, Deprel::NsubjPass).or(object);
    argument.and_then(|a| by_token.get(a)).or_else(beside)
}

/// "A freelancer, she won a prize": joins the phrase that begins the sentence with the subject behind the comma.
#[inline(never)]
pub(super) fn join_adjunct(cx: &Context<'_, '_>, by_token: &ByToken, clusters: &mut Clusters, i: usize) {
    let candidate = &cx.candidates[i];
    let opens = cx.doc.sentence(cx.doc.sentence_of(candidate.head)).tokens.start == candidate.tokens.start;
    let indefinite = candidate.nominal().is_some_and(|n| matches!(n.determiner, Determiner::Indefinite | Determiner::None));
    let end = candidate.tokens.end;
    if !opens || !indefinite || candidate.plural != Some(false) || end + 1 >= cx.doc.tokens.len() || cx.doc.word(end) != "," {
        return;
    }
    let Some(subject) = by_token.get(end + 1).filter(|&s| cx.candidates[s].tokens.start == end + 1) else { return };
    let person = clusters.facts(subject).kinds == [EntityType::Person] && cx.candidates[subject].part == Part::Subject;
    if person && clusters.facts(i).kinds.contains(&EntityType::Person) && !clusters.facts(i).named {
        clusters.join(subject, i);
    }
}

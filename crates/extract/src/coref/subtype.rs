//! The subtype of an entity: what its names are known for, what it is called, what is done to it.

use super::nominals::Context;
use super::nouns::NounSense;
use crate::analysis::MentionForm;
use crate::mentions::Name;
use crate::ontology::EntityType;

/// The subtype of a cluster of this type.
pub(super) fn choose(cx: &Context<'_, '_>, kind: EntityType, names: &[&Name], members: &[usize]) -> Option<&'static str> {
    // What the full name says is more than what its initials mean elsewhere.
    let full = |n: &&&Name| n.form != MentionForm::Acronym && n.span.of(cx.doc.text).contains(' ');
    let of_kind = || names.iter().filter(|n| n.kind == kind);
    let spelled = || vote(of_kind().filter(full).filter_map(|n| n.subtype)).filter(|s| *s != "OTHER");
    let named = || spelled().filter(|_| kind != EntityType::Person).or_else(|| vote(of_kind().filter_map(|n| n.subtype)));
    let called = || vote(senses(cx, members).filter(|s| s.kind == kind).map(|s| s.subtype));
    if kind != EntityType::Person {
        return named().filter(|s| *s != "OTHER").or_else(called).or_else(named);
    }
    if names.is_empty() && members.iter().any(|&i| cx.candidates[i].nominal().is_some() && cx.candidates[i].plural == Some(true)) {
        return Some("GROUP");
    }
    // What the places of the name say is learnt from more than the one noun that it is called by.
    let own = vote(names.iter().filter(|n| n.kind == kind).filter_map(|n| n.subtype).filter(|s| *s != "COVER_NAME")).or_else(named);
    own.filter(|s| *s != "OTHER").or_else(|| called().filter(|s| *s != "OTHER")).or(Some("OTHER"))
}

fn senses<'a>(cx: &'a Context<'_, '_>, members: &'a [usize]) -> impl Iterator<Item = NounSense> + 'a {
    members.iter().filter_map(|&i| cx.candidates[i].nominal()).filter_map(|n| n.senses.first().copied())
}

/// The most frequent; the first of equals.
fn vote<'a>(subtypes: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for subtype in subtypes {
        match counts.iter_mut().find(|(s, _)| *s == subtype) {
            Some((_, n)) => *n += 1,
            None => counts.push((subtype, 1)),
        }
    }
    counts.iter().rev().max_by_key(|(_, n)| *n).map(|(s, _)| *s)
}

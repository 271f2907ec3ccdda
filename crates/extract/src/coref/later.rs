//! Things that are named after they are introduced: "a bridge collapsed … the Marlow Bridge".

use super::candidate::{Determiner, What};
use super::clusters::Clusters;
use super::modifiers::{modifiers, owner};
use super::nominals::{Context, NEAR};
use crate::ontology::EntityType;
use lede_model::fold;
use std::collections::HashMap;

/// Joins an unnamed thing with the one name in the text that ends in its noun, where that follows soon.
pub(super) fn join(cx: &Context<'_, '_>, clusters: &mut Clusters) {
    let mut bearers: HashMap<(EntityType, String), Vec<usize>> = HashMap::new();
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let What::Name(at) = candidate.what else { continue };
        let kind = cx.names[at].kind;
        if candidate.tokens.len() < 2 || !matches!(kind, EntityType::Org | EntityType::Facility) {
            continue;
        }
        let list = bearers.entry((kind, fold(cx.doc.word(candidate.tokens.end - 1)))).or_default();
        // Two are enough to know that the noun does not tell.
        if list.len() < 2 && !list.iter().any(|&b| clusters.same(b, i)) {
            list.push(i);
        }
    }
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let Some(nominal) = candidate.nominal().filter(|n| n.determiner != Determiner::Quantifier) else { continue };
        if clusters.facts(i).named || clusters.facts(i).first != i || candidate.plural == Some(true) || owner(cx, candidate).is_some() {
            continue;
        }
        let key = (nominal.senses[0].kind, fold(&nominal.term));
        let Some(&[name]) = bearers.get(&key).map(Vec::as_slice) else { continue };
        let near = cx.candidates[name].sentence.checked_sub(candidate.sentence).is_some_and(|d| d <= NEAR);
        let words = || cx.candidates[name].tokens.clone().map(|k| fold(cx.doc.word(k)));
        let fits = modifiers(cx, candidate).iter().all(|w| words().any(|own| own == *w));
        if near && fits && cx.candidates[name].span.start > candidate.span.end {
            clusters.join(name, i);
        }
    }
}

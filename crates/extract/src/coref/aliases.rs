//! Nicknames and noms de guerre: "Ali Yildiz, alias “Abu Hamza”" is one person. A code name stands for itself.

use super::candidate::What;
use super::clusters::Clusters;
use super::nominals::Context;
use super::pronoun::PronounKind;
use super::syntax::ByToken;
use crate::mentions::{ALIAS, KNOWN_AS};
use crate::ontology::EntityType;

/// Tokens back from the alias to its bearer.
const REACH: usize = 20;

/// Joins each alias with the person or body told of right before it.
#[inline(never)]
pub(super) fn join(cx: &Context<'_, '_>, by_token: &ByToken, clusters: &mut Clusters) {
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let What::Name(at) = candidate.what else { continue };
        let name = &cx.names[at];
        let of_body = name.why.rule == KNOWN_AS;
        if !of_body && (name.why.rule != ALIAS || name.kind != EntityType::Person) {
            continue;
        }
        let start = cx.doc.sentence(cx.doc.sentence_of(candidate.tokens.start)).tokens.start;
        let before = (start..candidate.tokens.start).rev().take(REACH).filter_map(|k| by_token.get(k)).filter(|&c| c < i);
        let bearer = before.into_iter().find(|&c| {
            let owner = matches!(&cx.candidates[c].what, What::Pronoun(p) if p.kind == PronounKind::Possessive);
            let facts = clusters.facts(c);
            !owner && facts.kinds == [name.kind] && (of_body || facts.plural != Some(true))
        });
        if let Some(bearer) = bearer {
            clusters.join(bearer, i);
        }
    }
}

//! The last sieve: "I" in a quotation is its speaker; "we" is the speaker where that is an organisation.

use super::candidate::What;
use super::clusters::Clusters;
use super::nominals::Context;
use super::syntax::ByToken;
use crate::ontology::EntityType;
use crate::quotes::{self, Utterance};

pub(super) fn join(cx: &Context<'_, '_>, said: &[Utterance], by_token: &ByToken, clusters: &mut Clusters) {
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let What::Pronoun(pronoun) = candidate.what else { continue };
        if pronoun.person != 1 {
            continue;
        }
        let Some(speaker) = quotes::holding(said, candidate.head).and_then(|k| source(said, k)).and_then(|head| by_token.get(head)) else {
            continue;
        };
        let organisation = clusters.facts(speaker).kinds == [EntityType::Org];
        if pronoun.plural == Some(organisation) {
            clusters.unite(speaker, i);
        }
    }
}

/// The head of the source's words, those of an earlier part of the same quotation where this one has none.
fn source(said: &[Utterance], k: usize) -> Option<usize> {
    let utterance = said.get(k)?;
    let first = utterance.same_as.and_then(|k| said.get(k)).unwrap_or(utterance);
    first.head
}

//! Mentions to entities: one line per thing.
//!
//! Ordered sieves from precise to loose over mention candidates, as in Lee et al. 2013 ("Deterministic coreference resolution
//! based on entity-centric, precision-ranked rules"): names, constructions, noun phrases, pronouns. What is known of a cluster
//! (type, number, gender) is pooled at each join and must not conflict. An unsure pronoun stays unlinked.

mod aliases;
mod candidate;
mod clusters;
mod heads;
mod later;
mod meaning;
mod modifiers;
mod names;
mod naming;
mod nominals;
mod nouns;
mod output;
mod people;
mod phrase;
mod pronoun;
mod pronouns;
mod relative;
mod returning;
mod speaker;
mod subtype;
mod syntax;
mod titles;

use crate::analysis::{Entity, Mention};
use crate::document::Document;
use crate::mentions::Name;
use crate::parse::Tree;
use crate::quotes::Utterance;
use crate::resources::Resources;
use crate::tag::Tags;
use candidate::{Candidate, What};
use lede_text::Span;
use pronoun::Gender;

/// Entities with their mentions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entities {
    /// Sorted by (start, −end).
    pub mentions: Vec<Mention>,
    /// By first mention.
    pub entities: Vec<Entity>,
}

impl Entities {
    /// The mentions that lie within `span`.
    pub(crate) fn mentions_in(&self, span: Span) -> impl Iterator<Item = &Mention> {
        let first = self.mentions.partition_point(|m| m.span.start < span.start);
        self.mentions[first..].iter().take_while(move |m| m.span.start < span.end).filter(move |m| m.span.end <= span.end)
    }
}

/// Groups names into entities and finds the nominals and pronouns that mean them.
#[inline(never)]
pub(crate) fn resolve(doc: &Document<'_>, tags: &Tags, tree: &Tree, names: &[Name], said: &[Utterance], res: &Resources) -> Entities {
    let mut speaks = vec![false; doc.tokens.len()];
    for head in said.iter().filter_map(|u| u.head) {
        speaks[head] = true;
    }
    let mut candidates = candidate::collect(doc, tags, tree, names, &speaks, res);
    for candidate in &mut candidates {
        if let What::Name(_) = candidate.what {
            let given = || nouns::name_gender(res, doc.word(candidate.tokens.start));
            // "Han Seo-jun": the family name first.
            let second = candidate.tokens.start + 1..candidate.tokens.end;
            let family = nouns::is_family_name(res, doc.word(candidate.tokens.start)) && !second.is_empty();
            let behind = || nouns::name_gender(res, doc.span(second.clone()).of(doc.text)).filter(|_| family);
            candidate.gender = title_gender(doc, candidate).or_else(given).or_else(behind);
        }
    }
    let mut clusters = clusters::Clusters::new(&candidates, names);
    let by_token = syntax::ByToken::new(doc.tokens.len(), &candidates);
    let cx = nominals::Context { doc, tags, tree, candidates: &candidates, names, res, speaks: &speaks };

    names::join(&cx, res, &mut clusters);
    syntax::join(&cx, &by_token, &mut clusters);
    aliases::join(&cx, &by_token, &mut clusters);
    nominals::join_headline(&cx, &mut clusters);
    nominals::join(&cx, &by_token, &mut clusters);
    later::join(&cx, &mut clusters);
    later::join_people(&cx, &mut clusters);
    later::join_titles(&cx, &mut clusters);
    later::join_only(&cx, &mut clusters, false);
    pronouns::join(&cx, &pronouns::Said::new(said), &mut clusters);
    nominals::join_owned(&cx, &mut clusters);
    for (i, candidate) in candidates.iter().enumerate() {
        if let What::Name(_) = candidate.what {
            naming::join(&cx, &by_token, &mut clusters, i, true);
        } else {
            naming::join_adjunct(&cx, &by_token, &mut clusters, i);
        }
    }
    speaker::join(&cx, said, &by_token, &mut clusters);
    later::join_only(&cx, &mut clusters, true);
    output::build(&cx, &mut clusters, &|c| speaks[c.head])
}

/// "Mr", "Ms", "King" before a name.
fn title_gender(doc: &Document<'_>, candidate: &Candidate) -> Option<Gender> {
    let before = candidate.tokens.start.checked_sub(1)?;
    match doc.word(before).trim_end_matches('.') {
        "Mr" | "Sir" | "King" | "Prince" | "Lord" | "Señor" | "Herr" | "Monsieur" => Some(Gender::Male),
        "Mrs" | "Ms" | "Miss" | "Queen" | "Princess" | "Lady" | "Dame" | "Madame" | "Frau" => Some(Gender::Female),
        _ => None,
    }
}

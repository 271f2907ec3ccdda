//! What common nouns can mean: the lists `nominal-heads.tsv`, `male-nouns.tsv`, `female-nouns.tsv`, `collective-nouns.tsv`.

use super::pronoun::Gender;
use crate::lexicon::{Entry, List};
use crate::ontology::EntityType;
use crate::resources::Resources;
use lede_model::fold;

/// One meaning of a noun.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct NounSense {
    pub kind: EntityType,
    pub subtype: &'static str,
    pub gender: Option<Gender>,
    /// Plural in meaning whatever its form ("crew").
    pub plural: bool,
}

/// The meanings of a noun, in the list's order; `None` where it means no entity.
pub(super) fn senses(res: &Resources, noun: &str) -> Option<Vec<NounSense>> {
    let senses: Vec<_> = res.lexicon()?.get(&fold(noun)).filter_map(|entry| sense(&entry)).collect();
    (!senses.is_empty()).then_some(senses)
}

fn sense(entry: &Entry<'static>) -> Option<NounSense> {
    if !entry.lists.has(List::NominalHead) {
        return None;
    }
    let (kind, subtype) = entry.kind.strip_prefix('~')?.split_once('/')?;
    let gender = match (entry.lists.has(List::MaleNoun), entry.lists.has(List::FemaleNoun)) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    };
    Some(NounSense { kind: EntityType::from_name(kind)?, subtype, gender, plural: entry.lists.has(List::CollectiveNoun) })
}

/// The sex that a given name tells.
pub(super) fn name_gender(res: &Resources, given: &str) -> Option<Gender> {
    let lexicon = res.lexicon()?;
    let mut lists = lexicon.get(&fold(given)).map(|e| e.lists).filter(|_| !is_family_name(res, given));
    lists.find_map(|l| match (l.has(List::MaleName), l.has(List::FemaleName)) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    })
}

/// Whether the lexicons know it as a family name alone.
pub(super) fn is_family_name(res: &Resources, name: &str) -> bool {
    let key = fold(name);
    let known = |list| res.lexicon().is_some_and(|l| l.get(&key).any(|e| e.lists.has(list)));
    known(List::Surname) && !known(List::GivenName)
}

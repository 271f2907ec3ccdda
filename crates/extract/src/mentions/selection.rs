//! Who is done what only people are done: a name in doubt is a person's by the verb over it or the people beside it (selectional
//! preference, Resnik 1996).

use super::draft::{Draft, is_capital};
use super::view::HEADS;
use crate::analysis::Score;
use crate::document::Document;
use crate::lexicon::{Lex, List, ListSet};
use crate::ontology::EntityType;
use crate::parse::{Deprel, Tree};
use crate::tag::Tags;

/// Verbs whose objects are people, by lemma.
const OF_PEOPLE: [&str; 26] = [
    "arrest",
    "assassinate",
    "behead",
    "convict",
    "detain",
    "deport",
    "extradite",
    "handcuff",
    "hire",
    "hospitalise",
    "hospitalize",
    "imprison",
    "incarcerate",
    "indict",
    "injure",
    "interrogate",
    "jail",
    "kidnap",
    "marry",
    "murder",
    "parole",
    "rape",
    "sentence",
    "torture",
    "wed",
    "wound",
];

/// From this score the recogniser knows what it reads.
const CLEAR: Score = Score::percent(85);

/// Lists that say what a name is.
const KNOWN: ListSet = HEADS
    .with(ListSet::of(List::Country))
    .with(ListSet::of(List::City))
    .with(ListSet::of(List::Province))
    .with(ListSet::of(List::Company))
    .with(ListSet::of(List::ArmedGroup));

/// Makes people of names in doubt that stand where people stand.
#[inline(never)]
pub(super) fn people(doc: &Document<'_>, lex: &Lex, tags: &Tags, tree: &Tree, drafts: &mut [Draft]) {
    for draft in drafts {
        let doubtful = matches!(draft.kind, EntityType::Org | EntityType::Gpe | EntityType::Loc | EntityType::Facility);
        let plain = (2..=3).contains(&draft.tokens.len())
            && draft
                .tokens
                .clone()
                .all(|i| !lex.lists(i).meets(KNOWN) && is_capital(doc, i) && doc.word(i).chars().any(char::is_lowercase));
        if !doubtful || !plain || draft.score >= CLEAR || draft.rule != "mentions/model" {
            continue;
        }
        let Some(head) = draft.tokens.clone().find(|&i| tree.head(i).is_none_or(|h| !draft.tokens.contains(&h))) else { continue };
        let under = |deprel| tree.deprel(head) == deprel && tree.head(head).is_some_and(|verb| OF_PEOPLE.contains(&tags.lemma(verb)));
        let beside = tree.children(head).any(|c| tree.deprel(c) == Deprel::Conj && is_person(lex, c));
        if under(Deprel::Obj) || under(Deprel::NsubjPass) || beside {
            draft.kind = EntityType::Person;
            draft.rule = "mentions/selection";
        }
    }
}

/// A common noun for a man or a woman.
fn is_person(lex: &Lex, i: usize) -> bool {
    lex.lists(i).meets(ListSet::of(List::MaleNoun).with(ListSet::of(List::FemaleNoun)))
}

use super::draft::Draft;
use crate::analysis::Score;
use crate::document::Document;
use crate::lexicon::{Lex, List, ListSet};

/// Lists whose entries are that name wherever they stand with their capitals.
const SURE: ListSet = ListSet::of(List::Country)
    .with(ListSet::of(List::Nationality))
    .with(ListSet::of(List::Religion))
    .with(ListSet::of(List::People))
    .with(ListSet::of(List::ArmedGroup))
    .with(ListSet::of(List::IntelAgency))
    .with(ListSet::of(List::LawEnforcement))
    .with(ListSet::of(List::Igo))
    .with(ListSet::of(List::Ngo))
    .with(ListSet::of(List::Platform))
    .with(ListSet::of(List::Weapon))
    .with(ListSet::of(List::Tech))
    .with(ListSet::of(List::Continent));

/// Adds what the recogniser passed over and a lexicon is sure of.
pub(super) fn add(doc: &Document<'_>, lex: &Lex, drafts: &mut Vec<Draft>) {
    let mut taken = vec![false; doc.tokens.len()];
    for draft in drafts.iter() {
        taken[draft.tokens.clone()].fill(true);
    }
    let mut free = 0;
    let mut more = Vec::new();
    for hit in lex.hits() {
        let tokens = hit.start..hit.end;
        if hit.start < free
            || !hit.entry.lists.meets(SURE)
            || taken[tokens.clone()].contains(&true)
            || doubtful(doc, lex, hit.start, hit.end)
        {
            continue;
        }
        let Some((kind, _)) = hit.kind() else { continue };
        free = hit.end;
        more.push(Draft { tokens, kind, score: Score::percent(75), rule: "mentions/lexicon", runner_up: None });
    }
    drafts.extend(more);
    drafts.sort_by_key(|d| (d.tokens.start, std::cmp::Reverse(d.tokens.end)));
}

/// A single word that may be another: a given name, a surname, a sentence's first word, part of a longer capitalised name.
fn doubtful(doc: &Document<'_>, lex: &Lex, start: usize, end: usize) -> bool {
    let capital = |i: usize| doc.word(i).chars().next().is_some_and(char::is_uppercase);
    let single = end == start + 1;
    let unsure = ListSet::of(List::GivenName).with(ListSet::of(List::Surname)).with(ListSet::of(List::NotName));
    single && (lex.lists(start).meets(unsure) || (start > 0 && capital(start - 1) && doc.tokens[start].space_before))
}

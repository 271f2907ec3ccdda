//! What the lexicons are sure of: types of well-known names, and names that the recogniser passed over.

use super::construct;
use super::draft::Draft;
use crate::analysis::Score;
use crate::document::Document;
use crate::lexicon::{Case, Hit, Lex, List, ListSet};
use crate::ontology::EntityType;
use lede_text::{outermost_first, sort_by_rank};

/// Lists whose entries are that name wherever they stand with their capitals.
const SURE: ListSet = ListSet::of(List::Country)
    .with(ListSet::of(List::Nationality))
    .with(ListSet::of(List::Religion))
    .with(ListSet::of(List::People))
    .with(ListSet::of(List::ArmedGroup))
    .with(ListSet::of(List::IntelAgency))
    .with(ListSet::of(List::LawEnforcement))
    .with(ListSet::of(List::Igo))
    .with(ListSet::of(List::Media))
    .with(ListSet::of(List::Ngo))
    .with(ListSet::of(List::Platform))
    .with(ListSet::of(List::Weapon))
    .with(ListSet::of(List::Tech))
    .with(ListSet::of(List::Continent));

/// A score from which a list of towns does not overrule the recogniser.
const CLEAR: Score = Score::percent(85);

/// Gives well-known names their type, then adds those that the recogniser passed over.
#[inline(never)]
pub(super) fn settle(doc: &Document<'_>, lex: &Lex, drafts: &mut Vec<Draft>) {
    for draft in drafts.iter_mut() {
        retype(doc, lex, draft);
    }
    let mut whole = Vec::new();
    let mut end = 0;
    for hit in lex.hits().iter().filter(|h| h.end - h.start > 1 && h.entry.lists.meets(SURE)) {
        if let Some((kind, _)) = hit.kind().filter(|_| hit.start >= end) {
            end = hit.end;
            whole.push(Draft { tokens: hit.start..hit.end, kind, score: Score::percent(88), rule: "mentions/lexicon", runner_up: None });
        }
    }
    // A name of several words that a sure list holds is one name, not the part of it that was read.
    let mut exact = std::collections::BTreeSet::new();
    exact.extend(drafts.iter().map(|d| (d.tokens.start, d.tokens.end)));
    whole.retain(|d| !exact.contains(&(d.tokens.start, d.tokens.end)));
    construct::overlay(doc, drafts, whole);
    let mut taken = vec![false; doc.tokens.len()];
    for draft in drafts.iter() {
        taken[draft.tokens.clone()].fill(true);
    }
    let mut free = 0;
    for hit in lex.hits() {
        let tokens = hit.start..hit.end;
        if hit.start < free || !hit.entry.lists.meets(SURE) || taken[tokens.clone()].contains(&true) || doubtful(doc, lex, hit) {
            continue;
        }
        let Some((kind, _)) = hit.kind() else { continue };
        free = hit.end;
        drafts.push(Draft { tokens, kind, score: Score::percent(75), rule: "mentions/lexicon", runner_up: None });
    }
    sort_by_rank(drafts, |d| outermost_first(&d.tokens));
}

/// A name that a sure list holds under other types only takes the first of these; a nationality is a language only where the
/// words around say so.
fn retype(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) {
    // "Malian government": the body is unnamed, the nationality is the name.
    let common = doc.word(draft.tokens.end - 1).chars().all(char::is_lowercase);
    if draft.kind == EntityType::Org && draft.tokens.len() == 2 && common && lex.longest(draft.tokens.start, List::Nationality).is_some() {
        draft.tokens.end -= 1;
        draft.kind = EntityType::Norp;
    }
    let readings = || lex.at(draft.tokens.start).iter().filter(|h| h.end == draft.tokens.end && h.kind().is_some());
    let known = |kind| readings().any(|h| h.kind().is_some_and(|k| k.0 == kind));
    let people = known(EntityType::Norp);
    if people && known(EntityType::Language) && matches!(draft.kind, EntityType::Norp | EntityType::Language) {
        draft.kind = if spoken(doc, draft) { EntityType::Language } else { EntityType::Norp };
        return;
    }
    let language = readings().all(|h| h.kind().is_some_and(|k| k.0 == EntityType::Language)) && readings().next().is_some();
    if language && matches!(draft.kind, EntityType::Gpe | EntityType::Org | EntityType::Norp) {
        draft.kind = EntityType::Language;
        draft.rule = "mentions/lexicon";
        return;
    }
    let personal = ListSet::of(List::GivenName).with(ListSet::of(List::Surname));
    // "After Eid al-Fitr", "during Ramadan": a feast; "Ramadan said": somebody.
    let feast = readings().any(|h| h.kind() == Some((EntityType::EventName, Some("HOLIDAY"))));
    let led = draft.tokens.start > 0
        && matches!(
            doc.word(draft.tokens.start - 1),
            "during" | "before" | "after" | "since" | "until" | "throughout" | "marked" | "celebrated"
        );
    let name = lex.lists(draft.tokens.start).meets(personal) && draft.tokens.len() == 1;
    if feast && matches!(draft.kind, EntityType::Person | EntityType::Gpe) && (led || !name) {
        draft.kind = EntityType::EventName;
        draft.rule = "mentions/lexicon";
        return;
    }
    if readings().next().is_none() || known(draft.kind) || lex.lists(draft.tokens.start).meets(personal) {
        return;
    }
    if let Some((kind, _)) = readings().find(|h| h.entry.lists.meets(SURE)).and_then(Hit::kind) {
        draft.kind = kind;
        draft.rule = "mentions/lexicon";
    } else if draft.kind == EntityType::Org
        && (draft.score < CLEAR || draft.tokens.start > 0 && doc.word(draft.tokens.start - 1) == "in")
        && readings().all(|h| h.kind().is_some_and(|k| k.0 == EntityType::Gpe))
    {
        // "The Riga director": a body called by its town is the rarer reading.
        draft.kind = EntityType::Gpe;
        draft.rule = "mentions/lexicon";
    }
}

/// "in X", "speaks X", "X-speaking", "X language".
fn spoken(doc: &Document<'_>, draft: &Draft) -> bool {
    let word = |i: Option<usize>| i.filter(|&i| i < doc.tokens.len()).map_or(String::new(), |i| doc.word(i).to_lowercase());
    let before = word(draft.tokens.start.checked_sub(1));
    let after = word(Some(draft.tokens.end));
    let last = word(Some(draft.tokens.end + 1));
    let two_back = word(draft.tokens.start.checked_sub(3));
    let second = matches!(before.as_str(), "and" | "or") && two_back == "in";
    let noun_follows = after.chars().next().is_some_and(char::is_alphabetic)
        && !matches!(after.as_str(), "and" | "or" | "by" | "on" | "at" | "in" | "to" | "with" | "as" | "that" | "but" | "for" | "of");
    matches!(after.as_str(), "language" | "languages" | "translation" | "dialect")
        || (after == "-" && matches!(last.as_str(), "language" | "speaking" | "speaker" | "speakers"))
        || matches!(before.as_str(), "speak" | "speaks" | "spoke" | "speaking" | "fluent" | "learn" | "learned" | "translated" | "into")
        || ((before == "in" || second) && !noun_follows)
}

/// A single word that may be another: a given name, a surname, part of a longer capitalised name.
fn doubtful(doc: &Document<'_>, lex: &Lex, hit: &Hit) -> bool {
    let capital = |i: usize| doc.word(i).chars().next().is_some_and(char::is_uppercase);
    let (start, end) = (hit.start, hit.end);
    if !(start..end).any(capital) {
        return hit.entry.case != Case::Any || weak_noun(doc, lex, start, end);
    }
    let unsure = ListSet::of(List::GivenName).with(ListSet::of(List::Surname)).with(ListSet::of(List::NotName));
    // Many papers are called by a word that may begin a sentence, or stand in a title.
    let sentence = doc.sentences[doc.sentence_of(start).index()].tokens.clone();
    let small = |i: usize| doc.word(i).len() > 3 && doc.word(i).chars().all(char::is_lowercase);
    let bare = || hit.is(List::Media) && (start == sentence.start || !sentence.clone().any(small));
    // "THE FMLN": where all is in capitals a small word is still none of a body's name.
    let body = ListSet::of(List::ArmedGroup).with(ListSet::of(List::IntelAgency)).with(ListSet::of(List::Igo));
    let before = doc.word(start.saturating_sub(1)).to_lowercase();
    let apart = hit.entry.lists.meets(body) && matches!(before.as_str(), "the" | "by" | "of" | "and" | "against" | "with" | "that");
    let inside = start > 0 && capital(start - 1) && doc.tokens[start].space_before && !apart;
    end == start + 1 && (bare() || lex.lists(start).meets(unsure) || inside)
}

/// A small common noun that only qualifies another ("bomb squad") is no mention of a weapon.
fn weak_noun(doc: &Document<'_>, lex: &Lex, start: usize, end: usize) -> bool {
    let after = doc.tokens.get(end).filter(|t| t.space_before).map_or("", |_| doc.word(end));
    let joined = |at: usize| doc.tokens.get(at).is_some_and(|_| doc.word(at) == "-" && !doc.tokens[at].space_before);
    let noun = matches!(
        after,
        "squad"
            | "threat"
            | "threats"
            | "maker"
            | "makers"
            | "disposal"
            | "plot"
            | "scare"
            | "shelter"
            | "program"
            | "programme"
            | "factory"
            | "control"
            | "laws"
            | "owners"
    );
    noun || joined(end)
        || (start > 0 && joined(start - 1))
        || (start > 0 && lex.in_list(start - 1, List::Weapon) && doc.tokens[start].space_before)
}

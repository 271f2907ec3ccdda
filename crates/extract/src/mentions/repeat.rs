//! A name seen with evidence once is recognised everywhere in the document, and is of one type.

use super::construct::STORM;
use super::draft::{Draft, is_capital};
use super::view::HEADS;
use crate::analysis::Score;
use crate::document::Document;
use crate::lexicon::{Lex, List, ListSet};
use crate::ontology::EntityType;
use lede_text::{outermost_first, sort_by_rank};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Shorter names are too common a sight to be spread.
const LEAST_CHARS: usize = 3;
/// How sure a name must be to be spread.
const SURE: Score = Score::percent(80);
/// How sure the full name of a person must be for its last word to be read as that person.
const LIKELY: Score = Score::percent(60);
/// At most this many names that begin with one word are looked for.
const MOST: usize = 8;

/// Gives one type to equal names, then spreads names to where the recogniser passed over the same words.
#[inline(never)]
pub(super) fn agree(doc: &Document<'_>, lex: &Lex, drafts: &mut Vec<Draft>) {
    vote(doc, drafts);
    surnames(doc, lex, drafts);
    firms(doc, lex, drafts);
    let known = known(doc, lex, drafts);
    let mut taken = vec![false; doc.tokens.len()];
    for draft in drafts.iter() {
        taken[draft.tokens.clone()].fill(true);
    }
    let mut more = Vec::new();
    for sentence in &doc.sentences {
        let upper = in_capitals(doc, sentence.tokens.clone());
        for i in sentence.tokens.clone() {
            for (model, kind) in known.get(lex.folded(i)).into_iter().flatten() {
                let tokens = i..i + model.len();
                let equal = |a: usize, b: usize| doc.word(a) == doc.word(b) || upper && lex.folded(a) == lex.folded(b);
                let same = tokens.end <= sentence.tokens.end
                    && tokens.clone().zip(model.clone()).all(|(a, b)| !taken[a] && equal(a, b))
                    && (upper || alone(doc, tokens.clone()));
                if same {
                    taken[tokens.clone()].fill(true);
                    more.push(Draft { tokens, score: Score::percent(78), rule: "mentions/repeat", runner_up: None, kind: *kind });
                    break;
                }
            }
        }
    }
    drafts.extend(more);
    sort_by_rank(drafts, |d| outermost_first(&d.tokens));
}

/// Equal words are one thing: the type with the most weight wins where it is well ahead.
#[inline(never)]
fn vote(doc: &Document<'_>, drafts: &mut [Draft]) {
    let mut by_words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, draft) in drafts.iter().enumerate() {
        // "LISBON" of the dateline is "Lisbon".
        by_words.entry(lede_model::fold(doc.span(draft.tokens.clone()).of(doc.text))).or_default().push(at);
    }
    for list in by_words.values().filter(|l| l.len() > 1) {
        let mut weight = [0u32; EntityType::ALL.len()];
        for &at in list {
            weight[drafts[at].kind as usize] += u32::from(drafts[at].score.0);
        }
        let all: u32 = weight.iter().sum();
        let Some(best) = EntityType::ALL.iter().copied().find(|k| weight[*k as usize] * 3 > all * 2) else { continue };
        for &at in list {
            drafts[at].kind = best;
        }
    }
}

/// The last words of the full names of people.
fn last_words<'t>(doc: &Document<'t>, drafts: &[Draft]) -> BTreeSet<&'t str> {
    let full = |d: &&Draft| d.kind == EntityType::Person && d.tokens.len() > 1 && d.score >= LIKELY;
    // Not collected: that would sort first, in five kilobytes of code.
    let mut last = BTreeSet::new();
    last.extend(drafts.iter().filter(full).map(|d| doc.word(d.tokens.end - 1)).filter(|w| w.len() >= LEAST_CHARS));
    last
}

/// Words that end the name of a person in this document are that person ("Serra", "Le Serra"), unless a list has them under the type
/// they were read as; and a name in doubt is a person's that holds a word by which the document calls somebody more than once.
#[inline(never)]
fn surnames(doc: &Document<'_>, lex: &Lex, drafts: &mut [Draft]) {
    let mut last = last_words(doc, drafts);
    let text = |tokens: Range<usize>| doc.span(tokens).of(doc.text);
    let full = |d: &&Draft| d.kind == EntityType::Person && d.tokens.len() > 2 && d.score >= LIKELY;
    last.extend(drafts.iter().filter(full).map(|d| text(d.tokens.end - 2..d.tokens.end)).filter(|w| w.starts_with(char::is_uppercase)));
    for draft in drafts.iter_mut().filter(|d| d.tokens.len() <= 2 && d.kind != EntityType::Person) {
        let listed = lex.at(draft.tokens.start).iter().any(|h| h.end == draft.tokens.end && h.kind().is_some_and(|k| k.0 == draft.kind));
        if !listed && last.contains(text(draft.tokens.clone())) {
            draft.kind = EntityType::Person;
            draft.rule = "mentions/repeat";
        }
    }
    let mut called: BTreeMap<&str, u32> = BTreeMap::new();
    for draft in drafts.iter().filter(|d| d.kind == EntityType::Person && d.tokens.len() == 1) {
        *called.entry(doc.word(draft.tokens.start)).or_default() += 1;
    }
    let plain = |i: usize| is_capital(doc, i) && !lex.lists(i).meets(HEADS) && doc.word(i).chars().any(char::is_lowercase);
    let doubtful = |d: &&mut Draft| d.kind == EntityType::Org && d.rule == "mentions/model" && d.score < SURE;
    for draft in drafts.iter_mut().filter(doubtful).filter(|d| (2..=4).contains(&d.tokens.len())) {
        let (tokens, start) = (draft.tokens.clone(), draft.tokens.start);
        let calls = tokens.clone().skip(1).any(|i| called.get(doc.word(i)).is_some_and(|n| *n > 1));
        if calls && tokens.clone().all(plain) && !lex.at(start).iter().any(|h| h.end == tokens.end && h.kind().is_some()) {
            draft.kind = EntityType::Person;
            draft.rule = "mentions/repeat";
        }
    }
}

/// What a firm is called without its form and what it does: "Helvar" of "Helvar Bank", "Banco Helvar S.A.", "Helvar Star" of "Helvar
/// Star Lines Inc."; `None` where nothing says that it is one, or nothing is left.
fn firm<'t>(doc: &Document<'t>, lex: &Lex, draft: &Draft) -> Option<&'t str> {
    if draft.kind != EntityType::Org {
        return None;
    }
    let (start, mut end) = (draft.tokens.start, draft.tokens.end);
    while end > start + 1 && (lex.in_list(end - 1, List::CompanyHead) || matches!(doc.word(end - 1), "S.A." | "S.p.A." | ",")) {
        end -= 1;
    }
    let led = end > start + 1 && matches!(doc.word(start), "Banco" | "Banque" | "Banca" | "Grupo" | "Groupe");
    let core = start + usize::from(led)..end;
    let shorter = core.len() < draft.tokens.len() && core.len() <= 2 && core.clone().all(|i| is_capital(doc, i));
    shorter.then(|| doc.span(core).of(doc.text))
}

/// The first word of a firm's name ("Helvar" of "Helvar Bank", "Helvar plc") is the firm, where no list has it as what it was read as.
/// "Helvar Chief Executive": the firm before an office in it.
#[inline(never)]
fn firms(doc: &Document<'_>, lex: &Lex, drafts: &mut [Draft]) {
    let mut first = BTreeSet::new();
    first.extend(drafts.iter().filter_map(|d| firm(doc, lex, d)).filter(|w| w.len() >= LEAST_CHARS));
    let people = last_words(doc, drafts);
    for draft in drafts.iter_mut().filter(|d| d.kind != EntityType::Org) {
        let at = draft.tokens.start;
        let words = doc.span(draft.tokens.clone()).of(doc.text);
        if draft.tokens.len() > 1 && first.contains(words) {
            draft.kind = EntityType::Org;
            draft.rule = "mentions/repeat";
            continue;
        }
        let alone = draft.tokens.len() == 1 && !people.contains(words);
        let office = draft.tokens.len() == 2 && matches!(doc.word(at + 1), "Chief" | "Chairman" | "President" | "Director");
        let listed = || lex.at(at).iter().any(|h| h.end == at + 1 && h.kind().is_some());
        if (alone || office) && first.contains(doc.word(at)) && !listed() {
            draft.tokens.end = at + 1;
            draft.kind = EntityType::Org;
            draft.rule = "mentions/repeat";
        }
    }
}

/// The sure names by their first word, longest first; of people with several names also the last alone.
#[inline(never)]
fn known<'l>(doc: &Document<'_>, lex: &'l Lex, drafts: &[Draft]) -> BTreeMap<&'l str, Vec<(Range<usize>, EntityType)>> {
    let mut best: BTreeMap<&str, (Range<usize>, EntityType, Score)> = BTreeMap::new();
    let mut learn = |tokens: Range<usize>, kind: EntityType, score: Score| {
        let words = doc.span(tokens.clone()).of(doc.text);
        if words.len() < LEAST_CHARS || !words.chars().any(char::is_uppercase) {
            return;
        }
        let known = best.entry(words).or_insert((tokens.clone(), kind, score));
        if score > known.2 {
            *known = (tokens, kind, score);
        }
    };
    for draft in drafts.iter().filter(|d| d.score >= SURE) {
        learn(draft.tokens.clone(), draft.kind, draft.score);
        let last = draft.tokens.end - 1;
        let ends_alike = draft.kind == EntityType::Person || draft.rule == STORM;
        if ends_alike && draft.tokens.len() > 1 && !lex.in_list(last, List::NotName) {
            learn(last..draft.tokens.end, draft.kind, SURE);
        }
        // Of "Ana Malqui Rojas" the first surname is the usual one.
        let middle = draft.tokens.start + 1;
        let plain = ListSet::of(List::NotName).with(ListSet::of(List::GivenName)).with(ListSet::of(List::NameParticle));
        if draft.kind == EntityType::Person && draft.tokens.len() == 3 && !lex.lists(middle).meets(plain) && is_capital(doc, middle) {
            learn(middle..middle + 1, draft.kind, SURE);
        }
    }
    let mut by_first: BTreeMap<&'l str, Vec<(Range<usize>, EntityType)>> = BTreeMap::new();
    for (tokens, kind, _) in best.into_values() {
        by_first.entry(lex.folded(tokens.start)).or_default().push((tokens, kind));
    }
    for list in by_first.values_mut() {
        sort_by_rank(list, |(tokens, _)| [!(tokens.len() as u32)]);
        list.truncate(MOST);
    }
    by_first
}

/// Whether a sentence of several words has no small letter, as some titles have.
fn in_capitals(doc: &Document<'_>, tokens: Range<usize>) -> bool {
    let small = |i: usize| doc.word(i).chars().any(char::is_lowercase);
    let large = |i: &usize| doc.word(*i).chars().any(char::is_uppercase);
    !tokens.clone().any(small) && tokens.filter(large).nth(1).is_some()
}

/// Not inside a longer run of capitals, which may be another name.
fn alone(doc: &Document<'_>, tokens: Range<usize>) -> bool {
    let capital = |i: usize| doc.word(i).chars().next().is_some_and(char::is_uppercase);
    let after = doc.tokens.get(tokens.end).is_none_or(|t| !t.space_before || !capital(tokens.end));
    let article = tokens.start.checked_sub(1).is_some_and(|b| doc.word(b) == "The");
    let before = tokens.start == 0 || article || !capital(tokens.start - 1) || !doc.tokens[tokens.start].space_before;
    after && before
}

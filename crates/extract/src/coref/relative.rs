//! What a relative pronoun stands for, by the tree and by what stands before it.

use super::clusters::Clusters;
use super::nominals::Context;
use super::syntax::ByToken;
use crate::document::Document;
use crate::ontology::EntityType;
use crate::parse::{Deprel, Tree};
use crate::tag::Upos;

/// What the relative pronoun `i` stands for. "Who" is somebody or a body of people, whatever stands right before it.
pub(super) fn antecedent(cx: &Context<'_, '_>, by_token: &ByToken, clusters: &mut Clusters, i: usize) -> Option<usize> {
    let head = cx.candidates[i].head;
    let beside = relative_antecedent(cx.doc, cx.tree, head).and_then(|head| by_token.get(head));
    if !matches!(cx.doc.word(head), "who" | "whom") {
        return beside.filter(|&c| !is_no_thing(cx, clusters, c, head));
    }
    let mut who = |&c: &usize| {
        let kinds = &clusters.facts(c).kinds;
        kinds.is_empty() || kinds.iter().any(|k| matches!(k, EntityType::Person | EntityType::Org | EntityType::Norp))
    };
    let parsed = || clause(cx.tree, head).filter(|&up| up < head).and_then(|up| by_token.get(up)).filter(|&c| c != i);
    if let Some(found) = beside.filter(&mut who).or_else(|| parsed().filter(&mut who)) {
        return Some(found);
    }
    // "Eleven people were arrested in Riga, five of whom …": the people told last.
    let start = cx.doc.sentence(cx.doc.sentence_of(head)).tokens.start;
    let many = |&c: &usize| c < i && cx.candidates[c].plural == Some(true) && cx.candidates[c].nominal().is_some();
    let before = (start..behind_quantity(cx.doc, head)).rev().take(REACH).filter_map(|k| by_token.get(k)).filter(many);
    before.filter(|_| cx.doc.word(head) == "whom").find(who)
}

/// Whether "which" would be a person, or "that" brings in what a statement says: "a statement that a man had fled".
fn is_no_thing(cx: &Context<'_, '_>, clusters: &mut Clusters, c: usize, pronoun: usize) -> bool {
    let word = cx.doc.word(pronoun);
    let facts = clusters.facts(c);
    let person = facts.kinds == [EntityType::Person] && facts.plural == Some(false);
    let told = facts.kinds == [EntityType::Document] && cx.candidates[c].tokens.end == pronoun;
    let clause = pronoun + 1 < cx.doc.tokens.len() && !matches!(cx.tags.upos(pronoun + 1), Upos::Verb | Upos::Aux | Upos::Adv);
    word == "which" && person || word == "that" && told && clause
}

/// Tokens back from "whom" to those that it means.
const REACH: usize = 16;

/// The noun that the clause of token `at` hangs on.
fn clause(tree: &Tree, mut at: usize) -> Option<usize> {
    for _ in 0..6 {
        let up = tree.head(at)?;
        if tree.deprel(at) == Deprel::AclRelcl {
            return Some(up);
        }
        at = up;
    }
    None
}

/// The noun that the relative clause of pronoun `i` hangs on; for "who", whatever the parser says, the word right before it.
pub(super) fn relative_antecedent(doc: &Document<'_>, tree: &Tree, i: usize) -> Option<usize> {
    if matches!(doc.word(i), "who" | "whose" | "whom") {
        let before = behind_quantity(doc, i);
        let comma = before.checked_sub(1).filter(|&k| doc.word(k) == ",");
        let last = comma.unwrap_or(before).checked_sub(1)?;
        // "X, 34, who", "X (34), who".
        let age = |k: usize| (1..=2).contains(&doc.word(k).len()) && doc.word(k).bytes().all(|b| b.is_ascii_digit());
        let aged = match doc.word(last) {
            ")" => last.checked_sub(2).filter(|&k| age(k + 1) && doc.word(k) == "("),
            _ => last.checked_sub(1).filter(|&k| age(last) && comma.is_some() && doc.word(k) == ","),
        };
        return aged.map_or(Some(last), |k| k.checked_sub(1));
    }
    clause(tree, i).filter(|&up| up < i)
}

/// Where the relative phrase of pronoun `i` begins: "three of whom", "with whom".
fn behind_quantity(doc: &Document<'_>, i: usize) -> usize {
    let start = doc.sentence(doc.sentence_of(i)).tokens.start;
    let before = |k: usize| k.checked_sub(1).filter(|&k| k >= start).map_or("", |k| doc.word(k));
    if !matches!(before(i), "of" | "with" | "to" | "for" | "from" | "by" | "on" | "in" | "against" | "about" | "at") {
        return i;
    }
    let at = i - 1;
    let quantity = |word: &str| QUANTITIES.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit());
    if doc.word(at) != "of" {
        return at;
    }
    (start..at).rev().take(4).take_while(|&k| quantity(doc.word(k))).last().unwrap_or(at)
}

/// Words for how many of them.
#[rustfmt::skip]
const QUANTITIES: &[&str] = &[
    "all", "both", "most", "many", "some", "several", "none", "few", "half", "majority", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "each", "the", "least",
];

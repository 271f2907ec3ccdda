//! What a noun phrase says before its head: describing words, its owner, its place, its number.

use super::candidate::{Candidate, What};
use super::nominals::Context;
use crate::ontology::EntityType;
use crate::parse::Deprel;
use crate::tag::Upos;
use lede_model::fold;

/// Words that tell nothing apart.
const OPEN: &[&str] = &["whole", "entire", "same", "very", "then", "current", "new", "late", "young", "old", "embattled", "alleged"];

/// The words between determiner and head that describe the thing, folded; ages and numbers left out.
pub(super) fn modifiers(cx: &Context<'_, '_>, candidate: &Candidate) -> Vec<String> {
    let term_words = candidate.nominal().map_or(1, |n| n.term.split(' ').count());
    let end = (candidate.head + 1).saturating_sub(term_words);
    let owner = owner(cx, candidate).map(|o| cx.candidates[o].tokens.clone()).unwrap_or_default();
    (candidate.tokens.start..end)
        .filter(|&k| !matches!(cx.tree.deprel(k), Deprel::Det | Deprel::NmodPoss | Deprel::Case | Deprel::Punct | Deprel::Nummod))
        .filter(|k| !owner.contains(k))
        .map(|k| fold(cx.doc.word(k)))
        .filter(|w| !OPEN.contains(&w.as_str()) && !w.ends_with("year-old") && w != "year" && w.starts_with(char::is_alphabetic))
        .collect()
}

/// The candidate that owns the phrase: "[his] sister", "[the nation]'s ruling party".
pub(super) fn owner(cx: &Context<'_, '_>, candidate: &Candidate) -> Option<usize> {
    let head = cx.tree.child(candidate.head, Deprel::NmodPoss).filter(|h| candidate.tokens.contains(h))?;
    inside(cx, candidate).find(|&at| cx.candidates[at].head == head)
}

/// The name of a place or people within the phrase: "the [Afghan] government".
pub(super) fn place(cx: &Context<'_, '_>, candidate: &Candidate) -> Option<usize> {
    inside(cx, candidate).find(|&at| {
        let What::Name(name) = cx.candidates[at].what else { return false };
        matches!(cx.names[name].kind, EntityType::Gpe | EntityType::Norp) && cx.candidates[at].tokens.end <= candidate.head
    })
}

/// What the phrase is "of": "the head of [the federation]".
pub(super) fn complement(cx: &Context<'_, '_>, candidate: &Candidate) -> Option<usize> {
    let of = candidate.tokens.end;
    if of + 1 >= cx.doc.tokens.len() || cx.doc.word(of) != "of" {
        return None;
    }
    let start = cx.doc.tokens[of].span.end;
    let at = cx.candidates.partition_point(|c| c.span.start < start);
    cx.candidates.get(at).filter(|c| c.tokens.start <= of + 2).map(|_| at)
}

/// The code of the country that the phrase is of by a name within it: "the [British] government", "[UK] police".
pub(super) fn country(cx: &Context<'_, '_>, candidate: &Candidate) -> Option<&'static str> {
    let place = &cx.candidates[place(cx, candidate)?];
    let lexicon = cx.res.lexicon()?;
    lexicon.get(&fold(place.span.of(cx.doc.text))).find_map(|e| e.country)
}

/// Candidates that begin within the phrase.
fn inside(cx: &Context<'_, '_>, candidate: &Candidate) -> impl Iterator<Item = usize> {
    let first = cx.candidates.partition_point(|c| c.span.start < candidate.span.start);
    let end = candidate.span.end;
    (first..cx.candidates.len()).take_while(move |&at| cx.candidates[at].span.start < end)
}

/// The number of things that the phrase counts ("five men", "the 36").
pub(super) fn numeral(cx: &Context<'_, '_>, candidate: &Candidate) -> Option<u32> {
    candidate.tokens.clone().filter(|&k| cx.tags.upos(k) == Upos::Num).find_map(|k| number(cx.doc.word(k)))
}

/// A number in figures or one of the words that news use for small ones.
fn number(word: &str) -> Option<u32> {
    const WORDS: &[&str] = &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let word = word.to_lowercase();
    let at = WORDS.iter().position(|w| *w == word).map(|at| at as u32 + 1);
    at.or_else(|| word.replace(',', "").parse().ok())
}

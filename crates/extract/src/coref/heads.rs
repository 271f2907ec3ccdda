//! Phrases whose head is no plain noun: participles and numerals that stand for people, titles with a portfolio.

use super::candidate::Determiner;
use super::nouns::NounSense;
use crate::document::Document;
use crate::ontology::EntityType;
use crate::parse::{Deprel, Tree};
use crate::tag::{Morph, Tags, Upos};

/// "The accused" and "the deceased": participles that have become nouns.
pub(super) fn is_accused(doc: &Document<'_>, tags: &Tags, i: usize) -> bool {
    matches!(doc.word(i), "accused" | "deceased")
        && i.checked_sub(1).is_some_and(|k| doc.word(k).eq_ignore_ascii_case("the"))
        && !(i + 1 < doc.tokens.len() && matches!(tags.upos(i + 1), Upos::Noun | Upos::Propn))
}

/// "Held 14 suspects": tagged as a verb, but counted or determined and the object or subject of another.
pub(super) fn is_mistagged(tags: &Tags, tree: &Tree, i: usize) -> bool {
    tags.upos(i) == Upos::Verb
        && matches!(tree.deprel(i), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj | Deprel::Obl)
        && (tree.child(i, Deprel::Nummod).is_some() || tree.child(i, Deprel::Det).is_some())
}

/// A numeral that stands for people: "the 36", "four were hurt".
pub(super) fn counts_people(doc: &Document<'_>, tags: &Tags, tree: &Tree, i: usize) -> bool {
    let word = doc.word(i);
    let subject = matches!(tree.deprel(i), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj);
    if matches!(word.to_lowercase().as_str(), "dozens" | "scores" | "hundreds" | "thousands") {
        return subject && !(i + 1 < doc.tokens.len() && doc.word(i + 1) == "of");
    }
    let definite = i.checked_sub(1).is_some_and(|k| matches!(doc.word(k), "the" | "The" | "all" | "All" | "other"));
    let alone = definite && tree.deprel(i) != Deprel::Nummod || subject;
    let noun = i + 1 < doc.tokens.len() && matches!(tags.upos(i + 1), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Sym | Upos::Num);
    // A year or an amount is none.
    let size = word.len() < 4 || word.chars().all(char::is_alphabetic);
    tags.upos(i) == Upos::Num && alone && !noun && size && !matches!(word, "one" | "One")
}

/// The end of a title with its portfolio or body in common words: "Minister of Information", "chief of staff".
pub(super) fn portfolio_end(doc: &Document<'_>, tags: &Tags, named: &[Option<EntityType>], head: usize, end: usize) -> usize {
    const WITH_PORTFOLIO: &[&str] = &["minister", "ministry", "secretary", "department", "chief", "undersecretary"];
    let sentence = doc.sentence(doc.sentence_of(head)).tokens.end;
    if end + 1 >= sentence || doc.word(end) != "of" || !WITH_PORTFOLIO.contains(&tags.lemma(head).to_lowercase().as_str()) {
        return end;
    }
    let fits = |&k: &usize| named[k].is_none() && (matches!(tags.upos(k), Upos::Noun | Upos::Propn | Upos::Adj) || doc.word(k) == "and");
    let last = (end + 1..sentence).take(5).take_while(fits).filter(|&k| matches!(tags.upos(k), Upos::Noun | Upos::Propn)).last();
    last.map_or(end, |k| k + 1)
}

/// Nouns and numerals whose phrase is kept whole with the people that it counts: "a group of thieves", "three of the victims".
const COUNTING: &[&str] = &[
    "group",
    "number",
    "crowd",
    "string",
    "series",
    "handful",
    "couple",
    "pair",
    "dozen",
    "hundred",
    "thousand",
    "score",
    "dozens",
    "hundreds",
    "thousands",
    "scores",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "some",
    "many",
    "several",
];

/// The end of a phrase that counts others: behind the noun that "of" introduces.
pub(super) fn counted_end(doc: &Document<'_>, tags: &Tags, named: &[Option<EntityType>], head: usize, end: usize) -> usize {
    let sentence = doc.sentence(doc.sentence_of(head)).tokens.end;
    if end + 1 >= sentence || doc.word(end) != "of" || !COUNTING.contains(&tags.lemma(head).to_lowercase().as_str()) {
        return end;
    }
    let home = |k: usize| matches!(named[k], Some(EntityType::Gpe | EntityType::Norp));
    let inner = |&k: &usize| home(k) || named[k].is_none() && matches!(tags.upos(k), Upos::Noun | Upos::Adj | Upos::Det | Upos::Num);
    let last = (end + 1..sentence).take(5).take_while(inner).last();
    last.filter(|&k| tags.upos(k) == Upos::Noun && tags.morph(k).has(Morph::PLURAL)).map_or(end, |k| k + 1)
}

/// "The 52-year-old" without a noun: where it begins, determiner and all.
pub(super) fn is_aged(doc: &Document<'_>, tags: &Tags, i: usize) -> Option<usize> {
    let start = i.checked_sub(5)?;
    let dashed = doc.word(i - 1) == "-" && doc.word(i - 3) == "-";
    let old = matches!(doc.word(i), "old" | "olds") && doc.word(i - 2) == "year" && dashed;
    let next = i + 1 < doc.tokens.len() && matches!(tags.upos(i + 1), Upos::Noun | Upos::Propn | Upos::Adj);
    (old && !next && tags.upos(start) == Upos::Det && tags.upos(start + 1) == Upos::Num).then_some(start)
}

/// Nouns that mean nobody and nothing where they stand: "in exile", "her cell".
pub(super) fn is_idiom(doc: &Document<'_>, tags: &Tags, tree: &Tree, i: usize, determiner: Determiner, sense: &NounSense) -> bool {
    let singular = !tags.morph(i).has(Morph::PLURAL);
    let within = || tree.child(i, Deprel::Case).is_some_and(|c| doc.word(c) == "in");
    let state = determiner == Determiner::None && sense.kind == EntityType::Person && !sense.plural && singular && within();
    state || determiner == Determiner::Possessive && doc.word(i) == "cell"
}

/// Nouns that say something without being anybody: "the facts say", "criticism".
pub(super) fn is_abstract(lemma: &str) -> bool {
    const NOUNS: &[&str] =
        &["fact", "figure", "datum", "data", "evidence", "result", "inquiry", "probe", "footage", "law", "number", "rumour", "rumor"];
    NOUNS.contains(&lemma) || ["tion", "sion", "ism", "ity", "ness", "ance", "ence"].iter().any(|end| lemma.ends_with(end))
}

/// What a court writes.
pub(super) fn is_ruling(lemma: &str) -> bool {
    matches!(lemma, "decision" | "opinion" | "judgment" | "judgement" | "verdict" | "ruling")
}

//! The extent of titles before a name, and nationalities that stand for somebody.

use super::phrase;
use crate::document::Document;
use crate::mentions::Name;
use crate::ontology::EntityType;
use crate::parse::{Deprel, Tree};
use crate::tag::{Morph, Tags, Upos};
use std::ops::Range;

/// Whether `i` is a common noun that premodifies a name, by the tree or right before somebody's name.
pub(super) fn is_title(doc: &Document<'_>, tree: &Tree, named: &[Option<EntityType>], i: usize) -> bool {
    let next = i + 1 < named.len() && named[i + 1] == Some(EntityType::Person) && doc.sentence_of(i) == doc.sentence_of(i + 1);
    next || tree.head(i).is_some_and(|head| named[head].is_some() && head > i)
}

/// The tokens of title `i`, of which `base` is what the tree gives; none where a later noun speaks for it. `office` says whether a
/// token is a noun for a person.
pub(super) fn tokens(
    doc: &Document<'_>,
    tags: &Tags,
    tree: &Tree,
    named: &[Option<EntityType>],
    i: usize,
    base: Range<usize>,
    office: &dyn Fn(usize) -> bool,
) -> Option<Range<usize>> {
    let sentence = &doc.sentence(doc.sentence_of(i)).tokens;
    let noun = |k: usize| sentence.contains(&k) && named[k].is_none() && matches!(tags.upos(k), Upos::Noun | Upos::Propn | Upos::Adj);
    // Of a row of title words the last speaks for all: "Detective Inspector X".
    let title_word = |k: usize| {
        noun(k) && !matches!(tree.deprel(k), Deprel::Obl | Deprel::OblUnmarked | Deprel::NmodUnmarked | Deprel::Conj | Deprel::Obj)
    };
    // A rank behind an office is a phrase of its own: "Commandant", "Admiral X".
    let ranked = |k: usize| k > sentence.start && is_rank(doc.word(k)) && noun(k - 1) && !is_rank(doc.word(k - 1)) && office(k - 1);
    if title_word(i + 1) && !ranked(i + 1) {
        return None;
    }
    let mut tokens = base;
    // What stands before it the tree hangs on the name: "the 54-year-old Kenyan sergeant X".
    let nation =
        |k: usize| named[k] == Some(EntityType::Norp) || doc.word(k) == "-" || doc.word(k).starts_with(|c: char| c.is_ascii_digit());
    while tokens.start > sentence.start && !ranked(tokens.start) && (nation(tokens.start - 1) || title_word(tokens.start - 1)) {
        tokens.start -= 1;
    }
    if ranked(i) {
        return Some(i..i + 1);
    }
    // The parser may hang the article on a part of the body: "a [Department of State] spokesperson".
    let inside = |k: usize| named[k].is_some() && named[k] == named[tokens.start];
    if named[tokens.start].is_some() && tokens.start < i {
        tokens.start = (sentence.start..tokens.start).rev().take_while(|&k| inside(k)).last().unwrap_or(tokens.start);
    }
    if tokens.start > sentence.start && tags.upos(tokens.start - 1) == Upos::Det {
        tokens.start -= 1;
    }
    // The body is no part of the title: "Harbour TV producer X"; nor is what a dash ties to it: "then-governor X".
    while tokens.start < i && (named[tokens.start] == Some(EntityType::Org) || doc.word(tokens.start) == "-") {
        tokens.start += 1;
    }
    Some(tokens)
}

/// "An Australian", "an ethnic Kurd": the phrase where the name of a people stands for one of them.
pub(super) fn national(doc: &Document<'_>, tags: &Tags, tree: &Tree, name: &Name, tokens: &Range<usize>) -> Option<Range<usize>> {
    let end = tokens.end;
    let alone = name.kind == EntityType::Norp && tokens.len() == 1 && !tags.morph(tokens.start).has(Morph::PLURAL);
    let noun = end < doc.tokens.len() && matches!(tags.upos(end), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num);
    if !alone || noun || (end < doc.tokens.len() && matches!(doc.word(end), "-" | "and" | "or")) {
        return None;
    }
    let start = phrase::base(doc, tags, tree, tokens.start).start.min(tokens.start.checked_sub(1)?);
    (matches!(doc.word(start), "a" | "an" | "A" | "An") && tokens.start - start <= 3).then_some(start..end)
}

/// Ranks that stand between an office and a name.
fn is_rank(word: &str) -> bool {
    const RANKS: &[&str] = &[
        "general",
        "gen",
        "admiral",
        "colonel",
        "col",
        "major",
        "maj",
        "captain",
        "capt",
        "lieutenant",
        "lt",
        "brigadier",
        "brig",
        "commodore",
        "sergeant",
        "sheikh",
        "ayatollah",
        "mufti",
        "dr",
        "professor",
        "prof",
    ];
    RANKS.contains(&word.trim_end_matches('.').to_lowercase().as_str())
}

//! Base noun phrases: from the determiner to the head noun, without relative clause or trailing preposition phrase.

use crate::document::Document;
use crate::parse::{Deprel, Tree};
use crate::tag::{Tags, Upos};
use std::ops::Range;

/// A phrase longer than this is a parse gone wrong.
const LONGEST: usize = 14;

/// The tokens of the base noun phrase of head `i`: its premodifiers with all that hangs on them, and the head.
pub(super) fn base(doc: &Document<'_>, tags: &Tags, tree: &Tree, i: usize) -> Range<usize> {
    let mut start = i;
    for child in tree.children(i).rev().filter(|&c| c < i) {
        if !is_premodifier(tree.deprel(child)) {
            continue;
        }
        let from = tree.subtree(child).start;
        if i - from > LONGEST || doc.sentence_of(from) != doc.sentence_of(i) {
            break;
        }
        start = start.min(from);
    }
    // A phrase begins with its determiner: "10:31 Our correspondent".
    let determines = |&k: &usize| {
        tree.head(k) == Some(i) && (tags.upos(k) == Upos::Det || tree.deprel(k) == Deprel::NmodPoss && tags.upos(k) == Upos::Pron)
    };
    if let Some(first) = (start..i).find(determines)
        && !(start..first)
            .any(|k| matches!(doc.word(k).to_lowercase().as_str(), "all" | "both" | "half" | "such" | "many" | "what" | "quite"))
        && (start..first).all(|k| !matches!(tree.deprel(k), Deprel::NmodPoss))
    {
        start = first;
    }
    // A bracket, colon or dash within the premodifiers belongs to the sentence, not to the phrase.
    if let Some(mark) =
        (start..i).rev().find(|&k| tags.upos(k) == Upos::Punct && matches!(doc.word(k), "(" | ")" | "[" | "]" | ":" | "—" | "–" | ";"))
    {
        start = mark + 1;
    }
    // So does a verb that does not describe the noun.
    let verb = |&k: &usize| tags.upos(k) == Upos::Verb && !matches!(tree.deprel(k), Deprel::Amod | Deprel::Compound);
    if let Some(verb) = (start..i).rev().find(verb) {
        start = verb + 1;
    }
    while start < i && (matches!(tags.upos(start), Upos::Punct | Upos::Adp | Upos::Cconj) || is_outside(doc.word(start))) {
        start += 1;
    }
    start..i + 1
}

/// Words before a determiner that belong to the clause: "then the minister", "which state media".
fn is_outside(word: &str) -> bool {
    matches!(word, "least" | "then" | "currently" | "previously" | "formerly" | "once" | "now" | "also" | "not" | "which" | "what")
}

fn is_premodifier(deprel: Deprel) -> bool {
    use Deprel::{Advmod, Amod, Compound, Det, Nmod, NmodPoss, NmodUnmarked, Nummod};
    matches!(deprel, Advmod | Amod | Compound | Det | Nmod | NmodPoss | NmodUnmarked | Nummod)
}

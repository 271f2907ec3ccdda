//! Parts of speech, mended where the tree or the place of a word gainsays the tagger.

use super::Inputs;
use super::rules::Rules;
use crate::document::ZoneKind;
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};
use lede_model::rules::Pos;

/// The part of speech, where the tree gainsays the tagger: a verb with an object ("officials shut three sites") is no adjective,
/// and what is an object without a subject of its own ("faces charges of arson") no finite verb.
pub(super) fn mended(inputs: &Inputs<'_, '_>, i: usize) -> Upos {
    let child = |deprel| inputs.tree.child(i, deprel).is_some();
    match inputs.tags.upos(i) {
        Upos::Adj if child(Deprel::Nsubj) && !child(Deprel::Cop) && (child(Deprel::Obj) || inputs.doc.word(i) == "shut") => Upos::Verb,
        Upos::Verb
            if inputs.tree.deprel(i) == Deprel::Obj
                && inputs.tags.morph(i).has(Morph::PRESENT)
                && inputs.tags.morph(i).has(Morph::FINITE)
                && inputs.doc.word(i).ends_with('s')
                && !child(Deprel::Nsubj)
                && !child(Deprel::Obj) =>
        {
            Upos::Noun
        }
        Upos::Verb | Upos::Adj if is_nominalized(inputs, i) => Upos::Noun,
        upos => upos,
    }
}

/// "arrested the accused", "buried the dead": the parser may make the article the head of what stands for a noun.
pub(super) fn is_nominalized(inputs: &Inputs<'_, '_>, i: usize) -> bool {
    let article = i.checked_sub(1).filter(|&a| inputs.tree.head(i) == Some(a) && inputs.tags.upos(a) == Upos::Det);
    let word = inputs.doc.word(i);
    article.is_some_and(|a| inputs.doc.word(a).eq_ignore_ascii_case("the")) && (word.ends_with("ed") || matches!(word, "dead" | "missing"))
}

/// A noun with a subject that heads a clause is a verb ("after the army withdrew"), and so is the "shot" of "shot dead".
pub(super) fn heads_clause(inputs: &Inputs<'_, '_>, i: usize) -> bool {
    let child = |deprel| inputs.tree.child(i, deprel);
    let subject = child(Deprel::Nsubj).or(child(Deprel::NsubjPass)).is_some_and(|s| s < i);
    let clausal = matches!(
        inputs.tree.deprel(i),
        Deprel::Advcl | Deprel::Ccomp | Deprel::AclRelcl | Deprel::Root | Deprel::Parataxis | Deprel::Xcomp
    );
    let nominal = [Deprel::Det, Deprel::Case, Deprel::Cop, Deprel::NmodPoss, Deprel::Amod].iter().any(|d| child(*d).is_some_and(|c| c < i));
    let dead = i + 1 < inputs.doc.tokens.len() && inputs.doc.word(i) == "shot" && inputs.doc.word(i + 1) == "dead";
    subject && clausal && !nominal || dead || takes_name(inputs, i)
}

/// "The file labels Ana Bru as a member": in the present, between its subject and a name.
pub(super) fn takes_name(inputs: &Inputs<'_, '_>, i: usize) -> bool {
    let sentence = &inputs.doc.sentence(inputs.doc.sentence_of(i)).tokens;
    if i < sentence.start + 2 || i + 1 >= sentence.end || !inputs.doc.word(i).ends_with('s') {
        return false;
    }
    let subject = inputs.tree.deprel(i - 1) == Deprel::Compound
        && inputs.tree.head(i - 1) == Some(i)
        && inputs.tags.upos(i - 1) == Upos::Noun
        && !inputs.tags.morph(i - 1).has(Morph::PLURAL)
        && inputs.tags.upos(i - 2) == Upos::Det;
    let named = inputs.tree.child(i, Deprel::Appos).is_some_and(|c| {
        c > i && c < i + 6 && (i + 1..=c).all(|t| matches!(inputs.tags.upos(t), Upos::Det | Upos::Propn | Upos::Adj | Upos::Noun))
    });
    let label = (i + 2..sentence.end.min(i + 8)).any(|t| inputs.doc.word(t) == "as");
    subject && named && label && inputs.tree.deprel(i) == Deprel::Root
}

/// Whether an adjective is what a clause says: "was convicted", "if convicted", "six were killed and five wounded".
pub(super) fn is_predicate(inputs: &Inputs<'_, '_>, i: usize) -> bool {
    let child = |deprel| inputs.tree.child(i, deprel);
    let condition = |m: usize| matches!(inputs.doc.word(m).to_lowercase().as_str(), "if" | "when" | "once" | "until" | "unless");
    child(Deprel::Cop).is_some()
        || inputs.tree.deprel(i) == Deprel::Advcl && child(Deprel::Mark).or(child(Deprel::Advmod)).is_some_and(condition)
        || inputs.tree.deprel(i) == Deprel::Conj && child(Deprel::Nsubj).or(child(Deprel::NsubjPass)).is_some()
        || is_joined_passive(inputs, i)
}

/// "was acquitted of theft but convicted of fraud": joined to a verb in the passive.
fn is_joined_passive(inputs: &Inputs<'_, '_>, i: usize) -> bool {
    let passive = |h: &usize| *h < i && inputs.tags.upos(*h) == Upos::Verb && inputs.tree.child(*h, Deprel::AuxPass).is_some();
    let first = inputs.tree.head(i).filter(|_| inputs.tree.deprel(i) == Deprel::Conj);
    // The parser may join it to the noun before.
    let of = first.is_some_and(|_| inputs.tree.children(i).any(|c| c > i && inputs.tree.deprel(c) == Deprel::Obl));
    first.filter(passive).or_else(|| inputs.tree.head(first?).filter(passive).filter(|_| of)).is_some()
}

/// "Police arrest three": a headline's verb between its subject and its object, which the tagger took for a noun.
pub(super) fn headline_verb(inputs: &Inputs<'_, '_>, i: usize) -> bool {
    let sentence = inputs.doc.sentence(inputs.doc.sentence_of(i));
    let headline = matches!(sentence.zone, ZoneKind::Headline | ZoneKind::Subhead);
    let range = &sentence.tokens;
    if !headline || inputs.tree.deprel(i) != Deprel::Root || i == range.start || i + 1 >= range.end {
        return false;
    }
    let several = |s: usize| {
        inputs.tags.morph(s).has(Morph::PLURAL) || matches!(inputs.doc.word(s).to_lowercase().as_str(), "police" | "army" | "navy")
    };
    let subject = inputs.tree.deprel(i - 1) == Deprel::Compound && inputs.tree.head(i - 1) == Some(i);
    let fits = if inputs.doc.word(i).ends_with('s') { !several(i - 1) } else { several(i - 1) };
    subject && fits && matches!(inputs.tags.upos(i + 1), Upos::Num | Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn)
}

/// A common noun that the tagger took for a name or an adverb: "the march", "the rally began", "Gunmen attacked". Its lemma.
pub(super) fn common_noun(inputs: &Inputs<'_, '_>, rules: &Rules, i: usize, upos: Upos) -> Option<String> {
    if !matches!(upos, Upos::Propn | Upos::Adv) {
        return None;
    }
    let word = inputs.doc.word(i);
    let lemma = inputs.tags.lemma(i).to_lowercase();
    let trigger = |l: &str| rules.entries(l).iter().any(|e| e.pos == Pos::Noun);
    let small = !word.contains(char::is_uppercase);
    let led = || i > 0 && inputs.tags.upos(i - 1) == Upos::Det && inputs.tree.deprel(i) == Deprel::Advmod;
    if upos == Upos::Propn && small && trigger(&lemma) || upos == Upos::Adv && trigger(&lemma) && led() {
        return Some(lemma);
    }
    let first = inputs.doc.sentence(inputs.doc.sentence_of(i)).tokens.start == i;
    if upos != Upos::Propn || !(first || word.len() > 3 && !word.contains(char::is_lowercase)) || rules.classes(&lemma) != 0 {
        return None;
    }
    let one = match lemma.strip_suffix("men") {
        Some(stem) => format!("{stem}man"),
        None => lemma.strip_suffix("ies").map(|s| format!("{s}y")).or_else(|| lemma.strip_suffix('s').map(str::to_owned))?,
    };
    (rules.classes(&one) != 0).then_some(one)
}

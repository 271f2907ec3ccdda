//! Mention candidates: names from the name recogniser, noun phrases whose head can mean an entity, pronouns.

use super::heads::{counted_end, counts_people, is_abstract, is_accused, is_aged, is_idiom, is_mistagged, is_ruling, portfolio_end};
use super::nouns::{NounSense, senses};
use super::phrase;
use super::pronoun::{Gender, Pronoun, PronounKind, pronoun};
use super::relative::relative_antecedent;
use super::titles;
use crate::analysis::MentionForm;
use crate::document::Document;
use crate::mentions::Name;
use crate::ontology::EntityType;
use crate::parse::{Deprel, Tree};
use crate::resources::Resources;
use crate::tag::{Morph, Tags, Upos};
use lede_text::{Span, sort_by_rank};
use std::collections::HashSet;
use std::ops::Range;

/// Words that may mean an entity.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub span: Span,
    pub tokens: Range<usize>,
    /// The token that carries the meaning and the grammar.
    pub head: usize,
    pub sentence: usize,
    pub what: What,
    pub plural: Option<bool>,
    pub gender: Option<Gender>,
    pub part: Part,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    /// Position in the list of names.
    Name(usize),
    Nominal(Nominal),
    Pronoun(Pronoun),
}

#[derive(Clone, Debug)]
pub(super) struct Nominal {
    /// The head's lemma in lower case, with the noun before it where both make one term ("spy agency").
    pub term: String,
    pub senses: Vec<NounSense>,
    pub determiner: Determiner,
}

/// The term of people told by their age alone: "the 52-year-old".
pub(super) const AGED: &str = "year-old";

/// How a noun phrase begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Determiner {
    /// the, this, that, these, those, such
    Definite,
    /// a, an, another, some, a numeral
    Indefinite,
    /// his, the group's
    Possessive,
    /// no, any, every: never refers
    Quantifier,
    None,
}

/// The part a phrase plays in its clause, strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Part {
    Subject,
    Object,
    Oblique,
    Modifier,
    Other,
}

impl Candidate {
    pub(super) fn form(&self, names: &[Name]) -> MentionForm {
        match &self.what {
            What::Name(at) => names[*at].form,
            What::Nominal(_) => MentionForm::Nominal,
            What::Pronoun(_) => MentionForm::Pronoun,
        }
    }

    pub(super) fn nominal(&self) -> Option<&Nominal> {
        if let What::Nominal(nominal) = &self.what { Some(nominal) } else { None }
    }
}

/// All candidates, sorted by (start, −end).
pub(super) fn collect(doc: &Document<'_>, tags: &Tags, tree: &Tree, names: &[Name], speaks: &[bool], res: &Resources) -> Vec<Candidate> {
    let mut named = vec![None; doc.tokens.len()];
    let mut found = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let tokens = doc.tokens_in(name.span);
        if tokens.is_empty() {
            continue;
        }
        named[tokens.clone()].fill(Some(name.kind));
        let head = head_of(tree, tokens.clone());
        let plural = (name.kind == EntityType::Norp).then(|| tags.morph(head).has(Morph::PLURAL));
        found.extend(titles::national(doc, tags, tree, name, &tokens).map(|phrase| {
            let senses = vec![NounSense { kind: EntityType::Person, subtype: "OTHER", gender: None, plural: false }];
            let nominal = Nominal { term: doc.word(head).to_lowercase(), senses, determiner: Determiner::Indefinite };
            at_head(doc, tree, doc.span(phrase.clone()), phrase, head, What::Nominal(nominal), Some(false), None)
        }));
        found.push(at_head(doc, tree, name.span, tokens, head, What::Name(at), plural, None));
    }
    let people: HashSet<&str> =
        (0..doc.tokens.len()).filter(|&i| tags.upos(i) == Upos::Noun && is_who(doc, i)).map(|i| tags.lemma(i)).collect();
    for (i, &speaks) in speaks.iter().enumerate() {
        // Who speaks, or is "who" here or elsewhere, is somebody.
        let somebody = (speaks, people.contains(tags.lemma(i)));
        if let Some(candidate) = pronoun_at(doc, tags, tree, i).or_else(|| nominal_at(doc, tags, tree, &named, somebody, res, i)) {
            found.push(candidate);
        }
    }
    sort_by_rank(&mut found, |c| c.span.rank());
    found.dedup_by_key(|c| c.span);
    drop_counted(&mut found);
    found
}

/// Of "a group of thieves" the thieves are no phrase of their own.
#[inline(never)]
fn drop_counted(found: &mut Vec<Candidate>) {
    let mut counted = 0..0;
    found.retain(|c| {
        let Some(nominal) = c.nominal() else { return true };
        let bare = matches!(nominal.determiner, Determiner::None | Determiner::Indefinite);
        if bare && counted.start <= c.tokens.start && c.tokens.end <= counted.end {
            return false;
        }
        counted = c.head + 1..c.tokens.end;
        true
    });
}

/// The token of a range whose head lies outside it.
pub(super) fn head_of(tree: &Tree, tokens: Range<usize>) -> usize {
    tokens.clone().find(|&i| tree.head(i).is_none_or(|head| !tokens.contains(&head))).unwrap_or(tokens.end.saturating_sub(1))
}

#[allow(clippy::too_many_arguments, reason = "one place that fills the row")]
fn at_head(
    doc: &Document<'_>,
    tree: &Tree,
    span: Span,
    tokens: Range<usize>,
    head: usize,
    what: What,
    plural: Option<bool>,
    gender: Option<Gender>,
) -> Candidate {
    let sentence = doc.sentence_of(head);
    let first = doc.sentence(sentence).tokens.start == tokens.start;
    Candidate { span, tokens, head, sentence: sentence.index(), what, plural, gender, part: part(tree, head, first) }
}

/// `first`: the phrase begins its sentence, where the parser may miss a subject.
#[inline(never)]
fn part(tree: &Tree, head: usize, first: bool) -> Part {
    use Deprel::{Appos, Compound, Conj, Flat, Iobj, Nmod, NmodPoss, Nsubj, NsubjPass, Obj, Obl, OblAgent};
    // The members of a coordination share the part of the first; bounded, since parses of bad text can chain for long.
    let mut at = head;
    for _ in 0..8 {
        match (tree.deprel(at), tree.head(at)) {
            (Conj | Appos | Flat, Some(up)) => at = up,
            _ => break,
        }
    }
    match tree.deprel(at) {
        Nsubj | NsubjPass => Part::Subject,
        _ if first && !matches!(tree.deprel(at), Obl | Nmod | NmodPoss | Compound) => Part::Subject,
        Obj | Iobj => Part::Object,
        Obl | OblAgent => Part::Oblique,
        Nmod | NmodPoss | Compound => Part::Modifier,
        _ => Part::Other,
    }
}

#[inline(never)]
fn pronoun_at(doc: &Document<'_>, tags: &Tags, tree: &Tree, i: usize) -> Option<Candidate> {
    let word = doc.word(i).to_lowercase();
    let mut found = pronoun(&word)?;
    if word == "us" && doc.word(i) == "US" {
        return None;
    }
    if found.kind == PronounKind::Relative {
        // A relative stands in the clause that hangs on its antecedent; questions and conjunctions do not refer.
        relative_antecedent(doc, tree, i)?;
        if word == "who" || word == "whom" {
            found.gender = None;
        }
    } else if !matches!(tags.upos(i), Upos::Pron | Upos::Det) || tree.deprel(i) == Deprel::Expl {
        return None;
    }
    let plural = found.plural;
    Some(at_head(doc, tree, doc.tokens[i].span, i..i + 1, i, What::Pronoun(found), plural, found.gender))
}

#[inline(never)]
fn nominal_at(
    doc: &Document<'_>,
    tags: &Tags,
    tree: &Tree,
    named: &[Option<EntityType>],
    (speaks, who): (bool, bool),
    res: &Resources,
    i: usize,
) -> Option<Candidate> {
    let aged = is_aged(doc, tags, i);
    if named[i].is_some()
        || !(matches!(tags.upos(i), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num)
            || aged.is_some()
            || is_accused(doc, tags, i)
            || is_mistagged(tags, tree, i))
    {
        return None;
    }
    // Inside another phrase a noun is a modifier, not a thing ("police station").
    if matches!(tree.deprel(i), Deprel::Compound | Deprel::Amod | Deprel::Fixed | Deprel::Goeswith)
        && !titles::is_title(doc, tree, named, i)
        && aged.is_none()
        && !speaks
    {
        return None;
    }
    let mut tokens = phrase::base(doc, tags, tree, i);
    if let Some(start) = aged {
        tokens = start..i + 1;
    } else if titles::is_title(doc, tree, named, i) {
        tokens = titles::tokens(doc, tags, tree, named, i, tokens, &|k| is_somebody(tags, res, k))?;
    } else if is_accused(doc, tags, i) {
        tokens.start = tokens.start.min(i.saturating_sub(1));
    }
    let lemma = if counts_people(doc, tags, tree, i) {
        "people".to_string()
    } else if is_accused(doc, tags, i) {
        doc.word(i).to_lowercase()
    } else if aged.is_some() {
        AGED.to_string()
    } else {
        let lemma = tags.lemma(i).to_lowercase();
        lemma.strip_prefix("ex-").map_or(lemma.clone(), str::to_string)
    };
    let before = i.checked_sub(1).filter(|k| tokens.contains(k)).map(|k| format!("{} {lemma}", doc.word(k).to_lowercase()));
    let two = before.and_then(|term| Some((senses(res, &term)?, term)));
    let (senses, term) = match two {
        Some(found) => found,
        None => match senses(res, &lemma) {
            Some(known) => (known, lemma),
            // What is written speaks for somebody; else who is said to speak is somebody, whatever the word ("an acquaintance said").
            None if speaks && (crate::quotes::is_writing(&lemma) || is_ruling(&lemma)) => {
                (vec![NounSense { kind: EntityType::Document, subtype: "REPORT", gender: None, plural: false }], lemma)
            }
            None if aged.is_none() && is_abstract(&lemma) => return None,
            None if speaks || aged.is_some() || who && tags.upos(i) == Upos::Noun => {
                (vec![NounSense { kind: EntityType::Person, subtype: "OTHER", gender: None, plural: false }], lemma)
            }
            None => return None,
        },
    };
    let mut senses = senses;
    if speaks || who {
        sort_by_rank(&mut senses, |s| [u32::from(s.kind != EntityType::Person)]);
    }
    // A title before a name ends where the name begins; a name inside the premodifiers stays, at the very start it may be a
    // possessor ("Kenya's police").
    if let Some(first) = tokens.clone().find(|&k| k == i) {
        tokens.end = first + 1;
    }
    tokens.end = portfolio_end(doc, tags, named, i, tokens.end);
    let counted = counted_end(doc, tags, named, i, tokens.end);
    if counted > tokens.end {
        // "A group of thieves" are people, whatever groups there are.
        tokens.end = counted;
        let of = tags.lemma(counted - 1).to_lowercase();
        if super::nouns::senses(res, &of).is_some_and(|s| s[0].kind == EntityType::Person) {
            senses = vec![NounSense { kind: EntityType::Person, subtype: "GROUP", gender: None, plural: true }];
        }
    }
    let determiner = if is_accused(doc, tags, i) { Determiner::Definite } else { determiner(doc, tags, tree, &tokens, i) };
    // "Sentenced to life in prison", "by plane": no thing is meant.
    if determiner == Determiner::None && senses[0].kind == EntityType::Facility && tokens.len() == 1 && !tags.morph(i).has(Morph::PLURAL) {
        return None;
    }
    if is_idiom(doc, tags, tree, i, determiner, &senses[0]) {
        return None;
    }
    let span = doc.span(tokens.clone()).trimmed(doc.text);
    let plural = Some(
        tags.morph(i).has(Morph::PLURAL)
            || counts_people(doc, tags, tree, i)
            || is_mistagged(tags, tree, i) && doc.word(i).ends_with('s')
            || senses.iter().any(|s| s.plural),
    );
    let gender = senses.iter().find_map(|s| s.gender);
    let nominal = Nominal { term, senses, determiner };
    Some(at_head(doc, tree, span, tokens, i, What::Nominal(nominal), plural, gender))
}

/// Whether token `k` is a noun for one person.
fn is_somebody(tags: &Tags, res: &Resources, k: usize) -> bool {
    senses(res, &tags.lemma(k).to_lowercase()).is_some_and(|s| s[0].kind == EntityType::Person)
}

/// Whether "who" follows the noun `i`, with or without a comma.
fn is_who(doc: &Document<'_>, i: usize) -> bool {
    let word = |k: usize| doc.tokens.get(k).map_or("", |_| doc.word(k));
    word(i + 1) == "who" || word(i + 1) == "," && word(i + 2) == "who"
}

fn determiner(doc: &Document<'_>, tags: &Tags, tree: &Tree, tokens: &Range<usize>, head: usize) -> Determiner {
    for k in tokens.clone().filter(|&k| k < head) {
        match (tree.deprel(k), tags.upos(k)) {
            (Deprel::NmodPoss, _) => return Determiner::Possessive,
            (_, Upos::Num) => return Determiner::Indefinite,
            (_, Upos::Det | Upos::Pron) => {
                return match doc.word(k).to_lowercase().as_str() {
                    "the" | "this" | "that" | "these" | "those" | "such" | "both" => Determiner::Definite,
                    "no" | "any" | "every" | "each" | "either" | "neither" => Determiner::Quantifier,
                    "his" | "her" | "its" | "their" | "our" | "my" | "your" => Determiner::Possessive,
                    _ => Determiner::Indefinite,
                };
            }
            _ => {}
        }
    }
    Determiner::None
}

//! The second sieve: constructions that say outright that two phrases mean one thing. Titles, appositions, predicates,
//! relative pronouns.

use super::candidate::{Candidate, Determiner, What, relative_antecedent};
use super::clusters::Clusters;
use super::nominals::Context;
use super::pronoun::PronounKind;
use crate::document::Document;
use crate::ontology::EntityType;
use crate::parse::{Deprel, Tree};
use crate::tag::{Tags, Upos};

/// The candidate that each token belongs to as its head or, for a name, as any of its words.
pub(super) struct ByToken(Vec<u32>);

impl ByToken {
    pub(super) fn new(tokens: usize, candidates: &[Candidate]) -> Self {
        let mut at = vec![u32::MAX; tokens];
        for (i, candidate) in candidates.iter().enumerate() {
            if let What::Name(_) = candidate.what {
                at[candidate.tokens.clone()].fill(i as u32);
            }
            at[candidate.head] = i as u32;
        }
        Self(at)
    }

    pub(super) fn get(&self, token: usize) -> Option<usize> {
        self.0.get(token).filter(|&&i| i != u32::MAX).map(|&i| i as usize)
    }
}

pub(super) fn join(cx: &Context<'_, '_>, by_token: &ByToken, clusters: &mut Clusters) {
    let Context { doc, tags, tree, candidates, .. } = *cx;
    for (i, candidate) in candidates.iter().enumerate() {
        match &candidate.what {
            What::Pronoun(p) if p.kind == PronounKind::Relative => {
                if let Some(antecedent) = relative_antecedent(doc, tree, candidate.head).and_then(|head| by_token.get(head)) {
                    clusters.unite(antecedent, i);
                }
            }
            What::Pronoun(_) => {}
            What::Name(_) => {
                if let Some(title) = title_before(candidates, by_token, clusters, i) {
                    clusters.unite(title, i);
                }
                apposition(doc, tree, candidates, by_token, clusters, i);
            }
            What::Nominal(nominal) => {
                apposition(doc, tree, candidates, by_token, clusters, i);
                if let Some(name) = of_name(doc, tree, candidates, by_token, clusters, i) {
                    clusters.unite(name, i);
                }
                if nominal.determiner != Determiner::Quantifier
                    && let Some(subject) = predicate_subject(doc, tags, tree, candidate.head).and_then(|s| by_token.get(s))
                {
                    clusters.join(subject, i);
                }
            }
        }
    }
}

/// "Interior Minister" right before a person's name, perhaps with a comma or dash left out by the headline.
fn title_before(candidates: &[Candidate], by_token: &ByToken, clusters: &mut Clusters, name: usize) -> Option<usize> {
    if !clusters.facts(name).kinds.contains(&EntityType::Person) {
        return None;
    }
    let before = candidates[name].tokens.start.checked_sub(1)?;
    let title = by_token.get(before)?;
    let nominal = candidates[title].nominal()?;
    let ends_here = candidates[title].tokens.end == candidates[name].tokens.start;
    let person = nominal.senses.iter().any(|s| s.kind == EntityType::Person && !s.plural);
    (ends_here && person && candidates[title].plural != Some(true)).then_some(title)
}

/// "X, the director of Y": the parser's apposition, or the same between commas.
fn apposition(
    doc: &Document<'_>,
    tree: &Tree,
    candidates: &[Candidate],
    by_token: &ByToken,
    clusters: &mut Clusters,
    i: usize,
) -> Option<()> {
    let candidate = &candidates[i];
    let left = if tree.deprel(candidate.head) == Deprel::Appos {
        by_token.get(tree.head(candidate.head)?)?
    } else {
        // Name, comma, phrase that begins right there and ends at a comma or the sentence's end.
        let comma = candidate.tokens.start.checked_sub(1)?;
        let ends = candidate.tokens.end;
        let closed = ends >= doc.tokens.len() || matches!(doc.word(ends), "," | "." | ";" | ")" | "who" | "of");
        if doc.word(comma) != "," || !closed || tree.deprel(candidate.head) == Deprel::Conj {
            return None;
        }
        by_token.get(comma.checked_sub(1)?).filter(|&left| candidates[left].tokens.end == comma)?
    };
    // "The mayor of Amman, Omar Haddad": not the place, but the phrase that it hangs on.
    let whole = tree.head(candidates[left].head).and_then(|up| by_token.get(up)).filter(|&w| w < left && !one_thing(clusters, i, left));
    let other = whole.unwrap_or(left);
    let (named, other_named) = (clusters.facts(i).named, clusters.facts(other).named);
    let indefinite_list = candidate.sentence != candidates[other].sentence;
    if named != other_named && !indefinite_list && one_thing(clusters, i, other) {
        clusters.join(other, i);
    }
    Some(())
}

/// "The town of Pandeglang": the place itself.
fn of_name(
    doc: &Document<'_>,
    tree: &Tree,
    candidates: &[Candidate],
    by_token: &ByToken,
    clusters: &mut Clusters,
    i: usize,
) -> Option<usize> {
    let of = candidates[i].tokens.end;
    let name = by_token.get(of + 1).filter(|_| of + 1 < doc.tokens.len() && doc.word(of) == "of")?;
    let kinds = [EntityType::Gpe];
    let place = clusters.facts(i).kinds == kinds && clusters.facts(name).kinds == kinds && clusters.facts(name).named;
    // "The capital of Yemen" is not Yemen: the noun must be of the name's own size.
    let senses = &candidates[i].nominal()?.senses;
    let size = clusters.facts(name).subtype;
    (place
        && candidates[name].tokens.start == of + 1
        && !is_owned(tree, &candidates[name])
        && senses.iter().any(|s| Some(s.subtype) == size))
    .then_some(name)
}

/// Whether the name is a possessor: "the city of Berlin's mayor".
fn is_owned(tree: &Tree, name: &Candidate) -> bool {
    tree.deprel(name.head) == Deprel::NmodPoss
}

/// A place after a comma locates ("Paris, a city" is one thing, "Lyon, France" is not): kinds must meet, not only not clash.
fn one_thing(clusters: &mut Clusters, a: usize, b: usize) -> bool {
    let left = clusters.facts(a).kinds.clone();
    clusters.facts(b).kinds.iter().any(|k| left.contains(k))
}

/// The subject that the noun `head` is said to be: "X is the N", "X became N", "X served as N".
fn predicate_subject(doc: &Document<'_>, tags: &Tags, tree: &Tree, head: usize) -> Option<usize> {
    let subject_of = |verb: usize| tree.child(verb, Deprel::Nsubj);
    let negated = |at: usize| tree.children(at).any(|c| matches!(doc.word(c), "not" | "n't" | "n’t" | "never" | "no"));
    if tree.child(head, Deprel::Cop).is_some() && !negated(head) {
        return subject_of(head);
    }
    let verb = tree.head(head)?;
    // "Became president" names the office, "became the president" the person.
    tree.child(head, Deprel::Det)?;
    if tags.upos(verb) != Upos::Verb || negated(verb) {
        return None;
    }
    let as_role = tree.deprel(head) == Deprel::Obl
        && tree.children(head).any(|c| tree.deprel(c) == Deprel::Case && doc.word(c) == "as")
        && matches!(tags.lemma(verb), "serve" | "work" | "act");
    let becomes = matches!(tree.deprel(head), Deprel::Xcomp | Deprel::Obj) && matches!(tags.lemma(verb), "become" | "remain");
    (as_role || becomes).then(|| subject_of(verb)).flatten()
}

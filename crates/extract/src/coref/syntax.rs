//! The second sieve: constructions that say outright that two phrases mean one thing. Titles, appositions, predicates,
//! relative pronouns.

use super::candidate::{Candidate, Determiner, Nominal, What};
use super::clusters::Clusters;
use super::nominals::Context;
use super::pronoun::PronounKind;
use super::relative;
use crate::document::Document;
use crate::lexicon::List;
use crate::ontology::EntityType;
use crate::parse::{Deprel, Tree};
use crate::tag::{Tags, Upos};

/// The candidate that each token belongs to as its head or behind it or, for a name, as any of its words.
pub(super) struct ByToken(Vec<u32>);

impl ByToken {
    pub(super) fn new(tokens: usize, candidates: &[Candidate]) -> Self {
        let mut at = vec![u32::MAX; tokens];
        for (i, candidate) in candidates.iter().enumerate() {
            // "An Australian" is somebody, whatever the name in it.
            let somebody = candidates.get(at[candidate.head] as usize).is_some_and(|c| c.nominal().is_some() && c.head == candidate.head);
            match candidate.what {
                What::Name(_) if somebody => {}
                What::Name(_) => at[candidate.tokens.clone()].fill(i as u32),
                // "A crowd of people who": the people are the crowd.
                _ => at[candidate.head..candidate.tokens.end].fill(i as u32),
            }
        }
        Self(at)
    }

    pub(super) fn get(&self, token: usize) -> Option<usize> {
        self.0.get(token).filter(|&&i| i != u32::MAX).map(|&i| i as usize)
    }
}

#[inline(never)]
pub(super) fn join(cx: &Context<'_, '_>, by_token: &ByToken, clusters: &mut Clusters) {
    let Context { doc, tags, tree, candidates, .. } = *cx;
    for (i, candidate) in candidates.iter().enumerate() {
        match &candidate.what {
            What::Pronoun(p) if p.kind == PronounKind::Relative => {
                if let Some(antecedent) = relative::antecedent(cx, by_token, clusters, i) {
                    clusters.unite(antecedent, i);
                }
            }
            What::Pronoun(_) => {}
            What::Name(_) => {
                if let Some(title) = title_before(cx, by_token, clusters, i) {
                    clusters.unite(title, i);
                    let beside = title_beside(cx, by_token, title).or_else(|| office_before(cx, by_token, title));
                    if let Some(other) = beside.filter(|&o| one_thing(clusters, o, i)) {
                        clusters.join(other, i);
                    }
                }
                apposition(cx, by_token, clusters, i);
                if let Some(described) = glossed(cx, by_token, clusters, i) {
                    let body = clusters.facts(described).kinds == [EntityType::Org];
                    clusters.unite(described, i);
                    if body {
                        clusters.make_body(i);
                    }
                }
                super::naming::join(cx, by_token, clusters, i, false);
            }
            What::Nominal(nominal) => {
                apposition(cx, by_token, clusters, i);
                if let Some(other) = described(cx, by_token, clusters, i) {
                    clusters.join(other, i);
                }
                if let Some(first) = coordinated(cx, by_token, clusters, i) {
                    clusters.join(first, i);
                }
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

/// "A lawyer and activist", "former minister, mayor and member of parliament": the noun with which noun `i` is said of one person.
fn coordinated(cx: &Context<'_, '_>, by_token: &ByToken, clusters: &mut Clusters, i: usize) -> Option<usize> {
    let candidate = &cx.candidates[i];
    let nominal = candidate.nominal()?;
    let up = cx.tree.head(candidate.head).filter(|_| cx.tree.deprel(candidate.head) == Deprel::Conj)?;
    let first = by_token.get(up).filter(|&f| f < i)?;
    let other = cx.candidates[first].nominal()?;
    let bare = nominal.determiner == Determiner::None && matches!(other.determiner, Determiner::None | Determiner::Indefinite);
    let both = nominal.determiner == Determiner::Indefinite && other.determiner == Determiner::Indefinite;
    let person = |n: &Nominal| n.senses.iter().any(|s| s.kind == EntityType::Person);
    let one = candidate.plural == Some(false) && cx.candidates[first].plural == Some(false) && person(nominal) && person(other);
    // Of somebody who is named: by a title, an apposition, a predicate.
    (one && (bare || both) && clusters.facts(first).named).then_some(first)
}

/// The noun right before a name that says what it names: "Interior Minister Ana Reyes", "the news agency Fars".
fn title_before(cx: &Context<'_, '_>, by_token: &ByToken, clusters: &mut Clusters, name: usize) -> Option<usize> {
    let candidates = cx.candidates;
    // A title at the end of a paragraph is nobody's who opens the next.
    let of = |token: usize| cx.doc.sentence_of(token);
    let before = candidates[name].tokens.start.checked_sub(1).filter(|&b| of(b) == of(b + 1))?;
    if clusters.facts(name).kinds.contains(&EntityType::Person) {
        // "Minister of Foreign Affairs": the head is some words back.
        let start = candidates[name].tokens.start;
        let ends_here = |&t: &usize| candidates[t].tokens.end == start;
        let title = (0..5).find_map(|back| title_ending(candidates, by_token, before.checked_sub(back)?).filter(ends_here));
        return title.or_else(|| title_with_body(cx, by_token, name));
    }
    let noun = by_token.get(before)?;
    let nominal = candidates[noun].nominal()?;
    // "The army Western Command" is a part of the army: bodies of the state are told apart.
    let state = nominal.senses.iter().any(|s| matches!(s.subtype, "GOV_BODY" | "LAW_ENFORCEMENT" | "MILITARY" | "SECURITY_FORCES"));
    let ends_here = candidates[noun].tokens.end == candidates[name].tokens.start;
    (ends_here && !state && candidates[noun].plural != Some(true) && one_thing(clusters, noun, name)).then_some(noun)
}

/// "Retired agent and adviser X": the bare noun that "and" ties to a bare title.
fn title_beside(cx: &Context<'_, '_>, by_token: &ByToken, title: usize) -> Option<usize> {
    let and = cx.candidates[title].tokens.start.checked_sub(1).filter(|&k| cx.doc.word(k) == "and")?;
    let bare = |c: usize| cx.candidates[c].nominal().is_some_and(|n| n.determiner == Determiner::None);
    let other = title_ending(cx.candidates, by_token, and.checked_sub(1)?)?;
    (cx.candidates[other].tokens.end == and && bare(title) && bare(other)).then_some(other)
}

/// "The navy (Marine Royale)", "its president (Ana Reyes)": the phrase right before the bracket that holds nothing but the name.
fn glossed(cx: &Context<'_, '_>, by_token: &ByToken, clusters: &mut Clusters, i: usize) -> Option<usize> {
    let tokens = &cx.candidates[i].tokens;
    let open = tokens.start.checked_sub(1).filter(|&k| cx.doc.word(k) == "(")?;
    let closed = tokens.end < cx.doc.tokens.len() && matches!(cx.doc.word(tokens.end), ")" | "," | ";");
    let noun = by_token.get(open.checked_sub(1)?)?;
    let definite = cx.candidates[noun].nominal().is_some_and(|n| matches!(n.determiner, Determiner::Definite | Determiner::Possessive));
    let ends = cx.candidates[noun].tokens.end == open;
    // A name in another language is easily read as somebody's.
    let org = clusters.facts(noun).kinds == [EntityType::Org] && !clusters.facts(noun).named && tokens.len() > 1;
    (closed && definite && ends && (org || one_thing(clusters, noun, i))).then_some(noun)
}

/// "Commandant Admiral X", "its head, Colonel X": the office before the rank.
fn office_before(cx: &Context<'_, '_>, by_token: &ByToken, title: usize) -> Option<usize> {
    let start = cx.candidates[title].tokens.start;
    let comma = usize::from(start.checked_sub(1).is_some_and(|k| cx.doc.word(k) == ","));
    let end = start - comma;
    title_ending(cx.candidates, by_token, end.checked_sub(1)?).filter(|&o| cx.candidates[o].tokens.end == end)
}

/// The singular noun for a person whose phrase holds token `at`.
fn title_ending(candidates: &[Candidate], by_token: &ByToken, at: usize) -> Option<usize> {
    let title = by_token.get(at)?;
    let person = candidates[title].nominal()?.senses.iter().any(|s| s.kind == EntityType::Person && !s.plural);
    (person && candidates[title].plural != Some(true)).then_some(title)
}

/// "The director of the National Museum Ana Reyes": the noun before the name of the body that it is at.
fn title_with_body(cx: &Context<'_, '_>, by_token: &ByToken, name: usize) -> Option<usize> {
    let start = cx.candidates[name].tokens.start;
    let body = by_token.get(start.checked_sub(1)?)?;
    let What::Name(at) = cx.candidates[body].what else { return None };
    if cx.names[at].kind == EntityType::Person {
        return None;
    }
    let mut of = cx.candidates[body].tokens.start.checked_sub(1)?;
    if cx.tags.upos(of) == Upos::Det {
        of = of.checked_sub(1)?;
    }
    if !matches!(cx.doc.word(of), "of" | "for" | "at") {
        return None;
    }
    title_ending(cx.candidates, by_token, of.checked_sub(1)?).filter(|&t| cx.candidates[t].tokens.end == of)
}

/// "X, the director of Y": the parser's apposition, or the same between commas.
fn apposition(cx: &Context<'_, '_>, by_token: &ByToken, clusters: &mut Clusters, i: usize) -> Option<()> {
    let Context { tree, candidates, .. } = *cx;
    let candidate = &candidates[i];
    let parsed = (tree.deprel(candidate.head) == Deprel::Appos).then(|| tree.head(candidate.head)).flatten();
    let beside = || before_comma(cx, by_token, candidate);
    let left =
        parsed.and_then(|up| by_token.get(up)).filter(|&l| one_thing(clusters, i, l)).or_else(beside).or_else(|| by_token.get(parsed?))?;
    // "The mayor of Amman, Omar Haddad": not the place, but the phrase that it hangs on.
    let whole = tree.head(candidates[left].head).and_then(|up| by_token.get(up)).filter(|&w| w < left && !one_thing(clusters, i, left));
    let other = whole.unwrap_or(left);
    let (named, other_named) = (clusters.facts(i).named, clusters.facts(other).named);
    let indefinite_list = candidate.sentence != candidates[other].sentence;
    // "Some museums, the National Zoo": one of several.
    let nominal = if named { other } else { i };
    let several = candidates[nominal].plural == Some(true) && candidates[nominal].nominal().is_some() && !one_body(clusters, nominal);
    if named != other_named && !indefinite_list && !several && one_thing(clusters, i, other) {
        clusters.join(other, i);
    }
    Some(())
}

/// The phrase before the comma at which this one begins, where this one ends at a mark, at "who" or at "of".
fn before_comma(cx: &Context<'_, '_>, by_token: &ByToken, candidate: &Candidate) -> Option<usize> {
    let doc = cx.doc;
    let mut start = candidate.tokens.start;
    let named = matches!(candidate.what, What::Name(_));
    // "X, then the minister"; "the manager, Dr X".
    let skipped = |k: usize| {
        matches!(
            doc.word(k),
            "then" | "now" | "once" | "currently" | "formerly" | "previously" | "Dr" | "Dr." | "Mr" | "Mr." | "Mrs" | "Ms"
        ) || named && is_honorific(cx, k)
    };
    while start.checked_sub(1).is_some_and(skipped) {
        start -= 1;
    }
    let comma = start.checked_sub(1).filter(|&c| doc.word(c) == ",")?;
    let ends = candidate.tokens.end;
    // "A student in the capital": what locates the one described may follow.
    let placed = candidate.nominal().is_some_and(|n| n.determiner == Determiner::Indefinite);
    let closed = ends >= doc.tokens.len()
        || matches!(doc.word(ends), "," | "." | ";" | ")" | "who" | "of" | "—" | "–")
        || placed
            && matches!(
                doc.word(ends),
                "in" | "from"
                    | "at"
                    | "with"
                    | "whose"
                    | "living"
                    | "working"
                    | "based"
                    | "known"
                    | "named"
                    | "identified"
                    | "called"
                    | "wanted"
            );
    if !closed || is_listed(cx.tree, candidate.head) {
        return None;
    }
    by_token.get(comma.checked_sub(1)?).filter(|&left| cx.candidates[left].tokens.end == comma)
}

/// A word of respect or rank that is no part of the name: "the fisherman, Haji X".
fn is_honorific(cx: &Context<'_, '_>, k: usize) -> bool {
    let capital = cx.doc.word(k).starts_with(char::is_uppercase);
    capital && cx.res.lexicon().is_some_and(|l| l.get(&lede_model::fold(cx.doc.word(k))).any(|e| e.lists.has(List::Title)))
}

/// "Her son, a student, …", "The man, a trader, fled": an unnamed person and what the phrase between commas says of them.
fn described(cx: &Context<'_, '_>, by_token: &ByToken, clusters: &mut Clusters, i: usize) -> Option<usize> {
    let candidate = &cx.candidates[i];
    let one = |c: &Candidate| c.plural == Some(false) && c.nominal().is_some_and(|n| n.senses[0].kind == EntityType::Person);
    let indefinite = candidate.nominal().is_some_and(|n| n.determiner == Determiner::Indefinite);
    let end = candidate.tokens.end;
    let word = |k: usize| cx.doc.tokens.get(k).map_or("", |_| cx.doc.word(k));
    // Not the second of "a man, a woman and a child".
    let listed = word(end) == "and" || word(end) == "," && matches!(word(end + 1), "a" | "an" | "and" | "one" | "two");
    if !indefinite || !one(candidate) || listed {
        return None;
    }
    let other = before_comma(cx, by_token, candidate).filter(|&o| one(&cx.candidates[o]))?;
    let known = clusters.facts(i).named || clusters.facts(other).named;
    (!known && cx.candidates[other].sentence == candidate.sentence).then_some(other)
}

/// Whether the phrase is a member of a list that "and" or "or" closes. The parser takes many an apposition for a list without one.
fn is_listed(tree: &Tree, head: usize) -> bool {
    let Some(first) = tree.head(head).filter(|_| tree.deprel(head) == Deprel::Conj) else { return false };
    tree.children(first).filter(|&c| tree.deprel(c) == Deprel::Conj).take(16).any(|c| tree.child(c, Deprel::Cc).is_some())
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
    let nominal = candidates[i]
        .nominal()
        .filter(|n| !matches!(n.term.as_str(), "suburb" | "district" | "part" | "area" | "ally" | "neighbor" | "neighbour"))?;
    let senses = &nominal.senses;
    let size = clusters.facts(name).subtype;
    (place
        && candidates[name].tokens.start == of + 1
        && !is_owned(tree, &candidates[name])
        && (senses.iter().any(|s| Some(s.subtype) == size) || ANY_SIZE.contains(&nominal.term.as_str())))
    .then_some(name)
}

/// Nouns for places of any size.
const ANY_SIZE: &[&str] = &["territory", "island", "republic", "kingdom", "state"];

/// Whether the name is a possessor: "the city of Berlin's mayor".
fn is_owned(tree: &Tree, name: &Candidate) -> bool {
    tree.deprel(name.head) == Deprel::NmodPoss
}

/// A place after a comma locates ("Paris, a city" is one thing, "Lyon, France" is not): kinds must meet, not only not clash.
fn one_thing(clusters: &mut Clusters, a: usize, b: usize) -> bool {
    let left = clusters.facts(a).kinds.clone();
    clusters.facts(b).kinds.iter().any(|k| left.contains(k))
}

/// Whether the phrase can mean a body or a people, which may be plural in form.
fn one_body(clusters: &mut Clusters, i: usize) -> bool {
    clusters.facts(i).kinds.iter().any(|k| matches!(k, EntityType::Org | EntityType::Norp))
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
    tree.child(head, Deprel::Det).or_else(|| tree.child(head, Deprel::NmodPoss))?;
    if tags.upos(verb) != Upos::Verb || negated(verb) {
        return None;
    }
    let marked = tree.deprel(head) == Deprel::Obl && tree.children(head).any(|c| tree.deprel(c) == Deprel::Case && doc.word(c) == "as");
    if marked && !matches!(tags.lemma(verb), "serve" | "work" | "act") {
        // "Was described as a hero", "they hailed her as a hero".
        const SEEN: &[&str] =
            &["describe", "know", "identify", "name", "see", "regard", "hail", "appoint", "elect", "introduce", "recruit"];
        let told = tree.child(verb, Deprel::NsubjPass).or_else(|| tree.child(verb, Deprel::Obj));
        return told.filter(|&t| t < head && SEEN.contains(&tags.lemma(verb)));
    }
    let as_role = marked;
    let becomes = matches!(tree.deprel(head), Deprel::Xcomp | Deprel::Obj) && matches!(tags.lemma(verb), "become" | "remain");
    (as_role || becomes).then(|| subject_of(verb)).flatten()
}

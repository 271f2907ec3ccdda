//! The third sieve: "the agency", "the suspect", "his sister". A phrase that points back is joined with an earlier phrase of the
//! same head, else with an earlier phrase or the nearest name that its head can mean.

use super::candidate::{Candidate, Determiner, Nominal};
use super::clusters::{Clusters, points_back};
use super::meaning;
use super::modifiers::{self, modifiers, owner};
use super::people::{self, FEW};
use super::returning;
use super::speaker;
use super::syntax::ByToken;
use crate::document::{Document, ZoneKind};
use crate::mentions::Name;
use crate::ontology::EntityType;
use crate::parse::Tree;
use crate::resources::Resources;
use crate::tag::Tags;
use lede_model::fold;
use std::collections::{BTreeMap, HashMap};

/// How many earlier phrases of one head, and how many names of one type, are looked at.
pub(super) const LOOK_BACK: usize = 8;

/// Sentences back to a name that a phrase with another head word can mean.
pub(super) const NEAR: usize = 3;

pub(super) struct Context<'a, 't> {
    pub doc: &'a Document<'t>,
    pub tags: &'a Tags,
    pub tree: &'a Tree,
    pub candidates: &'a [Candidate],
    pub names: &'a [Name],
    pub res: &'a Resources,
    /// Tokens that are the source of reported speech.
    pub speaks: &'a [bool],
}

impl Context<'_, '_> {
    /// Whether the phrase stands in the headline.
    pub(super) fn in_headline(&self, candidate: &Candidate) -> bool {
        self.doc.sentences.get(candidate.sentence).is_some_and(|s| s.zone == ZoneKind::Headline)
    }
}

#[inline(never)]
pub(super) fn join(cx: &Context<'_, '_>, by_token: &ByToken, clusters: &mut Clusters) {
    let mut same_term: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut same_class: HashMap<(EntityType, &str, Option<bool>), Vec<usize>> = HashMap::new();
    let mut same_number: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let mut introduced: Vec<usize> = Vec::new();
    let mut many: Vec<usize> = Vec::new();
    let mut structures: Vec<usize> = Vec::new();
    let mut titled: Vec<usize> = Vec::new();
    let mut recent: Vec<usize> = Vec::new();
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let Some(nominal) = candidate.nominal() else {
            if clusters.facts(i).named {
                recent.push(i);
            }
            continue;
        };
        let open = !clusters.facts(i).named && nominal.determiner != Determiner::Quantifier;
        let class = class(nominal).map(|(kind, subtype)| (kind, subtype, candidate.plural));
        let persons = candidate.plural == Some(true) && nominal.senses[0].kind == EntityType::Person;
        let number = modifiers::numeral(cx, candidate).filter(|&n| persons && n > 1);
        if open {
            let earlier = same_term.get(nominal.term.as_str()).map_or(&[][..], Vec::as_slice);
            let kin = class.and_then(|c| same_class.get(&c)).map_or(&[][..], Vec::as_slice);
            let counted = number.and_then(|n| same_number.get(&n)).map_or(&[][..], Vec::as_slice);
            let near = |list: &[usize], fits: &mut dyn FnMut(usize) -> bool| list.iter().rev().take(LOOK_BACK).copied().find(|&e| fits(e));
            // "Her lawyer said the man …": the man is not the lawyer.
            let teller = speaker::teller(cx, by_token, candidate.head).map(|t| clusters.find(t));
            let mut antecedent = near(earlier, &mut |e| same_head(cx, clusters, e, i, nominal));
            let again = antecedent.is_some();
            if antecedent.is_none() {
                antecedent = near(counted, &mut |e| people::as_many(cx, e, i, nominal));
            }
            if antecedent.is_none() {
                antecedent = meaning::nearest(cx, clusters, &recent, i, nominal).filter(|&a| Some(clusters.find(a)) != teller);
            }
            // "Eleven people … The group": rather they than a body named before them.
            let together = people::gathered(cx, same_number.values(), i, nominal);
            if !again
                && antecedent.is_none_or(|a| together.is_some_and(|t| cx.candidates[a].sentence < cx.candidates[t].sentence))
                && let Some(counted) = together
            {
                clusters.unite(counted, i);
                antecedent = Some(counted);
            }
            if antecedent.is_none() && STRUCTURES.contains(&nominal.term.as_str()) {
                antecedent = near(&structures, &mut |e| same_meaning(cx, clusters, e, i, nominal));
            }
            if antecedent.is_none() && people::fighters(cx, clusters, &recent, i, nominal).is_none() {
                antecedent = near(kin, &mut |e| same_meaning(cx, clusters, e, i, nominal));
            }
            if antecedent.is_none() {
                antecedent = people::chief(cx, clusters, &titled, i, nominal);
            }
            if antecedent.is_none() {
                antecedent = returning::anybody(cx, clusters, i, nominal);
            }
            antecedent = antecedent.filter(|&a| Some(clusters.find(a)) != teller);
            if let Some(antecedent) = antecedent {
                clusters.join(antecedent, i);
            } else if let Some(group) = people::fighters(cx, clusters, &recent, i, nominal) {
                clusters.unite(group, i);
            } else if let Some(suspect) = people::accused(cx, clusters, &recent, i, nominal) {
                clusters.join(suspect, i);
            } else if let Some(somebody) = people::culprit(cx, clusters, &introduced, i, nominal) {
                clusters.join(somebody, i);
            } else if let Some(somebody) = people::anybody(cx, clusters, &introduced, i, nominal) {
                clusters.join(somebody, i);
            } else if let Some(several) = people::culprits(cx, clusters, &many, i, nominal) {
                clusters.join(several, i);
            }
        }
        if !open && CHIEFS.contains(&nominal.term.as_str()) {
            titled.push(i);
        }
        same_term.entry(nominal.term.as_str()).or_default().push(i);
        if let Some(number) = number {
            same_number.entry(number).or_default().push(i);
        }
        if nominal.determiner == Determiner::Indefinite && candidate.plural == Some(false) {
            introduced.push(i);
        }
        if persons && (number.is_some() || nominal.determiner == Determiner::Indefinite) {
            many.push(i);
        }
        if nominal.senses[0].kind == EntityType::Facility && !matches!(nominal.senses[0].subtype, "ROAD" | "VEHICLE") {
            structures.push(i);
        }
        if let Some(class) = class {
            same_class.entry(class).or_default().push(i);
        }
    }
}

/// "Her husband … her husband": phrases of one head whose owners are pronouns, once it is known whom these mean.
#[inline(never)]
pub(super) fn join_owned(cx: &Context<'_, '_>, clusters: &mut Clusters) {
    let mut owned: HashMap<(usize, &str), usize> = HashMap::new();
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let Some(nominal) = candidate.nominal().filter(|n| n.determiner == Determiner::Possessive) else { continue };
        let Some(owner) = owner(cx, candidate) else { continue };
        if clusters.facts(owner).size == 1 && cx.candidates[owner].nominal().is_some() {
            continue;
        }
        let key = (clusters.find(owner), nominal.term.as_str());
        let first = *owned.entry(key).or_insert(i);
        let both = clusters.facts(first).named && clusters.facts(i).named;
        if first != i && !both && modifiers_agree(cx, &cx.candidates[first], candidate, false) {
            clusters.join(first, i);
        }
    }
}

/// What the headline calls by a bare noun ("doctor sentenced") is the first such thing that the article introduces.
#[inline(never)]
pub(super) fn join_headline(cx: &Context<'_, '_>, clusters: &mut Clusters) {
    let body = cx.candidates.iter().position(|c| !cx.in_headline(c)).unwrap_or(cx.candidates.len());
    for h in 0..body.min(LOOK_BACK * 3) {
        let Some(nominal) = cx.candidates[h].nominal().filter(|n| n.determiner != Determiner::Quantifier) else { continue };
        let last = cx.candidates.get(body).map_or(0, |c| c.sentence + NEAR);
        let near = cx.candidates[body..].iter().enumerate().take(LOOK_BACK * 4).take_while(|(_, c)| c.sentence <= last);
        let same = |c: &Candidate| {
            c.nominal().is_some_and(|n| n.term == nominal.term && n.determiner != Determiner::Quantifier)
                && c.plural == cx.candidates[h].plural
                && modifiers::numeral(cx, c).is_none_or(|n| modifiers::numeral(cx, &cx.candidates[h]).is_none_or(|m| m == n))
        };
        if let Some(first) = near.filter(|(_, c)| same(c)).map(|(at, _)| body + at).next()
            && !(clusters.facts(h).named && clusters.facts(first).named)
        {
            clusters.join(h, first);
        }
    }
}

/// Whether the earlier phrase `e` with the same head word is the same thing as phrase `i`.
#[inline(never)]
fn same_head(cx: &Context<'_, '_>, clusters: &mut Clusters, e: usize, i: usize, nominal: &Nominal) -> bool {
    let (before, now) = (&cx.candidates[e], &cx.candidates[i]);
    let unique = unique_role(nominal);
    if (before.plural != now.plural && !unique) || before.span.contains(now.span) {
        return false;
    }
    let (owner_before, owner_now) = (owner(cx, before), owner(cx, now));
    if let (Some(a), Some(b)) = (owner_before, owner_now)
        && !clusters.same(a, b)
    {
        return false;
    }
    let earlier = before.nominal().map_or(Determiner::None, |n| n.determiner);
    // The police of one country are not a force of another that is named.
    let home = modifiers::place(cx, now).is_some() && modifiers::place(cx, before).is_none();
    if unique && home && clusters.facts(e).named {
        return false;
    }
    // "A poor family … her family", "two soldiers … its soldiers".
    let general = GENERIC.contains(&nominal.term.as_str()) || modifiers::numeral(cx, before).is_some();
    if owner_now.is_some() && owner_before.is_none() && general && modifiers::numeral(cx, now).is_none() {
        return false;
    }
    if nominal.determiner == Determiner::None && GENERIC.contains(&nominal.term.as_str()) {
        return false;
    }
    // "Became president": the office, whoever holds it.
    let office =
        nominal.determiner == Determiner::None && now.plural == Some(false) && !unique && nominal.senses[0].kind == EntityType::Person;
    let numbers = (modifiers::numeral(cx, before), modifiers::numeral(cx, now));
    let counted = matches!(numbers, (Some(a), Some(b)) if a == b && (a > FEW || cx.in_headline(before)));
    let (whole_before, whole) = (modifiers::complement(cx, before), modifiers::complement(cx, now));
    let elsewhere = matches!((whole_before, whole), (Some(a), Some(b)) if !is_one(cx, clusters, a, b));
    if office || elsewhere || matches!(numbers, (Some(a), Some(b)) if a != b) {
        return false;
    }
    let back =
        counted || points_back(nominal.determiner) || (nominal.determiner == Determiner::None && (unique || earlier == Determiner::None));
    back && earlier != Determiner::Quantifier && modifiers_agree(cx, before, now, unique)
}

/// Whether two complements, by their candidates, mean one thing or are called alike.
fn is_one(cx: &Context<'_, '_>, clusters: &mut Clusters, a: usize, b: usize) -> bool {
    let word = |c: usize| fold(cx.doc.word(cx.candidates[c].head));
    clusters.same(a, b) || word(a) == word(b)
}

/// Whether what the phrases say about themselves allows that they mean one thing: one says no more than the other. Bodies of a
/// state that a story has one of may be told by their country now and then.
#[inline(never)]
fn modifiers_agree(cx: &Context<'_, '_>, before: &Candidate, now: &Candidate, unique: bool) -> bool {
    let (old, new) = (modifiers(cx, before), modifiers(cx, now));
    let within = |a: &[String], b: &[String]| a.iter().all(|w| b.contains(w));
    if within(&new, &old) || (!old.is_empty() && within(&old, &new)) {
        return true;
    }
    // "The British government" and "the UK government".
    let home = |c: &Candidate| modifiers::country(cx, c).filter(|_| modifiers(cx, c).len() == 1);
    if unique && home(before).is_some_and(|b| home(now) == Some(b)) {
        return true;
    }
    unique && old.is_empty() && {
        let place = modifiers::place(cx, now);
        place.is_some_and(|p| new.iter().all(|w| cx.candidates[p].tokens.clone().any(|k| fold(cx.doc.word(k)) == *w)))
    }
}

/// Bare plurals that mean people at large.
const GENERIC: &[&str] = &["people", "woman", "man", "child", "person", "individual", "citizen", "resident", "family", "party", "member"];

/// A bare noun for a body that a story has one of: "police", "parliament".
pub(super) fn unique_role(nominal: &Nominal) -> bool {
    nominal.senses.iter().any(|s| matches!(s.subtype, "GOV_BODY" | "LAW_ENFORCEMENT" | "MILITARY"))
}

/// The kind of thing, where different nouns of one kind are used for the same thing in turn: "an attacker … the suspect".
fn class(nominal: &Nominal) -> Option<(EntityType, &'static str)> {
    let sense = nominal.senses.first()?;
    if CHIEFS.contains(&nominal.term.as_str()) {
        return Some((EntityType::Person, "OFFICIAL"));
    }
    if GENERAL_PEOPLE.contains(&nominal.term.as_str()) {
        return Some((EntityType::Person, "SUSPECT"));
    }
    let told = match sense.kind {
        EntityType::Person => matches!(sense.subtype, "SUSPECT"),
        EntityType::Org => matches!(sense.subtype, "COMPANY" | "ARMED_GROUP" | "MEDIA"),
        EntityType::Facility => !matches!(sense.subtype, "OTHER" | "ROAD"),
        EntityType::Document => matches!(sense.subtype, "LAW"),
        EntityType::Gpe => matches!(sense.subtype, "COUNTRY" | "CITY"),
        _ => false,
    };
    told.then_some((sense.kind, sense.subtype))
}

/// Words for a building or grounds of any kind.
pub(super) const STRUCTURES: &[&str] = &["building", "facility", "site", "complex", "compound", "structure", "premise"];

/// Words for who is at the top of one body.
pub(super) const CHIEFS: &[&str] = &["head", "chief", "director", "boss", "leader"];

/// Words by which an unnamed suspect is called as well.
const GENERAL_PEOPLE: &[&str] = &["man", "woman", "youth", "teenager"];

/// Whether phrase `i` can mean the earlier phrase `e` of the same kind of thing with another head word.
#[inline(never)]
fn same_meaning(cx: &Context<'_, '_>, clusters: &mut Clusters, e: usize, i: usize, nominal: &Nominal) -> bool {
    let (before, now) = (&cx.candidates[e], &cx.candidates[i]);
    let earlier = before.nominal().map_or(Determiner::None, |n| n.determiner);
    let describing = modifiers(cx, now);
    nominal.determiner == Determiner::Definite
        && !matches!(earlier, Determiner::Quantifier)
        && now.sentence.saturating_sub(before.sentence) <= 2 * NEAR
        && !before.span.overlaps(now.span)
        && owner(cx, now).is_none()
        && modifiers::complement(cx, now).is_none()
        && (describing.is_empty() || describing.iter().all(|w| modifiers(cx, before).contains(w)))
        && modifiers::numeral(cx, now).is_none_or(|n| modifiers::numeral(cx, before) == Some(n))
        && !(clusters.facts(e).named && clusters.facts(i).named)
}

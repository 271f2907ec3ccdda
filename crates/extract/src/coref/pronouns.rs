//! The fourth sieve: "he", "their", "it". Each pronoun takes the best of the things before it that it can mean, if one is good
//! enough; an unsure pronoun stays alone.

use super::candidate::{Candidate, Determiner, Part, What};
use super::clusters::Clusters;
use super::nominals::Context;
use super::pronoun::{Gender, Pronoun, PronounKind};
use crate::ontology::EntityType;
use crate::parse::Deprel;
use crate::quotes::{self, Utterance};
use std::collections::HashMap;

/// Sentences back, and candidates back, that a pronoun is looked up in.
const SENTENCES: usize = 3;
const LOOK_BACK: usize = 48;

/// Points below which a pronoun stays alone.
const ENOUGH: i32 = 50;

/// What is said, as pronouns see it.
pub(super) struct Said<'a> {
    said: &'a [Utterance],
    /// By the head of its source: where the first words begin that stand before it.
    begins: HashMap<usize, usize>,
}

impl<'a> Said<'a> {
    pub(super) fn new(said: &'a [Utterance]) -> Self {
        let mut begins = HashMap::new();
        for utterance in said {
            if let Some(head) = utterance.head.filter(|&head| utterance.content.start < head) {
                begins.entry(head).or_insert(utterance.content.start);
            }
        }
        Self { said, begins }
    }

    fn holding(&self, token: usize) -> Option<usize> {
        quotes::holding(self.said, token)
    }

    /// "“Lund is a liar,” he said", "Lund, she said, is …": nobody speaks of himself so.
    fn speaks_of(&self, speaker: usize, token: usize) -> bool {
        self.begins.get(&speaker).is_some_and(|&start| (start..speaker).contains(&token))
    }
}

#[inline(never)]
pub(super) fn join(cx: &Context<'_, '_>, said: &Said<'_>, clusters: &mut Clusters) {
    for (i, candidate) in cx.candidates.iter().enumerate() {
        let What::Pronoun(pronoun) = candidate.what else { continue };
        if pronoun.person != 3 || pronoun.kind == PronounKind::Relative {
            continue;
        }
        // "“We …. They …,” she said": seen from where her words begin.
        let spoken = said.begins.get(&candidate.head).map(|&start| cx.doc.sentence_of(start).index());
        let sentence = spoken.map_or(candidate.sentence, |s| s.min(candidate.sentence));
        let mut best: Option<(i32, usize)> = None;
        for other in (i.saturating_sub(LOOK_BACK)..i).rev() {
            let back = sentence.saturating_sub(cx.candidates[other].sentence);
            if back > SENTENCES {
                break;
            }
            if said.speaks_of(candidate.head, cx.candidates[other].head) {
                continue;
            }
            let Some(points) = points(cx, said, clusters, i, &pronoun, (other, back)) else { continue };
            if best.is_none_or(|(top, _)| points > top) {
                best = Some((points, other));
            }
        }
        // Who speaks is somebody of the text, where "it" may be nothing.
        let enough = if cx.speaks[candidate.head] { ENOUGH - 10 } else { ENOUGH };
        if let Some((points, antecedent)) = best
            && points >= enough
        {
            clusters.join(antecedent, i);
        }
    }
}

/// How well candidate `other`, `back` sentences before, fits the pronoun; `None` where it cannot be.
fn points(
    cx: &Context<'_, '_>,
    said: &Said<'_>,
    clusters: &mut Clusters,
    i: usize,
    pronoun: &Pronoun,
    (other, back): (usize, usize),
) -> Option<i32> {
    let (now, before) = (&cx.candidates[i], &cx.candidates[other]);
    // "“My client is ill,” his lawyer said": whose words these are says nothing of who "he" is by them.
    let tells = |up: usize| cx.speaks[up] || cx.tree.children(up).any(|c| cx.speaks[c]) || cx.tree.head(up).is_some_and(|n| cx.speaks[n]);
    let teller = now.part == Part::Modifier && cx.tree.head(now.head).is_some_and(tells);
    let owned = || before.nominal().is_some() && matches!(cx.doc.word(before.tokens.start), "my" | "My" | "our" | "Our");
    if teller && owned() {
        return None;
    }
    if before.span.overlaps(now.span) || !can_mean(clusters, pronoun, other) || !binds(cx, now, pronoun, before) {
        return None;
    }
    match &before.what {
        What::Nominal(n) if n.determiner == Determiner::Quantifier => return None,
        // First and second person, and relatives, stand for what they are already joined with.
        What::Pronoun(p) if p.person != 3 || (p.kind == PronounKind::Relative && clusters.facts(other).size == 1) => return None,
        What::Pronoun(p) if clusters.facts(other).size == 1 && p.gender != pronoun.gender => return None,
        _ => {}
    }
    let mut points = [60, 46, 24, 8][back.min(3)];
    points += match before.part {
        Part::Subject => 24,
        Part::Object => 10,
        Part::Oblique => 2,
        Part::Modifier => -8,
        Part::Other => 4,
    };
    if before.part == now.part && now.part <= Part::Object {
        points += 8;
    }
    let facts = clusters.facts(other);
    points += if facts.named { 10 } else { 0 } + 3 * facts.size.min(6) as i32;
    points += match (pronoun.gender, facts.gender) {
        (Some(a), Some(b)) if a == b && a != Gender::Neuter => 12,
        _ => 0,
    };
    // "They said": a body or people, rather who spoke before.
    let speaks = cx.speaks[now.head];
    let body = facts.kinds.contains(&EntityType::Org);
    if speaks {
        let can = body
            || facts.kinds.is_empty()
            || facts.kinds.iter().any(|k| matches!(k, EntityType::Person | EntityType::Gpe | EntityType::Norp));
        // "He said" goes on with who spoke before.
        let one = pronoun.plural == Some(false) && facts.kinds.contains(&EntityType::Person);
        points += if !can {
            -30
        } else if cx.speaks[before.head] {
            if one { 20 } else { 12 }
        } else {
            0
        };
    }
    if pronoun.plural == Some(true) {
        points += if facts.plural == Some(true) {
            16
        } else if speaks && body {
            6
        } else {
            -14
        };
    }
    if pronoun.gender == Some(Gender::Neuter) {
        // Most "it" means no entity at all: only a subject or an owner in the clause is trusted.
        points -= if now.part == Part::Object || now.part == Part::Oblique { 26 } else { 16 };
        points -= if facts.kinds.contains(&EntityType::Gpe) { 6 } else { 0 };
    }
    // "Judge Wren Alder said he had copied them": a court or the police speak of somebody else, rather.
    if pronoun.plural == Some(false) && facts.gender.is_none() && facts.named && cx.speaks[before.head] && !speaks && is_officer(cx, before)
    {
        points -= 14;
    }
    if said.holding(now.head) != said.holding(before.head) {
        points -= 14;
    }
    Some(points - (i - other).min(20) as i32 * 3 / 2)
}

/// Whether somebody judges, prosecutes, defends or investigates others, by the title before the name or by the noun.
fn is_officer(cx: &Context<'_, '_>, candidate: &Candidate) -> bool {
    let before = candidate.tokens.start.saturating_sub(2)..candidate.tokens.end;
    before.into_iter().any(|t| {
        matches!(
            cx.doc.word(t).to_lowercase().as_str(),
            "judge"
                | "justice"
                | "magistrate"
                | "prosecutor"
                | "coroner"
                | "detective"
                | "inspector"
                | "sergeant"
                | "attorney"
                | "solicitor"
                | "lawyer"
        )
    })
}

fn can_mean(clusters: &mut Clusters, pronoun: &Pronoun, other: usize) -> bool {
    let facts = clusters.facts(other);
    let kind = |k| facts.kinds.contains(&k);
    match (pronoun.plural, pronoun.gender) {
        (_, Some(Gender::Neuter)) => {
            let things = [
                EntityType::Org,
                EntityType::Gpe,
                EntityType::Facility,
                EntityType::Document,
                EntityType::Platform,
                EntityType::Weapon,
                EntityType::EventName,
            ];
            facts.plural != Some(true) && (things.into_iter().any(kind) || (facts.kinds.is_empty() && facts.gender == Some(Gender::Neuter)))
        }
        (Some(false), Some(gender)) => {
            facts.plural != Some(true)
                && (kind(EntityType::Person) || facts.gender == Some(gender))
                && facts.gender.is_none_or(|g| g == gender)
        }
        (Some(true), _) => {
            !(facts.kinds == [EntityType::Person] && facts.plural == Some(false))
                && (kind(EntityType::Person) || kind(EntityType::Org) || kind(EntityType::Norp) || facts.kinds.is_empty())
                && (facts.plural == Some(true) || kind(EntityType::Org) || kind(EntityType::Norp))
        }
        _ => false,
    }
}

/// Binding: the object of a verb is not its subject, unless it is reflexive; a possessor is not the thing possessed.
fn binds(cx: &Context<'_, '_>, now: &Candidate, pronoun: &Pronoun, before: &Candidate) -> bool {
    let governor = |c: &Candidate| cx.tree.head(c.head);
    if pronoun.kind == PronounKind::Personal
        && governor(now).is_some()
        && governor(now) == governor(before)
        && before.part == Part::Subject
        && now.part != Part::Subject
    {
        return false;
    }
    // "Its leader": the leader is not "it".
    !(cx.tree.deprel(now.head) == Deprel::NmodPoss && cx.tree.head(now.head) == Some(before.head))
}

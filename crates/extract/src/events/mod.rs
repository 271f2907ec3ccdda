//! Events: triggers → arguments → factuality → attribution → tellings of one happening.
//!
//! What is an event stands in the rules (`resources/rules/events`, one file a type); the code only reads them off the tree.

mod arguments;
mod candidates;
mod clashes;
mod context;
mod factuality;
mod governors;
mod habit;
mod implied;
mod inherited;
mod lemma;
mod merge;
mod nouns;
mod parties;
mod parts;
mod phrase;
mod rules;
mod setting;
mod shared;
mod signs;
mod slots;
mod stray;
mod takers;
mod tellings;
mod voice;
mod words;

use crate::analysis::{Argument, Event, EventId, Evidence, Filler, Quote, Score, Timex, Value};
use crate::coref::Entities;
use crate::document::{Document, Published, ZoneKind};
use crate::lexicon::Lex;
use crate::ontology::{EventType, Role};
use crate::parse::{Deprel, Tree};
use crate::quotes;
use crate::resources::Resources;
use crate::tag::Tags;
use arguments::Filled;
use candidates::Candidate;
use context::Context;
use lede_model::rules::Pos;
use lede_text::sort_by_rank;

/// What the earlier stages found.
#[allow(dead_code)]
pub(crate) struct Inputs<'a, 't> {
    pub doc: &'a Document<'t>,
    pub lex: &'a Lex,
    pub tags: &'a Tags,
    pub tree: &'a Tree,
    pub entities: &'a Entities,
    pub times: &'a [Timex],
    pub published: Option<&'a Published>,
    pub values: &'a [Value],
    pub quotes: &'a [Quote],
    pub res: &'a Resources,
}

/// What the trainer of the merging shares with the engine.
pub mod learn {
    pub use super::merge::{Model, Pair};
    pub use super::signs::{Sign, Signs};
}

/// Finds events, by trigger. The pairs that are weighed as tellings of one happening go to `weighed`.
#[inline(never)]
pub(crate) fn find(inputs: &Inputs<'_, '_>, weighed: Option<&mut Vec<learn::Pair>>) -> Vec<Event> {
    let cx = Context::new(inputs);
    let mut found = with_participants(&cx, candidates::find(&cx));
    let at = positions(&cx, &found);
    shared::spread(&cx, &mut found, &at);
    let taken = taken(&found, &at);
    let mut events: Vec<Event> = Vec::with_capacity(found.len());
    for i in 0..found.len() {
        let filled = std::mem::take(&mut found[i].1);
        let candidate = &found[i].0;
        let kind_at = |token: usize| at[token].map(|e| found[e].0.kind);
        let verdict = factuality::judge(&cx, candidate, &filled, taken[i], &kind_at);
        let mut arguments = filled.into_iter().map(|f| resolved(&cx, f, &at, i)).collect::<Vec<_>>();
        sort_by_rank(&mut arguments, |a| [a.span.start, a.span.end, a.role as u32]);
        arguments.dedup_by(|a, b| a.role == b.role && a.span == b.span);
        let trigger = inputs.doc.span(candidate.start..candidate.end);
        let sentence = inputs.doc.sentence(inputs.doc.sentence_of(candidate.token));
        events.push(Event {
            kind: candidate.kind,
            trigger,
            lemma: lemma(&cx, candidate),
            time: arguments.iter().find_map(|a| match a.filler {
                Some(Filler::Time(time)) if a.role == Role::Time => Some(time),
                _ => None,
            }),
            arguments,
            polarity: verdict.polarity,
            modality: verdict.modality,
            tense: verdict.tense,
            generic: verdict.generic,
            euphemism: candidate.sense.euphemism,
            disjunct: None,
            boilerplate: sentence.zone == ZoneKind::Boilerplate,
            attribution: quotes::attribution(inputs.quotes, trigger),
            same_as: None,
            score: Score::percent(u16::from(candidate.sense.score)),
            why: Evidence {
                rule: &candidate.sense.name,
                spans: verdict.cue.map(|t| inputs.doc.tokens[t].span).into_iter().collect(),
                runner_up: candidate.runner_up.map(|s| (s.name.clone(), Score::percent(u16::from(s.score)))),
            },
        });
    }
    for (i, (candidate, _)) in found.iter().enumerate() {
        if let Some(other) = alternative(&cx, candidate.token).and_then(|t| at[t]).filter(|&o| o != i) {
            events[i].disjunct = Some(EventId::new(other));
            events[other].disjunct = Some(EventId::new(i));
        }
    }
    let candidates: Vec<&Candidate> = found.iter().map(|(c, _)| c).collect();
    merge::link(&cx, &mut events, &candidates, weighed);
    factuality::inherit(&mut events, &candidates);
    events
}

/// A noun is an event only with a participant, place or time, as a participant of another event, or where it points to
/// something known: definite, the subject of its clause, or after another telling of its type.
#[inline(never)]
fn with_participants(cx: &Context<'_, '_>, candidates: Vec<Candidate>) -> Vec<(Candidate, Vec<Filled>)> {
    let mut taken = vec![false; cx.len()];
    let all: Vec<(Candidate, Vec<Filled>)> = candidates
        .into_iter()
        .map(|candidate| {
            let filled = arguments::fill(cx, &candidate);
            for f in &filled {
                taken[f.token] = true;
            }
            (candidate, filled)
        })
        .collect();
    let mut seen: Vec<EventType> = Vec::new();
    let mut found = Vec::with_capacity(all.len());
    for (candidate, filled) in all {
        let bare = candidate.pos == Pos::Noun && filled.is_empty() && !taken[candidate.token];
        if bare && !seen.contains(&candidate.kind) && !is_definite(cx, &candidate) {
            continue;
        }
        if !seen.contains(&candidate.kind) {
            seen.push(candidate.kind);
        }
        found.push((candidate, filled));
    }
    found
}

fn is_definite(cx: &Context<'_, '_>, candidate: &Candidate) -> bool {
    let warrant = candidate.end < cx.len() && matches!(cx.lemma(candidate.end), "warrant" | "order");
    let pointed = cx
        .children(candidate.token)
        .any(|c| matches!(cx.lemma(c), "the" | "this" | "that" | "these" | "those") && cx.deprel(c) == Deprel::Det);
    let violent = matches!(
        candidate.kind,
        EventType::Attack
            | EventType::Kill
            | EventType::Conflict
            | EventType::Protest
            | EventType::Operation
            | EventType::Vote
            | EventType::Abduct
    );
    let introduced = violent && cx.children(candidate.token).any(|c| matches!(cx.lemma(c), "a" | "an" | "another"));
    // The tree may break at a hyphen: "the sit-in".
    let before = candidate.start.checked_sub(1).map_or("", |b| cx.lemma(b));
    let awaited = before == "pending" || before == "the" && candidate.end - candidate.start > 2;
    // "a second round of talks"
    let counted = cx.head(candidate.token).is_some_and(|h| matches!(cx.lemma(h), "round" | "series" | "wave" | "spate" | "string"));
    warrant
        || counted
        || awaited
        || pointed
        || introduced
        || cx.in_headline(candidate.token)
        || matches!(cx.deprel(candidate.token), Deprel::Nsubj | Deprel::NsubjPass)
}

/// The event of each trigger token.
fn positions(cx: &Context<'_, '_>, found: &[(Candidate, Vec<Filled>)]) -> Vec<Option<usize>> {
    let mut at = vec![None; cx.len()];
    for (i, (candidate, _)) in found.iter().enumerate() {
        for slot in &mut at[candidate.start..candidate.end] {
            *slot = Some(i);
        }
        at[candidate.token] = Some(i);
    }
    at
}

/// For each event the first other event that has it as argument.
fn taken(found: &[(Candidate, Vec<Filled>)], at: &[Option<usize>]) -> Vec<factuality::Taken> {
    let mut taken = vec![None; found.len()];
    for (i, (candidate, filled)) in found.iter().enumerate() {
        for f in filled {
            if let Some(e) = at[f.token].filter(|&e| e != i) {
                taken[e] = taken[e].or(Some((candidate.kind, f.role, candidate.token)));
            }
        }
    }
    taken
}

/// The argument, with the event that it is, if it is one.
fn resolved(cx: &Context<'_, '_>, filled: Filled, at: &[Option<usize>], own: usize) -> Argument {
    let mut argument = filled.argument;
    let takes_event = matches!(filled.role, Role::Content | Role::Charge | Role::Purpose | Role::Instrument | Role::Patient);
    if let Some(event) = at[filled.token].filter(|&e| e != own && takes_event && argument.filler.is_none()) {
        argument.filler = Some(Filler::Event(EventId::new(event)));
        argument.span = cx.inputs.doc.tokens[filled.token].span;
    }
    argument
}

/// The trigger on the other side of an "or": "captured or killed".
fn alternative(cx: &Context<'_, '_>, token: usize) -> Option<usize> {
    let or = cx.deprel(token) == Deprel::Conj && cx.children(token).any(|c| cx.deprel(c) == Deprel::Cc && cx.lemma(c) == "or");
    cx.head(token).filter(|_| or)
}

fn lemma(cx: &Context<'_, '_>, candidate: &Candidate) -> String {
    let words: Vec<&str> = (candidate.start..candidate.end).map(|i| cx.lemma(i)).collect();
    words.join(" ").replace(" - ", "-")
}

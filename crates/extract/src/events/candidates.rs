//! Triggers: lemma, part of speech and following words find senses; their conditions choose among them.

use super::context::Context;
use super::nouns;
use super::parts::takes_name;
use super::slots::{self, Slot};
use crate::ontology::EventType;
use crate::parse::Deprel;
use crate::tag::Upos;
use lede_model::rules::{Condition, Entry, Pos, Sense};

/// A trigger with its sense and slots.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) kind: EventType,
    pub(super) sense: &'static Sense,
    pub(super) pos: Pos,
    /// The token that carries the clause: verb, head noun, adjective.
    pub(super) token: usize,
    /// The tokens of the trigger, end exclusive.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) slots: Vec<Slot>,
    /// The next best sense, if another fits.
    pub(super) runner_up: Option<&'static Sense>,
}

/// A lemma entry that matches at a token.
struct Match {
    entry: &'static Entry,
    start: usize,
    end: usize,
}

/// The triggers of a document, by token.
#[inline(never)]
pub(super) fn find(cx: &Context<'_, '_>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for i in 0..cx.len() {
        if cx.is_timed(i) && cx.upos(i) != Upos::Verb || inside_name(cx, i) {
            continue;
        }
        if let Some(candidate) = at(cx, i) {
            while found.last().is_some_and(|last| last.start >= candidate.start && last.pos != Pos::Verb) {
                found.pop();
            }
            if let Some(last) = found.last()
                && last.kind == candidate.kind
                && last.pos == Pos::Verb
                && candidate.pos == Pos::Noun
                && (last.start + 1..last.end).contains(&candidate.token)
            {
                // "carried out an operation" is its noun; "took into custody" is one trigger.
                if (last.token + 1..candidate.token).any(|t| cx.upos(t) == Upos::Adp && cx.deprel(t) == Deprel::Case) {
                    continue;
                }
                found.pop();
            }
            if found.last().is_none_or(|last| last.end <= candidate.start || last.token != candidate.start) {
                found.push(candidate);
            }
        }
    }
    found
}

/// Names hold no triggers, whatever their words mean.
fn inside_name(cx: &Context<'_, '_>, i: usize) -> bool {
    cx.mention(i).is_some_and(|m| m.form.is_named()) && !(cx.upos(i) == Upos::Verb)
}

#[inline(never)]
fn at(cx: &Context<'_, '_>, i: usize) -> Option<Candidate> {
    let headline = cx.in_headline(i);
    let lemma = cx.lemma(i);
    let mut matches: Vec<Match> = Vec::new();
    // "hostage-taking": behind a hyphen the word as it stands.
    let hyphen = i > 0 && cx.word(i - 1) == "-" && cx.word(i) != lemma;
    let whole = if hyphen { cx.rules.entries(cx.word(i)) } else { &[] };
    for entry in cx.rules.entries(lemma).iter().chain(whole) {
        if let Some((start, end)) = fits(cx, entry, i, headline) {
            matches.push(Match { entry, start, end });
        }
    }
    if matches.is_empty() {
        return None;
    }
    let verbal = matches.iter().any(|m| m.entry.pos != Pos::Noun);
    let nominal = matches.iter().any(|m| m.entry.pos == Pos::Noun);
    let verb_slots = if verbal { slots::of_verb(cx, i) } else { Vec::new() };
    let noun_slots = if nominal { nouns::of_noun(cx, i) } else { Vec::new() };
    let mut best: Option<(Rank, &Match, &'static Sense)> = None;
    let mut runner_up = None;
    for m in &matches {
        let sense = cx.rules.sense(m.entry);
        let top = top(cx, m, i);
        let of_top = if top == i { None } else { Some(nouns::of_noun(cx, top)) };
        let slots = if m.entry.pos == Pos::Noun { of_top.as_ref().unwrap_or(&noun_slots) } else { &verb_slots };
        let test = |c: &Condition| holds(cx, c, slots, i, m);
        if !sense.need.iter().all(|any| any.iter().any(test)) || sense.bar.iter().any(test) {
            continue;
        }
        let rank = Rank { words: m.entry.rest.len(), needs: sense.need.len(), score: sense.score };
        if best.as_ref().is_none_or(|(b, ..)| rank > *b) {
            runner_up = best.map(|(_, _, sense)| sense);
            best = Some((rank, m, sense));
        } else {
            runner_up = runner_up.or(Some(sense));
        }
    }
    let (_, m, sense) = best?;
    // "the alleged gunman", "accused criminals": no one says or charges anything here.
    let spoken = matches!(
        cx.rules.event(sense),
        EventType::Statement | EventType::Accuse | EventType::Request | EventType::Threaten | EventType::Support
    );
    if spoken && m.entry.pos == Pos::Verb && cx.deprel(i) == Deprel::Amod && cx.misplaced(i).is_none() {
        return None;
    }
    // "the disputed border": a state; "identified only as K.": how he is called.
    let state = cx.lemma(i) == "dispute" && cx.deprel(i) == Deprel::Amod;
    let called =
        cx.lemma(i) == "identify" && i + 2 < cx.sentence(i).end && cx.word(i + 1) == "only" && matches!(cx.word(i + 2), "as" | "by");
    // "charged with attempted murder": a crime by name, no plot.
    let crime = cx.lemma(i) == "attempt" && cx.deprel(i) == Deprel::Amod && m.entry.pos == Pos::Verb;
    if state || called || crime {
        return None;
    }
    let pos = m.entry.pos;
    let token = top(cx, m, i);
    let mut slots = match pos {
        Pos::Noun if token != i => nouns::of_noun(cx, token),
        Pos::Noun => noun_slots,
        _ => verb_slots,
    };
    // "set the shop | on fire": the trigger's own words behind the object fill nothing.
    if pos == Pos::Verb && m.end == i + 1 {
        slots.retain(|s| s.token <= i || !m.entry.rest.last().is_some_and(|w| same(cx, s.token, w)));
    }
    // "claimed responsibility | for the blast": what hangs on the trigger's other words.
    if pos == Pos::Verb {
        for c in (i + 1..m.end).flat_map(|t| cx.children(t)).filter(|&c| c >= m.end) {
            if matches!(cx.deprel(c), Deprel::Nmod | Deprel::Obl | Deprel::Acl | Deprel::Advcl) {
                slots::prepositional(cx, c, false, &mut slots);
            }
        }
    }
    Some(Candidate {
        kind: cx.rules.event(sense),
        sense,
        pos,
        token,
        start: m.start,
        end: m.end,
        slots,
        runner_up: runner_up.filter(|s| s.event != sense.event),
    })
}

/// "a sit-in": of a noun with a hyphen the part that the tree hangs on the rest of the sentence.
fn top(cx: &Context<'_, '_>, m: &Match, i: usize) -> usize {
    let hyphen = m.entry.pos == Pos::Noun && m.entry.rest.last().is_some_and(|w| w == "-");
    let outside = |t: &usize| cx.head(*t).is_none_or(|h| !(m.start..m.end).contains(&h));
    (m.start..m.end).rev().find(outside).filter(|_| hyphen).unwrap_or(i)
}

/// What makes one sense win over another.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    words: usize,
    needs: usize,
    score: u8,
}

/// "the accused": a participle that serves as a noun.
fn is_noun_like(cx: &Context<'_, '_>, i: usize) -> bool {
    let accused = cx.word(i) == "accused" && i > 0 && matches!(cx.lemma(i - 1), "the" | "both" | "each");
    if accused && !(i + 1 < cx.len() && matches!(cx.upos(i + 1), Upos::Adp | Upos::Noun | Upos::Propn)) {
        return true;
    }
    // "The file labels Ana Bru": mended, whatever the parser hung on it.
    let mended = takes_name(cx.inputs, i);
    cx.child(i, Deprel::Det).is_some()
        && !mended
        && matches!(cx.deprel(i), Deprel::Nsubj | Deprel::Obj | Deprel::Obl | Deprel::Nmod | Deprel::NsubjPass | Deprel::Root)
}

/// The tokens of the trigger, if the entry's words stand here.
#[inline(never)]
fn fits(cx: &Context<'_, '_>, entry: &Entry, i: usize, headline: bool) -> Option<(usize, usize)> {
    let sentence = cx.sentence(i);
    let upos = cx.upos(i);
    match entry.pos {
        Pos::Noun => {
            let gerund = upos == Upos::Verb && cx.word(i).ends_with("ing") && cx.child(i, Deprel::Det).is_some();
            let hyphen = entry.rest.last().is_some_and(|w| w == "-");
            if !(matches!(upos, Upos::Noun | Upos::X) || headline && upos == Upos::Propn || gerund || hyphen) {
                return None;
            }
            let start = i.checked_sub(entry.rest.len()).filter(|&s| s >= sentence.start)?;
            entry.rest.iter().enumerate().all(|(k, word)| same(cx, start + k, word)).then_some((start, i + 1))
        }
        Pos::Verb => {
            if !matches!(upos, Upos::Verb | Upos::X) || is_noun_like(cx, i) {
                return None;
            }
            following(cx, entry, i, sentence.end)
        }
        Pos::Adjective => {
            if !(matches!(upos, Upos::Adj | Upos::Adp | Upos::Noun | Upos::Adv | Upos::X)) {
                return None;
            }
            (i + entry.rest.len() < sentence.end && entry.rest.iter().enumerate().all(|(k, word)| same(cx, i + 1 + k, word)))
                .then_some((i, i + 1 + entry.rest.len()))
        }
    }
}

/// The words after a verb: at once, or after an object of a few words; then the trigger is the verb alone.
fn following(cx: &Context<'_, '_>, entry: &Entry, i: usize, end: usize) -> Option<(usize, usize)> {
    let n = entry.rest.len();
    if n == 0 {
        return Some((i, i + 1));
    }
    let stands = |at: usize| at + n <= end && entry.rest.iter().enumerate().all(|(k, word)| same(cx, at + k, word));
    if stands(i + 1) {
        return Some((i, i + 1 + n));
    }
    let mut at = i + 1;
    while at < end && at < i + 6 && (cx.is_nominal(at) || matches!(cx.upos(at), Upos::Det | Upos::Adj | Upos::Part | Upos::Adv)) {
        at += 1;
        if stands(at) {
            return Some((i, i + 1));
        }
    }
    None
}

fn same(cx: &Context<'_, '_>, i: usize, word: &str) -> bool {
    cx.lemma(i) == word || cx.word(i).eq_ignore_ascii_case(word)
}

/// Whether a condition holds for the slots around token `i`.
fn holds(cx: &Context<'_, '_>, condition: &Condition, slots: &[Slot], i: usize, m: &Match) -> bool {
    let filter = &condition.filter;
    let name = cx.rules.slot_name(condition.slot);
    let unlimited = filter.classes == 0 && filter.kinds.is_empty() && filter.literals.is_empty() && !filter.event;
    match name {
        "prev" => m.start > cx.sentence(i).start && cx.passes(filter, m.start - 1),
        // "an attack that": the relative stands for the trigger itself.
        "next" => m.end < cx.sentence(i).end && cx.antecedent(m.end).is_none() && cx.passes(filter, m.end),
        "any" => cx.sentence(i).any(|t| t != i && cx.passes(filter, t)),
        "none" => !slots.iter().any(|s| s.name == "obj"),
        "said" => slots.iter().any(|s| s.name == "ccomp") || cx.cued(i).is_some(),
        "amount" => slots.iter().any(|s| matches!(s.name.as_str(), "obj" | "iobj") && cx.classes(s.token) & cx.rules.class("money") != 0),
        "duration" => cx.duration(i).is_some(),
        // "strike" in an article about workers: the class stands somewhere else in the text, more than once.
        "doc" => filter.classes & cx.topics() != 0,
        "place" => slots.iter().any(|s| matches!(s.name.as_str(), "in" | "at" | "near")),
        "time" => false,
        _ => slots.iter().any(|s| s.name == name && (unlimited || cx.passes(filter, s.token))),
    }
}

//! How far the text commits itself: polarity, modality, tense. Cues project down the tree from what governs the trigger.

use super::arguments::Filled;
use super::candidates::Candidate;
use super::context::Context;
use super::governors::governed;
use super::habit::{is_general, is_habit};
use super::nouns;
use super::setting::takes_effect;
use super::takers::by_event;
use super::voice::is_passive;
use super::words::{HYPOTHETICAL_AUX, NEGATORS, NOBODY};
use crate::analysis::{Event, Filler};
use crate::ontology::{EventType, Modality, Polarity, Role, Tense};
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};
use lede_model::rules::Pos;

/// What one pass says about one event.
#[derive(Clone, Copy, Debug)]
pub(super) struct Factuality {
    pub(super) polarity: Polarity,
    pub(super) modality: Modality,
    pub(super) tense: Tense,
    pub(super) generic: bool,
    /// The cue's token, for the explanation.
    pub(super) cue: Option<usize>,
}

/// The type and role under which another event takes this one: `CHARGE` + charge.
pub(super) type Taken = Option<(EventType, Role, usize)>;

/// Judges one candidate. `taken` names the event that has it as argument, `at` are the fillers of its own arguments.
pub(super) fn judge(
    cx: &Context<'_, '_>,
    candidate: &Candidate,
    at: &[Filled],
    taken: Taken,
    of: &dyn Fn(usize) -> Option<EventType>,
) -> Factuality {
    let clause = nouns::clause(cx, candidate.token);
    let mut polarity = if candidate.sense.negative { Polarity::Negative } else { Polarity::Positive };
    if negated(cx, candidate.token) || negated(cx, clause) || raised_negation(cx, clause) || not_taken_for(cx, candidate) {
        polarity = if candidate.sense.negative { Polarity::Positive } else { Polarity::Negative };
    }
    let mut verdict = Verdict { modality: Modality::Asserted, cue: None };
    own_cues(cx, candidate, clause, &mut verdict);
    if candidate.kind != EventType::Statement || !is_cue(cx, candidate.token) {
        governed(cx, candidate, clause, of, &mut verdict);
    }
    if let Some((kind, role, token)) = taken {
        by_event(kind, role, cx, (candidate, token), &mut verdict);
    }
    let tense = tense(cx, clause, candidate);
    if let Some(time) = at.iter().find(|f| f.role == Role::Time && is_ahead(cx, f)).filter(|_| !matches!(tense, Tense::Past)) {
        verdict.raise(Modality::Planned, time.token);
    }
    // "announced her resignation with effect from June"
    if let Some(time) = at.iter().find(|f| f.role == Role::Time && takes_effect(cx, cx.inputs.doc.tokens_in(f.argument.span).start))
        && candidate.pos == Pos::Noun
    {
        verdict.raise(Modality::Planned, time.token);
    }
    let generic = is_habit(cx, clause, at) || verdict.modality == Modality::Asserted && is_general(cx, candidate, at, tense);
    Factuality { polarity, modality: verdict.modality, tense, generic, cue: verdict.cue }
}

/// A noun without a cue of its own is as real as the happening that it takes up: "the vote" after "a vote planned for May", unless
/// some clause tells that it came about.
#[inline(never)]
pub(super) fn inherit(events: &mut [Event], candidates: &[&Candidate]) {
    let mut told = vec![false; events.len()];
    for (event, candidate) in events.iter().zip(candidates) {
        if let Some(first) = event
            .same_as
            .map(|id| id.index())
            .filter(|_| candidate.pos != Pos::Noun && event.modality == Modality::Asserted && event.tense == Tense::Past)
        {
            told[first] = true;
        }
    }
    for i in 0..events.len() {
        let Some(first) = events[i].same_as.map(|id| id.index()).filter(|&f| f < i) else { continue };
        let bare = |e: &Event, c: &Candidate| c.pos == Pos::Noun && e.modality == Modality::Asserted && e.why.spans.is_empty();
        if !told[first]
            && bare(&events[i], candidates[i])
            && events[first].modality == Modality::Planned
            && events[first].lemma == events[i].lemma
        {
            events[i].modality = Modality::Planned;
            events[i].why.spans = events[first].why.spans.clone();
        }
    }
}

/// A reporting word of a quotation: what it reports does not govern it, whatever the parse says.
fn is_cue(cx: &Context<'_, '_>, token: usize) -> bool {
    cx.cued(token).is_some()
}

pub(super) fn is_infinitive(cx: &Context<'_, '_>, i: usize) -> bool {
    !cx.is_gerund(i)
        && cx.children(i).any(|c| cx.deprel(c) == Deprel::Mark && cx.lemma(c) == "to" && (cx.upos(c) == Upos::Part || cx.is_verb(i)))
}

/// Whether the noun phrase points to something known: "the", "this", a possessor.
pub(super) fn is_definite(cx: &Context<'_, '_>, i: usize) -> bool {
    cx.children(i).any(|c| {
        cx.deprel(c) == Deprel::NmodPoss
            || cx.deprel(c) == Deprel::Det && matches!(cx.lemma(c), "the" | "this" | "that" | "these" | "those")
    })
}

/// The modality so far, with the word that it comes from.
pub(super) struct Verdict {
    pub(super) modality: Modality,
    pub(super) cue: Option<usize>,
}

impl Verdict {
    /// Raises the modality; alleged outranks planned outranks hypothetical.
    pub(super) fn raise(&mut self, modality: Modality, cue: usize) {
        let rank = |m| match m {
            Modality::Asserted => 0,
            Modality::Hypothetical => 1,
            Modality::Planned => 2,
            Modality::Alleged => 3,
        };
        if rank(modality) > rank(self.modality) {
            *self = Verdict { modality, cue: Some(cue) };
        }
    }
}

#[inline(never)]
fn negated(cx: &Context<'_, '_>, i: usize) -> bool {
    // "had not, as of Monday, announced": the parser may hang it on the auxiliary.
    let aux = cx.children(i).filter(|&c| cx.deprel(c) == Deprel::Aux).flat_map(|c| cx.children(c));
    cx.children(i).chain(aux).any(|c| {
        let lemma = cx.lemma(c);
        let word = cx.word(c);
        (NEGATORS.contains(&lemma) || NEGATORS.contains(&word))
            && matches!(cx.deprel(c), Deprel::Advmod | Deprel::Aux | Deprel::Dep | Deprel::Cc)
            || lemma == "no" && cx.deprel(c) == Deprel::Det
            || lemma == "without" && matches!(cx.deprel(c), Deprel::Mark | Deprel::Case)
            || matches!(cx.deprel(c), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj) && nobody(cx, c)
    })
}

/// "was not treated as terrorism": it is said to be none.
fn not_taken_for(cx: &Context<'_, '_>, candidate: &Candidate) -> bool {
    let named = cx.case(candidate.token).is_some_and(|p| cx.lemma(p) == "as");
    let verb = cx.head(candidate.token).filter(|_| named && candidate.pos == Pos::Noun);
    verb.is_some_and(|v| {
        matches!(cx.lemma(v), "treat" | "regard" | "consider" | "classify" | "describe" | "see" | "view") && negated(cx, v)
    })
}

/// "nobody", "no group".
pub(super) fn nobody(cx: &Context<'_, '_>, i: usize) -> bool {
    NOBODY.contains(&cx.lemma(i)) || cx.children(i).any(|c| cx.lemma(c) == "no" && cx.deprel(c) == Deprel::Det)
}

/// "did not attack" with "attack" under "able", "allowed", "want": the negation of the governor reaches it.
#[inline(never)]
fn raised_negation(cx: &Context<'_, '_>, i: usize) -> bool {
    if cx.deprel(i) != Deprel::Xcomp {
        return false;
    }
    cx.head(i).is_some_and(|h| {
        negated(cx, h)
            && matches!(
                cx.lemma(h),
                "able" | "allow" | "manage" | "want" | "intend" | "plan" | "let" | "permit" | "begin" | "start" | "get" | "need" | "have"
            )
            || matches!(cx.lemma(h), "fail" | "unable" | "neglect")
    })
}

/// Auxiliaries, adverbs and conjunctions of the clause itself.
pub(super) fn own_cues(cx: &Context<'_, '_>, candidate: &Candidate, clause: usize, verdict: &mut Verdict) {
    // "is due in court"
    if cx.lemma(candidate.token) == "due" {
        verdict.raise(Modality::Planned, candidate.token);
    }
    let mut verb = clause;
    // A bare conjunct shares the auxiliaries of the first verb.
    for _ in 0..3 {
        for c in cx.children(verb) {
            let lemma = cx.word(c).to_lowercase();
            match cx.deprel(c) {
                Deprel::Aux if matches!(lemma.as_str(), "will" | "shall" | "'ll" | "’ll" | "wo") => verdict.raise(Modality::Planned, c),
                Deprel::Aux if lemma == "would" && announced(cx, verb) => verdict.raise(Modality::Planned, c),
                // "is due to retire", as some trees have it
                Deprel::Case | Deprel::Mark if lemma == "due" && cx.is_verb(verb) => verdict.raise(Modality::Planned, c),
                // "was almost killed"
                Deprel::Advmod if matches!(lemma.as_str(), "almost" | "nearly" | "narrowly") && cx.is_verb(verb) => {
                    verdict.raise(Modality::Hypothetical, c)
                }
                Deprel::Aux if lemma == "could" && negated(cx, verb) => {}
                Deprel::Aux | Deprel::AuxPass | Deprel::Cop
                    if matches!(lemma.as_str(), "is" | "are" | "was" | "were" | "'s" | "’s")
                        && is_infinitive(cx, verb)
                        && !cx.children(verb).any(|m| m < c && matches!(cx.lemma(m), "if" | "unless")) =>
                {
                    verdict.raise(Modality::Planned, c)
                }
                Deprel::Aux if HYPOTHETICAL_AUX.contains(&lemma.as_str()) => verdict.raise(Modality::Hypothetical, c),
                // "will stay until they withdraw it"
                Deprel::Mark | Deprel::Advmod if matches!(lemma.as_str(), "until" | "once") && is_present(cx, verb) => {
                    verdict.raise(Modality::Planned, c)
                }
                Deprel::Mark | Deprel::Advmod if matches!(lemma.as_str(), "if" | "unless" | "whether") => {
                    verdict.raise(Modality::Hypothetical, c)
                }
                Deprel::Advmod if matches!(lemma.as_str(), "allegedly" | "supposedly" | "purportedly") => {
                    verdict.raise(Modality::Alleged, c)
                }
                Deprel::Advmod if matches!(lemma.as_str(), "possibly" | "perhaps" | "maybe" | "potentially") => {
                    verdict.raise(Modality::Hypothetical, c)
                }
                _ => {}
            }
        }
        match cx.head(verb) {
            Some(head)
                if cx.deprel(verb) == Deprel::Conj
                    && cx.is_verb(head)
                    && cx.is_verb(verb)
                    && !cx.children(verb).any(|c| matches!(cx.deprel(c), Deprel::Aux | Deprel::Nsubj | Deprel::NsubjPass)) =>
            {
                verb = head
            }
            _ => break,
        }
    }
    if candidate.pos == Pos::Noun
        && candidate.end < cx.sentence(candidate.token).end
        && matches!(cx.lemma(candidate.end), "warrant" | "order")
    {
        verdict.raise(Modality::Planned, candidate.end);
    }
    if candidate.pos == Pos::Noun
        && cx.deprel(candidate.token) == Deprel::Compound
        && matches!(
            candidate.kind,
            EventType::Kill
                | EventType::Attack
                | EventType::Injure
                | EventType::Abduct
                | EventType::Espionage
                | EventType::Plot
                | EventType::Destroy
                | EventType::Finance
                | EventType::Cyber
        )
        && cx
            .head(candidate.token)
            .is_some_and(|h| matches!(cx.lemma(h), "suspect" | "charge" | "trial" | "case" | "allegation" | "accusation"))
    {
        verdict.raise(Modality::Alleged, candidate.end - 1);
    }
    // "the election | to be held in May", "the trial, due to open on Monday"
    if candidate.pos == Pos::Noun {
        let word = |k: usize| if candidate.end + k < cx.sentence(candidate.token).end { cx.word(candidate.end + k) } else { "" };
        if word(0) == "to" && word(1) == "be" || word(0) == "due" || word(0) == "," && word(1) == "due" {
            verdict.raise(Modality::Planned, candidate.end);
        }
    }
    // "his next court appearance": what stands before a compound's first word belongs to the whole.
    let before = cx.children(candidate.token).filter(|&c| cx.deprel(c) == Deprel::Compound).flat_map(|c| cx.children(c));
    for c in cx.children(candidate.token).chain(before) {
        // "the election to be held in May"
        if cx.deprel(c) == Deprel::Acl
            && candidate.pos == Pos::Noun
            && is_infinitive(cx, c)
            && matches!(cx.lemma(c), "hold" | "take" | "begin" | "start" | "schedule")
        {
            verdict.raise(Modality::Planned, c);
        }
        // "the vote planned for May"
        if cx.deprel(c) == Deprel::Acl
            && candidate.pos == Pos::Noun
            && c > candidate.token
            && matches!(cx.word(c), "planned" | "scheduled" | "slated" | "expected" | "proposed" | "due")
        {
            verdict.raise(Modality::Planned, c);
        }
        if cx.deprel(c) == Deprel::Det && cx.lemma(c) == "any" && candidate.pos == Pos::Noun {
            verdict.raise(Modality::Hypothetical, c);
        }
        if cx.deprel(c) == Deprel::Amod {
            let word = cx.word(c).to_lowercase();
            match word.rsplit('-').next().unwrap_or_default() {
                "alleged" | "suspected" | "supposed" | "purported" => verdict.raise(Modality::Alleged, c),
                "planned" | "attempted" | "proposed" | "upcoming" | "forthcoming" | "future" | "foiled" | "intended" | "scheduled"
                | "impending" | "threatened" | "pending" | "next" | "imminent" | "anticipated" | "expected" | "recommended"
                | "requested" | "promised" => verdict.raise(Modality::Planned, c),
                "possible" | "potential" | "hypothetical" | "eventual" | "be" | "feared" => verdict.raise(Modality::Hypothetical, c),
                _ => {}
            }
        }
    }
}

/// "until they withdraw it", "until they are freed"
fn is_present(cx: &Context<'_, '_>, verb: usize) -> bool {
    let aux = |c: usize| matches!(cx.deprel(c), Deprel::Aux | Deprel::AuxPass | Deprel::Cop);
    cx.morph(verb).has(Morph::PRESENT) || cx.children(verb).any(|c| aux(c) && matches!(cx.word(c), "is" | "are" | "has" | "have"))
}

/// Whether a time lies after the day of publication.
fn is_ahead(cx: &Context<'_, '_>, filled: &Filled) -> bool {
    let Some(Filler::Time(time)) = filled.argument.filler else { return false };
    let resolved = cx.inputs.times.get(time.index()).and_then(|t| t.resolved.as_deref());
    match (resolved, cx.inputs.published) {
        // Weeks, quarters and seasons are not compared.
        (Some(day), Some(published)) => {
            let today = published.iso();
            let n = day.len().min(10);
            let dated = day.as_bytes().iter().take(n).all(|b| b.is_ascii_digit() || *b == b'-');
            dated && n >= 4 && day.get(..n) > today.get(..n)
        }
        _ => false,
    }
}

/// "said they would resign": the future of a report in the past, unless a condition stands by.
#[inline(never)]
fn announced(cx: &Context<'_, '_>, verb: usize) -> bool {
    cx.deprel(verb) == Deprel::Ccomp
        && cx.head(verb).is_some_and(|h| {
            matches!(
                cx.lemma(h),
                "say" | "announce" | "declare" | "promise" | "vow" | "pledge" | "confirm" | "state" | "add" | "tell" | "reveal"
            )
        })
        && !cx.children(verb).any(|c| cx.deprel(c) == Deprel::Advcl && cx.children(c).any(|m| cx.lemma(m) == "if"))
}

/// Tense of the clause; none for nouns and non-finite verbs.
#[inline(never)]
fn tense(cx: &Context<'_, '_>, clause: usize, candidate: &Candidate) -> Tense {
    if candidate.pos == Pos::Noun {
        return Tense::None;
    }
    let mut verb = clause;
    for _ in 0..3 {
        for c in cx.children(verb).filter(|&c| matches!(cx.deprel(c), Deprel::Aux | Deprel::AuxPass | Deprel::Cop)) {
            match cx.word(c).to_lowercase().as_str() {
                "will" | "'ll" | "’ll" | "shall" => return Tense::Future,
                "had" | "was" | "were" | "did" | "has" | "have" | "'ve" | "’ve" => return Tense::Past,
                "is" | "are" | "am" | "does" | "do" | "'re" | "’re" => return Tense::Present,
                _ => {}
            }
        }
        if cx.children(verb).any(|c| cx.deprel(c) == Deprel::Mark && cx.lemma(c) == "to") || cx.word(verb).ends_with("ing") {
            return Tense::None;
        }
        match cx.head(verb) {
            Some(head) if cx.deprel(verb) == Deprel::Conj && cx.is_verb(head) && is_passive(cx, verb) => verb = head,
            _ => break,
        }
    }
    let morph = cx.morph(clause);
    if morph.has(Morph::PRESENT) && !morph.has(Morph::PARTICIPLE) {
        Tense::Present
    } else if morph.has(Morph::PAST) || morph.has(Morph::PARTICIPLE) || is_passive(cx, clause) {
        Tense::Past
    } else {
        Tense::None
    }
}

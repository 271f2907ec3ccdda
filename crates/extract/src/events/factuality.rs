//! How far the text commits itself: polarity, modality, tense. Cues project down the tree from what governs the trigger.

use super::candidates::Candidate;
use super::context::Context;
use super::nouns;
use super::slots;
use super::words::{ALLEGED, HYPOTHETICAL, HYPOTHETICAL_AUX, NEGATORS, NOBODY, PLANNED};
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

/// Judges one candidate. `taken` names the event that has it as argument.
pub(super) fn judge(cx: &Context<'_, '_>, candidate: &Candidate, taken: Taken, of: &dyn Fn(usize) -> Option<EventType>) -> Factuality {
    let clause = nouns::clause(cx, candidate.token);
    let mut polarity = if candidate.sense.negative { Polarity::Negative } else { Polarity::Positive };
    if negated(cx, candidate.token) || negated(cx, clause) || raised_negation(cx, clause) {
        polarity = if candidate.sense.negative { Polarity::Positive } else { Polarity::Negative };
    }
    let mut verdict = Verdict { modality: Modality::Asserted, cue: None };
    own_cues(cx, candidate, clause, &mut verdict);
    if candidate.kind != EventType::Statement || !is_cue(cx, candidate.token) {
        governed(cx, candidate, clause, of, &mut verdict);
    }
    if let Some((kind, role, token)) = taken {
        by_event(kind, role, cx, token, &mut verdict);
    }
    let tense = tense(cx, clause, candidate);
    Factuality { polarity, modality: verdict.modality, tense, generic: false, cue: verdict.cue }
}

/// A reporting word of a quotation: what it reports does not govern it, whatever the parse says.
fn is_cue(cx: &Context<'_, '_>, token: usize) -> bool {
    let span = cx.inputs.doc.tokens[token].span;
    cx.inputs.quotes.iter().any(|q| q.cue.is_some_and(|c| c.overlaps(span)))
}

fn is_infinitive(cx: &Context<'_, '_>, i: usize) -> bool {
    !cx.word(i).ends_with("ing") && cx.children(i).any(|c| cx.deprel(c) == Deprel::Mark && cx.lemma(c) == "to")
}

fn is_definite(cx: &Context<'_, '_>, i: usize) -> bool {
    cx.children(i).any(|c| {
        cx.deprel(c) == Deprel::NmodPoss
            || cx.deprel(c) == Deprel::Det && matches!(cx.lemma(c), "the" | "this" | "that" | "these" | "those")
    })
}

struct Verdict {
    modality: Modality,
    cue: Option<usize>,
}

impl Verdict {
    /// Raises the modality; alleged outranks planned outranks hypothetical.
    fn raise(&mut self, modality: Modality, cue: usize) {
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

fn negated(cx: &Context<'_, '_>, i: usize) -> bool {
    cx.children(i).any(|c| {
        let lemma = cx.lemma(c);
        let word = cx.word(c);
        (NEGATORS.contains(&lemma) || NEGATORS.contains(&word))
            && matches!(cx.deprel(c), Deprel::Advmod | Deprel::Aux | Deprel::Dep | Deprel::Cc)
            || lemma == "no" && cx.deprel(c) == Deprel::Det
            || lemma == "without" && matches!(cx.deprel(c), Deprel::Mark | Deprel::Case)
            || matches!(cx.deprel(c), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj) && nobody(cx, c)
    })
}

fn nobody(cx: &Context<'_, '_>, i: usize) -> bool {
    NOBODY.contains(&cx.lemma(i)) || cx.children(i).any(|c| cx.lemma(c) == "no" && cx.deprel(c) == Deprel::Det)
}

/// "did not attack" with "attack" under "able", "allowed", "want": the negation of the governor reaches it.
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
fn own_cues(cx: &Context<'_, '_>, candidate: &Candidate, clause: usize, verdict: &mut Verdict) {
    let mut verb = clause;
    // A bare conjunct shares the auxiliaries of the first verb.
    for _ in 0..3 {
        for c in cx.children(verb) {
            let lemma = cx.word(c).to_lowercase();
            match cx.deprel(c) {
                Deprel::Aux if matches!(lemma.as_str(), "will" | "shall" | "'ll" | "’ll" | "wo") => verdict.raise(Modality::Planned, c),
                Deprel::Aux if lemma == "would" && announced(cx, verb) => verdict.raise(Modality::Planned, c),
                Deprel::Aux if lemma == "could" && negated(cx, verb) => {}
                Deprel::Aux | Deprel::AuxPass | Deprel::Cop if cx.lemma(c) == "be" && is_infinitive(cx, verb) => {
                    verdict.raise(Modality::Planned, c)
                }
                Deprel::Aux if HYPOTHETICAL_AUX.contains(&lemma.as_str()) => verdict.raise(Modality::Hypothetical, c),
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
    for c in cx.children(candidate.token) {
        // "the election to be held in May"
        if cx.deprel(c) == Deprel::Acl
            && candidate.pos == Pos::Noun
            && is_infinitive(cx, c)
            && matches!(cx.lemma(c), "hold" | "take" | "begin" | "start" | "schedule")
        {
            verdict.raise(Modality::Planned, c);
        }
        if cx.deprel(c) == Deprel::Amod {
            match cx.word(c).to_lowercase().as_str() {
                "alleged" | "suspected" | "supposed" | "purported" => verdict.raise(Modality::Alleged, c),
                "planned" | "attempted" | "proposed" | "upcoming" | "forthcoming" | "future" | "foiled" | "intended" | "scheduled"
                | "impending" | "threatened" => verdict.raise(Modality::Planned, c),
                "possible" | "potential" | "hypothetical" => verdict.raise(Modality::Hypothetical, c),
                _ => {}
            }
        }
    }
}

/// "said they would resign": the future of a report in the past, unless a condition stands by.
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

/// What governs the clause: climbs complements and conjunctions, not through statements of fact.
fn governed(cx: &Context<'_, '_>, candidate: &Candidate, clause: usize, of: &dyn Fn(usize) -> Option<EventType>, verdict: &mut Verdict) {
    let mut at = clause;
    for step in 0..6 {
        let Some(head) = cx.head(at) else { break };
        let relation = cx.deprel(at);
        let infinitive = is_infinitive(cx, at);
        let lemma = cx.lemma(head);
        let case = cx.case(at).map(|p| cx.lemma(p));
        match relation {
            Deprel::Conj | Deprel::Compound | Deprel::NmodPoss | Deprel::Appos => {}
            Deprel::Xcomp
            | Deprel::Ccomp
            | Deprel::Acl
            | Deprel::Csubj
            | Deprel::Obj
            | Deprel::Obl
            | Deprel::Nmod
            | Deprel::Advcl
            | Deprel::NsubjPass => {
                let clausal = matches!(relation, Deprel::Xcomp | Deprel::Ccomp | Deprel::Acl | Deprel::Advcl | Deprel::Csubj);
                // What another event is about is taken for granted: "an inquiry into the shooting", "appealed the conviction".
                let other = of(head).filter(|kind| !matches!(kind, EventType::Plot | EventType::Threaten));
                let presumed = other.is_some()
                    && candidate.pos == Pos::Noun
                    && step == 0
                    && (relation == Deprel::Nmod && case != Some("of") || is_definite(cx, at));
                if presumed && !PLANNED.contains(&lemma) && !ALLEGED.contains(&lemma) && !HYPOTHETICAL.contains(&lemma) {
                    break;
                }
                if clausal
                    && !infinitive
                    && relation == Deprel::Ccomp
                    && matches!(lemma, "say" | "tell" | "report" | "announce" | "state" | "add" | "confirm")
                {
                    break;
                }
                if ALLEGED.contains(&lemma) && imputes(cx, head, relation, case, infinitive) {
                    verdict.raise(Modality::Alleged, head);
                } else if PLANNED.contains(&lemma) && (infinitive || !clausal && is_wished(cx, head, relation, case)) {
                    verdict.raise(Modality::Planned, head);
                } else if HYPOTHETICAL.contains(&lemma)
                    && (infinitive || matches!(relation, Deprel::Obj | Deprel::Xcomp | Deprel::NsubjPass) || case == Some("of"))
                    && cx.upos(head) != Upos::Aux
                {
                    verdict.raise(Modality::Hypothetical, head);
                } else if infinitive && (relation == Deprel::Advcl || matches!(lemma, "be" | "go" | "have")) {
                    verdict.raise(Modality::Planned, head);
                }
                if of(head) == Some(EventType::Plot)
                    && matches!(relation, Deprel::Obj | Deprel::Xcomp | Deprel::Nmod | Deprel::Acl)
                    && step == 0
                {
                    *verdict = Verdict { modality: Modality::Planned, cue: Some(head) };
                    return;
                }
            }
            Deprel::AclRelcl => {
                if matches!(lemma, "suspect")
                    && candidate.pos == Pos::Verb
                    && cx.children(at).any(|c| matches!(cx.lemma(c), "who" | "that") && cx.deprel(c) == Deprel::Nsubj)
                {
                    verdict.raise(Modality::Alleged, head);
                }
                break;
            }
            _ => break,
        }
        // An auxiliary of the governor reaches its complement.
        if matches!(relation, Deprel::Xcomp | Deprel::Obj | Deprel::NsubjPass) && cx.is_verb(head) {
            own_cues(cx, candidate, head, verdict);
        }
        at = head;
    }
}

/// Whether an imputing word imputes this complement: "accused of", "charged with", "claims that", "allegations of".
fn imputes(cx: &Context<'_, '_>, head: usize, relation: Deprel, case: Option<&str>, infinitive: bool) -> bool {
    match cx.lemma(head) {
        "claim" => matches!(relation, Deprel::Ccomp | Deprel::Xcomp),
        "want" => !infinitive && case == Some("for"),
        "charge" | "indict" | "prosecute" | "blame" => matches!(case, Some("with" | "for" | "of" | "over" | "on")),
        "count" => case == Some("of"),
        "deny" | "denial" | "believe" | "think" | "fear" | "allege" => true,
        "accuse" | "suspect" | "suspicion" | "accusation" | "allegation" => case.is_some() || relation != Deprel::Obj,
        "investigate" | "investigation" => false,
        _ => true,
    }
}

/// Whether a nominal event is the object of a wish: "called for an investigation", "ordered the arrest", "demanded talks".
fn is_wished(cx: &Context<'_, '_>, head: usize, relation: Deprel, case: Option<&str>) -> bool {
    match cx.lemma(head) {
        "call" | "appeal" | "push" | "press" | "ask" | "plan" | "prepare" | "plead" | "negotiate" | "campaign" | "schedule" | "set"
        | "slate" | "effort" | "mission" => {
            case == Some("for") || relation == Deprel::Obj && matches!(cx.lemma(head), "plan" | "prepare" | "schedule")
        }
        "agree" | "commit" => matches!(case, Some("to" | "on")),
        "try" | "tell" | "set_" | "work" | "need" | "struggle" | "warn" | "organise" | "organize" | "expect" | "decide" | "undertake"
        | "decision" | "target" | "stop" | "consider" | "offer" | "motion" | "want" => {
            relation == Deprel::Obj && matches!(cx.lemma(head), "want" | "expect" | "need" | "consider")
        }
        _ => matches!(relation, Deprel::Obj | Deprel::NsubjPass) || matches!(case, Some("of" | "for" | "to")),
    }
}

/// What the taking event makes of its argument.
fn by_event(kind: EventType, role: Role, cx: &Context<'_, '_>, token: usize, verdict: &mut Verdict) {
    match (kind, role) {
        (EventType::Plot, Role::Content) => *verdict = Verdict { modality: Modality::Planned, cue: Some(token) },
        (EventType::Accuse | EventType::Charge | EventType::Arrest | EventType::Investigate, Role::Charge) => {
            verdict.raise(Modality::Alleged, token)
        }
        (EventType::Threaten | EventType::Request | EventType::Thwart, Role::Content) => verdict.raise(Modality::Planned, token),
        (EventType::Reject, Role::Content) => {
            let modality = if matches!(cx.lemma(token), "deny" | "denial" | "refute" | "rebut" | "dispute" | "disclaim") {
                Modality::Alleged
            } else {
                Modality::Hypothetical
            };
            verdict.raise(modality, token);
        }
        _ => {}
    }
}

/// Tense of the clause; none for nouns and non-finite verbs.
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
            Some(head) if cx.deprel(verb) == Deprel::Conj && cx.is_verb(head) && slots::is_passive(cx, verb) => verb = head,
            _ => break,
        }
    }
    let morph = cx.morph(clause);
    if morph.has(Morph::PRESENT) && !morph.has(Morph::PARTICIPLE) {
        Tense::Present
    } else if morph.has(Morph::PAST) || morph.has(Morph::PARTICIPLE) || slots::is_passive(cx, clause) {
        Tense::Past
    } else {
        Tense::None
    }
}

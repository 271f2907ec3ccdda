//! What an event makes of another that it takes as its argument: what somebody is charged with is alleged, what is demanded
//! is planned, what is refused does not come about.

use super::candidates::Candidate;
use super::context::Context;
use super::factuality::{Verdict, is_definite};
use super::implied::is_withheld;
use crate::ontology::{EventType, Modality, Role};
use crate::parse::Deprel;
use crate::tag::Upos;
use lede_model::rules::Pos;

/// Words by which somebody is said to have done something.
const IMPUTING: &[&str] =
    &["accuse", "blame", "attribute", "allege", "allegation", "accusation", "implicate", "incriminate", "complain", "complaint"];

/// Whether an event is only what something has to do with: "in connection with the raid", "over the raid".
fn is_occasion(cx: &Context<'_, '_>, i: usize) -> bool {
    cx.case(i).is_some_and(|p| matches!(cx.lemma(p), "over" | "after" | "following"))
        || cx.head(i).is_some_and(|h| matches!(cx.lemma(h), "connection" | "relation"))
}

/// Whether a noun tells of words that were spoken, whatever is answered: "rejected the demand", "denied the charges".
pub(super) fn is_made(candidate: &Candidate) -> bool {
    use EventType::{Accuse, Charge, Convict, Request, Statement, Threaten};
    candidate.pos == Pos::Noun && matches!(candidate.kind, Accuse | Charge | Convict | Request | Statement | Threaten)
}

/// Whether the subject of a clause is a pronoun, or none: "warned it would attack", "warned to attack".
fn is_own_deed(cx: &Context<'_, '_>, i: usize) -> bool {
    cx.is_verb(i) && cx.child(i, Deprel::Nsubj).is_none_or(|s| cx.upos(s) == Upos::Pron)
}

/// What the taking event makes of its argument.
/// `taken` is the event and the trigger token of what takes it.
pub(super) fn by_event(kind: EventType, role: Role, cx: &Context<'_, '_>, taken: (&Candidate, usize), verdict: &mut Verdict) {
    let (candidate, token) = taken;
    let definite = candidate.pos == Pos::Noun && is_definite(cx, candidate.token);
    match (kind, role) {
        // Criticism takes it for granted, unlike an accusation.
        (EventType::Accuse, Role::Charge) if !IMPUTING.contains(&cx.lemma(token)) => {}
        // "arrested in connection with the killing"
        (EventType::Arrest | EventType::Investigate, Role::Charge | Role::Content) if definite && is_occasion(cx, candidate.token) => {}
        // "cleared of the murder"
        (EventType::Convict, Role::Charge) if matches!(cx.lemma(token), "acquit" | "clear" | "exonerate" | "acquittal" | "absolve") => {
            verdict.raise(Modality::Alleged, token)
        }
        // "vowed revenge for the killing"
        (EventType::Threaten, Role::Content) if definite => {}
        // "warned that a raid would kill many": not what one threatens to do oneself.
        (EventType::Threaten, Role::Content)
            if matches!(cx.lemma(token), "warn" | "warning" | "caution") && !is_own_deed(cx, candidate.token) =>
        {
            verdict.raise(Modality::Hypothetical, token)
        }
        // "pleaded not guilty to the charges": those were made.
        (EventType::Confess, Role::Content) if is_made(candidate) => {}
        // "pleaded not guilty to the murder"
        (EventType::Confess, Role::Content)
            if cx.lemma(token) == "plead" && token + 1 < cx.len() && matches!(cx.word(token + 1), "not" | "innocent") =>
        {
            verdict.raise(Modality::Alleged, token)
        }
        (EventType::Plot, Role::Content) => *verdict = Verdict { modality: Modality::Planned, cue: Some(token) },
        // "impeached over complaints": those were made.
        (EventType::Charge | EventType::Arrest | EventType::Investigate, Role::Charge) if candidate.kind == EventType::Accuse => {}
        (EventType::Accuse | EventType::Charge | EventType::Arrest | EventType::Investigate, Role::Charge) => {
            verdict.raise(Modality::Alleged, token)
        }
        // "appealed the verdict" takes it for granted.
        (EventType::Request, Role::Content)
            if cx.lemma(token) == "appeal" && (cx.child(token, Deprel::Obj).is_some() || candidate.kind == EventType::Convict) => {}
        // What is foiled was plotted, though not done.
        (EventType::Thwart, Role::Content) if candidate.kind == EventType::Plot && candidate.pos == Pos::Noun => {
            *verdict = Verdict { modality: Modality::Asserted, cue: None }
        }
        // "banned the march": it was not to be.
        (EventType::Sanction, Role::Patient | Role::Content)
            if matches!(candidate.kind, EventType::Protest | EventType::Meet | EventType::Vote)
                && matches!(cx.lemma(token), "ban" | "prohibit" | "forbid" | "outlaw" | "cancel") =>
        {
            verdict.raise(Modality::Hypothetical, token)
        }
        (EventType::Threaten | EventType::Request | EventType::Thwart, Role::Content) => verdict.raise(Modality::Planned, token),
        (EventType::Reject, Role::Content) if is_made(candidate) => {}
        (EventType::Reject, Role::Content) => {
            // "was denied bail": not what somebody denies to have done.
            let withheld = cx.lemma(token) == "deny" && is_withheld(cx, token);
            let modality = if !withheld && matches!(cx.lemma(token), "deny" | "denial" | "refute" | "rebut" | "dispute" | "disclaim") {
                Modality::Alleged
            } else {
                Modality::Hypothetical
            };
            verdict.raise(modality, token);
        }
        _ => {}
    }
}

//! What a governor implies of its infinitive: that it came about, or is only named.

use super::candidates::Candidate;
use super::context::Context;
use super::factuality::{is_definite, is_infinitive};
use super::voice::is_passive;
use super::words::IMPLYING;
use crate::ontology::{EventType, Modality};
use crate::parse::Deprel;
use lede_model::rules::Pos;

/// Whether a governor implies that its infinitive came about, or only names it: "the first man to be shot", "is said to".
pub(super) fn implies(cx: &Context<'_, '_>, at: usize, head: usize) -> bool {
    let used = |i: usize| cx.lemma(i) == "use" && cx.child(i, Deprel::Obj).is_some();
    // "went on to win", "came to be known"; "came to arrest him" serves a purpose.
    let goes = |i: usize| match cx.lemma(i) {
        "go" => cx.word(i) != "going" && cx.children(i).any(|c| cx.lemma(c) == "on"),
        "come" => matches!(cx.lemma(at), "be" | "see" | "know" | "believe" | "regard" | "symbolise" | "symbolize") || is_passive(cx, at),
        _ => true,
    };
    let hearsay = |i: usize| IMPLYING.contains(&cx.lemma(i)) && goes(i) && !used(i);
    if by_vote(cx, at, head) || gathers(cx, at, head) {
        return true;
    }
    // "reported the man to be dead": the infinitive may hang on the object.
    if hearsay(head) || cx.deprel(at) == Deprel::Acl && cx.deprel(head) == Deprel::Obj && cx.head(head).is_some_and(hearsay) {
        return true;
    }
    cx.deprel(at) == Deprel::Acl && is_ranked(cx, head)
}

/// "the first man", "the latest to", "among those": somebody singled out by what they did or suffered.
pub(super) fn is_ranked(cx: &Context<'_, '_>, noun: usize) -> bool {
    let ranked = |i: usize| {
        matches!(cx.lemma(i), "first" | "second" | "third" | "fourth" | "fifth" | "last" | "only" | "latest" | "next" | "one")
            || cx.word(i).to_lowercase().ends_with("est")
    };
    let among = |i: usize| cx.lemma(i) == "among" && cx.deprel(i) == Deprel::Case;
    ranked(noun) || cx.children(noun).any(|c| ranked(c) || among(c))
}

/// "voted to elect her": the vote does it.
pub(super) fn by_vote(cx: &Context<'_, '_>, at: usize, head: usize) -> bool {
    let done = matches!(
        cx.lemma(at),
        "elect" | "re-elect" | "reelect" | "approve" | "pass" | "reject" | "adopt" | "impeach" | "acquit" | "convict" | "confirm" | "amend"
    );
    cx.lemma(head) == "vote" && done && !cx.children(head).any(|c| matches!(cx.deprel(c), Deprel::Aux))
}

/// "gathered in the square to protest": they do.
pub(super) fn gathers(cx: &Context<'_, '_>, at: usize, head: usize) -> bool {
    matches!(cx.lemma(head), "gather" | "march" | "rally" | "assemble" | "take" | "turn" | "converge" | "meet")
        && matches!(cx.lemma(at), "protest" | "demonstrate" | "rally" | "march" | "demand" | "denounce")
}

/// "was denied bail", "denied him bail": not what somebody denies to have done.
pub(super) fn is_withheld(cx: &Context<'_, '_>, deny: usize) -> bool {
    cx.child(deny, Deprel::Iobj).is_some() || is_passive(cx, deny)
}

/// "a warrant for the arrest", "set a date for the vote": the parser may hang the phrase on the verb.
pub(super) fn scheduled(cx: &Context<'_, '_>, at: usize, head: usize) -> bool {
    let noun = cx.child(head, Deprel::Obj).filter(|&o| cx.is_verb(head) && head < o && o < at).unwrap_or(head);
    matches!(
        cx.lemma(noun),
        "warrant" | "ultimatum" | "timetable" | "deadline" | "date" | "plan" | "call" | "proposal" | "hope" | "preparation"
    )
}

/// "announced a strike", "unveiled troop withdrawals": what is done only later, unless it is known or the announcer's own office.
pub(super) fn announces(cx: &Context<'_, '_>, candidate: &Candidate, at: usize, lemma: &str) -> bool {
    use EventType::{Mobilize, Move, Operation, Peace, Protest, Transfer, Vote};
    let later = matches!(candidate.kind, Protest | Peace | Mobilize | Vote | Transfer | Move | Operation);
    let settled = matches!(cx.lemma(candidate.token), "ceasefire" | "cease-fire" | "truce" | "adoption" | "result");
    matches!(lemma, "announce" | "unveil" | "declare") && later && !settled && !is_definite(cx, at)
}

/// "their demands include": the subject is what somebody wants.
pub(super) fn lists_wishes(cx: &Context<'_, '_>, verb: usize) -> bool {
    let wish =
        |s: usize| matches!(cx.lemma(s), "demand" | "plan" | "proposal" | "request" | "aim" | "goal" | "condition" | "recommendation");
    // "have grown to include"
    let governor = cx.head(verb).filter(|_| matches!(cx.deprel(verb), Deprel::Xcomp | Deprel::Advcl) && is_infinitive(cx, verb));
    cx.child(verb, Deprel::Nsubj).or_else(|| cx.child(governor?, Deprel::Nsubj)).is_some_and(wish)
}

/// "called for the death | to be investigated": not the noun is called for.
pub(super) fn has_infinitive(cx: &Context<'_, '_>, noun: usize, head: usize) -> bool {
    cx.children(noun).chain(cx.children(head)).any(|c| c > noun && is_infinitive(cx, c))
}

/// Whether a verb lets somebody have a part in a crime.
pub(super) fn engages(candidate: &Candidate, verb: &str) -> bool {
    let crime = matches!(
        candidate.kind,
        EventType::Attack
            | EventType::Kill
            | EventType::Injure
            | EventType::Abduct
            | EventType::Destroy
            | EventType::Cyber
            | EventType::Espionage
            | EventType::Finance
    );
    crime && matches!(verb, "involve" | "participate" | "use" | "link" | "connect" | "tie" | "implicate" | "assist" | "help")
}

/// "no evidence", "without proof", "found no sign".
pub(super) fn nothing(cx: &Context<'_, '_>, i: usize) -> bool {
    cx.children(i).any(|c| matches!(cx.lemma(c), "no" | "not" | "n't" | "n’t" | "without" | "little" | "any"))
}

pub(super) fn is_conditional(cx: &Context<'_, '_>, verb: usize) -> bool {
    cx.children(verb).any(|c| cx.deprel(c) == Deprel::Mark && matches!(cx.lemma(c), "if" | "unless"))
}

/// Whether a predicate adjective or verb stands in the past.
pub(super) fn is_past(cx: &Context<'_, '_>, i: usize) -> bool {
    cx.children(i).any(|c| {
        matches!(cx.deprel(c), Deprel::Cop | Deprel::Aux)
            && matches!(cx.lemma(c), "be" | "have")
            && matches!(cx.word(c), "was" | "were" | "had" | "been")
    })
}

/// What is still open about a transfer, a release or the like: "a ruling on his extradition", "a ransom for her release", "fights
/// deportation", "a judge blocked the deportation".
pub(super) fn prospect(cx: &Context<'_, '_>, candidate: &Candidate, relation: Deprel, case: Option<&str>, head: usize) -> Option<Modality> {
    let open =
        matches!(candidate.kind, EventType::Transfer | EventType::Release | EventType::Peace) || cx.lemma(candidate.token) == "execution";
    if candidate.pos != Pos::Noun {
        return None;
    }
    // "the plan foresees a withdrawal", "paves the way for a vote": what a plan holds, what is made possible.
    let planner = |v: usize| {
        cx.child(v, Deprel::Nsubj)
            .is_some_and(|s| matches!(cx.lemma(s), "plan" | "proposal" | "roadmap" | "draft" | "scheme" | "timetable"))
    };
    if relation == Deprel::Obj && matches!(cx.lemma(head), "foresee" | "stipulate")
        || relation == Deprel::Obj && planner(head) && matches!(cx.lemma(head), "include" | "involve" | "provide" | "call")
    {
        return Some(Modality::Planned);
    }
    let way = case == Some("for")
        && (cx.lemma(head) == "way"
            || matches!(cx.lemma(head), "pave" | "clear" | "open") && cx.child(head, Deprel::Obj).is_some_and(|o| cx.lemma(o) == "way"));
    if way {
        return Some(Modality::Planned);
    }
    // "talks on the dissolution of the force": not settled.
    let unsettled =
        matches!(candidate.kind, EventType::OrgEnd | EventType::OrgStart | EventType::Appoint | EventType::DepartOffice | EventType::Vote);
    if unsettled
        && matches!(case, Some("on" | "over" | "about"))
        && matches!(cx.lemma(head), "talk" | "negotiation" | "negotiate" | "discussion")
    {
        return Some(Modality::Planned);
    }
    if !open {
        return None;
    }
    let debated = match case {
        Some("on" | "over" | "about") => matches!(
            cx.lemma(head),
            "rule" | "decide" | "decision" | "ruling" | "hearing" | "talk" | "negotiation" | "negotiate" | "debate" | "discussion" | "vote"
        ),
        Some("for") => {
            matches!(
                cx.lemma(head),
                "ransom" | "case" | "fight" | "battle" | "struggle" | "campaign" | "price" | "condition" | "hope" | "chance"
            )
        }
        Some("of") => matches!(cx.lemma(head), "date" | "prospect" | "question" | "chance" | "hope"),
        _ => false,
    };
    let object = matches!(relation, Deprel::Obj | Deprel::NsubjPass);
    match cx.lemma(head) {
        _ if debated => Some(Modality::Planned),
        "fight" | "resist" | "contest" | "challenge" if object => Some(Modality::Planned),
        "bar" | "block" | "halt" | "stop" if object && candidate.kind != EventType::Peace => Some(Modality::Hypothetical),
        _ => None,
    }
}

/// "pending an inquiry", "ahead of the vote": not yet.
pub(super) fn awaits(case: Option<&str>) -> bool {
    matches!(case, Some("pending" | "ahead"))
}

/// "ahead of his trial", with "of" for its preposition.
pub(super) fn stands_ahead(cx: &Context<'_, '_>, at: usize) -> bool {
    cx.case(at).is_some_and(|p| p > 0 && cx.lemma(p) == "of" && cx.word(p - 1).eq_ignore_ascii_case("ahead"))
}

/// "came days before the election", "less than two weeks before the inauguration": at that time still ahead.
pub(super) fn counts_down(cx: &Context<'_, '_>, candidate: &Candidate) -> bool {
    let dated = matches!(candidate.kind, EventType::Vote | EventType::Appoint | EventType::Meet);
    let before = cx.case(candidate.token).filter(|&p| dated && candidate.pos == Pos::Noun && p > 0 && cx.lemma(p) == "before");
    before.is_some_and(|p| matches!(cx.word(p - 1), "days" | "weeks" | "hours" | "week" | "day"))
}

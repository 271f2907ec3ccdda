//! What governs an event: cues project from verbs, nouns and adjectives above it down to the trigger, after the classes of
//! event-selecting predicates of FactBank (Saurí & Pustejovsky 2009). An infinitive is not yet real unless its governor implies
//! that it came about ("managed to", "began to"); a definite noun is taken for granted whatever is done about it.

use super::candidates::Candidate;
use super::context::Context;
use super::factuality::{Verdict, is_definite, is_infinitive, own_cues};
use super::implied::{
    announces, awaits, by_vote, counts_down, engages, gathers, has_infinitive, implies, is_conditional, is_past, is_withheld, lists_wishes,
    nothing, prospect, scheduled, stands_ahead,
};
use super::takers::is_made;
use super::voice::is_passive;
use super::words::{ALLEGED, AWAITED, HYPOTHETICAL, LIGHT, OCCUR, PLANNED, UNDERGO};
use crate::ontology::{EventType, Modality};
use crate::parse::Deprel;
use crate::tag::Upos;
use lede_model::rules::Pos;

/// How far up cues are looked for.
const STEPS: usize = 6;

/// Raises the verdict by what governs the clause: climbs complements and conjunctions, not through statements of fact.
pub(super) fn governed(
    cx: &Context<'_, '_>,
    candidate: &Candidate,
    clause: usize,
    of: &dyn Fn(usize) -> Option<EventType>,
    verdict: &mut Verdict,
) {
    // A light verb is the clause of its noun, and one of its governors.
    let mut at = if candidate.pos == Pos::Noun { candidate.token } else { clause };
    for step in 0..STEPS {
        let Some(head) = cx.head(at) else { break };
        let relation = cx.deprel(at);
        match relation {
            // A clause with its own subject shares no infinitive.
            Deprel::Conj if is_infinitive(cx, head) && cx.child(at, Deprel::Nsubj).or(cx.child(at, Deprel::NsubjPass)).is_some() => break,
            // "called for an end to the war and | the release": a noun beside a verb stands beside what that verb takes.
            Deprel::Conj if step == 0 && cx.is_nominal(at) && cx.is_verb(head) => {
                let taken = cx.children(head).rfind(|&c| c < at && matches!(cx.deprel(c), Deprel::Obj | Deprel::Obl));
                if taken.is_some_and(|c| nominal(cx, candidate, c, head, verdict)) {
                    break;
                }
            }
            // "the resignation of the governor and an inquiry": beside the happening, not its victim.
            Deprel::Conj if step == 0 && of(head).is_none() && cx.deprel(head) == Deprel::Nmod => {
                let happening = cx.head(head).filter(|&h| of(h).is_some());
                at = happening.unwrap_or(head);
                continue;
            }
            Deprel::Conj | Deprel::Compound | Deprel::NmodPoss | Deprel::Appos => {}
            Deprel::Xcomp | Deprel::Ccomp | Deprel::Acl | Deprel::Csubj | Deprel::Advcl => {
                if clausal(cx, candidate, at, head, verdict) || is_given(cx, at, head) {
                    break;
                }
            }
            Deprel::Nsubj | Deprel::NsubjPass if subject(cx, candidate, at, head, verdict) => {}
            Deprel::Nsubj => break,
            Deprel::Obj | Deprel::Obl | Deprel::Nmod | Deprel::NsubjPass => {
                if nominal(cx, candidate, at, head, verdict) {
                    break;
                }
            }
            Deprel::AclRelcl => {
                if cx.lemma(head) == "suspect"
                    && candidate.pos == Pos::Verb
                    && cx.children(at).any(|c| matches!(cx.lemma(c), "who" | "that") && cx.deprel(c) == Deprel::Nsubj)
                {
                    verdict.raise(Modality::Alleged, head);
                }
                break;
            }
            _ => break,
        }
        if step == 0 && of(head) == Some(EventType::Plot) && matches!(relation, Deprel::Obj | Deprel::Xcomp | Deprel::Nmod | Deprel::Acl) {
            *verdict = Verdict { modality: Modality::Planned, cue: Some(head) };
            return;
        }
        at = head;
    }
    // Where the parser hung an infinitive elsewhere: "Minister to resign".
    let mut top = clause;
    while let (Deprel::Conj, Some(head), None) = (cx.deprel(top), cx.head(top), cx.child(top, Deprel::Nsubj)) {
        top = head;
    }
    if verdict.modality == Modality::Asserted
        && is_infinitive(cx, top)
        && !is_perfect(cx, top)
        && !is_conditional(cx, top)
        && cx.head(top).is_none_or(|head| !implies(cx, top, head))
    {
        verdict.raise(Modality::Planned, top);
    }
}

/// "the release of prisoners held by both sides", "the measures, agreed last week, will": what a past participle tells of its noun is
/// as it is, whatever becomes of the noun; unless nobody in particular is meant ("anyone arrested would").
fn is_given(cx: &Context<'_, '_>, at: usize, noun: usize) -> bool {
    let past = cx.deprel(at) == Deprel::Acl && cx.is_nominal(noun) && !is_infinitive(cx, at) && !cx.is_gerund(at);
    let loose = |i: usize| matches!(cx.lemma(i), "anyone" | "anybody" | "those" | "any" | "no" | "person" | "nobody");
    past && is_passive(cx, at) && !loose(noun) && !cx.children(noun).any(loose)
}

fn is_perfect(cx: &Context<'_, '_>, i: usize) -> bool {
    cx.children(i).any(|c| cx.deprel(c) == Deprel::Aux && cx.lemma(c) == "have")
}

/// A noun as subject: "talks are due to resume", "there will be protests", "the trial would be fair". Returns whether the verb's
/// own governors matter.
fn subject(cx: &Context<'_, '_>, candidate: &Candidate, at: usize, head: usize, verdict: &mut Verdict) -> bool {
    let lemma = cx.lemma(head);
    if cx.is_verb(at) || cx.deprel(at) == Deprel::NsubjPass && lemma != "set" {
        return false;
    }
    let copular = cx.child(head, Deprel::Cop).is_some();
    let ahead = matches!(lemma, "due" | "set" | "imminent" | "inevitable")
        || copular && matches!(lemma, "way" | "card" | "horizon" | "offing" | "agenda");
    if ahead {
        verdict.raise(Modality::Planned, head);
    } else if matches!(lemma, "possible" | "likely" | "unlikely" | "conceivable" | "impossible") {
        verdict.raise(Modality::Hypothetical, head);
    } else if OCCUR.contains(&lemma) || copular {
        own_cues(cx, candidate, head, verdict);
    }
    // "the return of the hostages is a condition"
    if copular && matches!(lemma, "condition" | "demand" | "goal" | "aim" | "priority" | "requirement" | "objective" | "precondition") {
        verdict.raise(Modality::Planned, head);
    } else if copular && matches!(lemma, "possibility" | "option" | "risk" | "danger" | "prospect" | "scenario") {
        verdict.raise(Modality::Hypothetical, head);
    }
    let meeting = matches!(candidate.kind, EventType::Meet | EventType::Vote | EventType::Protest);
    if meeting && cx.is_verb(head) && is_planned(cx, head) {
        verdict.raise(Modality::Planned, head);
    }
    OCCUR.contains(&lemma)
}

/// A clause under its governor. Returns whether nothing further up matters.
fn clausal(cx: &Context<'_, '_>, candidate: &Candidate, at: usize, head: usize, verdict: &mut Verdict) -> bool {
    let relation = cx.deprel(at);
    let lemma = cx.lemma(head);
    let infinitive = is_infinitive(cx, at);
    let case = cx.case(at).map(|p| cx.lemma(p));
    if relation == Deprel::Ccomp
        && !infinitive
        && matches!(lemma, "say" | "tell" | "report" | "announce" | "state" | "add" | "confirm" | "reveal")
    {
        return true;
    }
    // "A suspect appears in court": the parser's participle is the clause.
    if lemma == "suspect" && cx.upos(head) == Upos::Noun && !infinitive {
        return true;
    }
    let gerund = cx.is_gerund(at);
    let perfect = infinitive && is_perfect(cx, at);
    let talked_of = gerund && (relation == Deprel::Advcl || relation == Deprel::Acl) && case.is_some_and(|c| looks_to(cx, lemma, head, c));
    let wished = talked_of
        || gerund
            && relation == Deprel::Xcomp
            && matches!(lemma, "consider" | "propose" | "recommend" | "suggest" | "advocate" | "contemplate")
        || gerund && matches!(lemma, "aim" | "gear" | "intend" | "direct") && matches!(case, Some("at" | "to" | "towards" | "toward"))
        || PLANNED.contains(&lemma) && infinitive && !perfect && !(lemma == "vote" && implies(cx, at, head));
    // "kept rebels from seizing": the clause may hang on the object.
    let keeper = if relation == Deprel::Acl { cx.head(head).filter(|_| cx.deprel(head) == Deprel::Obj) } else { Some(head) };
    let kept = keeper.filter(|_| gerund && case == Some("from")).map_or("", |k| cx.lemma(k));
    let foiled = matches!(kept, "prevent" | "stop" | "block" | "keep" | "deter" | "hinder");
    let prevented = matches!(kept, "bar" | "ban" | "prohibit" | "discourage" | "dissuade");
    let unproven = matches!(relation, Deprel::Ccomp | Deprel::Acl)
        && !infinitive
        && matches!(lemma, "evidence" | "proof" | "sign" | "indication")
        && (nothing(cx, head) || cx.head(head).is_some_and(|h| nothing(cx, h)));
    let doubtful = matches!(relation, Deprel::Ccomp | Deprel::Csubj) && matches!(lemma, "possible" | "likely" | "unlikely" | "conceivable");
    // "a bill that would let the state | arrest them": the clause may hang on who is let.
    let let_do = infinitive
        && relation == Deprel::Acl
        && cx.deprel(head) == Deprel::Obj
        && cx.head(head).is_some_and(|v| matches!(cx.lemma(v), "allow" | "permit" | "forbid") && !is_past(cx, v));
    let possible = let_do
        || HYPOTHETICAL.contains(&lemma)
            && (infinitive || relation == Deprel::Xcomp || case == Some("of") || lemma == "risk" && relation == Deprel::Ccomp)
            && cx.upos(head) != Upos::Aux
            && !(lemma == "able" && is_past(cx, head));
    let unreal = match relation {
        // "was reported to be dead" serves no purpose.
        Deprel::Advcl => {
            // "prompting Minsk to recall its envoy": the parser may hang the infinitive on the verb.
            let made = matches!(lemma, "prompt" | "force" | "lead" | "cause" | "compel" | "drive" | "oblige" | "help" | "enable")
                && cx.child(head, Deprel::Obj).is_some_and(|o| head < o && o < at);
            !(made || gathers(cx, at, head) || by_vote(cx, at, head) || cx.child(at, Deprel::Cop).is_some() && implies(cx, at, head))
        }
        Deprel::Xcomp | Deprel::Acl => !HYPOTHETICAL.contains(&lemma) && !implies(cx, at, head),
        _ => false,
    };
    // "has the power to arrest": the parser may hang the infinitive on the verb.
    let empowered = infinitive
        && relation == Deprel::Advcl
        && cx.child(head, Deprel::Obj).is_some_and(|o| o < at && o > head && HYPOTHETICAL.contains(&cx.lemma(o)));
    // "instead of attacking", "escaped being killed"
    let averted = gerund && (relation == Deprel::Xcomp && matches!(lemma, "escape" | "avoid" | "miss") || follows(cx, at, "instead"));
    if lemma == "fear" && is_ahead(cx, at) || unproven || empowered || averted {
        verdict.raise(Modality::Hypothetical, head);
    } else if let Some(word) = accused_before(cx, at) {
        verdict.raise(Modality::Alleged, word);
    } else if ALLEGED.contains(&lemma) && imputes(cx, head, relation, case, infinitive) {
        verdict.raise(Modality::Alleged, head);
    } else if prevented || doubtful || !wished && possible {
        verdict.raise(Modality::Hypothetical, head);
    } else if foiled || wished || infinitive && !perfect && unreal {
        verdict.raise(Modality::Planned, head);
    }
    // An auxiliary of the governor reaches its complement, and what accompanies the clause: "will attack, killing many".
    let accompanies = relation == Deprel::Advcl
        && gerund
        && head < at
        && case.is_none_or(|c| c == "with")
        && !matches!(candidate.kind, EventType::Statement | EventType::Accuse);
    if (relation == Deprel::Xcomp || accompanies) && cx.is_verb(head) {
        own_cues(cx, candidate, head, verdict);
    }
    // "will resign, with Ost succeeding her": the parser may hang the clause on the name.
    if relation == Deprel::Acl
        && gerund
        && cx.deprel(head) == Deprel::Obl
        && cx.case(head).is_some_and(|p| cx.lemma(p) == "with")
        && let Some(verb) = cx.head(head)
    {
        own_cues(cx, candidate, verb, verdict);
    }
    // Why or how something is meant to be done has happened or not for itself.
    relation == Deprel::Advcl && !infinitive && !accompanies
}

/// "talked about leaving", "steps towards dissolving it", "in exchange for releasing them": a gerund that looks ahead.
fn looks_to(cx: &Context<'_, '_>, lemma: &str, head: usize, case: &str) -> bool {
    match case {
        "about" => matches!(lemma, "talk" | "think" | "speak" | "discussion" | "negotiation" | "conversation" | "serious"),
        "on" => matches!(
            lemma,
            "insist" | "agree" | "decide" | "work" | "vote" | "plan" | "focus" | "intent" | "bent" | "set" | "agreement" | "deal" | "count"
        ),
        "towards" | "toward" => matches!(lemma, "step" | "move" | "work" | "progress" | "effort" | "push" | "path"),
        "to" => matches!(lemma, "commit" | "agree" | "close" | "step" | "move" | "commitment" | "alternative" | "open"),
        "of" => matches!(lemma, "favour" | "favor" | "hope" | "intention" | "way" | "aim" | "goal" | "purpose" | "idea" | "support"),
        "for" => {
            matches!(lemma, "plan" | "push" | "call" | "campaign" | "vote" | "deadline" | "proposal" | "preparation" | "prepare" | "hope")
                || matches!(lemma, "exchange" | "return") && cx.case(head).is_some_and(|p| cx.lemma(p) == "in")
        }
        _ => false,
    }
}

/// Whether a word stands right before the preposition of a clause.
fn follows(cx: &Context<'_, '_>, at: usize, word: &str) -> bool {
    let case = cx.children(at).find(|&c| c < at && matches!(cx.deprel(c), Deprel::Mark | Deprel::Case));
    case.is_some_and(|c| cx.lemma(c) == word || c > 0 && cx.word(c - 1).eq_ignore_ascii_case(word))
}

/// "a man suspected | of having killed a guard": the parser may hang the clause on the noun; the participle stands before it.
fn accused_before(cx: &Context<'_, '_>, at: usize) -> Option<usize> {
    let case = cx.children(at).find(|&c| c < at && matches!(cx.deprel(c), Deprel::Mark | Deprel::Case) && cx.lemma(c) == "of")?;
    case.checked_sub(1).filter(|&p| cx.deprel(at) == Deprel::Acl && matches!(cx.lemma(p), "suspect" | "accuse"))
}

/// "feared that rebels might attack": the clause looks ahead.
fn is_ahead(cx: &Context<'_, '_>, clause: usize) -> bool {
    cx.children(clause)
        .any(|c| cx.deprel(c) == Deprel::Aux && matches!(cx.word(c), "will" | "would" | "could" | "may" | "might" | "can" | "'ll" | "’ll"))
}

/// A noun phrase under its governor. Returns whether nothing further up matters.
fn nominal(cx: &Context<'_, '_>, candidate: &Candidate, at: usize, head: usize, verdict: &mut Verdict) -> bool {
    let relation = cx.deprel(at);
    let lemma = cx.lemma(head);
    let answered = matches!(lemma, "reject" | "dismiss" | "refuse" | "deny" | "ignore" | "oppose" | "dispute" | "defy");
    if answered && is_made(candidate) && !is_withheld(cx, head) {
        return true;
    }
    let case = cx.case(at).map(|p| cx.lemma(p));
    if at == candidate.token
        && let Some(modality) = prospect(cx, candidate, relation, case, head)
    {
        verdict.raise(modality, head);
        return false;
    }
    // "aimed at ending the war": there is one.
    if relation == Deprel::Obj && matches!(lemma, "end" | "halt" | "stop" | "settle" | "resolve") && is_definite(cx, at) {
        return true;
    }
    // "is believed to have been involved in the murder", "allegedly used it for the attack": he may have had no part in it.
    if relation == Deprel::Obl && engages(candidate, lemma) && matches!(case, Some("in" | "for" | "with" | "to")) {
        let doubt = |c: &usize| matches!(cx.lemma(*c), "allegedly" | "supposedly" | "purportedly");
        if let Some(adverb) = cx.children(head).find(doubt) {
            verdict.raise(Modality::Alleged, adverb);
        }
        let believed = cx.head(head).filter(|&h| ALLEGED.contains(&cx.lemma(h)) && cx.deprel(head) == Deprel::Xcomp);
        if let Some(word) = believed {
            verdict.raise(Modality::Alleged, word);
        }
    }
    let light = matches!(relation, Deprel::Obj | Deprel::NsubjPass) && (LIGHT.contains(&lemma) || UNDERGO.contains(&lemma));
    let object = matches!(relation, Deprel::Obj | Deprel::NsubjPass);
    let wished = PLANNED.contains(&lemma) && is_wished(cx, head, relation, case) && !(case == Some("for") && has_infinitive(cx, at, head))
        || object && AWAITED.contains(&lemma)
        || case == Some("for") && scheduled(cx, at, head)
        || object
            && !is_definite(cx, at)
            && matches!(lemma, "back" | "favour" | "favor" | "advocate" | "suggest" | "recommend" | "support")
        || object && announces(cx, candidate, at, lemma)
        || object && lemma == "negotiate" && matches!(candidate.kind, EventType::Release | EventType::Transfer)
        || lemma == "aim" && case == Some("at")
        || lemma == "provide" && case == Some("for")
        || relation == Deprel::Obj && matches!(lemma, "include" | "comprise") && lists_wishes(cx, head)
        || relation == Deprel::Obj
            && matches!(lemma, "host" | "attend" | "hold" | "join" | "stage" | "chair" | "convene")
            && is_planned(cx, head)
        || matches!(lemma, "exchange" | "return") && case == Some("for") && cx.case(head).is_some_and(|p| cx.lemma(p) == "in")
        || matches!(lemma, "supporter" | "opponent" | "advocate" | "proponent" | "favour" | "favor")
            && case == Some("of")
            && !is_definite(cx, at)
        || lemma == "chant" && case == Some("for")
        || (awaits(case) || stands_ahead(cx, at)) && candidate.pos == Pos::Noun
        || at == candidate.token && counts_down(cx, candidate);
    let faced =
        matches!(lemma, "face" | "risk") && relation == Deprel::Obj && !matches!(cx.lemma(at), "charge" | "accusation" | "allegation");
    let ahead = matches!(case, Some("at" | "during" | "until" | "before")) && is_planned(cx, head);
    let possible = lemma == "deny" && object && is_withheld(cx, head)
        || HYPOTHETICAL.contains(&lemma)
            && !(lemma == "consider" && cx.child(head, Deprel::Xcomp).is_some())
            && (object || case == Some("of"))
            && cx.upos(head) != Upos::Aux;
    // "in case of an attack"
    let case_of = matches!(lemma, "case" | "event") && case == Some("of") && cx.case(head).is_some_and(|p| cx.lemma(p) == "in");
    let conditional = case_of || cx.is_verb(head) && !is_definite(cx, at) && is_conditional(cx, head);
    // "information leading to the arrest"
    let wanted = cx.word(head) == "leading" && case == Some("to") && head.checked_sub(1).is_some_and(|h| cx.lemma(h) == "information");
    if lemma == "fear" && (relation == Deprel::Obj && !is_definite(cx, at) || case == Some("of")) || wanted {
        verdict.raise(Modality::Hypothetical, head);
    } else if ALLEGED.contains(&lemma) && imputes(cx, head, relation, case, false) {
        verdict.raise(Modality::Alleged, head);
    } else if wished || faced && !possible || ahead {
        verdict.raise(Modality::Planned, head);
    } else if possible || conditional || lemma == "warn" && matches!(case, Some("of" | "about" | "against")) {
        verdict.raise(Modality::Hypothetical, head);
    }
    // "appealed the conviction", "an inquiry into the shooting", "footage of the attack" take it for granted.
    let occasion = relation == Deprel::Obl && matches!(case, Some("after" | "following" | "despite" | "over" | "since"))
        || relation == Deprel::Obl && case == Some("on") && matches!(lemma, "rule" | "comment" | "decide" | "report" | "deliberate");
    if candidate.pos == Pos::Noun
        && !light
        && (occasion || is_definite(cx, at) || relation == Deprel::Nmod && case.is_some_and(|c| !matches!(c, "of" | "for")))
    {
        return true;
    }
    if matches!(relation, Deprel::Obj | Deprel::NsubjPass) && cx.is_verb(head) {
        own_cues(cx, candidate, head, verdict);
    }
    false
}

/// "will testify at the trial".
fn is_planned(cx: &Context<'_, '_>, verb: usize) -> bool {
    cx.children(verb).any(|c| cx.deprel(c) == Deprel::Aux && matches!(cx.word(c), "will" | "'ll" | "’ll" | "shall"))
}

/// Whether an imputing word imputes this complement: "accused of", "charged with", "claims that", "allegations of".
fn imputes(cx: &Context<'_, '_>, head: usize, relation: Deprel, case: Option<&str>, infinitive: bool) -> bool {
    match cx.lemma(head) {
        "claim" => matches!(relation, Deprel::Ccomp | Deprel::Xcomp) || cx.upos(head) == Upos::Noun && relation == Deprel::Acl,
        "want" => !infinitive && case == Some("for") && cx.word(head) == "wanted",
        // "was denied bail": what was withheld.
        "deny" => !is_withheld(cx, head),
        "charge" | "indict" | "prosecute" | "blame" => matches!(case, Some("with" | "for" | "of" | "over" | "on")),
        "count" => case == Some("of"),
        "denial" | "believe" | "think" | "fear" | "allege" => true,
        "accuse" | "suspect" | "suspicion" | "accusation" | "allegation" => {
            case.is_some() || !matches!(relation, Deprel::Obj | Deprel::Advcl)
        }
        "investigate" | "investigation" => case == Some("for"),
        _ => true,
    }
}

/// Whether a nominal event is the object of a wish: "called for an investigation", "ordered the arrest", "demanded talks".
fn is_wished(cx: &Context<'_, '_>, head: usize, relation: Deprel, case: Option<&str>) -> bool {
    let object = matches!(relation, Deprel::Obj | Deprel::NsubjPass);
    match cx.lemma(head) {
        "plan" | "prepare" | "schedule" | "slate" => case == Some("for") || object,
        "call" | "appeal" | "push" | "press" | "ask" | "plead" | "negotiate" | "campaign" | "set" | "effort" | "mission" | "work"
        | "vote" => matches!(case, Some("for" | "on")) && (case == Some("for") || cx.lemma(head) == "vote"),
        "agree" | "commit" => matches!(case, Some("to" | "on")),
        "aim" => matches!(case, Some("at" | "for")),
        "want" | "expect" | "vow" | "swear" => object,
        "try" | "tell" | "struggle" | "warn" | "organise" | "organize" | "decide" | "undertake" | "decision" | "target" | "stop"
        | "consider" | "offer" | "motion" => false,
        _ => object || matches!(case, Some("of" | "for" | "to")),
    }
}

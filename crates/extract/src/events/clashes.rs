//! Tellings that cannot be of one happening, however much they share: one is denied, two people are named, numbers or days differ,
//! or the words are of different acts within their type.

use super::tellings::{Agreement, Known, Telling, compare};
use crate::analysis::Event;
use crate::ontology::{EventType, Role};

/// Acts within a type that are never each other: who is stabbed is not shot by it, a fine is no verdict. Words for any act of the type,
/// such as "attack", stand in none.
#[rustfmt::skip]
const ACTS: &[(EventType, &[&[&str]])] = &[
    (EventType::Attack, &[
        &["stab", "stabbing", "knife", "knife attack", "slash"],
        &["shoot", "shooting", "gun down", "open fire", "mass shooting", "gun attack", "gunfire", "fire"],
        &["bomb", "bombing", "blast", "explosion", "explode", "detonate", "blow up", "go off", "car bombing", "suicide bombing", "bomb blast", "bomb attack", "suicide attack"],
        &["airstrike", "air strike", "air raid", "drone strike", "missile strike"],
        &["shell", "shelling", "bombard", "bombardment"],
        &["arson", "set on fire", "set ablaze", "torch", "firebomb", "arson attack"],
        &["rape", "molest", "gang-rape"],
        &["rob", "robbery", "mug", "loot"],
    ]),
    (EventType::Convict, &[
        &["convict", "find guilty", "conviction", "guilty verdict", "reconvict"],
        &["sentence", "jail", "imprison", "sentencing", "serve", "get", "receive", "resentence"],
        &["fine"],
        &["acquit", "acquittal", "clear of", "exonerate", "find not guilty"],
        &["overturn", "quash", "annul", "overrule", "vacate", "reverse", "set aside"],
        &["uphold", "commute", "confirm", "reduce", "increase"],
    ]),
    (EventType::Charge, &[
        &["appear", "court appearance", "arraign", "arraignment", "hearing"],
        &["charge", "indict", "indictment", "criminal charge"],
        &["sue", "lawsuit", "suit", "litigate", "litigation", "legal action"],
        &["impeach", "impeachment"],
    ]),
    (EventType::Appoint, &[
        &["appoint", "appointment", "name", "nominate", "nomination"],
        &["elect", "re-elect", "reelect", "re-election"],
        &["succeed", "replace", "succession"],
        &["swear in", "inaugurate", "inauguration", "take office", "assume office"],
    ]),
    (EventType::DepartOffice, &[
        &["resign", "resignation", "step down", "stand down", "quit"],
        &["sack", "dismiss", "dismissal", "fire", "oust", "ouster", "remove", "removal"],
        &["retire", "retirement"],
    ]),
    (EventType::Protest, &[
        &["strike", "walkout", "walk out", "general strike", "go on strike", "industrial action", "stoppage", "walk off", "walk off the job", "down tools", "strike action", "hunger strike"],
        &["march", "protest march"],
        &["riot", "rioting", "unrest", "disturbance"],
        &["rally"],
        &["boycott"],
        &["sit-in"],
        &["vigil"],
    ]),
    (EventType::Meet, &[
        &["visit", "trip", "tour"],
        &["phone", "telephone", "phone call", "telephone call", "call", "video call"],
        &["talk", "talks", "negotiate", "negotiation", "summit", "meeting", "meet", "session"],
    ]),
    (EventType::Move, &[
        &["arrive", "arrival", "enter", "land", "landing"],
        &["leave", "depart", "departure", "exit"],
        &["cross", "crossing"],
        &["smuggle", "smuggling"],
        &["evacuate", "evacuation"],
        &["return"],
    ]),
    (EventType::Agree, &[
        &["sign", "signing", "ratify", "ratification", "conclude", "initial"],
        &["pledge", "promise", "vow", "offer", "guarantee", "assure"],
        &["accept", "approve", "approval"],
    ]),
    (EventType::Vote, &[
        &["pass", "adopt", "approve", "enact", "sign", "amend", "repeal", "veto", "withdraw"],
        &["win", "lose", "secure", "gain", "election", "general election", "presidential election", "parliamentary election", "elect", "defeat"],
    ]),
    (EventType::Sanction, &[
        &["freeze", "asset freeze"],
        &["ban", "travel ban", "bar", "prohibit", "outlaw", "prohibition"],
        &["recall", "expel"],
        &["embargo", "arms embargo"],
        &["suspend", "suspension"],
        &["seize", "seizure", "confiscate", "confiscation"],
    ]),
    (EventType::Conflict, &[
        &["coup", "coup d'etat", "military coup"],
        &["invasion", "invade"],
        &["retake", "recapture"],
        &["fall"],
        &["clash"],
    ]),
    (EventType::Confess, &[
        &["plead guilty", "guilty plea"],
        &["claim responsibility", "claim of responsibility"],
    ]),
];

/// Types whose patients are single people or bodies: two names are two happenings.
const SINGLE: &[EventType] = &[
    EventType::Kill,
    EventType::Arrest,
    EventType::Convict,
    EventType::Charge,
    EventType::Attack,
    EventType::Injure,
    EventType::Abduct,
    EventType::Release,
    EventType::Appoint,
    EventType::DepartOffice,
    EventType::Transfer,
    EventType::Sanction,
    EventType::Accuse,
    EventType::Investigate,
];

/// Whether tellings `a` and `b` of one type, which say `x` and `y`, cannot be of one happening.
pub(super) fn clash(a: &Event, x: &Telling, b: &Event, y: &Telling) -> bool {
    let patient = compare(x, y, Role::Patient);
    a.polarity != b.polarity
        || y.other
        || matches!((x.ordinal, y.ordinal), (Some(first), Some(second)) if first != second)
        || matches!(patient, Some(Agreement::Names)) && SINGLE.contains(&a.kind)
        || numbers_differ(x, y)
        || counts(x) && is_one_person(y)
        || counts(y) && is_one_person(x)
        || acts_differ(a, b)
        || days_differ(x, y) && !x.parts.iter().any(|p| p.role == Role::Patient && p.known.is_some() && y.has(Role::Patient, &p.known))
}

fn acts_differ(a: &Event, b: &Event) -> bool {
    let Some((_, acts)) = ACTS.iter().find(|(kind, _)| *kind == a.kind) else { return false };
    let act = |e: &Event| acts.iter().position(|words| words.contains(&e.lemma.as_str()));
    matches!((act(a), act(b)), (Some(i), Some(j)) if i != j)
}

/// Both say how many, and no number is the same. The "dozens" of a headline may be any number.
fn numbers_differ(x: &Telling, y: &Telling) -> bool {
    let vague = !x.headline;
    let both = x.numbers(vague).next().is_some() && y.numbers(vague).next().is_some();
    both && !x.numbers(vague).any(|n| y.numbers(vague).any(|m| n == m))
}

fn counts(x: &Telling) -> bool {
    x.numbers(true).any(|milli| milli != 1000)
}

/// The only patient is a named person.
fn is_one_person(x: &Telling) -> bool {
    let mut patients = x.parts.iter().filter(|p| p.role == Role::Patient);
    patients.next().is_some_and(|p| p.person) && patients.next().is_none()
}

/// Both are dated, and no day lies in the other's.
fn days_differ(x: &Telling, y: &Telling) -> bool {
    let dated = |t: &'_ Telling| t.parts.iter().any(|p| day(&p.known, p.lasting).is_some());
    let lasting = x.parts.iter().chain(&y.parts).any(|p| p.role == Role::Time && p.lasting);
    let same = |p: &str| y.parts.iter().filter_map(|q| day(&q.known, q.lasting)).any(|q| p.starts_with(q) || q.starts_with(p));
    !lasting && dated(x) && dated(y) && !x.parts.iter().filter_map(|p| day(&p.known, p.lasting)).any(same)
}

/// The day or year of a date, without the hour.
fn day(known: &Option<Known>, lasting: bool) -> Option<&str> {
    let Some(Known::Day(value)) = known else { return None };
    let year = value.as_bytes().get(..4).is_some_and(|y| y.iter().all(u8::is_ascii_digit));
    (year && !lasting).then(|| value.get(..10).unwrap_or(value))
}

#[cfg(test)]
mod tests {
    use super::ACTS;

    #[test]
    fn a_word_is_of_one_act() {
        for (kind, acts) in ACTS {
            let words: Vec<_> = acts.iter().flat_map(|a| a.iter()).collect();
            for (i, word) in words.iter().enumerate() {
                assert!(!words[..i].contains(word), "{kind}: {word} twice");
            }
        }
    }
}

//! Constructions that show what a name is: aliases in quotation marks, operations, buildings, "Government of X", titles with "of".

use super::draft::Draft;
use crate::analysis::Score;
use crate::document::Document;
use crate::lexicon::{Lex, List, ListSet};
use crate::ontology::EntityType;
use lede_text::{outermost_first, sort_by_rank};
use std::ops::Range;

/// Applies every construction.
pub(super) fn apply(doc: &Document<'_>, lex: &Lex, drafts: &mut Vec<Draft>) {
    split_after_of(doc, lex, drafts);
    join(doc, lex, drafts);
    drafts.retain(|d| !in_title(lex, d));
    for draft in drafts.iter_mut() {
        person(doc, lex, draft);
        town(doc, lex, draft);
        building(doc, lex, draft);
        operation(doc, draft);
        article(doc, lex, draft);
    }
    let mut more = Vec::new();
    for sentence in &doc.sentences {
        for i in sentence.tokens.clone() {
            let rest = i..sentence.tokens.end;
            more.extend(titled(doc, lex, rest.clone()));
            more.extend(alias(doc, rest.clone()).or_else(|| named_operation(doc, lex, rest)));
        }
    }
    overlay(doc, drafts, more);
}

/// Puts drafts over those that lie inside them; one that would cut another is dropped.
pub(super) fn overlay(doc: &Document<'_>, drafts: &mut Vec<Draft>, more: Vec<Draft>) {
    let mut owner = vec![usize::MAX; doc.tokens.len()];
    for (at, draft) in drafts.iter().enumerate() {
        owner[draft.tokens.clone()].fill(at);
    }
    let mut dead = vec![false; drafts.len() + more.len()];
    for draft in more {
        let inside = |at: usize| draft.tokens.start <= drafts[at].tokens.start && drafts[at].tokens.end <= draft.tokens.end;
        let under: Vec<usize> = owner[draft.tokens.clone()].iter().copied().filter(|&at| at != usize::MAX).collect();
        if under.iter().all(|&at| inside(at)) {
            under.into_iter().for_each(|at| dead[at] = true);
            owner[draft.tokens.clone()].fill(drafts.len());
            drafts.push(draft);
        }
    }
    let mut at = 0;
    drafts.retain(|_| {
        at += 1;
        !dead[at - 1]
    });
    sort_by_rank(drafts, |d| outermost_first(&d.tokens));
}

fn capital(doc: &Document<'_>, i: usize) -> bool {
    doc.tokens.get(i).is_some() && doc.word(i).chars().next().is_some_and(char::is_uppercase)
}

fn word<'t>(doc: &Document<'t>, i: usize) -> &'t str {
    doc.tokens.get(i).map_or("", |_| doc.word(i))
}

/// "President of Ukraine Ann Lee": the place ends before the person.
fn split_after_of(doc: &Document<'_>, lex: &Lex, drafts: &mut Vec<Draft>) {
    let mut more = Vec::new();
    for draft in drafts.iter_mut() {
        let start = draft.tokens.start;
        let of = start.checked_sub(1).is_some_and(|i| doc.word(i) == "of") || start.checked_sub(2).is_some_and(|i| doc.word(i) == "of");
        let Some(place) = lex.longest(start, List::Country).filter(|h| of && h.end < draft.tokens.end) else { continue };
        let people = capital(doc, place.end) && !lex.lists(draft.tokens.end - 1).meets(HEADS) && draft.tokens.end - place.end <= 3;
        if people {
            let person = Draft { tokens: place.end..draft.tokens.end, kind: EntityType::Person, ..draft.clone() };
            draft.tokens.end = place.end;
            draft.kind = EntityType::Gpe;
            more.push(person);
        }
    }
    drafts.extend(more);
    sort_by_rank(drafts, |d| [d.tokens.start as u32]);
}

const HEADS: ListSet = ListSet::of(List::OrgHead)
    .with(ListSet::of(List::GovHead))
    .with(ListSet::of(List::CompanyHead))
    .with(ListSet::of(List::FacilityHead))
    .with(ListSet::of(List::EventHead))
    .with(ListSet::of(List::DocumentHead))
    .with(ListSet::of(List::LandHead));

/// "Government of X" and "League for the Defence of Y" are one name.
fn join(doc: &Document<'_>, lex: &Lex, drafts: &mut Vec<Draft>) {
    let mut out: Vec<Draft> = Vec::with_capacity(drafts.len());
    for draft in drafts.drain(..) {
        let gap = |last: &Draft| {
            let between: Vec<&str> = (last.tokens.end..draft.tokens.start).map(|i| doc.word(i)).collect();
            matches!(between[..], ["of"] | ["for"] | ["of", "the"] | ["for", "the"]).then(|| between[0])
        };
        let joined = out.last().and_then(|last| Some((last, gap(last)?))).is_some_and(|(last, gap)| {
            let head = last.tokens.end - 1;
            let government = last.tokens.len() == 1 && doc.word(head) == "Government" && gap == "of" && draft.kind == EntityType::Gpe;
            let league = gap == "for" || draft.kind == EntityType::Org;
            let both = last.kind == EntityType::Org && draft.kind == EntityType::Org && league;
            government || (both && lex.lists(head).meets(HEADS))
        });
        match out.last_mut().filter(|_| joined) {
            Some(last) => {
                last.tokens.end = draft.tokens.end;
                last.kind = EntityType::Org;
                last.rule = "mentions/join";
            }
            None => out.push(draft),
        }
    }
    let mut more = Vec::new();
    // "Government of X" where only X was read.
    for draft in &mut out {
        let start = draft.tokens.start;
        let before = if word(doc, start.wrapping_sub(1)) == "the" { start.wrapping_sub(2) } else { start.wrapping_sub(1) };
        if draft.kind == EntityType::Gpe && word(doc, before) == "of" && word(doc, before.wrapping_sub(1)) == "Government" {
            let tokens = before - 1..draft.tokens.end;
            more.push(Draft { tokens, kind: EntityType::Org, score: Score::percent(90), rule: "mentions/join", runner_up: None });
        }
    }
    *drafts = out;
    overlay(doc, drafts, more);
}

/// "Prime" of "Prime Minister" is no name.
fn in_title(lex: &Lex, draft: &Draft) -> bool {
    let longer = |h: &crate::lexicon::Hit| h.end > draft.tokens.end && h.end - h.start > draft.tokens.len();
    lex.longest(draft.tokens.start, List::Title).is_some_and(longer)
}

/// A title, a given name, a role before or an apposition after makes a body of two or three words a person.
fn person(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) {
    if !matches!(draft.kind, EntityType::Org | EntityType::Gpe) || draft.rule == "mentions/lexicon" {
        return;
    }
    let title = lex.longest(draft.tokens.start, List::Title).map_or(draft.tokens.start, |h| h.end);
    let rest = title.min(draft.tokens.end)..draft.tokens.end;
    let body = if title > draft.tokens.start { HEADS } else { HEADS.with(BODIES) };
    let plain = |i: usize| capital(doc, i) && !lex.lists(i).meets(body) && doc.word(i).chars().any(char::is_lowercase);
    if rest.is_empty() || rest.len() > 3 || !rest.clone().all(plain) {
        return;
    }
    let titled = title > draft.tokens.start;
    let before = draft.tokens.start.checked_sub(1);
    let role = before
        .is_some_and(|i| (lex.in_list(i, List::RoleNoun) && !capital(doc, i)) || matches!(doc.word(i), "named" | "Mr." | "Mrs." | "Ms."));
    let named = rest.len() > 1 && lex.in_list(rest.start, List::GivenName);
    if titled || (rest.len() > 1 && (role || apposed(doc, lex, rest.end))) || named {
        draft.kind = EntityType::Person;
        draft.tokens = rest;
        draft.rule = "mentions/person";
    }
}

/// "Prime Minister Ann Lee", where nothing was read: two or three plain capitalised words after a capitalised title.
fn titled(doc: &Document<'_>, lex: &Lex, rest: Range<usize>) -> Option<Draft> {
    let title = lex.longest(rest.start, List::Title).filter(|h| h.end - h.start > 1 && capital(doc, h.start) && h.end < rest.end)?;
    let plain = |i: &usize| *i < rest.end && capital(doc, *i) && !lex.lists(*i).meets(HEADS.with(ListSet::of(List::NotName)));
    let end = (title.end..title.end + 4).find(|i| !plain(i)).unwrap_or(title.end + 4);
    let person =
        Draft { tokens: title.end..end, kind: EntityType::Person, score: Score::percent(88), rule: "mentions/person", runner_up: None };
    (2..=3).contains(&person.tokens.len()).then_some(person)
}

/// Lists whose words are no part of a person's name.
const BODIES: ListSet = ListSet::of(List::Country)
    .with(ListSet::of(List::Nationality))
    .with(ListSet::of(List::City))
    .with(ListSet::of(List::Province))
    .with(ListSet::of(List::Media))
    .with(ListSet::of(List::Company));

/// ", 42," or ", who" or ", a teacher".
fn apposed(doc: &Document<'_>, lex: &Lex, end: usize) -> bool {
    if word(doc, end) != "," {
        return false;
    }
    let next = word(doc, end + 1);
    let age = next.len() <= 3 && next.bytes().all(|b| b.is_ascii_digit()) && !next.is_empty();
    let role = matches!(next, "a" | "an") && (end + 2..end + 5).any(|i| i < doc.tokens.len() && lex.in_list(i, List::RoleNoun));
    age || next == "who" || role
}

/// "in Mirna, Kenya": a town before its country.
fn town(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) {
    let country = word(doc, draft.tokens.end) == "," && lex.longest(draft.tokens.end + 1, List::Country).is_some();
    let before = draft.tokens.start.checked_sub(1).map_or("", |i| doc.word(i));
    let placed = matches!(before, "in" | "at" | "near" | "from" | "outside" | "In");
    let body = lex.lists(draft.tokens.end - 1).meets(HEADS);
    if country && placed && draft.tokens.len() <= 2 && !body && matches!(draft.kind, EntityType::Person | EntityType::Org) {
        draft.kind = EntityType::Gpe;
        draft.rule = "mentions/town";
    }
}

/// Words that end the name of a building or site, whatever stands before.
fn is_site(word: &str) -> bool {
    matches!(
        word,
        "airport"
            | "prison"
            | "jail"
            | "hospital"
            | "bridge"
            | "stadium"
            | "mosque"
            | "cathedral"
            | "church"
            | "synagogue"
            | "headquarters"
            | "embassy"
            | "airbase"
            | "airfield"
            | "barracks"
            | "dam"
            | "refinery"
            | "palace"
            | "tower"
            | "museum"
            | "monastery"
            | "penitentiary"
    )
}

/// "Mirna airport", "Mirna General Hospital": a building, not the place or body that it is called after.
fn building(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) {
    let place = matches!(draft.kind, EntityType::Gpe | EntityType::Loc | EntityType::Person | EntityType::Facility | EntityType::Org);
    if !place {
        return;
    }
    let next = word(doc, draft.tokens.end);
    let indefinite = matches!(word(doc, draft.tokens.start.wrapping_sub(1)), "a" | "an" | "A" | "An");
    let spaced = doc.tokens.get(draft.tokens.end).is_some_and(|t| t.space_before);
    let person = draft.kind == EntityType::Person && draft.tokens.len() > 1;
    if is_site(&next.to_lowercase()) && spaced && !indefinite && !person && !matches!(next, "embassy" | "headquarters" | "church") {
        draft.tokens.end += 1;
        draft.kind = EntityType::Facility;
        draft.rule = "mentions/building";
        return;
    }
    let last = draft.tokens.end - 1;
    let head = doc.word(last).to_lowercase();
    if draft.tokens.len() > 1 && capital(doc, last) && draft.kind != EntityType::Facility && !lex.in_list(last, List::Surname) {
        let site = is_site(&head) && head != "church"
            || matches!(head.as_str(), "street" | "avenue" | "boulevard" | "highway" | "square" | "hotel" | "camp");
        if site {
            draft.kind = EntityType::Facility;
            draft.rule = "mentions/building";
        }
    }
}

/// "Operation Quiet Harbour".
fn operation(doc: &Document<'_>, draft: &mut Draft) {
    if draft.tokens.len() > 1 && doc.word(draft.tokens.start) == "Operation" {
        draft.kind = EntityType::EventName;
        draft.rule = "mentions/operation";
    }
}

fn named_operation(doc: &Document<'_>, _lex: &Lex, rest: Range<usize>) -> Option<Draft> {
    if doc.word(rest.start) != "Operation" {
        return None;
    }
    let end = (rest.start + 1..rest.end).find(|&i| !capital(doc, i)).unwrap_or(rest.end);
    (end > rest.start + 1 && end <= rest.start + 4).then(|| Draft {
        tokens: rest.start..end,
        kind: EntityType::EventName,
        score: Score::percent(90),
        rule: "mentions/operation",
        runner_up: None,
    })
}

/// Some places keep their article: The Hague.
fn article(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) {
    let Some(before) = draft.tokens.start.checked_sub(1) else { return };
    if draft.kind == EntityType::Gpe
        && doc.word(before) == "The"
        && lex.longest(before, List::City).is_some_and(|h| h.end == draft.tokens.end)
    {
        draft.tokens.start = before;
    }
}

/// `alias "X"`, `known as "X"`, `code-named "X"`: X is a cover name, of an operation its name, of a group the group.
fn alias(doc: &Document<'_>, rest: Range<usize>) -> Option<Draft> {
    let open = rest.start;
    if !matches!(doc.word(open), "\"" | "“" | "‘" | "'" | "«") {
        return None;
    }
    let close = (open + 1..rest.end.min(open + 6)).find(|&i| matches!(doc.word(i), "\"" | "”" | "’" | "'" | "»" | ",\"" | ",”"))?;
    let mut tokens = open + 1..close;
    if tokens.is_empty() {
        return None;
    }
    if matches!(doc.word(tokens.start), "the" | "The") && tokens.len() > 1 {
        tokens.start += 1;
    }
    if matches!(doc.word(tokens.end - 1), "," | ".") && tokens.len() > 1 {
        tokens.end -= 1;
    }
    let words: Vec<String> = (open.saturating_sub(5)..open).map(|i| doc.word(i).to_lowercase()).collect();
    let near = |w: &str| words.iter().rev().take(4).any(|x| x == w);
    let last = words.iter().rev().find(|w| !matches!(w.as_str(), "the" | "as" | "only" | ",")).map_or("", String::as_str);
    let before_as = near("as") && matches!(last, "known" | "nicknamed");
    let cue = matches!(
        last,
        "alias" | "aka" | "a.k.a." | "nicknamed" | "codenamed" | "code-named" | "dubbed" | "pseudonym" | "handle" | "moniker"
    ) || (last == "name" && (near("code") || near("cover") || near("operational")))
        || (last == "guerre" && near("nom"))
        || before_as;
    let calls_itself = matches!(last, "itself" | "themselves") && (near("calling") || near("calls") || near("called") || near("call"));
    if !(cue || calls_itself) || !tokens.clone().any(|i| capital(doc, i) || cue && tokens.len() == 1) {
        return None;
    }
    let event = near("operation") || near("campaign") || near("exercise");
    let kind = if calls_itself {
        EntityType::Org
    } else if event {
        EntityType::EventName
    } else {
        EntityType::Person
    };
    Some(Draft { tokens, kind, score: Score::percent(85), rule: "mentions/alias", runner_up: None })
}

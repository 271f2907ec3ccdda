//! People: titles before them, appositions after them, given names.

use super::super::draft::{Draft, capitals_tell};
use super::{HEADS, capital, word};
use crate::analysis::Score;
use crate::document::Document;
use crate::lexicon::{Lex, List, ListSet};
use crate::ontology::EntityType;
use lede_text::sort_by_rank;
use std::ops::Range;

/// "Prime" of "Prime Minister" is no name.
pub(super) fn in_title(lex: &Lex, draft: &Draft) -> bool {
    let longer = |h: &crate::lexicon::Hit| h.end > draft.tokens.end && h.end - h.start > draft.tokens.len();
    lex.longest(draft.tokens.start, List::Title).is_some_and(longer)
}

/// A name read without its first word: "Daro Velmin" of which only the last was read, where the first is no title and begins no
/// sentence.
pub(super) fn first_word(doc: &Document<'_>, lex: &Lex, drafts: &mut [Draft]) {
    let mut free = 0;
    // Asked once a sentence: one may be as long as the text and full of names.
    let mut tells = (0..0, false);
    for draft in drafts {
        let (start, end) = (draft.tokens.start, draft.tokens.end);
        let sentence = doc.sentences[doc.sentence_of(start).index()].tokens.clone();
        let alone = draft.kind == EntityType::Person && draft.tokens.len() == 1 && start > free.max(sentence.start + 1);
        if alone && tells.0 != sentence {
            tells = (sentence.clone(), capitals_tell(doc, sentence));
        }
        if alone && tells.1 {
            let before = start - 1;
            let given = capital(doc, before)
                && doc.word(before).chars().skip(1).all(char::is_lowercase)
                && doc.word(before).len() > 2
                && doc.tokens[start].space_before
                && doc.word(start).chars().any(char::is_lowercase)
                && !lex.lists(before).meets(HEADS.with(BODIES).with(NO_GIVEN));
            if given {
                draft.tokens.start = before;
                draft.rule = "mentions/person";
            }
        }
        free = end;
    }
}

/// Lists whose words may stand with a capital before a surname.
const NO_GIVEN: ListSet = ListSet::of(List::NotName)
    .with(ListSet::of(List::Title))
    .with(ListSet::of(List::RoleNoun))
    .with(ListSet::of(List::Religion))
    .with(ListSet::of(List::People))
    .with(ListSet::of(List::Political))
    .with(ListSet::of(List::Weapon))
    .with(ListSet::of(List::NominalHead));

/// A title, a given name, a role before or an apposition after makes a body of two or three words a person.
#[inline(never)]
pub(super) fn person(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) {
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

/// "Tracy and Kerry" are two people, "Yours faithfully Mr Serra" is the man behind the address, of "Ann Lee Chairman" the office is no
/// part.
#[inline(never)]
pub(super) fn several(doc: &Document<'_>, lex: &Lex, drafts: &mut Vec<Draft>) {
    let mut more = Vec::new();
    for draft in drafts.iter_mut().filter(|d| d.kind == EntityType::Person && d.tokens.len() > 1 && d.rule != "mentions/lexicon") {
        let (start, end) = (draft.tokens.start, draft.tokens.end);
        let and = (start + 1..end - 1).find(|&i| doc.word(i) == "and" && capital(doc, i - 1) && capital(doc, i + 1));
        let address = (start + 1..end - 1).rev().find(|&i| matches!(doc.word(i).trim_end_matches('.'), "Mr" | "Mrs" | "Ms"));
        if let Some(and) = and {
            more.push(Draft { tokens: and + 1..end, ..draft.clone() });
            draft.tokens.end = and;
        } else if let Some(address) = address {
            draft.tokens.start = address + 1;
        } else if matches!(doc.word(end - 1), "The" | "A" | "In" | "He" | "She" | "But") && doc.word(end - 2).ends_with('.') {
            // A sentence begins behind "X."
            draft.tokens.end = end - 1;
        } else if draft.tokens.len() > 2 && is_office(doc.word(end - 1)) && !lex.in_list(end - 1, List::Surname) {
            draft.tokens.end = end - 1;
        }
    }
    // "Gunmen" that begins a sentence.
    let names = ListSet::of(List::GivenName).with(ListSet::of(List::Surname));
    let role =
        |i: usize| doc.sentence(doc.sentence_of(i)).tokens.start == i && lex.in_list(i, List::RoleNoun) && !lex.lists(i).meets(names);
    drafts.retain(|d| d.kind != EntityType::Person || d.tokens.len() > 1 || d.rule == "mentions/lexicon" || !role(d.tokens.start));
    drafts.retain(|d| d.kind != EntityType::Person || d.tokens.len() > 1 || doc.word(d.tokens.start) != "X.");
    if !more.is_empty() {
        drafts.extend(more);
        sort_by_rank(drafts, |d| [d.tokens.start as u32]);
    }
}

/// Offices that stand behind a name at the foot of a letter.
fn is_office(word: &str) -> bool {
    matches!(
        word,
        "Chairman"
            | "Chairwoman"
            | "Chairperson"
            | "President"
            | "Director"
            | "Treasurer"
            | "Secretary"
            | "Manager"
            | "Coordinator"
            | "Editor"
    )
}

/// "Prime Minister Ann Lee", where nothing was read: two or three plain capitalised words after a capitalised title.
#[inline(never)]
pub(super) fn titled(doc: &Document<'_>, lex: &Lex, rest: Range<usize>) -> Option<Draft> {
    let title = lex.longest(rest.start, List::Title).filter(|h| h.end - h.start > 1 && capital(doc, h.start) && h.end < rest.end)?;
    let plain = |i: &usize| *i < rest.end && capital(doc, *i) && !lex.lists(*i).meets(HEADS.with(ListSet::of(List::NotName)));
    let end = (title.end..title.end + 4).find(|i| !plain(i)).unwrap_or(title.end + 4);
    let person =
        Draft { tokens: title.end..end, kind: EntityType::Person, score: Score::percent(88), rule: "mentions/person", runner_up: None };
    (2..=3).contains(&person.tokens.len()).then_some(person)
}

/// What may follow a hyphen behind a name without being a part of it: "the Han Jae-led team".
#[rustfmt::skip]
const BEHIND_HYPHEN: &[&str] = &[
    "aligned", "born", "controlled", "elect", "era", "esque", "friendly", "held", "inspired", "led", "like", "made", "run", "sponsored", "style", "type", "turned", "wide", "written",
];

/// "Han Jae-won" of which "Han Jae" was read: a given name in two syllables.
pub(super) fn syllables(doc: &Document<'_>, draft: &mut Draft) {
    let end = draft.tokens.end;
    if draft.kind != EntityType::Person || draft.tokens.len() < 2 || end + 1 >= doc.tokens.len() {
        return;
    }
    let stuck = |i: usize| !doc.tokens[i].space_before;
    let next = doc.word(end + 1);
    let syllable = next.chars().all(char::is_lowercase) && (2..=6).contains(&next.len());
    let other = BEHIND_HYPHEN.contains(&next) || next.ends_with("ed");
    if doc.word(end) == "-" && stuck(end) && stuck(end + 1) && syllable && !other {
        draft.tokens.end = end + 2;
    }
}

/// Verbs that a person's name stands beside in reports.
const SAYING: &[&str] = &[
    "said",
    "says",
    "told",
    "tells",
    "wrote",
    "writes",
    "added",
    "adds",
    "recalled",
    "recalls",
    "tweeted",
    "tweets",
    "replied",
    "replies",
    "argued",
    "argues",
    "explained",
    "explains",
    "warned",
    "warns",
    "insisted",
    "insists",
];

/// "Spokesman Yun Hae-won tells", "said Lumka Ntuli-Botha, a baker", where nothing was read: two to four plain capitalised words beside
/// a verb of saying, or one behind a role.
#[inline(never)]
pub(super) fn speaking(doc: &Document<'_>, lex: &Lex, drafts: &[Draft]) -> Vec<Draft> {
    let mut out = Vec::new();
    for sentence in doc.sentences.iter().filter(|s| capitals_tell(doc, s.tokens.clone())) {
        let sentence = sentence.tokens.clone();
        for verb in sentence.clone().filter(|&i| SAYING.contains(&doc.word(i))) {
            let before = name_before(doc, lex, sentence.start, verb);
            let after = name_after(doc, lex, verb + 1, sentence.end).filter(|_| verb > sentence.start && is_mark(doc.word(verb - 1)));
            // Nothing was read there, or a part of a person's name.
            let free = |r: &Range<usize>| {
                let at = drafts.partition_point(|d| d.tokens.end <= r.start);
                let part = |d: &Draft| {
                    d.kind == EntityType::Person && d.tokens.len() < r.len() && d.tokens.end <= r.end && d.tokens.start >= r.start
                };
                drafts[at..].iter().take(4).all(|d| d.tokens.start >= r.end || part(d))
            };
            if let Some(tokens) = before.or(after).filter(free) {
                out.push(Draft { tokens, kind: EntityType::Person, score: Score::percent(70), rule: "mentions/speaking", runner_up: None });
            }
        }
    }
    out
}

/// "Mr Sheikh", "Ms Mercy Okello", where nothing was read: who is addressed so is a person, whatever else the word means.
#[inline(never)]
pub(super) fn addressed(doc: &Document<'_>, drafts: &[Draft]) -> Vec<Draft> {
    let mut out = Vec::new();
    for i in 1..doc.tokens.len() {
        let address = matches!(doc.word(i - 1).trim_end_matches('.'), "Mr" | "Mrs" | "Ms");
        let name = |k: &usize| {
            let word = doc.word(*k);
            let joined = word == "-" && !doc.tokens[*k].space_before;
            joined || capital(doc, *k) && word.chars().all(char::is_alphabetic) && word.chars().any(char::is_lowercase)
        };
        if !address {
            continue;
        }
        let sentence = doc.sentence(doc.sentence_of(i)).tokens.end;
        let Some(last) = (i..sentence.min(i + 5)).take_while(name).last().filter(|&l| doc.word(l) != "-") else { continue };
        let at = drafts.partition_point(|d| d.tokens.end <= i);
        if drafts.get(at).is_none_or(|d| d.tokens.start > last) {
            let tokens = i..last + 1;
            out.push(Draft { tokens, kind: EntityType::Person, score: Score::percent(75), rule: "mentions/addressed", runner_up: None });
        }
    }
    out
}

fn is_mark(word: &str) -> bool {
    matches!(word, "\"" | "”" | "''" | "’" | "»" | "'")
}

/// Whether token `i` may be a part of the name; a hyphen joins what sticks to it.
fn is_part(doc: &Document<'_>, lex: &Lex, i: usize) -> bool {
    let word = doc.word(i);
    let joined = i > 0 && doc.word(i - 1) == "-" && !doc.tokens[i].space_before;
    if word == "-" {
        return !doc.tokens[i].space_before;
    }
    let plain = word.chars().any(char::is_lowercase) && word.chars().all(char::is_alphabetic);
    plain && (capital(doc, i) || joined) && !lex.lists(i).meets(HEADS.with(BODIES).with(NO_GIVEN))
}

fn name_before(doc: &Document<'_>, lex: &Lex, from: usize, verb: usize) -> Option<Range<usize>> {
    let first = (from..verb).rev().take(6).take_while(|&i| is_part(doc, lex, i)).last()?;
    let words = (first..verb).filter(|&i| doc.word(i) != "-").count();
    let role = first > from && (lex.in_list(first - 1, List::RoleNoun) || lex.in_list(first - 1, List::Title));
    // At the start of the sentence the first word has its capital from there.
    let opens = first == from && !role;
    (capital(doc, first) && ((2..=4).contains(&words) && !opens || role && (1..=4).contains(&words))).then_some(first..verb)
}

fn name_after(doc: &Document<'_>, lex: &Lex, from: usize, end: usize) -> Option<Range<usize>> {
    let last = (from..end).take(6).take_while(|&i| is_part(doc, lex, i)).last()?;
    let words = (from..last + 1).filter(|&i| doc.word(i) != "-").count();
    let closed = last + 1 >= end || matches!(doc.word(last + 1), "," | "." | "(");
    ((2..=4).contains(&words) && closed && doc.word(last) != "-").then_some(from..last + 1)
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

//! Where a name ends: after the form of a company, the second half of a given name, before a common noun or a day.

use super::super::acronym::fits;
use super::super::draft::Draft;
use super::{capital, word};
use crate::document::Document;
use crate::lexicon::{Lex, List};
use crate::ontology::EntityType;
use std::ops::Range;

/// Sets the ends of names right, one after the other.
#[inline(never)]
pub(super) fn settle(doc: &Document<'_>, lex: &Lex, drafts: &mut Vec<Draft>) {
    let mut out: Vec<Draft> = Vec::with_capacity(drafts.len());
    for mut draft in drafts.drain(..) {
        // What an earlier name has taken in is gone.
        if out.last().is_some_and(|last: &Draft| last.tokens.end > draft.tokens.start) {
            continue;
        }
        let paper = matches!(doc.word(draft.tokens.start), "newspaper" | "broadcaster" | "magazine" | "tabloid");
        if paper && draft.kind == EntityType::Org && draft.tokens.len() > 1 {
            draft.tokens.start += 1;
        }
        if draft.rule != "mentions/lexicon" {
            company(doc, &mut draft);
            owned(doc, &mut draft);
            day(doc, lex, &mut draft);
            common_noun(doc, lex, &mut draft);
        }
        syllable(doc, &mut draft);
        branch(doc, lex, &mut draft);
        bracketed(doc, &mut draft);
        let place = of_country(doc, lex, &mut draft);
        out.push(draft);
        out.extend(place);
    }
    *drafts = out;
}

fn is_tight(doc: &Document<'_>, i: usize) -> bool {
    doc.tokens.get(i).is_some_and(|t| !t.space_before)
}

/// "al-Qaeda in the Islamic Maghreb": the branch of an armed group by its region, of two capitalised words.
fn branch(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) {
    let end = draft.tokens.end;
    let group = lex.longest(draft.tokens.start, List::ArmedGroup).is_some_and(|h| h.end == end);
    let region = word(doc, end) == "in" && word(doc, end + 1) == "the" && capital(doc, end + 2) && capital(doc, end + 3);
    if draft.kind == EntityType::Org && group && region && !capital(doc, end + 4) {
        draft.tokens.end = end + 4;
    }
}

/// "National Council for the Return of Order (NCRO)" of which "National Council" was read: what the initials stand for is the name.
fn bracketed(doc: &Document<'_>, draft: &mut Draft) {
    let end = draft.tokens.end;
    if draft.kind != EntityType::Org || !matches!(word(doc, end), "of" | "for" | "on" | "and") {
        return;
    }
    let part = |i: &usize| capital(doc, *i) || matches!(word(doc, *i), "of" | "for" | "on" | "the" | "and");
    let open = (end..end + 10).find(|i| !part(i)).unwrap_or(end);
    let whole = draft.tokens.start..open;
    let closed = open > end && capital(doc, open - 1) && word(doc, open) == "(" && word(doc, open + 2) == ")";
    if closed && fits(doc, whole.clone(), open + 1) && !fits(doc, draft.tokens.clone(), open + 1) {
        draft.tokens = whole;
    }
}

/// "Ministry of the Interior of Norland", "Supreme Court of Norland": the body and the country are two names. Cuts the first and
/// gives the second.
fn of_country(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) -> Option<Draft> {
    let (start, end) = (draft.tokens.start, draft.tokens.end);
    let known = lex.at(start).iter().any(|h| h.end == end && h.kind().is_some());
    let of = (start + 1..end).rev().find(|&i| doc.word(i) == "of")?;
    lex.longest(of + 1, List::Country).filter(|h| h.end == end)?;
    // Of "Ministry of Norland" nothing would be left.
    let ministry = doc.word(start) == "Ministry" && (start + 1..of).any(|i| doc.word(i) == "of");
    let body = ministry || matches!(doc.word(of - 1), "Court" | "Parliament" | "Senate");
    if known || draft.kind != EntityType::Org || !body {
        return None;
    }
    draft.tokens.end = of;
    Some(Draft { tokens: of + 1..end, kind: EntityType::Gpe, score: draft.score, rule: "mentions/of-country", runner_up: None })
}

/// "Nordhavn A/S", "Contoso S/A": the form behind the slash.
fn company(doc: &Document<'_>, draft: &mut Draft) {
    if !matches!(draft.kind, EntityType::Org | EntityType::Person | EntityType::Gpe) {
        return;
    }
    let end = draft.tokens.end;
    let slash = |at: usize| word(doc, at) == "/" && is_tight(doc, at) && matches!(word(doc, at + 1), "S" | "A") && is_tight(doc, at + 1);
    let letter = |w: &str| matches!(w, "A" | "S" | "I" | "K");
    let new = if draft.tokens.len() > 1 && letter(word(doc, end - 1)) && slash(end) {
        end + 2
    } else if letter(word(doc, end)) && slash(end + 1) && capital(doc, end - 1) {
        end + 3
    } else {
        return;
    };
    draft.tokens.end = new;
    draft.kind = EntityType::Org;
    draft.rule = "mentions/company";
}

/// "Lloyd's of London": a house by its founder and its town.
fn owned(doc: &Document<'_>, draft: &mut Draft) {
    let end = draft.tokens.end;
    let house = draft.tokens.len() == 1 && matches!(word(doc, end), "'s" | "’s") && word(doc, end + 1) == "of" && capital(doc, end + 2);
    if house && matches!(draft.kind, EntityType::Person | EntityType::Org) && !capital(doc, end + 3) {
        draft.tokens.end = end + 3;
        draft.kind = EntityType::Org;
        draft.rule = "mentions/company";
    }
}

/// "Lands Commission on Tuesday": the day is no part of the name.
fn day(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) {
    let last = draft.tokens.end - 1;
    let named_day = |w: &str| {
        matches!(w, "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday")
            || matches!(w, "January" | "February" | "April" | "June" | "July" | "September" | "October" | "November" | "December")
    };
    let known = lex.at(draft.tokens.start).iter().any(|h| h.end == draft.tokens.end);
    if draft.tokens.len() > 2 && named_day(doc.word(last)) && matches!(doc.word(last - 1), "on" | "in" | "since" | "until") && !known {
        draft.tokens.end = last - 1;
    }
}

/// "Houthi rebels", "Abu Sayyaf group": the common noun says what the name means.
fn common_noun(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) {
    const NOUNS: &[&str] = &[
        "rebels",
        "rebel",
        "militants",
        "fighters",
        "movement",
        "group",
        "organisation",
        "organization",
        "network",
        "militia",
        "militias",
        "party",
        "guerrillas",
        "insurgents",
        "gang",
        "cartel",
        "cell",
        "company",
        "newspaper",
        "coalition",
        "forces",
        "faction",
        "troops",
    ];
    let last = draft.tokens.end - 1;
    let known = lex.at(draft.tokens.start).iter().any(|h| h.end == draft.tokens.end && h.kind().is_some());
    if draft.kind == EntityType::Org && draft.tokens.len() > 1 && NOUNS.contains(&doc.word(last)) && capital(doc, last - 1) && !known {
        draft.tokens.end = last;
    }
}

/// "Han Seo-yeon", "Yulgok-dong": what a hyphen ties to the name in small letters.
fn syllable(doc: &Document<'_>, draft: &mut Draft) {
    let end = draft.tokens.end;
    // Read whole, as a place: "Sejong-daero".
    if draft.tokens.len() == 3 && word(doc, end - 2) == "-" && is_road_end(doc.word(end - 1)) && is_tight(doc, end - 1) {
        draft.kind = EntityType::Facility;
        draft.rule = "mentions/syllable";
        return;
    }
    let tail = word(doc, end + 1);
    let tied = word(doc, end) == "-" && is_tight(doc, end) && is_tight(doc, end + 1) && word(doc, end + 2) != "-";
    if !tied || !capital(doc, end - 1) || !tail.chars().all(char::is_lowercase) {
        return;
    }
    let place = matches!(tail, "gu" | "dong" | "si" | "do" | "gun" | "eup" | "myeon" | "ri");
    let road = is_road_end(tail);
    let kind = match draft.kind {
        EntityType::Person if draft.tokens.len() > 1 && is_given(tail) && doc.word(end - 1).chars().count() < 7 => EntityType::Person,
        _ if draft.tokens.len() > 1 => return,
        _ if place => EntityType::Gpe,
        _ if road => EntityType::Facility,
        _ => return,
    };
    draft.tokens.end = end + 2;
    draft.kind = kind;
    draft.rule = "mentions/syllable";
}

/// Korean words for streets, behind a hyphen.
fn is_road_end(word: &str) -> bool {
    matches!(word, "ro" | "daero" | "gil")
}

/// Whether it may be the second syllable of a Korean or Chinese given name, and no English word that follows a hyphen.
fn is_given(tail: &str) -> bool {
    const WORDS: &[&str] =
        &["born", "led", "based", "era", "like", "run", "elect", "owned", "made", "style", "aged", "free", "held", "in", "on", "up"];
    (2..=6).contains(&tail.len()) && tail.bytes().all(|b| b.is_ascii_lowercase()) && !WORDS.contains(&tail)
}

/// "the Drug and Border Enforcement Directorate", of which nothing or a part was read: capitals behind "the" that end in the word for
/// a body, over "and", "of", "for" and hyphens.
#[inline(never)]
pub(super) fn bodies(doc: &Document<'_>, lex: &Lex, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let head = |i: usize| lex.in_list(i, List::GovHead) && capital(doc, i);
    let small = |i: usize| matches!(doc.word(i), "and" | "&" | "-");
    for the in sentence.clone().filter(|&i| matches!(doc.word(i), "the" | "The")) {
        let part = |&i: &usize| capital(doc, i) && doc.word(i).len() > 1 || small(i) && i + 1 < sentence.end && capital(doc, i + 1);
        let end = (the + 1..sentence.end).take(9).take_while(part).last().map_or(the + 1, |i| i + 1);
        let linked = (the + 1..end).any(small);
        if end > the + 3 && linked && head(end - 1) && capital(doc, the + 1) && !(the + 1..end - 1).any(head) {
            out.push(the + 1..end);
        }
    }
    out
}

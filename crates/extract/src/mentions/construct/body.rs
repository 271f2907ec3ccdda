//! Bodies: "Government of X", "League for the Defence of Y", a country before a person.

use super::super::draft::Draft;
use super::{HEADS, capital, overlay, word};
use crate::analysis::Score;
use crate::document::{Document, ZoneKind};
use crate::lexicon::{Lex, List};
use crate::ontology::EntityType;
use lede_text::sort_by_rank;
use std::collections::BTreeSet;

/// "President of Ukraine Ann Lee": the place ends before the person.
#[inline(never)]
pub(super) fn split_after_of(doc: &Document<'_>, lex: &Lex, drafts: &mut Vec<Draft>) {
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

/// "Ridley Police Department and Velmin Petroleum" are two bodies: the first ends in the word for what it is. Of "Police in Mirna"
/// only the place is a name.
#[inline(never)]
pub(super) fn split(doc: &Document<'_>, lex: &Lex, drafts: &mut Vec<Draft>) {
    let mut more = Vec::new();
    for draft in drafts.iter_mut().filter(|d| d.kind == EntityType::Org && d.rule != "mentions/lexicon") {
        let (start, end) = (draft.tokens.start, draft.tokens.end);
        let ends_a_body = |and: &usize| doc.word(*and) == "and" && lex.lists(and - 1).meets(HEADS) && capital(doc, and - 1);
        if let Some(and) = (start + 2..end.saturating_sub(2)).find(ends_a_body).filter(|and| (start..*and).all(|i| capital(doc, i))) {
            more.push(Draft { tokens: and + 1..end, ..draft.clone() });
            draft.tokens.end = and;
        } else if pair(doc, lex, draft) {
            more.push(Draft { tokens: start + 2..end, ..draft.clone() });
            draft.tokens.end = start + 1;
        } else if end == start + 3
            && matches!(doc.word(start + 1), "in" | "near" | "from" | "outside")
            && (lex.in_list(start, List::NominalHead) || lex.in_list(start, List::RoleNoun) || doc.word(start) == "Police")
        {
            draft.tokens.start = start + 2;
            draft.kind = EntityType::Gpe;
            draft.rule = "mentions/town";
        }
    }
    drafts.extend(more);
    sort_by_rank(drafts, |d| [d.tokens.start as u32]);
}

/// "Norland and Ostavia", read as one name without being sure of it.
fn pair(doc: &Document<'_>, lex: &Lex, draft: &Draft) -> bool {
    let tokens = draft.tokens.clone();
    let plain = |i: usize| capital(doc, i) && !lex.lists(i).meets(HEADS);
    tokens.len() == 3
        && doc.word(tokens.start + 1) == "and"
        && draft.score < Score::percent(80)
        && plain(tokens.start)
        && plain(tokens.end - 1)
}

/// "Government of X" and "League for the Defence of Y" are one name.
#[inline(never)]
pub(super) fn join(doc: &Document<'_>, lex: &Lex, drafts: &mut Vec<Draft>) {
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

/// First words of firms and bodies in languages whose names begin with what they are.
fn is_first_head(word: &str) -> bool {
    matches!(
        word,
        "Banco"
            | "Banca"
            | "Banque"
            | "Grupo"
            | "Groupe"
            | "Gruppo"
            | "Cooperativa"
            | "Compañía"
            | "Companhia"
            | "Compagnie"
            | "Empresa"
            | "Sociedad"
            | "Sociedade"
            | "Société"
            | "Agência"
            | "Agencia"
            | "Agence"
            | "Agenzia"
            | "Diário"
            | "Diario"
            | "Jornal"
            | "Journal"
            | "Rádio"
            | "Radio"
    )
}

/// "Cooperativa Serrana", which is nobody and no town.
pub(super) fn foreign(doc: &Document<'_>, draft: &mut Draft) {
    let other = matches!(draft.kind, EntityType::Person | EntityType::Gpe | EntityType::Loc);
    if other && draft.tokens.len() > 1 && is_first_head(doc.word(draft.tokens.start)) && draft.rule != "mentions/lexicon" {
        draft.kind = EntityType::Org;
        draft.rule = "mentions/body";
    }
}

/// The rule of news agencies in datelines.
pub(in crate::mentions) const AGENCY: &str = "mentions/agency";

/// "MIRNA, 3 May (Vesna Wire) –": who is named in brackets in a dateline is the agency, there and wherever it stands.
#[inline(never)]
pub(super) fn agencies(doc: &Document<'_>, drafts: &mut Vec<Draft>) {
    let mut more = Vec::new();
    let in_places = |d: &&Draft| d.rule == "mentions/lexicon" && d.kind != EntityType::Org;
    // Gathered once: there may be as many datelines as paragraphs.
    let places: BTreeSet<(usize, usize)> = drafts.iter().filter(in_places).map(|d| (d.tokens.start, d.tokens.end)).collect();
    for sentence in doc.sentences.iter().filter(|s| s.zone == ZoneKind::Dateline) {
        let tokens = sentence.tokens.clone();
        let Some(open) = tokens.clone().find(|&i| doc.word(i) == "(") else { continue };
        let Some(close) = (open + 2..tokens.end.min(open + 5)).find(|&i| doc.word(i) == ")") else { continue };
        if (open + 1..close).all(|i| capital(doc, i)) && !places.contains(&(open + 1, close)) {
            let tokens = open + 1..close;
            more.push(Draft { tokens, kind: EntityType::Org, score: Score::percent(85), rule: AGENCY, runner_up: None });
        }
    }
    let agency =
        |d: &Draft| more.iter().take(2).any(|a| doc.span(a.tokens.clone()).of(doc.text) == doc.span(d.tokens.clone()).of(doc.text));
    for draft in drafts.iter_mut().filter(|d| agency(d)) {
        draft.kind = EntityType::Org;
        draft.rule = AGENCY;
    }
    overlay(doc, drafts, more);
}

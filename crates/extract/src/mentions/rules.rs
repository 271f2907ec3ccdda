//! Names by lexicon, shape, titles and head words alone.

use super::Name;
use crate::analysis::{Evidence, MentionForm, Score};
use crate::document::Document;
use crate::lexicon::{Lex, List};
use crate::ontology::EntityType;

pub(super) fn find(doc: &Document<'_>, lex: &Lex) -> Vec<Name> {
    let mut names = Vec::new();
    for sentence in &doc.sentences {
        let mut i = sentence.tokens.start;
        while i < sentence.tokens.end {
            let run = run_end(doc, lex, i, sentence.tokens.end);
            let listed = lex.at(i).iter().find(|h| h.kind().is_some());
            let (end, kind, subtype, rule) = match listed {
                Some(hit) if hit.end >= run || !lex.in_list(i, List::GivenName) => {
                    let (kind, subtype) = hit.kind().unwrap_or((EntityType::Org, None));
                    (hit.end, kind, subtype, "mentions/lexicon")
                }
                _ if run > i => match by_head(doc, lex, i, run, i > sentence.tokens.start) {
                    Some((kind, subtype)) => (run, kind, subtype, "mentions/head"),
                    None => (i + 1, EntityType::Org, None, ""),
                },
                _ => (i + 1, EntityType::Org, None, ""),
            };
            if !rule.is_empty() {
                let span = doc.span(i..end);
                let acronym = end == i + 1 && span.len() > 1 && !span.of(doc.text).chars().any(char::is_lowercase);
                let form = if acronym { MentionForm::Acronym } else { MentionForm::Name };
                names.push(Name { span, kind, subtype, form, score: Score::percent(80), why: Evidence::rule(rule) });
            }
            i = end.max(i + 1);
        }
    }
    names
}

/// The end of the run of capitalised words from `i`, without titles at its start.
fn run_end(doc: &Document<'_>, lex: &Lex, i: usize, end: usize) -> usize {
    let capital = |t: usize| doc.word(t).chars().next().is_some_and(char::is_uppercase);
    if !capital(i) || lex.in_list(i, List::NotName) || lex.in_list(i, List::Title) {
        return i;
    }
    let mut at = i + 1;
    while at < end && (capital(at) || (lex.in_list(at, List::NameParticle) && at + 1 < end && capital(at + 1))) {
        at += 1;
    }
    at
}

fn by_head(doc: &Document<'_>, lex: &Lex, start: usize, end: usize, inside: bool) -> Option<(EntityType, Option<&'static str>)> {
    let last = end - 1;
    let multi = end > start + 1;
    let titled = start > 0 && lex.in_list(start - 1, List::Title);
    if multi && lex.in_list(last, List::GovHead) {
        Some((EntityType::Org, Some("GOV_BODY")))
    } else if multi && lex.in_list(last, List::OrgHead) {
        Some((EntityType::Org, None))
    } else if multi && lex.in_list(last, List::FacilityHead) {
        Some((EntityType::Facility, None))
    } else if titled || lex.in_list(start, List::GivenName) || (multi && lex.in_list(last, List::Surname)) {
        Some((EntityType::Person, None))
    } else if multi && inside {
        Some((EntityType::Person, None))
    } else {
        let acronym = inside && doc.word(start).len() > 2 && !doc.word(start).chars().any(|c| c.is_lowercase());
        acronym.then_some((EntityType::Org, None))
    }
}

//! Constructions that show what a name is: aliases in quotation marks, operations, buildings, "Government of X", titles with "of".

mod alias;
mod body;
mod event;
mod extent;
mod person;
mod place;

pub(super) use body::AGENCY;
pub(super) use event::STORM;
pub(super) use place::SHIP;

use super::draft::{Draft, capitals_tell, is_capital as capital};
use super::view::HEADS;
use crate::analysis::Score;
use crate::document::Document;
use crate::lexicon::Lex;
use crate::ontology::EntityType;
use lede_text::{outermost_first, sort_by_rank};

/// Applies every construction.
pub(super) fn apply(doc: &Document<'_>, lex: &Lex, drafts: &mut Vec<Draft>) {
    body::split_after_of(doc, lex, drafts);
    body::split(doc, lex, drafts);
    body::join(doc, lex, drafts);
    extent::settle(doc, lex, drafts);
    drafts.retain(|d| !person::in_title(lex, d));
    person::first_word(doc, lex, drafts);
    person::several(doc, lex, drafts);
    for draft in drafts.iter_mut() {
        person::person(doc, lex, draft);
        person::syllables(doc, draft);
        place::town(doc, lex, draft);
        place::building(doc, lex, draft);
        place::kind(doc, lex, draft);
        event::operation(doc, draft);
        body::foreign(doc, draft);
        place::article(doc, lex, draft);
    }
    let mut more = Vec::new();
    for sentence in &doc.sentences {
        for i in sentence.tokens.clone() {
            let rest = i..sentence.tokens.end;
            more.extend(person::titled(doc, lex, rest.clone()));
            let alias = alias::alias(doc, rest.clone()).or_else(|| alias::bare_alias(doc, rest.clone()));
            more.extend(alias.or_else(|| event::named(doc, lex, rest)));
        }
    }
    for sentence in doc.sentences.iter().filter(|s| capitals_tell(doc, s.tokens.clone())) {
        let bodies = extent::bodies(doc, lex, sentence.tokens.clone());
        let draft = |tokens| Draft { tokens, kind: EntityType::Org, score: Score::percent(75), rule: "mentions/body", runner_up: None };
        more.extend(bodies.into_iter().map(draft));
    }
    more.extend(person::speaking(doc, lex, drafts));
    more.extend(person::addressed(doc, drafts));
    more.extend(place::sites(doc, lex, drafts));
    more.extend(place::datelines(doc, lex, drafts));
    more.extend(platform(doc));
    more.extend(place::ships(doc));
    overlay(doc, drafts, more);
    body::agencies(doc, drafts);
    alias::known_as(doc, drafts);
}

/// "posted on X", "X, formerly Twitter": the platform whose name is a letter.
fn platform(doc: &Document<'_>) -> Vec<Draft> {
    let mut out = Vec::new();
    for sentence in &doc.sentences {
        let words = || sentence.tokens.clone().map(|i| doc.word(i));
        let posts = || words().any(|w| POSTS.iter().any(|p| w.eq_ignore_ascii_case(p)));
        for i in sentence.tokens.clone().filter(|&i| doc.word(i) == "X") {
            let former = (i + 1..sentence.tokens.end.min(i + 4)).any(|j| doc.word(j) == "formerly");
            let single = !capital(doc, i + 1) && i.checked_sub(1).is_none_or(|b| !capital(doc, b) || !doc.tokens[i].space_before);
            let on = i.checked_sub(1).is_some_and(|b| matches!(doc.word(b), "on" | "via" | "On"));
            if former || single && on && posts() {
                let score = Score::percent(85);
                out.push(Draft { tokens: i..i + 1, kind: EntityType::Platform, score, rule: "mentions/platform", runner_up: None });
            }
        }
    }
    out
}

/// What is done on a platform, and with what.
const POSTS: &[&str] = &[
    "post",
    "posts",
    "posted",
    "posting",
    "wrote",
    "writing",
    "said",
    "tweet",
    "tweeted",
    "shared",
    "account",
    "message",
    "statement",
    "video",
    "users",
    "platform",
    "announced",
    "published",
];

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

/// Letters before the names of ships.
pub(super) fn is_ship(word: &str) -> bool {
    matches!(
        word,
        "MV" | "MT" | "HMS" | "USS" | "RMS" | "INS" | "BRP" | "KRI" | "HMAS" | "HMCS" | "HMNZS" | "ROKS" | "TCG" | "USCGC" | "PNS" | "BNS"
    )
}

fn word<'t>(doc: &Document<'t>, i: usize) -> &'t str {
    doc.tokens.get(i).map_or("", |_| doc.word(i))
}

//! Names in quotation marks, and after "alias", that stand for others.

use super::super::draft::Draft;
use super::super::{ALIAS, CODE_NAME, KNOWN_AS};
use super::capital;
use crate::analysis::Score;
use crate::document::Document;
use crate::ontology::EntityType;
use std::collections::BTreeMap;
use std::ops::Range;

/// "alias Grey Fox", "code-named Falcon": capitals after a word that only introduces cover names.
#[inline(never)]
pub(super) fn bare_alias(doc: &Document<'_>, rest: Range<usize>) -> Option<Draft> {
    if !matches!(doc.word(rest.start), "alias" | "aka" | "a.k.a." | "nicknamed" | "codenamed" | "code-named" | "guerre") {
        return None;
    }
    let start = rest.start + 1;
    let end = (start..rest.end.min(start + 3)).find(|&i| !capital(doc, i)).unwrap_or(rest.end.min(start + 3));
    let operation = doc.word(start.min(rest.end - 1)) == "Operation";
    (end > start && !operation).then_some(Draft {
        tokens: start..end,
        kind: EntityType::Person,
        score: Score::percent(80),
        rule: if doc.word(rest.start).starts_with("code") { CODE_NAME } else { ALIAS },
        runner_up: None,
    })
}

/// "Ana Kortel, also known as Abu Mirna": what somebody or a body is known as is of the same type, here and wherever it stands.
#[inline(never)]
pub(super) fn known_as(doc: &Document<'_>, drafts: &mut [Draft]) {
    let idle =
        |w: &str| matches!(w, "," | "(" | "also" | "better" | "commonly" | "otherwise" | "formerly" | "previously" | "locally" | "the");
    let mut told = BTreeMap::new();
    for at in 1..drafts.len() {
        let [named, called] = &mut drafts[at - 1..=at] else { continue };
        // A few words at most: there may be any number between two names.
        if !matches!(named.kind, EntityType::Person | EntityType::Org) || called.tokens.start > named.tokens.end + 6 {
            continue;
        }
        let mut between = (named.tokens.end..called.tokens.start).map(|i| doc.word(i)).filter(|w| !idle(w));
        let known =
            matches!((between.next(), between.next(), between.next()), (Some("known"), Some("as"), None) | (Some("aka"), None, None));
        if known {
            called.kind = named.kind;
            called.rule = if named.kind == EntityType::Person { ALIAS } else { KNOWN_AS };
            told.insert(doc.span(called.tokens.clone()).of(doc.text), named.kind);
        }
    }
    for draft in drafts {
        if let Some(&kind) = told.get(doc.span(draft.tokens.clone()).of(doc.text)) {
            draft.kind = kind;
        }
    }
}

/// `alias "X"`, `known as "X"`, `code-named "X"`: X is a cover name, of an operation its name, of a group the group.
#[inline(never)]
pub(super) fn alias(doc: &Document<'_>, rest: Range<usize>) -> Option<Draft> {
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
    // "known to his friends as “X”".
    let told_as = words.last().is_some_and(|w| w == "as") && words.iter().any(|w| w == "known");
    let before_as = told_as || near("as") && matches!(last, "known" | "nicknamed");
    let cue = matches!(
        last,
        "alias" | "aka" | "a.k.a." | "nicknamed" | "codenamed" | "code-named" | "dubbed" | "pseudonym" | "handle" | "moniker"
    ) || (last == "name" && (near("code") || near("cover") || near("operational")))
        || (last == "guerre" && near("nom"))
        || before_as;
    let calls_somebody = matches!(last, "himself" | "herself") && (near("calling") || near("calls") || near("called") || near("call"));
    let calls_itself = matches!(last, "itself" | "themselves") && (near("calling") || near("calls") || near("called") || near("call"));
    let called = matches!(last, "call" | "calls" | "called") && (near("whom") || near("who"));
    let cue = cue || calls_somebody || called;
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
    let code = last == "name" || last.starts_with("code") || calls_somebody;
    let rule = if code { CODE_NAME } else { ALIAS };
    Some(Draft { tokens, kind, score: Score::percent(85), rule, runner_up: None })
}

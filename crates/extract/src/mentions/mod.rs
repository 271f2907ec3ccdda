//! Names in the text: the trained recogniser, then what the document and the lexicons add, each a pass over a list of drafts.

mod acronym;
mod calibration;
mod construct;
mod draft;
mod features;
pub mod labels;
pub mod learn;
mod listed;
mod memory;
mod model;
mod reader;
mod repeat;
mod selection;
mod shared;
mod subtype;
mod trim;
mod view;
mod word;

pub(crate) use calibration::Calibration;
pub(crate) use memory::Memory;
pub(crate) use model::Ner;
pub(crate) use shared::Scratch;
pub(crate) use subtype::Subtypes;

use crate::analysis::{Evidence, MentionForm, Score};
use crate::document::Document;
use crate::lexicon::Lex;
use crate::ontology::EntityType;
use crate::parse::Tree;
use crate::resources::Resources;
use crate::tag::{Tags, Upos};
use crate::user::{self, Given, Own, UserLexicon};
use draft::Draft;
use lede_text::{Span, sort_by_rank};
use reader::Reader;
use std::sync::Arc;

/// The rule of other names of bodies.
pub(crate) const KNOWN_AS: &str = "mentions/known-as";
/// The rule of names in quotation marks that stand for another.
pub(crate) const ALIAS: &str = "mentions/alias";
/// The rule of code names, which are told apart from their bearers.
const CODE_NAME: &str = "mentions/code-name";

/// A name, before it is known which entity it means.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Name {
    /// The name without article, title or possessive.
    pub span: Span,
    pub kind: EntityType,
    pub subtype: Option<&'static str>,
    /// Name, Acronym or Alias.
    pub form: MentionForm,
    pub score: Score,
    pub why: Evidence,
    /// What the reader's own lexicon says of it.
    pub given: Option<Arc<Given>>,
}

/// What was kept of other texts.
pub(crate) struct Kept<'k> {
    pub scratch: &'k mut Scratch,
    /// Of a text that is being written.
    pub memory: Option<&'k mut Memory>,
}

/// Finds names, sorted by (start, −end).
#[inline(never)]
pub(crate) fn find(
    doc: &Document<'_>,
    lex: &Lex,
    tags: &Tags,
    tree: &Tree,
    res: &Resources,
    user: Option<&UserLexicon>,
    kept: Kept<'_>,
) -> Vec<Name> {
    let reader = Reader::new(doc, lex, tags, &res.syntax.clusters);
    let mut drafts = draft::read(doc, lex, tags, &reader, &res.ner, kept);
    trim::articles_and_titles(doc, lex, &mut drafts);
    selection::people(doc, lex, tags, tree, &mut drafts);
    listed::settle(doc, lex, &mut drafts);
    trim::articles(doc, &mut drafts);
    drafts.retain(|d| !is_currency(doc, d) && !is_deed(doc, tags, d));
    construct::apply(doc, lex, &mut drafts);
    acronym::pairs(doc, &mut drafts);
    if res.repeats {
        repeat::agree(doc, lex, &mut drafts);
    }
    let view = subtype::View { doc, lex, tags, tree, clusters: &res.syntax.clusters };
    let subtypes = subtype::assign(&view, &res.subtypes, &drafts);
    let mut names: Vec<Name> = drafts.into_iter().zip(subtypes).map(|(draft, subtype)| name(doc, draft, subtype)).collect();
    if let Some(user) = user {
        put_own(doc, user::overlay(doc, lex, user), &mut names);
    }
    names
}

/// The reader's own names in place of all that they touch; a subtype that the reader left open is not guessed.
#[inline(never)]
fn put_own(doc: &Document<'_>, own: Vec<Own>, names: &mut Vec<Name>) {
    let spans: Vec<Span> = own.iter().map(|o| doc.span(o.tokens.clone())).collect();
    names.retain(|n| {
        let after = spans.partition_point(|s| s.end <= n.span.start);
        spans.get(after).is_none_or(|s| !s.overlaps(n.span))
    });
    for Own { tokens, given } in own {
        let rule = if given.link.is_some() { USER_LINKED } else { "mentions/user" };
        let draft = Draft { tokens, kind: given.kind, score: Score::MAX, rule, runner_up: None };
        names.push(Name { given: Some(given.clone()), ..name(doc, draft, given.subtype) });
    }
    sort_by_rank(names, |n| n.span.rank());
}

/// The rule of a mention whose link the reader gave: it stays as it is.
pub(crate) const USER_LINKED: &str = "mentions/user-linked";

fn name(doc: &Document<'_>, draft: Draft, subtype: Option<&'static str>) -> Name {
    let span = doc.span(draft.tokens.clone());
    let words = span.of(doc.text);
    let initials =
        draft.tokens.len() <= 3 && words.chars().filter(|c| c.is_uppercase()).count() > 1 && !words.chars().any(char::is_lowercase);
    Name {
        span,
        kind: draft.kind,
        subtype,
        form: if initials && !words.contains(' ') { MentionForm::Acronym } else { MentionForm::Name },
        score: draft.score,
        why: Evidence { rule: draft.rule, spans: Vec::new(), runner_up: draft.runner_up },
        given: None,
    }
}

/// "To bomb", "was armed": a deed, not the weapon.
fn is_deed(doc: &Document<'_>, tags: &Tags, draft: &Draft) -> bool {
    let small = doc.word(draft.tokens.start).chars().all(char::is_lowercase);
    let verb = draft.tokens.len() == 1 && tags.upos(draft.tokens.start) == Upos::Verb;
    small && verb && matches!(draft.kind, EntityType::Weapon | EntityType::Tech)
}

/// "US dollars", "Swiss francs": money, not the country.
fn is_currency(doc: &Document<'_>, draft: &Draft) -> bool {
    let next = doc.tokens.get(draft.tokens.end).map_or("", |_| doc.word(draft.tokens.end));
    draft.tokens.len() == 1 && draft.kind == EntityType::Gpe && matches!(next, "dollar" | "dollars")
}

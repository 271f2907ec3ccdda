//! Names in the text: the trained recogniser, then what the document and the lexicons add, each a pass over a list of drafts.

mod acronym;
mod construct;
mod draft;
mod features;
pub mod labels;
pub mod learn;
mod listed;
mod model;
mod repeat;
mod subtype;
mod trim;
mod view;
mod word;

pub(crate) use model::Ner;

use crate::analysis::{Evidence, MentionForm, Score};
use crate::document::Document;
use crate::lexicon::Lex;
use crate::ontology::EntityType;
use crate::resources::Resources;
use crate::tag::Tags;
use draft::Draft;
use features::Features;
use lede_text::Span;

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
}

/// Finds names, sorted by (start, −end).
pub(crate) fn find(doc: &Document<'_>, lex: &Lex, tags: &Tags, res: &Resources) -> Vec<Name> {
    let features = Features::new(doc, lex, tags, &res.clusters);
    let mut drafts = draft::read(doc, lex, &features, &res.ner);
    trim::articles_and_titles(doc, lex, &mut drafts);
    listed::settle(doc, lex, &mut drafts);
    construct::apply(doc, lex, &mut drafts);
    acronym::pairs(doc, &mut drafts);
    repeat::agree(doc, lex, &mut drafts);
    drafts.into_iter().map(|d| name(doc, lex, d)).collect()
}

fn name(doc: &Document<'_>, lex: &Lex, draft: Draft) -> Name {
    let span = doc.span(draft.tokens.clone());
    let words = span.of(doc.text);
    let initials =
        draft.tokens.len() <= 3 && words.chars().filter(|c| c.is_uppercase()).count() > 1 && !words.chars().any(char::is_lowercase);
    Name {
        span,
        kind: draft.kind,
        subtype: subtype::of(doc, lex, &draft),
        form: if initials && !words.contains(' ') { MentionForm::Acronym } else { MentionForm::Name },
        score: draft.score,
        why: Evidence { rule: draft.rule, spans: Vec::new(), runner_up: draft.runner_up },
    }
}

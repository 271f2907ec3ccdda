//! Relations between entities, stated in the text: who holds which office, what belongs to what, what lies where.
//!
//! Each finder reads one construction; the same relation told twice is kept once, with its first evidence.

mod membership;
mod names;
mod phrase;
mod places;
mod roles;
mod verbs;

use crate::analysis::{EntityId, Evidence, Mention, Relation, Status};
use crate::coref::Entities;
use crate::document::Document;
use crate::lexicon::Lex;
use crate::ontology::{EntityType, RelationType};
use crate::parse::Tree;
use crate::resources::Resources;
use crate::tag::Tags;
use lede_text::{Span, sort_by_rank};
use std::collections::HashSet;

/// Finds relations, by evidence.
#[inline(never)]
pub(crate) fn find(doc: &Document<'_>, _lex: &Lex, tags: &Tags, tree: &Tree, entities: &Entities, _res: &Resources) -> Vec<Relation> {
    let mut cx = Context::new(doc, tags, tree, entities);
    for (at, mention) in entities.mentions.iter().enumerate() {
        roles::find(&mut cx, at, mention);
        places::find(&mut cx, at, mention);
        membership::find(&mut cx, at, mention);
        verbs::find(&mut cx, at, mention);
        names::find(&mut cx, at, mention);
    }
    cx.finish()
}

/// What the finders read and what they have found.
struct Context<'a, 't> {
    doc: &'a Document<'t>,
    tags: &'a Tags,
    tree: &'a Tree,
    entities: &'a Entities,
    /// The mention that each token is the head of, or for a name any word of.
    by_token: Vec<u32>,
    found: Vec<Relation>,
    seen: HashSet<(RelationType, EntityId, EntityId)>,
}

/// A relation as a finder states it.
struct Found {
    kind: RelationType,
    head: EntityId,
    tail: EntityId,
    label: Option<Span>,
    status: Option<Status>,
    evidence: Span,
    rule: &'static str,
}

impl<'a, 't> Context<'a, 't> {
    fn new(doc: &'a Document<'t>, tags: &'a Tags, tree: &'a Tree, entities: &'a Entities) -> Self {
        let mut by_token = vec![u32::MAX; doc.tokens.len()];
        // Outer mentions first, so that an inner name wins its own words.
        for (at, mention) in entities.mentions.iter().enumerate() {
            let tokens = doc.tokens_in(mention.span);
            if mention.form.is_named() {
                by_token[tokens].fill(at as u32);
            } else if let Some(last) = tokens.end.checked_sub(1).filter(|_| !tokens.is_empty()) {
                by_token[last] = at as u32;
            }
        }
        Self { doc, tags, tree, entities, by_token, found: Vec::new(), seen: HashSet::new() }
    }

    /// The mention at a token.
    fn mention_at(&self, token: usize) -> Option<&'a Mention> {
        let at = *self.by_token.get(token)?;
        self.entities.mentions.get(at as usize)
    }

    fn kind(&self, entity: EntityId) -> EntityType {
        self.entities.entities[entity.index()].kind
    }

    fn subtype(&self, entity: EntityId) -> &'static str {
        self.entities.entities[entity.index()].subtype.unwrap_or("OTHER")
    }

    /// The country that a nationality is of, where the text names it; any other entity is itself.
    fn country_of(&self, entity: EntityId) -> Option<EntityId> {
        let it = &self.entities.entities[entity.index()];
        if it.kind != EntityType::Norp {
            return Some(entity);
        }
        self.home(entity)
    }

    /// The country that an entity is known to be of, where the text names it.
    fn home(&self, entity: EntityId) -> Option<EntityId> {
        let code = self.entities.entities[entity.index()].link.as_ref()?.country.as_ref()?;
        let is_it = |e: &crate::analysis::Entity| {
            e.kind == EntityType::Gpe && e.subtype == Some("COUNTRY") && e.link.as_ref().and_then(|l| l.country.as_ref()) == Some(code)
        };
        self.entities.entities.iter().position(is_it).map(EntityId::new).filter(|&home| home != entity)
    }

    fn add(&mut self, found: Found) {
        if found.head == found.tail && !matches!(found.kind, RelationType::AcronymOf | RelationType::AliasOf) {
            return;
        }
        if self.seen.insert((found.kind, found.head, found.tail)) {
            let Found { kind, head, tail, label, status, evidence, rule } = found;
            let alleged = self.is_alleged(evidence);
            let label = label.map(|span| span.of(self.doc.text).to_string());
            self.found.push(Relation { kind, head, tail, label, alleged, status, evidence, why: Evidence::rule(rule) });
        }
    }

    /// What is a part of what.
    fn add_part(&mut self, head: EntityId, tail: EntityId, evidence: Span) {
        self.add(Found { kind: RelationType::PartOf, head, tail, label: None, status: None, evidence, rule: "relations/part" });
    }

    /// Whether a word in the evidence or right before it says that it is only alleged.
    fn is_alleged(&self, evidence: Span) -> bool {
        let tokens = self.doc.tokens_in(evidence);
        (tokens.start.saturating_sub(1)..tokens.end).any(|i| {
            matches!(self.tags.lemma(i), "alleged" | "allegedly" | "suspected" | "purported" | "reportedly" | "supposed" | "accused")
        })
    }

    fn finish(mut self) -> Vec<Relation> {
        sort_by_rank(&mut self.found, |r| {
            let [start, end] = r.evidence.rank();
            [start, end, r.kind as u32, r.head.index() as u32, r.tail.index() as u32]
        });
        self.found
    }
}

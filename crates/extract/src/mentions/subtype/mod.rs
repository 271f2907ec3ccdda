//! The finer type of a name: what the lexicons are sure of, else a linear model over all places where the document names the thing.

mod features;
mod group;
mod heads;
mod model;
mod parts;

pub use features::Parts;
pub use model::Subtypes;

use super::construct::{AGENCY, SHIP};
use super::draft::Draft;
use crate::lexicon::Lex;
use crate::ontology::EntityType;
pub(super) use features::View;
pub(super) use group::groups;

/// The subtype of each draft.
#[inline(never)]
pub(super) fn assign(view: &View<'_, '_>, model: &Subtypes, drafts: &[Draft]) -> Vec<Option<&'static str>> {
    let mut out = vec![None; drafts.len()];
    for members in groups(view.doc, view.lex, drafts) {
        let kind = drafts[members[0]].kind;
        // Initials that the text explains mean what it says, whatever else they mean in a list.
        let longest = members.iter().map(|&at| drafts[at].tokens.len()).max().unwrap_or(0);
        let whole = |at: &&usize| kind == EntityType::Person || drafts[**at].tokens.len() == longest;
        let known =
            members.iter().filter(whole).map(|&at| listed(view.lex, &drafts[at])).find(|known| !known.is_empty()).unwrap_or_default();
        let known = if known.is_empty() { by_head(view, drafts, &members) } else { known };
        let subtype = match known[..] {
            [only] => Some(only),
            _ => model.best(kind, &view.features(drafts, &members, Parts::All), &known).or_else(|| usual(view, &drafts[members[0]])),
        };
        // A cover name is one wherever it stands.
        let aliased = members.iter().any(|&at| matches!(drafts[at].rule, super::ALIAS | super::CODE_NAME));
        let subtype = if aliased { alias(kind).or(subtype) } else { subtype };
        let by_rule = |rule| members.iter().any(|&at| drafts[at].rule == rule);
        let subtype = match kind {
            EntityType::Facility if by_rule(SHIP) => Some("VEHICLE"),
            EntityType::Org if by_rule(AGENCY) => Some("MEDIA"),
            _ => subtype,
        };
        members.into_iter().for_each(|at| out[at] = subtype);
    }
    out
}

/// The subtypes that the lexicons give the very name.
fn listed(lex: &Lex, draft: &Draft) -> Vec<&'static str> {
    let readings = lex.at(draft.tokens.start).iter().filter(|h| h.end == draft.tokens.end).filter_map(|h| h.kind());
    let mut known: Vec<_> = readings.filter(|k| k.0 == draft.kind).filter_map(|k| k.1).collect();
    lede_text::sort_by_bytes(&mut known, |kind| kind.as_bytes());
    known.dedup();
    known
}

/// The subtypes that the longest name of a group can have by its head; none where it is a person's.
#[inline(never)]
fn by_head(view: &View<'_, '_>, drafts: &[Draft], members: &[usize]) -> Vec<&'static str> {
    let Some(longest) = members.iter().map(|&at| &drafts[at]).rev().max_by_key(|d| d.tokens.len()) else { return Vec::new() };
    let words = view.doc.span(longest.tokens.clone()).of(view.doc.text).to_lowercase();
    heads::among(longest.kind, &words).to_vec()
}

/// What an alias in quotation marks is.
fn alias(kind: EntityType) -> Option<&'static str> {
    match kind {
        EntityType::Person => Some("COVER_NAME"),
        EntityType::Org => Some("ARMED_GROUP"),
        EntityType::EventName => Some("OPERATION"),
        _ => None,
    }
}

/// What names of a type mostly are, for an engine without a model.
fn usual(view: &View<'_, '_>, draft: &Draft) -> Option<&'static str> {
    let words = view.doc.span(draft.tokens.clone()).of(view.doc.text).to_lowercase();
    heads::of(draft.kind, &words).or(match draft.kind {
        EntityType::Gpe => Some("CITY"),
        EntityType::Loc => Some("REGION"),
        EntityType::Norp => Some("NATIONALITY"),
        EntityType::Platform => Some("WEBSITE"),
        EntityType::Tech => Some("TECHNOLOGY"),
        EntityType::Language => Some("LANGUAGE"),
        EntityType::Weapon => None,
        _ => Some("OTHER"),
    })
}

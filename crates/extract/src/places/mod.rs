//! What entities are in the world: countries from the engine's own table; cities, regions and well-known bodies once
//! [`Resources::load_places`] has their file. Which Paris is meant is decided by the words beside the name, by the countries and
//! regions that the text tells of, and by size.

mod context;
mod countries;
mod kinds;
mod neighbours;
mod readings;

pub(crate) use kinds::settle;

use crate::analysis::{Entity, Link, Mention};
use crate::mentions::USER_LINKED;
use crate::ontology::EntityType;
use crate::resources::Resources;
use context::Context;
use lede_text::Span;
use readings::{Reading, What};

/// What linking reads.
#[derive(Clone, Copy)]
pub(crate) struct Found<'a> {
    pub text: &'a str,
    pub sentences: &'a [Span],
    /// Sorted by (start, −end).
    pub mentions: &'a [Mention],
    pub entities: &'a [Entity],
}

impl Found<'_> {
    /// Whether the reader's own lexicon says what the entity is: then nothing else does.
    fn is_given(&self, entity: &Entity) -> bool {
        entity.mentions.iter().filter_map(|m| self.mentions.get(m.index())).any(|m| m.why.rule == USER_LINKED)
    }

    /// Whether the reader's own lexicon names the entity.
    fn is_own(&self, entity: &Entity) -> bool {
        entity.mentions.iter().filter_map(|m| self.mentions.get(m.index())).any(|m| m.why.rule.starts_with("mentions/user"))
    }
}

/// The link of every entity, in their order. The file of places adds to links and changes nothing else of an analysis.
#[inline(never)]
pub(crate) fn link(found: Found<'_>, res: &Resources) -> Vec<Option<Link>> {
    let mut cx = Context::new(found, res);
    let readings: Vec<Vec<Reading>> =
        found.entities.iter().map(|e| if found.is_given(e) { Vec::new() } else { readings::of(&found, e, res) }).collect();
    // Names with one reading first: what they say of countries and regions helps with the others.
    for readings in readings.iter().filter(|r| r.len() == 1) {
        cx.note(&readings[0]);
    }
    let links = found
        .entities
        .iter()
        .zip(&readings)
        .map(|(entity, readings)| if found.is_given(entity) { entity.link.clone() } else { one(&cx, entity, readings, res) });
    links.collect()
}

fn one(cx: &Context<'_>, entity: &Entity, readings: &[Reading], res: &Resources) -> Option<Link> {
    if let Some(best) = cx.best(entity, readings) {
        return Some(best.link());
    }
    let known = entity.link.as_ref();
    let country = known.and_then(|l| l.country.clone());
    let wikidata = if entity.kind == EntityType::Org { readings::body(cx.found(), entity, res) } else { None };
    (country.is_some() || wikidata.is_some()).then(|| Link { country, wikidata: wikidata.map(|id| format!("Q{id}")), ..Link::default() })
}

impl Reading {
    fn link(&self) -> Link {
        let (geonames, wikidata, position) = match self.what {
            What::Country => {
                countries::find(&self.country).map_or((None, None, None), |c| (Some(c.geonames), c.wikidata, Some(c.position)))
            }
            What::Place(place) => (place.geonames, place.wikidata, Some((place.lat, place.lon))),
        };
        let country = std::str::from_utf8(&self.country).ok().map(str::to_owned);
        Link { country, wikidata: wikidata.map(|id| format!("Q{id}")), geonames, position }
    }
}

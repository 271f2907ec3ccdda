//! What a name can mean: a country, regions and cities that go by it.

use super::Found;
use crate::analysis::{Entity, MentionForm};
use crate::lexicon::{self, List};
use crate::ontology::EntityType;
use crate::resources::Resources;
use lede_model::{Place, fold};

/// Names of one entity that are looked up.
const MOST_NAMES: usize = 8;

/// One thing that a name can mean.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Reading {
    pub country: [u8; 2],
    pub what: What,
    /// Whether the engine's own lists know a city or region of the name in this country: readers of news do.
    pub listed: bool,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum What {
    Country,
    Place(Place),
}

impl Reading {
    pub(super) fn place(&self) -> Option<&Place> {
        match &self.what {
            What::Country => None,
            What::Place(place) => Some(place),
        }
    }
}

/// The key of a name in the file of places.
pub(super) fn key(name: &str) -> String {
    fold(&name.replace(',', " "))
}

/// What an entity's names can mean; empty for what is no place.
pub(super) fn of(found: &Found<'_>, entity: &Entity, res: &Resources) -> Vec<Reading> {
    let region_only = entity.kind == EntityType::Loc && entity.subtype == Some("REGION");
    if !entity.named || (entity.kind != EntityType::Gpe && !region_only) {
        return Vec::new();
    }
    let mut readings: Vec<Reading> = Vec::new();
    for key in keys(found, entity, res) {
        for reading in named(&key, entity, res) {
            if !readings.iter().any(|r| r.country == reading.country && r.what == reading.what) {
                readings.push(reading);
            }
        }
        // The fullest name decides where it is known: "Mexico City" is not "Mexico".
        if !readings.is_empty() {
            break;
        }
    }
    readings.retain(|r| !region_only || r.place().is_some_and(|p| p.is_region));
    readings
}

/// What one folded name can mean, as a place of the entity's kind.
pub(super) fn named(key: &str, entity: &Entity, res: &Resources) -> Vec<Reading> {
    let entries = || res.lexicon().into_iter().flat_map(|lexicon| lexicon.get(key).collect::<Vec<_>>());
    let codes = |list: List| entries().filter(move |e| e.lists.has(list)).filter_map(|e| e.country?.as_bytes().try_into().ok());
    let told = entity.link.as_ref().and_then(|l| l.country.as_deref()).map(str::as_bytes);
    let mut readings = Vec::new();
    if entity.kind == EntityType::Gpe && entity.subtype != Some("PROVINCE") {
        readings.extend(codes(List::Country).map(|country| Reading { country, what: What::Country, listed: true }));
    }
    let listed: Vec<([u8; 2], bool)> = codes(List::City).map(|c| (c, false)).chain(codes(List::Province).map(|c| (c, true))).collect();
    let sole_country = entity.subtype == Some("COUNTRY") && !readings.is_empty();
    for place in res.places().into_iter().flat_map(|places| places.find(key)) {
        // Told apart before (see `kinds`): Georgia the country is no state, Georgia the state no city.
        let other = sole_country && place.is_region || entity.subtype == Some("PROVINCE") && told.is_some_and(|t| t != place.country);
        if !other {
            let listed = listed.contains(&(place.country, place.is_region));
            readings.push(Reading { country: place.country, what: What::Place(*place), listed });
        }
    }
    readings
}

/// The folded names of an entity, its canonical one in the lexicons first, then the longest.
pub(super) fn keys(found: &Found<'_>, entity: &Entity, res: &Resources) -> Vec<String> {
    let mut keys = Vec::new();
    let mut add = |name: &str| {
        let key = key(name);
        if !key.is_empty() && !keys.contains(&key) {
            keys.push(key);
        }
    };
    add(&entity.name);
    for mention in entity.mentions.iter().filter_map(|m| found.mentions.get(m.index())).take(4 * MOST_NAMES) {
        if mention.form != MentionForm::Nominal && mention.form != MentionForm::Pronoun {
            add(mention.span.of(found.text));
        }
    }
    keys.truncate(MOST_NAMES);
    let canonical: Vec<String> = keys
        .iter()
        .filter_map(|k| {
            let entry = res.lexicon()?.get(k).find(|e| lexicon::kind(e).is_some_and(|(kind, _)| kind == entity.kind))?;
            entry.canonical.map(self::key)
        })
        .collect();
    for key in canonical {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// The Wikidata id of a body, by any of its names but bare initials, which are of too many.
pub(super) fn body(found: &Found<'_>, entity: &Entity, res: &Resources) -> Option<u32> {
    let places = res.places()?;
    keys(found, entity, res).iter().find_map(|key| places.body(key))
}

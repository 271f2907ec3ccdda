//! What the text says of where a place is, and the choice between readings.

use super::Found;
use super::neighbours::{self, Beside};
use super::readings::{self, Reading, What};
use crate::analysis::{Entity, Mention};
use crate::lexicon::List;
use crate::ontology::EntityType;
use crate::resources::Resources;
use std::collections::BTreeMap;

/// Mentions of one name whose surroundings are read.
const MOST_MENTIONS: usize = 6;

/// Points. A step of size is a quarter of a doubling of people.
mod points {
    /// A country of the name, before all cities of the name.
    pub(super) const COUNTRY: i64 = 450;
    pub(super) const SIZE: i64 = 4;
    pub(super) const CAPITAL: i64 = 30;
    /// The engine's own list of cities means this one.
    pub(super) const LISTED: i64 = 60;
    /// A city before the region of its name.
    pub(super) const CITY: i64 = 40;
    /// The country or region right beside the name: "Paris, Texas".
    pub(super) const BESIDE: i64 = 1000;
    /// The word beside the name says that it is a city, or a region.
    pub(super) const SORT: i64 = 150;
    /// For each mention of the country, up to three.
    pub(super) const MENTIONED: i64 = 30;
    /// The country is named in the same sentence.
    pub(super) const SENTENCE: i64 = 40;
    /// The region is named.
    pub(super) const REGION: i64 = 90;
}

/// The least people of a city, in quarters of a doubling, that needs no support from the text: 90,000.
const WELL_KNOWN: u8 = 66;

/// What the whole text says.
pub(super) struct Context<'a> {
    found: Found<'a>,
    res: &'a Resources,
    /// How often countries are mentioned, by code.
    countries: BTreeMap<[u8; 2], i64>,
    /// Regions that are named or hold a place that is.
    regions: BTreeMap<u16, i64>,
    /// Countries named in each sentence, as (sentence, code).
    in_sentence: Vec<(usize, [u8; 2])>,
}

impl<'a> Context<'a> {
    pub(super) fn new(found: Found<'a>, res: &'a Resources) -> Self {
        let mut cx = Self { found, res, countries: BTreeMap::new(), regions: BTreeMap::new(), in_sentence: Vec::new() };
        for mention in found.mentions.iter().filter(|m| m.form.is_named()) {
            let Some(entity) = found.entities.get(mention.entity.index()) else { continue };
            let Some(code) = country_of(entity) else { continue };
            *cx.countries.entry(code).or_default() += 1;
            cx.in_sentence.push((cx.sentence(mention), code));
        }
        lede_text::sort_by_rank(&mut cx.in_sentence, |&(sentence, country)| [sentence as u32, u16::from_be_bytes(country).into()]);
        cx.in_sentence.dedup();
        cx
    }

    pub(super) fn found(&self) -> &Found<'a> {
        &self.found
    }

    /// A name with one reading, which is no country, speaks for where it lies.
    pub(super) fn note(&mut self, reading: &Reading) {
        let Some(place) = reading.place() else { return };
        if place.is_region || place.people >= WELL_KNOWN || reading.listed {
            *self.countries.entry(place.country).or_default() += 1;
            *self.regions.entry(place.region).or_default() += 1;
        }
    }

    fn sentence(&self, mention: &Mention) -> usize {
        self.found.sentences.partition_point(|s| s.start <= mention.span.start)
    }

    /// The best reading; none where only small places of the name are known and nothing speaks for them.
    pub(super) fn best<'r>(&self, entity: &Entity, readings: &'r [Reading]) -> Option<&'r Reading> {
        let mentions: Vec<&Mention> = named_mentions(&self.found, entity).take(MOST_MENTIONS).collect();
        let beside: Vec<Beside> = mentions.iter().map(|m| neighbours::beside(&self.found, m, self.res)).collect();
        let here: Vec<usize> = mentions.iter().map(|m| self.sentence(m)).collect();
        let scored = readings.iter().enumerate().map(|(i, r)| (self.score(r, &beside, &here), std::cmp::Reverse(i)));
        let (support, best) = scored.max_by_key(|((score, _), i)| (*score, *i)).map(|((_, support), i)| (support, i.0))?;
        let best = readings.get(best)?;
        let known = best.listed || best.what == What::Country || best.place().is_some_and(|p| p.people >= WELL_KNOWN && !p.is_region);
        (known || support > 0).then_some(best)
    }

    /// All points of a reading, and those among them that the text gives.
    fn score(&self, reading: &Reading, beside: &[Beside], here: &[usize]) -> (i64, i64) {
        let mut support = 0;
        if beside.iter().any(|b| b.holds(reading)) {
            support += points::BESIDE;
        }
        let Some(place) = reading.place() else {
            return (points::COUNTRY + support, support);
        };
        let sort = if place.is_region { neighbours::Sort::Region } else { neighbours::Sort::City };
        if beside.iter().any(|b| b.sort == Some(sort)) {
            support += points::SORT;
        }
        let mentioned = self.countries.get(&place.country).copied().unwrap_or(0);
        support += points::MENTIONED * mentioned.min(3);
        if here.iter().any(|&s| self.in_sentence.binary_search(&(s, place.country)).is_ok()) {
            support += points::SENTENCE;
        }
        if !place.is_region && self.regions.contains_key(&place.region) {
            support += points::REGION;
        }
        let mut score = support + points::SIZE * i64::from(place.people);
        score += if place.capital { points::CAPITAL } else { 0 };
        score += if reading.listed { points::LISTED } else { 0 };
        score += if place.is_region { 0 } else { points::CITY };
        (score, support)
    }
}

/// The country that an entity speaks for: a country, a nationality or a body known to be of one.
fn country_of(entity: &Entity) -> Option<[u8; 2]> {
    let country = entity.kind == EntityType::Gpe && entity.subtype == Some("COUNTRY");
    let other = matches!(entity.kind, EntityType::Norp | EntityType::Org);
    let code = entity.link.as_ref()?.country.as_ref()?;
    code.as_bytes().try_into().ok().filter(|_| country || other)
}

pub(super) fn named_mentions<'a>(found: &Found<'a>, entity: &'a Entity) -> impl Iterator<Item = &'a Mention> {
    let mentions = found.mentions;
    entity.mentions.iter().filter_map(move |m| mentions.get(m.index())).filter(|m| m.form.is_named())
}

/// Countries and regions that a name beside another can mean.
pub(super) fn holders(name: &str, res: &Resources) -> (Vec<[u8; 2]>, Vec<u16>) {
    let key = readings::key(name);
    let entries = res.lexicon().into_iter().flat_map(|lexicon| lexicon.get(&key).collect::<Vec<_>>());
    let countries = entries.filter(|e| e.lists.has(List::Country) || e.lists.has(List::Nationality));
    let countries = countries.filter_map(|e| e.country?.as_bytes().try_into().ok()).collect();
    let regions = res.places().into_iter().flat_map(|places| places.find(&key)).filter(|p| p.is_region).map(|p| p.region).collect();
    (countries, regions)
}

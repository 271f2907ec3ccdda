//! Names that are of two kinds: a country and a region of another (Georgia, Luxembourg), a country and a person (Jordan, Chad). The
//! words around decide.

use super::neighbours::{self, Sort};
use super::{Found, context};
use crate::analysis::Entity;
use crate::coref::Entities;
use crate::document::Document;
use crate::lexicon::List;
use crate::ontology::EntityType;
use crate::resources::Resources;
use lede_model::fold;

/// Gives such names their subtype and country, from the lists alone: it is the same with and without the file of places.
#[inline(never)]
pub(crate) fn settle(doc: &Document<'_>, mut entities: Entities, res: &Resources) -> Entities {
    let sentences: Vec<_> = doc.sentences.iter().map(|s| s.span).collect();
    let found = Found { text: doc.text, sentences: &sentences, mentions: &entities.mentions, entities: &entities.entities };
    let settled: Vec<_> = (0..found.entities.len()).filter_map(|i| Some((i, choose(&found, i, res)?))).collect();
    for (i, (subtype, country)) in settled {
        let Some(entity) = entities.entities.get_mut(i) else { continue };
        entity.kind = EntityType::Gpe;
        entity.subtype = Some(subtype);
        entity.link.get_or_insert_default().country = Some(country);
    }
    entities
}

/// The subtype and country of an entity whose name is a country's and a region's of another country.
fn choose(found: &Found<'_>, i: usize, res: &Resources) -> Option<(&'static str, String)> {
    let entity = found.entities.get(i).filter(|e| e.named && matches!(e.kind, EntityType::Gpe | EntityType::Person))?;
    if found.is_own(entity) {
        return None;
    }
    let key = fold(&entity.name);
    let code = |list| res.lexicon()?.get(&key).find(|e| e.lists.has(list))?.country;
    let own = code(List::Country)?;
    if entity.kind == EntityType::Person {
        return is_country(found, entity, own).then(|| ("COUNTRY", own.to_owned()));
    }
    let other = code(List::Province)?;
    if own == other {
        return None;
    }
    let region = is_region(found, entity, own, other, res);
    Some(if region { ("PROVINCE", other.to_owned()) } else { ("COUNTRY", own.to_owned()) })
}

/// A country rather than a person: never more than its name, never "he" or "she", no person of a longer name with it, and the text
/// tells of the country otherwise: its people, its cities, its bodies.
fn is_country(found: &Found<'_>, entity: &Entity, own: &str) -> bool {
    let mentions = || entity.mentions.iter().filter_map(|m| found.mentions.get(m.index()));
    let bare = mentions().all(|m| m.form.is_named() && m.span.of(found.text) == entity.name);
    let told = |e: &Entity| e.link.as_ref().and_then(|l| l.country.as_deref()) == Some(own);
    let namesake = |e: &Entity| e.kind == EntityType::Person && e.name.split_whitespace().any(|word| word == entity.name);
    let others = || found.entities.iter().filter(|e| !std::ptr::eq(*e, entity));
    bare && others().any(told) && !others().any(namesake)
}

/// A region where the words beside it say so, or where the text names other places inside its country and neither the other country
/// nor more countries than such places.
fn is_region(found: &Found<'_>, entity: &Entity, own: &str, other: &str, res: &Resources) -> bool {
    for mention in context::named_mentions(found, entity).take(6) {
        let beside = neighbours::beside(found, mention, res);
        if beside.sort == Some(Sort::Region) {
            return true;
        }
        let before = found.text.get(..mention.span.start as usize).unwrap_or("");
        if let Some(name) = before.strip_suffix(", ").and_then(|b| b.rsplit(['\n', '.', ',']).next()) {
            // "Atlanta, Georgia": the last words that the list of cities knows.
            let words: Vec<&str> = name.split_whitespace().collect();
            let known = (1..=words.len().min(3)).find_map(|n| {
                let key = fold(&words.get(words.len() - n..)?.join(" "));
                res.lexicon()?.get(&key).find(|e| e.lists.has(List::City))?.country
            });
            if let Some(country) = known.filter(|&c| c == own || c == other) {
                return country == other;
            }
        }
    }
    let (mut inside, mut against, mut abroad) = (0, 0, 0);
    for it in found.entities.iter().filter(|e| e.named && !std::ptr::eq(*e, entity)) {
        let Some(country) = it.link.as_ref().and_then(|l| l.country.as_deref()) else { continue };
        let below = it.kind == EntityType::Gpe && it.subtype != Some("COUNTRY");
        against += usize::from(country == own);
        inside += usize::from(country == other && below);
        abroad += usize::from(country != other && country != own && it.kind == EntityType::Gpe);
    }
    against == 0 && inside > 0 && abroad <= inside
}

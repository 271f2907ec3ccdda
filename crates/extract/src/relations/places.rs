//! Where things lie: "Lyon, France", "a court in Multan", "the capital, Sanaa", "neighbouring Chad".

use super::{Context, Found};
use crate::analysis::{EntityId, Mention, MentionForm};
use crate::ontology::{EntityType, RelationType};

pub(super) fn find(cx: &mut Context<'_, '_>, _at: usize, mention: &Mention) {
    let kind = cx.kind(mention.entity);
    comma(cx, mention, kind);
    preposition(cx, mention, kind);
    capital(cx, mention);
    neighbour(cx, mention);
}

/// "City, Country": a smaller place, a comma, the larger one.
fn comma(cx: &mut Context<'_, '_>, mention: &Mention, kind: EntityType) {
    // The name behind the comma, whatever longer phrase begins there ("the Perth, Australia lawyer").
    let Some(next) = cx.mention_at(cx.tokens(mention).end + 1).filter(|m| m.span.start > mention.span.end) else { return };
    let gap = cx.doc.text.get(mention.span.end as usize..next.span.start as usize).unwrap_or("");
    let place = matches!(kind, EntityType::Gpe | EntityType::Loc | EntityType::Facility);
    if gap.trim() == ","
        && gap.starts_with(',')
        && place
        && mention.form.is_named()
        && next.form.is_named()
        && matches!(cx.kind(next.entity), EntityType::Gpe | EntityType::Loc)
        && (is_larger(cx, next.entity, mention.entity) || is_address(cx, mention, next))
    {
        let evidence = mention.span.cover(next.span);
        located(cx, mention.entity, next.entity, evidence, "relations/comma");
    }
}

/// "in Kinsale, Cork, on Friday": after a preposition, two names of places of unknown size are a place and where it lies, unless
/// they begin a list or are known to be of two countries.
fn is_address(cx: &Context<'_, '_>, inner: &Mention, outer: &Mention) -> bool {
    let (first, last) = (cx.tokens(inner).start, cx.tokens(outer).end);
    let word = |i: usize| if i < cx.doc.tokens.len() { cx.doc.word(i) } else { "." };
    let opens = first.checked_sub(1).is_some_and(|i| matches!(word(i), "in" | "at" | "from" | "near" | "of" | "to" | "outside" | "around"));
    let listed = matches!(word(last), "and" | "or" | "&")
        || word(last) == "," && (matches!(word(last + 1), "and" | "or") || cx.mention_at(last + 1).is_some_and(|m| m.form.is_named()));
    let country = |m: &Mention| cx.entities.entities[m.entity.index()].link.as_ref().and_then(|l| l.country.clone());
    let apart = matches!((country(inner), country(outer)), (Some(a), Some(b)) if a != b);
    let sized = cx.subtype(inner.entity) == "COUNTRY" || is_larger(cx, inner.entity, outer.entity);
    opens && !listed && !apart && !sized && inner.entity != outer.entity
}

/// Prepositions that locate what stands before them.
const IN: &[&str] = &["in", "at", "near", "outside", "within"];

/// "A court in Multan", "Jolo Cathedral in Mindanao", "the Lagos-based group", "a dealer based in Riga".
fn preposition(cx: &mut Context<'_, '_>, mention: &Mention, kind: EntityType) {
    if mention.form == MentionForm::Pronoun {
        return;
    }
    based(cx, mention, kind);
    if !matches!(kind, EntityType::Gpe | EntityType::Facility | EntityType::Org) {
        return;
    }
    let head = cx.head(mention);
    let mut places: Vec<&Mention> = cx.after(head, IN).into_iter().map(|(m, _)| m).collect();
    // Whatever the tree says, a place right behind a building, another place or a named body locates that.
    if kind != EntityType::Org || mention.form.is_named() {
        places.extend(right_behind(cx, mention));
    }
    for place in places {
        let larger = kind != EntityType::Gpe || is_larger(cx, place.entity, mention.entity);
        if matches!(cx.kind(place.entity), EntityType::Gpe | EntityType::Loc) && larger && place.entity != mention.entity {
            located(cx, mention.entity, place.entity, mention.span.cover(place.span), "relations/in");
        }
    }
    if kind == EntityType::Facility {
        for inner in cx.inside(mention) {
            if cx.kind(inner.entity) == EntityType::Gpe {
                located(cx, mention.entity, inner.entity, mention.span, "relations/in");
            }
        }
    }
}

/// Beginnings of "northern", "south-western".
const DIRECTIONS: &[&str] = &["north", "south", "east", "west"];

/// The named place behind the mention and one preposition.
fn right_behind<'a>(cx: &Context<'a, '_>, mention: &Mention) -> Option<&'a Mention> {
    let word = |i: usize| cx.doc.tokens.get(i).map_or("", |_| cx.doc.word(i));
    let end = cx.tokens(mention).end;
    let comma = usize::from(word(end) == "," && cx.kind(mention.entity) == EntityType::Gpe);
    if !IN.contains(&word(end + comma)) {
        return None;
    }
    // "in the southern Philippines"
    let skipped = |w: &str| w == "the" || DIRECTIONS.iter().any(|d| w.starts_with(d) && w.ends_with("ern"));
    let at = (end + comma + 1..end + comma + 4).find(|&i| !skipped(word(i)))?;
    cx.mention_at(at).filter(|m| m.form != MentionForm::Pronoun && cx.entities.entities[m.entity.index()].named)
}

fn based(cx: &mut Context<'_, '_>, mention: &Mention, kind: EntityType) {
    if !matches!(kind, EntityType::Org | EntityType::Person) {
        return;
    }
    let tokens = cx.tokens(mention);
    let word = |i: usize| cx.doc.tokens.get(i).map_or("", |_| cx.doc.word(i));
    let comma = usize::from(word(tokens.end) == ",");
    let behind = tokens.end + comma;
    // "Lagos-based" may be one token or three.
    let hyphen = (tokens.start.saturating_sub(3)..tokens.end).find(|&i| word(i) == "based" && i > 1 && word(i - 1) == "-");
    let place = if word(behind) == "based" && IN.contains(&word(behind + 1)) {
        cx.mention_at(behind + 2)
    } else {
        hyphen.and_then(|i| cx.mention_at(i - 2))
    };
    if let Some(place) = place.filter(|p| p.form.is_named() && cx.kind(p.entity) == EntityType::Gpe) {
        located(cx, mention.entity, place.entity, mention.span.cover(place.span), "relations/based");
    }
}

/// "The Serbian capital Belgrade", "Sanaa, the capital of Yemen".
fn capital(cx: &mut Context<'_, '_>, mention: &Mention) {
    let tokens = cx.tokens(mention);
    let says = |cx: &Context<'_, '_>, i: usize| cx.doc.word(i).eq_ignore_ascii_case("capital");
    if mention.form != MentionForm::Nominal || !tokens.clone().any(|i| says(cx, i)) || cx.subtype(mention.entity) == "COUNTRY" {
        return;
    }
    let head = cx.head(mention);
    let inner: Vec<EntityId> = cx.inside(mention).into_iter().map(|m| m.entity).collect();
    let mut after: Vec<EntityId> = cx.after(head, &["of"]).into_iter().map(|(m, _)| m.entity).collect();
    if inner.is_empty() && after.is_empty() {
        // "The capital, Sanaa": of the country that the city is known to lie in.
        after.extend(cx.home(mention.entity));
    }
    for owner in inner.into_iter().chain(after) {
        if let Some(country) = cx.country_of(owner).filter(|&c| cx.kind(c) == EntityType::Gpe) {
            let found = Found {
                kind: RelationType::CapitalOf,
                head: mention.entity,
                tail: country,
                label: None,
                status: None,
                evidence: mention.span,
                rule: "relations/capital",
            };
            cx.add(found);
        }
    }
}

/// "Neighbouring Chad" beside a country of the same sentence.
fn neighbour(cx: &mut Context<'_, '_>, mention: &Mention) {
    let start = cx.tokens(mention).start;
    let Some(before) = start.checked_sub(1) else { return };
    if !matches!(cx.doc.word(before).to_lowercase().as_str(), "neighbouring" | "neighboring") || cx.subtype(mention.entity) != "COUNTRY" {
        return;
    }
    let sentence = cx.doc.sentence(cx.doc.sentence_of(start)).span;
    let other =
        cx.entities.mentions_in(sentence).find(|m| m.entity != mention.entity && cx.subtype(m.entity) == "COUNTRY").map(|m| m.entity);
    if let Some(other) = other {
        cx.add(Found {
            kind: RelationType::NeighborOf,
            head: mention.entity,
            tail: other,
            label: None,
            status: None,
            evidence: cx.doc.span(before..start + 1),
            rule: "relations/neighbour",
        });
    }
}

fn located(cx: &mut Context<'_, '_>, inner: EntityId, outer: EntityId, evidence: crate::Span, rule: &'static str) {
    cx.add(Found { kind: RelationType::LocatedIn, head: inner, tail: outer, label: None, status: None, evidence, rule });
}

/// Whether the first place is of a larger kind than the second.
fn is_larger(cx: &Context<'_, '_>, outer: EntityId, inner: EntityId) -> bool {
    let size = |e: EntityId| match (cx.kind(e), cx.subtype(e)) {
        (EntityType::Facility, _) => 0,
        (EntityType::Gpe, "CITY") => 1,
        (EntityType::Gpe, "REGION") => 2,
        (EntityType::Gpe, "PROVINCE") => 3,
        (EntityType::Gpe, "COUNTRY") => 4,
        (EntityType::Loc, _) => 2,
        _ => 0,
    };
    matches!(cx.kind(outer), EntityType::Gpe | EntityType::Loc) && size(outer) > size(inner)
}

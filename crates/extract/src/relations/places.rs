//! Where things lie: "Lyon, France", "a court in Multan", "the capital, Sanaa", "neighbouring Chad".

use super::{Context, Found};
use crate::analysis::{EntityId, Mention, MentionForm};
use crate::ontology::{EntityType, RelationType};

pub(super) fn find(cx: &mut Context<'_, '_>, at: usize, mention: &Mention) {
    let kind = cx.kind(mention.entity);
    comma(cx, at, mention, kind);
    preposition(cx, mention, kind);
    capital(cx, mention);
    neighbour(cx, mention);
}

/// "City, Country": a smaller place, a comma, the larger one.
fn comma(cx: &mut Context<'_, '_>, at: usize, mention: &Mention, kind: EntityType) {
    let Some(next) = cx.entities.mentions.get(at + 1) else { return };
    let gap = cx.doc.text.get(mention.span.end as usize..next.span.start as usize).unwrap_or("");
    let place = matches!(kind, EntityType::Gpe | EntityType::Loc | EntityType::Facility);
    if gap.trim() == ","
        && gap.starts_with(',')
        && place
        && mention.form.is_named()
        && next.form.is_named()
        && is_larger(cx, next.entity, mention.entity)
    {
        let evidence = mention.span.cover(next.span);
        located(cx, mention.entity, next.entity, evidence, "relations/comma");
    }
}

/// "A court in Multan", "Jolo Cathedral in Mindanao".
fn preposition(cx: &mut Context<'_, '_>, mention: &Mention, kind: EntityType) {
    if !matches!(kind, EntityType::Gpe | EntityType::Facility | EntityType::Org) || mention.form == MentionForm::Pronoun {
        return;
    }
    let head = cx.head(mention);
    for (place, _) in cx.after(head, &["in", "at", "near", "outside", "within"]) {
        let larger = kind != EntityType::Gpe || is_larger(cx, place.entity, mention.entity);
        if cx.kind(place.entity) == EntityType::Gpe && larger {
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

/// "The Serbian capital Belgrade", "Sanaa, the capital of Yemen".
fn capital(cx: &mut Context<'_, '_>, mention: &Mention) {
    let tokens = cx.tokens(mention);
    let says = |cx: &Context<'_, '_>, i: usize| cx.doc.word(i).eq_ignore_ascii_case("capital");
    if mention.form != MentionForm::Nominal || !tokens.clone().any(|i| says(cx, i)) || cx.subtype(mention.entity) == "COUNTRY" {
        return;
    }
    let head = cx.head(mention);
    let inner: Vec<EntityId> = cx.inside(mention).into_iter().map(|m| m.entity).collect();
    let after: Vec<EntityId> = cx.after(head, &["of"]).into_iter().map(|(m, _)| m.entity).collect();
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
    matches!(cx.kind(outer), EntityType::Gpe) && size(outer) > size(inner)
}

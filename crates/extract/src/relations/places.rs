//! Where things lie: "Lyon, France", "a court in Multan", "the capital, Sanaa", "neighbouring Chad".

use super::{Context, Found};
use crate::analysis::{EntityId, Mention, MentionForm};
use crate::ontology::{EntityType, RelationType};

#[inline(never)]
pub(super) fn find(cx: &mut Context<'_, '_>, _at: usize, mention: &Mention) {
    let kind = cx.kind(mention.entity);
    comma(cx, mention, kind);
    preposition(cx, mention, kind);
    capital(cx, mention);
    part(cx, mention);
    neighbours(cx, mention);
    border(cx, mention);
}

/// "City, Country": a smaller place, a comma, the larger one.
#[inline(never)]
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

#[inline(never)]
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
    let place = cx.kind(mention.entity) == EntityType::Gpe && cx.subtype(mention.entity) != "COUNTRY";
    if mention.form != MentionForm::Nominal || !tokens.clone().any(|i| says(cx, i)) || !place {
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

/// Nouns for a piece of a place.
const PARTS: &[&str] = &["suburb", "district", "neighborhood", "neighbourhood", "borough", "territory", "part", "quarter"];

/// "Gonesse, a suburb of Paris", "the French territory of Martinique".
fn part(cx: &mut Context<'_, '_>, mention: &Mention) {
    let last = cx.tokens(mention).end.checked_sub(1);
    let piece = mention.form == MentionForm::Nominal && last.is_some_and(|i| PARTS.contains(&cx.tags.lemma(i)));
    if !piece || !matches!(cx.kind(mention.entity), EntityType::Gpe | EntityType::Loc) {
        return;
    }
    let inner = cx.inside(mention).into_iter().chain(cx.behind(mention, &["of"])).map(|m| m.entity).filter(|&e| e != mention.entity);
    let whole: Vec<EntityId> = inner.filter_map(|e| cx.country_of(e)).filter(|&e| cx.kind(e) == EntityType::Gpe).collect();
    for tail in whole {
        cx.add_part(mention.entity, tail, mention.span);
    }
}

/// "Neighbouring Chad", "the neighbouring countries of Chad and Niger", "its neighbours Chad and Niger": beside the country whose
/// neighbours they are, which owns the noun or is the first one of the sentence, else the one that the text names most.
#[inline(never)]
fn neighbours(cx: &mut Context<'_, '_>, mention: &Mention) {
    let start = cx.tokens(mention).start;
    if !mention.form.is_named() || cx.subtype(mention.entity) != "COUNTRY" || !opens_neighbours(cx, start) {
        return;
    }
    let sentence = cx.doc.sentence(cx.doc.sentence_of(start)).clone();
    // The list: names of countries with nothing but commas and "and" between them.
    let joins = |k: usize| matches!(cx.doc.word(k), "," | "and" | "or" | "the");
    let mut listed = Vec::new();
    let mut at = start;
    while at < sentence.tokens.end && listed.len() < 8 {
        match cx.mention_at(at).filter(|m| cx.subtype(m.entity) == "COUNTRY") {
            Some(country) => {
                listed.push(country.entity);
                at = cx.tokens(country).end.max(at + 1);
            }
            None if joins(at) => at += 1,
            None => break,
        }
    }
    let country = |m: &&Mention| cx.subtype(m.entity) == "COUNTRY" && !listed.contains(&m.entity);
    let owner = cx.entities.mentions_in(sentence.span).filter(|m| cx.tokens(m).start < start).find(country).map(|m| m.entity);
    let most = || {
        let countries = (0..cx.entities.entities.len()).map(EntityId::new).filter(|&e| cx.subtype(e) == "COUNTRY" && !listed.contains(&e));
        countries.max_by_key(|e| (cx.entities.entities[e.index()].mentions.len(), std::cmp::Reverse(e.index())))
    };
    let after = || cx.entities.mentions_in(sentence.span).find(country).map(|m| m.entity);
    let Some(tail) = owner.or_else(after).or_else(most) else { return };
    let evidence = cx.doc.span(start.saturating_sub(1)..start + 1);
    for head in listed {
        cx.add(Found { kind: RelationType::NeighborOf, head, tail, label: None, status: None, evidence, rule: "relations/neighbour" });
    }
}

/// "The border between Chad and Niger", "the Chad-Niger border", "Chad's border with Niger": they are neighbours.
#[inline(never)]
fn border(cx: &mut Context<'_, '_>, mention: &Mention) {
    let country = |m: &&Mention| m.form.is_named() && cx.subtype(m.entity) == "COUNTRY";
    let tokens = cx.tokens(mention);
    let word = |i: usize| cx.doc.tokens.get(i).map_or("", |_| cx.doc.word(i));
    let is_border = |i: usize| matches!(word(i), "border" | "borders" | "frontier" | "boundary");
    if !country(&mention) {
        return;
    }
    let end = tokens.end;
    let second = match (word(end), word(end + 1)) {
        // "between A and B"
        ("and", _) if tokens.start > 1 && word(tokens.start - 1) == "between" && is_border(tokens.start - 2) => cx.mention_at(end + 1),
        // "A's border with B"
        ("'s" | "’s", _) if is_border(end + 1) && word(end + 2) == "with" => cx.mention_at(end + 3),
        ("-" | "–" | "/", _) => cx.mention_at(end + 1).filter(|m| is_border(cx.tokens(m).end)),
        _ => None,
    };
    let Some(second) = second.filter(country).filter(|m| m.entity != mention.entity) else { return };
    let evidence = mention.span.cover(second.span);
    let (head, tail) = (mention.entity, second.entity);
    cx.add(Found { kind: RelationType::NeighborOf, head, tail, label: None, status: None, evidence, rule: "relations/border" });
}

/// Whether the words before token `start` say that the countries from there on are neighbours.
fn opens_neighbours(cx: &Context<'_, '_>, start: usize) -> bool {
    let word = |back: usize| start.checked_sub(back).map_or_else(String::new, |i| cx.doc.word(i).to_lowercase());
    let adjective = |w: &str| matches!(w, "neighbouring" | "neighboring");
    let noun = |w: &str| matches!(w, "neighbour" | "neighbours" | "neighbor" | "neighbors");
    let things = |w: &str| matches!(w, "countries" | "states" | "nations" | "country" | "state");
    adjective(&word(1))
        || noun(&word(1))
        || things(&word(1)) && adjective(&word(2))
        || word(1) == "of" && things(&word(2)) && adjective(&word(3))
        || matches!(word(1).as_str(), "," | ":") && (noun(&word(2)) || things(&word(2)) && adjective(&word(3)))
}

#[inline(never)]
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

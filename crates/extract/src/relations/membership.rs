//! What belongs to what: "Kenya's Anti-Terrorism Police Unit", "the government of Burundi", "the army's Western Command",
//! "the armed wing of X", "X of the BBC".

use super::{Context, Found};
use crate::analysis::{EntityId, Mention, MentionForm};
use crate::ontology::{EntityType, RelationType};
use crate::parse::Deprel;

#[inline(never)]
pub(super) fn find(cx: &mut Context<'_, '_>, _at: usize, mention: &Mention) {
    if mention.form == MentionForm::Pronoun {
        return;
    }
    match cx.kind(mention.entity) {
        EntityType::Org => {
            body(cx, mention);
            part_of(cx, mention);
        }
        EntityType::Facility => {
            owned(cx, mention);
            part_of(cx, mention);
        }
        EntityType::Person if mention.form.is_named() => person(cx, mention),
        _ => {}
    }
}

/// Owners of the phrase: inside it, before it with a possessive, after it with "of".
fn owners(cx: &Context<'_, '_>, mention: &Mention) -> Vec<(EntityId, crate::Span)> {
    let head = cx.head(mention);
    let mut owners: Vec<_> = cx.inside(mention).into_iter().map(|m| (m.entity, mention.span)).collect();
    let possessor = cx.tree.children(head).filter(|&c| matches!(cx.tree.deprel(c), Deprel::NmodPoss | Deprel::Amod | Deprel::Compound));
    let outside = possessor.filter_map(|c| cx.mention_at(c)).filter(|m| !mention.span.overlaps(m.span) && m.form != MentionForm::Pronoun);
    owners.extend(outside.map(|m| (m.entity, mention.span.cover(m.span))));
    let of = cx.after(head, &["of"]).into_iter().map(|(m, _)| m);
    owners.extend(of.chain(cx.behind(mention, &["of"])).map(|m| (m.entity, mention.span.cover(m.span))));
    owners.extend(owner_before(cx, mention).map(|m| (m.entity, mention.span.cover(m.span))));
    owners.retain(|(owner, _)| *owner != mention.entity);
    owners
}

/// "[Kenya]'s Anti-Terrorism Unit", "[Polish] Interior Ministry": the name of a country or people, with or without a possessive,
/// right before the name of a body, whatever the tree says.
fn owner_before<'a>(cx: &Context<'a, '_>, mention: &Mention) -> Option<&'a Mention> {
    if !mention.form.is_named() || cx.kind(mention.entity) != EntityType::Org {
        return None;
    }
    let mut at = cx.tokens(mention).start.checked_sub(1)?;
    if matches!(cx.doc.word(at), "'s" | "’s" | "'" | "’") {
        at = at.checked_sub(1)?;
    }
    let owner = cx.mention_at(at).filter(|m| m.form.is_named() && matches!(cx.kind(m.entity), EntityType::Gpe | EntityType::Norp))?;
    (cx.doc.sentence_of(at) == cx.doc.sentence_of(at + 1)).then_some(owner)
}

fn body(cx: &mut Context<'_, '_>, mention: &Mention) {
    let tokens = cx.tokens(mention);
    let wing = tokens.clone().any(|i| cx.doc.word(i).eq_ignore_ascii_case("wing"));
    // "The Kenyan government" says nothing that "Kenya" does not.
    let government = mention.form == MentionForm::Nominal && tokens.end.checked_sub(1).is_some_and(|i| cx.tags.lemma(i) == "government");
    for (owner, evidence) in owners(cx, mention) {
        let Some(tail) = cx.country_of(owner).filter(|_| !(government && evidence == mention.span)) else { continue };
        let state = matches!(cx.subtype(mention.entity), "INTEL_AGENCY" | "GOV_BODY" | "MILITARY" | "LAW_ENFORCEMENT" | "SECURITY_FORCES")
            || cx.subtype(mention.entity) == "OTHER" && tokens.clone().any(|i| STATE.contains(&cx.doc.word(i)))
            // "The state-owned Iranian news agency Fars".
            || tokens.clone().map(|i| cx.doc.word(i).to_lowercase()).any(|w| w == "state" || w.starts_with("state-"));
        let kind = match cx.kind(tail) {
            EntityType::Gpe if state => RelationType::AgencyOf,
            EntityType::Org if wing => RelationType::WingOf,
            EntityType::Org => RelationType::PartOf,
            _ => continue,
        };
        cx.add(Found { kind, head: mention.entity, tail, label: None, status: None, evidence, rule: "relations/owner" });
    }
}

/// Words in the names of bodies that a state has.
const STATE: &[&str] = &[
    "Police",
    "Army",
    "Navy",
    "Ministry",
    "Bureau",
    "Agency",
    "Authority",
    "Service",
    "Guard",
    "Intelligence",
    "Directorate",
    "Commission",
    "Customs",
    "Court",
    "Parliament",
];

/// "Alder Street station, part of the Harbour Line".
fn part_of(cx: &mut Context<'_, '_>, mention: &Mention) {
    let end = cx.tokens(mention).end;
    let word = |i: usize| cx.doc.tokens.get(i).map_or("", |_| cx.doc.word(i));
    if !mention.form.is_named() || (word(end), word(end + 1), word(end + 2)) != (",", "part", "of") {
        return;
    }
    let at = end + 3 + usize::from(word(end + 3) == "the");
    let whole = cx.mention_at(at).filter(|m| m.form.is_named() && matches!(cx.kind(m.entity), EntityType::Org | EntityType::Facility));
    if let Some(whole) = whole {
        cx.add_part(mention.entity, whole.entity, mention.span.cover(whole.span));
    }
}

fn owned(cx: &mut Context<'_, '_>, mention: &Mention) {
    for (owner, evidence) in owners(cx, mention) {
        if cx.kind(owner) == EntityType::Org {
            cx.add(Found {
                kind: RelationType::PartOf,
                head: mention.entity,
                tail: owner,
                label: None,
                status: None,
                evidence,
                rule: "relations/owner",
            });
        }
    }
}

/// "Sabrina Bennoui, of RSF", "the BBC's Jonathan Marcus".
fn person(cx: &mut Context<'_, '_>, mention: &Mention) {
    let head = cx.head(mention);
    let mut employers: Vec<_> = cx.after(head, &["of", "from", "with"]).into_iter().map(|(m, _)| m).collect();
    employers.extend(cx.tree.child(head, Deprel::NmodPoss).and_then(|c| cx.mention_at(c)));
    for employer in employers {
        if cx.kind(employer.entity) == EntityType::Org && employer.form != MentionForm::Pronoun {
            let evidence = mention.span.cover(employer.span);
            cx.add(Found {
                kind: if is_joined(cx, employer) { RelationType::MemberOf } else { RelationType::WorksFor },
                head: mention.entity,
                tail: employer.entity,
                label: None,
                status: None,
                evidence,
                rule: "relations/employer",
            });
        }
    }
}

/// Whether one is a member of the body, not in its pay: "Omar Faye of the Unity Party", "of the provincial council".
fn is_joined(cx: &Context<'_, '_>, body: &Mention) -> bool {
    let chamber = |i: usize| {
        let word = cx.doc.word(i).to_lowercase();
        matches!(word.as_str(), "council" | "parliament" | "congress" | "senate" | "assembly" | "committee" | "knesset" | "bundestag")
    };
    cx.subtype(body.entity) == "PARTY" || cx.tokens(body).any(chamber)
}

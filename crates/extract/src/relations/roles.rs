//! Offices: "MIT Director X", "X, the mayor of Y", "Y's security minister X", "a spokesperson for Y".

use super::phrase::FORMER;
use super::{Context, Found};
use crate::analysis::{EntityId, Mention, MentionForm, Status};
use crate::ontology::{EntityType, RelationType};

/// Prepositions between an office and its body.
const OF: &[&str] = &["of", "at", "for", "in", "with", "from", "on", "within", "inside"];

#[inline(never)]
pub(super) fn find(cx: &mut Context<'_, '_>, _at: usize, mention: &Mention) {
    if mention.form != MentionForm::Nominal || cx.kind(mention.entity) != EntityType::Person {
        return;
    }
    let (tokens, head) = (cx.tokens(mention), cx.head(mention));
    // "Minister of Information": the noun before its portfolio. "Commandant Admiral": the office before the rank.
    let last = tokens.clone().find(|&i| cx.doc.word(i) == "of").filter(|&of| of > tokens.start).unwrap_or(tokens.end) - 1;
    let known = |i: &usize| office(&cx.tags.lemma(*i).to_lowercase(), "", false, true, EntityType::Org).is_some();
    let noun = (tokens.start..last + 1).rev().take(2).find(known).unwrap_or(last);
    let lemma = cx.tags.lemma(noun).to_lowercase();
    let before = noun.checked_sub(1).map_or_else(String::new, |i| cx.doc.word(i).to_lowercase());
    let label = cx.doc.span(noun..noun + 1);
    let former = cx.said_before(&tokens, FORMER);
    if lemma == "successor" || lemma == "predecessor" {
        successor(cx, mention, lemma == "successor");
    }
    let mut bodies: Vec<(EntityId, crate::Span)> = cx.inside(mention).into_iter().map(|m| (m.entity, mention.span)).collect();
    bodies.extend(body_before(cx, mention).map(|m| (m.entity, mention.span.cover(m.span))));
    let mut of: Vec<_> = cx.after(head, &["of", "at", "from"]).into_iter().map(|(m, _)| m).collect();
    if of.is_empty() {
        of.extend(cx.behind(mention, &["of", "at"]));
    }
    // "The Riga director of the Museum": at the museum. "The Kenyan envoy for Chad": of Kenya.
    let behind = cx.inside(mention).into_iter().filter(|m| m.span.start > cx.doc.span(head..head + 1).start);
    if of.iter().copied().chain(behind).any(|m| cx.kind(m.entity) != EntityType::Gpe) {
        bodies.retain(|(e, _)| cx.kind(*e) != EntityType::Gpe);
    }
    let rest: Vec<_> =
        if bodies.is_empty() && of.is_empty() { cx.after(head, OF).into_iter().map(|(m, _)| m).collect() } else { Vec::new() };
    let unit = of.is_empty() && lemma == "director";
    bodies.extend(of.iter().chain(&rest).map(|m| (m.entity, mention.span.cover(m.span))));
    // People taken together hold no office: "its reporters".
    let entity = &cx.entities.entities[mention.entity.index()];
    if !entity.named && entity.subtype == Some("GROUP") {
        return;
    }
    for (body, evidence) in bodies {
        let Some(tail) = cx.country_of(body) else { continue };
        let named = cx.entities.entities[mention.entity.index()].named;
        // "A member of the team": people taken together are a body; the one who leads them is none.
        let body = if cx.subtype(tail) == "GROUP" && lemma == "member" { EntityType::Org } else { cx.kind(tail) };
        let Some(mut kind) = office(&lemma, &before, former, named, body) else { continue };
        // "Director of news for the Museum": of a part of it.
        if unit && kind == RelationType::DirectorOf && !rest.is_empty() {
            kind = RelationType::RoleAt;
        }
        let status = if former { Status::Former } else { Status::Current };
        let evidence = with_name(cx, mention, evidence);
        cx.add(Found { kind, head: mention.entity, tail, label: Some(label), status: Some(status), evidence, rule: "relations/office" });
    }
}

/// "Her successor, X", "the predecessor of X".
fn successor(cx: &mut Context<'_, '_>, mention: &Mention, after: bool) {
    let (owners, of) = (cx.inside(mention), cx.after(cx.head(mention), &["of", "to"]));
    let other = owners.into_iter().chain(of.into_iter().map(|(m, _)| m)).find(|m| cx.kind(m.entity) == EntityType::Person);
    if let Some(other) = other {
        let (head, tail) = if after { (mention.entity, other.entity) } else { (other.entity, mention.entity) };
        let evidence = with_name(cx, mention, mention.span.cover(other.span));
        cx.add(Found { kind: RelationType::SuccessorOf, head, tail, label: None, status: None, evidence, rule: "relations/successor" });
    }
}

/// The body named right before the office: "Harbour TV producer X", "the National Museum (NM) head X".
fn body_before<'a>(cx: &Context<'a, '_>, mention: &Mention) -> Option<&'a Mention> {
    let mut at = cx.tokens(mention).start.checked_sub(1)?;
    if cx.doc.word(at) == ")" {
        at = at.checked_sub(1)?;
    }
    let body = |m: &&Mention| match cx.kind(m.entity) {
        EntityType::Gpe | EntityType::Norp => m.form.is_named(),
        EntityType::Org => m.form != MentionForm::Pronoun,
        _ => false,
    };
    cx.mention_at(at).filter(body)
}

/// The relation that a role noun, after the word `before` it, states towards a body of this type.
fn office(noun: &str, before: &str, former: bool, named: bool, body: EntityType) -> Option<RelationType> {
    if !matches!(body, EntityType::Org | EntityType::Gpe | EntityType::Facility) {
        return None;
    }
    let org = body == EntityType::Org;
    Some(match noun {
        "director" if former => RelationType::FormerDirectorOf,
        "director" => RelationType::DirectorOf,
        "head" | "chief" | "commandant" | "boss" | "speaker" if org => RelationType::HeadOf,
        "head" | "chief" | "speaker" => RelationType::RoleAt,
        // The leader of a group in a chamber leads neither the chamber nor the country.
        "leader" if matches!(before, "majority" | "minority" | "opposition" | "floor") => RelationType::RoleAt,
        "ally" | "partner" if before != "business" => RelationType::CooperatesWith,
        "leader" | "ruler" | "strongman" | "warlord" => RelationType::LeaderOf,
        "member" | "lawmaker" | "fighter" | "militant" | "operative" | "recruit" | "insurgent" | "rebel" if org => {
            if former {
                RelationType::FormerMemberOf
            } else {
                RelationType::MemberOf
            }
        }
        "agent" | "officer" | "soldier" | "operative" | "spy" if org && former => RelationType::FormerMemberOf,
        "employee" | "worker" | "reporter" | "journalist" | "photojournalist" | "photographer" | "correspondent" | "producer"
        | "editor" | "agent" | "officer" | "official" | "staffer" | "analyst" | "contractor" | "soldier" | "engineer" | "sergeant"
        | "source" | "informant" | "spy" | "researcher" | "investigator" | "staff"
            if org =>
        {
            RelationType::WorksFor
        }
        "president" | "minister" | "premier" | "chancellor" | "king" | "queen" | "secretary" | "mayor" | "governor" | "ambassador"
        | "envoy" | "senator" | "judge" | "justice" | "prosecutor" | "attorney" | "general" | "commander" | "commissioner" | "chairman"
        | "chairwoman" | "chair" | "chairperson" | "manager" | "executive" | "deputy" | "superintendent" | "inspector"
        | "representative" | "coordinator" | "adviser" | "advisor" | "counsel" | "consul" | "sheriff" | "spokesperson" | "spokesman"
        | "spokeswoman" | "founder" | "co-founder" | "owner" | "captain" | "professor" | "emir" | "sultan" | "crown prince"
        | "vice-president" | "undersecretary" | "treasurer" | "coach" => {
            if !named && noun.starts_with("spokes") {
                RelationType::WorksFor
            } else {
                RelationType::RoleAt
            }
        }
        _ => return None,
    })
}

/// The evidence with the bearer's name, where that stands right after or before the office.
fn with_name(cx: &Context<'_, '_>, mention: &Mention, evidence: crate::Span) -> crate::Span {
    let near = cx.entities.entities[mention.entity.index()].mentions.iter().map(|&m| &cx.entities.mentions[m.index()]);
    let close = |m: &&Mention| {
        let gap = if m.span.start >= evidence.end { evidence.end..m.span.start } else { m.span.end..evidence.start };
        m.form.is_named()
            && cx
                .doc
                .text
                .get(gap.start as usize..gap.end as usize)
                .is_some_and(|g| g.trim_matches([',', ' ', '—', '–', '-', '(']).is_empty())
    };
    near.filter(|m| !m.span.overlaps(evidence)).find(close).map_or(evidence, |m| evidence.cover(m.span))
}

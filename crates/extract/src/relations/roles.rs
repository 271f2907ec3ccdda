//! Offices: "MIT Director X", "X, the mayor of Y", "Y's security minister X", "a spokesperson for Y".

use super::phrase::FORMER;
use super::{Context, Found};
use crate::analysis::{EntityId, Mention, MentionForm, Status};
use crate::ontology::{EntityType, RelationType};

/// Prepositions between an office and its body.
const OF: &[&str] = &["of", "at", "for", "in", "with", "from", "on"];

pub(super) fn find(cx: &mut Context<'_, '_>, _at: usize, mention: &Mention) {
    if mention.form != MentionForm::Nominal || cx.kind(mention.entity) != EntityType::Person {
        return;
    }
    let (tokens, head) = (cx.tokens(mention), cx.head(mention));
    let lemma = cx.tags.lemma(tokens.end - 1).to_lowercase();
    let label = cx.doc.span(tokens.end - 1..tokens.end);
    let former = cx.said_before(&tokens, FORMER);
    let mut bodies: Vec<(EntityId, crate::Span)> = cx.inside(mention).into_iter().map(|m| (m.entity, mention.span)).collect();
    bodies.extend(cx.after(head, OF).into_iter().map(|(m, _)| (m.entity, mention.span.cover(m.span))));
    for (body, evidence) in bodies {
        let Some(tail) = cx.country_of(body) else { continue };
        let named = cx.entities.entities[mention.entity.index()].named;
        let Some(kind) = office(&lemma, former, named, cx.kind(tail)) else { continue };
        let status = if former { Status::Former } else { Status::Current };
        let evidence = with_name(cx, mention, evidence);
        cx.add(Found { kind, head: mention.entity, tail, label: Some(label), status: Some(status), evidence, rule: "relations/office" });
    }
}

/// The relation that a role noun states towards a body of this type.
fn office(noun: &str, former: bool, named: bool, body: EntityType) -> Option<RelationType> {
    if !matches!(body, EntityType::Org | EntityType::Gpe | EntityType::Facility) {
        return None;
    }
    let org = body == EntityType::Org;
    Some(match noun {
        "director" if former => RelationType::FormerDirectorOf,
        "director" => RelationType::DirectorOf,
        "head" | "chief" | "commandant" | "boss" | "speaker" => RelationType::HeadOf,
        "leader" | "ruler" | "strongman" | "warlord" => RelationType::LeaderOf,
        "member" | "lawmaker" | "fighter" | "militant" | "operative" | "recruit" | "insurgent" | "rebel" if org => {
            if former {
                RelationType::FormerMemberOf
            } else {
                RelationType::MemberOf
            }
        }
        "employee" | "worker" | "reporter" | "journalist" | "photojournalist" | "photographer" | "correspondent" | "producer"
        | "editor" | "agent" | "officer" | "official" | "staffer" | "analyst" | "contractor" | "soldier" | "engineer" | "sergeant"
        | "source" | "informant" | "spy"
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

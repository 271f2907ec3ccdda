//! Relations that a verb states: "X heads Y", "X succeeded Z", "X belongs to Y", "X cooperates with Y".

use super::{Context, Found};
use crate::analysis::Mention;
use crate::ontology::{EntityType, RelationType};
use crate::parse::Deprel;
use crate::tag::Morph;

#[inline(never)]
pub(super) fn find(cx: &mut Context<'_, '_>, _at: usize, mention: &Mention) {
    let head = cx.head(mention);
    let passive = cx.tree.deprel(head) == Deprel::NsubjPass;
    if !passive && cx.tree.deprel(head) != Deprel::Nsubj {
        return;
    }
    let Some(verb) = cx.tree.head(head) else { return };
    if cx.tree.children(verb).any(|c| matches!(cx.doc.word(c), "not" | "n't" | "n’t" | "never")) {
        return;
    }
    // "The group is led by X": who does it and what it is done to change places.
    let agent = cx.tree.child(verb, Deprel::OblAgent).and_then(|a| cx.mention_at(a));
    let (mention, object) = match agent {
        Some(agent) if passive && cx.tags.lemma(verb) != "employ" => (agent, Some(mention)),
        _ => (mention, cx.tree.child(verb, Deprel::Obj).and_then(|o| cx.mention_at(o))),
    };
    let to = |prepositions| cx.after(verb, prepositions).into_iter().map(|(m, _)| m).next();
    let person = cx.kind(mention.entity) == EntityType::Person;
    let found = match cx.tags.lemma(verb) {
        "head" if person && object.is_some_and(|o| cx.subtype(o.entity) == "PARTY") => object.map(|o| (RelationType::LeaderOf, o)),
        "head" | "chair" | "direct" if person => object.map(|o| (RelationType::HeadOf, o)),
        "lead" if person => object.map(|o| (RelationType::LeaderOf, o)),
        "succeed" | "replace" if person => object.map(|o| (RelationType::SuccessorOf, o)),
        // "Served in the navy" until then; "has served" still does.
        "serve" if person && past(cx, verb) => to(&["in", "with"]).map(|o| (RelationType::FormerMemberOf, o)),
        "serve" | "enlist" if person => to(&["in", "with"]).map(|o| (RelationType::MemberOf, o)),
        "contribute" | "freelance" | "report" if person => {
            let media = |m: &&Mention| cx.subtype(m.entity) == "MEDIA";
            to(&["to", "for"]).filter(media).map(|o| (RelationType::WorksFor, o))
        }
        "join" if person => object.map(|o| (RelationType::MemberOf, o)),
        "employ" if person && passive => to(&["by", "with", "at"]).map(|o| (RelationType::WorksFor, o)),
        "work" if person => to(&["for", "at"]).map(|o| (RelationType::WorksFor, o)),
        "belong" => to(&["to"]).map(|o| (if person { RelationType::MemberOf } else { RelationType::PartOf }, o)),
        "cooperate" | "collaborate" | "partner" | "ally" => to(&["with"]).map(|o| (RelationType::CooperatesWith, o)),
        // "The group is based in Mombasa", "the plant lies near Kano".
        "base" | "headquarter" | "locate" | "situate" if !person => to(&["in", "at", "near"]).map(|o| (RelationType::LocatedIn, o)),
        "lie" if matches!(cx.kind(mention.entity), EntityType::Gpe | EntityType::Facility) => {
            to(&["in"]).map(|o| (RelationType::LocatedIn, o))
        }
        // "The brigade is part of the army".
        "part" if !person && cx.tree.child(verb, Deprel::Cop).is_some() => to(&["of"]).map(|o| (RelationType::PartOf, o)),
        "border" | "neighbor" | "neighbour" => object.map(|o| (RelationType::NeighborOf, o)),
        _ => None,
    };
    let Some((kind, other)) = found else { return };
    let fits = match kind {
        RelationType::SuccessorOf => cx.kind(other.entity) == EntityType::Person,
        RelationType::NeighborOf => cx.kind(other.entity) == EntityType::Gpe && cx.kind(mention.entity) == EntityType::Gpe,
        RelationType::LocatedIn => matches!(cx.kind(other.entity), EntityType::Gpe | EntityType::Loc) && mention.entity != other.entity,
        RelationType::LeaderOf => matches!(cx.kind(other.entity), EntityType::Org | EntityType::Gpe),
        _ => cx.kind(other.entity) == EntityType::Org,
    };
    if fits {
        let evidence = mention.span.cover(other.span);
        cx.add(Found { kind, head: mention.entity, tail: other.entity, label: None, status: None, evidence, rule: "relations/verb" });
    }
}

/// Whether the verb is in the simple past.
fn past(cx: &Context<'_, '_>, verb: usize) -> bool {
    let has = cx.tree.children(verb).any(|c| matches!(cx.tags.lemma(c), "have" | "will" | "would"));
    cx.tags.morph(verb).has(Morph::PAST) && !has
}

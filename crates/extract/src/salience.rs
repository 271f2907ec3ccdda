//! What the article is about: how often a thing is told of, how early, in how many places, and how much it does.

use crate::analysis::{Event, Filler, MentionForm, Score};
use crate::coref::Entities;
use crate::document::{Document, ZoneKind};
use crate::ontology::{EntityType, EventType, Role};

/// The salience of every entity, in their order: 1 for the foremost, the others in proportion.
#[inline(never)]
pub(crate) fn rank(doc: &Document<'_>, entities: &Entities, events: &[Event]) -> Vec<Score> {
    let mut points = vec![0u64; entities.entities.len()];
    let lede = doc.sentences.iter().find(|s| s.zone == ZoneKind::Body).map(|s| s.span);
    // The last paragraph in which each was told of: mentions come in text order.
    let mut paragraph = vec![usize::MAX; points.len()];
    for mention in &entities.mentions {
        let at = mention.entity.index();
        if in_zone(doc, mention.span.start, ZoneKind::Boilerplate) {
            continue;
        }
        let here = doc.paragraphs.partition_point(|p| p.end <= mention.span.start);
        if std::mem::replace(&mut paragraph[at], here) != here {
            points[at] += 1;
        }
        points[at] += match mention.form {
            MentionForm::Name | MentionForm::Acronym | MentionForm::Alias => 3,
            MentionForm::Nominal => 2,
            MentionForm::Pronoun => 1,
        };
        if lede.is_some_and(|l| l.contains(mention.span)) {
            points[at] += 3;
        }
        if in_zone(doc, mention.span.start, ZoneKind::Headline) {
            points[at] += 4;
        }
    }
    for argument in events.iter().filter(|e| e.kind != EventType::Statement && !e.boilerplate).flat_map(|e| &e.arguments) {
        if let Some(Filler::Entity(entity)) = argument.filler {
            points[entity.index()] += if matches!(argument.role, Role::Agent | Role::Patient) { 2 } else { 1 };
        }
    }
    for (points, entity) in points.iter_mut().zip(&entities.entities) {
        // A nationality or an unnamed group is seldom what an article is about; where it happens is said of every article.
        match entity.kind {
            EntityType::Norp | EntityType::Language => *points /= 2,
            _ if !entity.named => *points /= 2,
            EntityType::Gpe | EntityType::Loc => *points = *points * 2 / 3,
            _ => {}
        }
    }
    let most = points.iter().copied().max().unwrap_or(0).max(1);
    points.into_iter().map(|p| Score((p * 10_000 / most) as u16)).collect()
}

fn in_zone(doc: &Document<'_>, byte: u32, kind: ZoneKind) -> bool {
    let after = doc.zones.partition_point(|z| z.span.start <= byte);
    after.checked_sub(1).is_some_and(|at| doc.zones[at].kind == kind && byte < doc.zones[at].span.end)
}

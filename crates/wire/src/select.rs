use crate::Analysis;
use lede::{EntityType, EventType};
use std::collections::BTreeSet;

/// Which types to keep. A layer of which nothing is named stays whole: `["ARREST"]` keeps all entities and only the arrests.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Types {
    entities: BTreeSet<EntityType>,
    events: BTreeSet<EventType>,
}

impl Types {
    /// From the names of entity and event types; the error is the first name that is neither.
    pub fn from_names<'n>(names: impl IntoIterator<Item = &'n str>) -> Result<Self, &'n str> {
        let mut types = Self::default();
        for name in names {
            match (EntityType::from_name(name), EventType::from_name(name)) {
                (Some(kind), _) => _ = types.entities.insert(kind),
                (None, Some(kind)) => _ = types.events.insert(kind),
                (None, None) => return Err(name),
            }
        }
        Ok(types)
    }

    /// Drops what is not kept, and every reference to it. Ids stay as they were.
    pub(crate) fn apply(&self, analysis: &mut Analysis) {
        let wanted = |name: &str| EntityType::from_name(name).is_some_and(|kind| self.entities.contains(&kind));
        if !self.entities.is_empty() {
            analysis.entities.retain(|e| wanted(&e.r#type));
        }
        if !self.events.is_empty() {
            analysis.events.retain(|e| EventType::from_name(&e.r#type).is_some_and(|kind| self.events.contains(&kind)));
        }
        let ids = (analysis.entities.iter().map(|e| &e.id))
            .chain(analysis.events.iter().map(|e| &e.id))
            .chain(analysis.times.iter().map(|t| &t.id))
            .chain(analysis.values.iter().map(|v| &v.id));
        let mut kept = BTreeSet::new();
        kept.extend(ids.cloned());
        let check = |reference: &mut Option<String>| *reference = reference.take().filter(|id| kept.contains(id));
        for event in &mut analysis.events {
            event.arguments.iter_mut().for_each(|a| check(&mut a.r#ref));
            event.attribution.iter_mut().for_each(|a| check(&mut a.entity));
            check(&mut event.same_as);
            check(&mut event.disjunct);
        }
        analysis.quotes.iter_mut().for_each(|q| check(&mut q.speaker));
        analysis.relations.retain(|r| kept.contains(&r.head) && kept.contains(&r.tail));
    }
}

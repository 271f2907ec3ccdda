//! Tellings of one happening: same type, participants that agree, nothing that conflicts.

use crate::analysis::{Event, EventId, Filler};
use crate::ontology::{Modality, Role};

/// How far back a telling is looked for, in events.
const REACH: usize = 200;

/// Sets `same_as` of later tellings to the first.
pub(super) fn link(events: &mut [Event]) {
    for i in 0..events.len() {
        let first = (i.saturating_sub(REACH)..i)
            .rev()
            .filter(|&j| events[j].same_as.is_none() || agrees_at_all(&events[j], &events[i]))
            .find(|&j| same(&events[j], &events[i]));
        if let Some(j) = first {
            events[i].same_as = Some(events[j].same_as.unwrap_or_else(|| EventId::new(j)));
        }
    }
}

fn agrees_at_all(a: &Event, b: &Event) -> bool {
    a.kind == b.kind
}

fn same(a: &Event, b: &Event) -> bool {
    use crate::ontology::EventType::{Accuse, Meet, Publish, Reject, Request, Statement};
    if a.kind != b.kind || a.polarity != b.polarity || (a.modality == Modality::Asserted) != (b.modality == Modality::Asserted) {
        return false;
    }
    if matches!(a.kind, Statement | Publish | Request | Accuse | Reject) {
        return false;
    }
    let mut shared = 0;
    for role in [Role::Patient, Role::Agent, Role::Place, Role::Time, Role::Count] {
        let (x, y) = (fillers(a, role), fillers(b, role));
        if x.is_empty() || y.is_empty() {
            continue;
        }
        if x.iter().any(|f| y.contains(f)) {
            shared += if role == Role::Patient { 2 } else { 1 };
        } else if matches!(role, Role::Patient | Role::Agent | Role::Count | Role::Time) {
            return false;
        }
    }
    shared >= 2 || (shared >= 1 && a.lemma == b.lemma && a.kind != Meet)
}

fn fillers(event: &Event, role: Role) -> Vec<Filler> {
    event.arguments.iter().filter(|a| a.role == role).filter_map(|a| a.filler).collect()
}

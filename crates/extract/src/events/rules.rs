//! The packed event rules, with names resolved to what the core calls them.

use crate::ontology::{Codes, EntityType, EventType, Role};
use lede_model::hash::WordMap;
use lede_model::rules::{Entry, EventRules, Filter, Pos, Sense, TypeInfo};
use std::ops::Range;
use std::sync::OnceLock;

/// The rules that the crate was built with.
const PACKED: &[u8] = include_bytes!("../../resources/packed/events.bin");

/// All event rules.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    packed: EventRules,
    events: Vec<EventType>,
    roles: Vec<Role>,
    /// The slots sorted by name.
    by_name: Vec<u8>,
    /// Where the entries of each lemma begin and end.
    by_lemma: WordMap<Range<usize>>,
    /// The classes of each lemma.
    words: WordMap<Classes>,
    /// Entity type and subtype of each name in `packed.kinds`.
    kinds: Vec<(EntityType, Option<&'static str>)>,
}

/// A word's classes as a bit set; see `_classes.toml`.
pub(super) type Classes = u64;

impl Rules {
    /// The embedded rules, decoded once. A damaged file gives no rules; a test sees to it that it is not damaged.
    pub(crate) fn embedded() -> &'static Rules {
        static RULES: OnceLock<Rules> = OnceLock::new();
        RULES.get_or_init(|| postcard::from_bytes(PACKED).ok().and_then(Rules::resolve).unwrap_or_default())
    }

    fn resolve(mut packed: EventRules) -> Option<Rules> {
        let events = packed.types.iter().map(|t| EventType::from_name(&t.name)).collect::<Option<_>>()?;
        let roles = packed.roles.iter().map(|r| Role::from_name(r)).collect::<Option<_>>()?;
        let kinds = packed.kinds.iter().map(|k| kind(k)).collect::<Option<_>>()?;
        let order = lede_text::order_by_bytes(packed.slots.iter().map(String::as_bytes));
        let by_name = order.into_iter().filter_map(|i| u8::try_from(i).ok()).collect();
        let mut by_lemma = WordMap::<Range<usize>>::default();
        for (at, entry) in packed.entries.iter().enumerate() {
            by_lemma.entry(entry.key.clone()).or_insert(at..at).end = at + 1;
        }
        let words = std::mem::take(&mut packed.words).into_iter().collect();
        Some(Rules { packed, events, roles, by_name, by_lemma, words, kinds })
    }

    /// The entries found by this lemma.
    pub(super) fn entries(&self, lemma: &str) -> &[Entry] {
        self.by_lemma.get(lemma).map_or(&[], |range| &self.packed.entries[range.clone()])
    }

    pub(super) fn sense(&self, entry: &Entry) -> &Sense {
        &self.packed.senses[usize::from(entry.sense)]
    }

    pub(super) fn event(&self, sense: &Sense) -> EventType {
        self.events[usize::from(sense.event)]
    }

    /// Whether the entry is a verb that does something to its object.
    pub(super) fn takes_patient(&self, entry: &Entry) -> bool {
        let frame = self.sense(entry).verb_frame;
        let has = |name: &str, role: Role| self.slot(name).is_some_and(|s| self.fills(frame, s).any(|(r, _)| r == role));
        entry.pos == Pos::Verb && has("obj", Role::Patient) && has("subj", Role::Agent)
    }

    /// Whether the entry is a verb whose object is what is said, refused or agreed.
    pub(super) fn takes_content(&self, entry: &Entry) -> bool {
        let frame = self.sense(entry).verb_frame;
        entry.pos == Pos::Verb && self.slot("obj").is_some_and(|s| self.fills(frame, s).any(|(r, _)| r == Role::Content))
    }

    /// The number of a slot that some rule names.
    pub(super) fn slot(&self, name: &str) -> Option<u8> {
        self.by_name.binary_search_by_key(&name, |&i| self.slot_name(i)).ok().map(|at| self.by_name[at])
    }

    /// The name of a slot.
    pub(super) fn slot_name(&self, slot: u8) -> &str {
        &self.packed.slots[usize::from(slot)]
    }

    /// What a slot fills in a frame, in the order to try.
    pub(super) fn fills(&self, frame: u16, slot: u8) -> impl Iterator<Item = (Role, &Filter)> {
        let fills = &self.packed.frames[usize::from(frame)].fills;
        let start = fills.partition_point(|f| f.0 < slot);
        fills[start..].iter().take_while(move |f| f.0 == slot).map(|(_, role, filter)| (self.roles[usize::from(*role)], filter))
    }

    /// The classes of a lemma; of a hyphenated one those of its last part.
    pub(super) fn classes(&self, lemma: &str) -> Classes {
        let find = |w: &str| self.words.get(w).copied();
        find(lemma).or_else(|| lemma.rsplit_once('-').and_then(|(_, last)| find(last))).unwrap_or(0)
    }

    /// The bit of a class.
    pub(super) fn class(&self, name: &str) -> Classes {
        self.packed.classes.iter().position(|c| c == name).map_or(0, |bit| 1 << bit)
    }

    pub(super) fn is_literal(&self, filter: &Filter, word: &str) -> bool {
        filter.literals.iter().any(|&l| self.packed.literals[usize::from(l)] == word)
    }

    pub(super) fn is_kind(&self, filter: &Filter, kind: EntityType, subtype: Option<&str>) -> bool {
        filter.kinds.iter().any(|&k| {
            let (wanted, sub) = self.kinds[usize::from(k)];
            wanted == kind && (sub.is_none() || sub == subtype)
        })
    }

    fn info(&self, kind: EventType) -> Option<&TypeInfo> {
        self.events.iter().position(|&e| e == kind).map(|i| &self.packed.types[i])
    }
}

fn kind(name: &str) -> Option<(EntityType, Option<&'static str>)> {
    let (kind, subtype) = name.split_once('/').map_or((name, None), |(k, s)| (k, Some(s)));
    let kind = EntityType::from_name(kind)?;
    let subtype = match subtype {
        Some(s) => Some(kind.subtypes().iter().copied().find(|k| *k == s)?),
        None => None,
    };
    Some((kind, subtype))
}

impl EventType {
    /// Its codes in the coding schemes of the field, from `resources/rules/events`.
    pub fn codes(self) -> Codes {
        let Some(info) = Rules::embedded().info(self) else { return Codes::default() };
        Codes {
            plover: info.plover.as_deref(),
            cameo: info.cameo.as_deref(),
            ace: info.ace.as_deref(),
            quad_class: info.quad,
            goldstein_tenths: info.goldstein_tenths,
        }
    }

    /// What it means, in words.
    pub fn definition(self) -> &'static str {
        Rules::embedded().info(self).map_or("", |info| &info.definition)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_has_rules() {
        let rules = Rules::embedded();
        for kind in EventType::ALL {
            assert!(rules.info(*kind).is_some(), "{kind} has no file or a name is unknown to the ontology");
        }
    }

    #[test]
    fn codes_follow_from_the_table() {
        let codes = EventType::Arrest.codes();
        assert_eq!((codes.cameo, codes.quad_class, codes.goldstein_tenths), (Some("173"), Some(4), Some(-50)));
    }
}

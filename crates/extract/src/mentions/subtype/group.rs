//! Which names of a document are read together when their subtype is chosen.

use super::super::draft::Draft;
use crate::document::Document;
use crate::lexicon::Lex;
use crate::ontology::EntityType;
use std::collections::BTreeMap;

/// Groups of drafts (positions, in text order): equal names; people with one surname or one given name; a name and its initials in
/// brackets.
pub(in crate::mentions) fn groups(doc: &Document<'_>, lex: &Lex, drafts: &[Draft]) -> Vec<Vec<usize>> {
    let mut by_name: BTreeMap<(EntityType, String), usize> = BTreeMap::new();
    let mut given: BTreeMap<&str, &str> = BTreeMap::new();
    for draft in drafts.iter().filter(|d| d.kind == EntityType::Person && d.tokens.len() > 1) {
        given.entry(lex.folded(draft.tokens.start)).or_insert(lex.folded(draft.tokens.end - 1));
    }
    let mut out: Vec<Vec<usize>> = Vec::new();
    let mut group_of: Vec<usize> = Vec::with_capacity(drafts.len());
    for (at, draft) in drafts.iter().enumerate() {
        let key = if draft.kind == EntityType::Person {
            let last = lex.folded(draft.tokens.end - 1);
            given.get(last).filter(|_| draft.tokens.len() == 1).copied().unwrap_or(last).to_owned()
        } else {
            draft.tokens.clone().map(|i| lex.folded(i)).collect::<Vec<_>>().join(" ")
        };
        let key = (draft.kind, key);
        let expanded = at.checked_sub(1).filter(|&before| brackets(doc, &drafts[before], draft)).map(|before| group_of[before]);
        let group = by_name.get(&key).copied().or(expanded).unwrap_or(out.len());
        by_name.entry(key).or_insert(group);
        group_of.push(group);
        match out.get_mut(group) {
            Some(members) => members.push(at),
            None => out.push(vec![at]),
        }
    }
    out
}

/// "Long Name (LN)".
fn brackets(doc: &Document<'_>, name: &Draft, initials: &Draft) -> bool {
    let open = name.tokens.end;
    name.kind == initials.kind
        && initials.tokens.len() == 1
        && initials.tokens.start == open + 1
        && doc.word(open) == "("
        && doc.tokens.get(open + 2).is_some_and(|_| doc.word(open + 2) == ")")
}

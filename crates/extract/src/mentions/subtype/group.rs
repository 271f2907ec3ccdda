//! Which names of a document are read together when their subtype is chosen.

use super::super::draft::Draft;
use crate::document::Document;
use crate::lexicon::Lex;
use crate::ontology::EntityType;
use std::collections::BTreeMap;
use std::ops::Range;

/// At most this many words of a surname ("de la Cruz", "al-Masri").
const MOST: usize = 4;

/// Groups of drafts (positions, in text order): equal names; people with one given name and one surname, and who is called by either
/// alone; a name and its initials in brackets.
#[inline(never)]
pub(in crate::mentions) fn groups(doc: &Document<'_>, lex: &Lex, drafts: &[Draft]) -> Vec<Vec<usize>> {
    let mut by_name: BTreeMap<(EntityType, String), usize> = BTreeMap::new();
    // Of several people with one surname ("his mother, Ana Serra") the first is called by it alone.
    let folded = |tokens: Range<usize>| tokens.map(|i| lex.folded(i)).collect::<Vec<_>>().join(" ");
    let both = |d: &Draft| [lex.folded(d.tokens.start), lex.folded(d.tokens.end - 1)].join(" ");
    let mut called: BTreeMap<String, String> = BTreeMap::new();
    for draft in drafts.iter().filter(|d| d.kind == EntityType::Person && d.tokens.len() > 1) {
        let tokens = draft.tokens.clone();
        let ends = (tokens.start + 1..tokens.end).rev().take(MOST).map(|from| from..tokens.end);
        for part in ends.chain(std::iter::once(tokens.start..tokens.start + 1)) {
            called.entry(folded(part)).or_insert_with(|| both(draft));
        }
    }
    let mut out: Vec<Vec<usize>> = Vec::new();
    let mut group_of: Vec<usize> = Vec::with_capacity(drafts.len());
    for (at, draft) in drafts.iter().enumerate() {
        let key = if draft.kind == EntityType::Person {
            called.get(&folded(draft.tokens.clone())).cloned().unwrap_or_else(|| both(draft))
        } else {
            folded(draft.tokens.clone())
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

//! Learns lemma rules: for every tag a tree of endings, where an ending gets a rule if it beats the shorter one's.

use super::treebank::Sentence;
use lede::learn::fine::{FINE, Fine};
use lede::learn::lemma::{KINDS, Lemmas, MAX_ENDING, Script, base, endings};
use lede::{Morph, Upos};
use std::collections::BTreeMap;

/// A form with a tag of this kind, its scripts and how often each was seen.
type Forms = BTreeMap<(Fine, String), BTreeMap<Script, usize>>;
/// The forms under an ending.
type Group<'a> = Vec<(&'a str, &'a BTreeMap<Script, usize>)>;

/// The section of rules.
pub(crate) fn train(sentences: &[Sentence]) -> Vec<u8> {
    let mut forms = Forms::new();
    for s in sentences {
        for ((form, lemma), &tag) in s.forms.iter().zip(&s.lemmas).zip(&s.gold) {
            let row = FINE[usize::from(tag)];
            // Names, numbers and marks are their own lemmas.
            if row.upos == Upos::Num || (row.keeps_case && !row.morph.has(Morph::PLURAL)) {
                continue;
            }
            let mut plain = String::new();
            base(form, tag, &mut plain);
            *forms.entry((KINDS[usize::from(tag)], plain.clone())).or_default().entry(Script::between(&plain, lemma)).or_default() += 1;
        }
    }
    let mut groups: BTreeMap<Fine, Group<'_>> = BTreeMap::new();
    for ((tag, form), scripts) in &forms {
        groups.entry(*tag).or_default().push((form, scripts));
    }
    let mut rules = Vec::new();
    for (tag, group) in groups {
        grow(tag, &group, 0, &Script::default(), &mut rules);
    }
    eprintln!("{} lemma rules", rules.len());
    Lemmas::write(&rules)
}

/// Adds rules for the endings of `len` characters that the group shares, and for longer ones.
fn grow(tag: Fine, group: &Group<'_>, len: usize, inherited: &Script, rules: &mut Vec<(u32, Script)>) {
    let mut votes: BTreeMap<&Script, usize> = BTreeMap::new();
    for script in group.iter().filter_map(|(_, scripts)| usual(scripts)) {
        *votes.entry(script).or_default() += 1;
    }
    let Some((&best, &most)) = votes.iter().max_by_key(|(s, n)| (**n, std::cmp::Reverse(**s))) else { return };
    let mut current = inherited;
    // A lemma that shares nothing with its form is that of one word.
    let general = best.cut != u8::MAX && !best.put.contains(|c: char| c.is_numeric());
    if most >= votes.get(inherited).copied().unwrap_or(0) + 2 && general {
        rules.push((key(group[0].0, tag, len), best.clone()));
        current = best;
    }
    if len < MAX_ENDING && votes.len() > 1 {
        let mut parts: BTreeMap<Option<char>, Group<'_>> = BTreeMap::new();
        for &(form, scripts) in group {
            parts.entry(form.chars().rev().nth(len)).or_default().push((form, scripts));
        }
        for (next, part) in parts {
            if next.is_some() { grow(tag, &part, len + 1, current, rules) } else { exceptions(tag, &part, current, rules) }
        }
    } else {
        exceptions(tag, group, current, rules);
    }
}

/// Adds rules for whole words.
fn exceptions(tag: Fine, group: &Group<'_>, inherited: &Script, rules: &mut Vec<(u32, Script)>) {
    for (form, scripts) in group {
        let Some(best) = usual(scripts) else { continue };
        if best != inherited && scripts[best] >= 2 {
            rules.push((key(form, tag, usize::MAX), best.clone()));
        }
    }
}

/// The script that a form has most often.
fn usual(scripts: &BTreeMap<Script, usize>) -> Option<&Script> {
    scripts.iter().max_by_key(|(script, n)| (**n, std::cmp::Reverse(*script))).map(|(script, _)| script)
}

fn key(form: &str, tag: Fine, len: usize) -> u32 {
    let mut keys = Vec::new();
    endings(form, tag, |key| keys.push(key));
    keys[len.min(keys.len() - 1)]
}

//! Lemmas: the longest ending of a word that has a rule for its tag says what to cut off and what to put on. An exception is a rule
//! for a whole word.

use super::clusters::Clusters;
use super::fine::{FINE, Fine};
use super::word::{self, plain};
use super::{Morph, Upos};
use lede_model::{Damaged, hash};

/// The rules, keyed by a hash of tag and ending: no endings are kept.
#[derive(Clone, Debug, Default)]
pub struct Lemmas {
    /// Open addressing: the key's bits above [`SCRIPT_BITS`], the number of the script (from 1) below; 0 is empty.
    slots: Vec<u64>,
    scripts: Vec<Script>,
}

/// How to turn a form into its lemma.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Script {
    /// Characters to cut off the end; 255 for all.
    pub cut: u8,
    /// What comes instead.
    pub put: String,
}

/// Longest ending that a rule may have, in characters; a whole word may be longer.
pub const MAX_ENDING: usize = 6;
const KEY_BITS: u32 = 24;
const SCRIPT_BITS: u32 = 16;

/// For each tag the first of those whose words have their lemmas by the same rules: past tenses and past participles of all verbs, forms
/// in -ing, base forms. Each shows what the others' words are.
pub const KINDS: [Fine; FINE.len()] = {
    let mut kinds = [0; FINE.len()];
    let mut tag = 0;
    while tag < FINE.len() {
        let mut first = 0;
        while first < tag && (form(tag) == 0 || form(first) != form(tag)) {
            first += 1;
        }
        kinds[tag] = first as Fine;
        tag += 1;
    }
    kinds
};

/// The form of a verb that such tags share; 0 for all else.
const fn form(tag: usize) -> u8 {
    let (verb, morph) = (matches!(FINE[tag].upos, Upos::Verb), FINE[tag].morph.0);
    if !verb && !matches!(FINE[tag].upos, Upos::Aux) {
        0
    } else if morph & Morph::PAST.0 != 0 {
        1
    } else if morph & (Morph::GERUND.0 | Morph::PARTICIPLE.0) != 0 {
        2
    } else if verb && morph & (Morph::INFINITIVE.0 | Morph::IMPERATIVE.0) != 0 {
        3
    } else {
        0
    }
}

/// Hashes the endings of a word for a tag, shortest first: the empty one, then up to [`MAX_ENDING`] characters, then the whole word.
pub fn endings(form: &str, tag: Fine, mut visit: impl FnMut(u32)) {
    let kind = u64::from(KINDS.get(usize::from(tag)).copied().unwrap_or(tag));
    let key = |h: u64| (hash::pair(h, kind) >> (64 - KEY_BITS)) as u32;
    let mut h = 1;
    visit(key(h));
    for (i, c) in form.chars().rev().take(32).enumerate() {
        h = hash::pair(h, u64::from(u32::from(plain(c))));
        if i < MAX_ENDING {
            visit(key(h));
        }
    }
    visit(key(hash::pair(h, 0)));
}

impl Script {
    /// The script from `form` to `lemma`.
    pub fn between(form: &str, lemma: &str) -> Self {
        let common: usize = form.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
        let cut = form[common..].chars().count();
        if common == 0 { Self { cut: 255, put: lemma.into() } } else { Self { cut: cut.min(254) as u8, put: lemma[common..].into() } }
    }

    /// Appends the lemma of `form`.
    pub fn apply(&self, form: &str, out: &mut String) {
        let cut = usize::from(self.cut);
        let end = match cut {
            0 => form.len(),
            255 => 0,
            _ => form.char_indices().rev().nth(cut - 1).map_or(0, |(at, _)| at),
        };
        out.push_str(&form[..end]);
        out.push_str(&self.put);
    }
}

/// Appends the form that scripts work on: plain quotation marks, numbers without commas, lower case unless the tag's lemmas keep
/// theirs.
pub fn base(form: &str, tag: Fine, out: &mut String) {
    let row = FINE.get(usize::from(tag));
    let keeps = row.is_some_and(|t| t.keeps_case);
    let number = row.is_some_and(|t| t.upos == Upos::Num);
    for c in form.chars() {
        match c {
            '’' | '‘' | 'ʼ' => out.push('\''),
            ',' if number => {}
            _ if keeps => out.push(c),
            _ => out.extend(c.to_lowercase().filter(|c| *c != '\u{307}')),
        }
    }
}

impl Lemmas {
    /// Reads the section: number of scripts u16, of rules u32; the scripts (cut, length of put, put); the keys, ascending, as
    /// differences of three bytes; the scripts' numbers, low bytes then high bytes.
    #[inline(never)]
    pub fn read(bytes: &[u8]) -> Result<Self, Damaged> {
        Self::try_read(bytes).ok_or_else(|| Damaged("The section of lemma rules is cut short. Build it again with `make train`.".into()))
    }

    fn try_read(bytes: &[u8]) -> Option<Self> {
        let (head, mut rest) = bytes.split_at_checked(6)?;
        let scripts = u16::from_le_bytes([head[0], head[1]]);
        let rules = u32::from_le_bytes([head[2], head[3], head[4], head[5]]) as usize;
        let mut lemmas = Self::default();
        for _ in 0..scripts {
            let (&[cut, len], tail) = rest.split_first_chunk()?;
            let (put, tail) = tail.split_at_checked(usize::from(len))?;
            lemmas.scripts.push(Script { cut, put: std::str::from_utf8(put).ok()?.into() });
            rest = tail;
        }
        if rest.len() != rules.checked_mul(5)? {
            return None;
        }
        let (low, rest) = rest.split_at(rules);
        let (middle, rest) = rest.split_at(rules);
        let (high, rest) = rest.split_at(rules);
        let (number, number_high) = rest.split_at(rules);
        lemmas.slots = vec![0; (rules * 2).next_power_of_two().max(2)];
        let mut key = 0u32;
        for i in 0..rules {
            key = key.checked_add(u32::from_le_bytes([low[i], middle[i], high[i], 0]))?;
            lemmas.insert(key, u16::from_le_bytes([number[i], number_high[i]]).checked_add(1)?);
        }
        Some(lemmas)
    }

    /// Writes the section; of two rules with the same key the first wins.
    pub fn write(rules: &[(u32, Script)]) -> Vec<u8> {
        let mut counts: std::collections::BTreeMap<&Script, usize> = std::collections::BTreeMap::new();
        for (_, script) in rules {
            *counts.entry(script).or_default() += 1;
        }
        let mut scripts: Vec<&Script> = counts.keys().copied().collect();
        scripts.sort_by_key(|s| std::cmp::Reverse(counts[s]));
        let mut rows: Vec<(u32, usize)> = rules.iter().map(|(k, s)| (*k, scripts.iter().position(|t| *t == s).unwrap_or(0))).collect();
        rows.sort_by_key(|row| row.0);
        rows.dedup_by_key(|row| row.0);
        let mut out = Vec::new();
        out.extend((scripts.len() as u16).to_le_bytes());
        out.extend((rows.len() as u32).to_le_bytes());
        for script in scripts {
            out.extend([script.cut, script.put.len() as u8]);
            out.extend(script.put.bytes());
        }
        let deltas: Vec<u32> = rows.iter().scan(0, |last, row| Some(row.0 - std::mem::replace(last, row.0))).collect();
        for shift in [0, 8, 16] {
            out.extend(deltas.iter().map(|d| (d >> shift) as u8));
        }
        for shift in [0, 8] {
            out.extend(rows.iter().map(|row| (row.1 >> shift) as u8));
        }
        out
    }

    fn insert(&mut self, key: u32, script: u16) {
        let mask = self.slots.len() - 1;
        let mut at = key as usize & mask;
        while self.slots[at] != 0 {
            at = (at + 1) & mask;
        }
        self.slots[at] = u64::from(key) << SCRIPT_BITS | u64::from(script);
    }

    fn get(&self, key: u32) -> Option<&Script> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = key as usize & mask;
        loop {
            match *self.slots.get(at)? {
                0 => return None,
                slot if slot >> SCRIPT_BITS == u64::from(key) => {
                    return self.scripts.get((slot as usize & ((1 << SCRIPT_BITS) - 1)).checked_sub(1)?);
                }
                _ => at = (at + 1) & mask,
            }
        }
    }

    /// Appends the lemma of a form with this tag. `scratch` is overwritten; `clusters` say which words there are.
    #[inline(never)]
    pub fn lemma(&self, form: &str, tag: Fine, clusters: &Clusters, scratch: &mut String, out: &mut String) {
        scratch.clear();
        base(form, tag, scratch);
        let (mut found, mut last) = (None, None);
        endings(form, tag, |key| {
            last = self.get(key);
            found = last.or(found);
        });
        let start = out.len();
        match found {
            Some(script) => script.apply(scratch, out),
            None => out.push_str(scratch),
        }
        let upos = FINE.get(usize::from(tag)).map(|t| t.upos);
        // An adjective or a noun that stays as it is has no ending.
        let other = matches!(upos, Some(Upos::Adj | Upos::Noun)) && out[start..] != *scratch;
        let inflected = upos == Some(Upos::Verb) || other;
        if inflected && last.is_none() && !known(&out[start..], clusters) {
            stem(scratch, clusters, start, out);
        }
    }
}

fn known(word: &str, clusters: &Clusters) -> bool {
    clusters.get(word::form(word)) != 0
}

/// English spelling does not say whether `-ed`, `-ing`, `-er`, `-est` and `-s` follow a silent e, a doubled consonant or an e of their own:
/// where the rules give no word, the first of these stems that is one replaces what stands in `out` from `start`.
fn stem(form: &str, clusters: &Clusters, start: usize, out: &mut String) {
    let Some(stem) = ["ing", "ed", "est", "er", "es", "s"].iter().find_map(|ending| form.strip_suffix(ending)) else { return };
    let rule = out.split_off(start);
    let mut letters = stem.chars().rev();
    let doubled = letters.next().is_some_and(|last| letters.next() == Some(last));
    let single = stem.char_indices().next_back().map_or(stem, |(at, _)| &stem[..at]);
    for (stem, end) in [(stem, "e"), (stem, ""), (if doubled { single } else { stem }, "")] {
        out.push_str(stem);
        out.push_str(end);
        if known(&out[start..], clusters) {
            return;
        }
        out.truncate(start);
    }
    out.push_str(&rule);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_ending_wins_and_a_word_beats_all() {
        // A tag whose lemmas are in lower case.
        let tag = FINE.iter().position(|t| !t.keeps_case).unwrap() as Fine;
        let key = |form: &str, len: usize| {
            let mut keys = Vec::new();
            endings(form, tag, |k| keys.push(k));
            keys[len.min(keys.len() - 1)]
        };
        let script = |cut, put: &str| Script { cut, put: put.into() };
        let rules = [(key("walked", 2), script(2, "")), (key("hurried", 3), script(3, "y")), (key("led", usize::MAX), script(2, "ead"))];
        let lemmas = Lemmas::read(&Lemmas::write(&rules)).unwrap();
        for (form, lemma) in [("Talked", "talk"), ("carried", "carry"), ("led", "lead"), ("İnce", "ince"), ("", "")] {
            let (mut scratch, mut out) = (String::new(), String::new());
            lemmas.lemma(form, tag, &Clusters::default(), &mut scratch, &mut out);
            assert_eq!(out, lemma);
        }
    }

    #[test]
    fn a_past_tense_shows_what_the_participle_is() {
        let tags = |upos: Upos, morph: Morph| move |&t: &usize| FINE[t].upos == upos && FINE[t].morph == morph;
        let of = |upos, morph| (0..FINE.len()).find(tags(upos, morph)).unwrap();
        let past = KINDS[of(Upos::Verb, Morph::PAST.with(Morph::FINITE))];
        assert_eq!(KINDS[of(Upos::Verb, Morph::PAST.with(Morph::PARTICIPLE).with(Morph::PASSIVE))], past);
        assert_eq!(KINDS[of(Upos::Aux, Morph::PAST.with(Morph::FINITE))], past);
        assert_ne!(KINDS[of(Upos::Verb, Morph::GERUND)], past);
        let noun = of(Upos::Noun, Morph::PLURAL);
        assert_eq!(usize::from(KINDS[noun]), noun);
    }

    #[test]
    fn scripts_go_there() {
        for (form, lemma) in [("walked", "walk"), ("went", "go"), ("n't", "not"), ("men", "man"), ("a", "a"), ("café", "cafés")] {
            let mut out = String::new();
            Script::between(form, lemma).apply(form, &mut out);
            assert_eq!(out, lemma);
        }
    }
}

//! The features of the name recogniser, as hashes: a template's number with its value.

use super::reader::Reader;
use super::word::{Case, Word};
use crate::lexicon::List;
use crate::tag::Morph;
use crate::tag::clusters::prefix;
use lede_model::hash;
use std::ops::Range;

/// The lowest bits of a feature, which the model does not read, say what it rests on, so that the trainer can leave some out.
pub const GROUP: u64 = 7;
/// Features of the word itself.
pub const WORDS: u64 = 1;
/// Features of the lexicons.
pub const LISTED: u64 = 2;
/// Features of the word clusters.
pub const CLUSTERS: u64 = 3;
/// Features of the word's other places in the document.
pub const DOCUMENT: u64 = 4;

/// One token, and where its features go.
pub(super) struct Token<'r, 'd, 't> {
    pub(super) reader: &'r Reader<'d, 't>,
    pub(super) out: &'r mut Vec<u64>,
}

impl Token<'_, '_, '_> {
    fn add(&mut self, template: u32, value: u64) {
        let group = match template {
            1 | 2 | 12 | 13 => WORDS,
            30..=41 => CLUSTERS,
            50..=53 | 70..=74 => LISTED,
            80..=87 => DOCUMENT,
            _ => 0,
        };
        self.out.push(hash::pair(value, u64::from(template) + 1) & !GROUP | group);
    }

    /// What a word adds in a place by itself.
    pub(super) fn word(&mut self, i: usize, case: u64, place: usize) {
        let word = self.reader.view.words[i];
        match place {
            0 => self.alone(&word, case),
            1 | 2 => {
                let after = place as u32 - 1;
                self.add(8 + after, word.folded);
                self.add(20 + after, word.suffix[2]);
                self.add(22 + after, word.shape);
                self.cluster_features(34 + 4 * after, word.cluster, 0);
            }
            _ => self.add(7 + place as u32, word.folded),
        }
    }

    fn alone(&mut self, word: &Word, case: u64) {
        self.add(0, 0);
        self.add(1, word.folded);
        if word.case != Case::Lower {
            self.add(2, word.exact);
        }
        for k in 0..4 {
            if word.prefix[k] != 0 {
                self.add(3, word.prefix[k]);
            }
            if word.suffix[k] != 0 {
                self.add(4, word.suffix[k]);
            }
        }
        self.add(5, word.shape);
        self.add(6, case);
        self.add(7, hash::pair(word.suffix[2], case));
        self.cluster_features(30, word.cluster, case);
    }

    pub(super) fn joint(&mut self, i: usize, Range { start, end }: Range<usize>) {
        let view = &self.reader.view;
        let word = view.words[i];
        let at = |offset: isize| i.checked_add_signed(offset).filter(|j| (start..end).contains(j));
        let folded = |offset: isize| at(offset).map_or(if offset < 0 { 1 } else { 2 }, |j| view.words[j].folded);
        let case = self.reader.case(i, start);

        for (template, offset) in [(8, -1), (9, 1), (10, -2), (11, 2)] {
            if at(offset).is_none() {
                self.add(template, folded(offset));
            }
        }
        self.add(12, hash::pair(folded(-1), word.folded));
        self.add(13, hash::pair(word.folded, folded(1)));
        self.add(14, hash::pair(folded(-1), case));
        self.add(15, hash::pair(folded(1), case));
        self.add(16, hash::pair(folded(-2), folded(-1)));
        self.add(17, hash::pair(folded(1), folded(2)));
        let shape = |offset: isize| at(offset).map_or(9, |j| view.words[j].case as u64);
        self.add(18, shape(-1) << 8 | case << 16 | shape(1));
        self.add(19, shape(-2) << 12 | shape(-1) << 8 | case << 16 | shape(1) | shape(2) << 4);
        self.tag_features(i, case, at(-1), at(1));
        self.list_features(i, case, at(-1), at(1));
        if view.capital(i) {
            self.run_features(i, start, end);
        }
    }

    pub(super) fn elsewhere(&mut self, i: usize) {
        if self.reader.view.capital(i) {
            self.document_features(i);
        }
    }

    fn tag_features(&mut self, i: usize, case: u64, before: Option<usize>, after: Option<usize>) {
        let tag = |j: Option<usize>| {
            j.map_or(63, |j| self.reader.tags.upos(j) as u64 | u64::from(self.reader.tags.morph(j).has(Morph::PLURAL)) << 5)
        };
        let (before, here, after) = (tag(before), tag(Some(i)), tag(after));
        self.add(90, here << 8 | case);
        self.add(91, before << 8 | here);
        self.add(92, here << 8 | after);
        self.add(93, before << 16 | here << 8 | after);
    }

    fn cluster_features(&mut self, template: u32, path: u32, case: u64) {
        if path == 0 {
            return;
        }
        self.add(template, u64::from(path));
        for (k, bits) in [4, 6, 10].into_iter().enumerate() {
            self.add(template + 1 + k as u32, hash::pair(u64::from(prefix(path, bits)), case));
        }
    }

    fn list_features(&mut self, i: usize, case: u64, before: Option<usize>, after: Option<usize>) {
        for (place, bits) in self.reader.lists[i].into_iter().enumerate() {
            for list in lists(bits) {
                let value = hash::pair(LISTS[list], place as u64);
                self.add(50, value);
                self.add(51, hash::pair(value, case));
            }
        }
        for (template, j) in [(52, before), (53, after)] {
            let Some(j) = j else { continue };
            for (place, bits) in self.reader.lists[j].into_iter().enumerate() {
                for list in lists(bits) {
                    self.add(template, hash::pair(LISTS[list], place as u64));
                }
            }
        }
    }

    fn run_features(&mut self, i: usize, start: usize, end: usize) {
        let view = &self.reader.view;
        let run = view.runs[i].start as usize..view.runs[i].end as usize;
        let wide = view.wide[i].start as usize..view.wide[i].end as usize;
        let word = |j: usize| view.words[j].folded;
        let before = if run.start > start { word(run.start - 1) } else { 1 };
        let after = if run.end < end { word(run.end) } else { 2 };
        let (at, len) = ((i - run.start).min(3) as u64, run.len().min(5) as u64);
        let place = at << 4 | len;
        self.add(60, place | u64::from(view.unsure[i]) << 8);
        self.add(61, word(run.end - 1));
        self.add(62, word(run.start));
        self.add(63, before);
        self.add(64, after);
        self.add(65, hash::pair(before, len));
        self.add(66, hash::pair(after, len));
        self.add(67, hash::pair(word(wide.end - 1), u64::from(wide.end > run.end)));
        self.add(68, hash::pair(word(wide.start), u64::from(wide.start < run.start)));
        for (template, j) in [(70, run.end - 1), (71, run.start), (72, wide.start)] {
            let bits = self.reader.lists[j][0] | self.reader.lists[j][2] | self.reader.lists[j][3];
            for list in lists(bits) {
                self.add(template, hash::pair(LISTS[list], at.min(1)));
            }
        }
        if run.start > start {
            for list in lists(view.lex.lists(run.start - 1).0) {
                self.add(73, hash::pair(LISTS[list], len));
            }
        }
        if run.end < end {
            for list in lists(view.lex.lists(run.end).0) {
                self.add(74, hash::pair(LISTS[list], len));
            }
        }
        // All initials, as organisations' short names are.
        if view.words[i].case == Case::Upper {
            self.add(75, view.doc.word(i).len().min(8) as u64 | len << 4);
        }
    }

    fn document_features(&mut self, i: usize) {
        let view = &self.reader.view;
        let known = &view.known[view.ids[i] as usize];
        let flags = u64::from(known.lower)
            | u64::from(known.capital.min(3)) << 1
            | u64::from(known.titled) << 3
            | u64::from(known.after_given) << 4
            | u64::from(known.bracketed) << 5;
        self.add(80, flags);
        self.add(81, u64::from(known.lower) | u64::from(known.capital > 0) << 1 | u64::from(view.unsure[i]) << 2);
        if known.titled {
            self.add(82, view.runs[i].len() as u64);
        }
        if known.after_given {
            self.add(83, view.runs[i].len() as u64);
        }
        if known.bracketed {
            self.add(84, view.words[i].case as u64);
        }
        for list in lists(known.heads.0) {
            self.add(85, LISTS[list]);
        }
        if known.count > 1 {
            for (before, after) in known.around.into_iter().take(known.count as usize) {
                self.add(86, before);
                self.add(87, after);
            }
        }
    }
}

/// The positions of the set bits.
fn lists(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let at = bits.trailing_zeros() as usize;
        bits &= bits.wrapping_sub(1);
        (at < LISTS.len()).then_some(at)
    })
}

/// A number for each list that stays when lists are added: FNV-1a of its name.
const LISTS: [u64; List::ALL.len()] = {
    let mut out = [0; List::ALL.len()];
    let mut i = 0;
    while i < out.len() {
        let name = List::ALL[i].as_str().as_bytes();
        let (mut h, mut k) = (0xcbf2_9ce4_8422_2325u64, 0);
        while k < name.len() {
            h = (h ^ name[k] as u64).wrapping_mul(0x0100_0000_01b3);
            k += 1;
        }
        out[i] = h;
        i += 1;
    }
    out
};

//! The features of the name recogniser, as hashes: a template's number with its value.

use super::view::View;
use super::word::Case;
use crate::document::Document;
use crate::lexicon::{Lex, List};
use crate::tag::clusters::{Clusters, prefix};
use crate::tag::{Morph, Tags};
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

/// The hashed features of tokens in a row.
#[derive(Clone, Debug, Default)]
pub struct Features {
    list: Vec<u64>,
    ends: Vec<u32>,
}

impl Features {
    /// Those of the `i`-th token.
    pub fn of(&self, i: usize) -> &[u64] {
        let start = if i == 0 { 0 } else { self.ends.get(i - 1).map_or(0, |&e| e as usize) };
        self.ends.get(i).and_then(|&end| self.list.get(start..end as usize)).unwrap_or(&[])
    }

    /// Number of tokens.
    pub fn tokens(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn clear(&mut self) {
        self.list.clear();
        self.ends.clear();
    }
}

/// A document from which features are read.
pub(crate) struct Reader<'d, 't> {
    view: View<'d, 't>,
    tags: &'d Tags,
    lists: Vec<[u64; 4]>,
    clusters: Vec<u32>,
}

impl<'d, 't> Reader<'d, 't> {
    pub(crate) fn new(doc: &'d Document<'t>, lex: &'d Lex, tags: &'d Tags, clusters: &Clusters) -> Self {
        Self { view: View::new(doc, lex), tags, lists: list_marks(lex, doc.tokens.len()), clusters: cluster_paths(doc, clusters) }
    }

    /// Appends all features of tokens of a sentence.
    pub(crate) fn read(&self, tokens: Range<usize>, sentence: Range<usize>, features: &mut Features) {
        self.append(tokens, features, |token, i| {
            token.own(i, sentence.start, sentence.end);
            token.elsewhere(i);
        });
    }

    /// Appends those that follow from the sentence alone, and its marks in the lexicons (see [`digest`](Self::digest)).
    pub(super) fn read_own(&self, tokens: Range<usize>, sentence: Range<usize>, features: &mut Features) {
        self.append(tokens, features, |token, i| token.own(i, sentence.start, sentence.end));
    }

    /// Appends what the rest of the document adds to that.
    pub(super) fn read_elsewhere(&self, tokens: Range<usize>, features: &mut Features) {
        self.append(tokens, features, |token, i| token.elsewhere(i));
    }

    fn append(&self, tokens: Range<usize>, features: &mut Features, mut read: impl FnMut(&mut Token<'_, 'd, 't>, usize)) {
        for i in tokens {
            read(&mut Token { reader: self, out: &mut features.list }, i);
            features.ends.push(features.list.len() as u32);
        }
    }

    /// A number for what the lexicons say of tokens in a row.
    pub(super) fn digest(&self, tokens: Range<usize>) -> u64 {
        self.lists.get(tokens).unwrap_or(&[]).as_flattened().iter().fold(0, |digest, &bits| hash::pair(digest, bits))
    }
}

fn cluster_paths(doc: &Document<'_>, clusters: &Clusters) -> Vec<u32> {
    (0..doc.tokens.len()).map(|i| clusters.get(crate::tag::word::form(doc.word(i)))).collect()
}

/// For each token the lists in which it begins, continues, ends or alone is an entry: four bit sets.
fn list_marks(lex: &Lex, n: usize) -> Vec<[u64; 4]> {
    let mut marks = vec![[0; 4]; n];
    for hit in lex.hits() {
        let bits = hit.entry.lists.0;
        if hit.end == hit.start + 1 {
            marks[hit.start][3] |= bits;
            continue;
        }
        for (i, mark) in marks[hit.start..hit.end].iter_mut().enumerate() {
            let at = if i == 0 {
                0
            } else if i + 1 == hit.end - hit.start {
                2
            } else {
                1
            };
            mark[at] |= bits;
        }
    }
    marks
}

/// One token, and where its features go.
struct Token<'r, 'd, 't> {
    reader: &'r Reader<'d, 't>,
    out: &'r mut Vec<u64>,
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

    fn own(&mut self, i: usize, start: usize, end: usize) {
        let view = &self.reader.view;
        let word = view.words[i];
        let at = |offset: isize| i.checked_add_signed(offset).filter(|j| (start..end).contains(j));
        let folded = |offset: isize| at(offset).map_or(if offset < 0 { 1 } else { 2 }, |j| view.words[j].folded);
        let case = word.case as u64 | u64::from(view.unsure[i]) << 3 | u64::from(i == start) << 4;

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
        for (template, offset) in [(8, -1), (9, 1), (10, -2), (11, 2)] {
            self.add(template, folded(offset));
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
        for (template, offset) in [(20, -1), (21, 1)] {
            if let Some(j) = at(offset) {
                self.add(template, view.words[j].suffix[2]);
                self.add(template + 2, view.words[j].shape);
            }
        }
        self.tag_features(i, case, at(-1), at(1));
        self.cluster_features(i, case, at(-1), at(1));
        self.list_features(i, case, at(-1), at(1));
        if view.capital(i) {
            self.run_features(i, start, end);
        }
    }

    fn elsewhere(&mut self, i: usize) {
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

    fn cluster_features(&mut self, i: usize, case: u64, before: Option<usize>, after: Option<usize>) {
        for (template, j) in [(30, Some(i)), (34, before), (38, after)] {
            let path = j.map_or(0, |j| self.reader.clusters[j]);
            if path == 0 {
                continue;
            }
            self.add(template, u64::from(path));
            for (k, bits) in [4, 6, 10].into_iter().enumerate() {
                self.add(template + 1 + k as u32, hash::pair(u64::from(prefix(path, bits)), if j == Some(i) { case } else { 0 }));
            }
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

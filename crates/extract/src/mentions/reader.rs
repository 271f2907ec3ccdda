//! The features of tokens in a row, and of single words.

use super::features::Token;
use super::view::View;
use crate::document::Document;
use crate::lexicon::Lex;
use crate::tag::Tags;
use crate::tag::clusters::Clusters;
use lede_model::hash;
use lede_model::seen::Key;
use std::ops::Range;

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
    pub(super) view: View<'d, 't>,
    pub(super) tags: &'d Tags,
    pub(super) lists: Vec<[u64; 4]>,
}

/// Where a word stands, seen from the token that is read: there, before it, after it, two before, two after.
pub(super) const PLACES: usize = 5;
pub(super) const OFFSETS: [isize; PLACES] = [0, -1, 1, -2, 2];

impl<'d, 't> Reader<'d, 't> {
    pub(crate) fn new(doc: &'d Document<'t>, lex: &'d Lex, tags: &'d Tags, clusters: &Clusters) -> Self {
        Self { view: View::new(doc, lex, clusters), tags, lists: list_marks(lex, doc.tokens.len()) }
    }

    /// Appends all features of the tokens of a sentence.
    pub(crate) fn read(&self, sentence: Range<usize>, features: &mut Features) {
        self.append(sentence.clone(), features, |list, i| {
            let mut token = Token { reader: self, out: list };
            for (place, offset) in OFFSETS.into_iter().enumerate() {
                if let Some(j) = i.checked_add_signed(offset).filter(|j| sentence.contains(j)) {
                    token.word(j, self.case(j, sentence.start), place);
                }
            }
            token.joint(i, sentence.clone());
            token.elsewhere(i);
        });
    }

    /// The features that the word of token `i` has in a place: they follow from its [`key`](Self::key).
    pub(super) fn read_word(&self, i: usize, first: usize, place: usize, features: &mut Vec<u64>) {
        Token { reader: self, out: features }.word(i, self.case(i, first), place);
    }

    /// Appends those in which more than one word has a part: with the words' own all that follow from the sentence alone, and its marks
    /// in the lexicons (see [`digest`](Self::digest)).
    pub(super) fn read_joint(&self, tokens: Range<usize>, sentence: Range<usize>, features: &mut Features) {
        self.append(tokens, features, |list, i| Token { reader: self, out: list }.joint(i, sentence.clone()));
    }

    /// Appends what the rest of the document adds to that.
    pub(super) fn read_elsewhere(&self, tokens: Range<usize>, features: &mut Features) {
        self.append(tokens, features, |list, i| Token { reader: self, out: list }.elsewhere(i));
    }

    fn append(&self, tokens: Range<usize>, features: &mut Features, mut read: impl FnMut(&mut Vec<u64>, usize)) {
        for i in tokens {
            read(&mut features.list, i);
            features.ends.push(features.list.len() as u32);
        }
    }

    /// What tells words apart, in a sentence that begins with the token `first`.
    pub(super) fn key(&self, i: usize, first: usize) -> Key {
        (self.view.words[i].exact, self.case(i, first) as u8)
    }

    /// How a word is written, whether that tells nothing here, and whether it opens its sentence.
    pub(super) fn case(&self, i: usize, first: usize) -> u64 {
        self.view.words[i].case as u64 | u64::from(self.view.unsure[i]) << 3 | u64::from(i == first) << 4
    }

    /// A number for what the lexicons say of tokens in a row.
    pub(super) fn digest(&self, tokens: Range<usize>) -> u64 {
        self.lists.get(tokens).unwrap_or(&[]).as_flattened().iter().fold(0, |digest, &bits| hash::pair(digest, bits))
    }
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

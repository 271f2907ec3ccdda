//! What the recogniser sees of a single word.

use crate::tag::clusters::Clusters;
use crate::tag::word::form;
use lede_model::hash;

/// Longer words are read up to here: linear whatever comes.
const MAX_CHARS: usize = 40;

/// The letters of a word, hashed.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    /// Without case and diacritics, every digit as 0.
    pub folded: u64,
    /// As written.
    pub exact: u64,
    /// First one to four folded letters.
    pub prefix: [u64; 4],
    /// Last one to four folded letters.
    pub suffix: [u64; 4],
    /// Kinds of characters in order, runs collapsed.
    pub shape: u64,
    pub case: Case,
    /// Cluster: the path from the root under a leading 1; 0 if the word is in none.
    pub cluster: u32,
}

/// How a word is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[repr(u8)]
pub(super) enum Case {
    /// No letter.
    #[default]
    None,
    Lower,
    /// A capital, then none.
    Initial,
    /// Two or more capitals and no small letter.
    Upper,
    /// Anything else: iPhone, McCain.
    Mixed,
}

impl Case {
    pub(super) fn is_capital(self, word: &str) -> bool {
        match self {
            Self::Initial | Self::Upper => true,
            Self::Mixed => word.chars().next().is_some_and(char::is_uppercase),
            _ => false,
        }
    }
}

impl Word {
    pub(super) fn new(word: &str, folded: &str, clusters: &Clusters) -> Self {
        let (mut shape, mut last) = (START, ' ');
        let (mut upper, mut lower, mut first_upper) = (0, 0, false);
        for (i, c) in word.chars().take(MAX_CHARS).enumerate() {
            let kind = if c.is_uppercase() {
                upper += 1;
                first_upper |= i == 0;
                'X'
            } else if c.is_lowercase() || c.is_alphabetic() {
                lower += 1;
                'x'
            } else if c.is_ascii_digit() {
                '0'
            } else {
                c
            };
            if kind != last {
                shape = step(shape, kind);
                last = kind;
            }
        }
        let case = match (upper, lower) {
            (0, 0) => Case::None,
            (0, _) => Case::Lower,
            (1, _) if first_upper => Case::Initial,
            (_, 0) => Case::Upper,
            _ => Case::Mixed,
        };
        let cluster = clusters.get(form(word));
        let mut seen = Self { exact: hash::text(word), shape: hash::pair(shape, digits(word)), case, cluster, ..Self::default() };
        seen.letters(folded);
        seen
    }

    fn letters(&mut self, folded: &str) {
        let mut form = START;
        let mut last = ['\0'; 4];
        for (i, c) in folded.chars().take(MAX_CHARS).enumerate() {
            let c = if c.is_ascii_digit() { '0' } else { c };
            form = step(form, c);
            if let Some(slot) = self.prefix.get_mut(i) {
                *slot = form;
            }
            last = [c, last[0], last[1], last[2]];
        }
        self.folded = form;
        let mut suffix = START;
        for (slot, c) in self.suffix.iter_mut().zip(last).take_while(|(_, c)| *c != '\0') {
            suffix = step(suffix, c);
            *slot = suffix;
        }
    }
}

const START: u64 = 0x6c65_6465;

fn step(h: u64, c: char) -> u64 {
    hash::pair(h, u64::from(u32::from(c)))
}

/// Number of digits, for words that are a number: years have four.
fn digits(word: &str) -> u64 {
    if word.bytes().all(|b| b.is_ascii_digit()) { word.len().min(5) as u64 } else { 0 }
}

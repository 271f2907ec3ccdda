//! What tagger and parser see of a word: hashes of its form and affixes, its shape and its cluster. Curly quotation marks and dashes
//! count as the plain ones that treebanks are written in; every digit counts as 0.

use super::clusters::Clusters;
use lede_model::hash;

/// The features of one word. Every field is small and fixed: a sentence of words is one flat array.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Hash of the form in lower case.
    pub form: u64,
    /// Hashes of the last one to four letters.
    pub suffix: [u64; 4],
    /// Hashes of the first one to three letters.
    pub prefix: [u64; 3],
    /// Upper and lower case, digits, hyphens: see [`Shape`].
    pub shape: Shape,
    /// Cluster: the path from the root under a leading 1; 0 if the word is in none.
    pub cluster: u32,
}

/// Bit flags of a word's letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape(pub u8);

impl Shape {
    /// The first letter is upper case.
    pub const INITIAL: u8 = 1;
    /// Another letter is upper case.
    pub const INNER: u8 = 1 << 1;
    /// Some letter is lower case.
    pub const LOWER: u8 = 1 << 2;
    /// Some character is a digit.
    pub const DIGIT: u8 = 1 << 3;
    /// A hyphen stands inside.
    pub const HYPHEN: u8 = 1 << 4;
    /// Some other mark.
    pub const MARK: u8 = 1 << 5;
    /// A letter outside ASCII.
    pub const FOREIGN: u8 = 1 << 6;
    /// The first word of its sentence, or in a sentence without lower or without upper case: capitals say little here.
    pub const UNSURE: u8 = 1 << 7;

    /// Whether it has one of these bits.
    pub fn has(self, bits: u8) -> bool {
        self.0 & bits != 0
    }
}

/// Longer words are read up to here: linear whatever comes.
const MAX_CHARS: usize = 64;

/// The plain twin of a character in lower case.
pub fn plain(c: char) -> char {
    match c {
        '0'..='9' => '0',
        'a'..='z' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        '’' | '‘' | 'ʼ' | '`' | '´' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '–' | '—' | '‐' | '‑' | '−' => '-',
        '…' => '.',
        _ if c.is_numeric() => '0',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// The hash of a form as [`Word::form`] has it.
pub fn form(word: &str) -> u64 {
    word.chars().take(MAX_CHARS).fold(START, |h, c| step(h, plain(c)))
}

const START: u64 = 0x1234_5678_9abc_def1;

fn step(h: u64, c: char) -> u64 {
    hash::pair(h, u64::from(u32::from(c)))
}

impl Word {
    /// Reads a word.
    pub fn new(word: &str, clusters: &Clusters) -> Self {
        let (mut form, mut shape, mut count) = (START, 0u8, 0usize);
        let mut prefix = [0; 3];
        let mut last = ['\0'; 4];
        for c in word.chars().take(MAX_CHARS) {
            let p = plain(c);
            shape |= kind(c, p, count);
            form = step(form, p);
            if let Some(slot) = prefix.get_mut(count) {
                *slot = form;
            }
            last = [p, last[0], last[1], last[2]];
            count += 1;
        }
        let mut suffix = [0; 4];
        let mut h = START;
        for (slot, c) in suffix.iter_mut().zip(last).take(count) {
            h = step(h, c);
            *slot = h;
        }
        Self { form, suffix, prefix, shape: Shape(shape), cluster: clusters.get(form) }
    }
}

/// The shape bit of a character.
fn kind(c: char, plain: char, at: usize) -> u8 {
    if c.is_alphabetic() {
        let case = if c.is_uppercase() { if at == 0 { Shape::INITIAL } else { Shape::INNER } } else { Shape::LOWER };
        return case | if c.is_ascii() { 0 } else { Shape::FOREIGN };
    }
    match plain {
        '0' => Shape::DIGIT,
        '-' if at > 0 => Shape::HYPHEN,
        _ => Shape::MARK,
    }
}

/// Reads the words of one sentence into `out`.
#[inline(never)]
pub fn sentence<'t>(words: impl Iterator<Item = &'t str>, clusters: &Clusters, out: &mut Vec<Word>) {
    out.clear();
    out.extend(words.map(|w| Word::new(w, clusters)));
    let any = |bit: u8, skip: usize| out.iter().skip(skip).any(|w| w.shape.has(bit));
    let unsure = !any(Shape::LOWER, 0) || !any(Shape::INITIAL, 0) || mostly_capitalised(out);
    for (i, word) in out.iter_mut().enumerate() {
        if unsure || i == 0 {
            word.shape.0 |= Shape::UNSURE;
        }
    }
}

/// Title case: nearly every long word begins with a capital.
fn mostly_capitalised(words: &[Word]) -> bool {
    let letters = |w: &&Word| w.shape.has(Shape::LOWER) && w.prefix[2] != 0;
    let (long, small) =
        (words.iter().filter(letters).count(), words.iter().filter(letters).filter(|w| !w.shape.has(Shape::INITIAL)).count());
    long >= 4 && small * 4 <= long
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(w: &str) -> Word {
        Word::new(w, &Clusters::default())
    }

    #[test]
    fn typographic_twins_are_the_same_word() {
        assert_eq!(word("don’t").form, word("don't").form);
        assert_eq!(word("1998").form, word("2024").form);
        assert_eq!(word("İZMİR").form, word("izmir").form);
        assert_ne!(word("a").form, word("b").form);
        assert_eq!(form("Paris"), word("paris").form);
    }

    #[test]
    fn affixes_end_where_the_word_ends() {
        assert_eq!(word("at").suffix[2], 0);
        assert_eq!(word("walked").suffix[1], word("red").suffix[1]);
        assert_ne!(word("walked").suffix[2], word("red").suffix[2]);
        assert_eq!(word("un").prefix[2], 0);
    }

    #[test]
    fn capitals_say_little_in_a_headline() {
        let mut out = Vec::new();
        sentence(["Police", "Arrest", "Three", "Men", "in", "Quay", "Raid"].into_iter(), &Clusters::default(), &mut out);
        assert!(out.iter().all(|w| w.shape.has(Shape::UNSURE)));
        sentence(["He", "saw", "Ann", "on", "the", "quay", "today"].into_iter(), &Clusters::default(), &mut out);
        assert!(out[0].shape.has(Shape::UNSURE) && !out[2].shape.has(Shape::UNSURE));
    }
}

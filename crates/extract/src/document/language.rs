use super::{Document, Token};
use crate::diagnostic::{Diagnostic, Diagnostics};

/// A language, as far as Lede tells them apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Language {
    /// English.
    English,
    /// Anything else, or too little text to say.
    Other,
}

/// The most frequent English words that are no names and are rare in other languages.
const ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "that", "is", "was", "for", "it", "with", "as", "his", "he", "on", "be", "by", "at", "have", "are", "this",
    "not", "had", "from", "but", "they", "which", "were", "has", "their", "said", "who", "will", "been", "would", "its", "after", "about",
    "she", "her",
];

/// The same of the languages that are most often taken for English: they share its letters.
const OTHER: &[&str] = &[
    "der", "die", "das", "und", "ist", "nicht", "mit", "den", "von", "ein", "eine", "el", "los", "las", "del", "que", "por", "una", "con",
    "para", "le", "les", "des", "du", "est", "une", "dans", "pour", "qui", "sur", "il", "di", "che", "della", "per", "non", "gli", "ve",
    "bir", "bu", "için", "ile", "olarak", "da", "os", "uma", "não", "com", "het", "een", "van", "niet", "och", "att", "som", "på", "er",
    "til", "det", "og", "w", "na", "nie", "się", "jest", "yang", "dan", "ini", "dengan", "untuk", "của", "và", "là", "în", "și", "je",
    "se", "az", "hogy", "és", "ja", "ei",
];

/// Characters of the longest word of both lists.
const LONGEST: usize = 6;

/// Words that are looked at.
const SAMPLE: usize = 2_000;

/// English, where at least a tenth of the words are its most frequent ones; a few words are English unless they are clearly not.
#[inline(never)]
pub(super) fn guess(text: &str, tokens: &[Token]) -> Language {
    let (mut words, mut english, mut other, mut foreign_script) = (0u32, 0u32, 0u32, 0u32);
    // A long text is sampled evenly: a foreign quotation at its start does not decide.
    let step = tokens.len() / SAMPLE + 1;
    for token in tokens.iter().step_by(step) {
        let word = token.span.of(text);
        let Some(first) = word.chars().next().filter(|c| c.is_alphabetic()) else { continue };
        words += 1;
        // Latin letters end at U+024F, with U+1E00 to U+1EFF for Vietnamese and others.
        foreign_script += u32::from(first > '\u{24F}' && !('\u{1E00}'..='\u{1EFF}').contains(&first));
        if word.chars().nth(LONGEST).is_some() {
            continue;
        }
        let lower = word.to_lowercase();
        english += u32::from(ENGLISH.contains(&lower.as_str()));
        other += u32::from(OTHER.contains(&lower.as_str()));
    }
    let clearly_other = foreign_script * 2 > words || other > english && other >= 2;
    let too_few = words >= 25 && english * 10 < words;
    if words == 0 || clearly_other || too_few { Language::Other } else { Language::English }
}

/// Says so where there is nothing to read, or where the text is not English.
#[inline(never)]
pub(crate) fn check_language(doc: &Document<'_>, diagnostics: &mut Diagnostics) {
    if doc.tokens.is_empty() {
        diagnostics.push(Diagnostic {
            code: "empty-text",
            message: String::from("There are no words in this text. Paste an article to have it read."),
            span: None,
        });
    } else if doc.language() == Language::Other && doc.text.chars().any(char::is_alphabetic) {
        diagnostics.push(Diagnostic {
            code: "language-not-english",
            message: String::from("This text does not look like English. Lede reads English only: expect wrong and missing marks."),
            span: None,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_longer_than_the_longest() {
        let longest = ENGLISH.iter().chain(OTHER).map(|w| w.chars().count()).max();
        assert_eq!(longest, Some(LONGEST));
    }
}

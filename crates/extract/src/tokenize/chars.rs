//! Classes of characters, and the cluster that a reader takes for one.

use unicode_segmentation::UnicodeSegmentation;

/// The length in bytes of the first grapheme cluster: a letter with its accents, an emoji with its modifiers.
pub(super) fn cluster(rest: &str) -> usize {
    match rest.as_bytes() {
        [] => 0,
        // The usual case without a look into the tables.
        [a] if a.is_ascii() => 1,
        [a, b, ..] if a.is_ascii() && b.is_ascii() => 1,
        _ => rest.graphemes(true).next().map_or(0, str::len),
    }
}

/// Apostrophes and the marks that writers use for them.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´')
}

/// Hyphens within words; dashes between words are not.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Characters without a shape that may stand inside a word: soft hyphen, joiners, direction marks, byte order mark.
pub(super) fn is_format(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Format and control characters; not those that are white space: no token goes beyond a line.
pub(super) fn is_invisible(c: char) -> bool {
    is_format(c) || c.is_control() && !c.is_whitespace()
}

/// The end of the run of letters, digits, their accents and inner format characters that begins at `at`.
pub(super) fn alphanumeric_end(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut p = at;
    while let Some(c) = text[p..].chars().next() {
        if c.is_alphanumeric() {
            p += cluster(&text[p..]);
            end = p;
        } else if is_format(c) && end > at {
            p += c.len_utf8();
        } else {
            break;
        }
    }
    end
}

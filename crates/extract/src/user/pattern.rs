//! Patterns: `/…/` or `/…/i`, in the syntax of the `regex` family, in time linear in the text.

use regex_lite::{Regex, RegexBuilder};

/// What a compiled pattern may weigh, in bytes.
const MOST_BYTES: usize = 100_000;
/// How deep it may nest.
const MOST_NESTED: u32 = 30;

/// Letters outside ASCII in names as news print them: Latin, Greek, Cyrillic, Hebrew, Arabic and what lies between.
const LETTERS: &str = "\u{AA}\u{B5}\u{BA}\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2C1}\u{370}-\u{1FFF}\u{3040}-\u{D7FF}";

/// The pattern within its slashes, and whether case does not matter; `None` for a plain term.
pub(super) fn parts(term: &str) -> Option<(&str, bool)> {
    let rest = term.strip_prefix('/')?;
    match rest.strip_suffix("/i") {
        Some(pattern) if !pattern.is_empty() => Some((pattern, true)),
        _ => rest.strip_suffix('/').filter(|p| !p.is_empty()).map(|p| (p, false)),
    }
}

/// Compiles a pattern; the error is a sentence for its author.
pub(super) fn compile(pattern: &str, any_case: bool) -> Result<Regex, String> {
    let mut builder = RegexBuilder::new(&widened(pattern));
    let regex = builder.case_insensitive(any_case).size_limit(MOST_BYTES).nest_limit(MOST_NESTED).build();
    let regex = regex.map_err(|error| format!("The pattern cannot be used: {error}."))?;
    if regex.is_match("") {
        return Err("The pattern matches nothing at all as well; write + instead of *.".into());
    }
    Ok(regex)
}

/// `\w` takes letters of all scripts, and a `\b` at an end is left out: a match is whole words anyway. (The engine of patterns is
/// small because it knows ASCII only.)
fn widened(pattern: &str) -> String {
    let pattern = pattern.strip_prefix(r"\b").unwrap_or(pattern);
    let ends = pattern.strip_suffix(r"\b").filter(|rest| rest.chars().rev().take_while(|&c| c == '\\').count() % 2 == 0);
    let mut out = String::with_capacity(pattern.len() + 16);
    let mut chars = ends.unwrap_or(pattern).chars();
    let mut in_class = false;
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('w') if in_class => out.extend([r"\w", LETTERS]),
                Some('w') => out.extend([r"[\w", LETTERS, "]"]),
                Some(next) => out.extend([c, next]),
                None => out.push(c),
            },
            '[' => {
                in_class = true;
                out.push(c);
            }
            ']' => {
                in_class = false;
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_other_alphabets_are_words() {
        let found = |pattern: &str, text: &str| compile(pattern, false).unwrap().find(text).map(|m| m.as_str().to_owned());
        assert_eq!(found(r"\bŞan\w+\b", "in Şanlıurfa."), Some("Şanlıurfa".into()));
        assert_eq!(found(r"op-[\w]+", "op-Ёлка, 3"), Some("op-Ёлка".into()));
        assert_eq!(found(r"a\\b", r"a\b"), Some(r"a\b".into()));
    }

    #[test]
    fn slashes_make_a_pattern() {
        assert_eq!(parts("/a b/i"), Some(("a b", true)));
        assert_eq!(parts("/i/"), Some(("i", false)));
        assert_eq!((parts("//"), parts("and/or"), parts("/")), (None, None, None));
    }
}

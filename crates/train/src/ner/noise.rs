//! More text from the same text: other cases and other people's names, so that the model learns contexts rather than names.

use super::corpora::Text;
use crate::rng::Rng;
use std::collections::BTreeMap;

/// How a text is written otherwise.
#[derive(Clone, Copy)]
pub(super) enum Case {
    Upper,
    Lower,
    /// Every word with a capital, as in titles.
    Title,
}

/// The text written otherwise; only ASCII letters change, so that every span stays.
pub(super) fn recase(text: &Text, case: Case) -> Text {
    let mut out = text.clone();
    match case {
        Case::Upper => out.text.make_ascii_uppercase(),
        Case::Lower => out.text.make_ascii_lowercase(),
        Case::Title => {
            let mut first = true;
            let titled = out.text.chars().map(|c| {
                let new = if first { c.to_ascii_uppercase() } else { c };
                first = c.is_whitespace();
                new
            });
            out.text = titled.collect();
        }
    }
    out
}

/// People get other names; the same name the same one.
pub(super) fn rename(text: &Text, given: &[String], surnames: &[String], rng: &mut Rng) -> Option<Text> {
    let person = |kind: &str| matches!(kind.split('/').next(), Some("per" | "PER" | "person" | "PERSON"));
    let mut spans = text.spans.clone();
    spans.sort_by_key(|s| (s.0.start, std::cmp::Reverse(s.0.end)));
    if !spans.iter().any(|s| person(&s.1)) {
        return None;
    }
    let mut words: BTreeMap<String, String> = BTreeMap::new();
    let mut out = Text { corpus: text.corpus, text: String::new(), spans: Vec::new(), words: Vec::new() };
    let mut at = 0;
    for (span, kind) in spans {
        if span.start < at {
            continue;
        }
        out.text.push_str(&text.text[at..span.start]);
        let start = out.text.len();
        let name = &text.text[span.clone()];
        // Titles that the corpus leaves in the span stay: only the last two words are renamed.
        let parts: Vec<&str> = name.split(' ').collect();
        let keep = parts.len().saturating_sub(2);
        for (i, part) in parts.iter().enumerate() {
            if i > 0 {
                out.text.push(' ');
            }
            if !person(&kind) || i < keep || part.len() < 3 || !part.chars().next().is_some_and(char::is_uppercase) {
                out.text.push_str(part);
                continue;
            }
            let list = if i + 1 == parts.len() { surnames } else { given };
            let new = words.entry((*part).to_owned()).or_insert_with(|| list[rng.below(list.len())].clone());
            out.text.push_str(new);
        }
        out.spans.push((start..out.text.len(), kind));
        at = span.end;
    }
    out.text.push_str(&text.text[at..]);
    Some(out)
}

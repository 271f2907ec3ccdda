//! The corpora as texts with labelled spans.

use super::mapping::Corpus;
use crate::corpora::{conllu, iob2, read};
use serde_json::Value;
use std::ops::Range;
use std::path::Path;

/// A text with names, in bytes.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub corpus: Corpus,
    pub text: String,
    pub spans: Vec<(Range<usize>, String)>,
    /// Words of a treebank: whether each is a proper noun.
    pub words: Vec<(Range<usize>, bool)>,
}

/// An IOB2 file. Sentences of one document make one text, a line each; without document marks each is its own text.
pub(super) fn iob2_file(dir: &Path, name: &str, corpus: Corpus, documents: bool) -> Result<Vec<Text>, String> {
    let mut texts: Vec<Text> = Vec::new();
    for sentence in iob2::read(&read(dir, name)?) {
        let (line, places) = printed(&sentence);
        if !documents || sentence.newdoc.is_some() || texts.is_empty() {
            texts.push(Text { corpus, text: String::new(), spans: Vec::new(), words: Vec::new() });
        }
        let Some(text) = texts.last_mut() else { continue };
        if !text.text.is_empty() {
            text.text.push('\n');
        }
        let base = text.text.len();
        text.text.push_str(&line);
        let mut open: Option<(Range<usize>, String)> = None;
        for ((_, tag), place) in sentence.rows.iter().zip(places) {
            let (mark, kind) = tag.split_once('-').unwrap_or(("O", ""));
            match &mut open {
                Some((span, k)) if mark == "I" && k == kind => span.end = base + place.end,
                _ => {
                    text.spans.extend(open.take());
                    if mark != "O" {
                        open = Some((base + place.start..base + place.end, kind.to_owned()));
                    }
                }
            }
        }
        text.spans.extend(open);
    }
    Ok(texts)
}

/// The sentence as printed and the place of each token: aligned to its `# text`, else put together by the usual rules.
fn printed(sentence: &iob2::Sentence) -> (String, Vec<Range<usize>>) {
    if let Some(text) = &sentence.text {
        let (mut at, mut places) = (0, Vec::new());
        for (token, _) in &sentence.rows {
            let Some(found) = text[at..].find(token.as_str()).filter(|gap| text[at..at + gap].trim().is_empty()) else { break };
            places.push(at + found..at + found + token.len());
            at += found + token.len();
        }
        if places.len() == sentence.rows.len() {
            return (text.clone(), places);
        }
    }
    join(sentence.rows.iter().map(|r| r.0.as_str()))
}

/// Tokens to a line, without the spaces that print has not.
fn join<'a>(tokens: impl Iterator<Item = &'a str>) -> (String, Vec<Range<usize>>) {
    const NO_SPACE_BEFORE: [&str; 30] = [
        ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "''", "'s", "'S", "n't", "'d", "'ll", "'re", "'ve", "'m", "”", "…", "’", "’s",
        "n’t", "’re", "’ve", "’ll", "’d", "’m", "N'T",
    ];
    let (mut line, mut places, mut glue, mut quotes) = (String::new(), Vec::new(), true, 0);
    for token in tokens {
        let mut space = !glue && !NO_SPACE_BEFORE.contains(&token);
        if token == "\"" {
            space = !glue && quotes % 2 == 0;
        }
        if space {
            line.push(' ');
        }
        places.push(line.len()..line.len() + token.len());
        line.push_str(token);
        glue = matches!(token, "(" | "[" | "{" | "$" | "#" | "£" | "€" | "``" | "“" | "‘");
        if token == "\"" {
            glue = quotes % 2 == 0;
            quotes += 1;
        }
    }
    (line, places)
}

/// A treebank, of which only the proper nouns are read.
pub(super) fn treebank(dir: &Path, name: &str) -> Result<Vec<Text>, String> {
    let sentences = conllu::read(&read(dir, name)?).map_err(|e| format!("{name}: {e}"))?;
    let text = |sentence: Vec<conllu::Word>| {
        let (text, places) = join(sentence.iter().map(|w| w.form.as_str()));
        let words = places.into_iter().zip(&sentence).map(|(place, word)| (place, word.upos == "PROPN")).collect();
        Text { corpus: Corpus::Ud, text, spans: Vec::new(), words }
    };
    Ok(sentences.into_iter().map(text).collect())
}

/// JSON lines with `text` and `spans`.
pub(super) fn jsonl_file(dir: &Path, name: &str, corpus: Corpus) -> Result<Vec<Text>, String> {
    let content = read(dir, name)?;
    content
        .lines()
        .map(|line| {
            let doc: Value = serde_json::from_str(line).map_err(|e| format!("{name}: {e}"))?;
            let text = doc["text"].as_str().unwrap_or_default().to_owned();
            let spans = spans(&text, doc["spans"].as_array().into_iter().flatten().map(|s| (s, s["type"].as_str().unwrap_or_default())));
            Ok(Text { corpus, text, spans, words: Vec::new() })
        })
        .collect()
}

/// A folder of texts with gold files beside it, in the scheme of the annotation guidelines.
pub(super) fn gold_folder(dir: &Path) -> Result<Vec<Text>, String> {
    let gold = dir.join("gold");
    let mut files: Vec<_> = std::fs::read_dir(&gold).map_err(|e| format!("{}: {e}", gold.display()))?.flatten().map(|f| f.path()).collect();
    files.sort();
    files
        .iter()
        .map(|file| {
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            let doc: Value = serde_json::from_str(&read(&gold, &format!("{name}.json"))?).map_err(|e| format!("{name}: {e}"))?;
            let text = read(&dir.join("texts"), &name)?;
            let mut spans_ = Vec::new();
            for entity in doc["entities"].as_array().into_iter().flatten() {
                let word = |key: &str| entity[key].as_str().unwrap_or_default();
                let kind = format!("{}/{}", word("type"), word("subtype"));
                spans_.extend(spans(&text, entity["mentions"].as_array().into_iter().flatten().map(|m| (m, kind.as_str()))));
            }
            Ok(Text { corpus: Corpus::News, text, spans: spans_, words: Vec::new() })
        })
        .collect()
}

/// Offsets in code points to bytes.
fn spans<'a>(text: &str, list: impl Iterator<Item = (&'a Value, &'a str)>) -> Vec<(Range<usize>, String)> {
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let at = |value: &Value| value.as_u64().and_then(|n| bytes.get(n as usize).copied());
    list.filter_map(|(span, kind)| Some((at(&span["start"])?..at(&span["end"])?, kind.to_owned()))).collect()
}

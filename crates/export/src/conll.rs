//! CoNLL: a token a line with its name tag (IOB2), an empty line after each sentence.

use crate::ExportError;
use crate::doc::{Doc, is_name};
use std::fmt::Write;

pub(crate) fn export(doc: &Doc<'_>) -> Result<String, ExportError> {
    let tokens = doc.analysis.tokens.as_ref().ok_or(ExportError::NoTokens)?;
    let mut names: Vec<(u32, u32, &str)> = Vec::new();
    for entity in &doc.analysis.entities {
        names.extend(entity.mentions.iter().filter(|m| is_name(m)).map(|m| (m.start, m.end, &*entity.r#type)));
    }
    // The format has one layer: of names within names the outer one stands.
    names.sort_by_key(|&(start, end, _)| (start, std::cmp::Reverse(end)));
    let mut last = 0;
    names.retain(|&(start, end, _)| {
        let outer = start >= last;
        last = if outer { end } else { last };
        outer
    });

    let (mut out, mut name, mut sentence) = (String::new(), 0, 0);
    let sentences = &doc.analysis.sentences;
    let mut inside = false;
    for token in tokens {
        while sentences.get(sentence).is_some_and(|s| s.end <= token.start) {
            sentence += 1;
            out.push('\n');
        }
        while names.get(name).is_some_and(|&(_, end, _)| end <= token.start) {
            name += 1;
            inside = false;
        }
        let tag = match names.get(name) {
            Some(&(start, _, kind)) if start < token.end => format!("{}-{kind}", if inside { "I" } else { "B" }),
            _ => "O".into(),
        };
        inside = tag != "O";
        _ = writeln!(out, "{}\t{tag}", token.text.replace(char::is_whitespace, "_"));
    }
    if !out.is_empty() {
        out.push('\n');
    }
    Ok(out)
}

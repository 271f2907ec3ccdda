//! A line a text: `{"id","text","published"?}`.

use super::wtf8::Lossy;
use super::{Item, Text, not_utf8, too_long};
use crate::failure::Failure;
use serde::Deserialize;
use std::io::{BufRead, Read};

/// A line may be this many times longer than its text: `\u0000` is six bytes for one.
const ESCAPED: u64 = 6;

#[derive(Deserialize)]
struct Line {
    id: Id,
    text: Lossy,
    published: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(serde_json::Number),
}

/// The texts of `reader`, one at a time. A bad line is named and the next one read.
pub(super) fn lines(name: String, mut reader: impl BufRead) -> impl Iterator<Item = Item> {
    let mut number = 0;
    let mut line = Vec::new();
    let limit = ESCAPED * lede::MAX_BYTES as u64;
    std::iter::from_fn(move || {
        loop {
            line.clear();
            number += 1;
            let failure = |reason: String| Some(Err(Failure::new(format!("{name}:{number}"), reason)));
            match reader.by_ref().take(limit + 1).read_until(b'\n', &mut line) {
                Ok(0) => return None,
                Ok(read) if read as u64 > limit => {
                    // What follows is the rest of the line: skip it, so that the next line is read as such.
                    _ = reader.skip_until(b'\n');
                    return failure(too_long());
                }
                Ok(_) if line.trim_ascii().is_empty() => {}
                Ok(_) => return Some(parse(&line).map_err(|reason| Failure::new(format!("{name}:{number}"), reason))),
                Err(error) => {
                    let reason = format!("cannot be read: {error}. Check the file.");
                    line = Vec::new();
                    return failure(reason);
                }
            }
        }
    })
}

fn parse(line: &[u8]) -> Result<Text, String> {
    if let Err(error) = std::str::from_utf8(line) {
        return Err(not_utf8(error.valid_up_to()));
    }
    let line: Line = serde_json::from_slice(line).map_err(|error| {
        format!("not a text: {error}. A line is {{\"id\": …, \"text\": …}}, with \"published\": \"YYYY-MM-DD\" where it is known.")
    })?;
    if line.text.0.len() > lede::MAX_BYTES {
        return Err(too_long());
    }
    let id = match line.id {
        Id::Text(id) => id,
        Id::Number(id) => id.to_string(),
    };
    Ok(Text { source: Some(id), text: line.text.0, published: line.published })
}

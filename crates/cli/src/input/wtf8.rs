//! A JSON string may hold half a surrogate pair (`"\ud800"`). It becomes U+FFFD, one UTF-16 unit as before, as in a browser.

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use std::fmt;

/// A string in which every lone surrogate has become U+FFFD.
#[derive(Debug)]
pub(super) struct Lossy(pub(super) String);

impl<'de> Deserialize<'de> for Lossy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // As bytes, serde_json hands lone surrogates over as three bytes each (WTF-8) instead of refusing them.
        deserializer.deserialize_bytes(Bytes)
    }
}

struct Bytes;

impl Visitor<'_> for Bytes {
    type Value = Lossy;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Lossy, E> {
        Ok(Lossy(text.into()))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Lossy, E> {
        let mut text = String::with_capacity(bytes.len());
        let mut rest = bytes;
        while !rest.is_empty() {
            match std::str::from_utf8(rest) {
                Ok(valid) => {
                    text.push_str(valid);
                    break;
                }
                Err(error) => {
                    let (valid, bad) = rest.split_at(error.valid_up_to());
                    text.push_str(std::str::from_utf8(valid).unwrap_or_default());
                    if !matches!(bad, [0xED, 0xA0..=0xBF, 0x80..=0xBF, ..]) {
                        return Err(E::custom("the bytes are not UTF-8"));
                    }
                    text.push('\u{FFFD}');
                    rest = &bad[3..];
                }
            }
        }
        Ok(Lossy(text))
    }
}

#[cfg(test)]
mod tests {
    use super::Lossy;

    #[test]
    fn a_lone_surrogate_is_one_replacement_character() {
        let cases = [(r#""a\ud800b""#, "a\u{FFFD}b"), (r#""\udc00\ud83d\ude00""#, "\u{FFFD}😀"), (r#""İ\n""#, "İ\n")];
        for (json, text) in cases {
            assert_eq!(serde_json::from_str::<Lossy>(json).unwrap().0, text, "{json}");
        }
    }
}

//! Text to tokens.

use crate::document::Token;
use lede_text::Span;

/// Cuts the text into tokens.
pub(crate) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut space_before = true;
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            space_before = true;
            continue;
        }
        let mut end = start + c.len_utf8();
        if c.is_alphanumeric() {
            while let Some(&(at, c)) = chars.peek().filter(|(_, c)| c.is_alphanumeric()) {
                end = at + c.len_utf8();
                chars.next();
            }
        }
        tokens.push(Token { span: Span::new(start, end), space_before });
        space_before = false;
    }
    tokens
}

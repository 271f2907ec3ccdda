//! A page to a tree of bounded depth.
//!
//! For every start tag the HTML rules search the elements that are open: a page of nothing but `<div>` would take time that grows with
//! the square of its length. Browsers stop nesting at some 500 elements; so does this.

use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};
use html5ever::tree_builder::{TreeBuilder, TreeSink};
use scraper::{Html, HtmlTreeSink};
use std::cell::Cell;

/// So many elements may be open; the tags of deeper ones are left out, their text stays.
const DEPTH: usize = 500;

/// Elements whose end tag may be missing, or that hold no others: they do not nest.
const FLAT: [&str; 42] = [
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr",
    "html",
    "head",
    "body",
    "p",
    "li",
    "dt",
    "dd",
    "rt",
    "rp",
    "option",
    "optgroup",
    "colgroup",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "script",
    "style",
    "title",
    "textarea",
    "xmp",
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
];

/// Parses a page.
pub(super) fn parse(source: &str) -> Html {
    let builder = TreeBuilder::new(HtmlTreeSink::new(Html::new_document()), Default::default());
    let tokenizer = Tokenizer::new(Shallow { builder, depth: Cell::new(0) }, Default::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(source));
    // The parser stops at scripts and at a stated encoding, so that a browser may act on them; here it goes on.
    while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.builder.sink.finish()
}

/// Hands tags on while few elements are open.
struct Shallow<S> {
    builder: S,
    depth: Cell<usize>,
}

impl<S: TokenSink> TokenSink for Shallow<S> {
    type Handle = S::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<S::Handle> {
        if let Token::TagToken(tag) = &token
            && !tag.self_closing
            && !FLAT.contains(&&*tag.name)
        {
            let depth = self.depth.get();
            let (next, kept) = match tag.kind {
                TagKind::StartTag => (depth + 1, depth < DEPTH),
                TagKind::EndTag => (depth.saturating_sub(1), depth <= DEPTH),
            };
            self.depth.set(next);
            if !kept {
                return TokenSinkResult::Continue;
            }
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

//! The engine in a browser: one class, plain objects, UTF-16 offsets. No logic of its own.

use wasm_bindgen::prelude::*;

/// The engine with its resources, and the text that it read last.
#[wasm_bindgen]
#[derive(Default)]
pub struct LedeEngine {
    analyzer: lede::Analyzer,
}

#[wasm_bindgen]
impl LedeEngine {
    /// An engine; reading the resources happens here.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads a text.
    pub fn analyze(&mut self, text: &str) -> usize {
        self.analyzer.analyze(text, &lede::Options::default()).sentences.len()
    }
}

//! The engine in a browser: one class, JSON in and out, UTF-16 offsets. No logic of its own.
//!
//! A text arrives as a JavaScript string; wasm-bindgen turns each lone surrogate into U+FFFD, which is one UTF-16 unit as well, so
//! that offsets stay right. A panic traps: the module is then unusable, and `www/engine` replaces it.

use lede_wire::{OptionError, Options};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// The engine with its resources, and the text that it read last.
#[wasm_bindgen]
#[derive(Default)]
pub struct LedeEngine {
    analyzer: lede::Analyzer,
    last: Option<(String, lede::Analysis)>,
    /// Sentences of that text, for the next, which may be the same after an edit.
    memory: lede::Memory,
    /// The reader's own lexicon of the last call, compiled.
    lexicon: Option<(lede_wire::Lexicon, Arc<lede::UserLexicon>)>,
}

#[wasm_bindgen]
impl LedeEngine {
    /// An engine. The resources are read in place, so this takes no time worth naming.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        // A bare trap says "unreachable"; thrown from the hook, the caller gets the sentence and the place.
        std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
        Self::default()
    }

    /// Version and hash of the resources, `0.1.0+abc`: engines with the same one read alike.
    #[wasm_bindgen(getter)]
    pub fn version(&self) -> String {
        format!("{}+{}", env!("CARGO_PKG_VERSION"), self.analyzer.resources().hash())
    }

    /// Reads a text, with options as JSON, and gives the analysis as JSON: one string crosses the border, and that of a worker, and
    /// the browser parses it, rather than a call for every field. Throws an error with a `code` where the options cannot be used, and
    /// for nothing else.
    #[wasm_bindgen(js_name = analyzeJson)]
    pub fn analyze_json(&mut self, text: String, options: &str) -> Result<String, JsValue> {
        let options: Option<Options> = read(options)?;
        let request = options.unwrap_or_default().read_again(&mut self.lexicon).map_err(|error| refusal(&error))?;
        let analysis = self.analyzer.reanalyze(&text, &request.options, &mut self.memory);
        let twin = request.convert(&self.analyzer, &text, &analysis);
        self.last = Some((text, analysis));
        written(&twin)
    }

    /// Takes the packed file of places, and gives the `engine.resources` that analyses have from then on. Throws `bad-places` where the
    /// file is damaged; the engine reads on as before.
    #[wasm_bindgen(js_name = loadPlaces)]
    pub fn load_places(&mut self, bytes: &[u8]) -> Result<String, JsValue> {
        self.analyzer.load_places(bytes).map_err(|error| thrown("bad-places", &error.to_string()))?;
        Ok(self.analyzer.resources().hash())
    }

    /// The links of the last analysis as they are with the places that are loaded now, as JSON: `{ resources, links: [[id, link]] }`.
    #[wasm_bindgen(js_name = linksJson)]
    pub fn links_json(&mut self) -> Result<String, JsValue> {
        written(&self.last.as_mut().map(|(text, analysis)| lede_wire::links(&self.analyzer, text, analysis)))
    }

    /// Reads a lexicon for an editor, the text of a file or a list, as JSON, and gives JSON: `{ terms, problems: [{ line, message }] }`.
    #[wasm_bindgen(js_name = lexiconJson)]
    pub fn lexicon_json(&self, lexicon: &str) -> Result<String, JsValue> {
        written(&read::<lede_wire::Lexicon>(lexicon)?.report())
    }

    /// Why the thing with this id in the last analysis is marked as it is, as JSON; `null` where nothing has the id.
    #[wasm_bindgen(js_name = explainJson)]
    pub fn explain_json(&self, id: &str) -> Result<String, JsValue> {
        written(&self.last.as_ref().and_then(|(text, analysis)| lede_wire::explain(analysis, text, lede::Unit::Utf16, id)))
    }
}

fn read<T: DeserializeOwned>(json: &str) -> Result<T, JsValue> {
    serde_json::from_str(json).map_err(|error| thrown("bad-options", &error.to_string()))
}

fn written(value: &impl Serialize) -> Result<String, JsValue> {
    serde_json::to_string(value).map_err(|error| thrown("internal", &error.to_string()))
}

fn refusal(error: &OptionError) -> JsValue {
    thrown(error.code(), &error.to_string())
}

/// The one error converter: an `Error` with a `code` for programs beside the message for people.
fn thrown(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // Setting a property on a fresh object cannot be refused.
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}

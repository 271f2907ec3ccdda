//! The engine in a browser: one class, plain objects, UTF-16 offsets. No logic of its own.
//!
//! A text arrives as a JavaScript string; wasm-bindgen turns each lone surrogate into U+FFFD, which is one UTF-16 unit as well, so
//! that offsets stay right. A panic traps: the module is then unusable, and `www/engine` replaces it.

use lede_wire::{OptionError, Options};
use serde::Serialize;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// The names of the types in `www/engine/types.d.ts`.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"import type { AnalyzeOptions, Analysis, Explanation } from "../types.js";"#;

#[wasm_bindgen]
extern "C" {
    /// Options as a caller writes them.
    #[wasm_bindgen(typescript_type = "AnalyzeOptions | null")]
    pub type JsOptions;

    /// What comes out.
    #[wasm_bindgen(typescript_type = "Analysis")]
    pub type JsAnalysis;

    /// Why something is marked.
    #[wasm_bindgen(typescript_type = "Explanation | null")]
    pub type JsExplanation;
}

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

    /// Reads a text. Throws an error with a `code` where the options cannot be used, and for nothing else.
    pub fn analyze(&mut self, text: String, options: &JsOptions) -> Result<JsAnalysis, JsValue> {
        // One string crosses the border and the browser parses it, rather than a call for every field.
        let json = self.analyze_json(text, options)?;
        Ok(js_sys::JSON::parse(&json)?.unchecked_into())
    }

    /// As [`analyze`](Self::analyze), as JSON: to cross a worker's border, and to compare with what the native engine writes.
    #[wasm_bindgen(js_name = analyzeJson)]
    pub fn analyze_json(&mut self, text: String, options: &JsOptions) -> Result<String, JsValue> {
        let request = read(options)?.read_again(&mut self.lexicon).map_err(|error| refusal(&error))?;
        let analysis = self.analyzer.reanalyze(&text, &request.options, &mut self.memory);
        let twin = request.convert(&self.analyzer, &text, &analysis);
        self.last = Some((text, analysis));
        serde_json::to_string(&twin).map_err(|error| thrown("internal", &error.to_string()))
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
        let links = self.last.as_mut().map(|(text, analysis)| lede_wire::links(&self.analyzer, text, analysis));
        serde_json::to_string(&links).map_err(|error| thrown("internal", &error.to_string()))
    }

    /// Reads a lexicon for an editor, the text of a file or a list, as JSON: `{ terms, problems: [{ line, message }] }`.
    #[wasm_bindgen(js_name = lexiconJson)]
    pub fn lexicon_json(&self, lexicon: JsValue) -> Result<String, JsValue> {
        let lexicon: lede_wire::Lexicon =
            serde_wasm_bindgen::from_value(lexicon).map_err(|error| thrown("bad-options", &error.to_string()))?;
        serde_json::to_string(&lexicon.report()).map_err(|error| thrown("internal", &error.to_string()))
    }

    /// Why the thing with this id in the last analysis is marked as it is; `null` where nothing has the id.
    pub fn explain(&self, id: &str) -> Result<JsExplanation, JsValue> {
        let why = self.last.as_ref().and_then(|(text, analysis)| lede_wire::explain(analysis, text, lede::Unit::Utf16, id));
        let plain = serde_wasm_bindgen::Serializer::json_compatible();
        Ok(why.serialize(&plain)?.unchecked_into())
    }
}

fn read(options: &JsOptions) -> Result<Options, JsValue> {
    if options.is_null() || options.is_undefined() {
        return Ok(Options::default());
    }
    serde_wasm_bindgen::from_value(options.into()).map_err(|error| thrown("bad-options", &error.to_string()))
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

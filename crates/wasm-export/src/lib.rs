//! The exporters in a browser: a module of its own, so that the engine's stays as small as reading needs. No logic of its own: page
//! and command line write the same bytes.

use lede_export::Format;
use lede_wire::Analysis;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// What a caller sees of a format.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Known {
    name: &'static str,
    ending: &'static str,
    media_type: &'static str,
    needs_tokens: bool,
}

/// The formats: a list of plain objects `{ name, ending, mediaType, needsTokens }`.
#[wasm_bindgen]
pub fn formats() -> Result<JsValue, JsValue> {
    let one = |format: Format| Known {
        name: format.as_str(),
        ending: format.ending(),
        media_type: format.media_type(),
        needs_tokens: format.needs_tokens(),
    };
    Ok(serde_wasm_bindgen::to_value(&Format::ALL.map(one).as_slice())?)
}

/// An analysis (JSON) of `text` in the format of this name. Throws an error with a `code`: `bad-format`, `bad-analysis`, `not-exported`.
#[wasm_bindgen]
pub fn write(format: &str, analysis: &str, text: &str) -> Result<String, JsValue> {
    let format = Format::from_name(format).ok_or_else(|| thrown("bad-format", &format!("There is no format \"{format}\".")))?;
    let analysis: Analysis = serde_json::from_str(analysis).map_err(|error| thrown("bad-analysis", &error.to_string()))?;
    lede_export::export(format, &analysis, text).map_err(|error| thrown("not-exported", &error.to_string()))
}

/// An `Error` with a `code` for programs beside the message for people.
fn thrown(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // Setting a property on a fresh object cannot be refused.
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}

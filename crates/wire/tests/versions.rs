//! JSON of every published version still parses, and today's keys stay in their order.

use lede_wire::{Analysis, SCHEMA_VERSION};

const V1: &str = include_str!("../../../tests/wire/v1.json");
const V1_TEXT: &str = include_str!("../../../tests/wire/v1.txt");

#[test]
fn version_1_comes_back_byte_for_byte() {
    let analysis: Analysis = serde_json::from_str(V1).unwrap();
    assert_eq!(analysis.schema_version, SCHEMA_VERSION, "a new version: keep this test for the old file, add one for the new");
    assert_eq!(serde_json::to_string_pretty(&analysis).unwrap() + "\n", V1);
}

#[test]
fn its_spans_are_slices_of_its_text() {
    let analysis: Analysis = serde_json::from_str(V1).unwrap();
    let units: Vec<u16> = V1_TEXT.encode_utf16().collect();
    assert_eq!(analysis.document.length as usize, units.len());
    for event in &analysis.events {
        let slice = &units[event.trigger.start as usize..event.trigger.end as usize];
        assert_eq!(String::from_utf16(slice).unwrap(), event.trigger.text);
    }
}

#[test]
fn what_the_engine_writes_has_the_keys_of_version_1() {
    let keys = |value: &serde_json::Value| value.as_object().map(|o| o.keys().cloned().collect::<Vec<_>>()).unwrap();
    let request = lede_wire::Options { tokens: Some(true), ..Default::default() }.read().unwrap();
    let now = serde_json::to_value(request.analyze(&lede::Analyzer::new(), V1_TEXT)).unwrap();
    let then: serde_json::Value = serde_json::from_str(V1).unwrap();
    assert_eq!(keys(&now), keys(&then));
    assert_eq!(keys(&now["document"]), keys(&then["document"]));
    assert_eq!(keys(&now["tokens"][0]), keys(&then["tokens"][0]));
}

//! The specs under `tests/articles`, on the native engine. `UPDATE=1` writes what was found instead.

use lede_eval::{contract, spec};
use std::collections::BTreeMap;

#[test]
fn every_line_of_every_spec_holds() {
    let folder = spec::folder();
    let analyzer = spec::analyzer();
    let cases = spec::load(&folder).expect("tests/articles is there");
    let mut misses: BTreeMap<String, Vec<spec::Miss>> = BTreeMap::new();
    for case in &cases {
        let file = case.id.split(':').next().unwrap_or_default().to_owned();
        misses.entry(file).or_default().extend(case.check(&case.request().analyze(&analyzer, &case.text)));
    }
    if std::env::var_os("UPDATE").is_some() {
        for (file, misses) in misses.iter().filter(|(_, misses)| !misses.is_empty()) {
            let path = folder.join(file);
            let source = std::fs::read_to_string(&path).unwrap();
            std::fs::write(&path, spec::update(&source, misses)).unwrap();
        }
    }
    let lines: usize = cases.iter().map(|c| c.expectations.len()).sum();
    let all: Vec<_> = misses.into_values().flatten().collect();
    let report: Vec<_> = all.iter().map(ToString::to_string).collect();
    let counts = format!("{} cases, {lines} lines: {} do not hold", cases.len(), all.len());
    println!("{counts}");
    assert!(!cases.is_empty() && all.is_empty(), "\n\n{}\n{counts}", report.join("\n"));
}

#[test]
fn every_analysis_keeps_the_contract_in_every_unit() {
    let analyzer = spec::analyzer();
    for case in spec::load(&spec::folder()).expect("tests/articles is there") {
        for unit in [lede::Unit::Utf16, lede::Unit::Bytes, lede::Unit::Chars] {
            let request = lede_wire::Request { unit, tokens: true, ..case.request() };
            let errors = contract::check(&request.analyze(&analyzer, &case.text), &case.text);
            assert!(errors.is_empty(), "{} in {unit:?}:\n{}", case.id, errors.join("\n"));
        }
    }
}

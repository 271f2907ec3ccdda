//! The specs for other runners: `specs dump` prints a JSON line for each case, and for each example of the event rules, with the
//! native result, and `specs check FILE` reads JSON lines `{id, analysis}` made elsewhere (by the engine in Node) and says which lines do not hold.

use lede_eval::spec;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args[..] {
        ["dump"] => dump().map(|()| true),
        ["check", file] => check(file),
        _ => Err("usage: specs dump | specs check FILE".into()),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

type Done<T> = Result<T, Box<dyn std::error::Error>>;

fn dump() -> Done<()> {
    let analyzer = spec::analyzer();
    for case in spec::load(&spec::folder())?.into_iter().chain(rule_examples()?) {
        let analysis = case.request().analyze(&analyzer, &case.text);
        let lexicon = case.options.lexicon.as_ref().and_then(|l| if let lede_wire::Lexicon::Text(text) = l { Some(text) } else { None });
        let options = json!({
            "published": case.options.published,
            "types": case.options.types,
            "tokens": case.options.tokens,
            "lexicon": lexicon,
        });
        println!("{}", json!({ "id": case.id, "text": case.text, "options": options, "json": serde_json::to_string(&analysis)? }));
    }
    Ok(())
}

/// The examples of the event rules, without their marks: natively, `rule_examples` of the core says what holds of them.
fn rule_examples() -> Done<Vec<spec::Case>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../extract/resources/rules/events");
    let mut files: Vec<_> = std::fs::read_dir(folder)?.map(|f| Ok(f?.path())).collect::<std::io::Result<_>>()?;
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let rules: toml::Table = std::fs::read_to_string(&file)?.parse()?;
        for list in ["yes", "no"] {
            let examples = rules.get("examples").and_then(|e| e.get(list)).and_then(|e| e.as_array());
            for (i, example) in examples.into_iter().flatten().filter_map(|e| e.as_str()).enumerate() {
                cases.push(spec::Case {
                    id: format!("rules/events/{name}:{list}:{}", i + 1),
                    title: definition(&rules),
                    text: example.replace('*', ""),
                    options: lede_wire::Options::default(),
                    expectations: Vec::new(),
                });
            }
        }
    }
    Ok(cases)
}

fn definition(rules: &toml::Table) -> String {
    rules.get("definition").and_then(|d| d.as_str()).unwrap_or_default().to_owned()
}

fn check(file: &str) -> Done<bool> {
    let mut analyses = BTreeMap::new();
    for line in std::fs::read_to_string(file)?.lines() {
        let mut line: serde_json::Value = serde_json::from_str(line)?;
        let id = line["id"].as_str().unwrap_or_default().to_owned();
        analyses.insert(id, serde_json::from_value::<lede_wire::Analysis>(line["analysis"].take())?);
    }
    let (mut lines, mut missed) = (0, 0);
    let cases = spec::load(&spec::folder())?;
    for case in &cases {
        let analysis = analyses.get(&case.id).ok_or_else(|| format!("{file} has no analysis of {}", case.id))?;
        lines += case.expectations.len();
        for miss in case.check(analysis) {
            missed += 1;
            println!("{miss}");
        }
        for error in lede_eval::contract::check(analysis, &case.text) {
            missed += 1;
            println!("{}: {error}", case.id);
        }
    }
    println!("{} cases, {lines} lines: {missed} do not hold", cases.len());
    Ok(missed == 0)
}

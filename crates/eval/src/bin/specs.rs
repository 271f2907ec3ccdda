//! The specs for other runners: `specs dump` prints a JSON line for each case with the native result, and `specs check FILE`
//! reads JSON lines `{id, analysis}` made elsewhere (by the engine in Node) and says which lines do not hold.

use lede_eval::spec;
use serde_json::json;
use std::collections::BTreeMap;
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
    for case in spec::load(&spec::folder())? {
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

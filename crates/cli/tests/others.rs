//! `lede explain`, `lede tag`, `lede bench`, as they are called.

use assert_cmd::Command;
use predicates::prelude::*;
use serde_json::Value;

fn lede(arguments: &[&str], text: &str) -> assert_cmd::assert::Assert {
    Command::cargo_bin("lede").unwrap().args(arguments).write_stdin(text).assert()
}

fn output(assert: &assert_cmd::assert::Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

#[test]
fn explain_names_the_rule_behind_a_mark() {
    let text = "😀 Police in Lisbon arrested two men.";
    let at = "😀 Police in ".encode_utf16().count().to_string();
    let shown = output(&lede(&["explain", "-", "--at", &at], text).success());
    assert!(shown.contains("GPE") && shown.contains("“Lisbon” by "), "{shown}");
    let json: Value = serde_json::from_str(&output(&lede(&["explain", "-", "--at", &at, "--json"], text).success())).unwrap();
    assert_eq!(json[0]["reasons"][0]["text"], "Lisbon");
    assert!(json[0]["reasons"][0]["rule"].as_str().is_some_and(|rule| rule.contains('/')));
}

#[test]
fn explain_says_where_there_is_nothing() {
    lede(&["explain", "-", "--at", "99999"], "Nobody came.").success().stdout(predicate::str::contains("Nothing is marked there"));
    lede(&["explain", "missing.txt", "--at", "0"], "").code(1).stderr(predicate::str::contains("missing.txt: there is no such file"));
}

#[test]
fn tag_writes_conllu_of_ten_columns_with_heads_in_the_sentence() {
    let shown = output(&lede(&["tag", "-"], "The minister didn't speak. Police left.\n").success());
    let mut sentences = 0;
    for sentence in shown.trim_end().split("\n\n") {
        let rows: Vec<Vec<&str>> = sentence.lines().map(|line| line.split('\t').collect()).collect();
        assert!(rows.iter().all(|row| row.len() == 10), "{shown}");
        assert!(rows.iter().all(|row| row[6].parse::<usize>().unwrap() <= rows.len()), "{shown}");
        assert_eq!(rows.iter().filter(|row| row[6] == "0").count(), 1, "{shown}");
        sentences += 1;
    }
    assert_eq!(sentences, 2);
    assert!(shown.contains("did") && shown.contains("SpaceAfter=No"), "{shown}");
}

#[test]
fn tag_keeps_the_tokens_that_it_is_given() {
    let shown = output(&lede(&["tag", "--pretokenized", "-"], "Don't stop U.S. , 3,000 .\nGo\n").success());
    let words: Vec<&str> = shown.lines().filter(|line| !line.is_empty()).map(|line| line.split('\t').nth(1).unwrap()).collect();
    assert_eq!(words, ["Don't", "stop", "U.S.", ",", "3,000", ".", "Go"]);
}

#[test]
fn bench_gives_every_stage_its_time() {
    let speed: Value = serde_json::from_str(&output(&lede(&["bench", "--json"], "").success())).unwrap();
    assert!(speed["tokensPerSecond"].as_f64().unwrap() > 0.0);
    let stages: Vec<_> = speed["stages"].as_array().unwrap().iter().map(|s| s["name"].as_str().unwrap()).collect();
    assert!(["tokenize", "tag", "parse", "mentions", "coref", "events"].iter().all(|stage| stages.contains(stage)), "{stages:?}");
}

#[test]
fn eval_counts_what_is_right_and_what_is_missed() {
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("a.txt"), "Police in Lisbon arrested two men on 3 May 2024.").unwrap();
    // "3 May 2024" is right; "two men" is marked as a time, which nobody finds.
    let gold = r#"{"file":"a.txt","entities":[],"times":[
        {"id":"t1","start":37,"end":47,"type":"DATE","value":"2024-05-03"},
        {"id":"t2","start":26,"end":33,"type":"DATE","value":"2024-05-03"}]}"#;
    std::fs::write(folder.path().join("a.txt.json"), gold).unwrap();
    let path = folder.path().to_str().unwrap();
    let json: Value = serde_json::from_str(&output(&lede(&["eval", path, "--layer", "time", "--json"], "").success())).unwrap();
    assert_eq!(json["metrics"]["time_span_p"], 100.0);
    assert_eq!(json["metrics"]["time_value_undated_r"], 50.0);
    assert!(json["metrics"].get("trigger_p").is_none());
    lede(&["eval", "no-such-folder"], "").code(1).stderr(predicate::str::contains("no-such-folder"));
    lede(&["eval", path, "--layer", "names"], "").code(2);
}

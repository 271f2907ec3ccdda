//! `--lexicon` and the places that the command line brings along.

use assert_cmd::Command;
use predicates::prelude::*;
use serde_json::Value;
use std::fs;
use tempfile::TempDir;

const TEXT: &str = "The copper kettle met the mayor of Paris, Texas, on Friday.\n";

fn folder(lexicon: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.txt"), TEXT).unwrap();
    fs::write(folder.path().join("own.csv"), lexicon).unwrap();
    folder
}

fn lede(folder: &TempDir, arguments: &[&str]) -> assert_cmd::assert::Assert {
    Command::cargo_bin("lede").unwrap().current_dir(folder.path()).args(arguments).assert()
}

fn analysis(assert: &assert_cmd::assert::Assert) -> Value {
    serde_json::from_slice(&assert.get_output().stdout).unwrap()
}

#[test]
fn own_terms_are_marked_and_bad_lines_are_named() {
    let folder = folder("term,type,canonical\ncopper kettle,ORG,Copper Kettle ring\nnobody,HERO\n");
    let assert = lede(&folder, &["analyze", "a.txt", "--format", "json", "--lexicon", "own.csv"])
        .success()
        .stderr(predicate::str::contains("own.csv:3: There is no type \"HERO\""));
    let analysis = analysis(&assert);
    let names: Vec<_> = analysis["entities"].as_array().unwrap().iter().map(|e| e["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"Copper Kettle ring"), "{names:?}");
    assert_eq!(analysis["diagnostics"].as_array().unwrap().iter().filter(|d| d["code"] == "lexicon-line").count(), 1);
    lede(&folder, &["explain", "a.txt", "--at", "5", "--lexicon", "own.csv"]).success().stdout(predicate::str::contains("mentions/user"));
}

#[test]
fn a_lexicon_that_cannot_be_read_is_wrong_usage() {
    let folder = folder("");
    lede(&folder, &["analyze", "a.txt", "--lexicon", "none.csv"]).code(2).stderr(predicate::str::contains("none.csv"));
}

#[test]
fn places_are_linked_without_a_file_beside() {
    let folder = folder("");
    let assert = lede(&folder, &["analyze", "a.txt", "--format", "json"]).success();
    let analysis = analysis(&assert);
    let paris = analysis["entities"].as_array().unwrap().iter().find(|e| e["name"] == "Paris").unwrap();
    assert_eq!((paris["link"]["country"].as_str(), paris["link"]["geonames"].as_u64()), (Some("US"), Some(4_717_560)));
}

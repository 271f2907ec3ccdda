//! `lede analyze`, as it is called.

use assert_cmd::Command;
use predicates::prelude::*;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const TEXT: &str = "Police in Lisbon arrested two men on Friday. 😀 The minister met reporters in Madrid.\n";

fn lede(folder: &Path, arguments: &[&str]) -> assert_cmd::assert::Assert {
    let mut command = Command::cargo_bin("lede").unwrap();
    command.current_dir(folder).args(arguments).assert()
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        let path: PathBuf = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn output(assert: &assert_cmd::assert::Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

fn lines(assert: &assert_cmd::assert::Assert) -> Vec<Value> {
    output(assert).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn sources(values: &[Value]) -> Vec<&str> {
    values.iter().map(|v| v["document"]["source"].as_str().unwrap_or("-")).collect()
}

#[test]
fn one_file_gives_one_object_and_several_give_lines() {
    let folder = folder(&[("a.txt", TEXT.as_bytes()), ("b.md", TEXT.as_bytes())]);
    let one: Value = serde_json::from_str(&output(&lede(folder.path(), &["analyze", "a.txt"]).success())).unwrap();
    assert_eq!(one["document"]["source"], "a.txt");
    assert_eq!(one["offsets"], "utf16");
    let several = lines(&lede(folder.path(), &["analyze", "b.md", "a.txt"]).success());
    assert_eq!(sources(&several), ["b.md", "a.txt"]);
}

#[test]
fn standard_input_is_read_with_and_without_a_dash() {
    for arguments in [&["analyze"][..], &["analyze", "-"]] {
        let assert = Command::cargo_bin("lede").unwrap().args(arguments).write_stdin(TEXT).assert().success();
        let analysis: Value = serde_json::from_str(&output(&assert)).unwrap();
        assert_eq!(analysis["document"]["source"], Value::Null);
        assert_eq!(analysis["document"]["length"], TEXT.encode_utf16().count());
    }
}

#[test]
fn offsets_are_in_the_unit_that_is_asked_for() {
    let folder = folder(&[("a.txt", TEXT.as_bytes())]);
    let lengths = [("utf16", TEXT.encode_utf16().count()), ("bytes", TEXT.len()), ("chars", TEXT.chars().count())];
    for (unit, length) in lengths {
        let analysis = lines(&lede(folder.path(), &["analyze", "--format", "jsonl", "--offsets", unit, "a.txt"]).success()).remove(0);
        assert_eq!((&analysis["offsets"], &analysis["document"]["length"]), (&Value::from(unit), &Value::from(length)));
    }
}

#[test]
fn folders_are_walked_in_the_order_of_names() {
    let files: [(&str, &[u8]); 4] = [
        ("in/b.txt", b"B."),
        ("in/a/z.html", b"<p>Z."),
        ("in/c.jsonl", b"{\"id\": 7, \"text\": \"C.\"}\n"),
        ("in/skipped.png", b"\x89PNG"),
    ];
    let folder = folder(&files);
    let found = lines(&lede(folder.path(), &["analyze", "in"]).success());
    assert_eq!(sources(&found), ["in/a/z.html", "in/b.txt", "7"]);
}

#[test]
fn many_texts_keep_their_order_on_any_number_of_threads() {
    let texts: Vec<String> = (0..700).map(|i| format!("{{\"id\":\"{i}\",\"text\":\"Police arrested {i} men.\"}}\n")).collect();
    let folder = folder(&[("many.jsonl", texts.concat().as_bytes())]);
    let one = output(&lede(folder.path(), &["analyze", "--threads", "1", "many.jsonl"]).success());
    let four = output(&lede(folder.path(), &["analyze", "--threads", "4", "many.jsonl"]).success());
    assert!(one == four, "the number of threads changes the output");
    let ids: Vec<String> = (0..700).map(|i: u32| i.to_string()).collect();
    let found: Vec<Value> = one.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(sources(&found), ids.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn what_cannot_be_read_is_named_with_the_reason_and_the_rest_is_written() {
    let too_long = vec![b'a'; lede::MAX_BYTES + 1];
    let files: [(&str, &[u8]); 4] =
        [("good.txt", TEXT.as_bytes()), ("latin1.txt", b"caf\xe9"), ("long.txt", &too_long), ("empty/x.png", b"")];
    let folder = folder(&files);
    let assert = lede(folder.path(), &["analyze", "missing.txt", "latin1.txt", "good.txt", "empty", "long.txt"]).code(1);
    assert_eq!(sources(&lines(&assert)), ["good.txt"]);
    let said = String::from_utf8(assert.get_output().stderr.clone()).unwrap();
    for (name, reason) in
        [("missing.txt", "no such file"), ("latin1.txt", "not UTF-8"), ("empty", "holds no text"), ("long.txt", "limit of 16 MiB")]
    {
        assert!(said.lines().any(|line| line.contains(name) && line.contains(reason)), "{name}: {said}");
    }
    assert_eq!(said.lines().count(), 4, "{said}");
}

#[test]
fn a_bad_line_is_named_by_its_number_and_the_others_are_read() {
    let text = "{\"id\":\"a\",\"text\":\"One.\"}\n\nnot json\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"Half \\ud800 pair.\",\"published\":\"soon\"}\n{\"id\":\"d\",\"text\":\"\\ud800x\",\"published\":\"2024-05-10\"}";
    let folder = folder(&[("in.jsonl", text.as_bytes())]);
    let assert = lede(folder.path(), &["analyze", "in.jsonl"]).code(1);
    let found = lines(&assert);
    assert_eq!(sources(&found), ["a", "d"]);
    assert_eq!(found[1]["document"]["published"]["value"], "2024-05-10");
    assert_eq!(found[1]["document"]["length"], 2);
    let said = String::from_utf8(assert.get_output().stderr.clone()).unwrap();
    assert!(["in.jsonl:3", "in.jsonl:4", "c: The publication date \"soon\""].iter().all(|name| said.contains(name)), "{said}");
}

#[test]
fn wrong_usage_is_2_and_says_what_is_right() {
    let folder = folder(&[("a.txt", TEXT.as_bytes())]);
    for (arguments, reason) in [
        (&["analyze", "--published", "yesterday", "a.txt"][..], "YYYY-MM-DD"),
        (&["analyze", "--types", "PERSON,HERO", "a.txt"], "HERO"),
        (&["analyze", "--threads", "0", "a.txt"], "threads"),
        (&["analyze", "--format", "pdf", "a.txt"], "possible values"),
        (&["analyse", "a.txt"], "analyze"),
    ] {
        lede(folder.path(), arguments).code(2).stderr(predicate::str::contains(reason));
    }
}

#[test]
fn types_keep_only_what_is_named() {
    let folder = folder(&[("a.txt", TEXT.as_bytes())]);
    let analysis = lines(&lede(folder.path(), &["analyze", "--format", "jsonl", "--types", "GPE,MEET", "a.txt"]).success()).remove(0);
    let kinds = |list: &str| analysis[list].as_array().unwrap().iter().map(|e| e["type"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert!(kinds("entities").iter().all(|kind| kind == "GPE") && !kinds("entities").is_empty());
    assert!(kinds("events").iter().all(|kind| kind == "MEET") && !kinds("events").is_empty());
}

#[test]
fn tokens_come_when_they_are_asked_for() {
    let folder = folder(&[("a.txt", TEXT.as_bytes())]);
    let analysis = lines(&lede(folder.path(), &["analyze", "--format", "jsonl", "--tokens", "a.txt"]).success()).remove(0);
    assert_eq!(analysis["tokens"][0]["text"], "Police");
}

#[test]
fn output_goes_to_a_file_or_says_why_not() {
    let folder = folder(&[("a.txt", TEXT.as_bytes())]);
    lede(folder.path(), &["analyze", "--output", "out.json", "a.txt"]).success().stdout("");
    let kept: Value = serde_json::from_slice(&fs::read(folder.path().join("out.json")).unwrap()).unwrap();
    assert_eq!(kept["document"]["source"], "a.txt");
    lede(folder.path(), &["analyze", "--output", "no/such/folder", "a.txt"]).code(1).stderr(predicate::str::contains("cannot be written"));
}

#[test]
fn text_for_people_has_no_colours_in_a_file_and_no_control_characters() {
    let folder = folder(&[("a.txt", "Police in Lisbon\u{1b}[31m arrested two men.".as_bytes())]);
    let assert = lede(folder.path(), &["analyze", "--format", "text", "a.txt"]).success();
    assert!(!output(&assert).contains('\u{1b}'), "{}", output(&assert));
    assert!(output(&assert).contains("ARREST"));
}

#[test]
fn a_web_page_gives_its_paragraphs_and_its_day() {
    let page = "<html><head><meta property='article:published_time' content='2024-05-10T08:00Z'></head><body><nav>Home</nav><article><h1>Two held</h1><p>Police in Lisbon arrested two men on Friday.</article>";
    let folder = folder(&[("page.html", page.as_bytes())]);
    let analysis = lines(&lede(folder.path(), &["analyze", "--format", "jsonl", "page.html"]).success()).remove(0);
    assert_eq!(analysis["document"]["published"]["value"], "2024-05-10");
    assert_eq!(analysis["times"][0]["resolved"], "2024-05-10");
}

#[test]
#[cfg(unix)]
fn a_closed_pipe_ends_quietly() {
    use std::io::Read;
    use std::process::Stdio;
    let texts: String = (0..20_000).map(|i| format!("{{\"id\":\"{i}\",\"text\":\"Police arrested {i} men.\"}}\n")).collect();
    let folder = folder(&[("many.jsonl", texts.as_bytes())]);
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("lede"))
        .current_dir(folder.path())
        .args(["analyze", "many.jsonl"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut some = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut some).unwrap();
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success() && done.stderr.is_empty(), "{done:?}");
}

#[test]
#[cfg(unix)]
fn a_file_that_may_not_be_read_is_named() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder(&[("a.txt", TEXT.as_bytes()), ("shut.txt", b"x")]);
    symlink("nowhere.txt", folder.path().join("lost.txt")).unwrap();
    fs::set_permissions(folder.path().join("shut.txt"), fs::Permissions::from_mode(0o000)).unwrap();
    // Root may read everything: then only the dangling link is left.
    let shut = fs::read(folder.path().join("shut.txt")).is_err();
    let assert = lede(folder.path(), &["analyze", "a.txt", "lost.txt", "shut.txt"]).code(1);
    let said = String::from_utf8(assert.get_output().stderr.clone()).unwrap();
    assert!(said.contains("lost.txt") && said.contains("shut.txt") == shut, "{said}");
}

#[test]
fn other_formats_name_columns_once_and_need_a_folder_for_a_file_each() {
    let folder = folder(&[("a.txt", TEXT.as_bytes()), ("b/a.txt", TEXT.as_bytes())]);
    let table = output(&lede(folder.path(), &["analyze", "--format", "csv", "a.txt", "b"]).success());
    assert_eq!(table.lines().filter(|line| line.starts_with("document,")).count(), 1, "{table}");
    assert!(table.contains("\na.txt,v1,") && table.contains("\nb/a.txt,v1,"), "{table}");
    lede(folder.path(), &["analyze", "--format", "brat", "a.txt", "b"]).code(2).stderr(predicate::str::contains("--output"));
    lede(folder.path(), &["analyze", "--format", "brat", "--output", "out", "a.txt", "b"]).success();
    for name in ["a.txt.ann", "a.txt.txt", "b_a.txt.ann", "b_a.txt.txt"] {
        assert!(folder.path().join("out").join(name).is_file(), "{name}");
    }
    for (format, sign) in [
        ("conll", "Lisbon\tB-GPE"),
        ("webannotation", "AnnotationPage"),
        ("jsonld", "NewsArticle"),
        ("html", "<!doctype html>"),
        ("timeline-csv", "document,date,from,to"),
        ("icalendar", "BEGIN:VCALENDAR"),
        ("graphml", "<graphml"),
        ("markdown", "## What happened"),
    ] {
        let one = output(&lede(folder.path(), &["analyze", "--format", format, "a.txt"]).success());
        assert!(one.contains(sign), "{format}: {one}");
    }
}

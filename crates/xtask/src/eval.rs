//! Quality on the development data, as one Markdown table. The data and their scorers lie beside the project, in `../shared`.

use crate::shell::{cargo, command, output, run};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fmt::Write;
use std::path::Path;

const BINARY: &str = "target/release/lede";

/// One run of a scorer: its script, its arguments, and the figures to show with what they should at least be.
struct Measure {
    name: &'static str,
    set: &'static str,
    script: &'static str,
    arguments: &'static [&'static str],
    /// (key in the scorer's result, at least)
    figures: &'static [(&'static str, Option<f64>)],
}

/// Our own scheme, all layers.
const LAYERS: &[(&str, Option<f64>)] = &[
    ("ner_span_f1", None),
    ("ner_type_f1", Some(92.0)),
    ("ner_subtype_f1", None),
    ("coref_b3_f1", Some(78.0)),
    ("coref_lea_f1", None),
    ("time_span_f1", None),
    ("time_value_undated_f1", Some(90.0)),
    ("time_value_dated_f1", Some(95.0)),
    ("value_number_f1", None),
    ("trigger_type_f1", Some(78.0)),
    ("arguments_f1", Some(60.0)),
    ("polarity", Some(97.0)),
    ("modality", Some(90.0)),
    ("attribution", Some(85.0)),
    ("nonasserted_recall", Some(88.0)),
    ("event_coref_f1", None),
    ("quotes_direct_speaker_f1", Some(90.0)),
    ("quotes_all_speaker_f1", Some(78.0)),
    ("relations_f1", None),
];

const fn names(at_least: f64) -> [(&'static str, Option<f64>); 2] {
    [("strict_f1", Some(at_least)), ("trimmed_f1", None)]
}

const MEASURES: &[Measure] = &[
    Measure { name: "all layers", set: "devgold", script: "gold.py", arguments: &["--gold", "devgold/gold"], figures: LAYERS },
    Measure { name: "all layers", set: "newsgold dev", script: "gold.py", arguments: &["--gold", "newsgold/dev/gold"], figures: LAYERS },
    Measure {
        name: "names",
        set: "CrossNER politics test",
        script: "ner.py",
        arguments: &["--gold", "corpora/measure/crossner.politics.test.iob2"],
        figures: &names(70.0),
    },
    Measure {
        name: "names",
        set: "UNER EWT test",
        script: "ner.py",
        arguments: &["--gold", "corpora/measure/uner-ewt.test.iob2"],
        figures: &names(68.0),
    },
    Measure {
        name: "names",
        set: "WNUT17 dev",
        script: "ner.py",
        arguments: &["--gold", "corpora/measure/wnut17.dev.iob2"],
        figures: &names(45.0),
    },
    Measure { name: "names", set: "MASC", script: "ner.py", arguments: &["--gold", "corpora/ship/masc.jsonl"], figures: &names(72.0) },
    Measure {
        name: "tags and trees",
        set: "EWT dev",
        script: "ud.py",
        arguments: &["--gold", "corpora/ship/ud-ewt.dev.conllu"],
        figures: &[
            ("gold_upos", Some(96.0)),
            ("gold_lemma", Some(97.0)),
            ("gold_uas", Some(87.0)),
            ("gold_las", Some(84.0)),
            ("raw_words_f1", Some(99.0)),
            ("raw_sentences_f1", Some(85.0)),
        ],
    },
    Measure {
        name: "times",
        set: "WikiWars",
        script: "timex.py",
        arguments: &["--gold", "corpora/ship/wikiwars.jsonl"],
        figures: &[("relaxed_f1", None), ("strict_f1", None), ("value_f1", None)],
    },
    Measure {
        name: "times",
        set: "TimeBank, half",
        script: "timex.py",
        arguments: &["--gold", "corpora/measure/timebank-half.jsonl"],
        figures: &[("relaxed_f1", None), ("strict_f1", None), ("type_f1", None), ("value_f1", None)],
    },
    Measure {
        name: "quotations",
        set: "PolNeAR dev",
        script: "quotes.py",
        arguments: &["--gold", "corpora/measure/polnear.dev.jsonl"],
        figures: &[("content_f1", None), ("content_quoted_f1", None), ("content_indirect_f1", None), ("speaker", None)],
    },
    Measure {
        name: "pronouns",
        set: "GAP dev",
        script: "gap.py",
        arguments: &["--gold", "corpora/measure/gap.dev.jsonl"],
        figures: &[("overall_f1", None)],
    },
    Measure {
        name: "who to whom",
        set: "PLOVER examples",
        script: "events.py",
        arguments: &["--kind", "pairs", "--gold", "corpora/ship/plover.jsonl"],
        figures: &[("source_f1", None), ("target_f1", None), ("pair_f1", None), ("plover_type_any", None)],
    },
    Measure {
        name: "events",
        set: "WikiEvents dev",
        script: "events.py",
        arguments: &["--kind", "triggers", "--gold", "corpora/measure/wikievents.dev.jsonl"],
        figures: &[("trigger_f1", None), ("trigger_type_f1", None), ("arguments_f1", None)],
    },
    Measure {
        name: "events",
        set: "RAMS dev",
        script: "events.py",
        arguments: &["--kind", "triggers", "--gold", "corpora/measure/rams.dev.jsonl"],
        figures: &[("trigger_r", None), ("trigger_type_r", None)],
    },
    Measure {
        name: "violations",
        set: "HRDsAttack train",
        script: "events.py",
        arguments: &["--kind", "violations", "--gold", "corpora/measure/hrdsattack.train.jsonl"],
        figures: &[("violation_f1", None), ("victims", None)],
    },
    Measure {
        name: "incidents",
        set: "MUC-4 tst12",
        script: "muc4.py",
        arguments: &["--gold", "corpora/measure/muc4.tst12.jsonl"],
        figures: &[("micro_best_f1", None), ("head_best_f1", None), ("type_best_f1", None)],
    },
];

/// Builds the command line, runs every scorer whose name or set holds `only`, prints the table, and keeps it in `docs/quality.md`
/// where everything was measured.
pub(crate) fn evaluate(shared: &Path, only: Option<&str>) -> Result<()> {
    if !shared.join("eval/gold.py").is_file() {
        bail!("There is no development data at {}: put the folder there, or say where it is with SHARED=PATH.", shared.display());
    }
    if output(&mut command("python3", ["--version"])).is_none() {
        bail!("python3 is missing: the scorers beside the project need it (3.9 or newer).");
    }
    run(&mut cargo(["build", "--release", "-q", "-p", "lede-cli"]))?;
    let mut table = String::from("| layer | data | figure | % | at least |\n|---|---|---|---|---|\n");
    print!("{table}");
    for measure in MEASURES.iter().filter(|m| only.is_none_or(|only| m.name.contains(only) || m.set.contains(only))) {
        let rows = rows(measure, shared)?;
        print!("{rows}");
        table += &rows;
    }
    if only.is_none() {
        let page =
            format!("# Quality on the development data\n\nWritten by `make eval`; the scorers and data are in `../shared`.\n\n{table}");
        std::fs::create_dir_all("docs")
            .and_then(|()| std::fs::write("docs/quality.md", page))
            .context("docs/quality.md cannot be written")?;
    }
    Ok(())
}

fn rows(measure: &Measure, shared: &Path) -> Result<String> {
    let Measure { name, set, script, .. } = measure;
    let mut scorer = command("python3", [shared.join("eval").join(script)]);
    // A folder or file of the data is the word after `--gold`.
    let mut after_gold = false;
    for argument in measure.arguments {
        if after_gold {
            scorer.arg(shared.join(argument))
        } else {
            scorer.arg(argument)
        };
        after_gold = *argument == "--gold";
    }
    let printed = output(scorer.args(["--lede", BINARY]));
    let result = printed.as_deref().and_then(|text| text.lines().last()).and_then(|line| serde_json::from_str::<Value>(line).ok());
    let Some(result) = result else {
        return Ok(format!("| {name} | {set} | {script} | not measured | |\n"));
    };
    let mut rows = String::new();
    for (key, at_least) in measure.figures {
        let value = result["metrics"][key].as_f64().map_or("–".into(), |value| format!("{value:.1}"));
        let at_least = at_least.map_or(String::new(), |floor| format!("{floor}"));
        writeln!(rows, "| {name} | {set} | {key} | {value} | {at_least} |")?;
    }
    Ok(rows)
}

//! Quality on the development data, as one Markdown table. The data and their scorers lie beside the project, in `../shared`.

use crate::shell::{cargo, command, output, run};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::Path;

const BINARY: &str = "target/release/lede";

/// A figure: its key in the scorer's result, in words, and what it should at least be.
type Figure = (&'static str, &'static str, Option<f64>);

/// One run of a scorer: its script, its arguments, and the figures to show.
struct Measure {
    name: &'static str,
    set: &'static str,
    script: &'static str,
    arguments: &'static [&'static str],
    figures: &'static [Figure],
}

/// Our own scheme, all layers.
const LAYERS: &[Figure] = &[
    ("ner_span_f1", "names, extent", None),
    ("ner_type_f1", "names, type", Some(92.0)),
    ("ner_subtype_f1", "names, subtype", Some(80.0)),
    ("coref_b3_f1", "coreference, B³", Some(78.0)),
    ("coref_lea_f1", "coreference, LEA", None),
    ("time_span_f1", "times, extent", None),
    ("time_value_undated_f1", "times, value without a publication date", Some(90.0)),
    ("time_value_dated_f1", "times, value with a publication date", Some(95.0)),
    ("value_number_f1", "numbers, amounts", Some(90.0)),
    ("trigger_type_f1", "events, trigger and type", Some(78.0)),
    ("arguments_f1", "events, arguments", Some(60.0)),
    ("polarity", "polarity", Some(97.0)),
    ("modality", "modality", Some(90.0)),
    ("attribution", "attribution", Some(85.0)),
    ("nonasserted_recall", "what is not asserted is not shown as fact", Some(88.0)),
    ("event_coref_f1", "tellings of one event", Some(60.0)),
    ("quotes_direct_speaker_f1", "direct and mixed quotations with speaker", Some(90.0)),
    ("quotes_all_speaker_f1", "all quotations with speaker", Some(78.0)),
    ("relations_f1", "relations", Some(60.0)),
];

const fn names(at_least: f64) -> [Figure; 2] {
    [("strict_f1", "strict F1", Some(at_least)), ("trimmed_f1", "trimmed F1", None)]
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
    // MASC is learnt from: `make ablation` measures names on it with a model that left it out.
    Measure {
        name: "tags and trees",
        set: "EWT dev",
        script: "ud.py",
        arguments: &["--gold", "corpora/ship/ud-ewt.dev.conllu"],
        figures: &[
            ("gold_upos", "part of speech", Some(96.0)),
            ("gold_lemma", "lemma", Some(97.0)),
            ("gold_uas", "heads", Some(87.0)),
            ("gold_las", "heads and relations", Some(84.0)),
            ("raw_words_f1", "words of raw text", Some(99.0)),
            ("raw_sentences_f1", "sentences of raw text", Some(85.0)),
        ],
    },
    Measure {
        name: "times",
        set: "WikiWars",
        script: "timex.py",
        arguments: &["--gold", "corpora/ship/wikiwars.jsonl"],
        figures: &[("relaxed_f1", "relaxed extent", Some(90.0)), ("strict_f1", "strict extent", None), ("value_f1", "value", Some(75.0))],
    },
    Measure {
        name: "times",
        set: "TimeBank, half",
        script: "timex.py",
        arguments: &["--gold", "corpora/measure/timebank-half.jsonl"],
        figures: &[
            ("relaxed_f1", "relaxed extent", Some(90.0)),
            ("strict_f1", "strict extent", None),
            ("type_f1", "type", None),
            ("value_f1", "value", Some(78.0)),
        ],
    },
    Measure {
        name: "quotations",
        set: "PolNeAR dev",
        script: "quotes.py",
        arguments: &["--gold", "corpora/measure/polnear.dev.jsonl"],
        figures: &[
            ("content_f1", "content", Some(58.0)),
            ("content_quoted_f1", "content, quoted", None),
            ("content_indirect_f1", "content, indirect", None),
            ("speaker", "speaker", Some(86.0)),
        ],
    },
    Measure {
        name: "pronouns",
        set: "GAP dev",
        script: "gap.py",
        arguments: &["--gold", "corpora/measure/gap.dev.jsonl"],
        figures: &[("overall_f1", "F1", Some(60.0))],
    },
    Measure {
        name: "who to whom",
        set: "PLOVER examples",
        script: "events.py",
        arguments: &["--kind", "pairs", "--gold", "corpora/ship/plover.jsonl"],
        figures: &[
            ("source_f1", "source", None),
            ("target_f1", "target", None),
            ("pair_f1", "source and target", Some(50.0)),
            ("plover_type_any", "type found", None),
        ],
    },
    Measure {
        name: "events",
        set: "WikiEvents dev",
        script: "events.py",
        arguments: &["--kind", "triggers", "--gold", "corpora/measure/wikievents.dev.jsonl"],
        figures: &[
            ("trigger_f1", "trigger", None),
            ("trigger_type_f1", "trigger and type", Some(45.0)),
            ("arguments_f1", "arguments", None),
        ],
    },
    Measure {
        name: "events",
        set: "RAMS dev",
        script: "events.py",
        arguments: &["--kind", "triggers", "--gold", "corpora/measure/rams.dev.jsonl"],
        figures: &[("trigger_r", "trigger, recall", None), ("trigger_type_r", "trigger and type, recall", None)],
    },
    Measure {
        name: "violations",
        set: "HRDsAttack train",
        script: "events.py",
        arguments: &["--kind", "violations", "--gold", "corpora/measure/hrdsattack.train.jsonl"],
        figures: &[("violation_f1", "violation", None), ("victims", "victims", None)],
    },
    Measure {
        name: "incidents",
        set: "MUC-4 tst12",
        script: "muc4.py",
        arguments: &["--gold", "corpora/measure/muc4.tst12.jsonl"],
        figures: &[
            ("micro_best_f1", "slots", Some(28.0)),
            ("head_best_f1", "slots, by head", None),
            ("type_best_f1", "type of incident", None),
        ],
    },
];

/// Builds the command line, runs every scorer whose name or set holds `only`, prints the table, and keeps in the README what has a
/// floor, where everything was measured.
pub(crate) fn evaluate(shared: &Path, only: Option<&str>) -> Result<()> {
    if !shared.join("eval/gold.py").is_file() {
        bail!("There is no development data at {}: put the folder there, or say where it is with SHARED=PATH.", shared.display());
    }
    if output(&mut command("python3", ["--version"])).is_none() {
        bail!("python3 is missing: the scorers beside the project need it (3.9 or newer).");
    }
    run(&mut cargo(["build", "--release", "-q", "-p", "lede-cli"]))?;
    let head = "| what | data | figure | % | at least |\n|---|---|---|---|---|\n";
    let mut kept = String::from(head);
    print!("{head}");
    for measure in MEASURES.iter().filter(|m| only.is_none_or(|only| m.name.contains(only) || m.set.contains(only))) {
        for (row, has_floor) in rows(measure, shared)? {
            print!("{row}");
            if has_floor {
                kept += &row;
            }
        }
    }
    print!("{}", reliability(shared)?);
    if only.is_none() { keep(&kept) } else { Ok(()) }
}

/// Puts the table between its two marks in the README.
fn keep(table: &str) -> Result<()> {
    let (page, from, to) = ("README.md", "<!-- make eval -->\n", "<!-- /make eval -->");
    let text = std::fs::read_to_string(page).with_context(|| format!("{page} cannot be read"))?;
    let (before, rest) = text.split_once(from).with_context(|| format!("{page} has lost its mark {from}"))?;
    let (_, after) = rest.split_once(to).with_context(|| format!("{page} has lost its mark {to}"))?;
    std::fs::write(page, format!("{before}{from}{table}{to}{after}")).with_context(|| format!("{page} cannot be written"))
}

/// How far the scores of names can be trusted, by `lede eval`.
fn reliability(shared: &Path) -> Result<String> {
    let mut page = String::from("\n## Names by their score\n\n| data | names | mean score | right |\n|---|---|---|---|\n");
    for set in ["devgold", "newsgold/dev"] {
        let printed = output(command(BINARY, ["eval", "--layer", "ner", "--json"]).arg(shared.join(set).join("gold")));
        let result = printed.and_then(|text| serde_json::from_str::<Value>(&text).ok()).unwrap_or_default();
        for row in result["reliability"].as_array().into_iter().flatten() {
            let [number, score, right] = [0, 1, 2].map(|i| row[i].as_f64().unwrap_or_default());
            page += &format!("| {set} | {number} | {score:.1} | {right:.1} |\n");
        }
    }
    Ok(page)
}

/// The rows of a measure, each with whether it has a floor.
fn rows(measure: &Measure, shared: &Path) -> Result<Vec<(String, bool)>> {
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
        return Ok(vec![(format!("| {name} | {set} | {script} | not measured | |\n"), true)]);
    };
    let row = |(key, words, floor): &Figure| {
        let value = result["metrics"][key].as_f64().map_or("–".into(), |value| format!("{value:.1}"));
        let at_least = floor.map_or(String::new(), |floor| format!("{floor}"));
        (format!("| {name} | {set} | {words} | {value} | {at_least} |\n"), floor.is_some())
    };
    Ok(measure.figures.iter().map(row).collect())
}

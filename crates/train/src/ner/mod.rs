//! The name recogniser: a linear-chain model, from corpora whose labels are mapped to our types (`mapping.rs`). A label that may
//! be several types is learnt as a set: the probability of all readings that fit it is raised.

mod corpora;
mod crf;
mod examples;
mod learner;
mod mapping;
mod noise;
mod report;

use crate::Paths;
use crate::rng::Rng;
use clap::Args;
use corpora::{Text, gold_folder, iob2_file, jsonl_file, treebank};
use examples::Example;
use learner::Learner;
use lede::Resources;
use lede_model::ContainerWriter;
use mapping::Corpus;
use std::path::{Path, PathBuf};

/// How to train.
#[derive(Args)]
pub(crate) struct Command {
    #[command(flatten)]
    paths: Paths,
    /// Folder of the news annotated in our own scheme (`train/`, `dev/`)
    #[arg(long, default_value = "../shared/newsgold")]
    newsgold: PathBuf,
    /// Learn from the Groningen Meaning Bank too, whose annotation has no confirmed licence
    #[arg(long)]
    gmb: bool,
    /// Corpora to leave out, by name: wikigold, crossner, crossner.dev, uner, masc, redocred, ud
    #[arg(long, value_delimiter = ',')]
    without: Vec<String>,
    /// Passes
    #[arg(long, default_value_t = 3)]
    epochs: usize,
    /// Weights to keep
    #[arg(long, default_value_t = 110_000)]
    weights: usize,
    /// Pull of weights to zero
    #[arg(long, default_value_t = 0.02)]
    pull: f32,
    /// Weight of the news in our own scheme
    #[arg(long, default_value_t = 5.0)]
    news: f32,
    /// Weight of the treebanks' proper nouns
    #[arg(long, default_value_t = 0.5)]
    treebank: f32,
    /// Per cent of words, and of lexicon entries, that are hidden while learning
    #[arg(long, default_value_t = 10)]
    hide: usize,
    /// What no name has ahead, in steps of a weight: below 0 more is found
    #[arg(long, default_value_t = -4, allow_hyphen_values = true)]
    outside: i8,
    /// Write no file
    #[arg(long)]
    dry: bool,
}

/// Value of one integer step of a weight.
const UNIT: f32 = 1.0 / 24.0;
/// Bits of a feature's hash that are kept.
const BITS: u32 = 22;
const SEED: u64 = 20_240_229;

/// Trains and writes the model.
pub(crate) fn run(command: &Command) -> Result<(), String> {
    let res = Resources::default();
    let mut rng = Rng::new(SEED);
    let texts = load(command)?;
    let lists = Path::new("crates/extract/resources/lexicons");
    let names = |file: &str| -> Result<Vec<String>, String> {
        Ok(crate::corpora::read(lists, file)?.lines().filter(|l| !l.starts_with('#')).map(str::to_owned).collect())
    };
    let more = augment(&texts, &names("given-names.tsv")?, &names("surnames.tsv")?, &mut rng);
    let prepared: Vec<_> = texts.iter().chain(&more).map(|t| examples::prepare(t, &res)).collect();
    let count: usize = prepared.iter().map(|p| p.reading.tokens.len()).sum();
    eprintln!("{} texts and {} more, {count} tokens", texts.len(), more.len());

    let mut learner = Learner::new(
        prepared.iter().flat_map(|p| (0..p.reading.tokens.len()).flat_map(|i| p.reading.features.of(i))),
        3,
        0.15,
        command.pull,
    );
    let mut examples: Vec<Example> = Vec::new();
    for (p, text) in prepared.iter().zip(texts.iter().chain(&more)) {
        let weight = match text.corpus {
            Corpus::News => command.news,
            Corpus::Ud => command.treebank,
            _ => 1.0,
        };
        examples.extend(p.examples(&learner, weight));
    }
    drop(prepared);
    let dev = report::dev_sets(&command.paths.corpora, &command.newsgold, &res)?;
    for epoch in 0..command.epochs + 1 {
        if epoch == command.epochs {
            learner.prune(command.weights);
        }
        rng.shuffle(&mut examples);
        let loss: f64 = examples.iter().map(|e| e.learn(&mut learner, &mut rng, command.hide)).sum();
        eprintln!("pass {}: loss {:.4}", epoch + 1, loss / count as f64);
        if epoch + 1 >= command.epochs {
            for outside in if command.dry { vec![0, -8] } else { vec![command.outside] } {
                let (weights, steps) = learner.export(BITS, UNIT, outside);
                eprintln!("outside {outside}");
                report::print(&dev, &weights, &steps)?;
            }
            let (weights, steps) = learner.export(BITS, UNIT, command.outside);
            if epoch == command.epochs && !command.dry {
                let file = ContainerWriter::new(META).section("weights", weights).section("steps", steps).finish();
                let path = command.paths.models.join("ner.bin");
                std::fs::write(&path, file).map_err(|e| format!("{}: {e}", path.display()))?;
            }
        }
    }
    Ok(())
}

/// What the model is made from.
const META: &str = "name recogniser, linear chain
corpora: Wikinews articles in our scheme (CC BY 2.5; annotation CC0), Wikigold (CC BY 4.0), CrossNER (MIT), Universal NER EWT (CC BY-SA 4.0), MASC, Re-DocRED (MIT; Wikipedia CC BY-SA 3.0), UD English EWT and GUM (CC BY-SA 4.0, CC BY)
";

fn load(command: &Command) -> Result<Vec<Text>, String> {
    let dir = &command.paths.corpora;
    let with = |name: &str| !command.without.iter().any(|w| w == name);
    let mut texts = gold_folder(&command.newsgold.join("train"))?;
    if command.gmb {
        texts.extend(iob2_file(dir, "gmb.train.iob2", Corpus::Gmb, false)?);
    }
    if with("wikigold") {
        texts.extend(iob2_file(dir, "wikigold.iob2", Corpus::Wikigold, true)?);
    }
    if with("crossner") {
        texts.extend(iob2_file(dir, "crossner.train.iob2", Corpus::CrossNer, false)?);
    }
    if with("crossner.dev") {
        texts.extend(iob2_file(dir, "crossner.dev.iob2", Corpus::CrossNer, false)?);
    }
    if with("uner") {
        texts.extend(iob2_file(dir, "uner-ewt.dev.iob2", Corpus::Uner, true)?);
    }
    if with("masc") {
        texts.extend(jsonl_file(dir, "masc.jsonl", Corpus::Masc)?);
    }
    if with("redocred") {
        texts.extend(jsonl_file(dir, "redocred.dev.jsonl", Corpus::ReDocRed)?);
        texts.extend(jsonl_file(dir, "redocred.test.jsonl", Corpus::ReDocRed)?);
    }
    if with("ud") {
        texts.extend(treebank(dir, "ud-ewt.train.conllu")?);
        texts.extend(treebank(dir, "ud-gum.train.conllu")?);
    }
    Ok(texts)
}

fn augment(texts: &[Text], given: &[String], surnames: &[String], rng: &mut Rng) -> Vec<Text> {
    let mut more = Vec::new();
    for text in texts {
        let news = text.corpus == Corpus::News;
        if text.corpus != Corpus::Ud && rng.percent(if news { 100 } else { 3 }) {
            more.push(noise::recase(text, true));
        }
        if text.corpus != Corpus::Ud && rng.percent(if news { 100 } else { 3 }) {
            more.push(noise::recase(text, false));
        }
        if rng.percent(if news { 100 } else { 15 }) {
            more.extend(noise::rename(text, given, surnames, rng));
        }
    }
    more
}

//! Tagger, lemmatiser and parser, from Universal Dependencies treebanks.

mod clusters;
mod learner;
mod lemmas;
mod parser;
mod tagger;
mod treebank;

use crate::Paths;
use clap::Args;
use treebank::Sentence;

/// How to train.
#[derive(Args)]
pub(crate) struct Command {
    #[command(flatten)]
    paths: Paths,
    /// Passes over the treebanks for the tagger
    #[arg(long, default_value_t = 6)]
    tag_epochs: usize,
    /// Passes over the treebanks for the parser
    #[arg(long, default_value_t = 10)]
    parse_epochs: usize,
    /// Weights that the tagger keeps
    #[arg(long, default_value_t = 100_000)]
    tag_weights: usize,
    /// Weights that the parser keeps
    #[arg(long, default_value_t = 200_000)]
    parse_weights: usize,
    /// Words whose cluster is kept
    #[arg(long, default_value_t = 30_000)]
    cluster_words: usize,
    /// Tag with this model instead of training one
    #[arg(long)]
    keep_tagger: bool,
    /// Leave the parser alone
    #[arg(long)]
    keep_parser: bool,
    /// Write no files
    #[arg(long)]
    dry: bool,
}

/// The treebanks that are learnt from, and those that measure.
const TRAIN: [&str; 2] = ["ud-ewt.train.conllu", "ud-gum.train.conllu"];
const DEV: [&str; 2] = ["ud-ewt.dev.conllu", "ud-gum.dev.conllu"];

/// Trains and writes the models.
pub(crate) fn run(command: &Command) -> Result<(), String> {
    let dir = &command.paths.corpora;
    let bytes = clusters::section(dir, command.cluster_words)?;
    let table = lede::learn::clusters::Clusters::read(&bytes).map_err(|e| e.to_string())?;
    let load = |name: &&str| treebank::load(dir, name, &table);
    let mut train: Vec<Sentence> = TRAIN.iter().map(load).collect::<Result<Vec<_>, _>>()?.concat();
    let mut dev: Vec<Vec<Sentence>> = DEV.iter().map(load).collect::<Result<_, _>>()?;
    let honest = train.len();
    treebank::add_noise(&mut train, &table);
    eprintln!("{} sentences to train on, clusters {} bytes", train.len(), bytes.len());

    let folder = &command.paths.models;
    let tag_bytes = if command.keep_tagger {
        let file = std::fs::read(folder.join("tag.bin")).map_err(|e| e.to_string())?;
        lede_model::Container::read(&file).and_then(|c| c.section("weights").map(<[u8]>::to_vec)).map_err(|e| e.to_string())?
    } else {
        tagger::train(&train, command.tag_epochs, command.tag_weights)
    };
    let tagger = lede::learn::tag_model::Tagger::read(&tag_bytes).map_err(|e| e.to_string())?;
    let rules = lemmas::train(&train[..honest]);
    let lemmas = lede::learn::lemma::Lemmas::read(&rules).map_err(|e| e.to_string())?;
    for (name, dev) in DEV.iter().zip(&dev) {
        tagger::report(name, &tagger, &lemmas, dev);
    }
    let write = |name: &str, writer: &lede_model::ContainerWriter| -> Result<(), String> {
        let path = folder.join(name);
        if command.dry { Ok(()) } else { std::fs::write(&path, writer.finish()).map_err(|e| format!("{}: {e}", path.display())) }
    };
    write("lemma.bin", lede_model::ContainerWriter::new(META).section("rules", rules))?;
    if !command.keep_tagger {
        let mut writer = lede_model::ContainerWriter::new(META);
        write("tag.bin", writer.section("clusters", bytes).section("weights", tag_bytes))?;
    }
    if command.keep_parser {
        return Ok(());
    }
    tagger::jackknife(&mut train, command.tag_epochs.min(4), command.tag_weights);
    for dev in &mut dev {
        tagger::predict(&tagger, dev);
    }
    let (classes, weights) = parser::train(&train, &dev[0], command.parse_epochs, command.parse_weights);
    let model = lede::learn::parse_model::Parser::read(&classes, &weights).map_err(|e| e.to_string())?;
    for (name, dev) in DEV.iter().zip(&dev) {
        parser::report(name, &model, dev);
    }
    let mut writer = lede_model::ContainerWriter::new(META);
    write("parse.bin", writer.section("classes", classes).section("weights", weights))
}

/// What the models are made from.
const META: &str = "corpora: UD English EWT (CC BY-SA 4.0), UD English GUM without its non-commercial genres (CC BY, CC BY-SA), Brown clusters (MIT)\nlicence: CC BY-SA 4.0";

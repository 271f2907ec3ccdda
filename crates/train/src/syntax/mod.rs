//! Tagger, lemmatiser and parser, from Universal Dependencies treebanks.

mod adam;
mod clusters;
mod counts;
mod export;
mod first;
mod learner;
mod lemmas;
mod measure;
mod network;
mod neural;
mod oracle;
mod silver;
mod treebank;

use crate::{Paths, corpora};
use clap::Args;
use silver::Teacher;
use std::path::{Path, PathBuf};
use treebank::Sentence;

/// How to train.
#[derive(Args)]
pub(crate) struct Command {
    #[command(flatten)]
    paths: Paths,
    /// Passes over the treebanks for the first pass of the tagger
    #[arg(long, default_value_t = 6)]
    first_epochs: usize,
    /// Weights that it keeps
    #[arg(long, default_value_t = 50_000)]
    first_weights: usize,
    /// Passes over the treebanks for the network
    #[arg(long, default_value_t = 13)]
    epochs: usize,
    /// Networks that read text without trees for the one that ships
    #[arg(long, default_value_t = 3)]
    teachers: usize,
    /// Folder of news annotated in our own scheme: its articles that measure are not read
    #[arg(long, default_value = "../shared/newsgold")]
    newsgold: PathBuf,
    /// Words whose cluster is kept
    #[arg(long, default_value_t = 30_000)]
    cluster_words: usize,
    /// Write no files
    #[arg(long)]
    dry: bool,
    /// Train nothing; fail if the models were not made from these corpora with these settings
    #[arg(long)]
    check: bool,
}

/// The treebanks that are learnt from, and those that measure.
const TRAIN: [&str; 2] = ["ud-ewt.train.conllu", "ud-gum.train.conllu"];
const DEV: [&str; 2] = ["ud-ewt.dev.conllu", "ud-gum.dev.conllu"];

/// The models.
const FILES: [&str; 3] = ["tag.bin", "lemma.bin", "parse.bin"];

/// Trains and writes the models.
pub(crate) fn run(command: &Command) -> Result<(), String> {
    let meta = meta(command)?;
    if command.check {
        return check(command, &meta);
    }
    let dir = &command.paths.corpora;
    let bytes = clusters::section(dir, command.cluster_words)?;
    let table = lede::learn::clusters::Clusters::read(&bytes).map_err(|e| e.to_string())?;
    let load = |name: &&str| treebank::load(dir, name, &table);
    let mut train: Vec<Sentence> = TRAIN.iter().map(load).collect::<Result<Vec<_>, _>>()?.concat();
    let dev: Vec<Vec<Sentence>> = DEV.iter().map(load).collect::<Result<_, _>>()?;
    let honest = train.len();
    treebank::add_noise(&mut train, &table);
    eprintln!("{} sentences to train on, clusters {} bytes", train.len(), bytes.len());

    let rules = lemmas::train(&train[..honest]);
    let lemmas = lede::learn::lemma::Lemmas::read(&rules).map_err(|e| e.to_string())?;
    let first = first::train(&train, command.first_epochs, command.first_weights);
    first::jackknife(&mut train, command.first_epochs.min(4), command.first_weights);
    let (vocabulary, classes) = (neural::vocabulary(&train), oracle::classes(&train));
    eprintln!("{} rows, {} classes", vocabulary.len(), classes.len());
    let teacher = Teacher::train(&train, &vocabulary, &classes, command.teachers, command.epochs);
    let pass = lede::learn::local::FirstPass::read(&first).map_err(|e| e.to_string())?;
    for (name, dev) in DEV.iter().zip(&dev) {
        measure::agreement(name, &teacher.read(&pass, dev.clone()), dev);
    }
    let silver = teacher.read(&pass, silver::load(dir, &left_out(&command.newsgold)?, &table)?);
    eprintln!("{} sentences that the teachers read", silver.len());
    let plan = neural::Plan { epochs: command.epochs, seed: 0, stored: true };
    let network = neural::train(&train, &silver, &vocabulary, &classes, &plan);
    let sections = export::sections(&network, &vocabulary, &classes);
    let models = sections.models(&first)?;
    for (name, dev) in DEV.iter().zip(&dev) {
        measure::report(name, &models, dev);
        measure::report_lemmas(name, &models.0, &lemmas, &table, dev);
    }
    let write = |name: &str, sections: &[(&str, &Vec<u8>)]| -> Result<(), String> {
        let path = command.paths.models.join(name);
        let mut writer = lede_model::ContainerWriter::new(&meta);
        for (section, bytes) in sections {
            writer.section(section, bytes.to_vec());
        }
        if command.dry { Ok(()) } else { std::fs::write(&path, writer.finish()).map_err(|e| format!("{}: {e}", path.display())) }
    };
    let [tag, lemma, parse] = FILES;
    write(tag, &[("clusters", &bytes), ("first", &first), ("network", &sections.tagger)])?;
    write(lemma, &[("rules", &rules)])?;
    write(parse, &[("classes", &sections.classes), ("network", &sections.parser)])
}

/// The names of the articles that measure.
fn left_out(newsgold: &Path) -> Result<Vec<String>, String> {
    let dir = newsgold.join("dev/texts");
    let files = std::fs::read_dir(&dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    let names = files.filter_map(|file| Some(silver::slug(file.ok()?.path().file_stem()?.to_str()?)));
    Ok(names.collect())
}

/// What the models are made from, for their files: licences, settings, and a hash of every byte that was read.
fn meta(command: &Command) -> Result<String, String> {
    let mut hash = 0;
    for name in TRAIN.iter().chain(&DEV).chain(&silver::FILES).chain(&[clusters::FILE]) {
        hash = lede_model::hash::pair(hash, lede_model::hash::text(&corpora::read(&command.paths.corpora, name)?));
    }
    let Command { first_epochs, first_weights, epochs, teachers, cluster_words, .. } = command;
    Ok(format!(
        "corpora: UD English EWT (CC BY-SA 4.0); UD English GUM without its non-commercial genres (CC BY, CC BY-SA); Brown clusters \
         of spacy-lookups-data (MIT); text without its annotation of Wikinews (CC BY 2.5), WikiWars and Re-DocRED (CC BY-SA 3.0), MASC\nlicence: CC BY-SA 4.0\nhash: {hash:016x}\nsettings: first_epochs {first_epochs}, \
         first_weights {first_weights}, epochs {epochs}, teachers {teachers}, cluster_words {cluster_words}\n"
    ))
}

/// Whether the models in the folder say that they come from the same corpora and settings.
fn check(command: &Command, meta: &str) -> Result<(), String> {
    for name in FILES {
        let file = std::fs::read(command.paths.models.join(name)).map_err(|e| format!("{name}: {e}"))?;
        let container = lede_model::Container::read(&file).map_err(|e| format!("{name}: {e}"))?;
        if container.meta() != meta {
            let is = container.meta();
            return Err(format!(
                "{name} was made from other corpora or settings. Build it again with `make train`. It says:\n{is}but is to say:\n{meta}"
            ));
        }
    }
    Ok(())
}

//! Which texts are learnt from, and more made from them.

use super::Command;
use super::corpora::{Text, gold_folder, iob2_file, jsonl_file, treebank};
use super::mapping::Corpus;
use super::noise::{self, Case};
use super::own;
use crate::rng::Rng;
use std::path::Path;

/// Where the lexicons of the engine are.
pub(super) const LEXICONS: &str = "crates/extract/resources/lexicons";
/// Where the sentences written for this project are.
const OWN: &str = "crates/train/data";

/// The texts of all corpora that the command names.
pub(super) fn load(command: &Command, rng: &mut Rng) -> Result<Vec<Text>, String> {
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
    let fillers = own::Fillers::read(Path::new(LEXICONS), dir)?;
    texts.extend(own::texts(&crate::corpora::read(Path::new(OWN), "news.txt")?, command.fills, &fillers, rng)?);
    Ok(texts)
}

/// More texts: in capitals, in small letters, with other people's names.
pub(super) fn augment(texts: &[&Text], titles: usize, rng: &mut Rng) -> Result<Vec<Text>, String> {
    let names = |file: &str| -> Result<Vec<String>, String> {
        Ok(crate::corpora::read(Path::new(LEXICONS), file)?.lines().filter(|l| !l.starts_with('#')).map(str::to_owned).collect())
    };
    let (given, surnames) = (names("given-names.tsv")?, names("surnames.tsv")?);
    let mut more = Vec::new();
    for text in texts {
        let news = text.corpus == Corpus::News;
        for (case, often) in [(Case::Upper, 100), (Case::Lower, 100), (Case::Title, titles)] {
            if text.corpus != Corpus::Ud && rng.percent(if news { often } else { often.min(3) }) {
                more.push(noise::recase(text, case));
            }
        }
        if rng.percent(if news { 100 } else { 15 }) {
            more.extend(noise::rename(text, &given, &surnames, rng));
        }
    }
    Ok(more)
}

//! Treebanks as the engine sees them: hashed words, fine tags, heads.

use crate::corpora::{self, conllu};
use crate::rng::Rng;
use lede::Deprel;
use lede::learn::clusters::Clusters;
use lede::learn::fine::{self, Fine};
use lede::learn::transition::MAX_WORDS;
use lede::learn::word::{self, Word};
use std::path::Path;

/// One sentence with its gold analysis.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub(crate) forms: Vec<String>,
    pub(crate) lemmas: Vec<String>,
    pub(crate) words: Vec<Word>,
    /// Gold fine tags.
    pub(crate) gold: Vec<Fine>,
    /// The tags of the first pass, by a model that has not seen the sentence.
    pub(crate) tags: Vec<Fine>,
    /// A root has itself.
    pub(crate) heads: Vec<u16>,
    pub(crate) deprels: Vec<Deprel>,
}

/// Reads one treebank.
pub(crate) fn load(dir: &Path, name: &str, clusters: &Clusters) -> Result<Vec<Sentence>, String> {
    let sentences = conllu::read(&corpora::read(dir, name)?).map_err(|e| format!("{name}: {e}"))?;
    Ok(sentences.iter().filter(|s| s.len() <= MAX_WORDS).map(|s| convert(s, clusters)).collect())
}

fn convert(rows: &[conllu::Word], clusters: &Clusters) -> Sentence {
    let mut words = Vec::new();
    word::sentence(rows.iter().map(|w| w.form.as_str()), clusters, &mut words);
    let gold: Vec<Fine> = rows.iter().map(|w| fine::gather(&w.upos, &w.xpos, |f| w.has(f)).unwrap_or_default()).collect();
    Sentence {
        forms: rows.iter().map(|w| w.form.clone()).collect(),
        lemmas: rows.iter().map(|w| w.lemma.clone()).collect(),
        words,
        tags: gold.clone(),
        gold,
        heads: rows.iter().map(|w| w.head as u16).collect(),
        deprels: rows.iter().map(|w| Deprel::from_treebank(&w.deprel).unwrap_or(Deprel::Dep)).collect(),
    }
}

/// A sentence without its analysis.
pub(crate) fn bare(forms: Vec<String>, clusters: &Clusters) -> Sentence {
    let mut words = Vec::new();
    word::sentence(forms.iter().map(String::as_str), clusters, &mut words);
    let n = forms.len();
    Sentence { lemmas: forms.clone(), forms, words, tags: vec![0; n], gold: vec![0; n], heads: vec![0; n], deprels: vec![Deprel::Dep; n] }
}

/// Adds copies as news prints them: capitals, title case, no capitals, no final mark.
pub(crate) fn add_noise(sentences: &mut Vec<Sentence>, clusters: &Clusters) {
    let mut rng = Rng::new(11);
    let mut copies = Vec::new();
    for sentence in sentences.iter() {
        let change: Option<fn(&str) -> String> = match rng.below(100) {
            0..4 => Some(str::to_uppercase),
            4..7 => Some(title),
            7..10 => Some(str::to_lowercase),
            10..13 => Some(str::to_owned),
            _ => None,
        };
        let Some(change) = change else { continue };
        let mut copy = sentence.clone();
        if sentence.forms.len() > 2 && rng.percent(60) {
            drop_final_mark(&mut copy);
        }
        copy.forms = copy.forms.iter().map(|f| change(f)).collect();
        word::sentence(copy.forms.iter().map(String::as_str), clusters, &mut copy.words);
        copies.push(copy);
    }
    sentences.extend(copies);
}

fn title(form: &str) -> String {
    let mut chars = form.chars();
    match chars.next() {
        Some(first) if form.len() > 3 => first.to_uppercase().chain(chars).collect(),
        _ => form.to_owned(),
    }
}

fn drop_final_mark(sentence: &mut Sentence) {
    let last = sentence.forms.len() - 1;
    let leaf = sentence.heads.iter().all(|&h| usize::from(h) != last);
    if leaf && sentence.deprels[last] == Deprel::Punct {
        sentence.forms.pop();
        sentence.lemmas.pop();
        sentence.gold.pop();
        sentence.tags.pop();
        sentence.heads.pop();
        sentence.deprels.pop();
    }
}

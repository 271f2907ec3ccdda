//! The name recogniser: a linear-chain model, from corpora whose labels are mapped to our types (`mapping.rs`). A label that may
//! be several types is learnt as a set: the probability of all readings that fit it is raised.

mod calibrate;
mod chain;
mod corpora;
mod crf;
mod data;
mod examples;
mod learner;
mod mapping;
mod multinomial;
mod noise;
mod own;
mod report;
mod subtypes;

use crate::Paths;
use crate::rng::Rng;
use clap::Args;
use corpora::Text;
use lede::learn::names::{CLUSTERS, Calibration, DOCUMENT, LISTED, Ner, Subtypes};
use lede::{Analyzer, Resources};
use lede_model::{Container, ContainerWriter};
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
    /// Passes after small weights were left out
    #[arg(long, default_value_t = 2)]
    after: usize,
    /// How much frequent features are preferred then: the power of their number by which a weight counts
    #[arg(long, default_value_t = 0.3)]
    frequent: f32,
    /// Weights to keep, where the key of a feature counts as one more
    #[arg(long, default_value_t = 140_000)]
    weights: usize,
    /// Integer steps of a weight of 1
    #[arg(long, default_value_t = 12.0)]
    unit: f32,
    /// Pull of weights to zero
    #[arg(long, default_value_t = 0.02)]
    pull: f32,
    /// Weight of the news in our own scheme
    #[arg(long, default_value_t = 5.0)]
    news: f32,
    /// Weight of the sentences written for this project
    #[arg(long, default_value_t = 1.0)]
    own: f32,
    /// How often the slots of these sentences are filled
    #[arg(long, default_value_t = 4)]
    fills: usize,
    /// Weights of subtypes to keep
    #[arg(long, default_value_t = 16_000)]
    subtypes: usize,
    /// Keep the chain of the model file: train the subtypes and the calibration alone
    #[arg(long)]
    keep_chain: bool,
    /// Per cent of the news that is also read with a capital on every word
    #[arg(long, default_value_t = 0)]
    titles: usize,
    /// Another model of equal right: added to the seed
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Length of a step
    #[arg(long, default_value_t = 0.15)]
    rate: f32,
    /// Weight of the treebanks' proper nouns
    #[arg(long, default_value_t = 0.5)]
    treebank: f32,
    /// Per cent of words, and of lexicon entries, that are hidden while learning
    #[arg(long, default_value_t = 10)]
    hide: usize,
    /// What no name has ahead, in steps of a weight: below 0 more is found
    #[arg(long, default_value_t = -2, allow_hyphen_values = true)]
    outside: i8,
    /// Measure on this folder of gold too (`gold/`, `texts/`)
    #[arg(long)]
    gold: Vec<PathBuf>,
    /// Measure on this IOB2 file of persons, organisations and places (PER, ORG, LOC) too
    #[arg(long)]
    measure: Vec<PathBuf>,
    /// Measure with and without each kind of knowledge, and print the most frequent errors; writes no file
    #[arg(long)]
    ablation: bool,
    /// Hold out every fourth article of the news in our scheme, from this one on, and measure on them
    #[arg(long)]
    hold: Option<usize>,
    /// Print the most frequent errors
    #[arg(long)]
    errors: bool,
    /// Write no file
    #[arg(long)]
    dry: bool,
}

const SEED: u64 = 20_240_229;
/// Every third article in our own scheme is held out while the scores are calibrated: of other corpora's names it is not known
/// which are right.
const HELD_OUT: usize = 3;

/// The sections of the model file.
#[derive(Clone, Default)]
struct Model {
    weights: Vec<u8>,
    steps: Vec<u8>,
    points: Vec<u8>,
    kinds: Vec<u8>,
    subtypes: Vec<u8>,
}

/// Trains and writes the model.
pub(crate) fn run(command: &Command) -> Result<(), String> {
    let res = Resources::default();
    let mut texts = data::load(command, &mut Rng::new(SEED))?;
    let mut sets = report::sets(command)?;
    if let Some(first) = command.hold {
        let held = |at: usize, text: &Text| text.corpus == Corpus::News && at % 4 == first % 4;
        let mut at = 0;
        let (out, rest) = texts.into_iter().partition(|t| {
            at += 1;
            held(at - 1, t)
        });
        texts = rest;
        sets.push(report::Set { name: "held out".into(), texts: out, quoted: true });
    }
    let texts: Vec<&Text> = texts.iter().collect();
    let path = command.paths.models.join("ner.bin");
    let (kinds, subtypes) = subtype_model(command, &texts, &res)?;
    let chain = |texts: &[&Text], without: &[u64]| -> Result<Model, String> {
        let (weights, steps) = chain::train(command, texts, without, &res)?;
        Ok(Model { weights, steps, points: Calibration::default().write(), kinds: kinds.clone(), subtypes: subtypes.clone() })
    };
    if command.ablation {
        let rows = [
            ("lexicons only", None, false),
            ("+ model of words and shapes", Some(&[CLUSTERS, LISTED, DOCUMENT][..]), false),
            ("+ clusters", Some(&[LISTED, DOCUMENT][..]), false),
            ("+ gazetteers", Some(&[DOCUMENT][..]), false),
            ("+ document consistency", Some(&[][..]), true),
        ];
        for (name, without, repeats) in rows {
            let analyzer = match without {
                Some(without) => chain(&texts, without)?.analyzer(repeats)?,
                None => Analyzer::with_resources(Resources::default().with_names(Ner::default(), Subtypes::default(), repeats)),
            };
            println!("\n{name}");
            report::print(&sets, &analyzer);
            if repeats {
                report::confusions(&sets, &analyzer, 30);
            }
        }
        return Ok(());
    }
    let mut model = if command.keep_chain {
        let old = Model::read(&path)?;
        Model { kinds: kinds.clone(), subtypes: subtypes.clone(), ..old }
    } else {
        chain(&texts, &[])?
    };
    if command.dry {
        let analyzer = model.analyzer(true)?;
        report::print(&sets, &analyzer);
        if command.errors {
            report::confusions(&sets, &analyzer, 60);
        }
        return Ok(());
    }
    let parts = texts.iter().enumerate().partition(|(at, text)| text.corpus == Corpus::News && at % HELD_OUT == 0);
    let [held, seen]: [Vec<&Text>; 2] = <[Vec<(usize, &&Text)>; 2]>::from(parts).map(|list| list.into_iter().map(|(_, t)| *t).collect());
    model.points = calibrate::fit(report::leads(&held, &chain(&seen, &[])?.analyzer(false)?)).write();
    let analyzer = model.analyzer(true)?;
    report::print(&sets, &analyzer);
    report::reliability(&sets, &analyzer);
    if command.errors {
        report::confusions(&sets, &analyzer, 60);
    }
    model.write(&path)
}

impl Model {
    fn read(path: &Path) -> Result<Self, String> {
        let file = std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
        let file = Container::read(&file).map_err(|e| e.to_string())?;
        let section = |name| file.section(name).map(<[u8]>::to_vec).map_err(|e| e.to_string());
        Ok(Self {
            weights: section("weights")?,
            steps: section("steps")?,
            points: section("points")?,
            kinds: section("kinds")?,
            subtypes: section("subtypes")?,
        })
    }

    fn write(&self, path: &Path) -> Result<(), String> {
        let mut file = ContainerWriter::new(META);
        let parts = [("weights", &self.weights), ("steps", &self.steps), ("points", &self.points)];
        for (name, bytes) in parts.into_iter().chain([("kinds", &self.kinds), ("subtypes", &self.subtypes)]) {
            file.section(name, bytes.clone());
        }
        std::fs::write(path, file.finish()).map_err(|e| format!("{}: {e}", path.display()))
    }

    /// An engine with this model.
    fn analyzer(&self, repeats: bool) -> Result<Analyzer, String> {
        let points = Calibration::read(&self.points).map_err(|e| e.to_string())?;
        let ner = Ner::read(&self.weights, &self.steps, points).map_err(|e| e.to_string())?;
        // The engine's own are embedded and live as long as the program.
        let kinds: &'static [u8] = self.kinds.clone().leak();
        let subtypes = Subtypes::read(kinds, &self.subtypes).map_err(|e| e.to_string())?;
        Ok(Analyzer::with_resources(Resources::default().with_names(ner, subtypes, repeats)))
    }
}

/// The sections of the model of subtypes.
fn subtype_model(command: &Command, texts: &[&Text], res: &Resources) -> Result<(Vec<u8>, Vec<u8>), String> {
    let mut labelled = subtypes::lexicons(Path::new(data::LEXICONS))?;
    for text in texts {
        match text.corpus {
            Corpus::News => labelled.push(subtypes::own_scheme(text, 2.0)),
            Corpus::Own => labelled.push(subtypes::own_scheme(text, 1.0)),
            _ => labelled.extend(subtypes::crossner(text)),
        }
    }
    Ok(subtypes::train(&labelled, command.subtypes, 8, res, &mut Rng::new(SEED + command.seed)))
}

/// What the model is made from.
const META: &str = "name recogniser, linear chain
corpora: Wikinews articles in our scheme (CC BY 2.5; annotation CC0), sentences of our own (CC0), GeoNames (CC BY 4.0), Wikigold (CC BY 4.0), CrossNER (MIT), Universal NER EWT (CC BY-SA 4.0), MASC, Re-DocRED (MIT; Wikipedia CC BY-SA 3.0), UD English EWT and GUM (CC BY-SA 4.0, CC BY)
";

//! The merging of tellings: a logistic regression over pairs of events of one type, from news annotated in our own scheme. What a
//! pair shows is the engine's to say (`lede::learn::tellings`); here are only the weights, and how well they do on articles that
//! they were not learnt from.

mod gold;
mod regression;

use clap::Args;
use gold::Article;
use lede::Analyzer;
use lede::learn::tellings::{Model, Sign};
use regression::{Example, fit};
use std::fmt::Write as _;
use std::path::PathBuf;

/// How to train.
#[derive(Args)]
pub(crate) struct Command {
    /// Folder of annotated articles (`texts/`, `gold/`) to learn from
    #[arg(long, default_value = "../shared/newsgold/train")]
    gold: PathBuf,
    /// Folders to measure, with weights from all articles of the first
    #[arg(long, value_delimiter = ',')]
    measure: Vec<PathBuf>,
    /// Folder of the models
    #[arg(long, default_value = "crates/extract/resources/models")]
    models: PathBuf,
    /// Pulls of the weights to zero that are tried
    #[arg(long, value_delimiter = ',', default_values_t = [10.0])]
    pulls: Vec<f64>,
    /// Parts of the articles that are held out in turn
    #[arg(long, default_value_t = 8)]
    folds: usize,
    /// Write no file
    #[arg(long)]
    dry: bool,
}

/// What a happening may have to score, in hundredths.
const THRESHOLDS: std::ops::RangeInclusive<i32> = -20..=20;

/// How many points of F1 a lower threshold may cost.
const SLACK: f64 = 1.0;

/// Pairs of tellings: right, made, to be made.
type Count = [usize; 3];

pub(crate) fn run(command: &Command) -> Result<(), String> {
    let analyzer = Analyzer::new();
    let articles = gold::read(&command.gold, &analyzer)?;
    let mut best: Option<(f64, f64, i32)> = None;
    for &pull in &command.pulls {
        let (score, threshold) = held_out(&articles, pull, command.folds);
        println!("pull {pull}: {score:.1} held out, at {threshold}");
        if best.is_none_or(|(b, ..)| score > b) {
            best = Some((score, pull, threshold));
        }
    }
    let (_, pull, threshold) = best.ok_or("no pull to try")?;
    let mut model = train(&articles.iter().collect::<Vec<_>>(), pull);
    model.threshold = threshold;
    println!("learnt from: {:.1}", f1(count(&articles, &model)));
    for folder in &command.measure {
        println!("{}: {:.1}", folder.display(), f1(count(&gold::read(folder, &analyzer)?, &model)));
    }
    if !command.dry {
        let path = command.models.join("tellings.tsv");
        std::fs::write(&path, written(&model)).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(())
}

/// F1 of pairs in articles that were held out, and the threshold for it.
fn held_out(articles: &[Article], pull: f64, folds: usize) -> (f64, i32) {
    let models: Vec<Model> = (0..folds)
        .map(|fold| train(&articles.iter().enumerate().filter(|(i, _)| i % folds != fold).map(|(_, a)| a).collect::<Vec<_>>(), pull))
        .collect();
    let mut tried: Vec<(f64, i32)> = Vec::new();
    for threshold in THRESHOLDS.map(|t| t * 10) {
        let mut sum = [0; 3];
        for (i, article) in articles.iter().enumerate() {
            let model = Model { threshold, ..models[i % folds].clone() };
            sum = add(sum, count(std::slice::from_ref(article), &model));
        }
        tried.push((f1(sum), threshold));
    }
    // Other kinds of article vary more in how they tell: the lowest threshold that costs little.
    let highest = tried.iter().map(|t| t.0).fold(0.0, f64::max);
    tried.into_iter().find(|(score, _)| *score > highest - SLACK).unwrap_or_default()
}

fn train(articles: &[&Article], pull: f64) -> Model {
    let mut examples = Vec::new();
    for article in articles {
        for pair in article.pairs.iter().filter(|p| !Sign::Clash.is_in(p.signs)) {
            let same = article.happening(pair.earlier).is_some() && article.happening(pair.earlier) == article.happening(pair.later);
            examples.push(Example { signs: pair.signs, same });
        }
    }
    let weights = fit(&examples, Sign::ALL.len(), pull).into_iter().map(|w| (w * 100.0).round() as i32).collect();
    Model { weights, threshold: 0 }
}

/// As the development scorer counts: pairs of gold events, and of system events that stand for them.
fn count(articles: &[Article], model: &Model) -> Count {
    articles.iter().fold([0; 3], |sum, article| {
        let chains = model.chains(article.matched.len(), &article.pairs);
        let mut found = [0, 0, article.links];
        for later in 0..chains.len() {
            for earlier in (0..later).filter(|&e| chains[e] == chains[later]) {
                found[1] += 1;
                let (a, b) = (article.happening(earlier), article.happening(later));
                found[0] += usize::from(a.is_some() && a == b);
            }
        }
        add(sum, found)
    })
}

fn add(a: Count, b: Count) -> Count {
    [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

fn f1([right, made, wanted]: Count) -> f64 {
    200.0 * right as f64 / (made + wanted).max(1) as f64
}

fn written(model: &Model) -> String {
    let mut text = String::from(
        "# Weights of the signs that tellings of one happening show, in hundredths. Made by `lede-train events`.\n\
         # source: Wikinews articles annotated for this project\n# licence: CC0 1.0\n",
    );
    for (sign, weight) in Sign::ALL.iter().zip(&model.weights) {
        let _ = writeln!(text, "{}\t{weight}", sign.name());
    }
    let _ = writeln!(text, "threshold\t{}", model.threshold);
    text
}

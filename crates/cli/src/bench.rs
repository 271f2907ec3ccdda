//! `lede bench`: how fast, whole and per stage.

use crate::args::Bench;
use crate::failure::Fatal;
use crate::input;
use crate::output::Output;
use lede::{Analyzer, Options};
use serde::Serialize;
use std::fmt::Write;
use std::time::{Duration, Instant};

/// Read where no path is given.
const SAMPLE: &str = include_str!("../../../www/samples/harbour-trial.txt");

/// A round is repeated until so much time has passed, and at least so often; the median counts.
const TIME: Duration = Duration::from_secs(2);
const ROUNDS: usize = 5;

/// What was measured, on one thread.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Speed {
    texts: usize,
    bytes: usize,
    tokens: usize,
    rounds: usize,
    /// From nothing to an engine that can read.
    start_milliseconds: f64,
    milliseconds: f64,
    /// Of the fastest round: what the machine can do when nothing else runs on it.
    fastest_milliseconds: f64,
    /// When the same engine reads the texts again and knows their words.
    again_milliseconds: f64,
    megabytes_per_second: f64,
    tokens_per_second: f64,
    stages: Vec<Stage>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Stage {
    name: &'static str,
    milliseconds: f64,
    percent: f64,
    tokens_per_second: f64,
}

/// Measures and prints; gives the number of inputs that could not be read.
pub(crate) fn run(args: &Bench) -> Result<usize, Fatal> {
    let (mut texts, mut failures) = (Vec::new(), 0);
    if args.input.paths.is_empty() {
        texts.push(SAMPLE.to_owned());
    } else {
        for item in input::expand(&args.input)?.into_iter().flat_map(input::Input::texts) {
            match item {
                Ok(text) => texts.push(text.text),
                Err(failure) => {
                    failures += 1;
                    anstream::eprintln!("lede: {failure}");
                }
            }
        }
    }
    if texts.iter().all(String::is_empty) {
        return Err(Fatal::Stopped("there is no text to measure with. Name a file or a folder.".into()));
    }
    let speed = measure(&texts);
    let mut output = Output::open(None, false)?;
    if args.json {
        let json = serde_json::to_string(&speed).map_err(|error| Fatal::Stopped(format!("no JSON: {error}.")))?;
        output.write(&(json + "\n"))?;
    } else {
        output.write(&table(&speed))?;
    }
    output.finish()?;
    Ok(failures)
}

fn measure(texts: &[String]) -> Speed {
    let (mut starts, mut totals, mut again) = (Vec::new(), Vec::new(), Vec::new());
    let mut stages = Vec::<(&'static str, Vec<f64>)>::new();
    let mut tokens = 0;
    let began = Instant::now();
    // The first round warms up and is not counted.
    for round in 0.. {
        let mut sums: Vec<(&'static str, f64)> = Vec::new();
        // An engine remembers words: one that has read these very texts is faster than it is on texts that it has not.
        let (analyzer, start) = timed(crate::read::analyzer);
        let total;
        (tokens, total) = timed(|| texts.iter().map(|text| one(&analyzer, text, &mut sums)).sum());
        let (_, second) = timed(|| texts.iter().map(|text| one(&analyzer, text, &mut Vec::new())).sum::<usize>());
        if round > 0 {
            starts.push(start);
            totals.push(total);
            again.push(second);
            for (name, time) in sums {
                match stages.iter_mut().find(|(n, _)| *n == name) {
                    Some((_, times)) => times.push(time),
                    None => stages.push((name, vec![time])),
                }
            }
        }
        if totals.len() >= ROUNDS && began.elapsed() > TIME {
            break;
        }
    }
    let bytes: usize = texts.iter().map(String::len).sum();
    let rounds = totals.len();
    let fastest_milliseconds = totals.iter().copied().fold(f64::INFINITY, f64::min);
    let milliseconds = median(totals);
    let per_second = |count: usize, milliseconds: f64| count as f64 / milliseconds.max(1e-6) * 1000.0;
    let stages = stages.into_iter().map(|(name, times)| {
        let time = median(times);
        Stage { name, milliseconds: time, percent: 100.0 * time / milliseconds, tokens_per_second: per_second(tokens, time) }
    });
    Speed {
        texts: texts.len(),
        bytes,
        tokens,
        rounds,
        start_milliseconds: median(starts),
        milliseconds,
        fastest_milliseconds,
        again_milliseconds: median(again),
        megabytes_per_second: per_second(bytes, milliseconds) / 1e6,
        tokens_per_second: per_second(tokens, milliseconds),
        stages: stages.collect(),
    }
}

/// Reads one text, adds the time of each stage, and gives the number of tokens.
fn one(analyzer: &Analyzer, text: &str, sums: &mut Vec<(&'static str, f64)>) -> usize {
    let mut last = Instant::now();
    let analysis = analyzer.observe(text, &Options::default(), &mut |stage| {
        let now = Instant::now();
        let time = (now - last).as_secs_f64() * 1000.0;
        match sums.iter_mut().find(|(name, _)| *name == stage) {
            Some((_, sum)) => *sum += time,
            None => sums.push((stage, time)),
        }
        last = now;
    });
    analysis.tokens.len()
}

/// What `work` gives, and how many milliseconds it takes.
fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed().as_secs_f64() * 1000.0)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(0.0)
}

fn table(speed: &Speed) -> String {
    let mut out = format!(
        "{} texts, {} bytes, {} tokens; one thread, median of {} rounds, each by a new engine\nready in {:.1} ms\n\n",
        speed.texts, speed.bytes, speed.tokens, speed.rounds, speed.start_milliseconds
    );
    _ = writeln!(out, "{:<12}{:>12}{:>8}{:>14}", "stage", "ms", "%", "tokens/s");
    for stage in &speed.stages {
        let Stage { name, milliseconds, percent, tokens_per_second } = stage;
        _ = writeln!(out, "{name:<12}{milliseconds:>12.3}{percent:>8.1}{tokens_per_second:>14.0}");
    }
    _ = writeln!(out, "{:<12}{:>12.3}{:>8}{:>14.0}", "whole", speed.milliseconds, "100", speed.tokens_per_second);
    let fastest = speed.tokens as f64 / speed.fastest_milliseconds.max(1e-6) * 1000.0;
    let again = speed.tokens as f64 / speed.again_milliseconds.max(1e-6) * 1000.0;
    _ = writeln!(
        out,
        "\n{:.2} MB/s; {fastest:.0} tokens/s in the fastest round; {again:.0} where the same texts are read again",
        speed.megabytes_per_second
    );
    out
}

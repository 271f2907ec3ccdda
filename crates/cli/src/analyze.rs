//! `lede analyze`.

use crate::args::{Analyze, Format};
use crate::failure::{Failure, Fatal};
use crate::input::{self, Text};
use crate::output::Output;
use crate::{read, report};
use indicatif::{ProgressBar, ProgressStyle};
use lede_wire::{Options, Request};
use rayon::prelude::*;
use std::io::IsTerminal;

/// Reads all inputs and writes their analyses in order; gives the number of inputs that could not be read.
pub(crate) fn run(args: &Analyze) -> Result<usize, Fatal> {
    let options = Options { published: args.published.published.clone(), types: args.types.clone(), tokens: Some(args.tokens) };
    options.read().map_err(|error| Fatal::Usage(error.to_string()))?;
    let inputs = input::expand(&args.input)?;
    let several = inputs.len() > 1 || inputs.iter().any(input::Input::is_many);
    let output = args.output.as_deref();
    let format = args.format.unwrap_or(if Output::is_terminal(output) { Format::Text } else { Format::Json });
    let pool = read::pool(args.threads)?;
    let mut output = Output::open(output, format == Format::Text)?;

    let analyzer = lede::Analyzer::new();
    let progress = progress(inputs.len());
    let mut items = inputs.into_iter().flat_map(|input| {
        progress.inc(1);
        input.texts()
    });
    let mut failures = 0;
    loop {
        let batch = read::batch(&mut items);
        if batch.is_empty() {
            break;
        }
        let rendered: Vec<_> =
            pool.install(|| batch.into_par_iter().map(|item| render(&analyzer, &options, args, format, several, &item?)).collect());
        for result in rendered {
            match result {
                Ok(text) => output.write(&text)?,
                Err(failure) => {
                    failures += 1;
                    progress.suspend(|| anstream::eprintln!("lede: {failure}"));
                }
            }
        }
    }
    progress.finish_and_clear();
    output.finish()?;
    Ok(failures)
}

/// A bar on standard error where somebody sees it and there is something to wait for.
fn progress(inputs: usize) -> ProgressBar {
    if inputs < 2 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} inputs, {eta} left").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(inputs as u64).with_style(style)
}

fn render(
    analyzer: &lede::Analyzer,
    options: &Options,
    args: &Analyze,
    format: Format,
    several: bool,
    text: &Text,
) -> Result<String, Failure> {
    let request = read::request(options, args.offsets, text)?;
    if format == Format::Text {
        let request = Request { unit: lede::Unit::Bytes, ..request };
        return Ok(report::render(&request.analyze(analyzer, &text.text), &text.text, several));
    }
    let analysis = request.analyze(analyzer, &text.text);
    let pretty = format == Format::Json && !several;
    let json = if pretty { serde_json::to_string_pretty(&analysis) } else { serde_json::to_string(&analysis) };
    json.map(|json| json + "\n").map_err(|error| Failure::new(text.name(), format!("its analysis cannot be written as JSON: {error}.")))
}

//! `lede analyze`.

use crate::args::{Analyze, Format};
use crate::failure::{Failure, Fatal};
use crate::input::{self, Text};
use crate::output::Output;
use crate::sink::{Rendered, Sink};
use crate::{read, report};
use indicatif::{ProgressBar, ProgressStyle};
use lede_wire::{Options, Request};
use rayon::prelude::*;
use std::io::IsTerminal;
use std::sync::Arc;

/// Reads all inputs and writes their analyses in order; gives the number of inputs that could not be read.
pub(crate) fn run(args: &Analyze) -> Result<usize, Fatal> {
    let inputs = input::expand(&args.input)?;
    let output = args.output.as_deref();
    let job = Job {
        args,
        format: args.format.unwrap_or(if Output::is_terminal(output) { Format::Text } else { Format::Json }),
        several: inputs.len() > 1 || inputs.iter().any(input::Input::is_many),
        analyzer: read::analyzer(),
        lexicon: read::lexicon(&args.lexicon)?,
    };
    job.options().read().map_err(|error| Fatal::Usage(error.to_string()))?;
    let pool = read::pool(args.threads)?;
    let mut sink = Sink::open(output, job.format, job.several)?;

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
        let rendered: Vec<_> = pool.install(|| batch.into_par_iter().map(|item| job.render(item?)).collect());
        for result in rendered {
            match result {
                Ok(rendered) => sink.write(&rendered)?,
                Err(failure) => {
                    failures += 1;
                    progress.suspend(|| anstream::eprintln!("lede: {failure}"));
                }
            }
        }
    }
    progress.finish_and_clear();
    sink.finish()?;
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

/// What is the same for every text.
struct Job<'a> {
    args: &'a Analyze,
    format: Format,
    several: bool,
    analyzer: lede::Analyzer,
    lexicon: Option<Arc<lede::UserLexicon>>,
}

impl Job<'_> {
    fn options(&self) -> Options {
        let tokens = self.args.tokens || self.format.export().is_some_and(lede_export::Format::needs_tokens);
        Options { published: self.args.published.published.clone(), types: self.args.types.clone(), tokens: Some(tokens), lexicon: None }
    }

    fn render(&self, text: Text) -> Result<Rendered, Failure> {
        let mut request = read::request(&self.options(), self.args.offsets, &text)?;
        request.options.lexicon.clone_from(&self.lexicon);
        if self.format == Format::Text {
            request = Request { unit: lede::Unit::Bytes, ..request };
        }
        let analysis = request.analyze(&self.analyzer, &text.text);
        let output = match (self.format, self.format.export()) {
            (_, Some(format)) => lede_export::export(format, &analysis, &text.text).map_err(|error| error.to_string()),
            (Format::Text, _) => Ok(report::render(&analysis, &text.text, self.several)),
            (Format::Json, _) if !self.several => serde_json::to_string_pretty(&analysis).map_err(|error| error.to_string()),
            _ => serde_json::to_string(&analysis).map_err(|error| error.to_string()),
        };
        let mut output = output.map_err(|reason| Failure::new(text.name(), format!("its analysis cannot be written: {reason}")))?;
        if matches!(self.format, Format::Json | Format::Jsonl) {
            output.push('\n');
        }
        Ok(Rendered { text, output })
    }
}

//! `lede explain`.

use crate::args::{self, Explain};
use crate::failure::Fatal;
use crate::input;
use crate::output::Output;
use crate::read;
use lede_wire::{Explanation, Options, explain_at};
use std::fmt::Write;

/// Says why the words at one place are marked; the number of inputs that could not be read.
pub(crate) fn run(args: &Explain) -> Result<usize, Fatal> {
    let options = Options { published: args.published.published.clone(), ..Options::default() };
    options.read().map_err(|error| Fatal::Usage(error.to_string()))?;
    let inputs = input::expand(&args::Input { paths: vec![args.path.clone()], from: args::Kind::Text })?;
    let mut texts = inputs.into_iter().flat_map(input::Input::texts);
    let text = match (texts.next(), texts.next()) {
        (Some(text), None) => text.map_err(|failure| Fatal::Stopped(failure.to_string()))?,
        _ => return Err(Fatal::Usage(format!("{}: explain reads one text. Name a file with one.", args.path.display()))),
    };
    let mut request = read::request(&options, args.offsets, &text).map_err(|failure| Fatal::Stopped(failure.to_string()))?;
    request.options.lexicon = read::lexicon(&args.lexicon)?;
    let analysis = read::analyzer().analyze(&text.text, &request.options);
    let explanations = explain_at(&analysis, &text.text, request.unit, args.at);

    let mut output = Output::open(None, false)?;
    if args.json {
        let json = serde_json::to_string_pretty(&explanations).map_err(|error| Fatal::Stopped(format!("no JSON: {error}.")))?;
        output.write(&(json + "\n"))?;
    } else if explanations.is_empty() {
        output.write("Nothing is marked there.\n")?;
    }
    if !args.json {
        for explanation in &explanations {
            output.write(&render(explanation))?;
        }
    }
    output.finish()?;
    Ok(0)
}

fn render(explanation: &Explanation) -> String {
    let mut out = format!("{} {}\n", explanation.id, explanation.label);
    for reason in &explanation.reasons {
        _ = write!(out, "  {}: “{}” by {}", reason.part, one_line(&reason.text), reason.rule);
        if let Some(score) = reason.score {
            _ = write!(out, ", score {score}");
        }
        if let Some(second) = &reason.runner_up {
            _ = write!(out, "; next best {} ({})", second.label, second.score);
        }
        out.push('\n');
        if let Some(path) = &reason.path {
            _ = writeln!(out, "    by way of {}", one_line(path));
        }
        for words in &reason.evidence {
            _ = writeln!(out, "    because of “{}” at {}", one_line(&words.text), words.start);
        }
    }
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

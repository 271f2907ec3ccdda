//! Corpora to models: `lede-train syntax|ner|events`. Same corpora and seed, same bytes out.

mod corpora;
mod events;
mod ner;
mod rng;
mod syntax;

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(about = "Trains the models of the engine from open corpora")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The tagger, lemmatiser and parser, from Universal Dependencies treebanks
    Syntax(syntax::Command),
    /// The name recogniser, from corpora of names
    Ner(ner::Command),
    /// The merging of tellings of one happening, from news annotated in our own scheme
    Events(events::Command),
}

/// Where things are.
#[derive(Args, Clone)]
struct Paths {
    /// Folder of the corpora that may be learnt from
    #[arg(long, default_value = "../shared/corpora/ship")]
    corpora: PathBuf,
    /// Folder of the models
    #[arg(long, default_value = "crates/extract/resources/models")]
    models: PathBuf,
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Syntax(command) => syntax::run(&command),
        Command::Ner(command) => ner::run(&command),
        Command::Events(command) => events::run(&command),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lede-train: {error}");
            ExitCode::FAILURE
        }
    }
}

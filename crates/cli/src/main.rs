//! `lede`: news articles in, marked text and events out, on the command line.

mod analyze;
mod args;
mod bench;
mod eval;
mod explain;
mod failure;
mod input;
mod output;
mod read;
mod report;
mod sink;
mod tag;

use args::{Cli, Command};
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Analyze(args) => analyze::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Eval(args) => eval::run(&args),
        Command::Tag(args) => tag::run(&args),
        Command::Bench(args) => bench::run(&args),
    };
    match result {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(1),
        Err(error) => error.end(),
    }
}

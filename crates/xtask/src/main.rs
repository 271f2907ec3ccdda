//! What `make` calls. Each command is one module; `make` and CI hold no logic of their own.

mod check;
mod dist;
mod eval;
mod pack;
mod prerequisites;
mod research;
mod shell;
mod test;
mod tidy;
mod wasm;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// What `make` calls.
#[derive(Parser)]
#[command(name = "xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Pack the lexicons into the binary form that the core embeds
    Pack {
        /// Only say whether the committed file is fresh
        #[arg(long)]
        check: bool,
    },
    /// Measure quality on the development data beside the project
    Eval {
        /// Where the data and scorers are
        #[arg(long, env = "SHARED", default_value = "../shared")]
        shared: std::path::PathBuf,
        /// Only the measures whose layer or data hold this
        #[arg(long)]
        only: Option<String>,
    },
    /// Build the engine for the browser into www/engine/pkg
    Wasm,
    /// Run every test
    Test,
    /// Run every check that needs no test
    Check,
    /// Only the house's own rules: layers, file lengths, dependencies, paths, lock files
    Tidy,
    /// Only the sizes after brotli, against the budget
    Size,
    /// Speed: the native engine, then Node, Chromium and other libraries
    Bench,
    /// Models from the corpora beside the project
    Train,
    /// What each kind of knowledge gives the recogniser of names, and its most frequent errors
    Ablation,
    /// What ships, into dist/
    Dist,
    /// Build and serve the page
    Run {
        /// The port; the next free one is taken where it is in use
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
}

fn main() -> ExitCode {
    // One sentence, never a backtrace: most failures here are something missing on the machine.
    run(Cli::parse().task).map_or_else(
        |error| {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

fn run(task: Task) -> Result<()> {
    shell::enter_root()?;
    match task {
        Task::Pack { check } => pack::run(check),
        Task::Eval { shared, only } => eval::evaluate(&shared, only.as_deref()),
        Task::Wasm => wasm::build(),
        Task::Test => test::all(),
        Task::Check => check::all(),
        Task::Tidy => tidy::run(),
        Task::Size => wasm::build().and_then(|()| shell::node([check::SIZE])),
        Task::Bench => research::bench(),
        Task::Train => research::train(),
        Task::Ablation => research::ablation(),
        Task::Dist => dist::build(),
        Task::Run { port } => {
            wasm::build()?;
            shell::node(["tools/serve.mjs", "--port", &port.to_string()])
        }
    }
}

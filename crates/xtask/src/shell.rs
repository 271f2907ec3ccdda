//! Running other programs: from the root of the project, with errors that name the command.

use anyhow::{Context, Result, bail};
use cargo_metadata::MetadataCommand;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Makes the root of the workspace the current folder, so that every path below is relative to it.
pub(crate) fn enter_root() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).context("the workspace has no root folder")?;
    std::env::set_current_dir(root).with_context(|| format!("cannot enter {}", root.display()))
}

/// Where cargo puts what it builds: `target`, unless the machine says otherwise.
pub(crate) fn target_folder() -> Result<PathBuf> {
    let metadata = MetadataCommand::new().no_deps().exec().context("cargo metadata failed")?;
    Ok(metadata.target_directory.into())
}

/// A command with arguments.
pub(crate) fn command<A: AsRef<OsStr>>(program: impl AsRef<OsStr>, args: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(program);
    command.args(args);
    command
}

/// Runs a command to its end; an error names it.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    let status = command.status().with_context(|| format!("cannot start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Whether a command runs and succeeds; its output is dropped.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

/// What a command prints on standard output, trimmed; `None` where it fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs the project's Node script.
pub(crate) fn node<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> Result<()> {
    run(&mut command("node", args))
}

/// The cargo that runs this task.
pub(crate) fn cargo<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> Command {
    command(std::env::var("CARGO").unwrap_or_else(|_| String::from("cargo")), args)
}

/// The command line as a reader would type it.
pub(crate) fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

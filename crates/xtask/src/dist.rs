//! What ships: the static site, the npm package, the command line.

use crate::shell::{cargo, command, node, run, target_folder};
use crate::{check, wasm};
use anyhow::Result;

/// Builds `dist/site`, `dist/npm` and `dist/lede`.
pub(crate) fn build() -> Result<()> {
    wasm::build()?;
    node([check::SIZE])?;
    run(&mut cargo(["build", "--release", "-p", "lede-cli"]))?;
    run(command("node", ["tools/dist.mjs"]).arg(target_folder()?))
}

//! The engine for the browser: compile, bind, optimise.

use crate::prerequisites::{self, WasmToolchain, modified};
use crate::shell::{cargo, command, run, target_folder};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// Where the page loads it from. Not committed.
pub(crate) const PKG: &str = "www/engine/pkg";

/// The module that ships.
pub(crate) const WASM: &str = "www/engine/pkg/lede_bg.wasm";

/// What cargo makes, under its target folder.
const COMPILED: &str = "wasm32-unknown-unknown/wasm/lede_wasm.wasm";

/// Builds `www/engine/pkg`.
pub(crate) fn build() -> Result<()> {
    prerequisites::node_modules()?;
    eprintln!("Building the engine for the browser …");
    run(&mut compile()?)?;
    let compiled = target_folder()?.join(COMPILED);
    if modified(Path::new(WASM)) > modified(&compiled) {
        return Ok(());
    }
    // Another binary, behind a feature: the generator is heavy to compile and only this step needs it.
    run(cargo(["run", "-p", "xtask", "--features", "bindings", "--bin", "bindings", "--"]).arg(compiled).arg(PKG))?;
    optimise(Path::new(WASM))
}

fn compile() -> Result<Command> {
    let args = ["build", "-p", "lede-wasm", "--profile", "wasm", "--target", "wasm32-unknown-unknown"];
    // The module holds the places of panics: it must not hold the folders of the machine that built it.
    let home = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))?;
    // Vectors, because half of the time goes into sums of products; every browser has had them for years (Safari since 16.4).
    let here = std::env::current_dir()?;
    let flags = format!("-Ctarget-feature=+simd128 --remap-path-prefix={home}=cargo --remap-path-prefix={}=lede", here.display());
    Ok(match prerequisites::wasm_target()? {
        WasmToolchain::Rustup => {
            let mut line = cargo(args);
            line.env("RUSTFLAGS", flags);
            line
        }
        WasmToolchain::Debian => {
            let mut line = command("/usr/bin/cargo", args);
            line.args(["-Z", "build-std=std,panic_abort"]);
            line.env("RUSTC_BOOTSTRAP", "1").env("RUSTC", "/usr/bin/rustc").env("RUSTFLAGS", format!("{flags} -Clinker=wasm-ld-22"));
            // Set by the cargo that runs this task, they would call the other toolchain.
            line.env_remove("CARGO").env_remove("RUSTUP_TOOLCHAIN");
            line
        }
    })
}

/// `wasm-opt` in place, for speed before size.
fn optimise(wasm: &Path) -> Result<()> {
    let out = wasm.with_extension("opt");
    run(command("node", ["node_modules/binaryen/bin/wasm-opt"])
        .arg(wasm)
        .args([
            "-O3",
            "--enable-bulk-memory",
            "--enable-simd",
            "--enable-nontrapping-float-to-int",
            "--enable-sign-ext",
            "--enable-mutable-globals",
            "--enable-multivalue",
            "--enable-reference-types",
            "-o",
        ])
        .arg(&out))?;
    std::fs::rename(&out, wasm).with_context(|| format!("cannot replace {}", wasm.display()))
}

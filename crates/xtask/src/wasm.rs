//! What runs in the browser: compile, bind, optimise.

use crate::prerequisites::{self, WasmToolchain, modified};
use crate::shell::{cargo, command, run, target_folder};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// A module for the browser.
struct Module {
    /// Its crate.
    package: &'static str,
    /// What cargo makes of it, without the ending.
    compiled: &'static str,
    /// Where the page loads it from. Not committed.
    folder: &'static str,
    /// What its files there begin with.
    name: &'static str,
    /// What `wasm-opt` strives for.
    optimisation: &'static str,
}

/// The engine, and the exporters, which nobody waits for when an article is read.
const MODULES: [Module; 2] = [
    Module { package: "lede-wasm", compiled: "lede_wasm", folder: "www/engine/pkg", name: "lede", optimisation: "-O2" },
    Module { package: "lede-wasm-export", compiled: "lede_wasm_export", folder: "www/export/pkg", name: "export", optimisation: "-Oz" },
];

/// What the page fetches after the engine, and where from.
const PLACES: (&str, &str) = (crate::pack::places::PACKED, "www/engine/pkg/places.bin");

/// Builds `www/engine/pkg` and `www/export/pkg`.
pub(crate) fn build() -> Result<()> {
    prerequisites::node_modules()?;
    eprintln!("Building the modules for the browser …");
    for module in &MODULES {
        // One at a time: cargo would unite the features of both.
        run(&mut compile(module.package)?)?;
        bind(module)?;
    }
    std::fs::copy(PLACES.0, PLACES.1).with_context(|| format!("cannot copy {} to {}", PLACES.0, PLACES.1))?;
    Ok(())
}

fn bind(module: &Module) -> Result<()> {
    let compiled = target_folder()?.join(format!("wasm32-unknown-unknown/wasm/{}.wasm", module.compiled));
    let wasm = Path::new(module.folder).join(format!("{}_bg.wasm", module.name));
    if modified(&wasm) > modified(&compiled) {
        return Ok(());
    }
    // Another binary, behind a feature: the generator is heavy to compile and only this step needs it.
    let mut bindings = cargo(["run", "-p", "xtask", "--features", "bindings", "--bin", "bindings", "--"]);
    run(bindings.arg(compiled).args([module.folder, module.name]))?;
    optimise(&wasm, module.optimisation)
}

fn compile(package: &str) -> Result<Command> {
    let args = ["build", "-p", package, "--profile", "wasm", "--target", "wasm32-unknown-unknown"];
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

/// `wasm-opt` in place.
fn optimise(wasm: &Path, level: &str) -> Result<()> {
    let out = wasm.with_extension("opt");
    run(command("node", ["node_modules/binaryen/bin/wasm-opt"])
        .arg(wasm)
        .args([
            level,
            // Browsers compile function by function, and one that runs often a second time, better: a stage of the pipeline that is
            // put into its only caller waits for the whole.
            "--one-caller-inline-max-function-size=60",
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

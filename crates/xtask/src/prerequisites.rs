//! What a machine must have: found, installed where that is possible, or asked for in one sentence.

use crate::shell::{command, output, run, succeeds};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// The oldest Node whose test runner and `fetch` the project uses.
const NODE_MAJOR: u32 = 20;

/// Node, npm and the packages of `package-lock.json`.
pub(crate) fn node_modules() -> Result<()> {
    let Some(version) = output(&mut command("node", ["--version"])) else {
        bail!("Node is missing: install Node {NODE_MAJOR} or newer with npm (https://nodejs.org, or your system's `nodejs` and `npm`).");
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE_MAJOR) {
        bail!("Node {version} is too old: install Node {NODE_MAJOR} or newer.");
    }
    if !succeeds(&mut command("npm", ["--version"])) {
        bail!("npm is missing: install it beside Node (your system's `npm` package).");
    }
    let stamp = Path::new("node_modules/.package-lock.json");
    if modified(stamp) < modified(Path::new("package-lock.json")) {
        eprintln!("Installing the packages of package-lock.json …");
        run(&mut command("npm", ["ci", "--no-audit", "--no-fund"]))?;
    }
    Ok(())
}

/// When a file was last written; `None`, which is before any time, where there is none.
pub(crate) fn modified(path: &Path) -> Option<std::time::SystemTime> {
    path.metadata().and_then(|meta| meta.modified()).ok()
}

/// Debian's packages that stand in for the rustup target: a compiler for wasm with the library's source, and its linker.
const DEBIAN_WASM: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// How wasm is compiled on this machine.
pub(crate) enum WasmToolchain {
    /// The toolchain that runs this task has the target.
    Rustup,
    /// Debian's compiler, which builds the standard library from source.
    Debian,
}

/// The wasm target: present, added through rustup, or by Debian's packages where rustup cannot reach its server.
pub(crate) fn wasm_target() -> Result<WasmToolchain> {
    if has_target() {
        return Ok(WasmToolchain::Rustup);
    }
    if succeeds(&mut command("rustup", ["--version"])) {
        eprintln!("Adding the target wasm32-unknown-unknown …");
        if run(&mut command("rustup", ["target", "add", "wasm32-unknown-unknown"])).is_ok() && has_target() {
            return Ok(WasmToolchain::Rustup);
        }
    }
    if succeeds(&mut command("/usr/bin/wasm-ld-22", ["--version"])) && succeeds(command("dpkg", ["-s"]).args(DEBIAN_WASM)) {
        return Ok(WasmToolchain::Debian);
    }
    if apt_install(&DEBIAN_WASM) {
        return Ok(WasmToolchain::Debian);
    }
    bail!("The wasm target is missing: run `rustup target add wasm32-unknown-unknown`, or on Debian install {}.", DEBIAN_WASM.join(" "));
}

fn has_target() -> bool {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| String::from("rustc"));
    output(&mut command(rustc, ["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]))
        .is_some_and(|folder| Path::new(&folder).read_dir().is_ok_and(|mut files| files.next().is_some()))
}

/// A Chromium that Playwright can drive: `CHROMIUM`, or the system's; installed with apt-get where there is none.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("CHROMIUM") {
        return Ok(path.into());
    }
    if let Some(path) = installed_chromium() {
        return Ok(path);
    }
    if apt_install(&["chromium"])
        && let Some(path) = installed_chromium()
    {
        return Ok(path);
    }
    bail!("Chromium is missing: install it (Debian: `apt-get install chromium`), or name one in the variable CHROMIUM.");
}

fn installed_chromium() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    let folders = std::env::var_os("PATH")?;
    let mut paths = std::env::split_paths(&folders).flat_map(|folder| names.map(|name| folder.join(name)));
    paths.find(|path| path.is_file())
}

/// Installs Debian packages where that is possible without a question: as root, or by sudo without a password.
fn apt_install(packages: &[&str]) -> bool {
    if !succeeds(&mut command("apt-get", ["--version"])) {
        return false;
    }
    let root = output(&mut command("id", ["-u"])).as_deref() == Some("0");
    if !root && !succeeds(&mut command("sudo", ["-n", "true"])) {
        return false;
    }
    eprintln!("Installing {} with apt-get …", packages.join(" "));
    let apt = |args: &[&str]| {
        let mut line = if root { command("apt-get", [""; 0]) } else { command("sudo", ["-n", "apt-get"]) };
        line.args(args).env("DEBIAN_FRONTEND", "noninteractive");
        run(&mut line).is_ok()
    };
    apt(&["update", "-q"]) && apt(&[&["install", "-yq", "--no-install-recommends"], packages].concat())
}

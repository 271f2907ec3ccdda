//! The JavaScript side of the wasm module, by the library behind the `wasm-bindgen` command: Cargo.lock pins both together.

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

/// Arguments: the compiled module, the folder to write to, the name of what is written.
fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let input = args.next().context("the first argument is the compiled module")?;
    let folder = args.next().context("the second argument is the folder to write to")?;
    let name = args.next().context("the third argument is the name of what is written")?;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(input)
        .out_name(&name)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .reset_state_function(true);
    bindgen.generate(folder)
}

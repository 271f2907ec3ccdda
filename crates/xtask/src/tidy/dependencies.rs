//! Who may depend on whom, and that every dependency from outside has its reason.

use anyhow::{Context, Result};
use cargo_metadata::{DependencyKind, MetadataCommand};
use std::collections::BTreeSet;

/// The layers: what each crate of ours may use of ours. Tests may use more.
const LAYERS: [(&str, &[&str]); 13] = [
    ("lede-text", &[]),
    ("lede-model", &["lede-text"]),
    ("lede-places", &[]),
    ("lede-syntax", &["lede-model", "lede-text"]),
    ("lede", &["lede-model", "lede-syntax", "lede-text"]),
    ("lede-wire", &["lede", "lede-text"]),
    ("lede-export", &["lede-text", "lede-wire"]),
    ("lede-wasm", &["lede", "lede-wire"]),
    ("lede-wasm-export", &["lede-export", "lede-wire"]),
    ("lede-eval", &["lede", "lede-places", "lede-text", "lede-wire"]),
    ("lede-cli", &["lede", "lede-eval", "lede-export", "lede-places", "lede-wire"]),
    ("lede-train", &["lede", "lede-eval", "lede-model", "lede-text"]),
    ("xtask", &["lede", "lede-model"]),
];

/// Where every dependency from outside has a line.
const REASONS: &str = "ARCHITECTURE.md";

/// Crates that reach down past the layers, and dependencies without a reason.
pub(crate) fn breaches() -> Result<Vec<String>> {
    let reasons = reasons()?;
    let metadata = MetadataCommand::new().no_deps().exec().context("cargo metadata failed")?;
    let mut breaches = Vec::new();
    for package in &metadata.packages {
        let name = package.name.as_str();
        let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == name) else {
            breaches.push(format!("{name} has no layer: give it one in crates/xtask/src/tidy/dependencies.rs"));
            continue;
        };
        for dependency in &package.dependencies {
            let other = dependency.name.as_str();
            if dependency.path.is_none() {
                if !reasons.contains(other) {
                    breaches.push(format!("{name} depends on {other}, which has no line under \"Dependencies\" in {REASONS}"));
                }
            } else if dependency.kind == DependencyKind::Normal && !allowed.contains(&other) {
                breaches.push(format!("{name} may not depend on {other}"));
            }
        }
    }
    for package in npm_packages()? {
        if !reasons.contains(&package) {
            breaches.push(format!("package.json names {package}, which has no line under \"Dependencies\" in {REASONS}"));
        }
    }
    Ok(breaches)
}

/// The names in back quotes in the section "Dependencies".
fn reasons() -> Result<BTreeSet<String>> {
    let text = std::fs::read_to_string(REASONS).with_context(|| format!("cannot read {REASONS}"))?;
    let section = text.split("\n## ").find(|section| section.starts_with("Dependencies")).unwrap_or_default();
    Ok(section.split('`').skip(1).step_by(2).map(String::from).collect())
}

fn npm_packages() -> Result<Vec<String>> {
    let manifest: serde_json::Value = serde_json::from_str(&std::fs::read_to_string("package.json")?).context("package.json is no JSON")?;
    let named = ["dependencies", "devDependencies"].into_iter().filter_map(|kind| manifest[kind].as_object());
    Ok(named.flat_map(|packages| packages.keys().cloned()).collect())
}

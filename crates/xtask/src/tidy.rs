//! The house's own rules, as a failing check.

mod dependencies;
mod files;

use anyhow::{Result, bail};

/// Names every breach; fails where there is one.
pub(crate) fn run() -> Result<()> {
    let mut breaches = dependencies::breaches()?;
    breaches.extend(files::breaches()?);
    if breaches.is_empty() { Ok(()) } else { bail!("{}", breaches.join("\n")) }
}

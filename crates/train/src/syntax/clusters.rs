//! Brown clusters: the most frequent words of the list, as the section that the tagger ships.

use crate::corpora;
use lede::learn::{clusters::Clusters, word};
use std::collections::HashSet;
use std::path::Path;

/// The list: word, path, log-probability.
pub(crate) const FILE: &str = "brown-clusters.tsv";
/// Longest path that is kept (15 bits under a leading 1 fit 16).
const MAX_BITS: usize = 15;

/// The section for the `limit` most frequent words, case aside.
pub(crate) fn section(dir: &Path, limit: usize) -> Result<Vec<u8>, String> {
    let content = corpora::read(dir, FILE)?;
    let mut seen = HashSet::new();
    let mut words = Vec::new();
    for line in content.lines().skip(1) {
        let mut columns = line.split('\t');
        let (Some(form), Some(path)) = (columns.next(), columns.next()) else { continue };
        let hash = word::form(form);
        let bits = &path[..path.len().min(MAX_BITS)];
        let Ok(path) = u16::from_str_radix(&format!("1{bits}"), 2) else { continue };
        if words.len() < limit && seen.insert(hash) {
            words.push((hash, path));
        }
    }
    Ok(Clusters::write(&words))
}

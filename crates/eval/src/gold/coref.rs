//! B³ (Bagga & Baldwin 1998) and LEA (Moosavi & Strube 2016) over the mentions that either side has itself.

use super::layout::Reading;
use super::matching::{Span, mentions};
use super::table::Table;
use std::collections::{BTreeMap, BTreeSet};

type Mentions<'a> = BTreeMap<Span, &'a str>;
type Clusters<'a> = BTreeMap<&'a str, BTreeSet<Span>>;

pub(super) fn score(gold: &Reading, found: &Reading, table: &mut Table) {
    let (gold, found) = (mentions(gold), mentions(found));
    let (gold_clusters, found_clusters) = (clusters(&gold), clusters(&found));
    table.add_parts("coref_b3", b3(&found, &found_clusters, &gold, &gold_clusters), b3(&gold, &gold_clusters, &found, &found_clusters));
    table.add_parts("coref_lea", lea(&found_clusters, &gold, &gold_clusters), lea(&gold_clusters, &found, &found_clusters));
}

fn clusters<'a>(mentions: &Mentions<'a>) -> Clusters<'a> {
    let mut clusters = Clusters::new();
    for (&span, &id) in mentions {
        clusters.entry(id).or_default().insert(span);
    }
    clusters
}

/// For each mention, the share of its cluster that the other side has in one cluster with it; and their number.
fn b3(mine: &Mentions<'_>, my_clusters: &Clusters<'_>, other: &Mentions<'_>, other_clusters: &Clusters<'_>) -> (f64, f64) {
    let mut hits = 0.0;
    for (span, id) in mine {
        let Some(cluster) = my_clusters.get(id) else { continue };
        let common = other.get(span).and_then(|id| other_clusters.get(id)).map_or(0, |c| cluster.intersection(c).count());
        hits += common as f64 / cluster.len() as f64;
    }
    (hits, mine.len() as f64)
}

/// For each cluster, weighted by its size, the share of its links that the other side has.
fn lea(mine: &Clusters<'_>, other: &Mentions<'_>, other_clusters: &Clusters<'_>) -> (f64, f64) {
    let links = |n: usize| (n * n.saturating_sub(1)) as f64 / 2.0;
    let (mut hits, mut all) = (0.0, 0.0);
    for cluster in mine.values() {
        let size = cluster.len();
        let mut in_other: BTreeMap<&str, usize> = BTreeMap::new();
        for id in cluster.iter().filter_map(|span| other.get(span)) {
            *in_other.entry(id).or_default() += 1;
        }
        let resolved = if size == 1 {
            // A single mention is right where it is single on the other side too.
            let alone = in_other.keys().all(|id| other_clusters.get(id).is_some_and(|c| c.len() == 1));
            f64::from(u8::from(alone && !in_other.is_empty()))
        } else {
            in_other.values().map(|&n| links(n)).sum::<f64>() / links(size)
        };
        hits += size as f64 * resolved;
        all += size as f64;
    }
    (hits, all)
}

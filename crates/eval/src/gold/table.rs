use super::reliability::Reliability;
use std::collections::BTreeMap;
use std::fmt::{self, Write};

/// Counts by figure, in the order in which they first came.
#[derive(Clone, Debug, Default)]
pub struct Table {
    rows: Vec<Row>,
    /// Of names, whose type must be right.
    pub reliability: Reliability,
}

/// One figure.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// Its name; the layer stands before the first `_` or is the whole.
    pub name: &'static str,
    /// Hits among what was found.
    hits: f64,
    /// Hits among the gold, where they are counted apart.
    gold_hits: f64,
    found: f64,
    gold: f64,
    /// A share of matches instead of precision and recall.
    is_rate: bool,
}

impl Row {
    /// Per cent of what was found that is right.
    pub fn precision(&self) -> f64 {
        share(self.hits, self.found)
    }

    /// Per cent of the gold that was found.
    pub fn recall(&self) -> f64 {
        share(self.gold_hits, self.gold)
    }

    /// Their harmonic mean; of a rate, the rate.
    pub fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { 100.0 * part / whole } else { 0.0 }
}

/// Two decimals, as the JSON shows them.
fn rounded(percent: f64) -> f64 {
    (percent * 100.0).round() / 100.0
}

impl Table {
    fn row(&mut self, name: &'static str) -> &mut Row {
        let at = self.rows.iter().position(|row| row.name == name).unwrap_or_else(|| {
            self.rows.push(Row { name, hits: 0.0, gold_hits: 0.0, found: 0.0, gold: 0.0, is_rate: false });
            self.rows.len() - 1
        });
        &mut self.rows[at]
    }

    pub(super) fn add(&mut self, name: &'static str, hits: usize, found: usize, gold: usize) {
        self.add_parts(name, (hits as f64, found as f64), (hits as f64, gold as f64));
    }

    /// Hits and number on either side.
    pub(super) fn add_parts(&mut self, name: &'static str, found: (f64, f64), gold: (f64, f64)) {
        let row = self.row(name);
        row.hits += found.0;
        row.found += found.1;
        row.gold_hits += gold.0;
        row.gold += gold.1;
    }

    /// One of a number of things that may be right.
    pub(super) fn rate(&mut self, name: &'static str, right: bool) {
        let hit = f64::from(u8::from(right));
        self.add_parts(name, (hit, 1.0), (hit, 1.0));
        self.row(name).is_rate = true;
    }

    /// The figures that have gold to be measured on.
    pub fn rows(&self) -> Vec<&Row> {
        self.rows.iter().filter(|row| row.gold > 0.0).collect()
    }

    /// Only the figures of these layers; all where none is named.
    #[must_use]
    pub fn layers(mut self, layers: &[String]) -> Self {
        let starts = |layer: &str| -> &[&str] {
            match layer {
                "ner" => &["ner_", "mentions"],
                "coref" => &["coref_", "mentions"],
                "time" => &["time_"],
                "value" => &["value_"],
                "quote" => &["quotes_"],
                "relation" => &["relations"],
                _ => &["trigger", "arguments", "polarity", "modality", "tense", "attribut", "nonasserted", "event_"],
            }
        };
        self.rows
            .retain(|row| layers.is_empty() || layers.iter().any(|layer| starts(layer).iter().any(|start| row.name.starts_with(start))));
        self
    }

    /// The figures by name: `…_p`, `…_r`, `…_f1`, or the name alone for a rate.
    pub fn metrics(&self) -> BTreeMap<String, f64> {
        let mut metrics = BTreeMap::new();
        for row in self.rows() {
            if row.is_rate {
                metrics.insert(row.name.into(), rounded(row.precision()));
            } else {
                metrics.insert(format!("{}_p", row.name), rounded(row.precision()));
                metrics.insert(format!("{}_r", row.name), rounded(row.recall()));
                metrics.insert(format!("{}_f1", row.name), rounded(row.f1()));
            }
        }
        metrics
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<24}{:>8}{:>8}{:>8}", "", "P", "R", "F1")?;
        for row in self.rows() {
            let mut line = format!("{:<24}", row.name);
            if row.is_rate {
                write!(line, "{:>24.2}   {} of {}", row.precision(), row.hits, row.gold)?;
            } else {
                write!(line, "{:>8.2}{:>8.2}{:>8.2}   gold {}, found {}", row.precision(), row.recall(), row.f1(), row.gold, row.found)?;
            }
            writeln!(f, "{line}")?;
        }
        if self.rows.iter().any(|row| row.name.starts_with("ner_")) {
            write!(f, "\n{}", self.reliability)?;
        }
        Ok(())
    }
}

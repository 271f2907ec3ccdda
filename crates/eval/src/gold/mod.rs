//! Precision, recall and F1 of every layer against gold in the layout of the annotation guidelines: `<text file>.json` with spans in
//! code points. Matching rules stand beside each layer.

mod coref;
mod events;
mod layers;
mod layout;
mod matching;
mod read;
mod reliability;
mod table;

pub use read::{GoldError, Sample, load};
pub use reliability::Reliability;
pub use table::{Row, Table};

use layout::Reading;
use lede::Unit;
use lede_wire::{Options, Request};
use matching::EntityMap;

/// A layer that may be asked for alone.
pub const LAYERS: [&str; 7] = ["ner", "coref", "time", "value", "event", "quote", "relation"];

/// Reads every sample, with and without its date, and scores what was found.
pub fn score(analyzer: &lede::Analyzer, samples: &[Sample]) -> Table {
    let mut table = Table::default();
    for sample in samples {
        let read = |published: Option<&String>| {
            let request = Options { published: published.cloned(), ..Options::default() }.read().unwrap_or_default();
            Reading::of(&Request { unit: Unit::Chars, ..request }.analyze(analyzer, &sample.text))
        };
        let dated = read(sample.published.as_ref());
        let undated = read(None);
        compare(&sample.gold, &dated, &undated, &mut table);
    }
    table
}

fn compare(gold: &Reading, dated: &Reading, undated: &Reading, table: &mut Table) {
    let mut map = EntityMap::new(gold, dated);
    layers::names(gold, dated, table);
    coref::score(gold, dated, table);
    layers::times(gold, dated, undated, &mut map, table);
    layers::values(gold, dated, table);
    events::score(gold, dated, &map, table);
    layers::quotes(gold, dated, &map, table);
    layers::relations(gold, dated, &map, table);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A gold that says what the engine found: everything must agree with itself, and nothing with an empty reading.
    #[test]
    fn a_reading_agrees_with_itself_and_an_empty_one_with_nothing() {
        let text = "Police in Lisbon arrested Ana Serra on 3 May 2024. “We caught two men,” said Rui Costa, director of the National \
                    Intelligence Service (NIS). The NIS did not say where she was held.";
        let analysis = Request { unit: Unit::Chars, ..Request::default() }.analyze(&lede::Analyzer::new(), text);
        let reading = Reading::of(&analysis);
        let (mut full, mut none) = (Table::default(), Table::default());
        compare(&reading, &reading, &reading, &mut full);
        compare(&reading, &Reading::default(), &Reading::default(), &mut none);
        assert!(full.rows().len() > 10);
        for row in full.rows() {
            assert!((row.f1() - 100.0).abs() < 1e-9, "{row:?}");
        }
        for row in none.rows() {
            assert!(row.f1() < 1e-9, "{row:?}");
        }
    }
}

use super::attribution;
use crate::{Analyzer, Options, QuoteKind, Span};

fn quotes(text: &str) -> Vec<(QuoteKind, String)> {
    let analysis = Analyzer::new().analyze(text, &Options::default());
    analysis.quotes.iter().map(|q| (q.kind, q.span.of(text).to_owned())).collect()
}

#[test]
fn marks_pair_whatever_their_style() {
    for (text, inner) in [
        ("“One is two,” Ana Reyes said.", "One is two,"),
        ("\"One is two,” Ana Reyes said.", "One is two,"),
        ("«One is two», Ana Reyes said.", "One is two"),
        ("‘One isn’t two,’ Ana Reyes said.", "One isn’t two,"),
        ("„One is two,“ Ana Reyes said.", "One is two,"),
    ] {
        assert!(quotes(text).contains(&(QuoteKind::Direct, inner.to_owned())), "{text}: {:?}", quotes(text));
    }
}

#[test]
fn damaged_marks_give_valid_spans() {
    let hard = "\"\"“”‘ ’»«\" a “b \" c ’ d ‘e\n“f\n\n\"g” h, he said, \"i";
    for text in [hard, &hard.repeat(60), "\"", "“", "’ \" ‘"] {
        let analysis = Analyzer::new().analyze(text, &Options::default());
        let mut last = Span::default();
        for quote in &analysis.quotes {
            assert!(!quote.span.is_empty() && !quote.span.of(text).is_empty());
            assert!(quote.span >= last, "in text order");
            last = quote.span;
        }
    }
}

#[test]
fn the_innermost_source_counts() {
    let text = "Ana Reyes said the police told her that the army had left. Nobody knows.";
    let analysis = Analyzer::new().analyze(text, &Options::default());
    let left = text.find("left").unwrap();
    let knows = text.find("knows").unwrap();
    let source = attribution(&analysis.quotes, Span::new(left, left + 4)).unwrap();
    assert_eq!(source.span.of(text), "the police");
    assert_eq!(attribution(&analysis.quotes, Span::new(knows, knows + 5)), None);
}

#[test]
fn long_runs_of_reporting_words_take_linear_time() {
    // A quadratic pass over this would take minutes.
    let text = "“he said that she said ".repeat(8_000);
    assert!(Analyzer::new().analyze(&text, &Options::default()).tokens.len() > 40_000);
}

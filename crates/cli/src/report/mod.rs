//! `--format text`: the marked text, then what was found, for people at a terminal.

mod cards;
mod marks;

use anstyle::Style;
use lede_wire::Analysis;
use std::fmt::Write;

/// The report on one text; positions in the analysis are bytes.
pub(crate) fn render(analysis: &Analysis, text: &str, several: bool) -> String {
    let mut out = String::new();
    if let (true, Some(source)) = (several, &analysis.document.source) {
        _ = writeln!(out, "{}\n", bold(source));
    }
    marks::write(&mut out, analysis, text);
    if let Some(published) = &analysis.document.published {
        _ = writeln!(out, "\nPublished {} ({})", published.value, published.basis);
    }
    cards::entities(&mut out, analysis);
    cards::events(&mut out, analysis);
    cards::quotes(&mut out, analysis);
    cards::times(&mut out, analysis);
    cards::relations(&mut out, analysis);
    for diagnostic in &analysis.diagnostics {
        _ = writeln!(out, "\nNote: {}", printable(&diagnostic.message));
    }
    if several {
        out.push('\n');
    }
    out
}

fn bold(words: &str) -> String {
    let style = Style::new().bold();
    format!("{style}{}{style:#}", printable(words))
}

/// The words on one line, without control characters: a text must not steer the terminal.
fn printable(words: &str) -> String {
    words.split_whitespace().map(|word| word.replace(char::is_control, "\u{FFFD}")).collect::<Vec<_>>().join(" ")
}

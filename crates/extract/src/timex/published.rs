//! The day of publication: given, else stated, else inferred from the days that the text names.

use super::expr::{Expr, Within, Year};
use super::grammar::Found;
use super::piece::{Kind, Pieces};
use crate::analysis::TimexKind;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Basis, Published};
use crate::options::Options;
use jiff::civil::Date;

/// How many pieces from the start a date may state the day of publication.
const HEAD: usize = 120;

/// The day of publication, and what is to be said about it.
pub(super) fn find(p: &Pieces<'_>, found: &[Found], options: &Options, diagnostics: &mut Diagnostics) -> Option<Published> {
    let stated = stated(p, found);
    if let Some(date) = options.published {
        let given = Published { date, basis: Basis::Given, span: None };
        if let Some(other) = stated.as_ref().filter(|s| s.date != date) {
            diagnostics.push(Diagnostic {
                code: "publication-date-conflict",
                message: format!(
                    "The text says that it was published on {}, but {given} was given. Dates are resolved with {given}.",
                    other.iso(),
                    given = given.iso(),
                ),
                span: other.span,
            });
        }
        return Some(given);
    }
    let stated = stated.or_else(|| inferred(p, found));
    if let Some(inferred @ Published { basis: Basis::Inferred, span, .. }) = &stated {
        diagnostics.push(Diagnostic {
            code: "publication-date-inferred",
            message: format!(
                "The text does not say when it was published. Its latest day, {}, was taken. Give the day if it is another.",
                inferred.iso()
            ),
            span: *span,
        });
    }
    if stated.is_none() && !found.is_empty() {
        diagnostics.push(Diagnostic {
            code: "no-publication-date",
            message: "The text does not say when it was published, so dates such as \"Tuesday\" are not resolved. Give the day to have them resolved.".to_owned(),
            span: None,
        });
    }
    stated
}

/// A day that the text says is its own.
fn stated(p: &Pieces<'_>, found: &[Found]) -> Option<Published> {
    let announced = found.iter().filter_map(|f| Some((f, day(f)?))).find(|(f, _)| announced(p, f));
    let headed =
        || found.iter().take_while(|f| f.start < HEAD).filter_map(|f| Some((f, day(f)?))).find(|(f, _)| alone(p, f) || dateline(p, f));
    let (f, date) = announced.or_else(headed)?;
    Some(Published { date, basis: Basis::Stated, span: Some(p.span(f.start, f.end)) })
}

/// The latest day that the text names in full, where it also speaks of its own days ("Friday", "yesterday"): a report is written no
/// earlier than what it reports, and rarely much later.
fn inferred(p: &Pieces<'_>, found: &[Found]) -> Option<Published> {
    let (f, date) = found.iter().filter_map(|f| Some((f, day(f)?))).max_by_key(|(f, date)| (*date, std::cmp::Reverse(f.start)))?;
    let near = found.iter().any(|f| super::is_near(&f.expr));
    (near && !super::is_history(found, date.year())).then(|| Published { date, basis: Basis::Inferred, span: Some(p.span(f.start, f.end)) })
}

/// The day that an expression names in full.
fn day(f: &Found) -> Option<Date> {
    let expr = match (&f.expr, f.kind) {
        (Expr::Clock { day: Some(day), .. }, TimexKind::Time) => day.as_ref(),
        (expr, _) => expr,
    };
    match expr {
        Expr::Calendar { year: Year::Is(y), part: Within::Day(m, d), .. } => super::calendar::date(*y, *m, *d),
        _ => None,
    }
}

/// "Published May 5, 2024", "date 2023-05-23", "Updated: 5 May 2024".
fn announced(p: &Pieces<'_>, f: &Found) -> bool {
    let mut at = f.start;
    while at > 0 && (p.any(at - 1, &[":", "on", "at", "-", "|", "the"]) && !p.line(at)) {
        at -= 1;
    }
    if at == 0 || p.line(at) && !p.is(at - 1, ":") {
        return false;
    }
    let label = p.lower(at - 1);
    let starts =
        p.line(at - 1) || at == 1 || p.kind(at - 2) == Some(Kind::Mark) || p.any(at - 2, &["first", "last", "publication", "release"]);
    matches!(label, "published" | "updated" | "modified" | "posted" | "date" | "dated" | "released" | "issued")
        && (starts || f.start < HEAD / 3)
}

/// Pieces of a byline before its date, and of the time of day behind it.
const BYLINE: usize = 14;

/// A line that is nothing but the date, with a time of day or behind names: "By Ana Reyes | May 5, 2024", "May 5, 2024, 10:15 AM EDT".
fn alone(p: &Pieces<'_>, f: &Found) -> bool {
    let ends = |at: usize| at >= p.len() || p.line(at);
    let upper = |i: usize| p.word(i).chars().all(char::is_uppercase);
    let clock = |i: &usize| p.kind(*i) == Some(Kind::Digits) || p.any(*i, &[",", ":", "|", "at", "am", "pm"]) || upper(*i);
    let rest = (f.end..f.end + BYLINE).take_while(|i| !ends(*i) && clock(i)).count();
    if !ends(f.end + rest) {
        return false;
    }
    let first = (f.start.saturating_sub(BYLINE)..=f.start).rev().find(|i| *i == 0 || p.line(*i));
    let Some(first) = first else { return false };
    let name = |i: usize| p.kind(i) != Some(Kind::Word) || p.capital(i) || p.any(i, &["by", "and", "of", "for"]);
    first == f.start || p.any(f.start - 1, &[",", "|", "-", "·", "•"]) && (first..f.start).all(name)
}

/// "LISBON, May 5, 2024 (Agency) -", "Lisbon - May 5, 2024 -".
fn dateline(p: &Pieces<'_>, f: &Found) -> bool {
    let mut end = f.end;
    if p.is(end, "(") {
        while end < f.end + 8 && end < p.len() && !p.is(end, ")") {
            end += 1;
        }
        end += 1;
    }
    let begins = (f.start.saturating_sub(8)..=f.start).rev().take_while(|i| !p.is(*i, ".")).any(|i| p.line(i));
    let dash = p.is(end, "-") && !p.glued(end) || p.is(end, "/") && p.is(end + 1, "PRNewswire");
    begins && dash
}

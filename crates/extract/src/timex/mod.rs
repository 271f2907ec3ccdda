//! Times: extents, TIMEX3 values, the publication date, resolution.
//!
//! Token types (`words`) combine by few rules (`grammar`) into expressions (`expr`), which have a value from the words alone
//! (`value`) and a place on the calendar once a day of publication is known (`published`, `resolve`).

mod attach;
mod calendar;
mod expr;
mod feasts;
mod grammar;
pub(crate) mod number;
pub(crate) mod piece;
mod published;
mod resolve;
mod tense;
mod value;
pub(crate) mod words;

use crate::analysis::{Evidence, TimeRelation, Timex, TimexKind};
use crate::diagnostic::Diagnostics;
use crate::document::{Document, Published};
use crate::options::Options;
use crate::parse::Tree;
use crate::tag::Tags;
use expr::{Anchor, Expr, Point, Within, Year};
use grammar::Found;
use piece::Pieces;
use resolve::{Context, Memory, Resolved, Told};

/// For how many pieces a quarter is remembered.
const FIGURES: usize = 150;

/// The times of one document and the day they were resolved with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Times {
    /// In text order, without overlap.
    pub list: Vec<Timex>,
    pub published: Option<Published>,
}

/// Finds and resolves times.
#[inline(never)]
pub(crate) fn find(
    doc: &Document<'_>,
    p: &Pieces<'_>,
    tags: &Tags,
    tree: &Tree,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Times {
    let mut found = grammar::find(p);
    feasts::settle(p, &mut found);
    attach::days(p, &mut found);
    let published = published::find(p, &found, options, diagnostics);
    let history = published.as_ref().is_some_and(|published| is_history(&found, published.date.year()));
    let scene = tense::Scene { doc, tags, tree, p };
    let mut memory = Memory::default();
    let (mut paragraph, mut quarter_at) = (0, 0);
    let mut list = Vec::with_capacity(found.len());
    for f in &found {
        let span = p.span(f.start, f.end);
        // A year reaches as far as its paragraph.
        if (paragraph..f.start).any(|i| p.line(i + 1)) {
            (memory.year, memory.told) = (None, None);
        }
        if f.start > quarter_at + FIGURES {
            memory.quarter = None;
        }
        paragraph = f.start;
        let resolved = published.as_ref().and_then(|published| {
            let sentence = sentence(doc, span.start);
            // The entries of a live blog begin with their time of day.
            let mut memory = memory;
            if p.line(f.start) {
                memory.day = None;
            }
            // "He left in April 2021. In June he …": the sentence goes on with the story of the one before.
            let near = |told: &Told| opens(doc, p, f) && told.sentence + 1 >= sentence_at(doc, span.start);
            memory.told = memory.told.filter(near);
            let tense = scene.tense(f.start, f.end, sentence);
            resolve::resolve(&f.expr, &Context { published: published.date, memory, history, tense })
        });
        if let (Some(point), Some(published)) = (resolved.as_ref().and_then(|r| r.point), &published) {
            memory.note(&f.expr, point, published.date);
            // "In April 2023, …" sets the year of what follows; a year told in passing does not.
            if let Expr::Calendar { year: Year::Is(year), part: Within::Month(month) | Within::Day(month, _), .. } = f.expr {
                if opens(doc, p, f) {
                    memory.year = Some(year);
                }
                memory.told = Some(Told { year, month, sentence: sentence_at(doc, span.start) });
            } else if let (Some(told), Some((year, month)), true) = (memory.told, point.month(), opens(doc, p, f)) {
                // The story goes on.
                let sentence = sentence_at(doc, span.start);
                if told.sentence + 1 >= sentence && year >= told.year {
                    memory.told = Some(Told { year, month, sentence });
                }
            }
            if matches!(point, Point::Quarter(..)) {
                quarter_at = f.start;
            }
        }
        list.push(timex(p, f, resolved));
    }
    Times { list, published }
}

fn timex(p: &Pieces<'_>, f: &Found, resolved: Option<Resolved>) -> Timex {
    let span = p.span(f.start, f.end);
    let (resolved, basis) = resolved.map_or((None, None), |r| (Some(r.value), Some(r.basis)));
    Timex {
        span,
        kind: f.kind,
        value: value::value(&f.expr, span.of(p.text)),
        resolved,
        relation: relation(p, f),
        basis,
        why: Evidence::rule(f.rule),
    }
}

/// Whether the expression stands at the start of its sentence.
fn opens(doc: &Document<'_>, p: &Pieces<'_>, f: &Found) -> bool {
    let at = sentence_at(doc, p.span(f.start, f.end).start);
    doc.sentences.get(at).is_some_and(|s| p.at(s.span.start) + 2 >= f.start)
}

/// The number of the sentence that byte `at` stands in.
fn sentence_at(doc: &Document<'_>, at: u32) -> usize {
    doc.sentences.partition_point(|s| s.span.end <= at)
}

/// "since 2010", "before May", "after Friday".
fn relation(p: &Pieces<'_>, f: &Found) -> Option<TimeRelation> {
    if f.kind == TimexKind::Duration || f.kind == TimexKind::Set {
        return None;
    }
    let before = f.start.checked_sub(1)?;
    match p.lower(before) {
        "since" => Some(TimeRelation::Since),
        "before" | "until" | "till" | "by" => Some(TimeRelation::Before),
        "after" => Some(TimeRelation::After),
        _ => None,
    }
}

/// The sentence that byte `at` stands in.
fn sentence(doc: &Document<'_>, at: u32) -> lede_text::Span {
    doc.sentences.get(sentence_at(doc, at)).map_or(lede_text::Span::new(0, doc.text.len()), |s| s.span)
}

/// Whether most years named in the text lie well before the year of publication: a history tells of its own time.
fn is_history(found: &[Found], published: i16) -> bool {
    let years: Vec<i16> = found
        .iter()
        .filter_map(|f| match &f.expr {
            Expr::Calendar { year: Year::Is(y), .. } => Some(*y),
            _ => None,
        })
        .collect();
    let far = years.iter().filter(|y| (i32::from(**y) - i32::from(published)).abs() > 2).count();
    // News tell of weekdays and of yesterday.
    let near = found.iter().filter(|f| is_near(&f.expr)).count();
    years.len() >= 5 && far * 4 >= years.len() * 3 && near * 6 < years.len()
}

/// "Friday", "yesterday", "last week": only a text about its own days says so.
fn is_near(expr: &Expr) -> bool {
    match expr {
        Expr::Weekday { .. } | Expr::Shift { from: Anchor::Publication, .. } => true,
        Expr::Clock { day: Some(day), .. } => is_near(day),
        _ => false,
    }
}

//! Values: counts, money, percentages, measures, ages.
//!
//! A numeral is read once (`numeral`); what stands around it says what it is a number of: the first kind that claims it wins.

mod age;
mod count;
mod measure;
mod money;
mod numeral;

use crate::analysis::{Evidence, Timex, Value, ValueKind};
use crate::document::Document;
use crate::parse::Tree;
use crate::tag::Tags;
use crate::timex::piece::{LEADS, Pieces};
use lede_text::Span;
use numeral::Amount;
use std::cell::OnceCell;

/// What a kind makes of an amount.
struct Claim {
    /// First and one past the last piece of the whole value.
    start: usize,
    end: usize,
    kind: ValueKind,
    unit: Option<String>,
    rule: &'static str,
}

/// The text as the kinds see it.
struct Scene<'s, 't> {
    doc: &'s Document<'t>,
    tags: &'s Tags,
    p: &'s Pieces<'t>,
    times: &'s [Timex],
    /// Whose rupees "Rs" are, once it was asked.
    rupee: OnceCell<&'static str>,
}

/// Finds values, in text order, without overlap with each other. Only penalties overlap with times: "40 years in prison" is both.
#[inline(never)]
pub(crate) fn find(doc: &Document<'_>, pieces: &Pieces<'_>, tags: &Tags, _tree: &Tree, times: &[Timex]) -> Vec<Value> {
    let scene = Scene { doc, tags, p: pieces, times, rupee: OnceCell::new() };
    let mut values: Vec<Value> = Vec::new();
    let (mut i, mut core) = (0, pieces.next_core(0));
    while i < pieces.len() {
        if core < i {
            core = pieces.next_core(i);
        }
        if core > i + LEADS {
            i = core - LEADS;
        }
        let Some(amount) = pieces.opens(i).then(|| numeral::read(pieces, i)).flatten() else {
            i += 1;
            continue;
        };
        let kinds: [fn(&Scene<'_, '_>, &Amount) -> Option<Claim>; 5] =
            [money::claim, measure::percent, age::claim, measure::claim, count::claim];
        let claim = kinds.into_iter().find_map(|kind| kind(&scene, &amount));
        i = claim.as_ref().map_or(amount.end, |c| c.end.max(amount.end));
        if let Some(value) = claim.map(|claim| value(pieces, &amount, claim))
            && values.last().is_none_or(|last| last.span.end <= value.span.start)
        {
            values.push(value);
        }
    }
    values
}

fn value(p: &Pieces<'_>, amount: &Amount, claim: Claim) -> Value {
    Value {
        span: p.span(claim.start, claim.end),
        numeral: p.span(amount.start, amount.end),
        kind: claim.kind,
        milli: amount.milli,
        upper_milli: amount.upper,
        approximate: amount.approximate,
        unit: claim.unit,
        why: Evidence::rule(claim.rule),
    }
}

impl Scene<'_, '_> {
    /// The time that touches these pieces.
    fn time(&self, start: usize, end: usize) -> Option<&Timex> {
        let span = self.p.span(start, end);
        let i = self.times.partition_point(|t| t.span.end <= span.start);
        self.times.get(i).filter(|t| t.span.overlaps(span))
    }

    /// The token that begins at or after piece `i`.
    fn token(&self, i: usize) -> usize {
        let at = self.p.get(i).map_or(u32::MAX, |piece| piece.span.start);
        self.doc.tokens.partition_point(|t| t.span.start < at)
    }

    /// One past the last piece that begins before the end of `span`.
    fn piece_after(&self, span: Span) -> usize {
        self.p.starting_before(span.end)
    }
}

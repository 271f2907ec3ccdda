//! A time of day takes its day from the words beside it: "2am local time (0100 UTC) on Friday", "on Friday at 2am".

use super::expr::{Anchor, Expr, Within};
use super::grammar::Found;
use super::piece::Pieces;
use super::words::Unit;

/// How many pieces may lie between a time of day and its day.
const GAP: usize = 4;

/// Gives every time of day without a day the one that stands beside it.
pub(super) fn days(p: &Pieces<'_>, found: &mut [Found]) {
    for i in (0..found.len()).rev() {
        if !is_open(found, i) {
            continue;
        }
        // Behind it, another form of the same time of day may come first.
        let after = found
            .get(i + 1)
            .filter(|next| beside(p, found, i, next, &["on", "(", ")", ",", "of", "early", "late"]))
            .and_then(|next| day(&next.expr));
        let before = || {
            let previous = found.get(i.checked_sub(1)?).filter(|_| !p.line(found[i].start))?;
            let near = (previous.end..found.get(i)?.start)
                .all(|gap| p.any(gap, &["at", ",", "around", "about", "(", "-", "just", "after", "before"]) && !p.line(gap));
            if near && found.get(i)?.start <= previous.end + GAP { day(&previous.expr) } else { None }
        };
        let Some(day) = after.or_else(before) else { continue };
        if let Some(Expr::Clock { day: slot, .. }) = found.get_mut(i).map(|f| &mut f.expr) {
            *slot = Some(Box::new(day));
        }
    }
}

fn is_open(found: &[Found], i: usize) -> bool {
    matches!(found.get(i).map(|f| &f.expr), Some(Expr::Clock { day: None, .. }))
}

/// Whether only such words lie between the time of day and what comes next.
fn beside(p: &Pieces<'_>, found: &[Found], i: usize, next: &Found, words: &[&str]) -> bool {
    found.get(i).is_some_and(|f| next.start <= f.end + GAP && (f.end..next.start).all(|gap| p.any(gap, words) && !p.line(gap)))
}

/// The day that an expression is or has.
fn day(expr: &Expr) -> Option<Expr> {
    match expr {
        Expr::Weekday { .. } | Expr::Holiday { .. } | Expr::Calendar { part: Within::Day(..), .. } => Some(expr.clone()),
        Expr::Shift { unit: Unit::Day, from: Anchor::Publication, .. } => Some(expr.clone()),
        Expr::Clock { day: Some(day), .. } => Some(day.as_ref().clone()),
        _ => None,
    }
}

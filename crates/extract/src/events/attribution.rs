//! Who says so: the speaker of the innermost quotation around the trigger.

use super::context::Context;
use crate::analysis::{Attribution, QuoteKind};
use lede_text::Span;

/// The innermost source of what stands at `trigger`; `None` where the article itself speaks.
pub(super) fn source(cx: &Context<'_, '_>, trigger: Span) -> Option<Attribution> {
    let quotes = cx.inputs.quotes;
    let until = quotes.partition_point(|q| q.span.start <= trigger.start);
    quotes[..until]
        .iter()
        .rev()
        .take(64)
        .filter(|q| matches!(q.kind, QuoteKind::Direct | QuoteKind::Mixed | QuoteKind::Indirect) && q.span.contains(trigger))
        .filter(|q| q.speaker.is_some() || q.source.is_some())
        .min_by_key(|q| q.span.len())
        .map(|q| Attribution { entity: q.speaker, span: q.source.or(q.cue).unwrap_or(q.span) })
}

//! "Why is this marked so?", asked apart from the analysis so that the analysis stays small.

use crate::convert::{self, Converter};
use crate::path::path;
use crate::{Name, Number, SpanText};
use lede::{Analysis, Evidence, OffsetMap, Score, Span, Unit};
use serde::{Deserialize, Serialize};

/// Why one thing is marked as it is.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// The id of the thing.
    pub id: String,
    /// What it was read as: `ORG/COMPANY`, `ARREST`, `2024-05-10`.
    pub label: String,
    /// One reason for each of its parts, in text order.
    pub reasons: Vec<Reason>,
}

/// Why one stretch of text plays its part.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// Its part: `name`, `pronoun`, `trigger`, a role, `quote` …
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub part: Name,
    /// Its start.
    pub start: u32,
    /// Its end.
    pub end: u32,
    /// Its words.
    pub text: String,
    /// The rule or model, as `stage/name`.
    pub rule: String,
    /// The other words that it rests on.
    pub evidence: Vec<SpanText>,
    /// How sure, 0 to 1, where a score was made.
    #[cfg_attr(feature = "typescript", ts(type = "number | null"))]
    pub score: Option<Number>,
    /// The second-best reading.
    pub runner_up: Option<RunnerUp>,
    /// The way through the dependency tree from the trigger to an argument or from a cue to the trigger: words and relations, "→"
    /// from a word to what depends on it. `null` for what is no part of an event, and between sentences.
    pub path: Option<String>,
}

/// The second-best reading.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RunnerUp {
    /// What it would have been read as.
    pub label: String,
    /// How sure, 0 to 1.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub score: Number,
}

/// Why the thing with this id is marked as it is; `None` where no entity, time, value, event or quotation has the id.
pub fn explain(analysis: &Analysis, text: &str, unit: Unit, id: &str) -> Option<Explanation> {
    let position: usize = id.get(1..)?.parse::<usize>().ok()?.checked_sub(1)?;
    let why = Why(Converter { text, map: OffsetMap::new(text, unit) });
    let (label, reasons) = match id.get(..1)? {
        "e" => why.entity(analysis, analysis.entities.get(position)?),
        "t" => why.time(analysis.times.get(position)?),
        "q" => why.value(analysis.values.get(position)?),
        "v" => why.event(analysis, analysis.events.get(position)?),
        "k" => why.quote(analysis.quotes.get(position)?),
        _ => return None,
    };
    Some(Explanation { id: id.into(), label, reasons })
}

/// Everything that is marked at `offset` (in `unit`), the shortest marks first; of an entity only the mention there.
pub fn explain_at(analysis: &Analysis, text: &str, unit: Unit, offset: u32) -> Vec<Explanation> {
    let byte = OffsetMap::new(text, unit).to_byte(offset);
    let here = |span: Span| span.start <= byte && byte < span.end;
    let mut found: Vec<(Span, String)> = Vec::new();
    let mut add = |span: Span, id: String| {
        if here(span) {
            found.push((span, id));
        }
    };
    for mention in &analysis.mentions {
        add(mention.span, mention.entity.to_string());
    }
    for (i, time) in analysis.times.iter().enumerate() {
        add(time.span, lede::TimexId::new(i).to_string());
    }
    for (i, value) in analysis.values.iter().enumerate() {
        add(value.span, lede::ValueId::new(i).to_string());
    }
    for (i, event) in analysis.events.iter().enumerate() {
        for span in std::iter::once(event.trigger).chain(event.arguments.iter().map(|a| a.span)) {
            add(span, lede::EventId::new(i).to_string());
        }
    }
    for (i, quote) in analysis.quotes.iter().enumerate() {
        add(quote.span, lede::QuoteId::new(i).to_string());
    }
    lede_text::sort_by_rank(&mut found, |(span, _)| [span.len() as u32]);
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|(_, id)| seen.insert(id.clone()));
    let mut explanations: Vec<_> = found.iter().filter_map(|(_, id)| explain(analysis, text, unit, id)).collect();
    for explanation in explanations.iter_mut().filter(|e| e.id.starts_with('e')) {
        explanation.reasons.retain(|r| r.start <= offset && offset < r.end);
    }
    explanations
}

struct Why<'t>(Converter<'t>);

impl Why<'_> {
    fn reason(&self, part: &'static str, span: Span, why: &Evidence, score: Option<Score>) -> Reason {
        let SpanText { start, end, text } = self.0.span(span);
        let runner_up = why.runner_up.as_ref().map(|(label, score)| RunnerUp { label: label.clone(), score: (*score).into() });
        let evidence = why.spans.iter().map(|&s| self.0.span(s)).collect();
        let (rule, score) = (why.rule.into(), score.map(Number::from));
        Reason { part: part.into(), start, end, text, rule, evidence, score, runner_up, path: None }
    }

    fn entity(&self, analysis: &Analysis, e: &lede::Entity) -> (String, Vec<Reason>) {
        let label = e.subtype.map_or(e.kind.to_string(), |subtype| format!("{}/{subtype}", e.kind));
        let mentions = e.mentions.iter().map(|&id| analysis.mention(id));
        (label, mentions.map(|m| self.reason(convert::form(m.form), m.span, &m.why, Some(m.score))).collect())
    }

    fn time(&self, t: &lede::Timex) -> (String, Vec<Reason>) {
        let label = t.resolved.as_ref().unwrap_or(&t.value).clone();
        (label, vec![self.reason("time", t.span, &t.why, None)])
    }

    fn value(&self, v: &lede::Value) -> (String, Vec<Reason>) {
        (format!("{} {}", convert::value_kind(v.kind), Number::new(v.milli, 3)), vec![self.reason("value", v.span, &v.why, None)])
    }

    /// The rule of the trigger, the way to each argument, the cue of a modality, the first telling of the happening.
    fn event(&self, analysis: &Analysis, e: &lede::Event) -> (String, Vec<Reason>) {
        let way = |from, to| path(analysis, self.0.text, from, to);
        let mut reasons = vec![self.reason("trigger", e.trigger, &e.why, Some(e.score))];
        for argument in &e.arguments {
            let reason = self.reason(argument.role.as_str(), argument.span, &argument.why, None);
            reasons.push(Reason { path: way(e.trigger, argument.span), ..reason });
        }
        for &cue in &e.why.spans {
            let reason = self.reason("modality", cue, &Evidence::rule("events/governor"), None);
            reasons.push(Reason { path: way(cue, e.trigger), ..reason });
        }
        if let Some(first) = e.same_as.and_then(|id| analysis.events.get(id.index())) {
            reasons.push(self.reason("sameAs", first.trigger, &Evidence::rule("events/tellings"), None));
        }
        (e.kind.to_string(), reasons)
    }

    fn quote(&self, q: &lede::Quote) -> (String, Vec<Reason>) {
        (convert::quote_kind(q.kind).into(), vec![self.reason("quote", q.span, &q.why, None)])
    }
}

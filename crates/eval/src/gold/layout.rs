//! Gold and analysis in one layout, so that they can be compared.

use super::matching::Span;
use lede_wire::Analysis;

#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    pub(super) entities: Vec<Entity>,
    pub(super) times: Vec<Time>,
    pub(super) values: Vec<Quantity>,
    pub(super) events: Vec<Event>,
    pub(super) quotes: Vec<Quote>,
    pub(super) relations: Vec<Relation>,
}

#[derive(Clone, Debug)]
pub(super) struct Entity {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) subtype: Option<String>,
    pub(super) names: Vec<Span>,
    /// How sure each name is; gold says nothing.
    pub(super) scores: Vec<f64>,
    pub(super) others: Vec<Span>,
}

#[derive(Clone, Debug)]
pub(super) struct Time {
    pub(super) id: String,
    pub(super) span: Span,
    pub(super) kind: String,
    pub(super) value: String,
    /// With the date; in gold `value_dct`.
    pub(super) resolved: Option<String>,
    /// Other values that count as right (gold).
    pub(super) alternatives: Vec<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Quantity {
    pub(super) span: Span,
    /// A number, a range `6-8`, or a vague word (gold).
    pub(super) value: String,
    pub(super) upper: Option<f64>,
}

#[derive(Clone, Debug)]
pub(super) struct Event {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) trigger: Span,
    pub(super) arguments: Vec<Argument>,
    pub(super) polarity: String,
    pub(super) modality: String,
    pub(super) tense: String,
    pub(super) source: Option<Source>,
    pub(super) first: Option<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Argument {
    pub(super) role: String,
    pub(super) span: Option<Span>,
    /// The head word of the span.
    pub(super) head: Option<Span>,
    pub(super) entity: Option<String>,
    pub(super) event: Option<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) entity: Option<String>,
    pub(super) span: Option<Span>,
}

#[derive(Clone, Debug)]
pub(super) struct Quote {
    pub(super) span: Span,
    pub(super) kind: String,
    pub(super) speaker: Option<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Relation {
    pub(super) kind: String,
    pub(super) head: String,
    pub(super) tail: String,
    pub(super) modality: String,
}

impl Reading {
    /// From an analysis in code points.
    pub(crate) fn of(a: &Analysis) -> Self {
        let named = |form: &str| matches!(form, "name" | "acronym" | "alias");
        let entity = |e: &lede_wire::Entity| {
            let scores = e.mentions.iter().filter(|m| named(&m.form)).map(|m| m.score.as_f64()).collect();
            let spans = |wanted: bool| e.mentions.iter().filter(|m| named(&m.form) == wanted).map(|m| Span::new(m.start, m.end)).collect();
            Entity {
                id: e.id.clone(),
                kind: e.r#type.to_string(),
                subtype: e.subtype.as_ref().map(ToString::to_string),
                names: spans(true),
                scores,
                others: spans(false),
            }
        };
        let time = |t: &lede_wire::Time| Time {
            id: t.id.clone(),
            span: Span::new(t.start, t.end),
            kind: t.r#type.to_string(),
            value: t.value.clone(),
            resolved: t.resolved.clone(),
            alternatives: Vec::new(),
        };
        let value = |v: &lede_wire::Value| Quantity {
            span: Span::new(v.start, v.end),
            value: v.value.to_string(),
            upper: v.upper.map(lede_wire::Number::as_f64),
        };
        let argument = |g: &lede_wire::Argument| {
            let span = Span::new(g.start, g.end);
            Argument {
                role: g.role.to_string(),
                span: Some(span),
                head: span.head(&g.text),
                entity: g.r#ref.clone(),
                event: g.r#ref.clone(),
            }
        };
        let event = |e: &lede_wire::Event| Event {
            id: e.id.clone(),
            kind: e.r#type.to_string(),
            trigger: Span::new(e.trigger.start, e.trigger.end),
            arguments: e.arguments.iter().map(argument).collect(),
            polarity: e.polarity.to_string(),
            modality: e.modality.to_string(),
            tense: e.tense.to_string(),
            source: e.attribution.as_ref().map(|s| Source { entity: s.entity.clone(), span: Some(Span::new(s.start, s.end)) }),
            first: e.same_as.clone(),
        };
        let quote = |q: &lede_wire::Quote| Quote { span: Span::new(q.start, q.end), kind: q.kind.to_string(), speaker: q.speaker.clone() };
        let relation = |r: &lede_wire::Relation| Relation {
            kind: r.r#type.to_string(),
            head: r.head.clone(),
            tail: r.tail.clone(),
            modality: r.modality.to_string(),
        };
        Self {
            entities: a.entities.iter().map(entity).collect(),
            times: a.times.iter().map(time).collect(),
            values: a.values.iter().map(value).collect(),
            events: a.events.iter().map(event).collect(),
            quotes: a.quotes.iter().map(quote).collect(),
            relations: a.relations.iter().map(relation).collect(),
        }
    }
}

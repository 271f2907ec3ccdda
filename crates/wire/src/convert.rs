//! Core → twin: positions into the caller's unit, ids into text, scores into decimals.

use crate::analysis::*;
use crate::{Number, Request, SCHEMA_VERSION};
use lede::{Basis, Filler, Language, MentionForm, OffsetMap, QuoteKind, Span, Status, TimeRelation, TimexKind, Unit, ValueKind, ZoneKind};

pub(crate) fn analysis(analyzer: &lede::Analyzer, text: &str, a: &lede::Analysis, request: &Request) -> Analysis {
    let at = Converter { text, map: OffsetMap::new(text, request.unit) };
    Analysis {
        schema_version: SCHEMA_VERSION,
        engine: Engine { name: "lede".into(), version: env!("CARGO_PKG_VERSION").into(), resources: analyzer.resources().hash() },
        offsets: unit(request.unit).into(),
        document: DocumentInfo {
            source: request.source.clone(),
            length: at.map.len(),
            language: language(a.language).into(),
            published: a.published.as_ref().map(|p| at.published(p)),
            zones: a.zones.iter().map(|z| at.zone(z)).collect(),
        },
        sentences: a.sentences.iter().map(|&s| at.position(s)).collect(),
        tokens: request.tokens.then(|| at.tokens(a)),
        entities: a.entities.iter().enumerate().map(|(i, e)| at.entity(a, lede::EntityId::new(i), e)).collect(),
        times: a.times.iter().enumerate().map(|(i, t)| at.time(lede::TimexId::new(i), t)).collect(),
        values: a.values.iter().enumerate().map(|(i, v)| at.value(lede::ValueId::new(i), v)).collect(),
        events: a.events.iter().enumerate().map(|(i, e)| at.event(lede::EventId::new(i), e)).collect(),
        quotes: a.quotes.iter().enumerate().map(|(i, q)| at.quote(lede::QuoteId::new(i), q)).collect(),
        relations: a.relations.iter().map(|r| at.relation(r)).collect(),
        diagnostics: a.diagnostics.iter().map(|d| at.diagnostic(d)).collect(),
    }
}

/// One text with the map of its positions.
pub(crate) struct Converter<'t> {
    pub(crate) text: &'t str,
    pub(crate) map: OffsetMap<'t>,
}

impl Converter<'_> {
    fn position(&self, span: Span) -> Position {
        let (start, end) = self.map.span(span);
        Position { start, end }
    }

    pub(crate) fn span(&self, span: Span) -> SpanText {
        let (start, end) = self.map.span(span);
        SpanText { start, end, text: span.of(self.text).into() }
    }

    fn published(&self, published: &lede::Published) -> Published {
        let words = published.span.map(|span| self.span(span));
        Published {
            value: published.iso(),
            basis: basis(published.basis).into(),
            start: words.as_ref().map(|w| w.start),
            end: words.as_ref().map(|w| w.end),
            text: words.map(|w| w.text),
        }
    }

    fn zone(&self, zone: &lede::Zone) -> Zone {
        let (start, end) = self.map.span(zone.span);
        Zone { kind: zone_kind(zone.kind).into(), start, end }
    }

    fn tokens(&self, a: &lede::Analysis) -> Vec<Token> {
        let token = |(i, token): (usize, &lede::Token)| {
            let SpanText { start, end, text } = self.span(token.span);
            Token {
                start,
                end,
                text,
                pos: a.tags.upos(i).as_str().into(),
                lemma: a.tags.lemma(i).into(),
                head: a.tree.head(i).map(|head| head as u32),
                deprel: a.tree.deprel(i).as_str().into(),
            }
        };
        a.tokens.iter().enumerate().map(token).collect()
    }

    fn entity(&self, a: &lede::Analysis, id: lede::EntityId, e: &lede::Entity) -> Entity {
        Entity {
            id: id.to_string(),
            r#type: e.kind.as_str().into(),
            subtype: e.subtype.map(Name::from),
            name: e.name.clone(),
            named: e.named,
            aliases: e.aliases.clone(),
            salience: e.salience.into(),
            link: e.link.as_ref().map(link),
            mentions: e.mentions.iter().map(|&m| self.mention(a.mention(m))).collect(),
        }
    }

    fn mention(&self, m: &lede::Mention) -> Mention {
        let SpanText { start, end, text } = self.span(m.span);
        Mention { start, end, text, form: form(m.form).into(), score: m.score.into() }
    }

    fn time(&self, id: lede::TimexId, t: &lede::Timex) -> Time {
        let SpanText { start, end, text } = self.span(t.span);
        Time {
            id: id.to_string(),
            start,
            end,
            text,
            r#type: time_type(t.kind).into(),
            value: t.value.clone(),
            resolved: t.resolved.clone(),
            relation: t.relation.map(|r| time_relation(r).into()),
            basis: t.basis.clone(),
        }
    }

    fn value(&self, id: lede::ValueId, v: &lede::Value) -> Value {
        let SpanText { start, end, text } = self.span(v.span);
        Value {
            id: id.to_string(),
            start,
            end,
            text,
            kind: value_kind(v.kind).into(),
            value: Number::new(v.milli, 3),
            upper: v.upper_milli.map(|milli| Number::new(milli, 3)),
            approximate: v.approximate,
            unit: v.unit.clone(),
        }
    }

    fn event(&self, id: lede::EventId, e: &lede::Event) -> Event {
        let SpanText { start, end, text } = self.span(e.trigger);
        Event {
            id: id.to_string(),
            r#type: e.kind.as_str().into(),
            trigger: Trigger { start, end, text, lemma: e.lemma.clone() },
            arguments: e.arguments.iter().map(|a| self.argument(a)).collect(),
            polarity: e.polarity.as_str().into(),
            modality: e.modality.as_str().into(),
            tense: e.tense.as_str().into(),
            generic: e.generic,
            euphemism: e.euphemism,
            disjunct: e.disjunct.map(|id| id.to_string()),
            boilerplate: e.boilerplate,
            attribution: e.attribution.as_ref().map(|a| self.attribution(a)),
            time: e.time.map(|id| id.to_string()),
            same_as: e.same_as.map(|id| id.to_string()),
            codes: Some(codes(e.kind.codes())),
            score: e.score.into(),
        }
    }

    fn argument(&self, a: &lede::Argument) -> Argument {
        let SpanText { start, end, text } = self.span(a.span);
        Argument { role: a.role.as_str().into(), start, end, text, r#ref: a.filler.map(filler) }
    }

    fn attribution(&self, a: &lede::Attribution) -> Attribution {
        let SpanText { start, end, text } = self.span(a.span);
        Attribution { entity: a.entity.map(|id| id.to_string()), start, end, text }
    }

    fn quote(&self, id: lede::QuoteId, q: &lede::Quote) -> Quote {
        let SpanText { start, end, text } = self.span(q.span);
        let speaker = q.speaker.map(|id| id.to_string());
        Quote { id: id.to_string(), start, end, text, kind: quote_kind(q.kind).into(), speaker, cue: q.cue.map(|cue| self.span(cue)) }
    }

    fn relation(&self, r: &lede::Relation) -> Relation {
        Relation {
            r#type: r.kind.as_str().into(),
            head: r.head.to_string(),
            tail: r.tail.to_string(),
            label: r.label.clone(),
            modality: if r.alleged { "alleged" } else { "asserted" }.into(),
            status: r.status.map(|s| status(s).into()),
            evidence: Some(self.span(r.evidence)),
        }
    }

    fn diagnostic(&self, d: &lede::Diagnostic) -> Diagnostic {
        let at = d.span.map(|span| self.map.span(span));
        Diagnostic { code: d.code.into(), message: d.message.clone(), start: at.map(|a| a.0), end: at.map(|a| a.1) }
    }
}

pub(crate) fn link(l: &lede::Link) -> Link {
    let degrees = |tenthousandths: i32| Number::new(i64::from(tenthousandths), 4);
    Link {
        country: l.country.clone(),
        wikidata: l.wikidata.clone(),
        geonames: l.geonames,
        lat: l.position.map(|p| degrees(p.0)),
        lon: l.position.map(|p| degrees(p.1)),
    }
}

fn filler(filler: Filler) -> String {
    match filler {
        Filler::Entity(id) => id.to_string(),
        Filler::Time(id) => id.to_string(),
        Filler::Value(id) => id.to_string(),
        Filler::Event(id) => id.to_string(),
    }
}

/// The fixed names of the core's small enumerations, in one table: the TypeScript unions are made from the same lines.
macro_rules! names {
    ($($function:ident, $type:ident, $list:ident { $($variant:ident = $text:literal,)+ })+) => { $(
        pub(crate) fn $function(value: $type) -> &'static str {
            match value { $($type::$variant => $text,)+ }
        }

        #[cfg(feature = "typescript")]
        pub(crate) const $list: &[&str] = &[$($text,)+];
    )+ };
}

names! {
    unit, Unit, UNITS { Utf16 = "utf16", Bytes = "bytes", Chars = "chars", }
    language, Language, LANGUAGES { English = "en", Other = "und", }
    basis, Basis, BASES { Given = "given", Stated = "stated", Inferred = "inferred", }
    zone_kind, ZoneKind, ZONES {
        Headline = "headline", Dateline = "dateline", Caption = "caption", Subhead = "subhead", Body = "body", Boilerplate = "boilerplate",
    }
    form, MentionForm, FORMS { Name = "name", Acronym = "acronym", Alias = "alias", Nominal = "nominal", Pronoun = "pronoun", }
    time_type, TimexKind, TIME_TYPES { Date = "DATE", Time = "TIME", Duration = "DURATION", Set = "SET", }
    time_relation, TimeRelation, TIME_RELATIONS { Since = "since", Before = "before", After = "after", }
    value_kind, ValueKind, VALUES { Count = "count", Money = "money", Percent = "percent", Measure = "measure", Age = "age", }
    quote_kind, QuoteKind, QUOTES {
        Direct = "direct", Mixed = "mixed", Indirect = "indirect", Scare = "scare", Name = "name", Term = "term",
    }
    status, Status, STATUSES { Current = "current", Former = "former", }
}

fn codes(codes: lede::Codes) -> Codes {
    Codes {
        plover: codes.plover.map(Into::into),
        cameo: codes.cameo.map(Into::into),
        ace: codes.ace.map(Into::into),
        quad_class: codes.quad_class,
        goldstein: codes.goldstein_tenths.map(|tenths| Number::new(tenths.into(), 1)),
    }
}

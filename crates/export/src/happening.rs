//! What happened, once each: the tellings of one happening taken together.

use crate::date::Days;
use crate::doc::Doc;
use lede_wire::{Argument, Entity, Event, Time};
use std::collections::HashMap;

/// One happening with all its tellings.
pub(crate) struct Happening<'a> {
    /// In text order, never none.
    tellings: Vec<&'a Event>,
}

/// Who or what fills a role.
pub(crate) struct Filler<'a> {
    /// What it goes by: its entity's name, or its words.
    pub(crate) name: &'a str,
    /// Its entity.
    pub(crate) entity: Option<&'a Entity>,
}

/// What an act may be aimed at, the likeliest first.
const TARGETS: [&str; 4] = ["patient", "recipient", "beneficiary", "coagent"];

impl<'a> Happening<'a> {
    /// The happenings of a text, in the order in which they are first told.
    pub(crate) fn all(doc: &Doc<'a>) -> Vec<Self> {
        let events = &doc.analysis.events;
        let mut all: Vec<Self> = Vec::with_capacity(events.len());
        let mut of: HashMap<&str, usize> = HashMap::new();
        for event in events {
            let first = event.same_as.as_deref().and_then(|id| of.get(id)).copied();
            let place = first.unwrap_or(all.len());
            match all.get_mut(place) {
                Some(happening) => happening.tellings.push(event),
                None => all.push(Self { tellings: vec![event] }),
            }
            of.insert(&event.id, place);
        }
        all
    }

    /// The first telling, which speaks for all.
    pub(crate) fn first(&self) -> &'a Event {
        self.tellings[0]
    }

    /// How often it is told.
    pub(crate) fn count(&self) -> usize {
        self.tellings.len()
    }

    /// Who fills a role, in the first telling that says so.
    pub(crate) fn fillers(&self, doc: &Doc<'a>, role: &str) -> Vec<Filler<'a>> {
        let of = |event: &'a Event| -> Vec<Filler<'a>> {
            event.arguments.iter().filter(|argument| argument.role == role).map(|argument| Filler::of(doc, argument)).collect()
        };
        self.tellings.iter().map(|event| of(event)).find(|fillers| !fillers.is_empty()).unwrap_or_default()
    }

    /// At whom the act is aimed.
    pub(crate) fn targets(&self, doc: &Doc<'a>) -> Vec<Filler<'a>> {
        TARGETS.iter().map(|role| self.fillers(doc, role)).find(|fillers| !fillers.is_empty()).unwrap_or_default()
    }

    /// When, in the first telling that says so.
    pub(crate) fn time(&self, doc: &Doc<'a>) -> Option<&'a Time> {
        self.tellings.iter().find_map(|event| doc.time(event.time.as_ref()))
    }

    /// Its value on the calendar, as TIMEX3, and the days that it means.
    pub(crate) fn date(&self, doc: &Doc<'a>) -> Option<(&'a str, Days)> {
        let time = self.time(doc).filter(|time| matches!(&*time.r#type, "DATE" | "TIME"))?;
        let value = time.resolved.as_ref().unwrap_or(&time.value);
        Some((value, Days::of(value)?))
    }

    /// Who says so, where it is not the article.
    pub(crate) fn says(&self, doc: &Doc<'a>) -> Option<&'a str> {
        self.tellings.iter().find_map(|event| {
            let source = event.attribution.as_ref()?;
            Some(doc.entity(source.entity.as_ref()).map_or(&*source.text, |entity| &entity.name))
        })
    }

    /// The sentence of the first telling, on one line.
    pub(crate) fn sentence(&self, doc: &Doc<'a>) -> String {
        let at = self.first().trigger.start;
        let sentences = &doc.analysis.sentences;
        let place = sentences.partition_point(|sentence| sentence.end <= at);
        let words = sentences.get(place).filter(|sentence| sentence.start <= at).map_or("", |s| doc.slice(s.start, s.end));
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// asserted, planned, alleged, hypothetical; denied, whatever else it is.
    pub(crate) fn telling(&self) -> &'a str {
        let event = self.first();
        if event.polarity == "negative" { "denied" } else { &event.modality }
    }

    /// Its type in plain words.
    pub(crate) fn kind(&self) -> String {
        self.first().r#type.replace('_', " ").to_lowercase()
    }

    /// Who – what – to whom, in words.
    pub(crate) fn title(&self, doc: &Doc<'a>) -> String {
        let list = |fillers: Vec<Filler<'a>>| fillers.iter().map(|filler| filler.name).collect::<Vec<_>>().join(", ");
        let mut words = vec![list(self.fillers(doc, "agent")), self.first().trigger.text.clone(), list(self.targets(doc))];
        words.retain(|part| !part.is_empty());
        words.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl<'a> Filler<'a> {
    fn of(doc: &Doc<'a>, argument: &'a Argument) -> Self {
        let entity = doc.entity(argument.r#ref.as_ref());
        // A participant goes by its entity's name, so that rows of several articles can be joined.
        let name = entity.filter(|entity| entity.named).map_or(&*argument.text, |entity| &*entity.name);
        Self { name, entity }
    }

    /// Latitude and longitude, where the place is known.
    pub(crate) fn position(&self) -> Option<(String, String)> {
        let link = self.entity?.link.as_ref()?;
        Some((link.lat?.to_string(), link.lon?.to_string()))
    }

    /// ISO 3166-1 code of its country.
    pub(crate) fn country(&self) -> Option<&'a str> {
        self.entity?.link.as_ref()?.country.as_deref()
    }
}

/// Names of fillers, one after the other.
pub(crate) fn names(fillers: &[Filler<'_>]) -> String {
    fillers.iter().map(|filler| filler.name).collect::<Vec<_>>().join("; ")
}

//! Which entity speaks.

use super::Utterance;
use super::beside::named_beside;
use crate::analysis::{Attribution, EntityId, Evidence, Mention, MentionForm, Quote, QuoteKind};
use crate::coref::Entities;
use crate::document::{Document, ZoneKind};
use crate::ontology::EntityType;
use crate::tag::Tags;
use lede_text::Span;
use std::ops::Range;

/// Quotations that are looked back at.
const RECENT: usize = 32;

/// Gives each utterance its speaker, in text order.
#[inline(never)]
pub(crate) fn speakers(doc: &Document<'_>, tags: &Tags, utterances: &[Utterance], entities: &Entities) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::with_capacity(utterances.len());
    for utterance in utterances {
        let before = utterance.same_as.and_then(|k| quotes.get(k)).map(|q| (q.speaker, q.source));
        let near = || utterance.near.and_then(|head| person_at(doc, entities, head)).map(|m| (Some(m.entity), Some(m.span)));
        let (speaker, source) = match near().or(before) {
            Some(known) => known,
            None => {
                let (speaker, source) = own(doc, tags, utterance, entities);
                (recent(doc, utterance, speaker, &quotes, entities).or(speaker), source)
            }
        };
        let cue = utterance.cue.clone().map(|c| doc.span(c));
        let mut why = Evidence::rule(utterance.rule);
        why.spans.extend(cue.into_iter().chain(source));
        quotes.push(Quote { span: doc.span(utterance.content.clone()), kind: utterance.kind, speaker, source, cue, why });
    }
    for (k, utterance) in utterances.iter().enumerate() {
        let alone = utterance.head.is_none() && utterance.cue.is_none();
        if alone
            && matches!(utterance.kind, QuoteKind::Direct | QuoteKind::Mixed)
            && let Some((speaker, source)) = headed(doc, &quotes, k)
        {
            (quotes[k].speaker, quotes[k].source) = (speaker, source);
        }
    }
    quotes
}

/// Quotations behind a heading that may repeat its words.
const AHEAD: usize = 24;
/// Longer quotations are not searched for the words of a heading.
const SEARCHED: usize = 2_000;

/// The speaker of quoted words in a heading: of the quotation in the text that repeats them; under a subhead, else of the next one.
fn headed(doc: &Document<'_>, quotes: &[Quote], k: usize) -> Option<(Option<EntityId>, Option<Span>)> {
    let span = quotes[k].span;
    let zone = doc.zones.get(doc.zones.partition_point(|z| z.span.end <= span.start)).filter(|z| z.span.contains(span))?;
    if !matches!(zone.kind, ZoneKind::Headline | ZoneKind::Subhead) {
        return None;
    }
    let words = span.of(doc.text).trim_end_matches([',', '.', '!', '?']);
    let said = |q: &&Quote| matches!(q.kind, QuoteKind::Direct | QuoteKind::Mixed) && q.speaker.is_some();
    let behind = || quotes[k + 1..].iter().take(AHEAD).filter(said);
    let same = behind().filter(|q| q.span.len() <= SEARCHED).find(|q| q.span.of(doc.text).contains(words));
    let next = || behind().next().filter(|_| zone.kind == ZoneKind::Subhead);
    same.or_else(next).map(|q| (q.speaker, q.source))
}

/// The speaker that the utterance's own words name.
fn own(doc: &Document<'_>, tags: &Tags, utterance: &Utterance, entities: &Entities) -> (Option<EntityId>, Option<Span>) {
    let (Some(head), Some(source)) = (utterance.head, utterance.source.clone()) else { return (None, None) };
    let words = doc.span(source.clone());
    let found = mention(doc, entities, head, source);
    let somebody = found.is_some_and(|m| is_named_person(entities, m.entity));
    let beside = || named_beside(doc, tags, entities, utterance.cue.as_ref()?, head);
    match if somebody { found } else { beside().or(found) } {
        Some(mention) => (Some(mention.entity), Some(if mention.form.is_named() { mention.span } else { words })),
        None => (None, Some(words)),
    }
}

/// Whether nothing but pronouns stands for the entity: nobody knows whom they mean.
fn is_loose(entities: &Entities, id: EntityId) -> bool {
    let entity = &entities.entities[id.index()];
    !entity.named && entity.mentions.iter().all(|m| entities.mentions[m.index()].form == MentionForm::Pronoun)
}

fn is_named_person(entities: &Entities, id: EntityId) -> bool {
    let entity = &entities.entities[id.index()];
    entity.named && entity.kind == EntityType::Person
}

/// The mention of a person that ends with token `head` or holds it.
fn person_at<'e>(doc: &Document<'_>, entities: &'e Entities, head: usize) -> Option<&'e Mention> {
    let head = doc.tokens[head].span;
    let window = Span { start: head.start.saturating_sub(60), end: head.end + 60 };
    let person = |m: &&Mention| m.span.contains(head) && entities.entities[m.entity.index()].kind == EntityType::Person;
    entities.mentions_in(window).filter(person).min_by_key(|m| (!m.form.is_named(), m.span.len()))
}

/// Whom a source means that coreference left alone: "he" and "she" the person who spoke last, else the last person named; "the
/// statement" whoever spoke last. Not further away than three sentences.
fn recent(doc: &Document<'_>, utterance: &Utterance, known: Option<EntityId>, quotes: &[Quote], entities: &Entities) -> Option<EntityId> {
    let entity = |e: EntityId| &entities.entities[e.index()];
    let head = utterance.head?;
    let sentence = doc.sentence_of(head).index();
    let from = doc.sentences[sentence.saturating_sub(3)].span.start;
    let spoke = |fits: &dyn Fn(EntityId) -> bool| {
        quotes.iter().rev().take(RECENT).take_while(|q| q.span.start >= from).find_map(|q| q.speaker.filter(|&s| fits(s)))
    };
    // "The Post said": a name, no piece of writing.
    let within = head > doc.sentence(doc.sentence_of(head)).tokens.start;
    if within && doc.word(head).starts_with(char::is_uppercase) && crate::quotes::is_writing(&doc.word(head).to_lowercase()) {
        return None;
    }
    match doc.word(head).to_lowercase().as_str() {
        "he" | "she" if known.is_none() => {
            let person = |e: EntityId| entity(e).kind == EntityType::Person;
            let end = doc.tokens[head].span.start;
            let before = Span { start: from.max(end.saturating_sub(1_000)), end };
            let named = || entities.mentions_in(before).filter(|m| m.form.is_named() && person(m.entity)).last().map(|m| m.entity);
            spoke(&person).or_else(named)
        }
        "they" | "it" if known.is_none_or(|e| is_loose(entities, e)) => {
            let body = |e: EntityId| matches!(entity(e).kind, EntityType::Org | EntityType::Gpe) || !entity(e).named;
            let before = Span { start: doc.sentences[sentence.saturating_sub(1)].span.start, end: doc.tokens[head].span.start };
            let acted = || {
                let fits = |m: &&Mention| m.form.is_named() && matches!(entity(m.entity).kind, EntityType::Org | EntityType::Gpe);
                entities.mentions_in(before).find(fits).map(|m| m.entity)
            };
            spoke(&body).or_else(acted)
        }
        // A complaint told of before is its own source.
        word if crate::quotes::is_writing(word)
            && known.is_none_or(|e| !entity(e).named && entity(e).kind == EntityType::Document && entity(e).mentions.len() == 1) =>
        {
            // "A statement read": of the body that acted in this sentence or the one before, else of whoever spoke last.
            let bare = super::author::is_message(word) && utterance.source.as_ref().is_some_and(|s| s.len() <= 2);
            let from = doc.sentences[sentence.saturating_sub(1)].span.start;
            let before = Span { start: from, end: doc.tokens[head].span.start };
            let marked = |q: &&Quote| matches!(q.kind, QuoteKind::Direct | QuoteKind::Mixed);
            let quoted = |m: &Mention| quotes.iter().rev().take(RECENT).filter(marked).any(|q| q.span.overlaps(m.span));
            let within = |m: &Mention| m.span.overlaps(doc.span(utterance.content.clone())) || quoted(m);
            // Who was told does not issue the statement.
            let issues = |m: &Mention| entity(m.entity).kind == EntityType::Org && entity(m.entity).subtype != Some("MEDIA");
            let body = || entities.mentions_in(before).find(|m| issues(m) && !within(m)).map(|m| m.entity);
            let person = |m: &&Mention| m.form.is_named() && entity(m.entity).kind == EntityType::Person && !within(m);
            let somebody = || entities.mentions_in(before).find(person).map(|m| m.entity);
            bare.then(|| body().or_else(|| spoke(&|e| entity(e).named)).or_else(somebody)).flatten()
        }
        _ => None,
    }
}

/// The name of a person in the source phrase, else the mention that its head stands in, else the name that ends the phrase.
fn mention<'e>(doc: &Document<'_>, entities: &'e Entities, head: usize, source: Range<usize>) -> Option<&'e Mention> {
    let head = doc.tokens[head].span;
    let words = doc.span(source);
    // A little more than the phrase: the rest of a name may hang on its head in another way.
    let window = Span { start: words.start.saturating_sub(60), end: words.end.max(head.end) + 60 };
    let around = || entities.mentions_in(window);
    let owner = |m: &Mention| doc.text[m.span.end as usize..].starts_with(['\'', '’']);
    let person = |m: &&Mention| m.form.is_named() && entities.entities[m.entity.index()].kind == EntityType::Person;
    around()
        .filter(|m| m.span.start >= words.start && m.span.end >= words.end && m.span.start < words.end)
        .find(person)
        .or_else(|| around().filter(|m| m.span.contains(head)).min_by_key(|m| (!m.form.is_named(), m.span.len())))
        .or_else(|| around().filter(|m| m.form.is_named() && words.contains(m.span) && !owner(m)).last())
}

/// Who says what stands at `span`: the source of the innermost quotation around it.
pub(crate) fn attribution(quotes: &[Quote], span: Span) -> Option<Attribution> {
    // Quotations are sorted by their start: the last one that holds the span is the innermost.
    let before = quotes.partition_point(|q| q.span.start <= span.start);
    let says = |q: &&Quote| matches!(q.kind, QuoteKind::Direct | QuoteKind::Mixed | QuoteKind::Indirect) && q.span.contains(span);
    let sourced = quotes[..before].iter().rev().take(64).filter(says).find_map(|q| Some((q.speaker, q.source?)));
    sourced.map(|(entity, span)| Attribution { entity, span })
}

//! A person's name right at the reporting word, where the source phrase begins with an office: "the ambassador to the alliance, Ana
//! Reyes, said", "said the mayor of the port Ana Reyes". The name says who speaks.

use crate::analysis::Mention;
use crate::coref::Entities;
use crate::document::Document;
use crate::ontology::EntityType;
use crate::tag::{Morph, Tags, Upos};
use lede_text::Span;
use std::ops::Range;

/// Tokens between the source's head and the name.
const REACH: usize = 16;

/// The named person beside the reporting word `cue` whom the source phrase with this `head` describes.
pub(super) fn named_beside<'e>(
    doc: &Document<'_>,
    tags: &Tags,
    entities: &'e Entities,
    cue: &Range<usize>,
    head: usize,
) -> Option<&'e Mention> {
    // "According to police, Reyes …" and "commentators such as Ana Reyes said" name somebody else.
    let according = cue.len() > 1 && doc.word(cue.end - 1) == "to" || doc.word(cue.start) == "Per";
    let plural = tags.morph(head).has(Morph::PLURAL) && tags.upos(head) != Upos::Num;
    if doc.sentence_of(head) != doc.sentence_of(cue.start) || according || plural {
        return None;
    }
    let (from, to) = if head < cue.start { (head + 1, cue.start) } else { (head + 1, head + 1 + REACH) };
    let to = to.min(doc.sentence(doc.sentence_of(head)).tokens.end);
    if from >= to || to - from > 2 * REACH {
        return None;
    }
    let span = Span { start: doc.tokens[from].span.start, end: doc.tokens[to - 1].span.end };
    let person = |m: &&Mention| m.form.is_named() && entities.entities[m.entity.index()].kind == EntityType::Person;
    let persons = || entities.mentions_in(span).filter(person);
    let name = if head < cue.start { persons().last() } else { persons().next() }?;
    let tokens = doc.tokens_in(name.span);
    // Before the verb nothing but a comma and adverbs may part the two.
    let gap = tokens.end..if head < cue.start { cue.start } else { tokens.end };
    let adverb = |k: usize| matches!(tags.upos(k), Upos::Adv | Upos::Aux) || matches!(doc.word(k), "," | ")");
    // "Member of Parliament Ana Reyes of the Workers' Party said": where the named person belongs.
    let home = gap.clone().next().is_some_and(|k| matches!(doc.word(k), "of" | "from" | "for" | "at" | "with"));
    let part = |k: usize| adverb(k) || matches!(tags.upos(k), Upos::Adp | Upos::Det | Upos::Noun | Upos::Propn | Upos::Part | Upos::Adj);
    // "Its leader, Ana Reyes, in a talk with the paper, said": an aside of circumstance.
    let comma = |k: usize| doc.word(k) == ",";
    let aside = gap.len() > 3
        && comma(gap.start)
        && comma(gap.end - 1)
        && tags.upos(gap.start + 1) == Upos::Adp
        && gap.clone().all(|k| part(k) || matches!(tags.upos(k), Upos::Pron | Upos::Num));
    let close = aside && gap.len() <= 14
        || if home { gap.len() <= 10 && gap.into_iter().all(part) } else { gap.len() <= 4 && gap.into_iter().all(adverb) };
    (close && describes(doc, tags, entities, head, tokens.start)).then_some(name)
}

/// Whether the words from the source's head to the name, which starts at token `name`, say what the named person is.
fn describes(doc: &Document<'_>, tags: &Tags, entities: &Entities, head: usize, name: usize) -> bool {
    let title =
        |k: usize| matches!(tags.upos(k), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num) || matches!(doc.word(k), "-" | "." | "(" | ")");
    let before = (head + 1..name).rev().find(|&k| !title(k));
    let Some(before) = before else { return head + 1 < name };
    if (head..name).any(|k| tags.upos(k) == Upos::Verb || matches!(doc.word(k), "who" | "which" | "that")) {
        return false;
    }
    match tags.upos(before) {
        Upos::Punct => doc.word(before) == ",",
        Upos::Cconj => true,
        Upos::Adp | Upos::Det => {
            // "Ambassador to the United Nations Ana Reyes": the body's name stands between; "a friend of Ana Reyes": nothing does.
            let end = doc.tokens[name].span.start;
            let window = Span { start: doc.tokens[before].span.start, end };
            let body = entities.mentions_in(window).any(|m| {
                m.form.is_named()
                    && entities.entities[m.entity.index()].kind != EntityType::Person
                    && doc.text[m.span.end as usize..end as usize].trim().is_empty()
            });
            // "Director of Intelligence Ana Reyes", without an article: a title with its field.
            let bare = head == doc.sentence(doc.sentence_of(head)).tokens.start || !matches!(tags.upos(head - 1), Upos::Det | Upos::Pron);
            let title = doc.word(head).starts_with(char::is_uppercase) && bare && tags.upos(before) == Upos::Adp && before + 1 < name;
            body || title || doc.text[..end as usize].trim_end().ends_with(')')
        }
        _ => false,
    }
}

use super::Kept;
use super::labels::{self, LABELS, OUTSIDE};
use super::memory::key;
use super::model::{Ner, Reading, names};
use super::reader::{Features, Reader};
use super::shared::{self, BLOCK};
use crate::analysis::Score;
use crate::document::Document;
use crate::lexicon::{Lex, List, ListSet};
use crate::ontology::EntityType;
use crate::tag::{Tags, Upos};
use std::ops::Range;

/// A name in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub tokens: Range<usize>,
    pub kind: EntityType,
    pub score: Score,
    pub rule: &'static str,
    pub runner_up: Option<(String, Score)>,
}

/// What the recogniser reads, in text order and without overlap.
#[inline(never)]
pub(super) fn read(
    doc: &Document<'_>,
    lex: &Lex,
    tags: &Tags,
    reader: &Reader<'_, '_>,
    ner: &Ner,
    Kept { scratch, mut memory }: Kept<'_>,
) -> Vec<Draft> {
    let mut drafts = Vec::new();
    // Of one sentence at a time: those of all would take a hundred times the text.
    let mut features = Features::default();
    if let Some(memory) = &mut memory {
        memory.begin(doc.tokens.len());
    }
    for sentence in &doc.sentences {
        let telling = capitals_tell(doc, sentence.tokens.clone());
        let first = sentence.tokens.start;
        let named = |i: usize| i > first && i < sentence.tokens.end && is_capital(doc, i) && !lex.lists(i).meets(PLAIN);
        // A sentence begins with a capital in any case: there the tagger says whether it is a name's.
        let opens = |i: usize| i == first && is_capital(doc, i) && tags.upos(i) == Upos::Propn && !lex.lists(i).meets(PLAIN.with(ROLES));
        let doubt = |i: usize| match telling {
            true if named(i) && (named(i - 1) || named(i + 1)) => DOUBT_OF_TWO,
            true if named(i) => DOUBT,
            true if opens(i) => DOUBT_OF_FIRST,
            _ => 0,
        };
        for start in sentence.tokens.clone().step_by(BLOCK) {
            let tokens = start..sentence.tokens.end.min(start + BLOCK);
            let mut own = || shared::scores(reader, ner, tokens.clone(), sentence.tokens.clone(), scratch, &mut features);
            let mut scores = match &mut memory {
                Some(memory) if tokens == sentence.tokens => memory.scores(|| key(doc, reader, tokens.clone()), &mut own),
                _ => own(),
            };
            features.clear();
            reader.read_elsewhere(tokens.clone(), &mut features);
            ner.add(&features, &mut scores);
            scores.iter_mut().zip(tokens).for_each(|(row, i)| row[usize::from(OUTSIDE)] -= doubt(i));
            let reading = ner.label(scores);
            for (tokens, kind) in names(&reading.labels) {
                let (score, runner_up) = confidence(ner, &reading, tokens.clone());
                let tokens = tokens.start + start..tokens.end + start;
                drafts.push(Draft { tokens, kind: EntityType::ALL[kind], score, rule: "mentions/model", runner_up });
            }
        }
    }
    if let Some(memory) = memory {
        memory.end();
    }
    drafts
}

/// What "no name" loses at a capitalised word where capitals are telling, in steps of a weight: found on development data.
const DOUBT: i32 = 3;
/// The same where two such words stand side by side.
const DOUBT_OF_TWO: i32 = 14;
/// The same at the first word of a sentence that the tagger takes for a proper noun.
const DOUBT_OF_FIRST: i32 = 15;

/// Lists of words that are capitalised without being names.
const PLAIN: ListSet = ListSet::of(List::NotName).with(ListSet::of(List::Title));

/// Lists of common nouns for people.
const ROLES: ListSet = ListSet::of(List::RoleNoun).with(ListSet::of(List::NominalHead));

/// Whether token `i` is there and begins with a capital.
pub(super) fn is_capital(doc: &Document<'_>, i: usize) -> bool {
    doc.tokens.get(i).is_some() && doc.word(i).chars().next().is_some_and(char::is_uppercase)
}

/// Whether longer words of the sentence are small as a rule: those after its first, which says nothing, up to three capitals a word.
pub(super) fn capitals_tell(doc: &Document<'_>, tokens: Range<usize>) -> bool {
    let (mut small, mut capitals) = (0, 0);
    for word in tokens.skip(1).map(|i| doc.word(i)).filter(|word| word.len() > 3 && word.chars().all(char::is_alphabetic)) {
        let capital = word.starts_with(char::is_uppercase);
        (small, capitals) = (small + usize::from(!capital), capitals + usize::from(capital));
    }
    capitals < 3 * small
}

/// How sure: the smallest lead of the chosen label over the next type (or none) among the name's tokens, as a probability.
fn confidence(ner: &Ner, reading: &Reading, tokens: Range<usize>) -> (Score, Option<(String, Score)>) {
    let mut least = (i32::MAX, None);
    for i in tokens {
        let (Some(&label), Some(scores)) = (reading.labels.get(i), reading.scores.get(i)) else { continue };
        let kind = labels::kind(label);
        let others = (0..LABELS as u8).filter(|&l| labels::kind(l) != kind);
        let Some(next) = others.max_by_key(|&l| (scores[usize::from(l)], std::cmp::Reverse(l))) else { continue };
        let lead = scores[usize::from(label)] - scores[usize::from(next)];
        if lead < least.0 {
            least = (lead, (next != OUTSIDE).then_some(next));
        }
    }
    let score = ner.calibration.score(least.0);
    let second = least.1.and_then(labels::kind).map(|k| (EntityType::ALL[k].to_string(), Score(10_000 - score.0)));
    (score, second)
}

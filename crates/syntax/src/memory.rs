//! What was read of the text before: a text that changes in one place is tagged and parsed there alone.

use crate::parse::{Deprel, Tree};
use crate::tag::Tags;
use crate::{Models, Piece, Scratch};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// The sentences of the text that was read last, by their words.
///
/// Tags and tree of a sentence follow from its words and the models alone: what is remembered is what would be read again. One memory
/// goes with one set of models.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    sentences: HashMap<String, Reading>,
}

#[derive(Clone, Debug)]
struct Reading {
    tags: Tags,
    /// Counted from the first token of the sentence.
    heads: Vec<u32>,
    deprels: Vec<Deprel>,
}

/// Longer texts, in tokens, are not remembered: they are not what somebody is writing.
const LONGEST: usize = 100_000;

impl Memory {
    /// Tags and parses the tokens with these `words`, as [`crate::tag`] and [`crate::parse`] do, and remembers them in place of what was
    /// remembered before.
    #[inline(never)]
    pub fn read(&mut self, words: &[&str], pieces: &[Piece], models: &Models, scratch: &mut Scratch) -> (Tags, Tree) {
        let mut before = std::mem::take(&mut self.sentences);
        if words.len() > LONGEST {
            return crate::parse(crate::tag(words, pieces, models, scratch), words, pieces, models);
        }
        let sentences = sentences(words, pieces);
        let fresh = Fresh::read(&sentences, &before, words, models, scratch);
        let mut tags = Tags::default();
        let (mut heads, mut deprels) = (Vec::with_capacity(words.len()), Vec::with_capacity(words.len()));
        let mut unread = fresh.sentences.iter();
        for Sentence { tokens, key, .. } in sentences {
            let reading = self
                .sentences
                .entry(key)
                .or_insert_with_key(|key| before.remove(key).unwrap_or_else(|| fresh.reading(unread.next().cloned().unwrap_or_default())));
            tags.append(&reading.tags, 0..reading.tags.len());
            heads.extend(reading.heads.iter().map(|head| head + tokens.start as u32));
            deprels.extend_from_slice(&reading.deprels);
        }
        (tags, Tree::new(heads, deprels))
    }
}

/// One sentence of a text.
struct Sentence<'p> {
    tokens: Range<usize>,
    pieces: &'p [Piece],
    /// Its words, a line each: no word has a line break.
    key: String,
}

#[inline(never)]
fn sentences<'p>(words: &[&str], pieces: &'p [Piece]) -> Vec<Sentence<'p>> {
    pieces
        .chunk_by(|_, next| next.continues)
        .map(|own| {
            let tokens = own.first().map_or(0, |p| p.tokens.start)..own.last().map_or(0, |p| p.tokens.end);
            Sentence { key: words.get(tokens.clone()).unwrap_or(&[]).join("\n"), pieces: own, tokens }
        })
        .collect()
}

/// The sentences of a text that were not known, read as a text of their own.
struct Fresh {
    tags: Tags,
    tree: Tree,
    /// The tokens of each, in that text.
    sentences: Vec<Range<usize>>,
}

impl Fresh {
    fn read(all: &[Sentence<'_>], known: &HashMap<String, Reading>, words: &[&str], models: &Models, scratch: &mut Scratch) -> Self {
        let mut seen = HashSet::new();
        let (mut own_words, mut own_pieces, mut sentences) = (Vec::new(), Vec::new(), Vec::new());
        for Sentence { tokens, pieces, key } in all {
            if known.contains_key(key) || !seen.insert(key) {
                continue;
            }
            let at = own_words.len();
            own_words.extend_from_slice(words.get(tokens.clone()).unwrap_or(&[]));
            own_pieces.extend(pieces.iter().map(|Piece { tokens: part, continues }| Piece {
                tokens: at + part.start - tokens.start..at + part.end - tokens.start,
                continues: *continues,
            }));
            sentences.push(at..own_words.len());
        }
        let (tags, tree) = crate::parse(crate::tag(&own_words, &own_pieces, models, scratch), &own_words, &own_pieces, models);
        Self { tags, tree, sentences }
    }

    #[inline(never)]
    fn reading(&self, tokens: Range<usize>) -> Reading {
        let mut tags = Tags::default();
        tags.append(&self.tags, tokens.clone());
        let head = |i: usize| (self.tree.head(i).unwrap_or(i) - tokens.start) as u32;
        Reading { tags, heads: tokens.clone().map(head).collect(), deprels: tokens.map(|i| self.tree.deprel(i)).collect() }
    }
}

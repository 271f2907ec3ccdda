use super::{Case, Hit, Lex, ListSet};
use crate::document::Document;
use crate::resources::Resources;
use lede_model::{Lexicon, Walk, fold_into};
use lede_text::sort_by_rank;
use std::ops::Range;

/// Marks every lexicon entry. Linear: from each token the keys are followed for as long as a key goes on, and keys are short.
#[inline(never)]
pub(crate) fn mark(doc: &Document<'_>, res: &Resources) -> Lex {
    let folded = Folded::new(doc);
    let mut lex = Lex { sets: vec![ListSet::default(); doc.tokens.len()], ..Lex::default() };
    let Some(lexicon) = res.lexicon() else {
        return Lex { first: vec![0; doc.tokens.len() + 1], folded, ..lex };
    };
    for sentence in &doc.sentences {
        let small = no_capitals(doc, sentence.tokens.clone());
        for start in sentence.tokens.clone() {
            lex.first.push(lex.hits.len() as u32);
            from_token(doc, lexicon, &folded, start..sentence.tokens.end, small, &mut lex);
        }
    }
    lex.first.push(lex.hits.len() as u32);
    lex.hits.shrink_to_fit();
    lex.folded = folded;
    lex
}

/// The folded words of a document, one after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Folded {
    text: String,
    ends: Vec<u32>,
}

impl Folded {
    fn new(doc: &Document<'_>) -> Self {
        let mut folded = Self { text: String::with_capacity(doc.text.len()), ends: Vec::with_capacity(doc.tokens.len()) };
        for i in 0..doc.tokens.len() {
            fold_into(doc.word(i), &mut folded.text);
            folded.ends.push(folded.text.len() as u32);
        }
        folded
    }

    pub(super) fn word(&self, i: usize) -> &str {
        let start = if i == 0 { 0 } else { self.ends[i - 1] as usize };
        &self.text[start..self.ends[i] as usize]
    }
}

/// Whether a sentence of some length has no capital: then none is asked of a name.
fn no_capitals(doc: &Document<'_>, tokens: Range<usize>) -> bool {
    tokens.len() > 3 && !tokens.into_iter().any(|i| doc.word(i).chars().any(char::is_uppercase))
}

fn from_token(doc: &Document<'_>, lexicon: &Lexicon<'static>, folded: &Folded, tokens: Range<usize>, small: bool, lex: &mut Lex) {
    let (mut walk, mut space) = (lexicon.walk(), false);
    let first = lex.hits.len();
    for i in tokens.clone() {
        space |= i > tokens.start && doc.tokens[i].space_before;
        let word = folded.word(i).as_bytes();
        let Some(next) = feed(lexicon, walk, word, &mut space, i == tokens.start) else { break };
        walk = next;
        if space || word.is_empty() {
            continue;
        }
        let Some(value) = lexicon.value(walk) else { continue };
        let written = tokens.start..i + 1;
        for entry in lexicon.entries(Some(value)).filter(|e| (small && e.case == Case::Initial) || fits(doc, written.clone(), e.case)) {
            lex.hits.push(Hit { start: written.start, end: written.end, entry });
            for set in &mut lex.sets[written.clone()] {
                *set = set.with(entry.lists);
            }
        }
    }
    // Longest first; readings of one key keep their order.
    sort_by_rank(&mut lex.hits[first..], |h| [!(h.end as u32)]);
}

/// Follows one word; a space is only fed once something stands after it.
fn feed(lexicon: &Lexicon<'_>, mut walk: Walk, word: &[u8], space: &mut bool, first: bool) -> Option<Walk> {
    for (at, &byte) in word.iter().enumerate() {
        if byte == b' ' {
            if first && at == 0 {
                return None;
            }
            *space = true;
            continue;
        }
        if std::mem::take(space) {
            walk = lexicon.step(walk, b' ')?;
        }
        walk = lexicon.step(walk, byte)?;
    }
    Some(walk)
}

fn fits(doc: &Document<'_>, tokens: Range<usize>, case: Case) -> bool {
    match case {
        Case::Any => true,
        Case::Initial => tokens.clone().any(|i| doc.word(i).chars().next().is_some_and(|c| !c.is_lowercase() && c.is_alphanumeric())),
        Case::Upper => tokens.clone().all(|i| !doc.word(i).chars().any(char::is_lowercase)),
    }
}

//! The document as the recogniser sees it: words, capitalised runs, and what the same word does elsewhere in the document.

use super::word::{Case, Word};
use crate::document::Document;
use crate::lexicon::{Lex, List, ListSet};
use crate::tag::clusters::Clusters;
use lede_model::hash;
use std::ops::{Index, Range};

/// Lists whose words, at the end of a name or behind it, say what it is the name of.
pub(super) const HEADS: ListSet = ListSet::of(List::OrgHead)
    .with(ListSet::of(List::GovHead))
    .with(ListSet::of(List::CompanyHead))
    .with(ListSet::of(List::FacilityHead))
    .with(ListSet::of(List::EventHead))
    .with(ListSet::of(List::DocumentHead))
    .with(ListSet::of(List::LandHead));

pub(super) struct View<'d, 't> {
    pub doc: &'d Document<'t>,
    pub lex: &'d Lex,
    pub words: Words,
    /// The capitalised run of each token; empty for tokens that are not capitalised.
    pub runs: Vec<Range<u32>>,
    /// The same over small words such as "of" and "for".
    pub wide: Vec<Range<u32>>,
    /// Whether capitals tell nothing here: the sentence is all capitals, all small, or in title case.
    pub unsure: Vec<bool>,
    /// Number of each token's folded word.
    pub ids: Vec<u32>,
    /// What is known of each folded word.
    pub known: Vec<Known>,
}

/// What the document says of a word in all its places.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Written small somewhere.
    pub lower: bool,
    /// Capitalised where it need not be.
    pub capital: u32,
    /// Capitalised anywhere.
    pub count: u32,
    /// After a title.
    pub titled: bool,
    /// After a given name.
    pub after_given: bool,
    /// Initials in brackets after a name, or such a name.
    pub bracketed: bool,
    /// Head words of the runs that it stands in.
    pub heads: ListSet,
    /// Words before and after, of the first places.
    pub around: [(u64, u64); 3],
}

impl<'d, 't> View<'d, 't> {
    #[inline(never)]
    pub(super) fn new(doc: &'d Document<'t>, lex: &'d Lex, clusters: &Clusters) -> Self {
        let n = doc.tokens.len();
        let words = Words::new(doc, lex, clusters);
        let mut view =
            Self { doc, lex, words, runs: vec![0..0; n], wide: vec![0..0; n], unsure: vec![false; n], ids: Vec::new(), known: Vec::new() };
        for sentence in &doc.sentences {
            view.sentence(sentence.tokens.clone());
        }
        view.number();
        view.gather();
        view
    }

    pub(super) fn capital(&self, i: usize) -> bool {
        self.words[i].case.is_capital(self.doc.word(i))
    }

    fn sentence(&mut self, tokens: Range<usize>) {
        let long = |c: Case| tokens.clone().filter(|&i| self.words[i].case == c && self.doc.word(i).len() > 3).count();
        let (lower, initial, upper) = (long(Case::Lower), long(Case::Initial), long(Case::Upper));
        let capitals = tokens.clone().any(|i| self.capital(i));
        let unsure = !capitals || (lower == 0 && initial + upper >= 3) || (initial + upper >= 4 && lower * 4 <= initial + upper);
        self.unsure[tokens.clone()].fill(unsure);
        let mut i = tokens.start;
        while i < tokens.end {
            if !self.capital(i) {
                i += 1;
                continue;
            }
            let (mut end, mut narrow) = (i + 1, i);
            loop {
                let mut at = end;
                while at < tokens.end && at < end + 3 && !self.capital(at) && joins(self.doc.word(at)) {
                    at += 1;
                }
                if at >= tokens.end || !self.capital(at) || at > end + 2 {
                    break;
                }
                if at > end {
                    self.fill(narrow, end);
                    narrow = at;
                }
                end = at + 1;
            }
            self.fill(narrow, end);
            self.wide[i..end].fill(i as u32..end as u32);
            i = end;
        }
    }

    fn fill(&mut self, start: usize, end: usize) {
        self.runs[start..end].fill(start as u32..end as u32);
    }

    /// Gives equal words equal numbers, whatever their case.
    fn number(&mut self) {
        let mut order: Vec<(u64, u32)> = self.words.distinct.iter().zip(0..).map(|(w, at)| (w.folded, at)).collect();
        lede_text::sort_by_rank(&mut order, |&(word, at)| [(word >> 32) as u32, word as u32, at]);
        let mut of_distinct = vec![0; order.len()];
        let mut next = 0;
        for (at, &(word, distinct)) in order.iter().enumerate() {
            if at > 0 && order[at - 1].0 != word {
                next += 1;
            }
            of_distinct[distinct as usize] = next;
        }
        self.ids = self.words.numbers.iter().map(|&distinct| of_distinct[distinct as usize]).collect();
        self.known = vec![Known::default(); order.last().map_or(0, |_| next as usize + 1)];
    }

    fn gather(&mut self) {
        for i in 0..self.words.len() {
            if !self.capital(i) {
                self.known[self.ids[i] as usize].lower |= self.words[i].case == Case::Lower;
                continue;
            }
            let sentence = &self.doc.sentences[self.doc.sentence_of(i).index()].tokens;
            let run = self.runs[i].start as usize..self.runs[i].end as usize;
            let word_at = |at: Option<usize>| at.filter(|at| sentence.contains(at)).map_or(0, |at| self.words[at].folded);
            let around = (word_at(run.start.checked_sub(1)), word_at(Some(run.end)));
            let before = i.checked_sub(1).filter(|b| *b >= sentence.start);
            let titled = before.is_some_and(|b| self.lex.in_list(b, List::Title));
            let after_given = before.is_some_and(|b| self.capital(b) && self.lex.in_list(b, List::GivenName));
            let known = &mut self.known[self.ids[i] as usize];
            if let Some(slot) = known.around.get_mut(known.count as usize) {
                *slot = around;
            }
            known.count += 1;
            if self.unsure[i] {
                continue;
            }
            known.capital += u32::from(i > sentence.start);
            known.titled |= titled;
            known.after_given |= after_given;
            if run.len() > 1 {
                known.heads = known.heads.with(ListSet(self.lex.lists(run.end - 1).0 & HEADS.0));
            }
        }
        self.brackets();
    }

    /// "Long Name (LN)": both are names.
    fn brackets(&mut self) {
        for i in 1..self.words.len().saturating_sub(2) {
            if self.doc.word(i) == "(" && self.doc.word(i + 2) == ")" && self.capital(i + 1) && self.capital(i - 1) {
                let acronym = matches!(self.words[i + 1].case, Case::Upper | Case::Mixed) && self.doc.word(i + 1).len() <= 10;
                if acronym {
                    self.known[self.ids[i + 1] as usize].bracketed = true;
                    self.known[self.ids[i - 1] as usize].bracketed = true;
                }
            }
        }
    }
}

/// The words of a document. Each is read once, however often it comes: a text has far fewer than it has tokens.
pub(super) struct Words {
    /// For each token its place in `distinct`.
    numbers: Vec<u32>,
    distinct: Vec<Word>,
}

impl Words {
    fn new(doc: &Document<'_>, lex: &Lex, clusters: &Clusters) -> Self {
        let mut order: Vec<(u64, u32)> = (0..doc.tokens.len()).map(|i| (hash::text(doc.word(i)), i as u32)).collect();
        lede_text::sort_by_rank(&mut order, |&(word, token)| [(word >> 32) as u32, word as u32, token]);
        let mut words = Self { numbers: vec![0; order.len()], distinct: Vec::new() };
        for (at, &(word, token)) in order.iter().enumerate() {
            if at == 0 || order[at - 1].0 != word {
                let i = token as usize;
                let (word, folded) = if is_mark(doc.word(i)) { (",", ",") } else { (doc.word(i), lex.folded(i)) };
                words.distinct.push(Word::new(word, folded, clusters));
            }
            words.numbers[token as usize] = words.distinct.len() as u32 - 1;
        }
        words
    }

    fn len(&self) -> usize {
        self.numbers.len()
    }
}

impl Index<usize> for Words {
    type Output = Word;

    fn index(&self, token: usize) -> &Word {
        &self.distinct[self.numbers[token] as usize]
    }
}

/// A control or formatting character, or a private one: it counts as an ordinary mark between words.
fn is_mark(word: &str) -> bool {
    let strange = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}')
    };
    word.chars().all(strange)
}

/// Small words inside names.
fn joins(word: &str) -> bool {
    matches!(
        word,
        "of" | "the"
            | "for"
            | "and"
            | "&"
            | "on"
            | "in"
            | "to"
            | "de"
            | "del"
            | "la"
            | "le"
            | "du"
            | "des"
            | "da"
            | "do"
            | "dos"
            | "di"
            | "al"
            | "el"
            | "ul"
            | "bin"
            | "ibn"
            | "bint"
            | "van"
            | "von"
            | "der"
            | "den"
            | "-"
            | "–"
            | "’s"
            | "'s"
            | "’"
            | "'"
            | "/"
            | "e"
            | "y"
            | "und"
            | "et"
    )
}

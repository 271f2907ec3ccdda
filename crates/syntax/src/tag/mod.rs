//! Part of speech, morphology and lemma of every token (Universal Dependencies v2).

pub mod clusters;
pub mod features;
pub mod fine;
pub mod fixed;
pub mod lemma;
pub mod local;
pub mod model;
mod pronouns;
pub mod word;

use crate::{Models, Piece};
use fine::{FINE, FineTag};
use fixed::Vector;
use std::ops::Range;

/// A row a token.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Tags {
    rows: Vec<Tag>,
    /// Lemmas, one after the other; a row points into it.
    lemmas: String,
}

/// One token's tags.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Tag {
    /// Part of speech.
    pub upos: Upos,
    /// Morphology.
    pub morph: Morph,
    lemma: (u32, u32),
}

/// Universal part of speech.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(u8)]
#[allow(missing_docs, reason = "the seventeen tags of Universal Dependencies, defined at universaldependencies.org/u/pos")]
pub enum Upos {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

/// The morphology that events need, as a set of flags.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Morph(pub u16);

impl Morph {
    /// Number=Plur.
    pub const PLURAL: Morph = Morph(1);
    /// Tense=Past.
    pub const PAST: Morph = Morph(1 << 1);
    /// Tense=Pres.
    pub const PRESENT: Morph = Morph(1 << 2);
    /// VerbForm=Part.
    pub const PARTICIPLE: Morph = Morph(1 << 3);
    /// VerbForm=Ger.
    pub const GERUND: Morph = Morph(1 << 4);
    /// VerbForm=Inf.
    pub const INFINITIVE: Morph = Morph(1 << 5);
    /// VerbForm=Fin.
    pub const FINITE: Morph = Morph(1 << 6);
    /// Voice=Pass.
    pub const PASSIVE: Morph = Morph(1 << 7);
    /// Mood=Imp.
    pub const IMPERATIVE: Morph = Morph(1 << 8);
    /// Person=1.
    pub const FIRST_PERSON: Morph = Morph(1 << 9);
    /// Person=2.
    pub const SECOND_PERSON: Morph = Morph(1 << 10);
    /// Poss=Yes.
    pub const POSSESSIVE: Morph = Morph(1 << 11);

    /// Whether it has all flags of `other`.
    #[inline]
    pub fn has(self, other: Morph) -> bool {
        self.0 & other.0 == other.0
    }

    /// Both sets.
    #[must_use]
    pub fn with(self, other: Morph) -> Morph {
        Morph(self.0 | other.0)
    }
}

impl Upos {
    /// All of them, in the order of their numbers.
    pub const ALL: [Upos; 17] = {
        use Upos::*;
        [Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X]
    };

    /// Its name in CoNLL-U.
    pub fn as_str(self) -> &'static str {
        ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"]
            [self as usize]
    }
}

impl Tags {
    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The part of speech of token `i`.
    #[inline]
    pub fn upos(&self, i: usize) -> Upos {
        self.rows[i].upos
    }

    /// The morphology of token `i`.
    #[inline]
    pub fn morph(&self, i: usize) -> Morph {
        self.rows[i].morph
    }

    /// Tags without lemmas.
    #[cfg(test)]
    pub(crate) fn of(tags: &[(Upos, Morph)]) -> Self {
        Self { rows: tags.iter().map(|&(upos, morph)| Tag { upos, morph, lemma: (0, 0) }).collect(), lemmas: String::new() }
    }

    /// Gives token `i` another part of speech.
    pub(crate) fn set_upos(&mut self, i: usize, upos: Upos) {
        if let Some(row) = self.rows.get_mut(i) {
            row.upos = upos;
        }
    }

    /// Gives token `i` another morphology.
    pub(crate) fn set_morph(&mut self, i: usize, morph: Morph) {
        if let Some(row) = self.rows.get_mut(i) {
            row.morph = morph;
        }
    }

    /// The lemma of token `i`, in lower case but for proper names.
    #[inline]
    pub fn lemma(&self, i: usize) -> &str {
        let (start, end) = self.rows[i].lemma;
        &self.lemmas[start as usize..end as usize]
    }
}

impl Tags {
    /// Appends rows of other tags.
    pub(crate) fn append(&mut self, other: &Tags, rows: Range<usize>) {
        let rows = other.rows.get(rows).unwrap_or(&[]);
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return };
        // Lemmas stand one after the other, in the order of their rows.
        let (from, to) = (first.lemma.0, self.lemmas.len() as u32);
        self.lemmas.push_str(other.lemmas.get(from as usize..last.lemma.1 as usize).unwrap_or(""));
        self.rows.extend(rows.iter().map(|row| Tag { lemma: (row.lemma.0 - from + to, row.lemma.1 - from + to), ..*row }));
    }
}

/// Tags the tokens with these `words`, piece by piece. The vectors, one a token, are what the parser reads on from.
pub(crate) fn tag(words: &[&str], pieces: &[Piece], models: &Models, scratch: &mut model::Scratch) -> (Tags, Vec<Vector>) {
    let bytes = words.iter().map(|word| word.len()).sum();
    let mut tags = Tags { rows: Vec::with_capacity(words.len()), lemmas: String::with_capacity(bytes) };
    let mut vectors = Vec::with_capacity(words.len());
    let (mut read, mut fines) = (Vec::new(), Vec::new());
    let mut plain = String::new();
    for piece in pieces {
        let words = words.get(piece.tokens.clone()).unwrap_or(&[]);
        word::sentence(words.iter().copied(), &models.clusters, &mut read);
        models.tagger.tag(&read, scratch, &mut fines);
        vectors.extend_from_slice(scratch.vectors());
        for (word, &fine) in words.iter().zip(&fines) {
            let start = tags.lemmas.len() as u32;
            models.lemmas.lemma(word, fine, &models.clusters, &mut plain, &mut tags.lemmas);
            let FineTag { upos, morph, .. } = FINE[usize::from(fine)];
            let morph = if upos == Upos::Pron { morph.with(pronouns::morph(&plain)) } else { morph };
            tags.rows.push(Tag { upos, morph, lemma: (start, tags.lemmas.len() as u32) });
        }
    }
    (tags, vectors)
}

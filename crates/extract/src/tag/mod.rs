//! Part of speech, morphology and lemma of every token (Universal Dependencies v2).

use crate::document::Document;
use crate::lexicon::Lex;
use crate::resources::Resources;

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
    /// Adds the next token's row.
    pub(crate) fn push(&mut self, upos: Upos, morph: Morph, lemma: &str) {
        let start = self.lemmas.len() as u32;
        self.lemmas.push_str(lemma);
        self.rows.push(Tag { upos, morph, lemma: (start, self.lemmas.len() as u32) });
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The part of speech of token `i`.
    pub fn upos(&self, i: usize) -> Upos {
        self.rows[i].upos
    }

    /// The morphology of token `i`.
    pub fn morph(&self, i: usize) -> Morph {
        self.rows[i].morph
    }

    /// The lemma of token `i`, in lower case but for proper names.
    pub fn lemma(&self, i: usize) -> &str {
        let (start, end) = self.rows[i].lemma;
        &self.lemmas[start as usize..end as usize]
    }
}

/// Tags every token.
pub(crate) fn tag(doc: &Document<'_>, _lex: &Lex, _res: &Resources) -> Tags {
    let mut tags = Tags::default();
    for i in 0..doc.tokens.len() {
        tags.push(Upos::X, Morph::default(), &doc.word(i).to_lowercase());
    }
    tags
}

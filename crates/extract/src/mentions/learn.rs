//! What the trainer of the recogniser shares with the engine.

pub use super::features::{Features, GROUP, LISTED, WORDS};
pub use super::labels;
pub use super::model::{CLOSED, Ner, Reading, names};

use crate::document::{self, Document};
use crate::lexicon::{self, List};
use crate::ontology::EntityType;
use crate::resources::Resources;
use crate::{sentences, syntax, tag, tokenize};
use lede_text::Span;
use std::ops::Range;

/// A text cut up and read as the engine does it.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// Tokens.
    pub tokens: Vec<Span>,
    /// Sentences, as tokens.
    pub sentences: Vec<Range<usize>>,
    /// Features of each token.
    pub features: Features,
    /// Whether a token begins with a capital.
    pub capital: Vec<bool>,
    /// Whether the lexicons of weapons, technology and platforms know the token: corpora that lack these types leave it open.
    pub things: Vec<bool>,
    /// Whether the lexicons say that a capital means little: months, titles, nationalities.
    pub no_name: Vec<bool>,
    /// Number of tokens of the title that begins at a token.
    pub titles: Vec<u32>,
}

/// The types that the lexicons know for a name, its case aside.
pub fn listed(name: &str, res: &Resources) -> Vec<EntityType> {
    let key = lede_model::fold(name);
    res.lexicon().into_iter().flat_map(|l| l.get(&key).collect::<Vec<_>>()).filter_map(|e| lexicon::kind(&e)).map(|k| k.0).collect()
}

impl Prepared {
    /// Reads a text.
    pub fn new(text: &str, res: &Resources) -> Self {
        let tokens = tokenize::tokenize(text);
        let paragraphs = document::paragraphs(text);
        let zones = document::zones(text, &tokens, &paragraphs);
        let sentences = sentences::split(text, &tokens, &zones, &paragraphs);
        let doc = Document::new(text, tokens, zones, paragraphs, sentences);
        let lex = lexicon::mark(&doc, res);
        let features = Features::new(&doc, &lex, &tag::tag(&doc.words(), &syntax::pieces(&doc), &res.syntax).0, &res.syntax.clusters);
        let marked = |lists: &[List]| (0..doc.tokens.len()).map(|i| lists.iter().any(|l| lex.in_list(i, *l))).collect::<Vec<_>>();
        Self {
            tokens: doc.tokens.iter().map(|t| t.span).collect(),
            sentences: doc.sentences.iter().map(|s| s.tokens.clone()).collect(),
            capital: (0..doc.tokens.len()).map(|i| doc.word(i).chars().next().is_some_and(char::is_uppercase)).collect(),
            things: marked(&[List::Weapon, List::Tech, List::Platform]),
            no_name: marked(&[List::NotName, List::Title, List::Nationality, List::Religion, List::People, List::Political]),
            titles: (0..doc.tokens.len()).map(|i| lex.longest(i, List::Title).map_or(0, |h| (h.end - h.start) as u32)).collect(),
            features,
        }
    }
}

//! What the trainer of the recogniser shares with the engine.

pub use super::calibration::Calibration;
pub use super::features::{CLUSTERS, DOCUMENT, GROUP, LISTED, WORDS};
pub use super::labels;
pub use super::model::{CLOSED, Ner, Reading, Row, names};
pub use super::reader::Features;
pub use super::subtype::{Parts, Subtypes};

use super::draft::Draft;
use super::reader::Reader;
use super::subtype;
use crate::analysis::Score;
use crate::lexicon::{self, List};
use crate::ontology::EntityType;
use crate::resources::Resources;
use crate::syntax;
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

/// Names that the engine reads together when it chooses their subtype.
#[derive(Clone, Debug)]
pub struct Group {
    /// Positions in the list of names.
    pub members: Vec<usize>,
    /// What the model of subtypes sees of them.
    pub features: Vec<u64>,
}

/// The groups of the names (bytes and type, in text order) of a text; names that are no whole tokens are left out.
pub fn groups(text: &str, names: &[(Range<usize>, EntityType)], parts: Parts, res: &Resources) -> Vec<Group> {
    let doc = syntax::document(text);
    let lex = lexicon::mark(&doc, res);
    let (words, pieces) = (doc.words(), syntax::pieces(&doc));
    let (tags, tree) = lede_syntax::parse(
        lede_syntax::tag(words, &pieces, &res.syntax, &mut lede_syntax::Scratch::default()),
        words,
        &pieces,
        &res.syntax,
    );
    let mut drafts = Vec::new();
    let mut positions = Vec::new();
    for (at, (span, kind)) in names.iter().enumerate() {
        let tokens = doc.tokens_in(Span { start: span.start as u32, end: span.end as u32 });
        if !tokens.is_empty() {
            drafts.push(Draft { tokens, kind: *kind, score: Score::MAX, rule: "mentions/model", runner_up: None });
            positions.push(at);
        }
    }
    let view = subtype::View { doc: &doc, lex: &lex, tags: &tags, tree: &tree, clusters: &res.syntax.clusters };
    let group = |members: Vec<usize>| Group {
        features: view.features(&drafts, &members, parts),
        members: members.into_iter().map(|m| positions[m]).collect(),
    };
    subtype::groups(&doc, &lex, &drafts).into_iter().map(group).collect()
}

impl Prepared {
    /// Reads a text.
    pub fn new(text: &str, res: &Resources) -> Self {
        let doc = syntax::document(text);
        let lex = lexicon::mark(&doc, res);
        let tags = lede_syntax::tag(doc.words(), &syntax::pieces(&doc), &res.syntax, &mut lede_syntax::Scratch::default()).tags;
        let (reader, mut features) = (Reader::new(&doc, &lex, &tags, &res.syntax.clusters), Features::default());
        doc.sentences.iter().for_each(|s| reader.read(s.tokens.clone(), &mut features));
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

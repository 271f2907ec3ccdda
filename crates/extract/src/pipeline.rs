//! All stages, in order, on one screen. A later stage reads the earlier ones and never writes them.

use crate::analysis::Analysis;
use crate::diagnostic::Diagnostics;
use crate::options::Options;
use crate::resources::{ResourceError, Resources};
use crate::{coref, document, events, lexicon, mentions, places, quotes, relations, salience, sentences, syntax, timex, tokenize, values};
use std::sync::Mutex;

/// What of one text an analysis of the next can use: see [`Analyzer::reanalyze`].
#[derive(Clone, Debug, Default)]
pub struct Memory {
    syntax: lede_syntax::memory::Memory,
    names: mentions::Memory,
}

/// The engine: resources read once, then any number of texts.
#[derive(Debug, Default)]
pub struct Analyzer {
    resources: Resources,
    /// One for each text that was read at a time with others; that which reads a text has it for itself.
    scratches: Mutex<Vec<Scratch>>,
}

/// What the models say of single words: what was looked up for one text is there for the next, and no result depends on it.
#[derive(Debug, Default)]
struct Scratch {
    syntax: lede_syntax::Scratch,
    names: mentions::Scratch,
}

impl Analyzer {
    /// An analyzer with the resources that the crate was built with.
    pub fn new() -> Self {
        Self::default()
    }

    /// An analyzer with other resources.
    pub fn with_resources(resources: Resources) -> Self {
        Self { resources, scratches: Mutex::default() }
    }

    /// What it reads with.
    pub fn resources(&self) -> &Resources {
        &self.resources
    }

    /// Reads one text. Never fails: what could not be read is said in [`Analysis::diagnostics`].
    ///
    /// Time and memory are linear in the length of `text`.
    pub fn analyze(&self, text: &str, options: &Options) -> Analysis {
        self.observe(text, options, &mut |_| {})
    }

    /// As [`analyze`](Self::analyze), with the same result, and sooner where much of `text` stood in the text before, whose sentences
    /// `memory` holds: for a text that is being written. A memory goes with one analyzer.
    pub fn reanalyze(&self, text: &str, options: &Options, memory: &mut Memory) -> Analysis {
        self.read(text, options, Some(memory), None, &mut |_| {})
    }

    /// Like [`analyze`](Self::analyze), and calls `done` with the name of each stage when it has ended: the core has no clock, its
    /// caller may have one.
    pub fn observe(&self, text: &str, options: &Options, done: &mut dyn FnMut(&'static str)) -> Analysis {
        self.read(text, options, None, None, done)
    }

    /// An analysis with the pairs of events that were weighed as tellings of one happening, for their trainer.
    #[doc(hidden)]
    pub fn tellings(&self, text: &str, options: &Options) -> (Analysis, Vec<events::learn::Pair>) {
        let mut weighed = Vec::new();
        (self.read(text, options, None, Some(&mut weighed), &mut |_| {}), weighed)
    }

    fn read(
        &self,
        text: &str,
        options: &Options,
        mut memory: Option<&mut Memory>,
        weighed: Option<&mut Vec<events::learn::Pair>>,
        done: &mut dyn FnMut(&'static str),
    ) -> Analysis {
        let res = &self.resources;
        let mut scratch = self.scratches.lock().ok().and_then(|mut free| free.pop()).unwrap_or_default();
        let mut diagnostics = Diagnostics::default();

        let text = options.within_limit(text, &mut diagnostics);
        let user = options.lexicon.as_deref();
        user.inspect(|own| own.report(&mut diagnostics));
        let tokens = tokenize::tokenize(text);
        done("tokenize");
        let paragraphs = document::paragraphs(text);
        let zones = document::zones(text, &tokens, &paragraphs);
        let sentences = sentences::split(text, &tokens, &zones, &paragraphs);
        let doc = document::Document::new(text, tokens, zones, paragraphs, sentences);
        document::check_language(&doc, &mut diagnostics);
        done("document");

        let lex = lexicon::mark(&doc, res);
        done("lexicon");
        let (words, pieces) = (doc.words(), syntax::pieces(&doc));
        let (tags, tree) = match &mut memory {
            Some(memory) => memory.syntax.read(words, &pieces, &res.syntax, &mut scratch.syntax),
            None => {
                let tagged = lede_syntax::tag(words, &pieces, &res.syntax, &mut scratch.syntax);
                done("tag");
                lede_syntax::parse(tagged, words, &pieces, &res.syntax)
            }
        };
        done("parse");
        let pieces = timex::piece::Pieces::new(text);
        let times = timex::find(&doc, &pieces, &tags, &tree, options, &mut diagnostics);
        done("timex");
        let values = values::find(&doc, &pieces, &tags, &tree, &times.list);
        drop(pieces);
        done("values");
        let kept = mentions::Kept { scratch: &mut scratch.names, memory: memory.map(|memory| &mut memory.names) };
        let names = mentions::find(&doc, &lex, &tags, &tree, res, user, kept);
        if let Ok(mut free) = self.scratches.lock() {
            free.push(scratch);
        }
        done("mentions");
        let utterances = quotes::find(&doc, &tags, &tree, &times.list, res);
        done("quotes");
        let entities = coref::resolve(&doc, &tags, &tree, &names, &utterances, res);
        let entities = places::settle(&doc, entities, res);
        done("coref");
        let quotes = quotes::speakers(&doc, &tags, &utterances, &entities);
        done("speakers");
        let inputs = events::Inputs {
            doc: &doc,
            lex: &lex,
            tags: &tags,
            tree: &tree,
            entities: &entities,
            times: &times.list,
            published: times.published.as_ref(),
            values: &values,
            quotes: &quotes,
            res,
        };
        let happenings = events::find(&inputs, weighed);
        done("events");
        let relations = relations::find(&doc, &lex, &tags, &tree, &entities, res);
        done("relations");
        let salience = salience::rank(&doc, &entities, &happenings);
        done("salience");

        let mut analysis =
            Analysis::assemble(doc, tags, tree, times, values, entities, quotes, happenings, relations, salience, diagnostics);
        self.link(text, &mut analysis);
        done("places");
        analysis
    }

    /// Links the entities of an analysis of `text` anew: after [`Resources::load_places`] this gives an analysis that was made before
    /// it the links that it would have now.
    pub fn link(&self, text: &str, analysis: &mut Analysis) {
        let Analysis { sentences, mentions, entities, .. } = &*analysis;
        let links = places::link(places::Found { text, sentences, mentions, entities }, &self.resources);
        for (entity, link) in analysis.entities.iter_mut().zip(links) {
            entity.link = link;
        }
    }

    /// Takes the file of places: see [`Resources::load_places`].
    pub fn load_places(&mut self, bytes: &[u8]) -> Result<(), ResourceError> {
        self.resources.load_places(bytes)
    }
}

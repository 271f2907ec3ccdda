//! Texts to requests, many at a time, in the order in which they came.

use crate::args;
use crate::failure::{Failure, Fatal};
use crate::input::{Item, Text};
use lede::UserLexicon;
use lede_wire::{Options, Request};
use std::num::NonZeroUsize;
use std::sync::Arc;

/// A batch is read at once and written in order: so many texts, or so many bytes, are in memory at a time.
const BATCH_TEXTS: usize = 256;
const BATCH_BYTES: usize = 8 << 20;

/// The engine with its places: what the page fetches later is at hand here.
pub(crate) fn analyzer() -> lede::Analyzer {
    let mut analyzer = lede::Analyzer::new();
    // The file was checked when it was packed; without it texts are read all the same.
    let _ = analyzer.load_places(lede_places::BYTES);
    analyzer
}

/// The lexicon of the command line; lines that cannot be used are named on standard error.
pub(crate) fn lexicon(args: &args::Lexicon) -> Result<Option<Arc<UserLexicon>>, Fatal> {
    let Some(path) = &args.lexicon else { return Ok(None) };
    let name = path.display();
    let text = std::fs::read_to_string(path)
        .map_err(|error| Fatal::Usage(format!("--lexicon {name}: cannot be read: {error}. It is a text file in UTF-8.")))?;
    let lexicon = lede_wire::lexicon(&text);
    for problem in lexicon.problems() {
        anstream::eprintln!("lede: {name}:{}: {}", problem.line, problem.message);
    }
    Ok(Some(Arc::new(lexicon)))
}

/// The request for one text. A day given on the command line beats the one that comes with the text.
pub(crate) fn request(options: &Options, offsets: args::Offsets, text: &Text) -> Result<Request, Failure> {
    let published = options.published.as_ref().or(text.published.as_ref());
    let request = Options { published: published.cloned(), ..options.clone() }.read();
    let request = request.map_err(|error| Failure::new(text.name(), error.to_string()))?;
    Ok(Request { unit: offsets.into(), source: text.source.clone(), ..request })
}

/// The next texts, as many as a batch holds.
pub(crate) fn batch(items: &mut dyn Iterator<Item = Item>) -> Vec<Item> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    while batch.len() < BATCH_TEXTS && bytes < BATCH_BYTES {
        let Some(item) = items.next() else { break };
        bytes += item.as_ref().map_or(0, |text| text.text.len());
        batch.push(item);
    }
    batch
}

/// A pool of that many threads; one a processor where nothing was said.
pub(crate) fn pool(threads: Option<NonZeroUsize>) -> Result<rayon::ThreadPool, Fatal> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.map_or(0, NonZeroUsize::get)).build();
    pool.map_err(|error| Fatal::Stopped(format!("threads cannot be started: {error}. Try --threads 1.")))
}

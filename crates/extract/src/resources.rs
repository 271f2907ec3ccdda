//! Models and lexicons, packed into the crate and read in place.

use crate::mentions::{Calibration, Ner, Subtypes};
use lede_model::{Container, Damaged, Lexicon, Places, hash};
use lede_syntax::Models;
use lede_syntax::parse::model::Parser;
use lede_syntax::tag::clusters::Clusters;
use lede_syntax::tag::lemma::Lemmas;
use lede_syntax::tag::model::Tagger;
use std::fmt;

/// The packed lexicons that the crate was built with.
static LEXICONS: &[u8] = include_bytes!("../resources/packed/lexicons.bin");

/// The trained models that the crate was built with.
static TAG: &[u8] = include_bytes!("../resources/models/tag.bin");
static LEMMA: &[u8] = include_bytes!("../resources/models/lemma.bin");
static NER: &[u8] = include_bytes!("../resources/models/ner.bin");
static PARSE: &[u8] = include_bytes!("../resources/models/parse.bin");

/// Everything that the engine reads with. Immutable; cheap to share between threads.
#[derive(Debug)]
pub struct Resources {
    lexicon: Option<Lexicon<'static>>,
    pub(crate) syntax: Models,
    pub(crate) ner: Ner,
    places: Option<Places>,
    pub(crate) subtypes: Subtypes,
    pub(crate) repeats: bool,
    hash: u64,
}

/// A resource file that cannot be used.
#[derive(Debug)]
pub struct ResourceError(String);

impl fmt::Display for ResourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ResourceError {}

impl From<Damaged> for ResourceError {
    fn from(damaged: Damaged) -> Self {
        Self(damaged.0)
    }
}

impl Default for Resources {
    /// The embedded ones. Their files are checked by a test, so that a damaged one cannot ship; should it all the same, the
    /// engine reads on without it rather than fail.
    fn default() -> Self {
        Self::embedded().unwrap_or_else(|_| Self::none())
    }
}

impl Resources {
    /// The resources that the crate was built with.
    pub fn embedded() -> Result<Self, ResourceError> {
        let [lexicons, tag, lemma, parse, ner] = [LEXICONS, TAG, LEMMA, PARSE, NER].map(Container::read);
        let (lexicons, tag, lemma, parse, ner) = (lexicons?, tag?, lemma?, parse?, ner?);
        Ok(Self {
            lexicon: Some(Lexicon::read(&lexicons)?),
            syntax: Models {
                clusters: Clusters::read(tag.section("clusters")?)?,
                tagger: Tagger::read(tag.section("first")?, tag.section("network")?)?,
                lemmas: Lemmas::read(lemma.section("rules")?)?,
                parser: Parser::read(parse.section("classes")?, parse.section("network")?)?,
            },
            ner: Ner::read(ner.section("weights")?, ner.section("steps")?, Calibration::read(ner.section("points")?)?)?,
            subtypes: Subtypes::read(ner.section("kinds")?, ner.section("subtypes")?)?,
            repeats: true,
            places: None,
            hash: [lexicons, tag, lemma, parse, ner].iter().fold(0, |hash, file| hash::pair(hash, file.checksum())),
        })
    }

    fn none() -> Self {
        Self {
            lexicon: None,
            syntax: Models::default(),
            ner: Ner::default(),
            places: None,
            subtypes: Subtypes::default(),
            repeats: true,
            hash: 0,
        }
    }

    /// Takes the packed file of places, `places.bin`: from then on entities are linked to cities, regions and well-known bodies. The
    /// file changes links and nothing else of an analysis. A damaged one is refused, and what was loaded before stays.
    pub fn load_places(&mut self, bytes: &[u8]) -> Result<(), ResourceError> {
        self.places = Some(Places::read(bytes)?);
        Ok(())
    }

    pub(crate) fn places(&self) -> Option<&Places> {
        self.places.as_ref()
    }

    /// A short hash over all models and lexicons: two engines with the same hash read alike.
    pub fn hash(&self) -> String {
        let all = self.places.as_ref().map_or(self.hash, |places| hash::pair(self.hash, places.checksum()));
        format!("{all:016x}")
    }

    /// These resources with other models of names, for the trainer; `repeats` tells whether a name seen once is looked for everywhere.
    #[doc(hidden)]
    pub fn with_names(mut self, ner: Ner, subtypes: Subtypes, repeats: bool) -> Self {
        (self.ner, self.subtypes, self.repeats) = (ner, subtypes, repeats);
        self
    }

    pub(crate) fn lexicon(&self) -> Option<&Lexicon<'static>> {
        self.lexicon.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_files_are_whole() {
        Resources::embedded().unwrap();
    }

    #[test]
    fn a_damaged_file_of_places_is_refused_with_a_sentence() {
        let mut resources = Resources::embedded().unwrap();
        let before = resources.hash();
        let error = resources.load_places(b"<!doctype html>").unwrap_err();
        assert!(error.to_string().contains("not a resource file"), "{error}");
        assert_eq!(resources.hash(), before);
    }
}

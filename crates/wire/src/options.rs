use crate::{Analysis, Lexicon, Types, convert};
use lede::{Unit, UserLexicon};
use serde::Deserialize;
use std::fmt;
use std::sync::Arc;

/// What a caller may say about one text, as it comes from JavaScript.
#[derive(Clone, PartialEq, Debug, Default, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "AnalyzeOptions", optional_fields = nullable))]
#[serde(rename_all = "camelCase", default)]
pub struct Options {
    /// The day of publication, `YYYY-MM-DD`: it beats the one that the text states.
    pub published: Option<String>,
    /// Keep only these entity and event types; a layer of which no type is named stays whole.
    #[cfg_attr(feature = "typescript", ts(type = "(EntityType | EventType)[] | null", optional))]
    pub types: Option<Vec<String>>,
    /// Whether to return tokens.
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub tokens: Option<bool>,
    /// The reader's own terms and patterns: the text of a CSV, TSV or JSON file, or a list.
    #[cfg_attr(feature = "typescript", ts(type = "string | LexiconTerm[] | null", optional))]
    pub lexicon: Option<Lexicon>,
}

/// Options that cannot be used, as sentences for the person who wrote them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OptionError {
    /// The publication date is no day.
    Published(String),
    /// There is no such type.
    Type(String),
}

impl OptionError {
    /// A stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Published(_) => "bad-published",
            Self::Type(_) => "bad-type",
        }
    }
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Published(value) => write!(f, "The publication date {value:?} is not a day. Write it as YYYY-MM-DD, such as 2024-05-10."),
            Self::Type(name) => {
                let entities: Vec<_> = lede::EntityType::ALL.iter().map(|t| t.as_str()).collect();
                let events: Vec<_> = lede::EventType::ALL.iter().map(|t| t.as_str()).collect();
                write!(f, "There is no type {name:?}. Entity types: {}. Event types: {}.", entities.join(", "), events.join(", "))
            }
        }
    }
}

impl std::error::Error for OptionError {}

/// Options that were read and found good.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// For the core.
    pub options: lede::Options,
    /// What to keep.
    pub types: Option<Types>,
    /// Whether to return tokens.
    pub tokens: bool,
    /// The unit of positions.
    pub unit: Unit,
    /// The name of the text, where it has one.
    pub source: Option<String>,
}

impl Options {
    /// Reads them; positions will be in UTF-16 units unless the request is told otherwise.
    pub fn read(&self) -> Result<Request, OptionError> {
        self.read_again(&mut None)
    }

    /// As [`read`](Self::read), for a caller who asks again and again: a lexicon that is the same as the last is not compiled anew.
    pub fn read_again(&self, last: &mut Option<(Lexicon, Arc<UserLexicon>)>) -> Result<Request, OptionError> {
        let published = self.published.as_deref().map(day).transpose()?;
        let types = match &self.types {
            Some(names) => Some(Types::from_names(names.iter().map(String::as_str)).map_err(|name| OptionError::Type(name.into()))?),
            None => None,
        };
        if last.as_ref().map(|(source, _)| source) != self.lexicon.as_ref() {
            *last = self.lexicon.clone().map(|source| (source.clone(), Arc::new(source.read())));
        }
        let lexicon = last.as_ref().map(|(_, lexicon)| lexicon.clone());
        Ok(Request { options: lede::Options { published, lexicon }, types, tokens: self.tokens.unwrap_or(false), ..Request::default() })
    }
}

fn day(value: &str) -> Result<jiff::civil::Date, OptionError> {
    let read = || {
        let (day, _) = value.trim().split_once('T').unwrap_or((value.trim(), ""));
        let mut parts = day.splitn(3, '-');
        let mut part = |digits| parts.next().filter(|part| part.len() == digits);
        jiff::civil::Date::new(part(4)?.parse().ok()?, part(2)?.parse().ok()?, part(2)?.parse().ok()?).ok()
    };
    read().ok_or_else(|| OptionError::Published(value.into()))
}

impl Request {
    /// Reads the text and converts what was found.
    pub fn analyze(&self, analyzer: &lede::Analyzer, text: &str) -> Analysis {
        self.convert(analyzer, text, &analyzer.analyze(text, &self.options))
    }

    /// Converts an analysis of `text` that `analyzer` made.
    pub fn convert(&self, analyzer: &lede::Analyzer, text: &str, analysis: &lede::Analysis) -> Analysis {
        let mut twin = convert::analysis(analyzer, text, analysis, self);
        if let Some(types) = &self.types {
            types.apply(&mut twin);
        }
        twin
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_option_is_named_with_what_to_write_instead() {
        let date = Options { published: Some("10 May".into()), ..Options::default() }.read().unwrap_err();
        assert!(date.to_string().contains("\"10 May\"") && date.to_string().contains("YYYY-MM-DD"), "{date}");
        let types = Options { types: Some(vec!["PERSON".into(), "HERO".into()]), ..Options::default() }.read().unwrap_err();
        assert!(types.to_string().contains("\"HERO\"") && types.to_string().contains("EVENT_NAME"), "{types}");
    }
}

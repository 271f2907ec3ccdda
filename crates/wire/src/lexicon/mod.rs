//! The reader's own lexicon as it is written: CSV, TSV or JSON, or a list from JavaScript.

mod json;
mod table;

use crate::Number;
use lede::{LexiconProblem, UserLexicon, UserTerm};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

/// A lexicon as it comes from JavaScript: the text of a file, or a list of terms.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Lexicon {
    /// CSV, TSV or JSON.
    Text(String),
    /// A list as JSON, a term each; what is none is named by its number.
    Terms(String),
}

impl<'de> Deserialize<'de> for Lexicon {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Box::<RawValue>::deserialize(deserializer)?;
        match json.get().as_bytes().first() {
            Some(b'"') => serde_json::from_str(json.get()).map(Self::Text).map_err(D::Error::custom),
            Some(b'[') => Ok(Self::Terms(json.get().into())),
            _ => Err(D::Error::custom("a lexicon is a text or a list")),
        }
    }
}

/// A term of the reader's own lexicon.
#[derive(Default, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "LexiconTerm", optional_fields = nullable))]
#[serde(default)]
pub struct Term {
    /// The words, or `/pattern/`, `/pattern/i`.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub term: String,
    /// An entity type.
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub r#type: String,
    /// One of the type's subtypes.
    pub subtype: Option<String>,
    /// The name that the entity goes by.
    pub canonical: Option<String>,
    /// What it is in the world.
    #[cfg_attr(feature = "typescript", ts(type = "string | Partial<Link> | null", optional))]
    pub link: Option<TermLink>,
}

/// The link of a term: short forms in one string (`Q43`, `TR`, `geonames:745044`, `41.01,28.97`, or several with a space between); an
/// object as in an analysis becomes one.
pub struct TermLink(String);

/// A link as in an analysis, each field if it is known.
#[derive(Default, Deserialize)]
#[serde(default)]
struct LinkFields {
    country: Option<String>,
    wikidata: Option<String>,
    geonames: Option<u32>,
    lat: Option<Number>,
    lon: Option<Number>,
}

impl<'de> Deserialize<'de> for TermLink {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Box::<RawValue>::deserialize(deserializer)?;
        let text = match json.get() {
            fields if fields.starts_with('{') => serde_json::from_str::<LinkFields>(fields).map(LinkFields::text),
            text => serde_json::from_str(text),
        };
        text.map(Self).map_err(D::Error::custom)
    }
}

/// What [`Lexicon::report`] gives.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct LexiconReport {
    /// The rows that can be used.
    pub terms: Vec<Row>,
    /// What is wrong with the others.
    pub problems: Vec<Problem>,
}

/// A row that can be used, every column as text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[allow(missing_docs, reason = "the columns of a lexicon file")]
pub struct Row {
    pub term: String,
    pub r#type: String,
    pub subtype: Option<String>,
    pub canonical: Option<String>,
    pub link: Option<String>,
}

/// A row that cannot be used.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Problem {
    /// Its line or number, from 1.
    pub line: u32,
    /// What is wrong and what to write instead.
    pub message: String,
}

impl Lexicon {
    /// Reads it: terms that can be used, and what is wrong with the others.
    pub fn read(&self) -> UserLexicon {
        let (rows, problems) = self.rows();
        UserLexicon::new(rows, problems)
    }

    /// The same for an editor: each row by itself.
    pub fn report(&self) -> LexiconReport {
        let (rows, mut problems) = self.rows();
        let mut terms = Vec::new();
        for row in rows {
            let alone = UserLexicon::new([row.clone()], Vec::new());
            problems.extend_from_slice(alone.problems());
            if !alone.is_empty() {
                let UserTerm { term, kind, subtype, canonical, link, .. } = row;
                terms.push(Row { term, r#type: kind, subtype, canonical, link });
            }
        }
        lede_text::sort_by_rank(&mut problems, |p| [p.line]);
        LexiconReport { terms, problems: problems.into_iter().map(|p| Problem { line: p.line, message: p.message }).collect() }
    }

    fn rows(&self) -> Rows {
        match self {
            Self::Text(text) => text_rows(text),
            Self::Terms(list) => json::terms(list),
        }
    }
}

/// Reads the text of a lexicon file: JSON where it begins with a bracket, else a table whose columns are separated by tabs or commas.
///
/// A table has the columns `term`, `type`, `subtype`, `canonical`, `link` in this order, or a first row that names them. Empty lines
/// and those that begin with `#` are skipped. JSON is a list of objects with these names, or an object a line.
pub fn lexicon(text: &str) -> UserLexicon {
    let (rows, problems) = text_rows(text);
    UserLexicon::new(rows, problems)
}

fn text_rows(text: &str) -> Rows {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match text.trim_start().chars().next() {
        Some('[') => json::list(text),
        Some('{') => json::lines(text),
        _ => table::rows(text),
    }
}

type Rows = (Vec<UserTerm>, Vec<LexiconProblem>);

fn not_a_term(line: u32) -> LexiconProblem {
    LexiconProblem { line, message: "It is no object with `term` and `type`.".into() }
}

impl Term {
    fn row(self, line: u32) -> UserTerm {
        let Self { term, r#type: kind, subtype, canonical, link } = self;
        UserTerm { line, term, kind, subtype, canonical, link: link.map(|link| link.0) }
    }
}

impl LinkFields {
    fn text(self) -> String {
        let geonames = self.geonames.map(|id| format!("geonames:{id}"));
        let position = self.lat.zip(self.lon).map(|(lat, lon)| format!("{lat},{lon}"));
        [self.country, self.wikidata, geonames, position].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> (usize, Vec<u32>) {
        let lexicon = lexicon(text);
        (lexicon.len(), lexicon.problems().iter().map(|p| p.line).collect())
    }

    #[test]
    fn tables_with_and_without_names_of_columns() {
        assert_eq!(lines("Falcon Circle,ORG,NETWORK\nOrion\tNope\n"), (1, vec![2]));
        assert_eq!(lines("term\ttype\tcanonical\nFalcon\tORG\tFalcon Circle\n\n# remark\nOrion\tHERO\n"), (1, vec![5]));
        assert_eq!(lines("type,term\r\nORG,\"Smith, Jones & Co\"\r\nORG\r\nGPE,Ada\r\n"), (2, vec![3]));
        assert_eq!(lines("\u{feff}Falcon;ORG\nOrion;GPE\n"), (2, vec![]));
        assert_eq!(lines(""), (0, vec![]));
        assert_eq!(lines("\"open,ORG\nx,ORG\n").1.len(), 1);
    }

    #[test]
    fn json_as_a_list_or_a_line_each() {
        let list = "[\n {\"term\": \"Falcon\", \"type\": \"ORG\"},\n 5,\n {\"term\": \"Orion\", \"type\": \"HERO\"},\n {\"term\": \"Ada\", \"type\": \"GPE\", \"link\": {\"country\": \"TR\", \"lat\": 41, \"lon\": 29.5}}\n]";
        assert_eq!(lines(list), (2, vec![3, 4]));
        assert_eq!(lines("{\"term\": \"Falcon\", \"type\": \"ORG\"}\n{\"term\"\n\n{\"term\": \"Ada\", \"type\": \"GPE\"}\n"), (2, vec![2]));
        assert_eq!(lines("[{\"term\": \"Falcon\",\n \"type\": \"ORG\"},\n oops]"), (0, vec![3]));
    }
}

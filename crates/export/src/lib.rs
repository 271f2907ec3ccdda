//! An analysis in the formats of other tools. Each exporter reads the JSON twin, in any offset unit, so that an analysis which a reader
//! has corrected is exported like a fresh one.

mod brat;
mod conll;
mod doc;
mod html;
mod jsonld;
mod tables;
mod webannotation;

use doc::Doc;
use lede_wire::Analysis;
use std::fmt;

/// A format of another tool.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// Comma-separated values, a row an event, with PLOVER and CAMEO codes.
    Csv,
    /// Comma-separated values, a row an entity.
    EntitiesCsv,
    /// brat standoff (`.ann`), positions in code points.
    Brat,
    /// CoNLL, a token a line with its name tag (IOB2).
    Conll,
    /// W3C Web Annotation, JSON-LD.
    WebAnnotation,
    /// schema.org `NewsArticle` with what it mentions, JSON-LD.
    JsonLd,
    /// A page of its own, without script.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 7] = [Self::Csv, Self::EntitiesCsv, Self::Brat, Self::Conll, Self::WebAnnotation, Self::JsonLd, Self::Html];

    /// Its name on the command line and in JavaScript.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::EntitiesCsv => "entities-csv",
            Self::Brat => "brat",
            Self::Conll => "conll",
            Self::WebAnnotation => "webannotation",
            Self::JsonLd => "jsonld",
            Self::Html => "html",
        }
    }

    /// The format with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == name)
    }

    /// Whether the analysis must hold tokens.
    pub fn needs_tokens(self) -> bool {
        self == Self::Conll
    }
}

/// Why an analysis cannot be exported.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ExportError {
    /// The format needs tokens and the analysis has none.
    NoTokens,
    /// The analysis is not one of this text.
    OtherText,
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoTokens => "The format needs tokens: analyse the text with them.",
            Self::OtherText => "The analysis is of another text: analyse this one again.",
        })
    }
}

impl std::error::Error for ExportError {}

/// The analysis of `text` in another format. Of tables, the first line names the columns.
pub fn export(format: Format, analysis: &Analysis, text: &str) -> Result<String, ExportError> {
    let doc = Doc::new(analysis, text)?;
    Ok(match format {
        Format::Csv => tables::events(&doc),
        Format::EntitiesCsv => tables::entities(&doc),
        Format::Brat => brat::export(&doc),
        Format::Conll => conll::export(&doc)?,
        Format::WebAnnotation => webannotation::export(&doc),
        Format::JsonLd => jsonld::export(&doc),
        Format::Html => html::export(&doc),
    })
}

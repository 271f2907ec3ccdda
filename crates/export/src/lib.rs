//! An analysis in the formats of other tools. Each exporter reads the JSON twin, in any offset unit, so that an analysis which a reader
//! has corrected is exported like a fresh one.

mod brat;
mod conll;
mod date;
mod doc;
mod escape;
mod graphml;
mod happening;
mod html;
mod icalendar;
mod jsonld;
mod markdown;
mod tables;
mod webannotation;

use doc::Doc;
use lede_wire::Analysis;
use std::fmt;

/// A format of another tool.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// Comma-separated values, a row a happening: when, who, whom, PLOVER and CAMEO codes, where, the sentence.
    Csv,
    /// Comma-separated values, a row an entity.
    EntitiesCsv,
    /// Comma-separated values, a row a happening, by date.
    TimelineCsv,
    /// iCalendar: the happenings that have a day.
    Icalendar,
    /// GraphML: who acts on whom, who is what to whom.
    Graphml,
    /// A brief in Markdown.
    Markdown,
    /// A page of its own, without script.
    Html,
    /// brat standoff (`.ann`), positions in code points.
    Brat,
    /// CoNLL, a token a line with its name tag (IOB2).
    Conll,
    /// W3C Web Annotation, JSON-LD.
    WebAnnotation,
    /// schema.org `NewsArticle` with what it mentions, JSON-LD.
    JsonLd,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 11] = [
        Self::Csv,
        Self::EntitiesCsv,
        Self::TimelineCsv,
        Self::Icalendar,
        Self::Graphml,
        Self::Markdown,
        Self::Html,
        Self::Brat,
        Self::Conll,
        Self::WebAnnotation,
        Self::JsonLd,
    ];

    /// Its name on the command line and in JavaScript.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::EntitiesCsv => "entities-csv",
            Self::TimelineCsv => "timeline-csv",
            Self::Icalendar => "icalendar",
            Self::Graphml => "graphml",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Brat => "brat",
            Self::Conll => "conll",
            Self::WebAnnotation => "webannotation",
            Self::JsonLd => "jsonld",
        }
    }

    /// The format with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == name)
    }

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv | Self::EntitiesCsv | Self::TimelineCsv => "csv",
            Self::Icalendar => "ics",
            Self::Graphml => "graphml",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Brat => "ann",
            Self::Conll => "conll",
            Self::WebAnnotation | Self::JsonLd => "jsonld",
        }
    }

    /// The media type of its files.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv | Self::EntitiesCsv | Self::TimelineCsv => "text/csv",
            Self::Icalendar => "text/calendar",
            Self::Graphml => "application/graphml+xml",
            Self::Markdown => "text/markdown",
            Self::Html => "text/html",
            Self::Brat | Self::Conll => "text/plain",
            Self::WebAnnotation | Self::JsonLd => "application/ld+json",
        }
    }

    /// Whether its first line names columns.
    pub fn is_table(self) -> bool {
        self.ending() == "csv"
    }

    /// Whether a file can hold several texts, one after the other.
    pub fn holds_several(self) -> bool {
        self.is_table() || matches!(self, Self::Conll | Self::Markdown)
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
        Format::TimelineCsv => tables::timeline(&doc),
        Format::Icalendar => icalendar::export(&doc),
        Format::Graphml => graphml::export(&doc),
        Format::Markdown => markdown::export(&doc),
        Format::Brat => brat::export(&doc),
        Format::Conll => conll::export(&doc)?,
        Format::WebAnnotation => webannotation::export(&doc),
        Format::JsonLd => jsonld::export(&doc),
        Format::Html => html::export(&doc),
    })
}

use clap::{Args, Parser, Subcommand, ValueEnum};
use lede::Unit;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Reads news articles: who did what to whom, when, where, and who says so.
#[derive(Parser)]
#[command(name = "lede", version, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Mark entities, times, values, quotations, events and relations
    Analyze(Analyze),
    /// Say why the words at one place are marked as they are
    Explain(Explain),
    /// Measure precision, recall and F1 against gold
    Eval(Eval),
    /// Tag and parse; CoNLL-U out
    Tag(Tag),
    /// Measure the speed, whole and per stage
    Bench(Bench),
}

#[derive(Args)]
pub(crate) struct Analyze {
    #[command(flatten)]
    pub(crate) input: Input,
    /// Layout of the output; text on a terminal, json otherwise
    #[arg(long, value_enum)]
    pub(crate) format: Option<Format>,
    #[command(flatten)]
    pub(crate) published: Published,
    /// Unit of every position in the output
    #[arg(long, value_enum, default_value_t = Offsets::Utf16)]
    pub(crate) offsets: Offsets,
    /// Also return tokens with part of speech, lemma and dependency
    #[arg(long)]
    pub(crate) tokens: bool,
    /// Keep only these entity and event types, such as PERSON,ORG,ARREST; a layer of which no type is named stays whole
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    pub(crate) types: Option<Vec<String>>,
    #[command(flatten)]
    pub(crate) lexicon: Lexicon,
    /// Texts read at the same time; all processors by default
    #[arg(long, value_name = "N")]
    pub(crate) threads: Option<NonZeroUsize>,
    /// Write there instead of to standard output
    #[arg(long, short, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Input {
    /// Files (.txt .md .html .jsonl), folders of them, or - for standard input
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// What standard input, or a file with another ending, holds
    #[arg(long, value_enum, value_name = "KIND", default_value_t = Kind::Text)]
    pub(crate) from: Kind,
}

#[derive(Args)]
pub(crate) struct Published {
    /// Day of publication: it beats the one that the text states
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) published: Option<String>,
}

#[derive(Args)]
pub(crate) struct Lexicon {
    /// Your own terms and patterns, which beat the engine's reading: CSV, TSV or JSON with term (or /pattern/), type, subtype,
    /// canonical, link
    #[arg(long, value_name = "FILE")]
    pub(crate) lexicon: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Explain {
    /// The text, or - for standard input
    pub(crate) path: PathBuf,
    /// The position of a character of the words in question
    #[arg(long, value_name = "OFFSET")]
    pub(crate) at: u32,
    #[command(flatten)]
    pub(crate) published: Published,
    #[command(flatten)]
    pub(crate) lexicon: Lexicon,
    /// Unit of the position
    #[arg(long, value_enum, default_value_t = Offsets::Utf16)]
    pub(crate) offsets: Offsets,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Eval {
    /// A folder of gold: <text file>.json in the layout of the annotation guidelines, the texts beside it or in ../texts
    #[arg(value_name = "GOLD_DIR")]
    pub(crate) folder: PathBuf,
    /// Only these layers
    #[arg(long, value_name = "LAYER", value_delimiter = ',', value_parser = lede_eval::gold::LAYERS)]
    pub(crate) layer: Vec<String>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Tag {
    #[command(flatten)]
    pub(crate) input: Input,
    /// The input is one sentence a line, a space between tokens: keep them
    #[arg(long)]
    pub(crate) pretokenized: bool,
}

#[derive(Args)]
pub(crate) struct Bench {
    #[command(flatten)]
    pub(crate) input: Input,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// A layout of the output.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: the marked text, then lists
    Text,
    /// One object; one a line where there are several texts
    Json,
    /// One object a line
    Jsonl,
    /// A row a happening: when, who, whom, PLOVER and CAMEO codes, where, the sentence
    Csv,
    /// A row an entity
    EntitiesCsv,
    /// A row a happening, by date
    TimelineCsv,
    /// Happenings that have a day, for a calendar
    Icalendar,
    /// Who acts on whom, who is what to whom, for graph tools
    Graphml,
    /// A brief in Markdown
    Markdown,
    /// A page of its own, without script
    Html,
    /// brat standoff
    Brat,
    /// A token a line with its name tag (IOB2)
    Conll,
    /// W3C Web Annotation
    Webannotation,
    /// schema.org
    Jsonld,
}

impl Format {
    /// The exporter behind it.
    pub(crate) fn export(self) -> Option<lede_export::Format> {
        lede_export::Format::from_name(self.to_possible_value()?.get_name())
    }

    /// The ending of its files, where a file holds one text.
    pub(crate) fn ending(self) -> Option<&'static str> {
        self.export().filter(|format| !format.holds_several()).map(lede_export::Format::ending)
    }

    /// Whether its first line names columns.
    pub(crate) fn is_table(self) -> bool {
        self.export().is_some_and(lede_export::Format::is_table)
    }
}

/// What a file holds.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// The text itself; Markdown is read as it stands
    Text,
    /// A web page: its paragraphs are read
    Html,
    /// A line a text: {"id","text","published"?}
    Jsonl,
}

/// A unit of positions.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Offsets {
    /// UTF-16 code units, as in JavaScript
    Utf16,
    /// Bytes of UTF-8
    Bytes,
    /// Code points, as in Python
    Chars,
}

impl From<Offsets> for Unit {
    fn from(offsets: Offsets) -> Self {
        match offsets {
            Offsets::Utf16 => Unit::Utf16,
            Offsets::Bytes => Unit::Bytes,
            Offsets::Chars => Unit::Chars,
        }
    }
}

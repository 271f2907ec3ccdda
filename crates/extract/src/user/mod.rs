//! The reader's own terms and patterns: they beat the recogniser, and bad ones are named by their line while the good ones work.

mod find;
mod link;
mod pattern;

pub(crate) use find::{Own, overlay};

use crate::analysis::Link;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ontology::EntityType;
use crate::tokenize::tokenize;
use lede_model::{fold, fold_char};
use regex_lite::Regex;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most rows that are taken.
pub(crate) const MAX_ROWS: usize = 20_000;
/// The most patterns among them: every pattern costs a pass over the text.
pub(crate) const MAX_PATTERNS: usize = 200;
/// The longest term or pattern, in characters.
pub(crate) const MAX_CHARS: usize = 300;
/// Problems that an analysis repeats.
const MOST_DIAGNOSTICS: usize = 20;

/// One row as its author wrote it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct UserTerm {
    /// Its line in the file, or its number in the list, from 1.
    pub line: u32,
    /// The words, or `/pattern/` with an `i` behind it where case does not matter.
    pub term: String,
    /// An entity type, `ORG` or `ORG/COMPANY`, in any case.
    pub kind: String,
    /// One of [`EntityType::subtypes`].
    pub subtype: Option<String>,
    /// The name that the entity goes by; rows with the same one are one entity.
    pub canonical: Option<String>,
    /// What it is in the world: `Q…`, a country's two capitals, `geonames:…`, `latitude,longitude`, or several of these.
    pub link: Option<String>,
}

/// A row that cannot be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LexiconProblem {
    /// Its line, from 1.
    pub line: u32,
    /// What is wrong and what to write instead, in whole sentences.
    pub message: String,
}

/// What a row says of the entity that it names.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Given {
    pub kind: EntityType,
    pub subtype: Option<&'static str>,
    pub canonical: Option<String>,
    pub link: Option<Link>,
}

/// A term as it is compared with the text.
#[derive(Clone, Debug)]
struct Words {
    /// Folded words; the first is the key.
    folded: Vec<String>,
    /// The same with their case, for a term with a capital.
    cased: Option<Vec<String>>,
    row: usize,
}

/// The reader's own terms and patterns, ready to be looked for. Immutable; cheap to share between threads.
#[derive(Clone, Debug, Default)]
pub struct UserLexicon {
    rows: Vec<Arc<Given>>,
    /// By the first folded word.
    terms: BTreeMap<String, Vec<Words>>,
    patterns: Vec<(Regex, usize)>,
    problems: Vec<LexiconProblem>,
}

impl UserLexicon {
    /// Takes rows in order, and the problems that reading them has met already. A row that cannot be used becomes a problem.
    pub fn new(rows: impl IntoIterator<Item = UserTerm>, problems: Vec<LexiconProblem>) -> Self {
        let mut lexicon = Self { problems, ..Self::default() };
        for row in rows {
            let line = row.line;
            if let Err(message) = lexicon.add(row) {
                lexicon.problems.push(LexiconProblem { line, message });
            }
        }
        lede_text::sort_by_rank(&mut lexicon.problems, |p| [p.line]);
        lexicon
    }

    /// What cannot be used, by line.
    pub fn problems(&self) -> &[LexiconProblem] {
        &self.problems
    }

    /// Number of rows that are used.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether no row is used.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn add(&mut self, row: UserTerm) -> Result<(), String> {
        if self.rows.len() >= MAX_ROWS {
            return Err(format!("There are more than {MAX_ROWS} rows; this one is left out."));
        }
        let term = row.term.trim();
        if term.chars().count() > MAX_CHARS {
            return Err(format!("The term is longer than {MAX_CHARS} characters."));
        }
        let (kind, subtype) = kind(&row.kind, row.subtype.as_deref())?;
        let text = |column: Option<String>| column.map(|c| c.trim().to_owned()).filter(|c| !c.is_empty());
        let link = text(row.link).map(|l| link::parse(&l)).transpose()?;
        let at = self.rows.len();
        match pattern::parts(term) {
            Some((pattern, any_case)) => {
                if self.patterns.len() >= MAX_PATTERNS {
                    return Err(format!("There are more than {MAX_PATTERNS} patterns; this one is left out."));
                }
                self.patterns.push((pattern::compile(pattern, any_case)?, at));
            }
            None => {
                let words = Words::new(term, at).ok_or("The term is empty, or has no letter or digit.")?;
                self.terms.entry(words.folded[0].clone()).or_default().push(words);
            }
        }
        self.rows.push(Arc::new(Given { kind, subtype, canonical: text(row.canonical), link }));
        Ok(())
    }

    /// Says in an analysis which rows are not used.
    pub(crate) fn report(&self, diagnostics: &mut Diagnostics) {
        for problem in self.problems.iter().take(MOST_DIAGNOSTICS) {
            let message = format!("Line {} of the lexicon is not used. {}", problem.line, problem.message);
            diagnostics.push(Diagnostic { code: "lexicon-line", message, span: None });
        }
        if let Some(more) = self.problems.len().checked_sub(MOST_DIAGNOSTICS + 1) {
            let message = format!("{} more lines of the lexicon are not used.", more + 1);
            diagnostics.push(Diagnostic { code: "lexicon-line", message, span: None });
        }
    }
}

impl Words {
    fn new(term: &str, row: usize) -> Option<Self> {
        let words: Vec<&str> = tokenize(term).iter().map(|t| t.span.of(term)).filter(|w| !fold(w).is_empty()).collect();
        let cased = term.chars().any(char::is_uppercase).then(|| words.iter().map(|w| cased(w)).collect());
        let folded: Vec<String> = words.iter().map(|w| fold(w)).collect();
        folded.first()?.chars().next()?;
        folded.iter().any(|w| w.chars().any(char::is_alphanumeric)).then_some(Self { folded, cased, row })
    }
}

/// A word without its diacritics, but with its case: "İnönü" as "Inonu".
fn cased(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        let start = out.len();
        fold_char(c, &mut out);
        if c.is_uppercase() {
            let upper = out.split_off(start).to_uppercase();
            out.push_str(&upper);
        }
    }
    out
}

fn kind(kind: &str, subtype: Option<&str>) -> Result<(EntityType, Option<&'static str>), String> {
    let (kind, inner) = kind.trim().split_once('/').map_or((kind.trim(), None), |(k, s)| (k, Some(s)));
    let found = EntityType::from_name(&kind.trim().to_uppercase().replace(' ', "_")).ok_or_else(|| {
        let all: Vec<_> = EntityType::ALL.iter().map(|t| t.as_str()).collect();
        format!("There is no type {kind:?}. Types: {}.", all.join(", "))
    })?;
    let Some(subtype) = subtype.map(str::trim).filter(|s| !s.is_empty()).or(inner) else { return Ok((found, None)) };
    let name = subtype.trim().to_uppercase().replace(' ', "_");
    let all: Vec<&'static str> = found.subtypes().iter().chain(more(found)).copied().collect();
    let known = all.iter().find(|s| **s == name).copied().ok_or_else(|| match &all[..] {
        [] => format!("{found} has no subtypes; leave {subtype:?} out."),
        all => format!("{found} has no subtype {subtype:?}. Subtypes: {}.", all.join(", ")),
    })?;
    Ok((found, Some(known)))
}

/// Subtypes of the open types that are in use beside those of the ontology.
fn more(kind: EntityType) -> &'static [&'static str] {
    match kind {
        EntityType::Facility => &[
            "AIRPORT",
            "BRIDGE",
            "CAMP",
            "DAM",
            "HOSPITAL",
            "MOSQUE",
            "OFFICE",
            "OIL_FIELD",
            "PARK",
            "PLACE_OF_WORSHIP",
            "RESIDENCE",
            "ROAD",
            "SQUARE",
            "TERMINAL",
            "TEST_SITE",
            "OTHER",
        ],
        EntityType::Weapon => &["AIRCRAFT", "DRONE", "EXPLOSIVE", "FIREARM", "MISSILE", "ROCKET", "VEHICLE"],
        EntityType::EventName => &["PROTEST", "ATTACK", "OTHER"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(line: u32, term: &str, kind: &str) -> UserTerm {
        UserTerm { line, term: term.into(), kind: kind.into(), ..UserTerm::default() }
    }

    #[test]
    fn bad_rows_are_named_and_good_ones_stay() {
        let long = "x".repeat(MAX_CHARS + 1);
        let rows = [
            row(1, "Falcon Circle", "org/network"),
            row(2, "Nobody", "HERO"),
            row(3, "/(/", "ORG"),
            row(4, "…", "ORG"),
            row(5, &long, "ORG"),
            row(6, "/a{1000}{1000}/", "ORG"),
            UserTerm { subtype: Some("CITY".into()), ..row(7, "Place", "ORG") },
            UserTerm { link: Some("somewhere".into()), ..row(8, "Place", "GPE") },
            row(9, "/x*/", "ORG"),
            row(10, r"/CVE-\d{4}-\d+/", "document"),
        ];
        let lexicon = UserLexicon::new(rows, Vec::new());
        assert_eq!(lexicon.len(), 2);
        let lines: Vec<u32> = lexicon.problems().iter().map(|p| p.line).collect();
        assert_eq!(lines, [2, 3, 4, 5, 6, 7, 8, 9]);
        assert!(lexicon.problems()[0].message.contains("PERSON"), "{:?}", lexicon.problems());
    }

    #[test]
    fn case_stays_and_diacritics_go() {
        assert_eq!(cased("İnönü-ŞAH"), "Inonu SAH");
    }
}

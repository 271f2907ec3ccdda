//! The words right beside a name: "Paris, Texas", "the Lebanese city of Tripoli", "San José, the capital of Costa Rica".

use super::Found;
use super::context::holders;
use super::readings::Reading;
use crate::analysis::Mention;
use crate::resources::Resources;

/// Bytes on either side that are looked at.
const REACH: usize = 60;

/// What a word beside a name says that it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sort {
    City,
    Region,
}

/// What stands beside one mention.
#[derive(Clone, Debug, Default)]
pub(super) struct Beside {
    countries: Vec<[u8; 2]>,
    regions: Vec<u16>,
    /// Places inside it: "Tbilisi" before ", Georgia".
    inside: Vec<([u8; 2], u16)>,
    pub(super) sort: Option<Sort>,
}

impl Beside {
    /// Whether what stands beside it holds this reading, or lies in it.
    pub(super) fn holds(&self, reading: &Reading) -> bool {
        match reading.place() {
            None => self.inside.iter().any(|i| i.0 == reading.country),
            Some(place) if place.is_region && self.inside.iter().any(|i| i.1 == place.region) => true,
            Some(place) => self.countries.contains(&place.country) || (!place.is_region && self.regions.contains(&place.region)),
        }
    }
}

/// Reads the words before and after a mention.
pub(super) fn beside(found: &Found<'_>, mention: &Mention, res: &Resources) -> Beside {
    let mut beside = Beside::default();
    let (before, after) = around(found.text, mention);
    if let Some(name) = holder_after(after) {
        beside.add(name, res);
    }
    if let Some(name) = holder_before(found, mention, before) {
        beside.add(name, res);
    }
    beside.inside = inside(before, res);
    beside.sort = sort(before, after);
    beside
}

impl Beside {
    fn add(&mut self, name: &str, res: &Resources) {
        let (countries, regions) = holders(name, res);
        self.countries.extend(countries);
        self.regions.extend(regions);
    }
}

#[inline(never)]
fn around<'t>(text: &'t str, mention: &Mention) -> (&'t str, &'t str) {
    let (start, end) = (mention.span.start as usize, mention.span.end as usize);
    let mut from = start.saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let mut to = (end + REACH).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    (text.get(from..start).unwrap_or(""), text.get(end..to).unwrap_or(""))
}

/// ", Texas", ", in northern Lebanon", " in Victoria", " (Libya)": up to three capitalised words after small ones that lead to them.
fn holder_after(after: &str) -> Option<&str> {
    let rest = after.strip_prefix(" (").or_else(|| after.strip_prefix(',')).or_else(|| after.strip_prefix(' '))?;
    let bracket_or_comma = !after.starts_with(' ') || after.starts_with(" (");
    let mut rest = rest.trim_start_matches(' ');
    let mut lead = "";
    for _ in 0..6 {
        let word = rest.split([' ', ',', '.', '\n']).next().unwrap_or("");
        if word.is_empty() || !word.chars().all(|c| c.is_lowercase() || c == '-') {
            break;
        }
        lead = word;
        rest = rest.get(word.len()..)?.strip_prefix(' ')?;
    }
    let leads = matches!(lead, "in" | "of" | "the") || is_side(lead) || (lead.is_empty() && bracket_or_comma);
    if leads { capitalised(rest) } else { None }
}

fn is_side(word: &str) -> bool {
    matches!(
        word.rsplit('-').next(),
        Some("northern" | "southern" | "eastern" | "western" | "central" | "north" | "south" | "east" | "west")
    ) || matches!(word, "northeastern" | "northwestern" | "southeastern" | "southwestern")
}

/// The first capitalised words, at most three, with the full stops of abbreviations.
fn capitalised(rest: &str) -> Option<&str> {
    let mut end = 0;
    for (n, word) in rest.split_inclusive(' ').enumerate().take(3) {
        let bare = word.trim_end_matches([' ', ',', ';', ':', ')', '?', '!', '\n']);
        let name = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
        // A line break ends a name; a full stop stays with initials and short forms, which folding drops.
        let name = name.split('\n').next().unwrap_or("");
        if !name.chars().next().is_some_and(char::is_uppercase) {
            break;
        }
        let start = if n == 0 { 0 } else { rest.get(..end)?.len() + 1 };
        end = start + name.len();
        if word.trim_end_matches(' ') != name {
            break;
        }
    }
    rest.get(..end).filter(|name| !name.is_empty())
}

/// "Lebanon's Tripoli", "the Lebanese city of Tripoli", "the Texas town of Paris".
fn holder_before<'t>(found: &Found<'t>, mention: &Mention, before: &str) -> Option<&'t str> {
    let at = found.mentions.partition_point(|m| m.span.start < mention.span.start);
    let last = found.mentions.get(..at)?.iter().rev().take(3).find(|m| m.form.is_named() && m.span.end < mention.span.start)?;
    let gap = found.text.get(last.span.end as usize..mention.span.start as usize)?;
    if gap.len() > before.len() || gap.contains(['.', ',', ';', ':', '\n', '"', '“']) {
        return None;
    }
    let (owner, words) = match gap.strip_prefix("'s ").or_else(|| gap.strip_prefix("’s ")) {
        Some(words) => (true, words),
        None => (false, gap.strip_prefix(' ')?),
    };
    let small = words.split_whitespace().all(|w| w.chars().all(|c| c.is_lowercase() || c == '-'));
    let place = words.split_whitespace().any(|w| CITY_WORDS.contains(&w) || REGION_WORDS.contains(&w));
    (small && (place || (owner && words.is_empty()))).then(|| last.span.of(found.text))
}

/// The places that the capitalised words before ", " can mean: they lie in what comes after.
fn inside(before: &str, res: &Resources) -> Vec<([u8; 2], u16)> {
    let Some(head) = before.strip_suffix(", ") else { return Vec::new() };
    let mut found = Vec::new();
    for (at, _) in head.char_indices().rev().filter(|&(i, _)| i == 0 || head[..i].ends_with([' ', '\n'])).take(3) {
        let name = head.get(at..).unwrap_or("");
        if !name.chars().next().is_some_and(char::is_uppercase) {
            break;
        }
        let places = res.places().into_iter().flat_map(|p| p.find(&super::readings::key(name)).copied().collect::<Vec<_>>());
        found.extend(places.filter(|p| !p.is_region).map(|p| (p.country, p.region)));
    }
    found
}

const CITY_WORDS: &[&str] = &["city", "town", "village", "capital", "port", "mayor", "suburb", "metropolis"];
const REGION_WORDS: &[&str] =
    &["state", "province", "region", "oblast", "governorate", "prefecture", "governor", "county", "krai", "canton", "territory"];

/// "the city of X", "X city", "the state of X", "X province".
fn sort(before: &str, after: &str) -> Option<Sort> {
    let small = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let mut words = before.split_whitespace().rev();
    let first = words.next().map(small).unwrap_or_default();
    let beside = match first.as_str() {
        "of" => words.next().map(small).unwrap_or_default(),
        _ => first,
    };
    let next = after.strip_prefix(' ').and_then(|a| a.split([' ', ',', '.', '\n']).next()).map(small).unwrap_or_default();
    let is = |list: &[&str]| list.contains(&beside.as_str()) || list.contains(&next.as_str());
    if is(REGION_WORDS) {
        Some(Sort::Region)
    } else if is(CITY_WORDS) {
        Some(Sort::City)
    } else {
        None
    }
}

//! Sentences written for this project in our own scheme, with slots that are filled by names from the lexicons and gazetteers:
//! `[Karo Bank|ORG/COMPANY]` is a name, `{city}` a slot. A text ends at an empty line; `#` begins a remark.

use super::corpora::Text;
use super::mapping::Corpus;
use crate::rng::Rng;
use std::collections::BTreeMap;
use std::path::Path;

/// The names that slots are filled with.
pub(super) struct Fillers {
    given: Vec<String>,
    surnames: Vec<String>,
    cities: Vec<String>,
    countries: Vec<String>,
    nationalities: Vec<String>,
    provinces: Vec<String>,
}

impl Fillers {
    /// From the lexicons of the engine and the gazetteers beside the corpora.
    pub(super) fn read(lexicons: &Path, corpora: &Path) -> Result<Self, String> {
        let first = |file: &str| -> Result<Vec<String>, String> {
            let content = crate::corpora::read(lexicons, file)?;
            let names = content.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split('\t').next());
            Ok(names.map(str::to_owned).collect())
        };
        // Towns of all sizes: most are in no lexicon of the engine, as most towns in the news are not.
        let towns = crate::corpora::read(&corpora.join("gazetteers"), "cities15000.tsv")?;
        let town = |line: &str| line.split('\t').nth(1).map(str::to_owned);
        Ok(Self {
            given: first("given-names.tsv")?,
            surnames: first("surnames.tsv")?,
            cities: towns.lines().skip(1).filter_map(town).collect(),
            countries: first("countries.tsv")?,
            nationalities: first("nationalities.tsv")?,
            provinces: first("provinces.tsv")?,
        })
    }

    /// A filler of a slot; `None` for an unknown one. The number after a slot's name tells several of a kind apart; `{sur1}` is the
    /// surname of `{person1}`.
    fn fill(&self, slot: &str, rng: &mut Rng, known: &mut BTreeMap<String, String>) -> Option<String> {
        if let Some(value) = known.get(slot) {
            return Some(value.clone());
        }
        let (name, number) = slot.split_at(slot.find(|c: char| c.is_ascii_digit()).unwrap_or(slot.len()));
        let list = match name {
            "person" => {
                let surname = self.fill(&format!("sur{number}"), rng, known)?;
                let value = format!("{} {surname}", self.given[rng.below(self.given.len())]);
                known.insert(slot.to_owned(), value.clone());
                return Some(value);
            }
            "given" => &self.given,
            "sur" => &self.surnames,
            "city" => &self.cities,
            "country" => &self.countries,
            "nat" => &self.nationalities,
            "province" => &self.provinces,
            _ => return None,
        };
        let value = list[rng.below(list.len())].clone();
        known.insert(slot.to_owned(), value.clone());
        Some(value)
    }
}

/// Every text of the file, filled `times` times.
pub(super) fn texts(content: &str, times: usize, fillers: &Fillers, rng: &mut Rng) -> Result<Vec<Text>, String> {
    let lines: Vec<&str> = content.lines().filter(|l| !l.starts_with('#')).collect();
    let mut out = Vec::new();
    for _ in 0..times {
        for text in lines.split(|l| l.trim().is_empty()).filter(|t| !t.is_empty()) {
            out.push(text_of(&text.join("\n"), fillers, rng)?);
        }
    }
    Ok(out)
}

fn text_of(template: &str, fillers: &Fillers, rng: &mut Rng) -> Result<Text, String> {
    let mut out = Text { corpus: Corpus::Own, text: String::new(), spans: Vec::new(), words: Vec::new() };
    let (mut known, mut open, mut rest) = (BTreeMap::new(), Vec::new(), template);
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '[' => open.push(out.text.len()),
            '|' if !open.is_empty() => {
                let (label, after) = rest.split_once(']').ok_or_else(|| format!("a name is not closed: {template}"))?;
                let start = open.pop().unwrap_or_default();
                out.spans.push((start..out.text.len(), label.to_owned()));
                rest = after;
            }
            '{' => {
                let (slot, after) = rest.split_once('}').ok_or_else(|| format!("a slot is not closed: {template}"))?;
                out.text += &fillers.fill(slot, rng, &mut known).ok_or_else(|| format!("no slot is called {slot}"))?;
                rest = after;
            }
            c => out.text.push(c),
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_filled_and_names_keep_their_places() {
        let list = |word: &str| vec![word.to_owned()];
        let fillers = Fillers {
            given: list("Ana"),
            surnames: list("Serra"),
            cities: list("Brask"),
            countries: list("Chad"),
            nationalities: list("Chadian"),
            provinces: list("Ohio"),
        };
        let texts =
            texts("# remark\n[{person1}|PERSON/OTHER] of [{city}|GPE/CITY].\n\n[{sur1}|PERSON/OTHER]", 1, &fillers, &mut Rng::new(1))
                .unwrap();
        assert_eq!(texts[0].text, "Ana Serra of Brask.");
        assert_eq!(texts[0].spans, [(0..9, "PERSON/OTHER".to_owned()), (13..18, "GPE/CITY".to_owned())]);
        assert_eq!(texts[1].text, "Serra");
    }
}

//! The model of subtypes: from the texts in our own scheme, from the lexicons, and from corpora that say more than a type.

use super::corpora::Text;
use super::mapping::Corpus;
use super::multinomial::{Example, Multinomial};
use crate::rng::Rng;
use lede::learn::names::{Parts, groups};
use lede::{EntityType, Resources};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;

/// Bits of a feature's hash that are kept, and the value of one integer step.
const BITS: u32 = 21;
const UNIT: f32 = 1.0 / 16.0;

/// A text with names whose subtype is one of a few.
pub(super) struct Labelled {
    pub text: String,
    pub names: Vec<(Range<usize>, EntityType, Vec<String>)>,
    pub parts: Parts,
    pub weight: f32,
}

/// The sections `kinds` and `subtypes`.
pub(super) fn train(texts: &[Labelled], limit: usize, passes: usize, res: &Resources, rng: &mut Rng) -> (Vec<u8>, Vec<u8>) {
    let classes: BTreeSet<String> =
        texts.iter().flat_map(|t| &t.names).filter(|n| n.2.len() == 1).map(|n| format!("{}/{}", n.1, n.2[0])).collect();
    let classes: Vec<String> = classes.into_iter().collect();
    let number: BTreeMap<&str, usize> = classes.iter().enumerate().map(|(i, c)| (c.as_str(), i)).collect();
    let mut examples = Vec::new();
    for text in texts {
        let names: Vec<(Range<usize>, EntityType)> = text.names.iter().map(|n| (n.0.clone(), n.1)).collect();
        for group in groups(&text.text, &names, text.parts, res) {
            let kind = names[group.members[0]].1;
            let right = most(group.members.iter().map(|&m| &text.names[m].2));
            let right: Vec<usize> = right.iter().filter_map(|s| number.get(format!("{kind}/{s}").as_str()).copied()).collect();
            let prefix = format!("{kind}/");
            let among: Vec<usize> = (0..classes.len()).filter(|&c| classes[c].starts_with(&prefix)).collect();
            if !right.is_empty() && right.len() < among.len() {
                examples.push(Example { features: group.features, among, right, weight: text.weight });
            }
        }
    }
    eprintln!("{} subtypes, {} examples", classes.len(), examples.len());
    let model = Multinomial::learn(&examples, classes.len(), passes, limit, rng);
    (classes.join("\n").into_bytes(), model.export(BITS, UNIT))
}

/// What most members of a group are.
fn most<'a>(sets: impl Iterator<Item = &'a Vec<String>>) -> Vec<String> {
    let mut counts: BTreeMap<&Vec<String>, usize> = BTreeMap::new();
    sets.for_each(|set| *counts.entry(set).or_default() += 1);
    counts.into_iter().max_by_key(|(_, n)| *n).map(|(set, _)| set.clone()).unwrap_or_default()
}

/// Texts whose labels are `TYPE/SUBTYPE`.
pub(super) fn own_scheme(text: &Text, weight: f32) -> Labelled {
    let name = |(span, label): &(Range<usize>, String)| {
        let (kind, subtype) = label.split_once('/')?;
        let known = EntityType::from_name(kind).filter(|_| !subtype.is_empty())?;
        Some((span.clone(), known, vec![subtype.to_owned()]))
    };
    labelled(text.text.clone(), text.spans.iter().filter_map(name).collect(), Parts::All, weight)
}

fn labelled(text: String, mut names: Vec<(Range<usize>, EntityType, Vec<String>)>, parts: Parts, weight: f32) -> Labelled {
    names.sort_by_key(|n| (n.0.start, std::cmp::Reverse(n.0.end)));
    Labelled { text, names, parts, weight }
}

/// Labels of CrossNER that say what kind of person or organisation it is.
pub(super) fn crossner(text: &Text) -> Vec<Labelled> {
    let name = |(span, label): &(Range<usize>, String)| {
        let (kind, subtype) = match label.as_str() {
            "politician" => (EntityType::Person, "OFFICIAL"),
            "scientist" | "researcher" | "writer" | "musicalartist" => (EntityType::Person, "OTHER"),
            "politicalparty" => (EntityType::Org, "PARTY"),
            "university" | "band" => (EntityType::Org, "OTHER"),
            "country" => (EntityType::Gpe, "COUNTRY"),
            _ => return None,
        };
        Some((span.clone(), kind, vec![subtype.to_owned()]))
    };
    // Only the names: what stands around parties there would make a party of every organisation.
    let (all, politics): (Vec<_>, _) =
        text.spans.iter().filter_map(name).partition(|n: &(_, EntityType, Vec<String>)| n.1 == EntityType::Person);
    let out = [(all, Parts::Context, 0.1), (politics, Parts::Name, 0.1)];
    let some = out.into_iter().filter(|(names, _, _)| !names.is_empty() && text.corpus == Corpus::CrossNer);
    some.map(|(names, parts, weight)| labelled(text.text.clone(), names, parts, weight)).collect()
}

/// The entries of the lexicons, a text each, without context.
pub(super) fn lexicons(folder: &Path) -> Result<Vec<Labelled>, String> {
    let mut files: Vec<_> =
        std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?.flatten().map(|f| f.path()).collect();
    files.sort();
    let mut out = Vec::new();
    for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "tsv")) {
        let content = std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
        let kind = content.lines().find_map(|l| l.strip_prefix("# type: ")).unwrap_or_default();
        for row in content.lines().filter(|l| !l.starts_with('#')) {
            let mut columns = row.split('\t');
            let name = columns.next().unwrap_or_default();
            let own = columns.nth(2).filter(|k| !k.is_empty()).unwrap_or(kind);
            let Some((kind, subtype)) = own.split_once('/') else { continue };
            let Some(kind) = EntityType::from_name(kind).filter(|k| *k != EntityType::Person) else { continue };
            // Of thousands of towns some are enough.
            let weight = if kind == EntityType::Gpe { 0.1 } else { 0.4 };
            out.push(labelled(name.to_owned(), vec![(0..name.len(), kind, vec![subtype.to_owned()])], Parts::Name, weight));
        }
    }
    Ok(out)
}

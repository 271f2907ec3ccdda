//! How good the engine is with a model, on development data: names with type and subtype, errors by kind, and how far scores can be
//! trusted.

use super::Command;
use super::corpora::{Text, gold_folder, iob2_file, jsonl_file};
use super::mapping::Corpus;
use lede::{Analysis, Analyzer, EntityType, Options};
use std::collections::BTreeMap;
use std::ops::Range;

/// A set of annotated texts.
pub(super) struct Set {
    pub name: String,
    pub texts: Vec<Text>,
    /// Whether errors may be shown with their words.
    pub quoted: bool,
}

/// A name with its type, and its subtype.
type Names = BTreeMap<(usize, usize), (EntityType, String)>;

/// The development data: corpora in our own scheme, and those that the command leaves out of training.
pub(super) fn sets(command: &Command) -> Result<Vec<Set>, String> {
    let dir = &command.paths.corpora;
    let mut sets = vec![Set { name: "newsgold/dev".into(), texts: gold_folder(&command.newsgold.join("dev"))?, quoted: false }];
    for folder in &command.gold {
        let name = folder.file_name().map_or(String::new(), |n| n.to_string_lossy().into_owned());
        sets.push(Set { name, texts: gold_folder(folder)?, quoted: false });
    }
    for name in &command.without {
        let texts = match name.as_str() {
            "wikigold" => iob2_file(dir, "wikigold.iob2", Corpus::Wikigold, true)?,
            "crossner.dev" => iob2_file(dir, "crossner.dev.iob2", Corpus::CrossNer, false)?,
            "uner" => iob2_file(dir, "uner-ewt.dev.iob2", Corpus::Uner, true)?,
            "masc" => jsonl_file(dir, "masc.jsonl", Corpus::Masc)?,
            _ => continue,
        };
        sets.push(Set { name: name.clone(), texts, quoted: true });
    }
    for file in &command.measure {
        let name = file.file_name().map_or(String::new(), |n| n.to_string_lossy().into_owned());
        let texts = iob2_file(file.parent().unwrap_or(dir), &name, Corpus::Uner, false)?;
        sets.push(Set { name, texts, quoted: false });
    }
    Ok(sets)
}

fn found(analysis: &Analysis) -> impl Iterator<Item = (&lede::Mention, EntityType, &str)> {
    let named = analysis.mentions.iter().filter(|m| m.form.is_named());
    named.map(|m| (m, &analysis.entities[m.entity.index()])).map(|(m, e)| (m, e.kind, e.subtype.unwrap_or("")))
}

/// Persons, organisations, places; `None` for what only our scheme has.
fn coarse(kind: EntityType) -> Option<usize> {
    match kind {
        EntityType::Person => Some(0),
        EntityType::Org => Some(1),
        EntityType::Gpe | EntityType::Loc | EntityType::Facility => Some(2),
        _ => None,
    }
}

/// The gold of a text. In other schemes than ours a label counts as the first type that it may be, and only persons,
/// organisations and places count.
fn gold(text: &Text) -> Names {
    let own = matches!(text.corpus, Corpus::News | Corpus::Own);
    let name = |(span, label): &(Range<usize>, String)| {
        let types = text.corpus.types(label)?;
        let kind = EntityType::ALL.iter().copied().find(|t| types >> *t as u16 & 1 == 1 && (own || coarse(*t).is_some()))?;
        let certain = own || types.count_ones() == 1 || types == super::mapping::PLACE;
        let subtype = label.split_once('/').map_or("", |l| l.1).to_owned();
        certain.then_some(((span.start, span.end), (kind, subtype)))
    };
    text.spans.iter().filter_map(name).collect()
}

fn same(own: bool, a: EntityType, b: EntityType) -> bool {
    if own { a == b } else { coarse(a) == coarse(b) }
}

fn system(text: &Text, analysis: &Analysis) -> Names {
    let own = matches!(text.corpus, Corpus::News | Corpus::Own);
    let names = found(analysis).filter(|(_, kind, _)| own || coarse(*kind).is_some());
    names.map(|(m, kind, subtype)| ((m.span.start as usize, m.span.end as usize), (kind, subtype.to_owned()))).collect()
}

fn f1(hits: usize, found: usize, gold: usize) -> f64 {
    200.0 * hits as f64 / (found + gold).max(1) as f64
}

/// Prints F1 of spans with types, in our own scheme with subtypes too, and of each type.
pub(super) fn print(sets: &[Set], analyzer: &Analyzer) {
    for set in sets {
        let own = set.texts.iter().all(|t| t.corpus == Corpus::News);
        let (mut spans, mut typed, mut fine, mut all) = (0, 0, 0, [0; 2]);
        let mut kinds: BTreeMap<EntityType, [usize; 3]> = BTreeMap::new();
        for text in &set.texts {
            let (gold, system) = (gold(text), system(text, &analyzer.analyze(&text.text, &Options::default())));
            all = [all[0] + system.len(), all[1] + gold.len()];
            system.values().for_each(|s| kinds.entry(s.0).or_default()[1] += 1);
            for (span, g) in &gold {
                kinds.entry(g.0).or_default()[2] += 1;
                let Some(s) = system.get(span) else { continue };
                let right = same(own, g.0, s.0);
                spans += 1;
                typed += usize::from(right);
                fine += usize::from(g == s);
                kinds.entry(g.0).or_default()[0] += usize::from(right);
            }
        }
        let [found, gold] = all;
        let share = |n: usize| 100.0 * typed as f64 / n.max(1) as f64;
        print!(
            "{:14} spans {:.1}  types {:.1} (P {:.1} R {:.1})",
            set.name,
            f1(spans, found, gold),
            f1(typed, found, gold),
            share(found),
            share(gold)
        );
        if own {
            print!("  subtypes {:.1}", f1(fine, found, gold));
        }
        for (kind, [hits, found, gold]) in kinds {
            if own && gold > 0 {
                print!("  {kind} {:.0}", f1(hits, found, gold));
            }
        }
        println!();
    }
}

/// Leads of the recogniser's names, with whether they are right, read off scores that rise with the lead in a straight line.
pub(super) fn leads(texts: &[&Text], analyzer: &Analyzer) -> Vec<(i32, bool)> {
    let mut out = Vec::new();
    for text in texts.iter().filter(|t| t.corpus != Corpus::Ud) {
        let own = matches!(text.corpus, Corpus::News | Corpus::Own);
        let gold = gold(text);
        let analysis = analyzer.analyze(&text.text, &Options::default());
        let names = found(&analysis).filter(|(m, kind, _)| m.why.rule == "mentions/model" && (own || coarse(*kind).is_some()));
        for (mention, kind, _) in names {
            let right = gold.get(&(mention.span.start as usize, mention.span.end as usize)).is_some_and(|g| same(own, g.0, kind));
            out.push((i32::from(mention.score.0) / 20 - 100, right));
        }
    }
    out
}

/// Prints how often names of each score are right, by what found them.
pub(super) fn reliability(sets: &[Set], analyzer: &Analyzer) {
    let mut bins: BTreeMap<(&str, u16), [f64; 3]> = BTreeMap::new();
    for text in sets.iter().flat_map(|s| &s.texts) {
        let (own, gold) = (text.corpus == Corpus::News, gold(text));
        let analysis = analyzer.analyze(&text.text, &Options::default());
        for (mention, kind, _) in found(&analysis).filter(|(_, kind, _)| own || coarse(*kind).is_some()) {
            let right = gold.get(&(mention.span.start as usize, mention.span.end as usize)).is_some_and(|g| same(own, g.0, kind));
            let bin = bins.entry((mention.why.rule, mention.score.0.min(9999) / 1000)).or_default();
            *bin = [bin[0] + 1.0, bin[1] + mention.score.as_f64(), bin[2] + f64::from(u8::from(right))];
        }
    }
    println!("\n| found by | names | mean score | right |\n|---|---|---|---|");
    for ((rule, _), [n, score, right]) in bins {
        println!("| {rule} | {n} | {:.1} | {:.1} |", 100.0 * score / n, 100.0 * right / n);
    }
}

/// Prints the most frequent errors of the sets in our own scheme together, then of each other set: gold, what was found instead, and
/// some of them.
pub(super) fn confusions(sets: &[Set], analyzer: &Analyzer, most: usize) {
    let own = |set: &&Set| set.texts.iter().all(|t| t.corpus == Corpus::News);
    table("in our scheme", sets.iter().filter(own), analyzer, most);
    for set in sets.iter().filter(|s| !own(s)) {
        table(&set.name, std::iter::once(set), analyzer, most);
    }
}

/// Words of an error that are shown.
const SHOWN: usize = 12;

fn table<'s>(title: &str, sets: impl Iterator<Item = &'s Set>, analyzer: &Analyzer, most: usize) {
    let mut errors: BTreeMap<(String, String), (usize, String)> = BTreeMap::new();
    for (set, text) in sets.flat_map(|s| s.texts.iter().map(move |t| (s, t))) {
        let own = text.corpus == Corpus::News;
        let label = |name: &(EntityType, String)| match (own, coarse(name.0)) {
            (false, Some(kind)) => ["person", "organisation", "place"][kind].to_owned(),
            _ if name.1.is_empty() => name.0.to_string(),
            _ => format!("{}/{}", name.0, name.1),
        };
        let (gold, system) = (gold(text), system(text, &analyzer.analyze(&text.text, &Options::default())));
        let met = |names: &Names, span: (usize, usize)| names.keys().copied().find(|s| s.0 < span.1 && span.0 < s.1);
        let mut count = |was: String, read: String, span: (usize, usize), other: Option<(usize, usize)>| {
            let known = errors.entry((was, read)).or_default();
            known.0 += 1;
            let words = text.text[span.0..span.1].replace('\n', " ");
            let words = other.map_or(words.clone(), |other| format!("{words} ({})", text.text[other.0..other.1].replace('\n', " ")));
            // devgold and what else only measures: no rule may come from its words.
            if set.quoted && words.len() < 100 && known.1.matches("; ").count() < SHOWN && !known.1.contains(&words) {
                known.1 = format!("{}; {words}", known.1);
            }
        };
        for (span, g) in &gold {
            match (system.get(span), met(&system, *span)) {
                (Some(s), _) if label(s) == label(g) => {}
                (Some(s), _) => count(label(g), label(s), *span, None),
                (None, None) => count(label(g), "not found".into(), *span, None),
                (None, other) => count(label(g), "cut otherwise".into(), *span, other),
            }
        }
        for (span, s) in system.iter().filter(|(span, _)| !gold.contains_key(*span)) {
            if met(&gold, *span).is_none() {
                count("no name".into(), label(s), *span, None);
            }
        }
    }
    let mut errors: Vec<_> = errors.into_iter().collect();
    errors.sort_by_key(|(_, (n, _))| std::cmp::Reverse(*n));
    println!(
        "\n{title}: {} errors\n\n| times | is | was read as | some of them |\n|---|---|---|---|",
        errors.iter().map(|e| e.1.0).sum::<usize>()
    );
    for ((was, read), (n, example)) in errors.into_iter().take(most) {
        println!("| {n} | {was} | {read} | {} |", example.trim_start_matches("; "));
    }
}

//! How good it is on development data, while training.

use super::corpora::{Text, gold_folder, iob2_file, jsonl_file};
use super::examples::{Read, prepare};
use super::mapping::{Corpus, NONE};
use lede::learn::names::{Ner, names};
use lede::{EntityType, Resources};
use std::path::Path;

pub(super) struct Dev {
    name: &'static str,
    texts: Vec<Read>,
}

/// The development data.
pub(super) fn dev_sets(dir: &Path, newsgold: &Path, res: &Resources) -> Result<Vec<Dev>, String> {
    let read = |name, texts: Vec<Text>| Dev { name, texts: texts.iter().map(|t| prepare(t, res)).collect() };
    Ok(vec![
        read("newsgold/dev", gold_folder(&newsgold.join("dev"))?),
        read("gmb.dev", iob2_file(dir, "gmb.dev.iob2", Corpus::Gmb, false)?),
        read("wikigold", iob2_file(dir, "wikigold.iob2", Corpus::Wikigold, true)?),
        read("crossner.dev", iob2_file(dir, "crossner.dev.iob2", Corpus::CrossNer, false)?),
        read("uner-ewt.dev", iob2_file(dir, "uner-ewt.dev.iob2", Corpus::Uner, true)?),
        read("masc", jsonl_file(dir, "masc.jsonl", Corpus::Masc)?),
    ])
}

/// Prints strict F1 over persons, organisations and places, and each type's.
pub(super) fn print(sets: &[Dev], weights: &[u8], steps: &[u8]) -> Result<(), String> {
    let ner = Ner::read(weights, steps).map_err(|e| e.to_string())?;
    for set in sets {
        let own = set.name.starts_with("newsgold");
        let (mut all, mut by_type) = ([0; 3], [[0; 3]; 4]);
        for text in &set.texts {
            let mut found = Vec::new();
            for tokens in &text.reading.sentences {
                let labels = ner.label(&text.reading.features, tokens.clone(), |_| 0).labels;
                found.extend(names(&labels).into_iter().map(|(r, t)| (r.start + tokens.start..r.end + tokens.start, t)));
            }
            let coarse = |t: usize| match EntityType::ALL[t] {
                EntityType::Person => 0,
                EntityType::Org => 1,
                EntityType::Gpe | EntityType::Loc | EntityType::Facility => 2,
                _ => 3,
            };
            for (tokens, types) in &text.names {
                if types & NONE != 0 {
                    continue;
                }
                let kind = coarse(types.trailing_zeros() as usize);
                let hit = found.iter().any(|(r, t)| r == tokens && types >> t & 1 == 1);
                for counts in [&mut by_type[kind], &mut all] {
                    counts[0] += usize::from(hit);
                    counts[1] += 1;
                }
                if kind == 3 && !own {
                    all[0] -= usize::from(hit);
                    all[1] -= 1;
                }
            }
            for (_, t) in &found {
                by_type[coarse(*t)][2] += 1;
                all[2] += usize::from(own || coarse(*t) < 3);
            }
        }
        let f1 = |c: &[usize; 3]| 200.0 * c[0] as f64 / (c[1] + c[2]).max(1) as f64;
        eprintln!(
            "{:13} F1 {:.2}  (P {:.1} R {:.1})  PER {:.1} ORG {:.1} LOC {:.1} other {:.1}",
            set.name,
            f1(&all),
            100.0 * all[0] as f64 / all[2].max(1) as f64,
            100.0 * all[0] as f64 / all[1].max(1) as f64,
            f1(&by_type[0]),
            f1(&by_type[1]),
            f1(&by_type[2]),
            f1(&by_type[3])
        );
    }
    Ok(())
}

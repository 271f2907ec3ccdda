//! Event rules: `resources/rules/events/*.toml` to `resources/packed/events.bin`.

use anyhow::{Context, Result, bail, ensure};
use lede_model::rules::{Condition, Entry, EventRules, Filter, Frame, Pos, Sense, TypeInfo};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::goldstein::{goldstein_tenths, quad_class};

const FOLDER: &str = "crates/extract/resources/rules/events";
const PACKED: &str = "crates/extract/resources/packed/events.bin";

/// One file, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    r#type: String,
    definition: String,
    plover: Option<String>,
    cameo: Option<String>,
    ace: Option<String>,
    #[serde(default)]
    verb: BTreeMap<String, String>,
    #[serde(default)]
    noun: BTreeMap<String, String>,
    sense: Vec<SourceSense>,
    #[allow(dead_code, reason = "read by the tests of the core")]
    examples: toml::Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceSense {
    #[serde(default)]
    verbs: Vec<String>,
    #[serde(default)]
    nouns: Vec<String>,
    #[serde(default)]
    adjectives: Vec<String>,
    #[serde(default)]
    need: Vec<String>,
    #[serde(default)]
    bar: Vec<String>,
    #[serde(default)]
    verb: BTreeMap<String, String>,
    #[serde(default)]
    noun: BTreeMap<String, String>,
    #[serde(default)]
    euphemism: bool,
    #[serde(default)]
    negative: bool,
    score: Option<u8>,
}

/// Writes the packed rules, or with `check` fails where the committed file is stale.
pub(super) fn run(check: bool) -> Result<()> {
    let packed = pack()?;
    if check {
        ensure!(fs::read(PACKED).ok().as_ref() == Some(&packed), "{PACKED} is stale: run `cargo run -p xtask -- pack`");
        return Ok(());
    }
    fs::write(PACKED, &packed)?;
    println!("{PACKED}: {} bytes", packed.len());
    Ok(())
}

fn pack() -> Result<Vec<u8>> {
    let mut packer = Packer::default();
    packer.classes()?;
    let mut files: Vec<_> = fs::read_dir(FOLDER)?.map(|f| Ok(f?.path())).collect::<Result<_>>()?;
    files.sort();
    for path in files {
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        if name.ends_with(".toml") && !name.starts_with('_') {
            packer.file(&path).with_context(|| format!("{}: see _template.toml there", path.display()))?;
        }
    }
    packer.rules.entries.sort();
    packer.rules.entries.dedup();
    Ok(postcard::to_allocvec(&packer.rules)?)
}

#[derive(Default)]
struct Packer {
    rules: EventRules,
}

fn number(list: &mut Vec<String>, name: &str) -> usize {
    list.iter().position(|n| n == name).unwrap_or_else(|| {
        list.push(name.to_owned());
        list.len() - 1
    })
}

impl Packer {
    fn classes(&mut self) -> Result<()> {
        let text = fs::read_to_string(Path::new(FOLDER).join("_classes.toml"))?;
        let classes: BTreeMap<String, Vec<String>> = toml::from_str(&text)?;
        ensure!(classes.len() <= 64, "more than 64 word classes");
        let mut words = BTreeMap::<String, u64>::new();
        for (bit, (name, members)) in classes.into_iter().enumerate() {
            self.rules.classes.push(name);
            for word in members {
                *words.entry(word).or_default() |= 1 << bit;
            }
        }
        self.rules.words = words.into_iter().collect();
        Ok(())
    }

    fn file(&mut self, path: &Path) -> Result<()> {
        let source: Source = toml::from_str(&fs::read_to_string(path)?)?;
        let cameo = source.cameo.filter(|c| !c.is_empty());
        let event = u8::try_from(self.rules.types.len())?;
        self.rules.types.push(TypeInfo {
            name: source.r#type.clone(),
            definition: source.definition,
            plover: source.plover,
            quad: cameo.as_deref().map(quad_class).transpose()?,
            goldstein_tenths: cameo.as_deref().map(goldstein_tenths).transpose()?,
            cameo,
            ace: source.ace,
        });
        let verb = merged(&[("subj", "agent"), ("obj", "patient")], &source.verb);
        let noun = merged(&[("by", "agent"), ("poss", "agent"), ("of", "patient")], &source.noun);
        for sense in source.sense {
            let first = sense.verbs.iter().chain(&sense.nouns).chain(&sense.adjectives).next().context("a sense without words")?;
            let index = u16::try_from(self.rules.senses.len())?;
            let packed = Sense {
                event,
                name: format!("{}/{first}", source.r#type),
                need: sense.need.iter().map(|n| n.split(" | ").map(|c| self.condition(c)).collect()).collect::<Result<_>>()?,
                bar: sense.bar.iter().map(|c| self.condition(c)).collect::<Result<_>>()?,
                verb_frame: self.frame(&overlaid(&verb, &sense.verb))?,
                noun_frame: self.frame(&overlaid(&noun, &sense.noun))?,
                euphemism: sense.euphemism,
                negative: sense.negative,
                score: sense.score.unwrap_or(80),
            };
            self.rules.senses.push(packed);
            for (pos, words) in [(Pos::Verb, sense.verbs), (Pos::Noun, sense.nouns), (Pos::Adjective, sense.adjectives)] {
                // Tokens end at hyphens, but for some prefixes.
                let split = |word: &String| word.contains('-').then(|| word.replace('-', " - "));
                for word in words.iter().flat_map(|word| [Some(word.clone()), split(word)]).flatten() {
                    let mut rest: Vec<String> = word.split(' ').map(str::to_owned).collect();
                    let key = if pos == Pos::Noun { rest.pop().unwrap_or_default() } else { rest.remove(0) };
                    self.rules.entries.push(Entry { key, pos, rest, sense: index });
                }
            }
        }
        Ok(())
    }

    fn slot(&mut self, name: &str) -> Result<u8> {
        Ok(u8::try_from(number(&mut self.rules.slots, name))?)
    }

    fn filter<'s>(&mut self, words: impl Iterator<Item = &'s str>) -> Result<Filter> {
        let mut filter = Filter::default();
        for word in words {
            if let Some(literal) = word.strip_prefix('=') {
                filter.literals.push(u16::try_from(number(&mut self.rules.literals, literal))?);
            } else if word == "VERB" {
                filter.event = true;
            } else if word.starts_with(char::is_uppercase) {
                filter.kinds.push(u8::try_from(number(&mut self.rules.kinds, word))?);
            } else if let Some(bit) = self.rules.classes.iter().position(|c| c == word) {
                filter.classes |= 1 << bit;
            } else {
                bail!("{word:?} is no class of _classes.toml; a single word is written \"={word}\"");
            }
        }
        Ok(filter)
    }

    fn condition(&mut self, text: &str) -> Result<Condition> {
        let mut words = text.split_whitespace();
        let slot = words.next().context("an empty condition")?;
        Ok(Condition { slot: self.slot(slot)?, filter: self.filter(words)? })
    }

    fn frame(&mut self, source: &BTreeMap<String, String>) -> Result<u16> {
        let mut frame = Frame::default();
        for (slot, fills) in source {
            for fill in fills.split(" | ").filter(|f| !f.is_empty()) {
                let (role, words) = fill.split_once(':').unwrap_or((fill, ""));
                let role = u8::try_from(number(&mut self.rules.roles, role.trim()))?;
                frame.fills.push((self.slot(slot)?, role, self.filter(words.split_whitespace())?));
            }
        }
        frame.fills.sort_by_key(|fill| fill.0);
        let frames = &mut self.rules.frames;
        let at = frames.iter().position(|f| *f == frame).unwrap_or_else(|| {
            frames.push(frame);
            frames.len() - 1
        });
        Ok(u16::try_from(at)?)
    }
}

fn merged(base: &[(&str, &str)], over: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    overlaid(&base.iter().map(|&(k, v)| (k.to_owned(), v.to_owned())).collect(), over)
}

fn overlaid(base: &BTreeMap<String, String>, over: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    base.iter().chain(over).map(|(k, v)| (k.clone(), v.clone())).collect()
}

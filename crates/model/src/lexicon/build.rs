use super::{Case, List, ListSet, MORE, keys};
use crate::container::ContainerWriter;
use crate::fold::fold;
use std::collections::BTreeMap;

/// One reading while packing, in the order in which its list was added.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Reading {
    case: Case,
    kind: String,
    lists: u64,
    canonical: Option<String>,
    country: [u8; 2],
}

/// Reads word-list files and packs them.
///
/// A file begins with header lines `# list: NAME`, `# type: TYPE/SUBTYPE` (for names), `# case: any|initial|upper` (initial if
/// unsaid; initials of up to six capitals are always `upper`), `# source: …`, `# licence: …`. A row is
/// `name TAB country TAB other names separated by |`; a column may be left out, `-` is no country. A fourth column overrides
/// the type of the row.
#[derive(Clone, Debug, Default)]
pub struct LexiconBuilder {
    keys: BTreeMap<String, Vec<Reading>>,
    meta: String,
}

impl LexiconBuilder {
    /// Adds a file; the error names the line.
    pub fn add(&mut self, file: &str, text: &str) -> Result<(), String> {
        let header = |key: &str| {
            let mut lines = text.lines().take_while(|l| l.starts_with('#'));
            lines.find_map(|l| l[1..].trim().strip_prefix(key)?.trim().strip_prefix(':')).map(str::trim)
        };
        let list = header("list").ok_or(format!("{file}: no `# list:` line"))?;
        let list = List::from_name(list).ok_or(format!("{file}: `{list}` is not in crates/model/src/lexicon/list.rs"))?;
        let case = match header("case") {
            Some("any") => Case::Any,
            Some("upper") => Case::Upper,
            None | Some("initial") => Case::Initial,
            Some(other) => return Err(format!("{file}: case `{other}` is not any, initial or upper")),
        };
        let (Some(source), Some(licence)) = (header("source"), header("licence")) else {
            return Err(format!("{file}: `# source:` and `# licence:` are missing"));
        };
        self.meta.push_str(&format!("{file}: {source}; {licence}\n"));
        let kind = header("type").unwrap_or("");
        for (n, row) in text.lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.trim().is_empty()) {
            let mut columns = row.split('\t').map(str::trim);
            let name = columns.next().unwrap_or("");
            let country = columns.next().filter(|c| !c.is_empty()).unwrap_or("-");
            let country: [u8; 2] = match country.as_bytes() {
                b"-" => *b"--",
                &[a, b] => [a, b],
                _ => return Err(format!("{file}:{}: `{country}` is not a two-letter country code", n + 1)),
            };
            let others = columns.next().unwrap_or("");
            let kind = columns.next().filter(|c| !c.is_empty()).unwrap_or(kind);
            for (i, form) in std::iter::once(name).chain(others.split('|').map(str::trim).filter(|o| !o.is_empty())).enumerate() {
                let canonical = (i > 0).then(|| name.to_owned());
                self.form(form, Reading { case: case_of(form, case), kind: kind.into(), lists: ListSet::of(list).0, canonical, country });
            }
        }
        Ok(())
    }

    fn form(&mut self, form: &str, reading: Reading) {
        let key = fold(form);
        if key.is_empty() {
            return;
        }
        let readings = self.keys.entry(key).or_default();
        match readings
            .iter_mut()
            .find(|r| r.case == reading.case && (r.kind == reading.kind || reading.kind.is_empty() || r.kind.is_empty()))
        {
            Some(known) => {
                known.lists |= reading.lists;
                if known.kind.is_empty() {
                    (known.kind, known.canonical, known.country) = (reading.kind, reading.canonical, reading.country);
                }
            }
            None => readings.push(reading),
        }
    }

    /// Number of keys.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether nothing was added.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The packed file.
    pub fn finish(&self) -> Result<Vec<u8>, String> {
        let (mut records, mut strings, mut kinds) = (Vec::new(), String::new(), vec![String::new()]);
        let mut string_at = BTreeMap::new();
        // Readings in the order of their lists, so that a nationality stands before the language of the same name.
        let mut groups: BTreeMap<Vec<Reading>, Vec<&str>> = BTreeMap::new();
        for (key, readings) in &self.keys {
            let mut readings = readings.clone();
            readings.sort_by_key(|r| r.lists.trailing_zeros());
            groups.entry(readings).or_default().push(key);
        }
        let mut keys = Vec::new();
        for (readings, group) in &groups {
            for (i, r) in readings.iter().enumerate() {
                let canonical = r.canonical.as_ref().map_or(0, |name| {
                    *string_at.entry(name.clone()).or_insert_with(|| {
                        let at = strings.len() as u32 + 1;
                        strings.push_str(name);
                        strings.push('\n');
                        at
                    })
                });
                let kind = kinds.iter().position(|k| *k == r.kind).unwrap_or_else(|| {
                    kinds.push(r.kind.clone());
                    kinds.len() - 1
                });
                let more = if i + 1 < readings.len() { MORE } else { 0 };
                records.extend(r.lists.to_le_bytes());
                records.extend(canonical.to_le_bytes());
                records.push(u8::try_from(kind).map_err(|_| "more than 256 types")?);
                records.push(r.case as u8 | more);
                records.extend(r.country);
            }
            keys::write(group.iter().copied(), &mut keys);
        }
        let lists = List::ALL.iter().map(|l| l.as_str()).collect::<Vec<_>>().join("\n");
        Ok(ContainerWriter::new(&self.meta)
            .section("keys", keys)
            .section("records", records)
            .section("strings", strings.into_bytes())
            .section("kinds", kinds.join("\n").into_bytes())
            .section("lists", lists.into_bytes())
            .finish())
    }
}

/// Short all-capital forms are initials: "WHO" is not "who".
fn case_of(form: &str, list: Case) -> Case {
    let letters: Vec<char> = form.chars().filter(|c| c.is_alphabetic()).collect();
    let initials = letters.len() >= 2 && letters.len() <= 6 && letters.iter().all(|c| c.is_uppercase()) && list != Case::Any;
    if initials { Case::Upper } else { list }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Container, Lexicon};

    const COUNTRIES: &str =
        "# list: country\n# type: GPE/COUNTRY\n# source: test\n# licence: none\nGeorgia\tGE\nUnited States\tUS\tUS|America\n";
    const STATES: &str = "# list: province\n# type: GPE/PROVINCE\n# source: test\n# licence: none\nGeorgia\tUS\n";

    #[test]
    fn a_key_has_all_its_readings() {
        let mut builder = LexiconBuilder::default();
        builder.add("a.tsv", COUNTRIES).unwrap();
        builder.add("b.tsv", STATES).unwrap();
        let file = builder.finish().unwrap();
        let lexicon = Lexicon::read(&Container::read(&file).unwrap()).unwrap();
        let georgia: Vec<_> = lexicon.get("georgia").map(|e| (e.kind, e.country)).collect();
        assert_eq!(georgia, [("GPE/COUNTRY", Some("GE")), ("GPE/PROVINCE", Some("US"))]);
        let us = lexicon.get("us").next().unwrap();
        assert_eq!((us.canonical, us.case), (Some("United States"), Case::Upper));
        assert_eq!(lexicon.get("nowhere").count(), 0);
    }

    #[test]
    fn a_wrong_file_is_named() {
        let add = |text| LexiconBuilder::default().add("x.tsv", text).unwrap_err();
        assert!(add("word\n").contains("x.tsv: no `# list:`"));
        assert!(add("# list: nonsense\n").contains("nonsense"));
        assert!(add("# list: city\nX\n").contains("licence"));
        assert!(add("# list: city\n# source: s\n# licence: l\nX\tFRA\n").contains("x.tsv:4"));
    }
}

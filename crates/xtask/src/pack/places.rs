//! The tables of places to the packed file.

use anyhow::{Context, Result, anyhow, bail};
use lede_model::{City, PlacesBuilder, Region, fold};
use std::collections::BTreeMap;
use std::fs;

/// Where the tables stand, from the root of the project.
const DATA: &str = "crates/places/data";
/// Where the packed file goes.
pub(crate) const PACKED: &str = "crates/places/packed/places.bin";

/// Words at the end of a region's name that a text may leave out.
const KINDS: &[&str] = &[
    "province",
    "region",
    "oblast",
    "governorate",
    "prefecture",
    "state",
    "county",
    "department",
    "district",
    "krai",
    "republic",
    "canton",
    "division",
    "city",
    "voivodeship",
];

/// Packs, or with `check` only says whether the committed file is what packing would give.
pub(crate) fn run(check: bool) -> Result<()> {
    let mut meta = String::new();
    let mut regions: BTreeMap<(String, String), (Region, Vec<City>)> = BTreeMap::new();
    for row in rows("regions.tsv", &mut meta)? {
        let names = region_names(column(&row, 2), column(&row, 5));
        let region =
            Region { country: code(column(&row, 0))?, names, geonames: column(&row, 3).parse().ok(), wikidata: q(column(&row, 4)) };
        regions.insert((column(&row, 0).into(), column(&row, 1).into()), (region, Vec::new()));
    }
    for row in rows("cities.tsv", &mut meta)? {
        let number = |i| column(&row, i).parse::<u32>().with_context(|| format!("cities.tsv: {row:?}"));
        let degrees = |i| column(&row, i).parse::<f64>().with_context(|| format!("cities.tsv: {row:?}"));
        let names = joined(std::iter::once(column(&row, 2)).chain(column(&row, 7).split('|')).map(key));
        let capital = column(&row, 8) == "capital";
        let city = City { names, geonames: number(3)?, people: number(4)?, lat: degrees(5)?, lon: degrees(6)?, capital };
        let country = code(column(&row, 0))?;
        let unnamed = || (Region { country, names: String::new(), geonames: None, wikidata: None }, Vec::new());
        regions.entry((column(&row, 0).into(), column(&row, 1).into())).or_insert_with(unnamed).1.push(city);
    }
    let mut bodies = BTreeMap::new();
    for file in ["organisations.tsv", "bodies.tsv"] {
        for row in rows(file, &mut meta)? {
            let id = q(column(&row, 1)).ok_or_else(|| anyhow!("{file}: {row:?} has no Wikidata id"))?;
            bodies.insert(key(column(&row, 0)), id);
        }
    }
    let mut builder = PlacesBuilder::new(&meta);
    for (region, cities) in regions.into_values() {
        builder.region(region, cities);
    }
    for (name, id) in &bodies {
        builder.body(name, *id);
    }
    let bytes = builder.finish().map_err(|e| anyhow!(e))?;
    if !check {
        fs::write(PACKED, &bytes).with_context(|| PACKED)?;
        println!("{PACKED}: {} bytes", bytes.len());
    } else if fs::read(PACKED).with_context(|| PACKED)? != bytes {
        bail!("{PACKED} is older than the tables in {DATA}. Run `cargo run -p xtask -- pack` and commit it.");
    }
    Ok(())
}

/// The rows of a table; the head goes to `meta`.
fn rows(file: &str, meta: &mut String) -> Result<Vec<Vec<String>>> {
    let path = format!("{DATA}/{file}");
    let text = fs::read_to_string(&path).with_context(|| path.clone())?;
    let source = text.lines().find_map(|l| l.strip_prefix("# source: ")).ok_or_else(|| anyhow!("{path}: no `# source:` line"))?;
    meta.push_str(&format!("{file}: {source}\n"));
    let rows = text.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
    Ok(rows.map(|l| l.split('\t').map(str::to_owned).collect()).collect())
}

fn column(row: &[String], at: usize) -> &str {
    row.get(at).map_or("", String::as_str)
}

/// As the engine looks names up: folded, without commas.
fn key(name: &str) -> String {
    fold(&name.replace(',', " "))
}

fn q(id: &str) -> Option<u32> {
    id.strip_prefix('Q')?.parse().ok()
}

fn code(country: &str) -> Result<[u8; 2]> {
    country.as_bytes().try_into().with_context(|| format!("`{country}` is not a two-letter country code"))
}

/// "Kursk Oblast" is also "Kursk".
fn region_names(name: &str, other: &str) -> String {
    let name = key(name);
    let short = KINDS.iter().find_map(|kind| name.strip_suffix(kind)?.strip_suffix(' ').map(str::to_owned));
    let of = name.strip_prefix("state of ").map(str::to_owned);
    joined([name].into_iter().chain(short).chain(of).chain(other.split('|').map(key)))
}

fn joined(names: impl Iterator<Item = String>) -> String {
    let mut kept: Vec<String> = Vec::new();
    for name in names.filter(|n| !n.is_empty()) {
        if !kept.contains(&name) {
            kept.push(name);
        }
    }
    kept.join("|")
}

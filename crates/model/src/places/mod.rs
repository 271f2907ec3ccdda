//! Cities, first-level regions and well-known bodies with their identifiers: one packed file, decoded when it is loaded.

mod build;
mod varint;

pub use build::{City, PlacesBuilder, Region};

use crate::container::{Container, Damaged};
use varint::Varints;

/// A place with its identifiers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// Whether it is a first-level region; else a city.
    pub is_region: bool,
    /// ISO 3166-1 alpha-2.
    pub country: [u8; 2],
    /// Number of its region in the file; of a region its own.
    pub region: u16,
    /// GeoNames id.
    pub geonames: Option<u32>,
    /// Wikidata id without its `Q`.
    pub wikidata: Option<u32>,
    /// Latitude in 1/10,000 degree; packed to 1/100.
    pub lat: i32,
    /// Longitude in 1/10,000 degree; packed to 1/100.
    pub lon: i32,
    /// Quarters of the binary logarithm of the number of people.
    pub people: u8,
    /// Whether it is the capital of its country.
    pub capital: bool,
}

/// The places of one file by their names. Takes a few milliseconds and about 3 MB to read.
#[derive(Clone, Debug)]
pub struct Places {
    names: String,
    /// Start and end in `names`, and position in `places`, sorted by the name and then the position.
    index: Vec<(u32, u32, u32)>,
    places: Vec<Place>,
    /// Start and end in `names`, and Wikidata id, sorted by the name.
    bodies: Vec<(u32, u32, u32)>,
    checksum: u64,
}

impl Places {
    /// From the packed file.
    pub fn read(bytes: &[u8]) -> Result<Self, Damaged> {
        let container = Container::read(bytes)?;
        let text = |name| {
            let bytes = container.section(name)?;
            std::str::from_utf8(bytes).map_err(|_| Damaged(format!("The section `{name}` of the places is not UTF-8.")))
        };
        let varints = |name| container.section(name).map(Varints::new);
        let mut places =
            Self { names: String::new(), index: Vec::new(), places: Vec::new(), bodies: Vec::new(), checksum: container.checksum() };
        let (mut ids, mut lats, mut lons) = (varints("ids")?, varints("lat")?, varints("lon")?);
        let mut counts = varints("counts")?;
        let mut people = container.section("people")?.iter();
        let mut capitals = varints("capitals")?;
        let mut capital = capitals.unsigned();
        let mut cities = text("cities")?.split('\n');
        let short = || Damaged("The file of places is cut short. Build it again with `xtask pack`.".into());
        let (mut id, mut lat, mut lon) = (0i32, 0i32, 0i32);
        for (number, row) in text("regions")?.split('\n').filter(|r| !r.is_empty()).enumerate() {
            let mut columns = row.split('\t');
            let (Some(&[a, b]), Some(names)) = (columns.next().map(str::as_bytes), columns.next()) else { return Err(short()) };
            let mut number_in = || columns.next().and_then(|c| c.parse().ok());
            let (geonames, wikidata) = (number_in(), number_in());
            let first = places.places.len();
            let region = u16::try_from(number).map_err(|_| short())?;
            for _ in 0..counts.unsigned().ok_or_else(short)? {
                let (Some(d), Some(y), Some(x)) = (ids.signed(), lats.signed(), lons.signed()) else { return Err(short()) };
                let (Some(&people), Some(names)) = (people.next(), cities.next()) else { return Err(short()) };
                (id, lat, lon) = (id.wrapping_add(d), lat.wrapping_add(y), lon.wrapping_add(x));
                let is_capital = capital == Some(0);
                capital = if is_capital { capitals.unsigned() } else { capital.map(|c| c - 1) };
                let (lat, lon) = (lat.saturating_mul(100), lon.saturating_mul(100));
                let geonames = u32::try_from(id).ok();
                let city =
                    Place { is_region: false, country: [a, b], region, geonames, wikidata: None, lat, lon, people, capital: is_capital };
                places.add(names, city);
            }
            let whole = around(&places.places[first..]);
            places.add(names, Place { is_region: true, country: [a, b], region, geonames, wikidata, capital: false, ..whole });
        }
        for row in text("bodies")?.split('\n').filter(|r| !r.is_empty()) {
            let (name, id) = row.split_once('\t').ok_or_else(short)?;
            let start = places.names.len() as u32;
            places.names.push_str(name);
            places.bodies.push((start, places.names.len() as u32, id.parse().map_err(|_| short())?));
        }
        // Names of one place after the other: so those of one name stay in the order of their places.
        for rows in [&mut places.index, &mut places.bodies] {
            let name = |row: &(u32, u32, u32)| places.names.as_bytes().get(row.0 as usize..row.1 as usize).unwrap_or_default();
            let order = lede_text::order_by_bytes(rows.iter().map(name));
            lede_text::permute(rows, order);
        }
        Ok(places)
    }

    fn add(&mut self, names: &str, place: Place) {
        let at = self.places.len() as u32;
        for name in names.split('|').filter(|n| !n.is_empty()) {
            let start = self.names.len() as u32;
            self.names.push_str(name);
            self.index.push((start, self.names.len() as u32, at));
        }
        self.places.push(place);
    }

    /// The places of this folded name (see [`crate::fold()`]; commas left out).
    pub fn find(&self, key: &str) -> impl Iterator<Item = &Place> {
        let first = self.index.partition_point(|row| self.name(row) < key);
        let rows = self.index[first..].iter().take_while(move |row| self.name(row) == key);
        rows.filter_map(|row| self.places.get(row.2 as usize))
    }

    /// The Wikidata id, without its `Q`, of the body of this folded name.
    pub fn body(&self, key: &str) -> Option<u32> {
        let at = self.bodies.binary_search_by(|row| self.name(row).cmp(key)).ok()?;
        self.bodies.get(at).map(|row| row.2)
    }

    fn name(&self, row: &(u32, u32, u32)) -> &str {
        self.names.get(row.0 as usize..row.1 as usize).unwrap_or("")
    }

    /// The checksum of the file.
    pub fn checksum(&self) -> u64 {
        self.checksum
    }

    /// Number of places.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }
}

/// What all cities of a region make: the middle of its people, and their number.
fn around(cities: &[Place]) -> Place {
    let (mut all, mut lat, mut lon) = (0i64, 0i64, 0i64);
    for city in cities {
        // 2^(quarters / 4), in thousandths.
        let weight = [1000, 1189, 1414, 1682][usize::from(city.people % 4)] << (city.people / 4).min(32);
        all += weight;
        lat += i64::from(city.lat) * weight;
        lon += i64::from(city.lon) * weight;
    }
    let people = (all / 1000).checked_ilog2().map_or(0, |log| (log * 4).min(255) as u8);
    let middle = |sum: i64| (sum / all.max(1)) as i32;
    Place {
        is_region: true,
        country: *b"--",
        region: 0,
        geonames: None,
        wikidata: None,
        lat: middle(lat),
        lon: middle(lon),
        people,
        capital: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed() -> Vec<u8> {
        let mut builder = PlacesBuilder::new("licence: none");
        let city = |names: &str, id, people, lat, lon, capital| City { names: names.into(), geonames: id, people, lat, lon, capital };
        let region =
            |country: &[u8; 2], names: &str, geonames, wikidata| Region { country: *country, names: names.into(), geonames, wikidata };
        builder.region(region(b"AA", "north", Some(7), None), vec![city("porto|port", 900, 1_000_000, 1.5, -20.25, true)]);
        builder.region(region(b"BB", "north|northern", None, Some(5)), vec![city("porto", 30, 16_000, -33.333, 170.0, false)]);
        builder.body("some body", 42);
        builder.finish().unwrap()
    }

    #[test]
    fn what_was_packed_is_found_by_its_names() {
        let places = Places::read(&packed()).unwrap();
        let found: Vec<_> = places.find("porto").map(|p| (p.country, p.geonames, p.lat, p.lon, p.capital)).collect();
        assert_eq!(found, [(*b"AA", Some(900), 15_000, -202_500, true), (*b"BB", Some(30), -333_300, 1_700_000, false)]);
        assert!(places.find("port").count() == 1 && places.find("por").count() == 0);
        let north: Vec<_> = places.find("north").map(|p| (p.is_region, p.geonames, p.wikidata)).collect();
        assert_eq!(north, [(true, Some(7), None), (true, None, Some(5))]);
        assert_eq!((places.body("some body"), places.body("some")), (Some(42), None));
    }

    #[test]
    fn a_damaged_file_is_refused() {
        let file = packed();
        for at in (0..file.len()).step_by(3) {
            let mut bad = file.clone();
            bad[at] ^= 1;
            assert!(Places::read(&bad).is_err() && Places::read(&file[..at]).is_err(), "at {at}");
        }
    }
}

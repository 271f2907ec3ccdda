use super::varint::{put, put_signed};
use crate::container::ContainerWriter;

/// A city to be packed.
#[derive(Clone, PartialEq, Debug)]
pub struct City {
    /// Folded names, separated by `|`.
    pub names: String,
    /// GeoNames id.
    pub geonames: u32,
    /// Number of people.
    pub people: u32,
    /// Latitude in degrees.
    pub lat: f64,
    /// Longitude in degrees.
    pub lon: f64,
    /// Whether it is its country's capital.
    pub capital: bool,
}

/// A first-level region to be packed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Region {
    /// ISO 3166-1 alpha-2.
    pub country: [u8; 2],
    /// Folded names, separated by `|`; none where only its cities are known.
    pub names: String,
    /// GeoNames id.
    pub geonames: Option<u32>,
    /// Wikidata id without its `Q`.
    pub wikidata: Option<u32>,
}

/// Packs places for [`super::Places`]: columns of deltas, region by region, which is what compresses best.
#[derive(Clone, Debug, Default)]
pub struct PlacesBuilder {
    meta: String,
    regions: String,
    cities: Vec<String>,
    bodies: String,
    counts: Vec<u8>,
    ids: Vec<u8>,
    lat: Vec<u8>,
    lon: Vec<u8>,
    people: Vec<u8>,
    capitals: Vec<u8>,
    /// The last id, latitude and longitude, and the number of cities since the last capital.
    last: (i32, i32, i32, u32),
}

impl PlacesBuilder {
    /// With the text that says where the data is from.
    pub fn new(meta: &str) -> Self {
        Self { meta: meta.into(), ..Self::default() }
    }

    /// Adds a region with its cities.
    pub fn region(&mut self, region: Region, cities: Vec<City>) {
        let number = |n: Option<u32>| n.map_or(String::new(), |n| n.to_string());
        let row = format!(
            "{}\t{}\t{}\t{}",
            String::from_utf8_lossy(&region.country),
            region.names,
            number(region.geonames),
            number(region.wikidata)
        );
        self.regions.push_str(row.trim_end_matches('\t'));
        if region.names.is_empty() && region.geonames.is_none() && region.wikidata.is_none() {
            self.regions.push('\t');
        }
        self.regions.push('\n');
        put(cities.len() as u32, &mut self.counts);
        for city in cities {
            let hundredths = |degrees: f64| (degrees * 100.0).round() as i32;
            let (id, lat, lon) = (city.geonames as i32, hundredths(city.lat), hundredths(city.lon));
            put_signed(id - self.last.0, &mut self.ids);
            put_signed(lat - self.last.1, &mut self.lat);
            put_signed(lon - self.last.2, &mut self.lon);
            self.people.push((f64::from(city.people.max(1)).log2() * 4.0).round() as u8);
            let since = if city.capital {
                put(self.last.3, &mut self.capitals);
                0
            } else {
                self.last.3 + 1
            };
            self.last = (id, lat, lon, since);
            self.cities.push(city.names);
        }
    }

    /// Adds a body; `name` is folded, `wikidata` without its `Q`.
    pub fn body(&mut self, name: &str, wikidata: u32) {
        self.bodies.push_str(&format!("{name}\t{wikidata}\n"));
    }

    /// The packed file.
    pub fn finish(self) -> Result<Vec<u8>, String> {
        let mut file = ContainerWriter::new(&self.meta);
        file.section("regions", self.regions.into_bytes()).section("counts", self.counts).section("cities", self.cities.join("\n").into());
        file.section("ids", self.ids).section("lat", self.lat).section("lon", self.lon);
        file.section("people", self.people).section("capitals", self.capitals).section("bodies", self.bodies.into_bytes());
        let bytes = file.finish();
        super::Places::read(&bytes).map_err(|damaged| damaged.0)?;
        Ok(bytes)
    }
}

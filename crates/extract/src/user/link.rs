//! What a row says that its entity is in the world.

use crate::analysis::Link;

/// Reads `Q43`, `TR`, `geonames:745044`, `41.01,28.97`, an address of Wikidata or GeoNames, or several with a space between.
pub(super) fn parse(text: &str) -> Result<Link, String> {
    let mut link = Link::default();
    for part in text.split([' ', ';', '|']).filter(|p| !p.is_empty()) {
        one(part, &mut link).ok_or_else(|| {
            format!("The link {part:?} is not understood. Write Q43, TR, geonames:745044 or 41.01,28.97, or several with a space between.")
        })?;
    }
    Ok(link)
}

fn one(part: &str, link: &mut Link) -> Option<()> {
    let digits = |s: &str| !s.is_empty() && s.len() < 10 && s.bytes().all(|b| b.is_ascii_digit());
    // The last step of an address that is a number, or Q and a number.
    let address = part.strip_prefix("https://").or_else(|| part.strip_prefix("http://"));
    let id = match address {
        Some(address) if address.contains("wikidata.org/") || address.contains("geonames.org/") => {
            address.split('/').find(|step| digits(step.strip_prefix('Q').unwrap_or(step)))?
        }
        Some(_) => return None,
        None => part,
    };
    if let Some(number) = id.strip_prefix('Q').filter(|n| digits(n)) {
        link.wikidata = Some(format!("Q{number}"));
    } else if let Some(number) = id.strip_prefix("geonames:").or(Some(id)).filter(|n| digits(n)) {
        link.geonames = number.parse().ok();
    } else if id.len() == 2 && id.bytes().all(|b| b.is_ascii_uppercase()) {
        link.country = Some(id.to_owned());
    } else {
        let (lat, lon) = id.split_once(',')?;
        link.position = Some((degrees(lat, 90)?, degrees(lon, 180)?));
    }
    Some(())
}

/// Decimal degrees in 1/10,000, read digit by digit: the same on every machine.
fn degrees(text: &str, most: i32) -> Option<i32> {
    let (minus, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() || whole.len() > 3 || !whole.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let fraction: i32 = format!("{part:0<4}").get(..4)?.parse().ok()?;
    let value = whole.parse::<i32>().ok()? * 10_000 + fraction;
    (value <= most * 10_000).then_some(if minus { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_say_it() {
        let link = parse("TR Q406 geonames:745044 41.01384,28.94966").unwrap();
        assert_eq!((link.country.as_deref(), link.wikidata.as_deref(), link.geonames), (Some("TR"), Some("Q406"), Some(745_044)));
        assert_eq!(link.position, Some((410_138, 289_496)));
        assert_eq!(parse("https://www.wikidata.org/wiki/Q406").unwrap().wikidata.as_deref(), Some("Q406"));
        assert_eq!(parse("https://www.geonames.org/745044/istanbul.html").unwrap().geonames, Some(745_044));
        assert_eq!(parse("-33.5,-0.25").unwrap().position, Some((-335_000, -2_500)));
        for bad in ["here", "Q", "91,0", "1,181", "https://example.org/Q1", "1e3,2"] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}

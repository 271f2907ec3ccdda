//! What follows from a CAMEO code: quad class and intensity.

use anyhow::{Context, Result};

/// Goldstein's scale as the CAMEO project assigns it to its codes (Goldstein 1992; Schrodt 2012, CAMEO codebook), in tenths.
/// The longest prefix of a code that stands here gives its value.
const SCALE: &[(&str, i16)] = &[
    ("01", 0),
    ("02", 30),
    ("03", 40),
    ("04", 10),
    ("042", 19),
    ("043", 28),
    ("044", 25),
    ("045", 50),
    ("046", 70),
    ("05", 35),
    ("051", 34),
    ("052", 35),
    ("054", 60),
    ("055", 70),
    ("057", 80),
    ("06", 60),
    ("061", 64),
    ("062", 74),
    ("063", 74),
    ("064", 70),
    ("07", 70),
    ("071", 74),
    ("072", 83),
    ("08", 50),
    ("0831", 50),
    ("084", 70),
    ("087", 90),
    ("09", -20),
    ("10", -50),
    ("11", -20),
    ("12", -40),
    ("13", -44),
    ("138", -70),
    ("14", -65),
    ("15", -72),
    ("16", -40),
    ("163", -80),
    ("17", -70),
    ("171", -92),
    ("172", -50),
    ("173", -50),
    ("174", -50),
    ("175", -90),
    ("176", -70),
    ("18", -90),
    ("182", -95),
    ("183", -100),
    ("184", -80),
    ("186", -100),
    ("19", -100),
    ("20", -100),
];

/// Intensity of a CAMEO code in tenths, −100 (conflict) to +100 (cooperation).
pub(super) fn goldstein_tenths(cameo: &str) -> Result<i16> {
    let longest = SCALE.iter().filter(|(code, _)| cameo.starts_with(code)).max_by_key(|(code, _)| code.len());
    longest.map(|&(_, value)| value).with_context(|| format!("CAMEO {cameo:?} has no root code of two digits"))
}

/// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict: by root code, as GDELT groups them.
pub(super) fn quad_class(cameo: &str) -> Result<u8> {
    let root: u8 = cameo.get(..2).unwrap_or_default().parse().with_context(|| format!("CAMEO {cameo:?}"))?;
    Ok(match root {
        ..=5 => 1,
        6..=9 => 2,
        10..=14 => 3,
        _ => 4,
    })
}

//! Percentages and measures with their units.

use super::numeral::Amount;
use super::{Claim, Scene};
use crate::analysis::{TimexKind, ValueKind};
use crate::timex::piece::{Kind, Pieces};

/// Units by their forms: what is written, what is stored.
#[rustfmt::skip]
const UNITS: &[(&str, &str)] = &[
    ("km", "km"), ("kms", "km"), ("kilometer", "km"), ("kilometers", "km"), ("kilometre", "km"), ("kilometres", "km"), ("mile", "mi"), ("miles", "mi"),
    ("m", "m"), ("meter", "m"), ("meters", "m"), ("metre", "m"), ("metres", "m"), ("cm", "cm"), ("centimeters", "cm"), ("centimetres", "cm"),
    ("mm", "mm"), ("millimeters", "mm"), ("millimetres", "mm"), ("foot", "ft"), ("feet", "ft"), ("ft", "ft"), ("inch", "in"), ("inches", "in"),
    ("yard", "yd"), ("yards", "yd"), ("kg", "kg"), ("kilo", "kg"), ("kilos", "kg"), ("kilogram", "kg"), ("kilograms", "kg"), ("kilogramme", "kg"),
    ("kilogrammes", "kg"), ("g", "g"), ("gram", "g"), ("grams", "g"), ("grammes", "g"), ("mg", "mg"), ("milligrams", "mg"), ("lb", "lb"),
    ("lbs", "lb"), ("ounce", "oz"), ("ounces", "oz"), ("oz", "oz"), ("ton", "t"), ("tons", "t"), ("tonne", "t"), ("tonnes", "t"),
    ("liter", "l"), ("liters", "l"), ("litre", "l"), ("litres", "l"), ("gallon", "gal"), ("gallons", "gal"), ("barrel", "bbl"), ("barrels", "bbl"),
    ("hectare", "ha"), ("hectares", "ha"), ("acre", "acre"), ("acres", "acre"), ("mph", "mph"), ("kph", "km/h"), ("knots", "kn"), ("degree", "deg"),
    ("degrees", "deg"), ("°", "deg"), ("megawatt", "MW"), ("megawatts", "MW"), ("mw", "MW"), ("gigawatts", "GW"), ("gw", "GW"), ("kilowatts", "kW"),
    ("watts", "W"), ("volts", "V"), ("megabytes", "MB"), ("mb", "MB"), ("gigabytes", "GB"), ("gb", "GB"), ("terabytes", "TB"), ("tb", "TB"),
    ("megatons", "Mt"), ("kilotons", "kt"), ("karat", "karat"), ("carat", "carat"), ("carats", "carat"), ("nautical", "nmi"), ("pounds", "lb"), ("pound", "lb"),
    ("magnitude", "magnitude"), ("decibels", "dB"), ("hertz", "Hz"), ("caliber", "caliber"), ("calibre", "caliber"),
];

/// Whether a word may stick to its number: "160km", "5bn" is read with the number.
pub(super) fn is_symbol(word: &str) -> bool {
    word == "pc" || word.len() <= 3 && UNITS.iter().any(|u| u.0 == word)
}

/// "30C", "86F": degrees right behind the digits at `end`.
pub(super) fn is_degree(p: &Pieces<'_>, end: usize) -> bool {
    let warm = end > 0 && p.digits(end - 1).is_some_and(|n| n <= 130) && p.word(end - 1).len() >= 2;
    // A minus would be lost.
    let below = end > 1 && p.is(end - 2, "-");
    let other = p.kind(end + 1) == Some(Kind::Digits) && p.glued(end + 1) || p.is(end + 1, "-") && p.glued(end + 1);
    let seat =
        end > 1 && p.any(end - 2, &["room", "gate", "seat", "apartment", "flat", "section", "platform", "exit", "unit", "class", "form"]);
    p.glued(end) && matches!(p.word(end), "C" | "F") && warm && !below && !other && !seat
}

/// "85%", "five percent", "30 per cent", "3 percentage points".
pub(super) fn percent(s: &Scene<'_, '_>, a: &Amount) -> Option<Claim> {
    let p = s.p;
    let at = a.end + usize::from(p.is(a.end, "-") && p.glued(a.end));
    let end = match p.lower(at) {
        "%" | "percent" | "pc" => at + 1,
        "per" if p.is(at + 1, "cent") => at + 2,
        "percentage" if p.any(at + 1, &["points", "point"]) => at + 2,
        _ => return None,
    };
    Some(Claim { start: a.start, end, kind: ValueKind::Percent, unit: Some("%".to_owned()), rule: "values/percent" })
}

/// "160 km", "18-karat", "2,000 tonnes", "600 square miles", "12 degrees Celsius"; and penalties in years.
pub(super) fn claim(s: &Scene<'_, '_>, a: &Amount) -> Option<Claim> {
    let p = s.p;
    if a.fraction || s.p.line(a.end) {
        return None;
    }
    if let Some(claim) = penalty(s, a) {
        return Some(claim);
    }
    // "a magnitude 6.4 quake", "a magnitude of 6.4"
    let of = usize::from(a.number > 0 && p.is(a.number - 1, "of"));
    if a.number > of && p.is(a.number - 1 - of, "magnitude") {
        let unit = Some("magnitude".to_owned());
        return Some(Claim { start: a.start, end: a.end, kind: ValueKind::Measure, unit, rule: "values/measure" });
    }
    if is_degree(p, a.end) {
        let unit = if p.word(a.end) == "C" { "°C" } else { "°F" };
        return Some(Claim {
            start: a.start,
            end: a.end + 1,
            kind: ValueKind::Measure,
            unit: Some(unit.to_owned()),
            rule: "values/measure",
        });
    }
    let mut at = a.end + usize::from(p.is(a.end, "-") && p.glued(a.end)) + usize::from(a.vague && p.is(a.end, "of"));
    let power = match p.lower(at) {
        "square" | "sq" => "2",
        "cubic" => "3",
        _ => "",
    };
    at += usize::from(!power.is_empty()) + usize::from(p.is(at, "sq") && p.is(at + 1, "."));
    // "5ft 10in" was read as inches.
    let height = a.end > a.number + 1 && p.any(a.number + 1, &["ft", "feet", "foot"]);
    let unit = if height { "in" } else { UNITS.iter().find(|u| u.0 == p.lower(at))?.1 };
    // One letter is a unit only where it sticks to the number or stands right behind digits.
    if p.word(at).len() == 1 && p.capital(at) || p.is(at, "m") && !p.glued(at) && p.any(at + 1, &["."]) && p.capital(at) {
        return None;
    }
    let mut end = at + 1;
    let mut unit = format!("{unit}{power}");
    if unit == "nmi" {
        end += usize::from(p.any(end, &["mile", "miles"]));
    }
    if p.is(end, "/") && p.glued(end) && p.glued(end + 1) && p.any(end + 1, &["h", "hr", "s"]) {
        let time = if p.is(end + 1, "s") { "s" } else { "h" };
        (unit, end) = (format!("{unit}/{time}"), end + 2);
    } else if unit == "deg" {
        match p.lower(end) {
            "celsius" | "c" => (unit, end) = ("°C".to_owned(), end + 1),
            "fahrenheit" | "f" => (unit, end) = ("°F".to_owned(), end + 1),
            _ => {}
        }
    } else if p.any(end, &["per", "an", "a"]) && p.any(end + 1, &["hour", "second", "day", "year"]) {
        let time = match p.lower(end + 1) {
            "hour" => "h",
            "second" => "s",
            unit => unit,
        };
        (unit, end) = (format!("{unit}/{time}"), end + 2);
    }
    Some(Claim { start: a.start, end, kind: ValueKind::Measure, unit: Some(unit), rule: "values/measure" })
}

/// A term of punishment: "sentenced to 40 years", "12 years in prison", "up to 42 years". Other lengths are times only.
fn penalty(s: &Scene<'_, '_>, a: &Amount) -> Option<Claim> {
    let p = s.p;
    let time = s.time(a.number, a.end).filter(|t| t.kind == TimexKind::Duration)?;
    let unit_at = a.end + usize::from(p.is(a.end, "-"));
    let unit = match p.lower(unit_at) {
        "year" | "years" => "years",
        "month" | "months" => "months",
        "day" | "days" => "days",
        _ => return None,
    };
    let end = s.piece_after(time.span);
    let after = p.any(end, &["in", "of", "behind", "jail", "prison", "sentence", "imprisonment"])
        && (end..end + 5).any(|i| {
            p.any(
                i,
                &[
                    "prison",
                    "jail",
                    "bars",
                    "imprisonment",
                    "custody",
                    "detention",
                    "sentence",
                    "probation",
                    "supervision",
                    "labor",
                    "labour",
                    "parole",
                ],
            )
        });
    let before = (a.start.saturating_sub(6)..a.start).rev().take_while(|i| !p.is(*i, ".")).any(|i| {
        p.any(
            i,
            &[
                "sentenced",
                "jailed",
                "imprisoned",
                "sentence",
                "sentences",
                "imprisonment",
                "prison",
                "jail",
                "sentencing",
                "term",
                "terms",
                "detention",
                "punishment",
                "penalty",
                "faces",
                "facing",
                "sought",
                "serving",
            ],
        )
    });
    (after || before).then(|| Claim {
        start: a.start,
        end: unit_at + 1,
        kind: ValueKind::Measure,
        unit: Some(unit.to_owned()),
        rule: "values/penalty",
    })
}

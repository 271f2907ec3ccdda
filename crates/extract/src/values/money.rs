//! Money: an amount with its ISO 4217 code.

use super::numeral::Amount;
use super::{Claim, Scene};
use crate::analysis::ValueKind;
use crate::timex::piece::Pieces;

/// Currencies by name: the noun in lower case (singular), the nationality that may stand before it, the code. The first row of a noun is
/// what it means alone.
#[rustfmt::skip]
const NAMES: &[(&str, &str, &str)] = &[
    ("dollar", "", "USD"), ("dollar", "us", "USD"), ("dollar", "american", "USD"), ("dollar", "canadian", "CAD"), ("dollar", "australian", "AUD"),
    ("dollar", "zealand", "NZD"), ("dollar", "kong", "HKD"), ("dollar", "singapore", "SGD"), ("dollar", "taiwan", "TWD"), ("dollar", "jamaican", "JMD"),
    ("euro", "", "EUR"), ("pound", "sterling", "GBP"), ("pound", "british", "GBP"), ("pound", "egyptian", "EGP"), ("pound", "syrian", "SYP"),
    ("pound", "lebanese", "LBP"), ("pound", "sudanese", "SDG"), ("yen", "", "JPY"), ("yuan", "", "CNY"), ("renminbi", "", "CNY"), ("ruble", "", "RUB"),
    ("rouble", "", "RUB"), ("ruble", "belarusian", "BYN"), ("rupee", "", "INR"), ("rupee", "indian", "INR"), ("rupee", "pakistani", "PKR"), ("rupee", "lankan", "LKR"),
    ("rupee", "nepalese", "NPR"), ("rupiah", "", "IDR"), ("ringgit", "", "MYR"), ("baht", "", "THB"), ("dong", "", "VND"), ("peso", "philippine", "PHP"),
    ("peso", "mexican", "MXN"), ("peso", "argentine", "ARS"), ("peso", "chilean", "CLP"), ("peso", "colombian", "COP"), ("peso", "", "MXN"), ("real", "brazilian", "BRL"),
    ("reais", "", "BRL"), ("rand", "", "ZAR"), ("naira", "", "NGN"), ("cedi", "", "GHS"), ("shilling", "", "KES"), ("shilling", "kenyan", "KES"),
    ("shilling", "ugandan", "UGX"), ("shilling", "tanzanian", "TZS"), ("shilling", "somali", "SOS"), ("birr", "", "ETB"), ("franc", "swiss", "CHF"), ("franc", "cfa", "XOF"),
    ("franc", "french", "FRF"), ("lira", "", "TRY"), ("lira", "turkish", "TRY"), ("lira", "italian", "ITL"), ("shekel", "", "ILS"), ("dinar", "iraqi", "IQD"),
    ("dinar", "kuwaiti", "KWD"), ("dinar", "jordanian", "JOD"), ("dinar", "serbian", "RSD"), ("dinar", "algerian", "DZD"), ("dinar", "tunisian", "TND"), ("dirham", "", "AED"),
    ("dirham", "moroccan", "MAD"), ("riyal", "", "SAR"), ("riyal", "saudi", "SAR"), ("riyal", "qatari", "QAR"), ("rial", "", "IRR"), ("rial", "iranian", "IRR"),
    ("rial", "omani", "OMR"), ("rial", "yemeni", "YER"), ("toman", "", "IRR"), ("afghani", "", "AFN"), ("taka", "", "BDT"), ("kyat", "", "MMK"),
    ("won", "", "KRW"), ("won", "korean", "KRW"), ("zloty", "", "PLN"), ("zlotys", "", "PLN"), ("forint", "", "HUF"), ("koruna", "", "CZK"),
    ("krona", "", "SEK"), ("kronor", "", "SEK"), ("krone", "danish", "DKK"), ("krone", "", "NOK"), ("kroner", "danish", "DKK"), ("kroner", "", "NOK"),
    ("krona", "icelandic", "ISK"), ("leu", "", "RON"), ("lei", "", "RON"), ("lev", "", "BGN"), ("leva", "", "BGN"), ("hryvnia", "", "UAH"),
    ("hryvnias", "", "UAH"), ("tenge", "", "KZT"), ("som", "", "KGS"), ("manat", "", "AZN"), ("lari", "", "GEL"), ("dram", "", "AMD"),
    ("kwacha", "", "ZMW"), ("kwanza", "", "AOA"), ("metical", "", "MZN"), ("meticais", "", "MZN"), ("bolivar", "", "VES"), ("sol", "peruvian", "PEN"),
    ("soles", "", "PEN"), ("guarani", "", "PYG"), ("bitcoin", "", "XBT"), ("bitcoins", "", "XBT"), ("deutschmark", "", "DEM"), ("mark", "german", "DEM"),
    ("cent", "us", "USD"),
];

/// ISO codes that stand beside numbers.
const CODES: &[&str] = &[
    "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "CHF", "CAD", "AUD", "NZD", "INR", "PKR", "TRY", "TL", "RUB", "UAH", "PLN", "SEK", "NOK",
    "DKK", "CZK", "HUF", "RON", "ILS", "NIS", "AED", "SAR", "QAR", "KWD", "IQD", "IRR", "EGP", "KES", "Sh", "KSh", "Ksh", "TSh", "USh",
    "Rp", "UGX", "TZS", "NGN", "ZAR", "GHS", "ETB", "BRL", "MXN", "ARS", "CLP", "COP", "PEN", "KRW", "IDR", "MYR", "THB", "VND", "PHP",
    "SGD", "HKD", "TWD", "BDT", "LKR", "NPR", "AFN", "Rs", "RM", "BTC",
];

fn iso(code: &str) -> &str {
    match code {
        "RMB" => "CNY",
        "TL" => "TRY",
        "NIS" => "ILS",
        "Sh" | "KSh" | "Ksh" => "KES",
        "TSh" => "TZS",
        "USh" => "UGX",
        "Rp" => "IDR",
        "Rs" => "INR",
        "RM" => "MYR",
        "BTC" => "XBT",
        code => code,
    }
}

/// A currency mark or code before a number: its code and one past it.
pub(super) fn symbol(p: &Pieces<'_>, i: usize) -> Option<(&'static str, usize)> {
    let mark = |at: usize| match p.word(at) {
        "$" => Some("USD"),
        "€" => Some("EUR"),
        "£" => Some("GBP"),
        "¥" | "￥" => Some("JPY"),
        "₹" => Some("INR"),
        "₽" => Some("RUB"),
        "₺" => Some("TRY"),
        "₪" => Some("ILS"),
        "₩" => Some("KRW"),
        "₦" => Some("NGN"),
        "₱" => Some("PHP"),
        "₫" => Some("VND"),
        "฿" => Some("THB"),
        "₴" => Some("UAH"),
        "₿" => Some("XBT"),
        "₵" => Some("GHS"),
        _ => None,
    };
    if let Some(code) = mark(i) {
        return Some((code, i + 1));
    }
    if p.word(i) == "GH" && p.any(i + 1, &["¢", "₵"]) && p.glued(i + 1) {
        return Some(("GHS", i + 2));
    }
    // "N50 billion", "R1,200"
    if matches!(p.word(i), "N" | "R") && p.glued(i + 1) && crate::timex::number::follows_currency(p, i + 1) {
        return Some((if p.is(i, "n") { "NGN" } else { "ZAR" }, i + 1));
    }
    if p.is(i + 1, "$") && p.glued(i + 1) {
        let code = match p.word(i) {
            "US" => "USD",
            "A" | "AU" => "AUD",
            "C" | "CA" => "CAD",
            "NZ" => "NZD",
            "HK" => "HKD",
            "S" => "SGD",
            "R" => "BRL",
            "NT" => "TWD",
            _ => return None,
        };
        return Some((code, i + 2));
    }
    let code = CODES.iter().find(|code| **code == p.word(i))?;
    let dot = usize::from(p.is(i + 1, ".") && matches!(*code, "Rs" | "Sh"));
    Some((iso(code), i + 1 + dot))
}

/// "$15,500", "US$3 billion", "2 million shillings", "EUR 5m", "five to six million US dollars".
pub(super) fn claim(s: &Scene<'_, '_>, a: &Amount) -> Option<Claim> {
    let p = s.p;
    let make = |start, end, code: &str, rule| Claim { start, end, kind: ValueKind::Money, unit: Some(code.to_owned()), rule };
    let back = (1..=2)
        .filter(|n| *n <= a.number)
        .find_map(|n| symbol(p, a.number - n).filter(|(_, end)| *end == a.number).map(|(code, _)| (a.number - n, code)));
    if let Some((first, code)) = back {
        // "US$", "A$": the letters belong to the mark.
        let first = if first > 0 && symbol(p, first - 1).is_some_and(|(_, end)| end == a.number) { first - 1 } else { first };
        let code = symbol(p, first).map_or(code, |(code, _)| code);
        let code = if code == "INR" && p.word(first) == "Rs" { s.rupee.get_or_init(|| rupee(p)) } else { code };
        return Some(make(first.min(a.start), a.end, code, "values/money-mark"));
    }
    if a.fraction {
        return None;
    }
    let at = a.end + usize::from(p.is(a.end, "-") && p.glued(a.end));
    let of = at + usize::from(a.vague && p.is(at, "of"));
    if let Some((code, end)) = symbol(p, of).filter(|_| !p.line(of) && p.word(of).len() > 1 || p.any(of, &["€", "£", "$", "₽", "₺"]))
    {
        let followed = p.kind(end) == Some(crate::timex::piece::Kind::Digits);
        return if followed { None } else { Some(make(a.start, end, code, "values/money-code")) };
    }
    let (code, end) = (of..=of + 2).find_map(|noun| name(p, of, noun).map(|code| (code, noun + 1)))?;
    // "The 2031 dollar bond" is named after its year.
    if p.lower(end - 1) == "dollar" && a.end == a.number + 1 && (1_900_000..2_200_000).contains(&a.milli) {
        return None;
    }
    let end = end + usize::from(p.is(end, "sterling"));
    Some(make(a.start, end, code, "values/money-name"))
}

/// Whose rupees "Rs" are: of the country that the first thousands of words name most.
fn rupee(p: &Pieces<'_>) -> &'static str {
    const REACH: usize = 4_000;
    let count = |names: &[&str]| (0..p.len().min(REACH)).filter(|&i| p.any(i, names)).count();
    let rows = [
        (count(&["india", "indian"]), "INR"),
        (count(&["pakistan", "pakistani"]), "PKR"),
        (count(&["nepal", "nepali"]), "NPR"),
        (count(&["lanka", "lankan"]), "LKR"),
    ];
    rows.into_iter().rev().max_by_key(|row| row.0).filter(|row| row.0 > 0).map_or("INR", |row| row.1)
}

/// The currency that the noun at piece `noun` names, with what stands from `first` before it.
fn name(p: &Pieces<'_>, first: usize, noun: usize) -> Option<&'static str> {
    if p.line(noun) {
        return None;
    }
    let word = p.lower(noun);
    let singular = word.strip_suffix('s').unwrap_or(word);
    let rows = || NAMES.iter().filter(move |row| row.0 == word || row.0 == singular);
    rows().next()?;
    let sterling = p.is(noun + 1, "sterling");
    let nation = if noun > first {
        p.lower(noun - 1)
    } else if sterling {
        "sterling"
    } else {
        ""
    };
    let nation = if noun > first && p.is(noun - 1, ".") { "us" } else { nation };
    let exact = rows().find(|row| row.1 == nation).map(|row| row.2);
    exact
        .or_else(|| if noun == first { rows().find(|row| row.1.is_empty()).map(|row| row.2) } else { None })
        .or_else(|| (singular == "pound" && noun == first && weighs_nothing(p, noun)).then_some("GBP"))
}

/// Pounds weigh as often as they buy: alone they are money only with no weight word behind them.
fn weighs_nothing(p: &Pieces<'_>, noun: usize) -> bool {
    !p.any(noun + 1, &["of", "per", "each", "heavier", "lighter", "weight"]) && !p.is(noun.wrapping_sub(1), "-")
}

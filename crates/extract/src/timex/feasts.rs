//! Feasts with a rule, and the country whose feast is meant.
// tidy: table

use super::calendar::{add_days, date};
use super::expr::{Expr, Within, Year};
use super::grammar::Found;
use super::piece::Pieces;
use jiff::civil::{Date, Weekday};

/// Feasts with a rule, by name in lower case. One that many countries have is that of the United States, or of most.
#[rustfmt::skip]
static FEASTS: &[(&str, Feast)] = &[
    ("all saints' day", Feast::Fixed(11, 1)),
    ("all souls' day", Feast::Fixed(11, 2)),
    ("anzac day", Feast::Fixed(4, 25)),
    ("april fools' day", Feast::Fixed(4, 1)),
    ("armistice day", Feast::Fixed(11, 11)),
    ("ascension day", Feast::Easter(39)),
    ("ash wednesday", Feast::Easter(-46)),
    ("australia day", Feast::Fixed(1, 26)),
    ("bastille day", Feast::Fixed(7, 14)),
    ("bonfire night", Feast::Fixed(11, 5)),
    ("boxing day", Feast::Fixed(12, 26)),
    ("burns night", Feast::Fixed(1, 25)),
    ("canada day", Feast::Fixed(7, 1)),
    ("christmas", Feast::Fixed(12, 25)),
    ("christmas day", Feast::Fixed(12, 25)),
    ("christmas eve", Feast::Fixed(12, 24)),
    ("columbus day", Feast::Nth(10, 2, Weekday::Monday)),
    ("constitution day", Feast::Fixed(9, 17)),
    ("democracy day", Feast::Fixed(6, 12)),
    ("earth day", Feast::Fixed(4, 22)),
    ("easter", Feast::Easter(0)),
    ("easter monday", Feast::Easter(1)),
    ("easter saturday", Feast::Easter(-1)),
    ("easter sunday", Feast::Easter(0)),
    ("election day", Feast::After(11, 1, Weekday::Monday, 1)),
    ("epiphany", Feast::Fixed(1, 6)),
    ("europe day", Feast::Fixed(5, 9)),
    ("father's day", Feast::Nth(6, 3, Weekday::Sunday)),
    ("gandhi jayanti", Feast::Fixed(10, 2)),
    ("good friday", Feast::Easter(-2)),
    ("groundhog day", Feast::Fixed(2, 2)),
    ("guy fawkes night", Feast::Fixed(11, 5)),
    ("halloween", Feast::Fixed(10, 31)),
    ("holy saturday", Feast::Easter(-1)),
    ("holy thursday", Feast::Easter(-3)),
    ("human rights day", Feast::Fixed(12, 10)),
    ("independence day", Feast::Fixed(7, 4)),
    ("indigenous peoples' day", Feast::Nth(10, 2, Weekday::Monday)),
    ("international women's day", Feast::Fixed(3, 8)),
    ("international workers' day", Feast::Fixed(5, 1)),
    ("juneteenth", Feast::Fixed(6, 19)),
    ("labor day", Feast::Nth(9, 1, Weekday::Monday)),
    ("labour day", Feast::Fixed(5, 1)),
    ("martin luther king day", Feast::Nth(1, 3, Weekday::Monday)),
    ("martin luther king jr day", Feast::Nth(1, 3, Weekday::Monday)),
    ("martin luther king jr. day", Feast::Nth(1, 3, Weekday::Monday)),
    ("maundy thursday", Feast::Easter(-3)),
    ("may day", Feast::Fixed(5, 1)),
    ("memorial day", Feast::Nth(5, -1, Weekday::Monday)),
    ("mother's day", Feast::Nth(5, 2, Weekday::Sunday)),
    ("mothering sunday", Feast::Easter(-21)),
    ("new year's day", Feast::Fixed(1, 1)),
    ("new year's eve", Feast::Fixed(12, 31)),
    ("nowruz", Feast::Fixed(3, 21)),
    ("palm sunday", Feast::Easter(-7)),
    ("pancake day", Feast::Easter(-47)),
    ("pentecost", Feast::Easter(49)),
    ("presidents day", Feast::Nth(2, 3, Weekday::Monday)),
    ("presidents' day", Feast::Nth(2, 3, Weekday::Monday)),
    ("remembrance day", Feast::Fixed(11, 11)),
    ("remembrance sunday", Feast::Nth(11, 2, Weekday::Sunday)),
    ("saint patrick's day", Feast::Fixed(3, 17)),
    ("shrove tuesday", Feast::Easter(-47)),
    ("st patrick's day", Feast::Fixed(3, 17)),
    ("st. patrick's day", Feast::Fixed(3, 17)),
    ("thanksgiving", Feast::Nth(11, 4, Weekday::Thursday)),
    ("thanksgiving day", Feast::Nth(11, 4, Weekday::Thursday)),
    ("valentine's day", Feast::Fixed(2, 14)),
    ("veterans day", Feast::Fixed(11, 11)),
    ("veterans' day", Feast::Fixed(11, 11)),
    ("victory day", Feast::Fixed(5, 9)),
    ("waitangi day", Feast::Fixed(2, 6)),
    ("whit monday", Feast::Easter(50)),
    ("whit sunday", Feast::Easter(49)),
    ("women's day", Feast::Fixed(3, 8)),
    ("workers' day", Feast::Fixed(5, 1)),
];

/// Feasts whose day depends on the country: the feast, a word of the country's name, one for its people, month and day.
#[rustfmt::skip]
static NATIONAL: &[(&str, &str, &str, u8, u8)] = &[
    ("children's day", "turkey", "turkish", 4, 23),
    ("children's day", "türkiye", "turks", 4, 23),
    ("children's day", "india", "indian", 11, 14),
    ("constitution day", "norway", "norwegian", 5, 17),
    ("constitution day", "spain", "spanish", 12, 6),
    ("constitution day", "mexico", "mexican", 2, 5),
    ("constitution day", "india", "indian", 11, 26),
    ("constitution day", "poland", "polish", 5, 3),
    ("independence day", "india", "indian", 8, 15),
    ("independence day", "pakistan", "pakistani", 8, 14),
    ("independence day", "bangladesh", "bangladeshi", 3, 26),
    ("independence day", "lanka", "lankan", 2, 4),
    ("independence day", "nigeria", "nigerian", 10, 1),
    ("independence day", "ghana", "ghanaian", 3, 6),
    ("independence day", "kenya", "kenyan", 12, 12),
    ("independence day", "uganda", "ugandan", 10, 9),
    ("independence day", "tanzania", "tanzanian", 12, 9),
    ("independence day", "zambia", "zambian", 10, 24),
    ("independence day", "zimbabwe", "zimbabwean", 4, 18),
    ("independence day", "somalia", "somali", 7, 1),
    ("independence day", "sudan", "sudanese", 1, 1),
    ("independence day", "mexico", "mexican", 9, 16),
    ("independence day", "brazil", "brazilian", 9, 7),
    ("independence day", "argentina", "argentine", 7, 9),
    ("independence day", "colombia", "colombian", 7, 20),
    ("independence day", "peru", "peruvian", 7, 28),
    ("independence day", "chile", "chilean", 9, 18),
    ("independence day", "venezuela", "venezuelan", 7, 5),
    ("independence day", "philippines", "philippine", 6, 12),
    ("independence day", "indonesia", "indonesian", 8, 17),
    ("independence day", "malaysia", "malaysian", 8, 31),
    ("independence day", "ukraine", "ukrainian", 8, 24),
    ("independence day", "poland", "polish", 11, 11),
    ("independence day", "finland", "finnish", 12, 6),
    ("independence day", "estonia", "estonian", 2, 24),
    ("independence day", "latvia", "latvian", 11, 18),
    ("independence day", "lithuania", "lithuanian", 2, 16),
    ("independence day", "georgia", "georgian", 5, 26),
    ("independence day", "armenia", "armenian", 9, 21),
    ("independence day", "kazakhstan", "kazakh", 12, 16),
    ("independence day", "uzbekistan", "uzbek", 9, 1),
    ("independence day", "moldova", "moldovan", 8, 27),
    ("independence day", "belarus", "belarusian", 7, 3),
    ("independence day", "jordan", "jordanian", 5, 25),
    ("independence day", "lebanon", "lebanese", 11, 22),
    ("independence day", "algeria", "algerian", 7, 5),
    ("independence day", "tunisia", "tunisian", 3, 20),
    ("independence day", "greece", "greek", 3, 25),
    ("independence day", "kosovo", "kosovar", 2, 17),
    ("independence day", "albania", "albanian", 11, 28),
    ("independence day", "afghanistan", "afghan", 8, 19),
    ("independence day", "myanmar", "burmese", 1, 4),
    ("liberation day", "korea", "korean", 8, 15),
    ("liberation day", "netherlands", "dutch", 5, 5),
    ("national day", "china", "chinese", 10, 1),
    ("national day", "singapore", "singaporean", 8, 9),
    ("national day", "taiwan", "taiwanese", 10, 10),
    ("national day", "saudi", "saudis", 9, 23),
    ("national day", "emirates", "emirati", 12, 2),
    ("national day", "qatar", "qatari", 12, 18),
    ("national day", "vietnam", "vietnamese", 9, 2),
    ("national day", "spain", "spanish", 10, 12),
    ("national day", "france", "french", 7, 14),
    ("national day", "switzerland", "swiss", 8, 1),
    ("national day", "hungary", "hungarian", 8, 20),
    ("national day", "belgium", "belgian", 7, 21),
    ("national day", "norway", "norwegian", 5, 17),
    ("national day", "sweden", "swedish", 6, 6),
    ("national day", "austria", "austrian", 10, 26),
    ("national day", "romania", "romanian", 12, 1),
    ("national day", "kuwait", "kuwaiti", 2, 25),
    ("republic day", "india", "indian", 1, 26),
    ("republic day", "türkiye", "turkish", 10, 29),
    ("republic day", "turkey", "turks", 10, 29),
    ("republic day", "italy", "italian", 6, 2),
    ("republic day", "azerbaijan", "azerbaijani", 5, 28),
    ("victory day", "turkey", "turkish", 8, 30),
    ("victory day", "türkiye", "turks", 8, 30),
    ("victory day", "bangladesh", "bangladeshi", 12, 16),
    ("victory day", "russia", "russian", 5, 9),
    ("women's day", "africa", "african", 8, 9),
];

#[derive(Clone, Copy)]
enum Feast {
    Fixed(u8, u8),
    /// The n-th weekday of a month; −1 is the last.
    Nth(u8, i8, Weekday),
    /// So many days after the n-th weekday of a month.
    After(u8, i8, Weekday, i32),
    /// So many days after Easter Sunday.
    Easter(i32),
}

/// How many pieces before and behind a feast its country is looked for first.
const BESIDE: usize = 6;

/// Gives the feasts that always fall on one day their day: that of their country where they are a country's own. It stands beside the
/// name ("Nigeria's Independence Day"), else it is the one that the text names most.
pub(super) fn settle(p: &Pieces<'_>, found: &mut [Found]) {
    let mut homes: Vec<(&'static str, Option<(u8, u8)>)> = Vec::new();
    for f in found {
        let Expr::Holiday { name, year, lean } = f.expr else { continue };
        let own = beside(p, f, name).or_else(|| {
            if !homes.iter().any(|home| home.0 == name) {
                homes.push((name, most_named(p, name)));
            }
            homes.iter().find(|home| home.0 == name).and_then(|home| home.1)
        });
        let stated = || matches!(year, Year::Is(_)).then(|| fixed_day(name)).flatten();
        if let Some((month, day)) = own.or_else(stated) {
            f.expr = Expr::Calendar { year, part: Within::Day(month, day), lean };
        }
    }
}

fn countries(name: &str) -> impl Iterator<Item = &'static (&'static str, &'static str, &'static str, u8, u8)> {
    NATIONAL.iter().filter(move |row| row.0 == name)
}

/// The day of the country that stands beside the feast.
fn beside(p: &Pieces<'_>, f: &Found, name: &str) -> Option<(u8, u8)> {
    let near = (f.start.saturating_sub(BESIDE)..(f.end + BESIDE).min(p.len())).filter(|&i| p.capital(i));
    near.filter_map(|i| countries(name).find(|row| p.any(i, &[row.1, row.2]))).next().map(|row| (row.3, row.4))
}

/// The day of the country that the text names most, where it names it more than the United States.
fn most_named(p: &Pieces<'_>, name: &str) -> Option<(u8, u8)> {
    let count = |named: &dyn Fn(usize) -> bool| (0..p.len()).filter(|&i| p.capital(i) && named(i)).count();
    let mut most = (count(&|i| matches!(p.word(i), "US" | "America" | "American" | "Americans")), None);
    for row in countries(name) {
        let times = count(&|i| p.any(i, &[row.1, row.2]));
        if times > most.0 {
            most = (times, Some((row.3, row.4)));
        }
    }
    most.1
}

/// The feast of this name (lower case, joined as in the text with single spaces).
pub(crate) fn feast(words: &str) -> Option<&'static str> {
    FEASTS.iter().map(|f| f.0).chain(NATIONAL.iter().map(|n| n.0)).find(|name| *name == words)
}

/// The month and day of a feast that falls on the same day every year.
pub(crate) fn fixed_day(name: &str) -> Option<(u8, u8)> {
    match FEASTS.iter().find(|f| f.0 == name)?.1 {
        Feast::Fixed(month, day) => Some((month, day)),
        _ => None,
    }
}

/// The day of a feast in a year.
pub(crate) fn feast_day(name: &str, year: i16) -> Option<Date> {
    match FEASTS.iter().find(|f| f.0 == name)?.1 {
        Feast::Fixed(month, day) => date(year, month, day),
        Feast::Nth(month, n, weekday) => date(year, month, 1)?.nth_weekday_of_month(n, weekday).ok(),
        Feast::After(month, n, weekday, days) => add_days(date(year, month, 1)?.nth_weekday_of_month(n, weekday).ok()?, days),
        Feast::Easter(days) => add_days(easter(year)?, days),
    }
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 19 * l).div_euclid(433);
    let month = (h + l - 7 * m + 90).div_euclid(25);
    let day = (h + l - 7 * m + 33 * month + 19).rem_euclid(32);
    date(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn movable_feasts_fall_where_the_almanac_has_them() {
        for (name, year, month, day) in [
            ("easter", 2023, 4, 9),
            ("easter", 2024, 3, 31),
            ("easter", 1943, 4, 25),
            ("good friday", 2025, 4, 18),
            ("thanksgiving", 2022, 11, 24),
            ("memorial day", 2021, 5, 31),
            ("labor day", 2020, 9, 7),
            ("election day", 2024, 11, 5),
            ("mothering sunday", 2024, 3, 10),
        ] {
            assert_eq!(feast_day(name, year), date(year, month, day), "{name} {year}");
        }
    }
}

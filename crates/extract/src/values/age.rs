//! Ages: "a 23-year-old student", "aged 34", "Name, 45,", "34 years old".

use super::numeral::Amount;
use super::{Claim, Scene};
use crate::analysis::ValueKind;
use crate::timex::piece::{Kind, Pieces};
use crate::timex::words::Class;

/// Nouns for people, behind which a bare number between commas is an age.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "man", "woman", "boy", "girl", "teenager", "suspect", "victim", "driver", "student", "teacher", "soldier", "officer", "father", "mother", "son", "daughter",
    "brother", "sister", "wife", "husband", "passenger", "farmer", "doctor", "nurse", "resident", "journalist", "gunman", "attacker", "pilot", "worker", "lawyer",
];

/// The oldest that "Name, 45," is taken for an age.
const OLDEST: i64 = 119_000;

pub(super) fn claim(s: &Scene<'_, '_>, a: &Amount) -> Option<Claim> {
    let p = s.p;
    let make = |start, end, unit: &str, rule| Some(Claim { start, end, kind: ValueKind::Age, unit: Some(unit.to_owned()), rule });
    if a.fraction || a.milli > OLDEST || a.vague {
        return None;
    }
    if let Some((unit, end)) = years_old(p, a.end) {
        return make(a.start, end, unit, "values/age-old");
    }
    let before = |n: usize| a.start.checked_sub(n).map_or("", |i| p.lower(i));
    if before(1) == "aged" || before(1) == "age" || before(2) == "ages" || before(1) == "ages" || before(1) == "of" && before(2) == "age" {
        return make(a.start, a.end, "years", "values/age-of");
    }
    // "ranging in age from eleven to 75", "aged between 14 and 19"
    if matches!(before(1), "from" | "between") && matches!(before(2), "age" | "aged" | "ages")
        || p.is(a.start, "between") && before(1) == "aged"
    {
        return make(a.start, a.end, "years", "values/age-of");
    }
    let decade = matches!(p.class(a.end - 1), Class::Decade(_)) || p.any(a.end - 1, &["s", "teens"]);
    if decade && a.upper.is_some() {
        return make(a.start, a.end, "years", "values/age-decade");
    }
    if listed(p, a.start) {
        return make(a.start, a.end, "years", "values/age-of");
    }
    apposed(s, a).then(|| Claim {
        start: a.start,
        end: a.end,
        kind: ValueKind::Age,
        unit: Some("years".to_owned()),
        rule: "values/age-apposed",
    })
}

/// "aged 3, 7 and 11": one of a list of ages.
fn listed(p: &Pieces<'_>, i: usize) -> bool {
    let mut at = i;
    for _ in 0..6 {
        let joined = at > 1 && p.any(at - 1, &[",", "and"]) && p.kind(at - 2) == Some(Kind::Digits) && p.kind(at) == Some(Kind::Digits);
        if !joined || p.line(at) {
            return false;
        }
        at -= 2;
        if at > 0 && p.any(at - 1, &["aged", "ages"]) {
            return true;
        }
    }
    false
}

/// "-year-old", "years old", "years of age", "-month-old" after a number.
fn years_old(p: &Pieces<'_>, i: usize) -> Option<(&'static str, usize)> {
    let dash = |at: usize| at + usize::from(p.is(at, "-"));
    let at = dash(i);
    let unit = match p.lower(at) {
        "year" | "years" => "years",
        "month" | "months" => "months",
        "week" | "weeks" => "weeks",
        "day" | "days" => "days",
        _ => return None,
    };
    let next = dash(at + 1);
    if p.any(next, &["old", "olds"]) {
        return Some((unit, next + 1));
    }
    (p.is(at + 1, "of") && p.is(at + 2, "age")).then_some((unit, at + 3))
}

/// "Ana Brook, 45, said", "Brook, who was 45", "now 22": a bare number between commas after a name.
fn apposed(s: &Scene<'_, '_>, a: &Amount) -> bool {
    let p = s.p;
    // "a boy, four, from"
    if a.start > 1 && p.is(a.start - 1, ",") && p.is(a.end, ",") && PEOPLE.contains(&p.lower(a.start - 2)) && a.upper.is_none() {
        return true;
    }
    if a.start != a.number || p.kind(a.number) != Some(Kind::Digits) || p.word(a.number).len() > 3 || a.upper.is_some() || a.milli < 1000 {
        return false;
    }
    let closed = p.any(a.end, &[",", ".", ";", ")", "-", "and"]) || a.end == p.len() || p.line(a.end);
    let i = a.start;
    let named = |at: usize| p.capital(at) && p.kind(at) == Some(Kind::Word) && p.word(at).chars().count() > 1;
    let opened = i >= 3
        && p.is(i - 1, ",")
        && !p.line(i)
        && named(i - 2)
        && (named(i - 3)
            || p.any(i - 3, &["mr", "mrs", "ms"])
            || p.is(i - 3, "-")
            || !p.line(i - 2)
            || p.is(a.end, ",") && (16_000..=99_000).contains(&a.milli));
    let person = i >= 2 && p.is(i - 1, ",") && p.is(a.end, ",") && PEOPLE.contains(&p.lower(i - 2));
    let month = i >= 2 && s.time(i - 2, i - 1).is_some();
    let bracket = i >= 2 && p.is(i - 1, "(") && named(i - 2) && p.is(a.end, ")");
    // "Fields, now 22," and "He was 26."
    let now = i >= 2 && p.is(i - 1, "now") && p.is(i - 2, ",");
    let is = i >= 3 && p.is(i - 1, "now") && p.any(i - 2, &["is", "was"]);
    let verb = if is { i - 2 } else { i.wrapping_sub(1) };
    let was = i >= 2
        && verb > 0
        && p.any(verb, &["was", "is", "turned", "turns"])
        && (p.any(verb - 1, &["he", "she", "who"]) || PEOPLE.contains(&p.lower(verb - 1)));
    let ends_list = p.is(a.end, "and") && !was;
    closed && !month && !ends_list && (opened && !p.is(a.end, "-") || person || bracket || now || was)
}

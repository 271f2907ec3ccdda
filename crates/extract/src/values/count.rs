//! Counts: a numeral with the noun phrase that it counts.

use super::numeral::Amount;
use super::{Claim, Scene};
use crate::analysis::ValueKind;
use crate::tag::{Morph, Upos};
use crate::timex::piece::Kind;
use crate::timex::words::Class;

/// Nouns whose number is a name: "Article 5", "Flight 370", "Unit 12".
#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "article", "section", "chapter", "page", "no", "nos", "number", "room", "gate", "route", "highway", "channel", "phase", "level", "type", "category", "group", "unit",
    "flight", "class", "grade", "figure", "table", "volume", "version", "line", "platform", "terminal", "call", "called", "calls", "calling", "dialled", "dialed", "dial", "dialling", "dialing", "zone", "district", "ward", "precinct", "block", "apartment", "suite",
    "box", "part", "act", "scene", "episode", "season", "round", "stage", "step", "point", "case", "item", "paragraph", "clause", "rule", "resolution", "amendment", "bill", "proposition",
    "psalm", "verse", "extension", "ext", "tel", "phone", "fax", "area", "camp", "ak", "covid", "formula", "world", "tier", "title", "code", "protocol", "windows", "division",
];

/// What a number before a name makes an address.
const ADDRESS: &[&str] = &["street", "road", "avenue", "boulevard", "lane", "square", "drive", "way", "place", "court"];

/// Verbs and adjectives after which a bare number counts people.
#[rustfmt::skip]
const CASUALTY: &[&str] = &[
    "killed", "kills", "kill", "killing", "injured", "injuring", "injures", "wounded", "wounding", "wounds", "arrested", "arresting", "detained", "detaining", "dead", "died", "left", "hurt", "hurting",
    "missing", "kidnapped", "abducted", "rescued", "evacuated", "captured", "displaced", "hospitalized", "hospitalised", "were", "die", "leaves", "arrest", "arrests", "detain", "stabbed", "shot", "charged", "jailed", "sentenced", "held", "trapped", "drowned",
    "beheaded", "executed", "acquitted", "convicted", "freed", "released", "feared", "burned",
];

pub(super) fn claim(s: &Scene<'_, '_>, a: &Amount) -> Option<Claim> {
    let p = s.p;
    if s.time(a.number, a.end).is_some() || a.milli < 0 {
        return None;
    }
    let make = |end, unit: Option<String>, rule| Some(Claim { start: a.start, end, kind: ValueKind::Count, unit, rule });
    if p.any(a.number, &["twice", "thrice"]) {
        return if p.kind(a.end) == Some(Kind::Word)
            && !p.any(a.end, &["in", "on", "by", "at", "before", "since", "and", "this", "last", "during", "for"])
        {
            None
        } else {
            make(a.end, Some("times".to_owned()), "values/count-times")
        };
    }
    let one = a.milli == 1000 && p.is(a.number, "one");
    let word_before = if a.start == 0 || p.line(a.start) { "" } else { p.lower(a.start - 1) };
    if numbered(s, a, word_before) {
        return None;
    }
    // "one in five voters": a share, not five.
    if word_before == "in" && a.start > 1 && matches!(p.class(a.start - 2), Class::Number(_)) {
        return None;
    }
    // "no one", "the one", "another one", "one another", "one Ana Brook".
    const PRONOUN: &[&str] = &["no", "the", "another", "this", "that", "any", "every", "some", "which", "each", "-", "new"];
    let pronoun = PRONOUN.contains(&word_before) && !(word_before == "that" && p.is(a.end, "of"))
        || p.any(a.end, &["another", "-", "'", "such", "can", "could", "would", "is", "has"]);
    if one && (pronoun || s.tags.len() > s.token(a.end) && s.tags.upos(s.token(a.end)) == Upos::Propn && p.capital(a.end)) {
        return None;
    }
    if let Some((end, unit)) = counted(s, a) {
        return make(end, Some(unit), "values/count");
    }
    if one {
        let superlative = p.is(a.end + 2, "most") || p.lower(a.end + 2).ends_with("est") || p.any(a.end + 1, &["which", "whom", "a"]);
        let some = p.is(a.end, "of") && !superlative || p.any(a.end, &["was", "were"]);
        return if some { make(a.end, None, "values/count-of") } else { None };
    }
    // "killed twelve", "27 dead": people.
    let near = (a.start.saturating_sub(3)..a.start).any(|i| p.any(i, CASUALTY))
        || p.any(a.end, CASUALTY)
        || p.any(a.end + 1, CASUALTY) && p.any(a.end, &["were", "are", "was", "have", "others", "reportedly"]);
    if p.any(a.end, &["others", "more"]) {
        return make(a.end + 1, Some("people".to_owned()), "values/count-others");
    }
    // "the twelve", "the four,": a group told of before.
    let whole = a.milli % 1000 == 0;
    if near || word_before == "the" && whole && (2_000..1_000_000).contains(&a.milli) && !a.fraction {
        return make(a.end, Some("people".to_owned()), "values/count-people");
    }
    if a.fraction {
        return make(a.end, None, "values/count-share");
    }
    let partitive = p.any(a.end, &["of", "who", "each"]);
    let wordy = p.kind(a.number) == Some(Kind::Word) || a.vague;
    if partitive || a.approximate || a.milli >= 20_000 && !wordy && grouped(s, a) {
        return make(a.end, None, "values/count-bare");
    }
    None
}

/// Whether the digits have group marks or a scale: such a number is an amount of something, never a name.
fn grouped(s: &Scene<'_, '_>, a: &Amount) -> bool {
    a.end > a.number + 1 || s.p.word(a.number).len() <= 3
}

/// "Article 5", "Boeing 737", "G-7": the number is part of a name.
fn numbered(s: &Scene<'_, '_>, a: &Amount, before: &str) -> bool {
    let p = s.p;
    if p.kind(a.number) != Some(Kind::Digits) || a.start != a.number || before.is_empty() {
        return false;
    }
    let at = a.start - 1;
    let dotted = p.is(at, ".") && at > 0 && p.any(at - 1, &["no", "nos", "art", "sec", "vol", "p", "pp", "ch"]);
    let hyphen = p.glued(a.start) && p.is(at, "-");
    // "the Wildlife Act, 1972 lists", "calling 101".
    let year = p.is(at, ",") && p.word(a.number).len() == 4 && a.end == a.number + 1 && (1_800_000..2_100_000).contains(&a.milli);
    let to = p.is(at, "-") && at > 1 && p.is(at - 1, "to") && p.is(at - 2, "-");
    let name = p.capital(at)
        && p.kind(at) == Some(Kind::Word)
        && s.time(at, a.start).is_none()
        && at > 0
        && !p.line(at)
        && !p.any(at - 1, &[".", "\"", ":"])
        && !plural(s, a);
    let address = counted(s, a).is_some_and(|(end, _)| ADDRESS.contains(&p.lower(end - 1)) && p.capital(end - 1));
    NUMBERED.contains(&before) || dotted || hyphen && !to || name || year || address
}

/// Whether what the number counts stands in the plural.
fn plural(s: &Scene<'_, '_>, a: &Amount) -> bool {
    let Some((end, unit)) = counted(s, a) else { return false };
    let head = s.token(end - 1);
    unit.ends_with('s') || unit.ends_with("people") || head < s.tags.len() && s.tags.morph(head).has(Morph::PLURAL)
}

/// The noun phrase that the number counts: one past its last piece, and its head with what compounds with it.
fn counted(s: &Scene<'_, '_>, a: &Amount) -> Option<(usize, String)> {
    let p = s.p;
    let mut from = a.end;
    if p.line(from) {
        return None;
    }
    // "dozens of people", "hundreds of the villagers"
    if (a.vague || a.milli >= 1_000_000_000) && p.is(from, "of") {
        from += 1 + usize::from(p.any(from + 1, &["the", "its", "their", "his", "her"]));
    }
    let hyphen = usize::from(p.is(from, "-") && p.glued(from) && p.glued(from + 1));
    if hyphen == 1 {
        // "a two-member team": the noun after the hyphen is what is counted.
        let noun = p.lower(from + 1).to_owned();
        let fits = p.kind(from + 1) == Some(Kind::Word)
            && !matches!(
                noun.as_str(),
                "to" | "on" | "and" | "or" | "year" | "day" | "fold" | "up" | "star" | "way" | "time" | "one" | "off" | "half"
            );
        return fits.then_some((from + 2, noun));
    }
    let first = s.token(from);
    let sentence = s.doc.sentences.get(s.doc.tokens.get(first).map(|_| s.doc.sentence_of(first).index())?)?;
    let mut head = None;
    let mut t = first;
    while t < sentence.tokens.end && t < first + 7 {
        let token = s.doc.tokens[t];
        if p.line(p.at(token.span.start)) && t > first {
            break;
        }
        match part(s, t, first, head.is_some()) {
            Part::Noun => head = Some(t),
            Part::Modifier => {}
            Part::Last => {
                head = Some(t);
                break;
            }
            Part::End => break,
        }
        t += 1;
    }
    let head = head?;
    let mut start = head;
    // "pick-up trucks" with what the hyphen joins.
    let compound =
        |k: usize| matches!(s.tags.upos(k), Upos::Noun | Upos::Propn) || s.doc.word(k) == "-" || k + 1 < head && s.doc.word(k + 1) == "-";
    while start > first && compound(start - 1) {
        start -= 1;
    }
    // "passers-by", "runners-up"
    let stuck = |k: usize| k < sentence.tokens.end && !s.doc.tokens[k].space_before;
    let by = stuck(head + 1) && s.doc.word(head + 1) == "-" && stuck(head + 2) && matches!(s.doc.word(head + 2), "by" | "up" | "on");
    let last = if by { head + 2 } else { head };
    let unit = s.doc.span(start..last + 1).of(s.doc.text).to_owned();
    Some((s.piece_after(s.doc.tokens[last].span), unit))
}

enum Part {
    Noun,
    Modifier,
    /// A noun after which nothing belongs to the phrase.
    Last,
    End,
}

/// What token `t` is in the phrase after a number.
fn part(s: &Scene<'_, '_>, t: usize, first: usize, has_head: bool) -> Part {
    let word = s.doc.word(t);
    let lower = word.to_lowercase();
    if !word.chars().next().is_some_and(char::is_alphabetic) {
        // "two F-16 jets"
        let model = t > first + 1 && s.doc.word(t - 1) == "-" && word.bytes().all(|b| b.is_ascii_digit());
        let hyphen = word == "-" && t > first || model;
        return if hyphen { Part::Modifier } else { Part::End };
    }
    let in_time = s
        .times
        .binary_search_by(|time| {
            if time.span.end <= s.doc.tokens[t].span.start {
                std::cmp::Ordering::Less
            } else if time.span.start >= s.doc.tokens[t].span.end {
                std::cmp::Ordering::Greater
            } else {
                std::cmp::Ordering::Equal
            }
        })
        .is_ok();
    if in_time
        || matches!(
            lower.as_str(),
            "of" | "the"
                | "who"
                | "and"
                | "or"
                | "in"
                | "to"
                | "at"
                | "on"
                | "for"
                | "from"
                | "with"
                | "by"
                | "that"
                | "were"
                | "was"
                | "are"
                | "is"
                | "had"
                | "have"
                | "has"
                | "as"
                | "after"
                | "when"
                | "a"
                | "an"
        )
    {
        return Part::End;
    }
    if matches!(lower.as_str(), "people" | "men" | "women" | "children" | "police" | "personnel" | "troops" | "persons") {
        return if lower == "police" { Part::Noun } else { Part::Last };
    }
    match s.tags.upos(t) {
        Upos::Noun => Part::Noun,
        Upos::Propn if has_head && !s.doc.word(t - 1).chars().next().is_some_and(char::is_uppercase) => Part::End,
        Upos::Propn => Part::Noun,
        Upos::Adj if !has_head => Part::Modifier,
        // "two surrendered fighters", but not "two were" or "five wounded in".
        Upos::Verb if !has_head && participle(s, t, &lower) => Part::Modifier,
        Upos::X => guess(&lower, has_head),
        _ => Part::End,
    }
}

/// Whether token `t` is a participle before its noun.
fn participle(s: &Scene<'_, '_>, t: usize, lower: &str) -> bool {
    let form = s.tags.morph(t).has(Morph::PARTICIPLE) || ["ed", "en", "ing"].iter().any(|ending| lower.ends_with(ending));
    form && t + 1 < s.tags.len() && matches!(s.tags.upos(t + 1), Upos::Noun | Upos::Adj | Upos::Propn)
}

/// Without a tagger: a plural ends the phrase, other words lead up to it.
fn guess(lower: &str, has_head: bool) -> Part {
    let plural = lower.len() > 3 && lower.ends_with('s') && !lower.ends_with("ss") && !lower.ends_with("ous");
    match (plural, has_head) {
        (true, _) => Part::Last,
        (false, true) => Part::End,
        (false, false) => Part::Modifier,
    }
}

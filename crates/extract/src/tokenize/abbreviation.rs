//! Abbreviations that keep their point.

use super::chars::cluster;

/// How an abbreviation stands in a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Abbreviation {
    /// Before a name: never the end of a sentence.
    Title,
    /// Before a number: an abbreviation only there.
    Number,
    /// A month, weekday or other word that may end a sentence.
    Word,
}

use Abbreviation::{Number, Title, Word};

/// Ordinary English abbreviations without their point, sorted. A small letter matches any case, a capital only a capital.
const TABLE: &[(&str, Abbreviation)] = &[
    ("Adm", Title),
    ("Amb", Title),
    ("Apr", Word),
    ("Art", Number),
    ("Asst", Title),
    ("Aug", Word),
    ("Ave", Word),
    ("Bhd", Word),
    ("Blvd", Word),
    ("Brig", Title),
    ("Bros", Word),
    ("Capt", Title),
    ("Cdr", Title),
    ("Ch", Number),
    ("Cmdr", Title),
    ("Co", Word),
    ("Col", Title),
    ("Comdr", Title),
    ("Conn", Word),
    ("Corp", Word),
    ("Cos", Word),
    ("Cpl", Title),
    ("Ct", Word),
    ("Dec", Word),
    ("Dept", Word),
    ("Det", Title),
    ("Dir", Title),
    ("Dr", Title),
    ("Esq", Word),
    ("Eq", Number),
    ("Exod", Word),
    ("Feb", Word),
    ("Fig", Number),
    ("Figs", Number),
    ("Fla", Word),
    ("Fr", Title),
    ("Fri", Word),
    ("Ft", Title),
    ("Gen", Title),
    ("Gov", Title),
    ("Govs", Title),
    ("Hon", Title),
    ("Hwy", Word),
    ("Inc", Word),
    ("Insp", Title),
    ("Jan", Word),
    ("Jr", Word),
    ("Jul", Word),
    ("Jun", Word),
    ("Lt", Title),
    ("Ltd", Word),
    ("Maj", Title),
    ("Mar", Number),
    ("Messrs", Title),
    ("Mgr", Title),
    ("Mlle", Title),
    ("Mme", Title),
    ("Mr", Title),
    ("Mrs", Title),
    ("Ms", Title),
    ("Msgr", Title),
    ("Mt", Title),
    ("Mx", Title),
    ("No", Number),
    ("Nos", Number),
    ("Nov", Word),
    ("Oct", Word),
    ("Okla", Word),
    ("Ont", Word),
    ("Op", Number),
    ("Pres", Title),
    ("Prof", Title),
    ("Profs", Title),
    ("Pte", Title),
    ("Pty", Word),
    ("Pvt", Title),
    ("Que", Word),
    ("Rd", Word),
    ("Rep", Title),
    ("Reps", Title),
    ("Ret", Word),
    ("Rev", Title),
    ("Sat", Number),
    ("Sec", Number),
    ("Sen", Title),
    ("Sens", Title),
    ("Sept", Word),
    ("Sep", Word),
    ("Sgt", Title),
    ("Spc", Title),
    ("Sq", Word),
    ("Sr", Word),
    ("St", Title),
    ("Ste", Title),
    ("Sun", Number),
    ("Supt", Title),
    ("Thurs", Word),
    ("Tues", Word),
    ("Univ", Word),
    ("Va", Word),
    ("Vol", Number),
    ("Wed", Number),
    ("al", Word),
    ("approx", Word),
    ("appt", Word),
    ("apt", Number),
    ("assn", Word),
    ("asst", Word),
    ("ca", Number),
    ("cf", Word),
    ("dept", Word),
    ("ed", Number),
    ("est", Number),
    ("etc", Word),
    ("ext", Number),
    ("fig", Number),
    ("figs", Number),
    ("ft", Word),
    ("govt", Word),
    ("hrs", Word),
    ("incl", Word),
    ("lb", Word),
    ("lbs", Word),
    ("max", Number),
    ("min", Number),
    ("misc", Word),
    ("mos", Number),
    ("no", Number),
    ("nos", Number),
    ("oz", Word),
    ("p", Number),
    ("pp", Number),
    ("pt", Number),
    ("resp", Word),
    ("sq", Word),
    ("v", Title),
    ("viz", Word),
    ("vol", Number),
    ("vols", Number),
    ("vs", Word),
    ("yrs", Word),
];

/// How the word (without its point) is an abbreviation.
pub(crate) fn abbreviation(word: &str) -> Option<Abbreviation> {
    let find = |w: &str| TABLE.iter().find(|(entry, _)| *entry == w).map(|&(_, kind)| kind);
    if word.len() > 6 {
        return None;
    }
    find(word).or_else(|| {
        let lower = word.to_ascii_lowercase();
        let title: String = lower.char_indices().map(|(i, c)| if i == 0 { c.to_ascii_uppercase() } else { c }).collect();
        let shouted = word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
        let known = if word.len() > 2 || shouted { find(&lower) } else { None };
        known.or_else(|| shouted.then(|| find(&title)).flatten())
    })
}

/// Whether the word `at..end` keeps the point that stands at `end`.
pub(super) fn keeps_point(text: &str, at: usize, end: usize) -> bool {
    let word = &text[at..end];
    let after = &text[end + 1..];
    let gap = after.len() - after.trim_start_matches([' ', '\u{A0}']).len();
    let next = after[gap..].chars().next();
    let number = next.is_some_and(|c| c.is_ascii_digit());
    match abbreviation(word) {
        Some(Abbreviation::Number) => number,
        // "St." at the end of a line ends it, and so does "the Gen.".
        Some(Abbreviation::Title) => next.is_some_and(|c| !c.is_whitespace()),
        Some(Abbreviation::Word) => true,
        None => initial(text, at, end, gap, next),
    }
}

/// "J. Smith", "Harry S. Truman": a single capital before a capital on the same line. "I" is a pronoun unless it begins a name.
fn initial(text: &str, at: usize, end: usize, gap: usize, next: Option<char>) -> bool {
    let word = &text[at..end];
    let capital = word.len() == cluster(word) && word.starts_with(char::is_uppercase);
    let joined = text[..at].ends_with(|c: char| c.is_alphanumeric());
    capital && !joined && word != "I" && gap <= 1 && next.is_some_and(|c| c.is_uppercase() || c == ',' || c == '-')
}

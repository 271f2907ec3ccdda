//! Place, agency and day before the first sentence.

/// Words of a line that only states a day, a time and how they are meant (after case folding).
const DAY_WORDS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan.",
    "feb.",
    "mar.",
    "apr.",
    "jun.",
    "jul.",
    "aug.",
    "sept.",
    "sep.",
    "oct.",
    "nov.",
    "dec.",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sept",
    "sep",
    "oct",
    "nov",
    "dec",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
];

/// Words that may stand beside the day.
const DAY_FRAME: &[&str] = &[
    "published",
    "updated",
    "posted",
    "date",
    "on",
    "at",
    "am",
    "pm",
    "a.m.",
    "p.m.",
    "last",
    "first",
    "utc",
    "gmt",
    "est",
    "edt",
    "bst",
    "cet",
    "and",
    "time",
    "modified",
    "ago",
    "the",
    "of",
];

/// News agencies that sign a place of issue.
const AGENCIES: &[&str] = &[
    "ap", "reuters", "afp", "upi", "aa", "dpa", "efe", "ansa", "tass", "xinhua", "ians", "pti", "cna", "apa", "kyodo", "cnn", "ips", "voa",
];

/// The furthest token of a place of issue.
const LONGEST: usize = 18;

/// Whether the words only state a day.
pub(super) fn is_day<'a>(words: impl Iterator<Item = &'a str>) -> bool {
    let mut dated = false;
    let mut count = 0;
    for word in words {
        count += 1;
        let lower = word.to_lowercase();
        let number = word.starts_with(|c: char| c.is_ascii_digit());
        let name = DAY_WORDS.contains(&lower.as_str());
        dated |= name || is_iso_day(word) || word.bytes().filter(|b| *b == b'/').count() == 2;
        if count > 16 || !(number || name || DAY_FRAME.contains(&lower.as_str()) || !word.starts_with(char::is_alphanumeric)) {
            return false;
        }
    }
    dated
}

fn is_iso_day(word: &str) -> bool {
    let parts: Vec<usize> = word.split('-').map(str::len).collect();
    parts == [4, 2, 2] && word.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

/// The number of tokens of "NAIROBI, Kenya (AP) —" at the start of a paragraph of `len` tokens.
pub(super) fn end<'a>(len: usize, word: impl Fn(usize) -> &'a str) -> Option<usize> {
    if let Some(end) = stamp_end(&word) {
        return Some(end);
    }
    let first = word(0);
    if !first.starts_with(char::is_uppercase) {
        return None;
    }
    let mut agency = false;
    let mut bracket = false;
    for i in 0..len.min(LONGEST) {
        let w = word(i);
        match w {
            "—" | "–" | "--" | "-" if i > 0 && !bracket && !(w == "-" && !agency && !is_shouted(first)) => {
                let signed = agency || is_shouted(first) || (0..i).any(|j| word(j) == ",");
                return (signed && i + 1 < len).then(|| behind_notes(i + 1, len, &word));
            }
            ":" if agency && !bracket => return (i + 1 < len).then_some(i + 1),
            "(" | "[" => bracket = true,
            ")" | "]" => bracket = false,
            "," | "." | "/" | "'s" | "’s" => {}
            _ => {
                agency |= bracket && AGENCIES.contains(&w.to_lowercase().as_str());
                let date = DAY_WORDS.contains(&w.to_lowercase().as_str()) || w.starts_with(|c: char| c.is_ascii_digit());
                let part = matches!(w, "de" | "al" | "el" | "of" | "and" | "la" | "-");
                if !(w.starts_with(char::is_uppercase) || date || part || bracket) {
                    return None;
                }
            }
        }
    }
    None
}

/// "— [Excerpts] [By Ana Reyes] Troops …": the end of an editor's notes in brackets from token `from`, each of a few words.
fn behind_notes<'a>(from: usize, len: usize, word: &impl Fn(usize) -> &'a str) -> usize {
    let mut end = from;
    while end < len
        && word(end) == "["
        && let Some(close) = (end + 1..len.min(end + LONGEST)).find(|&i| word(i) == "]")
        && close + 1 < len
    {
        end = close + 1;
    }
    end
}

/// "date 2023-05-23", "Published: 2023-05-23": the end of a stamp before the text.
fn stamp_end<'a>(word: &impl Fn(usize) -> &'a str) -> Option<usize> {
    let label = matches!(word(0).to_lowercase().as_str(), "date" | "published" | "updated" | "posted");
    let at = usize::from(label) + usize::from(label && word(1) == ":");
    is_iso_day(word(at)).then_some(at + 1)
}

fn is_shouted(word: &str) -> bool {
    word.chars().count() > 2 && word.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
}

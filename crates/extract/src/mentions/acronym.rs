use super::draft::Draft;
use crate::analysis::Score;
use crate::document::Document;
use lede_text::{outermost_first, sort_by_rank};
use std::ops::Range;

/// "Long Name (LN)": the initials in brackets name the same thing as what stands before them.
#[inline(never)]
pub(super) fn pairs(doc: &Document<'_>, drafts: &mut Vec<Draft>) {
    let mut more = Vec::new();
    for at in 0..drafts.len() {
        let end = drafts[at].tokens.end;
        let initials = end + 1;
        if doc.tokens.len() < end + 3 || doc.word(end) != "(" || doc.word(end + 2) != ")" || !fits(doc, drafts[at].tokens.clone(), initials)
        {
            continue;
        }
        let kind = drafts[at].kind;
        match drafts.get_mut(at + 1).filter(|d| d.tokens == (initials..initials + 1)) {
            Some(draft) => draft.kind = kind,
            None => more.push(Draft {
                tokens: initials..initials + 1,
                kind,
                score: Score::percent(92),
                rule: "mentions/acronym",
                runner_up: None,
            }),
        }
    }
    drafts.extend(more);
    sort_by_rank(drafts, |d| outermost_first(&d.tokens));
}

/// Whether the short form is of the name: its letters begin words of it, in order or, in another language, three of four in any; or
/// it is a word of its letters ("Pemex").
pub(super) fn fits(doc: &Document<'_>, name: Range<usize>, acronym: usize) -> bool {
    let short = doc.word(acronym);
    let letters: Vec<char> = short.chars().filter(|c| c.is_uppercase()).flat_map(char::to_lowercase).collect();
    let initials = || name.clone().filter_map(|i| doc.word(i).chars().next()).flat_map(char::to_lowercase);
    let mut words = initials();
    let ordered =
        letters.len() >= 2 && name.len() > 1 && letters.iter().filter(|l| words.by_ref().any(|w| w == **l)).count() + 1 >= letters.len();
    let translated = || {
        let mut free: Vec<char> = initials().collect();
        let found = letters.iter().filter(|l| free.iter().position(|c| c == *l).map(|at| free.swap_remove(at)).is_some()).count();
        letters.len() >= 3 && name.len() > 3 && letters.len() == short.chars().count() && found * 4 >= letters.len() * 3
    };
    let blended = || {
        let small: Vec<char> = short.chars().flat_map(char::to_lowercase).collect();
        let mut all = name.clone().flat_map(|i| doc.word(i).chars()).flat_map(char::to_lowercase);
        letters.len() == 1
            && (4..=10).contains(&small.len())
            && name.len() > 1
            && initials().next() == small.first().copied()
            && small.iter().all(|c| all.any(|x| x == *c))
    };
    ordered || translated() || blended()
}

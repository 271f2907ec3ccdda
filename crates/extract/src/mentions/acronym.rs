use super::draft::Draft;
use crate::analysis::Score;
use crate::document::Document;
use lede_text::{outermost_first, sort_by_rank};
use std::ops::Range;

/// "Long Name (LN)": the initials in brackets name the same thing as what stands before them.
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

/// Whether the letters of the acronym begin words of the name, in order.
fn fits(doc: &Document<'_>, name: Range<usize>, acronym: usize) -> bool {
    let letters: Vec<char> = doc.word(acronym).chars().filter(|c| c.is_uppercase()).flat_map(char::to_lowercase).collect();
    let mut words = name.clone().filter_map(|i| doc.word(i).chars().next()).flat_map(char::to_lowercase);
    letters.len() >= 2 && name.len() > 1 && letters.iter().filter(|l| words.by_ref().any(|w| w == **l)).count() + 1 >= letters.len()
}

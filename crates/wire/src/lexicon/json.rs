use super::{Rows, Term, not_a_term};
use lede::LexiconProblem;
use serde_json::value::RawValue;

/// A list of objects; each is named by the line that it begins on.
pub(super) fn list(text: &str) -> Rows {
    let (mut rows, mut problems) = Rows::default();
    let items: Vec<&RawValue> = match serde_json::from_str(text) {
        Ok(items) => items,
        Err(error) => {
            let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
            problems.push(LexiconProblem { line, message: format!("This is no JSON from here on: {error}.") });
            return (rows, problems);
        }
    };
    let (mut seen, mut line) = (0, 1);
    for item in items {
        // The item is a slice of the text.
        let at = (item.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        line += text.get(seen..at).map_or(0, |passed| passed.matches('\n').count() as u32);
        seen = at.max(seen);
        match serde_json::from_str::<Term>(item.get()) {
            Ok(term) => rows.push(term.row(line)),
            Err(_) => problems.push(not_a_term(line)),
        }
    }
    (rows, problems)
}

/// A list that a program made: each is named by its number.
pub(super) fn terms(list: &str) -> Rows {
    let (mut rows, mut problems) = Rows::default();
    for (item, number) in serde_json::from_str::<Vec<&RawValue>>(list).unwrap_or_default().into_iter().zip(1..) {
        match serde_json::from_str::<Term>(item.get()) {
            Ok(term) => rows.push(term.row(number)),
            Err(_) => problems.push(not_a_term(number)),
        }
    }
    (rows, problems)
}

/// An object a line.
pub(super) fn lines(text: &str) -> Rows {
    let (mut rows, mut problems) = Rows::default();
    for (source, line) in text.lines().zip(1..).filter(|(source, _)| !source.trim().is_empty()) {
        match serde_json::from_str::<Term>(source) {
            Ok(term) => rows.push(term.row(line)),
            Err(_) => problems.push(not_a_term(line)),
        }
    }
    (rows, problems)
}

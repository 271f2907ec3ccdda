//! Where punctuation hangs follows from the rest of the tree (universaldependencies.org/u/dep/punct): on the head of what a pair of
//! marks encloses, else on the unit beside the mark that depends on the other one, as high as no arc is crossed.

use super::{Arcs, Deprel};
use std::ops::Range;

/// Marks in pairs.
const PAIRS: [(&str, &str); 7] = [("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"), ("“", "”"), ("‘", "’"), ("«", "»")];
/// Marks that open and close alike.
const ALIKE: [&str; 4] = ["\"", "'", "*", "_"];
/// Marks that belong to what they end.
const FINAL: [&str; 3] = [".", "?", "!"];

/// A sentence, in its own positions.
struct Sentence<'a> {
    words: &'a [&'a str],
    deprels: &'a [Deprel],
    /// A root has itself, and so has what hangs on another sentence.
    heads: Vec<usize>,
    /// Whether it is punctuation on which nothing hangs.
    marks: Vec<bool>,
}

/// Attaches the punctuation of the sentence at `range`.
#[inline(never)]
pub(crate) fn attach(words: &[&str], arcs: &mut Arcs, range: Range<usize>) {
    let (Some(words), Some(heads), Some(deprels)) =
        (words.get(range.clone()), arcs.heads.get_mut(range.clone()), arcs.deprels.get(range.clone()))
    else {
        return;
    };
    let own = |(i, head): (usize, &u32)| (*head as usize).checked_sub(range.start).filter(|head| *head < range.len()).unwrap_or(i);
    let own: Vec<usize> = heads.iter().enumerate().map(own).collect();
    let mut marks: Vec<bool> = deprels.iter().map(|deprel| *deprel == Deprel::Punct).collect();
    for (i, &head) in own.iter().enumerate() {
        if let (true, Some(mark)) = (head != i, marks.get_mut(head)) {
            *mark = false;
        }
    }
    let sentence = Sentence { words, deprels, heads: own, marks };
    let pairs = sentence.pairs();
    // The pairs around the token.
    let mut around: Vec<(usize, usize)> = Vec::new();
    for (i, to) in heads.iter_mut().enumerate() {
        around.retain(|pair| pair.1 > i);
        let pair = pairs.get(i).copied().flatten();
        if sentence.is_mark(i) {
            let within = around.iter().fold(0..words.len(), |within, pair| within.start.max(pair.0 + 1)..within.end.min(pair.1));
            let enclosed = pair.and_then(|other| sentence.highest(i.min(other) + 1..i.max(other), false));
            if let Some(head) = enclosed.or_else(|| sentence.beside(i, within)) {
                *to = (range.start + head) as u32;
            }
        }
        around.extend(pair.filter(|other| *other > i).map(|other| (i, other)));
    }
}

impl Sentence<'_> {
    fn is_mark(&self, i: usize) -> bool {
        self.marks.get(i).copied().unwrap_or(false)
    }

    fn head(&self, i: usize) -> usize {
        self.heads.get(i).copied().unwrap_or(i)
    }

    /// The other one of each mark's pair.
    fn pairs(&self) -> Vec<Option<usize>> {
        let mut pairs = vec![None; self.words.len()];
        let mut open: Vec<usize> = Vec::new();
        for (i, &word) in self.words.iter().enumerate().filter(|(i, _)| self.is_mark(*i)) {
            let closes = |at: &usize| match self.words.get(*at) {
                Some(&before) if ALIKE.contains(&word) => before == word,
                Some(&before) => PAIRS.contains(&(before, word)),
                None => false,
            };
            if let Some(at) = open.iter().rposition(closes) {
                let other = open.get(at).copied();
                // What was opened within and not closed is no pair.
                open.truncate(at);
                if let (Some(other), Some(slot)) = (other, pairs.get_mut(i)) {
                    *slot = Some(other);
                    pairs.get_mut(other).into_iter().for_each(|slot| *slot = Some(i));
                }
            } else if ALIKE.contains(&word) || PAIRS.iter().any(|pair| pair.0 == word) {
                open.push(i);
            }
        }
        pairs
    }

    /// From the first word in `within`, or the last one, as high as one comes without leaving it.
    fn highest(&self, mut within: Range<usize>, last: bool) -> Option<usize> {
        let inside = within.clone();
        let word = |i: &usize| !self.is_mark(*i);
        let mut at = if last { within.rfind(word)? } else { within.find(word)? };
        // No more steps than tokens: heads that went in a circle would be the parser's mistake, and not end here.
        for _ in inside.clone() {
            let head = self.head(at);
            if head == at || !inside.contains(&head) {
                break;
            }
            at = head;
        }
        Some(at)
    }

    /// The unit before the mark `i` or the one behind it: the one that depends on the other.
    fn beside(&self, i: usize, within: Range<usize>) -> Option<usize> {
        let left = self.highest(within.start..i, true);
        let is_final = self.words.get(i).is_some_and(|word| FINAL.contains(word));
        let right = self.highest(i + 1..within.end, false).filter(|_| !is_final);
        let (Some(left), Some(right)) = (left, right) else { return left.or(right) };
        let above = self.head(right);
        if above >= i {
            return Some(left);
        }
        let up = |&at: &usize| Some(self.head(at)).filter(|head| *head != at && *head < i);
        let below = std::iter::successors(Some(above), up).take(self.words.len()).any(|at| at == left);
        // "on May 4, 2002": the year is behind its comma, which is the day's.
        let year = above == left && self.words.get(i) == Some(&",") && self.deprels.get(right) == Some(&Deprel::Nummod);
        Some(if below && !year { right } else { left })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Heads after attachment, from 1; a root has itself.
    fn attached(rows: &[(&str, usize, Deprel)]) -> Vec<usize> {
        let words: Vec<&str> = rows.iter().map(|row| row.0).collect();
        let mut arcs = Arcs { heads: rows.iter().map(|row| row.1 as u32 - 1).collect(), deprels: rows.iter().map(|row| row.2).collect() };
        attach(&words, &mut arcs, 0..rows.len());
        arcs.heads.iter().map(|head| *head as usize + 1).collect()
    }

    #[test]
    fn a_mark_hangs_on_the_unit_that_depends() {
        use Deprel::{Appos, Case, Nsubj, Nummod, Obl, Punct, Root};
        let rows = [
            ("Mara", 8, Nsubj),
            (",", 8, Punct),
            ("aged", 1, Appos),
            ("40", 3, Nummod),
            ("(", 1, Punct),
            ("twice", 4, Appos),
            (")", 8, Punct),
            ("left", 8, Root),
            (",", 1, Punct),
            ("by", 11, Case),
            ("sea", 8, Obl),
            (".", 11, Punct),
        ];
        let heads = attached(&rows);
        assert_eq!([1, 4, 6, 8, 11].map(|i| heads[i]), [3, 6, 6, 11, 8]);
    }

    #[test]
    fn a_mark_with_dependents_and_a_sentence_of_marks_stay_as_they_are() {
        use Deprel::{Advmod, Punct, Root};
        assert_eq!(attached(&[("so", 2, Advmod), ("-", 3, Punct), ("what", 3, Root)]), [2, 3, 3]);
        assert_eq!(attached(&[("!", 1, Root), ("!", 1, Punct), ("!", 1, Punct)]), [1, 1, 1]);
        assert_eq!(attached(&[]), []);
    }
}

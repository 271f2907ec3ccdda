//! Sorting by small numbers.

use std::ops::Range;

/// Numbers in a rank at most.
const MOST: usize = 5;
/// Up to this length a list is sorted in place, one item after the other.
const SHORT: usize = 16;

/// Sorts `items` by their ranks, lowest first; items of one rank keep their order.
///
/// The standard library's sort is compiled anew for every type of item: five kilobytes each, of which an engine for a browser had
/// two dozen. Here only what moves the items is.
pub fn sort_by_rank<T, const N: usize>(items: &mut [T], rank: impl Fn(&T) -> [u32; N]) {
    const { assert!(N <= MOST) };
    if items.len() > SHORT {
        let rows = items.iter().zip(0..).map(|(item, i)| {
            let mut row = [0; MOST];
            row[..N].copy_from_slice(&rank(item));
            // Two numbers in one: most rows differ in the first.
            let pair = |high: u32, low: u32| u64::from(high) << 32 | u64::from(low);
            (pair(row[0], row[1]), pair(row[2], row[3]), pair(row[4], i))
        });
        return permute(items, order(rows.collect()));
    }
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && rank(&items[at - 1]) > rank(&items[at]) {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Sorts `items` by bytes, such as those of their names; items with the same keep their order. Compiled once, as
/// [`sort_by_rank`] is.
pub fn sort_by_bytes<T>(items: &mut [T], bytes: impl Fn(&T) -> &[u8]) {
    let order = order_by_bytes(items.iter().map(bytes));
    permute(items, order);
}

/// For each place, whose item belongs there: for [`permute`], where the bytes are not the items' own.
pub fn order_by_bytes<'b>(bytes: impl Iterator<Item = &'b [u8]>) -> Vec<u32> {
    let mut rows: Vec<(&[u8], u32)> = bytes.zip(0..).collect();
    rows.sort_unstable();
    rows.into_iter().map(|row| row.1).collect()
}

/// The rank of a range of tokens: by start, what holds others before what it holds.
pub fn outermost_first(tokens: &Range<usize>) -> [u32; 2] {
    [tokens.start as u32, !(tokens.end as u32)]
}

/// For each place, whose item belongs there: the rows' last numbers, in the order of the rows.
fn order(mut rows: Vec<(u64, u64, u64)>) -> Vec<u32> {
    rows.sort_unstable();
    rows.iter().map(|row| row.2 as u32).collect()
}

/// Moves the item at `order[i]` to `i`, for all places, cycle by cycle.
pub fn permute<T>(items: &mut [T], mut order: Vec<u32>) {
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at as u32) as usize;
            if from == start || from == at {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers without pattern, the same every time.
    fn numbers(count: usize) -> Vec<(u32, usize)> {
        let mut state = 1u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state >> 27
        };
        (0..count).map(|i| (next(), i)).collect()
    }

    #[test]
    fn as_the_standard_library_sorts() {
        for count in [0, 1, 2, SHORT, SHORT + 1, 31, 400] {
            let (mut ours, mut theirs) = (numbers(count), numbers(count));
            sort_by_rank(&mut ours, |&(number, _)| [number]);
            theirs.sort_by_key(|&(number, _)| number);
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn by_bytes_equal_ones_keep_their_order() {
        let mut words = [("b", 0), ("a", 1), ("ab", 2), ("a", 3), ("", 4)];
        sort_by_bytes(&mut words, |word| word.0.as_bytes());
        assert_eq!(words.map(|word| word.1), [4, 1, 3, 2, 0]);
    }

    #[test]
    fn containers_come_first() {
        let mut ranges = [4..6, 0..3, 4..9];
        sort_by_rank(&mut ranges, outermost_first);
        assert_eq!(ranges, [0..3, 4..9, 4..6]);
    }
}

//! A linear model over hashed features: few features, each with a few weighted classes.

use crate::Damaged;
use crate::keys::{ascending, deltas};
use crate::table::{BATCH, FEW, Table};

/// At most this many classes: scores live in a fixed array that an index of 7 bits cannot leave.
pub const MAX_CLASSES: usize = 128;

/// Scores of all classes.
pub type Scores = [i32; MAX_CLASSES];

/// Sums of weights of at most 64 classes, of not so many features that they would not fit.
pub type Sums = [i16; SUMS];

const SUMS: usize = 64;

/// A feature's row is a short list of (class, weight).
#[derive(Clone, Debug, Default)]
pub struct Linear {
    /// The lists in threes, the last three made up by weights of 0.
    rows: Table<[(u8, i8); 3]>,
    bias: Vec<i8>,
}

/// One feature's weights, for writing.
pub type Row = Vec<(u8, i8)>;

/// Set in the word of `bits`: classes and weights stand by what goes before them. Older files had them in the order of the rows.
const GROUPED: u32 = 1 << 31;

/// What goes before a class: the class before it in its row, or that it is the first, with the length of the row.
fn context(before: Option<u8>, length: usize) -> usize {
    before.map_or(MAX_CLASSES + length.min(MAX_CLASSES - 1), |class| usize::from(class) & (MAX_CLASSES - 1))
}

/// Bytes grouped by a context, in order of the contexts; each context's in order of the rows.
struct Grouped<'a> {
    bytes: &'a [u8],
    next: Vec<usize>,
}

impl<'a> Grouped<'a> {
    const CONTEXTS: usize = 2 * MAX_CLASSES;

    /// From the front of `bytes`: the number of bytes of each context in three bytes, then the bytes; returns the rest too.
    #[inline(never)]
    fn read(bytes: &'a [u8], len: usize) -> Option<(Self, &'a [u8])> {
        let (counts, rest) = bytes.split_at_checked(3 * Self::CONTEXTS)?;
        let (bytes, rest) = rest.split_at_checked(len)?;
        let counts = counts.as_chunks::<3>().0.iter();
        let next = counts.scan(0, |start, &[a, b, c]| {
            let own = *start;
            *start += u32::from_le_bytes([a, b, c, 0]) as usize;
            Some(own)
        });
        Some((Self { bytes, next: next.collect() }, rest))
    }

    /// The next byte of a context.
    fn take(&mut self, context: usize) -> Option<u8> {
        let at = self.next.get_mut(context)?;
        *at += 1;
        self.bytes.get(*at - 1).copied()
    }

    fn write(list: impl Iterator<Item = (usize, u8)>, out: &mut Vec<u8>) {
        let mut groups = vec![Vec::new(); Self::CONTEXTS];
        list.for_each(|(context, byte)| groups[context].push(byte));
        out.extend(groups.iter().flat_map(|g| (g.len() as u32).to_le_bytes().into_iter().take(3)));
        out.extend(groups.into_iter().flatten());
    }
}

impl Linear {
    /// Reads a section written by [`Linear::write`].
    pub fn read(bytes: &[u8]) -> Result<Self, Damaged> {
        Self::try_read(bytes).ok_or_else(|| Damaged("A section of weights is cut short. Build it again with `make train`.".into()))
    }

    fn try_read(bytes: &[u8]) -> Option<Self> {
        let word = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        let (bits, rows, entries, wide, classes) = (word(0)?, word(4)? as usize, word(8)? as usize, word(12)? as usize, word(16)? as usize);
        if classes > MAX_CLASSES || bits & GROUPED == 0 {
            return None;
        }
        let (bias, rest) = bytes.get(20..)?.split_at_checked(classes)?;
        let (deltas, rest) = rest.split_at_checked(rows)?;
        let (wides, rest) = rest.split_at_checked(wide.checked_mul(3)?)?;
        let (lengths, rest) = rest.split_at_checked(rows)?;
        let mut list = grouped(rest, entries, lengths)?.into_iter();
        let mut threes = Vec::with_capacity(entries);
        for (key, &length) in ascending(deltas, wides)?.into_iter().zip(lengths) {
            for at in (0..length).step_by(3) {
                let mut three = [(0, 0); 3];
                for entry in three.iter_mut().take(usize::from(length - at)) {
                    *entry = list.next()?;
                }
                threes.push((key, three));
            }
        }
        let rows = Table::new(bits & !GROUPED, rows, &threes)?;
        list.next().is_none().then(|| Self { rows, bias: bias.iter().map(|&b| b as i8).collect() })
    }

    /// Writes a section: rows keyed by the top `bits` of their hash, each key once. Parts of a kind stand together, and what follows
    /// upon the same: they compress better.
    pub fn write(bits: u32, bias: &[i8], mut rows: Vec<(u32, Row)>) -> Vec<u8> {
        rows.sort_by_key(|row| row.0);
        let (deltas, wides) = deltas(rows.iter().map(|r| r.0));
        let entries: usize = rows.iter().map(|r| r.1.len()).sum();
        let head = [bits | GROUPED, rows.len() as u32, entries as u32, wides.len() as u32 / 3, bias.len() as u32];
        let mut out: Vec<u8> = head.iter().flat_map(|n| n.to_le_bytes()).collect();
        out.extend(bias.iter().map(|b| *b as u8));
        out.extend(deltas);
        out.extend(wides);
        out.extend(rows.iter().map(|r| r.1.len() as u8));
        let classes = rows.iter().flat_map(|(_, row)| {
            (0..row.len()).map(|at| (context(at.checked_sub(1).and_then(|b| row.get(b)).map(|e| e.0), row.len()), row[at].0))
        });
        Grouped::write(classes, &mut out);
        Grouped::write(rows.iter().flat_map(|r| r.1.iter().map(|e| (usize::from(e.0), e.1 as u8))), &mut out);
        out
    }

    /// Number of classes.
    pub fn classes(&self) -> usize {
        self.bias.len()
    }

    /// The scores before any feature.
    pub fn start(&self) -> Scores {
        let mut scores = [0; MAX_CLASSES];
        for (score, &bias) in scores.iter_mut().zip(&self.bias) {
            *score = i32::from(bias);
        }
        scores
    }

    /// Adds the weights of features.
    #[inline]
    pub fn add(&self, features: &[u64], scores: &mut Scores) {
        self.add_by::<BATCH>(features, scores);
    }

    /// Adds the weights of features, at most a dozen or so.
    #[inline]
    pub fn add_few(&self, features: &[u64], scores: &mut Scores) {
        self.add_by::<FEW>(features, scores);
    }

    /// Adds the weights of at most 16 features of a model with at most 64 classes, each to the sums with its number in `of`: all are
    /// looked up at a time.
    pub fn add_few_to(&self, features: &[u64], of: &[u8], sums: &mut [Sums]) {
        self.add_to::<FEW>(features, of, sums);
    }

    /// The same of at most 64 features.
    pub fn add_to_each(&self, features: &[u64], of: &[u8], sums: &mut [Sums]) {
        self.add_to::<BATCH>(features, of, sums);
    }

    #[inline(always)]
    fn add_to<const N: usize>(&self, features: &[u64], of: &[u8], sums: &mut [Sums]) {
        self.rows.visit::<N>(features, |at, three| {
            let Some(sums) = of.get(at).and_then(|of| sums.get_mut(usize::from(*of))) else { return };
            for (class, weight) in three {
                let sum = &mut sums[usize::from(class) & (SUMS - 1)];
                *sum = sum.wrapping_add(i16::from(weight));
            }
        });
    }

    #[inline(always)]
    fn add_by<const N: usize>(&self, features: &[u64], scores: &mut Scores) {
        for features in features.chunks(N) {
            self.rows.visit::<N>(features, |_, three| {
                for (class, weight) in three {
                    scores[usize::from(class) & (MAX_CLASSES - 1)] += i32::from(weight);
                }
            });
        }
    }
}

/// Classes by what goes before them, weights by their class.
fn grouped(bytes: &[u8], entries: usize, lengths: &[u8]) -> Option<Vec<(u8, i8)>> {
    let (mut classes, rest) = Grouped::read(bytes, entries)?;
    let (mut weights, rest) = Grouped::read(rest, entries)?;
    let mut list = Vec::with_capacity(entries);
    for &length in lengths {
        let mut before = None;
        for _ in 0..length {
            let class = classes.take(context(before, usize::from(length)))?;
            list.push((class, weights.take(usize::from(class))? as i8));
            before = Some(class);
        }
    }
    rest.is_empty().then_some(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let rows = vec![(70_000, vec![(1, -5)]), (3, vec![(0, 1), (2, 127)]), (70_001, vec![(2, -128)])];
        let bytes = Linear::write(20, &[1, 2, 3], rows);
        let model = Linear::read(&bytes).unwrap();
        assert_eq!(model.classes(), 3);
        let mut scores = model.start();
        model.add(&[3u64, 4, 70_001].map(|key| key << 44 | 99), &mut scores);
        assert_eq!(scores[..3], [2, 2, 2]);
        model.add(&[70_000 << 44], &mut scores);
        assert_eq!(scores[..3], [2, -3, 2]);
        let mut sums = [[0; SUMS]; 2];
        model.add_few_to(&[3u64, 4, 70_001, 70_000].map(|key| key << 44), &[1, 0, 1, 0], &mut sums);
        assert_eq!([&sums[0][..3], &sums[1][..3]], [[0, -5, 0], [1, 0, -1]]);
        for cut in 0..bytes.len() {
            assert!(Linear::read(&bytes[..cut]).is_err(), "{cut}");
        }
    }
}

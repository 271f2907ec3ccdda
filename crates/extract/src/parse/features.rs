//! The parser's features: after Zhang & Nivre (2011) and, for clusters, Koo, Carreras & Collins (2008).

use super::transition::{NONE, Node, State};
use crate::tag::clusters::prefix;
use crate::tag::fine::Fine;
use crate::tag::word::Word;
use lede_model::hash::pair;

/// Number of features of a configuration.
pub const COUNT: usize = 87;

/// What the features need of a word.
#[derive(Clone, Copy, Debug)]
pub struct Atoms {
    /// Form.
    w: u64,
    /// Tag.
    t: u64,
    /// Form and tag.
    wt: u64,
    /// Short prefix of the cluster's path.
    c: u64,
    /// Its whole path.
    cc: u64,
}

const EDGE: Atoms = Atoms { w: 1, t: 0, wt: 3, c: 0, cc: 0 };

/// The atoms of a sentence.
pub fn atoms(words: &[Word], tags: &[Fine], out: &mut Vec<Atoms>) {
    out.clear();
    out.extend(words.iter().zip(tags).map(|(word, &tag)| {
        let t = u64::from(tag) + 1;
        let (c, cc) = (u64::from(prefix(word.cluster, 5)) << 8 | t, u64::from(word.cluster));
        Atoms { w: word.form, t, wt: pair(word.form, t), c, cc }
    }));
}

/// All features of a configuration.
pub fn extract(state: &State, atoms: &[Atoms]) -> [u64; COUNT] {
    let word = |at: u16| atoms.get(usize::from(at)).unwrap_or(&EDGE);
    let node = |at: u16| state.nodes.get(usize::from(at));
    let arc = |at: u16| node(at).map_or(0, |n| n.deprel as u64 + 1);
    let (i0, i1, i2) = (state.stacked(0), state.stacked(1), state.stacked(2));
    let (j0, j1, j2) = (state.ahead(0), state.ahead(1), state.ahead(2));
    let (s0, s1, s2, b0, b1, b2) = (word(i0), word(i1), word(i2), word(j0), word(j1), word(j2));
    let child = |n: Option<&Node>, f: fn(&Node) -> u16| n.map_or(NONE, f);
    let (n0, n1, m0) = (node(i0), node(i1), node(j0));
    let (s0l, s0l2) = (child(n0, |n| n.left[0]), child(n0, |n| n.left[1]));
    let (s0r, s0r2) = (child(n0, |n| n.right[0]), child(n0, |n| n.right[1]));
    let (s1l, s1r, s1r2) = (child(n1, |n| n.left[0]), child(n1, |n| n.right[0]), child(n1, |n| n.right[1]));
    let (b0l, b0l2) = (child(m0, |n| n.left[0]), child(m0, |n| n.left[1]));
    let relations = |n: Option<&Node>| n.map_or(0, |n| n.relations);
    let lefts = |n: Option<&Node>| n.map_or(0, |n| u64::from(n.lefts.min(6)));
    let rights = |n: Option<&Node>| n.map_or(0, |n| u64::from(n.rights.min(6)));
    let distance = |a: u16, b: u16| if a == NONE || b == NONE { 0 } else { u64::from((b - a).min(10)) };
    let (d, e) = (distance(i0, j0), distance(i1, i0));
    let p2 = |a: u64, b: u64, c: u64| pair(pair(a, b), c);
    let tags = |a: &Atoms, b: &Atoms, c: &Atoms| a.t << 14 | b.t << 7 | c.t;
    let mut out = [
        // Words alone.
        s0.w,
        s0.t,
        s0.wt,
        s1.w,
        s1.t,
        s1.wt,
        s2.wt,
        s2.t,
        b0.w,
        b0.t,
        b0.wt,
        b1.w,
        b1.t,
        b1.wt,
        b2.w,
        b2.t, //
        // The two pairs that an arc can join, and their neighbourhood.
        pair(s0.wt, b0.wt),
        pair(s0.wt, b0.w),
        pair(s0.w, b0.wt),
        pair(s0.wt, b0.t),
        pair(s0.t, b0.wt),
        pair(s0.w, b0.w),
        pair(s0.t, b0.t),
        pair(s1.wt, s0.wt),
        pair(s1.wt, s0.w),
        pair(s1.w, s0.wt),
        pair(s1.wt, s0.t),
        pair(s1.t, s0.wt),
        pair(s1.w, s0.w),
        pair(s1.t, s0.t),
        pair(b0.t, b1.t),
        pair(s1.t, b0.t),
        pair(s1.w, b0.w),
        p2(s1.w, s0.w, b0.w),
        pair(s2.t, s1.t),
        p2(s0.w, b0.w, b1.w),
        // Three tags.
        tags(b0, b1, b2),
        tags(s0, b0, b1),
        tags(s1, s0, b0),
        tags(s2, s1, s0),
        tags(s0, word(s0l), b0),
        tags(s0, word(s0r), b0),
        tags(s0, b0, word(b0l)),
        tags(s1, word(s1r), s0),
        tags(s1, word(s1l), s0),
        tags(s1, s0, word(s0r)),
        tags(s1, s0, word(s0l)),
        p2(s1.w, s0.t, b0.t),
        p2(s1.t, s0.w, b0.t),
        p2(s1.t, s0.t, b0.w),
        pair(tags(s1, s0, b0), b1.t),
        // Words of dependents.
        word(s0l).wt,
        word(s0r).wt,
        word(s1l).wt,
        word(s1r).wt,
        word(b0l).wt,
        word(s0l2).t,
        word(s0r2).t,
        word(s1r2).t,
        word(b0l2).t,
        // Relations of dependents.
        arc(s0l),
        arc(s0r),
        arc(s1l),
        arc(s1r),
        arc(b0l),
        pair(s0.wt, relations(n0)),
        pair(s0.t, relations(n0)),
        pair(s1.wt, relations(n1)),
        pair(s1.t, relations(n1)),
        pair(b0.t, relations(m0)),
        pair(b0.wt, relations(m0)),
        p2(s1.t, s0.t, relations(n1)),
        p2(s0.t, b0.t, relations(n0)),
        // Distance and valency.
        p2(d, s0.t, b0.t),
        p2(d, s0.w, b0.t),
        p2(e, s1.t, s0.t),
        p2(e, s1.w, s0.t),
        p2(s0.t, lefts(n0), rights(n0)),
        p2(s1.w, rights(n1), 1),
        p2(b0.wt, lefts(m0), 2),
        // Clusters.
        pair(s0.c, b0.c),
        pair(s1.c, s0.c),
        p2(s1.c, s0.c, b0.c),
        pair(s0.cc, b0.cc),
        pair(s1.cc, s0.cc),
        s0.cc,
        b0.cc,
    ];
    for (template, value) in out.iter_mut().enumerate() {
        *value = pair(*value, template as u64 + 1000);
    }
    out
}

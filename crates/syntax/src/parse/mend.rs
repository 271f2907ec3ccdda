//! Arcs that cannot be, set right: a greedy parser that took a wrong turn does not come back.

use super::{Arcs, Deprel};
use crate::tag::{Morph, Tags, Upos};
use std::ops::Range;

/// Verbs of saying that go on with who spoke: "denied that … and accused …".
const SPOKEN: &[&str] = &[
    "accused",
    "warned",
    "urged",
    "vowed",
    "added",
    "pledged",
    "criticised",
    "criticized",
    "condemned",
    "described",
    "denied",
    "denounced",
    "blamed",
    "praised",
    "called",
    "promised",
    "insisted",
];

/// A sentence with its arcs, in positions of the text.
pub(super) struct Sentence<'a> {
    words: &'a [&'a str],
    pub(super) tags: &'a mut Tags,
    arcs: &'a mut Arcs,
    pub(super) range: Range<usize>,
}

/// Mends the arcs and tags of the sentence at `range`.
#[inline(never)]
pub(crate) fn mend(words: &[&str], tags: &mut Tags, arcs: &mut Arcs, range: Range<usize>) {
    let mut sentence = Sentence { words, tags, arcs, range };
    sentence.appositions();
    sentence.participles();
    sentence.conjuncts();
    sentence.predicate();
    sentence.interrupted();
    sentence.subjects();
    sentence.wrong_turns();
    sentence.parts();
}

impl Sentence<'_> {
    pub(super) fn head(&self, i: usize) -> usize {
        self.arcs.heads.get(i).map_or(i, |h| *h as usize)
    }

    pub(super) fn deprel(&self, i: usize) -> Deprel {
        self.arcs.deprels.get(i).copied().unwrap_or(Deprel::Dep)
    }

    pub(super) fn word(&self, i: usize) -> &str {
        self.words.get(i).copied().unwrap_or("")
    }

    pub(super) fn children(&self, of: usize) -> impl Iterator<Item = usize> + '_ {
        self.range.clone().filter(move |&i| i != of && self.head(i) == of)
    }

    #[inline(never)]
    pub(super) fn has(&self, of: usize, deprels: &[Deprel]) -> bool {
        self.children(of).any(|i| deprels.contains(&self.deprel(i)))
    }

    #[inline(never)]
    pub(super) fn attach(&mut self, i: usize, head: usize, deprel: Deprel) {
        if let (Some(h), Some(d)) = (self.arcs.heads.get_mut(i), self.arcs.deprels.get_mut(i)) {
            (*h, *d) = (head as u32, deprel);
        }
    }

    /// "X, the chief executive of Y": what has an article of its own behind a comma is no adjective of the word before.
    fn appositions(&mut self) {
        let is_one = |&i: &usize| {
            let head = self.head(i);
            // Asked last, since it goes through the sentence.
            let article = || self.children(i).find(|&c| self.deprel(c) == Deprel::Det && c < i);
            self.deprel(i) == Deprel::Amod && head < i && article().is_some_and(|a| a > head + 1 && self.word(a - 1) == ",")
        };
        for i in self.range.clone().filter(is_one).collect::<Vec<_>>() {
            self.attach(i, self.head(i), Deprel::Appos);
        }
    }

    /// Whether `i` is a verb in the past without subject and auxiliary.
    pub(super) fn is_bare_past(&self, i: usize) -> bool {
        self.tags.upos(i) == Upos::Verb
            && self.tags.morph(i).has(Morph::PAST)
            && !self.has(i, &[Deprel::Nsubj, Deprel::NsubjPass, Deprel::Csubj, Deprel::Expl, Deprel::Aux, Deprel::AuxPass, Deprel::Cop])
    }

    /// "expelled a diplomat accused of spying": what the tagger took for a finite verb has no subject, no object and no conjunction; it
    /// is a participle of the noun before it.
    fn participles(&mut self) {
        let is_one = |&i: &usize| {
            i > self.range.start
                && matches!(self.deprel(i), Deprel::Xcomp | Deprel::Advcl)
                && self.head(i) + 1 < i
                && self.is_bare_past(i)
                && matches!(self.tags.upos(i - 1), Upos::Noun | Upos::Propn)
                && self.range.contains(&(i + 1))
                && (self.tags.upos(i + 1) == Upos::Adp || self.word(i + 1) == "of")
                && !self.has(i, &[Deprel::Obj, Deprel::Iobj, Deprel::Ccomp, Deprel::Mark, Deprel::Cc])
                && !self.children(i).any(|c| c < i)
        };
        for i in self.range.clone().filter(is_one).collect::<Vec<_>>() {
            let inner = |k: &usize| matches!(self.deprel(*k), Deprel::Flat | Deprel::Compound) && self.head(*k) < i;
            let noun = std::iter::successors(Some(i - 1), |k| Some(*k).filter(inner).map(|k| self.head(k))).take(8).last().unwrap_or(i - 1);
            self.attach(i, noun, Deprel::Acl);
            self.tags.set_morph(i, Morph::PAST.with(Morph::PARTICIPLE).with(Morph::PASSIVE));
        }
    }

    /// "urged them to return and warned that …": a verb in the past stands beside no infinitive, but beside the finite verb above it;
    /// "denied that it had lied and accused its critics": who reports goes on reporting.
    fn conjuncts(&mut self) {
        let finite = |i: usize| {
            self.tags.upos(i) == Upos::Verb && (self.tags.morph(i).has(Morph::FINITE) || self.has(i, &[Deprel::Aux, Deprel::AuxPass]))
        };
        let above = |i: usize| {
            let first = self.head(i);
            if self.deprel(i) != Deprel::Conj || first >= i || !self.is_bare_past(i) || self.tags.upos(first) != Upos::Verb {
                return None;
            }
            let active = self.tags.morph(i).has(Morph::FINITE) || self.has(i, &[Deprel::Xcomp, Deprel::Ccomp]);
            let infinite = active && self.tags.morph(first).has(Morph::INFINITIVE) && !self.has(first, &[Deprel::Aux, Deprel::AuxPass]);
            let reported = self.deprel(first) == Deprel::Ccomp && SPOKEN.contains(&self.word(i)) && self.has(first, &[Deprel::Nsubj]);
            if !infinite && !reported {
                return None;
            }
            let up = |&k: &usize| Some(self.head(k)).filter(|&h| h < k);
            std::iter::successors(up(&first), up).take(4).find(|&k| finite(k))
        };
        for (i, verb) in self.range.clone().filter_map(|i| Some((i, above(i)?))).collect::<Vec<_>>() {
            self.attach(i, verb, Deprel::Conj);
            self.tags.set_morph(i, Morph::PAST.with(Morph::FINITE));
        }
    }

    /// "Ruritania, which has two bases there, called for restraint": behind a relative clause between commas the sentence goes on.
    fn interrupted(&mut self) {
        let ends = self.range.clone().rev().take(2).any(|i| matches!(self.word(i), "." | "?" | "!"));
        let Some(root) = self.range.clone().find(|&i| self.head(i) == i) else { return };
        let nominal = matches!(self.tags.upos(root), Upos::Noun | Upos::Propn) && !self.has(root, &[Deprel::Cop, Deprel::Nsubj]);
        if !ends || !nominal {
            return;
        }
        let relative = |k: &usize| self.deprel(*k) == Deprel::AclRelcl && *k > root && (root..*k).any(|c| self.word(c) == ",");
        let Some(clause) = self.children(root).find(relative) else { return };
        let is_verb =
            |&i: &usize| i > clause && self.word(i - 1) == "," && self.is_bare_past(i) && (self.head(i) == root || self.head(i) == clause);
        let Some(verb) = self.range.clone().find(is_verb) else { return };
        let marks: Vec<usize> = self.children(root).filter(|&i| i > verb && self.deprel(i) == Deprel::Punct).collect();
        marks.into_iter().for_each(|i| self.attach(i, verb, Deprel::Punct));
        self.attach(verb, verb, Deprel::Root);
        self.attach(root, verb, Deprel::Nsubj);
        self.tags.set_morph(verb, Morph::PAST.with(Morph::FINITE));
    }

    /// A sentence with a final mark and no finite verb of its own, in which a participle stands right behind a noun and has what only a verb
    /// in the active voice has: that is the verb, and the noun its subject.
    fn predicate(&mut self) {
        let finite = |i: &usize| matches!(self.tags.upos(*i), Upos::Verb | Upos::Aux) && self.tags.morph(*i).has(Morph::FINITE);
        let ends = self.range.clone().rev().take(2).any(|i| matches!(self.word(i), "." | "?" | "!"));
        // One that hangs on a noun, without a subject of its own, is the one that is sought.
        let other = |i: &usize| finite(i) && (self.deprel(*i) != Deprel::Acl || self.has(*i, &[Deprel::Nsubj, Deprel::NsubjPass]));
        if !ends || self.range.clone().any(|i| other(&i)) {
            return;
        }
        let Some((verb, subject)) = self.range.clone().find_map(|i| Some((i, self.subject(i)?))) else { return };
        let Some(root) = self.range.clone().find(|&i| self.head(i) == i) else { return };
        let marks: Vec<usize> = self.children(root).filter(|&i| i > verb && self.deprel(i) == Deprel::Punct).collect();
        marks.into_iter().for_each(|i| self.attach(i, verb, Deprel::Punct));
        self.attach(verb, verb, Deprel::Root);
        if root != subject {
            self.attach(root, verb, Deprel::Advcl);
        }
        self.attach(subject, verb, Deprel::Nsubj);
        self.tags.set_morph(verb, Morph::PAST.with(Morph::FINITE));
    }

    /// "The killing of a student by officers shocked the town": what has a preposition is no second subject, but a part of the first.
    fn subjects(&mut self) {
        let is_subject = |i: usize| matches!(self.deprel(i), Deprel::Nsubj | Deprel::NsubjPass);
        let first = |i: usize| self.range.clone().find(|&k| k < i && is_subject(k) && self.head(k) == self.head(i));
        let wrong = |&i: &usize| is_subject(i) && self.children(i).any(|c| c < i && self.tags.upos(c) == Upos::Adp);
        for (i, subject) in self.range.clone().filter(wrong).filter_map(|i| Some((i, first(i)?))).collect::<Vec<_>>() {
            self.attach(i, subject, Deprel::Nmod);
        }
    }

    /// The parser sees more of the sentence than the tagger: where a word's relation does not go with its part of speech, and the treebanks
    /// that are learnt from bear the relation out, the part of speech follows.
    fn parts(&mut self) {
        for i in self.range.clone() {
            let upos = match (self.tags.upos(i), self.deprel(i)) {
                (Upos::Sconj, Deprel::Case) | (Upos::Adv, Deprel::CompoundPrt) => Upos::Adp,
                (Upos::Verb, Deprel::Aux | Deprel::AuxPass) => Upos::Aux,
                (Upos::Pron, Deprel::Mark) => Upos::Sconj,
                _ => continue,
            };
            self.tags.set_upos(i, upos);
        }
    }

    /// The subject of the participle `i`, if it is the predicate.
    fn subject(&self, i: usize) -> Option<usize> {
        let (noun, morph) = (self.head(i), self.tags.morph(i));
        let participle = self.tags.upos(i) == Upos::Verb && morph.has(Morph::PAST) && self.deprel(i) == Deprel::Acl;
        if !participle || noun + 1 != i || self.children(i).any(|c| c > i && self.children(c).any(|by| self.word(by) == "by")) {
            return None;
        }
        // "After killing two guards, the gunmen fled": the noun hangs on a verb before the comma, which is the root.
        let above = self.head(noun);
        let comma = (above..noun).any(|k| self.word(k) == ",");
        if above < noun && comma && self.head(above) == above && self.has(above, &[Deprel::Mark]) {
            return Some(noun);
        }
        // "The killing of a student by officers shocked the town": the first of the nouns that hang on each other.
        let nominal = |i: &usize| matches!(self.tags.upos(*i), Upos::Noun | Upos::Propn | Upos::Pron);
        let up = |&i: &usize| Some(self.head(i)).filter(|&head| head < i);
        let first = std::iter::successors(Some(noun), up).take_while(nominal).last()?;
        let active =
            self.has(i, &[Deprel::Obj, Deprel::Ccomp, Deprel::Xcomp]) || self.has(i, &[Deprel::Obl]) && self.has(i, &[Deprel::Advcl]);
        // "The service worked with …"; captions say "Officers deployed in …", without an article.
        let definite = self.children(first).any(|c| matches!(self.word(c), "The" | "the"));
        ((active || definite) && self.head(first) == first).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Heads and relations after mending; a row a word, heads from 1, a root has itself.
    fn mended(rows: &[(&str, Upos, Morph, usize, Deprel)]) -> (Vec<(usize, Deprel)>, Tags) {
        let words: Vec<&str> = rows.iter().map(|r| r.0).collect();
        let mut tags = Tags::of(&rows.iter().map(|r| (r.1, r.2)).collect::<Vec<_>>());
        let mut arcs = Arcs { heads: rows.iter().map(|r| r.3 as u32 - 1).collect(), deprels: rows.iter().map(|r| r.4).collect() };
        mend(&words, &mut tags, &mut arcs, 0..rows.len());
        (arcs.heads.iter().map(|h| *h as usize + 1).zip(arcs.deprels).collect(), tags)
    }

    const NONE: Morph = Morph(0);

    #[test]
    fn a_verb_in_the_past_without_a_subject_is_a_participle_of_the_noun_before_it() {
        let past = Morph::PAST.with(Morph::FINITE);
        let (arcs, tags) = mended(&[
            ("They", Upos::Pron, NONE, 2, Deprel::Nsubj),
            ("expelled", Upos::Verb, past, 2, Deprel::Root),
            ("envoys", Upos::Noun, NONE, 2, Deprel::Obj),
            ("accused", Upos::Verb, past, 2, Deprel::Xcomp),
            ("of", Upos::Adp, NONE, 6, Deprel::Case),
            ("spying", Upos::Noun, NONE, 4, Deprel::Obl),
        ]);
        assert_eq!(arcs[3], (3, Deprel::Acl));
        assert!(tags.morph(3).has(Morph::PARTICIPLE));
    }

    #[test]
    fn a_part_of_speech_follows_the_relation() {
        let (_, tags) = mended(&[
            ("They", Upos::Pron, NONE, 3, Deprel::Nsubj),
            ("have", Upos::Verb, NONE, 3, Deprel::Aux),
            ("moved", Upos::Verb, NONE, 3, Deprel::Root),
            ("on", Upos::Adv, NONE, 3, Deprel::CompoundPrt),
            ("since", Upos::Sconj, NONE, 6, Deprel::Case),
            ("May", Upos::Propn, NONE, 3, Deprel::Obl),
        ]);
        assert_eq!([1, 2, 3, 4].map(|i| tags.upos(i)), [Upos::Aux, Upos::Verb, Upos::Adp, Upos::Adp]);
    }

    #[test]
    fn a_finite_verb_stands_beside_a_finite_verb() {
        let past = Morph::PAST.with(Morph::FINITE);
        let (arcs, _) = mended(&[
            ("They", Upos::Pron, NONE, 2, Deprel::Nsubj),
            ("refused", Upos::Verb, past, 2, Deprel::Root),
            ("to", Upos::Part, NONE, 4, Deprel::Mark),
            ("pay", Upos::Verb, Morph::INFINITIVE, 2, Deprel::Xcomp),
            ("and", Upos::Cconj, NONE, 6, Deprel::Cc),
            ("left", Upos::Verb, past, 4, Deprel::Conj),
        ]);
        assert_eq!(arcs[5], (2, Deprel::Conj));
    }

    #[test]
    fn a_sentence_goes_on_behind_its_relative_clause() {
        let past = Morph::PAST.with(Morph::FINITE);
        let (arcs, _) = mended(&[
            ("Norland", Upos::Propn, NONE, 1, Deprel::Root),
            (",", Upos::Punct, NONE, 4, Deprel::Punct),
            ("which", Upos::Pron, NONE, 4, Deprel::Nsubj),
            ("borders", Upos::Verb, Morph::FINITE, 1, Deprel::AclRelcl),
            ("it", Upos::Pron, NONE, 4, Deprel::Obj),
            (",", Upos::Punct, NONE, 7, Deprel::Punct),
            ("agreed", Upos::Verb, past, 4, Deprel::Advcl),
            (".", Upos::Punct, NONE, 1, Deprel::Punct),
        ]);
        assert_eq!((arcs[0], arcs[6], arcs[7]), ((7, Deprel::Nsubj), (7, Deprel::Root), (7, Deprel::Punct)));
    }

    #[test]
    fn a_participle_behind_a_definite_noun_is_the_predicate_of_a_sentence_without_one() {
        use {Deprel::*, Upos::*};
        let mut rows = [
            ("The", Upos::Det, NONE, 2, Deprel::Det),
            ("union", Noun, NONE, 2, Root),
            ("worked", Verb, Morph::PAST, 2, Acl),
            ("well", Adv, NONE, 3, Advmod),
            (".", Upos::Punct, NONE, 2, Deprel::Punct),
        ];
        let (arcs, tags) = mended(&rows);
        assert_eq!(arcs, [(2, Deprel::Det), (3, Nsubj), (3, Root), (3, Advmod), (3, Deprel::Punct)]);
        assert!(tags.morph(2).has(Morph::FINITE));
        let as_it_was: Vec<_> = rows.iter().map(|r| (r.3, r.4)).collect();
        // A caption and a headline stay as they are.
        rows[0].0 = "Many";
        assert_eq!(mended(&rows).0, as_it_was);
        rows[0].0 = "The";
        rows[4].0 = ",";
        assert_eq!(mended(&rows).0, as_it_was);
    }

    #[test]
    fn what_has_an_article_behind_a_comma_is_an_apposition() {
        use {Deprel::*, Upos::*};
        let rows = [
            ("Ana", Propn, NONE, 5, Nsubj),
            (",", Upos::Punct, NONE, 4, Deprel::Punct),
            ("the", Upos::Det, NONE, 4, Deprel::Det),
            ("executive", Adj, NONE, 1, Amod),
            ("left", Verb, Morph::FINITE, 5, Root),
        ];
        assert_eq!(mended(&rows).0[3], (1, Appos));
    }

    #[test]
    fn a_second_subject_with_a_preposition_is_a_part_of_the_first() {
        use {Deprel::*, Upos::*};
        let rows = [
            ("killing", Noun, NONE, 4, Nsubj),
            ("by", Adp, NONE, 3, Case),
            ("officers", Noun, Morph::PLURAL, 4, Nsubj),
            ("shocked", Verb, Morph::FINITE, 4, Root),
        ];
        assert_eq!(mended(&rows).0[2], (1, Nmod));
    }
}

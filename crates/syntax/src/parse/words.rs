//! Single words that were taken for another part of speech or hung on the wrong side: titles, verbs behind quoted words, gerunds,
//! numbers before a comma.

use super::Deprel;
use super::mend::Sentence;
use crate::tag::{Morph, Upos};

/// Words between a verb and a number that bound it.
#[rustfmt::skip]
const BOUNDS: &[&str] = &[
    "at", "least", "most", "more", "less", "than", "up", "to", "about", "around", "nearly", "almost", "another", "some", "over",
];

impl Sentence<'_> {
    /// All mends of this file, in the order in which they help each other.
    pub(super) fn wrong_words(&mut self) {
        self.titled();
        self.prepositions();
        self.guilty();
        self.chanted();
        self.caught_at_it();
        self.inverted();
        self.counted();
        self.joined_gerunds();
    }

    /// "the release of President Ana Bru": the preposition belongs to the whole, not to the title.
    fn prepositions(&mut self) {
        let name = |p: usize| {
            let title = self.head(p);
            let name = self.head(title);
            let case = self.deprel(p) == Deprel::Case && p + 1 == title && self.tags.upos(p) == Upos::Adp;
            let titled =
                matches!(self.deprel(title), Deprel::Nmod | Deprel::Compound) && title + 1 == name && self.tags.upos(name) == Upos::Propn;
            (case && titled && matches!(self.deprel(name), Deprel::Nmod | Deprel::Obl | Deprel::Appos) && !self.has(name, &[Deprel::Case]))
                .then_some(name)
        };
        for (p, name) in self.range.clone().filter_map(|p| Some((p, name(p)?))).collect::<Vec<_>>() {
            self.attach(p, name, Deprel::Case);
            if self.deprel(name) == Deprel::Appos {
                self.attach(name, self.head(name), Deprel::Nmod);
            }
        }
    }

    /// "found guilty of fraud", "pleaded guilty": never a noun.
    fn guilty(&mut self) {
        let is_one =
            |&i: &usize| self.word(i) == "guilty" && self.tags.upos(i) == Upos::Noun && self.deprel(i) == Deprel::Obj && self.head(i) < i;
        for i in self.range.clone().filter(is_one).collect::<Vec<_>>() {
            let verb = self.head(i);
            for c in self.children(i).filter(|&c| c > verb && c < i && self.deprel(c) == Deprel::Compound).collect::<Vec<_>>() {
                self.attach(c, verb, Deprel::Obj);
            }
            self.attach(i, verb, Deprel::Xcomp);
            self.tags.set_upos(i, Upos::Adj);
        }
    }

    /// "gathered there, chanting “Go home”": what the tagger took for a noun.
    fn chanted(&mut self) {
        let is_one = |&i: &usize| {
            let word = |k: usize| if self.range.contains(&k) { self.word(k) } else { "" };
            matches!(self.word(i), "chanting" | "shouting" | "singing" | "yelling")
                && self.tags.upos(i) == Upos::Noun
                && i > self.range.start
                && self.word(i - 1) == ","
                && matches!(word(i + 1), "\"" | "“" | "«" | "‘")
        };
        for i in self.range.clone().filter(is_one).collect::<Vec<_>>() {
            let above = std::iter::successors(Some(self.head(i)), |&k| Some(self.head(k)).filter(|&h| h != k)).take(8);
            let Some(verb) = above.filter(|&k| k < i).find(|&k| self.tags.upos(k) == Upos::Verb) else { continue };
            self.attach(i, verb, Deprel::Advcl);
            self.tags.set_upos(i, Upos::Verb);
        }
    }

    /// "had caught eleven people in the country spying for Ost": what they were doing, not a country's spying.
    fn caught_at_it(&mut self) {
        let people = |i: usize| {
            let verb = self.head(i);
            let caught = matches!(self.word(verb), "caught" | "found" | "filmed" | "photographed" | "spotted" | "seen");
            let noun = self.tags.upos(i) == Upos::Noun && self.word(i).ends_with("ing") && self.deprel(i) == Deprel::Obl;
            if !noun || !caught {
                return None;
            }
            let place = i.checked_sub(1).filter(|&p| self.range.contains(&p) && self.head(p) == i && self.deprel(p) == Deprel::Compound)?;
            let article = self.children(i).any(|c| c < place && self.deprel(c) == Deprel::Det && self.word(c) != "a");
            let people = self.children(verb).find(|&c| matches!(self.deprel(c), Deprel::Obj | Deprel::NsubjPass) && c < place)?;
            article.then_some((place, people))
        };
        for (i, (place, people)) in self.range.clone().filter_map(|i| Some((i, people(i)?))).collect::<Vec<_>>() {
            for c in self.children(i).filter(|&c| c < place).collect::<Vec<_>>() {
                self.attach(c, place, self.deprel(c));
            }
            self.attach(place, people, Deprel::Nmod);
            self.attach(i, people, Deprel::Acl);
            self.tags.set_upos(i, Upos::Verb);
        }
    }

    /// "Secretary of State Ana Bru posted": the office is no second subject beside the name.
    fn titled(&mut self) {
        let office = |s: usize| {
            let subject = |i: usize| self.deprel(i) == Deprel::Nsubj && matches!(self.tags.upos(i), Upos::Propn | Upos::Noun);
            if !subject(s) || self.tags.upos(s) != Upos::Propn {
                return None;
            }
            let first = (self.range.start..s).rev().take(8).find(|&k| subject(k) && self.head(k) == self.head(s))?;
            let plain = |k: usize| matches!(self.tags.upos(k), Upos::Propn | Upos::Noun | Upos::Adp | Upos::Det | Upos::Adj);
            let name = self.children(s).all(|c| c > s);
            let of = self.children(first).any(|c| self.deprel(c) == Deprel::Nmod && self.head(s) > c && c < s && c > first);
            // "The opposition Unity Party won": nothing but the name between.
            let beside = self.tags.upos(first) == Upos::Noun && (first + 1..s).all(|k| self.head(k) == s);
            ((name && of || beside) && (first..s).all(plain)).then_some(first)
        };
        for (s, first) in self.range.clone().filter_map(|s| Some((s, office(s)?))).collect::<Vec<_>>() {
            self.attach(first, s, Deprel::Nmod);
        }
    }

    /// "“Shame on you!” shouted protesters": a verb behind quoted words, not an adjective of who shouts.
    fn inverted(&mut self) {
        let noun = |i: usize| {
            let noun = self.head(i);
            let verb = self.tags.upos(i) == Upos::Verb && self.tags.morph(i).has(Morph::PAST) && self.deprel(i) == Deprel::Amod;
            let quoted = i > self.range.start && matches!(self.word(i - 1), "\"" | "”" | "''" | "»");
            (verb && quoted && noun > i && self.head(noun) < i && !self.has(noun, &[Deprel::Det, Deprel::Case])).then_some(noun)
        };
        for (i, noun) in self.range.clone().filter_map(|i| Some((i, noun(i)?))).collect::<Vec<_>>() {
            self.attach(i, self.head(noun), Deprel::Parataxis);
            self.attach(noun, i, Deprel::Nsubj);
            self.tags.set_morph(i, Morph::PAST.with(Morph::FINITE));
        }
    }

    /// "killing ten and wounding forty": a gerund stands beside a gerund, not beside its object.
    fn joined_gerunds(&mut self) {
        let first = |i: usize| {
            let object = self.head(i);
            let verb = self.head(object);
            let joined = self.deprel(i) == Deprel::Conj && self.is_gerund(i) && object < i && self.is_nominal(object);
            (joined && self.deprel(object) == Deprel::Obj && verb < object && self.is_gerund(verb)).then_some(verb)
        };
        for (i, verb) in self.range.clone().filter_map(|i| Some((i, first(i)?))).collect::<Vec<_>>() {
            self.attach(i, verb, Deprel::Conj);
        }
    }

    /// "wounding 40, police and officials said": a number before a comma does not count what stands behind it.
    fn counted(&mut self) {
        let verb = |n: usize| {
            let counted = self.head(n);
            let apart = self.deprel(n) == Deprel::Nummod && counted > n + 1 && n > self.range.start && self.word(n + 1) == ",";
            if !apart {
                return None;
            }
            let before = (self.range.start..n).rev().take(4).find(|&k| !BOUNDS.contains(&self.word(k)))?;
            let within =
                std::iter::successors(Some(before), |&k| Some(self.head(k)).filter(|&h| h != k)).take(self.range.len()).any(|k| k == n);
            (self.tags.upos(before) == Upos::Verb && !within && !self.has(before, &[Deprel::Obj])).then_some((before, counted))
        };
        for (n, (verb, counted)) in self.range.clone().filter_map(|n| Some((n, verb(n)?))).collect::<Vec<_>>() {
            let joined: Vec<usize> = self.children(n).filter(|&c| c > n && self.deprel(c) == Deprel::Conj).collect();
            if let Some((&first, rest)) = joined.split_first() {
                self.attach(first, counted, Deprel::Compound);
                rest.iter().for_each(|&c| self.attach(c, first, Deprel::Conj));
            }
            self.attach(n, verb, Deprel::Obj);
        }
    }
}

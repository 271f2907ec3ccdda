//! What the model of subtypes sees of a name: its words, what stands around it, and its place in the sentence's tree.

use super::super::draft::Draft;
use super::heads;
use super::parts::{PARTS, Part};
use crate::document::Document;
use crate::lexicon::{Lex, List};
use crate::ontology::EntityType;
use crate::parse::{Deprel, Tree};
use crate::tag::clusters::{Clusters, prefix};
use crate::tag::{Tags, Upos};
use lede_model::hash;

/// Which features to read: the trainer learns from lists without context, and from contexts of names that any list has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Parts {
    /// The words of the name.
    Name,
    /// What stands around it.
    Context,
    /// Both, as the engine does.
    All,
}

/// At most this many names of a group are looked at.
const MOST: usize = 12;
/// At most this many words of a sentence are searched for what is done in it.
const CLAUSE: usize = 60;
/// How far a title reaches before a name, an apposition after it, in words.
const REACH: usize = 6;

/// The document as the model of subtypes sees it.
#[derive(Clone, Copy)]
pub(in crate::mentions) struct View<'d, 't> {
    pub doc: &'d Document<'t>,
    pub lex: &'d Lex,
    pub tags: &'d Tags,
    pub tree: &'d Tree,
    pub clusters: &'d Clusters,
}

/// The class of a word that tells suspects (1), victims (2) and officials (3) apart; 0 of any other word.
fn deed(lemma: &str) -> u8 {
    match lemma {
        "arrest" | "charge" | "accuse" | "convict" | "sentence" | "detain" | "jail" | "imprison" | "indict" | "extradite" | "suspect"
        | "plead" | "apprehend" | "want" | "acquit" | "prosecute" | "confess" | "flee" | "remand" | "allege" | "surrender" | "capture"
        | "guilty" | "conviction" | "trial" | "plea" | "custody" | "defendant" | "gunman" | "attacker" | "fraud" | "prison" | "appeal" => 1,
        "kill" | "murder" | "assassinate" | "shoot" | "stab" | "poison" | "die" | "injure" | "wound" | "abduct" | "kidnap" | "behead"
        | "attack" | "beat" | "rescue" | "mourn" | "bury" | "target" | "slay" | "victim" | "funeral" | "death" | "killing"
        | "assassination" => 2,
        "elect" | "appoint" | "resign" | "nominate" | "swear" | "govern" | "announce" | "tell" | "pledge" | "vow" | "urge" | "meet"
        | "visit" | "sign" => 3,
        _ => 0,
    }
}

/// Features of one group of names, each once.
struct Reader<'v, 'd, 't> {
    view: &'v View<'d, 't>,
    out: Vec<u64>,
    /// At how many of their places they are shown in each part.
    parts: [u32; PARTS],
    /// In how many of their sentences it is spoken of.
    spoken: [u32; 4],
    /// Whether a title stands before one of them.
    titled: bool,
}

impl View<'_, '_> {
    /// The hashed features of a group.
    #[inline(never)]
    pub(in crate::mentions) fn features(&self, drafts: &[Draft], members: &[usize], parts: Parts) -> Vec<u64> {
        let mut reader = Reader { view: self, out: Vec::new(), parts: [0; PARTS], spoken: [0; 4], titled: false };
        for &at in members.iter().take(MOST) {
            if parts != Parts::Context {
                reader.name(&drafts[at], parts);
            }
            if parts != Parts::Name {
                reader.around(&drafts[at]);
                reader.clause(&drafts[at]);
            }
        }
        if parts != Parts::Name {
            reader.sums(drafts[members[0]].kind, members.len().min(MOST) as u32);
        }
        lede_text::sort_by_rank(&mut reader.out, |&hash| [(hash >> 32) as u32, hash as u32]);
        reader.out.dedup();
        reader.out
    }

    #[inline(never)]
    fn cluster(&self, i: usize) -> u32 {
        self.clusters.get(crate::tag::word::form(self.doc.word(i)))
    }

    fn capital(&self, i: usize) -> bool {
        self.doc.word(i).chars().next().is_some_and(char::is_uppercase)
    }
}

impl Reader<'_, '_, '_> {
    /// The type is part of every value: the subtypes of each type are told apart by weights of their own.
    fn add(&mut self, kind: EntityType, template: u32, value: u64) {
        self.out.push(hash::pair(hash::pair(value, kind as u64 + 1), u64::from(template) + 1001));
    }

    fn word(&mut self, kind: EntityType, template: u32, i: usize) {
        self.add(kind, template, hash::text(self.view.lex.folded(i)));
        let path = self.view.cluster(i);
        if path != 0 {
            self.add(kind, template + 1, u64::from(path));
            self.add(kind, template + 2, u64::from(prefix(path, 6)));
        }
    }

    fn lists(&mut self, kind: EntityType, template: u32, i: usize) {
        let lists = self.view.lex.lists(i);
        for list in List::ALL.iter().filter(|l| lists.has(**l)) {
            self.add(kind, template, hash::text(list.as_str()));
        }
    }

    /// What the places of the names say together.
    fn sums(&mut self, kind: EntityType, places: u32) {
        if kind != EntityType::Person {
            return;
        }
        for (part, n) in self.parts.into_iter().enumerate() {
            for least in 1..=n.min(4) {
                self.add(kind, 61, part as u64 * 8 + u64::from(least));
            }
        }
        let met = self.parts.iter().fold(0, |all, n| all * 3 + u64::from(*n.min(&2)));
        self.add(kind, 64, met);
        for class in 1..4 {
            let share = (self.spoken[class] * 3).div_ceil(places);
            self.add(kind, 62, class as u64 * 8 + u64::from(share.min(3)));
            self.add(kind, 63, ((met * 4 + u64::from(share.min(3))) * 2 + u64::from(self.titled)) * 4 + class as u64);
        }
    }

    #[inline(never)]
    fn name(&mut self, draft: &Draft, parts: Parts) {
        let (view, kind, tokens) = (self.view, draft.kind, draft.tokens.clone());
        let words = view.doc.span(tokens.clone()).of(view.doc.text);
        let length = tokens.len().min(4) as u64;
        let initials = words.len() <= 8 && !words.chars().any(char::is_lowercase);
        // A list of names says nothing on how frequent its kind is in the news.
        if parts == Parts::All {
            self.add(kind, 0, 0);
        }
        self.add(kind, 1, length << 1 | u64::from(initials));
        let head = heads::of(kind, &words.to_lowercase());
        self.add(kind, 2, head.map_or(0, hash::text));
        if kind == EntityType::Person {
            return;
        }
        self.add(kind, 3, hash::text(&lede_model::fold(words)));
        for i in tokens.clone() {
            self.word(kind, 4, i);
            let folded = view.lex.folded(i);
            let end = folded.char_indices().nth(4).map_or(folded.len(), |c| c.0);
            self.add(kind, 7, hash::text(&folded[..end]));
            let start = folded.char_indices().rev().nth(2).map_or(0, |c| c.0);
            self.add(kind, 8, hash::text(&folded[start..]));
        }
        for i in [tokens.start, tokens.end - 1] {
            let at = if i == tokens.start { 10 } else { 15 };
            self.word(kind, at, i);
            self.lists(kind, at + 3, i);
        }
    }

    #[inline(never)]
    fn around(&mut self, draft: &Draft) {
        let (view, kind, tokens) = (self.view, draft.kind, draft.tokens.clone());
        let sentence = view.doc.sentences[view.doc.sentence_of(tokens.start).index()].tokens.clone();
        let before = tokens.start.checked_sub(1).filter(|i| *i >= sentence.start);
        let after = Some(tokens.end).filter(|i| *i < sentence.end);
        for (template, at) in [(20, before), (24, after)] {
            match at {
                Some(i) => {
                    self.word(kind, template, i);
                    self.lists(kind, template + 3, i);
                }
                None => self.add(kind, template, 1),
            }
        }
        // A title or role before the name, as far as capitals, nouns and adjectives reach.
        let is_role = |i: &usize| {
            matches!(view.tags.upos(*i), Upos::Noun | Upos::Propn | Upos::Adj)
                || view.capital(*i)
                || matches!(view.doc.word(*i), "of" | "-" | "the")
        };
        let title = (sentence.start..tokens.start).rev().take(REACH).take_while(is_role);
        for i in title.collect::<Vec<_>>() {
            self.beside(kind, i);
            self.word(kind, 30, i);
            self.lists(kind, 33, i);
            self.titled |= view.lex.in_list(i, List::Title);
        }
        // "its armed wing, the X": what it is called before a comma.
        let article = before.filter(|&i| matches!(view.doc.word(i), "the" | "The")).map_or(tokens.start, |i| i);
        let comma = article.checked_sub(1).filter(|&i| i > sentence.start && view.doc.word(i) == ",");
        if let Some(noun) = comma.map(|i| i - 1).filter(|&i| view.tags.upos(i) == Upos::Noun) {
            self.beside(kind, noun);
            self.word(kind, 66, noun);
            self.lists(kind, 69, noun);
        }
        // What is said of it after a comma.
        if after.is_some_and(|i| matches!(view.doc.word(i), "," | "–" | "-" | "(")) {
            let stop = |i: &usize| !matches!(view.doc.word(*i), "," | ")" | "." | ";");
            for i in (tokens.end + 1..sentence.end).take(REACH).take_while(stop).collect::<Vec<_>>() {
                self.beside(kind, i);
                self.word(kind, 36, i);
                self.lists(kind, 39, i);
            }
        }
    }

    #[inline(never)]
    fn clause(&mut self, draft: &Draft) {
        let (view, kind, tokens) = (self.view, draft.kind, draft.tokens.clone());
        let head = tokens.clone().find(|&i| view.tree.head(i).is_none_or(|h| !tokens.contains(&h))).unwrap_or(tokens.end - 1);
        let mut place = head;
        // Of "X and Y were arrested" both are.
        for _ in 0..3 {
            match view
                .tree
                .head(place)
                .filter(|_| matches!(view.tree.deprel(place), Deprel::Conj | Deprel::Flat | Deprel::Compound | Deprel::Appos))
            {
                Some(up) => place = up,
                None => break,
            }
        }
        let relation = hash::text(view.tree.deprel(place).as_str());
        let case = view.tree.child(place, Deprel::Case).map_or(0, |c| hash::text(view.lex.folded(c)));
        if let Some(governor) = view.tree.head(place) {
            let lemma = view.tags.lemma(governor);
            self.add(kind, 45, hash::pair(hash::pair(relation, case), hash::text(lemma)));
            self.add(kind, 46, hash::pair(relation, u64::from(prefix(view.cluster(governor), 8))));
            self.add(kind, 47, hash::pair(case, hash::text(lemma)));
            self.deeds(kind, 48, relation, lemma);
        }
        for child in view.tree.children(head).filter(|c| !tokens.contains(c)) {
            let relation = hash::text(view.tree.deprel(child).as_str());
            self.add(kind, 52, hash::pair(relation, hash::text(view.tags.lemma(child))));
            self.add(kind, 53, hash::pair(relation, u64::from(prefix(view.cluster(child), 8))));
            self.deeds(kind, 54, relation, view.tags.lemma(child));
        }
        if kind == EntityType::Person {
            self.play(super::parts::of(view, head, place));
            let sentence = &view.doc.sentences[view.doc.sentence_of(tokens.start).index()].tokens;
            let mut spoken = [0; 4];
            for i in sentence.clone().take(CLAUSE).filter(|&i| matches!(view.tags.upos(i), Upos::Verb | Upos::Noun | Upos::Adj)) {
                self.deeds(kind, 58, 0, view.tags.lemma(i));
                spoken[usize::from(deed(view.tags.lemma(i)) & 3)] = 1;
            }
            for (sum, here) in self.spoken.iter_mut().zip(spoken) {
                *sum += here;
            }
        }
    }

    #[inline(never)]
    fn play(&mut self, parts: impl Iterator<Item = Part>) {
        parts.for_each(|part| self.parts[part as usize] += 1);
    }

    fn beside(&mut self, kind: EntityType, i: usize) {
        if kind == EntityType::Person {
            self.play(super::parts::called(self.view.lex.folded(i)).into_iter());
        }
    }

    #[inline(never)]
    fn deeds(&mut self, kind: EntityType, template: u32, relation: u64, lemma: &str) {
        let class = deed(lemma);
        if class > 0 {
            self.add(kind, template, hash::pair(relation, u64::from(class)));
        }
    }
}

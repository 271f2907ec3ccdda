//! Wrong turns over several words: a participle that was taken for the verb of its sentence, and phrases behind a comma that were hung
//! on what stands before it.

use super::Deprel;
use super::mend::Sentence;
use crate::tag::{Morph, Upos};

/// Participles (as written) that with "of" behind them are passive: as verbs they have somebody as object.
const OF: &[&str] = &["accused", "suspected", "convicted", "acquitted", "deprived", "stripped"];

/// Participles (as written) that with an infinitive behind them are passive: nobody "believes to have done" anything.
const TO: &[&str] = &["believed", "thought", "said", "known", "alleged", "rumoured", "rumored", "understood"];

/// Verbs (as written) with an object by means of which something is meant to be done.
const MEANS: &[&str] = &["fired", "used", "deployed", "threw", "hurled", "launched", "employed"];

/// Tokens back to the comma that opens an aside.
const ASIDE: usize = 16;

impl Sentence<'_> {
    /// All mends of this file and of single words.
    pub(super) fn wrong_turns(&mut self) {
        self.wrong_words();
        self.main_verb();
        self.behind_apposition();
        self.fronted();
        self.listed();
        self.behind_aside();
        self.accompanying();
    }

    pub(super) fn is_nominal(&self, i: usize) -> bool {
        matches!(self.tags.upos(i), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num)
    }

    #[inline(never)]
    pub(super) fn is_gerund(&self, i: usize) -> bool {
        self.tags.upos(i) == Upos::Verb && self.word(i).ends_with("ing")
    }

    /// The preposition of the phrase `i`.
    #[inline(never)]
    pub(super) fn preposition(&self, i: usize) -> Option<usize> {
        self.children(i).find(|&c| c < i && matches!(self.deprel(c), Deprel::Case | Deprel::Mark) && self.word(c) != "to")
    }

    /// "A man accused of theft fled", "A bomb hidden in a cart went off", "Hackers seeking data broke in": the participle belongs to the
    /// noun, and the sentence goes on with a verb whose subject is that noun.
    fn main_verb(&mut self) {
        let ends = self.range.clone().rev().take(2).any(|i| matches!(self.word(i), "." | "?" | "!"));
        let Some(root) = self.range.clone().find(|&i| self.head(i) == i).filter(|_| ends) else { return };
        let Some((noun, participle)) = self.passive_only(root).or_else(|| self.reduced(root)) else { return };
        let Some(verb) = (participle + 2..self.range.end).find(|&v| self.goes_on(v, participle)) else { return };
        self.free_subject(verb, participle);
        for c in self.children(root).filter(|&c| c != noun && c != verb).collect::<Vec<_>>() {
            let own = root == noun && c < verb && self.deprel(c) != Deprel::Punct;
            if c > verb || !own && c < noun {
                self.attach(c, verb, self.deprel(c));
            }
        }
        let passive = self.has(verb, &[Deprel::AuxPass]);
        if root != noun {
            self.attach(participle, noun, Deprel::Acl);
        }
        self.attach(verb, verb, Deprel::Root);
        self.attach(noun, verb, if passive { Deprel::NsubjPass } else { Deprel::Nsubj });
        // "Thirty-seven people accused of …": the number that the parser made the root.
        if root != participle && root != noun {
            self.attach(root, noun, Deprel::Nummod);
        }
        if !self.is_gerund(participle) {
            self.tags.set_morph(participle, Morph::PAST.with(Morph::PARTICIPLE).with(Morph::PASSIVE));
        }
        if !passive && !self.has(verb, &[Deprel::Aux]) {
            self.tags.set_morph(verb, Morph::PAST.with(Morph::FINITE));
        }
    }

    /// "Kasim, an ethnic Norlander, opposed the plan", "Kasim, who wrote for them, openly backed it": behind the comma that closes what is
    /// told of a name the sentence goes on.
    fn behind_apposition(&mut self) {
        let ends = self.range.clone().rev().take(2).any(|i| matches!(self.word(i), "." | "?" | "!"));
        let Some(root) = self.range.clone().find(|&i| self.head(i) == i).filter(|_| ends) else { return };
        let told =
            |c: usize| c > root && matches!(self.deprel(c), Deprel::Appos | Deprel::AclRelcl) && (root..c).any(|k| self.word(k) == ",");
        let named =
            matches!(self.tags.upos(root), Upos::Noun | Upos::Propn) && !self.has(root, &[Deprel::Nsubj, Deprel::Cop, Deprel::Case]);
        let Some(aside) = self.children(root).find(|&c| told(c)).filter(|_| named) else { return };
        let is_verb = |&v: &usize| {
            let first = (aside..v).rev().take(3).find(|&k| self.tags.upos(k) != Upos::Adv);
            let object = self.deprel(v) == Deprel::Amod && self.head(v) > v && self.has(v, &[Deprel::Advmod]);
            let clause = self.head(v) == root && matches!(self.deprel(v), Deprel::Parataxis | Deprel::Acl | Deprel::Ccomp | Deprel::Dep);
            (object || clause)
                && self.is_bare_past(v)
                && !self.has(v, &[Deprel::Mark, Deprel::Cc])
                && first.is_some_and(|k| self.word(k) == ",")
        };
        let Some(verb) = (aside + 1..self.range.end).find(is_verb) else { return };
        if self.deprel(verb) == Deprel::Amod {
            self.attach(self.head(verb), verb, Deprel::Obj);
        }
        for c in self.children(root).filter(|&c| c > verb).collect::<Vec<_>>() {
            self.attach(c, verb, self.deprel(c));
        }
        self.attach(verb, verb, Deprel::Root);
        self.attach(root, verb, Deprel::Nsubj);
        self.tags.set_morph(verb, Morph::PAST.with(Morph::FINITE));
    }

    /// "In that raid, Kasim, a self-styled captain, killed two": the name stands beside nothing in the phrase before it; what is told of it
    /// is no subject.
    fn fronted(&mut self) {
        let name = |s: usize| {
            let verb = self.head(s);
            if self.deprel(s) != Deprel::Nsubj || s + 1 >= verb || self.word(s + 1) != "," {
                return None;
            }
            let start = self.children(s).filter(|&c| c < s && self.deprel(c) == Deprel::Det).min()?;
            if start <= self.range.start + 1 || self.word(start - 1) != "," {
                return None;
            }
            let name = (self.range.start..start - 1).rev().take(6).find(|&k| self.deprel(k) == Deprel::Conj && self.is_nominal(k))?;
            let phrase = self.head(name);
            let alone = !self.has(name, &[Deprel::Cc])
                && name > self.range.start
                && self.children(name).all(|c| c > name || self.tags.upos(c) == Upos::Punct);
            let hung = self.head(phrase) == verb && phrase < name && self.preposition(phrase).is_some();
            (alone && hung && self.word(name - 1) == ",").then_some((name, verb))
        };
        for (s, (name, verb)) in self.range.clone().filter_map(|s| Some((s, name(s)?))).collect::<Vec<_>>() {
            self.attach(name, verb, Deprel::Nsubj);
            self.attach(s, name, Deprel::Appos);
        }
    }

    /// Gives what the parser took for the subject of the verb back to the participle's phrase: it stands behind a preposition, or is
    /// the object of a gerund.
    fn free_subject(&mut self, verb: usize, participle: usize) {
        let subjects = [Deprel::Nsubj, Deprel::NsubjPass];
        for s in self.children(verb).filter(|&c| c > participle && subjects.contains(&self.deprel(c))).collect::<Vec<_>>() {
            let within = self.children(s).find(|&g| g < s && self.is_gerund(g) && g > participle);
            let above = Some(self.head(verb)).filter(|&g| g < s && g > participle && self.is_gerund(g));
            if let Some(gerund) = within {
                let marks: Vec<usize> = self.children(s).filter(|&c| c < gerund && self.deprel(c) == Deprel::Case).collect();
                marks.into_iter().for_each(|c| self.attach(c, gerund, Deprel::Mark));
                self.attach(gerund, participle, Deprel::Advcl);
                self.attach(s, gerund, Deprel::Obj);
            } else if let Some(gerund) = above {
                self.attach(s, gerund, Deprel::Obj);
            } else {
                self.attach(s, participle, Deprel::Obl);
            }
        }
    }

    /// The subject of what was made the verb of the sentence and can only be a participle of it: "accused of", "believed to".
    fn passive_only(&self, root: usize) -> Option<(usize, usize)> {
        let number = self.tags.upos(root) == Upos::Num;
        let only = |&p: &usize| {
            let next = if self.range.contains(&(p + 1)) { self.word(p + 1) } else { "" };
            OF.contains(&self.word(p)) && next == "of" || TO.contains(&self.word(p)) && next == "to"
        };
        let participle = if number { self.children(root).find(only)? } else { Some(root).filter(only)? };
        let active = [Deprel::Cop, Deprel::Aux, Deprel::AuxPass, Deprel::Obj];
        let noun = self.children(participle).find(|&c| c < participle && self.deprel(c) == Deprel::Nsubj)?;
        (!self.has(participle, &active)).then_some((noun, participle))
    }

    /// The noun and the participle behind it, where one of them was made the root.
    fn reduced(&self, root: usize) -> Option<(usize, usize)> {
        let active = [Deprel::Cop, Deprel::Aux, Deprel::AuxPass, Deprel::Conj];
        // "Hackers seeking data broke in": without an auxiliary a gerund is no verb of a sentence.
        if self.is_gerund(root) && !self.has(root, &active) {
            let noun = self.children(root).find(|&c| c < root && self.deprel(c) == Deprel::Nsubj)?;
            return (noun + 1 == root).then_some((noun, root));
        }
        if !self.is_nominal(root) || self.has(root, &active) || self.has(root, &[Deprel::Obj, Deprel::Nsubj]) {
            return None;
        }
        let past = |p: usize| {
            let morph = self.tags.morph(p);
            self.tags.upos(p) == Upos::Verb && (morph.has(Morph::PAST) || morph.has(Morph::PARTICIPLE))
        };
        let participle = self.children(root).find(|&c| c > root && self.deprel(c) == Deprel::Acl && past(c))?;
        let own = self.has(participle, &[Deprel::Nsubj, Deprel::Aux, Deprel::AuxPass, Deprel::Mark, Deprel::Obj]);
        (!own && self.word(participle - 1) != ",").then_some((root, participle))
    }

    /// Whether `v` is a finite verb without a subject of its own behind the phrase of the participle.
    fn goes_on(&self, v: usize, participle: usize) -> bool {
        let auxiliary = self.children(v).find(|&c| c < v && matches!(self.deprel(c), Deprel::Aux | Deprel::AuxPass));
        let relation =
            matches!(self.deprel(v), Deprel::Xcomp | Deprel::Ccomp | Deprel::Parataxis | Deprel::Advcl | Deprel::Acl | Deprel::Dep);
        let past = self.tags.morph(v).has(Morph::PAST) && !self.is_gerund(v);
        let by = || self.range.contains(&(v + 1)) && self.word(v + 1) == "by";
        if self.tags.upos(v) != Upos::Verb || !relation || auxiliary.is_none() && (!past || by()) {
            return false;
        }
        let first = auxiliary.unwrap_or(v);
        // "to plant": no finite verb; "who fled", "after they fled": a clause of its own.
        let of = |s: usize| self.preposition(s).is_some_and(|p| p > participle);
        let object = |s: usize| s > self.head(v) && self.is_gerund(self.head(v)) && self.deprel(v) == Deprel::Ccomp;
        let own = |c: usize| match self.deprel(c) {
            Deprel::Mark | Deprel::Csubj | Deprel::Expl | Deprel::Cc => true,
            Deprel::Nsubj | Deprel::NsubjPass => c < participle || !of(c) && !object(c),
            Deprel::Advmod => matches!(self.word(c), "when" | "where" | "while" | "why" | "how"),
            _ => matches!(self.word(c), "who" | "which" | "that" | "to"),
        };
        let before = first - 1;
        let beside = before > participle && self.is_nominal(before) && !(participle..before).any(|k| self.word(k) == ",");
        beside && self.word(first) != "having" && self.word(first) != "being" && !self.children(v).any(own)
    }

    /// "The judge said he had robbed her, beaten her and fled": the second of three verbs goes on with the first, not with what is said.
    fn listed(&mut self) {
        let first = |i: usize| {
            let said = self.head(i);
            let bare =
                self.deprel(i) == Deprel::Parataxis && said < i && self.is_bare_past(i) && self.range.contains(&i) && i > self.range.start;
            let three = || self.children(i).any(|c| c > i && self.deprel(c) == Deprel::Conj && self.tags.upos(c) == Upos::Verb);
            if !bare || self.word(i - 1) != "," || !three() {
                return None;
            }
            let clause = self.children(said).find(|&c| c > said && c < i && self.deprel(c) == Deprel::Ccomp)?;
            self.has(clause, &[Deprel::Aux]).then_some(clause)
        };
        for (i, clause) in self.range.clone().filter_map(|i| Some((i, first(i)?))).collect::<Vec<_>>() {
            self.attach(i, clause, Deprel::Conj);
        }
    }

    /// "charged a man, named only as K., with spying": what follows the aside goes on with the verb before it.
    fn behind_aside(&mut self) {
        let verb = |i: usize| {
            let participle = self.head(i);
            let aside = matches!(self.deprel(participle), Deprel::Advcl | Deprel::Acl) && self.tags.upos(participle) == Upos::Verb;
            if !aside || i < participle || self.is_gerund(participle) {
                return None;
            }
            let from = self.range.start.max(participle.saturating_sub(3));
            let opens = (from..participle).any(|k| self.word(k) == ",");
            let case = self.preposition(i).filter(|&c| opens && c > participle && self.word(c - 1) == ",")?;
            if participle + ASIDE <= case || self.has(participle, &[Deprel::Nsubj, Deprel::Aux]) {
                return None;
            }
            let up = |&k: &usize| Some(self.head(k)).filter(|&h| h < k);
            let above = std::iter::successors(up(&participle), up).take(3).find(|&k| self.tags.upos(k) == Upos::Verb)?;
            (above < participle).then_some(above)
        };
        for (i, above) in self.range.clone().filter_map(|i| Some((i, verb(i)?))).collect::<Vec<_>>() {
            self.attach(i, above, if self.is_gerund(i) { Deprel::Advcl } else { Deprel::Obl });
        }
    }

    /// "fined two firms linked to the raid, freezing their funds", "fired gas to clear the square, injuring six": behind a comma the
    /// gerund goes with the verb of the clause, not with a participle inside it or with its purpose.
    fn accompanying(&mut self) {
        let above = |i: usize| {
            let head = self.head(i);
            let trailing =
                self.is_gerund(i) && self.deprel(i) == Deprel::Advcl && head < i && i > self.range.start && self.word(i - 1) == ",";
            if !trailing || self.has(i, &[Deprel::Nsubj, Deprel::Mark, Deprel::Case]) {
                return None;
            }
            // Between two commas it belongs to what it stands by.
            let inner = match self.deprel(head) {
                Deprel::Acl => !self.is_gerund(head) && self.word(head - 1) != ",",
                Deprel::Xcomp | Deprel::Advcl => {
                    let verb = self.head(head);
                    verb < head
                        && MEANS.contains(&self.word(verb))
                        && self.children(head).any(|c| c < head && self.word(c) == "to")
                        && self.children(verb).any(|c| c > verb && c < head && self.deprel(c) == Deprel::Obj)
                }
                _ => false,
            };
            let up = |&k: &usize| Some(self.head(k)).filter(|&h| h < k);
            let verb = std::iter::successors(up(&head), up).take(5).find(|&k| self.tags.upos(k) == Upos::Verb)?;
            inner.then_some(verb)
        };
        for (i, verb) in self.range.clone().filter_map(|i| Some((i, above(i)?))).collect::<Vec<_>>() {
            self.attach(i, verb, Deprel::Advcl);
        }
    }
}

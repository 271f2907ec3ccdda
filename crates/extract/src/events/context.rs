//! What the event passes ask about a token: its lemma, classes, entity, base noun phrase.

use super::Inputs;
use super::lemma;
use super::parts::{common_noun, headline_verb, heads_clause, is_nominalized, is_predicate, mended};
use super::rules::{Classes, Rules};
use super::words::PERSONAL;
use crate::analysis::{Entity, Mention, Quote, TimexKind, Value};
use crate::document::ZoneKind;
use crate::ontology::EntityType;
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};
use lede_model::rules::{Filter, Pos};
use lede_text::Span;
use std::{borrow::Cow, ops::Range};

/// The earlier stages' results, with look-ups by token.
pub(super) struct Context<'a, 't> {
    pub(super) inputs: &'a Inputs<'a, 't>,
    pub(super) rules: &'static Rules,
    /// Lemma of each token in lower case.
    lemmas: Vec<Cow<'a, str>>,
    /// Parts of speech, mended where the tree tells better.
    upos: Vec<Upos>,
    /// Participles after "be" that the tagger took for adjectives.
    participles: Vec<bool>,
    /// The innermost mention over each token.
    cover: Vec<Option<u32>>,
    /// Whether each token is in a time.
    timed: Vec<bool>,
    /// The first quotation that each token reports.
    cues: Vec<Option<u32>>,
    named: NamedClasses,
    /// Word classes that the text uses more than once.
    topics: Classes,
}

/// Classes that an entity type stands for.
struct NamedClasses {
    person: Classes,
    org: Classes,
    gpe: Classes,
    place: Classes,
    facility: Classes,
    document: Classes,
    weapon: Classes,
    site: Classes,
}

impl<'a, 't> Context<'a, 't> {
    #[inline(never)]
    pub(super) fn new(inputs: &'a Inputs<'a, 't>) -> Self {
        let rules = Rules::embedded();
        let n = inputs.doc.tokens.len();
        let mut cover = vec![None; n];
        for (m, mention) in inputs.entities.mentions.iter().enumerate() {
            for token in inputs.doc.tokens_in(mention.span) {
                cover[token] = Some(m as u32);
            }
        }
        let mut timed = vec![false; n];
        for time in inputs.times {
            for token in inputs.doc.tokens_in(time.span) {
                timed[token] = true;
            }
        }
        let mut cues = vec![None; n];
        for (q, quote) in inputs.quotes.iter().enumerate() {
            for token in quote.cue.map_or(0..0, |cue| inputs.doc.tokens_in(cue)) {
                cues[token].get_or_insert(q as u32);
            }
        }
        let mut lemmas: Vec<Cow<'a, str>> = (0..n).map(|i| lemma::small(inputs.tags.lemma(i))).collect();
        let mut participles = vec![false; n];
        let mut parts: Vec<Upos> = (0..n).map(|i| mended(inputs, i)).collect();
        for i in 0..n {
            let upos = parts[i];
            let participle = upos == Upos::Adj && inputs.doc.word(i).ends_with("ed") && is_predicate(inputs, i);
            if upos == Upos::Noun && inputs.tags.upos(i) != Upos::Noun && is_nominalized(inputs, i) {
                lemmas[i] = Cow::Owned(inputs.doc.word(i).to_lowercase());
                continue;
            }
            let known = |l: &str| rules.entries(l).iter().any(|e| e.pos == Pos::Verb);
            if let Some(noun) = common_noun(inputs, rules, i, upos)
                .filter(|_| cover[i].is_none_or(|m| !inputs.entities.mentions[m as usize].form.is_named()))
            {
                lemmas[i] = Cow::Owned(noun);
                parts[i] = Upos::Noun;
                continue;
            }
            if upos == Upos::Noun
                && (heads_clause(inputs, i) || headline_verb(inputs, i))
                && let Some(lemma) = lemma::of_verb(inputs.doc.word(i), known)
            {
                lemmas[i] = Cow::Owned(lemma);
                parts[i] = Upos::Verb;
                continue;
            }
            if (participle || upos == Upos::Verb && !known(&lemmas[i]))
                && let Some(lemma) = lemma::of_verb(inputs.doc.word(i), known)
            {
                lemmas[i] = Cow::Owned(lemma);
                participles[i] = participle;
                parts[i] = Upos::Verb;
            }
        }
        let (human, group, place) = (rules.class("human"), rules.class("group"), rules.class("place"));
        let named = NamedClasses {
            person: human,
            org: group | rules.class("org") | rules.class("body"),
            gpe: place | group | rules.class("journey"),
            place: place | rules.class("journey"),
            facility: place | rules.class("thing") | rules.class("building"),
            document: rules.class("document"),
            weapon: rules.class("weapon"),
            site: rules.class("site"),
        };
        let (mut once, mut topics) = (0, 0);
        for lemma in &lemmas {
            let classes = rules.classes(lemma);
            topics |= once & classes;
            once |= classes;
        }
        Self { inputs, rules, lemmas, upos: parts, participles, cover, timed, cues, named, topics }
    }

    /// The word classes that the text is about.
    pub(super) fn topics(&self) -> Classes {
        self.topics
    }

    /// The time that a verb takes for how long: "jailed for six years", "got six years", "sentenced | to six years", which the parser may
    /// have hung on the name between. The preposition or the verb stands right before it.
    pub(super) fn duration(&self, v: usize) -> Option<(usize, usize)> {
        let sentence = self.inputs.doc.sentence(self.inputs.doc.sentence_of(v)).span;
        let from = self.inputs.times.partition_point(|t| t.span.start < self.inputs.doc.tokens[v].span.end);
        let later = self.inputs.times.iter().enumerate().skip(from).take_while(|(_, t)| t.span.start < sentence.end);
        let (index, tokens) = later
            .filter(|(_, t)| t.kind == TimexKind::Duration)
            .map(|(i, t)| (i, self.inputs.doc.tokens_in(t.span)))
            .find(|(_, tokens)| {
                let mut before = tokens.start.saturating_sub(1);
                // "for at least six years", "up to six years"
                while before > v
                    && (matches!(self.lemma(before), "at" | "least" | "up" | "nearly" | "about" | "almost" | "over" | "more" | "than")
                        || before + 1 < tokens.start && self.lemma(before) == "to" && self.lemma(before - 1) == "up")
                {
                    before -= 1;
                }
                // "gave him | six years"
                let given = || {
                    matches!(self.lemma(v), "give" | "hand") && (v + 1..=before).all(|t| self.is_nominal(t) || self.upos(t) == Upos::Det)
                };
                before == v || matches!(self.lemma(before), "for" | "to" | "of" | "and") || given()
            })?;
        // "cleared of theft, found guilty of fraud and jailed for six years": the last verb's.
        let joined = |t: usize| self.deprel(t) == Deprel::Conj && !self.is_gerund(t);
        let verb = |t: usize| self.upos(t) == Upos::Verb && (self.morph(t).has(Morph::FINITE) || joined(t));
        (!(v + 1..tokens.start).any(verb)).then_some((index, tokens.start))
    }

    /// The first quotation that token `i` reports.
    pub(super) fn cued(&self, i: usize) -> Option<&'a Quote> {
        self.inputs.quotes.get(self.cues.get(i).copied()?? as usize)
    }

    /// The values that touch a span, with their numbers.
    pub(super) fn values_over(&self, span: Span) -> impl Iterator<Item = (usize, &'a Value)> + use<'a, 't> {
        // In text order, without overlap.
        let values = self.inputs.values;
        let from = values.partition_point(|v| v.span.end <= span.start);
        values.iter().enumerate().skip(from).take_while(move |(_, v)| v.span.start < span.end)
    }

    /// The time that token `i` is in.
    pub(super) fn time_of(&self, i: usize) -> Option<usize> {
        let span = self.inputs.doc.tokens.get(i)?.span;
        let at = self.inputs.times.partition_point(|t| t.span.end <= span.start);
        self.inputs.times.get(at).filter(|t| t.span.overlaps(span)).map(|_| at)
    }

    pub(super) fn len(&self) -> usize {
        self.lemmas.len()
    }

    pub(super) fn lemma(&self, i: usize) -> &str {
        &self.lemmas[i]
    }

    /// The word of token `i` as it stands.
    pub(super) fn word(&self, i: usize) -> &'t str {
        self.inputs.doc.word(i)
    }

    pub(super) fn upos(&self, i: usize) -> Upos {
        self.upos[i]
    }

    /// Whether token `i` is a participle that the tagger took for an adjective: a passive.
    pub(super) fn is_participle(&self, i: usize) -> bool {
        self.participles[i]
    }

    /// Whether token `i` stands in a headline.
    pub(super) fn in_headline(&self, i: usize) -> bool {
        let doc = self.inputs.doc;
        matches!(doc.sentence(doc.sentence_of(i)).zone, ZoneKind::Headline | ZoneKind::Subhead)
    }

    pub(super) fn morph(&self, i: usize) -> Morph {
        self.inputs.tags.morph(i)
    }

    pub(super) fn deprel(&self, i: usize) -> Deprel {
        self.inputs.tree.deprel(i)
    }

    pub(super) fn head(&self, i: usize) -> Option<usize> {
        self.inputs.tree.head(i)
    }

    pub(super) fn children(&self, i: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.inputs.tree.children(i)
    }

    pub(super) fn child(&self, i: usize, deprel: Deprel) -> Option<usize> {
        self.inputs.tree.child(i, deprel)
    }

    /// The tokens of the sentence of token `i`.
    pub(super) fn sentence(&self, i: usize) -> Range<usize> {
        self.inputs.doc.sentence(self.inputs.doc.sentence_of(i)).tokens.clone()
    }

    /// Whether token `i` is part of a time.
    pub(super) fn is_timed(&self, i: usize) -> bool {
        self.timed[i]
    }

    pub(super) fn is_nominal(&self, i: usize) -> bool {
        matches!(self.upos(i), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num | Upos::Sym | Upos::X)
    }

    pub(super) fn is_verb(&self, i: usize) -> bool {
        matches!(self.upos(i), Upos::Verb | Upos::Aux)
    }

    /// Whether token `i` is a verb in "-ing"; "bring" is none.
    pub(super) fn is_gerund(&self, i: usize) -> bool {
        let word = self.word(i);
        self.is_verb(i) && word.ends_with("ing") && !self.lemma(i).ends_with("ing")
    }

    /// "The army prevented | rebels": a finite verb that the parser took for an attribute of its object. Its subject and object.
    pub(super) fn misplaced(&self, v: usize) -> Option<(Option<usize>, usize)> {
        let object = self.head(v).filter(|&h| self.deprel(v) == Deprel::Amod && h > v && self.upos(v) == Upos::Verb)?;
        if self.joined_verb(object) == Some(v) {
            let verb = self.head(self.head(object)?)?;
            let subject = |v: usize| self.child(v, Deprel::Nsubj);
            return Some((subject(verb).or_else(|| subject(self.head(verb)?)), object));
        }
        let subject = self.child(v, Deprel::Nsubj).filter(|&s| s < v).or_else(|| {
            let before = v.checked_sub(1).filter(|&b| matches!(self.upos(b), Upos::Noun | Upos::Propn))?;
            (self.head(object) == Some(before) && self.deprel(object) == Deprel::Appos).then_some(before)
        })?;
        Some((Some(subject), object))
    }

    /// "blamed the army and promised | revenge": a bare noun behind "and" and a verb in the past, which the parser joined to the object
    /// of the verb before. That verb.
    pub(super) fn joined_verb(&self, noun: usize) -> Option<usize> {
        let first = self.head(noun).filter(|_| self.deprel(noun) == Deprel::Conj)?;
        let verb = self.head(first).filter(|_| self.deprel(first) == Deprel::Obj)?;
        let gerund = self.is_gerund(verb);
        let alike = |v: usize| if gerund { self.is_gerund(v) } else { self.morph(v).has(Morph::PAST) };
        let v = noun.checked_sub(1).filter(|&v| v > first && self.upos(v) == Upos::Verb && alike(v) && alike(verb))?;
        let behind_and = v > 0 && matches!(self.word(v - 1), "and" | "but");
        let known = self.rules.entries(self.lemma(v)).iter().any(|e| e.pos == Pos::Verb);
        let active = gerund || self.child(verb, Deprel::Nsubj).is_some() && self.child(verb, Deprel::AuxPass).is_none();
        (behind_and && known && active && self.deprel(v) == Deprel::Amod && self.child(v, Deprel::Advmod).is_none()).then_some(v)
    }

    /// The preposition of the phrase with head `i`; parsers hang some on the first word of the phrase.
    pub(super) fn case(&self, i: usize) -> Option<usize> {
        let own = |i: usize| self.children(i).find(|&c| self.deprel(c) == Deprel::Case && self.upos(c) != Upos::Part);
        let first = || self.children(i).find(|&c| c < i && matches!(self.deprel(c), Deprel::Compound | Deprel::Amod | Deprel::Nummod));
        own(i).or_else(|| self.child(i, Deprel::Mark)).or_else(|| own(first()?).filter(|&c| c < i))
    }

    /// The mention over token `i`, innermost.
    pub(super) fn mention(&self, i: usize) -> Option<&'a Mention> {
        self.cover[i].map(|m| &self.inputs.entities.mentions[m as usize])
    }

    /// The entity that a phrase with head `i` means.
    pub(super) fn entity(&self, i: usize) -> Option<&'a Entity> {
        let mention = self.headed(i)?;
        self.inputs.entities.entities.get(mention.entity.index())
    }

    /// The mention that a phrase with head `i` is: a name over it, or a nominal or pronoun that ends with it.
    pub(super) fn headed(&self, i: usize) -> Option<&'a Mention> {
        let mention = self.mention(i)?;
        let ends = mention.span.end == self.inputs.doc.tokens[i].span.end;
        (ends || mention.form.is_named()).then_some(mention)
    }

    /// The word classes of the phrase with head `i`, its entity's included.
    pub(super) fn classes(&self, i: usize) -> Classes {
        let named = &self.named;
        let lemma = self.lemma(i);
        if let Some(noun) = self.antecedent(i) {
            return self.classes(noun);
        }
        let mut classes = self.rules.classes(lemma);
        if let Some(counted) = self.counted(i) {
            classes |= self.classes(counted);
        }
        if let Some(entity) = self.entity(i) {
            classes |= match entity.kind {
                EntityType::Person | EntityType::Norp => named.person,
                EntityType::Org => named.org,
                EntityType::Gpe => named.gpe,
                EntityType::Loc => named.place,
                EntityType::Facility => named.facility,
                EntityType::Document => named.document,
                EntityType::Weapon => named.weapon,
                EntityType::Platform => named.site,
                _ => 0,
            };
        } else if PERSONAL.contains(&lemma) || PERSONAL.contains(&self.word(i).to_lowercase().as_str()) || self.upos(i) == Upos::Num {
            classes |= named.person;
        } else if self.upos(i) == Upos::Propn {
            classes |= named.person | named.org;
        }
        classes
    }

    /// "dozens of members": what a quantity counts.
    pub(super) fn counted(&self, i: usize) -> Option<usize> {
        let quantity =
            matches!(self.lemma(i), "dozen" | "hundred" | "thousand" | "score" | "scores" | "ten" | "number" | "handful" | "couple");
        let of = |c: &usize| *c > i && self.deprel(*c) == Deprel::Nmod && self.case(*c).is_some_and(|p| self.lemma(p) == "of");
        if quantity { self.children(i).find(of) } else { None }
    }

    /// For a relative pronoun, the noun that it stands for.
    pub(super) fn antecedent(&self, i: usize) -> Option<usize> {
        if !matches!(self.lemma(i), "who" | "which" | "that" | "whom") || self.entity(i).is_some() {
            return None;
        }
        let mut at = i;
        for _ in 0..4 {
            let head = self.head(at)?;
            if self.deprel(at) == Deprel::AclRelcl {
                return (head != i).then_some(head);
            }
            at = head;
        }
        None
    }

    /// Whether the phrase with head `i` passes a filter.
    pub(super) fn passes(&self, filter: &Filter, i: usize) -> bool {
        if filter.classes == 0 && filter.kinds.is_empty() && filter.literals.is_empty() && !filter.event {
            return true;
        }
        let at = self.antecedent(i).or_else(|| self.counted(i)).unwrap_or(i);
        self.classes(at) & filter.classes != 0
            || self.rules.is_literal(filter, self.lemma(at))
            || self.rules.is_literal(filter, &self.word(at).to_lowercase())
            || (filter.event && self.is_verb(at))
            || self.entity(at).is_some_and(|e| self.rules.is_kind(filter, e.kind, e.subtype))
    }
}

//! The words of a participant: the mention, or the base noun phrase around its head.

use super::context::Context;
use crate::analysis::{MentionForm, ValueKind};
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};
use lede_text::Span;

impl Context<'_, '_> {
    /// The span of the phrase with head `i`: the mention, or the base noun phrase from its determiner to its head.
    pub(super) fn phrase(&self, i: usize) -> Span {
        if let Some(mention) = self.headed(i)
            && (mention.form != MentionForm::Nominal || mention.span.len() > self.inputs.doc.tokens[i].span.len())
        {
            return self.without_bound(mention.span);
        }
        let doc = self.inputs.doc;
        // "$5 million": the sign is the head, the sum the phrase.
        if self.upos(i) == Upos::Sym
            && let Some((_, sum)) = self.values_over(doc.tokens[i].span).find(|(_, v)| v.kind == ValueKind::Money)
        {
            return sum.span;
        }
        if !self.is_nominal(i) && self.upos(i) != Upos::Adj {
            return doc.tokens[i].span;
        }
        let first = self.sentence(i).start;
        let mut start = i;
        while start > first {
            let left = start - 1;
            let inside = match self.upos(left) {
                _ if matches!(self.lemma(left), "least" | "most" | "than") => false,
                // "an attack that police blame": no "that" of theirs.
                Upos::Det if self.lemma(left) == "that" && (self.morph(i).has(Morph::PLURAL) || self.lemma(i) == "police") => false,
                Upos::Det | Upos::Adj | Upos::Num | Upos::Noun | Upos::Propn | Upos::Sym | Upos::X => true,
                Upos::Pron => matches!(
                    self.lemma(left),
                    "his" | "her" | "its" | "their" | "our" | "my" | "your" | "he" | "she" | "it" | "they" | "we" | "i"
                ),
                Upos::Part => matches!(self.word(left), "'s" | "’s" | "'" | "’"),
                Upos::Verb => self.deprel(left) == Deprel::Amod && self.misplaced(left).is_none(),
                Upos::Adv => {
                    !matches!(self.lemma(left), "down" | "up" | "out" | "off" | "over" | "back" | "away")
                        && self.deprel(left) == Deprel::Advmod
                        && self.head(left).is_some_and(|h| h > left && h <= i && self.upos(h) == Upos::Num)
                }
                Upos::Punct => self.word(left) == "-",
                _ => false,
            };
            if !inside
                || self.is_timed(left) && !self.is_timed(i)
                || !(self.is_under(left, i) || self.is_beside(left, i) || self.head(i) == Some(left) && self.upos(left) == Upos::Det)
            {
                break;
            }
            start = left;
            if matches!(self.upos(left), Upos::Det) || self.upos(left) == Upos::Pron {
                break;
            }
        }
        let mut end = i + 1;
        if self.lemma(i) == "each" && end < self.len() && self.lemma(end) == "other" {
            end += 1;
        }
        // "a state of emergency"
        if self.lemma(i) == "state"
            && end + 1 < self.len()
            && self.lemma(end) == "of"
            && matches!(self.lemma(end + 1), "emergency" | "siege" | "war" | "alert")
        {
            end += 2;
        }
        // "dozens of people": a quantity takes along what it counts.
        let counts = |i: usize| {
            self.children(i)
                .find(|&c| self.deprel(c) == Deprel::Nmod && c > i && c < i + 5 && self.case(c).is_some_and(|p| self.lemma(p) == "of"))
        };
        let mut quantity = i;
        while self.is_quantity(quantity)
            && let Some(counted) = counts(quantity)
        {
            (quantity, end) = (counted, counted + 1);
        }
        // A name whose head is its first word.
        while end < self.len() && self.deprel(end) == Deprel::Flat && self.head(end) == Some(i) {
            end += 1;
        }
        doc.span(start..end)
    }

    /// "at | least twenty people": what bounds a number is none of the phrase.
    fn without_bound(&self, span: Span) -> Span {
        let mut tokens = self.inputs.doc.tokens_in(span);
        while tokens.len() > 1
            && matches!(self.lemma(tokens.start), "at" | "least" | "most" | "up" | "to" | "more" | "less" | "than" | "over")
        {
            tokens.start += 1;
        }
        Span { start: self.inputs.doc.tokens[tokens.start].span.start.max(span.start), end: span.end }
    }

    fn is_quantity(&self, i: usize) -> bool {
        matches!(
            self.lemma(i),
            "dozen"
                | "hundred"
                | "thousand"
                | "ten"
                | "score"
                | "million"
                | "number"
                | "group"
                | "string"
                | "series"
                | "one"
                | "some"
                | "handful"
                | "couple"
                | "crowd"
                | "lot"
                | "majority"
        )
    }

    /// "Harbour chief shot dead": words of one headline phrase that the parser hung on the verb side by side.
    fn is_beside(&self, left: usize, i: usize) -> bool {
        let both = self.deprel(left) == Deprel::Compound && self.deprel(i) == Deprel::Compound && self.head(left) == self.head(i);
        both && self.in_headline(i) && self.head(i).is_some_and(|h| h > i && self.is_verb(h))
    }

    /// Whether `i` is `top` or below it, within a few steps.
    fn is_under(&self, i: usize, top: usize) -> bool {
        let mut at = i;
        for _ in 0..6 {
            if at == top {
                return true;
            }
            let Some(head) = self.head(at) else { return false };
            at = head;
        }
        false
    }
}

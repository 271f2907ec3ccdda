//! Shapes that several finders look for around a mention.

use super::Context;
use crate::analysis::{Mention, MentionForm};
use crate::parse::Deprel;
use std::ops::Range;

impl<'a> Context<'a, '_> {
    /// The mention's tokens.
    pub(super) fn tokens(&self, mention: &Mention) -> Range<usize> {
        self.doc.tokens_in(mention.span)
    }

    /// The token of the mention whose head lies outside it.
    pub(super) fn head(&self, mention: &Mention) -> usize {
        let tokens = self.tokens(mention);
        let outside = |&i: &usize| self.tree.head(i).is_none_or(|h| !tokens.contains(&h));
        tokens.clone().find(outside).unwrap_or(tokens.start)
    }

    /// Mentions inside another one's words, each with the relation of its head.
    pub(super) fn inside(&self, mention: &Mention) -> Vec<&'a Mention> {
        let entities = self.entities;
        entities.mentions_in(mention.span).filter(|m| m.span != mention.span && m.entity != mention.entity).collect()
    }

    /// Mentions joined to token `head` by one of these prepositions: "the director [of] X", "a house [in] Y".
    pub(super) fn after(&self, head: usize, prepositions: &[&str]) -> Vec<(&'a Mention, usize)> {
        let hangs = |i: usize| matches!(self.tree.deprel(i), Deprel::Nmod | Deprel::Obl);
        let marked = |i: usize| {
            self.tree
                .children(i)
                .any(|c| self.tree.deprel(c) == Deprel::Case && prepositions.contains(&self.doc.word(c).to_lowercase().as_str()))
        };
        let near: Vec<usize> = self.tree.children(head).filter(|&c| c > head && hangs(c) && marked(c)).collect();
        near.into_iter().filter_map(|c| Some((self.mention_at(c)?, c))).collect()
    }

    /// The mention that one of these prepositions right behind this one introduces, whatever the tree says.
    pub(super) fn behind(&self, mention: &Mention, prepositions: &[&str]) -> Option<&'a Mention> {
        let of = self.tokens(mention).end;
        let sentence = self.doc.sentence(self.doc.sentence_of(of.checked_sub(1)?)).tokens.end;
        let first = of + 1;
        if first >= sentence || !prepositions.contains(&self.doc.word(of).to_lowercase().as_str()) {
            return None;
        }
        let begins = |m: &&Mention| (first..=first + 1).contains(&self.tokens(m).start);
        let found = (first..sentence).take(6).filter_map(|k| self.mention_at(k)).find(begins)?;
        // "the leader of Norland's Unity Party": of the party.
        let end = self.tokens(found).end;
        let owned = || (end + 1..sentence).take(3).filter_map(|k| self.mention_at(k)).find(|m| m.form.is_named());
        let owner = end < sentence && matches!(self.doc.word(end), "'s" | "’s");
        if owner { owned().or(Some(found)) } else { Some(found) }.filter(|m| m.form != MentionForm::Pronoun)
    }

    /// Whether one of these words stands within the tokens or right before them.
    pub(super) fn said_before(&self, tokens: &Range<usize>, words: &[&str]) -> bool {
        (tokens.start.saturating_sub(1)..tokens.end).any(|i| words.contains(&self.doc.word(i).to_lowercase().as_str()))
    }
}

/// Words that say that an office is no longer held.
pub(super) const FORMER: &[&str] =
    &["former", "ex", "ex-", "late", "then", "erstwhile", "ousted", "outgoing", "deposed", "retired", "onetime", "one-time"];

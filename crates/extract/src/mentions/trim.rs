use super::draft::Draft;
use crate::document::Document;
use crate::lexicon::{Lex, List};
use crate::ontology::EntityType;

/// Articles, titles, possessives and quotation marks are no part of a name.
#[inline(never)]
pub(super) fn articles_and_titles(doc: &Document<'_>, lex: &Lex, drafts: &mut Vec<Draft>) {
    for draft in drafts.iter_mut() {
        while draft.tokens.len() > 1 && is_before(doc.word(draft.tokens.start)) {
            draft.tokens.start += 1;
        }
        while draft.tokens.len() > 1 && is_after(doc.word(draft.tokens.end - 1)) {
            draft.tokens.end -= 1;
        }
        if draft.kind == EntityType::Person {
            while let Some(hit) = lex.longest(draft.tokens.start, List::Title).filter(|h| h.end < draft.tokens.end) {
                if lex.in_list(draft.tokens.start, List::GivenName) && hit.end == draft.tokens.start + 1 {
                    break;
                }
                draft.tokens.start = hit.end;
            }
        }
    }
    drafts.retain(|d| doc.span(d.tokens.clone()).of(doc.text).chars().any(char::is_alphanumeric));
}

/// The article that a list has with a name: "the Netherlands", "The Herald".
#[inline(never)]
pub(super) fn articles(doc: &Document<'_>, drafts: &mut [Draft]) {
    for draft in drafts.iter_mut().filter(|d| d.tokens.len() > 1 && matches!(doc.word(d.tokens.start), "the" | "The" | "THE")) {
        draft.tokens.start += 1;
    }
}

fn is_before(word: &str) -> bool {
    matches!(word, "the" | "The" | "THE" | "a" | "an" | "A" | "An" | "\"" | "“" | "”" | "'" | "‘" | "(" | "[" | "-" | "–")
}

fn is_after(word: &str) -> bool {
    matches!(word, "'s" | "’s" | "'S" | "’S" | "'" | "’" | "\"" | "”" | "“" | "," | ";" | ":" | ")" | "]" | "-" | "–")
}

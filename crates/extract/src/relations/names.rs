//! Two names of one thing: initials in brackets, "also known as".

use super::{Context, Found};
use crate::analysis::{Mention, MentionForm};
use crate::ontology::RelationType;

#[inline(never)]
pub(super) fn find(cx: &mut Context<'_, '_>, at: usize, mention: &Mention) {
    let Some(next) = cx.entities.mentions.get(at + 1) else { return };
    if !next.form.is_named() || !mention.form.is_named() {
        return;
    }
    // A cover name is somebody of its own, known as the other.
    let cover = next.entity != mention.entity;
    if cover && cx.subtype(next.entity) != "COVER_NAME" {
        return;
    }
    let gap = cx.doc.text.get(mention.span.end as usize..next.span.start as usize).unwrap_or("").trim();
    let evidence = mention.span.cover(next.span);
    let initials = |m: &Mention| m.form == MentionForm::Acronym;
    let kind = match gap {
        _ if cover && !ALIAS.iter().any(|a| gap.contains(a)) => return,
        "(" if initials(mention) != initials(next) => RelationType::AcronymOf,
        "(" => RelationType::AliasOf,
        _ if gap.len() < 60 && ALIAS.iter().any(|a| gap.contains(a)) => RelationType::AliasOf,
        _ => return,
    };
    cx.add(Found { kind, head: next.entity, tail: mention.entity, label: None, status: None, evidence, rule: "relations/other-name" });
}

/// Words between a name and another name of its bearer.
const ALIAS: &[&str] =
    &["known as", "alias", "aka", "a.k.a.", "nicknamed", "nom de guerre", "code-named", "codenamed", "born ", "formerly"];

//! Person and number of the personal pronouns: a closed class.

use super::Morph;

/// The morphology of a pronoun in lower case.
pub(crate) fn morph(form: &str) -> Morph {
    let first = Morph::FIRST_PERSON;
    match form {
        "i" | "me" | "my" | "mine" | "myself" => first,
        "we" | "us" | "our" | "ours" | "ourselves" | "'s" => first.with(Morph::PLURAL),
        "you" | "your" | "yours" | "yourself" => Morph::SECOND_PERSON,
        "yourselves" => Morph::SECOND_PERSON.with(Morph::PLURAL),
        "they" | "them" | "their" | "theirs" | "themselves" | "these" | "those" => Morph::PLURAL,
        _ => Morph::default(),
    }
}

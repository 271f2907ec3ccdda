//! The pronouns that can mean an entity.

/// What a pronoun says about its antecedent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Pronoun {
    pub person: u8,
    pub plural: Option<bool>,
    pub gender: Option<Gender>,
    pub kind: PronounKind,
}

/// Grammatical gender as English pronouns show it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Gender {
    Male,
    Female,
    /// Not a person.
    Neuter,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum PronounKind {
    Personal,
    Possessive,
    Reflexive,
    Relative,
}

use Gender::{Female, Male, Neuter};
use PronounKind::{Personal, Possessive, Reflexive, Relative};

const fn row(person: u8, plural: Option<bool>, gender: Option<Gender>, kind: PronounKind) -> Pronoun {
    Pronoun { person, plural, gender, kind }
}

/// The pronoun that this word can be; `that` counts only where the parser makes it a relative (the caller's business).
pub(super) fn pronoun(word: &str) -> Option<Pronoun> {
    let (one, many) = (Some(false), Some(true));
    Some(match word {
        "he" | "him" => row(3, one, Some(Male), Personal),
        "his" => row(3, one, Some(Male), Possessive),
        "himself" => row(3, one, Some(Male), Reflexive),
        "she" => row(3, one, Some(Female), Personal),
        "her" | "hers" => row(3, one, Some(Female), Possessive),
        "herself" => row(3, one, Some(Female), Reflexive),
        "it" => row(3, one, Some(Neuter), Personal),
        "its" => row(3, one, Some(Neuter), Possessive),
        "itself" => row(3, one, Some(Neuter), Reflexive),
        "they" | "them" => row(3, many, None, Personal),
        "their" | "theirs" => row(3, many, None, Possessive),
        "themselves" => row(3, many, None, Reflexive),
        "i" | "me" => row(1, one, None, Personal),
        "my" | "mine" => row(1, one, None, Possessive),
        "myself" => row(1, one, None, Reflexive),
        "we" | "us" => row(1, many, None, Personal),
        "our" | "ours" => row(1, many, None, Possessive),
        "ourselves" => row(1, many, None, Reflexive),
        "you" => row(2, None, None, Personal),
        "your" | "yours" => row(2, None, None, Possessive),
        "yourself" => row(2, one, None, Reflexive),
        "who" | "whom" | "which" | "that" => row(3, None, None, Relative),
        "whose" => row(3, None, None, Relative),
        _ => return None,
    })
}

//! Words that tell a new sentence by their capital, and words that follow an utterance.

/// Function words that are written with a capital at the start of a sentence only.
const STARTERS: &[&str] = &[
    "A",
    "According",
    "After",
    "Also",
    "Although",
    "An",
    "And",
    "Another",
    "As",
    "At",
    "Because",
    "Before",
    "Both",
    "But",
    "By",
    "Despite",
    "During",
    "Earlier",
    "Even",
    "Every",
    "For",
    "From",
    "Further",
    "Furthermore",
    "He",
    "Her",
    "Here",
    "His",
    "How",
    "However",
    "I",
    "If",
    "In",
    "It",
    "Its",
    "Last",
    "Later",
    "Many",
    "Meanwhile",
    "More",
    "Moreover",
    "Most",
    "My",
    "No",
    "Nobody",
    "Not",
    "Now",
    "On",
    "Once",
    "One",
    "Only",
    "Other",
    "Others",
    "Our",
    "Please",
    "She",
    "Since",
    "So",
    "Some",
    "Such",
    "That",
    "The",
    "Their",
    "Then",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Thus",
    "To",
    "Today",
    "Under",
    "Until",
    "We",
    "What",
    "When",
    "Where",
    "Whether",
    "While",
    "Who",
    "Why",
    "With",
    "Yesterday",
    "Yet",
    "You",
    "Your",
];

/// Of them, those that are never part of a title or name in the middle of a sentence when a small letter follows.
const JOINED: &[&str] = &[
    "According",
    "Although",
    "But",
    "However",
    "It",
    "Meanwhile",
    "Moreover",
    "She",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "We",
    "He",
    "The",
    "Furthermore",
    "His",
    "Their",
    "Its",
    "Despite",
    "You",
    "If",
    "When",
];

/// Verbs that introduce or follow an utterance.
const SAYING: &[&str] = &[
    "said", "asked", "says", "added", "shouted", "replied", "wrote", "told", "cried", "asks", "wondered", "tweeted", "screamed", "yelled",
];

/// Whether `word` begins a sentence after an abbreviation.
pub(super) fn is_starter(word: &str) -> bool {
    STARTERS.contains(&word)
}

/// Whether `word` begins a sentence even where no mark stands before it.
pub(super) fn is_joined_starter(word: &str) -> bool {
    JOINED.contains(&word)
}

/// Whether `word` reports an utterance.
pub(super) fn is_saying(word: &str) -> bool {
    SAYING.contains(&word)
}

/// Small words that never end a sentence: what follows them in capitals is a name.
pub(super) fn is_bound(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "of"
            | "in"
            | "to"
            | "and"
            | "or"
            | "for"
            | "with"
            | "by"
            | "on"
            | "at"
            | "from"
            | "that"
            | "which"
            | "called"
            | "named"
            | "titled"
            | "entitled"
            | "as"
            | "than"
            | "is"
            | "are"
            | "was"
            | "were"
            | "his"
            | "her"
            | "their"
            | "its"
            | "when"
            | "if"
            | "but"
            | "because"
    )
}

lede_text::vocabulary! {
/// Whether the clause denies the event.
Polarity {
    /// Not denied.
    Positive = "positive",
    /// Denied: *not, could not, without*.
    Negative = "negative",
}
}

lede_text::vocabulary! {
/// How far the text commits itself to the event.
Modality {
    /// Said to have happened or be happening.
    Asserted = "asserted",
    /// Intended, attempted, foiled, ordered.
    Planned = "planned",
    /// Imputed to someone without proof.
    Alleged = "alleged",
    /// Conditional, possible, refused.
    Hypothetical = "hypothetical",
}
}

lede_text::vocabulary! {
/// The tense of the trigger's clause.
Tense {
    /// Past.
    Past = "past",
    /// Present.
    Present = "present",
    /// Future.
    Future = "future",
    /// Nominal or non-finite.
    None = "none",
}
}

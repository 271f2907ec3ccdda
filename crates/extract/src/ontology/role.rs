lede_text::vocabulary! {
/// The part that an argument plays in an event.
Role {
    /// Who does it.
    Agent = "agent",
    /// The equal or partner party.
    Coagent = "coagent",
    /// Who coordinates or mediates.
    Organizer = "organizer",
    /// To whom, or what, it is done.
    Patient = "patient",
    /// Who receives.
    Recipient = "recipient",
    /// On whose behalf.
    Beneficiary = "beneficiary",
    /// With what.
    Instrument = "instrument",
    /// Through which channel.
    Medium = "medium",
    /// Where.
    Place = "place",
    /// From where.
    Origin = "origin",
    /// Where to.
    Destination = "destination",
    /// When.
    Time = "time",
    /// How many.
    Count = "count",
    /// What for.
    Purpose = "purpose",
    /// The imputed crime.
    Charge = "charge",
    /// What is said, planned, agreed.
    Content = "content",
    /// The name put on someone.
    Label = "label",
    /// The punishment.
    Penalty = "penalty",
    /// Under which condition.
    Condition = "condition",
    /// The office.
    Position = "position",
    /// The organisation of the office.
    Org = "org",
    /// Who held it before.
    Predecessor = "predecessor",
    /// How much.
    Amount = "amount",
}
}

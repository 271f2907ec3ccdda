lede_text::vocabulary! {
/// The type of a relation between two entities.
RelationType {
    /// Initials to long form.
    AcronymOf = "acronym-of",
    /// Other name to the bearer.
    AliasOf = "alias-of",
    /// Person to organisation.
    DirectorOf = "director-of",
    /// Person to organisation, no longer.
    FormerDirectorOf = "former-director-of",
    /// Person to group or country.
    LeaderOf = "leader-of",
    /// Person to a body or part.
    HeadOf = "head-of",
    /// Person to organisation, any other role.
    RoleAt = "role-at",
    /// Member to group.
    MemberOf = "member-of",
    /// Member to group, no longer.
    FormerMemberOf = "former-member-of",
    /// Person or group to employer.
    WorksFor = "works-for",
    /// Body to its country.
    AgencyOf = "agency-of",
    /// Part to whole.
    PartOf = "part-of",
    /// Armed or youth wing to its party.
    WingOf = "wing-of",
    /// Successor to predecessor.
    SuccessorOf = "successor-of",
    /// Two bodies that act together.
    CooperatesWith = "cooperates-with",
    /// Place or body to the place around it.
    LocatedIn = "located-in",
    /// City to country.
    CapitalOf = "capital-of",
    /// Two places that border on each other.
    NeighborOf = "neighbor-of",
}
}

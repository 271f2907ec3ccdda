lede_text::vocabulary! {
/// The type of an event.
EventType {
    /// A named or described source says something (content is in the quote layer).
    Statement = "STATEMENT",
    /// An organisation issues a document or report.
    Publish = "PUBLISH",
    /// Blame, criticise, allege.
    Accuse = "ACCUSE",
    /// Praise, endorse, advocate, recognise.
    Support = "SUPPORT",
    /// Put a label or list status on an actor.
    Designate = "DESIGNATE",
    /// Threat or warning.
    Threaten = "THREATEN",
    /// Order, demand, appeal, assign a task.
    Request = "REQUEST",
    /// Refuse, deny, veto.
    Reject = "REJECT",
    /// Meeting, visit, call, contact.
    Meet = "MEET",
    /// Third party brokers.
    Mediate = "MEDIATE",
    /// Joint material action, intelligence sharing.
    Cooperate = "COOPERATE",
    /// Promise, offer, commit, sign.
    Agree = "AGREE",
    /// Material or technical help.
    Aid = "AID",
    /// Cease-fire, truce, reconciliation.
    Peace = "PEACE",
    /// Security, intelligence or police operation; campaign or fight against a group.
    Operation = "OPERATION",
    /// Discover, expose, identify (network, plot, person, fact).
    Uncover = "UNCOVER",
    /// Prevent a plot, attack or activity.
    Thwart = "THWART",
    /// Break up a network; shut a site, channel, outlet.
    Dismantle = "DISMANTLE",
    /// Monitor, track; intelligence collection by authorities.
    Surveil = "SURVEIL",
    /// Spying; covert collection or work for a foreign service.
    Espionage = "ESPIONAGE",
    /// Hand information to someone.
    PassInfo = "PASS_INFO",
    /// Hack, data theft, illicit access.
    Cyber = "CYBER",
    /// Recruit, hire for a covert or armed body.
    Recruit = "RECRUIT",
    /// Train, teach skills.
    Train = "TRAIN",
    /// Plan or conspire to attack or spy.
    Plot = "PLOT",
    /// Propaganda, disinformation, incitement.
    Influence = "INFLUENCE",
    /// Fund, launder, raise money for a group.
    Finance = "FINANCE",
    /// Arrest, detain, capture a person.
    Arrest = "ARREST",
    /// Probe, question, hunt for.
    Investigate = "INVESTIGATE",
    /// Admit a crime or role.
    Confess = "CONFESS",
    /// Indict, sue, file complaint.
    Charge = "CHARGE",
    /// Convict, sentence, acquit(neg).
    Convict = "CONVICT",
    /// Release, free, prisoner swap.
    Release = "RELEASE",
    /// Extradite, deport, hand over, bring a person.
    Transfer = "TRANSFER",
    /// Sanction, freeze, embargo, ban.
    Sanction = "SANCTION",
    /// Flee, evade, remain at large.
    Escape = "ESCAPE",
    /// Armed, bomb or arson attack, strike, aggression.
    Attack = "ATTACK",
    /// Death caused; "neutralize", "eliminate".
    Kill = "KILL",
    /// Injury caused.
    Injure = "INJURE",
    /// Destroy, demolish, damage things.
    Destroy = "DESTROY",
    /// Kidnap, hostage, hijack.
    Abduct = "ABDUCT",
    /// War, fighting, clash with two sides.
    Conflict = "CONFLICT",
    /// Deploy or alert forces.
    Mobilize = "MOBILIZE",
    /// Demonstration, strike, riot.
    Protest = "PROTEST",
    /// People or goods move (non-custodial).
    Move = "MOVE",
    /// Take or give a post.
    Appoint = "APPOINT",
    /// Leave or lose a post.
    DepartOffice = "DEPART_OFFICE",
    /// Found or launch an organisation.
    OrgStart = "ORG_START",
    /// An organisation or state-like body ends.
    OrgEnd = "ORG_END",
    /// Election, vote, law passed.
    Vote = "VOTE",
}
}

/// An event type in the coding schemes of the field.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Codes {
    /// PLOVER type and mode.
    pub plover: Option<&'static str>,
    /// CAMEO code.
    pub cameo: Option<&'static str>,
    /// ACE or ERE type.
    pub ace: Option<&'static str>,
    /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    pub quad_class: Option<u8>,
    /// Intensity from −100 (conflict) to +100 (cooperation), in tenths, on Goldstein's scale.
    pub goldstein_tenths: Option<i16>,
}

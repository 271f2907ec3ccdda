//! Closed classes of words that syntax and factuality ask for, by lemma.

/// Words that deny their clause.
#[rustfmt::skip]
pub(super) const NEGATORS: &[&str] = &[
    "not", "n't", "n’t", "never", "neither", "nor", "hardly", "barely",
];

/// Words that leave nobody and nothing.
#[rustfmt::skip]
pub(super) const NOBODY: &[&str] = &[
    "no", "nobody", "none", "nothing", "neither",
];

/// Governors under which an event is intended, ordered or tried.
#[rustfmt::skip]
pub(super) const PLANNED: &[&str] = &[
    "plan", "intend", "want", "seek", "try", "attempt", "aim", "order", "urge", "demand", "request", "ask", "vow", "pledge",
    "promise", "agree", "threaten", "prepare", "decide", "set", "offer", "propose", "hope", "wish", "mean", "instruct", "direct",
    "command", "schedule", "slate", "expect", "due", "call", "appeal", "push", "press", "bid", "effort", "plot", "intention",
    "decision", "commitment", "warn", "advise", "recommend", "ready", "willing", "swear", "commit", "organise", "organize",
    "prevent", "thwart", "foil", "avert", "struggle", "work", "conspire", "scheme", "desire", "proposal", "campaign",
    "motion", "target", "encourage", "tell", "invite", "persuade", "plead", "lobby", "mission", "priority", "goal", "ambition",
    "pressure", "undertake", "volunteer", "determined", "deadline", "poise", "negotiate", "stop", "consider", "vote", "anticipate",
    "await", "resolution", "bill", "ultimatum", "authorise", "authorize", "approve", "mandate",
];

/// Verbs whose object is yet to come.
#[rustfmt::skip]
pub(super) const AWAITED: &[&str] = &[
    "await", "expect", "anticipate", "schedule", "postpone", "delay", "slate", "plan", "cancel", "avert", "avoid", "eye", "envisage",
    "envision", "draft", "mull", "weigh", "ponder", "float", "contemplate", "moot",
];

/// Governors whose infinitive came about, or is only said to have: implicatives, aspect, raising, hearsay.
#[rustfmt::skip]
pub(super) const IMPLYING: &[&str] = &[
    "manage", "begin", "start", "continue", "go", "help", "force", "compel", "lead", "cause", "prompt", "get", "enable", "proceed",
    "come", "happen", "seem", "appear", "prove", "use", "tend", "say", "report", "know", "find", "show", "see", "hear", "make",
    "live", "remain", "cease", "believe", "think", "suspect", "allege", "claim", "understand", "estimate", "reveal", "confirm",
    "declare", "dare", "bother", "choose", "serve", "provoke", "drive", "oblige", "allow", "fail", "pronounce", "presume",
];

/// Verbs with which a noun takes place.
#[rustfmt::skip]
pub(super) const OCCUR: &[&str] = &[
    "be", "occur", "happen", "begin", "start", "take", "continue", "come", "go", "resume", "proceed", "erupt", "open", "run",
];

/// Governors under which an event is only imputed.
#[rustfmt::skip]
pub(super) const ALLEGED: &[&str] = &[
    "allege", "claim", "accuse", "suspect", "suspicion", "allegation", "accusation", "deny", "believe", "charge", "count", "want",
    "blame", "fear", "think", "indict", "purport", "insinuate", "investigate", "investigation", "denial", "prosecute",
];

/// Governors under which an event does not come about, or only might.
#[rustfmt::skip]
pub(super) const HYPOTHETICAL: &[&str] = &[
    "refuse", "decline", "reject", "possible", "possibility", "may", "fear", "risk", "unable", "able", "likely", "unlikely", "if",
    "danger", "chance", "allow", "permit", "let", "forbid", "potential", "fail", "consider", "option", "oppose", "veto",
    "dismiss", "ready", "prospect", "threshold", "eligible", "right", "permission", "rule", "discuss", "debate", "avoid",
    "hesitate", "threat", "worry", "dispute", "need", "likelihood", "probability", "power", "authority", "capacity", "ability",
    "capability", "opportunity", "duty", "obligation", "impossible",
];

/// Auxiliaries of what may be.
#[rustfmt::skip]
pub(super) const HYPOTHETICAL_AUX: &[&str] = &[
    "would", "could", "may", "might", "should", "must", "can", "ought",
];

/// Verbs that lend their subject to a noun: "carried out an operation".
#[rustfmt::skip]
pub(super) const LIGHT: &[&str] = &[
    "carry", "conduct", "launch", "stage", "hold", "make", "issue", "commit", "mount", "give", "open", "begin", "start", "lead",
    "take", "do", "perform", "execute", "pursue", "wage", "offer", "bring", "impose", "provide", "extend", "deliver", "undertake",
    "have", "continue", "organise", "organize", "order", "announce", "plan", "sign", "reach", "file", "lodge", "voice", "express",
    "join", "attend", "end", "call", "raise", "send", "pay", "perpetrate", "resume", "complete", "halt", "suspend", "win", "plot",
    "run", "initiate", "enter", "hand", "trade",
];

/// Verbs whose subject works against the plans, attempts and efforts that are their object, or finds them: they are somebody else's.
#[rustfmt::skip]
pub(super) const AGAINST: &[&str] = &[
    "avert", "block", "combat", "condemn", "counter", "criticise", "criticize", "crush", "defeat", "denounce", "deplore", "derail",
    "detect", "discover", "dismiss", "disrupt", "eliminate", "expose", "fight", "foil", "forestall", "frustrate", "halt", "hinder",
    "impede", "investigate", "neutralise", "neutralize", "obstruct", "oppose", "pre-empt", "preempt", "prevent", "probe", "quash",
    "reject", "repel", "resist", "scupper", "stifle", "stop", "stymie", "suppress", "thwart", "uncover", "undermine", "unmask",
];

/// Verbs whose subject undergoes the noun: "faces charges".
#[rustfmt::skip]
pub(super) const UNDERGO: &[&str] = &[
    "face", "suffer", "undergo", "receive", "get", "sustain", "await", "serve", "survive", "draw", "meet", "fear", "risk", "evade",
];

/// Verbs whose object, not subject, does what the infinitive says.
#[rustfmt::skip]
pub(super) const OBJECT_CONTROL: &[&str] = &[
    "order", "urge", "ask", "tell", "force", "allow", "permit", "instruct", "direct", "command", "persuade", "convince", "invite",
    "enable", "help", "encourage", "advise", "warn", "require", "request", "compel", "recruit", "train", "hire", "authorise",
    "authorize", "call", "beg", "pressure", "push", "expect", "want", "get", "accuse", "suspect", "prevent", "stop", "charge",
    "arrest", "convict", "teach", "leave", "find", "declare", "pronounce", "shoot", "believe", "consider", "know", "think", "say",
    "report", "deploy", "send", "pay", "prompt", "lead", "cause", "drive", "oblige", "compel",
];

/// Verbs done to somebody for what he did: "fined him for speeding".
#[rustfmt::skip]
pub(super) const REPAID: &[&str] = &[
    "arrest", "ban", "blame", "censure", "charge", "condemn", "convict", "criticise", "criticize", "detain", "discipline", "dismiss",
    "disqualify", "execute", "expel", "fine", "fire", "forgive", "hang", "honour", "honor", "impeach", "imprison", "indict",
    "investigate", "jail", "pardon", "penalise", "penalize", "praise", "prosecute", "punish", "rebuke", "reprimand", "reward",
    "sack", "sentence", "sue", "suspend", "thank", "try",
];

/// Light verbs that happen when their noun does.
#[rustfmt::skip]
pub(super) const SAME_TIME: &[&str] = &[
    "carry", "conduct", "launch", "stage", "hold", "make", "commit", "mount", "give", "open", "begin", "start", "take", "do",
    "perform", "execute", "impose", "deliver", "undertake", "have", "continue", "sign", "reach", "file", "lodge", "win", "resume",
    "perpetrate", "issue", "lead", "end", "complete", "suffer", "face", "receive", "see", "witness",
];

/// Prepositions of place.
#[rustfmt::skip]
pub(super) const AT: &[&str] = &[
    "in", "at", "near", "outside", "inside", "on", "around", "across", "along", "within", "throughout", "off", "over",
];

/// Nouns whose complement is the argument: "efforts", "attempts".
#[rustfmt::skip]
pub(super) const TRANSPARENT: &[&str] = &[
    "activity", "effort", "attempt", "role", "act", "campaign", "series", "wave", "spate", "kind", "sort", "form", "type", "case",
    "use", "possibility", "part", "crime", "news", "charge", "suspicion",
];

/// Pronouns for people.
#[rustfmt::skip]
pub(super) const PERSONAL: &[&str] = &[
    "he", "she", "i", "we", "you", "they", "him", "her", "me", "us", "them", "who", "whom", "himself", "herself", "themselves",
    "myself", "ourselves", "everyone", "everybody", "someone", "somebody", "nobody", "anyone", "anybody", "those", "others",
    "his", "their", "our", "my", "many", "some", "all", "both", "several", "another", "none", "most",
];

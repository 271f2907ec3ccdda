//! Head words that tell what kind of organisation, building, event or document a name names: one of the things that the model of
//! subtypes looks at, and what is said where the model knows nothing.

use crate::ontology::EntityType;

/// Words in names of organisations and what they make of them, the first that fits.
const ORGANISATIONS: &[(&str, &[&str])] = &[
    (
        "INTEL_AGENCY",
        &["intelligence", "secret service", "security service", "state security", "espionage", "counterintelligence", "istihbarat"],
    ),
    (
        "LAW_ENFORCEMENT",
        &[
            "police",
            "sheriff",
            "gendarmerie",
            "constabulary",
            "crime agency",
            "criminal investigation",
            "customs",
            "interpol",
            "bureau of investigation",
            "prosecutor",
            "border guard",
            "anti-terror",
            "coast guard",
            "marshals",
            "polizei",
            "policía",
        ],
    ),
    // Before the army: "Liberation Army" is none of a state.
    (
        "ARMED_GROUP",
        &["liberation front", "liberation army", "revolutionary army", "people's army", "rebel", "insurgent", "resistance army"],
    ),
    (
        "MILITARY",
        &[
            "army",
            "navy",
            "air force",
            "armed forces",
            "marine corps",
            "military",
            "regiment",
            "infantry",
            "battalion",
            "fleet",
            "defense forces",
            "defence forces",
            "national guard",
            "revolutionary guard",
            "command",
        ],
    ),
    (
        "ARMED_GROUP",
        &[
            "brigade",
            "militia",
            "mujahid",
            "jihad",
            "cartel",
            "martyrs",
            "resistance",
            "guerrilla",
            "fighters",
            "terror organi",
            "lashkar",
            "jaish",
            "jund",
            "ansar",
            "harakat",
            "front for",
        ],
    ),
    ("PARTY", &[" party", "party of", "democrats", "parti", "partido", "coalition", "likud", "partei"]),
    (
        "IGO",
        &[
            "united nations",
            "european union",
            "nations",
            "african union",
            "treaty organi",
            "international criminal court",
            "commonwealth of",
        ],
    ),
    (
        "MEDIA",
        &[
            "times",
            "post",
            "news",
            "herald",
            "tribune",
            "gazette",
            "journal",
            "radio",
            "television",
            " tv",
            "broadcast",
            "press",
            "newspaper",
            "magazine",
            "daily",
            "chronicle",
            "telegraph",
            "media",
            "agency france",
            "observer",
            "channel",
        ],
    ),
    (
        "GOV_BODY",
        &[
            "ministry",
            "department",
            "parliament",
            "senate",
            "congress",
            "court",
            "council",
            "commission",
            "government",
            "assembly",
            "office",
            "authority",
            "administration",
            "cabinet",
            "tribunal",
            "treasury",
            "presidency",
            "municipality",
            "committee",
            "agency",
            "bureau",
            "embassy",
            "directorate",
            "ministerio",
            "secretariat",
            "board",
        ],
    ),
    (
        "NGO",
        &[
            "foundation",
            "human rights",
            "watch",
            "amnesty",
            "red cross",
            "red crescent",
            "charity",
            "relief",
            "observatory",
            "without borders",
            "institute",
            "society for",
        ],
    ),
    (
        "COMPANY",
        &[
            "inc",
            "corp",
            "ltd",
            "llc",
            "plc",
            "gmbh",
            "company",
            "holding",
            "airlines",
            "airways",
            "bank",
            "industries",
            "motors",
            "energy",
            "oil",
            "petroleum",
            "technologies",
            "systems",
            "group",
            "s.a.",
            "telecom",
        ],
    ),
    ("NETWORK", &["network", "ring", "cell"]),
];

const FACILITIES: &[(&str, &[&str])] = &[
    ("HEADQUARTERS", &["headquarters"]),
    ("EMBASSY", &["embassy", "consulate"]),
    ("PRISON", &["prison", "jail", "penitentiary", "detention", "correctional"]),
    ("BASE", &["base", "barracks", "airfield", "fort "]),
    ("AIRPORT", &["airport"]),
    ("HOSPITAL", &["hospital", "clinic", "medical"]),
    ("MOSQUE", &["mosque"]),
    ("PLACE_OF_WORSHIP", &["church", "cathedral", "synagogue", "temple", "basilica", "monastery", "abbey"]),
    ("CAMP", &["camp"]),
    ("DAM", &["dam"]),
    ("BRIDGE", &["bridge"]),
    ("ROAD", &["road", "street", "avenue", "highway", "boulevard", "motorway", "lane", "route", "expressway"]),
    ("PARK", &["park", "garden"]),
    ("SQUARE", &["square", "plaza"]),
    ("RESIDENCE", &["palace", "house", "residence", "castle"]),
    ("TERMINAL", &["terminal"]),
    ("OIL_FIELD", &["oil field"]),
    ("OFFICE", &["office"]),
];

const EVENTS: &[(&str, &[&str])] = &[
    ("WAR", &["war"]),
    ("SUMMIT", &["summit", "conference", "forum"]),
    ("OPERATION", &["operation"]),
    ("HOLIDAY", &["day", "eid", "festival"]),
    ("PROTEST", &["protest", "revolution", "march", "uprising"]),
    ("ATTACK", &["attack", "bombing", "massacre", "shooting"]),
];

const DOCUMENTS: &[(&str, &[&str])] = &[
    ("TREATY", &["treaty", "agreement", "accord", "convention", "pact", "protocol"]),
    ("REPORT", &["report"]),
    ("STATEMENT", &["declaration", "statement"]),
    ("WANTED_LIST", &["list"]),
    ("DATA", &["papers", "files"]),
    ("LAW", &["law", "act", "bill", "code", "constitution", "amendment", "resolution", "decree"]),
];

/// What the words of a name (in lower case) say; `None` where they say nothing.
pub(super) fn of(kind: EntityType, words: &str) -> Option<&'static str> {
    let table = match kind {
        EntityType::Org => ORGANISATIONS,
        EntityType::Facility => FACILITIES,
        EntityType::Document => DOCUMENTS,
        EntityType::EventName => EVENTS,
        _ => return None,
    };
    table.iter().find(|(_, heads)| heads.iter().any(|h| contains(words, h))).map(|(subtype, _)| *subtype)
}

/// Whether a word of the name begins with the head (or the head, with its space, stands inside).
fn contains(words: &str, head: &str) -> bool {
    let mut from = 0;
    while let Some(at) = words[from..].find(head) {
        let at = from + at;
        let before = words[..at].chars().next_back();
        if head.starts_with(' ') || before.is_none_or(|c| !c.is_alphanumeric()) {
            return true;
        }
        from = at + head.len();
    }
    false
}

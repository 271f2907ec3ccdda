//! Head words that tell what kind of organisation, building, event or document a name names: one of the things that the model of
//! subtypes looks at, and what is said where the model knows nothing.

use super::super::construct::is_ship;
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
    // Where a head can stand: at the beginning of a word, or with its space anywhere.
    let mut before = ' ';
    let is_start = |&(_, c): &(usize, char)| !std::mem::replace(&mut before, c).is_alphanumeric() || c == ' ';
    let starts: Vec<&str> = words.char_indices().filter(is_start).filter_map(|(at, _)| words.get(at..)).collect();
    let told = |(_, heads): &&(_, &[&str])| heads.iter().any(|head| starts.iter().any(|rest| rest.starts_with(head)));
    table.iter().find(told).map(|(subtype, _)| *subtype)
}

/// Words of a name, at its end or before its "of", with the subtypes that it can then have: the model is asked for no other.
const AMONG: &[(EntityType, &[&str], &[&str])] = &[
    (EntityType::Org, &["party"], &["PARTY"]),
    (
        EntityType::Org,
        &["battalion", "brigade", "brigades", "regiment", "corps", "commando", "commandos", "squad", "army"],
        &["ARMED_GROUP", "MILITARY", "LAW_ENFORCEMENT", "SECURITY_FORCES"],
    ),
    (EntityType::Org, &["front", "militia"], &["ARMED_GROUP", "PARTY"]),
    (EntityType::Org, &["police", "gendarmerie", "constabulary"], &["LAW_ENFORCEMENT"]),
    (
        EntityType::Org,
        &["ministry", "parliament", "senate", "assembly", "authority", "court", "commission", "ministerio"],
        &["GOV_BODY", "IGO"],
    ),
    (
        EntityType::Org,
        &["directorate", "bureau", "department", "office", "administration"],
        &["GOV_BODY", "LAW_ENFORCEMENT", "INTEL_AGENCY", "IGO", "SECURITY_FORCES"],
    ),
    (EntityType::Org, &["union", "federation", "association", "league", "confederation"], &["NGO", "OTHER", "IGO", "PARTY"]),
    (
        EntityType::Org,
        &[
            "herald",
            "tribune",
            "gazette",
            "journal",
            "courier",
            "chronicle",
            "telegraph",
            "radio",
            "television",
            "tv",
            "magazine",
            "ledger",
        ],
        &["MEDIA"],
    ),
    (
        EntityType::Org,
        &[
            "inc",
            "ltd",
            "llc",
            "llp",
            "plc",
            "gmbh",
            "ag",
            "s.p.a.",
            "corp",
            "corporation",
            "holdings",
            "airlines",
            "airways",
            "industries",
            "s",
        ],
        &["COMPANY"],
    ),
    (EntityType::Org, &["university", "college", "school"], &["OTHER"]),
    (EntityType::Org, &["foundation", "watch"], &["NGO"]),
    (EntityType::Facility, &["headquarters"], &["HEADQUARTERS"]),
    (EntityType::Facility, &["airport"], &["AIRPORT"]),
    (EntityType::Facility, &["hospital"], &["HOSPITAL"]),
    (EntityType::Facility, &["mosque"], &["MOSQUE"]),
    (EntityType::Facility, &["church", "cathedral", "synagogue", "basilica", "monastery", "abbey"], &["PLACE_OF_WORSHIP"]),
    (EntityType::Facility, &["bridge"], &["BRIDGE"]),
    (EntityType::Facility, &["dam"], &["DAM"]),
    (EntityType::Facility, &["prison", "jail"], &["PRISON"]),
    (EntityType::Facility, &["embassy", "consulate"], &["EMBASSY"]),
    (EntityType::Facility, &["street", "road", "avenue", "highway", "motorway", "daero", "ro"], &["ROAD"]),
    (EntityType::Gpe, &["county", "oblast", "governorate", "voivodeship"], &["PROVINCE"]),
];

/// What police work is about, in the name of a body of the state.
const CRIME: &[&str] = &[
    "crime",
    "cybercrime",
    "counter-terrorism",
    "counterterrorism",
    "anti-terrorism",
    "antiterrorism",
    "narcotics",
    "counter-narcotics",
    "drug",
];

/// The subtypes that a name (in lower case) can have by its head; empty where that says nothing.
pub(super) fn among(kind: EntityType, words: &str) -> &'static [&'static str] {
    let split = || words.split([' ', '/']).filter(|w| !w.is_empty());
    let before_of = words.split_once(" of ").or_else(|| words.split_once(" for ")).and_then(|(head, _)| head.split(' ').next_back());
    if kind == EntityType::Facility && split().next().is_some_and(|w| is_ship(&w.to_uppercase())) && split().nth(1).is_some() {
        return &["VEHICLE"];
    }
    let number = words.len() <= 4 && words.bytes().skip(1).all(|b| b.is_ascii_digit());
    if kind == EntityType::Facility && (number || matches!(words.rsplit('-').next(), Some("daero" | "ro" | "gil"))) {
        return &["ROAD"];
    }
    let body =
        |w: &str| matches!(w, "directorate" | "bureau" | "agency" | "service" | "office" | "centre" | "center" | "unit" | "department");
    let heads = || before_of.into_iter().chain(split().next_back().filter(|_| before_of.is_none()));
    if kind == EntityType::Org && heads().any(body) {
        if split().any(|w| CRIME.contains(&w)) {
            return &["LAW_ENFORCEMENT"];
        }
        if split().any(|w| matches!(w, "intelligence" | "counter-espionage" | "counterintelligence")) {
            return &["INTEL_AGENCY"];
        }
    }
    let row = AMONG.iter().find(|(of, names, _)| *of == kind && heads().any(|h| names.contains(&h)));
    row.map_or(&[], |(_, _, subtypes)| subtypes)
}

//! The finer type of a name: what the lexicons know, else its head words.

use super::draft::Draft;
use crate::document::Document;
use crate::lexicon::{Lex, List};
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
            "liberation front",
            "liberation army",
            "militia",
            "rebel",
            "mujahid",
            "jihad",
            "cartel",
            "insurgent",
            "martyrs",
            "resistance",
            "guerrilla",
            "fighters",
            "terror organi",
            "revolutionary army",
            "people's army",
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

/// The subtype of a name.
pub(super) fn of(doc: &Document<'_>, lex: &Lex, draft: &Draft) -> Option<&'static str> {
    let exact = || lex.at(draft.tokens.start).iter().filter(|h| h.end == draft.tokens.end).filter_map(|h| h.kind());
    if let Some((_, Some(subtype))) = exact().find(|(kind, _)| *kind == draft.kind) {
        return Some(subtype);
    }
    let words = doc.span(draft.tokens.clone()).of(doc.text).to_lowercase();
    let head = |table: &[(&'static str, &[&str])], other: &'static str| {
        Some(table.iter().find(|(_, heads)| heads.iter().any(|h| contains(&words, h))).map_or(other, |(subtype, _)| *subtype))
    };
    match draft.kind {
        EntityType::Person => (draft.rule == "mentions/alias").then_some("COVER_NAME"),
        EntityType::Org if draft.rule == "mentions/alias" => Some("ARMED_GROUP"),
        EntityType::Org => head(ORGANISATIONS, "OTHER"),
        EntityType::Gpe => Some(place(doc, lex, draft)),
        EntityType::Loc => Some(if words.contains("border") { "BORDER" } else { "REGION" }),
        EntityType::Norp => Some("NATIONALITY"),
        EntityType::Facility => head(FACILITIES, "OTHER"),
        EntityType::Document => head(DOCUMENTS, "LAW"),
        EntityType::Platform => Some("WEBSITE"),
        EntityType::Tech => Some("TECHNOLOGY"),
        EntityType::Weapon => None,
        EntityType::EventName if draft.rule == "mentions/alias" => Some("OPERATION"),
        EntityType::EventName => head(EVENTS, "OTHER"),
        EntityType::Language => Some("LANGUAGE"),
    }
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

fn place(doc: &Document<'_>, lex: &Lex, draft: &Draft) -> &'static str {
    let after = doc.tokens.get(draft.tokens.end).map_or("", |_| doc.word(draft.tokens.end));
    let last = doc.word(draft.tokens.end - 1);
    let inside = draft.tokens.len() > 1 || lex.in_list(draft.tokens.start, List::LandHead);
    match if inside { last } else { "" } {
        "Province" | "State" | "Oblast" | "Governorate" | "County" | "District" | "Prefecture" | "Krai" | "Canton" => return "PROVINCE",
        "Region" | "Territory" | "Valley" | "Strip" => return "REGION",
        "City" | "Town" | "Village" => return "CITY",
        _ => {}
    }
    match after.to_lowercase().as_str() {
        "province" | "state" | "oblast" | "governorate" | "county" | "district" | "prefecture" => "PROVINCE",
        "region" | "area" => "REGION",
        _ => "CITY",
    }
}

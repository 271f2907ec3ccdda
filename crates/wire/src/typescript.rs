//! TypeScript declarations, made from the twins and the core's vocabularies.

use crate::*;
use ts_rs::{Config, TS};

/// The whole declaration file.
pub fn typescript() -> String {
    let mut out = String::from("// Made from crates/wire by its tests (UPDATE=1 cargo test -p lede-wire). Do not edit.\n");
    let vocabularies: [(&str, Vec<&str>); 17] = [
        ("Offsets", convert::UNITS.to_vec()),
        ("PublishedBasis", convert::BASES.to_vec()),
        ("ZoneKind", convert::ZONES.to_vec()),
        ("MentionForm", convert::FORMS.to_vec()),
        ("TimeType", convert::TIME_TYPES.to_vec()),
        ("TimeRelation", convert::TIME_RELATIONS.to_vec()),
        ("ValueKind", convert::VALUES.to_vec()),
        ("QuoteKind", convert::QUOTES.to_vec()),
        ("Status", convert::STATUSES.to_vec()),
        ("Language", convert::LANGUAGES.to_vec()),
        ("EntityType", lede::EntityType::ALL.iter().map(|t| t.as_str()).collect()),
        ("EventType", lede::EventType::ALL.iter().map(|t| t.as_str()).collect()),
        ("RelationType", lede::RelationType::ALL.iter().map(|t| t.as_str()).collect()),
        ("Role", lede::Role::ALL.iter().map(|t| t.as_str()).collect()),
        ("Polarity", lede::Polarity::ALL.iter().map(|t| t.as_str()).collect()),
        ("Modality", lede::Modality::ALL.iter().map(|t| t.as_str()).collect()),
        ("Tense", lede::Tense::ALL.iter().map(|t| t.as_str()).collect()),
    ];
    for (name, members) in vocabularies {
        let union: Vec<_> = members.iter().map(|m| format!("\"{m}\"")).collect();
        out.push_str(&format!("\nexport type {name} = {};\n", union.join(" | ")));
    }
    macro_rules! declare {
        ($($type:ty),+ $(,)?) => { $(
            let config = Config::default();
            out.push('\n');
            out.push_str(&<$type>::docs().unwrap_or_default());
            out.push_str(&format!("export {}\n", <$type>::decl(&config)));
        )+ };
    }
    declare!(
        Options,
        Term,
        Analysis,
        Engine,
        DocumentInfo,
        Published,
        Zone,
        Position,
        SpanText,
        Token,
        Entity,
        Link,
        Mention,
        Time,
        Value,
        Event,
        Trigger,
        Argument,
        Attribution,
        Codes,
        Quote,
        Relation,
        Diagnostic,
        Explanation,
        Reason,
        RunnerUp,
    );
    out
}

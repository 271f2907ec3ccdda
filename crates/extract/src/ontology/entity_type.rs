lede_text::vocabulary! {
/// The type of an entity.
EntityType {
    /// People, and unnamed groups of people.
    Person = "PERSON",
    /// Organisations, armed groups, media, companies.
    Org = "ORG",
    /// Places with a government: countries, provinces, cities.
    Gpe = "GPE",
    /// Other places: continents, seas, border lands.
    Loc = "LOC",
    /// Nationalities, religions, political groups: the adjective or the people.
    Norp = "NORP",
    /// Buildings and sites.
    Facility = "FACILITY",
    /// Reports, laws, treaties, data.
    Document = "DOCUMENT",
    /// Messengers, websites, channels.
    Platform = "PLATFORM",
    /// Technologies and disciplines.
    Tech = "TECH",
    /// Weapons.
    Weapon = "WEAPON",
    /// Wars, summits, named operations, holidays.
    EventName = "EVENT_NAME",
    /// Languages.
    Language = "LANGUAGE",
}
}

impl EntityType {
    /// The subtypes that it may have. FACILITY, WEAPON, LANGUAGE, EVENT_NAME and DOCUMENT are open: others may occur in gold.
    pub const fn subtypes(self) -> &'static [&'static str] {
        match self {
            Self::Person => &["OFFICIAL", "SUSPECT", "COVER_NAME", "GROUP", "TARGET", "OTHER"],
            Self::Org => &[
                "INTEL_AGENCY",
                "ARMED_GROUP",
                "GOV_BODY",
                "MILITARY",
                "LAW_ENFORCEMENT",
                "SECURITY_FORCES",
                "MEDIA",
                "IGO",
                "PARTY",
                "COMPANY",
                "NETWORK",
                "NGO",
                "OTHER",
            ],
            Self::Gpe => &["COUNTRY", "PROVINCE", "CITY", "REGION"],
            Self::Loc => &["REGION", "CONTINENT", "BORDER"],
            Self::Norp => &["NATIONALITY", "RELIGION", "REGION", "POLITICAL"],
            Self::Facility => &["HEADQUARTERS", "EMBASSY", "PRISON", "BASE"],
            Self::Document => &["REPORT", "FOREWORD", "WANTED_LIST", "LAW", "MEDIA_REPORT", "TREATY", "DATA", "STATEMENT"],
            Self::Platform => &["MESSENGER", "WEBSITE", "CHANNEL", "QUERY_PANEL", "SOCIAL"],
            Self::Tech => &["TECHNOLOGY", "INT_DISCIPLINE", "METHOD", "DISCIPLINE"],
            Self::Weapon => &[],
            Self::EventName => &["WAR", "SUMMIT", "OPERATION", "HOLIDAY"],
            Self::Language => &[],
        }
    }
}

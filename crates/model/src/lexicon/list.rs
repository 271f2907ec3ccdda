/// Defines the lists once: member, name in the files, what it holds.
macro_rules! lists {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)+) => {
        /// A list of words or names, `# list: NAME` in its file. At most 64.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum List { $($(#[$doc])* $variant,)+ }

        impl List {
            /// All of them, in the order of their bits.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its name in the files.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The one with this name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

lists! {
    /// Countries and territories with their usual other names.
    Country = "country",
    /// Adjectives of nationality and the people's names.
    Nationality = "nationality",
    /// Religions' adjectives and followers.
    Religion = "religion",
    /// Political groups: Republicans, Islamists.
    Political = "political",
    /// Peoples and adjectives of a region: Kurdish, European.
    People = "people",
    /// Cities.
    City = "city",
    /// States, provinces, governorates.
    Province = "province",
    /// Regions that are no province: Kashmir, Darfur.
    Region = "region",
    /// Continents and large parts of the world.
    Continent = "continent",
    /// Seas, rivers, mountains, deserts.
    Landform = "landform",
    /// Given names.
    GivenName = "given-name",
    /// Surnames.
    Surname = "surname",
    /// Particles inside a person's name: bin, von, de la.
    NameParticle = "name-particle",
    /// Titles before a name that are no part of it: President, Mr, Gen.
    Title = "title",
    /// Common nouns for a person by role: spokesman, suspect, officer.
    RoleNoun = "role-noun",
    /// Head words of organisations' names: Ministry, Party, University.
    OrgHead = "org-head",
    /// Head words of governmental bodies' names.
    GovHead = "gov-head",
    /// Endings of companies' names: Inc, GmbH.
    CompanyHead = "company-head",
    /// Armed groups.
    ArmedGroup = "armed-group",
    /// Intelligence agencies.
    IntelAgency = "intel-agency",
    /// Police and other law enforcement.
    LawEnforcement = "law-enforcement",
    /// Armed forces.
    Military = "military",
    /// Parliaments, ministries, courts with a name of their own.
    GovBody = "gov-body",
    /// Intergovernmental organisations.
    Igo = "igo",
    /// Non-governmental organisations.
    Ngo = "ngo",
    /// News agencies, newspapers, broadcasters.
    Media = "media",
    /// Parties and movements.
    Party = "party",
    /// Companies.
    Company = "company",
    /// Other organisations: universities, clubs.
    OtherOrg = "other-org",
    /// Social networks, messengers, websites.
    Platform = "platform",
    /// Weapons.
    Weapon = "weapon",
    /// Technologies and disciplines.
    Tech = "tech",
    /// Languages.
    Language = "language",
    /// Head words of buildings' and sites' names: Airport, Prison.
    FacilityHead = "facility-head",
    /// Buildings and sites that stand for themselves: White House, Kremlin.
    Facility = "facility",
    /// Head words of event names: War, Summit, Olympics.
    EventHead = "event-head",
    /// Wars, holidays, tournaments.
    EventName = "event-name",
    /// Head words of documents' names: Act, Treaty, Report.
    DocumentHead = "document-head",
    /// Laws, treaties, reports with a name of their own.
    Document = "document",
    /// Head words of places' names: River, Sea, Mount.
    LandHead = "land-head",
    /// Common nouns that can mean an entity.
    NominalHead = "nominal-head",
    /// Common nouns for men.
    MaleNoun = "male-noun",
    /// Common nouns for women.
    FemaleNoun = "female-noun",
    /// Singular nouns for several people.
    CollectiveNoun = "collective-noun",
    /// Given names of men.
    MaleName = "male-name",
    /// Given names of women.
    FemaleName = "female-name",
    /// Words that are capitalised without being names: days, months, sentence starters.
    NotName = "not-name",
    /// Verbs of saying and believing, by lemma.
    ReportingVerb = "reporting-verb",
}

/// A set of lists.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct ListSet(pub u64);

impl ListSet {
    /// Just this one.
    pub const fn of(list: List) -> Self {
        Self(1 << list as u8)
    }

    /// Whether the list is in the set.
    pub const fn has(self, list: List) -> bool {
        self.0 & (1 << list as u8) != 0
    }

    /// Whether any list is in both.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether there is no list.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

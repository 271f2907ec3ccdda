//! The signs by which tellings of one happening are known: the features of the model in `merge.rs`.

/// The signs that a pair of tellings shows, as bits in the order of [`Sign::ALL`].
pub type Signs = u128;

macro_rules! signs {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What a pair of tellings may show.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Sign { $($(#[$doc])* $name,)* }

        impl Sign {
            /// Every sign, in the order of its bit.
            pub const ALL: &[Sign] = &[$(Sign::$name,)*];

            /// Whether a pair shows it.
            pub fn is_in(self, signs: Signs) -> bool {
                signs >> self as usize & 1 == 1
            }

            /// Its name in the file of weights.
            pub fn name(self) -> &'static str {
                match self { $(Sign::$name => stringify!($name),)* }
            }
        }
    };
}

signs! {
    /// Holds of every pair.
    Any,
    /// The same lemma.
    Lemma,
    /// Lemmas of one stem: "confess", "confession".
    Akin,
    /// The earlier trigger is a noun.
    FirstNoun,
    /// Both triggers are verbs.
    Verbs,
    /// The later trigger is definite: "the attack".
    Definite,
    /// The later trigger has a possessor.
    Possessed,
    /// The later trigger is new: "another attack".
    Indefinite,
    /// A later noun without any such word.
    Bare,
    /// Definite, with one argument at most.
    Anaphor,
    /// A definite noun of a type whose nouns take up any telling.
    LooseAnaphor,
    /// Nouns of one number.
    SameNumber,
    /// One noun stands for many.
    OtherNumber,
    /// The earlier one stands in a headline.
    Headline,
    /// … and the later one in one of the first sentences.
    Lede,
    /// The later one stands in a headline.
    LaterHeadline,
    /// The earlier one stands in a headline and is of a type that articles are about.
    Topic,
    /// A type that articles are about.
    Newsworthy,
    /// A reporting verb or noun.
    Statement,
    /// Another act of speech.
    Speech,
    /// The earlier one is the first of its type.
    First,
    /// No other telling of the type stands between.
    Nearest,
    /// In one sentence.
    SameSentence,
    /// In the next sentence.
    NextSentence,
    /// Five sentences apart, or more.
    Far,
    /// Twelve sentences apart, or more.
    VeryFar,
    /// One is denied.
    Polarity,
    /// One is real, the other is not.
    Reality,
    /// One participant in common.
    OneShared,
    /// Two or more in common.
    TwoShared,
    /// Who does it in one suffers it in the other.
    Swapped,
    /// The later one has no arguments.
    Empty,
    /// Agent: the same filler.
    AgentSame,
    /// Agent: the same head word, another filler.
    AgentHead,
    /// Agent: two names of two entities.
    AgentNames,
    /// Agent: another filler.
    AgentDiffers,
    /// Patient: the same filler.
    PatientSame,
    /// Patient: the same head word, another filler.
    PatientHead,
    /// Patient: two names of two entities.
    PatientNames,
    /// Patient: another filler.
    PatientDiffers,
    /// Place: the same filler.
    PlaceSame,
    /// Place: the same head word, another filler.
    PlaceHead,
    /// Place: another filler.
    PlaceDiffers,
    /// Time: the same filler.
    TimeSame,
    /// Time: another filler.
    TimeDiffers,
    /// Count: the same filler.
    CountSame,
    /// Count: another filler.
    CountDiffers,
    /// Content: the same filler.
    ContentSame,
    /// Content: the same head word, another filler.
    ContentHead,
    /// Content: another filler.
    ContentDiffers,
    /// Recipient: the same filler.
    RecipientSame,
    /// Recipient: another filler.
    RecipientDiffers,
    /// Coagent: the same filler.
    CoagentSame,
    /// Coagent: another filler.
    CoagentDiffers,
    /// Position: the same filler.
    PositionSame,
    /// Position: another filler.
    PositionDiffers,
    /// Instrument: the same filler.
    InstrumentSame,
    /// Instrument: the same head word, another filler.
    InstrumentHead,
    /// Instrument: another filler.
    InstrumentDiffers,
    /// Charge: the same filler.
    ChargeSame,
    /// Charge: another filler.
    ChargeDiffers,
    /// They cannot be of one happening.
    Clash,
}

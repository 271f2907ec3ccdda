//! One line of an `expect` block: a kind, bare words, strings, and `key=value` pairs.

/// What a line says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Expect {
    /// Whether it says that there is none.
    pub(crate) not: bool,
    pub(crate) kind: Kind,
    /// Words without quotation marks: types, codes.
    pub(crate) words: Vec<String>,
    /// Words of the article.
    pub(crate) texts: Vec<Text>,
    /// `key=value`, in order.
    pub(crate) pairs: Vec<(String, Text)>,
}

/// Words of the article: any occurrence, or the n-th.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Text {
    pub(crate) words: String,
    /// From 1.
    pub(crate) occurrence: Option<usize>,
}

macro_rules! kinds {
    ($($kind:ident = $name:literal [$($key:literal),*]),+ $(,)?) => {
        /// The kind of thing that a line is about.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub(crate) enum Kind { $($kind),+ }

        impl Kind {
            fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$kind),)+ _ => None }
            }

            /// The keys that its line may have.
            fn keys(self) -> &'static [&'static str] {
                match self { $(Self::$kind => &[$($key),*],)+ }
            }
        }
    };
}

kinds! {
    Entity = "entity" ["named", "form", "country", "alias", "geonames", "wikidata", "lat", "lon", "top"],
    // Roles are keys too.
    Event = "event" ["polarity", "modality", "tense", "by", "same", "generic", "euphemism", "boilerplate", "lemma"],
    Time = "time" ["value", "resolved", "relation"],
    Value = "value" ["kind", "value", "upper", "unit", "approximate"],
    Quote = "quote" ["speaker", "cue"],
    Relation = "relation" ["label", "status", "modality"],
    Zone = "zone" [],
    Sentence = "sentence" [],
    Token = "token" ["pos", "lemma", "deprel", "head"],
    Diagnostic = "diagnostic" [],
    Published = "published" ["basis"],
}

impl Expect {
    /// Reads a line; the error says what is wrong with it.
    pub(crate) fn parse(line: &str) -> Result<Self, String> {
        let (not, rest) = line.strip_prefix("not ").map_or((false, line), |rest| (true, rest.trim_start()));
        let (name, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let kind = Kind::from_name(name).ok_or_else(|| format!("there is no kind {name:?}"))?;
        let mut expect = Self { not, kind, words: Vec::new(), texts: Vec::new(), pairs: Vec::new() };
        let mut rest = rest.trim_start();
        while !rest.is_empty() {
            let end = rest.find(|c: char| c.is_whitespace() || c == '"' || c == '=').unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            if let Some(after) = after.strip_prefix('=') {
                let known = kind.keys().contains(&word) || (kind == Kind::Event && lede::Role::from_name(word).is_some());
                if !known {
                    return Err(format!("{name} has no key {word:?}"));
                }
                let (text, after) = text_or_word(after)?;
                expect.pairs.push((word.into(), text));
                rest = after;
            } else if word.is_empty() {
                let (text, after) = text_or_word(after)?;
                expect.texts.push(text);
                rest = after;
            } else {
                expect.check_word(word)?;
                expect.words.push(word.into());
                rest = after;
            }
            rest = rest.trim_start();
        }
        Ok(expect)
    }

    /// A misspelt type would make a `not` line hold for ever.
    fn check_word(&self, word: &str) -> Result<(), String> {
        let main = word.split('/').next().unwrap_or(word);
        let known = match self.kind {
            Kind::Entity => lede::EntityType::from_name(main).is_some(),
            Kind::Event => lede::EventType::from_name(word).is_some(),
            Kind::Relation => lede::RelationType::from_name(word).is_some(),
            _ => true,
        };
        if known { Ok(()) } else { Err(format!("there is no type {word:?}")) }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Text> {
        self.pairs.iter().find(|(k, _)| k == key).map(|(_, text)| text)
    }

    /// Whether tokens must be asked for.
    pub(crate) fn needs_tokens(&self) -> bool {
        self.kind == Kind::Token
    }
}

/// `"words"`, `"words"#2` or a bare word, and what follows.
fn text_or_word(rest: &str) -> Result<(Text, &str), String> {
    let Some(quoted) = rest.strip_prefix('"') else {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        return Ok((Text { words: rest[..end].into(), occurrence: None }, &rest[end..]));
    };
    let mut words = String::new();
    let mut chars = quoted.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => {
                let after = &quoted[at + 1..];
                let Some(number) = after.strip_prefix('#') else { return Ok((Text { words, occurrence: None }, after)) };
                let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
                let occurrence = number[..end].parse().map_err(|_| "a number belongs after #".to_owned())?;
                return Ok((Text { words, occurrence: Some(occurrence) }, &number[end..]));
            }
            '\\' => words.push(match chars.next() {
                Some((_, 'n')) => '\n',
                Some((_, 'r')) => '\r',
                Some((_, 't')) => '\t',
                Some((_, '0')) => '\0',
                Some((_, c)) => c,
                None => '\\',
            }),
            c => words.push(c),
        }
    }
    Err("a quotation mark is missing".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_apart() {
        let line = r##"not event ARREST "arrested"#2 agent="Police" patient="two \"men\"" modality=asserted"##;
        let expect = Expect::parse(line).unwrap();
        assert!(expect.not && expect.kind == Kind::Event && expect.words == ["ARREST"]);
        assert_eq!(expect.texts, [Text { words: "arrested".into(), occurrence: Some(2) }]);
        assert_eq!(expect.get("patient").unwrap().words, "two \"men\"");
        assert_eq!(expect.get("modality").unwrap().words, "asserted");
    }

    #[test]
    fn mistakes_are_said() {
        for (line, reason) in [
            ("entity HERO \"x\"", "no type"),
            ("entiy GPE", "no kind"),
            ("event ARREST whom=\"x\"", "no key"),
            ("entity GPE \"x", "quotation mark"),
        ] {
            assert!(Expect::parse(line).unwrap_err().contains(reason), "{line}");
        }
    }
}

//! What holds for every text, however strange: the contract in every unit, no panic, the same result twice.
//!
//! Linear time is not measured by a clock here, which would fail on a busy machine: `long_texts_end` reads texts of a size at which a
//! quadratic stage would not come back, and `lede bench` shows the rest.

use lede::{Analyzer, Memory, Options, Unit};
use lede_eval::{contract, spec};
use lede_wire::Request;
use proptest::prelude::*;
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::new);
static CASES: LazyLock<Vec<spec::Case>> = LazyLock::new(|| spec::load(&spec::folder()).expect("tests/articles is there"));

/// Reads the text in every unit and again; the first complaint, if any.
fn complaint(text: &str) -> Option<String> {
    let mut first = None;
    for unit in [Unit::Utf16, Unit::Bytes, Unit::Chars] {
        let request = Request { unit, tokens: true, ..Request::default() };
        let analysis = ANALYZER.analyze(text, &request.options);
        let again = first.get_or_insert_with(|| analysis.clone());
        if *again != analysis {
            return Some("the second reading differs from the first".into());
        }
        let errors = contract::check(&request.convert(&ANALYZER, text, &analysis), text);
        if let Some(error) = errors.into_iter().next() {
            return Some(format!("{unit:?}: {error}"));
        }
    }
    None
}

/// Pieces of news that stages react to, with the characters that break readers.
fn piece() -> impl Strategy<Value = String> {
    let words = [
        "Police",
        "in",
        "Lisbon",
        "arrested",
        "two men",
        "on Friday",
        "3 May 2024",
        "12.5 million euros",
        "Dr.",
        "U.S.",
        "Ana",
        "Serra",
        "(",
        ")",
        "“",
        "”",
        "\"",
        "’s",
        "'",
        "—",
        "-",
        ",",
        ".",
        "?",
        "!",
        ":",
        ";",
        "said",
        "he",
        "they",
        "who",
        "not",
        "will",
        "between",
        "and",
        "or",
        "if",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        " ",
        " ",
        " ",
        "😀",
        "👨‍👩‍👧",
        "İ",
        "ş",
        "e\u{301}",
        "\u{FFFD}",
        "\u{202E}",
        "\u{200D}",
        "\0",
        "\u{FEFF}",
        "北京",
        "%",
        "$",
        "€5",
        "2019-2023",
        "http://a.b/c?d=e",
        "x@y.org",
        "#tag",
        "@name",
        "1,000,000,000,000,000,000,000",
        "99/99/9999",
        "0",
        "half",
        "of",
        "the",
        "The",
        "AP",
        "LISBON",
        "according to",
        "the agency",
        "National Guard",
        "(NG)",
        "killed",
        "attack",
        "planned to",
    ];
    proptest::sample::select(words.map(str::to_owned).to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string_keeps_the_contract(text in any::<String>()) {
        prop_assert_eq!(complaint(&text), None);
    }

    #[test]
    fn any_row_of_pieces_keeps_the_contract(pieces in prop::collection::vec(piece(), 0..120), spaced in any::<bool>()) {
        prop_assert_eq!(complaint(&pieces.join(if spaced { " " } else { "" })), None);
    }

    #[test]
    fn a_damaged_article_keeps_the_contract(case in any::<prop::sample::Index>(), cuts in prop::collection::vec((any::<prop::sample::Index>(), piece()), 1..12)) {
        let mut chars: Vec<char> = case.get(&CASES).text.chars().collect();
        for (at, piece) in cuts {
            if chars.is_empty() {
                break;
            }
            let at = at.index(chars.len());
            // A piece takes the place of as many characters as it has: things are lost, broken and put in.
            let end = (at + piece.chars().count() / 2).min(chars.len());
            chars.splice(at..end, piece.chars());
        }
        prop_assert_eq!(complaint(&chars.into_iter().collect::<String>()), None);
    }

    #[test]
    fn an_edited_article_is_read_as_if_it_were_new(case in any::<prop::sample::Index>(), edits in prop::collection::vec((any::<prop::sample::Index>(), 0..40usize, piece()), 1..8)) {
        let mut memory = Memory::default();
        let mut chars: Vec<char> = case.get(&CASES).text.chars().collect();
        for (at, lost, piece) in edits {
            let at = at.index(chars.len() + 1);
            chars.splice(at..(at + lost).min(chars.len()), piece.chars());
            let text: String = chars.iter().collect();
            prop_assert_eq!(ANALYZER.reanalyze(&text, &Options::default(), &mut memory), ANALYZER.analyze(&text, &Options::default()));
        }
    }
}

#[test]
fn what_is_remembered_of_other_articles_changes_nothing() {
    let mut memory = Memory::default();
    // Sentences that stand twice, longer ones than are read at once, and nothing.
    let long = format!("{} said so. {0} said so. He left.\n\nHe left.", "the men, who left, ".repeat(200));
    let texts = CASES.iter().map(|case| case.text.as_str()).chain(["", &long, "He left.", &long]);
    for text in texts.clone().chain(texts.map(|text| text.get(text.len() / 2..).unwrap_or(text))) {
        assert_eq!(ANALYZER.reanalyze(text, &Options::default(), &mut memory), ANALYZER.analyze(text, &Options::default()), "{text:.80}");
    }
}

#[test]
fn an_engine_that_has_read_much_gives_what_a_new_one_gives() {
    let read = Analyzer::new();
    CASES.iter().for_each(|case| drop(read.analyze(&case.text, &Options::default())));
    for case in CASES.iter().step_by(CASES.len() / 24) {
        assert_eq!(
            read.analyze(&case.text, &Options::default()),
            Analyzer::new().analyze(&case.text, &Options::default()),
            "{}",
            case.text
        );
    }
}

/// A text that repeats `piece` up to about `bytes`.
fn long(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len() + 1)
}

#[test]
fn long_texts_end() {
    // In a test build a quadratic stage needs minutes for each of these, a linear one about a second.
    for (name, piece) in [
        ("one word", "a"),
        ("one number", "7"),
        ("capitals", "Lisbon "),
        ("initials", "A. "),
        ("opening quotation marks", "“"),
        ("straight quotation marks", "\""),
        ("brackets", "("),
        ("commas", "Lisbon, "),
        ("hyphens", "a-"),
        ("pronouns", "he "),
        ("line ends", "\n"),
        ("spaces", " "),
        ("joiners", "\u{1F468}\u{200D}"),
        ("combining marks", "\u{301}"),
        ("numbers", "7 "),
        ("dates", "3 May 2024 "),
        ("one sentence", "the police and the men of the city in the park of the town "),
        ("one sentence of names", "police said Ana Kortel met Melva in Paris and Dorpe arrested Ribal of the Sunvor Group and "),
    ] {
        let text = long(piece, 100_000);
        assert_eq!(complaint(&text), None, "{name}");
    }
}

/// Found by the tests above at some time.
#[test]
fn what_once_broke_does_not() {
    for text in ["’s said", "said", "He said that", "told", "He said on Friday"] {
        assert_eq!(complaint(text), None, "{text:?}");
    }
}

#[test]
fn a_word_of_a_megabyte_is_a_word() {
    assert_eq!(complaint(&long("x", 1 << 20)), None);
}

#[test]
fn a_hundred_quotations_in_one_another_are_read() {
    assert_eq!(complaint(&format!("{}he left{}", "“he said ‘".repeat(50), "’ she said”".repeat(50))), None);
}

#[test]
fn the_same_words_after_anything_are_found_at_their_place() {
    let words = "Police in Lisbon arrested two men on 3 May 2024.";
    for before in ["", "😀 ", "İİ. ", "ş\u{301}. ", "\r\n\r\n", "\u{FFFD} ", "北京。 ", "𝐀𝐁. "] {
        let text = format!("{before}{words}");
        let analysis = Request::default().analyze(&ANALYZER, &text);
        let units: Vec<u16> = text.encode_utf16().collect();
        let at = |word: &str| text[..text.find(word).unwrap()].encode_utf16().count() as u32;
        let time = analysis.times.iter().find(|t| t.text == "3 May 2024").unwrap_or_else(|| panic!("no date after {before:?}"));
        assert_eq!((time.start, time.end), (at("3 May"), at("3 May") + 10), "after {before:?}");
        assert_eq!(analysis.document.length as usize, units.len());
    }
}

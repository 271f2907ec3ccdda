use super::split;
use crate::{document, tokenize};

fn cut(text: &str) -> Vec<&str> {
    let tokens = tokenize::tokenize(text);
    let paragraphs = document::paragraphs(text);
    let zones = document::zones(text, &tokens, &paragraphs);
    split(text, &tokens, &zones, &paragraphs).iter().map(|s| s.span.of(text)).collect()
}

#[test]
fn sentences_end_where_a_reader_stops() {
    for text in [
        "Gen. Aldo Reyes met U.S. officials in the U.S.|He left at 5 p.m.|Police watched.",
        "“We won.”|She left.|“Why?” he asked.|\"It is over.\"|\"Is it?\"",
        "He paid $3.5 million.|Then he fled to St. Ives.",
        "She said.|Then they came.|“Now,” he said.",
        "He fled... and came back...|Nobody knew.",
        "• First point|• Second point",
    ] {
        let joined = text.replace('|', " ");
        assert_eq!(cut(&joined), text.split('|').collect::<Vec<_>>());
    }
    assert_eq!(
        cut("it was quiet.Intelligence officers came.“No,” he said."),
        ["it was quiet.", "Intelligence officers came.", "“No,” he said."]
    );
    assert_eq!(cut("The trial was held in Oslo However, it ended."), ["The trial was held in Oslo", "However, it ended."]);
}

#[test]
fn every_token_is_in_one_sentence() {
    let text = "\"\"\" ... . . ” ) ( •• .\n\n?!.\" a\r\nWatch: x × y (AA Photo) z\n— \n.";
    for text in [text, &text.repeat(20), "", ".", "\n"] {
        let tokens = tokenize::tokenize(text);
        let paragraphs = document::paragraphs(text);
        let zones = document::zones(text, &tokens, &paragraphs);
        let mut at = 0;
        for sentence in split(text, &tokens, &zones, &paragraphs) {
            assert_eq!(sentence.tokens.start, at);
            assert!(!sentence.tokens.is_empty());
            at = sentence.tokens.end;
        }
        assert_eq!(at, tokens.len());
    }
}

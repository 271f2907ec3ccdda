use super::tokenize;

/// The tokens with a space between them.
fn cut(text: &str) -> String {
    tokenize(text).iter().map(|t| t.span.of(text)).collect::<Vec<_>>().join(" ")
}

#[test]
fn words_come_apart_as_in_the_treebanks() {
    for (text, tokens) in [
        ("They don’t, can't and won't.", "They do n’t , ca n't and wo n't ."),
        ("It's Ankara's; we cannot.", "It 's Ankara 's ; we can not ."),
        ("Turkish-origin, Daesh-K, re-elected, pro-Kurdish", "Turkish - origin , Daesh - K , re-elected , pro - Kurdish"),
        ("the U.S.-led talks in the U.S.", "the U.S. - led talks in the U.S."),
        ("Gen. A. Korkmaz met No. 5.", "Gen. A. Korkmaz met No. 5 ."),
        ("Is it he? No. I asked.", "Is it he ? No . I asked ."),
        ("$15,500, 10%, 1,000.50 and US$3.2bn", "$ 15,500 , 10 % , 1,000.50 and US$ 3.2 bn"),
        ("2019-2023, 2023-05-23, 555-0134, 9/11", "2019 - 2023 , 2023-05-23 , 555-0134 , 9/11"),
        ("3:30pm, 3 p.m., 5km, 21st, the '90s and 1990s", "3:30 pm , 3 p.m. , 5 km , 21st , the '90s and 1990s"),
        ("See https://example.org/a_(b), mail a.b@example.org.", "See https://example.org/a_(b) , mail a.b@example.org ."),
        ("he said.Intelligence", "he said . Intelligence"),
        ("#NoWar @someone AT&T R&D", "#NoWar @someone AT&T R&D"),
        ("(MIT)'s men’s players'", "( MIT ) 's men ’s players '"),
        ("Wait... what?! -- no", "Wait ... what ?! -- no"),
    ] {
        assert_eq!(cut(text), tokens);
    }
}

#[test]
fn every_character_that_is_not_space_is_in_one_token() {
    let hard = "İstanbul’da 😀👩‍👩‍👧 e\u{301}\u{301} \u{301}x\u{0}\u{1}\u{AD}An\u{AD}kara \u{202E}RTL\u{202C} \u{FEFF}a\u{200D}b 🇹🇷🇵🇰 «x» ‘’ ''`` .5 ..\r\n";
    for text in
        [hard, &hard.repeat(50), "\u{202E}\n\u{202E}😀", "\u{1}\r\n\u{2}", "", "\u{301}", "'", "@", "#", "&amp;&", "www.", "a.b.c.d.e.f"]
    {
        let mut at = 0;
        for token in tokenize(text) {
            let gap = &text[at..token.span.start as usize];
            assert!(gap.chars().all(char::is_whitespace), "{gap:?} is lost");
            assert_eq!(token.space_before, !gap.is_empty() || at == 0);
            assert!(!token.span.is_empty());
            assert!(!token.span.of(text).chars().any(char::is_whitespace));
            at = token.span.end as usize;
        }
        assert!(text[at..].chars().all(char::is_whitespace));
    }
}

#[test]
fn clusters_stay_whole() {
    assert_eq!(cut("a👩‍👩‍👧b 🇹🇷🇵🇰 e\u{301}t\u{E9}"), "a 👩‍👩‍👧 b 🇹🇷 🇵🇰 e\u{301}té");
}

//! Verb forms to the lemmas that the rules know: the tagger's lemma may fail on a strong verb or a rare one.

use std::borrow::Cow;

/// A lemma in lower case, as nearly all are.
pub(super) fn small(lemma: &str) -> Cow<'_, str> {
    let is_small = lemma.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
    if is_small { Cow::Borrowed(lemma) } else { Cow::Owned(lemma.to_lowercase()) }
}

/// Strong verbs of the rules whose forms no ending tells.
const STRONG: &[(&str, &str)] = &[
    ("ate", "eat"),
    ("beaten", "beat"),
    ("became", "become"),
    ("began", "begin"),
    ("blew", "blow"),
    ("blown", "blow"),
    ("bore", "bear"),
    ("broke", "break"),
    ("broken", "break"),
    ("brought", "bring"),
    ("built", "build"),
    ("came", "come"),
    ("caught", "catch"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("cut", "cut"),
    ("drew", "draw"),
    ("driven", "drive"),
    ("drove", "drive"),
    ("fed", "feed"),
    ("fell", "fall"),
    ("fallen", "fall"),
    ("fled", "flee"),
    ("flew", "fly"),
    ("flown", "fly"),
    ("forbade", "forbid"),
    ("forbidden", "forbid"),
    ("fought", "fight"),
    ("found", "find"),
    ("froze", "freeze"),
    ("frozen", "freeze"),
    ("gave", "give"),
    ("given", "give"),
    ("gone", "go"),
    ("got", "get"),
    ("heard", "hear"),
    ("held", "hold"),
    ("hid", "hide"),
    ("hidden", "hide"),
    ("hit", "hit"),
    ("hung", "hang"),
    ("hurt", "hurt"),
    ("kept", "keep"),
    ("laid", "lay"),
    ("led", "lead"),
    ("left", "leave"),
    ("lent", "lend"),
    ("lost", "lose"),
    ("made", "make"),
    ("met", "meet"),
    ("paid", "pay"),
    ("pled", "plead"),
    ("put", "put"),
    ("quit", "quit"),
    ("ran", "run"),
    ("rode", "ride"),
    ("rose", "rise"),
    ("said", "say"),
    ("sank", "sink"),
    ("sunk", "sink"),
    ("sang", "sing"),
    ("sent", "send"),
    ("set", "set"),
    ("shot", "shoot"),
    ("shut", "shut"),
    ("slain", "slay"),
    ("slew", "slay"),
    ("sold", "sell"),
    ("sought", "seek"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("stood", "stand"),
    ("strove", "strive"),
    ("struck", "strike"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("swept", "sweep"),
    ("taken", "take"),
    ("taught", "teach"),
    ("thrown", "throw"),
    ("threw", "throw"),
    ("told", "tell"),
    ("took", "take"),
    ("tore", "tear"),
    ("torn", "tear"),
    ("withdrawn", "withdraw"),
    ("withdrew", "withdraw"),
    ("withheld", "withhold"),
    ("won", "win"),
    ("went", "go"),
    ("wrote", "write"),
    ("written", "write"),
];

/// The first lemma of a verb form that `known` accepts.
pub(super) fn of_verb(word: &str, known: impl Fn(&str) -> bool) -> Option<String> {
    let word = word.to_lowercase();
    if let Some((_, lemma)) = STRONG.iter().find(|(form, _)| *form == word) {
        return known(lemma).then(|| (*lemma).to_owned());
    }
    let mut forms = vec![word.clone()];
    for ending in ["ed", "ing", "es", "s", "d"] {
        let Some(stem) = word.strip_suffix(ending).filter(|s| s.len() > 1) else { continue };
        forms.push(stem.to_owned());
        forms.push(format!("{stem}e"));
        if let Some(y) = stem.strip_suffix('i') {
            forms.push(format!("{y}y"));
        }
        let mut letters = stem.chars().rev();
        if let (Some(a), Some(b)) = (letters.next(), letters.next())
            && a == b
        {
            forms.push(stem[..stem.len() - a.len_utf8()].to_owned());
        }
    }
    forms.into_iter().find(|f| known(f))
}

#[cfg(test)]
mod tests {
    use super::of_verb;

    #[test]
    fn forms_meet_the_lemma_of_the_rules() {
        let known = |l: &str| ["flee", "acquit", "deny", "name", "kill"].contains(&l);
        for (form, lemma) in [("fled", "flee"), ("acquitted", "acquit"), ("denies", "deny"), ("naming", "name"), ("killed", "kill")] {
            assert_eq!(of_verb(form, known).as_deref(), Some(lemma));
        }
        assert_eq!(of_verb("sang", known), None);
    }
}

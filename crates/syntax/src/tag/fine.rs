//! The tagger's own tags: a part of speech with the morphology that the parser, the lemmatiser and the events need. Finer than
//! `Upos`, coarser than the Penn Treebank's; each row says what it stands for.

use super::{Morph, Upos};

/// Position of a fine tag in [`FINE`].
pub type Fine = u8;

/// What a fine tag stands for.
#[derive(Clone, Copy, Debug)]
pub struct FineTag {
    /// Part of speech.
    pub upos: Upos,
    /// Penn tags and features of the treebank that it gathers, `XPOS` or `XPOS+Feature=Value`; the first row that fits wins, and an
    /// empty list fits the rest of its part of speech.
    pub gathers: &'static [&'static str],
    /// Morphology.
    pub morph: Morph,
    /// Whether the lemma keeps capitals.
    pub keeps_case: bool,
}

const fn row(upos: Upos, gathers: &'static [&'static str], morph: u16, keeps_case: bool) -> FineTag {
    FineTag { upos, gathers, morph: Morph(morph), keeps_case }
}

/// All fine tags.
pub const FINE: [FineTag; 54] = {
    use Upos::*;
    const PLURAL: u16 = Morph::PLURAL.0;
    const PAST: u16 = Morph::PAST.0;
    const PRESENT: u16 = Morph::PRESENT.0;
    const PART: u16 = Morph::PARTICIPLE.0;
    const GERUND: u16 = Morph::GERUND.0;
    const INF: u16 = Morph::INFINITIVE.0;
    const FIN: u16 = Morph::FINITE.0;
    const PASSIVE: u16 = Morph::PASSIVE.0;
    const IMP: u16 = Morph::IMPERATIVE.0;
    const POSS: u16 = Morph::POSSESSIVE.0;
    [
        row(Adj, &["NNP"], 0, true),
        row(Adj, &["JJR"], 0, false),
        row(Adj, &["JJS"], 0, false),
        row(Adj, &[], 0, false),
        row(Adp, &["RP"], 0, false),
        row(Adp, &[], 0, false),
        row(Adv, &["WRB"], 0, false),
        row(Adv, &["RBR"], 0, false),
        row(Adv, &["RBS"], 0, false),
        row(Adv, &[], 0, false),
        row(Aux, &["MD"], FIN, false),
        row(Aux, &["VBZ"], FIN | PRESENT, false),
        row(Aux, &["VBP"], FIN | PRESENT, false),
        row(Aux, &["VBD"], FIN | PAST, false),
        row(Aux, &["VBN"], PART | PAST, false),
        row(Aux, &["VBG"], PART | PRESENT, false),
        row(Aux, &[], INF, false),
        row(Cconj, &[], 0, false),
        row(Det, &["PDT"], 0, false),
        row(Det, &["WDT"], 0, false),
        row(Det, &[], 0, false),
        row(Intj, &[], 0, false),
        row(Noun, &["NNS"], PLURAL, false),
        row(Noun, &[], 0, false),
        row(Num, &["LS"], 0, false),
        row(Num, &[], 0, false),
        row(Part, &["TO"], 0, false),
        row(Part, &["POS"], POSS, false),
        row(Part, &[], 0, false),
        row(Pron, &["PRP$"], POSS, false),
        row(Pron, &["WP$"], POSS, false),
        row(Pron, &["WDT"], 0, false),
        row(Pron, &["WP"], 0, false),
        row(Pron, &["DT"], 0, false),
        row(Pron, &["EX"], 0, false),
        row(Pron, &["NN"], 0, false),
        row(Pron, &[], 0, false),
        row(Propn, &["NNPS"], PLURAL, true),
        row(Propn, &["ADD"], 0, true),
        row(Propn, &[], 0, true),
        row(Punct, &[], 0, true),
        row(Sconj, &[], 0, false),
        row(Sym, &[], 0, true),
        row(Verb, &["VBZ"], FIN | PRESENT, false),
        row(Verb, &["VBP"], FIN | PRESENT, false),
        row(Verb, &["VBD"], FIN | PAST, false),
        row(Verb, &["VBN+Voice=Pass", "NNP+VerbForm=Part"], PART | PAST | PASSIVE, false),
        row(Verb, &["VBN"], PART | PAST, false),
        row(Verb, &["VBG+VerbForm=Ger", "NNP+VerbForm=Ger"], GERUND, false),
        row(Verb, &["VBG"], PART | PRESENT, false),
        row(Verb, &["VB+Mood=Imp"], FIN | IMP, false),
        row(Verb, &[], INF, false),
        row(X, &["GW"], 0, true),
        row(X, &[], 0, true),
    ]
};

/// The fine tag of a treebank word; `has` says whether the word has a feature (`Name=Value`).
pub fn gather(upos: &str, xpos: &str, has: impl Fn(&str) -> bool) -> Option<Fine> {
    let fits = |pattern: &&str| match pattern.split_once('+') {
        Some((x, feature)) => x == xpos && has(feature),
        None => *pattern == xpos,
    };
    let found = FINE.iter().position(|row| row.upos.as_str() == upos && (row.gathers.is_empty() || row.gathers.iter().any(fits)));
    found.map(|i| i as Fine)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_row_that_fits_wins() {
        let row = |upos, xpos, feature: &str| FINE[usize::from(gather(upos, xpos, |f| f == feature).unwrap())];
        assert!(row("VERB", "VBN", "Voice=Pass").morph.has(Morph::PASSIVE));
        assert!(!row("VERB", "VBN", "").morph.has(Morph::PASSIVE));
        assert!(row("VERB", "VB", "Mood=Imp").morph.has(Morph::IMPERATIVE));
        assert!(row("VERB", "VB", "VerbForm=Inf").morph.has(Morph::INFINITIVE));
        assert_eq!(row("ADJ", "AFX", "").upos, Upos::Adj);
        assert!(gather("NONE", "X", |_| false).is_none());
    }

    #[test]
    fn every_part_of_speech_has_a_row_for_the_rest() {
        for upos in Upos::ALL {
            assert_eq!(FINE.iter().filter(|row| row.upos == upos && row.gathers.is_empty()).count(), 1, "{}", upos.as_str());
        }
    }
}

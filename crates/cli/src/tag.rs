//! `lede tag`: CoNLL-U, for measuring the tagger and parser.

use crate::args::Tag;
use crate::failure::Fatal;
use crate::input;
use crate::output::Output;
use lede::{Morph, Syntax};
use std::fmt::Write;

/// Morphology as CoNLL-U writes it, in the order of the names of features.
const FEATURES: [(Morph, &str); 12] = [
    (Morph::IMPERATIVE, "Mood=Imp"),
    (Morph::PLURAL, "Number=Plur"),
    (Morph::FIRST_PERSON, "Person=1"),
    (Morph::SECOND_PERSON, "Person=2"),
    (Morph::POSSESSIVE, "Poss=Yes"),
    (Morph::PAST, "Tense=Past"),
    (Morph::PRESENT, "Tense=Pres"),
    (Morph::FINITE, "VerbForm=Fin"),
    (Morph::GERUND, "VerbForm=Ger"),
    (Morph::INFINITIVE, "VerbForm=Inf"),
    (Morph::PARTICIPLE, "VerbForm=Part"),
    (Morph::PASSIVE, "Voice=Pass"),
];

/// Tags all inputs; gives the number of those that could not be read.
pub(crate) fn run(args: &Tag) -> Result<usize, Fatal> {
    let analyzer = lede::Analyzer::new();
    let mut output = Output::open(None, false)?;
    let mut failures = 0;
    for item in input::expand(&args.input)?.into_iter().flat_map(input::Input::texts) {
        match item {
            Ok(text) => {
                let syntax = if args.pretokenized { analyzer.syntax_of_cut(&text.text) } else { analyzer.syntax(&text.text) };
                if let Some(source) = &text.source {
                    output.write(&format!("# newdoc id = {}\n", source.replace(char::is_control, "_")))?;
                }
                output.write(&conllu(&text.text, &syntax))?;
            }
            Err(failure) => {
                failures += 1;
                anstream::eprintln!("lede: {failure}");
            }
        }
    }
    output.finish()?;
    Ok(failures)
}

fn conllu(text: &str, syntax: &Syntax) -> String {
    let mut out = String::new();
    for sentence in &syntax.sentences {
        for i in sentence.clone() {
            let Some(token) = syntax.tokens.get(i) else { continue };
            // The root's head is 0; every other head is in the same sentence.
            let head = syntax.tree.head(i).map_or(0, |head| head.saturating_sub(sentence.start) + 1);
            let joined = syntax.tokens.get(i + 1).is_some_and(|next| !next.space_before);
            let morph = syntax.tags.morph(i);
            let features: Vec<_> = FEATURES.iter().filter(|(flag, _)| morph.has(*flag)).map(|(_, name)| *name).collect();
            _ = writeln!(
                out,
                "{}\t{}\t{}\t{}\t_\t{}\t{head}\t{}\t_\t{}",
                i - sentence.start + 1,
                field(token.span.of(text)),
                field(syntax.tags.lemma(i)),
                syntax.tags.upos(i).as_str(),
                if features.is_empty() { "_".into() } else { features.join("|") },
                syntax.tree.deprel(i).as_str(),
                if joined { "SpaceAfter=No" } else { "_" },
            );
        }
        out.push('\n');
    }
    out
}

/// A field may not be empty nor hold a tab or a line end.
fn field(words: &str) -> String {
    let words = words.replace(|c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}' || c == '\u{85}', "_");
    if words.is_empty() { "_".into() } else { words }
}

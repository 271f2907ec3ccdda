//! Whose words: the phrase that a reporting word names as the source.

use super::Cx;
use super::author::{author, maker, reader};
use super::cue::{Cue, CueKind, is_passive, is_state_of_mind};
use crate::parse::Deprel;
use crate::tag::{Morph, Upos};
use std::ops::Range;

/// The words for a source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Source {
    /// The token that carries the meaning.
    pub head: usize,
    /// The base noun phrase.
    pub tokens: Range<usize>,
}

/// The source of a reporting word; `None` where it names none ("it is believed").
pub(super) fn source(cx: &Cx<'_>, cue: &Cue) -> Option<Source> {
    if super::cue::hears(cx, cue.at) {
        return None;
    }
    let read = cx.tags.upos(cue.at) == Upos::Noun && matches!(cx.doc.word(cue.at), "read" | "reads");
    let head = match cue.kind {
        CueKind::According if cx.doc.word(cue.at) == "words" => cx.tree.child(cue.at, Deprel::NmodPoss)?,
        CueKind::According => author(cx, according(cx, cue)?),
        CueKind::Noun => maker(cx, cue.at)?,
        _ if read => reader(cx, cue.at)?,
        _ => author(cx, subject(cx, cue.at)?),
    };
    // "According to reports": nobody.
    if matches!(cx.doc.word(head), "reports" | "Reports" | "rumours" | "rumors")
        && cx.tree.children(head).all(|c| c > head || cx.tree.deprel(c) == Deprel::Case)
    {
        return None;
    }
    Some(Source { head, tokens: phrase(cx, head) })
}

/// The noun that "according to" names.
fn according(cx: &Cx<'_>, cue: &Cue) -> Option<usize> {
    let sentence = cx.sentence(cue.at);
    let up = cx.tree.head(cue.at).filter(|&h| h > cue.at && h < cue.at + 12 && is_nominal(cx, h));
    // "An agreed statement of facts": the statement.
    let whole = |h: usize| cx.tree.head(h).filter(|&w| cx.tree.deprel(h) == Deprel::Nmod && w > cue.at && w < h && is_nominal(cx, w));
    let up = up.map(|h| whole(h).unwrap_or(h));
    up.or_else(|| {
        // The last word of the first run of words that can make a noun phrase.
        let run = (cue.tokens.end..sentence.end)
            .take(10)
            .take_while(|&j| is_nominal(cx, j) || matches!(cx.tags.upos(j), Upos::Det | Upos::Adj | Upos::Part | Upos::Num));
        // "The military" may be taken for an adjective.
        let words: Vec<usize> = run.collect();
        words.iter().rev().copied().find(|&j| is_nominal(cx, j)).or_else(|| words.last().copied())
    })
}

/// The subject of the verb `i`, through coordination, control and participles.
pub(super) fn subject(cx: &Cx<'_>, i: usize) -> Option<usize> {
    if is_state_of_mind(cx, i) {
        return cx.tree.child(i, Deprel::Nsubj).or_else(|| cx.tree.child(i, Deprel::NsubjPass)).filter(|&s| s < i && speaks(cx, s));
    }
    if is_inverted(cx, i) {
        return behind(cx, i);
    }
    if let Some(speaker) = between_commas(cx, i) {
        return Some(speaker);
    }
    if is_trailing(cx, i)
        && let Some(subject) = main_subject(cx, i)
    {
        return Some(subject);
    }
    // "The radio quoted Ana Reyes as saying", whatever the tree makes of her.
    if i > cx.sentence(i).start + 2 && cx.doc.word(i - 1) == "as" && is_nominal(cx, i - 2) {
        let quotes = |k: &usize| matches!(cx.tags.lemma(*k), "quote" | "cite");
        let verb = (cx.sentence(i).start.max(i.saturating_sub(9))..i - 2).rev().find(quotes);
        if verb.is_some_and(|v| cx.tree.child(v, Deprel::AuxPass).is_none()) {
            return Some(i - 2);
        }
    }
    // "State television quoted Reyes": the words are hers.
    if cx.tags.lemma(i) == "quote"
        && !is_passive(cx, i)
        && let Some(quoted) = cx.tree.child(i, Deprel::Obj).filter(|&o| o > i && is_nominal(cx, o) && speaks(cx, o))
    {
        return Some(quoted);
    }
    let mut at = i;
    for step in 0..5 {
        if is_passive(cx, at) {
            let quoted_as = step > 0 && matches!(cx.tags.lemma(at), "quote" | "cite" | "report" | "describe");
            let quoted = if quoted_as { cx.tree.child(at, Deprel::NsubjPass) } else { None };
            let agent =
                quoted.or_else(|| cx.tree.child(at, Deprel::OblAgent)).or_else(|| if step == 0 { agent_behind(cx, at) } else { None });
            return agent.filter(|&h| speaks(cx, h));
        }
        if step > 0 && matches!(cx.tags.lemma(at), "quote" | "cite") && i > at && i > 0 && cx.doc.word(i - 1) == "as" {
            return cx.tree.child(at, Deprel::Obj);
        }
        if let Some(subject) = cx.tree.child(at, Deprel::Nsubj).filter(|&s| step > 0 || s < i || s < i + 8) {
            // "On Tuesday, the ministry announced": the parser takes the day for the subject and the ministry for its apposition.
            let named = || cx.tree.child(subject, Deprel::Appos).filter(|&a| a < i);
            let subject = if super::indirect::is_time(cx, subject) { named()? } else { subject };
            // "Claimed responsibility, but the agency says": the subject of the second clause stands right before its verb.
            let crossed = || {
                let joint = (subject + 1..i).find(|&k| cx.tags.upos(k) == Upos::Cconj && cx.doc.word(k - 1) == ",");
                joint.is_some_and(|j| (j + 1..i).any(|k| is_nominal(cx, k)) && cx.tree.deprel(subject) == Deprel::Nsubj)
            };
            // "…, some 90 km from the capital, governor Ana Reyes told": nor does a distance speak.
            let measured = cx.tree.child(subject, Deprel::Nummod).is_some()
                && i > 0
                && cx.tags.upos(i - 1) == Upos::Propn
                && (subject..i).any(|k| cx.doc.word(k) == ",");
            if step == 0 && subject < i && (measured || cx.tags.lemma(subject) == "responsibility" && crossed()) {
                return beside(cx, i);
            }
            return Some(subject).filter(|&h| speaks(cx, h));
        }
        let Some(up) = cx.tree.head(at) else { break };
        // "The uproar led Reyes to say": the one who was led.
        let led = matches!(cx.tags.lemma(up), "lead" | "force" | "prompt" | "cause" | "push" | "drive" | "compel");
        if cx.tree.deprel(at) == Deprel::Xcomp
            && led
            && let Some(object) = cx.tree.child(up, Deprel::Obj).filter(|&o| o > up && o < at)
        {
            return Some(object);
        }
        match cx.tree.deprel(at) {
            Deprel::Conj | Deprel::Xcomp | Deprel::Advcl if cx.tags.upos(up) == Upos::Verb => at = up,
            Deprel::Acl if is_nominal(cx, up) => return Some(bearer(cx, up)),
            _ => break,
        }
    }
    if i == cx.sentence(i).start && cx.doc.word(i).ends_with("ing") {
        return subject_behind(cx, i);
    }
    beside(cx, i)
}

/// "Calling it “reckless”, the bishop said …": whose clause follows.
fn subject_behind(cx: &Cx<'_>, participle: usize) -> Option<usize> {
    let end = cx.sentence(participle).end.min(participle + MAIN_REACH);
    let finite = |v: &usize| cx.tags.upos(*v) == Upos::Verb && cx.tags.morph(*v).has(Morph::FINITE);
    (participle + 1..end)
        .filter(finite)
        .find_map(|v| cx.tree.child(v, Deprel::Nsubj).filter(|&s| s < v && s > participle))
        .filter(|&s| speaks(cx, s))
}

/// "Labelled “terrorists” by the state": the agent, whatever it hangs on.
fn agent_behind(cx: &Cx<'_>, verb: usize) -> Option<usize> {
    let end = cx.sentence(verb).end.min(verb + 16);
    let by = (verb + 1..end).find(|&k| cx.doc.word(k) == "by")?;
    let quoted = (verb + 1..by).any(|k| matches!(cx.doc.word(k), "”" | "\"" | "’" | "»" | "''"));
    cx.tree.head(by).filter(|&h| quoted && h > by && h < by + 8 && is_nominal(cx, h))
}

/// "The minister spoke on television, saying …": a participle behind a comma goes on with the main clause.
fn is_trailing(cx: &Cx<'_>, i: usize) -> bool {
    let sentence = cx.sentence(i);
    let before = (sentence.start..i).rev().take(3).find(|&k| cx.tags.upos(k) != Upos::Adv);
    let comma = |k: usize| cx.doc.word(k) == "," || is_closing(cx.doc.word(k)) && k > sentence.start && cx.doc.word(k - 1) == ",";
    cx.doc.word(i).ends_with("ing") && cx.tree.child(i, Deprel::Nsubj).is_none() && before.is_some_and(comma)
}

/// The subject of the last main clause before token `i`; where the tree has none, the noun that it makes the root.
pub(super) fn main_subject(cx: &Cx<'_>, i: usize) -> Option<usize> {
    let sentence = cx.sentence(i);
    let main = |v: &usize| matches!(cx.tree.deprel(*v), Deprel::Root | Deprel::Conj | Deprel::Parataxis);
    let from = sentence.start.max(i.saturating_sub(MAIN_REACH));
    let subject = (from..i).rev().filter(main).find_map(|v| cx.tree.child(v, Deprel::Nsubj).filter(|&s| s < v));
    let root = || (from..i).find(|&k| cx.tree.deprel(k) == Deprel::Root && is_nominal(cx, k));
    subject.or_else(root).filter(|&s| speaks(cx, s))
}

/// Tokens back to the verb of the main clause.
const MAIN_REACH: usize = 60;

/// "The bridge, Petra Lund said, will open": the noun phrase that with the verb fills the space between two commas, whatever the
/// tree makes of it.
fn between_commas(cx: &Cx<'_>, i: usize) -> Option<usize> {
    let sentence = cx.sentence(i);
    let closes = i + 1 < sentence.end && cx.doc.word(i + 1) == "," && cx.tags.morph(i).has(Morph::FINITE);
    let noun = |k: usize| is_nominal(cx, k) || matches!(cx.tags.upos(k), Upos::Det | Upos::Adj | Upos::Num | Upos::Part);
    let open = (sentence.start..i).rev().take(8).find(|&k| !noun(k))?;
    let head = i.checked_sub(1)?;
    let opens = open > sentence.start && open < head + 1 && cx.doc.word(open) == "," && open + 1 < i;
    (closes && opens && is_nominal(cx, head) && speaks(cx, head) && !is_possessive(cx, head)).then_some(head)
}

/// The noun beside the verb, where the tree knows no subject: before it, past adverbs, auxiliaries and one comma; or behind it
/// ("said a woman who …").
fn beside(cx: &Cx<'_>, i: usize) -> Option<usize> {
    let sentence = cx.sentence(i);
    let mut j = i;
    while j > sentence.start {
        j -= 1;
        if !matches!(cx.tags.upos(j), Upos::Adv | Upos::Aux | Upos::Part) {
            break;
        }
    }
    // "Spokesman Han Jae-won says", whatever the tagger makes of the syllable.
    if j < i && !is_nominal(cx, j) && j > sentence.start + 1 && cx.doc.word(j - 1) == "-" && !cx.doc.tokens[j].space_before {
        j -= 2;
    }
    if j < i && matches!(cx.doc.word(j), "," | "—" | "–" | "--" | ")") {
        j = aside(cx, j, sentence.start)?;
    }
    let fits = j < i && is_nominal(cx, j) && speaks(cx, j) && !is_possessive(cx, j);
    if fits { Some(informed(cx, j).unwrap_or_else(|| bearer(cx, j))) } else { behind(cx, i) }
}

/// The noun phrase right before the verb, outside quotation marks.
pub(super) fn before(cx: &Cx<'_>, verb: usize) -> Option<Source> {
    let head = verb.checked_sub(1).filter(|&h| h > cx.sentence(verb).start && is_nominal(cx, h) && speaks(cx, h))?;
    Some(Source { head, tokens: phrase(cx, head) })
}

/// "A spokesman for the port said": not the port but the noun that it hangs on, where that is in the same sentence.
fn bearer(cx: &Cx<'_>, noun: usize) -> usize {
    let mut at = noun;
    for _ in 0..3 {
        match cx.tree.head(at) {
            Some(up) if up < at && cx.tree.deprel(at) == Deprel::Nmod && matches!(cx.tags.upos(up), Upos::Noun | Upos::Propn) => at = up,
            _ => break,
        }
    }
    at
}

/// "Sources close to the matter", "a person familiar with the talks": who they are, not what they know.
fn informed(cx: &Cx<'_>, noun: usize) -> Option<usize> {
    let from = cx.sentence(noun).start.max(noun.saturating_sub(8));
    let knows = (from + 1..noun).rev().find(|&k| matches!(cx.doc.word(k), "close" | "familiar" | "briefed" | "privy" | "aware"))?;
    let plain = (knows..noun).all(|k| cx.tags.upos(k) != Upos::Punct);
    knows.checked_sub(1).filter(|&who| plain && is_nominal(cx, who))
}

/// The noun that an aside closing at the comma `close` hangs on: "Reuters, citing a witness, reported"; a name in the aside is the
/// source itself: "the prosecutor of the city, Ana Reyes, said".
fn aside(cx: &Cx<'_>, close: usize, start: usize) -> Option<usize> {
    let mark = if cx.doc.word(close) == ")" { "(" } else { cx.doc.word(close) };
    let open = (start + 1..close).rev().take(14).find(|&k| cx.doc.word(k) == mark)?;
    let named = (open + 1..close).all(|k| cx.tags.upos(k) == Upos::Propn || cx.doc.word(k) == "-");
    Some(if named { close - 1 } else { open - 1 })
}

/// The noun behind the verb: "said a woman who …", "said Defence Secretary Ana Reyes".
fn behind(cx: &Cx<'_>, i: usize) -> Option<usize> {
    if let Some(subject) = cx.tree.child(i, Deprel::Nsubj).filter(|&s| s > i) {
        return Some(subject);
    }
    if !is_inverted(cx, i) {
        return None;
    }
    let owner = |k: usize| matches!(cx.doc.word(k), "'s" | "’s");
    let noun = |k: usize| is_nominal(cx, k) || matches!(cx.tags.upos(k), Upos::Det | Upos::Adj | Upos::Num) || owner(k);
    let run = (i + 1..cx.sentence(i).end).take(10).take_while(|&k| noun(k));
    run.filter(|&k| is_nominal(cx, k) && speaks(cx, k) && !is_possessive(cx, k)).last()
}

fn is_possessive(cx: &Cx<'_>, i: usize) -> bool {
    cx.tree.deprel(i) == Deprel::NmodPoss || cx.tags.morph(i).has(Morph::POSSESSIVE)
}

/// `"…," said Reyes`, `…, stated the ministry`: a mark before the verb, a noun phrase behind it.
pub(super) fn is_inverted(cx: &Cx<'_>, i: usize) -> bool {
    let sentence = cx.sentence(i);
    let before = if i > sentence.start { cx.doc.word(i - 1) } else { "" };
    let quoted = is_closing(before) || before == "," && i > sentence.start + 1 && is_closing(cx.doc.word(i - 2));
    let noun = i + 1 < sentence.end
        && (matches!(cx.tags.upos(i + 1), Upos::Propn | Upos::Det | Upos::Noun | Upos::Adj)
            || cx.tags.upos(i + 1) == Upos::Pron && cx.tree.deprel(i + 1) == Deprel::NmodPoss
            || matches!(cx.doc.word(i + 1), "he" | "she" | "they"));
    // "…, say officials": the present may be taken for an infinitive.
    let present = || matches!(cx.doc.word(i), "say" | "says");
    let past = cx.tags.morph(i).has(Morph::PAST) || cx.tags.morph(i).has(Morph::FINITE) || present();
    if quoted {
        // The subject that the tree finds within the quoted words is not the one who speaks them.
        return noun && past;
    }
    let subject = cx.tree.child(i, Deprel::Nsubj).is_some_and(|s| s < i);
    // ", Reyes, the minister, said the army …": the comma closes an apposition.
    let closing = before == "," && (sentence.start..i - 1).rev().take(12).any(|j| cx.doc.word(j) == ",");
    let mark = before == ",";
    mark && noun && past && !subject && !closing
}

/// A mark that closes quoted words.
fn is_closing(word: &str) -> bool {
    matches!(word, "\"" | "”" | "''" | "»" | "’")
}

pub(super) fn is_nominal(cx: &Cx<'_>, i: usize) -> bool {
    matches!(cx.tags.upos(i), Upos::Noun | Upos::Propn | Upos::Pron)
}

/// "It is said", "there", "what", "July": no source.
pub(super) fn speaks(cx: &Cx<'_>, i: usize) -> bool {
    if super::indirect::is_time(cx, i) {
        return false;
    }
    !matches!(cx.doc.word(i).to_lowercase().as_str(), "it" | "there" | "what" | "this" | "that")
        || cx.tree.deprel(i) == Deprel::Nsubj && cx.doc.word(i).eq_ignore_ascii_case("it")
}

/// The base noun phrase of `head`: premodifiers, the head and the rest of its name.
pub(super) fn phrase(cx: &Cx<'_>, head: usize) -> Range<usize> {
    let (mut start, mut end) = (head, head + 1);
    for child in cx.tree.children(head).rev().filter(|&c| c < head) {
        if child + 8 < start
            || !matches!(
                cx.tree.deprel(child),
                Deprel::Det | Deprel::Amod | Deprel::Compound | Deprel::NmodPoss | Deprel::Nummod | Deprel::Nmod
            )
        {
            break;
        }
        start = cx.tree.children(child).filter(|&g| g < child && g + 8 > child).min().unwrap_or(child).min(start);
    }
    // The rest of a name, also where the tree breaks it: "Police Superintendent Ana Reyes".
    let sentence = cx.sentence(head);
    let proper = |k: usize| cx.tags.upos(k) == Upos::Propn && !super::indirect::is_time(cx, k);
    while start > sentence.start && start + 6 > head && proper(start) && proper(start - 1) {
        start -= 1;
    }
    while end < sentence.end && end < head + 8 && cx.tags.upos(end) == Upos::Propn && !is_subject_elsewhere(cx, end) {
        end += 1;
    }
    start..end
}

fn is_subject_elsewhere(cx: &Cx<'_>, i: usize) -> bool {
    matches!(cx.tree.deprel(i), Deprel::Obj | Deprel::Iobj | Deprel::Obl | Deprel::OblUnmarked)
}

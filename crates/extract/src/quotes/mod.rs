//! Quotations: what is said, how, and by whom.
//!
//! Two passes around coreference. The first reads marks (`marks`), reporting words (`cue`) and their syntax and yields
//! utterances with the words for their source: coreference keeps an unnamed source because it speaks, and reads "I" by it. The
//! second gives each utterance its speaker, an entity.

mod according;
mod announce;
mod author;
mod bare;
mod beside;
mod cue;
mod direct;
mod end;
mod indirect;
mod marks;
mod source;
mod speaker;
mod transcript;

pub(crate) use author::is_writing;
pub(crate) use speaker::{attribution, speakers};

use crate::analysis::{QuoteKind, Timex};
use crate::document::Document;
use crate::parse::{Deprel, Tree};
use crate::resources::Resources;
use crate::tag::{Tags, Upos};
use cue::{Cue, CueKind};
use direct::Quoted;
use lede_text::sort_by_rank;
use marks::Stretch;
use source::Source;
use std::ops::Range;

/// What the first pass reads with.
struct Cx<'a> {
    doc: &'a Document<'a>,
    tags: &'a Tags,
    tree: &'a Tree,
    times: &'a [Timex],
    res: &'a Resources,
}

impl Cx<'_> {
    /// The tokens of the sentence of token `i`.
    fn sentence(&self, i: usize) -> Range<usize> {
        self.doc.sentence(self.doc.sentence_of(i)).tokens.clone()
    }
}

/// Something said, before it is known which entity says it.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Utterance {
    pub kind: QuoteKind,
    /// The tokens of what is said.
    pub content: Range<usize>,
    /// The reporting word.
    pub cue: Option<Range<usize>>,
    /// The words for the source: base noun phrase.
    pub source: Option<Range<usize>>,
    /// The token of the source phrase that carries its meaning.
    pub head: Option<usize>,
    /// Without source words of its own: the source is that of this earlier utterance.
    pub same_as: Option<usize>,
    /// Without source words of its own: the subject of the sentence before, who speaks if that is somebody.
    pub near: Option<usize>,
    rule: &'static str,
}

/// The rule for quoted words within quoted words.
const NESTED: &str = "quotes/nested";

/// All utterances, sorted by (start, −end).
#[inline(never)]
pub(crate) fn find(doc: &Document<'_>, tags: &Tags, tree: &Tree, times: &[Timex], res: &Resources) -> Vec<Utterance> {
    let cx = Cx { doc, tags, tree, times, res };
    let stretches = marks::stretches(doc);
    let all = cue::cues(&cx);
    let cues: Vec<Cue> = all.iter().filter(|c| !within_utterance(&cx, &stretches, c.at)).cloned().collect();
    let sources = sources(&cx, &stretches, &cues);

    let mut found = Vec::new();
    for (cue, source) in cues.iter().zip(&sources) {
        for content in indirect::contents(&cx, cue, source.as_ref()) {
            if !is_quoted(&cx, &stretches, &content) && !opens_with_utterance(&cx, &stretches, &content) {
                found.push(utterance(QuoteKind::Indirect, content, Some((cue, source.as_ref())), "quotes/indirect"));
            }
        }
    }
    for stretch in &stretches {
        let quoted = Quoted { cx: &cx, stretch };
        if let Some(cue) = told_within(&cx, &stretches, &all, stretch).filter(|_| quoted.is_utterance()) {
            let source = source::source(&cx, cue);
            found.push(utterance(QuoteKind::Direct, stretch.inner.clone(), Some((cue, source.as_ref())), NESTED));
            continue;
        }
        let cue = quoted.cue(&cues);
        let utterance = match cue {
            Some(k) if quoted.is_utterance() => {
                utterance(QuoteKind::Direct, stretch.inner.clone(), Some((&cues[k], sources[k].as_ref())), "quotes/direct")
            }
            Some(k) => {
                let named = quoted.name_or_term().or_else(|| quoted.named_by(&cues[k], sources[k].is_some()));
                let kind = named.unwrap_or(QuoteKind::Mixed);
                utterance(kind, stretch.inner.clone(), named.is_none().then(|| (&cues[k], sources[k].as_ref())), "quotes/fragment")
            }
            None if (quoted.is_announced() || quoted.list_colon().is_some()) && quoted.is_utterance() || quoted.is_led_in() => {
                let source = announce::announcer(&cx, quoted.list_colon().unwrap_or(stretch.open));
                Utterance {
                    source: source.as_ref().map(|s| s.tokens.clone()),
                    head: source.map(|s| s.head),
                    ..utterance(QuoteKind::Direct, stretch.inner.clone(), None, "quotes/announced")
                }
            }
            None if quoted.is_utterance() && announce::signature(&cx, stretch.end).is_some() => {
                let source = announce::signature(&cx, stretch.end);
                Utterance {
                    head: source.as_ref().map(|s| s.head),
                    source: source.map(|s| s.tokens),
                    ..utterance(QuoteKind::Direct, stretch.inner.clone(), None, "quotes/signed")
                }
            }
            None => utterance(quoted.ungoverned(), stretch.inner.clone(), None, "quotes/marks"),
        };
        found.push(utterance);
    }
    found.extend(transcript::answers(&cx));
    within_reports(&cx, &mut found);
    sort_by_rank(&mut found, |u| [u.content.start as u32, !(u.content.end as u32), u.kind as u32]);
    found.dedup_by(|b, a| a.content == b.content);
    carry_on(&cx, &mut found);
    found
}

/// "Ost said Norland would respond “in kind”", "residents would be told to “stay calm”": quoted words behind a verb of saying that is
/// itself only reported, and not as done, are those of who reports it.
fn within_reports(cx: &Cx<'_>, found: &mut [Utterance]) {
    let reports: Vec<Utterance> = found.iter().filter(|u| u.kind == QuoteKind::Indirect && u.head.is_some()).cloned().collect();
    for u in found.iter_mut().filter(|u| u.kind == QuoteKind::Mixed) {
        let Some(cue) = u.cue.as_ref().map(|c| c.start) else { continue };
        let at = reports.partition_point(|r| r.content.start <= cue);
        let outer = reports[..at].iter().rev().take(4).find(|r| r.content.contains(&cue) && r.content.end >= u.content.end);
        let modal = |c: usize| matches!(cx.tree.deprel(c), Deprel::Aux | Deprel::Mark) && MODAL.contains(&cx.doc.word(c));
        if let Some(outer) = outer.filter(|_| cx.tree.children(cue).any(modal)) {
            (u.cue, u.source, u.head) = (outer.cue.clone(), outer.source.clone(), outer.head);
        }
    }
}

/// Auxiliaries of what is not said yet.
const MODAL: &[&str] = &["would", "will", "could", "should", "must", "may", "might", "to"];

/// The reporting word of quoted words within quoted words: "“He told me, ‘Go’,” Reyes said."
fn told_within<'c>(cx: &Cx<'_>, stretches: &[Stretch], cues: &'c [Cue], stretch: &Stretch) -> Option<&'c Cue> {
    let at = stretches.partition_point(|s| s.open < stretch.open);
    let outer = stretches[..at].iter().rev().take(8).find(|s| stretch.nested && s.end >= stretch.end)?;
    let cue = &cues[..cues.partition_point(|c| c.at < stretch.open)].last()?;
    let gap = cue.tokens.end..stretch.open;
    let plain = |k: usize| !matches!(cx.tags.upos(k), Upos::Verb | Upos::Aux);
    let says = !matches!(cue.kind, CueKind::According | CueKind::Noun);
    (says && cue.at > outer.open && cx.sentence(stretch.open).contains(&cue.at) && gap.len() <= 4 && gap.into_iter().all(plain))
        .then_some(*cue)
}

/// The source of each reporting word. It is never within quoted words; a participle ("adding") goes on with the one before.
fn sources(cx: &Cx<'_>, stretches: &[Stretch], cues: &[Cue]) -> Vec<Option<Source>> {
    let mut sources: Vec<Option<Source>> = Vec::with_capacity(cues.len());
    for (k, cue) in cues.iter().enumerate() {
        if cx.sentence(cue.at).len() > indirect::LONGEST {
            sources.push(None);
            continue;
        }
        let as_saying = cue.at > 0 && cx.doc.word(cue.at - 1) == "as";
        let participle = cue.kind != CueKind::According
            && !as_saying
            && cx.doc.word(cue.at).ends_with("ing")
            && cx.tree.child(cue.at, Deprel::Nsubj).is_none();
        let goes_on = |b: usize| participle || is_joined(cx, cue, cues[b].at);
        let before = k.checked_sub(1).filter(|&b| cx.sentence(cue.at).contains(&cues[b].at) && goes_on(b)).and_then(|b| sources[b].clone());
        let own = || source::source(cx, cue).filter(|s| !within_utterance(cx, stretches, s.head));
        // "“Our team” engineer Ana Reyes said “has …”": the words right before the verb speak, not the quoted ones.
        let apart = |s: Source| if is_apart(stretches, cue.at, s.head) { source::before(cx, cue.at).unwrap_or(s) } else { s };
        sources.push(before.or_else(own).map(apart));
    }
    sources
}

/// Whether token `head` stands between marks that close before token `cue`.
fn is_apart(stretches: &[Stretch], cue: usize, head: usize) -> bool {
    let at = stretches.partition_point(|s| s.open <= head);
    stretches[..at].iter().rev().take(4).any(|s| s.inner.contains(&head) && s.end <= cue)
}

/// "A judge agreed the papers were secret but ruled that …": joined to the clause that is reported, and rather meant to go on with
/// the reporting before it.
fn is_joined(cx: &Cx<'_>, cue: &Cue, earlier: usize) -> bool {
    let before = (earlier..cue.at).rev().take(3).find(|&k| cx.tags.upos(k) != Upos::Adv);
    cx.tree.child(cue.at, Deprel::Nsubj).is_none()
        && before.is_some_and(|k| cx.tags.upos(k) == Upos::Cconj)
        && cx.tree.head(cue.at).is_some_and(|up| up > earlier)
}

/// The innermost quotation in marks that holds the token.
pub(crate) fn holding(said: &[Utterance], token: usize) -> Option<usize> {
    let before = said.partition_point(|u| u.content.start <= token);
    let holds = |u: &Utterance| matches!(u.kind, QuoteKind::Direct | QuoteKind::Mixed) && u.content.contains(&token);
    (0..before).rev().take(16).find(|&k| holds(&said[k]))
}

fn utterance(kind: QuoteKind, content: Range<usize>, cue: Option<(&Cue, Option<&Source>)>, rule: &'static str) -> Utterance {
    let source = cue.and_then(|(_, source)| source);
    Utterance {
        kind,
        content,
        cue: cue.map(|(cue, _)| cue.tokens.clone()),
        source: source.map(|s| s.tokens.clone()),
        head: source.map(|s| s.head),
        same_as: None,
        near: None,
        rule,
    }
}

/// Whether token `i` is spoken by someone quoted in full: then it is no reporting word of the writer.
fn within_utterance(cx: &Cx<'_>, stretches: &[Stretch], i: usize) -> bool {
    let at = stretches.partition_point(|s| s.open <= i);
    let around = stretches[..at].iter().rev().take(4).find(|s| s.inner.contains(&i));
    around.is_some_and(|stretch| Quoted { cx, stretch }.is_utterance())
}

/// Whether a reported clause is only the words between marks, which are a quotation already.
fn is_quoted(cx: &Cx<'_>, stretches: &[Stretch], content: &Range<usize>) -> bool {
    let outside = content.clone().filter(|&i| cx.tags.upos(i) != Upos::Punct);
    let first = stretches.partition_point(|s| s.end <= content.start);
    let inside = |i: usize| stretches[first..].iter().take_while(|s| s.open < content.end).take(32).any(|s| s.inner.contains(&i));
    // "said on Friday “We won”": the day is no part of what is said.
    let aside = |i: usize| cx.tags.upos(i) == Upos::Adp || indirect::is_time(cx, i);
    !outside.filter(|&i| !inside(i)).any(|i| !aside(i))
}

/// Whether the clause begins with a whole quoted utterance: "He said, “No,” and left" reports the quoted words alone.
fn opens_with_utterance(cx: &Cx<'_>, stretches: &[Stretch], content: &Range<usize>) -> bool {
    let at = stretches.partition_point(|s| s.open + 1 < content.start);
    stretches[at..].iter().take_while(|s| s.open <= content.start).take(4).any(|stretch| {
        let last = cx.doc.word(stretch.inner.end - 1);
        matches!(last, "," | "." | "!" | "?" | "…") && Quoted { cx, stretch }.is_utterance()
    })
}

/// Utterances without a reporting word go on with the speaker before them: over a paragraph break, in the same paragraph, and
/// where a paragraph of quoted words follows one that ends with that speaker.
fn carry_on(cx: &Cx<'_>, found: &mut [Utterance]) {
    let mut last: Option<usize> = None;
    for k in 0..found.len() {
        // Words within quoted words are not what goes on behind them.
        if found[k].rule == NESTED {
            continue;
        }
        if found[k].head.is_some() || found[k].rule == transcript::RULE {
            last = Some(k);
            continue;
        }
        if let Some(cue) = found[k].cue.clone() {
            found[k].same_as = goes_on(cx, found, k, cue.start, last);
            last = Some(k);
            continue;
        }
        // A long fragment without a reporting word goes on with the sentence before.
        let reach = match found[k].kind {
            QuoteKind::Direct => 2,
            QuoteKind::Mixed => 1,
            _ => continue,
        };
        let near = last.filter(|&l| {
            let gap =
                cx.doc.sentence_of(found[k].content.start).index().saturating_sub(cx.doc.sentence_of(found[l].content.end - 1).index());
            gap <= reach
        });
        let spoken = near.map(|l| found[l].content.end - 1);
        if found[k].kind == QuoteKind::Direct {
            let start = found[k].content.start;
            let silent = last.is_none_or(|l| cx.doc.sentence_of(found[l].content.end - 1).index() + 1 < cx.doc.sentence_of(start).index());
            if let Some(head) = announce::heralded(cx, start).filter(|_| silent) {
                found[k].source = Some(source::phrase(cx, head));
                found[k].head = Some(head);
                found[k].rule = "quotes/heralded";
                last = Some(k);
                continue;
            }
            found[k].near = subject_before(cx, start, spoken);
        }
        if let Some(near) = near {
            found[k].same_as = Some(found[near].same_as.unwrap_or(near));
            last = Some(k);
        }
    }
}

/// The utterance that a reporting word without a source of its own goes on with: "… and said “…”", "“…,” he said, adding “…”".
fn goes_on(cx: &Cx<'_>, found: &[Utterance], k: usize, cue: usize, last: Option<usize>) -> Option<usize> {
    let last = last.filter(|&l| found[l].source.is_some() || found[l].same_as.is_some())?;
    let marked = matches!(found[k].kind, QuoteKind::Direct | QuoteKind::Mixed);
    let near = cx.doc.sentence_of(found[last].content.end - 1) == cx.doc.sentence_of(cue);
    let passive = cue::is_passive(cx, cue);
    (marked && near && !passive).then(|| found[last].same_as.unwrap_or(last))
}

/// The subject of the sentence before the one of token `i`, in its paragraph, where nothing is said in that sentence: "The mayor
/// defended the plan. “We …”". `spoken`: the last token of the utterance before.
fn subject_before(cx: &Cx<'_>, i: usize, spoken: Option<usize>) -> Option<usize> {
    let sentence = cx.doc.sentence_of(i).index();
    let before = &cx.doc.sentences.get(sentence.checked_sub(1)?)?;
    let own = &cx.doc.sentences.get(sentence)?;
    let same = !cx.doc.text.get(before.span.end as usize..own.span.start as usize)?.contains('\n');
    let silent = spoken.is_none_or(|s| s < before.tokens.start);
    (same && silent && before.tokens.len() <= indirect::LONGEST)
        .then(|| source::main_subject(cx, before.tokens.end.checked_sub(1)?))
        .flatten()
}

#[cfg(test)]
mod tests;

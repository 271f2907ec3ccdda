//! The slots around a verb: its logical subject and object, prepositions, modifiers. Passives, relatives, participles,
//! control, conjunction and light verbs are undone here, so that a frame sees one shape only.

use super::context::Context;
use super::inherited::{before_participle, inherited, of_head};
use super::parts::is_nominalized;
use super::stray;
use super::voice::{false_particle, gapped, is_particle, is_passive};
use crate::parse::Deprel;
use crate::tag::Upos;

/// A filled slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// `subj`, `obj`, a preposition …
    pub(super) name: String,
    /// The head of what fills it.
    pub(super) token: usize,
    /// Read off the object's own modifiers, where parsers often leave what belongs to the verb.
    pub(super) weak: bool,
}

/// The slots of a verb or adjective.
pub(super) fn of_verb(cx: &Context<'_, '_>, v: usize) -> Vec<Slot> {
    let mut slots = Vec::new();
    let passive = is_passive(cx, v);
    own(cx, v, passive, &mut slots);
    if let Some((subject, object)) = cx.misplaced(v) {
        // "killing nine people and injuring scores": who does the one does the other.
        let first = || cx.head(cx.head(object)?).and_then(|v| of_head(cx, v, 1, "subj"));
        if let Some(subject) = subject.or_else(first) {
            push(&mut slots, "subj", subject);
        }
        push(&mut slots, "obj", object);
    }
    if passive {
        push(&mut slots, "passive", v);
    }
    inherited(cx, v, passive, &mut slots, 0);
    strayed(cx, v, &mut slots);
    stray::restore(cx, v, passive, &mut slots);
    if let Some(head) = cx.head(v) {
        push(&mut slots, "gov", head);
    }
    slots
}

pub(super) fn push(slots: &mut Vec<Slot>, name: &str, token: usize) {
    if !slots.iter().any(|s| s.token == token && s.name == name) {
        slots.push(Slot { name: name.to_owned(), token, weak: false });
    }
}

/// The slots that the verb's own children fill.
pub(super) fn own(cx: &Context<'_, '_>, v: usize, passive: bool, slots: &mut Vec<Slot>) {
    // "left two dead and fifteen injured": the number right before the participle.
    let number = v.checked_sub(1).filter(|&n| cx.upos(n) == Upos::Num && !cx.is_timed(n) && cx.deprel(n) == Deprel::Conj);
    if let Some(number) = number.filter(|&n| {
        (passive || cx.deprel(v) == Deprel::Acl) && n > 0 && matches!(cx.word(n - 1), "and" | "," | ";") && !has_subject(cx, v)
    }) {
        push(slots, "obj", number);
    }
    if let Some(number) = gapped(cx, v) {
        push(slots, "obj", number);
    }
    for (deprel, c) in cx.children(v).filter_map(|c| Some((cx.deprel(c), meant(cx, c)?))) {
        match deprel {
            Deprel::Nsubj | Deprel::NsubjPass if is_second_subject(cx, v, c) => {}
            Deprel::NsubjPass | Deprel::CsubjPass => push(slots, "obj", before_participle(cx, v, c).unwrap_or(c)),
            Deprel::Nsubj | Deprel::Csubj if passive => push(slots, "obj", c),
            Deprel::Nsubj | Deprel::Csubj => push(slots, if cx.upos(v) == Upos::Adj { "obj" } else { "subj" }, c),
            Deprel::Obj | Deprel::Iobj if cx.case(c).is_some_and(|p| cx.upos(p) == Upos::Adp && !(p == v + 1 && is_particle(cx, v, p))) => {
                prepositional(cx, c, passive, slots)
            }
            Deprel::Obj if passive && slots.iter().any(|s| s.name == "obj") => {
                push(slots, "iobj", c);
                push(slots, "label", c);
            }
            Deprel::Obj if c > v && false_particle(cx, v).is_some() => push(slots, "over", c),
            // "was fined two million euros"
            Deprel::Obj if passive && cx.classes(c) & cx.rules.class("money") != 0 => {
                push(slots, "iobj", c);
                push(slots, "label", c);
            }
            // "fined the bank two million euros": the parser may take the name into the sum.
            Deprel::Obj if cx.classes(c) & cx.rules.class("money") != 0 && !passive && fined(cx, c).is_some() => {
                push(slots, if cx.lemma(v) == "fine" { "obj" } else { "iobj" }, fined(cx, c).unwrap_or(c));
                push(slots, if cx.lemma(v) == "fine" { "label" } else { "obj" }, c);
            }
            // "found Bru guilty": the adjective taken for the object.
            Deprel::Obj
                if matches!(cx.lemma(c), "guilty" | "innocent" | "dead" | "responsible") && cx.child(c, Deprel::Compound).is_some() =>
            {
                push(slots, "obj", cx.child(c, Deprel::Compound).unwrap_or(c));
            }
            Deprel::Obj if !cx.is_timed(c) => push(slots, "obj", stray::own_object(cx, v, c).unwrap_or(c)),
            // "handed over the suspect", "called him a liar": phrases without a preposition are objects and labels.
            Deprel::Obl if !passive && c > v && cx.case(c).is_none() && !cx.is_timed(c) && cx.child(v, Deprel::Obj).is_none() => {
                push(slots, "obj", c);
            }
            Deprel::OblUnmarked if c > v && !cx.is_timed(c) && cx.is_nominal(c) && cx.child(v, Deprel::Obj).is_some_and(|o| o < c) => {
                push(slots, "label", c);
            }
            // "killed five": a bare number.
            Deprel::OblUnmarked | Deprel::Punct | Deprel::Nummod
                if !passive && c == v + 1 && cx.upos(c) == Upos::Num && !cx.is_timed(c) && cx.child(v, Deprel::Obj).is_none() =>
            {
                push(slots, "obj", c);
            }
            // "On Monday, Mira Holt, a nurse, held a rally": the subject taken for an apposition to the day.
            Deprel::Obl if c < v && cx.is_timed(c) && !has_subject(cx, v) => {
                let subject =
                    cx.children(c).find(|&a| a > c && a < v && cx.deprel(a) == Deprel::Appos && !cx.is_timed(a) && cx.is_nominal(a));
                if let Some(subject) = subject {
                    push(slots, if passive { "obj" } else { "subj" }, subject);
                }
            }
            // "accused the clerk of theft", "allowed the clerk to leave": an only object is direct.
            Deprel::Iobj if cx.child(v, Deprel::Obj).is_none() && cx.child(v, Deprel::Ccomp).is_none() => push(slots, "obj", c),
            Deprel::Iobj => push(slots, "iobj", c),
            Deprel::OblAgent => push(slots, "subj", c),
            // "handed over the suspect": the particle taken for a preposition.
            Deprel::Obl if cx.case(c).is_some_and(|p| p == v + 1 && is_particle(cx, v, p)) && cx.child(v, Deprel::Obj).is_none() => {
                push(slots, "obj", c);
            }
            // "Up to forty miners began": a number, not a direction.
            Deprel::Obl if c < v && stray::is_up_to(cx, c) && !has_subject(cx, v) => push(slots, if passive { "obj" } else { "subj" }, c),
            // "kidnapped up to sixteen miners"
            Deprel::Obl if c > v && stray::is_up_to(cx, c) && !cx.is_timed(c) && !passive && cx.child(v, Deprel::Obj).is_none() => {
                push(slots, "obj", c);
            }
            Deprel::Obl => prepositional(cx, c, passive, slots),
            Deprel::Nmod if cx.case(c).is_some() => prepositional(cx, c, passive, slots),
            Deprel::Advcl if cx.child(c, Deprel::Mark).is_some_and(|m| cx.upos(m) != Upos::Part) && cx.is_gerund(c) => {
                prepositional(cx, c, false, slots);
            }
            Deprel::Advcl if is_infinitive(cx, c) => push(slots, "xcomp", c),
            // "attacked them | using a knife"
            Deprel::Advcl | Deprel::Acl | Deprel::Xcomp if c > v && cx.word(c) == "using" => {
                if let Some(means) = cx.child(c, Deprel::Obj) {
                    push(slots, "with", means);
                }
            }
            // "sentenced Ana Bru, the former mayor, to six years": the name taken for a predicate.
            Deprel::Xcomp
                if c == v + 1 && !passive && cx.upos(c) == Upos::Propn && cx.child(v, Deprel::Obj).is_none() && cx.headed(c).is_some() =>
            {
                push(slots, "obj", c);
            }
            Deprel::Xcomp => {
                push(slots, "xcomp", c);
                if !cx.is_verb(c) && cx.case(c).is_none() {
                    push(slots, "label", c);
                } else if let Some(p) = cx.case(c).filter(|&p| cx.upos(p) != Upos::Part) {
                    push(slots, cx.lemma(p), c);
                }
            }
            Deprel::Ccomp => push(slots, "ccomp", c),
            Deprel::Advmod | Deprel::CompoundPrt => push(slots, cx.lemma(c), c),
            Deprel::Cop => push(slots, "cop", c),
            // "five were killed and twelve wounded", "left six dead"
            Deprel::Nummod if c < v && (cx.upos(v) == Upos::Adj || cx.upos(v) == Upos::Verb && cx.deprel(v) == Deprel::Conj) => {
                push(slots, "obj", c);
            }
            Deprel::Nummod => push(slots, "num", c),
            // "Police arrest three": the object of what the parser took for a noun.
            Deprel::Flat if c == v + 1 && cx.in_headline(v) && cx.is_nominal(c) => push(slots, "obj", c),
            // "The file labels Ana Bru as a member"
            Deprel::Appos if c > v && cx.upos(v) == Upos::Verb && cx.inputs.tags.upos(v) == Upos::Noun => push(slots, "obj", c),
            // "Senator shot dead": the parser's noun with its modifier.
            Deprel::Nmod | Deprel::Compound | Deprel::NmodUnmarked
                if c < v
                    && cx.upos(v) == Upos::Verb
                    && (cx.in_headline(v) || c + 1 == v && cx.inputs.tags.upos(v) == Upos::Noun)
                    && cx.case(c).is_none()
                    && !has_subject(cx, v)
                    && !cx.children(v).any(|o| o > c && o < v && cx.deprel(o) == cx.deprel(c)) =>
            {
                push(slots, if passive { "obj" } else { "subj" }, c);
            }
            _ => {}
        }
    }
    if cx.upos(v) == Upos::Adj
        && cx.deprel(v) == Deprel::Amod
        && let Some(noun) = cx.head(v)
    {
        // "Mayor shot dead": the mayor, not the verb.
        let hit = if cx.is_verb(noun) { of_head(cx, noun, 2, "obj") } else { Some(noun) };
        push(slots, "obj", hit.unwrap_or(noun));
    }
}

/// Who stands before the number of a sum: a name, or a noun with its article.
pub(super) fn fined(cx: &Context<'_, '_>, sum: usize) -> Option<usize> {
    cx.children(sum).rfind(|&c| c < sum && matches!(cx.upos(c), Upos::Noun | Upos::Propn) && cx.deprel(c) == Deprel::Compound).filter(
        |&c| {
            cx.headed(c).is_some_and(|m| m.form.is_named()) || matches!(cx.upos(c + 1), Upos::Num | Upos::Sym) && cx.upos(sum) != Upos::Noun
        },
    )
}

/// A bare article is no participant: the parser broke an apposition or an ordinal ("the first").
fn meant(cx: &Context<'_, '_>, c: usize) -> Option<usize> {
    let article = matches!(cx.lemma(c), "a" | "an" | "the") && matches!(cx.deprel(c), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj);
    let stands = c + 1 < cx.len() && is_nominalized(cx.inputs, c + 1);
    if article && stands { Some(c + 1) } else { (!article).then_some(c) }
}

fn has_subject(cx: &Context<'_, '_>, v: usize) -> bool {
    cx.children(v).any(|c| matches!(cx.deprel(c), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Csubj | Deprel::CsubjPass))
}

/// "Men accused of holding weapons were seized": of two subjects with a verb between them the later one is that verb's object.
pub(super) fn is_second_subject(cx: &Context<'_, '_>, v: usize, c: usize) -> bool {
    let first = cx.children(v).find(|&o| matches!(cx.deprel(o), Deprel::Nsubj | Deprel::NsubjPass));
    first.is_some_and(|o| o < c && c < v && c - o < 24 && (o + 1..c).any(|t| cx.upos(t) == Upos::Verb))
}

/// Phrases that the parser hung on the object: "handed the files | to a courier", "blamed the firm | for the leak".
fn strayed(cx: &Context<'_, '_>, v: usize, slots: &mut Vec<Slot>) {
    let from = slots.len();
    let object = slots.iter().find(|s| s.name == "obj" && s.token > v).map(|s| s.token);
    for c in object.into_iter().flat_map(|o| cx.children(o).filter(move |&c| c > o)) {
        // "accused the clerk | of selling secrets"
        if matches!(cx.deprel(c), Deprel::Acl | Deprel::Advcl) && cx.is_gerund(c) && cx.case(c).is_some() {
            prepositional(cx, c, false, slots);
        }
        if cx.deprel(c) != Deprel::Nmod {
            continue;
        }
        let strays = |p: usize| match cx.lemma(p) {
            "to" | "for" | "from" | "with" | "over" | "into" | "as" | "on" | "against" => true,
            // "arrested a man | in connection with the theft"
            "in" => matches!(cx.lemma(c), "connection" | "relation"),
            "of" => matches!(cx.lemma(v), "accuse" | "suspect" | "convict" | "acquit" | "clear" | "absolve"),
            _ => false,
        };
        if cx.case(c).is_some_and(strays) {
            prepositional(cx, c, false, slots);
        }
    }
    // "jailed to life in prison | for spying"
    let others: Vec<usize> =
        slots[..from].iter().filter(|s| s.token > v && matches!(s.name.as_str(), "to" | "in")).map(|s| s.token).collect();
    for host in others {
        for c in cx.children(host).filter(|&c| c > host) {
            if matches!(cx.deprel(c), Deprel::Acl | Deprel::Advcl) && cx.is_gerund(c) && cx.case(c).is_some_and(|p| cx.lemma(p) == "for") {
                prepositional(cx, c, false, slots);
            }
        }
    }
    for slot in &mut slots[from..] {
        slot.weak = true;
    }
}

/// A phrase with a preposition: the slot is named by it, and also by the longer "on suspicion of" with what follows.
pub(super) fn prepositional(cx: &Context<'_, '_>, c: usize, passive: bool, slots: &mut Vec<Slot>) {
    let Some(case) = cx.case(c) else { return };
    // "handed the men over | to the ministry": the particle is no preposition.
    let next = case + 1;
    let behind =
        matches!(cx.lemma(case), "over" | "back" | "up") && next < c && cx.deprel(next) == Deprel::Case && cx.head(next) == Some(c);
    let case = if behind { next } else { case };
    if cx.is_timed(c) && cx.lemma(case) != "to" {
        return;
    }
    let name = match cx.children(case).find(|&f| cx.deprel(f) == Deprel::Fixed) {
        Some(fixed) => format!("{} {}", cx.lemma(case), cx.lemma(fixed)),
        None => cx.lemma(case).to_owned(),
    };
    if passive && name == "by" && !cx.is_gerund(c) {
        push(slots, "subj", c);
        return;
    }
    // "called for the minister to resign": the clause is called for.
    if name == "for"
        && cx.head(c).is_some_and(|v| asks_for(cx, v))
        && let Some(deed) = asked_to(cx, c)
    {
        push(slots, "xcomp", deed);
        return;
    }
    if matches!(
        cx.lemma(c),
        "suspicion"
            | "charge"
            | "count"
            | "connection"
            | "favour"
            | "favor"
            | "support"
            | "solidarity"
            | "exchange"
            | "behalf"
            | "allegation"
            | "relation"
    ) {
        let inner = cx
            .children(c)
            .find(|&n| n > c && matches!(cx.deprel(n), Deprel::Nmod | Deprel::Acl | Deprel::Advcl | Deprel::Obl) && cx.case(n).is_some());
        if let Some(n) = inner {
            let prep = cx.case(n).map_or("", |p| cx.lemma(p));
            push(slots, &format!("{name} {} {prep}", cx.lemma(c)), n);
            return;
        }
    }
    push(slots, &name, c);
}

/// Verbs with which one asks for somebody to do something.
pub(super) fn asks_for(cx: &Context<'_, '_>, v: usize) -> bool {
    matches!(cx.lemma(v), "call" | "ask" | "appeal" | "push" | "press" | "campaign" | "wait" | "plead" | "arrange" | "lobby" | "vote")
}

/// The infinitive that tells what somebody is to do: "for the minister | to resign".
fn asked_to(cx: &Context<'_, '_>, who: usize) -> Option<usize> {
    cx.children(who).find(|&d| d > who && cx.deprel(d) == Deprel::Acl && is_infinitive(cx, d) && cx.is_verb(d))
}

pub(super) fn is_infinitive(cx: &Context<'_, '_>, i: usize) -> bool {
    cx.children(i).any(|c| cx.deprel(c) == Deprel::Mark && cx.lemma(c) == "to")
}

pub(super) fn has(slots: &[Slot], name: &str) -> bool {
    slots.iter().any(|s| s.name == name)
}

//! The first sieve: names of one thing. Exact, by lexicon, acronym, part of a person's name, part of an organisation's name.

use super::candidate::{Candidate, What};
use super::clusters::Clusters;
use super::nominals::Context;
use crate::analysis::MentionForm;
use crate::document::Document;
use crate::lexicon::{self, List};
use crate::mentions::Name;
use crate::ontology::EntityType;
use crate::resources::Resources;
use lede_model::fold;
use std::collections::HashMap;

/// A name as it is compared: folded words without marks and small words.
struct Key<'a> {
    at: usize,
    name: &'a Name,
    words: Vec<String>,
    /// How many words stand before the first "of".
    before_of: usize,
    /// "Department of State": its first word is a noun that stands for the whole.
    of: bool,
    /// Whether its second word may be a surname: of three, and no given name.
    middle: bool,
    /// "Amnesty International", "Contoso Ltd": the first word is the name, the other says what it is.
    firm: bool,
    /// The name under which the lexicons know it.
    canonical: Option<&'static str>,
}

/// Words that come and go within one name.
const SMALL: &[&str] = &["of", "the", "and", "for", "de", "del", "la", "al", "el", "bin", "ibn", "van", "von", "der", "da", "dos"];

/// Words for a place before "of" and its name.
const SIZES: &[&str] = &["state", "city", "province", "republic", "kingdom", "commonwealth", "county", "emirate", "region"];

/// A single word shared by more full names than this is looked up no further.
const MOST_BEARERS: usize = 8;

#[inline(never)]
pub(super) fn join(cx: &Context<'_, '_>, res: &Resources, clusters: &mut Clusters) {
    let keys: Vec<Key<'_>> = cx.candidates.iter().enumerate().filter_map(|(at, c)| key(cx, res, at, c)).collect();
    by_equal_form(&keys, clusters);
    by_bracket(cx, res, &keys, clusters);
    by_initials(&keys, clusters);
    by_spelling(&keys, clusters);
    by_part(&keys, clusters);
    by_spelling_of_surname(&keys, clusters);
}

fn key<'a>(cx: &Context<'a, '_>, res: &Resources, at: usize, candidate: &Candidate) -> Option<Key<'a>> {
    let What::Name(name) = candidate.what else { return None };
    let name = &cx.names[name];
    let form = name.span.of(cx.doc.text);
    let entry = res.lexicon().and_then(|l| l.get(&fold(form)).find(|e| lexicon::kind(e).is_some_and(|(kind, _)| kind == name.kind)));
    let words: Vec<String> =
        candidate.tokens.clone().map(|k| fold(cx.doc.word(k))).filter(|w| w.chars().any(char::is_alphanumeric)).collect();
    let content: Vec<String> = words.iter().filter(|w| !SMALL.contains(&w.as_str())).flat_map(|w| spelled_out(w)).collect();
    let of = words.get(1).is_some_and(|w| matches!(w.as_str(), "of" | "for"));
    let before_of = words.iter().position(|w| w == "of").unwrap_or(0);
    let content = if content.is_empty() { words } else { content };
    let listed = |w: &str, list| res.lexicon().is_some_and(|l| l.get(w).any(|e| e.lists.has(list)));
    let given = |w: &str| listed(w, List::GivenName);
    let middle = name.kind == EntityType::Person && content.len() == 3 && !given(&content[1]) && content[1].chars().count() > 2;
    let firm = content.len() == 2 && (listed(&content[1], List::CompanyHead) || content[1] == "university");
    Some(Key { at, name, before_of, middle, firm, words: content, of, canonical: entry.and_then(|e| e.canonical) })
}

/// A country's initials within a longer name as its words: "US Senate" is the "United States Senate".
fn spelled_out(word: &str) -> Vec<String> {
    let long: &[&str] = match word {
        "us" | "u.s" | "u.s." | "usa" => &["united", "states"],
        "uk" | "u.k" | "u.k." => &["united", "kingdom"],
        "un" | "u.n" | "u.n." => &["united", "nations"],
        "eu" | "e.u" | "e.u." => &["european", "union"],
        _ => return vec![word.to_string()],
    };
    long.iter().map(|w| (*w).to_string()).collect()
}

/// The same words, in any order of small words, or the same entry of the lexicon.
fn by_equal_form(keys: &[Key<'_>], clusters: &mut Clusters) {
    let mut first: HashMap<(EntityType, String), usize> = HashMap::new();
    for key in keys {
        let mut words: Vec<&str> = key.words.iter().map(String::as_str).collect();
        match key.name.kind {
            EntityType::Org => lede_text::sort_by_bytes(&mut words, |word| word.as_bytes()),
            // "Liberals" are who is "Liberal".
            EntityType::Norp => words.iter_mut().for_each(|w| *w = w.strip_suffix('s').filter(|w| w.len() > 3).unwrap_or(w)),
            // "The State of Victoria" is Victoria.
            EntityType::Gpe if key.of && words.len() > 1 && SIZES.contains(&words[0]) => {
                words.remove(0);
            }
            _ => {}
        }
        let own = key.name.given.as_ref().and_then(|g| g.canonical.as_deref());
        let forms = [Some(words.join(" ")), key.canonical.map(fold), own.map(fold)];
        for form in forms.into_iter().flatten() {
            let at = *first.entry((key.name.kind, form)).or_insert(key.at);
            clusters.unite(at, key.at);
        }
    }
}

/// "National Crime Agency (NCA)", "NCA (National Crime Agency)", "Border Guard (Bengali: Simanta Rakshi, SR)": what a bracket right
/// behind a name says that it is called as well.
fn by_bracket(cx: &Context<'_, '_>, res: &Resources, keys: &[Key<'_>], clusters: &mut Clusters) {
    for (i, a) in keys.iter().enumerate() {
        let Some((open, close)) = bracket(cx.doc, cx.candidates[a.at].tokens.end) else { continue };
        let mut called: Vec<&Key<'_>> = vec![a];
        for b in &keys[i + 1..] {
            let tokens = &cx.candidates[b.at].tokens;
            if tokens.end > close {
                break;
            }
            let first = tokens.start == open + 1 || called.len() == 1 && tokens.start <= open + 3 && cx.doc.word(tokens.start - 1) == ":";
            let acronym = |k: &Key<'_>| k.name.form == MentionForm::Acronym;
            let then = matches!(cx.doc.word(tokens.start - 1), "," | "or" | ";" | "as");
            // Initials behind words that are no name: "(Urzad Portu, or UP)".
            let initials = then && acronym(b) && b.canonical.is_none() && tokens.end == close;
            if !(first && called.len() == 1 || called.len() > 1 && then || initials) {
                continue;
            }
            let closes = matches!(cx.doc.word(tokens.end), ")" | "," | "or" | ";");
            let spelled = called.iter().any(|k| is_initials(&k.words, &b.words) || is_initials(&b.words, &k.words));
            let same_kind = a.name.kind == b.name.kind && (acronym(b) || acronym(a));
            if closes && (spelled || same_kind || is_gloss(cx, res, a, b)) {
                clusters.unite(a.at, b.at);
                called.push(b);
            }
        }
    }
}

/// The bracket at token `at`, behind a closing quotation mark or not.
fn bracket(doc: &Document<'_>, at: usize) -> Option<(usize, usize)> {
    let end = doc.tokens.len();
    let quote = at < end && matches!(doc.word(at), "”" | "\"" | "’" | "'" | "''" | "»");
    let open = at + usize::from(quote);
    let close = (open..end).take(20).find(|&k| doc.word(k) == ")")?;
    (doc.word(open) == "(").then_some((open, close))
}

/// Whether `b` in a bracket is the name of the body `a` in its own language: several words, no place, nobody's given name.
fn is_gloss(cx: &Context<'_, '_>, res: &Resources, a: &Key<'_>, b: &Key<'_>) -> bool {
    let tokens = &cx.candidates[b.at].tokens;
    let language = cx.doc.word(tokens.start - 1) == ":";
    let person = b.name.kind == EntityType::Person && super::nouns::name_gender(res, cx.doc.word(tokens.start)).is_some();
    let kinds = a.name.kind == b.name.kind || b.name.kind == EntityType::Person && !person;
    a.name.kind == EntityType::Org && a.words.len() > 1 && (language || b.words.len() > 1 && kinds && b.canonical.is_none())
}

/// Whether `short` is one word made of the initials of `long`.
fn is_initials(long: &[String], short: &[String]) -> bool {
    let [short] = short else { return false };
    long.len() > 1 && long.len() == short.chars().count() && long.iter().zip(short.chars()).all(|(word, c)| word.starts_with(c))
}

/// An acronym elsewhere in the text whose letters are the initials of exactly one long name.
fn by_initials(keys: &[Key<'_>], clusters: &mut Clusters) {
    let mut long: HashMap<String, Vec<usize>> = HashMap::new();
    for key in keys.iter().filter(|k| k.words.len() > 2 && k.name.kind != EntityType::Person) {
        for words in [&key.words[..], at_home(&key.words)] {
            let initials: String = words.iter().filter_map(|w| w.chars().next()).collect();
            let bearers = long.entry(initials).or_default();
            if !bearers.iter().any(|&b| clusters.same(b, key.at)) && bearers.len() < MOST_BEARERS {
                bearers.push(key.at);
            }
        }
    }
    for key in keys.iter().filter(|k| k.name.form == MentionForm::Acronym) {
        if let Some([only]) = key.words.first().and_then(|w| long.get(w)).map(Vec::as_slice) {
            clusters.join(*only, key.at);
        }
    }
}

/// The words without the country in front: "US Federal Bureau of Investigation" is the FBI.
fn at_home(words: &[String]) -> &[String] {
    match words {
        [a, b, rest @ ..] if (a == "united" && matches!(b.as_str(), "states" | "kingdom")) && rest.len() > 1 => rest,
        [a, rest @ ..] if matches!(a.as_str(), "american" | "british") && rest.len() > 1 => rest,
        _ => words,
    }
}

/// A surname, a given name, or the head of an organisation's name, where only one fuller name holds it.
fn by_part(keys: &[Key<'_>], clusters: &mut Clusters) {
    let mut bearers: HashMap<(EntityType, &str), Vec<usize>> = HashMap::new();
    for (i, key) in keys.iter().enumerate().filter(|(_, k)| k.words.len() > 1) {
        let mut ends = vec![key.words[0].as_str(), key.words[key.words.len() - 1].as_str()];
        if key.middle {
            ends.push(key.words[1].as_str());
        }
        match key.name.kind {
            EntityType::Facility => ends.extend(key.words.iter().map(String::as_str)),
            EntityType::Org => ends.extend(key.words.iter().map(String::as_str).filter(|w| BODIES.contains(w))),
            _ => {}
        }
        for end in ends {
            let list = bearers.entry((key.name.kind, end)).or_default();
            if list.len() < MOST_BEARERS && !list.iter().any(|&b| clusters.same(keys[b].at, key.at)) {
                list.push(i);
            }
        }
    }
    for key in keys {
        let Some(last) = key.words.last() else { continue };
        let Some(list) = bearers.get(&(key.name.kind, last.as_str())) else { continue };
        let fuller: Vec<usize> = list.iter().copied().filter(|&b| is_part(&keys[b], key)).map(|b| keys[b].at).collect();
        // Of two bearers of a surname, it means the one who has been introduced when the other has not.
        let only = only(clusters, fuller.iter().copied()).or_else(|| only(clusters, fuller.iter().copied().filter(|&at| at < key.at)));
        if let Some(only) = only {
            clusters.join(only, key.at);
        }
    }
}

/// The one cluster that all the candidates are of.
fn only(clusters: &mut Clusters, candidates: impl Iterator<Item = usize>) -> Option<usize> {
    let mut roots = candidates.map(|at| clusters.find(at));
    let first = roots.next()?;
    roots.all(|root| root == first).then_some(first)
}

/// "Hamza Rashed" and "Hamza Rashid": full names of persons that differ in one vowel or one doubled letter.
fn by_spelling(keys: &[Key<'_>], clusters: &mut Clusters) {
    let mut given: HashMap<(&str, usize), Vec<usize>> = HashMap::new();
    for (i, key) in keys.iter().enumerate().filter(|(_, k)| k.name.kind == EntityType::Person && k.words.len() > 1) {
        let list = given.entry((key.words[0].as_str(), key.words.len())).or_default();
        let same = list.iter().copied().find(|&o| is_respelled(&keys[o].words, &key.words));
        if let Some(other) = same {
            clusters.join(keys[other].at, key.at);
        }
        if list.len() < MOST_BEARERS && !list.iter().any(|&o| keys[o].words == key.words) {
            list.push(i);
        }
    }
}

/// "Sarea" and "Saree": a surname alone that differs in one vowel from the only full name that it can be of.
fn by_spelling_of_surname(keys: &[Key<'_>], clusters: &mut Clusters) {
    let person = |k: &&Key<'_>| k.name.kind == EntityType::Person;
    let full: Vec<&Key<'_>> = keys.iter().filter(person).filter(|k| k.words.len() > 1).take(MOST_BEARERS * 8).collect();
    for key in keys.iter().filter(person).filter(|k| k.words.len() == 1 && k.words[0].len() > 4) {
        if clusters.facts(key.at).size > 1 {
            continue;
        }
        let like = |k: &&&Key<'_>| k.at < key.at && k.words.last().is_some_and(|l| differs_in_a_vowel(l, &key.words[0]));
        if let Some(only) = only(clusters, full.iter().filter(like).map(|k| k.at)) {
            clusters.join(only, key.at);
        }
    }
}

/// Whether two names of the same length have all words alike but one, which is spelt in another way.
fn is_respelled(a: &[String], b: &[String]) -> bool {
    let mut different = a.iter().zip(b).filter(|(x, y)| x != y);
    match (different.next(), different.next()) {
        (Some((x, y)), None) => x.len() > 3 && y.len() > 3 && differs_in_a_vowel(x, y),
        _ => false,
    }
}

fn differs_in_a_vowel(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    let same = short.iter().zip(long.iter()).take_while(|(x, y)| x == y).count();
    let vowel = |c: Option<&char>| c.is_some_and(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y'));
    if same == 0 {
        return false;
    }
    if short.len() == long.len() {
        return vowel(short.get(same)) && vowel(long.get(same)) && short.get(same + 1..) == long.get(same + 1..);
    }
    let doubled = long.get(same) == long.get(same - 1);
    long.len() == short.len() + 1 && (vowel(long.get(same)) || doubled) && short.get(same..) == long.get(same + 1..)
}

/// Whether `short` can stand for `full`, by the habits of its type.
fn is_part(full: &Key<'_>, short: &Key<'_>) -> bool {
    if full.words.len() <= short.words.len() {
        return false;
    }
    match short.name.kind {
        // "Khamis Otieno" and "Otieno" for "Juma Khamis Otieno"; "Juma Otieno" too; "Juma" alone as well.
        EntityType::Person => {
            // "Rojas" for "Ana Rojas Malqui", who has two surnames.
            let middle = full.middle && short.words == full.words[1..2];
            is_subsequence(&full.words, &short.words) && (middle || shares_end(full, short) || full.words.first() == short.words.first())
        }
        // "Supreme Court" for "Federal Supreme Court": the end of the name.
        EntityType::Facility => is_subsequence(&full.words, &short.words),
        // … or the noun at its start: "Department" for "Department of State".
        EntityType::Org => {
            full.words.ends_with(&short.words)
                || (full.words.first() == short.words.first() && short.words.len() == 1 && (full.of || full.firm))
                || (short.words.len() == 1 && BODIES.contains(&short.words[0].as_str()) && full.words.contains(&short.words[0]))
                || (short.words.len() > 1 && full.words.starts_with(&short.words) && full.before_of == short.words.len())
        }
        EntityType::EventName | EntityType::Document => full.words.ends_with(&short.words),
        _ => false,
    }
}

/// Words for a body by which it is called where it has been named in full: "the House" for "US House of Representatives".
const BODIES: &[&str] = &[
    "department",
    "ministry",
    "agency",
    "committee",
    "council",
    "court",
    "commission",
    "authority",
    "bureau",
    "house",
    "senate",
    "assembly",
    "parliament",
    "congress",
    "board",
    "institute",
    "foundation",
    "union",
    "service",
    "directorate",
    "tribunal",
    "fund",
];

fn shares_end(full: &Key<'_>, short: &Key<'_>) -> bool {
    full.words.last() == short.words.last()
}

fn is_subsequence(full: &[String], part: &[String]) -> bool {
    let mut rest = full.iter();
    part.iter().all(|word| rest.any(|w| w == word || (word.chars().count() == 1 && w.starts_with(word.as_str()))))
}

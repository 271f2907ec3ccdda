//! Towns before their country, buildings and sites, places with an article.

use super::super::draft::Draft;
use super::{HEADS, capital, word};
use crate::analysis::Score;
use crate::document::{Document, ZoneKind};
use crate::lexicon::{Lex, List, ListSet};
use crate::ontology::EntityType;

/// "in Mirna, Kenya", "in Mirna, Ohio": a town before its country or state.
pub(super) fn town(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) {
    let larger = |list| lex.longest(draft.tokens.end + 1, list).is_some();
    let country = word(doc, draft.tokens.end) == "," && (larger(List::Country) || larger(List::Province));
    let before = draft.tokens.start.checked_sub(1).map_or("", |i| doc.word(i));
    let placed = matches!(before, "in" | "at" | "near" | "from" | "outside" | "In");
    let body = lex.lists(draft.tokens.end - 1).meets(HEADS);
    if country && placed && draft.tokens.len() <= 2 && !body && matches!(draft.kind, EntityType::Person | EntityType::Org) {
        draft.kind = EntityType::Gpe;
        draft.rule = "mentions/town";
    }
}

/// Words that end the name of a building or site, whatever stands before.
fn is_site(word: &str) -> bool {
    matches!(
        word,
        "airport"
            | "prison"
            | "jail"
            | "hospital"
            | "bridge"
            | "stadium"
            | "mosque"
            | "cathedral"
            | "church"
            | "synagogue"
            | "headquarters"
            | "embassy"
            | "airbase"
            | "airfield"
            | "barracks"
            | "dam"
            | "refinery"
            | "palace"
            | "tower"
            | "museum"
            | "monastery"
            | "penitentiary"
    )
}

/// "near Mirna airport", "the Mirna-Olza road", where nothing was read: capitals that touch a small word for a building or site.
#[inline(never)]
pub(super) fn sites(doc: &Document<'_>, lex: &Lex, drafts: &[Draft]) -> Vec<Draft> {
    let mut named = vec![false; doc.tokens.len()];
    for draft in drafts {
        named[draft.tokens.clone()].fill(true);
    }
    let mut out = Vec::new();
    for sentence in &doc.sentences {
        for i in sentence.tokens.clone().skip(2) {
            let word = doc.word(i);
            let site = is_site(word) && !matches!(word, "embassy" | "headquarters" | "church" | "tower" | "palace")
                || matches!(word, "road" | "highway" | "motorway" | "refinery" | "crossing" | "checkpoint");
            if !site || !doc.tokens[i].space_before || named[i] {
                continue;
            }
            let no_part = ListSet::of(List::NotName).with(ListSet::of(List::Nationality)).with(ListSet::of(List::Title));
            let part = |j: usize| capital(doc, j) && !named[j] && !lex.lists(j).meets(no_part);
            let joined = |j: usize| matches!(doc.word(j), "-" | "–") && part(j - 1);
            let mut start = i;
            while start > sentence.tokens.start + 1 && i - start < 3 && (part(start - 1) || (start < i && joined(start - 1))) {
                start -= 1;
            }
            let indefinite = matches!(doc.word(start - 1), "a" | "an" | "another");
            let whole = start > sentence.tokens.start && !capital(doc, start - 1) && !named[start - 1];
            // Of "a Mirna airport" the place is the name.
            let place = || lex.at(start).iter().any(|h| h.end == i && h.kind().is_some_and(|k| k.0 == EntityType::Gpe));
            if start < i && whole && (!indefinite || place()) {
                out.push(Draft {
                    tokens: start..i + usize::from(!indefinite),
                    kind: if indefinite { EntityType::Gpe } else { EntityType::Facility },
                    score: Score::percent(75),
                    rule: "mentions/building",
                    runner_up: None,
                });
            }
        }
    }
    out
}

/// "MIRNA, 3 May –": the place that a dateline begins with.
#[inline(never)]
pub(super) fn datelines(doc: &Document<'_>, lex: &Lex, drafts: &[Draft]) -> Vec<Draft> {
    let mut out = Vec::new();
    for sentence in doc.sentences.iter().filter(|s| s.zone == ZoneKind::Dateline) {
        let start = sentence.tokens.start;
        let part = |i: &usize| capital(doc, *i) || matches!(doc.word(*i), "-" | "’" | "'");
        let end = sentence.tokens.clone().find(|i| !part(i)).unwrap_or(sentence.tokens.end);
        let plain = ListSet::of(List::NotName).with(ListSet::of(List::Media));
        let place = end < sentence.tokens.end && (1..=3).contains(&(end - start)) && !lex.lists(start).meets(plain);
        let closed = matches!(word(doc, end), "," | "(" | "—" | "–" | "-" | "--" | ":" | "/");
        if !place || !closed {
            continue;
        }
        // No person stands there, whoever bears the name further down, and no body that neither a list nor a head tells.
        let body = lex.lists(end - 1).meets(HEADS) || lex.at(start).iter().any(|h| h.kind().is_some_and(|k| k.0 == EntityType::Org));
        let wrong = |d: &Draft| d.kind == EntityType::Person || d.kind == EntityType::Org && d.tokens == (start..end) && !body;
        let read = drafts.iter().any(|d| d.tokens.start < end && d.tokens.end > start && !wrong(d));
        if !read {
            let kind = lex.at(start).iter().filter(|h| h.end == end).find_map(|h| h.kind()).map_or(EntityType::Gpe, |k| k.0);
            out.push(Draft { tokens: start..end, kind, score: Score::percent(85), rule: "mentions/dateline", runner_up: None });
        }
    }
    out
}

/// "Mirna airport", "Mirna General Hospital": a building, not the place or body that it is called after.
pub(super) fn building(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) {
    let place = matches!(draft.kind, EntityType::Gpe | EntityType::Loc | EntityType::Person | EntityType::Facility | EntityType::Org);
    if !place {
        return;
    }
    let next = word(doc, draft.tokens.end);
    let indefinite = matches!(word(doc, draft.tokens.start.wrapping_sub(1)), "a" | "an" | "A" | "An");
    // "a Mirna airport": one of several, which has no name of its own.
    if indefinite && draft.tokens.len() > 1 && is_site(doc.word(draft.tokens.end - 1)) {
        draft.tokens.end -= 1;
        draft.kind = if lex.in_list(draft.tokens.start, List::LandHead) { EntityType::Loc } else { EntityType::Gpe };
        draft.rule = "mentions/building";
        return;
    }
    let spaced = doc.tokens.get(draft.tokens.end).is_some_and(|t| t.space_before);
    let person = draft.kind == EntityType::Person && draft.tokens.len() > 1;
    if is_site(&next.to_lowercase()) && spaced && !indefinite && !person && !matches!(next, "embassy" | "headquarters" | "church") {
        draft.tokens.end += 1;
        draft.kind = EntityType::Facility;
        draft.rule = "mentions/building";
        return;
    }
    let last = draft.tokens.end - 1;
    let head = doc.word(last).to_lowercase();
    if draft.tokens.len() > 1 && capital(doc, last) && draft.kind != EntityType::Facility && !lex.in_list(last, List::Surname) {
        let site = is_site(&head) && head != "church"
            || matches!(head.as_str(), "street" | "avenue" | "boulevard" | "highway" | "square" | "hotel" | "camp");
        if site {
            draft.kind = EntityType::Facility;
            draft.rule = "mentions/building";
        }
    }
}

/// Some places keep their article: The Hague.
pub(super) fn article(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) {
    let Some(before) = draft.tokens.start.checked_sub(1) else { return };
    if draft.kind == EntityType::Gpe
        && doc.word(before) == "The"
        && lex.longest(before, List::City).is_some_and(|h| h.end == draft.tokens.end)
    {
        draft.tokens.start = before;
    }
}

/// What stands beside a name and says that it names a place: "the town of X", "X's Coast Guard", "X Hills", "the N7".
#[inline(never)]
pub(super) fn kind(doc: &Document<'_>, lex: &Lex, draft: &mut Draft) {
    let (start, end) = (draft.tokens.start, draft.tokens.end);
    let before = |k: usize| start.checked_sub(k).map_or("", |i| doc.word(i));
    let listed = lex.at(start).iter().any(|h| h.end == end && h.kind().is_some_and(|k| k.0 == draft.kind));
    if listed || draft.rule == "mentions/lexicon" {
        return;
    }
    let place = matches!(draft.kind, EntityType::Person | EntityType::Org | EntityType::Loc | EntityType::Gpe);
    let town = before(1) == "of"
        && matches!(before(2), "town" | "city" | "village" | "district" | "municipality" | "province" | "region" | "suburb" | "port");
    let body = lex.lists(end - 1).meets(HEADS);
    let paper = matches!(before(1), "newspaper" | "broadcaster" | "magazine" | "tabloid");
    if paper && matches!(draft.kind, EntityType::Person | EntityType::Gpe) && draft.tokens.len() <= 2 {
        draft.kind = EntityType::Org;
        draft.rule = "mentions/paper";
        return;
    }
    let ship = is_vessel(before(1)) || before(1) == "the" && before(2) == "," && is_vessel(before(3));
    let plain = draft.tokens.clone().all(|i| capital(doc, i));
    if place && ship && plain && !body && draft.tokens.len() <= 3 && !lex.in_list(start, List::Title) {
        draft.kind = EntityType::Facility;
        draft.rule = SHIP;
        return;
    }
    if place && draft.tokens.len() > 1 && is_first_site(doc.word(start)) {
        draft.kind = EntityType::Facility;
        draft.rule = "mentions/building";
        return;
    }
    if place && town && draft.tokens.len() <= 3 && !body {
        draft.kind = EntityType::Gpe;
        draft.rule = "mentions/town";
    } else if draft.kind == EntityType::Person && draft.tokens.len() == 1 && owns_state(doc, end) && !lex.in_list(start, List::GivenName) {
        draft.kind = EntityType::Gpe;
        draft.rule = "mentions/state";
    } else if draft.kind == EntityType::Gpe && draft.tokens.len() > 1 && is_land(doc.word(end - 1)) {
        draft.kind = EntityType::Loc;
        draft.rule = "mentions/land";
    } else if draft.kind != EntityType::Facility && draft.tokens.len() == 1 && is_road(doc, start) {
        draft.kind = EntityType::Facility;
        draft.rule = "mentions/road";
    }
}

/// Whether what follows is something that only a state has: "'s Coast Guard".
fn owns_state(doc: &Document<'_>, end: usize) -> bool {
    let two = (word(doc, end + 1), word(doc, end + 2));
    matches!(word(doc, end), "'s" | "’s")
        && (matches!(two.0, "parliament" | "Parliament" | "navy" | "Navy" | "coastguard" | "constitution" | "capital")
            || matches!(two, ("Coast" | "coast" | "Border", "Guard" | "guard") | ("prime", "minister") | ("Prime", "Minister"))
            || matches!(
                two,
                ("Supreme" | "Constitutional" | "supreme" | "constitutional", "Court" | "court") | ("air" | "Air", "force" | "Force")
            )
            || matches!(
                two,
                ("central" | "Central", "bank" | "Bank") | ("foreign" | "interior" | "defence" | "defense", "ministry" | "minister")
            ))
}

/// Words that end the name of a land form and hardly that of a town.
fn is_land(word: &str) -> bool {
    matches!(
        word,
        "River"
            | "Sea"
            | "Ocean"
            | "Bay"
            | "Gulf"
            | "Strait"
            | "Mountains"
            | "Hills"
            | "Valley"
            | "Desert"
            | "Forest"
            | "Peninsula"
            | "Delta"
            | "Plateau"
    )
}

/// "the N7", "A14 motorway": a road by its number.
fn is_road(doc: &Document<'_>, i: usize) -> bool {
    let name = doc.word(i);
    let digits = name.strip_prefix(['A', 'B', 'E', 'M', 'N', 'R']).unwrap_or("");
    let number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    let noun = matches!(word(doc, i + 1), "road" | "highway" | "motorway" | "route" | "junction" | "expressway");
    let before = i.checked_sub(1).map_or("", |k| doc.word(k));
    number && name.len() <= 4 && (noun || matches!(before, "the" | "highway" | "road" | "motorway" | "route"))
}

/// The rule of ships.
pub(in crate::mentions) const SHIP: &str = "mentions/ship";

/// Words for a ship before its name.
fn is_vessel(word: &str) -> bool {
    matches!(
        word,
        "ferry"
            | "ferries"
            | "ship"
            | "ships"
            | "vessel"
            | "vessels"
            | "tanker"
            | "trawler"
            | "freighter"
            | "frigate"
            | "destroyer"
            | "yacht"
    )
}

/// First words of buildings and squares in languages whose names begin with what they are.
fn is_first_site(word: &str) -> bool {
    matches!(
        word,
        "Palais"
            | "Palacio"
            | "Palácio"
            | "Palazzo"
            | "Château"
            | "Castillo"
            | "Aéroport"
            | "Aeropuerto"
            | "Aeroporto"
            | "Estadio"
            | "Estádio"
            | "Stade"
            | "Hôpital"
            | "Fórum"
            | "Catedral"
            | "Cathédrale"
            | "Basílica"
            | "Masjid"
    )
}

/// "the MV Sea Lark", "HMS Daring": ships by the letters before their names.
#[inline(never)]
pub(super) fn ships(doc: &Document<'_>) -> Vec<Draft> {
    let mut out = Vec::new();
    for sentence in &doc.sentences {
        for i in sentence.tokens.clone().filter(|&i| super::is_ship(doc.word(i))) {
            let end = (i + 1..sentence.tokens.end).take(3).take_while(|&k| capital(doc, k)).last().map_or(i, |k| k + 1);
            if end > i + 1 {
                let score = Score::percent(85);
                out.push(Draft { tokens: i..end, kind: EntityType::Facility, score, rule: SHIP, runner_up: None });
            }
        }
    }
    out
}

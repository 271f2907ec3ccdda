//! The parts in which a text shows somebody: accused, harmed, in office. Which it is hangs on who does what to whom: "Ann Lee was
//! sentenced" and "Ann Lee, the judge, sentenced him" share the verb.

use super::features::View;
use crate::parse::Deprel;

/// Number of parts.
pub(super) const PARTS: usize = 3;

/// A part.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(super) enum Part {
    Accused,
    Harmed,
    Office,
}

/// The part of whom the verb is done to.
fn undergone(verb: &str) -> Option<Part> {
    Some(match verb {
        "accuse" | "acquit" | "apprehend" | "arraign" | "arrest" | "capture" | "charge" | "convict" | "deport" | "detain" | "exonerate"
        | "extradite" | "fine" | "handcuff" | "impeach" | "imprison" | "incarcerate" | "indict" | "interrogate" | "jail" | "parole"
        | "prosecute" | "remand" | "sentence" | "sue" | "suspect" | "try" => Part::Accused,
        "abduct" | "ambush" | "assassinate" | "attack" | "beat" | "behead" | "bury" | "execute" | "hospitalise" | "hospitalize"
        | "injure" | "kidnap" | "kill" | "lynch" | "mourn" | "murder" | "poison" | "rape" | "rescue" | "rob" | "shoot" | "slay"
        | "stab" | "strangle" | "torture" | "wound" => Part::Harmed,
        "appoint" | "elect" | "inaugurate" | "nominate" | "reelect" | "re-elect" | "swear" => Part::Office,
        _ => return None,
    })
}

/// The part of whom the verb is said of.
fn done(verb: &str) -> Option<Part> {
    Some(match verb {
        "abscond" | "appeal" | "confess" | "flee" | "plead" | "surrender" => Part::Accused,
        "die" | "drown" | "perish" | "succumb" => Part::Harmed,
        "acquit" | "adjourn" | "decree" | "govern" | "impose" | "order" | "pledge" | "preside" | "resign" | "rule" | "sentence"
        | "sign" | "tweet" | "urge" | "veto" | "vow" => Part::Office,
        _ => return None,
    })
}

/// The part of whom the noun is of.
fn had(noun: &str) -> Option<Part> {
    Some(match noun {
        "accomplice" | "acquittal" | "appeal" | "arrest" | "attorney" | "case" | "cell" | "charge" | "conviction" | "detention"
        | "extradition" | "imprisonment" | "indictment" | "lawyer" | "parole" | "plea" | "prosecution" | "sentence" | "trial"
        | "verdict" | "warrant" => Part::Accused,
        "abduction" | "assassination" | "body" | "burial" | "corpse" | "death" | "funeral" | "grave" | "injury" | "killer" | "killing"
        | "murder" | "murderer" | "remains" | "wound" => Part::Harmed,
        "administration" | "cabinet" | "government" | "inauguration" | "ministry" | "presidency" | "predecessor" | "premiership"
        | "resignation" | "successor" | "term" => Part::Office,
        _ => return None,
    })
}

/// The part of whom the noun stands beside, as a title or behind a comma.
pub(super) fn called(noun: &str) -> Option<Part> {
    Some(match noun {
        "accomplice" | "accused" | "assassin" | "assailant" | "attacker" | "bomber" | "convict" | "defendant" | "detainee" | "fugitive"
        | "gunman" | "hacker" | "hijacker" | "inmate" | "kidnapper" | "killer" | "mastermind" | "murderer" | "ringleader" | "shooter"
        | "smuggler" | "suspect" | "trafficker" => Part::Accused,
        "deceased" | "hostage" | "victim" => Part::Harmed,
        "admiral" | "ambassador" | "brigadier" | "colonel" | "commissioner" | "congressman" | "congresswoman" | "constable" | "coroner"
        | "councillor" | "detective" | "general" | "governor" | "inspector" | "judge" | "justice" | "king" | "lawmaker" | "legislator"
        | "lieutenant" | "magistrate" | "major" | "mayor" | "minister" | "mp" | "premier" | "president" | "prosecutor" | "queen"
        | "senator" | "sergeant" | "sheriff" | "superintendent" => Part::Office,
        _ => return None,
    })
}

/// The parts that the tree gives the name with this head; `place` is the word by which it hangs in the sentence.
pub(super) fn of(view: &View<'_, '_>, head: usize, place: usize) -> impl Iterator<Item = Part> {
    let (tags, tree) = (view.tags, view.tree);
    let above = tree.head(place).and_then(|governor| {
        let lemma = tags.lemma(governor);
        let case = || tree.child(place, Deprel::Case).map_or("", |c| view.doc.word(c));
        match tree.deprel(place) {
            Deprel::Obj | Deprel::NsubjPass => undergone(lemma),
            Deprel::Nsubj => done(lemma),
            Deprel::NmodPoss => had(lemma),
            Deprel::Nmod if matches!(case(), "of" | "against" | "for" | "in") => had(lemma),
            Deprel::Obl if case() == "against" => Some(Part::Accused),
            _ => None,
        }
    });
    // "Ann Lee, charged with theft", "Ann Lee, who was charged", "Ann Lee, who died".
    let below = [head, place].into_iter().take(if head == place { 1 } else { 2 }).flat_map(|word| tree.children(word)).filter_map(|verb| {
        let lemma = tags.lemma(verb);
        match tree.deprel(verb) {
            Deprel::Acl if !view.doc.word(verb).ends_with("ing") => undergone(lemma),
            Deprel::AclRelcl if tree.child(verb, Deprel::NsubjPass).is_some() => undergone(lemma),
            Deprel::AclRelcl if tree.child(verb, Deprel::Nsubj).is_some_and(|s| view.doc.word(s) == "who") => done(lemma),
            _ => None,
        }
    });
    above.into_iter().chain(below)
}

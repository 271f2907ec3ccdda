//! Growing entities: candidates joined step by step, each cluster with what its members say about it.

use super::candidate::{Candidate, Determiner, What};
use super::pronoun::Gender;
use crate::mentions::Name;
use crate::ontology::EntityType;

/// A union-find over candidates.
#[derive(Debug)]
pub(super) struct Clusters {
    parent: Vec<u32>,
    facts: Vec<Facts>,
}

/// What is known of a cluster.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// Types that every member allows; empty = any.
    pub kinds: Vec<EntityType>,
    pub subtype: Option<&'static str>,
    pub gender: Option<Gender>,
    pub plural: Option<bool>,
    pub named: bool,
    /// First and last candidate.
    pub first: usize,
    pub last: usize,
    pub size: usize,
}

impl Clusters {
    #[inline(never)]
    pub(super) fn new(candidates: &[Candidate], names: &[Name]) -> Self {
        let facts = candidates.iter().enumerate().map(|(i, c)| Facts::of(i, c, names)).collect();
        Self { parent: (0..candidates.len() as u32).collect(), facts }
    }

    /// The cluster of candidate `i`.
    pub(super) fn find(&mut self, i: usize) -> usize {
        let mut root = i;
        while self.parent[root] as usize != root {
            root = self.parent[root] as usize;
        }
        let mut at = i;
        while at != root {
            at = std::mem::replace(&mut self.parent[at], root as u32) as usize;
        }
        root
    }

    /// What is known of the cluster of candidate `i`.
    pub(super) fn facts(&mut self, i: usize) -> &Facts {
        let root = self.find(i);
        &self.facts[root]
    }

    /// Whether two candidates are already one.
    pub(super) fn same(&mut self, a: usize, b: usize) -> bool {
        self.find(a) == self.find(b)
    }

    /// Joins two clusters where nothing that is known of them conflicts; says whether it did.
    pub(super) fn join(&mut self, a: usize, b: usize) -> bool {
        if self.same(a, b) {
            return true;
        }
        let (a, b) = (self.find(a), self.find(b));
        if !self.facts[a].agrees(&self.facts[b]) {
            return false;
        }
        self.unite(a, b);
        true
    }

    /// Joins two clusters whatever is known of them: for constructions that settle the matter.
    pub(super) fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        if a == b {
            return;
        }
        let (root, other) = if a < b { (a, b) } else { (b, a) };
        self.parent[other] = root as u32;
        let facts = std::mem::take(&mut self.facts[other]);
        self.facts[root].absorb(&facts);
    }
}

impl Clusters {
    /// Says that the cluster of `i` is a body, whatever its name was read as.
    pub(super) fn make_body(&mut self, i: usize) {
        let root = self.find(i);
        let facts = &mut self.facts[root];
        facts.kinds = vec![EntityType::Org];
        facts.gender = Some(Gender::Neuter);
        facts.plural = None;
    }
}

impl Facts {
    fn of(at: usize, candidate: &Candidate, names: &[Name]) -> Self {
        let base = Self { gender: candidate.gender, plural: candidate.plural, first: at, last: at, size: 1, ..Self::default() };
        match &candidate.what {
            What::Name(name) => {
                let name = &names[*name];
                let plural = candidate.plural.or((name.kind == EntityType::Person).then_some(false));
                let gender =
                    candidate.gender.or((name.kind != EntityType::Person && name.kind != EntityType::Norp).then_some(Gender::Neuter));
                Self { kinds: vec![name.kind], subtype: name.subtype, named: true, plural, gender, ..base }
            }
            What::Nominal(nominal) => {
                let mut kinds: Vec<EntityType> = nominal.senses.iter().map(|s| s.kind).collect();
                kinds.dedup();
                let person = kinds.contains(&EntityType::Person);
                let gender = base.gender.or((!person).then_some(Gender::Neuter));
                Self { subtype: nominal.senses.first().map(|s| s.subtype), kinds, gender, ..base }
            }
            What::Pronoun(_) => {
                let kinds = match candidate.gender {
                    Some(Gender::Male | Gender::Female) => vec![EntityType::Person],
                    _ => Vec::new(),
                };
                Self { kinds, ..base }
            }
        }
    }

    /// Whether both can be of one thing.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        self.agrees_in_kind(other) && clash_free(self.gender, other.gender) && self.agrees_in_number(other)
    }

    pub(super) fn agrees_in_kind(&self, other: &Self) -> bool {
        self.kinds.is_empty() || other.kinds.is_empty() || self.kinds.iter().any(|k| other.kinds.contains(k))
    }

    /// Organisations and groups are "it" and "they"; a country too.
    fn agrees_in_number(&self, other: &Self) -> bool {
        let collective = |f: &Self| f.kinds.iter().any(|k| matches!(k, EntityType::Org | EntityType::Norp | EntityType::Gpe));
        clash_free(self.plural, other.plural) || collective(self) || collective(other)
    }

    fn absorb(&mut self, other: &Self) {
        if self.kinds.is_empty() || (other.named && !self.named && !other.kinds.is_empty()) {
            self.kinds.clone_from(&other.kinds);
        } else if !other.kinds.is_empty() && (!self.named || other.named) {
            let both: Vec<_> = self.kinds.iter().copied().filter(|k| other.kinds.contains(k)).collect();
            if !both.is_empty() {
                self.kinds = both;
            }
        }
        // "Minister X": what the title says of X is more than "somebody".
        let vague = |s: Option<&str>| s.is_none_or(|s| s == "OTHER");
        if vague(self.subtype) || (other.named && !self.named && !vague(other.subtype)) {
            self.subtype = other.subtype.or(self.subtype);
        }
        self.gender = self.gender.or(other.gender);
        self.plural = self.plural.or(other.plural);
        self.named |= other.named;
        self.first = self.first.min(other.first);
        self.last = self.last.max(other.last);
        self.size += other.size;
    }
}

fn clash_free<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}

/// Whether a phrase with this determiner can point back.
pub(super) fn points_back(determiner: Determiner) -> bool {
    matches!(determiner, Determiner::Definite | Determiner::Possessive)
}

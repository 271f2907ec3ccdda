//! The model of subtypes: a multinomial linear model over hashed features, in integers.

use crate::ontology::EntityType;
use lede_model::{Damaged, Linear};

/// Weights of the subtypes of every type.
#[derive(Clone, Debug, Default)]
pub struct Subtypes {
    weights: Linear,
    classes: Vec<(EntityType, &'static str)>,
}

impl Subtypes {
    /// Reads the sections `kinds` (a line `TYPE/SUBTYPE` a class) and `subtypes`.
    pub fn read(classes: &'static [u8], weights: &[u8]) -> Result<Self, Damaged> {
        let damaged = || Damaged("The model of subtypes was trained for other types. Build it again with `make train`.".into());
        let weights = Linear::read(weights)?;
        let class = |line: &'static str| {
            let (kind, subtype) = line.split_once('/')?;
            Some((EntityType::from_name(kind)?, subtype))
        };
        let lines = std::str::from_utf8(classes).map_err(|_| damaged())?.lines();
        let classes: Vec<_> = lines.map(class).collect::<Option<_>>().ok_or_else(damaged)?;
        if weights.classes() != classes.len() {
            return Err(damaged());
        }
        Ok(Self { weights, classes })
    }

    /// The best subtype of a type, of those in `known` where there are any; of equal ones the first. `None` where the model knows
    /// none of the type.
    #[inline(never)]
    pub fn best(&self, kind: EntityType, features: &[u64], known: &[&str]) -> Option<&'static str> {
        let mut scores = self.weights.start();
        self.weights.add(features, &mut scores);
        let own = self.classes.iter().enumerate().filter(|(_, class)| class.0 == kind && (known.is_empty() || known.contains(&class.1)));
        own.max_by_key(|(at, _)| (scores[*at], std::cmp::Reverse(*at))).map(|(_, class)| class.1)
    }
}

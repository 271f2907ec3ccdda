//! Models and lexicons, packed into the crate and read in place.

use lede_model::{Container, Damaged, Lexicon};
use std::fmt;

/// The packed lexicons that the crate was built with.
static LEXICONS: &[u8] = include_bytes!("../resources/packed/lexicons.bin");

/// Everything that the engine reads with. Immutable; cheap to share between threads.
#[derive(Debug)]
pub struct Resources {
    lexicon: Option<Lexicon<'static>>,
    hash: u64,
}

/// A resource file that cannot be used.
#[derive(Debug)]
pub struct ResourceError(String);

impl fmt::Display for ResourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ResourceError {}

impl From<Damaged> for ResourceError {
    fn from(damaged: Damaged) -> Self {
        Self(damaged.0)
    }
}

impl Default for Resources {
    /// The embedded ones. Their files are checked by a test, so that a damaged one cannot ship; should it all the same, the
    /// engine reads on without it rather than fail.
    fn default() -> Self {
        Self::embedded().unwrap_or(Self { lexicon: None, hash: 0 })
    }
}

impl Resources {
    /// The resources that the crate was built with.
    pub fn embedded() -> Result<Self, ResourceError> {
        let lexicons = Container::read(LEXICONS)?;
        Ok(Self { lexicon: Some(Lexicon::read(&lexicons)?), hash: lexicons.checksum() })
    }

    /// A short hash over all models and lexicons: two engines with the same hash read alike.
    pub fn hash(&self) -> String {
        format!("{:016x}", self.hash)
    }

    pub(crate) fn lexicon(&self) -> Option<&Lexicon<'static>> {
        self.lexicon.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_files_are_whole() {
        Resources::embedded().unwrap();
    }
}

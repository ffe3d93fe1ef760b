//! What earlier posts of the same account gave away: kinds, coarse classes and days, never text.

use crate::signals::{self, Class, Kind};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// One fact that an earlier post gave away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    /// What kind of fact.
    pub kind: String,
    /// Its coarse class (an age band, never an age; a hash-free label, never the words).
    pub class: String,
    /// Days before today.
    pub days_ago: u16,
}

/// What earlier posts of the same account gave away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    /// Newest last.
    pub facts: Vec<Remembered>,
}

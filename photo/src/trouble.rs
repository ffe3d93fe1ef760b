//! Why a file could not be read to its end, and what that means for the person.

use std::fmt;

/// Why a file could not be read to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trouble {
    /// It ends before it says it does.
    Ended,
    /// It contradicts itself; what was being read.
    Broken(&'static str),
    /// It claims more than any sane file holds, or takes more reading than is fair.
    TooLarge,
    /// Whoever holds the file could not read it.
    Unreadable,
    /// No container that is known here.
    Unknown,
    /// A location stands where it can't be taken out without harm to the rest; where that is.
    Stuck(&'static str),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ended => f.write_str("the file ends too early, so its location is unknown"),
            Self::Broken(what) => write!(f, "the file is damaged ({what}), so its location is unknown"),
            Self::TooLarge => f.write_str("the file claims more than can be read, so its location is unknown"),
            Self::Unreadable => f.write_str("the file could not be read, so its location is unknown"),
            Self::Unknown => f.write_str("this kind of file is not known, so its location is unknown"),
            Self::Stuck(what) => write!(f, "the location in the {what} can't be taken out"),
        }
    }
}

impl std::error::Error for Trouble {}

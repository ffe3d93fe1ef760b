//! Capital letters: those of a word, and those of a whole draft.

use crate::text::{Text, TokenKind};

/// How a draft is written, which decides what a capital letter is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// Hardly any capitals.
    Lower,
    /// Capitals where English wants them.
    Usual,
    /// Most Words Start With A Capital.
    Title,
    /// MOSTLY CAPITALS.
    Capitals,
}

impl Style {
    /// Judges a draft by its words of two letters or more.
    #[must_use]
    pub fn of(text: &Text) -> Self {
        let (mut words, mut initial, mut capitals) = (0_u32, 0_u32, 0_u32);
        for token in text.tokens().iter().filter(|t| t.kind == TokenKind::Word) {
            match case_of(token.span.of(text.folded())) {
                Case::Lower => words += 1,
                Case::Initial | Case::Mixed => (words, initial) = (words + 1, initial + 1),
                Case::Capitals => (words, capitals) = (words + 1, capitals + 1),
                _ => {}
            }
        }
        if initial + capitals == 0 {
            Self::Lower
        } else if capitals * 3 >= words * 2 && words > 1 {
            Self::Capitals
        } else if (initial + capitals) * 3 >= words * 2 && words > 3 {
            Self::Title
        } else {
            Self::Usual
        }
    }
}

/// The capitals of a token, or what it is where it is no word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Case {
    None,
    Lower,
    Initial,
    Capitals,
    OneCapital,
    Mixed,
    Number,
    Alphanumeric,
    Mark,
    Symbol,
    Handle,
    Hashtag,
    Link,
    Break,
}

pub(super) fn case_of(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Case::None };
    let (mut upper, mut lower) = (0, 0);
    for c in letters {
        if c.is_uppercase() { upper += 1 } else { lower += 1 }
    }
    match (first.is_uppercase(), upper, lower) {
        (true, 0, 0) => Case::OneCapital,
        (false, 0, _) => Case::Lower,
        (true, 0, _) => Case::Initial,
        (true, _, 0) => Case::Capitals,
        _ => Case::Mixed,
    }
}

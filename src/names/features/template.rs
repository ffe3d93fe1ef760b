//! The aspects of a token that features tell, and the number that a feature is.

use super::KEY_MASK;

/// Which aspect of a token a feature tells; the number is part of the feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Template {
    Bias,
    Word,
    WordBefore,
    WordAfter,
    WordTwoBefore,
    WordTwoAfter,
    WordsBeforeAndHere,
    WordsHereAndAfter,
    Prefix,
    Suffix,
    SuffixBefore,
    SuffixAfter,
    Shape,
    CaseStyle,
    CasesBefore,
    CasesAfter,
    CasesAround,
    CaseStart,
    Lists,
    ListsCase,
    ListsStyle,
    ListsBefore,
    ListsAfter,
    ListsHereBefore,
    ListsHereAfter,
    OneList,
    OneListCase,
    WordBeforeCase,
    WordAfterCase,
    WordBeforeLists,
    WordAfterLists,
    Length,
    Possessive,
    HashtagWord,
    WordsTwoBefore,
    WordsTwoAfter,
    ListsStart,
    Fine,
    Middle,
    Coarse,
    FineBefore,
    FineAfter,
    MiddleBefore,
    MiddleAfter,
    MiddleTwoBefore,
    MiddleTwoAfter,
    MiddlesTwoBefore,
    MiddlesTwoAfter,
    Kind,
    KindBefore,
    KindAfter,
    KindsTwo,
    KindCaseStyle,
    DrawnOut,
    InHandle,
    SomebodyTold,
    WordsAround,
    MiddlesAround,
    Strange,
    StrangeBefore,
    StrangeAfter,
}

impl Template {
    /// Whether the feature knows the very word, and so would let the model learn names by heart.
    /// The trainer drops these at random, so that unseen names are judged by the rest.
    #[must_use]
    pub fn knows_the_word(template: u8) -> bool {
        [Self::Word, Self::WordsBeforeAndHere, Self::WordsHereAndAfter, Self::HashtagWord]
            .iter()
            .any(|one| *one as u8 == template)
    }

    /// Whether the feature rests on the lists' verdict of the token itself.
    #[must_use]
    pub fn knows_the_lists(template: u8) -> bool {
        [
            Self::Lists,
            Self::ListsCase,
            Self::ListsStyle,
            Self::ListsHereBefore,
            Self::ListsHereAfter,
            Self::OneList,
            Self::OneListCase,
            Self::WordBeforeLists,
            Self::WordAfterLists,
            Self::ListsStart,
        ]
        .iter()
        .any(|one| *one as u8 == template)
    }
}

/// The 32-bit feature for a template and a value.
pub(super) fn feature(template: Template, value: u32) -> u32 {
    let t = template as u32;
    let mut h = (value ^ t.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
    h ^= h >> 15;
    h = h.wrapping_mul(0xc2b2_ae35);
    h ^= h >> 13;
    t << 24 | (h & KEY_MASK)
}

//! The words for somebody whom the writer does not know, said once for all wordings.

/// Nouns for a stranger, as one choice of a pattern; whoever needs more adds to them: `concat!(somebody!(), "|patient")`.
macro_rules! somebody {
    () => {
        "man|woman|lady|gent|gentleman|bloke|guy|fella|chap|lad|lass|girl|boy|toddler|child|kid|teenager|pensioner"
    };
}

pub(crate) use somebody;

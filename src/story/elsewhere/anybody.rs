//! The words for anybody, said once for the wordings beside it.

/// Whoever one meets, reads of or sees on the telly.
macro_rules! anybody {
    () => {
        concat!(somebody!(), "|couple|somebody|someone|stranger|student")
    };
}

pub(super) use anybody;

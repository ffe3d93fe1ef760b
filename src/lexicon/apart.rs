//! The word lists of `lexicon/apart/`: what one place of the code asks for, and what is no evidence elsewhere.

include!(concat!(env!("OUT_DIR"), "/lexicon_apart.rs"));

//! People, places and organisations in a draft.
//!
//! A linear-chain conditional random field over hashed features. It reads the words, their shape,
//! their neighbours and what the word lists say of them, and answers with probabilities rather
//! than a single best reading, so that how readily a name is reported is a setting
//! ([`Sensitivity`]) and not another model. How good it is, and where it fails, stands in
//! `docs/names.md`.
//!
//! Data flows one way: [`features`] → [`model`] → [`decode`] → [`tag`].

pub mod clusters;
pub mod decode;
pub mod features;
pub mod label;
pub mod model;
pub mod stamp;
pub mod tag;
pub mod weights;

pub use label::{Class, Label};
pub use tag::{Mention, Sensitivity, tag, tag_with};

//! Crewmate's policy core: what a draft reveals, and what the trust's policy says of it.
//!
//! Data flows one way: [`draft::Draft`] → [`text::Text`] → signals → rules → [`report::Report`].
//! Nothing here knows of browsers; `wasm.rs` is the only door to them.

pub mod draft;
pub mod lexicon;
pub mod names;
pub mod report;
pub mod text;

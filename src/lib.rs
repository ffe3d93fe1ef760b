//! Crewmate's policy core: what a draft reveals, and what the trust's policy says of it.
//!
//! Data flows one way: [`draft::Draft`] → [`text::Text`] → signals → rules → [`report::Report`].
//! Nothing here knows of browsers; `wasm.rs` is the only door to them.

pub mod commands;
pub mod draft;
pub mod policy;
pub mod report;
pub mod settings;
pub mod text;

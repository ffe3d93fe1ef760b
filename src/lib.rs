//! Crewmate's policy core: what a draft reveals, and what the trust's policy says of it.
//!
//! Data flows one way: [`draft::Draft`] → [`text::Text`] → [`signals`] and [`frame`] → [`rules`] →
//! [`policy`] → [`report::Report`]; [`check::check`] is the whole way. Nothing here knows of
//! browsers; `wasm.rs` is the only door to them.

#[macro_use]
mod listed;

mod ascending;

pub mod check;
#[cfg(not(target_arch = "wasm32"))]
pub mod commands;
pub mod day;
pub mod draft;
pub mod frame;
pub mod guide;
pub mod info;
pub mod jigsaw;
pub mod languages;
pub mod learned;
pub mod lexicon;
pub mod long;
pub mod made_from;
pub mod memory;
pub mod names;
pub mod naming;
pub mod pictured;
pub mod pinpoint;
pub mod places;
pub mod policy;
pub mod report;
pub mod rewrite;
pub mod rules;
pub mod settings;
pub mod signals;
#[cfg(not(target_arch = "wasm32"))]
pub mod sites;
mod sorted;
pub mod spans;
pub mod story;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod wording;

pub use crewmate_photo as photo;

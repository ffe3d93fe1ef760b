//! # A patient's age
//!
//! ## What it looks for
//! The age of a person who is not the writer, their family or a colleague, in figures or words.
//!
//! ## Why
//! An age is one piece of the jigsaw: beside a place or a day it can be enough to know who it was.
//!
//! ## Example
//! "78-year-old lady fell at the market"
//!
//! ## Better
//! "A patient fell"; at a trust that asks for it, "an adult".
//!
//! ## Quiet when
//! It is the writer's own age or their family's, a shift, a price, a building, or a figure about many people.

use super::{Context, Hits};
use crate::signals::Kind;

/// Reports ages of patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for signal in cx.signals_of(Kind::Age) {
        let hit = hits.at(signal.span).sure(signal.confidence).because(signal.evidence.clone());
        hits.push(hit.fix(hits.replace("Say \"patient\"", signal.span, "patient")));
    }
}

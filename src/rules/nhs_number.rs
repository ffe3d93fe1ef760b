//! # An NHS number
//!
//! ## What it looks for
//! Ten digits that pass the NHS number's check digit (modulus 11).
//!
//! ## Why
//! An NHS number belongs to one person and opens their record.
//!
//! ## Example
//! "NHS 999 690 0010 if the hub rings"
//!
//! ## Better
//! Use the trust's own systems for handover, never a social app.
//!
//! ## Quiet when
//! The number fails the check digit, or is a phone or order number.

use super::{Context, Hits};
use crate::signals::Kind;

/// Reports every NHS number.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for signal in cx.signals_of(Kind::NhsNumber) {
        let hit = hits.at(signal.span).sure(signal.confidence).because(signal.evidence.clone());
        hits.push(hit.fix(hits.replace("Take the number out", signal.span, "")));
    }
}

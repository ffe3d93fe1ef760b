//! # A full postcode
//!
//! ## What it looks for
//! A complete UK postcode, however it is spaced or spelled.
//!
//! ## Why
//! A full postcode stands for about fifteen homes. Beside anything else it points at one family.
//!
//! ## Example
//! "Fall at DE7 5FF tonight"
//!
//! ## Better
//! "Fall tonight"
//!
//! ## Quiet when
//! Only the first half is given, or the code is not a valid one.

use super::{Context, Hits};
use crate::rewrite;
use crate::signals::Kind;

/// Reports every full postcode.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for signal in cx.signals_of(Kind::Postcode) {
        let hit = hits.at(signal.span).sure(signal.confidence).because(signal.evidence.clone());
        hits.push(hit.fix(rewrite::leave_out_place(cx, hits, signal.span)));
    }
}

//! # NHS number
//!
//! ## What it looks for
//! Ten figures that pass the NHS number's check, however they are spaced or spelled.
//!
//! ## Why
//! An NHS number belongs to one person only and opens their records.
//!
//! ## Example
//! "NHS no is 999 012 3403 if the hub ring"
//!
//! ## Better
//! "I've sent the number by the proper route"
//!
//! ## Quiet when
//! The check fails, or the words beside it say that it is an order, a phone or a parcel.

use super::{Context, Hits};
use crate::rewrite;
use crate::signals::Kind;

/// Reports every NHS number.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for signal in cx.signals_of(Kind::NhsNumber) {
        let hit = hits.at(signal.span).sure(signal.confidence.max(0.6)).because(signal.evidence.clone());
        hits.push(hit.fix(rewrite::leave_out(cx, hits, "Take the number out", signal.span)));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn nhs_numbers() {
        assert_found("nhs-number", "wmas", &[("NHS 999 012 3403, see if they have a care plan", "999 012 3403")]);
        assert_quiet("nhs-number", "wmas", &["Order 9990123404 still not here"]);
    }
}

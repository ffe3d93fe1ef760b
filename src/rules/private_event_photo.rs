//! # Private event
//!
//! ## What it looks for
//! A picture of colleagues at a private event: a night out, a leaving do, a wedding.
//!
//! ## Why
//! People at a private event may expect it to stay private.
//!
//! ## Example
//! "Christmas do carnage" with a picture
//!
//! ## Better
//! Ask everybody first.
//!
//! ## Quiet when
//! Everybody agreed, or nobody from work is in it.

use super::{Context, Hits};
use crate::pictured;

/// Reports pictures of colleagues at private events.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let event = cx.says_any(&[
        "christmas do",
        "xmas do",
        "works do",
        "work do",
        "leaving do",
        "retirement do",
        "night out",
        "watch night out",
        "station party",
        "staff party",
        "crew night",
    ]);
    if pictured::has_picture(cx) && event && !pictured::all_agreed(cx) && !pictured::is_staged(cx) {
        hits.push(hits.whole().sure(0.65).because("a picture of colleagues at a private event"));
    }
}

//! # Badge in the picture
//!
//! ## What it looks for
//! A picture in which a staff badge or lanyard can be read.
//!
//! ## Why
//! A badge can be read and copied.
//!
//! ## Example
//! "My new ID badge!" with a picture
//!
//! ## Better
//! Turn the badge round.
//!
//! ## Quiet when
//! It is a toy, a pin badge or a charity badge.

use super::{Context, Hits};
use crate::pictured;

/// Reports badges in pictures.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let badge = cx.says_any(&[
        "id badge",
        "my badge",
        "staff badge",
        "id card",
        "smartcard",
        "smart card",
        "my lanyard",
        "access card",
        "warrant card",
    ]);
    if pictured::has_picture(cx)
        && badge
        && !pictured::is_staged(cx)
        && !cx.says_any(&["pin badge", "blue peter", "scout", "charity", "lost my"])
    {
        hits.push(hits.whole().sure(0.62).because("a badge in the picture"));
    }
}

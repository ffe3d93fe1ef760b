//! # Uniform in your profile picture
//!
//! ## What it looks for
//! A profile picture in uniform.
//!
//! ## Why
//! In uniform your profile could be taken for an official one.
//!
//! ## Example
//! "New profile pic, me in my greens!"
//!
//! ## Better
//! A profile picture in your own clothes.
//!
//! ## Quiet when
//! The picture is in a post, not in the profile.

use super::{Context, Hits};
use crate::pictured;

/// Reports profile pictures in uniform.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let profile = cx.says_any(&["profile pic", "profile picture", "profile photo", "new pfp", "new dp", "new avatar", "new header", "profile pics"]);
    let uniform = cx.says_any(&["greens", "uniform", "epaulettes", "on shift", "hi-vis", "hi vis", "in the truck", "work gear", "green shirt", "in my green"]);
    if pictured::has_picture(cx) && profile && uniform && !pictured::is_staged(cx) {
        hits.push(hits.whole().sure(0.85).because("a profile picture in uniform"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{found_in, has};

    #[test]
    fn with_a_picture() {
        assert!(has(&found_in(r#"{"id":"1","trust":"las","surface":"caption","attachments":["photo"],"text":"New profile picture, me in uniform"}"#), "uniform-profile-photo"));
        assert!(!has(&found_in(r#"{"id":"1","trust":"las","surface":"caption","attachments":["photo"],"text":"Me in uniform, two years today"}"#), "uniform-profile-photo"));
        assert!(!has(&found_in(r#"{"id":"1","trust":"yas","surface":"caption","attachments":["photo"],"text":"New profile picture, me in uniform"}"#), "uniform-profile-photo"));
    }
}

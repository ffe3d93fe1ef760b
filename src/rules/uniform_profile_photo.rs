//! # Uniform in your profile picture
//!
//! ## What it looks for
//! A profile picture in uniform: by the words, or because a picture chosen in a profile's form may show one.
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
use crate::draft::Surface;
use crate::pictured;

/// Reports profile pictures in uniform.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let profile = cx.says_any(&[
        "profile pic",
        "profile picture",
        "profile photo",
        "new pfp",
        "new dp",
        "new avatar",
        "new header",
        "new avi",
        "new profile",
        "new headshot",
        "new cover photo",
        "display pic",
        "display picture",
        "changed my avatar",
        "changed my pfp",
        "changed my dp",
        "my pfp",
        "my avi",
        "profile shot",
        "profile pics",
    ]);
    let uniform = cx.says_any(&[
        "greens",
        "uniform",
        "epaulettes",
        "on shift",
        "hi-vis",
        "hi vis",
        "in the truck",
        "work gear",
        "green shirt",
        "in my green",
        "in green",
        "green suits me",
        "work shirt",
        "tac vest",
        "in the ambulance",
        "by the ambulance",
    ]);
    if pictured::has_picture(cx) && profile && uniform && !pictured::is_staged(cx) {
        hits.push(hits.whole().sure(0.85).because("a profile picture in uniform"));
    } else if in_profile(cx) && pictured::may_show(cx, "hi-vis") {
        hits.push(hits.whole().sure(0.62).because("the profile's picture may show high-visibility clothing"));
    }
}

/// What is chosen while a profile is written becomes its picture.
fn in_profile(cx: &Context<'_>) -> bool {
    matches!(cx.draft.surface, Surface::Bio | Surface::Username | Surface::DisplayName)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{finds_with_photo, found_in, has};

    #[test]
    fn with_a_picture() {
        assert!(finds_with_photo("uniform-profile-photo", "las", "New profile picture, me in uniform"));
        assert!(!finds_with_photo("uniform-profile-photo", "las", "Me in uniform, two years today"));
        assert!(!finds_with_photo("uniform-profile-photo", "yas", "New profile picture, me in uniform"));
    }

    #[test]
    fn chosen_in_the_profiles_form() {
        let with = |trust: &str, surface: &str, shows: &str| {
            has(
                &found_in(&format!(
                    r#"{{"id":"1","trust":"{trust}","surface":"{surface}","attachments":[{{"kind":"photo","told":{{"shows":[{shows}]}}}}],"text":"Runner, dad, paramedic. Views my own."}}"#
                )),
                "uniform-profile-photo",
            )
        };
        assert!(with("las", "bio", r#""hi-vis""#));
        assert!(!with("las", "bio", ""));
        assert!(!with("las", "post", r#""hi-vis""#));
        assert!(!with("emas", "bio", r#""hi-vis""#), "allowed there");
    }
}

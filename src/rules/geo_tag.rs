//! # Place in the picture or post
//!
//! ## What it looks for
//! A place tag that the page adds to the draft, and a place inside a picture's or film's file.
//!
//! ## Why
//! It shows where you were, and so where a patient may be.
//!
//! ## Example
//! A post about a job, tagged "Wainfleet"
//!
//! ## Better
//! The same post without the tag.
//!
//! ## Quiet when
//! The draft has no place tag, or it is not about a job, and no picture's file holds a place.

use super::{Context, Hits};
use crate::photo::Location;

/// Reports a place tag, and a place in a picture's file.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let told =
        |location| cx.draft.attachments.iter().any(|a| a.told.as_ref().is_some_and(|told| told.location == location));
    // The file says it whatever the words are about.
    if told(Location::Position) {
        hits.push(hits.whole().sure(0.95).because("the picture's file holds the position where it was taken"));
    } else if told(Location::Places) {
        hits.push(hits.whole().sure(0.8).because("the picture's file names the place where it was taken"));
    }
    if cx.draft.place.as_deref().is_some_and(|p| !p.trim().is_empty()) && cx.story.told() > 0.2 {
        hits.push(hits.whole().sure(0.8).because("a place tag on the post"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{found_in, has};

    #[test]
    fn a_place_in_the_pictures_file_counts_whatever_the_words() {
        let with = |told: &str| {
            has(
                &found_in(&format!(
                    r#"{{"id":"1","trust":"emas","attachments":[{{"kind":"photo","told":{told}}}],"text":"Lovely sunrise"}}"#
                )),
                "geo-tag",
            )
        };
        assert!(with(r#"{"location":"position"}"#));
        assert!(with(r#"{"location":"places"}"#));
        assert!(!with(r#"{"location":"none"}"#));
        assert!(!with(r#"{"location":"field"}"#));
        assert!(!with("null"));
    }
}

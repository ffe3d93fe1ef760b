//! # Swearing
//!
//! ## What it looks for
//! Swear words, also starred out, shortened, or with letters swapped for figures.
//!
//! ## Why
//! Some trusts rule out vulgar language altogether; everywhere it changes how the rest is read.
//!
//! ## Example
//! "f*ck this weather"
//!
//! ## Better
//! "Had enough of this weather."
//!
//! ## Quiet when
//! The letters are part of another word or name (Scunthorpe), or the word is a mild one.

use super::{Context, Hits};
use crate::lexicon;
use crate::report::Span;
use crate::text::Text;
use crate::wording::unmask::unmasked;

/// Shortened forms with a swear word inside.
const SHORT: &[&str] = &["bs", "tf", "af", "pos", "smfh", "lmfao", "fml"];

/// Words that the list calls mild and that policies on vulgar language mean all the same.
const VULGAR: &[&str] = &[
    "bollocks",
    "bollock",
    "bollocking",
    "arse",
    "arsehole",
    "arseholes",
    "piss off",
    "pissing",
    "piss right off",
    "shite",
    "crap off",
    "bugger off",
    "sod off",
    "up your arse",
    "up their arse",
];

/// Reports swear words.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for phrase in cx.phrases_in(lexicon::PROFANITY) {
        let words = phrase.span.of(cx.text.lower());
        let variant = match phrase.entry.value(lexicon::PROFANITY) {
            Some("strong") => "",
            _ if VULGAR.contains(&words) => "",
            Some("mild") => "mild",
            _ => continue,
        };
        if SHORT.contains(&words) || is_name_or_thing(cx.text, phrase.span) {
            continue;
        }
        hits.push(hits.at(phrase.span).variant(variant).sure(0.9).because("a swear word"));
    }
    for token in cx.text.tokens().iter().filter(|t| t.is_wordy()) {
        let word = cx.text.word(token);
        if is_compound(word) && !lexicon::PROFANITY.contains(word) {
            hits.push(hits.at(token.span).sure(0.9).because("a swear word in another"));
        }
    }
    for masked in unmasked(cx.text) {
        if lexicon::PROFANITY.value(&masked.word) == Some("strong") || is_compound(&masked.word) {
            hits.push(hits.at(masked.span).sure(0.9).because("a swear word behind a mask"));
        }
    }
}

/// Whether a swear word starts a longer word of somebody's making ("shitballs", "twatwaffle"), and no mushroom or dog.
fn is_compound(word: &str) -> bool {
    let starts = ["shit", "fuck", "cunt", "twat", "bollock"].iter().any(|start| word.starts_with(start));
    starts && word.len() > 5 && !["shita", "shitz", "shits", "shitt"].iter().any(|other| word.starts_with(other))
        || word.contains("fuck")
}

/// Names (Dick Turpin), animals (a cock, great tits) and dishes (spotted dick).
fn is_name_or_thing(text: &Text, span: Span) -> bool {
    let word = span.of(text.lower());
    let written = span.of(text.folded());
    let (before, after) = (text.lower()[..span.start].trim_end(), text.lower()[span.end..].trim_start());
    match word {
        "dick" | "dicks" => {
            before.ends_with("spotted")
                || before.ends_with("moby")
                || (written.starts_with('D') && after.starts_with(|c: char| c.is_alphabetic()))
        }
        "cock" | "cocks" => {
            before.ends_with("weather")
                || ["crow", "pheasant", "inn", "a doodle", "tavern"].iter().any(|w| after.starts_with(w))
        }
        "bitch" | "bitches" => after.starts_with("and pup") || before.ends_with("spayed") || text.holds("puppies"),
        "shag" | "shagged" => ["carpet", "pile", "rug"].iter().any(|w| after.starts_with(w)),
        "pussy" => after.starts_with("willow") || after.starts_with("cat"),
        "bastard" => after.starts_with("file"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn swearing_behind_masks_too() {
        for text in [
            "f*ck this",
            "what the actual fuck",
            "sh1t day",
            "you absolute tw*ts",
            "holy sh1tballs",
            "what a clusterfuckery",
        ] {
            assert!(finds("profanity", "emas", text), "{text}");
        }
        for text in [
            "Scunthorpe tonight",
            "Shitake stir fry",
            "Shitzu puppy",
            "Spotted dick for pudding",
            "Flipping heck it is cold",
            "Penistone and Cockermouth",
        ] {
            assert!(!finds("profanity", "emas", text), "{text}");
        }
    }
}

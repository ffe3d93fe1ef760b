//! # Bullying
//!
//! ## What it looks for
//! Calls to gang up on somebody, to hound, shame or shut them out.
//!
//! ## Why
//! It counts as bullying off duty and in private groups as well.
//!
//! ## Example
//! "Nobody talk to her this week, let's make her leave"
//!
//! ## Better
//! Raise it with a manager, or leave it.
//!
//! ## Quiet when
//! The post stands up against bullying, or the writer tells of being bullied.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::wording::{Match, Wordings, ganging, guard};
use once_cell::sync::Lazy;

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "make|making ~1 her|his|their|your life ~2 hell|misery",
            "pile on ~2 her|him|them|his|their|this",
            "everyone|lads|girls|all ~2 report ~1 her|him|his|their page|account|profile",
            "get|getting her|him|them ~1 sacked|fired|struck+off",
            "nobody|no+one|don't ~3 talk|speak|sit|work ~1 to|with her|him|them",
            "send|sending ~1 her|him|them to coventry",
            "blank|blanking|freeze|freezing her|him|them out|this|till|until|all",
            "make|making her|him|them leave|cry|quit|resign",
            "hound|hounded|hounding her|him|them",
            "name and shame ~2 her|him|them",
            "run her|him|them off ~2 station|watch|line",
            "let's|lets ~2 wind+up|humiliate|embarrass|bully|break ~1 her|him|them|the+new",
            "kick ~1 her|him|them out ~2 group|chat ~4 laugh|lol|moan|grass",
        ],
    )])
});

/// Reports calls to gang up on somebody.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if guard::speaks_against(cx.text) || guard::in_jest(cx.text) {
        return hits.rule_out();
    }
    for found in WORDINGS.find(cx.text) {
        if !guard::quoted(cx.text, found.span) && !guard::pleads(cx.text, &found) {
            hits.push(hits.of(&found).because("calls for ganging up on somebody"));
        }
    }
    let read = cx.frame.draft(Topic::BullyingHarassment);
    let kind = cx.text.holds_any(KIND);
    if !hits.is_empty() || read < POSSIBLE || kind || cx.is_of_another_world() {
        return;
    }
    let meant = |found: &Match| !guard::quoted(cx.text, found.span) && !guard::pleads(cx.text, found);
    if let Some(found) = ganging::PLANS.find(cx.text).into_iter().find(meant) {
        hits.push(hits.of(&found).because("ganging up on somebody"));
    }
}

/// Below this, the model rules out that a wording is meant to hurt.
const POSSIBLE: f32 = 0.01;

/// A secret kept for somebody's sake, or somebody who stands by them.
const KIND: &[&str] =
    &["birthday", "surprise", "party", "leaving do", "please don", "hug", "welcome back", "union", "speak up"];

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn ganging_up() {
        assert!(finds("bullying-harassment", "emas", "Pile on her page and make her life hell till she deletes it"));
        assert!(!finds("bullying-harassment", "emas", "please don't pile on her, she has apologised"));
        for plan in [
            "Nobody swap with him and nobody sit with him till he quits",
            "We've made a group without her so she never hears about socials",
            "Keep hiding his boots every shift until he cracks",
            "Poll: who's the worst to crew with? Names please",
            "Everyone one star her page, all of you",
        ] {
            assert!(finds("bullying-harassment", "emas", plan), "{plan}");
        }
    }

    #[test]
    fn kindness_and_ones_own_story() {
        for text in [
            "Nobody tell Priya, it's a surprise party at half two",
            "Nobody eats alone on this station. Pull up a chair",
            "They made a group without me on my first station. Still stings",
            "Everyone ignore the puppy till he sits",
            "If you're being hounded at work, write it down and ring the union",
        ] {
            assert!(!finds("bullying-harassment", "emas", text), "{text}");
        }
    }
}

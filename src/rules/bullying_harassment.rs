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
use crate::wording::{Wordings, guard};
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
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn ganging_up() {
        assert!(finds("bullying-harassment", "emas", "Pile on her page and make her life hell till she deletes it"));
        assert!(!finds("bullying-harassment", "emas", "please don't pile on her, she has apologised"));
    }
}

//! # Investigation under way
//!
//! ## What it looks for
//! An inquiry, review or police investigation that is not over, spoken of from inside.
//!
//! ## Why
//! It could harm the investigation and the people in it.
//!
//! ## Example
//! "They've got us all in for the serious incident review about Tuesday's death"
//!
//! ## Better
//! Wait until it is over.
//!
//! ## Quiet when
//! It is a published report, a public inquiry in the news, or training.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::wording::{guard, inquiry};

const INSIDE: &[&str] = &[
    "serious incident review",
    "si investigation",
    "under investigation for",
    "police want a statement",
    "statement to the police about",
    "interviewed by police about",
    "psirf review",
    "the investigation into our",
    "ongoing investigation",
    "the coroner wants our",
    "investigating the job",
    "investigating our job",
];

/// What anybody may read.
const PUBLISHED: &[&str] = &["published", "is out", "are out", "annual", "mock", "simulated", "podcast", "streamed"];

/// Below this, the model rules out that a wording speaks of an open inquiry: a court case, another's road closure.
const POSSIBLE: f32 = 0.002;
/// From here on the model, which has seen few cases, reads an open inquiry.
const READ: f32 = 0.02;
/// From here on it reads one whatever is published of it.
const READ_PLAINLY: f32 = 0.05;

/// Reports investigations spoken of from inside.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let read = cx.frame.draft(Topic::OngoingInvestigation);
    let published = read < READ_PLAINLY && cx.says_any(PUBLISHED);
    if cx.is_of_another_world() || published || read < READ && guard::in_jest(cx.text) {
        return hits.rule_out();
    }
    for found in inquiry::INSIDE.find(cx.text) {
        if read >= POSSIBLE && !guard::quoted(cx.text, found.span) {
            hits.push(hits.of(&found).because("an investigation that is not over"));
        }
    }
    if hits.is_empty() && cx.says_any(INSIDE) && cx.story.told() > 0.3 {
        hits.push(hits.whole().sure(0.65).because("an investigation that is not over"));
    }
    if hits.is_empty()
        && read >= READ
        && let Some(found) = inquiry::NEAR.find(cx.text).iter().find(|found| !guard::quoted(cx.text, found.span))
    {
        hits.push(hits.of(found).because("it reads like an investigation that is not over"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn from_inside() {
        assert_found(
            "ongoing-investigation",
            "emas",
            &[
                ("HSE have taken our stretcher log and they want my statement by Monday", "HSE"),
                ("Handed my phone in for the investigation this morning", "phone"),
                ("Two of ours are under investigation over the oxygen job", "under investigation"),
                ("IOPC have asked for our radios and our notes from Friday's job", "IOPC"),
            ],
        );
    }

    #[test]
    fn published_made_up_or_somebody_elses() {
        assert_quiet(
            "ongoing-investigation",
            "emas",
            &[
                "The HSIB report on trolleys is published, section four is worth a read",
                "The council are investigating the smell by the canal",
                "Passed my investigator course today, very proud",
                "Interview for band six today, wish me luck",
                "In the new series the detective has our hero suspended while they look at the tapes",
            ],
        );
    }
}

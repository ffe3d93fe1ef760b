//! # Crime scene or court case
//!
//! ## What it looks for
//! What the writer saw or heard at a crime scene, or says about somebody's guilt, an inquest or a trial that is
//! under way.
//!
//! ## Why
//! It could harm an investigation or a fair trial.
//!
//! ## Example
//! "Forensics have the tent up, that was no accident"
//!
//! ## Better
//! Say nothing; leave it to the police.
//!
//! ## Quiet when
//! It is fiction, history, a published judgment, or a figure of speech.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::report::Span;

/// Signs of a crime scene.
const SCENE: &[&str] = &[
    "soco",
    "csi",
    "forensics",
    "forensic tent",
    "police tape",
    "cordon",
    "cordoned",
    "crime scene",
    "murder scene",
    "stab scene",
    "scene guard",
    "casings",
    "casing",
    "the knife",
    "a machete",
    "the gun",
    "firearms officers",
    "armed police",
    "blood up the",
    "blood on the wall",
    "blood right up",
    "body still",
    "door was forced",
    "no accident",
    "never an accident",
    "wasn't an accident",
    "not an accident",
    "foul play",
    "murder squad",
    "detectives",
    "cid",
    "the weapon",
    "murder weapon",
    "statement to write",
    "gave my statement",
    "exhibit",
];
/// Signs of a court or inquest.
const COURT: &[&str] = &[
    "crown court",
    "magistrates court",
    "inquest",
    "coroner",
    "the jury",
    "jury",
    "the trial",
    "verdict",
    "i'm a witness",
    "im a witness",
    "give evidence",
    "giving evidence",
    "gave evidence",
    "in the dock",
    "defendant",
    "sentencing",
    "prosecution",
    "the defence barrister",
    "charged with",
    "remand",
    "guilty as sin",
    "he's guilty",
    "she's guilty",
    "he did it",
    "she did it",
    "it's the stepdad",
    "pleaded",
];
/// The writer's own part in it, or a judgement on it.
const PART: &[&str] = &[
    "i'm a witness",
    "i was a witness",
    "i saw",
    "we saw",
    "i heard",
    "we heard",
    "we got there",
    "i was there",
    "we walked in",
    "i found",
    "we found",
    "told us",
    "told me",
    "did it",
    "guilty",
    "he killed",
    "she killed",
    "killed that",
    "killed her",
    "killed him",
    "lying through",
    "no accident",
    "never an accident",
    "still on",
    "still in",
    "have the tent",
    "tent up",
    "my boots",
    "statement to write",
    "he'd be down for life",
    "hope the jury",
    "the job i",
    "we carried",
    "there's blood",
    "there was blood",
    "blood right up",
    "i'll say it",
    "say it now",
    "body still",
    "were still on",
    "murdered",
    "stabbed her",
    "stabbed him",
    "the state of her",
    "behind police tape",
];

/// Reports talk of crime scenes and cases before a court.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let topic = Topic::CrimeSceneOrCourt;
    let model = cx.frame.draft(topic);
    let sign = SCENE.iter().chain(COURT).find(|p| cx.says(p));
    let part = PART.iter().any(|p| cx.says(p));
    let other = cx.frame.draft(Topic::Fiction) > 0.45
        || cx.frame.draft(Topic::History) > 0.5
        || cx.frame.draft(Topic::OwnFamily) > 0.7;
    let sure = match (sign, part) {
        _ if other => return,
        (Some(_), true) => 0.85,
        (Some(_), false) if model > 0.35 || cx.story.told() > 0.5 => 0.7,
        (None, true) if model > 0.45 => 0.7,
        (None, false) if model > 0.7 => 0.65,
        _ => return,
    };
    let sentence = sign
        .and_then(|s| cx.text.lower().find(s))
        .map(|at| cx.sentence_at(at))
        .or_else(|| cx.frame.strongest(topic).map(|(i, _)| i));
    let span = sentence
        .and_then(|i| cx.text.sentences().get(i))
        .map(|s| Span::new(s.span.start, s.span.start + s.span.of(cx.text.lower()).trim_end().len()));
    hits.push(
        span.map_or_else(|| hits.whole(), |s| hits.at(s))
            .sure(sure)
            .because("speaks of a crime scene or a case before a court"),
    );
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn scenes_and_courts() {
        assert_found(
            "crime-scene-or-court",
            "yas",
            &[
                ("Forensics were in before us, blood up the hallway, that was no accident", "Forensics"),
                ("The inquest is on Monday and I'm a witness, so here's what I saw", "inquest"),
            ],
        );
    }

    #[test]
    fn stories_and_figures_of_speech() {
        assert_quiet(
            "crime-scene-or-court",
            "yas",
            &[
                "My cooking is a crime",
                "New crime novel finished, the vicar did it, great ending",
                "Burnt toast again, send help",
            ],
        );
    }
}

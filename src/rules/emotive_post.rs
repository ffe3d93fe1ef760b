//! # Written in distress
//!
//! ## What it looks for
//! A post about work written in distress or rage.
//!
//! ## Why
//! Words written when upset are easily regretted, and can't be called back. The card shows where help is.
//!
//! ## Example
//! "I am shaking with rage writing this"
//!
//! ## Better
//! Save it, ring somebody, read it again tomorrow.
//!
//! ## Quiet when
//! It is joy, a joke, burnt dinners, somebody else's trouble, an offer of support, or thoughts of suicide, for which there is a card of its
//! own.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::wording::{Wordings, distress, word_of};
use once_cell::sync::Lazy;

/// Words of distress and rage that leave little doubt.
const DISTRESS: &[&str] = &[
    "shaking with rage",
    "i am shaking",
    "shaking writing",
    "i'm shaking",
    "can't stop shaking",
    "can't stop crying",
    "sobbing",
    "in tears",
    "crying in my car",
    "cried in the car",
    "broke down",
    "i'm broken",
    "i am broken",
    "completely broken",
    "absolutely broken",
    "broken by this",
    "breaking point",
    "so so done",
    "i'm done",
    "i am done with",
    "can't do this any more",
    "can't do this anymore",
    "cannot do this anymore",
    "cant do this anymore",
    "can't go back",
    "don't know how i go back",
    "dont know how i go back",
    "never come back",
    "hate this job",
    "hate my job",
    "i'm raging",
    "i am raging",
    "absolutely raging",
    "raging",
    "furious",
    "fuming",
    "livid",
    "so angry",
    "i will not be silent",
    "won't be silent",
    "could scream",
    "want to scream",
    "i feel sick",
    "threw up",
    "haven't slept",
    "can't sleep",
    "keep seeing",
    "can't stop hearing",
    "can't stop seeing",
    "wasn't my fault",
    "i couldn't save",
    "could not save someone",
    "couldn't save",
    "stayed with me",
    "sit in the dark",
    "sat in the dark",
    "get this off my chest",
    "need to get this off",
    "end of my tether",
    "had enough",
    "i've had it",
    "sick of the lot",
    "sick to death",
    "worst rota ever",
    "doesn't cover it",
    "i quit",
    "can't breathe properly",
    "i'm not ok",
    "i'm not okay",
    "i am not ok",
    "not coping",
    "burnt out",
    "burned out",
    "hanging by a thread",
    "i don't post stuff like this",
    "cried all the way",
    "cried the whole way",
    "cried on the way home",
    "can't keep doing this",
    "cannot keep doing this",
    "can't make my legs",
    "put my fist through",
    "nothing left to give",
];
/// Words that may be said of anything: of the writer where they say so, or where a sentence opens with them.
static MOODS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "i|i'm|im|i've|i'll|me|myself|we|we're|we've|us|feel|feeling|felt|left ~5 haunted|numb|ashamed|heartbroken|devastated|incandescent|broken",
            "absolutely|totally|utterly|completely|just|so? heartbroken|devastated|numb|ashamed|incandescent",
        ],
    )])
});

/// Whether the writer says such a thing of themselves.
fn is_in_such_a_mood(cx: &Context<'_>) -> bool {
    MOODS.find(cx.text).iter().any(|found| {
        let opens = cx.text.sentences()[found.sentence].first_token == found.first_token;
        let word = word_of(cx.text, &cx.text.tokens()[found.first_token]);
        opens || one_of!(word; "i" "i'm" "im" "i've" "i'll" "me" "myself" "we" "we're" "we've" "us" "feel" "feeling" "felt" "left")
    })
}

/// What ties it to work.
const WORK: &[&str] = &[
    "shift",
    "shifts",
    "job",
    "jobs",
    "rota",
    "break",
    "breaks",
    "watch",
    "crew",
    "crews",
    "station",
    "management",
    "manager",
    "managers",
    "trust",
    "nights",
    "ambulance",
    "uniform",
    "patient",
    "hospital",
    "control",
    "colleague",
    "colleagues",
    "arrest",
    "review",
    "truck",
    "supervisor",
    "this service",
    "work",
    "handover",
    "control",
    "on the floor",
];

/// Reports posts written in distress or rage.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if !distress::own(cx.text).is_empty() {
        // Another card says where help is, and one is enough.
        return hits.rule_out_for_good();
    }
    let model = cx.frame.draft(Topic::EmotivePost);
    let cue = cx.says_any(DISTRESS) || is_in_such_a_mood(cx);
    let work = cx.says_any(WORK) || cx.story.told() > 0.4 || cx.frame.draft(Topic::WorkLife) > 0.6;
    let light = cx.frame.draft(Topic::Animal) > 0.5 || cx.frame.draft(Topic::OffDuty) > 0.5 && cx.story.told() < 0.4;
    let support = cx.says_any(&[
        "sending you",
        "you're not on your own",
        "you are not alone",
        "ring samaritans",
        "blue light together",
        "ring tasc",
        "ask for help",
        "proud",
        "congratulations",
        "thank you",
        "lol",
        "😂",
        "joke",
    ]);
    let sure = match (cue, work) {
        _ if (light || support) && model < 0.5 && !(cue && cx.text.tokens().len() > 60) => return,
        (true, true) => 0.75,
        (true, false) if model > 0.75 => 0.65,
        (false, true) if model > 0.55 => 0.65,
        _ => return,
    };
    hits.push(hits.whole().sure(sure).because("written in distress or anger about work"));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn distress_about_work() {
        assert_found(
            "emotive-post",
            "wmas",
            &[("I'm sat in the car sobbing after that shift, can't do this anymore", "")],
        );
    }

    #[test]
    fn other_moods() {
        assert_quiet(
            "emotive-post",
            "wmas",
            &[
                "Tough week, looking forward to a day off",
                "FUMING, the bakery has run out of scones",
                "So proud of the team tonight",
                "Every station microwave I have known. 1. haunted. 2. also haunted",
                // The card with help comes from the rule on self-harm.
                "I don't want to be here anymore after that shift. I'm broken",
            ],
        );
    }
}

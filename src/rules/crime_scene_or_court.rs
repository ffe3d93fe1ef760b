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
use crate::wording::Wordings;
use once_cell::sync::Lazy;

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
    "the cordon",
    "inside the tape",
    "numbered markers",
    "body tent",
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
/// Words of courts that many a story has: they tell something only beside the writer's part in it or a judgement on it.
const HINTS: &[&str] = &[
    "barrister",
    "the judge",
    "manslaughter",
    "on the stand",
    "not guilty",
    "blue tent",
    "white tent",
    "police",
    "charged",
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
/// Pleas and hearings: less surely the place than what the model reads.
const PLEAS: &[&str] = &[
    "pleading guilty",
    "pleading not guilty",
    "plead not guilty",
    "go not guilty",
    "on that stand",
    "up in court",
    "part heard",
];
/// What the writer makes of it: no accident, planned, somebody's guilt.
const JUDGED: &[&str] = &[
    "lying on oath",
    "was no suicide",
    "never suicide",
    "wasn't suicide",
    "wasn't an overdose",
    "was planned",
    "make of that",
    "he'd hit her",
    "she'd hit him",
    "admitted it",
    "what we wrote",
    "what i wrote",
    "seen that room",
    "seen the room",
    "seen the bathroom",
    "what we found",
    "throw the book",
    "throw away the key",
    "he'll walk",
    "she'll walk",
];

/// Reports talk of crime scenes and cases before a court.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let topic = Topic::CrimeSceneOrCourt;
    let model = cx.frame.draft(topic);
    let sign = SCENE.iter().chain(COURT).find(|p| cx.says(p));
    let judged = cx.says_any(JUDGED);
    let part = judged || cx.says_any(PART);
    let hint = sign.is_none().then(|| {
        let said = GUILT.find(cx.text).first().filter(|_| model >= GUILT_READ).map(|found| found.span.start);
        let find = |list: &[&str]| list.iter().filter(|p| cx.says(p)).find_map(|p| cx.text.lower().find(p));
        said.or_else(|| find(PLEAS)).or_else(|| find(HINTS).filter(|_| judged))
    });
    let hint = hint.flatten();
    let other = cx.frame.draft(Topic::Fiction) > 0.45
        || cx.frame.draft(Topic::History) > 0.5
        || cx.frame.draft(Topic::OwnFamily) > 0.7;
    let sure = match (sign.is_some() || hint.is_some(), part) {
        _ if other => return,
        (true, true) => 0.85,
        (true, false) if model > 0.35 || cx.story.told() > 0.5 => 0.7,
        (false, true) if model > 0.45 => 0.7,
        (false, false) if model > 0.7 => 0.65,
        _ => return,
    };
    let sentence = sign
        .and_then(|s| cx.text.lower().find(s))
        .map(|at| cx.sentence_at(at))
        .or_else(|| cx.frame.strongest(topic).map(|(i, _)| i).filter(|_| hint.is_none() || model > PLACED))
        .or_else(|| hint.map(|at| cx.sentence_at(at)));
    let span = sentence
        .and_then(|i| cx.text.sentences().get(i))
        .map(|s| Span::new(s.span.start, s.span.start + s.span.of(cx.text.lower()).trim_end().len()));
    hits.push(
        span.map_or_else(|| hits.whole(), |s| hits.at(s))
            .sure(sure)
            .because("speaks of a crime scene or a case before a court"),
    );
}

/// From here on the model's reading of the draft makes a wording of guilt one about a case.
const GUILT_READ: f32 = 0.05;
/// From here on the model knows better than a hint where it is told.
const PLACED: f32 = 0.35;

/// Somebody's guilt, what was found there, and who asked the writer about it.
static GUILT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.65,
        &[
            "stepdad|stepfather|stepmum|husband|wife|boyfriend|girlfriend|dad|father|mum|mother|uncle|brother|neighbour|nurse|carer|son|partner|ex|lodger|landlord ~1 did it|this ~2",
            "it's|its|it+was|was|always ~1 the|his|her ~1 stepdad|stepfather|stepmum|husband|wife|boyfriend|girlfriend|uncle|ex|lodger ~2",
            "pushed|strangled|stabbed|poisoned|smothered|shook|battered|suffocated|drowned|killed|murdered ~1 him|her|them ~3",
            "find|found|recovered|dug ~3 knife|gun|weapon|blade|shoe|shirt|hammer|body|casing|casings|swabs ~2 in|under|behind|by|up ~4",
            "that's|thats|that+was|it+was|was|is ~1 no|not|never ~1 a|an? fall|accident|suicide|overdose|mystery|robbery ~3",
            "don't|doesn't|nobody|no+one ~1 fall|falls|trip|trips|land|lands ~2 on|like|onto ~4",
            "police|copper|coppers|officer|detective|detectives|ds|sergeant|cid|forensics|forensic|barrister|prosecution|defence ~4 asked|want|wants|wanted|took|taken ~2 me|my|our ~4",
            "jury|judge|court|trial|sentence ~6 let+him|let+her|walk|walks|joke|disgrace|sense|soft|throw ~4",
            "his|her|their|the ~2 story|alibi|account|version ~3 match|changed|changes|add+up|adds+up|wash|lying|lies ~3",
        ],
    )])
});

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
                ("She'll plead not guilty but she told us on the way in that she'd done it", "plead"),
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
                "He was found not guilty, it's in the paper",
                "It was the wife's birthday so I did the early",
                "The judge at the dog show gave us second, no accident, we trained for it",
                "Police came to the fete, somebody had to judge the cakes",
            ],
        );
    }
}

//! # Talking about an incident
//!
//! ## What it looks for
//! A job that the writer or their crew attended, told with or without details. Cases of their own: a bare mention
//! that there was a job, an afterthought that gives insight into the role, an official account's answer with area,
//! responses and outcome only, one with more than that, and an official report that nobody asked for.
//!
//! ## Why
//! A patient or a relative may read it and know that it is about them, names or no names.
//!
//! ## Example
//! "Held a lady's hand for an hour tonight while we waited for a bed"
//!
//! ## Better
//! "Holding a hand can matter more than anything in the bag"
//!
//! ## Quiet when
//! It is training, history, film, advice, the writer's own family, or work without a patient.

use super::{
    Context, Hits, clinical_detail, incident_location, jigsaw, patient_age, patient_gender, patient_name,
    rare_condition,
};
use crate::draft::{Account, Surface};
use crate::frame::Topic;
use crate::places::Size;
use crate::signals::Kind;
use crate::story;
use crate::wording::Wordings;
use once_cell::sync::Lazy;

/// Reports the telling of an incident, once a draft.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let Some((sure, why)) = told(cx) else { return };
    let variant = match cx.draft.account {
        Account::Corporate => official(cx),
        Account::Personal => personal(cx),
    };
    hits.push(hits.whole().variant(variant).sure(sure).because(why));
}

/// Below this a post as a whole is not called a story.
const ENOUGH: f32 = 0.3;
/// Below this a post is not called a story where a detail of a patient is given either.
const DETAILED: f32 = 0.15;

/// So sure is a story of which only one sentence tells: thin evidence.
const ELSEWHERE_IN_IT: f32 = 0.45;

/// Whether a job is told of, how sure that is, and what led to it.
fn told(cx: &Context<'_>) -> Option<(f32, &'static str)> {
    let told = cx.story.told();
    if refuses(cx) {
        return None;
    }
    if cx.memory.tells_of_patient() && told >= story::GOES_ON && continues(cx) {
        return Some((0.7, "it goes on with a story that an earlier post told"));
    }
    if told < ENOUGH && jigsaw::speaks_of_somebody_known(cx) {
        return Some((ELSEWHERE_IN_IT, "it may go on with a story that an earlier post told"));
    }
    // An NHS or hospital number weighs in the story itself; an incident number speaks of a job, not yet of a patient.
    let numbered = cx.signals_of(Kind::IncidentNumber).any(|s| s.confidence >= 0.6);
    let told = if numbered || is_report(cx) { told.max(story::PLAIN) } else { told };
    if told >= ENOUGH {
        return story::confidence(told).map(|sure| (sure, "a job is told of"));
    }
    // One sentence may tell of a patient where the draft on the whole is about something else.
    (told >= DETAILED && has_detail(cx) || singles_out(cx))
        .then_some((ELSEWHERE_IN_IT, "something is told of a patient"))
}

/// What an official account reports as its own: "our crews are at a collision near …", "teams attended a fire in …".
static REPORTS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "we|crews|teams|colleagues|ambulances ~3 sent|attended|attending|called|dispatched|deployed|responding|responded ~12 collision|crash|fire|rtc|accident|incident|explosion|stabbing|shooting|address|property",
            "we|crews|teams|colleagues|ambulances ~3 dealing+with|on+scene|at+the+scene|at ~5 collision|crash|rtc|accident|incident|explosion|stabbing|shooting",
            "reports ~1 of ~4 collision|crash|fire|accident|explosion|stabbing|shooting",
        ],
    )])
});

/// What whoever was there, or sent others, reports: "we sent two ambulances to an incident …".
static OURS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &["we ~2 sent|dispatched|deployed ~12 collision|crash|fire|rtc|accident|incident|explosion|stabbing|shooting"],
    )])
});

/// Whether the writer reports what crews are or were sent to, and it is no exercise, no figures and not long past.
fn is_report(cx: &Context<'_>) -> bool {
    let official = cx.draft.account == Account::Corporate;
    // An official report ends as often as not with advice: "please find another way".
    let campaign = if official { 0.8 } else { 0.5 };
    cx.frame.draft(Topic::Campaign) < campaign
        && [Topic::Training, Topic::History, Topic::Statistics].iter().all(|t| cx.frame.draft(*t) < 0.5)
        && (OURS.fits(cx.text) || official && REPORTS.fits(cx.text))
}

/// "I can't talk about that", "no details from me", "please contact PALS".
fn refuses(cx: &Context<'_>) -> bool {
    cx.says_any(&[
        "can't discuss",
        "cannot discuss",
        "can't talk about",
        "cannot comment",
        "can't comment",
        "pals",
        "patient experience",
        "patient relations",
        "never be about a patient",
        "no case, no details",
    ])
}

/// Speaks of somebody or of the job, as the sequel of a story does.
fn continues(cx: &Context<'_>) -> bool {
    [
        Topic::PatientGender,
        Topic::ClinicalDetail,
        Topic::IncidentLocation,
        Topic::DistinctivePerson,
        Topic::IncidentReflective,
    ]
    .iter()
    .any(|topic| cx.frame.draft(*topic) > 0.2)
}

/// Grief and nothing of whom it is about: "we could not save someone and it has stayed with me".
static GRIEF: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "couldn't|could+not|can't|cannot ~1 save ~1 someone|somebody|everyone|this+one|that+one|them+all|them",
            "stayed|stays|staying|stick|sticks|stuck|live|lives with me|you|us",
        ],
    )])
});

fn personal(cx: &Context<'_>) -> &'static str {
    if !has_detail(cx) && GRIEF.fits(cx.text) {
        return "reflective";
    }
    let [told, mention, reflective] =
        [Topic::IncidentCommentary, Topic::IncidentMention, Topic::IncidentReflective].map(|t| cx.frame.draft(t));
    if has_detail(cx) || told >= mention.max(reflective) {
        ""
    } else if reflective >= mention {
        "reflective"
    } else {
        "mention"
    }
}

/// Anything that is said of the patient: who, what, where.
fn has_detail(cx: &Context<'_>) -> bool {
    !patient_age::find(cx).is_empty()
        || !patient_name::find(cx).is_empty()
        || !clinical_detail::find(cx).is_empty()
        || !patient_gender::find(cx).is_empty()
        || !incident_location::find(cx).is_empty()
}

/// An age or a rare illness that is a patient's is part of a story, however little of one the rest tells.
fn singles_out(cx: &Context<'_>) -> bool {
    !rare_condition::find(cx).is_empty()
        || patient_age::find(cx).iter().any(|(age, sure)| *sure > story::TOLD && patient_age::is_exact(cx, age))
}

fn official(cx: &Context<'_>) -> &'static str {
    let asked =
        matches!(cx.draft.surface, Surface::Comment | Surface::Reply | Surface::Dm) || cx.draft.reply_to.is_some();
    if !asked {
        return "unprompted";
    }
    let spot = incident_location::find(cx).iter().any(|w| w.size == Size::Spot && w.sure > story::TOLD);
    let beyond = !patient_age::find(cx).is_empty()
        || clinical_detail::is_beyond_call_type(cx)
        || !patient_name::find(cx).is_empty()
        || !patient_gender::find(cx).is_empty()
        || spot;
    if beyond { "beyond-facts" } else { "reply-facts" }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet, found_in, has};

    #[test]
    fn jobs_that_are_told() {
        let told = [
            ("Took a lady in with a broken hip this morning, sang to her all the way", ""),
            ("Sat with a poor old boy on his bathroom floor for three hours waiting for the lifting cushion", ""),
            ("We worked on him for forty minutes. We lost him. Kiss your kids", ""),
        ];
        for trust in ["yas", "scas", "emas", "wmas"] {
            assert_found("incident-commentary", trust, &told);
        }
        assert_quiet("incident-commentary", "las", &[told[0].0]);
    }

    #[test]
    fn what_an_official_account_reports() {
        let posted = |text: &str| {
            has(&found_in(&serde_json::json!({"id": "1", "trust": "scas", "account": "corporate", "surface": "post", "text": text}).to_string()), "incident-commentary")
        };
        assert!(posted("Our teams are on scene at a collision on the B4009. Please find another way."));
        assert!(posted("We sent three ambulances to an incident in Slough this morning"));
        assert!(!posted("Crews will be at the fire station open day on Saturday, come and say hello"));
        assert!(!posted("Our teams took part in a training exercise with a simulated coach crash today"));
    }

    #[test]
    fn other_subjects() {
        assert_quiet(
            "incident-commentary",
            "yas",
            &[
                "🚑🩺👩🏽‍⚕️🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "My nan had a fall, the crew were wonderful",
                "New boots arrived, blisters by teatime",
                "Simulation day on sepsis was superb, the manikin lived",
                "Watched a documentary about air ambulances last night",
                "Learn CPR. It takes ten minutes and could save a life",
            ],
        );
    }

    #[test]
    fn an_official_answer_may_give_three_facts() {
        let answer = found_in(
            r#"{"id":"1","trust":"scas","account":"corporate","surface":"comment","text":"We sent two ambulances to an incident in the north of the county; one person was taken to hospital."}"#,
        );
        assert!(!has(&answer, "incident-commentary"), "{answer:?}");
    }
}

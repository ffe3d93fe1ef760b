//! # Patient in the picture
//!
//! ## What it looks for
//! A picture or video that the words say shows a patient: a face, a hand, a selfie, a wound. Where the text
//! says that the patient agreed, it is a case of its own.
//!
//! ## Why
//! Even a hand shows who was treated, and a yes given on a stretcher is not informed consent.
//!
//! ## Example
//! "Selfie with today's lovely patient, said I could"
//!
//! ## Better
//! No picture of patients.
//!
//! ## Quiet when
//! It is a mannequin, the writer's own family, colleagues, the writer, a vehicle, the station, or a pet.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::pictured;
use crate::wording::company;
use crate::wording::somebody::somebody;
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

const SHOWS: &[&str] = &[
    "her face",
    "his face",
    "their face",
    "selfie with",
    "thumbs up",
    "the wound",
    "a wound",
    "our patient",
    "the patient",
    "my patient",
    "today's patient",
    "lovely patient",
    "patient insists",
    "patient insisted",
    "this patient",
    "on the stretcher",
    "in the back with",
    "you can hear her",
    "you can hear his",
    "cpr in progress",
    "state of him",
    "state of her",
    "look at him",
    "look at her",
    "face cropped",
    "face blurred",
    "faces blurred",
    "injury",
    "her leg",
    "his leg",
    "his arm",
    "her arm",
    "his hand",
    "her hand",
    "deformity",
    "bruise",
    "burns",
    "body still",
    "this lady",
    "this gent",
    "this chap",
    "this bloke",
    "this little",
    "what a trooper",
    "asleep on the trolley",
    "for the photo",
    "for the camera",
    "for a photo",
    "for a selfie",
    "the stump",
    "impaled",
    "old boy",
    "old girl",
    "thank you card",
    "the card",
    "worn with pride",
    "her x",
    "his x",
    "when we said",
];

/// A picture that the text itself says is of a patient, attached or not: "pic of the bloke we cut out", "video of our patient".
static SAID: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "selfie|selfies|pic|pics|photo|photos|picture|video|vid|snap|snapchat|footage|clip ~1 of|with|from ~3 patient|patients|patient's|pt|pts",
            concat!(
                "selfie|pic|pics|photo|photos|picture|video|vid|snap|footage|clip ~1 of|with ~4 ",
                somebody!(),
                "|baby|twins|leg|arm|wound|face|head|someone ~1 i|we|that+we|that+i|who+we|who+i ~1 just? took+in|took+to+hospital|treated|delivered|saved|cut+out|looked+after|attended|resussed|conveyed|transported|pulled+out|splinted|stitched"
            ),
            concat!(
                "selfie|pic|photo|picture|video|vid|snap|footage|clip ~1 of|with ~1 a|an|the|this|that|our|my ~2 dead|drunk|drunken|unconscious|injured|bleeding|naked|trapped|bloody|battered|beaten ~1 ",
                somebody!(),
                "|patient|pt|body|casualty|driver|victim"
            ),
            concat!(
                "selfie|pic|photo|picture|video|vid|snap ~1 of|with ~1 a|an|the|this|that|our|my ~1 ",
                somebody!(),
                "|drunk|nutter|druggie|weirdo|legend ~1 we ~1 picked+up|had|brought|took ~1 in|up|to|tonight|today|last|naked|on"
            ),
            concat!(
                "filmed|recorded|videoed|photographed|snapped|filming ~1 a|an|this|that|our|my|the ~1 drunk|drunken|dead|naked|unconscious|injured|confused|screaming ~1 ",
                somebody!(),
                "|patient|pt|casualty"
            ),
            "filmed|recorded|videoed|photographed|snapped|filming ~1 this|that|our|my|the patient|pt|casualty",
            "me|us and|with|n ~2 patient|pt|today's+patient|todays+patient ~9 pic|photo|selfie|picture|snap",
            "wound|burn|bite|fracture|dislocation|laceration|cut|stump|deformity ~1 i|we ~1 dressed|stitched|treated|cleaned|bandaged|glued|splinted|packed ~8 pic|photo|picture|[photo",
            "pic|photo|picture|video|snap ~2 of ~1 his|her|their|the ~2 xray|x-ray|ecg|wound|injury|injuries|fracture|scan|prf ~4 break|bad|mess|gross|interesting|textbook|classic|we|i|patient",
            concat!(
                "state|look|sight ~1 of|at this|that|our|the ~1 ",
                somebody!(),
                "|patient|pt|guys|blokes|ladys|lads|patients|girls|kids|mans|womans ~1 leg|arm|face|head|hand|foot|ankle|wrist|wound|injury|eye|nose|finger|back"
            ),
        ],
    )])
});

/// From here on the model's reading of the words is enough.
const READ: f32 = 0.5;

/// The same of the draft as a whole, whatever its single words say: few captions that come to as much are harmless.
const AS_A_WHOLE: f32 = 0.3;

/// Reports pictures that show patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    // A selfie with the crew or the new truck reads like one with a patient to a model that has seen few of either.
    let outright =
        SHOWS.iter().any(|words| !matches!(*words, "selfie with" | "for the camera" | "for a photo") && cx.says(words));
    if !outright && (company::is_pictured(cx) || pictured::is_agreed_company(cx))
        || pictured::is_meme(cx)
        || pictured::is_own(cx)
    {
        return;
    }
    let story = pictured::story(cx);
    let shows = outright || cx.says_any(SHOWS) || pictured::shows_of_patient(cx);
    let model = if story > 0.0 { cx.frame.draft(Topic::PhotoConsent) } else { 0.0 };
    let plain = story > 0.6 && cx.frame.draft(Topic::PatientGender) > 0.5 || model > 0.55 && story > 0.3;
    let read = pictured::has_picture(cx)
        && !pictured::is_staged(cx)
        && (cx.frame.meant(cx.text, Topic::PhotoConsent) >= READ
            || cx.frame.draft(Topic::PhotoConsent) >= AS_A_WHOLE && !cx.is_own_life());
    if !(shows && story > 0.28 || plain || read) {
        return said(cx, hits);
    }
    let agreed = pictured::all_agreed(cx)
        || cx.says_any(&["let me take", "asked for the picture", "wanted a picture", "wanted a photo"]);
    let variant = if agreed { "consented" } else { "" };
    hits.push(
        hits.whole()
            .variant(variant)
            .sure(if story > 0.42 { 0.8 } else { 0.62 })
            .because("the words say that a patient is in the picture"),
    );
}

/// What the text says of a picture, where nothing else does.
fn said(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if pictured::is_staged(cx)
        || [Topic::OwnFamily, Topic::Training, Topic::Animal, Topic::Fiction, Topic::History]
            .iter()
            .any(|topic| cx.frame.draft(*topic) > 0.5)
    {
        return;
    }
    let found = SAID
        .find(cx.text)
        .into_iter()
        .find(|found| guard::is_meant(cx.text, found) && !guard::own(cx.text, found.span));
    if let Some(found) = found {
        hits.stand();
        hits.push(hits.of(&found).because("the words say that a patient is in the picture"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet, finds_with_photo};

    #[test]
    fn said_in_the_text() {
        assert_found(
            "patient-photo",
            "yas",
            &[
                ("selfie with our lovely patient", "selfie with our lovely patient"),
                ("grabbed a selfie with the drunk we picked up in town", "selfie with the drunk"),
            ],
        );
        assert_quiet(
            "patient-photo",
            "yas",
            &[
                "pic of me and my little lad at the zoo",
                "pic of the bike we took to france",
                "please never take a photo of a patient",
            ],
        );
    }

    #[test]
    fn ones_own_nobody_and_memes() {
        for text in [
            "His face when he saw the overtime form",
            "His face when he realised it was his round",
            "We put the new stretcher up and down nine times. No one on it",
            "Empty saloon, new flooring, that smell. No patients, no people",
            "Still from the show. Why is she holding the bag like that",
            "Whiteboard in our kitchen, not one free evening",
            "Look at this little one wanting the ball for the camera. Springer spaniels, honestly",
        ] {
            assert!(!finds_with_photo("patient-photo", "emas", text), "{text}");
        }
        for text in [
            "Her face when we told the patient the good news, on the stretcher and grinning",
            "Nobody's in it so it's fine. The bedroom after we'd worked on him for fifty minutes, his wife watching",
            "Here's what the saw did to that lad, still bandaged, eleven stitches when we dropped him off",
        ] {
            assert!(finds_with_photo("patient-photo", "emas", text), "{text}");
        }
    }

    #[test]
    fn with_a_picture() {
        assert!(finds_with_photo(
            "patient-photo",
            "wmas",
            "Her face when the paramedic said no to the blue lights, what a lovely patient"
        ));
        assert!(!finds_with_photo("patient-photo", "wmas", "Teaching my gran the recovery position"));
        assert!(!finds_with_photo("patient-photo", "wmas", "Sunrise from the hill this morning"));
    }
}

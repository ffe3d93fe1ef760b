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
//! It is a mannequin, the writer's own family, a colleague, or a pet.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::pictured;

const SHOWS: &[&str] = &[
    "her face", "his face", "their face", "selfie with", "thumbs up", "the wound", "a wound", "our patient", "the patient", "my patient", "today's patient", "lovely patient", "patient insists", "patient insisted", "this patient", "on the stretcher", "in the back with",
    "you can hear her", "you can hear his", "cpr in progress", "state of him", "state of her", "look at him", "look at her", "face cropped", "face blurred", "faces blurred", "injury", "her leg", "his leg", "his arm", "her arm", "his hand", "her hand", "deformity", "bruise", "burns", "body still",
    "this lady", "this gent", "this chap", "this bloke", "this little", "what a trooper", "asleep on the trolley", "for the photo", "for the camera", "for a photo", "for a selfie", "the stump", "impaled", "old boy", "old girl", "thank you card", "the card", "worn with pride", "her x", "his x", "when we said",
];

/// From here on the model's reading of the words is enough.
const READ: f32 = 0.5;

/// The same of the draft as a whole, whatever its single words say: few captions that come to as much are harmless.
const AS_A_WHOLE: f32 = 0.3;

/// Reports pictures that show patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let story = pictured::story(cx);
    let shows = cx.says_any(SHOWS);
    let model = if story > 0.0 { cx.frame.draft(Topic::PhotoConsent) } else { 0.0 };
    let plain = story > 0.6 && cx.frame.draft(Topic::PatientGender) > 0.5 || model > 0.55 && story > 0.3;
    let read = pictured::has_picture(cx) && !pictured::is_staged(cx) && (cx.frame.meant(cx.text, Topic::PhotoConsent) >= READ || cx.frame.draft(Topic::PhotoConsent) >= AS_A_WHOLE && !cx.is_own_life());
    if !(shows && story > 0.28 || plain || read) {
        return;
    }
    let agreed = pictured::all_agreed(cx) || cx.says_any(&["let me take", "asked for the picture", "wanted a picture", "wanted a photo"]);
    let variant = if agreed { "consented" } else { "" };
    hits.push(hits.whole().variant(variant).sure(if story > 0.42 { 0.8 } else { 0.62 }).because("the words say that a patient is in the picture"));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{found_in, has};

    #[test]
    fn with_a_picture() {
        assert!(has(&found_in(r#"{"id":"1","trust":"wmas","surface":"caption","attachments":["photo"],"text":"Her face when the paramedic said no to the blue lights, what a lovely patient"}"#), "patient-photo"));
        assert!(!has(&found_in(r#"{"id":"1","trust":"wmas","surface":"caption","attachments":["photo"],"text":"Teaching my gran the recovery position"}"#), "patient-photo"));
        assert!(!has(&found_in(r#"{"id":"1","trust":"wmas","surface":"caption","attachments":["photo"],"text":"Sunrise from the hill this morning"}"#), "patient-photo"));
    }
}

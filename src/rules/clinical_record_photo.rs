//! # Record or ECG in the picture
//!
//! ## What it looks for
//! A picture of an ECG, a form, a chart, notes or an X-ray: by the words, or because it may show an ECG, or,
//! with talk of work, a page.
//!
//! ## Why
//! They are part of somebody's health record and often carry a name.
//!
//! ## Example
//! "Look at this ECG, classic!" with a picture
//!
//! ## Better
//! A trace from a textbook, named as such.
//!
//! ## Quiet when
//! It is from a textbook, a quiz, a simulation, or blank.

use super::{Context, Hits};
use crate::pictured;

const RECORD: &[&str] = &[
    "ecg",
    "ekg",
    "12 lead",
    "12-lead",
    "rhythm strip",
    "the trace",
    "this trace",
    "this strip",
    "x-ray",
    "xray",
    "x ray",
    "the scan",
    "ct scan",
    "obs chart",
    "the chart",
    "the notes",
    "prf",
    "epcr",
    "paperwork",
    "referral letter",
    "gp letter",
    "drug chart",
    "the form",
    "care plan",
    "dnacpr form",
    "dnacpr",
    "dnar",
    "respect form",
    "discharge summary",
    "blood results",
    "blood gas",
    "mar chart",
    "discharge letter",
    "printout",
    "wristband",
    "name band",
    "prescription",
    "medication list",
    "blister pack",
    "capnography trace",
    "t waves",
    "t-waves",
    "t wave",
    "st elevation",
    "st depression",
    "delta wave",
    "delta waves",
    "qrs",
    // What is read off an ECG, and what draws it.
    "stemi",
    "nstemi",
    "wellens",
    "lbbb",
    "heart block",
    "torsades",
    "svt",
    "off the lp15",
    "off the lifepak",
    "off the zoll",
    "off the corpuls",
    "off the monitor",
];

/// Reports pictures of records.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let own = cx.says_any(&[
        "my own ecg",
        "my ecg",
        "my x-ray",
        "my xray",
        "my scan",
        "tattoo",
        "mug",
        "my form",
        "application form",
        "my paperwork",
        "signed the form",
        "signed a form",
    ]) || pictured::is_own_record(cx);
    if pictured::has_picture(cx) && cx.says_any(RECORD) && !pictured::is_staged(cx) && !own {
        hits.push(hits.whole().sure(0.8).because("the words say that a record is in the picture"));
        return;
    }
    let seen = if pictured::may_show(cx, "ecg") {
        "the picture may show an ECG or another chart"
    } else if pictured::of_work(cx) && pictured::may_show(cx, "document") {
        "the picture may show a form or another paper"
    } else if pictured::of_work(cx) && pictured::may_show(cx, "code") {
        "the picture may show a code, as on a wristband"
    } else {
        return;
    };
    if !pictured::is_staged(cx) && !own {
        hits.push(hits.whole().sure(0.6).because(seen));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{finds_with_photo, found_in, has};

    #[test]
    fn ones_own_record() {
        for text in [
            "X-ray of my own foot, framed, hanging in the hall",
            "My hospital wristband, they spelled my name wrong",
            "Charity calendar, everybody signed the form",
            "Picture of the form for the passport, what have I written there",
        ] {
            assert!(!finds_with_photo("clinical-record-photo", "las", text), "{text}");
        }
        assert!(finds_with_photo("clinical-record-photo", "las", "X-ray of her foot, my patient from this morning"));
    }

    #[test]
    fn with_a_picture() {
        assert!(finds_with_photo("clinical-record-photo", "las", "classic ECG from tonight, any guesses?"));
        assert!(finds_with_photo("clinical-record-photo", "las", "Textbook anterior STEMI, took this ten minutes ago"));
        assert!(!finds_with_photo("clinical-record-photo", "las", "ECG quiz from the textbook, chapter 9"));
        assert!(!finds_with_photo("clinical-record-photo", "las", "my dog on the beach"));
    }

    #[test]
    fn with_a_picture_that_may_show_one() {
        let with = |shows: &str, text: &str| {
            has(
                &found_in(&format!(
                    r#"{{"id":"1","trust":"las","attachments":[{{"kind":"photo","told":{{"shows":[{shows}]}}}}],"text":"{text}"}}"#
                )),
                "clinical-record-photo",
            )
        };
        assert!(with(r#""ecg""#, "any guesses?"));
        assert!(with(r#""document""#, "Night shift with my crewmate, 12 hours on the ambulance"));
        assert!(!with(r#""document""#, "any guesses?"));
        assert!(!with("", "any guesses?"));
        assert!(!with(r#""ecg""#, "quiz from the textbook, chapter 9"));
    }
}

//! What the words of a draft say that its picture shows, and what the photo check says that it may show. The picture
//! itself is looked at elsewhere ([`crate::photo`]), so every question starts with "is there a picture at all?".

mod wordings;

pub use wordings::{has_not_agreed, is_agreed_company, is_meme, is_own, is_own_record, shows_of_patient};

use crate::draft::{Attachment, AttachmentKind};
use crate::frame::Topic;
use crate::photo::Location;
use crate::report::{Clause, PictureCheck};
use crate::rules::Context;
use crate::story;

/// What is looked for in pictures: the photo check's label, and its words.
const LOOKED_FOR: &[(&str, &str)] = &[
    ("battenburg", "a marked vehicle"),
    ("ambulance-vehicle", "an ambulance"),
    ("hi-vis", "high-visibility clothing"),
    ("ecg", "an ECG or another chart"),
    ("face", "the face of somebody else"),
    ("code", "a bar or QR code"),
    ("plate", "a number plate"),
    ("document", "a form, a chart or another page"),
    ("screen", "a screen or a monitor"),
];

/// What nobody has looked for, in words.
const NOT_LOOKED_FOR: &str = "badges, plain uniforms, faces turned away, handwriting and small print";

/// From here on the draft is about work.
const OF_WORK: f32 = 0.5;

/// Whether a picture that goes with the text may show this (a label of the photo check).
#[must_use]
pub fn may_show(cx: &Context<'_>, label: &str) -> bool {
    cx.draft.attachments.iter().any(|a| a.may_show(label))
}

/// Days after which rules may have changed.
const YEAR: u32 = 365;

/// Whether the draft names a year of the last hundred or so.
#[must_use]
pub fn names_year(cx: &Context<'_>) -> bool {
    cx.text.tokens().iter().any(|t| {
        let word = cx.text.word(t);
        word.len() >= 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().take(4).all(|b| b.is_ascii_digit())
    })
}

/// Whether a picture or film is more than a year old by its own date.
#[must_use]
pub fn is_over_a_year_old(cx: &Context<'_>) -> bool {
    days_old(cx).is_some_and(|days| days >= YEAR)
}

/// How old the oldest picture or film is by its own date, in days; `None` where none has a date.
#[must_use]
pub fn days_old(cx: &Context<'_>) -> Option<u32> {
    cx.draft.attachments.iter().filter_map(|a| a.told.as_ref()?.days_old()).max()
}

/// Whether a picture was taken in these hours, by its own date: a night shift ends on the next day.
#[must_use]
pub fn taken_just_now(cx: &Context<'_>) -> bool {
    cx.draft.attachments.iter().filter_map(|a| a.told.as_ref()?.days_old()).any(|days| days <= 1)
}

/// Whether the page names a place for the draft, or a picture's file does.
#[must_use]
pub fn says_where(cx: &Context<'_>) -> bool {
    let told = |a: &Attachment| {
        a.told.as_ref().is_some_and(|told| matches!(told.location, Location::Position | Location::Places))
    };
    cx.draft.place.as_deref().is_some_and(|place| !place.trim().is_empty()) || cx.draft.attachments.iter().any(told)
}

/// Whether the draft talks of work: of shifts, kit and station, or of a patient.
#[must_use]
pub fn of_work(cx: &Context<'_>) -> bool {
    let topics = [Topic::WorkLife, Topic::PatientJob, Topic::Training];
    cx.story.told() > 0.2 || topics.iter().any(|topic| cx.frame.draft(*topic) >= OF_WORK)
}

/// The trust's own questions about a picture, where one goes with talk of work by somebody who is recognisable as
/// staff; `None` where nothing is to be asked.
#[must_use]
pub fn questions(cx: &Context<'_>) -> Option<PictureCheck> {
    let attached = cx.draft.attachments.iter().any(|a| a.kind != AttachmentKind::Audio);
    if !attached || !of_work(cx) || !(cx.shows_employer() || cx.is_official()) {
        return None;
    }
    let guidance = cx.pack.guidance("choosing-picture", cx.draft.account);
    // One statement that several rules rest on is written down once for each of them, under one number.
    let mut items: Vec<Clause> = Vec::new();
    for line in guidance {
        if items.iter().all(|item| item.id != line.clause) {
            items.push(Clause { id: line.clause, summary: line.says });
        }
    }
    let looked_at = cx.draft.attachments.iter().any(|a| a.told.as_ref().is_some_and(|told| told.shows.is_some()));
    let looked_for: Vec<&str> = LOOKED_FOR.iter().filter(|_| looked_at).map(|(_, words)| *words).collect();
    let hints =
        LOOKED_FOR.iter().filter(|(label, _)| may_show(cx, label)).map(|(_, words)| format!("It may show {words}."));
    (!items.is_empty()).then(|| PictureCheck {
        hints: hints.collect(),
        items,
        looked_for: looked_for.join(", "),
        not_looked_for: NOT_LOOKED_FOR.to_owned(),
    })
}

/// Whether a picture or video goes with the text, or the text says that it sends one.
#[must_use]
pub fn has_picture(cx: &Context<'_>) -> bool {
    cx.draft.attachments.iter().any(|a| a.kind != AttachmentKind::Audio)
        || cx.says_any(&[
            "here's a pic",
            "a pic of",
            "pic of the",
            "pics of",
            "a photo of",
            "photo of the",
            "screenshot of",
            "screen grab of",
            "check out this",
            "look at that",
            "look at this",
            "sending you a pic",
            "pic attached",
            "photo attached",
            "[photo",
            "[pic",
            "see pic",
            "pics below",
            "pic below",
            "photo below",
            "picture below",
            "photos below",
            "video below",
        ])
}

/// Words by which everybody pictured is said to have agreed.
#[must_use]
pub fn all_agreed(cx: &Context<'_>) -> bool {
    cx.says_any(&[
        "with permission",
        "with their permission",
        "with her permission",
        "with his permission",
        "with everyone's permission",
        "everyone agreed",
        "everybody agreed",
        "all agreed",
        "we all agreed",
        "agreed to this",
        "agreed to the",
        "with their agreement",
        "said yes",
        "said post it",
        "said i may",
        "all fine with",
        "all ok with this",
        "nobody minds",
        "they said yes",
        "says i can post",
        "said i can post",
        "said i could post",
        "all happy to be",
        "happy for me to",
        "happy to share",
        "with consent",
        "consented",
        "consent from",
        "consent forms",
        "everyone was asked",
        "everyone asked",
        "ok'd this",
        "oked this",
        "okayed",
        "approved by",
        "signed off",
        "posted with",
        "shared with permission",
        "got the ok",
        "photographed with",
        "agreed before",
        "signed the form",
        "signed a form",
        "signed their forms",
        "asked us to share",
        "asked me to share",
        "given us permission",
        "given me permission",
        "gave us permission",
        "gave me permission",
        "happy to be pictured",
        "agreed to be posted",
        "agreed to be in",
        "picked the picture",
        "picked the photo",
        "chose the picture",
        "could only post this if",
        "all pictured",
    ])
}

/// A mock scene, a textbook, a blank form, somebody's pet or home: no patient in it.
#[must_use]
pub fn is_staged(cx: &Context<'_>) -> bool {
    // What may as well lie about at a job.
    let things = ["the dog", "the cat", "toy", "drawing", "painting", "pattern", "cake", "allotment", "garden"];
    if wordings::shows_nobody(cx) || cx.story.told() < story::PLAIN && cx.says_any(&things) {
        return true;
    }
    cx.says_any(&[
        "manikin",
        "mannequin",
        "dummy",
        "simulation",
        "sim",
        "mock",
        "training",
        "from the textbook",
        "from a textbook",
        "workbook",
        "from my textbook",
        "in the textbook",
        "textbook picture",
        "textbook page",
        "not a real",
        "blank",
        "quiz",
        "practice",
        "practise",
        "moulage",
        "actor",
        "actors",
        "cosplay",
        "fancy dress",
        "lego",
        "my dog",
        "it's the dog",
        "it's the cat",
        "my cat",
        "puppy",
        "my gran",
        "my nan",
        "my mum",
        "my dad",
        "our rescue",
        "official photo",
        "official picture",
        "from the official",
        "screens off",
        "museum",
        "vintage",
        "scenario",
        "cpd",
        "exam",
        "alt text",
        "image described",
    ])
}

/// Whether a picture that may show a patient is there, nothing staged, and how much of a story the words tell.
#[must_use]
pub fn story(cx: &Context<'_>) -> f32 {
    if has_picture(cx) && !is_staged(cx) { cx.story.told() } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::commands::check::pack_of;
    use crate::commands::record::Record;
    use crate::report::PictureCheck;

    fn asked(text: &str, bio: &str, attachments: &str) -> Option<PictureCheck> {
        let record = serde_json::json!({"id": "1", "text": text, "profile": {"bio": bio}, "attachments": serde_json::from_str::<serde_json::Value>(attachments).expect("JSON")});
        let (draft, memory) = Record::parse(&record.to_string()).expect("a record").into_draft();
        check(&draft, pack_of("emas").expect("a known trust"), &memory).picture
    }

    #[test]
    fn what_a_picture_may_show_is_asked_about_with_talk_of_work_only() {
        let found = |label: &str, text: &str| {
            let record = serde_json::json!({"id": "1", "text": text, "attachments": [{"kind": "photo", "told": {"location": "none", "shows": [label]}}]});
            let (draft, memory) = Record::parse(&record.to_string()).expect("a record").into_draft();
            let report = check(&draft, pack_of("emas").expect("a known trust"), &memory);
            report.findings.into_iter().map(|finding| finding.rule).collect::<Vec<_>>()
        };
        for (label, rule) in [
            ("hi-vis", "uniform-photo"),
            ("screen", "screen-in-photo"),
            ("document", "clinical-record-photo"),
            ("code", "clinical-record-photo"),
            ("plate", "vehicle-photo"),
            ("face", "colleague-photo-consent"),
        ] {
            let at_work = found(label, "Night shift with my crewmate, 12 hours on the ambulance");
            assert!(at_work.iter().any(|one| one == rule), "{label}: {at_work:?}");
            let elsewhere = found(label, "Lovely sunrise over the canal this morning");
            assert!(elsewhere.iter().all(|one| one != rule), "{label}: {elsewhere:?}");
        }
    }

    #[test]
    fn the_checklist_is_for_work_talk_of_recognisable_staff_with_a_picture() {
        let work = "Night shift with my crewmate, 12 hours on the ambulance";
        let staff = "Paramedic at East Midlands Ambulance Service. Views my own.";
        let picture = r#"[{"kind": "photo", "told": {"location": "none", "shows": ["battenburg"]}}]"#;
        let check = asked(work, staff, picture).expect("a checklist");
        assert!(!check.items.is_empty());
        assert_eq!(check.hints, ["It may show a marked vehicle."]);
        assert!(check.looked_for.contains("ECG"), "{check:?}");
        assert_eq!(asked(work, staff, r#"["photo"]"#).expect("a checklist").looked_for, "", "not looked at is said so");
        assert_eq!(asked(work, staff, "[]"), None);
        assert_eq!(asked(work, "I like cats", picture), None);
        assert_eq!(asked("Lovely sunrise over the canal this morning", staff, picture), None);
    }
}

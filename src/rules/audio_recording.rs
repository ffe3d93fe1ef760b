//! # Recording
//!
//! ## What it looks for
//! Sound of a call or a patient: a 999 recording, a clip in which a patient can be heard.
//!
//! ## Why
//! A recording of a call or a patient tells who they are.
//!
//! ## Example
//! "Have a listen to this 999 call"
//!
//! ## Better
//! No recordings.
//!
//! ## Quiet when
//! It is a published appeal, a podcast, music, or training.

use super::{Context, Hits};
use crate::draft::AttachmentKind;
use crate::pictured;
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

/// Sound of a call, or of somebody who is no company.
static SOUND: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "call|calls|999|job|control|caller|caller's|emergency ~1 audio|recording|recordings|tape|tapes",
            "audio|recording|tape|voice+clip|sound+clip|soundbite ~2 of|from ~2 call|999|job|caller|callers|patient|pt|control",
            "recorded|recording|taped|captured|voice-noted ~1 the|a|our|my|this|that|last+night's ~1 patient|pt|caller|call|999",
            "leaked|leaking|got|posting|uploading|sharing|putting ~2 the ~1 999|call ~1 recording|audio|tape",
        ],
    )])
});

/// Sound of somebody, whoever it is: a story has to be told as well.
static OF_SOMEBODY: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "i|we|crewmate ~1 recorded|taped|voice-noted ~1 him|her|them|it",
            "voice+note|voicenote|voice+clip|voicemail|audio|recording ~1 of|from ~1 him|her|them",
            "listen|hear ~3 him|her|them|this|that ~4 screaming|screams|scream|shouting|singing|crying|begging|swearing|effing|pleading|sobbing|wailing|ranting|breathing",
            "volume|sound|headphones up|on ~8 him|her|them|he|she|they",
            "you can hear ~1 him|her|them",
        ],
    )])
});

/// Reports recordings of calls and patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let sound = cx.draft.attachments.iter().any(|a| a.kind == AttachmentKind::Audio);
    let call = cx.says_any(&[
        "recording of the call",
        "recording of a call",
        "999 call recording",
        "999 recording",
        "the call audio",
        "call recording",
        "audio of the call",
        "audio from the call",
        "recorded the call",
        "listen to this call",
        "listen to this 999",
        "voicemail from a patient",
        "recorded him",
        "recorded her",
        "you can hear the patient",
        "voice note of",
    ]);
    let other = cx.is_of_another_world()
        || cx.says_any(&[
            "podcast",
            "training",
            "documentary",
            "song",
            "album",
            "official",
            "appeal",
            "police released",
            "released by",
            "audiobook",
            "band",
            "radio 4",
        ]);
    let said =
        |set: &Wordings| set.find(cx.text).iter().any(|m| guard::is_meant(cx.text, m) && !guard::pleads(cx.text, m));
    let call = call || said(&SOUND) || cx.story.told() > 0.3 && !pictured::is_own(cx) && said(&OF_SOMEBODY);
    if !other && (call && (cx.story.told() > 0.15 || said(&SOUND)) || sound && cx.story.told() > 0.42) {
        hits.push(hits.whole().sure(0.75).because("a recording of a call or a patient"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn calls_and_patients() {
        for text in [
            "Got hold of the 999 tape, give it a listen",
            "The call audio is something else, skip to the end",
            "Sound on for this. We recorded him shouting at us from the landing, drunk as anything, bleeding from the head",
        ] {
            assert!(finds("audio-recording", "las", text), "{text}");
        }
        for text in [
            "Voice note of my lad singing in the bath, sound on",
            "Please never share a call recording, it's somebody's worst day",
            "The 999 recording the police released as part of their appeal",
            "Recording of the choir from Sunday, you can hear them rustling",
            "Sound on. Blackbird outside the window after nights",
        ] {
            assert!(!finds("audio-recording", "las", text), "{text}");
        }
    }
}

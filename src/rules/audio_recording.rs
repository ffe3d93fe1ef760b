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
    let other = cx.says_any(&["podcast", "training", "documentary", "song", "album", "official"]);
    if !other && (call && cx.story.told() > 0.15 || sound && cx.story.told() > 0.42) {
        hits.push(hits.whole().sure(0.75).because("a recording of a call or a patient"));
    }
}

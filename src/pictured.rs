//! What the words of a draft say that its picture shows. The picture itself is looked at elsewhere ([`crate`]'s
//! photo check); here only text counts, so every question starts with "is there a picture at all?".

use crate::draft::AttachmentKind;
use crate::rules::Context;

/// Whether a picture or video goes with the text, or the text says that it sends one.
#[must_use]
pub fn has_picture(cx: &Context<'_>) -> bool {
    cx.draft.attachments.iter().any(|a| a.kind != AttachmentKind::Audio) || cx.says_any(&["here's a pic", "a pic of", "pic of the", "pics of", "a photo of", "photo of the", "screenshot of", "screen grab of", "check out this", "look at that", "look at this", "sending you a pic", "pic attached", "photo attached", "[photo", "[pic", "see pic", "pics below"])
}

/// Words by which everybody pictured is said to have agreed.
#[must_use]
pub fn all_agreed(cx: &Context<'_>) -> bool {
    cx.says_any(&[
        "with permission", "with their permission", "with her permission", "with his permission", "with everyone's permission", "everyone agreed", "everybody agreed", "all agreed", "we all agreed", "agreed to this", "agreed to the", "with their agreement",
        "said yes", "they said yes", "says i can post", "said i can post", "said i could post", "all happy to be", "happy for me to", "happy to share", "with consent", "consented", "consent from", "consent forms", "everyone was asked", "everyone asked", "ok'd this", "oked this",
        "okayed", "approved by", "signed off", "posted with", "shared with permission", "got the ok", "photographed with", "agreed before", "all pictured",
    ])
}

/// A mock scene, a textbook, a blank form, somebody's pet or home: no patient in it.
#[must_use]
pub fn is_staged(cx: &Context<'_>) -> bool {
    cx.says_any(&[
        "manikin", "mannequin", "dummy", "simulation", "sim", "mock", "training", "textbook", "not a real", "blank", "quiz", "practice", "practise", "moulage", "actor", "actors", "cosplay", "fancy dress", "toy", "lego", "drawing", "painting", "my dog", "the dog", "my cat",
        "the cat", "puppy", "my gran", "my nan", "my mum", "my dad", "our rescue", "official photo", "official picture", "from the official", "screens off", "museum", "vintage", "pattern", "cake", "allotment", "garden", "scenario", "cpd", "exam", "alt text", "image described",
    ])
}

/// Whether a picture that may show a patient is there, nothing staged, and how much of a story the words tell.
#[must_use]
pub fn story(cx: &Context<'_>) -> f32 {
    if has_picture(cx) && !is_staged(cx) { cx.story.told() } else { 0.0 }
}

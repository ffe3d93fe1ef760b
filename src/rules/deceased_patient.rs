//! # A patient who died
//!
//! ## What it looks for
//! The death of a patient, told beside something that helps to show who it was.
//!
//! ## Why
//! A patient who died keeps the same right to privacy, and the family may read it.
//!
//! ## Example
//! "We lost Mr Okafor from the bakery this morning"
//!
//! ## Better
//! "Some jobs stay with you"
//!
//! ## Quiet when
//! Nothing helps to show who it was, or it is somebody of one's own, in public life, or in history.

use crate::frame::Topic;
use super::{Context, Hits, distinctive_person, patient_name};
use crate::signals::Kind;
use crate::story::TOLD;

/// Reports a patient's death that is told with who it was.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let died = cx.frame.meant(cx.text, Topic::DeceasedPatient) >= TOLD || cx.says_any(&["lost him", "lost her", "didn't make it", "couldn't save", "pronounced"]);
    if !died || cx.story.told() < TOLD || cx.frame.draft(Topic::OwnFamily) > 0.5 {
        return;
    }
    let identified = patient_name::find(cx).iter().any(|(_, s)| *s > TOLD)
        || distinctive_person::find(cx).iter().any(|(_, s)| *s > TOLD)
        || cx.signals_of(Kind::StreetAddress).next().is_some();
    if identified {
        hits.push(hits.whole().sure(0.7).because("a patient's death, with something that shows who it was"));
    }
}

//! # Check-in
//!
//! ## What it looks for
//! A check-in, a pin or "is at …" while at work, with a patient or at an incident; also a place written so that a map
//! finds it: a map link, coordinates, a what3words address, a plus code. The page's own check-in or place tag is a case of its
//! own.
//!
//! ## Why
//! It shows where you are, and so where a patient may be.
//!
//! ## Example
//! "Checked in at Ashgrove Care Home with our patient"
//!
//! ## Better
//! "A long job, well done crew"
//!
//! ## Quiet when
//! It is a day out, a café, a holiday, or a figure of speech.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::lexicon;
use crate::pinpoint;
use crate::report::Span;
use crate::signals::Kind;

/// What shows that it is at work.
const AT_WORK: &[&str] = &[
    "on scene", "on a job", "on a call", "with a patient", "with our patient", "with the patient", "our patient", "patient", "pt", "on shift", "on duty", "working", "standby", "on standby", "crew", "truck", "ambulance", "incident", "attending", "handover",
    "offload", "offloading", "dropping off", "resus", "majors", "corridor", "waiting for police", "waiting for a bed", "a&e", "emergency department", "on blues", "event cover", "job", "jobs", "while we wait", "care home", "nursing home", "hospice",
    "on call", "bay 4", "overdose", "cardiac arrest",
];

/// Reports check-ins at work.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let off_duty = cx.frame.draft(Topic::OffDuty) > 0.75 && cx.story.told() < 0.4
        || cx.says_any(&["holiday", "day off", "off duty", "off till", "off until", "annual leave", "picnic", "garden centre", "parkrun", "fish and chips", "pint"]);
    if let Some(place) = &cx.draft.place {
        let hospital = lexicon::ORGANISATIONS.contains(&place.to_lowercase());
        if !off_duty {
            hits.push(hits.whole().variant("tagged").sure(if hospital || cx.says_any(AT_WORK) { 0.9 } else { 0.65 }).because("a place tag"));
        }
    }
    let pin = pinpoint::find(cx.text.lower());
    if pin.is_some() {
        hits.stand();
    }
    let Some(span) = marked(cx).or(pin) else { return };
    if off_duty {
        return hits.rule_out();
    }
    if !(cx.says_any(AT_WORK) || cx.story.told() > 0.5 || cx.frame.draft(Topic::CheckIn) > 0.8) {
        return;
    }
    hits.push(hits.at(span).sure(0.85).because("a check-in at work"));
}

/// The words of a check-in.
fn marked(cx: &Context<'_>) -> Option<Span> {
    let lower = cx.text.lower();
    let cue = ["📍", "checked in at", "checked in:", "checking in at", "check in at", "check-in:", "currently at:", "location:", "just arrived at"]
        .iter()
        .filter(|c| cx.text.may_hold_part(c))
        .find_map(|c| lower.find(c).map(|at| Span::new(at, at + c.len())))
        .or_else(|| (lower.starts_with("at ") || lower.starts_with("is at ")).then(|| Span::new(0, 2)))?;
    // "Checked in at" with its place.
    let place = cx.signals.iter().find(|s| matches!(s.kind, Kind::Place | Kind::Organisation | Kind::Street) && s.span.start >= cue.end && s.span.start < cue.end + 12);
    let end = place.map_or(cue.end, |p| p.span.end);
    if cue.end - cue.start == 2 && place.is_none() {
        return None;
    }
    Some(Span::new(cue.start, end.max(cue.end)))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet, found_in, has};

    #[test]
    fn at_work() {
        assert_found("check-in", "emas", &[("📍 Ashgrove Care Home, on a job, be a while", "📍"), ("checked in at Kings Mill with our patient", "checked in at")]);
        assert_found("check-in", "emas", &[("RTC, crew on scene, https://maps.app.goo.gl/Ab12Cd", "maps.app.goo.gl"), ("on a job at ///filled.count.soap", "filled.count.soap")]);
        let tagged = found_in(r#"{"id":"1","trust":"emas","text":"long one tonight on scene","place":"Ashgrove Care Home"}"#);
        assert!(has(&tagged, "check-in"), "{tagged:?}");
    }

    #[test]
    fn off_duty() {
        assert_quiet("check-in", "emas", &["📍 Whitby, chips, seagull, bliss", "Checking in with myself: slept, ate, walked", "Picnic here https://maps.app.goo.gl/Ab12Cd, day off"]);
    }
}

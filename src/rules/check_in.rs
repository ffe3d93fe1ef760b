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
use crate::story;
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

/// What shows that it is at work.
const AT_WORK: &[&str] = &[
    "on scene",
    "on a job",
    "on a call",
    "with a patient",
    "with our patient",
    "with the patient",
    "our patient",
    "patient",
    "pt",
    "on shift",
    "on duty",
    "working",
    "standby",
    "on standby",
    "crew",
    "truck",
    "ambulance",
    "incident",
    "attending",
    "handover",
    "offload",
    "offloading",
    "dropping off",
    "resus",
    "majors",
    "corridor",
    "waiting for police",
    "waiting for a bed",
    "a&e",
    "emergency department",
    "on blues",
    "event cover",
    "job",
    "jobs",
    "while we wait",
    "care home",
    "nursing home",
    "hospice",
    "on call",
    "bay 4",
    "overdose",
    "cardiac arrest",
];

/// Reports check-ins at work.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let off_duty = cx.frame.draft(Topic::OffDuty) > 0.75 && cx.story.told() < 0.4
        || cx.story.told() < story::PLAIN
            && !cx.says_any(STANDING_BY)
            && (story::of_free_time(cx.text) || OUT.fits(cx.text))
        || cx.says_any(&[
            "holiday",
            "day off",
            "off duty",
            "off till",
            "off until",
            "annual leave",
            "picnic",
            "garden centre",
            "parkrun",
            "fish and chips",
            "pint",
        ]);
    if let Some(place) = &cx.draft.place {
        let hospital = lexicon::ORGANISATIONS.contains(&place.to_lowercase());
        if !off_duty {
            hits.push(
                hits.whole()
                    .variant("tagged")
                    .sure(if hospital || cx.says_any(AT_WORK) { 0.9 } else { 0.65 })
                    .because("a place tag"),
            );
        }
    }
    let pin = pinpoint::find(cx.text);
    if pin.is_some() {
        hits.stand();
    }
    let Some(span) = marked(cx).or(pin).or_else(|| stationed(cx)).or_else(|| handed_out(cx)) else { return };
    if off_duty {
        return hits.rule_out();
    }
    if !(cx.says_any(AT_WORK) || cx.story.told() > 0.5 || cx.frame.draft(Topic::CheckIn) > 0.8) {
        return;
    }
    hits.push(hits.at(span).sure(0.85).because("a check-in at work"));
}

/// "Parked up by …", "working out of …": where the crew is to be found, with the place behind it.
static STATIONED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "parked|sat|stood|standing+by|waiting|posted|based|stationed ~1 up? at|by|in|on|outside|near|behind",
            "on duty|shift|standby|call|nights ~1 at|in|by|near|outside",
            "working|operating out of",
            "with a|our|my|the|another ~1 patient|pt at|in|outside",
            "stuck|queuing|queueing|offloading|holding|stacked|parked+up ~2 at|in|outside",
            "in the truck|ambulance|car|rrv|motor at|in|by|outside|on",
        ],
    )])
});

/// A pin, a tag or a position that the writer hands out.
static HANDED_OUT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "tag|tagging|tagged|pin|pinning|pinned ~1 myself|ourselves|us|me|self|location ~1 at|in|outside|to ~6",
            "drop|dropping|dropped|send|sending|sent|share|sharing|shared|posting|here's|heres ~2 a|the|my|our pin|location|loc|position|coordinates|whereabouts|what3words|w3w ~4",
            "live|my|current ~1 location|loc is|is+on|on|'s",
            "find us|me at|outside|in|behind|opposite ~4",
            "checked|checking|check ~1 in|into ~2 to|with|from ~3",
        ],
    )])
});

/// Where such words stand while there is a job on, with the patient's or the crew's own doings in the draft.
fn handed_out(cx: &Context<'_>) -> Option<Span> {
    let at_work = cx.says_any(AT_WORK)
        || cx.says_any(STANDING_BY)
        || cx.says_any(&["arrest", "backup", "second crew", "other crew"]);
    if !at_work || story::of_free_time(cx.text) || OUT.fits(cx.text) {
        return None;
    }
    let found =
        HANDED_OUT.find(cx.text).into_iter().find(|m| guard::is_meant(cx.text, m) && !guard::pleads(cx.text, m))?;
    Some(found.span)
}

/// Days out and journeys.
static OUT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "hen|stag|wedding|birthday|christmas|leaving|retirement ~1 do|party|meal|night|drinks",
            "airport|festival|gig|concert|match|game|cinema|theatre|brunch|spa|campsite|picnic|hike|marathon|10k|half+marathon|zoo|show|market|museum|pub|pint",
            "day|weekend|night|afternoon ~1 out|away|off",
        ],
    )])
});

/// Where such words stand, with the place behind them. Whoever is at home or on the way there is on no standby.
fn stationed(cx: &Context<'_>) -> Option<Span> {
    if !cx.says_any(STANDING_BY) {
        return None;
    }
    STATIONED.find(cx.text).into_iter().find_map(|found| {
        let place = cx.signals.iter().find(|s| {
            matches!(s.kind, Kind::Place | Kind::Organisation | Kind::Street)
                && s.span.start >= found.span.end
                && s.span.start < found.span.end + 8
        })?;
        Some(Span::new(found.span.start, place.span.end))
    })
}

/// What shows that the crew stands by or waits for work.
const STANDING_BY: &[&str] = &[
    "on duty",
    "on shift",
    "standby",
    "standing by",
    "next job",
    "a job",
    "in the truck",
    "in the ambulance",
    "in the rrv",
    "on nights",
    "night shift",
    "day shift",
    "waiting for a bed",
    "working out of",
    "with a patient",
    "with our patient",
    "with a pt",
    "offloading",
    "to offload",
];

/// The words of a check-in.
fn marked(cx: &Context<'_>) -> Option<Span> {
    let lower = cx.text.lower();
    let cue = [
        "📍",
        "checked in at",
        "checked in:",
        "checking in at",
        "check in at",
        "check-in:",
        "currently at:",
        "location:",
        "just arrived at",
    ]
    .iter()
    .filter(|c| cx.text.may_hold_part(c))
    .find_map(|c| lower.find(c).map(|at| Span::new(at, at + c.len())))
    .or_else(|| (lower.starts_with("at ") || lower.starts_with("is at ")).then(|| Span::new(0, 2)))?;
    // "Checked in at" with its place.
    let place = cx.signals.iter().find(|s| {
        matches!(s.kind, Kind::Place | Kind::Organisation | Kind::Street)
            && s.span.start >= cue.end
            && s.span.start < cue.end + 12
    });
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
        assert_found(
            "check-in",
            "emas",
            &[
                ("📍 Ashgrove Care Home, on a job, be a while", "📍"),
                ("checked in at Kings Mill with our patient", "checked in at"),
            ],
        );
        assert_found(
            "check-in",
            "emas",
            &[
                ("RTC, crew on scene, https://maps.app.goo.gl/Ab12Cd", "maps.app.goo.gl"),
                ("on a job at ///filled.count.soap", "filled.count.soap"),
            ],
        );
        assert_found(
            "check-in",
            "emas",
            &[
                ("in the truck at Mansfield waiting for the next job", "in the truck at Mansfield"),
                ("tagging us at the Premier Inn, patient on the third floor", "tagging us at the Premier Inn"),
                ("sharing our location so the second crew can find the truck", "sharing our location"),
                ("im working out of Lincoln tonight", "working out of Lincoln"),
            ],
        );
        let tagged =
            found_in(r#"{"id":"1","trust":"emas","text":"long one tonight on scene","place":"Ashgrove Care Home"}"#);
        assert!(has(&tagged, "check-in"), "{tagged:?}");
    }

    #[test]
    fn off_duty() {
        assert_quiet(
            "check-in",
            "emas",
            &[
                "📍 Whitby, chips, seagull, bliss",
                "Checking in with myself: slept, ate, walked",
                "on standby for babysitting tonight",
                "sharing my location with the wife at the airport, crew of five kids",
                "tagging myself at the gig with the crew, best night of the year",
                "Currently at: the county show, one poorly bank balance",
                "never drop a pin at a job, it shows where the patient lives",
                "waiting at Lincoln for the train home",
                "parked up by the lake with a flask, day off",
                "Picnic here https://maps.app.goo.gl/Ab12Cd, day off",
            ],
        );
    }
}

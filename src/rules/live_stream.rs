//! # Live video
//!
//! ## What it looks for
//! Going live at work or at an incident. The button that goes live is a case of its own: it is asked about before it does.
//!
//! ## Why
//! A live picture can't be checked before everyone sees it.
//!
//! ## Example
//! "LIVE from standby, ask me anything"
//!
//! ## Better
//! A recorded video, with permission.
//!
//! ## Quiet when
//! It is off duty, somebody else's broadcast, agreed in writing, or where something has its place ("snacks live in the pocket").

use super::{Context, Hits};
use crate::report::Span;
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

const LIVE: &[&str] = &[
    "going live",
    "go live",
    "we're live",
    "we are live",
    "i'm live",
    "im live",
    "live now",
    "live from",
    "live at",
    "live on",
    "live in",
    "live q&a",
    "live chat",
    "live standby",
    "insta live",
    "tiktok live",
    "facebook live",
    "livestream",
    "livestreaming",
    "live stream",
    "live streaming",
    "streaming from",
    "streaming the",
    "streaming live",
    "🔴 live",
    "🔴",
    "live, hold on",
    "live outside",
    "live tour",
    "twitch the whole",
    "in real time",
    "stream the shift",
    "stream my shift",
    "stream tonight",
];
const AT_WORK: &[&str] = &[
    "shift",
    "standby",
    "on scene",
    "scene",
    "garage",
    "station",
    "crew room",
    "mess room",
    "cab",
    "truck",
    "ambulance",
    "at work",
    "on duty",
    "control room",
    "eoc",
    "resus",
    "corridor",
    "a&e",
    "queue",
    "blues",
    "blue lights",
    "incident",
    "crash",
    "fire",
    "job",
    "nights",
    "night shift",
    "the flats",
    "driver's seat",
    "patient",
    "callout",
    "hub",
    "back of the",
    "while we wait",
    "the next one",
    "dispatchers",
];

/// A stream that is on, or somebody who went on one.
static STREAMS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "shift|nights|night+shift|standby|station|work|tonight's|today's|truck|control|ambulance stream|livestream ~1 is|has|on|up|live|now|back|starts|starting|gone+live",
            "stream|livestream ~1 is|has? ~1 on|up|live|now|back|starting",
            "streaming|livestreaming|vlogging+live|broadcasting|twitching ~2 shift|nights|standby|job|jobs|station|scene|set|run|work",
            "jump|jumped|jumping|hop|hopped|hopping|pop|popped|popping|doing|did|do|went|go ~2 on|a ~1 quick|cheeky|little|wee? live",
            "on|over+on twitch|tiktok+live|insta+live|facebook+live",
        ],
    )])
});

/// Reports live video at work.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.draft.live {
        hits.push(hits.whole().variant("button").sure(0.9).because("the button that goes live"));
    }
    let said = LIVE.iter().find(|c| cx.says(c) && !is_lived(cx, c)).and_then(|cue| {
        let at = cx.text.lower().find(cue)?;
        Some(Span::new(at, at + cue.len()))
    });
    let streams = || STREAMS.find(cx.text).into_iter().find(|m| guard::is_meant(cx.text, m));
    let Some(cue) = said.or_else(|| streams().map(|m| m.span)) else {
        if cx.says_any(LIVE) {
            hits.rule_out_for_good();
        }
        return;
    };
    let agreed = cx.says_any(&[
        "signed off",
        "in writing",
        "with permission",
        "permission from",
        "no, you can't",
        "don't stream",
        "won't be",
        "official page",
        "live streamed by",
        "by the university",
    ]);
    let off_duty = cx.says_any(&[
        "day off",
        "off duty",
        "my kitchen",
        "painting",
        "marathon",
        "strava",
        "baking",
        "cooking",
        "gig",
        "match",
        "concert",
        "watching",
        "live aid",
        "band",
        "free to join",
        "parliament",
        "committee",
        "debate",
        "webinar",
        "live music",
        "live lounge",
        "holiday",
        "rest day",
        "rest days",
        "minecraft",
        "fifa",
        "warzone",
        "fortnite",
        "netflix",
        "iplayer",
        "the final",
        "box set",
    ]);
    if agreed || off_duty {
        return hits.rule_out();
    }
    if !cx.says_any(AT_WORK) {
        return;
    }
    hits.push(hits.at(cue).sure(0.85).because("going live at work"));
}

/// Whether "live in" is said of where something has its place ("snacks live in the pocket") and of no broadcast: who does so stands
/// right before it. Only the first one of the draft is looked at.
fn is_lived(cx: &Context<'_>, cue: &str) -> bool {
    if !matches!(cue, "live in" | "live on" | "live at" | "live from") {
        return false;
    }
    let before = cx.text.lower().find(cue).map_or("", |at| cx.text.lower()[..at].trim_end());
    let word = before.rsplit(|c: char| !c.is_alphanumeric() && c != '\'').next().unwrap_or_default();
    let goes_live = one_of!(word;
        "" "going" "go" "gone" "went" "i'm" "im" "am" "we're" "were" "are" "is" "be" "now" "coming" "come" "streaming" "insta"
        "instagram" "facebook" "fb" "tiktok" "youtube" "video" "filmed" "tune" "it's" "he's" "she's" "they're" "you're" "get" "got"
        "watch" "joining" "join" "broadcast" "broadcasting" "reporting" "and" "all" "back" "shift" "tonight" "today"
    );
    !goes_live
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet, found_in, has};

    #[test]
    fn the_button_is_asked_about() {
        let pressed = r#"{"id":"1","trust":"emas","surface":"title","text":"","live":true}"#;
        assert!(has(&found_in(pressed), "live-stream"));
    }

    #[test]
    fn live_at_work() {
        assert_found(
            "live-stream",
            "emas",
            &[
                ("Going live from the mess room at ten, bring questions", "Going live"),
                ("LIVE on shift tonight", "LIVE on"),
                ("Hopped on a cheeky live while we restock the truck", "Hopped on a cheeky live"),
                ("broadcasting our night shift for charity", "broadcasting our night shift"),
            ],
        );
        assert_quiet(
            "live-stream",
            "emas",
            &[
                "My next shift is on Sunday",
                "The truck is back on the road",
                "The snacks live in the bottom pocket of the shift bag",
                "Streaming all of the box set after nights, wake me for work on Monday",
                "Stream is on, FIFA with the lads till the next shift",
                "I'll be live at nine painting a Warhammer ork, day off",
                "Watching the Tour live from Harrogate",
            ],
        );
    }
}

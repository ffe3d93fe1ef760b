//! # Colleagues in the picture
//!
//! ## What it looks for
//! A picture with colleagues in it. What the text says of their agreement decides: refused or not asked, not
//! said, agreed.
//!
//! ## Why
//! Not everyone wants to be seen at work, and a picture can't be called back.
//!
//! ## Example
//! "Sorry lads I'm posting it" with a picture
//!
//! ## Better
//! "Everyone in the picture said yes"
//!
//! ## Quiet when
//! Everybody agreed, it is an official picture, or nobody from work is in it.

use super::{Context, Hits};
use crate::pictured;
use crate::signals::Kind;
use crate::wording::Wordings;
use once_cell::sync::Lazy;

const NOT_ASKED: &[&str] = &[
    "sorry boys",
    "sorry lads",
    "sorry girls",
    "sorry guys",
    "sorry not sorry",
    "i'm posting it",
    "posting it anyway",
    "posting this anyway",
    "they'll kill me",
    "she'll kill me",
    "he'll kill me",
    "kill me when",
    "didn't ask",
    "haven't asked",
    "hasn't seen it",
    "doesn't know",
    "don't know i",
    "doesn't know i",
    "sneaky one of",
    "sneaky pic",
    "caught",
    "candid",
    "when they weren't looking",
    "wasn't looking",
    "behind his back",
    "behind her back",
    "without him knowing",
    "without her knowing",
    "hates having",
    "hates photos",
    "told me not to",
    "said not to",
    "unaware",
    "papped",
    "you blinked",
];
const COLLEAGUES: &[&str] = &[
    "crewmate",
    "crew mate",
    "the crew",
    "my crew",
    "the team",
    "my team",
    "our team",
    "the watch",
    "whole watch",
    "colleague",
    "colleagues",
    "the lads",
    "the girls",
    "the gang",
    "amigos",
    "the boys",
    "student paramedic",
    "my mentor",
    "my student",
    "our new starters",
    "new starters",
    "cohort",
    "class of",
    "shift mates",
    "whole gang",
    "whole shift",
    "whole station",
    "team day",
    "team photo",
    "team pic",
    "group shot",
    "group photo",
    "shift photo",
    "got everyone in",
    "get everyone in",
    "everyone in the",
    "work family",
    "work wife",
    "work husband",
    "night crew",
    "day crew",
    "my partner in crime",
    "team leader",
    "the squad",
    "a team",
    "b team",
    "20 years in",
    "years in and",
    "milestone",
];

/// The people of a shift, without a word for what they are: the words beside it say that it is work.
static THIS_LOT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "with|at|of|and|n|love|loves|missed|miss|thank|thanks+to|bless ~1 this|these ~1 lot|bunch|rabble|shower|motley+crew|legends|idiots|muppets|reprobates|clowns|beauties|faces|humans|two|three|four|pair|trio|lovelies|superstars|heroes|fools|numpties|misfits|oddballs|angels|ladies|gents|chaps|girls|boys|lads",
            "this|these ~1 lot|bunch|rabble|shower|motley+crew|legends|idiots|muppets|reprobates|two|three|four|pair|trio|ladies|gents|chaps|girls|boys|lads ~1 got|kept|carried|dragged me|us",
            "team|crew|watch|shift|relief selfie|breakfast|photo|pic|picture|shot|snap|brunch",
            "me|myself and|n|& ~1 <name>",
        ],
    )])
});

/// That it is of work.
static SHIFT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "end|last|first|start|middle|final|back ~2 of|day|night ~2 run|set|shift|shifts|nights|days|line|tour|block|week",
            "first|last|second|third|final night|day|shift|late|early of #",
            "# down|done|nights|days|shifts ~3 go|left|down|done|to+go",
            "shift|shifts|night+shift|day+shift|nights|lates|earlies|standby|station|depot|hub|crew+room|mess+room|greens|uniform|truck|ambulance|ambo|callsign|roster|rota|control+room|handover|road|resus",
            "passed|pass|qualified|qualify|signed+off|graduated ~3 out|today|paramedic|paramedics|tech|techs|technician|nqp|emts?|blue+light|course",
            "newest|new ~2 techs|tech|paramedics|paramedic|paras|ecas|emts|technicians|students|recruits|starters|call+takers|dispatchers|cfrs|responders",
        ],
    )])
});

/// Whether the people of a shift are pictured, not those at home.
fn shows_shift(cx: &Context<'_>) -> bool {
    THIS_LOT.fits(cx.text) && SHIFT.fits(cx.text) && !pictured::is_own(cx)
        || NEWEST.fits(cx.text) && !pictured::is_own(cx)
}

/// Colleagues by what is new about them.
static NEWEST: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "our ~1 newest|new|latest|brand-new ~2 techs|paramedics|paras|ecas|emts|technicians|students|recruits|starters|call+takers|dispatchers|cfrs|responders|nqps",
        ],
    )])
});

/// Reports pictures of colleagues.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if !pictured::has_picture(cx) || pictured::is_staged(cx) {
        return;
    }
    let outright = pictured::has_not_agreed(cx) && !pictured::is_own(cx) && !cx.is_own_life();
    let not_asked = outright || cx.says_any(NOT_ASKED);
    let people = cx.says_any(COLLEAGUES) || shows_shift(cx);
    let faces = pictured::may_show(cx, "face") && pictured::of_work(cx);
    let named = cx.signals_of(Kind::Person).any(|s| s.confidence > 0.6)
        && cx.says_any(&[
            "shift",
            "station",
            "crew",
            "truck",
            "years in",
            "crew room",
            "garage",
            "uniform",
            "greens",
            "proud of",
            "team",
        ]);
    if faces && !pictured::all_agreed(cx) {
        hits.push(hits.whole().variant("seen").sure(0.6).because("the picture may show people"));
    }
    if !people && !named && !outright {
        return;
    }
    let official = cx.says_any(&["official", "graduation", "award ceremony", "therapy dog", "stock photo"]);
    let hit = if pictured::all_agreed(cx) || official {
        hits.whole().variant("agreed").sure(0.8)
    } else if not_asked {
        hits.whole().sure(0.8).because("colleagues have not agreed")
    } else {
        hits.whole()
            .variant("unstated")
            .sure(if people { 0.7 } else { 0.55 })
            .because("colleagues are pictured; whether they agreed is not said")
    };
    hits.push(hit);
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{finds_with_photo, found_in, has};

    #[test]
    fn with_a_picture_that_may_show_faces() {
        let with = |shows: &str, text: &str| {
            has(
                &found_in(&format!(
                    r#"{{"id":"1","trust":"emas","attachments":[{{"kind":"photo","told":{{"shows":[{shows}]}}}}],"text":"{text}"}}"#
                )),
                "colleague-photo-consent",
            )
        };
        assert!(with(r#""face""#, "12 hours on the ambulance, night shift done"));
        assert!(!with("", "12 hours on the ambulance, night shift done"));
        assert!(!with(r#""face""#, "Lovely sunrise over the canal this morning"));
    }

    #[test]
    fn somebody_who_has_not_agreed() {
        for text in [
            "Caught Bev asleep in the cab, she'll kill me",
            "New student doesn't know I've posted this yet, welcome to the patch",
            "Jo asked me not to put this up so obviously",
            "Sneaky snap of the night crew mid pizza",
            "He thinks I'm on my phone. Control room, 3am",
            "Got told off through the blinds, she said no photos",
        ] {
            assert!(finds_with_photo("colleague-photo-consent", "wmas", text), "{text}");
        }
        for text in [
            "My husband doesn't know I'm posting this. Twenty years married",
            "Caught sleeping on the job. The boss is a cat",
            "Passport photo. They told me not to smile",
            "Cheeky pic of the departures screen, Gatwick I hate you",
            "Sneaky chips on the beach",
        ] {
            assert!(!finds_with_photo("colleague-photo-consent", "wmas", text), "{text}");
        }
    }

    #[test]
    fn with_a_picture() {
        assert!(finds_with_photo(
            "colleague-photo-consent",
            "wmas",
            "The lads caught kipping in the crew room, they'll kill me"
        ));
        assert!(finds_with_photo("colleague-photo-consent", "scas", "The whole watch back together, cheese"));
        assert!(!finds_with_photo("colleague-photo-consent", "wmas", "The whole watch back together, cheese"));
        for text in [
            "Last night of four with these two, thank god for biscuits",
            "This bunch got me through my first set of nights",
        ] {
            assert!(finds_with_photo("colleague-photo-consent", "scas", text), "{text}");
        }
        for text in [
            "Sunday roast with this lot, two kids and a very full dog",
            "This lot need moving before the skip comes",
            "Four nights done. Bed, blackout blind, goodbye",
        ] {
            assert!(!finds_with_photo("colleague-photo-consent", "scas", text), "{text}");
        }
        assert!(!finds_with_photo("colleague-photo-consent", "scas", "The whole watch, everyone agreed to this one"));
    }
}

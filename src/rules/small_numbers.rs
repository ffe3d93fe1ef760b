//! # Very small numbers
//!
//! ## What it looks for
//! A count of patients so small that it singles people out ("the only dialysis patient in the village", "two of
//! the six residents"), and how often the crew was at the same door.
//!
//! ## Why
//! When only a few people fit, a number can give them away; the NHS does not publish counts below ten.
//!
//! ## Example
//! "Three people in Skelbrook with it"
//!
//! ## Better
//! "People across the region"
//!
//! ## Quiet when
//! The few are colleagues, friends, vehicles, days; or the figure is published and about a large area.

use super::{Context, Hits, OfSentence};
use crate::frame::Topic;
use crate::report::Span;
use crate::signals::Kind;
use crate::spans::Spans;
use crate::wording::Wordings;
use crate::wording::few::FEW;
use once_cell::sync::Lazy;

/// Reports small counts of patients.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    for (span, sure) in find(cx) {
        hits.push(hits.at(span).sure(sure).because("a count so small that it singles people out"));
    }
}

/// Small counts of patients, with how sure that is.
#[must_use]
pub fn find(cx: &Context<'_>) -> Vec<(Span, f32)> {
    cx.found.small_numbers.get_or_init(|| look(cx)).clone()
}

/// People, homes and events that a small count may be of.
macro_rules! counted {
    () => {
        "people|patients|pts|lads|lasses|men|women|ladies|girls|boys|kids|children|babies|brothers|sisters|siblings|twins|residents|lodgers|tenants|neighbours|pupils|teachers|workers|players|prisoners|inmates|passengers|students|flats|houses|rooms|families|households|cases|falls|callers|pensioners|survivors|guests|members|staff|staffers|farmers|sailors|hikers|walkers|carers"
    };
}

/// Counts, shares of a few and returns to one door, by construction. Whether a patient is counted is for what surrounds them to say.
static COUNTS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "#|one|half|all|last|first|second|third|another|most out? of ~1 the|our|those|only|just? # ~1",
            concat!("# ~1 ", counted!(), " out+of|of|off|from|in|on|at|down one|a|the|that|# ~2"),
            concat!("both ~2 ", counted!(), " ~1"),
            "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|4th|5th|6th|7th|8th|9th|10th ~1 time|visit|call|trip|callout|call-out|shout|attendance ~3 at|to|there|here|this|since|in|for|today|on|that ~3",
            "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|4th|5th|6th|7th|8th|9th|10th this|since ~2",
            "same house|flat|address|door|bloke|man|lady|woman|street|home|room|patient ~1 #|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth time|times|visit|visits|calls|week|now",
            "# times|visits|calls|trips ~1 since|this|in|already|now|today|last|so+far ~2",
            "# of them ~1 in|on|at ~3",
            concat!("of the|those ~1 # ", counted!()),
            concat!("only|just # ~2 ", counted!(), " ~1 in|on|at|with|who|here|round ~3"),
        ],
    )])
});

fn look(cx: &Context<'_>) -> Vec<(Span, f32)> {
    let at_work = OfSentence::default();
    let of_crew = |sentence: usize| at_work.get(sentence, || is_of_crew(cx, sentence));
    let said = COUNTS.find(cx.text).into_iter().map(|found| found.span).filter(|span| !cx.words(*span).contains(" us"));
    let counted = || cx.signals_of(Kind::SmallNumber).map(|s| s.span);
    let known: Spans = counted().collect();
    let counts = counted().chain(said.filter(|span| !known.overlap(*span)));
    let found = cx.details(Topic::SmallNumbers, counts.filter(|span| !of_crew(cx.sentence_at(span.start))));
    let few = || FEW.find(cx.text).into_iter().map(|found| found.span);
    cx.with_said(found, || few().filter(|span| !of_crew(cx.sentence_at(span.start))))
}

/// "The only two people on station who like olives": a count of those who work there.
fn is_of_crew(cx: &Context<'_>, sentence: usize) -> bool {
    let words: Vec<&str> = cx.text.tokens_of(&cx.text.sentences()[sentence]).iter().map(|t| cx.text.word(t)).collect();
    let place = |w: &[&str]| {
        matches!(
            w,
            ["on" | "at", "station" | "shift", _]
                | ["on", "that" | "this" | "our" | "my", "course" | "shift" | "team" | "cohort"]
                | ["in", "the" | "our", "team" | "office" | "cohort" | "crew"]
        )
    };
    words.windows(3).any(place)
        && !words.iter().any(|w| one_of!(*w; "patient" "patients" "pt" "pts" "cases" "residents"))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn counts_of_patients() {
        assert_found(
            "small-numbers",
            "wmas",
            &[
                ("Two out of the five residents in that home have scabies, we took both in", "Two out of the five"),
                ("She is the only dialysis patient in the village, we took her in again", "only dialysis patient"),
            ],
        );
    }

    #[test]
    fn few_by_place_and_time() {
        assert_found(
            "small-numbers",
            "wmas",
            &[
                (
                    "Only dialysis patient in Skelbrook and the taxi forgot her, so we took her in",
                    "Only dialysis patient in Skelbrook",
                ),
                ("Fifth cardiac arrest at that leisure centre this year, we got him back", "Fifth cardiac arrest"),
                (
                    "Just the one patient in the borough with an LVAD, and he was grey when we got to him",
                    "one patient in the borough",
                ),
                ("Three overdoses from the same flat since Monday, all on our truck", "overdoses from the same flat"),
            ],
        );
    }

    #[test]
    fn counts_of_nobody_ill() {
        assert_quiet(
            "small-numbers",
            "wmas",
            &[
                "First parkrun in the village since 2019 and I came last",
                "Fifth colleague to have a baby this year, don't drink the water",
                "Only family on our street without a hot tub",
                "Our trust answered 48,000 calls last month, six in ten within seven minutes",
                "Survival from cardiac arrest is about one in ten. Learn CPR",
            ],
        );
    }

    #[test]
    fn counts_of_others() {
        assert_quiet(
            "small-numbers",
            "wmas",
            &[
                "Eight times this month I've been asked to fix the station clock",
                "Nine of the ten torches work if you hit them",
                "The only crew on station with a working kettle",
                "We are the only two people on station who like olives",
                "Only two shifts left until leave",
                "One in three of us will need this",
            ],
        );
    }
}

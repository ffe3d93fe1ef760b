//! Districts that a line or sentence begins with, and what tells them from roads and forms.

use crate::signals::Context;
use crate::signals::people::{is_clinical, is_people, is_person};

/// "LS11 never sleeps", "E8 shooting", "ct11 patients are", "G21 - chap in the canal": a line or
/// sentence that begins with a district and goes on about people, a job or the place.
pub(super) fn opens_job(context: &Context, first: usize, last: usize, cased: bool) -> bool {
    let opens = first == 0 || context.ends_before(first) || context.gap(first).contains(['\n', ':']);
    // "M6 crash" is on the motorway.
    if !opens || is_motorway(context, first) {
        return false;
    }
    let (next, gap) = (context.word(last + 1), context.gap(last + 1));
    let single = context.word(first).len() == 1;
    let violence = |w: &str| {
        one_of!(w;
            "shooting" "stabbing" "murder" "rtc" "arrest" "overdose" "fire" "blaze" "fight" "assault" "faller" "od"
        )
    };
    let paper = |w: &str| {
        one_of!(w;
            "leaflet" "feedback" "survey" "form" "information" "transport" "safety" "record" "records" "slot" "van"
            "note" "notes" "card"
        )
    };
    let somebody = |at: usize| {
        let w = context.word(at);
        (is_person(w)
            || is_people(w)
            || violence(w)
            || one_of!(w; "regular" "regulars" "folk" "locals" "delivery" "birth"))
            && !paper(context.word(at + 1))
    };
    let marked = one_of!(gap; " - " ": " ", " " – ");
    if single {
        let told = marked && (last + 1..last + 4).any(|at| !context.ends_before(at) && somebody(at));
        let incident = violence(next) && matches!(gap, " " | ". ");
        let people = gap == " " && !matches!(context.word(first), "b" | "e") && is_person(next) && next != "driver";
        // "B21. Six police cars."
        let police = |w: &str| {
            violence(w) || one_of!(w; "police" "ambulances" "cordon" "helicopter" "knife" "machete" "tape" "armed")
        };
        let after = gap == ". "
            && is_only_a_district(context, first)
            && (last + 1..last + 6).any(|at| police(context.word(at)));
        return cased && (told || after || incident || people && !paper(context.word(last + 2)));
    }
    let city = gap == " "
        && (one_of!(next; "never" "always" "again" "tonight" "heno" "today" "folk" "really" "strikes")
            || next == "is"
                && one_of!(context.word(last + 2);
                    "all" "always" "full" "mental" "carnage" "wild" "grim" "kicking" "jumping" "quiet" "busy" "not"
                    "heaving" "dead" "bonkers" "on"
                )
            || next == "for" && context.word(last + 2) == "the" && context.word(last + 4) == "time");
    let story = gap == " " && (somebody(last + 1) || is_clinical(next) && !paper(context.word(last + 2)))
        || marked
            && (somebody(last + 1) || somebody(last + 2) || is_clinical(next) || is_clinical(context.word(last + 2)));
    let of_area = matches!(next, "and" | "to" | "then")
        && context.word(last + 2) == context.word(first)
        && context.is_glued(last + 3)
        && context.is_digits(last + 3);
    (cased || context.is_capitalised(first)) && (city || of_area) || story
}

/// No vitamin, fuel, vertebra or category that is also a district of one letter.
pub(super) fn is_only_a_district(context: &Context, first: usize) -> bool {
    !matches!(
        (context.word(first), context.number(first + 1)),
        ("b", Some(12)) | ("e", Some(10)) | ("l" | "s", Some(1..=5))
    )
}

/// "M6", "M25": a motorway of that number runs.
pub(super) fn is_motorway(context: &Context, first: usize) -> bool {
    context.word(first) == "m"
        && matches!(
            context.number(first + 1),
            Some(1..=6 | 8 | 9 | 11 | 18 | 20 | 23 | 25..=27 | 32 | 40 | 42 | 45 | 48..=50)
        )
}

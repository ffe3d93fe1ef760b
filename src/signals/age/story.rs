//! What goes on about somebody after a number, and what counts something else: the words that make
//! "86 and lives alone" an age and "86 and no crews" a queue.

use crate::signals::Context;
use crate::signals::people::{is_clinical, is_kin, is_person};

/// How somebody is, where they are found, what has become of them.
pub(super) fn is_state(word: &str) -> bool {
    one_of!(word;
        "frail" "lonely" "alone" "blind" "deaf" "sharp" "sharper" "fitter" "feistier" "funnier" "freezing" "cold" "soaked" "scared" "terrified" "tiny" "clammy"
        "shivering" "grey" "blue" "stuck" "dying" "gone" "hanged" "hanging" "hung" "strangled" "drowned" "crushed"
        "battered" "bruised" "starving" "dehydrated" "incontinent" "bedridden" "housebound" "bereaved" "widowed"
        "homeless" "pregnant" "breech" "contracting" "contractions" "crowning" "waters" "miscarrying" "miscarriage"
        "primip" "postpartum" "floor" "trolley" "resus" "itu" "icu" "hospice" "carers" "carer" "dementia" "stairs" "bath" "squalor" "ladder" "id" "sent" "discharged"
        "wheelchair" "zimmer" "nok" "heating" "capacity" "pyjamas" "nightie" "disabled" "suicide" "inconsolable"
        "married" "divorced" "pregnancy" "cord" "prolapse" "eclampsia" "eclamptic" "pph" "hilarious" "beans" "feisty"
        "cheeky" "adorable" "marbles" "brave" "sprightly" "spritely" "stubborn" "lovely" "kidneys" "cancer" "heart" "knife" "bullied" "sectioned" "history"
    ) || is_clinical(word)
        && !one_of!(word; "found" "hit" "news" "bp" "obs" "sats" "gcs" "living" "c" "fit" "fitting" "broken" "arrest" "trapped" "pr" "cardiac" "calls" "loc")
}

/// A word that somebody is meant by.
fn is_somebody(word: &str) -> bool {
    one_of!(word; "he" "she" "hes" "shes" "his" "her" "him" "himself" "herself" "hers")
        || is_person(word)
            && !one_of!(word; "friend" "mate" "colleague" "student" "partner" "caller" "carer" "wee" "smoker")
}

/// Amounts, readings, queues and shifts: what a number is of when it is no age.
pub(super) fn is_load(word: &str) -> bool {
    one_of!(word;
        "jobs" "job" "calls" "call" "stack" "queue" "queues" "crews" "crew" "ambulances" "ambulance" "trucks" "break"
        "breaks" "shift" "shifts" "miles" "mph" "minutes" "mins" "hours" "hour" "degrees" "percent" "points" "score"
        "scored" "goals" "goal" "runs" "wickets" "quid" "pounds" "grand" "followers" "views" "holding" "waits" "patients"
        "people" "staff" "beds" "tickets" "pints" "rota" "handover" "handovers" "steps" "weeks" "months" "days" "half"
        "series" "episodes" "episode" "season" "route" "bus" "train" "motorway" "junction" "sats" "bp" "pulse" "rate"
        "news" "gcs" "temp" "temperature" "hr" "spo2" "resps" "bpm" "mmhg" "vote" "votes" "tonnes" "photos" "emails"
        "voicemails" "missed" "outside" "nil" "won" "lost" "match" "game" "page" "pages" "chapter" "kettle" "coffee"
        "brew" "biscuits" "sale" "off" "band" "level"
    )
}

/// Whether what follows a number, from atom `from`, is about somebody: within the sentence, or the
/// next where the number stands by itself. Looks at nine atoms at most.
pub(super) fn goes_on(context: &Context, from: usize) -> bool {
    let mut told = false;
    for at in from..context.len().min(from + 9) {
        let word = context.word(at);
        if at > from + 1 && context.ends_before(at) && told {
            return true;
        }
        // A figure is the amount of something else, unless it counts children or hours.
        if is_load(word)
            && !(is_counted_wait(context, at) || word == "lost" && is_kin(context.word(at + 2)) || is_off(context, at))
        {
            return false;
        }
        told = told
            || is_state(word)
            || is_somebody(word)
            || word == "kids" && at > from && crate::signals::numerals::unit(context.word(at - 1)).is_some()
            || word == "fit" && matches!(context.word(at + 1), "as" | "and");
    }
    told
}

/// "off his face", "off legs", "off a ladder": of somebody, not of a shift.
pub(super) fn is_off(context: &Context, at: usize) -> bool {
    context.word(at) == "off" && matches!(context.word(at + 1), "his" | "her" | "legs" | "a")
}

/// "waited 14 hours", "nine hours": how long somebody waited, with a number of its own.
fn is_counted_wait(context: &Context, at: usize) -> bool {
    one_of!(context.word(at); "hours" "hour" "minutes" "mins" "weeks" "months" "days")
        && at > 0
        && crate::signals::numerals::cardinal(context, at - 1).is_some()
}

/// Whether the word after a number said of a person counts something ("she's 29 minutes late", "he's 3
/// in the queue"), so that the number is no age.
pub(super) fn is_counted(context: &Context, next: usize) -> bool {
    let word = context.word(next);
    if word.is_empty() {
        return false;
    }
    if context.is_digits(next) || context.is_glued(next) || !matches!(context.gap(next), " " | "\n" | " & ") {
        return true;
    }
    let plural = word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !one_of!(word; "lives" "yes" "always" "sometimes" "perhaps" "jesus" "looks" "feels" "needs" "wants" "loves" "says" "still's" "does" "thats" "hers" "this" "cos" "unless" "shes" "hes" "was" "has");
    let in_line = matches!(word, "in" | "on" | "of" | "to" | "from" | "at" | "by" | "per" | "x" | "for")
        && !(word == "for" && (next + 2..next + 5).any(|at| context.word(at) == "sake"))
        && !(word == "for"
            && matches!(
                context.word(next + 1),
                "god" | "gods" | "goodness" | "christ" | "heavens" | "crying" | "fucks" | "fuck"
            ))
        && !(word == "in" && is_month(context.word(next + 1)))
        && !is_placed(context, next)
        && !(word == "on"
            && one_of!(context.word(next + 1); "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday" "christmas" "boxing" "her" "his"));
    plural
        || in_line
        || is_load(word) && !is_off(context, next)
        || one_of!(word;
            "minute" "second" "day" "week" "month" "mile" "stone" "foot" "ft" "feet" "inch" "inches" "cm" "mm" "m" "km" "kg"
            "k" "kilo" "lb" "pound" "p" "litre" "pint" "unit" "yard" "metre" "door" "place" "point" "up" "down" "behind"
            "ahead" "over" "under" "out" "away" "short" "st" "nd" "rd" "th" "pm" "am" "not" "more"
            "less" "times" "time" "person" "man" "odd" "min" "hr" "hrs" "sec" "secs" "something" "ish" "plus" "million" "thousand" "hundred" "weeks"
        ) && !(word == "not" || word == "over" && context.word(next + 1) == "now")
}

/// "in a corridor", "on the floor", "in tears", "at home": where and how somebody is.
pub(super) fn is_placed(context: &Context, at: usize) -> bool {
    let noun = if one_of!(context.word(at + 1); "a" "the" "his" "her" "their" "that" "some" "severe" "terrible" "agonising")
    {
        at + 2
    } else {
        at + 1
    };
    let care = |w: &str| {
        one_of!(w; "corridor" "bed" "chair" "floor" "trolley" "hospital" "hospice" "resus" "icu" "itu" "wheelchair" "home" "house"
            "flat" "bath" "bathroom" "kitchen" "garden" "pain" "agony" "tears" "labour" "squalor" "bits" "shock" "arrest" "care" "sheltered" "nursing"
            "pyjamas" "nightie" "ambulance" "stretcher" "waiting" "ward" "drip")
    };
    // "in A&E"
    let emergency = context.word(at + 1) == "a" && context.word(at + 2) == "e" || context.word(at + 1) == "ae";
    // "in a coma", "in the cells": in anything but a queue, a table or a speed limit.
    let other = |w: &str| {
        is_load(w)
            || one_of!(w; "line" "row" "list" "week" "day" "month" "year" "minute" "table" "standings" "rankings" "race" "charts"
                "world" "country" "uk" "county" "league" "top" "last" "first" "next" "morning" "evening" "afternoon" "night" "past"
                "end" "bag" "box" "zone" "limit" "area" "same" "shade" "sun")
    };
    let within = context.word(at) == "in"
        && noun == at + 2
        && context.is_letters(noun)
        && !other(context.word(noun))
        && crate::signals::numerals::cardinal(context, noun).is_none();
    matches!(context.word(at), "in" | "on" | "at") && (care(context.word(noun)) || emergency) || within
}

/// A month's name or the first three letters of one.
pub(super) fn is_month(word: &str) -> bool {
    matches!(
        word.get(..3),
        Some("jan" | "feb" | "mar" | "apr" | "may" | "jun" | "jul" | "aug" | "sep" | "oct" | "nov" | "dec")
    )
}

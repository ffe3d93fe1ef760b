//! Ages that a plain sentence tells: somebody, "is" or a comma, a number, and nothing that the number counts:
//! "the lad was 19 off his head", "lady, 78 no family", "both 90 still holding hands", "fell off a ladder at 81."

use super::beside::skip_fillers;
use super::names::is_name;
use super::story::{is_counted, is_load, is_placed};
use super::{Hit, deed, is_closed};
use crate::lexicon;
use crate::signals::Context;
use crate::signals::numerals::cardinal;
use crate::signals::people::{is_clinical, is_kin, is_people, is_person, is_thing};

/// A number that starts at `i` and ends before `next`.
pub(super) fn plain(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    if (2..13).contains(&value) && child(context, i, next) {
        return Some(Hit::new(i, next - 1, value, 0.75, "said of a child"));
    }
    if deed::is_acting(context, i, value, next) {
        return Some(Hit::new(i, next - 1, value, 0.75, "somebody's, who does something"));
    }
    if deed::is_of_all(context, i, value, next) {
        return Some(Hit::new(i, next - 1, value, 0.75, "one of several people's ages"));
    }
    if deed::is_on_paper(context, i, value, next) {
        return Some(Hit::new(i, next - 1, value, 0.75, "an age on paper"));
    }
    if !(13..=112).contains(&value) {
        return None;
    }
    let evidence = match () {
        () if said_of_somebody(context, i, next) => "said of a person",
        () if beside_somebody(context, i, next) => "next to a word for a person",
        () if of_two(context, i, next) => "one of several people's ages",
        () if befell(context, i, value, next) => "an age when something befell somebody",
        () if remembered(context, i, next) => "a number by itself after a name",
        () if paired_alone(context, i, next) => "one of several people's ages",
        () if soon(context, i, value, next) => "an age somebody will come to",
        () if myself(context, i, next) => "one's own age",
        () if good_for(context, i, value, next) => "an age remarked on",
        () => return None,
    };
    Some(Hit::new(i, next - 1, value, 0.75, evidence))
}

/// Somebody who is spoken of, and no thing that shares the word.
fn is_somebody(word: &str) -> bool {
    is_person(word)
        && !one_of!(word; "wee" "caller" "driver" "passenger" "friend" "mate" "colleague" "runner" "rider" "walker")
}

/// Whether the text goes on without saying what is counted.
fn goes_free(context: &Context, next: usize) -> bool {
    is_closed(context, next)
        || context.gap(next).starts_with(['?', '…'])
        || context.gap(next) == " "
            && !is_counted(context, next)
            && (!is_load(context.word(next + 1))
                || one_of!(context.word(next); "still" "and" "who" "with" "so" "waiting" "left"))
            && !is_thing(context.word(next))
            && !matches!(context.word(next), "percent" | "past" | "pence" | "degrees" | "quid" | "not" | "mph" | "per")
}

/// "the lad was 19 off his head", "Mr Jones is 78 for god's sake", "he'd just turned 40 like my dad".
fn said_of_somebody(context: &Context, i: usize, next: usize) -> bool {
    let Some(verb) = skip_fillers(context, i).checked_sub(1) else { return false };
    let who = |back| context.word_before(verb, back);
    let titled = || {
        verb >= 2
            && is_name(context, verb - 1)
            && one_of!(who(2); "mr" "mrs" "ms" "miss" "nanny" "uncle" "auntie" "aunty" "old" "little" "poor")
    };
    let given = || verb > 0 && context.is_capitalised(verb - 1) && lexicon::FIRST_NAMES.contains(who(1));
    let subject = match context.word(verb) {
        "s" => is_somebody(who(1)) || titled(),
        // Not "Adele's 21", which is hers.
        "is" | "was" => is_somebody(who(1)) || titled() || given() || who(1) == "i" && context.word(verb) == "was",
        "turned" | "turns" => {
            context.before(verb, 4, |w| is_somebody(w) || matches!(w, "he" | "she" | "i" | "who")).is_some()
        }
        "m" | "am" => who(1) == "i",
        "im" => true,
        _ => false,
    };
    subject && goes_free(context, next)
}

/// "he's 6 waiting for a bed", "her daughter was seven never been ill": small numbers count more than they age, so
/// what follows must be about somebody.
fn child(context: &Context, i: usize, next: usize) -> bool {
    let Some(verb) = skip_fillers(context, i).checked_sub(1) else { return false };
    let who = context.word_before(verb, 1);
    let small = one_of!(who; "he" "she" "boy" "girl" "lad" "son" "daughter" "kid" "child" "patient" "pt" "grandson" "granddaughter" "nephew" "niece" "twin");
    let subject =
        matches!(context.word(verb), "hes" | "shes") || matches!(context.word(verb), "is" | "was" | "s") && small;
    let word = context.word(next);
    let about = one_of!(word; "waiting" "sat" "sitting" "stuck" "lying" "like" "never" "crying" "screaming" "choking" "fitting" "shes" "hes" "cant" "hasnt" "struggling")
        || is_placed(context, next)
        || is_clinical(word)
            && !matches!(word, "c" | "news" | "bp" | "sats" | "obs" | "gcs" | "hit" | "found" | "loc" | "pr" | "ng")
        || word == "for" && one_of!(context.word(next + 1); "god" "gods" "goodness" "christ" "fucks");
    subject && context.gap(next) == " " && about && !is_load(context.word(next + 1))
}

/// "RIP Tom. 22. Best crewmate going.": between full stops, after a sentence that a given name ends.
fn remembered(context: &Context, i: usize, next: usize) -> bool {
    let alone = context.starts_at(i) && (next >= context.len() || context.ends_before(next));
    alone
        && i > 0
        && context.is_capitalised(i - 1)
        && !context.is_digits(i - 1)
        && context.word(i - 1).len() > 2
        && (lexicon::FIRST_NAMES.contains(context.word(i - 1)) || context.before(i - 1, 3, |w| w == "rip").is_some())
}

/// "Two stabbings tonight. 17 and 15.": two numbers as a sentence of their own, after one about people who came to harm.
fn paired_alone(context: &Context, i: usize, next: usize) -> bool {
    let first = if context.word_before(i, 1) == "and" { i.saturating_sub(2) } else { i };
    let Some((one, end)) = cardinal(context, first) else { return false };
    let Some((two, after)) = cardinal(context, end + 1).filter(|_| context.word(end) == "and") else { return false };
    let harmed = |at: usize| {
        let w = context.word(at);
        is_people(w) && w != "people" && w != "patients"
            || is_clinical(w)
            || one_of!(w; "stabbings" "shootings" "deaths" "suicides" "killed" "arrests" "overdoses" "fatal" "fatals" "hangings")
    };
    let from = first.saturating_sub(9);
    context.starts_at(first)
        && (next == end || next == after)
        && (after >= context.len() || context.ends_before(after))
        && [one, two].iter().all(|v| (2..=105).contains(v))
        && (from..first).any(harmed)
        && !(from..first).any(|at| is_load(context.word(at)) && !matches!(context.word(at), "calls" | "jobs" | "lost"))
}

/// "…my patient last night. 100 next week": opens a sentence after one about somebody.
fn soon(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let time = matches!(context.word(next), "next" | "this")
        && matches!(context.word(next + 1), "week" | "month" | "year" | "birthday" | "weekend");
    let about =
        |at: usize| is_somebody(context.word(at)) || matches!(context.word(at), "he" | "she" | "her" | "his" | "him");
    value >= 60
        && time
        && is_closed(context, next + 2)
        && context.starts_at(i)
        && (i.saturating_sub(14)..i).any(about)
        && !(i.saturating_sub(6)..i).any(|at| is_load(context.word(at)))
}

/// "me, 27: tired", "me (34)".
fn myself(context: &Context, i: usize, next: usize) -> bool {
    let me = i > 0 && context.word(i - 1) == "me" && (i == 1 || context.starts_at(i - 1));
    me && (context.gap(i) == ", " && context.gap(next).starts_with([':', ',', ';', ' '])
        || context.gap(i) == " (" && context.gap(next).starts_with(')'))
        && goes_free_or_colon(context, next)
}

fn goes_free_or_colon(context: &Context, next: usize) -> bool {
    context.gap(next).starts_with(':') && !context.is_digits(next) || goes_free(context, next)
}

/// "lady, 78 no family", "woman 34 never been ill".
fn beside_somebody(context: &Context, i: usize, next: usize) -> bool {
    let at = skip_fillers(context, i);
    let Some(before) = at.checked_sub(1) else { return false };
    let noun = context.word(before);
    let numbered = one_of!(noun; "patient" "px" "resident" "student" "casualty" "cas" "adult" "child" "kid" "person" "partner" "carer" "teacher");
    let joined = match context.gap(at) {
        ", " => true,
        " " => !is_kin(noun) || at < i,
        _ => false,
    };
    is_somebody(noun) && !numbered && joined && goes_free(context, next)
}

/// "lovely couple both 90 still holding hands".
fn of_two(context: &Context, i: usize, next: usize) -> bool {
    let two = |w: &str| is_people(w) || is_kin(w) || one_of!(w; "couple" "pair" "they" "theyre" "them");
    let both = i.checked_sub(1).filter(|&at| context.word(at) == "both");
    both.is_some_and(|at| context.before(at, 4, two).is_some()) && goes_free(context, next)
}

/// "fell off a ladder at 81.", "broke her hip at 93": hours end at 24.
fn befell(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let fate = |w: &str| {
        one_of!(w; "fell" "fall" "falling" "broke" "broken" "widowed" "collapsed" "ladder" "hip" "alive" "dead" "dying" "pregnant"
            "homeless" "arrested" "stroke" "attack" "buried")
    };
    let reading = |w: &str| {
        is_load(w) && w != "off"
            || one_of!(w; "sat" "spo2" "rr" "resp" "heart" "hr" "bp" "speed" "crash" "doing" "driving" "bm" "sugar" "sugars" "price"
                "prices" "map" "oxygen" "levels" "junction" "exit" "number")
    };
    // "passed at 58 waiting for an ambulance", "dead at 23 because": hours past noon are told with their minutes.
    let w = |back| context.word_before(i, back);
    let gone = matches!(w(2), "died" | "passed" | "gone" | "dead" | "away" | "widowed" | "orphaned")
        && (value >= 25 || !matches!(w(2), "passed" | "gone" | "away") && w(3) != "pronounced");
    let died = gone && w(1) == "at" && goes_free(context, next);
    died || context.word_before(i, 1) == "at"
        && (50..=105).contains(&value)
        && is_closed(context, next)
        && context.before(i - 1, 6, fate).is_some()
        && context.before(i - 1, 10, reading).is_none()
}

/// "not bad for 96 she said", "sharp as a tack for 91", "looks great for 70".
fn good_for(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let good = |w: &str| {
        one_of!(w; "bad" "sharp" "tack" "fit" "spritely" "sprightly" "great" "amazing" "good" "well" "nimble" "agile" "incredible"
            "brilliant" "young" "mobile" "independent")
    };
    let paid = |w: &str| {
        is_load(w)
            || is_thing(w)
            || one_of!(w; "deal" "value" "bargain" "price" "cheap" "paid" "bought" "worth" "meal" "lunch" "stay")
    };
    context.word_before(i, 1) == "for"
        && value >= 60
        && (is_closed(context, next) || one_of!(context.word(next); "she" "he" "years" "and" "isnt" "is"))
        && context.before(i - 1, 4, good).is_some()
        && context.before(i - 1, 9, paid).is_none()
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn plain_sentences() {
        assert_found(
            Kind::Age,
            &[
                ("the lad was 19 off his head", "19"),
                ("our patient is 83 left in a corridor", "83"),
                ("Mr Jones is 78 for god's sake", "78"),
                ("she's 91 in a corridor since noon", "91"),
                ("he's just turned 40 like my dad", "40"),
                ("a lady, 78 no family", "78"),
                ("Two stabbings tonight. 17 and 15. So tired", "15"),
                ("RIP Tom. 22. Best of us.", "22"),
                ("What a patient last night. 100 next week", "100"),
                ("he's 6 waiting for a bed", "6"),
                ("me, 27: tired", "27"),
                ("my dad passed at 58 waiting for you lot", "58"),
                ("old couple both 90 still holding hands", "90"),
                ("fell off a ladder at 81. Why", "81"),
                ("not bad for 96 she said", "96"),
            ],
        );
    }

    #[test]
    fn plain_amounts() {
        assert_quiet(
            Kind::Age,
            &[
                "the patient was 40 minutes away",
                "my mum is 20 down the queue",
                "she's 88 on air",
                "the lady, 30 miles from home",
                "the man was 90 kilos",
                "sats fell, sat at 88.",
                "Adele's 21 still slaps",
                "he's 3 off the lead",
                "a hard game. 17 and 15. We lost",
                "Sorry Tom. 22 jobs waiting.",
                "not bad for 20 quid",
                "a good deal for 90",
                "he turned 90 degrees",
                "both 40 minutes late",
            ],
        );
    }
}

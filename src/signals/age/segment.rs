//! A number that is all of its clause, in the tale of somebody's illness: "MND, 41, used to play", "resus, clamshell. 17. Lived.",
//! "Ours was 63, pinpoint pupils", "9 wks, grunting".
//!
//! Such a number is an age where the words around it are of somebody who is ill and none counts or measures.

use super::beside::skip_fillers;
use super::names::{is_heading, is_score};
use super::story::{is_load, is_state};
use super::{Hit, is_closed};
use crate::lexicon;
use crate::signals::Context;
use crate::signals::numerals::cardinal;
use crate::signals::people::{is_clinical, is_kin, is_people, is_person, is_thing};

/// How many atoms either side are asked what the text is about.
const REACH: usize = 22;

/// A number from atom `i` to before `next` that stands by itself.
pub(super) fn segment(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    if !(1..=112).contains(&value) || i > 0 && context.is_digits(i - 1) || context.is_digits(next) {
        return None;
    }
    if let Some(last) = small(context, i, value, next) {
        return Some(Hit::new(i, last, 0, 0.7, "a small child's age by itself"));
    }
    let ends = closes(context, next);
    let first = skip_fillers(context, i);
    let alone = ends && opens(context, first);
    let one = ends && is_the_one(context, first);
    if !alone && !one {
        return None;
    }
    // "GCS 3, 20, hen do" is read; "sats, 88" and "Biscuits. 12." are what is counted.
    let before = if one { "" } else { context.word_before(first, 1) };
    let counts = is_load(before)
        || is_heading(before)
        || is_thing(before)
        || is_reading(before)
        || before.len() > 3
            && before.ends_with('s')
            && !one_of!(before; "ours" "hers" "yes" "this" "always" "jesus" "bless" "loss")
            && !is_clinical(before)
            && !is_ill(before)
            && !is_body(before);
    // "Over 50, or 45": a limit; 111 is rung.
    let limit = (first..i).any(|at| context.word(at) == "over") || matches!(before, "or" | "under") || value == 111;
    if counts
        || limit
        || is_beast_or_game(context, i, next)
        || is_load(context.word(next))
        || is_reading(context.word(next))
        || is_counted_elsewhere(context, i, value)
    {
        return None;
    }
    let enough = if value >= 13 { 1 } else { 2 };
    let child = |w: &str| is_kin(w) || is_childish(w);
    let small = value < 13 && !near(context, i, next, child);
    (!small && told(context, i, next) >= enough && !is_score(context))
        .then(|| Hit::new(i, next - 1, value, 0.65, "a number by itself in the tale of an illness"))
}

/// Whether a clause begins at `at`: no list of figures, no colon and no question before it.
fn opens(context: &Context, at: usize) -> bool {
    let gap = context.gap(at);
    at == 0
        || context.starts_at(at) && !gap.contains('?')
        || matches!(gap, ", " | "; " | " - " | " – " | " — " | "... " | "… " | ". ")
}

/// Whether the clause ends before `next`.
fn closes(context: &Context, next: usize) -> bool {
    let after = context.gap(next);
    is_closed(context, next) && !(after.starts_with(['.', ',']) && after.len() == 1 && next < context.len())
        || after.starts_with(" - ")
        || after.starts_with(" – ")
        || after.starts_with('…')
        || matches!(context.word(next), "maybe" | "tops" | "ish" | "today" | "tomorrow") && is_closed(context, next + 1)
}

/// "Ours was 63,", "mine was eight.", "this one was fifty-one,": the patient whom the teller had.
fn is_the_one(context: &Context, first: usize) -> bool {
    let w = |back| context.word_before(first, back);
    let verb = matches!(w(1), "was" | "is" | "s" | "were");
    verb && (matches!(w(2), "ours" | "mine" | "tonights" | "todays" | "yesterdays")
        || w(2) == "one"
            && matches!(w(3), "this" | "that" | "the" | "my" | "our" | "last" | "first" | "second" | "other"))
}

/// "9 wks, grunting", "first paeds arrest… four months.", "4/12, floppy": months, weeks and days of somebody small, as a
/// clause of their own.
fn small(context: &Context, i: usize, value: u32, next: usize) -> Option<usize> {
    let unit = one_of!(context.word(next); "months" "month" "mths" "mth" "weeks" "wks" "wk" "days");
    let about = |w: &str| is_childish(w);
    (unit
        && value <= if context.word(next).starts_with('w') { 16 } else { 30 }
        && !near(
            context,
            i,
            next,
            |w| one_of!(w; "pregnant" "gestation" "midwife" "bump" "waters" "contractions" "scan" "antenatal"),
        )
        && matches!(context.gap(next), " " | "")
        && opens(context, i)
        && closes(context, next + 1)
        && near(context, i, next, about)
        && told(context, i, next) >= 1
        && !is_load(context.word(next + 1))
        && !one_of!(context.word(next + 1); "no" "not" "without" "since" "until" "i" "we"))
    .then_some(next)
}

/// Words about somebody small.
pub(super) fn is_childish(word: &str) -> bool {
    one_of!(word;
        "baby" "infant" "bairn" "tot" "toddler" "paeds" "paed" "paediatric" "cot" "nappy" "nursery" "grunting" "floppy" "bronchiolitis" "croup"
        "bub" "twins" "twin" "little" "tiny" "wee" "kid" "kids" "child" "boy" "girl" "mummy" "daddy" "school" "teddy" "toy" "pram"
        "pushchair" "playground" "pyjamas" "cries" "cry" "buggy" "milk" "feeds" "breastfed" "meningococcal" "leukaemia" "stridor"
        "schoolbag" "dinosaur" "monkey" "trampoline" "lad" "lass" "son" "daughter"
    )
}

/// Illness, injury and what is done about them.
pub(super) fn is_ill(word: &str) -> bool {
    let listed = |list: lexicon::List| list.value(word).is_some_and(|value| value != "weak");
    word.len() > 1
        && (is_clinical(word)
            && !one_of!(word; "bp" "obs" "news" "sats" "c" "hit" "found" "lives" "living" "fit" "alone" "calls" "pr" "passed")
            || listed(lexicon::CONDITIONS)
            || listed(lexicon::PROCEDURES))
}

/// Whether an animal or a game is spoken of nearby: "ours is fifteen, deaf" may be the cat.
pub(super) fn is_beast_or_game(context: &Context, i: usize, next: usize) -> bool {
    near(context, i, next, |w| {
        one_of!(w;
            "dog" "dogs" "cat" "cats" "puppy" "kitten" "tortoise" "horse" "pony" "mare" "rabbit" "hamster" "parrot" "spaniel" "labrador" "terrier"
            "barks" "vet" "vets" "walkies" "postman" "paws" "kibble" "purrs" "par" "bowled" "bowling" "innings" "darts" "golf" "birdie" "handicap" "scrabble"
            "quiz" "bingo"
        )
    })
}

/// Parts of the body of which there are two.
fn is_body(word: &str) -> bool {
    one_of!(word; "wrists" "arms" "legs" "hands" "ankles" "knees" "hips" "eyes" "pupils" "lungs" "feet" "ribs" "lips" "burns")
}

/// What is read off somebody or something.
fn is_reading(word: &str) -> bool {
    one_of!(word;
        "gcs" "news" "sats" "bp" "hr" "rr" "resps" "temp" "bm" "pulse" "rate" "etco2" "spo2" "score" "total" "average" "number" "count" "cat" "category"
        "age" "call" "room" "bay" "bed" "ward" "floor" "junction" "page" "lactate" "inr" "peep" "fio2" "potassium" "troponin" "map" "loc" "eta"
        "pain" "bus" "route" "out" "of" "at" "for" "by" "is" "was" "times" "minus" "plus" "about" "shocks" "rounds" "cycles" "degrees"
    )
}

/// Whether such a word stands within reach of the number.
pub(super) fn near(context: &Context, i: usize, next: usize, is: impl Fn(&str) -> bool) -> bool {
    (i.saturating_sub(REACH)..i).chain(next..context.len().min(next + REACH)).any(|at| is(context.word(at)))
}

/// How much around the number is about somebody ill: illness counts for one, illness and somebody for two.
fn told(context: &Context, i: usize, next: usize) -> u32 {
    let somebody = |w: &str| {
        is_person(w)
            || is_people(w) && w != "people" && w != "patients"
            || is_state(w)
            || one_of!(w; "he" "she" "his" "her" "him" "hes" "shes")
    };
    u32::from(near(context, i, next, is_ill)) * (1 + u32::from(near(context, i, next, somebody)))
}

/// "Nine. Nine hours on the floor.", "28. That's how many": the same number counts something a few words on or back.
fn is_counted_elsewhere(context: &Context, i: usize, value: u32) -> bool {
    let from = i.saturating_sub(8);
    (from..context.len().min(i + 10)).any(|at| {
        at != i
            && (one_of!(context.word(at); "many" "times" "count" "counted" "counting" "total" "average" "number")
                || cardinal(context, at).is_some_and(|(same, end)| {
                    same == value && at > i && context.gap(end) == " " && super::story::is_counted(context, end)
                }))
    })
}

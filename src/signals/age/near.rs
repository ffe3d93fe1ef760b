//! Numbers that only the words around them make an age: "just shy of 90", "a lovely gent, (78)".

use super::{Hit, stands_alone};
use crate::signals::Context;
use crate::signals::people::{is_clinical, is_person, is_thing};

/// A word about somebody, near enough to be whose age it is.
fn about(word: &str) -> bool {
    is_person(word)
        || is_clinical(word)
        || one_of!(word; "he" "she" "hes" "shes" "him" "her" "mr" "mrs" "ms" "miss" "bless" "dancing" "poc" "carers" "nok" "sharp" "sprightly"
            "spritely" "frail" "independent" "stubborn")
}

/// "nearly 80 and living alone", "just shy of 90 and still dancing", "over 90 & no poc".
pub fn nearing(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    if !(50..=112).contains(&value) || !stands_alone(context, next) || !context.gap(i).trim().is_empty() {
        return None;
    }
    let w = |back| context.word_before(i, back);
    let (back, strong) = match w(1) {
        "of" => match (w(2), w(3)) {
            ("shy" | "short", "just" | "bit") => (3, true),
            ("side", _) | ("north", _) | ("shy", _) => (2, true),
            _ => return None,
        },
        "off" if matches!(w(2), "far" | "long") => (2, true),
        "for" if matches!(w(2), "getting" | "going") || w(2) == "on" && matches!(w(3), "getting" | "knocking") => {
            (2, true)
        }
        "on" if matches!(w(2), "knocking" | "nigh" | "getting") => (2, true),
        "nearly" | "almost" | "pushing" | "touching" | "nudging" => (1, false),
        "over" | "past" if value >= 70 => (1, false),
        _ => return None,
    };
    let first = i.checked_sub(back)?;
    let before = context.before(first, 6, |w| about(w) || is_thing(w) || is_quantity(w));
    let after = context.after(next, 5, |w| about(w) || is_thing(w) || is_quantity(w));
    let told = |at: usize| about(context.word(at));
    // The nearest word on either side says what it is; a thing or an amount on any side ends it.
    if before.is_some_and(|at| !told(at)) || after.is_some_and(|at| !told(at)) {
        return None;
    }
    let deed = {
        let from = next + usize::from(matches!(context.word(next), "and" | "but" | "who"));
        super::deed::is_deed(context, from) && (strong || context.starts_at(first))
    };
    let still = (strong || matches!(context.word_before(i, 1), "pushing" | "over" | "past"))
        && context.after(next, 3, |w| w == "still").is_some();
    (before.is_some() || after.is_some() || still || deed)
        .then(|| Hit::new(first, next - 1, value, 0.7, "an age, roughly, beside words about a person"))
}

/// Amounts, speeds, readings: what a rough number is otherwise.
fn is_quantity(word: &str) -> bool {
    one_of!(word;
        "minutes" "mins" "hours" "miles" "mph" "calls" "jobs" "doing" "score" "scored" "points" "percent" "degrees"
        "sats" "bp" "hr" "pulse" "rate" "gcs" "temp" "heart" "temperature" "weight" "size" "bpm" "quid" "pounds" "cost" "waited" "waiting" "stack"
        "queue" "sales" "weighs" "stone" "kilos" "kg" "patients" "people" "speed" "minute" "hour"
    )
}

/// Whether a bracketed number after atom `before` is an age: words about a person in the sentence,
/// and no reading, list or count right before it.
pub fn bracketed(context: &Context, before: usize, value: u32) -> bool {
    let noun = context.word(before);
    let counted = is_quantity(noun)
        || is_thing(noun)
        || context.is_digits(before)
        || one_of!(noun;
            "page" "p" "fig" "figure" "table" "no" "number" "ref" "chapter" "section" "ward" "bay" "room" "bed" "job"
            "crew" "day" "shift" "news" "resps" "rr" "bm" "level" "band" "total" "line" "note" "week" "step" "cat"
            "episode" "series" "track" "men" "women" "children" "staff" "obs" "sat" "spo2" "etco2"
        )
        || noun.len() > 3 && noun.ends_with('s') && !is_clinical(noun);
    (16..=110).contains(&value) && !counted && context.before(before + 1, 9, about).is_some()
}

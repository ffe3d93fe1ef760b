//! Ages beside a sex in crews' shorthand: "34F", "M 82", "78 y/f", "(F, 78)", "male/34/OD", "f, 40s".

use super::Hit;
use crate::signals::Context;
use crate::signals::people::is_clinical;

/// "34F", "M 82", "(78M)": crew shorthand for age and sex.
pub fn sex_letter(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    if !(1..=110).contains(&value) || context.word(i).len() > 3 || !context.is_digits(i) {
        return None;
    }
    let letter = |at: usize| matches!(context.word(at), "f" | "m");
    let clinical = |at: usize| {
        (at..at + 5).any(|at| {
            is_clinical(context.word(at))
                || matches!(context.word(at), "stab" | "stabs")
                || context.gap(at).contains(['?', '#']) && at < context.len()
        })
    };
    let cue =
        context.before(i, 3, |w| one_of!(w; "pt" "patient" "px" "age" "with" "to" "a" "an" "had" "got")).is_some();
    // Figures first: 34F.
    if letter(next) && one_of!(context.gap(next); "" "/" " " " / ") && !context.is_glued(next + 1) {
        let upper = context.is_upper(next);
        let strong = clinical(next + 1) || context.before(i, 3, |w| matches!(w, "pt" | "patient" | "px")).is_some();
        let enough = strong || (upper && (13..100).contains(&value) && (context.gap(next) != " " || cue));
        if !enough || is_measure(context, i, next) || (!upper && !strong) {
            return None;
        }
        return Some(Hit::new(i, next, value, if strong { 0.95 } else { 0.8 }, "age and sex in shorthand"));
    }
    // Letter first: F78.
    let before = i.checked_sub(1)?;
    if letter(before)
        && matches!(context.gap(i), "" | "/" | " ")
        && !context.is_glued(before)
        && context.is_upper(before)
    {
        let road = context.word(before) == "m" && context.gap(i).is_empty();
        let told = (next..next + 4).any(|at| {
            is_clinical(context.word(at))
                && !context.is_glued(at + 1)
                && !one_of!(context.word(at); "rtc" "hit" "found" "trapped")
        }) || context.before(before, 2, |w| matches!(w, "pt" | "patient" | "px")).is_some();
        // "M 47 ?PE"
        let told = told || context.gap(next) == " ?" && value >= 13;
        let place = context.before(before, 2, |w| one_of!(w; "the" "on" "off" "in" "near" "from" "formula")).is_some();
        let alone = value >= 13 && (context.gap(i) == "/" || context.word(before) == "f" && value >= 40);
        if (told || alone && !road) && !place && !is_measure(context, before, next) {
            return Some(Hit::new(before, next - 1, value, 0.9, "age and sex in shorthand"));
        }
    }
    None
}

/// Temperatures, sizes, seats, distances, money, audiences.
fn is_measure(context: &Context, i: usize, next: usize) -> bool {
    let before = |w: &str| {
        one_of!(w;
            "size" "seat" "row" "bra" "gate" "bus" "route" "temp" "temperature" "oven" "degrees" "swam" "ran" "over"
            "room" "shelf" "platform" "raised" "worth" "high" "low"
        )
    };
    let after = |w: &str| {
        one_of!(w;
            "bra" "cup" "people" "followers" "views" "subscribers" "users" "race" "sprint" "pool" "radius" "away"
            "deep" "tall" "high" "long" "wide" "budget" "fund" "deal" "funding" "investment" "swim" "freestyle"
            "outside" "today" "heat" "weather" "drop" "dash" "relay" "degrees" "downloads" "bus" "hose" "rope"
            "ladder" "screen" "diesel" "final" "catheter" "catheters" "foley" "drain" "french" "cannula" "tube" "sheath"
        )
    };
    let lie = |at: usize| context.word(at) == "long" && context.word(at + 1) == "lie";
    let measured = context.before(i, 3, before).is_some_and(|at| (at + 1..=i).all(|k| !context.gap(k).contains(':')));
    measured || context.after(next + 1, 2, after).is_some_and(|at| !lie(at))
}

/// "(F, 78)", "[M 24]", "(78 F)": the two in brackets by themselves.
pub fn bracketed(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    let letter = |at: usize| one_of!(context.word(at); "f" "m" "male" "female");
    let opened = |at: usize| context.gap(at).ends_with(['(', '[']);
    let closed = |at: usize| context.gap(at).starts_with([')', ']']);
    let joined = |at: usize| one_of!(context.gap(at); " " ", " "," "/" "" " / ");
    if !context.is_digits(i) || !(1..=110).contains(&value) {
        return None;
    }
    let first = i.checked_sub(1).filter(|&b| letter(b) && opened(b) && joined(i) && closed(next));
    let last = (letter(next) && opened(i) && joined(next) && closed(next + 1)).then_some(next);
    // "(56 m)" is a distance, "(M 20)" a road.
    let measure = context.word(next) == "m" && context.gap(next) == " "
        || first.is_some_and(|b| context.word(b) == "m" && matches!(context.gap(i), "" | " "));
    if measure && (value < 18 || (next..next + 4).all(|at| !is_clinical(context.word(at)))) {
        return None;
    }
    match (first, last) {
        (Some(first), _) => Some(Hit::new(first, next - 1, value, 0.85, "age and sex in shorthand")),
        (None, Some(last)) => Some(Hit::new(i, last, value, 0.85, "age and sex in shorthand")),
        _ => None,
    }
}

/// "78 y/f", "78 yr F", "pt f 88", "m/72 collapse", "34/male/OD": with a word between, or in small letters where
/// a patient or a complaint is named.
pub fn worded(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    if !context.is_digits(i) || !(1..=110).contains(&value) {
        return None;
    }
    let hit = |first, last| Some(Hit::new(first, last, value, 0.85, "age and sex in shorthand"));
    let told = |at: usize| {
        (at..at + 3).any(|k| is_clinical(context.word(k)) || context.gap(k).contains('?') && k < context.len())
    };
    // "78 y/f fall", "78 yr F fall"
    if matches!(context.word(next), "y" | "yr" | "yrs")
        && matches!(context.word(next + 1), "f" | "m")
        && one_of!(context.gap(next + 1); "/" " " "" ".")
        && (told(next + 2) || context.is_upper(next + 1) || context.gap(next + 1) == "/")
    {
        return hit(i, next + 1);
    }
    // "77, F, ?NOF"
    if value >= 13
        && matches!(context.word(next), "f" | "m")
        && context.is_upper(next)
        && context.gap(next) == ", "
        && super::is_closed(context, next + 1)
        && !context.is_digits(next + 1)
    {
        return hit(i, next);
    }
    // "74yrs f", "F, 74" and "74-F" as the whole of a line
    let line = |first: usize, end: usize| {
        (first == 0 || context.gap(first).contains('\n')) && (end >= context.len() || context.gap(end).contains('\n'))
    };
    if matches!(context.word(next), "yrs" | "yr") && matches!(context.word(next + 1), "f" | "m") && line(i, next + 2) {
        return hit(i, next + 1);
    }
    if value >= 13 {
        let first = i.checked_sub(1).filter(|&b| {
            matches!(context.word(b), "f" | "m") && line(b, next) && one_of!(context.gap(i); ", " "," "-" "/")
        });
        if let Some(first) = first {
            return hit(first, next - 1);
        }
        if matches!(context.word(next), "f" | "m") && line(i, next + 1) && one_of!(context.gap(next); ", " "," "-" "/")
        {
            return hit(i, next);
        }
    }
    // "34/male/OD", "34/m"
    if context.gap(next) == "/"
        && matches!(context.word(next), "male" | "female")
        && !context.is_letters(i.wrapping_sub(1))
        && (told(next + 1) || next + 1 >= context.len())
    {
        return hit(i, next);
    }
    // "24/m stabbed", "67/f with chest pain"
    if context.gap(next) == "/"
        && matches!(context.word(next), "f" | "m")
        && value >= 2
        && (told(next + 1) || context.word(next + 1) == "with")
    {
        return hit(i, next);
    }
    let before = i.checked_sub(1)?;
    match context.word(before) {
        "male" | "female" if context.gap(i) == "/" && value >= 13 => hit(before, next - 1),
        "f" | "m" if !context.is_glued(before) => {
            let patient = matches!(context.word_before(before, 1), "pt" | "patient" | "px");
            let road = context.word(before) == "m" && !matches!(context.gap(i), "/" | ", ");
            let shaped = matches!(context.gap(i), "/" | ", ") || context.gap(i) == " " && (patient || told(next));
            let shaped = shaped || context.gap(i).is_empty() && context.word(before) == "f" && told(next);
            let road = road
                && (next..next + 3).any(
                    |at| one_of!(context.word(at); "closed" "shut" "junction" "j" "northbound" "southbound" "rtc"),
                );
            let enough = patient || context.starts_at(before) && told(next);
            (shaped && enough && !road && value >= 2).then(|| hit(before, next - 1))?
        }
        _ => None,
    }
}

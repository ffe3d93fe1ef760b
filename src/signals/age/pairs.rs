//! Ages of two or more, told together: "both 19,", "they're 88 and 91", "husband 85 wife 84", "siblings 3 and 5".

use super::story::is_load;
use super::{is_closed, stands_alone};
use crate::signals::Context;
use crate::signals::numerals::cardinal;
use crate::signals::people::{is_kin, is_people};

/// "both 19, both dead at scene", "they're both 16".
pub(super) fn both(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let them =
        context.word_before(i, 1) == "them" && context.word_before(i, 2) == "of" && context.word_before(i, 3) == "both";
    let told = (context.word_before(i, 1) == "both" || them) && value >= 3;
    let ends = is_closed(context, next);
    // "both 16, both 17" on the fleet list goes on with a number or with kit.
    let other = (next..next + 4).any(|at| is_load(context.word(at)) || context.is_digits(at));
    told && ends && !other
}

/// "they're 88 and 91, married 70 years", "youngest 2, eldest 9", "him 92 her 89", "husband 85 wife 84".
pub(super) fn in_pairs(context: &Context, i: usize, next: usize) -> bool {
    // "mum 34 and kids 6 and 2"
    let young = |at: usize| one_of!(context.word(at); "kids" "children" "twins" "girls" "boys" "sons" "daughters");
    let cue = |at: usize| {
        let w = context.word(at);
        is_kin(w) || one_of!(w; "him" "her" "youngest" "eldest" "oldest" "he" "she")
    };
    // A cue before the number and before another number within three atoms either side.
    let grown = cardinal(context, i).is_some_and(|(value, _)| value >= 13)
        || !matches!(context.word_before(i, 1), "him" | "her");
    if i > 0 && grown && cue(i - 1) && context.gap(i).trim().is_empty() {
        let forward =
            (next..next + 2).find(|&at| cue(at) || young(at)).is_some_and(|at| cardinal(context, at + 1).is_some());
        let back = i >= 3
            && (i - 3..i - 1).any(|at| cardinal(context, at).is_some() && at > 0 && cue(at - 1))
            && !is_load(context.word(next));
        let second = if forward {
            (next..next + 2)
                .find(|&at| cue(at) || young(at))
                .and_then(|at| cardinal(context, at + 1))
                .map_or(next, |(_, end)| end)
        } else {
            next
        };
        let comma = context.gap(next).starts_with(',') || context.gap(i - 1).starts_with(',');
        let small = cardinal(context, i).is_some_and(|(value, _)| value < 13) && !comma;
        let closed =
            second >= context.len() || stands_alone(context, second) || context.word(second) == "both" || comma;
        if (forward || back) && closed && !small {
            return true;
        }
    }
    // "they're 88 and 91,", "the kids were 3, 5 and 8"
    let mut at = i;
    for _ in 0..4 {
        let joined = match () {
            () if context.word_before(at, 1) == "and" => 2,
            () if matches!(context.gap(at), ", " | "," | " & ") => 1,
            () => break,
        };
        match at.checked_sub(joined).filter(|&k| cardinal(context, k).is_some_and(|(v, _)| (1..=112).contains(&v))) {
            Some(previous) => at = previous,
            None => break,
        }
    }
    let who = |back| context.word_before(at, back);
    // "Ages today: 6, 34, 78"
    let headed = context.gap(at).starts_with(':')
        && (context.before(at, 3, |w| w == "ages").is_some()
            || context.before(at, 8, |w| w == "generations").is_some());
    let own = one_of!(who(1); "kids" "children" "twins" "girls" "boys" "sons" "daughters" "brothers" "sisters" "siblings" "grandkids");
    let patients = matches!(who(1), "were" | "are") && who(2) == "patients";
    let people = match who(1) {
        "re" | "were" | "are" => {
            (who(2) == "they" || is_people(who(2)) || matches!(who(2), "couple" | "pair")) && who(2) != "people"
        }
        "theyre" => true,
        // "kids of 13 and 14 doing gas"
        "of" => {
            one_of!(who(2); "kids" "lads" "girls" "boys" "children" "brothers" "sisters" "twins" "sons" "daughters")
        }
        // "siblings 3 and 5"
        w if is_people(w) && context.gap(at) == " " => {
            !one_of!(w; "patients" "people" "casualties" "pts" "adults" "residents")
        }
        "mrs" => who(2) == "and" && matches!(who(3), "mr"),
        _ => headed,
    };
    if !people {
        return false;
    }
    let (mut end, mut count) = (at, 0);
    while let Some((value, after)) = cardinal(context, end).filter(|_| count < 6) {
        if value == 0 || value > 112 || (who(2) == "they" || who(1) == "theyre") && value < 13 {
            return false;
        }
        count += 1;
        end = match () {
            () if context.word(after) == "and" && cardinal(context, after + 1).is_some() => after + 1,
            () if matches!(context.gap(after), ", " | "," | " & ") && cardinal(context, after).is_some() => after,
            () => {
                end = after;
                break;
            }
        };
    }
    // "kids 6 and 2 all out", "brothers 7 and 9 fell in"
    let told = own
        && context.gap(at) == " "
        && one_of!(context.word(end); "all" "both" "fell" "and" "who" "with" "got" "had" "were" "found" "left" "trapped" "stuck")
        || own
            && context.gap(at) == " "
            && context.word(end) == "in"
            && context.word(end + 1) == "the"
            && !is_load(context.word(end + 2));
    let lived = one_of!(context.word(end); "and" "but" "who" "with" "still" "married" "both" "living")
        && who(2) != "people"
        && !(end..end + 4).any(|at| is_load(context.word(at)) || context.is_digits(at));
    let told = told
        || matches!(who(1), "re" | "theyre" | "were" | "are") && lived
        || who(1) == "of" && context.gap(end) == " " && !super::story::is_counted(context, end);
    count >= if patients { 3 } else { 2 } && (is_closed(context, end) || told)
}

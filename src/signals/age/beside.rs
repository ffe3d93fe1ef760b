//! Ages told by the words beside them: "aged 78", "lad of 17", "Ethel, 84,", "Smith (82)".

use super::names::{is_name, is_score};
use super::story::{is_load, is_off, is_state};
use super::{Hit, stands_alone};
use crate::signals::Context;
use crate::signals::numerals::cardinal;
use crate::signals::people::{is_clinical, is_kin, is_people, is_person, is_thing};

/// Words that may stand between a cue and the number.
fn is_filler(word: &str) -> bool {
    one_of!(word;
        "only" "just" "nearly" "almost" "about" "around" "barely" "now" "still" "maybe" "approx" "approximately"
        "probably" "like" "roughly" "already" "exactly" "circa" "over" "well" "though" "yes" "even" "then" "also"
        "bout" "abt" "prob" "probs" "onli" "jus" "nrly" "possibly" "apparently" "officially" "finally" "actually" "bloody" "fucking"
        "literally"
    )
}

/// Walks back over fillers; the atom after the cue.
pub(super) fn skip_fillers(context: &Context, i: usize) -> usize {
    let mut at = i;
    while at > 0 && i - at < 3 && is_filler(context.word(at - 1)) && context.gap(at).trim().is_empty() {
        at -= 1;
    }
    at
}

/// "aged 78", "age: 7", "at the age of 12", "aged 4 and 6".
pub fn aged(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    let at = skip_fillers(context, i);
    let cue = at.checked_sub(1)?;
    let first = match context.word(cue) {
        "aged" | "age" | "ages" | "agd" => cue,
        "of" | "is" | "was" if context.word_before(cue, 1) == "age" => cue - 1,
        "were" | "are"
            if context.word_before(cue, 1) == "ages"
                && matches!(context.word_before(cue, 2), "their" | "kids" | "s") =>
        {
            cue - 1
        }
        "between" if context.word_before(cue, 1) == "aged" => cue - 1,
        _ if at == i && follows_aged(context, i) => i,
        _ => return None,
    };
    let gap = context.gap(i);
    let noun = context.word(cue) == "age" && gap == ", " && value >= 13 && stands_alone(context, next);
    if gap.len() > 5 || gap.contains([',', '(']) && first != i && !noun || value > 115 {
        return None;
    }
    let mixed = one_of!(context.word_before(first, 1);
        "stone" "ice" "new" "bronze" "golden" "iron" "dragon" "digital" "gestational" "pension" "minimum" "retirement"
        "average" "mean" "median"
    );
    let thing = context.before(first, 4, is_thing).is_some() && context.before(first, 4, is_person).is_none();
    let counted = context.gap(next) == " "
        && context.word(next).len() > 3
        && context.word(next).ends_with('s')
        && !is_clinical(context.word(next))
        && !matches!(context.word(next), "lives" | "years" | "months" | "weeks" | "days");
    // "aged 10 years in oak", "aged 3 year wine"
    let cask = |w: &str| is_thing(w) || one_of!(w; "oak" "cask" "casks" "barrel" "barrels" "wood" "bottle" "cellar");
    let stored = matches!(context.word(next), "years" | "year" | "months" | "month")
        && context.after(next + 1, 3, cask).is_some();
    if mixed
        || stored
        || thing
        || counted
        || is_everyone(context, first, next)
        || matches!(context.word(next), "days" | "group" | "range" | "limit" | "rating" | "certificate")
    {
        return None;
    }
    Some(Hit::new(first, next - 1, value, 0.96, "called an age"))
}

/// "aged 3, 5 and 7": whether numbers joined by commas and "and" lead back to "aged".
fn follows_aged(context: &Context, i: usize) -> bool {
    let mut at = i;
    for _ in 0..4 {
        let joined = if matches!(context.word_before(at, 1), "and" | "or") {
            2
        } else {
            usize::from(context.gap(at).starts_with(','))
        };
        let Some(previous) = at.checked_sub(joined).filter(|_| joined > 0) else { return false };
        if cardinal(context, previous).is_none() {
            return false;
        }
        if matches!(context.word_before(previous, 1), "aged" | "ages") {
            return true;
        }
        at = previous;
    }
    false
}

/// "16 or over", "65 and above", "18-24", "50+": an age limit, nobody's age.
fn is_everyone(context: &Context, first: usize, next: usize) -> bool {
    let word = context.word(next);
    let limit = |at: usize| {
        matches!(
            context.word(at),
            "over" | "above" | "under" | "older" | "younger" | "up" | "upwards" | "below" | "plus"
        )
    };
    if matches!(word, "and" | "or") && limit(next + 1) || word == "plus" || context.gap(next).starts_with('+') {
        return true;
    }
    let over = matches!(context.word_before(next, 2), "over" | "under" | "least");
    let range = matches!(word, "to") && cardinal(context, next + 1).is_some()
        || context.is_digits(next) && context.gap(next).contains('-');
    let many = context
        .before(first, 4, |w| {
            is_people(w)
                || matches!(w, "anyone" | "everyone" | "those" | "all" | "for" | "anybody" | "open" | "youngsters")
        })
        .is_some();
    let one = context.before(first, 3, is_person).is_some();
    (range || over) && (many || !one)
}

/// The number stands next to a word for a person or a name: "lad of 17", "girl, 6,", "Smith (82)".
pub fn apposed(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    if value == 0 || value > 112 {
        return None;
    }
    let hit = |confidence, evidence| Some(Hit::new(i, next - 1, value, confidence, evidence));
    // "78 male", "45 female"
    if matches!(context.word(next), "male" | "female" | "lady" | "gentleman" | "woman" | "man" | "gent")
        && matches!(context.gap(next), " " | "")
        && value >= 13
        && !context.word(next + 1).ends_with('s')
        && !matches!(context.word_before(i, 1), "no" | "number" | "top" | "the")
    {
        return hit(0.85, "a number before a word for a person");
    }
    // "male 23 gsw": the sex, then the age, then whatever is wrong.
    let sex = matches!(context.word_before(i, 1), "male" | "female") && matches!(context.gap(i), " " | ", " | " (");
    if sex && (13..=110).contains(&value) && !is_counted(context, next) {
        return hit(0.85, "a number after a word for a person");
    }
    // "an 88 with a fall"
    if matches!(context.word_before(i, 1), "a" | "an" | "another" | "our")
        && (18..=110).contains(&value)
        && context.word(next) == "with"
        && context.gap(next) == " "
        && context.after(next + 1, 4, is_clinical).is_some()
    {
        return hit(0.75, "a number with a complaint");
    }
    if several(context, i, next) {
        return hit(0.85, "one of several people's ages");
    }
    if let Some(found) = super::near::nearing(context, i, value, next) {
        return Some(found);
    }
    let from = skip_fillers(context, i);
    if value >= 13
        && matches!(context.word_before(from, 1), "of" | "o")
        && is_person(context.word_before(from, 2))
        && context.is_letters(next)
    {
        let word = context.word(next);
        // "of 96 remembers the war": what somebody does, not what is counted.
        let does = one_of!(context.word(next + 1); "the" "a" "an" "his" "her" "me" "my" "us" "you" "that" "it" "everything" "every" "at" "on" "off" "for" "with" "alone" "all" "himself" "herself");
        let counted = word.ends_with('s') && !does && !matches!(word, "was" | "is" | "has" | "lives")
            || matches!(word, "year" | "odd" | "hour" | "people");
        if !counted {
            return hit(0.88, "a person of that age");
        }
    }
    // "my mum 82 at 6 Laburnum Grove"
    let at_home =
        value >= 40 && context.word(next) == "at" && (context.is_digits(next + 1) || context.word(next + 1) == "home");
    let ill = context.gap(next) == " "
        && (is_state(context.word(next))
            || is_off(context, next)
            || context.word(next) == "long" && context.word(next + 1) == "lie");
    if !stands_alone(context, next) && !at_home && !ill {
        return None;
    }
    let at = skip_fillers(context, i);
    let Some(before) = at.checked_sub(1) else { return opening(context, i, value, next) };
    if matches!(context.word(before), "of" | "o") {
        let noun = context.word_before(before, 1);
        let children = is_kin(noun) && value < 16;
        return (is_person(noun) && !children && noun != "twins" && !(noun == "patient" && value < 13))
            .then(|| hit(0.93, "a person of that age"))?;
    }
    let mut gap = context.gap(at);
    if context.word(before).len() <= 2 {
        gap = gap.strip_prefix('.').unwrap_or(gap); // "Mrs J.K., 71", "Mr T. (83)"
    }
    let closed = context.gap(next).starts_with([',', ')', '.', ';', '!', '?', '\n'])
        || next >= context.len()
        || context.gap(next).trim().starts_with(['-', '—']);
    let noun = context.word(before);
    // "Man 1, vending machine 0" keeps the score.
    let grown = one_of!(noun; "man" "woman" "lady" "gentleman" "gent" "bloke" "chap" "guy" "fella")
        && value < 13
        && !matches!(context.word_before(before, 1), "little" | "wee" | "young" | "small");
    let person =
        is_person(noun) && !grown && !(noun == "patient" || noun == "pt" || noun == "resident" || noun == "student")
            || matches!(noun, "pt" | "patient" | "px") && value >= 13;
    let timed = one_of!(context.word(next); "next" "last" "today" "on" "in" "this" "yesterday" "tomorrow")
        && (next + 1..next + 4).any(|at| context.gap(at).starts_with(')'));
    let bracketed = gap.trim_start() == "(" && timed
        || gap.trim_start() == "(" && context.gap(next).trim_start_matches(['!', '?']).starts_with(')');
    let comma = matches!(gap, ", " | "," | " - " | " – ");
    if person && (bracketed || comma && (closed || stands_alone(context, next)) || gap == " " && at == i) {
        let counted = is_kin(noun) && gap == " " && !closed && !at_home && !is_clinical(context.word(next));
        return if counted { None } else { hit(0.9, "next to a word for a person") };
    }
    if (bracketed || comma && closed) && is_name(context, before) {
        // "Kev (4) missed calls"
        let counted = bracketed && value < 13 && (next..next + 2).any(|k| is_load(context.word(k)));
        let numbers = counted || context.after(next, if bracketed { 2 } else { 7 }, is_numbered_thing).is_some();
        return if numbers || is_score(context) {
            None
        } else {
            hit(if bracketed { 0.8 } else { 0.88 }, "after a name")
        };
    }
    if bracketed && (super::near::bracketed(context, before, value) || value >= 13 && is_person(context.word(next))) {
        return hit(0.7, "a number in brackets after words about a person");
    }
    listed(context, i, value, next, gap, closed).or_else(|| opening(context, i, value, next))
}

/// "three lads, 15, 16 and 16", "two sisters (4 and 7)": numbers in a row right after people, and nothing counted.
fn several(context: &Context, i: usize, next: usize) -> bool {
    let one = |at: usize| cardinal(context, at).filter(|(v, _)| (1..=110).contains(v)).map(|(_, end)| end);
    let joins = |at: usize| -> Option<usize> {
        let gap = context.gap(at);
        match context.word(at) {
            "and" if gap.len() <= 2 => Some(at + 1),
            _ if matches!(gap, ", " | "," | " & ") => Some(at),
            _ => None,
        }
    };
    // Back to where the row begins.
    let mut at = i;
    for _ in 0..5 {
        let joined = if context.word_before(at, 1) == "and" {
            2
        } else {
            usize::from(matches!(context.gap(at), ", " | "," | " & "))
        };
        let Some(previous) = at.checked_sub(joined).filter(|p| joined > 0 && context.is_digits(*p)) else { break };
        at = previous;
    }
    let opened = matches!(context.gap(at), ", " | " (" | " - ")
        && at > 0
        && (is_people(context.word(at - 1)) || matches!(context.word(at - 1), "couple" | "pair"));
    if !opened {
        return false;
    }
    let (mut end, mut count) = (next, 1);
    if at < i {
        count += 1;
    }
    while let Some(more) = joins(end).and_then(one) {
        if !stands_alone(context, more) && joins(more).is_none() {
            // "35 and 36 in the queue" counts something; ", one stolen moped" is another matter.
            if context.is_digits(more - 1) {
                return false;
            }
            break;
        }
        end = more;
        count += 1;
        if count > 6 {
            return false;
        }
    }
    count >= 2 && stands_alone(context, end)
}

/// "…a lady in the back, dementia, 88, frightened": between commas, a person earlier in the sentence.
fn listed(context: &Context, i: usize, value: u32, next: usize, gap: &str, closed: bool) -> Option<Hit> {
    let comma_after = context.gap(next).starts_with(',')
        || closed && !context.is_digits(next)
        || matches!(context.word(next), "and" | "with" | "but" | "still");
    if !gap.starts_with(',')
        || !comma_after
        || value < 13 && !(matches!(context.word_before(i, 1), "her" | "him") && context.gap(next).starts_with(", "))
        // "grandmother of 12, 86, fall"
        || context.is_digits(i.wrapping_sub(1)) && !(context.word_before(i, 2) == "of" && is_kin(context.word_before(i, 3)))
        || context.is_digits(next)
    {
        return None;
    }
    let person =
        context.before(i, 9, |w| is_person(w) || matches!(w, "she" | "he" | "her" | "him" | "pregnant" | "gravid"))?;
    let count = context.before(i, 3, |w| {
        matches!(
            w,
            "minutes" | "hours" | "miles" | "shift" | "sats" | "gcs" | "bp" | "hr" | "resps" | "pulse" | "bm" | "rr"
        )
    });
    (count.is_none() && i > person).then(|| Hit::new(i, next - 1, value, 0.7, "between commas, after a person"))
}

/// "78, fell downstairs" at the start; "Ninety three." as a sentence after one about a person.
fn opening(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    // "younger than me. 27. What": two letters and a full stop end a sentence too, where they are a word.
    let short = context.gap(i) == ". "
        && one_of!(context.word_before(i, 1); "me" "it" "us" "up" "on" "in" "so" "go" "to" "by" "he" "ok" "is");
    let starts = short || context.starts_at(i);
    if !starts || value < 2 {
        return None;
    }
    // "103! One hundred and three!": said twice, for the wonder of it.
    let again = cardinal(context, next).is_some_and(|(same, _)| same == value) && context.ends_before(next);
    if again && value >= 13 {
        return Some(Hit::new(i, next - 1, value, 0.7, "a number said twice"));
    }
    if context.gap(next).starts_with(',')
        && (is_clinical(context.word(next))
            || is_clinical(context.word(next + 1))
            || is_person(context.word(next))
            || matches!(
                context.word(next),
                "lives" | "lived" | "bless" | "lovely" | "blind" | "deaf" | "frail" | "lonely" | "sharp"
            ))
    {
        return Some(Hit::new(i, next - 1, value, 0.8, "opens the story of a patient"));
    }
    let alone = next < context.len() && context.ends_before(next) && context.gap(next).starts_with(['.', '!']);
    if alone && value >= 13 {
        let from = i.saturating_sub(14);
        let about = (from..i).any(|at| {
            one_of!(context.word(at);
                "she" "he" "her" "him" "lady" "gentleman" "patient" "nan" "grandad" "lad" "dad" "mum" "mums"
                "dads" "woman" "man"
            )
        }) || context.gap(next).starts_with('!')
            && matches!(context.word(next), "she" | "he" | "shes" | "hes");
        // "45. Massive MI.": the next sentence says what is wrong.
        let complaint = (next..next + 4).any(|at| {
            (is_clinical(context.word(at))
                || one_of!(context.word(at); "massive" "catastrophic" "pe" "ich" "sah" "wrist" "ankle" "shoulder" "femur" "pelvis"))
                && !context.is_digits(at)
        }) && (i == 0 || context.gap(i).contains('\n'));
        return (about || complaint)
            .then(|| Hit::new(i, next - 1, value, 0.6, "a number by itself after a sentence about a person"));
    }
    None
}

/// Something counted follows: "male 12 hour shift", "female 4 nations".
fn is_counted(context: &Context, next: usize) -> bool {
    let word = context.word(next);
    context.gap(next) == " "
        && (word.len() > 3 && word.ends_with('s') && !is_clinical(word)
            || one_of!(word; "hour" "day" "week" "minute" "mile" "mm" "cm" "kg" "stone" "pin" "way" "bed" "st" "nd" "rd" "th"))
}

/// Words that make a number after a name something else ("Alison, 12, is our kit number").
fn is_numbered_thing(word: &str) -> bool {
    one_of!(word;
        "number" "no" "kit" "shirt" "score" "points" "goals" "votes" "squad" "locker" "seat" "table" "bib" "jersey"
        "platform" "lap" "laps" "runs" "wickets" "tries" "caps" "apps" "appearances" "rank" "ranked" "seed"
    )
}

//! Numbers by themselves that the words around make somebody's age: "86 and lives alone", "both 19,",
//! "two days before her 18th", "a stroke at 38".

use super::bounded::{bounded, is_counted_or_end};
use super::complaint::opens_with_complaint;
use super::deed::is_deed;
use super::pairs::{both, in_pairs};
use super::role::{role, told_between};
use super::segment::{is_beast_or_game, is_ill};
use super::story::{goes_on, is_load};
use super::young::is_called;
use super::{Hit, is_closed, stands_alone};
use crate::signals::Context;
use crate::signals::numerals::cardinal;
use crate::signals::people::{is_clinical, is_kin, is_person};

/// A number that nothing else made an age.
pub(super) fn rough(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    if value == 0 || value > 112 {
        return None;
    }
    let hit = |first, confidence, evidence| Some(Hit::new(first, next - 1, value, confidence, evidence));
    if bounded(context, i, value, next) {
        return hit(i, 0.75, "an age guessed");
    }
    if milestone(context, i, value, next) {
        return Some(Hit::new(i, next, value, 0.75, "a numbered birthday"));
    }
    if at_onset(context, i, value, next) {
        return hit(i, 0.7, "an age when something befell somebody");
    }
    if both(context, i, value, next) || in_pairs(context, i, next) {
        return hit(i, 0.75, "one of several people's ages");
    }
    if said(context, i, value, next) {
        return hit(i, 0.8, "said of a person");
    }
    if role(context, i, value, next) || told_between(context, i, value, next) {
        return hit(i, 0.75, "next to a word for a person");
    }
    let first = opens(context, i, value, next)?;
    hit(first, 0.7, "opens the story of a patient")
}

/// "she's 84 and…", "granny's 97 for god's sake": who it is said of is plain, and nothing counted follows.
fn said(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let at = super::beside::skip_fillers(context, i);
    // "he's just under 90", "she's well over 80"
    let at = if at > 1 && value >= 13 && matches!(context.word(at - 1), "under" | "over" | "past") {
        super::beside::skip_fillers(context, at - 1)
    } else {
        at
    };
    let Some(verb) = at.checked_sub(1) else { return false };
    let who = |back| context.word_before(verb, back);
    let subject = match context.word(verb) {
        "hes" | "shes" => true,
        // "i'm 77 waiting on a trolley"
        "m" | "im" | "am" => {
            value >= 40 && one_of!(context.word(next); "waiting" "sat" "sitting" "lying" "stuck" "lay" "an" "n")
        }
        "is" | "was" | "s" => {
            matches!(who(1), "he" | "she" | "lady" | "gentleman")
                || verb > 0 && is_called(context, verb - 1)
                // "her daughter who's 11 did the talking"; "who's 12 in the draw?" asks.
                || who(1) == "who" && (is_person(who(2)) || matches!(who(2), "nobody" | "someone" | "anyone" | "somebody"))
        }
        w if is_kin_possessed(w) => true,
        // "patients 84 and has dementia"
        "patients" | "pts" => {
            context.word(next) == "and" && matches!(context.word(next + 1), "has" | "is" | "was" | "lives")
        }
        _ => false,
    };
    // "tonight's was 17. Same age as my lad"
    let compared = context.word(verb) == "was"
        && (who(1) == "s" || matches!(who(1), "ours" | "one"))
        && (next..next + 6).any(|k| context.word(k) == "age" && context.word(k.saturating_sub(1)) == "same");
    let small = value >= 13 || one_of!(context.word(next); "an" "and" "n" "he" "she" "ffs" "omg" "but" "only" "years");
    let child = subject && value < 13 && (who(1) == "who" || verb > 0 && is_called(context, verb - 1));
    let child = child
        && (next >= context.len()
            || stands_alone(context, next)
            || one_of!(context.word(next); "did" "was" "had" "rang" "called" "found" "saw"));
    // "he's 3 and 0" keeps the score; "mum's 68 Beetle" is a year's.
    let scored = value < 13 && context.word(next) == "and" && context.is_digits(next + 1);
    let made = context.gap(next) == " "
        && context.is_capitalised(next)
        && !context.is_upper(next)
        && is_kin(who(1))
        && context.word(verb) == "s";
    (subject && small || compared || child) && !scored && !made && !is_counted_or_end(context, next)
}

/// "nans 82", "mums 68": the apostrophe left out.
fn is_kin_possessed(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|w| is_kin(w) && w.len() >= 3)
}

/// "two days before her 18th", "celebrating his 70th": a round birthday with nothing counted after it.
fn milestone(context: &Context, i: usize, value: u32, next: usize) -> bool {
    if !context.is_digits(i) || !context.is_glued(next) || !context.is_ordinal_ending(next) {
        return false;
    }
    let round = matches!(value, 13 | 16 | 18 | 21) || value >= 30 && value.is_multiple_of(5);
    let owner = matches!(context.word_before(i, 1), "his" | "her");
    let feast = one_of!(context.word_before(i, 2); "celebrated" "celebrating" "celebrate" "celebrates");
    let cue = feast
        || one_of!(context.word_before(i, 2);
            "had" "missed" "missing" "celebrating" "celebrated" "celebrate" "before" "after" "of" "off" "on" "until" "till" "from" "past" "reach"
            "reached" "see" "planning" "planned" "to" "for" "was" "been" "is" "s" "be" "its"
        );
    let ends = next + 1 >= context.len() || context.gap(next + 1).starts_with([',', '.', '!', '?', '\n', ')', ';']);
    // "it would've been his 60th on Saturday"
    let dated = context.word(next + 1) == "on"
        && one_of!(context.word(next + 2); "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday" "sat" "sun" "fri")
        || one_of!(context.word(next + 1); "tomorrow" "yesterday" "tonight");
    let told = one_of!(context.word(next + 1); "by" "and" "so" "but" "we" "she" "he" "with" "when" "next" "last" "this" "today");
    round
        && owner
        && cue
        && (ends
            || dated
            || matches!(context.word(next + 1), "by")
            || feast && matches!(context.word(next + 1), "the" | "in" | "on" | "with")
            || told && goes_on(context, next + 1))
}

/// "a stroke at 38", "cancer at 31 is so unfair": hours end at 24.
fn at_onset(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let cause = |w: &str| one_of!(w; "stroke" "attack" "cancer" "sepsis" "aneurysm" "arrest" "suicide" "dementia" "mi" "stemi" "hysterectomy" "diagnosed" "transplant" "gone" "dead" "menopause" "orphaned" "bypass");
    let ends = next >= context.len()
        || context.gap(next).starts_with([',', '.', '!', '?', ')', ';'])
        || matches!(context.word(next), "is" | "and" | "with" | "isnt" | "no" | "after" | "but" | "when");
    // "ALS at 22": nothing lasting comes at an hour.
    let lasting = context.word_before(i, 1) == "at"
        && value >= 13
        && i >= 2
        && !is_clinical(context.word(i - 2))
        && is_ill(context.word(i - 2));
    lasting && value <= 105 && is_closed(context, next)
        || context.word_before(i, 1) == "at"
            && (25..=105).contains(&value)
            && ends
            && context.before(i - 1, 2, cause).is_some()
}

/// Whether an amount stands near behind what was done: "30 and walked off shift".
fn is_loaded(context: &Context, from: usize) -> bool {
    (from..from + 7).any(|at| is_load(context.word(at)) && !super::story::is_off(context, at))
}

/// "four and a half and he told me": a child's, and somebody small is spoken of.
fn halved(context: &Context, i: usize, from: usize) -> bool {
    let half = (i..from).any(|at| matches!(context.word(at), "half" | "quarter"));
    half && context.after(from, 4, |w| one_of!(w; "he" "she" "hes" "shes" "his" "her") || is_clinical(w)).is_some()
        && !is_loaded(context, from)
}

/// "85+ and living alone", "90+, no heating", "female 70+ been down a while".
pub(super) fn at_least(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    let person = i.checked_sub(1).is_some_and(|at| {
        one_of!(context.word(at); "male" "female" "man" "woman" "lady" "gent" "gentleman" "bloke" "chap" "pt" "patient")
    });
    let many = |at: usize| one_of!(context.word(at); "category" "race" "group" "club" "ward" "clinic" "only" "team" "league" "class" "event" "mph" "kg" "and");
    if person && context.gap(next).starts_with('+') && (50..=105).contains(&value) && !many(next) && !many(next + 1) {
        return Some(Hit::new(i, next - 1, value, 0.75, "an age, at least"));
    }
    let plus = context.gap(next).starts_with('+') && (60..=105).contains(&value);
    let first = opens(context, i, value, next).filter(|_| plus)?;
    Some(Hit::new(first, next - 1, value, 0.7, "opens the story of a patient"))
}

/// "86 and lives alone", "about 70, no one with him", "nearly ninety, still drives", "80 plus & in squalor": opens
/// a line or sentence; the first atom of the age.
fn opens(context: &Context, i: usize, value: u32, next: usize) -> Option<usize> {
    let rough = |w: &str| {
        one_of!(w; "about" "around" "roughly" "approx" "approximately" "nearly" "almost" "pushing" "rising" "knocking" "touching" "approaching" "nearing"
            "over" "under" "past" "only" "just" "maybe" "probably" "barely" "well" "not" "quite" "yet" "still" "somewhere" "between" "bang"
            "possibly" "perhaps" "easily" "guessing" "looks" "looked")
    };
    let w = |back| context.word_before(i, back);
    let mut first = match (w(2), w(1)) {
        ("up", "to" | "for") if w(3) == "coming" => i - 3,
        ("close", "to") | ("getting", "for") => i - 2,
        ("on", "for") if w(3) == "getting" => i - 3,
        ("knocking", "on") => i - 2,
        _ => i,
    };
    while first > 0 && i - first < 4 && rough(context.word(first - 1)) && context.gap(first).trim().is_empty() {
        first -= 1;
    }
    // "honestly 16 and already", "lol 101 and sharp as a tack"
    let exclaims = |w: &str| {
        one_of!(w; "honestly" "literally" "imagine" "omg" "jesus" "christ" "god" "bless" "seriously" "lol" "wow" "hell" "ffs" "nope" "yep" "yes"
            "poor" "aw" "aww" "oh" "mate" "wtf" "gosh")
    };
    let starts = context.starts_at(first) || first > 0 && exclaims(context.word(first - 1)) && value >= 13;
    if !starts {
        return None;
    }
    // "80 plus and living alone", "seventy odd, cold to touch"
    let end = if matches!(context.word(next), "plus" | "odd" | "ish") { next + 1 } else { next };
    let gap = context.gap(end).trim_start_matches('+');
    // "19 or 20, no ID"
    let end = match (context.word(end), cardinal(context, end + 1)) {
        ("or", Some((other, after))) if other == value + 1 => after,
        _ => end,
    };
    let gap = if end == next { gap } else { context.gap(end) };
    // "17 OD paracetamol": the complaint at once.
    if i == 0 && value >= 13 && context.gap(next) == " " && opens_with_complaint(context, next) {
        return Some(first);
    }
    // "21 years married", "30 years in": how long.
    if context.word(end) == "years"
        && one_of!(context.word(end + 1); "married" "together" "in" "of" "since" "ago" "later" "on" "service" "sober" "clean")
    {
        return None;
    }
    let joined = gap.starts_with([',', '.', '!', ';'])
        || gap.starts_with(" -")
        || gap.trim() == "&"
        || gap.trim().is_empty() && matches!(context.word(end), "and" | "with" | "but" | "today" | "if" | "years");
    if !joined || end >= context.len() {
        return None;
    }
    let from = match context.word(end) {
        "and" | "with" | "but" | "today" => end + 1,
        _ => end,
    };
    // "97 and still drives"
    let still = context.word(from) == "still"
        && value >= 70
        && one_of!(context.word(from + 1); "got" "has" "drives" "driving" "dances" "dancing" "walks" "walking" "lives" "living" "does" "doing" "smokes"
            "smoking" "works" "working" "swims" "swimming" "cycles" "cycling" "gardens" "gardening" "plays" "playing" "cooks" "climbing" "sharp" "independent" "knits" "digging" "up")
        && !(from..from + 9).any(|at| is_load(context.word(at)));
    // "81 and counting, walked to the truck himself"
    let from = if context.word(from) == "counting" { from + 1 } else { from };
    if context.is_digits(from) && !context.ends_before(from) || !context.is_letters(i) && context.is_glued(i) {
        return None;
    }
    let day = context.word(end) == "if" && matches!(context.word(end + 1), "he" | "she" | "hes" | "shes");
    // Small numbers open lists and counts far more often than stories.
    let clinical = is_clinical(context.word(from)) || is_clinical(context.word(from + 1));
    let said_again = cardinal(context, from).is_some_and(|(same, end)| same == value && context.ends_before(end))
        || context.word(from) == "just"
            && cardinal(context, from + 1).is_some_and(|(same, end)| same == value && end >= context.len());
    let said_again = said_again && (from..from + 4).all(|at| !is_load(context.word(at)));
    let enough = if value < 13 {
        (clinical || is_deed(context, from)) && first < i || halved(context, i, from) || value >= 3 && said_again
    } else {
        said_again || day || still || is_deed(context, from) && !is_loaded(context, from) || goes_on(context, from)
    };
    (enough && !is_beast_or_game(context, i, next)).then_some(first)
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn what_goes_on_makes_an_age() {
        assert_found(
            Kind::Age,
            &[
                ("85 and lives alone in the cold", "85"),
                ("granny's 93 for pity's sake", "93"),
                ("both 17, both gone", "17"),
                ("they're 84 and 87, still in love", "87"),
                ("no older than 22", "22"),
                ("a week before his 21st", "21st"),
                ("a heart attack at 43", "43"),
                ("ex miner 71 chest pain", "71"),
                ("75+ and frail", "75"),
            ],
        );
    }

    #[test]
    fn what_counts_something_else() {
        assert_quiet(
            Kind::Age,
            &[
                "85 and no crews",
                "she's 29 minutes late",
                "both 2 nil down",
                "they're 88 and 91 on the fleet list",
                "no older than last year's",
                "his 40th coffee",
                "a heart attack at 4 in the morning",
                "nurse of 20 years",
                "75+ calls waiting",
            ],
        );
    }
}

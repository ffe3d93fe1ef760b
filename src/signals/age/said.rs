//! Ages said of somebody: "she's 93", "turning 40", "her 90th birthday", "died at 92".

use super::beside::skip_fillers;
use super::names::is_name;
use super::{Hit, stands_alone};
use crate::signals::Context;
use crate::signals::numerals::cardinal;
use crate::signals::people::{is_clinical, is_person, is_thing};

/// "she's 93", "he was only 45 when", "turning 40", "died at 92".
pub fn said_of(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    if value == 0 || value > 112 {
        return None;
    }
    let hit = |confidence, evidence| Some(Hit::new(i, next - 1, value, confidence, evidence));
    if let Some(hit) = birthday(context, i, value) {
        return Some(hit);
    }
    let month = |at: usize| {
        matches!(
            context.word(at).get(..3),
            Some("jan" | "feb" | "mar" | "apr" | "may" | "jun" | "jul" | "aug" | "sep" | "oct" | "nov" | "dec")
        )
    };
    if let Some(hit) = put_at(context, i, value, next).or_else(|| ended_up(context, i, value, next)) {
        return Some(hit);
    }
    let alone = stands_alone(context, next) || context.word(next) == "in" && month(next + 1);
    if context.word_before(i, 1) == "sweet" && value == 16 {
        return hit(0.85, "an age that has a name");
    }
    let at = skip_fillers(context, i);
    let verb_at = at.checked_sub(1)?;
    let verb = context.word(verb_at);
    let loose = alone || one_of!(context.word(next); "at" "in" "just" "during");
    let thing =
        || context.before(verb_at, 4, |w| is_thing(w) || matches!(w, "clock" | "things" | "temperature")).is_some();
    match verb {
        "hes" | "shes" | "im" if alone => hit(0.85, "said of a person"),
        _ if one_of!(verb; "is" "iz" "was" "s" "m" "am" "be" "been" "being" "looked" "looks") && alone => {
            let subject = subject_of(context, verb_at);
            let birthday = matches!(verb, "be" | "been")
                && context.before(verb_at, 3, |w| one_of!(w; "would" "ll" "will" "d" "have" "must" "might")).is_some()
                && context.before(verb_at, 4, |w| matches!(w, "she" | "he" | "i")).is_some();
            (subject || birthday || verb == "being" && context.word(next) != "in")
                .then(|| hit(0.87, "said of a person"))?
        }
        "turn"
            if context
                .before(verb_at, 4, |w| {
                    is_person(w) || one_of!(w; "i" "he" "she" "to" "will" "ll" "about" "would" "d" "you")
                })
                .is_none() =>
        {
            None
        }
        "turned" | "turns" | "turning" | "turn" if (loose || is_person(context.word(next))) && !thing() => {
            hit(0.85, "turning an age")
        }
        "pushing" | "rising" | "approaching" if alone && value >= 2 && !thing() => context
            .before(verb_at, 5, |w| is_person(w) || one_of!(w; "he" "she" "s" "i" "m"))
            .is_some()
            .then(|| hit(0.75, "nearing an age"))?,
        "on" if context.word_before(verb_at, 1) == "going" && alone => hit(0.7, "nearing an age"),
        "at" if loose
            && value >= 13
            && context
                .before(verb_at, 3, |w| one_of!(w; "died" "passed" "away" "widowed" "retired" "lost"))
                .is_some() =>
        {
            hit(0.7, "an age at death")
        }
        _ => None,
    }
}

/// "I'd put her at about 75", "looked 50, was 30", "would have said she was sixty".
fn put_at(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    if !(13..=112).contains(&value) || !stands_alone(context, next) {
        return None;
    }
    let at = skip_fillers(context, i);
    let w = |back| context.word_before(at, back);
    let if_a_day = context.word(next) == "if" && context.word(next + 1) == "a" && context.word(next + 2) == "day";
    let guessed = if_a_day
        || w(1) == "at"
            && matches!(w(2), "her" | "him" | "them")
            && one_of!(w(3); "put" "putting" "place" "pegged" "had");
    let looked = matches!(w(1), "looked" | "looks")
        && at.checked_sub(1).is_some_and(|verb| context.starts_at(verb))
        && value >= 18;
    // "looked 50, was 30": the age behind the look of one.
    let was = one_of!(w(1); "was" "is" "actually" "really")
        && context
            .before(at, 7, |w| matches!(w, "looked" | "looks"))
            .is_some_and(|k| (k + 1..k + 4).any(|n| context.is_digits(n)));
    // "was 45 but looked 75"
    let contrast = matches!(w(1), "looked" | "looks")
        && (matches!(w(2), "but" | "and" | "yet") || at > 0 && context.gap(at - 1).starts_with(", "))
        && value >= 3
        && (at.saturating_sub(6)..at).any(|k| cardinal(context, k).is_some_and(|(v, _)| v >= 13));
    // "was only 52": a sentence without its subject.
    let dropped =
        w(1) == "was" && at < i && at.checked_sub(1).is_some_and(|verb| context.starts_at(verb)) && value >= 18;
    let youthful = (w(2) == "a" || matches!(w(2), "very" | "really" | "fairly") && w(3) == "a")
        && value >= 40
        && one_of!(w(1); "youthful" "sprightly" "spritely" "young" "ripe" "frail" "feisty" "fit" "poorly" "unwell" "bonny" "bonnie" "grand" "healthy" "hale"
            "hearty" "spry" "proud" "canny" "lively" "remarkable" "glorious" "fabulous" "cheeky" "sharp" "tiny" "stubborn" "dapper" "glamorous"
            "beautiful" "gorgeous" "lovely" "amazing" "wonderful" "fine" "good" "tender" "game" "immaculate" "fiery" "sassy" "confused");
    let eldest = w(1) == "at" && value >= 70 && one_of!(w(2); "patient" "chicken" "resident" "customer");
    (guessed || looked || was || contrast || dropped || youthful || eldest)
        .then(|| Hit::new(i, next - 1, value, 0.75, "an age guessed"))
}

/// "born the year the war ended so 80 now", "that makes her 91", "not even 21 and".
fn ended_up(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    let w = |back| context.word_before(i, back);
    let born = context.word(next) == "now"
        && one_of!(w(1); "so" "be" "is" "therefore")
        && context.before(i, 14, |w| w == "born").is_some();
    let dated =
        w(1) == "so" && stands_alone(context, next) && context.before(i, 4, |w| matches!(w, "dob" | "born")).is_some();
    let would = w(1) == "be" && one_of!(w(2); "would" "d" "ll" "will") && matches!(context.word(next), "now" | "today");
    let born = (born || dated || would) && value >= 13;
    let makes = value >= 13
        && matches!(w(1), "her" | "him" | "them")
        && one_of!(w(2); "makes" "made" "make" "making")
        && stands_alone(context, next);
    let person = |w: &str| is_person(w) || one_of!(w; "he" "she" "hes" "shes");
    let later = |w: &str| {
        person(w)
            || is_clinical(w)
            || one_of!(w; "his" "her" "third" "second" "already" "dialysis" "gone" "stent" "transplant")
    };
    let not_even = matches!(w(1), "even" | "yet")
        && one_of!(w(2); "not" "wasnt" "isnt" "t")
        && (16..=60).contains(&value)
        && stands_alone(context, next)
        && (context.before(i, 6, person).is_some() || context.after(next, 6, later).is_some());
    // "he's under 2 with a fever"
    let not_even = not_even
        || w(1) == "under"
            && one_of!(w(2); "hes" "shes" "s" "is")
            && value <= 16
            && stands_alone(context, next)
            && (matches!(w(2), "hes" | "shes") || one_of!(w(3); "he" "she" "baby" "child" "son" "daughter"));
    (born || makes || not_even).then(|| Hit::new(i, next - 1, value, 0.75, "an age worked out"))
}

/// "her 90th birthday".
fn birthday(context: &Context, i: usize, value: u32) -> Option<Hit> {
    let ordinal = context.is_digits(i) && context.is_ordinal_ending(i + 1) && context.word(i + 2) == "birthday";
    let happy = context.is_digits(i)
        && value >= 18
        && context.is_ordinal_ending(i + 1)
        && context.word_before(i, 1) == "happy"
        && one_of!(context.word(i + 2); "to" "mrs" "mr" "my" "birthday");
    let happy = happy
        || context.is_digits(i)
            && value >= 80
            && context.word_before(i, 1) == "happy"
            && context.is_capitalised(i + 2)
            && !context.is_upper(i + 2);
    if happy && !matches!(context.word(i + 4), "nhs") && context.word(i + 3) != "nhs" {
        return Some(Hit::new(i, i + 1, value, 0.75, "a numbered birthday"));
    }
    let possessed = context.word_before(i, 1) == "s"
        && context.gap(i.wrapping_sub(1)) == "'"
        && i >= 2
        && (is_name(context, i - 2) || is_person(context.word(i - 2)));
    let owner = possessed || context.before(i, 2, |w| one_of!(w; "his" "her" "my" "their")).is_some();
    (ordinal && owner && value > 0).then(|| Hit::new(i, i + 1, value, 0.8, "a numbered birthday"))
}

/// Whether the verb at `verb` has a person as its subject: "she", "who", "patient", "Ethel".
fn subject_of(context: &Context, verb: usize) -> bool {
    let Some(at) = verb.checked_sub(1) else { return false };
    let word = context.word(at);
    let subject =
        one_of!(word; "he" "she" "i" "who" "patient" "pt" "deceased" "youngest" "eldest" "oldest") || is_person(word);
    // "my son has autism and is eight", "the wee boy in bay 3 was five": the last somebody of the clause, and nothing else.
    let far = matches!(context.word(verb), "is" | "was")
        && (word == "and"
            || context.is_digits(at)
            || one_of!(context.word_before(at, 1); "in" "on" "the" "a" "my" "his" "her" "our" "next"))
        && context
            .before(at, 7, |w| {
                is_person(w)
                    || is_thing(w)
                        && !one_of!(w; "it" "this" "that" "bed" "trolley" "door" "chair" "bus" "car" "van" "ambulance")
                    || super::story::is_load(w)
                    || matches!(w, "it" | "there" | "wait" | "pain")
            })
            .is_some_and(|k| is_person(context.word(k)) && context.word(k) != "caller");
    let adverb = far
        || one_of!(word; "also" "only" "just" "never" "really")
            && one_of!(context.word_before(at, 1); "he" "she" "i" "who");
    let name = context.is_capitalised(at)
        && is_name(context, at)
        && verb > 0
        && !is_thing(word)
        && !super::story::is_load(word)
        && word.len() > 2
        && !one_of!(word;
            "weight" "height" "wait" "heart" "blood" "sugar" "lactate" "oxygen" "pressure" "record" "final" "cost" "answer" "everything"
            "everyone" "highest" "lowest" "best" "worst" "average" "latest" "longest" "shortest"
            "it" "that" "this" "there" "what" "here" "which" "where" "today" "mine" "ours" "max" "limit" "total"
        );
    subject || adverb || name && matches!(context.word(verb), "is" | "was")
}

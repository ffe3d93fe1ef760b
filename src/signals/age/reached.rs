//! Ages that somebody came to, stays at or is guessed at: "forever 21", "must have been 90", "just gone 80",
//! "born too early, now 4 months", "only 31. Heroin.", "nan at 96 deserves better", "the youngest was 2".

use super::beside::skip_fillers;
use super::story::{goes_on, is_load, is_state};
use super::{Hit, is_closed};
use crate::signals::Context;
use crate::signals::numerals::cardinal;
use crate::signals::people::{is_kin, is_person, is_thing};

/// A number that starts at `i` and ends before `next`.
pub(super) fn reached(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    if !(1..=112).contains(&value) {
        return None;
    }
    if let Some(last) = now(context, i, next) {
        return Some(Hit::new(i, last, 0, 0.75, "a child's age by now"));
    }
    if let Some(last) = extreme(context, i, next) {
        return Some(Hit::new(i, last, if last < next { value } else { 0 }, 0.75, "the age at one end of several"));
    }
    let evidence = match () {
        () if forever(context, i, value, next) => "an age somebody stays at",
        () if guessed(context, i, value, next) => "an age guessed",
        () if came_to(context, i, value, next) => "an age somebody came to",
        () if grieved(context, i, value, next) => "an age remarked on",
        () if of_kin(context, i, value, next) => "said of a person",
        () => return None,
    };
    Some(Hit::new(i, next - 1, value, 0.75, evidence))
}

/// Whether a mark, the end or a word that goes on about somebody follows.
fn ends(context: &Context, next: usize) -> bool {
    is_closed(context, next)
        || context.gap(next).starts_with(['?', '…'])
        || context.gap(next).starts_with(" -")
        || context.gap(next) == " " && one_of!(context.word(next); "and" "but" "with" "when" "if" "who" "tops" "max")
}

/// Somebody, and no thing or amount nearer, among the words before atom `at`.
fn said_of_somebody(context: &Context, at: usize) -> bool {
    let other = |w: &str| {
        is_thing(w) || is_load(w) || one_of!(w; "they" "there" "we" "you" "heat" "wind" "gust" "gusts" "weather" "what")
    };
    let somebody = |w: &str| is_person(w) || one_of!(w; "he" "she" "hes" "shes");
    context
        .before(at, 8, |w| somebody(w) || other(w))
        .is_some_and(|k| !other(context.word(k)) && context.before(at, 2, is_load).is_none())
}

/// "forever 21", "she'll be sixteen forever", "he'll always be 19 to me".
fn forever(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let w = |back| context.word_before(i, back);
    let subject = |w: &str| is_person(w) || one_of!(w; "he" "she" "ll" "hell" "shell" "will");
    let kept = one_of!(context.word(next); "in" "to") && one_of!(context.word(next + 1); "my" "our" "me" "us");
    let stays = w(1) == "forever" || w(1) == "be" && w(2) == "always" && context.before(i, 5, subject).is_some();
    let after = context.word(next) == "forever" && context.before(i, 4, subject).is_some();
    value >= 2 && (stays && (ends(context, next) || kept) || after)
}

/// "she must've been 90 and tiny", "lad must be about 15,", "could have been 12 or 13".
fn guessed(context: &Context, i: usize, value: u32, next: usize) -> bool {
    // "10 or 11": the first decides for both.
    let other = |at: usize| cardinal(context, at).filter(|(v, _)| v.abs_diff(value) <= 6);
    let first = i
        .checked_sub(2)
        .filter(|&at| context.word_before(i, 1) == "or" && other(at).is_some_and(|(_, end)| end == i - 1))
        .unwrap_or(i);
    let end = if context.word(next) == "or" { other(next + 1).map_or(next, |(_, end)| end) } else { next };
    let at = skip_fillers(context, first);
    // "can't have been more than 13"
    let than =
        context.word_before(at, 1) == "than" && matches!(context.word_before(at, 2), "more" | "older" | "younger");
    let at = if than { at - 2 } else { at };
    let Some(verb) = at.checked_sub(1).filter(|&k| matches!(context.word(k), "be" | "been")) else { return false };
    let modal = context.before(
        verb,
        3,
        |w| one_of!(w; "must" "mustve" "musta" "could" "couldve" "might" "mightve" "may" "cant" "couldnt" "can" "couldn" "t" "wouldnt" "wouldn"),
    );
    value >= 3 && ends(context, end) && modal.is_some_and(|k| said_of_somebody(context, k))
}

/// "just gone 90 and still driving", "coming up to 95 and never been in hospital", "hit 100 last week".
fn came_to(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let w = |back| context.word_before(i, back);
    let gone = w(1) == "gone" && w(2) == "just" && value >= 25;
    let coming = (matches!(w(1), "to" | "for") && w(2) == "up" && w(3) == "coming" || w(1) == "up" && w(2) == "coming")
        && value >= 60;
    let hit = w(1) == "hit"
        && value >= 80
        && value.is_multiple_of(10)
        && one_of!(context.word(next); "last" "this" "today" "yesterday");
    let about = |w: &str| is_kin(w) || one_of!(w; "he" "she" "her" "his" "hes" "shes" "lady" "gentleman");
    let near = || context.before(i, 8, about).is_some() || context.after(next, 8, about).is_some();
    let lived = |from: usize| {
        matches!(context.word(from), "never" | "still")
            && one_of!(context.word(from + 1); "been" "had" "seen" "smoked" "spent" "driving" "drives" "lives" "going" "got")
    };
    let joined = matches!(context.word(next), "and" | "but");
    let told = ends(context, next) && (near() || joined && (lived(next + 1) || goes_on(context, next + 1)));
    let load = (next..next + 5).any(|at| is_load(context.word(at)) && !matches!(context.word(at), "weeks" | "off"));
    ((gone || coming) && told || hit && near()) && !load
}

/// "Only 24. Heroin.", "Just 31, with two little ones": opens a sentence, and grief follows.
fn grieved(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let at = skip_fillers(context, i);
    let few = (at..i).any(|k| matches!(context.word(k), "only" | "just" | "barely"));
    let grief = |w: &str| {
        is_state(w)
            || one_of!(w; "waste" "sad" "life" "kids" "family" "heroin" "rip" "tragic" "heartbreaking" "parents" "unfair"
                "drugs" "ket" "vodka" "little" "babies" "widow" "funeral" "cruel" "devastating" "devastated" "mum" "dad")
    };
    let told = (next..next + 8).any(|k| grief(context.word(k)));
    let load = (next..next + 6).any(|k| is_load(context.word(k)));
    (13..=60).contains(&value) && few && context.starts_at(at) && is_closed(context, next) && told && !load
}

/// "nan at 96 deserves better".
fn of_kin(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let verb = context.word(next);
    value >= 50
        && context.word_before(i, 1) == "at"
        && is_kin(context.word_before(i, 2))
        && context.gap(next) == " "
        && (one_of!(verb; "should" "shouldnt" "shouldn" "is" "was" "had" "has" "still" "can" "cant" "could")
            || one_of!(verb; "deserves" "needs" "lives" "lies" "waits" "manages" "drives" "goes" "does" "deserved" "waited"))
}

/// "born way too early, now 4 months", "twins, now 6 months and thriving": the last atom.
fn now(context: &Context, i: usize, next: usize) -> Option<usize> {
    let unit = one_of!(context.word(next); "weeks" "months" "month" "week" "years" "days") && context.gap(next) == " ";
    let child = |w: &str| one_of!(w; "born" "baby" "babies" "twins" "triplets" "prem" "premmie" "preemie" "bub");
    let told = context.before(i, 12, child).is_some();
    (unit && context.word_before(i, 1) == "now" && told && ends(context, next + 1)).then_some(next)
}

/// "the youngest was 2", "Oldest: 98.", "youngest patient today: 4 hours.": the last atom.
fn extreme(context: &Context, i: usize, next: usize) -> Option<usize> {
    let said = context.gap(i).starts_with(':')
        || context.gap(i) == ", " && is_closed(context, next + 1)
        || matches!(context.word_before(i, 1), "was" | "is" | "s");
    let cue = context.before(i, 6, |w| matches!(w, "youngest" | "oldest" | "eldest")).filter(|_| said)?;
    let other = |at: usize| is_thing(context.word(at)) || is_load(context.word(at)) || context.is_digits(at);
    if (cue + 1..i).any(other) {
        return None;
    }
    let unit = one_of!(context.word(next); "hours" "days" "weeks" "months" "years");
    let last = if unit { next } else { next - 1 };
    // "our youngest was 2 and our oldest 99"
    let other_end = context.word(last + 1) == "and"
        && (last + 2..last + 5).any(|at| matches!(context.word(at), "youngest" | "oldest" | "eldest"));
    (is_closed(context, last + 1) || other_end).then_some(last)
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn ages_come_to() {
        assert_found(
            Kind::Age,
            &[
                ("forever 23, sleep tight", "23"),
                ("he'll be twelve forever", "twelve"),
                ("lad must be about 16, off his head", "16"),
                ("the girl could've been 13 or 14, no shoes", "14"),
                ("she must have been 90 and so light", "90"),
                ("just gone 84 and still driving", "84"),
                ("coming up to 92 and never been in hospital", "92"),
                ("born far too soon, now 5 months", "5 months"),
                ("Only 26. Heroin. Such a waste.", "26"),
                ("my gran at 91 deserves better", "91"),
                ("youngest patient tonight: 3 days. Oldest: 97.", "3 days"),
            ],
        );
    }

    #[test]
    fn what_else_is_reached() {
        assert_quiet(
            Kind::Age,
            &[
                "forever 6 minutes from finishing",
                "it must have been 35 in the back, and no air con",
                "they must've been 12 and a half miles off",
                "he must have been 20 stone",
                "just gone 40 jobs in the stack",
                "coming up to 70 and the queue is still growing",
                "now 4 months into the job",
                "Only 14. That's how many crews we had.",
                "oldest truck: 14.",
            ],
        );
    }
}

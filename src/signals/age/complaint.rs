//! Ages beside what is wrong, in the order of a job's line: "fall, 88, long lie", "chest pain 54", "had a 34 who was",
//! "male 40-50", and at the end of a life: "lived to 96", "96, bless her".

use super::story::{is_counted, is_load, is_state};
use super::{Hit, is_closed, stands_alone};
use crate::signals::Context;
use crate::signals::numerals::cardinal;
use crate::signals::people::is_clinical;

/// A number beside a complaint.
pub(super) fn beside(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    let hit = |confidence, evidence| Some(Hit::new(i, next - 1, value, confidence, evidence));
    if value > 112 {
        return None;
    }
    if after_complaint(context, i, value, next) {
        return hit(0.75, "a number beside a complaint");
    }
    // "had a 34 who was peri-arrest"
    let one = one_of!(context.word_before(i, 1); "a" "an" "another" "our");
    if one
        && (18..=110).contains(&value)
        && matches!(context.word(next), "who" | "whos")
        && context.gap(next) == " "
        && context.after(next + 1, 5, is_clinical).is_some()
    {
        return hit(0.75, "a number that somebody is meant by");
    }
    if (lived(context, i, next) || blessed(context, i, next)) && value >= 60 {
        return hit(0.75, "an age somebody came to");
    }
    None
}

/// What is wrong, as a job's line opens with it.
fn is_complaint(word: &str) -> bool {
    one_of!(word;
        "fall" "fallen" "faller" "collapse" "collapsed" "cp" "pain" "arrest" "hanging" "stroke" "nof" "choking" "drowning"
        "fitting" "seizure" "od" "overdose" "stabbing" "stabbed" "sob" "dib" "copd" "sepsis" "unconscious" "unresponsive"
    )
}

/// A complaint in a word, and not one of several calls or counted ones.
pub(super) fn opens_with_complaint(context: &Context, at: usize) -> bool {
    one_of!(context.word(at); "od" "overdose" "fall" "fallen" "fell" "cp" "sob" "dib" "stemi" "nstemi" "mi" "cva" "stroke" "nof" "copd" "collapse"
        "collapsed" "unresponsive" "unconscious" "fitting" "seizure" "asthma" "hanging" "gsw" "chest" "abdo" "uti" "dka" "sepsis" "septic")
        && !(at + 1..at + 5).any(|k| {
            is_load(context.word(k))
                || context.word(k).len() > 4
                    && context.word(k).ends_with('s')
                    && !is_clinical(context.word(k))
                    && k == at + 1
        })
}

/// "fall, 88, long lie", "chest pain 54", "Fallen 88 on floor since 9".
fn after_complaint(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let gap = context.gap(i);
    let Some(complaint) = i.checked_sub(1).filter(|&at| is_complaint(context.word(at))) else { return false };
    // The complaint opens the line, with a word or two before it at most ("Cat 1 chest pain").
    let opens = (complaint.saturating_sub(2)..=complaint).any(|at| context.starts_at(at));
    let lying = context.word(next) == "on" && matches!(context.word(next + 1), "floor" | "the");
    let sex = one_of!(context.word(next); "f" "m" "male" "female") && context.gap(next).len() <= 1;
    let ends = next >= context.len() || context.gap(next).starts_with(['.', '\n', ')']);
    let told = context.gap(next).starts_with(", ")
        && (next..next + 3).any(|at| {
            is_clinical(context.word(at))
                || is_state(context.word(at))
                || matches!(context.word(at), "lie" | "sweaty" | "pronounced")
        });
    opens
        && one_of!(gap; " " ", " "," " - ")
        && (16..=110).contains(&value)
        && (lying || sex || ends || told)
        && !context.is_digits(next)
        && !(next..next + 3).any(|at| is_load(context.word(at)))
}

/// "lived to 96", "lived to be 96", "made it to 96", "she reached 96".
fn lived(context: &Context, i: usize, next: usize) -> bool {
    let w = |back| context.word_before(i, back);
    let ends = is_closed(context, next) || one_of!(context.word(next); "and" "with" "but" "bless" "though");
    let to = one_of!(w(1); "to" "til" "till" "until") && matches!(w(2), "lived" | "live" | "lasted")
        || w(1) == "be" && w(2) == "to" && matches!(w(3), "lived" | "live")
        || w(1) == "to" && w(2) == "it" && w(3) == "made" && ends
        || w(1) == "reached" && matches!(w(2), "he" | "she");
    to && ends
}

/// "96 bless her", "96 god love him", "96 but looks 70".
fn blessed(context: &Context, i: usize, next: usize) -> bool {
    let opens = context.starts_at(i);
    let word = |ahead| context.word(next + ahead);
    let blessed = word(0) == "bless" && (matches!(word(1), "her" | "him") || next + 1 >= context.len())
        || word(0) == "god" && matches!(word(1), "love" | "bless")
        || word(0) == "love" && matches!(word(1), "her" | "him");
    let looks = word(0) == "looks" || word(0) == "but" && word(1) == "looks";
    let looks = looks && (next + 1..next + 3).any(|at| cardinal(context, at).is_some());
    opens && matches!(context.gap(next), " " | ", ") && (blessed || looks)
}

/// "male 40-50", "a man aged 30-40": a guess at somebody's age. `i` is the first number.
pub(super) fn ranged(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    let (to, end) = cardinal(context, next).filter(|_| context.is_digits(next) && context.is_digits(i))?;
    let guess = value >= 15 && to > value && to - value <= 15 && to <= 100 && context.gap(next) == "-";
    let at = i - usize::from(one_of!(context.word_before(i, 1); "aged" "age" "approx" "about" "around"));
    let one = one_of!(context.word_before(at, 1); "male" "female" "man" "woman" "bloke" "lady" "lad" "fella");
    let ends =
        end >= context.len() || stands_alone(context, end) || !is_counted(context, end) && !context.is_digits(end);
    // "the male 40-50 race" is for many.
    let many =
        one_of!(context.word(end); "race" "category" "group" "class" "bracket") || context.word_before(at, 2) == "the";
    (guess && one && ends && !many).then(|| Hit::new(i, end - 1, value, 0.75, "an age guessed"))
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn ages_beside_complaints() {
        assert_found(
            Kind::Age,
            &[
                ("fall, 84, long lie", "84"),
                ("chest pain 57", "57"),
                ("had a 38 who collapsed twice", "38"),
                ("unconscious male 30-40", "30-40"),
                ("she lived to 97", "97"),
                ("94 bless her", "94"),
            ],
        );
    }

    #[test]
    fn other_numbers_beside_complaints() {
        assert_quiet(
            Kind::Age,
            &[
                "chest pain 10/10",
                "fall 12 of the day",
                "stroke, 12 hours ago",
                "collapse 40 calls deep",
                "the male 40-50 race",
                "lived to 300 metres away",
            ],
        );
    }
}

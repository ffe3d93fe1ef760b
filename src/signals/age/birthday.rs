//! Birthdays counted in words: "her ninetieth birthday", "his twenty-first", "the big five-oh".

use super::Hit;
use super::names::is_name;
use crate::signals::Context;
use crate::signals::numerals::{self, tens, unit};
use crate::signals::people::{is_kin, is_person, is_thing};

/// A birthday whose number starts at atom `i`.
pub fn birthday(context: &Context, i: usize) -> Option<Hit> {
    big(context, i).or_else(|| ordinal(context, i)).or_else(|| somebodys(context, i)).or_else(|| party(context, i))
}

/// "the big 5-0", "the big four oh": in figures or words.
fn big(context: &Context, i: usize) -> Option<Hit> {
    let tens = match context.number(i) {
        Some(v) => v,
        None => unit(context.word(i))?,
    };
    let zero = one_of!(context.word(i + 1); "0" "o" "oh" "zero");
    let joined = one_of!(context.gap(i + 1); "-" " " "–" " - ");
    (context.word_before(i, 1) == "big" && (2..=9).contains(&tens) && zero && joined)
        .then(|| Hit::new(i, i + 1, tens * 10, 0.8, "a numbered birthday"))
}

/// "21st birthday lad fell off the bar", "a 90th birthday and she fell": nobody's in so many words, with somebody near
/// and no thing that has birthdays.
fn somebodys(context: &Context, i: usize) -> Option<Hit> {
    let value = context.number(i).filter(|v| in_figures(context, i) && (1..=112).contains(v))?;
    let next = i + 3;
    if !matches!(context.word(i + 2), "birthday" | "bday") {
        return None;
    }
    let somebody = |w: &str| is_person(w) || matches!(w, "he" | "she" | "him" | "her" | "his" | "hes" | "shes");
    let thing = |w: &str| {
        is_thing(w) || one_of!(w; "our" "station's" "anniversary" "trust's" "hospital's" "nhs's" "since" "founded")
    };
    let near = context.before(i, 6, somebody).is_some() || context.after(next, 6, somebody).is_some();
    let other = context.before(i, 6, thing).is_some() || context.after(next, 6, is_institution).is_some();
    (near && !other).then(|| Hit::new(i, i + 2, value, 0.75, "a numbered birthday"))
}

/// "21st": whether the number at `i` has the ending of an ordinal.
fn in_figures(context: &Context, i: usize) -> bool {
    context.is_ordinal_ending(i + 1) && context.is_glued(i + 1)
}

/// What has birthdays besides people.
fn is_institution(word: &str) -> bool {
    one_of!(word; "nhs" "charity" "trust" "station" "service" "club" "company" "podcast" "hospital" "band")
}

fn ordinal(context: &Context, i: usize) -> Option<Hit> {
    let (years, last) = match (tens(context.word(i)), numerals::ordinal(context.word(i))) {
        (Some(t), _) => (t + numerals::ordinal(context.word(i + 1)).filter(|u| *u < 10)?, i + 1),
        (None, Some(value)) => (value, i),
        _ => return None,
    };
    let owner = one_of!(context.word_before(i, 1); "his" "her" "my" "their" "happy");
    let owner = owner
        || one_of!(context.word_before(i, 1); "own" "big" "surprise" "joint")
            && one_of!(context.word_before(i, 2); "his" "her" "my" "their");
    let possessed = i >= 2
        && context.word_before(i, 1) == "s"
        && (is_person(context.word(i - 2)) || context.is_capitalised(i - 2) && is_name(context, i - 2));
    (context.word(last + 1) == "birthday" && (owner || possessed))
        .then(|| Hit::new(i, last, years, 0.8, "a numbered birthday"))
}

/// "gran's 80th was in resus", "nan's seventieth and", "it was her 40th, balloons everywhere": a round one that stands
/// for the birthday.
fn party(context: &Context, i: usize) -> Option<Hit> {
    let (years, last) = match context.number(i) {
        Some(value) if in_figures(context, i) => (value, i + 1),
        Some(_) => return None,
        None => match (tens(context.word(i)), numerals::ordinal(context.word(i))) {
            (Some(t), _) => (t + numerals::ordinal(context.word(i + 1)).filter(|u| *u < 10)?, i + 1),
            (None, Some(value)) => (value, i),
            _ => return None,
        },
    };
    // "90th birthday party ended with us": nobody's, so no thing's either.
    let thing = |w: &str| is_thing(w) || one_of!(w; "our" "the" "station's" "trust's");
    if years >= 16
        && context.word(last + 1) == "birthday"
        && one_of!(context.word(last + 2); "party" "bash" "meal" "cake" "do" "tea" "card")
        && (context.starts_at(i) || matches!(context.word_before(i, 1), "a" | "an"))
        && context.after(last + 3, 6, thing).is_none()
    {
        return Some(Hit::new(i, last, years, 0.7, "a numbered birthday"));
    }
    let round = matches!(years, 18 | 21) || (30..=110).contains(&years) && years.is_multiple_of(10);
    let next = last + 1;
    let kin = i >= 2 && context.word_before(i, 1) == "s" && is_kin(context.word(i - 2));
    // What follows a noun, not what is counted: "her 50th job".
    let ends = next >= context.len()
        || !context.gap(next).starts_with([' ', '-'])
        || one_of!(context.word(next); "and" "was" "is" "in" "at" "on" "with" "but" "ended" "so" "today" "tonight" "yesterday"
            "tomorrow" "next" "last" "this" "party" "bash" "do" "cake" "meal" "when");
    let feast = |w: &str| {
        one_of!(w; "party" "cake" "balloons" "bash" "surprise" "presents" "candles" "guests" "celebrating" "celebrations"
            "celebrate" "bunting" "collapsed" "arrested" "card")
    };
    let her = matches!(context.word_before(i, 1), "his" | "her")
        && (context.before(i, 8, feast).is_some() || (next..next + 8).any(|at| feast(context.word(at))));
    (round && ends && (kin || her)).then(|| Hit::new(i, last, years, 0.75, "a numbered birthday"))
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn birthdays_in_words() {
        assert_found(
            Kind::Age,
            &[
                ("it was her ninetieth birthday", "ninetieth"),
                ("two days off his twenty-first birthday", "twenty-first"),
                ("my nan's 90th ended in A&E", "90th"),
                ("it was his fiftieth, cake and all, and he arrested", "fiftieth"),
                ("the big 6-0 and a broken wrist", "6-0"),
            ],
        );
    }

    #[test]
    fn other_firsts() {
        assert_quiet(
            Kind::Age,
            &[
                "the station's first birthday cake",
                "the big 10 conference",
                "his second job",
                "her 50th shift",
                "mum's 40th lap",
            ],
        );
    }
}

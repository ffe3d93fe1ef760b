//! Ages said in a word: "octogenarian", "toddler", "OAP".
//!
//! **What**: nouns and adjectives that carry an age band without a figure.
//!
//! **Why**: EMAS bars them beside any incident; elsewhere they are a piece of the jigsaw.
//!
//! **Validation**: whole words; compounds that only sound like people ("baby shower", "teenage
//! kicks") are left alone.
//!
//! **Source**: written by us.

use super::compound::is_compound;
use super::whose;
use crate::signals::numerals::plain_chunk;
use crate::signals::{AgeBand, AgeForm, Class, Context, Kind, Signal};

/// `after_figure` holds the atoms right after an age in figures, which need no second signal.
pub(super) fn scan(context: &Context, after_figure: &[usize], out: &mut Vec<Signal>) {
    for i in 0..context.len() {
        let word = context.word(i);
        let whole = word.len() >= 3 || context.is_glued(i + 1) && context.is_digits(i + 1);
        if !context.is_letters(i) || !whole || context.in_link(i) || after_figure.binary_search(&i).is_ok() {
            continue;
        }
        let Some((band, last)) = band(context, i).or_else(|| disguised(context, i)) else { continue };
        if is_compound(context, word, i, last) || is_everybody(context, word, i, last) {
            continue;
        }
        let class = Class::Age { band, form: AgeForm::Word, whose: whose(context, i) };
        out.push(Signal::new(Kind::Age, context.span(i, last), 0.8, "a word for an age").with(class));
    }
}

/// "t0ddler", "b4by": figures for letters inside the word.
fn disguised(context: &Context, i: usize) -> Option<(AgeBand, usize)> {
    if context.is_glued(i) || !context.is_glued(i + 1) || !context.is_digits(i + 1) {
        return None;
    }
    let (plain, end) = plain_chunk(context, i);
    let band = match &*plain {
        "baby" | "newborn" | "infant" => AgeBand::Baby,
        "toddler" => AgeBand::Child,
        "teen" | "teenager" => AgeBand::Teen,
        "pensioner" | "elderly" => AgeBand::Older,
        _ => return None,
    };
    Some((band, end - 1))
}

fn band(context: &Context, i: usize) -> Option<(AgeBand, usize)> {
    let next = context.word(i + 1);
    Some(match context.word(i) {
        "newborn" | "newborns" | "neonate" | "neonates" | "infant" | "infants" | "baby" | "babies" => {
            (AgeBand::Baby, i)
        }
        "new" if next == "born" => (AgeBand::Baby, i + 1),
        "toddler" | "toddlers" => (AgeBand::Child, i),
        "teen" | "teens" | "teenager" | "teenagers" | "teenage" | "teenaged" | "adolescent" | "adolescents" => {
            (AgeBand::Teen, i)
        }
        "preemie" | "premmie" => (AgeBand::Baby, i),
        "preschooler" | "schoolboy" | "schoolgirl" | "schoolkid" | "schoolkids" | "schoolchild" | "schoolchildren"
        | "tween" | "tweenager" | "preteen" => (AgeBand::Child, i),
        "fourscore" | "threescore" => (AgeBand::Older, i),
        "three" | "four" if next == "score" && matches!(context.word(i + 2), "years" | "and") => {
            (AgeBand::Older, i + 1)
        }
        "sixth" if matches!(next, "former" | "formers") => (AgeBand::Teen, i + 1),
        "sixth" if next == "form" && is_schooled(context, i) => (AgeBand::Teen, i + 1),
        "reception" | "nursery" | "preschool" | "kindergarten" if is_schooled(context, i) => (AgeBand::Child, i),
        "primary" | "junior" if next == "school" && is_schooled(context, i) => (AgeBand::Child, i + 1),
        "secondary" | "high" if next == "school" && is_schooled(context, i) => (AgeBand::Teen, i + 1),
        "gcses" | "gcse" if is_examined(context, i) => (AgeBand::Teen, i),
        "a" if matches!(next, "levels" | "level") && is_examined(context, i) => (AgeBand::Teen, i + 1),
        "pre" if next == "schooler" => (AgeBand::Child, i + 1),
        "tot" if matches!(context.word_before(i, 1), "little" | "tiny" | "wee" | "poor") => (AgeBand::Child, i),
        "primary" | "secondary"
            if next == "school"
                && one_of!(context.word(i + 2); "kid" "child" "girl" "boy" "pupil" "lad" "age" "aged") =>
        {
            (if context.word(i) == "primary" { AgeBand::Child } else { AgeBand::Teen }, i + 2)
        }
        "fortysomething" | "fiftysomething" => (AgeBand::MiddleAged, i),
        "sixtysomething" | "seventysomething" | "eightysomething" | "geriatric" => (AgeBand::Older, i),
        "twentysomething" | "thirtysomething" => (AgeBand::YoungAdult, i),
        "middle" if next == "aged" => (AgeBand::MiddleAged, i + 1),
        "tricenarian" | "tricenarians" => (AgeBand::YoungAdult, i),
        "quinquagenarian" | "quadragenarian" | "quinquagenarians" | "quadragenarians" => (AgeBand::MiddleAged, i),
        "sexagenarian" | "septuagenarian" | "octogenarian" | "octogenarians" | "septuagenarians" | "sexagenarians" => {
            (AgeBand::Older, i)
        }
        "pensioner" | "pensioners" | "oap" | "oaps" | "elderly" => (AgeBand::Older, i),
        "senior" if matches!(next, "citizen" | "citizens") => (AgeBand::Older, i + 1),
        "nonagenarian" | "nonagenarians" | "centenarian" | "centenarians" | "supercentenarian" => (AgeBand::Oldest, i),
        _ => return None,
    })
}

/// "she'd just started sixth form", "he's still in nursery": somebody goes there, and does not work or vote there.
fn is_schooled(context: &Context, i: usize) -> bool {
    let w = |back| context.word_before(i, back);
    let at = usize::from(matches!(w(1), "in" | "at" | "to"));
    let there = one_of!(w(at + 1); "just" "still" "only" "started" "starting" "starts" "start" "was" "is" "s" "hes" "shes" "barely" "even" "finished" "finishing");
    let pupil = |w: &str| {
        one_of!(w; "he" "she" "hes" "shes" "boy" "girl" "kid" "child" "lad" "lass" "daughter" "son" "one" "grandson" "granddaughter" "niece"
            "nephew" "brother" "sister")
    };
    let staff = |w: &str| one_of!(w; "teacher" "teaches" "works" "worked" "working" "nurse" "head" "governor" "cleaner" "cook" "placement" "job" "run" "drop");
    (at == 1 || one_of!(w(1); "started" "starting" "starts" "start" "finished" "finishing"))
        && there
        && context.before(i, 6, pupil).is_some()
        && context.before(i, 8, staff).is_none()
        && context.after(i, 5, staff).is_none()
}

/// "supposed to be sitting her GCSEs", "revising for his A levels".
fn is_examined(context: &Context, i: usize) -> bool {
    matches!(context.word_before(i, 1), "his" | "her")
        && one_of!(context.word_before(i, 2); "sitting" "sat" "doing" "did" "for" "taking" "took" "starting" "started" "finished" "missed"
            "passed" "mid" "after" "before" "during")
}

/// "pensioners deserve better", "all teenagers are", "care of the elderly": nobody in particular.
fn is_everybody(context: &Context, word: &str, first: usize, last: usize) -> bool {
    let before = context.word_before(first, 1);
    if word == "elderly" && before == "the" && one_of!(context.word_before(first, 2); "of" "for") {
        return true;
    }
    // "the new truck is my baby"
    if word == "baby" && matches!(before, "my" | "our" | "his" | "her") && context.word_before(first, 2) == "is" {
        return context.before(first, 7, crate::signals::people::is_thing).is_some();
    }
    let many =
        one_of!(word; "pensioners" "teenagers" "teens" "toddlers" "babies" "infants" "newborns" "oaps" "adolescents");
    let open = context.starts_at(first) || one_of!(before; "our" "all" "most" "many" "why" "for" "but" "because" "and");
    let verb = one_of!(context.word(last + 1);
        "deserve" "need" "are" "will" "should" "pay" "can" "cant" "dont" "do" "of" "today" "these" "get" "must" "wont" "vote"
        "love" "hate" "like" "always" "never" "want"
    );
    many && open && verb
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::testing::{assert_found, assert_quiet};

    #[test]
    fn age_words_about_people() {
        assert_found(
            Kind::Age,
            &[
                ("some octogenarian in town", "octogenarian"),
                ("fell off an OAP's scooter", "OAP"),
                ("took a toddler in", "toddler"),
                ("a middle-aged bloke", "middle-aged"),
                ("two teenagers on the bridge", "teenagers"),
            ][..],
        );
    }

    #[test]
    fn compounds_are_not_people() {
        assert_quiet(
            Kind::Age,
            &["baby shower on Sunday", "oh baby", "Teenage kicks on the radio", "newborn life support refresher"],
        );
    }
}

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
        if is_compound(context, word, i, last) {
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
        said if one_of!(said; "newborn" "newborns" "neonate" "neonates" "infant" "infants" "baby" "babies") => {
            (AgeBand::Baby, i)
        }
        "new" if next == "born" => (AgeBand::Baby, i + 1),
        "toddler" | "toddlers" => (AgeBand::Child, i),
        said if one_of!(said; "teen" "teens" "teenager" "teenagers" "teenage" "teenaged" "adolescent" "adolescents") => {
            (AgeBand::Teen, i)
        }
        "preemie" | "premmie" => (AgeBand::Baby, i),
        said if one_of!(said;
            "preschooler" "schoolboy" "schoolgirl" "schoolkid" "schoolkids" "schoolchild" "schoolchildren" "tween"
            "tweenager" "preteen"
        ) =>
        {
            (AgeBand::Child, i)
        }
        "fourscore" | "threescore" => (AgeBand::Older, i),
        "three" | "four" if next == "score" && matches!(context.word(i + 2), "years" | "and") => {
            (AgeBand::Older, i + 1)
        }
        "pre" if next == "schooler" => (AgeBand::Child, i + 1),
        "tot" if one_of!(context.word_before(i, 1); "little" "tiny" "wee" "poor") => (AgeBand::Child, i),
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

/// "pregnant, her first baby": nobody born yet.
fn expects(context: &Context, first: usize) -> bool {
    context.before(first, 8, |w| one_of!(w; "pregnant" "expecting" "primip" "gravid" "trimester")).is_some()
        || context
            .after(
                first + 1,
                5,
                |w| one_of!(w; "breech" "contractions" "contracting" "waters" "due" "crowning" "labour"),
            )
            .is_some()
}

fn is_compound(context: &Context, word: &str, first: usize, last: usize) -> bool {
    let next = context.word(last + 1);
    // "pensioners' bus passes": the apostrophe of many.
    let joined = one_of!(context.gap(last + 1); " " "-" "" "'" "' " "’ ");
    let before = context.word_before(first, 1);
    match word {
        "baby" | "babies" => {
            joined
                && one_of!(next;
                    "shower" "steps" "step" "blue" "pink" "spinach" "wipes" "wipe" "oil" "grand" "boom" "boomer"
                    "boomers" "face" "corn" "potatoes" "carrots" "food" "driver" "spice" "doll" "yoda" "name" "names"
                    "bump" "clinic" "group" "unit" "bank" "brain" "lotion" "sitter" "sitting" "leaves" "sham" "bel"
                    "bio" "seat" "monitor" "gym" "fever" "loss" "shark" "reveal" "on" "changing"
                )
                || one_of!(before; "oh" "hey" "yeah" "ooh" "rosemary's" "love" "eve" "war" "day" "expecting")
                || matches!(before, "first" | "second" | "third") && expects(context, first)
        }
        "fortysomething" | "fiftysomething" | "sixtysomething" | "seventysomething" | "eightysomething" => {
            !crate::signals::people::is_person(next) && !one_of!(before; "a" "some" "one" "this" "another")
        }
        "geriatric" => {
            joined
                && one_of!(next; "medicine" "care" "ward" "wards" "rotation" "department" "lecture" "nursing" "module" "unit"
                    "ambulance" "truck" "van" "dog" "cat" "laptop" "computer" "car" "consultant" "consultants" "fleet" "team" "horse")
        }
        "schoolboy" | "schoolgirl" => {
            joined
                && one_of!(next; "error" "errors" "humour" "humor" "howler" "dream" "dreams" "mistake" "football" "uniform" "crush" "outfit" "giggles" "french" "stuff" "haircut")
        }
        "preemie" | "premmie" => {
            joined
                && one_of!(next; "hats" "clothes" "hat" "unit" "cards" "diaries" "parents" "charity" "support" "group")
        }
        "tween" => {
            !one_of!(before; "a" "the" "this" "another" "pre")
                || joined && one_of!(next; "series" "drama" "book" "fiction" "show")
        }
        "middle" => joined && one_of!(next; "spread" "dread" "slump" "rant" "knees" "music"),
        "infant" | "infants" => {
            joined && one_of!(next; "school" "class" "teacher" "bls" "mortality" "formula" "resus" "classes")
        }
        "toddler" | "toddlers" => joined && one_of!(next; "group" "class" "room" "bed" "sleep" "milk" "cpr" "football"),
        "teen" | "teens" | "teenage" => {
            joined
                && one_of!(next; "kicks" "mutant" "titans" "wolf" "spirit" "dirtbag" "cancer" "fiction" "drama" "mom")
        }
        "elderly" => {
            joined
                && one_of!(next;
                    "care" "van" "laptop" "truck" "car" "fleet" "computer" "kettle" "boiler" "dog" "cat" "phone"
                )
        }
        "pensioner" | "pensioners" | "oap" | "oaps" | "senior" => {
            joined
                && one_of!(next;
                    "discount" "discounts" "prices" "price" "special" "specials" "bus" "pass" "rate" "rates" "ticket"
                    "tickets" "lunch" "club" "day" "deal"
                )
        }
        "newborn" => {
            joined && one_of!(next; "life" "screening" "photography" "lamb" "lambs" "foal" "calf" "simulator" "shoot")
        }
        _ => false,
    }
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

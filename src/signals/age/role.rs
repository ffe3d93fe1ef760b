//! Ages beside what somebody is or does: "builder 43 fell", "ex para, 51,", "…regular, 58, drunk again".

use super::stands_alone;
use super::story::{is_load, is_state};
use super::young::is_called;
use crate::signals::Context;
use crate::signals::people::{is_clinical, is_kin, is_person};

/// Work and standing that only people have: "ex para, 51,", "builder 43 fell".
pub(super) fn is_role(word: &str) -> bool {
    is_person(word)
        && !is_kin(word)
        && !one_of!(word; "caller" "passenger" "patient" "pt" "resident" "driver" "student" "wee")
        || one_of!(word;
            "nurse" "soldier" "copper" "jockey" "plumber" "electrician" "postman" "postie" "priest" "nun" "squaddie" "tenant"
            "lodger" "doctor" "miner" "docker" "sailor" "bricklayer" "mechanic" "cleaner" "chef" "barman" "bouncer"
            "landlord" "landlady" "butcher" "baker" "hairdresser" "trucker" "courier" "cabbie" "pilot" "gardener" "vet"
            "firefighter" "fireman" "policeman" "policewoman" "fresher" "undergrad" "apprentice" "former" "regular" "addict" "junkie" "schoolgirl"
            "schoolboy" "cyclists" "skier" "horsewoman" "housewife" "spinster" "bachelor" "pedestrian" "neighbor"
        )
}

/// "builder 43 fell", "retired nurse, 72", "care home resident 89 fell".
pub(super) fn role(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let Some(before) = super::beside::skip_fillers(context, i).checked_sub(1) else { return false };
    let gap = context.gap(i);
    let noun = context.word(before);
    let hurt = |at: usize| {
        is_clinical(context.word(at))
            || is_state(context.word(at))
            || one_of!(context.word(at); "left" "waiting" "waited" "sat" "lying")
    };
    let hurt = hurt(next) || hurt(next + 1);
    let ends = next >= context.len() || context.gap(next).starts_with([',', '.', ')', ';', '!']);
    let joined = gap == " " || one_of!(gap; ", " "," " (" " - ");
    let held = is_called(context, before);
    // "my little one (2)", "ds (6) broke his arm"
    let bracketed = gap == " (" && context.gap(next).starts_with(')');
    if held && bracketed && value <= 110 {
        return true;
    }
    (16..=110).contains(&value)
        && joined
        && (is_role(noun) || held || one_of!(noun; "resident" "driver" "patient" "pt"))
        && (hurt
            || before + 1 < i && ends
            || held && !is_kin(noun) && stands_alone(context, next)
            || ends && gap != " " && is_role(noun))
        && !is_load(context.word(next))
}

/// "…regular, 58, drunk again": between commas or in brackets, and what follows is about somebody.
pub(super) fn told_between(context: &Context, i: usize, value: u32, next: usize) -> bool {
    let gap = context.gap(i);
    let closed = gap.starts_with(", ") && context.gap(next).starts_with(", ")
        || gap == " (" && context.gap(next).starts_with(')') && context.is_letters(next);
    (16..=110).contains(&value)
        && closed
        && i > 0
        && context.is_letters(i - 1)
        && !context.is_digits(next)
        && (next..next + 2).any(|at| {
            is_clinical(context.word(at))
                || is_state(context.word(at)) && closed && gap != " ("
                || context.before(i, 3, |w| one_of!(w; "retired" "former" "widowed" "ex")).is_some()
                || one_of!(context.word(at); "took" "told" "his" "her" "kicked" "killed" "hanged" "drowned" "alone")
        })
        && (!super::names::is_heading(context.word(i - 1))
            || matches!(context.word(i - 1), "tonight" | "today") && is_state(context.word(next)))
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn ages_beside_what_somebody_is() {
        assert_found(
            Kind::Age,
            &[
                ("builder 43 fell off the scaffold", "43"),
                ("a retired headmistress, 86, told me off", "86"),
                ("our regular, 58, drunk again", "58"),
                ("my little one (2)", "2"),
            ],
        );
        assert_quiet(Kind::Age, &["nurse 12 hour shift", "our chapter, 58, is read again"]);
    }
}

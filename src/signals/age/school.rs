//! Ages told by the school year: "a year 9 lad", "kid in Year 2", "she's only in year 6".

use super::Hit;
use super::beside::skip_fillers;
use crate::signals::Context;
use crate::signals::numerals::cardinal;

/// A word for somebody who goes to school.
fn is_pupil(word: &str) -> bool {
    one_of!(word;
        "kid" "lad" "boy" "girl" "lass" "pupil" "child" "schoolboy" "schoolgirl" "kiddo" "daughter" "son" "granddaughter"
        "grandson" "niece" "nephew" "brother" "sister"
    )
}

/// A school year whose word starts at atom `i`.
pub(super) fn school(context: &Context, i: usize) -> Option<Hit> {
    if !matches!(context.word(i), "year" | "yr") || !matches!(context.gap(i + 1), " " | "" | "-") {
        return None;
    }
    let (value, next) = cardinal(context, i + 1).filter(|(value, _)| (1..=13).contains(value))?;
    // "she's in year 2 of a paramedic degree"
    let studies = |w: &str| {
        one_of!(w; "of" "uni" "university" "degree" "course" "para" "paramedic" "nursing" "medic" "med" "medicine" "placement"
            "training" "apprenticeship" "contract" "student" "plan" "role" "job")
    };
    if context.after(next, 4, studies).is_some() || context.is_glued(next) {
        return None;
    }
    let after = matches!(context.gap(next), " " | "-") && is_pupil(context.word(next));
    (after || in_year(context, i)).then(|| Hit::new(i, next - 1, value + 4, 0.75, "a school year"))
}

/// "kid in year 2", "she's in year 6", "my lad was still in year 3".
fn in_year(context: &Context, i: usize) -> bool {
    if context.word_before(i, 1) != "in" {
        return false;
    }
    let at = skip_fillers(context, i - 1);
    let w = |back| context.word_before(at, back);
    is_pupil(w(1))
        || matches!(w(1), "hes" | "shes")
        || matches!(w(1), "s" | "is" | "was") && (matches!(w(2), "he" | "she" | "who" | "one") || is_pupil(w(2)))
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn school_years() {
        assert_found(
            Kind::Age,
            &[
                ("a year 8 girl with a broken wrist", "year 8"),
                ("little boy in Year One had a nut allergy", "Year One"),
                ("she's only in yr 6 and so brave", "yr 6"),
            ],
        );
    }

    #[test]
    fn other_years() {
        assert_quiet(
            Kind::Age,
            &[
                "year 2 student para, any tips?",
                "she's in year 2 of her degree",
                "in year 3 they cut the budget",
                "year 9 of this government",
                "Year 10 exams are on",
            ],
        );
    }
}

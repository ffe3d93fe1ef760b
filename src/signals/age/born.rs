//! Years of birth: "born in 1936", "he was born in '62". With the day they are dates of birth, which have
//! their own scanner; the year alone is an age.

use super::Hit;
use crate::signals::Context;
use crate::signals::people::{is_clinical, is_person, is_thing};

/// Nobody is older; what lies further back is a house or a club.
const OLDEST: u32 = 121;

/// A year of birth said of somebody, at atom `i`.
pub fn born(context: &Context, i: usize) -> Option<Hit> {
    let this_year = context.this_year();
    let written = context.number(i).filter(|_| !context.is_glued(i) && !context.is_glued(i + 1))?;
    let short = context.word(i).len() == 2 && context.gap(i).trim_end_matches(['\'', '’', '‘']) != context.gap(i);
    let year = match context.word(i).len() {
        4 if (this_year - OLDEST..=this_year).contains(&written) => written,
        2 if short => 1900 + written,
        // "grandad born 34": somebody is named, and nothing follows that it could count.
        2 if written >= 20 && super::stands_alone(context, i + 1) && context.before(i, 6, is_person).is_some() => {
            1900 + written
        }
        _ => return None,
    };
    // "he was a 1947 baby", "a '52 bairn like me", "vintage 1931"
    let of_year = matches!(context.word(i + 1), "baby" | "bairn" | "vintage" | "kid")
        && context.gap(i + 1).trim_start_matches(['-', ' ']).is_empty()
        && matches!(context.word_before(i, 1), "a" | "proper" | "another" | "fellow")
        && !one_of!(context.word(i + 2); "boom" "boomer" "boomers" "shower" "car" "bus" "seat" "driver" "port" "wine" "champagne");
    let of_vintage = context.word_before(i, 1) == "vintage"
        && year + 13 <= this_year
        && context.before(i - 1, 4, |w| is_person(w) || one_of!(w; "he" "she" "hes" "shes" "patient")).is_some()
        && context.before(i - 1, 4, is_thing).is_none();
    if of_year && context.word(i).len() + usize::from(short) * 2 >= 4 || of_vintage {
        return Some(Hit::new(i, i, this_year - year, 0.75, "a year of birth"));
    }
    let cue = match (context.word_before(i, 1), context.word_before(i, 2)) {
        ("born", _) => i - 1,
        ("in", "born") => i - 2,
        _ => return None,
    };
    if context.gap(i).contains([',', '.', '(', '/']) || is_longer(context, i) {
        return None;
    }
    let who = |w: &str| is_person(w) || one_of!(w; "he" "she" "who" "hes" "shes" "him" "her" "i" "mr" "mrs");
    let said = |w: &str| who(w) || is_thing(w) || is_institution(w);
    let about = match context.before(cue, 6, said) {
        Some(at) => who(context.word(at)),
        // "born in 1944 and still got all his own teeth": nobody before, so somebody after.
        None => {
            let opens = context.starts_at(cue);
            let told = |w: &str| {
                one_of!(w; "he" "she" "his" "her" "him" "lives" "lived" "fell" "ex" "retired" "widow" "widower" "miner" "sharp" "sharper" "fitter" "spritely" "sprightly"
                    "independent" "deaf" "blind" "bless" "dancing" "widowed" "alone")
                    || is_clinical(w)
            };
            opens
                && context.after(i + 1, 8, is_institution).is_none()
                && (context.after(i + 1, 8, told).is_some() || short && cue == 0 && i + 1 >= context.len())
        }
    };
    about.then(|| Hit::new(i, i, this_year - year, 0.7, "a year of birth"))
}

/// A date or a range goes on: "1936-2024", "1936/7".
fn is_longer(context: &Context, i: usize) -> bool {
    context.is_digits(i + 1) && one_of!(context.gap(i + 1); "-" "/" "." " - " "–")
}

/// What is born without a mother.
fn is_institution(word: &str) -> bool {
    one_of!(word;
        "nhs" "trust" "service" "charity" "station" "idea" "degree" "programme" "movement" "paramedic" "union" "club"
        "band" "team" "hospital" "tradition" "we" "company" "project" "scheme" "welfare" "baby" "babies" "star" "anyone"
        "everyone" "those" "people" "generation" "kids"
    )
}

#[cfg(test)]
mod tests {
    use crate::day;
    use crate::signals::age::testing::{assert_found, assert_quiet};
    use crate::signals::{AgeBand, Class, Kind, read};
    use crate::text::Text;

    #[test]
    fn years_of_birth() {
        assert_found(
            Kind::Age,
            &[
                ("he was born in 1941 and still cycles", "1941"),
                ("lady born in '38, on the floor", "38"),
                ("born in 1936 and still drives her Rover", "1936"),
            ],
        );
    }

    #[test]
    fn years_of_birth_are_counted_to_the_day_of_the_draft() {
        let band = |year: u32| {
            let text = Text::new("he was born in 1961 and still cycles");
            read(&text, &[], day::of_date(year, 6, 1)).iter().find_map(|signal| match signal.class {
                Class::Age { band, .. } => Some(band),
                _ => None,
            })
        };
        assert_eq!(band(2026), Some(AgeBand::Older));
        assert_eq!(band(2052), Some(AgeBand::Oldest));
    }

    #[test]
    fn what_is_born_without_a_mother() {
        assert_quiet(
            Kind::Age,
            &[
                "the NHS was born in 1948",
                "our trust, born in 2006, is broke",
                "born in 1975 the band still tours",
                "anyone born in 1960 can book",
                "born in Leeds",
            ],
        );
    }
}

//! Gendered words about a person.
//!
//! **What**: pronouns, nouns and kin words that say "male" or "female". Each is a signal of its own;
//! whether it is about a patient is decided by the frame.
//!
//! **Why**: EMAS bars a patient's gender; everywhere it is a piece of the jigsaw.
//!
//! **Validation**: whole words; "manhole", "mankind" and names like "Lady Bay" need no rule because
//! only whole words and no capitalised compounds count.
//!
//! **Source**: written by us.

use super::{Class, Context, Gender, Home, Kind, Signal};
use crate::languages::{self, Word};

/// The longest word that is asked for, in bytes: a word of fourteen letters of another script.
const LONGEST: usize = 42;

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    let foreign = languages::words(context.text());
    for i in 0..context.len() {
        let word = context.word(i);
        if let Some(gender) = shorthand(context, i) {
            out.push(
                Signal::new(Kind::Gender, context.span(i - 1, i), 0.8, "an age with M or F")
                    .with(Class::Gender(gender)),
            );
            continue;
        }
        if word.len() > LONGEST || !context.is_letters(i) || context.in_link(i) {
            continue;
        }
        let Some((gender, sure)) = gender(word).or_else(|| in_another_language(context, i, &foreign)) else { continue };
        let named = one_of!(word; "lady" "man" "girl" "son" "king")
            && context.is_capitalised(i)
            && context.is_capitalised(i + 1)
            && context.gap(i + 1) == " ";
        let figure = one_of!(context.word(i + 1);
            "hole" "kind" "made" "utd" "city" "united" "flu" "cave" "power"
        ) && word == "man";
        if !named && !figure {
            let confidence = if sure { 0.9 } else { 0.6 };
            out.push(
                Signal::new(Kind::Gender, context.span(i, i), confidence, "a gendered word")
                    .with(Class::Gender(gender)),
            );
        }
    }
}

/// "54M", "34F": crew shorthand, in capitals; no millions and no metres.
fn shorthand(context: &Context, i: usize) -> Option<Gender> {
    let gender = match context.word(i) {
        "m" => Gender::Male,
        "f" => Gender::Female,
        _ => return None,
    };
    let figure = context.is_upper(i)
        && context.is_glued(i)
        && !context.is_glued(i + 1)
        && context.number(i - 1).is_some_and(|age| (1..=110).contains(&age))
        && !context.gap(i - 1).ends_with(['£', '$', '€', '.', '-']);
    let other = one_of!(context.word(i + 1); "people" "quid" "pounds" "views" "sprint" "swim" "race" "deficit");
    (figure && !other).then_some(gender)
}

/// [`gender`] of a word that another language has and English has not: never sure. `foreign` are the text's words of other languages, which
/// tell of all but what is joined to something.
fn in_another_language(context: &Context, i: usize, foreign: &[Word]) -> Option<(Gender, bool)> {
    let atom = context.atoms()[i];
    let is_woman = if atom.glued || atom.home != Home::Prose {
        languages::is_woman(&languages::at(context.text().lower(), atom.span.start), atom.span)
    } else {
        let from = foreign.partition_point(|word| word.span.start < atom.span.start);
        languages::is_woman(&foreign[from..], atom.span)
    }?;
    Some((if is_woman { Gender::Female } else { Gender::Male }, false))
}

/// Gender of a word, and whether the word is rarely anything else.
fn gender(word: &str) -> Option<(Gender, bool)> {
    use Gender::{Female, Male};
    Some(match word {
        "she" | "her" | "hers" | "herself" | "shes" => (Female, true),
        "he" | "him" | "his" | "himself" | "hes" => (Male, true),
        _ if one_of!(word;
            "woman" "women" "female" "females" "lady" "ladies" "girl" "girls" "lass" "lassie" "schoolgirl" "gal"
        ) =>
        {
            (Female, true)
        }
        _ if one_of!(word;
            "man" "men" "male" "males" "gentleman" "gentlemen" "bloke" "blokes" "chap" "chaps" "lad" "lads" "boy"
            "boys" "fella" "feller" "schoolboy"
        ) =>
        {
            (Male, true)
        }
        "gent" | "gents" | "guy" | "guys" => (Male, false),
        _ if one_of!(word;
            "mum" "mam" "mom" "mother" "nan" "nana" "nanna" "gran" "granny" "grandma" "grandmother" "wife" "daughter"
            "sister" "aunt" "auntie" "aunty" "niece" "granddaughter" "widow" "girlfriend" "fiancee" "missus"
            "stepmum" "mummy" "mums" "daughters" "sisters" "granddaughters" "bride"
        ) =>
        {
            (Female, true)
        }
        _ if one_of!(word;
            "dad" "father" "grandad" "granddad" "grandpa" "grandfather" "husband" "hubby" "son" "brother" "uncle"
            "nephew" "grandson" "widower" "boyfriend" "stepdad" "daddy" "dads" "sons" "brothers" "grandsons" "groom"
        ) =>
        {
            (Male, true)
        }
        "mrs" | "miss" => (Female, false),
        "mr" | "sir" => (Male, false),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn gendered_words() {
        assert_found(
            Kind::Gender,
            &[
                ("she's home", "she"),
                ("an old bloke fell", "bloke"),
                ("his nan", "nan"),
                ("54M, wellens on the ECG", "54M"),
                ("mężczyzna, 47 lat", "mężczyzna"),
            ],
        );
    }

    #[test]
    fn words_that_only_contain_one() {
        assert_quiet(
            Kind::Gender,
            &["manhole cover", "the helmet there", "Lady Bay", "man flu", "£50M deficit", "50M people"],
        );
    }
}

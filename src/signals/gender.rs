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

use super::{Class, Context, Gender, Kind, Signal};

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    for i in 0..context.len() {
        let word = context.word(i);
        if word.len() > 14 || !context.is_letters(i) || context.in_link(i) {
            continue;
        }
        let Some((gender, sure)) = gender(word) else { continue };
        let named = matches!(word, "lady" | "man" | "girl" | "son" | "king")
            && context.is_capitalised(i)
            && context.is_capitalised(i + 1)
            && context.gap(i + 1) == " ";
        let figure = matches!(
            context.word(i + 1),
            "hole" | "kind" | "made" | "utd" | "city" | "united" | "flu" | "cave" | "power"
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

/// Gender of a word, and whether the word is rarely anything else.
fn gender(word: &str) -> Option<(Gender, bool)> {
    use Gender::{Female, Male};
    Some(match word {
        "she" | "her" | "hers" | "herself" | "shes" => (Female, true),
        "he" | "him" | "his" | "himself" | "hes" => (Male, true),
        "woman" | "women" | "female" | "females" | "lady" | "ladies" | "girl" | "girls" | "lass" | "lassie"
        | "schoolgirl" | "gal" => (Female, true),
        "man" | "men" | "male" | "males" | "gentleman" | "gentlemen" | "bloke" | "blokes" | "chap" | "chaps"
        | "lad" | "lads" | "boy" | "boys" | "fella" | "feller" | "schoolboy" => (Male, true),
        "gent" | "gents" | "guy" | "guys" => (Male, false),
        "mum" | "mam" | "mom" | "mother" | "nan" | "nana" | "nanna" | "gran" | "granny" | "grandma" | "grandmother"
        | "wife" | "daughter" | "sister" | "aunt" | "auntie" | "aunty" | "niece" | "granddaughter" | "widow"
        | "girlfriend" | "fiancee" | "missus" | "stepmum" | "mummy" | "mums" | "daughters" | "sisters"
        | "granddaughters" | "bride" => (Female, true),
        "dad" | "father" | "grandad" | "granddad" | "grandpa" | "grandfather" | "husband" | "hubby" | "son"
        | "brother" | "uncle" | "nephew" | "grandson" | "widower" | "boyfriend" | "stepdad" | "daddy" | "dads"
        | "sons" | "brothers" | "grandsons" | "groom" => (Male, true),
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
        assert_found(Kind::Gender, &[("she's home", "she"), ("an old bloke fell", "bloke"), ("his nan", "nan")]);
    }

    #[test]
    fn words_that_only_contain_one() {
        assert_quiet(Kind::Gender, &["manhole cover", "the helmet there", "Lady Bay", "man flu"]);
    }
}

//! Numbers in words: "seventy eight", "ninety-three", "a hundred and one", "e1ghty s1x".

use super::Context;
use std::borrow::Cow;

/// Undoes figures standing for letters inside a word ("e1ghty" → "eighty"). The atom must begin the
/// glued chunk; the answer covers the whole chunk and says where it ends.
pub fn plain_chunk<'a>(context: &Context<'a>, i: usize) -> (Cow<'a, str>, usize) {
    let mut end = i + 1;
    while context.is_glued(end) && end - i < 6 {
        end += 1;
    }
    if end == i + 1 || context.is_glued(i) {
        return (Cow::Borrowed(context.word(i)), i + 1);
    }
    let whole = context.span(i, end - 1).of(context.text().lower());
    if whole.len() > 10 {
        return (Cow::Borrowed(context.word(i)), i + 1);
    }
    let plain = whole.chars().map(|c| match c {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        c => c,
    });
    (Cow::Owned(plain.collect()), end)
}

/// Value of a word for 0 to 19.
#[must_use]
pub fn unit(word: &str) -> Option<u32> {
    Some(match word {
        "zero" | "nought" | "naught" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        _ => return None,
    })
}

/// Value of a word for a multiple of ten, 20 to 90.
#[must_use]
pub fn tens(word: &str) -> Option<u32> {
    Some(match word {
        "twenty" => 20,
        "thirty" => 30,
        "forty" | "fourty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" | "ninty" => 90,
        _ => return None,
    })
}

/// The value of an ordinal of one piece: "first" to "twentieth", the tens, "hundredth".
#[must_use]
pub fn ordinal(word: &str) -> Option<u32> {
    Some(match word {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fifth" => 5,
        "eighth" => 8,
        "ninth" => 9,
        "twelfth" => 12,
        "hundredth" => 100,
        _ => match word.strip_suffix("tieth") {
            Some(ten) => tens(&format!("{ten}ty"))?,
            None => word.strip_suffix("th").and_then(unit).filter(|value| *value >= 4)?,
        },
    })
}

/// Value of a word for a decade of life, 20 to 100: "seventies".
#[must_use]
pub fn decade(word: &str) -> Option<u32> {
    Some(match word {
        "teens" => 13,
        "ugeiniau" | "hugeiniau" => 20,
        "tridegau" | "thridegau" => 30,
        "pedwardegau" => 40,
        "pumdegau" => 50,
        "chwedegau" => 60,
        "saithdegau" => 70,
        "wythdegau" | "hwythdegau" => 80,
        "nawdegau" => 90,
        "twenties" => 20,
        "thirties" => 30,
        "forties" | "fourties" => 40,
        "fifties" => 50,
        "sixties" => 60,
        "seventies" => 70,
        "eighties" => 80,
        "nineties" => 90,
        _ => return None,
    })
}

/// A number from 0 to 199 in figures or words that starts at atom `i`: value and the atom after it.
#[must_use]
pub fn cardinal(context: &Context, i: usize) -> Option<(u32, usize)> {
    if context.is_digits(i) && !context.is_glued(i + 1) {
        let value = context.number(i)?;
        return (context.word(i).len() <= 3).then_some((value, i + 1));
    }
    if context.is_digits(i) && context.word(i).len() <= 3 {
        // "78yo": figures with letters after them; "5ixty" is not worth the doubt.
        return context.number(i).map(|v| (v, i + 1));
    }
    // "eighty5"
    if context.is_glued(i + 1)
        && let Some(value) = tens(context.word(i))
        && context.word(i + 1).len() == 1
        && let Some(u @ 1..=9) = context.number(i + 1)
        && !context.is_glued(i + 2)
    {
        return Some((value + u, i + 2));
    }
    if !may_open(context.word(i), context.is_glued(i + 1)) {
        return None;
    }
    let (word, next) = plain_chunk(context, i);
    if let Some(value) = tens(&word) {
        if one_of!(context.gap(next); " " "-" "\n" "") || context.gap(next).trim().is_empty() {
            let (follow, end) = plain_chunk(context, next);
            if let Some(u @ 1..=9) = unit(&follow) {
                return Some((value + u, end));
            }
        }
        return Some((value, next));
    }
    // Run together: "seventyeight".
    for ten in ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"] {
        if let Some(u @ 1..=9) = word.strip_prefix(ten).and_then(unit) {
            return Some((tens(ten)? + u, next));
        }
    }
    if let Some(value) = unit(&word) {
        if value == 1 && context.word(next) == "hundred" {
            return Some(hundred(context, next));
        }
        return Some((value, next));
    }
    (word == "a" && context.word(next) == "hundred").then(|| hundred(context, next))
}

/// Whether a number may start with this word: `false` is certain. Where figures are joined to it, they may stand for letters.
fn may_open(word: &str, is_joined: bool) -> bool {
    match word.as_bytes() {
        [] => false,
        [first, ..] if is_joined => b"zontfsehauni0123457".contains(first),
        [b'a'] => true,
        [first, second, ..] => {
            matches!(
                [*first, *second],
                [b'z', b'e']
                    | [b'n', b'o' | b'a' | b'i']
                    | [b'o', b'n']
                    | [b't', b'w' | b'h' | b'e']
                    | [b'f', b'o' | b'i']
                    | [b's', b'e' | b'i']
                    | [b'e', b'i' | b'l']
            )
        }
        _ => false,
    }
}

fn hundred(context: &Context, at: usize) -> (u32, usize) {
    if context.word(at + 1) == "and" {
        let (word, next) = plain_chunk(context, at + 2);
        if let Some(u @ 1..) = unit(&word) {
            return (100 + u, next);
        }
    }
    (100, at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn reads_numbers_in_figures_and_words() {
        for (raw, value) in [
            ("78", 78),
            ("seventy eight", 78),
            ("Ninety-three", 93),
            ("e1ghty s1x", 86),
            ("a hundred and one", 101),
            ("one hundred", 100),
            ("seventyeight", 78),
            ("twelve", 12),
        ] {
            let text = Text::new(raw);
            let context = Context::new(&text);
            let (found, end) = cardinal(&context, 0).unwrap();
            assert_eq!((found, end), (value, context.len()), "{raw}");
        }
    }
}

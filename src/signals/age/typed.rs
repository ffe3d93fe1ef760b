//! Ages typed badly: "84 yesr old", "sevnty year old", "14 yr od", "82👵year old", "2.5 year old", "83♀".

use super::Hit;
use super::unit::is_of_thing;
use crate::signals::Context;
use crate::signals::numerals::{cardinal, plain_chunk, tens, unit};
use crate::signals::people::is_person;

/// The words a misspelt number may stand for.
const NUMBERS: &[&str] = &[
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "three",
    "seven",
    "eight",
];

/// An age with a slip in it that starts at atom `i`.
pub fn typed(context: &Context, i: usize) -> Option<Hit> {
    if context.is_digits(i) {
        return decimal(context, i)
            .or_else(|| either(context, i))
            .or_else(|| sign(context, i))
            .or_else(|| slip(context, i));
    }
    misspelt(context, i).or_else(|| joined(context, i))
}

/// Whether `typed` is `meant` with one letter wrong, missing, doubled or two changed about.
pub(super) fn nearly(typed: &str, meant: &str) -> bool {
    let (a, b) = (typed.as_bytes(), meant.as_bytes());
    if a.len().abs_diff(b.len()) > 1 || a.first() != b.first() {
        return false;
    }
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let end = a[start..].iter().rev().zip(b[start..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (x, y) = (&a[start..a.len() - end], &b[start..b.len() - end]);
    x.len() <= 1 && y.len() <= 1 || x.len() == 2 && y.len() == 2 && x[0] == y[1] && x[1] == y[0]
}

/// "year", "years", "yr" or a slip of one, at atom `at`.
fn is_year(word: &str) -> bool {
    one_of!(word; "year" "years" "yr" "yrs")
        || !one_of!(word;
            "bear" "ear" "tear" "near" "gear" "fear" "wear" "dear" "yard" "yards" "yea" "yeah" "yearn"
        ) && (nearly(word, "year") || nearly(word, "years"))
}

fn is_old(word: &str) -> bool {
    one_of!(word; "old" "olds" "ols" "olde" "od" "odl" "ol" "ole" "oldd" "okd" "oold" "ild" "pld" "olf" "lod")
}

/// "84 yesr old", "14 yr od", "82👵year old", "85 y3ar 0ld": the last atom of "year old" after a number that ends at
/// `next`.
fn year_old(context: &Context, next: usize) -> Option<usize> {
    let loose = |at: usize| {
        let gap = context.gap(at);
        gap.len() <= 24
            && !gap.contains(|c: char| {
                c.is_ascii_alphanumeric() || matches!(c, ',' | '.' | ';' | ')' | '(' | '!' | '?' | '/')
            })
    };
    // "85yolds", "85yearoldgirl"
    let word = context.word(next);
    if word == "yolds" || ["yearold", "yrold"].iter().any(|p| word.strip_prefix(p).is_some_and(is_person)) {
        return loose(next).then_some(next);
    }
    // "90yr's old"
    if is_year(word)
        && context.word(next + 1) == "s"
        && context.gap(next + 1).len() <= 3
        && context.word(next + 2) == "old"
    {
        return loose(next).then_some(next + 2);
    }
    let (year, end) = plain_chunk(context, next);
    let (old, after) = plain_chunk(context, end);
    // "74 tear old": the key beside.
    let beside = matches!(&*year, "tear" | "tears" | "ear") && old == "old";
    (loose(next) && loose(end) && (is_year(&year) || beside) && is_old(&old)).then_some(after - 1)
}

fn slip(context: &Context, i: usize) -> Option<Hit> {
    let (years, next) = cardinal(context, i).filter(|(v, _)| (1..=115).contains(v))?;
    let last = year_old(context, next)?;
    let plain = one_of!(context.word(next); "year" "years" "yr" "yrs")
        && context.word(last) != "od"
        && context.gap(next).len() <= 2
        && context.gap(last).len() <= 2;
    let spelt = matches!(context.word(last), "old" | "olds");
    // What is spelt as it should be has its own rules.
    (!(plain && spelt) && !is_of_thing(context, i, last))
        .then(|| Hit::new(i, last, years, 0.85, "a number with the unit of an age, typed with a slip"))
}

/// "sixteenyearold", "sixteenyr old", "s e v e n t y year old": run together or apart.
fn joined(context: &Context, i: usize) -> Option<Hit> {
    let hit = |years, last| {
        (!is_of_thing(context, i, last))
            .then(|| Hit::new(i, last, years, 0.85, "a number with the unit of an age, typed together or apart"))
    };
    let word = context.word(i);
    if word.len() == 1 && word.is_ascii() {
        let before = context.word_before(i, 1);
        if before.len() == 1 && !matches!(before, "a" | "i") && context.gap(i) == " " {
            return None;
        }
        let (mut spelt, mut at) = (String::new(), i);
        while at < i + 9 && context.word(at).len() == 1 && context.is_letters(at) && (at == i || context.gap(at) == " ")
        {
            spelt.push_str(context.word(at));
            at += 1;
        }
        let years = number(&spelt)?;
        return hit(years, year_old(context, at)?);
    }
    if word.len() < 8 || word.len() > 26 || !word.is_ascii() {
        return None;
    }
    for end in ["yearsold", "yearold", "yrsold", "yrold"] {
        if let Some(years) = word.strip_suffix(end).and_then(number) {
            return hit(years, i);
        }
    }
    for end in ["years", "year", "yrs", "yr"] {
        if let Some(years) = word.strip_suffix(end).and_then(number).filter(|_| is_old(context.word(i + 1))) {
            return hit(years, i + 1);
        }
    }
    None
}

/// A number in one word: "sixteen", "eightyfive".
fn number(word: &str) -> Option<u32> {
    tens(word).or_else(|| unit(word)).or_else(|| {
        NUMBERS[..8].iter().find_map(|ten| {
            let rest = word.strip_prefix(ten).and_then(unit).filter(|u| (1..=9).contains(u))?;
            Some(tens(ten)? + rest)
        })
    })
}

/// "sevnty year old", "eigthy-two year old".
fn misspelt(context: &Context, i: usize) -> Option<Hit> {
    let word = context.word(i);
    if !(4..=9).contains(&word.len()) || !word.is_ascii() || !b"tfsenw".contains(word.as_bytes().first()?) {
        return None;
    }
    let (second, after) = match unit(context.word(i + 1)) {
        Some(u @ 1..=9) => (u, i + 2),
        _ => (0, i + 1),
    };
    if !is_year(context.word(after)) && !matches!(context.word(after), "yo") {
        return None;
    }
    let last = if context.word(after) == "yo" { after } else { year_old(context, after)? };
    let exact = tens(word).is_some() || unit(word).is_some();
    let meant = NUMBERS.iter().find(|meant| nearly(word, meant)).filter(|_| !exact)?;
    let years = tens(meant).or_else(|| unit(meant))? + second;
    (!is_of_thing(context, i, last))
        .then(|| Hit::new(i, last, years, 0.85, "a number with the unit of an age, typed with a slip"))
}

/// "18/19 year old lad": one of two.
fn either(context: &Context, i: usize) -> Option<Hit> {
    let years = context.number(i).filter(|v| (1..=110).contains(v))?;
    let next = context.number(i + 1).filter(|v| *v == years + 1)?;
    if !matches!(context.gap(i + 1), "/" | "-") || next > 111 {
        return None;
    }
    let last = year_old(context, i + 2).filter(|&at| context.word(at) != "olds")?;
    (!is_of_thing(context, i, last)).then(|| Hit::new(i, last, years, 0.85, "a number with the unit of an age"))
}

/// "2.5 year old".
fn decimal(context: &Context, i: usize) -> Option<Hit> {
    let years = context.number(i).filter(|v| (1..=12).contains(v))?;
    if context.gap(i + 1) != "." || !context.is_digits(i + 1) || context.word(i + 1).len() > 1 {
        return None;
    }
    let last = year_old(context, i + 2)?;
    (!is_of_thing(context, i, last)).then(|| Hit::new(i, last, years, 0.85, "a number with the unit of an age"))
}

/// "83♀", "♂ 47", "👵85 on the floor": a sign for the sex, or the face of somebody, for the word.
fn sign(context: &Context, i: usize) -> Option<Hit> {
    let years = context.number(i).filter(|v| (1..=110).contains(v) && context.word(i).len() <= 3)?;
    let is_sign = |c: char| matches!(c, '♀' | '♂');
    let is_face = |c: char| matches!(c, '👵' | '👴' | '👶' | '🧓' | '👦' | '👧' | '🧒');
    let before = context.gap(i).trim_end_matches([' ', '\u{fe0f}', '\u{200d}']);
    let after = context.gap(i + 1).trim_start();
    let faced = (before.ends_with(is_face) || after.starts_with(is_face)) && super::stands_alone(context, i + 1);
    (after.starts_with(is_sign) || before.ends_with(is_sign) || faced)
        .then(|| Hit::new(i, i, years, 0.85, "age and sex in shorthand"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn one_slip_is_forgiven_and_no_more() {
        for slip in ["yesr", "yaer", "yer", "yeear", "yera"] {
            assert!(nearly(slip, "year"), "{slip}");
        }
        for other in ["beer", "y", "yeasty", "rear"] {
            assert!(!nearly(other, "year"), "{other}");
        }
    }

    #[test]
    fn ages_with_a_slip() {
        assert_found(
            Kind::Age,
            &[
                ("an 81 yaer old fell", "81 yaer old"),
                ("a nintey year old gent", "nintey year old"),
                ("16 yr od with a cough", "16 yr od"),
                ("a 77🙁year old left waiting", "77🙁year old"),
                ("3.5 year old with croup", "3.5 year old"),
                ("91♀ on the floor", "91"),
                ("an 84 y3ar 0ld gent", "84 y3ar 0ld"),
                ("fourteenyearold with a vape", "fourteenyearold"),
                ("a f o r t y year old", "f o r t y year old"),
            ],
        );
    }

    #[test]
    fn slips_about_things() {
        assert_quiet(Kind::Age, &["a 12 yesr old van", "a 2.5 year old laptop", "seventy yards od", "20 yards old"]);
    }
}

//! Reading a calendar date in any everyday form; shared by births and other dates.

use super::Context;
use super::numerals::{cardinal, ordinal, tens, unit};

/// Years that are written as such in a date: the oldest person's, and those that are planned for.
fn is_year(context: &Context, value: u32) -> bool {
    (1880..=context.this_year() + 9).contains(&value)
}

/// A date as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Last atom.
    pub last: usize,
    /// Full year where one is given; two figures are read as 1900 to 1999 unless they are this year's or lower.
    pub year: Option<u32>,
    /// Whether the month is a name rather than a figure.
    pub named: bool,
}

/// "fourth of the second seventy six", "3rd of the 11th 38": the month as an ordinal, and a year.
#[must_use]
pub fn by_ordinals(context: &Context, i: usize) -> Option<Day> {
    let suffixed = |at: usize| !context.is_digits(at) || context.is_ordinal_ending(at + 1);
    let (_, mut at) = day_of_month(context, i).filter(|_| suffixed(i))?;
    if context.word(at) == "of" {
        at += 1;
    }
    if context.word(at) == "the" {
        at += 1;
    }
    let (_, next) = day_of_month(context, at).filter(|(month, _)| *month <= 12 && suffixed(at))?;
    let spoken = || {
        let (value, end) = cardinal(context, next)?;
        (27..=99).contains(&value).then_some((1900 + value, end))
    };
    let (year, end) = year(context, next).or_else(spoken)?;
    Some(Day { last: end - 1, year: Some(year), named: true })
}

/// A date that starts at atom `i`.
#[must_use]
pub fn day(context: &Context, i: usize) -> Option<Day> {
    if context.is_digits(i) {
        return numeric(context, i).or_else(|| day_first(context, i));
    }
    // Cheap first: the word begins like a month or an ordinal.
    let word = context.word(i);
    if word.len() < 3 || !b"jfmasondte".contains(&word.as_bytes()[0]) || !starts_date(word) {
        return None;
    }
    month(word).and_then(|()| month_first(context, i)).or_else(|| day_first(context, i))
}

/// Whether the first three letters are those of a month or an ordinal.
fn starts_date(word: &str) -> bool {
    word.get(..3).is_some_and(|start| {
        one_of!(start;
            "jan" "feb" "mar" "apr" "may" "jun" "jul" "aug" "sep" "oct" "nov" "dec"
            "fir" "sec" "thi" "fou" "fif" "six" "sev" "eig" "nin" "ten" "ele" "twe"
        )
    })
}

/// Month names and their shortenings, and the Welsh names.
fn month(word: &str) -> Option<()> {
    one_of!(word;
        "january" "february" "march" "april" "may" "june" "july" "august" "september" "october" "november"
        "december" "jan" "feb" "mar" "apr" "jun" "jul" "aug" "sep" "sept" "oct" "nov" "dec"
        "ionawr" "chwefror" "mawrth" "ebrill" "mai" "mehefin" "gorffennaf" "awst" "medi" "hydref" "tachwedd" "rhagfyr"
    )
    .then_some(())
}

/// "first" to "thirty-first": value and the atom after.
fn ordinal_word(context: &Context, i: usize) -> Option<(u32, usize)> {
    let of = |word: &str| ordinal(word).filter(|value| *value <= 31);
    if let Some(ten @ (20 | 30)) = tens(context.word(i)) {
        return of(context.word(i + 1)).filter(|v| *v < 10).map(|v| (ten + v, i + 2));
    }
    of(context.word(i)).map(|v| (v, i + 1))
}

/// Day of the month at `i`: "3", "3rd", "third": value and the atom after.
fn day_of_month(context: &Context, i: usize) -> Option<(u32, usize)> {
    if let Some(value) = context.number(i).filter(|_| context.word(i).len() <= 2) {
        let suffixed = context.is_ordinal_ending(i + 1) && context.gap(i + 1).len() <= 1;
        return (1..=31).contains(&value).then_some((value, if suffixed { i + 2 } else { i + 1 }));
    }
    ordinal_word(context, i)
}

/// "3 Nov 1938", "3rd of November, 38", "twelfth of March".
fn day_first(context: &Context, i: usize) -> Option<Day> {
    let (_, mut at) = day_of_month(context, i)?;
    if context.word(at) == "of" {
        at += 1;
    }
    month(context.word(at))?;
    if !tight(context.gap(at)) {
        return None;
    }
    Some(with_year(context, at))
}

/// "November 3rd 1938", "Nov 3".
fn month_first(context: &Context, i: usize) -> Option<Day> {
    let from = if context.word(i + 1) == "the" { i + 2 } else { i + 1 };
    let (_, next) = day_of_month(context, from)?;
    tight(context.gap(from)).then(|| with_year(context, next - 1))
}

fn with_year(context: &Context, last: usize) -> Day {
    let close = context.gap(last + 1).len() <= 3 && !context.gap(last + 1).contains([';', '(', '\n']);
    match year(context, last + 1).filter(|_| close) {
        Some((year, next)) => Day { last: next - 1, year: Some(year), named: true },
        None => Day { last, year: None, named: true },
    }
}

/// Only spaces, one mark or an apostrophe between the parts of a date.
fn tight(gap: &str) -> bool {
    gap.len() <= 3 && !gap.contains(['(', ';', '\n', '!', '?', ':'])
}

/// A year at `i`: "1938", "'38", "nineteen thirty eight": value and the atom after.
fn year(context: &Context, i: usize) -> Option<(u32, usize)> {
    if let Some(value) = context.number(i) {
        // "3 November 10:15", "3 Nov 20 people" are no years.
        if context.gap(i + 1) == ":" || context.is_glued(i + 1) {
            return None;
        }
        return match context.word(i).len() {
            4 if is_year(context, value) => Some((value, i + 1)),
            2 if !context.gap(i).contains(',') || context.gap(i).contains('\'') => {
                Some((century(context, value), i + 1))
            }
            _ => None,
        };
    }
    match context.word(i) {
        "nineteen" => {
            if let Some(t) = tens(context.word(i + 1)) {
                return Some(match unit(context.word(i + 2)) {
                    Some(u @ 1..=9) => (1900 + t + u, i + 3),
                    _ => (1900 + t, i + 2),
                });
            }
            if matches!(context.word(i + 1), "oh" | "o") {
                return unit(context.word(i + 2)).map(|u| (1900 + u, i + 3));
            }
            unit(context.word(i + 1)).filter(|u| *u >= 10).map(|u| (1900 + u, i + 2))
        }
        "two" if context.word(i + 1) == "thousand" => {
            let at = if context.word(i + 2) == "and" { i + 3 } else { i + 2 };
            Some(unit(context.word(at)).map_or((2000, i + 2), |u| (2000 + u, at + 1)))
        }
        "twenty" => unit(context.word(i + 1)).filter(|u| *u >= 10).map(|u| (2000 + u, i + 2)),
        _ => None,
    }
}

/// The year of two figures, which are of this century up to this year.
const fn century(context: &Context, value: u32) -> u32 {
    if 2000 + value <= context.this_year() { 2000 + value } else { 1900 + value }
}

/// "03/11/1938", "3.11.38", "1938-11-03", "3 11 38".
fn numeric(context: &Context, i: usize) -> Option<Day> {
    let gap = context.gap(i + 1);
    let second = context.gap(i + 2);
    // "3-11-'62"
    let second = if context.word(i + 2).len() == 2 { second.strip_suffix('\'').unwrap_or(second) } else { second };
    if gap != second || !one_of!(gap.trim(); "/" "." "-" "_" "" "\\" "|" "~") || gap.is_empty() || gap.len() > 3 {
        return None;
    }
    if context.gap(i).ends_with(['/', '.', '-', ':', '£'])
        && !context.gap(i).ends_with(". ")
        && i > 0
        && context.is_digits(i - 1)
    {
        return None;
    }
    let (a, b, c) = (context.number(i)?, context.number(i + 1)?, context.number(i + 2)?);
    let lengths = (context.word(i).len(), context.word(i + 1).len(), context.word(i + 2).len());
    if context.is_glued(i + 3) || (one_of!(context.gap(i + 3); "/" "-" "." ":") && context.is_digits(i + 3)) {
        return None;
    }
    let plausible = |d: u32, m: u32| (1..=31).contains(&d) && (1..=12).contains(&m);
    let year = match lengths {
        (1 | 2, 1 | 2, 4) if (plausible(a, b) || plausible(b, a)) && is_year(context, c) => c,
        (1 | 2, 1 | 2, 2) if plausible(a, b) => century(context, c),
        (4, 1 | 2, 1 | 2) if plausible(c, b) && is_year(context, a) => a,
        _ => return None,
    };
    Some(Day { last: i + 2, year: Some(year), named: false })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn reads_every_everyday_form() {
        for (raw, expected) in [
            ("03/11/1938", Some(1938)),
            ("3.11.38", Some(1938)),
            ("1938-11-03", Some(1938)),
            ("3 11 1938", Some(1938)),
            ("3rd of November 1938", Some(1938)),
            ("3-Nov-38", Some(1938)),
            ("3 Nov '38", Some(1938)),
            ("November 3rd, 1938", Some(1938)),
            ("third of November nineteen thirty eight", Some(1938)),
            ("12th March", None),
        ] {
            let text = Text::new(raw);
            let context = Context::new(&text);
            let found = day(&context, 0).unwrap();
            assert_eq!((found.year, found.last + 1), (expected, context.len()), "{raw}");
        }
        let text = Text::new("45/11/1938");
        assert_eq!(day(&Context::new(&text), 0), None);
    }
}

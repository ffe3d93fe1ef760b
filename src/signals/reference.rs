//! Reading a reference value: figures with the letters, hyphens and slashes that belong to it.
//! Shared by incident and hospital numbers.

use super::Context;
use super::calendar::day;
use super::numerals::unit;

/// A value as written: "20418", "4471-B", "22-118834", "RXX1234567".
#[derive(Debug, Clone, Copy)]
pub struct Value {
    /// First atom.
    pub first: usize,
    /// Last atom.
    pub last: usize,
    /// Figures in all.
    pub digits: usize,
    /// Has letters or inner marks.
    pub marked: bool,
}

/// A value that starts at atom `i`.
#[must_use]
pub fn value(context: &Context, i: usize) -> Option<Value> {
    let starts = context.is_digits(i)
        || context.is_letters(i)
            && (context.word(i).len() <= 4
                || context.word(i).len() <= 6 && context.is_upper(i) && context.gap(i + 1) == "-")
            && (context.is_glued(i + 1) || matches!(context.gap(i + 1), "-" | "/"))
            && context.is_digits(i + 1);
    if !starts || context.in_link(i) {
        return None;
    }
    let mut last = i;
    for at in i + 1..context.len().min(i + 8) {
        let gap = context.gap(at);
        let joined = context.is_glued(at)
            || one_of!(gap; "-" "/" "_" "." "\\" " - ")
            || gap == " "
                && context.is_digits(at)
                && context.is_digits(at - 1)
                && context.word(at).len() >= 3
                && context.word(at - 1).len() >= 2;
        let part = context.is_digits(at) || context.word(at).len() <= 3 && !(matches!(gap, "." | " - "));
        if !joined || !part {
            break;
        }
        last = at;
    }
    let digits: usize = (i..=last).filter(|&at| context.is_digits(at)).map(|at| context.word(at).len()).sum();
    // "8l2": a letter in a figure's place.
    let alike = |at: usize| {
        matches!(context.word(at), "o" | "l" | "i") && context.is_glued(at) && context.is_glued(at + 1) && at > i
    };
    let digits = digits + (i..last).filter(|&at| alike(at)).count();
    let value = Value { first: i, last, digits, marked: last > i };
    (digits > 0 && !is_plain_other(context, &value)).then_some(value)
}

/// Dates, times, money, measures.
#[must_use]
pub fn is_plain_other(context: &Context, value: &Value) -> bool {
    let (first, last) = (value.first, value.last);
    let counted = |at: usize| {
        one_of!(context.word(at);
            "am" "pm" "hrs" "hours" "hour" "mins" "minutes" "miles" "people" "patients" "quid" "years" "yrs" "days"
            "weeks" "months" "followers" "calls" "times" "jobs" "incidents" "staff" "crews" "k" "m" "mg" "ml" "mm"
            "percent" "likes" "views" "pounds" "metres" "volunteers" "homes" "st" "nd" "rd" "th" "s" "steps" "words"
            "yo"
        )
    };
    let date = day(context, first).is_some_and(|d| {
        d.last >= last && d.last > first && (d.named || !context.gap(first + 1).contains('-') || value.digits == 8)
    });
    let year = !value.marked
        && value.digits == 4
        && context.number(first).is_some_and(|n| (1990..=context.this_year() + 9).contains(&n))
        && !context.gap(first).contains('#');
    date || year
        || counted(last)
        || counted(last + 1) && context.gap(last + 1).trim().is_empty()
        || context.gap(first).ends_with(['£', '$', '€', '@', '+'])
        || context.gap(last + 1).starts_with(['%', '+', '°'])
        || (context.gap(last + 1) == ":" && context.is_digits(last + 1))
}

/// A value read out or spaced out after a sure cue: "one four four two", "1 3 4 4", "55 12 88".
#[must_use]
pub fn spaced_value(context: &Context, i: usize) -> Option<Value> {
    let mut digits = 0;
    let mut groups = 0;
    let mut at = i;
    while at < context.len() && groups < 14 {
        if at > i && !matches!(context.gap(at), " " | ", ") {
            break;
        }
        // "four two stroke seven seven"
        let joint = at > i && one_of!(context.word(at); "stroke" "slash" "dash" "hyphen" "then");
        if joint && unit(context.word(at + 1)).is_some() {
            at += 1;
        }
        let word = context.word(at);
        let wide = match unit(word).or_else(|| matches!(word, "oh" | "o").then_some(0)) {
            Some(v) if v < 10 => 1,
            None if matches!(word, "double" | "triple") && unit(context.word(at + 1)).is_some() => 1,
            None if context.is_digits(at) && word.len() <= 3 && !context.is_glued(at + 1) => word.len(),
            _ => break,
        };
        digits += wide;
        groups += 1;
        at += 1;
    }
    let value = Value { first: i, last: at.checked_sub(1)?, digits, marked: true };
    (groups >= 3 && digits >= 3 && !is_plain_other(context, &value)).then_some(value)
}

/// Up to three capitals, with no figures typed behind them: what a number that is read out may begin with ("W two oh four four one seven").
#[must_use]
pub fn is_code(context: &Context, at: usize) -> bool {
    context.is_letters(at) && context.is_upper(at) && context.word(at).len() <= 3 && !context.is_digits(at + 1)
}

/// The gap before a value, without what only decorates it (emoji, variation marks).
#[must_use]
pub fn plain_gap<'a>(context: &Context<'a>, at: usize) -> &'a str {
    let gap = context.gap(at);
    if gap.is_ascii() || gap.chars().count() > 6 { gap } else { " " }
}

/// A figure or letter read out ("kay two two eight"): the letter's name, if the word is one.
#[must_use]
pub fn is_letter_name(word: &str) -> bool {
    one_of!(word;
        "ay" "bee" "cee" "dee" "ef" "eff" "gee" "aitch" "haitch" "jay" "kay" "ell" "em" "en" "pee" "cue" "queue" "ar"
        "ess" "tee" "vee" "ex" "wye" "zed" "zee" "alpha" "alfa" "bravo" "charlie" "delta" "echo" "foxtrot" "golf"
        "hotel" "india" "juliet" "kilo" "lima" "mike" "november" "oscar" "papa" "quebec" "romeo" "sierra" "tango"
        "uniform" "victor" "whiskey" "xray" "yankee" "zulu"
    )
}

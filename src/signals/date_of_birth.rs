//! Dates of birth.
//!
//! **What**: a date that the text calls a birth ("dob", "born", "birthday is", "b. 3/11/38"), or a
//! full date in a birth year right beside a name or an NHS number.
//!
//! **Why**: with a name or a place it identifies; every trust's policy names it.
//!
//! **Validation**: the date must exist in form and lie between 1900 and this year; "born" said of
//! a band, a service or an idea is left alone.
//!
//! **Source**: written by us.

use super::calendar::{Day, by_ordinals, day};
use super::{Context, Kind, Signal};

/// So many years after it a date is more likely a birth than an appointment or an event of late: beside a name, or in one
/// sentence with a birth.
const LONG_PAST: u32 = 4;
/// A date so many years back may still be a birth that somebody says outright: "b. 3/11/23".
const NOT_OF_LATE: u32 = 3;
/// A birthday in a year so far back is a birth and no party.
const NO_PARTY: u32 = 6;

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    let mut i = 0;
    while i < context.len() {
        let Some((last, confidence, evidence)) = find(context, i) else {
            i += 1;
            continue;
        };
        out.push(Signal::new(Kind::DateOfBirth, context.span(i, last), confidence, evidence));
        i = last + 1;
    }
}

fn find(context: &Context, i: usize) -> Option<(usize, f32, &'static str)> {
    if context.in_link(i) {
        return None;
    }
    let read = day(context, i)
        .or_else(|| run_together(context, i))
        .or_else(|| disguised(context, i))
        .or_else(|| by_ordinals(context, i));
    let date = read?;
    let year = date.year;
    if year.is_some_and(|y| !(1900..=context.this_year()).contains(&y)) {
        return None;
    }
    match cue(context, i, &date)? {
        Cue::Named => Some((date.last, 0.98, "called a date of birth")),
        Cue::Born => Some((date.last, 0.93, "said to be born that day")),
        Cue::Birthday => Some((date.last, 0.8, "called a birthday")),
        Cue::Beside => Some((date.last, 0.75, "a full date in a birth year beside a patient's identity")),
    }
}

enum Cue {
    Named,
    Born,
    Birthday,
    Beside,
}

fn cue(context: &Context, i: usize, date: &Day) -> Option<Cue> {
    let year = date.year;
    let years_ago = |least: u32| year.is_some_and(|y| y + least <= context.this_year());
    let next = date.last + 1;
    let digits_only = date.last == i;
    let named = |w: &str| is_named(w);
    // The nearest cue must not be cut off by another date in between.
    let clear = |from: usize| (from + 1..i).filter(|&at| context.is_digits(at)).count() == 0;
    // "confirm dob pls? 27/11/1976": the question asks for it.
    let asked = context.gap(i).trim_matches([' ', '"', '\'', '\n']) == "?"
        && ((i.saturating_sub(3)..i).any(|at| named(context.word(at)))
            || context.word_before(i, 1) == "birth" && context.word_before(i, 2) == "of");
    if asked
        || context.before(i, 5, named).is_some_and(clear)
        || initials(context, i)
        || of_birth(context, i).is_some_and(clear)
    {
        return Some(Cue::Named);
    }
    let close_after = (next..next + 2).any(|at| named(context.word(at)) && context.gap(at).len() <= 3)
        || context.word(next) == "date" && context.word(next + 2) == "birth"
        || context
            .after(next + 1, 6, |w| w == "birth")
            .is_some_and(|at| context.word_before(at, 2) == "date" && (next..at).all(|k| !context.is_digits(k)))
        || (next..next + 4).any(|at| {
            named(context.word(at))
                && one_of!(context.word(at.saturating_sub(1)); "her" "his" "their" "the")
                && !context.ends_before(at)
        });
    let later = years_ago(LONG_PAST)
        && !digits_only
        && context.after(next, 9, named).is_some_and(|at| (next..at).all(|k| !context.is_digits(k)));
    if close_after || later {
        return Some(Cue::Named);
    }
    if digits_only {
        return None;
    }
    if elsewhere(context, i) {
        return Some(Cue::Named);
    }
    // "24 Dec 1933 was when he was born", "01/04/1975 is her actual birthday"
    let whose = |w: &str| one_of!(w; "he" "she" "her" "his" "their" "my" "patient" "pt" "mums" "dads");
    if years_ago(LONG_PAST)
        && one_of!(context.word(next); "is" "was" "s" "being")
        && let Some(at) = context.after(next + 1, 6, |w| matches!(w, "born" | "birthday" | "bday"))
        && context.after(next + 1, at - next, whose).is_some()
        && context.before(at, at - next, is_founded).is_none()
    {
        return Some(if context.word(at) == "born" { Cue::Born } else { Cue::Birthday });
    }
    if let Some(at) = context.before(i, 6, |w| w == "born").filter(|&at| clear(at)) {
        let founded = context.before(at, 6, is_founded).is_some()
            || context.after(at + 1, i - at, |w| matches!(w, "idea" | "out" | "again")).is_some();
        return (!founded && (year.is_some() || i - at <= 3)).then_some(Cue::Born);
    }
    if context.word_before(i, 1) == "b" && !context.is_glued(i) && years_ago(NOT_OF_LATE) && context.gap(i).len() <= 2 {
        return Some(Cue::Born);
    }
    if let Some(at) = context.before(i, 5, |w| matches!(w, "birthday" | "bday" | "birthdays")) {
        let said = (at + 1..i).any(|k| matches!(context.word(k), "is" | "was" | "s"))
            || context.gap(at + 1).contains(':')
            || at + 1 == i;
        let party = context
            .after(at + 1, 4, |w| {
                is_founded(w)
                    || one_of!(w; "party" "bash" "do" "cake" "drinks" "fundraiser" "honours" "celebration" "appeal")
            })
            .is_some();
        return (!party && (years_ago(NO_PARTY) || said && (year.is_none() || years_ago(NOT_OF_LATE))))
            .then_some(Cue::Birthday);
    }
    beside(context, i, date).then_some(Cue::Beside)
}

/// A date of birth in the other languages of the country: "dyddiad geni", "data urodzenia", "né le".
fn elsewhere(context: &Context, i: usize) -> bool {
    context
        .before(i, 3, |w| {
            one_of!(w;
                "geni" "ganwyd" "ganed" "urodzenia" "urodzony" "urodzona" "urodzin" "nașterii" "nasterii" "născut" "născută"
                "nascut" "nascuta" "nascimento" "nascido" "nascida" "nacimiento" "nacido" "nacida" "naissance" "née" "né"
                "nascita" "geburtsdatum" "geboren" "geb" "doğum" "dogum" "gimimo" "dzimšanas" "narodenia" "narození"
            )
        })
        .is_some()
}

/// "d.o.b." and "d o b".
fn initials(context: &Context, i: usize) -> bool {
    (1..=4).any(|back| {
        i >= back + 2
            && context.word(i - back) == "b"
            && context.word(i - back - 1) == "o"
            && context.word(i - back - 2) == "d"
    })
}

/// "date of birth".
fn of_birth(context: &Context, i: usize) -> Option<usize> {
    let at = context.before(i, 5, |w| one_of!(w; "birth" "brith" "birht" "bith" "brth"))?;
    (context.word(at + 1) == "date"
        || context.word_before(at, 1) == "date"
        || matches!(context.word_before(at, 1), "of" | "o") && matches!(context.word_before(at, 2), "date" | "day"))
    .then_some(at)
}

/// What is founded rather than born.
fn is_founded(word: &str) -> bool {
    one_of!(word;
        "nhs" "band" "service" "charity" "company" "club" "idea" "tradition" "station" "podcast" "team" "group"
        "legend" "festival" "brand" "movement" "union" "trust" "campaign" "project" "scheme" "website" "nation"
        "firm" "star" "bowie" "king" "queen" "singer" "author" "shakespeare" "nightingale" "seacole" "puppies"
        "lamb" "foal" "calf"
    )
}

/// A full date in a birth year right after a name, or next to an NHS number or "patient".
fn beside(context: &Context, i: usize, date: &Day) -> bool {
    let Some(year) = date.year else { return false };
    if year + LONG_PAST > context.this_year() || date.named && context.word_before(i, 1) == "on" {
        return false;
    }
    let blocked = context.before(i, 4, |w| {
        one_of!(w;
            "since" "established" "est" "opened" "founded" "until" "built" "closed" "died" "war" "joined" "started"
            "released" "recorded" "married" "wedding" "qualified" "on" "from" "in" "dated" "expires" "expiry"
            "before" "best" "photo" "taken" "album" "final" "match" "flight" "edition" "anniversary" "incident"
            "crash" "remembering" "rip" "published" "birth"
        )
    });
    if blocked.is_some() {
        return false;
    }
    let number = |at: usize| {
        context.word(at) != "nhs"
            || context.is_digits(at + 1)
            || matches!(context.word(at + 1), "no" | "number" | "num")
    };
    let identity = context.before(i, 8, |w| one_of!(w; "nhs" "pt" "patient" "mrn" "mr" "mrs" "ms" "miss")).is_some()
        || context.after(date.last + 1, 5, |w| matches!(w, "nhs" | "mrn" | "nok")).is_some_and(number);
    let name = i >= 2
        && [1, 2].iter().all(|&back| {
            context.is_letters(i - back)
                && context.is_capitalised(i - back)
                && context.word(i - back).len() > 1
                && !context.is_upper(i - back)
        })
        && !context.ends_before(i)
        && !date.named;
    identity || name
}

/// "03111938", "031138" right after a cue (the caller asks for the cue).
pub(super) fn run_together(context: &Context, i: usize) -> Option<Day> {
    let word = context.word(i);
    if !context.is_digits(i) || !matches!(word.len(), 6 | 8) {
        return None;
    }
    let (day, month) = (word.get(..2)?.parse::<u32>().ok()?, word.get(2..4)?.parse::<u32>().ok()?);
    let tail: u32 = word.get(4..)?.parse().ok()?;
    let year = if word.len() == 8 { tail } else { 1900 + tail };
    ((1..=31).contains(&day) && (1..=12).contains(&month) && (1900..=context.this_year()).contains(&year))
        .then_some(Day { last: i, year: Some(year), named: false })
}

/// The words for a date of birth, with the usual slips of the thumb.
fn is_named(word: &str) -> bool {
    one_of!(word; "dob" "dobs" "dobb" "ddob" "doob" "dofb" "birthdate" "birthdates" "birthdt" "bdate")
}

/// "O1/O2/1953", "l2.o3.45": a date with letters for figures, only right after a word for a birth.
fn disguised(context: &Context, i: usize) -> Option<Day> {
    // Cheap first: few words are made of such letters alone.
    let figures = context.word(i).bytes().all(|b| b.is_ascii_digit() || b"olisb".contains(&b));
    if !figures || context.is_glued(i) || !(1..=3).any(|back| is_named(context.word_before(i, back))) {
        return None;
    }
    let mut parts: [String; 3] = Default::default();
    let (mut part, mut last, mut letters) = (0, i, false);
    for at in i..context.len().min(i + 9) {
        if at > i && !context.is_glued(at) {
            if !matches!(context.gap(at), "/" | "." | "-") || part == 2 {
                break;
            }
            part += 1;
        }
        for c in context.word(at).chars() {
            letters |= !c.is_ascii_digit();
            parts[part].push(match c {
                'o' => '0',
                'l' | 'i' => '1',
                's' => '5',
                'b' => '8',
                c if c.is_ascii_digit() => c,
                _ => return None,
            });
        }
        if parts[part].len() > 4 {
            return None;
        }
        last = at;
    }
    let number = |at: usize| parts[at].parse::<u32>().ok();
    let (day, month, year) = (number(0)?, number(1)?, number(2)?);
    let year = match parts[2].len() {
        4 => year,
        2 => 1900 + year,
        _ => return None,
    };
    (letters && (1..=31).contains(&day) && (1..=12).contains(&month)).then_some(Day {
        last,
        year: Some(year),
        named: false,
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn births() {
        assert_found(
            Kind::DateOfBirth,
            &[
                ("DOB 03/11/1938", "03/11/1938"),
                ("d.o.b. 3.11.38", "3.11.38"),
                ("date of birth: 1938-11-03", "1938-11-03"),
                ("born 12th of March 1950", "12th of March 1950"),
                ("b. 03/11/38", "03/11/38"),
                ("her birthday is 4 May 1971", "4 May 1971"),
                ("dob 031138", "031138"),
                ("Ethel Parkinson 03/11/1938, fall", "03/11/1938"),
                ("03/11/1938 is her dob", "03/11/1938"),
                ("03/11/1938 is his real birthday", "03/11/1938"),
                ("3 Nov 1938 was the day she was born", "3 Nov 1938"),
                ("03/11/1938, that's his date of birth", "03/11/1938"),
                ("ganwyd 3 Tachwedd 1938", "3 Tachwedd 1938"),
                ("dyddiad geni 03/11/1938", "03/11/1938"),
                ("data urodzenia: 03.11.1938", "03.11.1938"),
                ("date of birth? third of the eleventh thirty eight", "third of the eleventh thirty eight"),
                ("born on the third of november nineteen thirty eight", "third of november nineteen thirty eight"),
            ],
        );
    }

    #[test]
    fn other_dates() {
        assert_quiet(
            Kind::DateOfBirth,
            &[
                "appointment on 03/11/2025",
                "The NHS was born on 5 July 1948",
                "best before 03/11/2024",
                "birthday bash on 12/10/2025",
                "opened 03/11/1938 by the mayor",
                "DOB to follow",
                "03/11/1948 was when the service was born",
            ],
        );
    }
}

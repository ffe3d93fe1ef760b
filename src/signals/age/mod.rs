//! Ages of people in figures or number words.
//!
//! **What**: "78yo", "aged seventy eight", "34F", "9/12 old", "in her 70s", "lad of 17",
//! "Ethel Parkinson, 84,", "she's 93". Words that carry an age ("toddler") are in [`words`].
//!
//! **Why**: an age narrows a crowd more than any other single piece; every trust warns about it.
//!
//! **Validation**: a number from 0 to 120 alone is nothing. It counts with a unit that only people
//! are old in and no building, vehicle, food or animal beside it; as crew shorthand; or next to a
//! word for a person where what follows is not another unit ("she was 5 minutes late"). Ages that
//! describe a group ("over 65s", "aged 18-24", "16 or over") are not a person's.
//!
//! **Source**: written by us; shorthand (9/12 months, 3/52 weeks, 3/7 days) as in JRCALC-style notes.

mod beside;
mod birthday;
mod born;
mod bounded;
mod complaint;
mod compound;
mod decade;
mod deed;
mod languages;
pub mod likely;
mod months;
mod names;
mod near;
mod pairs;
mod phrase;
mod plain;
mod reached;
mod role;
mod rough;
mod said;
mod school;
mod segment;
mod sex;
mod stated;
mod story;
mod typed;
mod unit;
mod words;
mod young;

use super::numerals::cardinal;
use super::people::{is_kin, is_person};
use super::{AgeBand, AgeForm, Class, Context, Home, Kind, Signal, Whose};
use crate::learned::around::Words;
use crate::learned::feature::Features;
use crate::report::Span;

/// A recognised age: atoms covered and whole years.
struct Hit {
    first: usize,
    last: usize,
    years: u32,
    confidence: f32,
    evidence: &'static str,
}

impl Hit {
    const fn new(first: usize, last: usize, years: u32, confidence: f32, evidence: &'static str) -> Self {
        Self { first, last, years, confidence, evidence }
    }
}

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    let mut spoken = Vec::new(); // atom after each age in figures: "three week old baby" is one age
    walk(context, |context, seen, i, told| {
        let hit = certain(context, i).or_else(|| {
            let number = bare(context, i)?;
            likely::weighed(seen, number, hinted(context, number, told))
        })?;
        let class =
            Class::Age { band: AgeBand::of_years(hit.years), form: AgeForm::Figure, whose: whose(context, hit.first) };
        out.push(Signal::new(Kind::Age, context.span(hit.first, hit.last), hit.confidence, hit.evidence).with(class));
        spoken.push(hit.last + 1);
        Some(hit)
    });
    words::scan(context, &spoken, out);
}

/// Shows `find` every atom that no age before it took, with what is known of the words and the years said so far, which may
/// be said again by themselves.
fn walk(context: &Context, mut find: impl FnMut(&Context, &mut Words<'_, '_>, usize, &[u32]) -> Option<Hit>) {
    let mut seen = likely::words(context);
    let mut told = Vec::new();
    let mut i = 0;
    while i < context.len() {
        let hit = if context.in_link(i) { None } else { find(context, &mut seen, i, &told) };
        i = hit.as_ref().map_or(i + 1, |hit| hit.last + 1);
        told.extend(hit.map(|hit| hit.years));
    }
}

/// Shows `see` every number of a text that the model of [`likely`] weighs: folded bytes, features, and whether a
/// construction hints at an age. For training.
pub fn weighed_numbers(context: &Context, mut see: impl FnMut(Span, &[u32], bool)) {
    let mut features = Features::default();
    walk(context, |context, seen, i, told| {
        if let Some(hit) = certain(context, i) {
            return Some(hit);
        }
        let number = bare(context, i)?;
        if !likely::may_be_age(context, number) {
            return None;
        }
        let hint = hinted(context, number, told);
        likely::features::describe(seen, number, hint.as_ref().map(|hit| hit.evidence), &mut features);
        see(context.span(number.first, number.next - 1), features.keys(), hint.is_some());
        // Nothing else begins within a number, whatever it is.
        hint.or(Some(Hit::new(number.first, number.next - 1, u32::MAX, 0.0, "")))
    });
}

/// An age by what is written of it: a unit, a sex, a year of birth.
fn certain(context: &Context, i: usize) -> Option<Hit> {
    if let Some(hit) = decade::decade(context, i) {
        return Some(hit);
    }
    if let Some(hit) = unit::welsh(context, i).or_else(|| unit::look_alike(context, i)) {
        return Some(hit);
    }
    if let Some(hit) = born::born(context, i)
        .or_else(|| typed::typed(context, i))
        .or_else(|| birthday::birthday(context, i))
        .or_else(|| young::few(context, i))
        .or_else(|| school::school(context, i))
    {
        return Some(hit);
    }
    let (value, next) = cardinal(context, i)?;
    if value > 120 && !is_months_or_days(context.word(next)) || is_of_something_else(context, i, next) {
        return None;
    }
    if let Some(hit) = unit::fraction(context, i, value) {
        return Some(hit);
    }
    if let Some(hit) = languages::among_signs(context, i, value, next) {
        return Some(hit);
    }
    if is_part_of_other_number(context, i, next) {
        return rough::at_least(context, i, value, next).or_else(|| complaint::ranged(context, i, value, next));
    }
    let written = |next| {
        unit::old(context, i, value, next)
            .or_else(|| languages::told(context, i, value, next))
            .or_else(|| sex::sex_letter(context, i, value, next))
    };
    either_length(context, value, next, written)
}

/// A number by itself, of nothing else as far as it is written.
#[derive(Debug, Clone, Copy)]
pub struct Number {
    /// Its first atom.
    pub first: usize,
    /// The atom after it.
    pub next: usize,
    /// Its value.
    pub value: u32,
}

/// The number by itself that starts at atom `i`.
fn bare(context: &Context, i: usize) -> Option<Number> {
    let (value, next) = cardinal(context, i)?;
    let other = value > 120 && !is_months_or_days(context.word(next))
        || is_of_something_else(context, i, next)
        || is_part_of_other_number(context, i, next);
    (!other).then_some(Number { first: i, next, value })
}

/// What a construction takes for an age by the words around the number alone.
fn hinted(context: &Context, number: Number, told: &[u32]) -> Option<Hit> {
    let Number { first: i, next, value } = number;
    let by_words = |next| {
        sex::bracketed(context, i, value, next)
            .or_else(|| sex::worded(context, i, value, next))
            .or_else(|| beside::aged(context, i, value, next))
            .or_else(|| beside::apposed(context, i, value, next))
            .or_else(|| said::said_of(context, i, value, next))
            .or_else(|| rough::rough(context, i, value, next))
            .or_else(|| young::young(context, i, value, next))
            .or_else(|| reached::reached(context, i, value, next))
            .or_else(|| stated::stated(context, i, value, next))
            .or_else(|| complaint::beside(context, i, value, next))
            .or_else(|| plain::plain(context, i, value, next))
            .or_else(|| segment::segment(context, i, value, next))
    };
    either_length(context, value, next, by_words).or_else(|| echo(context, number, told))
}

/// What `find` says of a number that ends before `next`, or of the longer phrase that it is part of.
fn either_length(context: &Context, value: u32, next: usize, find: impl Fn(usize) -> Option<Hit>) -> Option<Hit> {
    find(next).or_else(|| phrase::whole(context, value, next).and_then(&find)).filter(|hit| hit.years <= 120)
}

/// "2 and a half hours", "12 years' service", "she's 88 on air".
fn is_of_something_else(context: &Context, i: usize, next: usize) -> bool {
    phrase::is_measured_half(context, next) || unit::is_service(context, i, next) || is_saturation(context, next)
}

/// "She was only 17. Seventeen.": an age said again as a sentence of its own.
fn echo(context: &Context, number: Number, told: &[u32]) -> Option<Hit> {
    let Number { first: i, next, value } = number;
    if told.is_empty() || !context.starts_at(i) {
        return None;
    }
    let whole = next >= context.len() || context.ends_before(next) || context.gap(next).contains('\n');
    (value >= 2 && whole && told.contains(&value)).then(|| Hit::new(i, next - 1, value, 0.75, "an age said again"))
}

fn is_months_or_days(word: &str) -> bool {
    one_of!(word; "day" "days" "hour" "hours" "week" "weeks" "month" "months")
}

/// "she's 88 on air", "he was 91 on 4 litres": oxygen in the blood.
fn is_saturation(context: &Context, next: usize) -> bool {
    let from = if context.word(next + 1) == "room" { next + 2 } else { next + 1 };
    let gas = one_of!(context.word(from); "air" "oxygen" "o2" "nasal" "nebs" "cpap" "bipap")
        || context.is_digits(from) && one_of!(context.word(from + 1); "l" "lit" "litre" "litres");
    context.word(next) == "on" && gas
}

/// Decimals, times, money, dates, blood pressures, percentages, scores.
fn is_part_of_other_number(context: &Context, i: usize, next: usize) -> bool {
    let (before, after) = (context.gap(i), context.gap(next));
    let digit_before = i > 0 && context.is_digits(i - 1);
    let digit_after = context.is_digits(next);
    let equals = before == "=" && i > 0 && matches!(context.word(i - 1), "age" | "aged");
    (before.ends_with(['£', '$', '€', '#', '%', '<', '>', '=']) && context.atoms()[i].home != Home::Tag && !equals)
        || after.starts_with(['%', '°', '£', '$', '€', '+', '=', '*'])
        || (digit_before
            && one_of!(before; "." ":" "/" "," "-" "x" "+")
            && !(before == "-" && context.is_letters(next)))
        || (digit_after && one_of!(after; "." ":" "/" "," "-" "+"))
        || (before == "/" && i > 0 && !one_of!(context.word(i - 1); "f" "m" "male" "female"))
        || (i > 0
            && context.is_glued(i)
            && context.is_letters(i - 1)
            && !one_of!(context.word(i - 1); "f" "m" "age" "aged")
            && !is_run_on(context, i))
}

/// "only23", "shes89", "lad19": the space left out before an age.
fn is_run_on(context: &Context, i: usize) -> bool {
    let word = context.word(i - 1);
    !context.is_glued(i - 1)
        && context.atoms()[i].home == Home::Prose
        && (one_of!(word; "hes" "shes" "only" "just" "nearly" "almost" "turned" "turning" "was" "is" "im" "pushing" "about" "barely" "male" "female")
            || is_person(word) && word.len() > 2)
}

/// Whether a mark, a line's end or the end of the text comes right before atom `next`.
pub(super) fn is_closed(context: &Context, next: usize) -> bool {
    next >= context.len() || context.gap(next).starts_with([',', '.', '!', ')', ';', '\n'])
}

/// Whether what comes after the number lets it stand by itself: punctuation, the end, or a word
/// that cannot be something counted.
pub(super) fn stands_alone(context: &Context, next: usize) -> bool {
    if next >= context.len() {
        return !context.gap(next).starts_with(['%', '°', '+']);
    }
    let gap = context.gap(next);
    if gap.starts_with([',', '.', ';', '!', '?', ')', ':', '\n', '"', '…', '—'])
        || gap.starts_with(" -")
        || gap.starts_with(" (")
        || gap.starts_with(" &")
        || context.word(next) == "you" && context.word(next + 1) == "know"
        || context.word(next) == "in" && gap == " " && story::is_month(context.word(next + 1))
        || context.word(next) == "the"
            && matches!(context.word(next + 1), "day" | "week" | "month" | "year")
            && matches!(context.word(next + 2), "before" | "after")
    {
        return true;
    }
    if !gap.trim().is_ascii() {
        return true; // an emoji
    }
    gap.starts_with(' ')
        && one_of!(context.word(next);
            "and" "but" "with" "when" "who" "who's" "so" "now" "next" "today" "tomorrow" "tonight" "this" "last"
            "living" "lives" "years" "yrs" "yr" "from" "was" "is" "has" "had" "on" "or" "yesterday" "still" "soon"
            "because" "which" "tops" "herself" "himself" "themselves" "after" "before" "since" "while" "if" "not" "also" "it" "she" "he" "they" "we" "i"
            "my" "her" "his" "lol" "haha" "bless" "btw" "tbh" "apparently" "xx" "then" "too" "already" "though" "as"
        ) | super::people::is_clinical(context.word(next))
}

/// Whose age starts at atom `i`, as far as the same sentence tells.
pub(super) fn whose(context: &Context, i: usize) -> Whose {
    let kin = |at: usize| context.before(at, 3, |w| matches!(w, "my" | "our")).is_some();
    if let Some(at) = context.before(i, 6, |w| is_kin(w) || is_person(w)) {
        if kin(at) && is_kin(context.word(at)) {
            return Whose::Family;
        }
        if !matches!(context.word_before(i, 2), "i") {
            return Whose::Unknown;
        }
    }
    let own_verb = |w: &str| one_of!(w; "m" "am" "im" "turned" "turn" "was" "turning" "ve");
    match context.before(i, 4, |w| one_of!(w; "i" "im" "he" "she" "they")) {
        Some(at)
            if context.word(at) == "im"
                || (context.word(at) == "i" && context.after(at + 1, 2, own_verb).is_some()) =>
        {
            Whose::Own
        }
        None if context.before(i, 3, |w| w == "my").is_some() => {
            if context.after(i, 6, is_kin).is_some() || context.before(i, 1, |w| w == "my").is_some() {
                Whose::Family
            } else {
                Whose::Own
            }
        }
        _ => Whose::Unknown,
    }
}

#[cfg(test)]
mod testing {
    //! What the constructions say, before the model weighs it: the assertions of [`crate::signals::testing`] for them.
    use super::{bare, certain, hinted, walk};
    use crate::signals::{Context, Kind, testing};
    use crate::text::Text;

    fn quotes(raw: &str) -> Vec<String> {
        let text = Text::new(raw);
        let mut found = Vec::new();
        walk(&Context::new(&text), |context, _, i, told| {
            let hit = certain(context, i).or_else(|| hinted(context, bare(context, i)?, told))?;
            let span = text.original(context.span(hit.first, hit.last));
            found.push(span.of(text.raw()).to_owned());
            Some(hit)
        });
        found
    }

    /// A construction takes exactly that quote for an age.
    pub fn assert_found(_: Kind, cases: &[(&str, &str)]) {
        testing::assert_quoted(quotes, cases);
    }

    /// No construction takes anything for an age.
    pub fn assert_quiet(_: Kind, cases: &[&str]) {
        testing::assert_unquoted(quotes, cases);
    }
}

#[cfg(test)]
mod tests {
    use crate::signals::testing::{assert_found, assert_quiet};
    use crate::signals::{Class, Kind, Whose, scan};
    use crate::text::Text;

    #[test]
    fn figures_with_a_unit() {
        assert_found(
            Kind::Age,
            &[
                ("took a 78yo in", "78yo"),
                ("a 78-year-old from Crewe", "78-year-old"),
                ("78 y/o fallen", "78 y/o"),
                ("34 y.o. asthmatic", "34 y.o"),
                ("a seventy eight year old", "seventy eight year old"),
                ("three week old baby", "three week old"),
                ("6 wk old boy", "6 wk old"),
                ("18mo with croup", "18mo"),
                ("9/12 old with croup", "9/12 old"),
                ("lady 78 yrs, fallen", "78 yrs"),
                ("two #13yearolds", "13yearolds"),
                ("83 years of age", "83 years of age"),
            ],
        );
    }

    #[test]
    fn shorthand_and_words_beside() {
        assert_found(
            Kind::Age,
            &[
                ("34F chest pain", "34F"),
                ("M34 collapsed", "M34"),
                ("aged 78", "aged 78"),
                ("aged seventy eight", "aged seventy eight"),
                ("lad of 17, lovely", "17"),
                ("a girl, 6, fell", "6"),
                ("John Smith (82) went home", "82"),
                ("Ethel Parkinson, 84, fell", "84"),
                ("she's 93 and sharp", "93"),
                ("in her 70s", "in her 70s"),
                ("in his late seventies", "in his late seventies"),
                ("an eighty-odd lady", "eighty-odd"),
                ("e1ghty s1x, fell down", "e1ghty s1x"),
                ("boy 4 hit by a car", "4"),
                ("two sisters, 4, 6 and 7, all fine", "6"),
                ("three girls, 11, 12 and 12, one dog", "12"),
                ("four girls (11, 12 and 12)", "11"),
                ("would put him at 60, maybe", "60"),
                ("looked 70, was 45", "45"),
                ("looked 70, was 45", "70"),
                ("91! Ninety one! He made the tea", "91"),
                ("she was the same as us. 31. What do we tell them", "31"),
                ("she was born the year of the coronation so 72 now", "72"),
                ("not even 30 and on his second bypass", "30"),
                ("over 90 and so sharp as ever", "over 90"),
                ("dyn yn ei 70au", "ei 70au"),
                ("dyn 78 oed wedi syrthio", "78 oed"),
                ("84yrs lives alone with her cat", "84yrs"),
                ("he was sweet sixteen last week", "sixteen"),
                ("merch tair blwydd oed", "tair blwydd oed"),
                ("pedair oed", "pedair oed"),
                ("9O year old gent", "9O year old"),
                ("a t0ddler with croup", "t0ddler"),
                ("a couple, 78 and 81, cold", "81"),
                ("a youthful 74", "74"),
                ("it's my dad 79 at 4 Elm Close", "79"),
                ("hes under 2 with a fever", "2"),
                ("someone at home, our oldest patient at 107", "107"),
                ("was only 52, what a waste", "52"),
                ("twenty weeks pregnant, thirty-one, in tears", "thirty-one"),
                ("52. Massive bleed. Three kids", "52"),
                ("Eighty-one, blind, no heating", "Eighty-one"),
            ],
        );
    }

    #[test]
    fn numbers_that_are_no_ages() {
        assert_quiet(
            Kind::Age,
            &[
                "12 hour shift",
                "aged cheese",
                "£78",
                "9/12 people came",
                "50 year old building",
                "20 years in service",
                "12 year old whisky",
                "she was 5 minutes late",
                "he's 3 in the queue",
                "the M25 is shut",
                "80s disco",
                "ran 100M",
                "over 65s clinic",
                "ages 18-24 only",
                "BP 120/80",
                "temp 38.5",
                "turned 90 degrees",
                "my 9 year old spaniel",
                "mum of 3",
                "size 34F",
                "team of 12",
                "3 weeks old, that rota, and wrong",
                "pregnant with her first baby",
                "we lost, 15, 16 and 16 in three sets",
                "the lads, 3 points clear",
                "looked 50 times today",
            ],
        );
    }

    #[test]
    fn tells_own_and_family_ages() {
        let whose = |raw: &str| match scan(&Text::new(raw)).iter().find(|s| s.kind == Kind::Age).map(|s| s.class) {
            Some(Class::Age { whose, .. }) => whose,
            other => panic!("{raw}: {other:?}"),
        };
        assert_eq!(whose("I'm 34 today"), Whose::Own);
        assert_eq!(whose("my nan turned 90"), Whose::Family);
        assert_eq!(whose("took a 90 year old lady in"), Whose::Unknown);
    }
}

//! Ages in other languages: "78 lat", "82 de ani", "dziecko, 9 miesięcy", "عمره ٦٠ سنة", "75岁". The words are those of `lexicon/languages/`.

use super::Hit;
use crate::languages::{self, Kind, Word, is_sign};
use crate::signals::Context;

/// So many atoms before the number a phrase may start that makes its years a span of time ("il y a 5 ans").
const SINCE_WITHIN: usize = 3;

/// So many atoms before or behind its age a child may stand.
const CHILD_WITHIN: usize = 4;

/// A number with another language's word for years behind it or for age before it; `next` is the atom after the number.
pub(super) fn told(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    behind(context, i, value, next)
        .or_else(|| before(context, i, value, next))
        .or_else(|| of_a_child(context, i, value, next))
        .filter(|hit| hit.years <= 120)
}

/// The same within a run of signs without spaces ("患者45岁"), where the number would else be part of a longer word.
pub(super) fn among_signs(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    let glued = context.is_glued(next) && context.word(next).starts_with(is_sign);
    if glued { told(context, i, value, next) } else { None }
}

/// "dziecko, 9 miesięcy", "6 aylık bebek": months and weeks count where the same language has a child close by.
fn of_a_child(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    let atom = context.atoms().get(next).filter(|_| is_close(context, next) && context.is_letters(next))?;
    let lower = context.text().lower();
    let words = languages::at(lower, atom.span.start);
    let months = words.iter().filter(|word| word.kind == Kind::Months).max_by_key(|word| word.span.end)?;
    let around = i.saturating_sub(CHILD_WITHIN)..(next + CHILD_WITHIN).min(context.len());
    let is_child = |word: &Word| word.kind == Kind::Child && word.language == months.language;
    let child = context.atoms()[around].iter().any(|atom| languages::within(lower, atom.span).iter().any(is_child));
    let last = last_until(context, next, months.span.end)?;
    (child && value > 0)
        .then(|| Hit::new(i, last, value / 12, 0.85, "months beside another language's word for a child"))
}

/// "78 lat", "82 de ani", and no "5 lat temu", "hace 5 años".
fn behind(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    // Romanian counts from twenty on with "de".
    let at = if context.word(next) == "de" { next + 1 } else { next };
    let atom = context.atoms().get(at).filter(|_| is_close(context, at) && context.is_letters(at))?;
    // "3 lat pulldowns", "9 miesięcy na rowerze", "bosses 6 mois", "10 lat raises"
    if context.word(at) == "lat" && ["pull", "rais"].iter().any(|start| context.word(at + 1).starts_with(start)) {
        return None;
    }
    let (language, end) = languages::years(context.text().lower(), atom.span.start)?;
    if is_before(context, i, SINCE_WITHIN, |word| word.kind == Kind::Since && word.language == language) {
        return None;
    }
    let last = last_until(context, at, end)?;
    Some(Hit::new(i, last, value, 0.9, "a number with another language's word for years"))
}

/// "umar 70", "w wieku 45".
fn before(context: &Context, i: usize, value: u32, next: usize) -> Option<Hit> {
    let aged = is_before(context, i, 2, |word| word.kind == Kind::Aged);
    // "ETA 4": when a crew arrives, unless Italian stands before it too.
    let arrival =
        context.word_before(i, 1) == "eta" && !matches!(context.word_before(i, 2), "di" | "all" | "l" | "sua");
    (aged && value > 0 && !arrival)
        .then(|| Hit::new(i, next - 1, value, 0.8, "a number with another language's word for age"))
}

/// The last atom from `at` on that starts before byte `end`.
fn last_until(context: &Context, at: usize, end: usize) -> Option<usize> {
    (at..context.len()).take_while(|n| context.atoms()[*n].span.start < end).last()
}

/// Whether a word of another language that ends right before atom `i`, and starts at most `reach` atoms before it, is such a one.
fn is_before(context: &Context, i: usize, reach: usize, is: impl Fn(&Word) -> bool) -> bool {
    if i == 0 || !is_close(context, i) {
        return false;
    }
    let end = context.atoms()[i - 1].span.end;
    context.atoms()[i.saturating_sub(reach)..i].iter().any(|atom| {
        languages::at(context.text().lower(), atom.span.start).iter().any(|word| word.span.end == end && is(word))
    })
}

/// Whether nothing but a space or a hyphen stands before atom `at`.
fn is_close(context: &Context, at: usize) -> bool {
    context.gap(at).len() <= 2 && !context.gap(at).contains([',', ';', ')', '.', '\n'])
}

#[cfg(test)]
mod tests {
    use crate::signals::Kind;
    use crate::signals::age::testing::{assert_found, assert_quiet};

    #[test]
    fn ages() {
        assert_found(
            Kind::Age,
            &[
                ("pacjentka 78 lat, Leeds", "78 lat"),
                ("o femeie de 82 de ani", "82 de ani"),
                ("مريض عمره ٦٠ سنة", "٦٠ سنة"),
                ("75岁女性摔倒", "75岁女性摔倒"),
                ("患者45歲，胸口痛", "45歲"),
                ("76 лет, давление 200", "76 лет"),
                ("dziecko, 9 miesięcy, gorączka", "9 miesięcy"),
                ("baiat de 12 ani", "12 ani"),
                ("aurat, umar 70, gir gayi", "70"),
                ("une dame de 81 ans", "81 ans"),
                ("bachgen 7 oed", "7 oed"),
            ],
        );
    }

    #[test]
    fn spans_of_time() {
        assert_quiet(
            Kind::Age,
            &[
                "5 lat temu",
                "hace 20 años",
                "il y a 5 ans",
                "15 anos de experiência",
                "3 lat pulldowns",
                "9 miesięcy na rowerze",
                "bosses 6 mois",
                "acum 10 ani",
                "قبل 5 سنوات",
            ],
        );
    }
}

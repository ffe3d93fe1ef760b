//! Items of a list of facts: "Eritrean lad, 20 maybe, hit and run", "Patient 1: 45 y/o male, fall". Nobody can be put in their
//! place there, so they go with one of the marks beside them.

use super::line::{Line, Words};
use super::words::{is_being, is_figure, is_number_word, is_person_word, is_quality, is_shortened};
use crate::lexicon;
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};

const LEAVE: &str = "Leave it out";

/// What stands around an age and says no more than the age does.
fn belongs(word: &str) -> bool {
    is_person_word(word)
        || is_quality(word)
        || is_figure(word)
        || is_number_word(word)
        || one_of!(word; "a" "an" "in" "both" "all" "his" "her" "their" "maybe" "about" "around" "approx" "roughly" "probably" "say" "only" "just" "perhaps"
            "aged" "age" "-" "/" "y" "o" "yo" "yr" "yrs" "year" "years" "old" "month" "months" "week" "weeks" "day" "days" "ish"
            "early" "mid" "late" "m" "f" "male" "female")
}

/// Leaves out what was found with all that belongs to it, where marks set that off.
pub(super) fn leave_out(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    const MOST: usize = 6;
    let (line, own) = Line::around(cx, span);
    if let Some(row) = aged_row(&line, own) {
        return Some(line.cut(hits, LEAVE, row));
    }
    let mut words = own;
    while words.end < own.end + MOST && belongs(line.word(words.end)) {
        words.end += 1;
    }
    while words.first > 0 && words.first + MOST > own.first && belongs(line.before(words.first)) {
        words.first -= 1;
    }
    // A dash in front is no part of it.
    while words.first < own.first && matches!(line.word(words.first), "-" | "/") {
        words.first += 1;
    }
    let (before, behind) = (line.before(words.first), line.word(words.end));
    let opens = words.first == 0 || matches!(before, "," | ":" | "-" | "(" | ";");
    let closes = behind == "," || line.ends_at(words.end);
    if opens && closes && line.leaves_words(words) {
        return Some(left_out(&line, hits, words));
    }
    // "Lad's 12.", "He's 26.": all of a sentence.
    let verb = own.first.checked_sub(1)?;
    let said = is_being(line.word(verb)) || is_shortened(line.word(verb)) || line.word(verb).ends_with("'s");
    let all = Words { first: 0, end: own.end };
    if said && verb < 3 && line.ends_at(own.end) && line.clause(verb) == 0 && line.leaves_words(all) {
        return Some(line.cut(hits, LEAVE, all));
    }
    // "Bloke 62, stroke": somebody is there.
    let figure = own.end == own.first + 1 && is_figure(line.word(own.first));
    (figure && is_person_word(line.word(verb))).then(|| line.cut(hits, LEAVE, own))
}

/// "Two women aged 24 and 26", "a retired vet of eighty-one": the ages behind somebody, with what leads to them.
fn aged_row(line: &Line<'_, '_>, own: Words) -> Option<Words> {
    const ROW: usize = 4;
    let joins = |word: &str| matches!(word, "and" | "&" | ",");
    let is_age = |word: &str| is_figure(word) || is_number_word(word);
    let Words { mut first, mut end } = own;
    first += usize::from(line.word(first) == "aged");
    for _ in 0..ROW {
        if joins(line.word(end)) && is_age(line.word(end + 1)) {
            end += 2;
        }
        if first >= 2 && joins(line.before(first)) && is_age(line.word(first - 2)) {
            first -= 2;
        }
    }
    while line.word(end) == "-" && is_age(line.word(end + 1)) {
        end += 2;
    }
    let led = matches!(line.before(first), "aged" | "of");
    let somebody =
        first >= 2 && (is_person_word(line.word(first - 2)) || lexicon::OCCUPATIONS.contains(line.word(first - 2)));
    (led && somebody && (first..end).all(|at| !line.is_capital(at))).then(|| Words { first: first - 1, end })
}

/// With the mark behind it where one in front stays: "Patient 1: fall", "(COPD)".
fn left_out(line: &Line<'_, '_>, hits: &Hits<'_>, words: Words) -> Fix {
    let marked = words.first > 0 && line.before(words.first) != ",";
    // "Lad, 20 maybe, hit and run": one of the two commas stays.
    if !marked && words.first > 0 && line.word(words.end) == "," {
        let from = line.tokens[words.first - 1].span.start;
        return hits.replace(LEAVE, Span::new(from, line.span(words).end), "");
    }
    if marked
        && line.word(words.end) == ","
        && let Some(next) = line.tokens.get(words.end + 1)
    {
        return hits.replace(LEAVE, Span::new(line.span(words).start, next.span.start), "");
    }
    line.cut(hits, LEAVE, words)
}

//! Ages that stand without a person: said of somebody ("she was 19 when she died"), set off by marks, or in front of what
//! they had ("the 45yo cardiac arrest"). Nobody is put in their place; the rest of the sentence closes up.

use super::joint::without_article;
use super::line::{Line, Words, leave_gap};
use super::words::{
    is_being, is_conjunction, is_determiner, is_figure, is_finite, is_head, is_number_word, is_preposition,
    is_relative, is_shortened, is_somebody, is_somebodys_work,
};
use super::{line, name};
use crate::lexicon;
use crate::report::{Fix, Span};
use crate::rules::Hits;

pub(super) const LEAVE: &str = "Leave the age out";

/// Ages at most that are told in a row.
const ROW: usize = 8;

/// The wording for an age that needs nobody in its place. `own` is what was found, `phrase` all that belongs to it.
pub(super) fn without_person(line: &Line<'_, '_>, hits: &Hits<'_>, own: Words, phrase: Words) -> Option<Fix> {
    if let Some(fix) = in_front_of_job(line, hits, own, phrase) {
        return Some(fix);
    }
    let is_figures = (own.first..own.end).any(|at| line.word(at).contains(|c: char| c.is_ascii_digit()));
    // "Cardiac arrest (M, 58)", "our patient (87, hip)".
    if is_figures && line.before(phrase.first) == "(" && matches!(line.word(phrase.end), "," | ")") {
        return Some(line.cut(hits, LEAVE, phrase));
    }
    let only = Words { first: aged(line, phrase.first), ..phrase };
    if !is_bare(line, phrase) {
        return None;
    }
    let opens = only.first == 0 && (line.ends_at(only.end) || line.word(only.end) == "," && only.end == only.first + 1);
    // "Passed in her sleep aged 84."
    let how_old = line.word(only.first) == "aged"
        && only.first > 0
        && !is_being(line.before(only.first))
        && !is_determiner(line.before(only.first))
        && line.ends_at(only.end);
    if is_apposed(line, only) || how_old || opens && line.leaves_words(only) {
        return Some(line.cut(hits, LEAVE, only));
    }
    stated(line, hits, phrase)
}

fn aged(line: &Line<'_, '_>, first: usize) -> usize {
    first - usize::from(line.before(first) == "aged")
}

/// "74", "6 years old", "only 19": an age and nobody.
fn is_bare(line: &Line<'_, '_>, phrase: Words) -> bool {
    let mut words = (phrase.first..phrase.end).map(|at| line.word(at));
    let belongs = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit()) && !word.ends_with(['m', 'f'])
            || is_number_word(word)
            || one_of!(word; "-" "/" "o" "y" "yo" "yr" "yrs" "year" "years" "old" "young" "months" "month" "weeks" "week" "only" "just" "barely" "nearly" "about" "aged" "almost")
    };
    phrase.first < phrase.end && words.all(belongs)
}

/// "Derek, 54, fell", "a patient (54)", "Sarah, aged 54": the age is all that stands there.
fn is_apposed(line: &Line<'_, '_>, only: Words) -> bool {
    let closed = matches!(line.word(only.end), "," | ")") || line.ends_at(only.end);
    // Nobody writes "the girl in Corby, a patient, found": a figure alone goes, whatever stands in front of the comma.
    matches!(line.before(only.first), "," | "(") && closed && only.first >= 2
        || line.before(only.first) == ":" && closed && only.first >= 2 && is_somebody(line.word(only.first - 2))
        || only.first > 0 && is_figure(line.word(only.end - 1)) && name::at(line, only.first - 1).is_some()
}

/// "The 45yo cardiac arrest", "a 52 year old stroke": what happened stays.
fn in_front_of_job(line: &Line<'_, '_>, hits: &Hits<'_>, own: Words, phrase: Words) -> Option<Fix> {
    let inner = Words { first: phrase.first + usize::from(is_determiner(line.word(phrase.first))), ..phrase };
    let next = line.word(inner.end);
    let bare = inner.first < inner.end
        && inner.first <= own.first
        && is_bare(line, Words { first: own.first, end: inner.end })
        && (is_head(next) && !is_somebody(next) || is_ill(line, inner.end) || is_somebodys_work(next));
    let named = bare && !is_state(next) && !is_finite(next);
    named.then(|| without_article(line, hits, LEAVE, inner))
}

/// Whether an illness or an injury is named from this word on.
pub(super) fn is_ill(line: &Line<'_, '_>, at: usize) -> bool {
    let Some(start) = line.tokens.get(at).map(|t| t.span.start) else { return false };
    let from = line.cx.phrases.partition_point(|p| p.span.start < start);
    let starts_here = |p: &&lexicon::Phrase| p.span.start == start;
    line.cx.phrases[from..].iter().take_while(starts_here).any(|p| p.entry.is_in(lexicon::CONDITIONS))
}

/// What somebody is, or does, rather than has: "unconscious", "fallen".
pub(super) fn is_state(word: &str) -> bool {
    word.ends_with("ing")
        || one_of!(word; "not" "fallen" "unconscious" "unresponsive" "unwell" "sob" "od" "ill" "sick" "dead" "drunk" "diabetic" "epileptic" "asthmatic" "septic" "collapsed")
}

/// "She was 19 when she died" is "she died", "he's 74 and lives alone" is "he lives alone".
fn stated(line: &Line<'_, '_>, hits: &Hits<'_>, phrase: Words) -> Option<Fix> {
    let mut said = row(line, phrase);
    // "He's 80 now, he'd kept it".
    if one_of!(line.word(said.end); "now" "today" "already" "tomorrow") {
        said.end += 1;
    }
    let verb = said.first.checked_sub(1)?;
    let short = is_shortened(line.word(verb)) || line.word(verb).ends_with("'re");
    if !short && !is_being(line.word(verb)) {
        return None;
    }
    let clause = if short { verb } else { line.clause(verb) };
    if !short && clause == verb {
        return None;
    }
    let verb_span = line.tokens[verb].span;
    // "She's", "they're": where who it is ends.
    let subject_end =
        if short { verb_span.start + line.word(verb).find('\'').unwrap_or(0) } else { line.tokens[verb - 1].span.end };
    let start = |at: usize| line.tokens.get(at).map(|t| t.span.start);
    let without = |from: usize, to: usize| hits.replace(LEAVE, Span::new(from, to), "");
    // From here to there, and the space in front of what is left.
    let closed_up = |from: usize, behind: usize| {
        let next = line.tokens[behind].span.start;
        let spaced = next.checked_sub(1).filter(|at| line.cx.text.lower().as_bytes().get(*at) == Some(&b' '));
        Some(spaced.map_or_else(|| hits.replace(LEAVE, Span::new(from, next), " "), |space| without(from, space)))
    };
    let whole = Words { first: clause, end: said.end + 1 };
    let (next, after) = (line.word(said.end), line.word(said.end + 1));
    let on = said.end + 1;
    if next == "when" {
        let subject = if short { line.word(verb).split('\'').next().unwrap_or("") } else { line.word(clause) };
        if matches!(after, "he" | "she" | "they") && after == subject && (short || verb == clause + 1) {
            return Some(without(subject_end, line.tokens[on].span.end));
        }
        return Some(line.cut(hits, LEAVE, whole));
    }
    let joins = matches!(next, "and" | "but" | "&");
    let own_subject = super::words::is_subject(after)
        || is_determiner(after)
        || line.is_capital(on)
        || line::is_joining(after)
        || is_relative(after)
        || is_conjunction(after)
        || !is_finite(after) && is_finite(line.word(on + 1));
    if joins || next == "," {
        let adverb = one_of!(after; "still" "never" "just" "now" "already" "only" "always");
        let verb_behind = is_finite(after) || adverb && is_finite(line.word(on + 1));
        return if verb_behind {
            closed_up(subject_end, on)
        } else if own_subject {
            line.predicate(verb, said.end)
                .filter(|words| line.leaves_words(*words))
                .map(|words| line.cut(hits, LEAVE, words))
        } else if is_figure(line.word(on + 1))
            || next == "," && is_preposition(after)
            || after.is_empty()
            || next == "but"
        {
            None
        } else {
            // "She's 28, stable": what else was said of her stays.
            Some(leave_gap(line.cx, hits, LEAVE, Span::new(start(said.first)?, start(on)?)))
        };
    }
    if !line.ends_at(said.end) && next != "so" {
        return None;
    }
    line.predicate(verb, said.end).filter(|words| line.leaves_words(*words)).map(|words| line.cut(hits, LEAVE, words))
}

/// "5 and 8", "5, 7 and 9": the ages that are told together.
fn row(line: &Line<'_, '_>, phrase: Words) -> Words {
    let joins = |word: &str| matches!(word, "and" | "&" | ",");
    let Words { mut first, mut end } = phrase;
    for _ in 0..ROW {
        if joins(line.word(end)) && is_figure(line.word(end + 1)) {
            end += 2;
        }
        if first >= 2 && joins(line.word(first - 1)) && is_figure(line.word(first - 2)) {
            first -= 2;
        }
    }
    Words { first, end }
}

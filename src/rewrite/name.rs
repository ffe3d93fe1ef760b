//! Names: "Ethel Parkinson" becomes "a patient", with what was said of her in front of it.

use super::joint::{reads_without, without_article};
use super::line::{Line, Words};
use super::place;
use super::words::{
    as_at_start, back_over, closes, is_being, is_determiner, is_figure, is_finite, is_number_word, is_possessive,
    is_preposition, is_quality, is_somebody, one_back,
};
use crate::lexicon;
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits, patient_name};
use crate::signals::numerals;
use crate::text::Token;

const LEAVE: &str = "Leave the name out";

/// A name becomes "a patient"; behind "mum", "pt" or "a man called" it goes, since somebody is there already.
#[must_use]
pub fn name(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Fix {
    let names = own_words(cx, span);
    let owns = cx.words(names).ends_with("'s");
    let (line, mut own) = Line::around(cx, names);
    // "Maureen, flat" was read as one.
    if let Some(comma) = (own.first + 1..own.end).find(|at| line.word(*at) == ",") {
        own.end = comma;
    }
    // "The Fairclough lad": somebody is there.
    if matches!(line.before(own.first), "the" | "that" | "this" | "a" | "our")
        && is_somebody(line.word(own.end))
        && !owns
    {
        return without_article(&line, hits, LEAVE, own);
    }
    // "Mr and Mrs Singh" may have been read as one.
    let within = (own.first..own.end).filter(|at| matches!(line.word(*at), "and" | "&")).count();
    // "In Bolton": a town that was read as somebody's name.
    if one_of!(line.before(own.first); "in" "at" "near" "outside" "around" "through" "across")
        && !owns
        && (own.first..own.end).all(|at| place::is_town(&line, at))
        && let Some(fix) = place::leave_out_place(cx, hits, names)
    {
        return fix;
    }
    let (own, beside) = side_by_side(&line, own);
    let count = beside + within;
    if let Some(fix) = leave_out_beside(&line, hits, own, owns) {
        return fix;
    }
    // "The Red Lion": what was read as somebody's name.
    let own = if matches!(line.before(own.first), "the" | "that" | "this") {
        let end = line.capitals(own.end);
        Words { first: own.first - 1, end }
    } else {
        own
    };
    // "Jason the roofer": who it is goes with the name.
    let own = if line.word(own.end) == "the" && lexicon::OCCUPATIONS.contains(line.word(own.end + 1)) {
        Words { end: own.end + 2, ..own }
    } else {
        own
    };
    // "Tommy, age 5, fell": so does the age.
    let own = Words { end: if owns { own.end } else { with_age(&line, own.end) }, ..own };
    let whole = with_said_of(cx, line.span(own));
    let whole = Span::new(whole.start, if owns && count == 1 { whole.end - "'s".len() } else { whole.end });
    let (_, at) = Line::around(cx, whole);
    let is_said_to_be =
        is_being(line.before(at.first)) && (line.clause(at.first)..at.first).any(|at| is_somebody(line.word(at)));
    let plain = match count {
        1 if is_thanked(&line, at) => "somebody",
        2 if is_thanked(&line, at) => "two people",
        1 if is_said_to_be || is_called_for(&line, at.first) => "somebody",
        1 if is_known(cx, names) => "the patient",
        1 => "a patient",
        2 => "two patients",
        _ => "some patients",
    };
    // "Dear Mrs Patel", "Sandra from Morley, if you're reading this": whoever is spoken to.
    if line.word(at.first) == "dear" && at.first == 0 && (line.word(at.end) == "," || is_spoken_to(&line, at.end)) {
        let plain = if count == 1 { "dear patient" } else { "dear patients" };
        return hits.replace(&format!("Say \"{plain}\""), whole, &as_at_start(cx, whole, plain));
    }
    let is_spoken_to = at.first == 0 && is_spoken_to(&line, at.end) && !owns;
    let plain = if wants_to(line.before(at.first)) || is_spoken_to { format!("to {plain}") } else { plain.to_owned() };
    hits.replace(&format!("Say \"{plain}\""), whole, &as_at_start(cx, whole, &plain))
}

/// A name taken out where marks set it off, so that nothing needs it.
#[must_use]
pub fn leave_out_name(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    let (line, own) = Line::around(cx, span);
    let before = line.before(own.first);
    let is_apart =
        (closes(before) || matches!(before, "," | "-")) && (line.ends_at(own.end) || line.word(own.end) == ",");
    // "Age 5, fell in a pond": what was said of her says who fell no more.
    let is_age = line.word(own.end) == ","
        && (is_figure(line.word(own.end + 1)) && line.word(own.end + 2) == ","
            || matches!(line.word(own.end + 1), "age" | "aged"));
    (is_apart && !is_age && line.leaves_words(own) && reads_without(&line, own)).then(|| line.cut(hits, LEAVE, own))
}

/// The patient's name that starts or goes on at a word, as words of the line.
pub(super) fn at(line: &Line<'_, '_>, at: usize) -> Option<Words> {
    let token = line.tokens.get(at)?;
    let names = patient_name::known(line.cx);
    let behind = names.partition_point(|(span, _)| span.start <= token.span.start);
    let (span, _) = names.get(behind.checked_sub(1)?).filter(|(span, _)| span.end > token.span.start)?;
    let (_, words) = Line::around(line.cx, own_words(line.cx, *span));
    (words.first <= at && at < words.end).then_some(words)
}

/// The name alone, where everyday words beside it were found with it.
fn own_words(cx: &Context<'_>, span: Span) -> Span {
    let (tokens, at) = cx.sentence_of(span);
    let found = &tokens[at..tokens.partition_point(|t| t.span.start < span.end).max(at)];
    let opening = tokens.first().map_or(0, |t| t.span.start);
    let is_beside = |token: &Token| {
        let word = cx.text.word(token).trim_end_matches("'s");
        let is_written_as_name =
            token.span.start > opening && token.span.of(cx.text.folded()).starts_with(char::is_uppercase);
        lexicon::COMMON_WORDS.contains(word)
            && !lexicon::FIRST_NAMES.contains(word)
            && word != "miss"
            && !is_written_as_name
    };
    // "Shoutout to Margaret", "Mr Singh from Smethwick": what led to the name and what came behind it are none of it.
    let leads = |token: &Token| {
        let word = cx.text.word(token);
        is_preposition(word) || is_being(word) || is_possessive(word) && !word.ends_with("'s")
    };
    let is_known = |token: &Token| {
        let word = cx.text.word(token).trim_end_matches("'s");
        is_title(word) || lexicon::FIRST_NAMES.contains(word) || lexicon::SURNAMES.contains(word)
    };
    let own = found.split(leads).find(|part| part.iter().any(is_known));
    let found = own.or_else(|| found.rsplit(leads).find(|part| !part.is_empty())).unwrap_or(found);
    match (found.iter().find(|t| !is_beside(t)), found.iter().rev().find(|t| !is_beside(t))) {
        (Some(first), Some(last)) => Span::new(first.span.start.max(span.start), last.span.end.min(span.end)),
        _ => span,
    }
}

/// "Mum Sarah", "a man called Derek", "our patient, Derek,": who it is stands there already. "The pt is Susan Achebe" says nothing else.
fn leave_out_beside(line: &Line<'_, '_>, hits: &Hits<'_>, own: Words, owns: bool) -> Option<Fix> {
    let before = line.before(own.first);
    if matches!(before, "called" | "named") && !owns {
        let verb = own.first - 1;
        let words = if is_being(line.before(verb)) {
            line.predicate(verb - 1, own.end)?
        } else if is_somebody(line.before(verb)) || line.before(verb) == "," || line.word(verb) == "named" {
            Words { first: verb, end: own.end }
        } else {
            return None;
        };
        return line.leaves_words(words).then(|| line.cut(hits, LEAVE, words));
    }
    if is_being(before)
        && !owns
        && let Some(who) = said_behind(line, own.end)
    {
        return Some(line.say(hits, "Say \"somebody\"", Words { first: own.first, end: who }, "somebody"));
    }
    // "Called him Noah.": all of it says no more.
    let called = own.first.checked_sub(2).map_or("", |at| line.word(at));
    if one_of!(called; "called" "named" "call") && one_of!(before; "him" "her" "it" "them") && line.ends_at(own.end) {
        let clause = Words { first: line.clause(own.first - 2), end: own.end };
        return (clause.first == 0 && line.leaves_words(clause)).then(|| line.cut(hits, LEAVE, clause));
    }
    // "You know who you are Brenda": she is spoken to.
    if before == "are" && own.first >= 2 && line.word(own.first - 2) == "you" && !owns {
        return Some(line.cut(hits, LEAVE, own));
    }
    if is_being(before) && !owns || matches!(before, "name's") {
        let words = line.predicate(own.first - 1, own.end)?;
        return line.leaves_words(words).then(|| line.cut(hits, LEAVE, words));
    }
    // "Delivered baby Oscar": without his name the baby wants an article.
    let led = own.first.checked_sub(2).map_or("", |at| line.word(at));
    let takes = one_of!(led; "meet" "see" "hold" "cuddle" "and" "welcome" "delivering");
    if before == "baby" && !owns && (is_finite(led) || is_preposition(led) || takes) {
        return Some(line.say(hits, LEAVE, Words { first: own.first - 1, ..own }, "a baby"));
    }
    if is_somebody(before) && !is_possessive(before) && !matches!(before, "old" | "young") {
        let start = line.tokens.get(own.first.checked_sub(1)?)?.span.end;
        let end = line.span(own).end - if owns { "'s".len() } else { 0 };
        return Some(hits.replace(LEAVE, Span::new(start, end), ""));
    }
    // "RIP little Maisie, you fought so hard."
    let said = back_over(line.cx, line.tokens, own.first, is_quality);
    if line.before(said) == "rip" && !owns && is_spoken_to(line, own.end) && line.word(own.end) == "," {
        let gone = Span::new(line.tokens[said - 1].span.end, line.span(own).end);
        return Some(hits.replace(LEAVE, gone, ""));
    }
    let is_apposed = before == "," && own.first >= 2 && is_somebody_or_several(line.word(own.first - 2));
    let closed = line.word(own.end) == "," || line.ends_at(own.end);
    // "The gent we brought in, Alan, sadly died."
    let is_between = before == "," && own.first >= 2 && line.word(own.end) == "," && !is_figure(line.word(own.end + 1));
    if (is_apposed && closed || is_between) && !owns {
        return Some(line.cut(hits, LEAVE, own));
    }
    // "Sleep tight, Derek."
    let is_addressed =
        before == "," && line.ends_at(own.end) && own.first <= 4 || matches!(before, "tight" | "easy" | "high");
    (is_addressed && !owns).then(|| line.cut(hits, LEAVE, own))
}

/// "Thank you to Dave at the Plough for keeping our patient warm": whoever is thanked for what they did for the patient.
fn is_thanked(line: &Line<'_, '_>, name: Words) -> bool {
    const NEAR: usize = 14;
    let thanks = (name.first.saturating_sub(4)..name.first)
        .any(|at| one_of!(line.word(at); "thank" "thanks" "thankyou" "cheers" "shoutout" "kudos" "grateful"));
    let helped = (name.end..name.end + NEAR).any(|at| {
        line.word(at) == "for" && line.word(at + 1).ends_with("ing")
            || matches!(line.word(at), "who") && one_of!(line.word(at + 1); "helped" "held" "stayed" "rang" "stopped")
    });
    let patient = (name.end..name.end + NEAR).any(|at| one_of!(line.word(at); "patient" "pt" "us" "him" "her" "them"));
    thanks && helped && patient
}

/// "Kept shouting for Linda": whoever that is, no patient is shouted for.
fn is_called_for(line: &Line<'_, '_>, first: usize) -> bool {
    matches!(line.before(first), "for" | "to")
        && first >= 2
        && one_of!(line.word(first - 2); "shouting" "shouted" "asking" "asked" "calling" "called" "crying" "cried" "screaming" "looking" "talking")
}

/// Where a name ends with the age that two commas set off behind it: ", age 5,", ", 54,".
fn with_age(line: &Line<'_, '_>, end: usize) -> usize {
    let figure = end + 1 + usize::from(matches!(line.word(end + 1), "age" | "aged" | "only" | "just"));
    let is_age = line.word(end) == "," && is_figure(line.word(figure)) && line.word(figure + 1) == ",";
    let does = is_finite(line.word(figure + 2));
    if is_age && does { figure + 2 } else { end }
}

/// "Is Doris, 97, from Bermondsey, who told me": where what was said of her starts, behind all that says who she is.
fn said_behind(line: &Line<'_, '_>, end: usize) -> Option<usize> {
    const MOST: usize = 10;
    let who = (end..end + MOST).take_while(|at| !line.ends_at(*at)).find(|at| line.word(*at) == "who")?;
    let apart = |at: usize| {
        line.word(at) == "," || is_figure(line.word(at)) || one_of!(line.word(at); "from" "of" "in" "aged" "age")
    };
    (line.word(end) == "," && (end..who).all(|at| apart(at) || line.is_capital(at))).then_some(who)
}

fn is_somebody_or_several(word: &str) -> bool {
    is_somebody(word) || one_of!(word; "couple" "pair" "twins" "family" "neighbours" "kids" "brothers" "sisters")
}

/// Words at most between a name and the comma behind which somebody is spoken to.
const SPOKEN_TO: usize = 6;

/// "Sandra from Morley, if you're reading this", "Maisie, 4, you fought so hard".
fn is_spoken_to(line: &Line<'_, '_>, end: usize) -> bool {
    let spoken = |word: &str| one_of!(word; "you" "you're" "you've" "your" "thank" "thanks" "if");
    (end..end + SPOKEN_TO)
        .take_while(|at| !line.ends_at(*at) && !is_finite(line.word(*at)))
        .any(|at| line.word(at) == "," && spoken(line.word(at + 1)))
}

/// "RIP a patient" wants a "to".
fn wants_to(word: &str) -> bool {
    one_of!(word; "rip" "done" "birthday" "congratulations" "congrats" "goodbye" "farewell" "you")
}

/// Names at most that are told in a row.
const ROW: usize = 8;

/// "Sarah and Noah", "Mr and Mrs Griffiths": those together, and how many they are.
fn side_by_side(line: &Line<'_, '_>, own: Words) -> (Words, usize) {
    let joins = |word: &str| matches!(word, "and" | "&" | "+");
    let Words { mut first, mut end } = own;
    let mut count = 1;
    for _ in 0..ROW {
        let next = if joins(line.word(end)) { at(line, end + 1) } else { None };
        let Some(next) = next.filter(|next| next.first == end + 1) else { break };
        end = next.end;
        count += 1;
    }
    for _ in 0..ROW {
        let before = if first >= 2 && joins(line.word(first - 1)) { at(line, first - 2) } else { None };
        let Some(before) = before.filter(|before| before.end == first - 1) else { break };
        first = before.first;
        count += 1;
    }
    if first >= 2 && joins(line.word(first - 1)) && is_title(line.word(first - 2)) {
        first -= 2;
        count += 1;
    }
    (Words { first, end }, count)
}

pub(super) fn is_title(word: &str) -> bool {
    one_of!(word; "mr" "mrs" "ms" "miss" "mr." "mrs." "master")
}

/// Names that are looked back at, at most, for one that was told before.
const EARLIER: usize = 20;

/// Whether somebody by that name was there before.
fn is_known(cx: &Context<'_>, names: Span) -> bool {
    let known = patient_name::known(cx);
    let before = &known[..known.partition_point(|(span, _)| span.end <= names.start)];
    let parts = |span: Span| cx.words(span).split([' ', '-']).map(|word| word.trim_end_matches("'s"));
    let shares = |span: Span| parts(span).any(|word| !is_title(word) && parts(names).any(|own| own == word));
    before.iter().rev().take(EARLIER).any(|(span, _)| shares(*span))
}

/// The name with the qualities and the age in front of it, and then with what opens the phrase.
fn with_said_of(cx: &Context<'_>, names: Span) -> Span {
    let (tokens, at) = cx.sentence_of(names);
    let word = |place: usize| tokens.get(place).map_or("", |t| cx.text.word(t));
    let mut first = back_over(cx, tokens, at, is_quality);
    if first > 0 && word(first) == "old" {
        let years =
            back_over(cx, tokens, first, |word| matches!(word, "-" | "year" | "years" | "yr" | "month" | "months"));
        let figure = one_back(cx, tokens, years, |word| is_figure(word) || is_number_word(word));
        if years < first && figure < years {
            let tens = one_back(cx, tokens, figure, |word| numerals::tens(word).is_some());
            first = back_over(cx, tokens, tens, is_quality);
        }
    } else if first > 0 && is_short_age(word(first - 1)) {
        first = back_over(cx, tokens, first - 1, is_quality);
    }
    if first == at {
        return names;
    }
    first = one_back(cx, tokens, first, is_determiner);
    Span::new(tokens[first].span.start, names.end)
}

/// "84yo", "78yr".
fn is_short_age(word: &str) -> bool {
    ["yo", "yr", "yrs"].iter().any(|unit| word.strip_suffix(unit).is_some_and(is_figure))
}

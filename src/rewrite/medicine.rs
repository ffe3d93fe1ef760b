//! Medicines: "his nan's oramorph" becomes "his nan's medication".

use super::joint::{reads_without, without_article};
use super::line::{Line, Words};
use crate::lexicon::{self, Phrase};
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};
use crate::text::TokenKind;

/// A medicine by its kind. Of words that were found around it only its own give way; medicines side by side do so at once.
/// What is no medicine that a list knows goes where it was set off from the rest.
#[must_use]
pub fn medicine(cx: &Context<'_>, hits: &Hits<'_>, span: Span) -> Option<Fix> {
    let (line, found) = Line::around(cx, span);
    let mut fix: Option<Fix> = None;
    let mut rest = found;
    while let Some((own, is_illicit)) = named(&line, rest) {
        let whole = side_by_side(&line, own);
        rest.first = whole.end.max(rest.first + 1);
        let one = instead_of(&line, hits, whole, is_illicit);
        match &mut fix {
            Some(all) => all.edits.extend(one.edits),
            None => fix = Some(one),
        }
    }
    if fix.is_some() {
        return fix;
    }
    let apart = |word: &str| matches!(word, "" | "," | "." | ";" | "(" | "-");
    let is_apart = apart(line.before(found.first)) && (line.ends_at(found.end) || line.word(found.end) == ",");
    (is_apart && reads_without(&line, found)).then(|| line.cut(hits, LEAVE, found))
}

/// Another word for medicines that are named together, or none where they say how something else was given.
fn instead_of(line: &Line<'_, '_>, hits: &Hits<'_>, own: Words, is_illicit: bool) -> Fix {
    let whole = with_dose(line, own);
    if is_form(line.word(whole.end)) {
        return without_article(line, hits, LEAVE, whole);
    }
    let is_all = whole.first == 0 && line.ends_at(whole.end) && line.leaves_words(whole);
    if is_all || line.tokens[own.first].kind == TokenKind::Hashtag {
        return line.cut(hits, LEAVE, whole);
    }
    let taken_for_fun = one_of!(line.before(whole.first);
        "do" "did" "does" "doing" "done" "snorted" "snorting" "sniffed" "sniffing" "smoked" "smoking" "dealing" "dealt" "sold" "selling"
    );
    let plain = if is_illicit || taken_for_fun {
        "drugs"
    } else if is_procedure(line.cx.words(line.span(own))) {
        "treatment"
    } else {
        "medication"
    };
    // "A salbutamol", "an adrenaline": medication can't be counted.
    let first = whole.first - usize::from(matches!(line.before(whole.first), "a" | "an"));
    line.say(hits, &format!("Say \"{plain}\""), Words { first, ..whole }, plain)
}

/// What is done rather than taken.
fn is_procedure(words: &str) -> bool {
    lexicon::PROCEDURES.contains(words) || one_of!(words; "dialysis" "chemo" "chemotherapy" "radiotherapy" "ect")
}

const LEAVE: &str = "Leave the medicine out";

/// The words among those found that a list knows as a medicine, and whether it is none that a doctor gives.
fn named(line: &Line<'_, '_>, found: Words) -> Option<(Words, bool)> {
    let phrase = if found.first < found.end { phrase_at(line, found)? } else { return None };
    // A trade rather than a medicine; nothing could stand for it.
    if line.cx.words(phrase.span) == "county lines" {
        return None;
    }
    let span = phrase.span;
    let first = line.tokens.partition_point(|t| t.span.end <= span.start);
    let end = line.tokens.partition_point(|t| t.span.start < span.end);
    Some((Words { first, end }, phrase.entry.value(lexicon::DRUGS) == Some("illicit")))
}

/// The longest that starts first.
fn phrase_at<'a>(line: &Line<'_, 'a>, words: Words) -> Option<&'a Phrase> {
    let span = line.span(words);
    let phrases = line.cx.phrases;
    let from = phrases.partition_point(|p| p.span.start < span.start);
    let known = |p: &&Phrase| p.entry.is_in(lexicon::DRUGS);
    let within = || phrases[from..].iter().take_while(|p| p.span.start < span.end).filter(known);
    let start = within().map(|p| p.span.start).next()?;
    within().filter(|p| p.span.start == start).max_by_key(|p| p.span.end)
}

/// Medicines at most that are named in a row.
const ROW: usize = 8;

/// Words at most from one medicine to the next of a row.
const DOSE: usize = 5;

fn is_dose_word(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        || one_of!(word; "of" "mg" "mcg" "ml" "g" "units" "micrograms" "milligrams" "grams")
}

/// "Warfarin, bisoprolol and ramipril": all that are named together.
fn side_by_side(line: &Line<'_, '_>, own: Words) -> Words {
    let joins = |word: &str| one_of!(word; "," "and" "or" "&" "/" "+" "plus");
    let Words { mut first, mut end } = own;
    for _ in 0..ROW {
        let mut gap = (0..2).take_while(|n| joins(line.word(end + n))).count();
        // "40 amitriptyline and 28 propranolol", "10 of morph, 2 of ket".
        while gap > 0 && gap < DOSE && is_dose_word(line.word(end + gap)) {
            gap += 1;
        }
        if gap == 0 || line.ends_at(end + gap) {
            break;
        }
        let Some((next, _)) = named(line, Words { first: end + gap, end: end + gap + 1 }) else { break };
        end = next.end;
    }
    for _ in 0..ROW {
        let gap = (1..=2.min(first)).take_while(|n| joins(line.word(first - n))).count();
        if gap == 0 || gap >= first {
            break;
        }
        let Some((before, _)) = named(line, Words { first: first - gap - 1, end: first - gap }) else { break };
        first = before.first;
    }
    Words { first, end }
}

/// "10mg of morphine", "500 mcg adrenaline": how much goes with it.
fn with_dose(line: &Line<'_, '_>, own: Words) -> Words {
    let of = own.first - usize::from(line.before(own.first) == "of");
    let is_unit = |word: &str| one_of!(word; "mg" "mcg" "ml" "g" "mls" "units" "micrograms" "milligrams" "grams");
    let is_dose = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            && (word.ends_with("mg") || word.ends_with("mcg") || word.ends_with("ml"))
    };
    let is_number = |word: &str| {
        word.bytes().all(|b| b.is_ascii_digit() || b == b'.') && !word.is_empty() || super::words::is_number_word(word)
    };
    let before = line.before(of);
    if is_dose(before) || is_number(before) {
        return Words { first: of - 1, ..own };
    }
    if is_unit(before) && of >= 2 && is_number(line.word(of - 2)) {
        return Words { first: of - 2, ..own };
    }
    own
}

/// What a medicine is given as: "a morphine pump" is "a pump" then.
fn is_form(word: &str) -> bool {
    one_of!(word;
        "neb" "nebs" "nebuliser" "nebulisers" "patch" "patches" "tablet" "tablets" "pill" "pills" "injection" "injections"
        "overdose" "od" "dose" "doses" "infusion" "pump" "inhaler" "inhalers" "bottle" "bottles" "drip" "pen" "shot" "jab"
        "level" "levels" "allergy" "bolus" "spray" "script" "prescription" "syringe" "driver"
    )
}

//! Numbers: of patients, of jobs, to ring.

use super::joint::reads_without;
use super::line::{Line, Words};
use super::words::{
    is_being, is_determiner, is_finite, is_possessive, is_preposition, is_quality, is_shortened, is_somebody,
};
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};

/// What a number is called goes with it: "NHS" alone would be left standing.
fn calls_a_number(word: &str) -> bool {
    one_of!(word;
        "nhs" "no" "no." "number" "num" "id" "is" "was" ":" "=" "dob" "d.o.b" "born" "birth" "mobile" "phone" "tel"
        "mob" "email" "hospital" "mrn" "case" "job" "cad" "incident" "ref" "log" "contact" "reg" "plate" "registration"
    )
}

/// What says that a number is led to by its name.
fn names_a_number(word: &str) -> bool {
    one_of!(word; "nhs" "dob" "d.o.b" "mobile" "phone" "tel" "mob" "number" "mrn" "email" "id" "born" "reg" "plate" "registration")
}

/// A number goes with what it is called and what led to it; where a clause says nothing else, all of it goes.
#[must_use]
pub fn leave_out(cx: &Context<'_>, hits: &Hits<'_>, label: &str, span: Span) -> Option<Fix> {
    let (line, found) = Line::around(cx, span);
    let called = line.back(found.first, calls_a_number);
    let is_called = (called..found.first).any(|at| names_a_number(line.word(at)));
    if !is_called {
        return nameless(&line, hits, label, found);
    }
    let whose = line.back(called, |word| {
        is_possessive(word) || is_determiner(word) || is_quality(word) || is_somebody(word) && word != "patient"
    });
    let verb = (called..found.first).rev().find(|at| is_being(line.word(*at)));
    if let Some(verb) = verb
        && line.clause(verb) == whose
        && let Some(clause) = line.predicate(verb, found.end)
    {
        return Some(line.cut(hits, label, clause));
    }
    let led = line.back(whose, |word| one_of!(word; "with" "on" "at" "under" "by" "using" "via" "for" "has" "had"));
    let words = Words { first: led, end: found.end };
    if reads_without(&line, words) {
        return Some(line.cut(hits, label, words));
    }
    // "Was born on 3 April 1961 and".
    let verb = (led.saturating_sub(1)..found.first).find(|at| is_being(line.word(*at)))?;
    Some(line.cut(hits, label, line.predicate(verb, found.end)?))
}

/// A number that nothing names: "on 07700 900461", "ring 07700 900461".
fn nameless(line: &Line<'_, '_>, hits: &Hits<'_>, label: &str, found: Words) -> Option<Fix> {
    let lead =
        line.back(found.first, |word| one_of!(word; "on" "at" "via" "to" "by" "with" "under" "from" "through" "born"));
    let before = line.before(lead);
    let is_at = is_being(before) || is_shortened(before) || lead < found.first && before.ends_with("'s");
    if is_at && let Some(clause) = line.predicate(lead - 1, found.end) {
        return Some(line.cut(hits, label, clause));
    }
    if lead == found.first
        && one_of!(before; "ring" "call" "text" "phone" "email" "contact" "message" "whatsapp" "dm" "rang" "called" "texted" "ringing" "calling")
    {
        return Some(line.say(hits, "Say \"them\"", found, "them"));
    }
    if lead == 0 && is_finite(line.word(found.end)) {
        return Some(line.say(hits, "Say \"that\"", found, "that"));
    }
    let words = Words { first: lead, end: found.end };
    if reads_without(line, words) {
        return Some(line.cut(hits, label, words));
    }
    let alone = Words { first: line.back(lead, |word| is_possessive(word) || is_determiner(word)), ..words };
    reads_without(line, alone).then(|| line.cut(hits, label, alone))
}

/// The number of a job stands for the job: "incident number 4412 was a cracker" becomes "the job was a cracker".
#[must_use]
pub fn job(cx: &Context<'_>, hits: &Hits<'_>, label: &str, span: Span) -> Option<Fix> {
    let (line, found) = Line::around(cx, span);
    let named = line.back(found.first, |word| {
        one_of!(word; "cad" "job" "incident" "case" "call" "ref" "reference" "log" "number" "no" "no." "num" "id" "#" ":" "event" "crn")
    });
    let first = line.back(named, |word| one_of!(word; "the" "a" "an" "this" "that"));
    let whole = Words { first, end: found.end };
    let (before, next) = (line.before(first), line.word(found.end));
    let is_apart = first == 0 || matches!(before, "," | "(" | "-" | "." | ":");
    if is_apart && !is_finite(next) && (line.ends_at(found.end) || matches!(next, "," | "-")) {
        return Some(line.cut(hits, label, whole));
    }
    if is_possessive(before) {
        return Some(line.say(hits, "Say \"job\"", whole, "job"));
    }
    if first < named && line.word(first) == "that" || is_preposition(before) {
        return Some(line.say(hits, "Say \"that job\"", whole, "that job"));
    }
    Some(line.say(hits, "Say \"the job\"", whole, "the job"))
}

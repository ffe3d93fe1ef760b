//! Safer wordings over a grid of sentences, for every trust: whatever is accepted, alone or all at once, a sentence is left.
//!
//! No grammar is known here, only what nobody writes: a small word in front of nothing, a "who" without what it does, the same
//! words twice. What the sentence had before it was reworded is not held against the wording.

mod drafts;
mod grid;

use crewmate::check::check;
use crewmate::commands::safer::together::{all_at_once, with};
use crewmate::draft::Draft;
use crewmate::memory::Memory;
use crewmate::policy::Pack;
use crewmate::report::Report;
use grid::{FILLED, FIRST, FRAMES, NAMES, filled};

const TRUSTS: [&str; 5] = ["emas", "las", "scas", "wmas", "yas"];

fn report(trust: &str, text: &str) -> Report {
    let draft = Draft { text: text.to_owned(), ..Draft::default() };
    check(&draft, Pack::built_in(trust).expect("a trust"), &Memory::default())
}

/// Words and marks in small letters.
fn pieces(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    for c in text.to_lowercase().chars() {
        match c {
            ' ' | '\n' => out.push(String::new()),
            ',' | '.' | '!' | '?' | '(' | ')' | ';' => out.extend([c.to_string(), String::new()]),
            _ => out.last_mut().expect("one at least").push(c),
        }
    }
    out.retain(|piece| !piece.is_empty());
    out
}

const DETERMINERS: &[&str] = &["a", "an", "the", "this", "my", "our", "his", "her", "their", "your", "patient's"];
/// Those that can't end a sentence ("passed out", "came in" can).
const PREPOSITIONS: &[&str] = &["at", "from", "to", "into", "of", "with", "for", "after", "near", "during", "until"];
const RELATIVES_AND_JOINS: &[&str] = &["who", "which", "whose", "and", "but", "or", "because"];
const BEING: &[&str] = &["is", "was", "are", "were", "lives", "lived", "called", "named"];
const FINITE: &[&str] = &[
    "is",
    "was",
    "are",
    "were",
    "has",
    "had",
    "fell",
    "lives",
    "lived",
    "did",
    "kicked",
    "worked",
    "collapsed",
    "died",
    "waited",
];
const CLOSING: &[&str] = &[",", ".", "!", "?", ")"];

/// Whether these two can't stand side by side, at the end for `""`.
fn clashes(left: &str, right: &str) -> bool {
    let is = |list: &[&str], word: &str| list.contains(&word);
    let ends = right.is_empty() || is(CLOSING, right);
    let small = is(PREPOSITIONS, right) || is(RELATIVES_AND_JOINS, right);
    is(DETERMINERS, left) && left != "her" && (ends || small || is(FINITE, right) || is(DETERMINERS, right))
        || left == "her" && is(FINITE, right)
        || is(PREPOSITIONS, left) && (ends || is(PREPOSITIONS, right) || is(FINITE, right))
        || is(RELATIVES_AND_JOINS, left) && (ends || is(RELATIVES_AND_JOINS, right))
        || is(BEING, left) && (ends || is(RELATIVES_AND_JOINS, right) || matches!(right, "when" | "to"))
        || is(CLOSING, left) && is(CLOSING, right) && !(left == ")" || right == ")")
        || left == right && !matches!(left, "had" | "that")
        || left.is_empty() && (is(CLOSING, right) || is(FINITE, right))
}

/// What is wrong with a rewording of `before`: pairs that clash and were not there, somebody named twice in a row, marks and spaces.
fn faults(before: &str, after: &str) -> Vec<String> {
    let (old, new) = (pieces(before), pieces(after));
    let pairs = |words: &[String]| -> Vec<(String, String)> {
        let edge = String::new();
        let from = std::iter::once(&edge).chain(words);
        from.cloned().zip(words.iter().chain([&edge]).cloned()).collect()
    };
    let had = pairs(&old);
    let mut out: Vec<String> = pairs(&new)
        .into_iter()
        .filter(|pair| !after.is_empty() && !had.contains(pair) && clashes(&pair.0, &pair.1))
        // "The patient's" is somebody's, or "the patient is"; "see this" ends what "the patient" begins.
        .filter(|pair| !pair.1.ends_with("'s") && pair.0 != "this")
        .map(|(left, right)| format!("{left:?} before {right:?}"))
        .collect();
    for twice in [
        "patient a patient",
        "patient patient",
        "adult an adult",
        "adult a patient",
        "patient an adult",
        "child a child",
    ] {
        if new.join(" ").contains(twice) {
            out.push(format!("{twice:?}"));
        }
    }
    if ["  ", " ,", " .", ",."].iter().any(|marks| after.contains(marks)) || after.trim() != after {
        out.push("marks or spaces".to_owned());
    }
    if after.starts_with(char::is_lowercase) {
        out.push("no capital".to_owned());
    }
    out
}

/// All that a wording may bring in. It is no fact about anybody.
const BROUGHT_IN: &[&str] = &[
    "a",
    "an",
    "the",
    "two",
    "some",
    "to",
    "with",
    "out",
    "there",
    "locally",
    "other",
    "dear",
    "babies",
    "recently",
    "that",
    "them",
    "their",
    "themselves",
    "patient",
    "patients",
    "adult",
    "child",
    "relative",
    "relatives",
    "relative's",
    "person",
    "somebody",
    "partner",
    "patient's",
    "adult's",
    "child's",
    "job",
    "area",
    "address",
    "place",
    "places",
    "hospital",
    "medication",
    "drugs",
    "treatment",
    "had",
    "will",
];

fn brought_in(before: &str, after: &str) -> Vec<String> {
    let old = pieces(before);
    let new = pieces(after);
    new.into_iter().filter(|word| !old.contains(word) && !BROUGHT_IN.contains(&word.as_str())).collect()
}

/// Everything that reads wrongly, one a line.
fn complaints() -> (usize, Vec<String>) {
    let mut wrong = Vec::new();
    let mut fixes = 0;
    let texts = FRAMES.iter().flat_map(|frame| (0..FILLED).map(|turn| filled(frame, turn)));
    for (text, trust) in texts.flat_map(|text| TRUSTS.map(|trust| (text.clone(), trust))) {
        let found = report(trust, &text);
        let mut look = |how: &str, after: &str| {
            fixes += 1;
            let faults = faults(&text, after);
            let new = brought_in(&text, after);
            if !faults.is_empty() || !new.is_empty() {
                wrong.push(format!("{trust} {how}: {text}\n    -> {after}\n    {faults:?} {new:?}"));
            }
        };
        for finding in &found.findings {
            for fix in &finding.fixes {
                look(&finding.rule, &with(&text, &fix.edits));
            }
        }
        look("all", &all_at_once(&text, &found.findings));
    }
    (fixes, wrong)
}

#[test]
fn a_sentence_is_left_whatever_is_reworded() {
    let (fixes, wrong) = complaints();
    assert!(fixes > 1000, "the grid finds hardly anything: {fixes}");
    assert!(wrong.is_empty(), "{} of {fixes} wordings read wrongly\n{}", wrong.len(), wrong.join("\n"));
}

/// A wording settles what it is offered for: the same words are not found again by the same rule.
#[test]
fn what_is_reworded_is_found_no_more() {
    let mut again = Vec::new();
    for text in FRAMES.iter().flat_map(|frame| (0..FILLED / 4).map(|turn| filled(frame, turn))) {
        let found = report("emas", &text);
        let count = |report: &Report, rule: &str, words: &str, text: &str| {
            report.findings.iter().filter(|f| f.rule == rule && f.span.is_some_and(|s| s.of(text) == words)).count()
        };
        for finding in &found.findings {
            let Some((span, fix)) = finding.span.zip(finding.fixes.first()) else { continue };
            let after = with(&text, &fix.edits);
            let words = span.of(&text);
            if count(&report("emas", &after), &finding.rule, words, &after)
                >= count(&found, &finding.rule, words, &text)
            {
                again.push(format!("{} {words:?}: {text}\n    -> {after}", finding.rule));
            }
        }
    }
    assert!(again.is_empty(), "{}", again.join("\n"));
}

/// Once all is reworded, none of what was found of somebody is left in the draft.
#[test]
fn nothing_found_is_left_where_all_is_reworded() {
    let mut left = Vec::new();
    for text in FRAMES.iter().flat_map(|frame| (0..FILLED / 4).map(|turn| filled(frame, turn))) {
        for trust in ["emas", "wmas"] {
            let found = report(trust, &text);
            let after = all_at_once(&text, &found.findings);
            let names = found.findings.iter().filter(|f| f.rule == "patient-name" && !f.fixes.is_empty());
            for word in names.filter_map(|f| f.span).flat_map(|span| span.of(&text).split(' ')) {
                let is_name = word.len() > 2 && word.starts_with(char::is_uppercase);
                if is_name && NAMES.iter().chain(FIRST).any(|name| name.contains(word)) && after.contains(word) {
                    left.push(format!("{trust} {word:?}: {text}\n    -> {after}"));
                }
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

//! `crewmate evaluate signals FILE…`: precision, recall and F1 per kind, and how many near misses
//! are flagged, on labelled sentences such as `eval/identifiers.jsonl`, all files in one count.
//!
//! A labelled span is found where a signal of its kind overlaps it by a character or more; every
//! other signal of a labelled kind is a false alarm. A near miss is a sentence without labels.

use super::evaluate_files::files;
use super::evaluate_photos::{measured, photos};
use super::evaluate_posts::{posts, public};
use super::{numbered, pack};
use crate::lexicon;
use crate::signals::{Kind, read as read_signals};
use crate::text::Text;
use crate::text::offsets::{Converter, Unit};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A labelled sentence.
#[derive(Debug, Deserialize)]
struct Sentence {
    #[serde(default)]
    split: String,
    text: String,
    signals: Vec<Label>,
}

/// A labelled span, in code points.
#[derive(Debug, Deserialize)]
struct Label {
    kind: String,
    start: usize,
    end: usize,
}

/// Counts of one kind.
#[derive(Debug, Default, Clone, Copy)]
struct Counts {
    found: usize,
    missed: usize,
    false_alarms: usize,
}

/// What an evaluation found.
#[derive(Debug, Default)]
pub struct Measured {
    kinds: BTreeMap<Kind, Counts>,
    near_misses: usize,
    flagged: usize,
}

impl Measured {
    /// F1 of a kind; 1 where there was nothing to find and nothing found.
    #[must_use]
    pub fn f1(&self, kind: Kind) -> f64 {
        let c = self.kinds.get(&kind).copied().unwrap_or_default();
        let total = 2 * c.found + c.missed + c.false_alarms;
        if total == 0 { 1.0 } else { 2.0 * c.found as f64 / total as f64 }
    }

    /// Share of near misses with anything flagged, 0 to 1.
    #[must_use]
    pub fn flagged_share(&self) -> f64 {
        if self.near_misses == 0 { 0.0 } else { self.flagged as f64 / self.near_misses as f64 }
    }

    /// This outcome and another one in one count.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for (kind, more) in &other.kinds {
            let counts = self.kinds.entry(*kind).or_default();
            counts.found += more.found;
            counts.missed += more.missed;
            counts.false_alarms += more.false_alarms;
        }
        self.near_misses += other.near_misses;
        self.flagged += other.flagged;
        self
    }

    /// The outcome as a table.
    #[must_use]
    pub fn table(&self) -> String {
        let ratio = |a: usize, b: usize| if a + b == 0 { 1.0 } else { a as f64 / (a + b) as f64 };
        let mut out = String::from("| kind | labelled | precision | recall | F1 |\n|---|---|---|---|---|\n");
        for (kind, c) in &self.kinds {
            let _ = writeln!(
                out,
                "| {} | {} | {:.3} | {:.3} | {:.3} |",
                kind.id(),
                c.found + c.missed,
                ratio(c.found, c.false_alarms),
                ratio(c.found, c.missed),
                self.f1(*kind)
            );
        }
        let _ = writeln!(
            out,
            "\nnear misses flagged: {} of {} ({:.1} %)",
            self.flagged,
            self.near_misses,
            100.0 * self.flagged_share()
        );
        out
    }
}

/// The parts that sets of labelled sentences are split into.
const SPLITS: [&str; 2] = ["dev", "held"];

/// Runs `crewmate evaluate`: `signals FILE… [SPLIT]`, `posts FILE [SPLIT] [--pack FILE]`, `public FILE`, `files [DIR]` and `photos DIR`.
///
/// # Errors
/// Only those of writing the answer.
pub fn run(words: &[&str], mut output: impl std::io::Write) -> std::io::Result<super::Outcome> {
    // A pack belongs to posts: signals are the same for every trust.
    let (words, packs) = match words {
        ["posts", ..] => with_packs(words),
        _ => (words.to_vec(), Vec::new()),
    };
    let own = if packs.is_empty() { Ok(None) } else { pack::load(&packs).map(Some) };
    let words = words.as_slice();
    let (words, split) = match words {
        ["signals" | "posts", files @ .., split] if !files.is_empty() && SPLITS.contains(split) => {
            (&words[..words.len() - 1], Some(*split))
        }
        _ => (words, None),
    };
    let table = match words {
        ["signals", files @ ..] if !files.is_empty() => all_signals(files, split),
        ["posts", file] => own.and_then(|own| Ok(posts(&read(file)?, split, own.as_ref())?.table())),
        ["public", file] => read(file).and_then(|lines| public(&lines)),
        ["files"] => files(None),
        ["files", folder] => files(Some(folder.as_ref())),
        ["photos", folder] => photos(folder.as_ref()),
        ["photos", "--measure", folder] => measured(folder.as_ref()),
        _ => Err("say `evaluate signals FILE… [dev|held]`, `evaluate posts FILE [dev|held] [--pack FILE]`, `evaluate public FILE`, `evaluate photos [--measure] DIR` or \
             `evaluate files [DIR]`"
            .to_owned()),
    };
    match table {
        Ok(table) => write!(output, "{table}").map(|()| super::Outcome::Done),
        Err(problem) => {
            eprintln!("crewmate: {problem}");
            Ok(super::Outcome::BadInput)
        }
    }
}

/// The words without `--pack FILE`, and the files named so.
fn with_packs<'a>(words: &[&'a str]) -> (Vec<&'a str>, Vec<&'a str>) {
    let (mut rest, mut packs) = (Vec::new(), Vec::new());
    let mut words = words.iter().copied();
    while let Some(word) = words.next() {
        match (word, words.clone().next()) {
            ("--pack", Some(file)) => {
                packs.push(file);
                words.next();
            }
            _ => rest.push(word),
        }
    }
    (rest, packs)
}

/// The table of all files in one count.
fn all_signals(files: &[&str], split: Option<&str>) -> Result<String, String> {
    let mut all = Measured::default();
    for file in files {
        let lines = read(file)?;
        all = all.and(&signals(&lines, split).map_err(|problem| format!("{file}: {problem}"))?);
    }
    Ok(all.table())
}

fn read(file: &str) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|e| format!("cannot read {file}: {e}"))
}

/// Evaluates JSON lines of labelled sentences, only those of `split` where one is given.
///
/// # Errors
/// The first line that is no labelled sentence, or names an unknown kind, with its number.
pub fn signals(lines: &str, split: Option<&str>) -> Result<Measured, String> {
    let mut sentences = Vec::new();
    for (number, line) in numbered(lines) {
        let sentence: Sentence =
            serde_json::from_str(line).map_err(|e| format!("line {number}: no labelled sentence: {e}"))?;
        if let Some(label) = sentence.signals.iter().find(|l| kind_of(&l.kind).is_none()) {
            return Err(format!("line {number}: unknown kind \"{}\"", label.kind));
        }
        if split.is_none_or(|s| s == sentence.split) {
            sentences.push(sentence);
        }
    }
    let mut outcome = Measured::default();
    for kind in sentences.iter().flat_map(|s| &s.signals).filter_map(|l| kind_of(&l.kind)) {
        outcome.kinds.entry(kind).or_default();
    }
    for sentence in &sentences {
        judge(sentence, &mut outcome);
    }
    Ok(outcome)
}

fn kind_of(id: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|k| k.id() == id)
}

fn judge(sentence: &Sentence, outcome: &mut Measured) {
    let text = Text::new(&sentence.text);
    let converter = Converter::new(&sentence.text, Unit::CodePoint);
    let found: Vec<_> = read_signals(&text, &lexicon::phrases(&text), None)
        .into_iter()
        .filter(|s| outcome.kinds.contains_key(&s.kind))
        .map(|s| (s.kind, converter.span(text.original(s.span))))
        .collect();
    let meets = |label: &Label, kind: Kind, start: usize, end: usize| {
        kind.id() == label.kind && start < label.end && label.start < end
    };
    for label in &sentence.signals {
        let hit = found.iter().any(|(kind, span)| meets(label, *kind, span.start, span.end));
        if let Some(counts) = kind_of(&label.kind).and_then(|k| outcome.kinds.get_mut(&k)) {
            if hit {
                counts.found += 1;
            } else {
                counts.missed += 1;
            }
        }
    }
    for (kind, span) in &found {
        if !sentence.signals.iter().any(|label| meets(label, *kind, span.start, span.end))
            && let Some(counts) = outcome.kinds.get_mut(kind)
        {
            counts.false_alarms += 1;
        }
    }
    if sentence.signals.is_empty() {
        outcome.near_misses += 1;
        outcome.flagged += usize::from(!found.is_empty());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_counted_as_one() {
        let found = r#"{"text": "Aged 78", "split": "dev", "signals": [{"kind": "age", "start": 0, "end": 7}]}"#;
        let missed = r#"{"text": "Nobody", "split": "dev", "signals": [{"kind": "age", "start": 0, "end": 6}]}"#;
        let near = r#"{"text": "Aged 78", "split": "dev", "signals": []}"#;
        let all = signals(found, None).unwrap().and(&signals(missed, None).unwrap());
        assert!((all.f1(Kind::Age) - 2.0 / 3.0).abs() < 1e-9, "{}", all.table());
        assert_eq!(all.and(&signals(near, Some("held")).unwrap()).near_misses, 0);
    }

    /// The gate: identifiers on our own sentences, development part, stay at or above what the
    /// project must reach.
    #[test]
    fn identifiers_stay_above_what_must_be_reached() {
        let lines = include_str!("../../eval/identifiers.jsonl");
        let outcome = signals(lines, Some("dev")).unwrap();
        for (kind, needed) in [
            (Kind::NhsNumber, 0.99),
            (Kind::Postcode, 0.99),
            (Kind::Phone, 0.99),
            (Kind::Email, 0.99),
            (Kind::VehicleRegistration, 0.95),
            (Kind::DateOfBirth, 0.93),
            (Kind::StreetAddress, 0.90),
            (Kind::Age, 0.97),
            (Kind::Outcode, 0.90),
            (Kind::IncidentNumber, 0.90),
            (Kind::HospitalNumber, 0.90),
        ] {
            assert!(outcome.f1(kind) >= needed, "{}\n{}", kind.id(), outcome.table());
        }
        assert!(outcome.flagged_share() <= 0.02, "{}", outcome.table());
    }
}

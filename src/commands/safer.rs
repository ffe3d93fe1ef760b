//! `crewmate safer`: what drafts read like with their safer wordings, for a reader who judges them.
//!
//! One record of `crewmate check` a line in, one answer a line out: `{"id", "text", "one": [{"rule", "words", "label",
//! "edits", "reads", "again"}], "none": [{"rule", "words"}], "all", "left"}`. `again` says that the same words are found again by the
//! same rule; `all` is missing where there is nothing to take at once, `left` is what is still found after it.

use super::check::pack_of;
use super::record::Record;
use super::{Outcome, each_line};
use crate::check::check;
use crate::draft::Draft;
use crate::memory::Memory;
use crate::policy::Pack;
use crate::report::{Edit, Finding, Report};
use serde::Serialize;
use std::io::{BufRead, Write};

pub mod together;

use together::{all_at_once, with};

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    text: &'a str,
    one: Vec<One>,
    none: Vec<Found>,
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left: Vec<Found>,
}

/// A wording taken alone.
#[derive(Serialize)]
struct One {
    #[serde(flatten)]
    found: Found,
    label: String,
    edits: Vec<Edit>,
    reads: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    again: bool,
}

#[derive(Serialize, PartialEq)]
struct Found {
    rule: String,
    words: String,
}

impl Found {
    fn of(finding: &Finding, text: &str) -> Self {
        let words = finding.span.map_or("", |span| span.of(text)).to_owned();
        Self { rule: finding.rule.clone(), words }
    }
}

/// Prints the wordings of every record.
///
/// # Errors
/// Those of reading and writing.
pub fn json_lines(input: impl BufRead, output: impl Write) -> std::io::Result<Outcome> {
    each_line(input, output, |line| {
        let record = Record::parse(line)?;
        let pack = pack_of(&record.trust.clone().unwrap_or_default())?;
        let id = record.id.clone();
        let (draft, memory) = record.into_draft();
        serde_json::to_string(&answer(&id, &draft, pack, &memory)).map_err(|e| e.to_string())
    })
}

fn answer<'a>(id: &'a str, draft: &'a Draft, pack: &Pack, memory: &Memory) -> Answer<'a> {
    let text = &draft.text;
    let checked = |text: &str| check(&Draft { text: text.to_owned(), ..draft.clone() }, pack, memory);
    let report = checked(text);
    let count = |report: &Report, text: &str, found: &Found| {
        report.findings.iter().filter(|finding| Found::of(finding, text) == *found).count()
    };
    let (mut one, mut none) = (Vec::new(), Vec::new());
    for finding in &report.findings {
        if finding.fixes.is_empty() && finding.span.is_some() {
            none.push(Found::of(finding, text));
        }
        for fix in &finding.fixes {
            let (reads, found) = (with(text, &fix.edits), Found::of(finding, text));
            let again = count(&checked(&reads), &reads, &found) >= count(&report, text, &found);
            one.push(One { found, label: fix.label.clone(), edits: fix.edits.clone(), reads, again });
        }
    }
    let all = Some(all_at_once(text, &report.findings)).filter(|all| all != text);
    let left = all.iter().flat_map(|all| {
        checked(all).findings.iter().filter(|f| f.span.is_some()).map(|f| Found::of(f, all)).collect::<Vec<_>>()
    });
    let left = left.collect();
    Answer { id, text, one, none, all, left }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_shown_with_each_wording_and_with_all() {
        let line = r#"{"id":"a","trust":"wmas","text":"Our patient in Pudsey fell at 4am."}"#;
        let mut out = Vec::new();
        assert_eq!(json_lines(line.as_bytes(), &mut out).unwrap(), Outcome::Done);
        let out = String::from_utf8(out).unwrap();
        assert!(out.contains(r#""reads":"Our patient fell at 4am.""#), "{out}");
        assert!(out.contains(r#""all":"Our patient fell recently.""#), "{out}");
    }
}

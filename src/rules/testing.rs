//! Shared by the rules' tests: what a text, or a full record, brings up.

use crate::check::check;
use crate::commands::check::pack_of;
use crate::commands::record::Record;
use crate::draft::Draft;
use crate::memory::Memory;
use crate::report::Report;
use serde_json::json;

/// The findings of a plain post at a trust: rule and words (`""` for the post as a whole).
pub fn found(trust: &str, text: &str) -> Vec<(String, String)> {
    let draft = Draft { text: text.to_owned(), ..Draft::default() };
    pairs(&check(&draft, pack_of(trust).expect("a known trust"), &Memory::default()), text)
}

/// The findings of a record as `crewmate check --jsonl` reads it.
pub fn found_in(record_json: &str) -> Vec<(String, String)> {
    let record = Record::parse(record_json).expect("a record");
    let trust = record.trust.clone().unwrap_or_default();
    let (draft, memory) = record.into_draft();
    pairs(&check(&draft, pack_of(&trust).expect("a known trust"), &memory), &draft.text)
}

fn pairs(report: &Report, text: &str) -> Vec<(String, String)> {
    let words = |s: crate::report::Span| s.of(text).to_owned();
    report.findings.iter().map(|f| (f.rule.clone(), f.span.map(words).unwrap_or_default())).collect()
}

/// Whether one of the findings is of this rule.
pub fn has(found: &[(String, String)], rule: &str) -> bool {
    found.iter().any(|(r, _)| r == rule)
}

/// Each text brings up the rule, at words that hold the given ones.
pub fn assert_found(rule: &str, trust: &str, cases: &[(&str, &str)]) {
    for (text, words) in cases {
        let all = found(trust, text);
        assert!(all.iter().any(|(r, w)| r == rule && w.contains(words)), "{text}: no {rule} at {words:?} in {all:?}");
    }
}

/// No text brings up the rule.
pub fn assert_quiet(rule: &str, trust: &str, cases: &[&str]) {
    for text in cases {
        let all = found(trust, text);
        assert!(!has(&all, rule), "{text}: {all:?}");
    }
}

/// Whether `rule` is found in a personal post.
pub fn finds(rule: &str, trust: &str, text: &str) -> bool {
    has(&found(trust, text), rule)
}

/// Whether `rule` is found in the caption of a photo of which nothing else is known.
pub fn finds_with_photo(rule: &str, trust: &str, caption: &str) -> bool {
    let record = json!({ "id": "", "trust": trust, "surface": "caption", "attachments": ["photo"], "text": caption });
    has(&found_in(&record.to_string()), rule)
}

/// Whether `rule` is found in a post with a photo that may show this (a label of the photo check).
pub fn finds_where_photo_shows(rule: &str, trust: &str, shown: &str, text: &str) -> bool {
    let photo = json!({ "kind": "photo", "told": { "shows": [shown] } });
    let record = json!({ "id": "", "trust": trust, "attachments": [photo], "text": text });
    has(&found_in(&record.to_string()), rule)
}

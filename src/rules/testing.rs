//! Shared by the rules' tests: what is found in a text, through the one door.

use crate::check::check;
use crate::commands::record::Record;
use crate::draft::Draft;
use crate::memory::Memory;
use crate::policy::Pack;

/// What a trust's pack finds in a personal post: rule ids and the words they point at.
pub fn found(trust: &str, text: &str) -> Vec<(String, String)> {
    let draft = Draft { text: text.to_owned(), ..Draft::default() };
    list(trust, &draft, &Memory::default())
}

/// The same for a full record, as `crewmate check --jsonl` reads it.
pub fn found_in(record_json: &str) -> Vec<(String, String)> {
    let record = Record::parse(record_json).expect("a record");
    let trust = record.trust.clone().unwrap_or_default();
    let (draft, memory) = record.into_draft();
    list(&trust, &draft, &memory)
}

fn list(trust: &str, draft: &Draft, memory: &Memory) -> Vec<(String, String)> {
    let pack = Pack::built_in(trust).unwrap_or_else(Pack::none);
    check(draft, pack, memory)
        .findings
        .into_iter()
        .map(|f| (f.rule, f.span.map_or(String::new(), |s| s.of(&draft.text).to_owned())))
        .collect()
}

/// Whether `rule` is found in a personal post.
pub fn finds(rule: &str, trust: &str, text: &str) -> bool {
    found(trust, text).iter().any(|(r, _)| r == rule)
}

//! Prints posts the way the frame's model (`crewmate::frame::features`) sees them, one JSON object a line, for the
//! training script `trainer/frame/train.py`.

use crate::data;
use crewmate::commands::record::Record;
use crewmate::draft::Draft;
use crewmate::frame::features::{self, Feature};
use crewmate::frame::{Frame, Topic, corpus};
use crewmate::report::Span;
use crewmate::{lexicon, signals, text::Text};
use serde_json::{Value, json};
use std::path::Path;

/// Writers of the files up to this one did not mark every word that tells a patient's gender: there, an unmarked one says nothing.
const LAST_WITHOUT_ALL_GENDERS: &str = "posts_s";

/// Prints every post of `corpus/` with its tags and marks, then the public posts under `tweets` that the names are trained on.
/// Those are by people who are not staff, and teach what a patient's story is not.
pub fn corpus(root: &Path, tweets: &Path) -> Result<(), String> {
    let fingerprint = format!("{:016x}", corpus::fingerprint(root).map_err(|e| e.to_string())?);
    let tags: Vec<&str> = Topic::ALL.iter().map(|(_, tag)| *tag).collect();
    let marked: Vec<&str> = Topic::MARKED.iter().map(|t| Topic::ALL[*t as usize].1).collect();
    println!(
        "{}",
        json!({ "fingerprint": fingerprint, "topics": tags, "marked": marked, "told": corpus::TELLS_OF_PATIENT })
    );
    for (n, post) in corpus::read(&root.join("corpus"))?.iter().enumerate() {
        let mut line = line(&n.to_string(), &post.draft, &post.tags, &post.marks);
        if post.file.as_str() <= LAST_WITHOUT_ALL_GENDERS {
            line["partly"] = json!(["patient-gender"]);
        }
        println!("{line}");
    }
    for file in ["btc.train.jsonl", "wnut17.train.jsonl"] {
        for (n, post) in data::posts(&tweets.join(file))?.into_iter().enumerate() {
            let mut line = line(&format!("{file}.{n}"), &Draft { text: post.text, ..Draft::default() }, &[], &[]);
            line["public"] = json!(true);
            println!("{line}");
        }
    }
    Ok(())
}

/// Prints the posts of a JSON Lines file of records (labels are left out).
pub fn records(file: &Path) -> Result<(), String> {
    for_each(file, |id, draft| println!("{}", line(id, draft, &[], &[])))
}

/// Shows `see` the id and the draft of every record of a JSON Lines file.
fn for_each(file: &Path, mut see: impl FnMut(&str, &Draft)) -> Result<(), String> {
    let rows = std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
    for row in rows.lines() {
        let record = Record::parse(row)?;
        let id = record.id.clone();
        see(&id, &record.into_draft().0);
    }
    Ok(())
}

fn line(id: &str, draft: &Draft, tags: &[String], marks: &[(String, Span)]) -> Value {
    let text = Text::new(&draft.text);
    let phrases = lexicon::phrases(&text);
    let signals = signals::read(&text, &phrases, draft.day);
    let mut seen: Vec<Vec<String>> = vec![Vec::new(); text.tokens().len()];
    features::of_tokens(&text, &phrases, &signals, |token, feature| seen[token].push(name(feature)));
    let tokens: Vec<Value> = text
        .tokens()
        .iter()
        .zip(seen)
        .map(|(token, mut seen)| {
            seen.sort();
            seen.dedup();
            let raw = text.original(token.span);
            let marked: Vec<&str> =
                marks.iter().filter(|(_, s)| s.overlaps(raw)).map(|(rule, _)| rule.as_str()).collect();
            json!([seen, marked])
        })
        .collect();
    let sentences: Vec<[usize; 2]> = text.sentences().iter().map(|s| [s.first_token, s.end_token]).collect();
    let context: Vec<String> = features::of_draft(draft).into_iter().map(name).collect();
    json!({ "id": id, "text": draft.text, "tags": tags, "context": context, "tokens": tokens, "sentences": sentences })
}

fn name(feature: Feature<'_>) -> String {
    format!("{}:{}", char::from(feature.0), feature.1)
}

/// Prints what the frame says of each post of a JSON Lines file of records: the topics that are present with their
/// probabilities, and the words found for each.
pub fn frame(file: &Path) -> Result<(), String> {
    for_each(file, |id, draft| {
        let text = Text::new(&draft.text);
        let phrases = lexicon::phrases(&text);
        let signals = signals::read(&text, &phrases, draft.day);
        let frame = Frame::read(draft, &text, &phrases, &signals);
        let topics: serde_json::Map<String, Value> = Topic::ALL
            .iter()
            .map(|(topic, tag)| {
                let best = (0..text.sentences().len()).map(|i| frame.sentence(i, *topic)).fold(0.0, f32::max);
                let word = frame.most_marked(&text, *topic).map_or(0.0, |(_, p)| p);
                ((*tag).to_owned(), json!([frame.draft(*topic), best, word]))
            })
            .collect();
        println!("{}", json!({ "id": id, "topics": topics }));
    })
}

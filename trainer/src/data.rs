//! Labelled posts: reading them, rewriting their letter case, and their labels by token.

use crewmate::names::label::{Class, Label, OUTSIDE, begin, inside};
use crewmate::report::Span;
use crewmate::text::{Text, TokenKind};
use serde_json::Value;
use std::path::Path;

/// A post with its names marked.
#[derive(Debug, Clone)]
pub struct Post {
    /// The words.
    pub text: String,
    /// The names: bytes of `text`.
    pub names: Vec<(Span, Class)>,
    /// The section of the Broad Twitter Corpus it is from; empty for other posts.
    pub section: String,
}

/// Reads a file whole.
pub fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("reading {}: {e}", path.display()))
}

/// The public posts that teach.
pub const PUBLIC: [&str; 2] = ["btc.train.jsonl", "wnut17.train.jsonl"];

/// Reads posts in the form of `../shared/ner/README.md`, leaving out @names.
pub fn posts(path: &Path) -> Result<Vec<Post>, String> {
    read(path)?
        .lines()
        .enumerate()
        .map(|(n, line)| post(line).map_err(|e| format!("{} line {}: {e}", path.display(), n + 1)))
        .collect()
}

/// Where each character of a text starts, and where the text ends, in bytes.
fn bytes(text: &str) -> Vec<usize> {
    text.char_indices().map(|(i, _)| i).chain([text.len()]).collect()
}

fn post(line: &str) -> Result<Post, String> {
    let record: Value = serde_json::from_str(line).map_err(|e| e.to_string())?;
    let text = record["text"].as_str().ok_or("no text")?.to_owned();
    let bytes = bytes(&text);
    let mut names = Vec::new();
    for span in record["spans"].as_array().ok_or("no spans")? {
        if span["mention"].as_bool() == Some(true) {
            continue;
        }
        let at = |key: &str| {
            let n = span[key].as_u64().ok_or_else(|| format!("no {key}"))?;
            bytes.get(n as usize).copied().ok_or_else(|| format!("{key} beyond the text"))
        };
        let class = match span["label"].as_str() {
            Some("PER") => Class::Person,
            Some("LOC") => Class::Place,
            Some("ORG") => Class::Organisation,
            other => return Err(format!("label {other:?}")),
        };
        names.push((Span::new(at("start")?, at("end")?), class));
    }
    let section = record["section"].as_str().unwrap_or("").to_owned();
    Ok(Post { text, names, section })
}

impl Post {
    /// The same post with every letter changed by `change`, which must give the letter itself
    /// where the change would not keep its length.
    fn with_letters(&self, mut change: impl FnMut(char, bool) -> char) -> Self {
        let mut start = true;
        let text = self
            .text
            .chars()
            .map(|c| {
                let changed = change(c, start);
                start = !c.is_alphanumeric() && c != '\'' && c != '’';
                if changed.len_utf8() == c.len_utf8() { changed } else { c }
            })
            .collect();
        Self { text, names: self.names.clone(), section: String::new() }
    }

    /// Without capitals.
    pub fn lower_case(&self) -> Self {
        self.with_letters(|c, _| one(c, c.to_lowercase()))
    }

    /// IN CAPITALS.
    pub fn capitals(&self) -> Self {
        self.with_letters(|c, _| one(c, c.to_uppercase()))
    }

    /// With Every Word Capitalised.
    pub fn title_case(&self) -> Self {
        self.with_letters(|c, start| if start { one(c, c.to_uppercase()) } else { c })
    }

    /// The label of every token of `text`, which must be this post's.
    pub fn labels(&self, text: &Text) -> Vec<Label> {
        let mut labels = vec![OUTSIDE; text.tokens().len()];
        for (span, class) in &self.names {
            let folded = text.to_folded(*span);
            let mut first = true;
            for (token, label) in text.tokens().iter().zip(&mut labels) {
                let target = !matches!(token.kind, TokenKind::Handle | TokenKind::Link | TokenKind::Break);
                if target && token.span.overlaps(folded) {
                    *label = if first { begin(*class) } else { inside(*class) };
                    first = false;
                }
            }
        }
        labels
    }
}

fn one(c: char, mut changed: impl Iterator<Item = char>) -> char {
    match (changed.next(), changed.next()) {
        (Some(n), None) => n,
        _ => c,
    }
}

/// A post with its identifiers marked.
pub struct Labelled {
    /// The words.
    pub text: String,
    /// The identifiers: the kind's id, and bytes of `text`.
    pub marks: Vec<(String, Span)>,
}

/// What bears this mark.
pub fn marked(marks: &[(String, Span)], mark: &str) -> Vec<Span> {
    marks.iter().filter(|(of, _)| of == mark).map(|(_, span)| *span).collect()
}

/// How many sets of labelled identifiers (`eval/identifiers*.jsonl`) teach.
const SETS: usize = 8;

/// Shows `see` the name and the posts of each set of labelled identifiers: the halves that may be read.
pub fn labelled(root: &Path, mut see: impl FnMut(String, Vec<Labelled>)) -> Result<(), String> {
    for n in 1..=SETS {
        let name = if n == 1 { "identifiers".to_owned() } else { format!("identifiers{n}") };
        let mut posts = Vec::new();
        for line in read(&root.join(format!("eval/{name}.jsonl")))?.lines() {
            let row: Value = serde_json::from_str(line).map_err(|e| e.to_string())?;
            if row["split"].as_str() == Some("held") {
                continue;
            }
            let text = row["text"].as_str().unwrap_or_default().to_owned();
            let bytes = bytes(&text);
            let at = |of: &Value| bytes.get(of.as_u64().unwrap_or(0) as usize).copied().unwrap_or(0);
            let signals = row["signals"].as_array().into_iter().flatten();
            let mark = |s: &Value| {
                (s["kind"].as_str().unwrap_or_default().to_owned(), Span::new(at(&s["start"]), at(&s["end"])))
            };
            posts.push(Labelled { marks: signals.map(mark).collect(), text });
        }
        see(name, posts);
    }
    Ok(())
}

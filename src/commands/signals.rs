//! `crewmate signals`: what texts reveal, one JSON record per line, for tests and evaluation.
//!
//! Input: `{"id": …, "text": "…"}` per line. Output: `{"id", "signals": [{"kind", "start", "end",
//! "confidence"}]}` with Unicode code-point offsets; `--explain` adds `class`, `evidence` and the
//! quote, and for each sentence what it is about and which of its words say so. A malformed line is
//! named on standard error, the rest is still processed, and the exit code is 2. A record may have the other keys of
//! `crewmate check`, which nothing is made of here; a key that neither knows is a mistake.

use super::sentences::{self, Sentence};
use super::{Outcome, record_fault};
use crate::draft::Draft;
use crate::lexicon;
use crate::report::Span;
use crate::signals::{Class, Signal, read};
use crate::text::Text;
use crate::text::offsets::{Converter, Unit};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::io::{self, BufRead, Write};

/// One input line.
#[derive(Debug, Deserialize)]
struct Record {
    id: serde_json::Value,
    text: String,
}

/// One output line.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    id: &'a serde_json::Value,
    signals: Vec<Shown>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sentences: Vec<Sentence>,
}

/// A signal as printed.
#[derive(Debug, Serialize)]
struct Shown {
    kind: &'static str,
    start: usize,
    end: usize,
    confidence: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<String>,
}

/// Runs the command: one record a line in, one answer a line out.
///
/// # Errors
/// Only those of reading and writing themselves.
pub fn json_lines(input: impl BufRead, output: impl Write, explain: bool) -> io::Result<Outcome> {
    super::each_line(input, output, |line| answer(line, explain))
}

/// The answer to one line.
fn answer(line: &str, explain: bool) -> Result<String, String> {
    let fault = |e: serde_json::Error| {
        format!("not a record: {}. Write {{\"id\": …, \"text\": \"…\"}}.", record_fault::without_place(&e))
    };
    let map: Map<String, Value> = serde_json::from_str(line).map_err(fault)?;
    if let Some(said) = record_fault::unknown_key(&map) {
        return Err(said);
    }
    let record = Record::deserialize(Value::Object(map)).map_err(fault)?;
    let draft = Draft { text: record.text, ..Draft::default() };
    let text = Text::new(&draft.text);
    let phrases = lexicon::phrases(&text);
    let signals = read(&text, &phrases, None);
    let converter = Converter::new(&draft.text, Unit::CodePoint);
    let answer = Answer {
        id: &record.id,
        signals: signals.iter().map(|signal| show(signal, &text, &converter, explain)).collect(),
        sentences: if explain { sentences::read(&draft, &text, &phrases, &signals, &converter) } else { Vec::new() },
    };
    serde_json::to_string(&answer).map_err(|e| e.to_string())
}

fn show(signal: &Signal, text: &Text, converter: &Converter, explain: bool) -> Shown {
    let bytes: Span = text.original(signal.span);
    let Span { start, end } = converter.span(bytes);
    Shown {
        kind: signal.kind.id(),
        start,
        end,
        confidence: sentences::rounded(signal.confidence),
        quote: explain.then(|| bytes.of(text.raw()).to_owned()),
        class: if explain { in_words(signal.class) } else { None },
        evidence: explain.then(|| signal.evidence.to_string()),
    }
}

/// A class as people would say it, and nothing where there is none.
fn in_words(class: Class) -> Option<String> {
    let said = |word: &dyn std::fmt::Debug| {
        let mut words = String::new();
        for letter in format!("{word:?}").chars() {
            if letter.is_uppercase() && !words.is_empty() {
                words.push(' ');
            }
            words.extend(letter.to_lowercase());
        }
        words
    };
    match class {
        Class::None => None,
        Class::Age { band, form, whose } => {
            Some(format!("{}, as a {}, whose: {}", said(&band), said(&form), said(&whose)))
        }
        Class::Gender(gender) => Some(said(&gender)),
        Class::When(when) => Some(said(&when)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_code_points() {
        assert_eq!(
            answer("{\"id\":\"a\",\"text\":\"🚑 DE7 5FF\"}", false).unwrap(),
            "{\"id\":\"a\",\"signals\":[{\"kind\":\"postcode\",\"start\":2,\"end\":9,\"confidence\":0.97}]}"
        );
    }

    #[test]
    fn a_malformed_line_is_an_error_and_the_rest_goes_on() {
        let mut out = Vec::new();
        let lines = "{\"id\":1,\"text\":\"hi\"}\nnonsense\n\n{\"id\":2,\"text\":\"hi\"}";
        assert_eq!(json_lines(lines.as_bytes(), &mut out, false).unwrap(), Outcome::BadInput);
        assert_eq!(String::from_utf8(out).unwrap().lines().count(), 2);
        assert!(answer("nonsense", false).unwrap_err().starts_with("not a record"));
        let misspelt = answer("{\"id\":1,\"text\":\"hi\",\"textt\":\"\"}", false).unwrap_err();
        assert!(misspelt.contains("Did you mean \"text\"?"), "{misspelt}");
        assert!(answer("{\"id\":1,\"text\":\"hi\",\"trust\":\"las\",\"expect\":[]}", false).is_ok());
    }

    #[test]
    fn explaining_shows_what_led_where() {
        let out = answer("{\"id\":1,\"text\":\"took a 78yo in\"}", true).unwrap();
        assert!(out.contains("\"quote\":\"78yo\"") && out.contains("unit of an age"), "{out}");
        assert!(out.contains("\"class\":\"older, as a figure"), "{out}");
        assert!(out.contains("\"about\":\"") && out.contains("\"told\":"), "{out}");
    }
}

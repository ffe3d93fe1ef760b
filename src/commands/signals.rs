//! `crewmate signals`: what texts reveal, one JSON record per line, for tests and evaluation.
//!
//! Input: `{"id": …, "text": "…"}` per line. Output: `{"id", "signals": [{"kind", "start", "end",
//! "confidence"}]}` with Unicode code-point offsets; `--explain` adds `class`, `evidence` and the
//! quote. A malformed line is named on standard error, the rest is still processed, and the exit
//! code is 2.

use crate::report::Span;
use crate::signals::{Signal, scan};
use crate::text::Text;
use crate::text::offsets::{Converter, Unit};
use serde::{Deserialize, Serialize};
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

/// Runs the command over `input`; answers the exit code: 0, or 2 where a line was malformed.
///
/// # Errors
/// Only where `output` or `errors` cannot be written or `input` cannot be read.
pub fn run(mut input: impl BufRead, mut output: impl Write, mut errors: impl Write, explain: bool) -> io::Result<u8> {
    let mut code = 0;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice::<Record>(&line) {
            Ok(record) => {
                let answer = Answer { id: &record.id, signals: shown(&record.text, explain) };
                serde_json::to_writer(&mut output, &answer)?;
                output.write_all(b"\n")?;
            }
            Err(error) => {
                code = 2;
                writeln!(errors, "line {number}: not a record with \"id\" and \"text\": {error}")?;
            }
        }
    }
    output.flush()?;
    Ok(code)
}

/// The signals of one text, with code-point offsets.
fn shown(raw: &str, explain: bool) -> Vec<Shown> {
    let text = Text::new(raw);
    let converter = Converter::new(raw, Unit::CodePoint);
    scan(&text).iter().map(|signal| show(signal, &text, &converter, explain)).collect()
}

fn show(signal: &Signal, text: &Text, converter: &Converter, explain: bool) -> Shown {
    let bytes: Span = text.original(signal.span);
    let Span { start, end } = converter.span(bytes);
    Shown {
        kind: signal.kind.id(),
        start,
        end,
        confidence: (f64::from(signal.confidence) * 1000.0).round() / 1000.0,
        quote: explain.then(|| bytes.of(text.raw()).to_owned()),
        class: explain.then(|| format!("{:?}", signal.class)),
        evidence: explain.then(|| signal.evidence.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(input: &str, explain: bool) -> (String, String, u8) {
        let (mut out, mut errors) = (Vec::new(), Vec::new());
        let code = run(input.as_bytes(), &mut out, &mut errors, explain).unwrap();
        (String::from_utf8(out).unwrap(), String::from_utf8(errors).unwrap(), code)
    }

    #[test]
    fn offsets_are_code_points() {
        let (out, _, code) = answer("{\"id\":\"a\",\"text\":\"🚑 DE7 5FF\"}\n", false);
        assert_eq!(out, "{\"id\":\"a\",\"signals\":[{\"kind\":\"postcode\",\"start\":2,\"end\":9,\"confidence\":0.97}]}\n");
        assert_eq!(code, 0);
    }

    #[test]
    fn a_malformed_line_is_named_and_the_rest_goes_on() {
        let (out, errors, code) = answer("{\"id\":1,\"text\":\"hi\"}\nnonsense\n\n{\"id\":2,\"text\":\"hi\"}", false);
        assert_eq!(out.lines().count(), 2);
        assert!(errors.starts_with("line 2:"), "{errors}");
        assert_eq!(code, 2);
    }

    #[test]
    fn explaining_shows_what_led_where() {
        let (out, ..) = answer("{\"id\":1,\"text\":\"took a 78yo in\"}", true);
        assert!(out.contains("\"quote\":\"78yo\"") && out.contains("unit of an age"), "{out}");
    }
}

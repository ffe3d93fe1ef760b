//! `crewmate check`: findings for people, or JSON Lines for machines.

use super::record::Record;
use super::{Outcome, each_line};
use crate::check::check;
use crate::draft::Draft;
use crate::memory::Memory;
use crate::policy::{BUILT_IN, Pack};
use crate::report::{Finding, Report, Severity};
use crate::text::offsets::{Converter, Unit};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::{BufRead, Write};

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    findings: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    rule: String,
    severity: Severity,
    start: Option<usize>,
    end: Option<usize>,
    message: String,
    clauses: Vec<String>,
}

/// Checks every record of `input` and writes one answer a line; offsets are Unicode code points. With a pack of one's own, `own`,
/// every record is judged by it, and one that names a trust other than the pack's is refused ([`pack_for`]).
///
/// # Errors
/// Those of reading and writing.
pub fn json_lines(input: impl BufRead, output: impl Write, own: Option<&Pack>) -> std::io::Result<Outcome> {
    each_line(input, output, |line| {
        let record = Record::parse(line)?;
        let pack = pack_for(record.trust.as_deref().unwrap_or_default(), own)?;
        let id = record.id.clone();
        let (draft, memory) = record.into_draft();
        let mut report = check(&draft, pack, &memory);
        Converter::new(&draft.text, Unit::CodePoint).report(&mut report);
        let findings = report.findings.into_iter().map(line_of).collect();
        serde_json::to_string(&Answer { id: &id, findings }).map_err(|e| e.to_string())
    })
}

fn line_of(finding: Finding) -> Line {
    Line {
        rule: finding.rule,
        severity: finding.severity,
        start: finding.span.map(|s| s.start),
        end: finding.span.map(|s| s.end),
        message: finding.message,
        clauses: finding.clauses.into_iter().map(|c| c.id).collect(),
    }
}

/// The pack of a trust id; `""` means that no trust is chosen.
///
/// # Errors
/// An unknown id, with those that there are.
pub fn pack_of(trust: &str) -> Result<&'static Pack, String> {
    if trust.is_empty() {
        return Ok(Pack::none());
    }
    Pack::built_in(trust).ok_or_else(|| {
        let known: Vec<&str> = BUILT_IN.iter().map(|(id, _)| *id).filter(|id| *id != "none").collect();
        format!("no trust \"{trust}\"; there are: {}", known.join(", "))
    })
}

/// The pack that a post is judged under: `own` where there is one, otherwise that of the trust that it names.
///
/// # Errors
/// An unknown trust, or another one than the pack of one's own builds on: under that the post would be judged wrongly without a word.
pub fn pack_for<'a>(trust: &str, own: Option<&'a Pack>) -> Result<&'a Pack, String> {
    match own {
        None => pack_of(trust),
        Some(pack) if trust.is_empty() || trust == pack.trust => Ok(pack),
        Some(pack) => Err(format!(
            "this post names the trust \"{trust}\", and the pack of --pack builds on \"{}\". Leave \"trust\" out of it.",
            pack.trust
        )),
    }
}

/// Checks one text and writes the findings with marks under the words.
#[must_use]
pub fn for_people(text: &str, pack: &Pack, explain: bool) -> String {
    let draft = Draft { text: text.to_owned(), ..Draft::default() };
    let report = check(&draft, pack, &Memory::default());
    let mut out = String::new();
    out.push_str(&marked(text, &report));
    if report.findings.is_empty() {
        out.push_str("Checked: nothing to look at.\n");
    }
    for finding in &report.findings {
        let _ = write!(out, "\n{} {}", sign(finding.severity), finding.title);
        if let Some(span) = finding.span {
            let _ = write!(out, " (\"{}\")", span.of(text));
        }
        let _ = writeln!(out, "\n  {}\n  {}", finding.message, finding.advice);
        for clause in &finding.clauses {
            let _ = writeln!(out, "  clause {}: {}", clause.id, clause.summary);
        }
        for fix in &finding.fixes {
            let _ = writeln!(out, "  safer: {}", fix.label);
        }
        if explain {
            let _ = writeln!(out, "  rule {}, confidence {:.2}", finding.rule, finding.confidence);
            for reason in &finding.evidence {
                let _ = writeln!(out, "  because {reason}");
            }
        }
    }
    if !report.jigsaw.summary.is_empty() {
        let _ = writeln!(out, "\nTogether: {}", report.jigsaw.summary);
    }
    if let Some(praise) = &report.praise {
        let _ = writeln!(out, "\n{praise}");
    }
    if let (false, Some(contact)) = (report.findings.is_empty(), &report.contact) {
        let _ = writeln!(out, "\nIn doubt, ask: {contact}");
    }
    out
}

const fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Stop => "STOP  ",
        Severity::Warn => "WARN  ",
        Severity::Advise => "ADVISE",
    }
}

/// The text, each line followed by marks under what was found: `=` stop, `~` warn, `.` advise.
fn marked(text: &str, report: &Report) -> String {
    let mut out = String::new();
    // What begins and ends where, in text order, so that each finding is looked at twice and not once for every character.
    let spans = report.findings.iter().filter_map(|f| Some((f.span.filter(|s| s.start < s.end)?, f.severity)));
    let mut turns: Vec<(usize, bool, Severity)> =
        spans.flat_map(|(span, severity)| [(span.start, true, severity), (span.end, false, severity)]).collect();
    turns.sort_by_key(|(byte, ..)| *byte);
    let mut turns = turns.into_iter().peekable();
    let (mut stops, mut warns, mut advice) = (0_usize, 0_usize, 0_usize);
    let mut at = 0;
    for line in text.split('\n') {
        let _ = writeln!(out, "  {line}");
        let marks: String = line
            .char_indices()
            .map(|(i, _)| {
                let byte = at + i;
                while let Some((_, begins, severity)) = turns.next_if(|(turn, ..)| *turn <= byte) {
                    let open = match severity {
                        Severity::Stop => &mut stops,
                        Severity::Warn => &mut warns,
                        Severity::Advise => &mut advice,
                    };
                    *open = if begins { *open + 1 } else { *open - 1 };
                }
                match (stops, warns, advice) {
                    (1.., ..) => '=',
                    (_, 1.., _) => '~',
                    (.., 1..) => '.',
                    _ => ' ',
                }
            })
            .collect();
        if !marks.trim().is_empty() {
            let _ = writeln!(out, "  {}", marks.trim_end());
        }
        at += line.len() + 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Span;

    fn report_of(text: &str, found: &[(usize, usize, Severity)]) -> Report {
        let draft = Draft { text: text.to_owned(), ..Draft::default() };
        let pack = Pack::built_in("wmas").expect("ours");
        let mut report = check(&draft, pack, &Memory::default());
        let one = report.findings.first().expect("something to find").clone();
        report.findings = found
            .iter()
            .map(|&(start, end, severity)| Finding { span: Some(Span::new(start, end)), severity, ..one.clone() })
            .collect();
        report
    }

    #[test]
    fn marks_show_the_worst_of_what_overlaps_in_whatever_order_it_is_found() {
        let text = "Mr Smith of 4 High Street\né DE7 5FF x";
        let found = [
            (9, 14, Severity::Warn),
            (0, 12, Severity::Advise),
            (3, 8, Severity::Stop),
            (26, 28, Severity::Stop),
            (22, 29, Severity::Warn),
        ];
        let wanted = "  Mr Smith of 4 High Street\n  ...=====.~~~~~        ~~~\n  é DE7 5FF x\n  =~\n";
        assert_eq!(marked(text, &report_of(text, &found)), wanted);
    }
}

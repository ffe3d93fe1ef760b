//! `crewmate evaluate posts FILE`: how the whole check does on labelled posts such as `eval/posts1.jsonl`.
//!
//! The form of the records and the counting are described in `eval/README.md`. `crewmate evaluate public FILE` shows the same
//! check posts by people who are no ambulance staff, about whatever people write of: there is next to nothing to find.

use super::check::pack_for;
use super::numbered;
use super::record::Record;
use crate::check::check;
use crate::draft::Draft;
use crate::memory::Memory;
use crate::policy::{BUILT_IN, Pack};
use crate::report::{Finding, Severity, Span};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Finer rules that labels know under a broader name.
const BROADER: &[(&str, &[&str])] = &[
    (
        "photo-consent",
        &[
            "patient-photo",
            "clinical-record-photo",
            "incident-photo",
            "workplace-photo",
            "uniform-photo",
            "uniform-profile-photo",
            "vehicle-photo",
            "colleague-photo-consent",
            "screen-in-photo",
            "patient-home-photo",
            "id-badge-photo",
            "private-event-photo",
            "patient-consent",
        ],
    ),
    ("abusive-language", &["disparages-patient", "bullying-harassment"]),
    ("disparages-employer", &["disparages-partner"]),
    ("crime-scene-or-court", &["ongoing-investigation"]),
    ("official-lookalike", &["unapproved-corporate-account"]),
];

/// As many rules are named for each trust.
const MOST_RULES: usize = 6;

#[derive(Deserialize)]
struct Labels {
    expect: Vec<Expected>,
    #[serde(default)]
    allow: BTreeSet<String>,
    #[serde(default)]
    split: String,
    /// The language of the post beside English, where the set tells it.
    #[serde(default)]
    lang: String,
}

#[derive(Deserialize)]
struct Expected {
    rule: String,
    quote: String,
    severity: Severity,
}

#[derive(Default, Clone, Copy)]
struct Counts {
    found: usize,
    missed: usize,
    false_alarms: usize,
}

impl Counts {
    fn f1(self) -> f64 {
        share(2 * self.found, 2 * self.found + self.missed + self.false_alarms)
    }
}

/// What is counted of some posts as a whole.
#[derive(Default, Clone, Copy)]
struct Sums {
    clean: usize,
    interrupted: usize,
    stops: usize,
    stops_found: usize,
}

impl Sums {
    fn and(self, other: Self) -> Self {
        Self {
            clean: self.clean + other.clean,
            interrupted: self.interrupted + other.interrupted,
            stops: self.stops + other.stops,
            stops_found: self.stops_found + other.stops_found,
        }
    }
}

/// What an evaluation found.
#[derive(Default)]
pub struct Measured {
    rules: BTreeMap<String, Counts>,
    /// By the language beside English; under no name where the set tells none.
    languages: BTreeMap<String, Sums>,
    agreed: usize,
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

impl Measured {
    fn total(&self) -> Counts {
        self.rules.values().fold(Counts::default(), |sum, c| Counts {
            found: sum.found + c.found,
            missed: sum.missed + c.missed,
            false_alarms: sum.false_alarms + c.false_alarms,
        })
    }

    fn sums(&self) -> Sums {
        self.languages.values().fold(Sums::default(), |sum, of| sum.and(*of))
    }

    /// F1 over all findings, 0 to 1.
    #[must_use]
    pub fn micro_f1(&self) -> f64 {
        self.total().f1()
    }

    /// Share of clean posts with a finding that stops or warns, 0 to 1.
    #[must_use]
    pub fn interrupted_share(&self) -> f64 {
        let Sums { interrupted, clean, .. } = self.sums();
        share(interrupted, clean)
    }

    /// The outcome as a table and a summary.
    #[must_use]
    pub fn table(&self) -> String {
        let mut out = String::from("| rule | expected | precision | recall | F1 |\n|---|---|---|---|---|\n");
        for (rule, c) in &self.rules {
            let (expected, raised) = (c.found + c.missed, c.found + c.false_alarms);
            let (precision, recall) = (share(c.found, raised), share(c.found, expected));
            let _ = writeln!(out, "| {rule} | {expected} | {precision:.2} | {recall:.2} | {:.2} |", c.f1());
        }
        if self.languages.keys().any(|language| !language.is_empty()) {
            out.push_str("\n| language | stops found | clean posts with a stop or warn |\n|---|---|---|\n");
            for (language, of) in &self.languages {
                let _ = writeln!(
                    out,
                    "| {language} | {} of {} | {} of {} |",
                    of.stops_found, of.stops, of.interrupted, of.clean
                );
            }
        }
        let total = self.total();
        let sums = self.sums();
        let scored: Vec<f64> = self.rules.values().filter(|c| c.found + c.missed > 0).map(|c| c.f1()).collect();
        let _ = write!(
            out,
            "\nmicro F1 {:.3} (precision {:.3}, recall {:.3}), macro F1 {:.3}\nstops found: {} of {} ({:.1} %)\n\
             clean posts with a stop or warn: {} of {} ({:.1} %)\nseverity agrees on {:.1} % of what was found\n",
            total.f1(),
            share(total.found, total.found + total.false_alarms),
            share(total.found, total.found + total.missed),
            scored.iter().sum::<f64>() / scored.len().max(1) as f64,
            sums.stops_found,
            sums.stops,
            100.0 * share(sums.stops_found, sums.stops),
            sums.interrupted,
            sums.clean,
            100.0 * self.interrupted_share(),
            100.0 * share(self.agreed, total.found),
        );
        out
    }
}

/// Evaluates JSON lines of labelled posts, only those of `split` where one is given. With a pack of one's own, `own`, every post is
/// judged by it, and one that names a trust other than the pack's is refused ([`pack_for`]).
///
/// # Errors
/// The first line that is no labelled post, or names an unknown trust or one that isn't the pack's, with its number.
pub fn posts(lines: &str, split: Option<&str>, own: Option<&Pack>) -> Result<Measured, String> {
    let mut measured = Measured::default();
    for (number, line) in numbered(lines) {
        let say = |e: String| format!("line {number}: {e}");
        let record = Record::parse(line).map_err(say)?;
        let labels: Labels = serde_json::from_str(line).map_err(|e| say(format!("no labelled post: {e}")))?;
        if split.is_some_and(|split| split != labels.split) {
            continue;
        }
        let pack = pack_for(record.trust.as_deref().unwrap_or_default(), own).map_err(say)?;
        let (draft, memory) = record.into_draft();
        judge(&draft.text, &labels, &check(&draft, pack, &memory).findings, &mut measured);
    }
    Ok(measured)
}

/// How often each trust's pack would interrupt the writers of posts by the public, with the rules that did so most.
/// Only `text` of each JSON line is read.
///
/// # Errors
/// The first line without a text, with its number.
pub fn public(lines: &str) -> Result<String, String> {
    #[derive(Deserialize)]
    struct Public {
        text: String,
    }
    let drafts: Vec<Draft> = numbered(lines)
        .map(|(number, line)| {
            let Public { text } = serde_json::from_str(line).map_err(|e| format!("line {number}: no post: {e}"))?;
            Ok(Draft { text, ..Draft::default() })
        })
        .collect::<Result<_, String>>()?;
    let mut out = String::from("| trust | posts with a stop or warn | by rule |\n|---|---|---|\n");
    for (id, trust) in BUILT_IN.iter().filter_map(|(id, _)| Some((id, Pack::built_in(id)?))) {
        let (mut interrupted, mut rules) = (0, BTreeMap::<String, usize>::new());
        for draft in &drafts {
            let report = check(draft, trust, &Memory::default());
            let loud: BTreeSet<String> =
                report.findings.into_iter().filter(|f| f.severity > Severity::Advise).map(|f| f.rule).collect();
            interrupted += usize::from(!loud.is_empty());
            for rule in loud {
                *rules.entry(rule).or_default() += 1;
            }
        }
        let mut rules: Vec<_> = rules.into_iter().collect();
        rules.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        let most: Vec<String> = rules.iter().take(MOST_RULES).map(|(rule, n)| format!("{rule} {n}")).collect();
        let percent = 100.0 * share(interrupted, drafts.len());
        let _ = writeln!(out, "| {id} | {interrupted} of {} ({percent:.1} %) | {} |", drafts.len(), most.join(", "));
    }
    Ok(out)
}

fn judge(text: &str, labels: &Labels, findings: &[Finding], measured: &mut Measured) {
    let findings: Vec<(&str, &Finding)> = findings.iter().map(|f| (broader(&f.rule), f)).collect();
    let mut right = BTreeSet::new();
    let mut sums = Sums::default();
    for expected in &labels.expect {
        let meets = |(rule, finding): &&(&str, &Finding)| {
            *rule == expected.rule
                && (expected.quote.is_empty() || finding.span.is_some_and(|span| touches(text, &expected.quote, span)))
        };
        let strongest = findings.iter().filter(meets).map(|(_, f)| f.severity).max();
        let counts = measured.rules.entry(expected.rule.clone()).or_default();
        let stop = expected.severity == Severity::Stop;
        sums.stops += usize::from(stop);
        match strongest {
            Some(severity) => {
                counts.found += 1;
                sums.stops_found += usize::from(stop);
                measured.agreed += usize::from(severity == expected.severity);
                right.insert(expected.rule.as_str());
            }
            None => counts.missed += 1,
        }
    }
    let wrong: Vec<_> =
        findings.iter().filter(|(rule, _)| !right.contains(rule) && !labels.allow.contains(*rule)).collect();
    for rule in wrong.iter().map(|(rule, _)| *rule).collect::<BTreeSet<_>>() {
        measured.rules.entry(rule.to_owned()).or_default().false_alarms += 1;
    }
    if labels.expect.is_empty() {
        sums.clean += 1;
        sums.interrupted += usize::from(wrong.iter().any(|(_, f)| f.severity > Severity::Advise));
    }
    let of = measured.languages.entry(labels.lang.clone()).or_default();
    *of = of.and(sums);
}

/// Whether the span (bytes) shares a character with any occurrence of the quote.
fn touches(text: &str, quote: &str, span: Span) -> bool {
    text.match_indices(quote).any(|(at, found)| span.overlaps(Span::new(at, at + found.len())))
}

fn broader(rule: &str) -> &str {
    BROADER.iter().find(|(_, finer)| finer.contains(&rule)).map_or(rule, |(broad, _)| broad)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_is_right_wrong_and_missed() {
        let lines = r#"{"id":"1","trust":"emas","text":"78-year-old, NHS 943 476 5919","expect":[{"rule":"nhs-number","quote":"943 476 5919","severity":"stop"},{"rule":"petition","quote":"","severity":"stop"}],"allow":["patient-age","incident-commentary","jigsaw","patient-gender"]}
{"id":"2","trust":"emas","text":"Bake sale on Sunday","expect":[],"allow":[]}"#;
        let measured = posts(lines, None, None).unwrap();
        let sums = measured.sums();
        assert_eq!((sums.stops, sums.stops_found, sums.clean), (2, 1, 1));
        assert_eq!(measured.rules["petition"].missed, 1);
        assert!(
            posts("{}", None, None).is_err()
                && posts(r#"{"id":"1","text":"","trust":"nowhere","expect":[]}"#, None, None).is_err()
        );
    }

    #[test]
    fn posts_by_the_public_are_counted_for_each_trust() {
        let table = public("{\"text\":\"NHS 943 476 5919\"}\n{\"text\":\"Bake sale on Sunday\"}\n").unwrap();
        assert!(table.contains("| las | 1 of 2 (50.0 %) | nhs-number 1 |"), "{table}");
        assert!(public("{}").unwrap_err().starts_with("line 1"));
    }

    /// The gate: on posts that were written and labelled by others than the rules' authors, nothing gets worse unseen.
    #[test]
    fn our_own_labelled_posts_stay_at_what_was_reached() {
        for (lines, micro, interrupted) in [
            (include_str!("../../eval/posts1.jsonl"), 0.74, 0.18),
            (include_str!("../../eval/posts2.jsonl"), 0.78, 0.16),
            (include_str!("../../eval/posts3.jsonl"), 0.86, 0.12),
        ] {
            let measured = posts(lines, None, None).unwrap();
            assert!(measured.micro_f1() >= micro, "{}", measured.table());
            assert!(measured.interrupted_share() <= interrupted, "{}", measured.table());
        }
    }
}

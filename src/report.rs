//! What the core answers: findings, the jigsaw picture, and which text it is all about.

use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// A half-open range of a draft's text.
///
/// Inside the core the unit is **bytes** of the UTF-8 text. The two doors convert:
/// the wasm surface to UTF-16 code units, the command to Unicode code points
/// (see [`crate::text::offsets`]). Nobody else does arithmetic across units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Span {
    /// First unit of the range.
    pub start: usize,
    /// First unit after the range.
    pub end: usize,
}

impl Span {
    /// The range from `start` up to, not including, `end` (bytes inside the core).
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Whether the two ranges share at least one unit.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside this range.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The words of `text` that the range covers, or `""` where it does not fit (never panics).
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

/// How hard a finding is pressed.
///
/// Ordered: `Advise < Warn < Stop`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// Good practice.
    Advise,
    /// Likely to breach the policy.
    Warn,
    /// Would breach the policy as it stands; posting is paused.
    Stop,
}

/// Under which heading the card shows a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Heading {
    /// Could identify a patient.
    Patient,
    /// About you and your trust.
    YouAndTrust,
    /// Place and time.
    PlaceAndTime,
    /// Picture.
    Picture,
    /// How it sounds: respect, law and wellbeing.
    Tone,
}

/// A paragraph of the trust's published policy that a finding rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Clause {
    /// The policy's own number, for example `6.4.15i`.
    pub id: String,
    /// What it says, in our words.
    pub summary: String,
}

/// One change of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// What it is replaced with; empty means taken out.
    pub replacement: String,
}

/// A safer wording that the person can accept with one tap: one or more edits that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Fix {
    /// What the button says, for example `Say "patient"`.
    pub label: String,
    /// The edits, in text order, not overlapping.
    pub edits: Vec<Edit>,
}

/// A rule's verdict on a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The rule's id, for example `patient-age`.
    pub rule: String,
    /// The rule's short name for people.
    pub title: String,
    /// Where in the text; `None` for a finding on the whole post, the profile or an attachment.
    pub span: Option<Span>,
    /// How hard it is pressed, for this trust and account.
    pub severity: Severity,
    /// Whether the pause that it causes may be passed without a change.
    pub anyway: bool,
    /// Under which heading it is shown.
    pub heading: Heading,
    /// Why it matters, in one sentence.
    pub message: String,
    /// What to do instead.
    pub advice: String,
    /// The paragraphs of the trust's policy it rests on; empty where no trust is chosen.
    pub clauses: Vec<Clause>,
    /// Safer wordings, best first.
    pub fixes: Vec<Fix>,
    /// What the patient's agreement has to be for this to be posted; `None` where the policy knows of none.
    pub consent: Option<String>,
    /// Whether the person may ask to be told less about this rule.
    pub may_lessen: bool,
    /// Whether the evidence is thin, so that it counts for less than the pack says of plain evidence.
    pub unsure: bool,
    /// How sure the core is, 0 to 1.
    pub confidence: f32,
    /// What led to it, for `--explain` and the card's "why".
    pub evidence: Vec<String>,
}

/// One piece of the jigsaw: a kind of fact the draft (or the last days) gave away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct JigsawPiece {
    /// What kind of piece, in plain words: `age`, `place`, `time`, `condition`, `occupation`, …
    pub kind: String,
    /// Where in the text, where this draft shows it; `None` where an earlier post did.
    pub span: Option<Span>,
    /// Whether the piece comes from an earlier post.
    pub earlier: bool,
}

/// A piece that is not there yet, and what it would complete.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct NextPiece {
    /// What kind of piece, in plain words.
    pub kind: String,
    /// One sentence for the card.
    pub summary: String,
}

/// What the pieces say together.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Jigsaw {
    /// The pieces, in text order, earlier posts last.
    pub pieces: Vec<JigsawPiece>,
    /// The usual pieces that are not there, in plain words.
    pub missing: Vec<String>,
    /// The missing piece that would narrow it down most; `None` where hardly more than one person fits already.
    pub next: Option<NextPiece>,
    /// About how many people fit all the pieces; `None` where there is nothing to estimate.
    pub crowd: Option<f64>,
    /// One sentence for the card; empty where there is nothing to say.
    pub summary: String,
}

/// What the person is asked once about a picture that goes with talk of work.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct PictureCheck {
    /// What the picture may show, a sentence each: grounds for a question, never a verdict.
    pub hints: Vec<String>,
    /// The trust's own questions, most binding first.
    pub items: Vec<Clause>,
    /// What was looked for, in words; empty where nothing was looked at.
    pub looked_for: String,
    /// What was not, in words.
    pub not_looked_for: String,
}

/// What a report leaves out: more findings than anybody reads, and than a page can draw at a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct More {
    /// How many findings are not listed.
    pub findings: u32,
    /// How many of those are about other words than any that is listed: whoever settles a finding settles it wherever the
    /// same words stand.
    pub others: u32,
    /// How many of these others would pause the post.
    pub stops: u32,
}

/// The answer to one draft.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Report {
    /// What was found, strongest first, then in text order.
    pub findings: Vec<Finding>,
    /// What the pieces say together.
    pub jigsaw: Jigsaw,
    /// A kind word where the draft is what the trust encourages.
    pub praise: Option<String>,
    /// The trust's contact for doubts, shown with any finding.
    pub contact: Option<String>,
    /// The trust's questions about the picture; `None` where there is nothing to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureCheck>,
    /// The findings that are not listed; `None` where all are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<More>,
    /// The stretch of the text that was read; `None` where all of it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<Span>,
    /// Hash of the text that was checked (FNV-1a, 64 bit, hexadecimal): the submit decision
    /// holds for exactly this text and no other.
    pub checked: String,
}

/// The most findings that a report lists. Somebody who types writes a handful; a list of names and numbers has thousands, and
/// each is a mark that the page draws.
pub const MOST_LISTED: usize = 200;

impl Report {
    /// Calls `change` with every range of the report.
    pub fn each_span(&mut self, change: impl Fn(Span) -> Span) {
        for finding in &mut self.findings {
            finding.span = finding.span.map(&change);
            for edit in finding.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
                edit.span = change(edit.span);
            }
        }
        for piece in &mut self.jigsaw.pieces {
            piece.span = piece.span.map(&change);
        }
        self.part = self.part.map(&change);
    }

    /// Leaves the first [`MOST_LISTED`] findings, which are the strongest, and counts the rest. Ranges are bytes of `text`.
    pub fn shorten(&mut self, text: &str) {
        if self.findings.len() <= MOST_LISTED {
            return;
        }
        let rest = self.findings.split_off(MOST_LISTED);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let listed: HashSet<_> = self.findings.iter().map(|finding| words(finding, text)).collect();
        let others: Vec<_> = rest.iter().filter(|finding| !listed.contains(&words(finding, text))).collect();
        let stops = others.iter().filter(|finding| finding.severity == Severity::Stop).count();
        self.more = Some(More { findings: count(rest.len()), others: count(others.len()), stops: count(stops) });
    }
}

/// What settles a finding: its rule and its words.
fn words<'a>(finding: &'a Finding, text: &'a str) -> (&'a str, &'a str) {
    (&finding.rule, finding.span.map_or("", |span| span.of(text)))
}

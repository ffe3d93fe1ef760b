//! The one way in: a draft, a pack and what is remembered make a report.

use crate::draft::Draft;
use crate::frame::Frame;
use crate::jigsaw;
use crate::lexicon;
use crate::memory::Memory;
use crate::policy::Pack;
use crate::report::{Finding, Report, Severity};
use crate::rules::{self, Context, Found};
use crate::signals;
use crate::story::Story;
use crate::text::{self, Cache, Text};

/// Checks a draft against a trust's pack, in the light of what earlier posts gave away.
///
/// Spans in the report are bytes of `draft.text`. Never fails: any text is a draft. Cost is linear in
/// the length of the text.
#[must_use]
pub fn check(draft: &Draft, pack: &Pack, memory: &Memory) -> Report {
    check_text(draft, &Text::new(&draft.text), pack, memory)
}

/// Checks drafts one after the other, as somebody types: sentences that were there before are not read again. The
/// reports are those of [`check`].
#[derive(Debug, Default)]
pub struct Session {
    cache: Cache,
}

impl Session {
    /// A session that has seen nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// [`check`], with what is remembered of sentences.
    #[must_use]
    pub fn check(&mut self, draft: &Draft, pack: &Pack, memory: &Memory) -> Report {
        check_text(draft, &Text::cached(&draft.text, &mut self.cache), pack, memory)
    }
}

fn check_text(draft: &Draft, text: &Text, pack: &Pack, memory: &Memory) -> Report {
    let phrases = lexicon::phrases(text);
    let signals = signals::read(text, &phrases);
    let frame = Frame::read(draft, text, &phrases, &signals);
    let story = Story::read(text, &signals, &frame);
    let context = Context {
        draft,
        text,
        phrases: &phrases,
        signals: &signals,
        frame: &frame,
        story: &story,
        memory,
        pack,
        found: Found::default(),
    };

    let mut findings: Vec<Finding> =
        rules::ALL.iter().flat_map(|rule| rule.report(&context)).filter_map(|hit| pack.judge(draft, hit)).collect();
    settle(&mut findings);
    let praise = findings
        .iter()
        .all(|finding| finding.severity == Severity::Advise)
        .then(|| rules::encouraged_content::praise(&context))
        .flatten()
        .and_then(|hit| pack.judge(draft, hit))
        .map(|finding| finding.message);
    Report {
        findings,
        jigsaw: jigsaw::picture(&context),
        praise,
        contact: pack.contact("in-doubt").map(ToString::to_string),
        checked: text::fingerprint(&draft.text),
    }
}

/// Strongest first, then in text order; of one rule's overlapping findings only the strongest stays.
fn settle(findings: &mut Vec<Finding>) {
    findings.sort_by(|a, b| {
        let place = |f: &Finding| f.span.map_or((usize::MAX, 0), |s| (s.start, s.end));
        b.severity.cmp(&a.severity).then(place(a).cmp(&place(b))).then(b.confidence.total_cmp(&a.confidence))
    });
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings.drain(..) {
        let doubled = kept.iter().any(|k| {
            k.rule == finding.rule
                && match (k.span, finding.span) {
                    (Some(a), Some(b)) => a.overlaps(b),
                    (None, None) => true,
                    _ => false,
                }
        });
        if !doubled {
            kept.push(finding);
        }
    }
    *findings = kept;
}

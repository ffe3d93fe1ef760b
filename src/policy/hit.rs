//! What a rule reports.

use crate::report::{Fix, Span};

/// What a rule reports; the pack turns it into a finding or drops it.
///
/// A hit states a fact ("a patient's age in figures", "an incident told in detail") and how sure
/// the rule is. It says nothing of severity, clause or wording: those are the pack's.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The rule's id as in `policies/rules.json`.
    pub rule: &'static str,
    /// Which case of the rule, as listed in `policies/rules.json`; `""` for the plain one.
    pub variant: &'static str,
    /// Where, in bytes of the raw text; `None` for the whole post, the profile or an attachment.
    pub span: Option<Span>,
    /// How sure the rule is, 0 to 1.
    pub confidence: f32,
    /// What led to it, in words for the card's "why".
    pub evidence: Vec<String>,
    /// Safer wordings, best first.
    pub fixes: Vec<Fix>,
}

impl Hit {
    /// A plain hit of `rule` on the whole post, beyond doubt.
    #[must_use]
    pub const fn new(rule: &'static str) -> Self {
        Self { rule, variant: "", span: None, confidence: 1.0, evidence: Vec::new(), fixes: Vec::new() }
    }

    /// The same hit as a case of the rule.
    #[must_use]
    pub const fn variant(mut self, variant: &'static str) -> Self {
        self.variant = variant;
        self
    }

    /// The same hit at a place in the raw text (bytes).
    #[must_use]
    pub const fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// The same hit, this sure (0 to 1).
    #[must_use]
    pub const fn sure(mut self, confidence: f32) -> Self {
        self.confidence = confidence;
        self
    }

    /// The same hit with one more reason.
    #[must_use]
    pub fn because(mut self, evidence: impl Into<String>) -> Self {
        self.evidence.push(evidence.into());
        self
    }

    /// The same hit with one more safer wording, if there is one and it is no other than the last.
    #[must_use]
    pub fn fix(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fixes.extend(fix.into().filter(|fix| self.fixes.last().is_none_or(|last| last.edits != fix.edits)));
        self
    }
}

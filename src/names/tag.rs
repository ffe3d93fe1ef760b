//! The door of the tagger: a text in, its names out.

use super::decode;
use super::features::{Features, Style, list_flags};
use super::label::Class;
use super::model::Model;
use super::weights::MODEL;
use crate::lexicon::{self, Phrase};
use crate::report::Span;
use crate::text::{Sentence, Text};

/// A name in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mention {
    /// Folded bytes; without a possessive ending.
    pub span: Span,
    /// What it names.
    pub class: Class,
    /// How sure the model is that this is a name at all, 0 to 1: one minus the probability of
    /// "outside", of the surest word.
    pub confidence: f32,
}

/// How readily words are taken for names: those whose probability of being *no* name lies below
/// the value, 0 (never) to 1 (nearly everything).
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Sensitivity(pub f32);

impl Default for Sensitivity {
    /// The best balance of finds and false alarms on the development tweets; see `docs/names.md`.
    fn default() -> Self {
        Self(0.5)
    }
}

/// The names of `text`, in text order. Never panics; cost is linear in the length.
#[must_use]
pub fn tag(text: &Text, sensitivity: Sensitivity) -> Vec<Mention> {
    tag_with(text, &lexicon::phrases(text), sensitivity)
}

/// [`tag`] for a caller that has looked up the text's [`lexicon::phrases`] already.
#[must_use]
pub fn tag_with(text: &Text, phrases: &[Phrase], sensitivity: Sensitivity) -> Vec<Mention> {
    let mut reading = Reading::new(&MODEL, text, phrases);
    let mut out = Vec::new();
    for sentence in text.sentences() {
        reading.tag_sentence(sentence, sensitivity, &mut out);
    }
    out
}

/// A text in the course of being tagged, sentence by sentence.
///
/// A sentence's names depend on nothing but its own words, what the lists say of them, and the
/// draft's [`Style`]: a caller may keep them for as long as these stay the same.
#[derive(Debug)]
pub struct Reading<'a> {
    model: &'a Model,
    text: &'a Text,
    flags: Vec<u32>,
    style: Style,
    features: Features,
    marginals: Vec<[f32; super::label::LABELS]>,
}

impl<'a> Reading<'a> {
    /// Prepares to tag `text` with `model`.
    #[must_use]
    pub fn new(model: &'a Model, text: &'a Text, phrases: &[Phrase]) -> Self {
        Self {
            model,
            text,
            flags: list_flags(text, phrases),
            style: Style::of(text),
            features: Features::default(),
            marginals: Vec::new(),
        }
    }

    /// How the draft is written.
    #[must_use]
    pub const fn style(&self) -> Style {
        self.style
    }

    /// Appends the names of one sentence of the text.
    pub fn tag_sentence(&mut self, sentence: &Sentence, sensitivity: Sensitivity, out: &mut Vec<Mention>) {
        self.features.read(self.text, sentence, &self.flags, self.style);
        self.model.marginals(&self.features, &mut self.marginals);
        decode::mentions(self.text, self.text.tokens_of(sentence), &self.marginals, sensitivity.0, out);
    }
}

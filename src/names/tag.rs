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

/// How readily words are taken for names, 0 (hardly ever) to 1 (everything that may be one): the bars that a class's
/// probability must reach (see [`super::decode`]) fall with it.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Sensitivity(pub f32);

impl Default for Sensitivity {
    /// The best balance of finds and false alarms on the development tweets; see `docs/names.md`.
    fn default() -> Self {
        Self(0.9)
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The names found in `raw` as `words/class`.
    fn names(raw: &str) -> Vec<String> {
        let text = Text::new(raw);
        let found = tag(&text, Sensitivity::default());
        found.iter().map(|m| format!("{}/{}", m.span.of(text.folded()), m.class.word())).collect()
    }

    fn finds(raw: &str, name: &str) {
        let found = names(raw);
        assert!(found.iter().any(|f| f == name), "{raw:?}: {found:?} lacks {name}");
    }

    /// No person and no place; organisations do not matter here.
    fn finds_nobody(raw: &str) {
        let found: Vec<String> = names(raw).into_iter().filter(|f| !f.ends_with("/organisation")).collect();
        assert!(found.is_empty(), "{raw:?}: {found:?}");
    }

    #[test]
    fn a_patient_by_name() {
        finds("Took Doris Hargreaves home from the day centre", "Doris Hargreaves/person");
        finds("Mrs Okonkwo made us tea again", "Okonkwo/person");
        finds("her name was Agnieszka", "Agnieszka/person");
    }

    #[test]
    fn names_without_capitals_and_in_capitals() {
        finds("just took doris hargreaves home", "doris hargreaves/person");
        finds("SHOUTOUT TO PRIYA PATEL FOR THE BISCUITS", "PRIYA PATEL/person");
        finds("another stabbing in wolverhampton tonight", "wolverhampton/place");
    }

    #[test]
    fn hyphens_apostrophes_and_possessives() {
        finds("Mary O'Brien fell again", "Mary O'Brien/person");
        finds("Anne-Marie Lloyd-Jones passed her course", "Anne-Marie Lloyd-Jones/person");
        finds("Sandra's hip is broken", "Sandra/person");
    }

    #[test]
    fn places_with_several_words() {
        finds("RTC near Stoke-on-Trent, expect delays", "Stoke-on-Trent/place");
        finds("Stood by in West Bromwich all night", "West Bromwich/place");
    }

    #[test]
    fn words_that_double_as_names() {
        finds_nobody("Will it be quiet in May?");
        finds_nobody("Reading up on ECGs with a sandwich");
        finds_nobody("Hope everyone gets off on time");
        finds_nobody("Gave Salbutamol and Ipratropium with good effect");
        finds_nobody("He had Parkinson's and a chest infection");
        finds_nobody("WHY IS EVERY JOB A FALL TODAY");
    }

    #[test]
    fn handles_are_left_alone() {
        assert!(names("@SarahJones @JohnSmith").is_empty());
    }

    #[test]
    fn sensitivity_is_a_setting() {
        let text = Text::new("Took Doris Hargreaves from Dudley to see Kip");
        assert!(tag(&text, Sensitivity(0.0)).is_empty());
        assert!(!tag(&text, Sensitivity::default()).is_empty());
    }

    proptest! {
        #[test]
        fn any_string_is_tagged_on_its_character_boundaries(raw in "\\PC{0,80}|[A-Za-z '#@.\n-]{0,120}|[Łéß👩🏽‍🚒a-c'\u{200b} ]{0,40}") {
            let text = Text::new(&raw);
            let mut before = 0;
            for mention in tag(&text, Sensitivity(1.0)) {
                prop_assert!(before <= mention.span.start && mention.span.start < mention.span.end);
                prop_assert!(text.folded().get(mention.span.start..mention.span.end).is_some());
                prop_assert!((0.0..=1.0).contains(&mention.confidence));
                before = mention.span.end;
            }
        }
    }

    #[test]
    fn cost_grows_with_the_length_only() {
        for raw in
            ["A ".repeat(20_000), "A".repeat(100_000), "#".repeat(50_000), "O'".repeat(30_000), "a-".repeat(30_000)]
        {
            let text = Text::new(&raw);
            let _ = tag(&text, Sensitivity::default());
        }
    }
}

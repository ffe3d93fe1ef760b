//! The frame: what each sentence, and the draft as a whole, is about.
//!
//! "My nan turned 90" and "a 90-year-old we took in" hold the same figure; whether that matters
//! depends on who is spoken of and from where. Two sources are joined: a small linear model over
//! words, shapes, word lists and signals ([`model`]), trained on posts that we wrote ourselves
//! (`corpus/`), and a local reading of who a word belongs to ([`whose`]: "my dad", "I'm 34", "our Kieran").
//! Both leave evidence that can be shown.

pub mod corpus;
pub mod features;
pub mod model;
pub mod topic;
pub mod whose;

use crate::draft::Draft;
use crate::lexicon::Phrase;
use crate::signals::Signal;
use crate::text::Text;
pub use topic::Topic;
pub use whose::Whose;

/// What the sentences of a draft are about.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    draft: Scores,
    sentences: Vec<Scores>,
}

/// How strongly each topic is present: log-odds, 0 = even.
pub type Scores = Vec<f32>;

/// How much of a sentence's score is its own; the rest is the draft's, because people tell one
/// story over several short sentences. Chosen on the tuning half of our own corpus.
const OWN_SHARE: f32 = 0.5;

/// A quarter of the corpus tells of patients; of the drafts at which the rules about patients have something
/// to ask, about half do. The difference in log-odds.
const PRIOR: f32 = 1.15;

impl Frame {
    /// Reads the frame of a draft.
    #[must_use]
    pub fn read(draft: &Draft, text: &Text, phrases: &[Phrase], signals: &[Signal]) -> Self {
        let reader = features::Reader::new(draft, text, phrases, signals);
        let whole = model::score(&reader.draft());
        let count = text.sentences().len();
        let sentences = if count < 2 {
            vec![whole.clone(); count]
        } else {
            (0..count)
                .map(|i| {
                    // Only what stands in the sentence, so that the cost stays in proportion to the draft.
                    let sentence = &text.sentences()[i];
                    let phrases = &phrases[phrases.partition_point(|p| p.first_token < sentence.first_token)
                        ..phrases.partition_point(|p| p.first_token < sentence.end_token)];
                    let signals = &signals[signals.partition_point(|s| s.span.start < sentence.span.start)
                        ..signals.partition_point(|s| s.span.start < sentence.span.end)];
                    let own = model::score(&features::Reader::new(draft, text, phrases, signals).sentence(i));
                    own.iter().zip(&whole).map(|(o, w)| OWN_SHARE * o + (1.0 - OWN_SHARE) * w).collect()
                })
                .collect()
        };
        Self { draft: whole, sentences }
    }

    /// Probability, 0 to 1, that the draft as a whole is about `topic`.
    #[must_use]
    pub fn draft(&self, topic: Topic) -> f32 {
        probability(&self.draft, topic)
    }

    /// Probability, 0 to 1, that sentence number `sentence` is about `topic`, in the light of the draft.
    #[must_use]
    pub fn sentence(&self, sentence: usize, topic: Topic) -> f32 {
        self.sentences.get(sentence).map_or(0.0, |scores| probability(scores, topic))
    }

    /// Probability, 0 to 1, that sentence number `sentence` speaks of a patient or job that the writer or
    /// their crew attended. Rules about patients ask this.
    #[must_use]
    pub fn patient(&self, sentence: usize) -> f32 {
        self.sentences
            .get(sentence)
            .map_or(0.0, |scores| scores.get(Topic::PatientTold as usize).map_or(0.0, |s| sigmoid(s + PRIOR)))
    }

    /// Probability, 0 to 1, that the draft speaks of a patient or job anywhere.
    #[must_use]
    pub fn job(&self) -> f32 {
        (0..self.sentences.len()).map(|i| self.patient(i)).fold(0.0, f32::max)
    }

    /// The sentence that is most about `topic`, with its probability.
    #[must_use]
    pub fn strongest(&self, topic: Topic) -> Option<(usize, f32)> {
        (0..self.sentences.len()).map(|i| (i, self.sentence(i, topic))).max_by(|a, b| a.1.total_cmp(&b.1))
    }
}

fn probability(scores: &[f32], topic: Topic) -> f32 {
    scores.get(topic as usize).map_or(0.0, |s| sigmoid(*s))
}

fn sigmoid(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}

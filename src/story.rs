//! Is a patient's story told here? The gate before every rule about patients.
//!
//! The frame's model ([`crate::frame`]) judges by words; this reads grammar and word classes as well: who
//! acts on whom, an unnamed person met in passing ("a lady", "poor old boy"), clinical words, call
//! words, against own family, training, figures, films, pets and advice. Each observation is one
//! [`Clue`] with a fixed weight; the sum is the log-odds that a job is told of. The clues can be shown.

pub mod bare_age;
mod clues;
mod weights;

use crate::draft::Draft;
use crate::frame::{Frame, Topic};
use crate::lexicon::Phrase;
use crate::signals::Signal;
use crate::text::Text;
pub use clues::{CLUES, Clue, Counts, is_everyday_word};

/// How much of a story each sentence of a draft, and the draft as a whole, tells.
#[derive(Debug, Clone, Default)]
pub struct Story {
    draft: f32,
    sentences: Vec<f32>,
    counts: Vec<Counts>,
    whole: Counts,
}

/// From here on a story counts as told.
pub const TOLD: f32 = 0.42;
/// Below this nothing is told.
pub const HINTED: f32 = 0.28;

/// A rule's confidence from the probability of a story: `None` below [`HINTED`], thin evidence up to
/// [`TOLD`], plain evidence above.
#[must_use]
pub fn confidence(p: f32) -> Option<f32> {
    match p {
        p if p < HINTED => None,
        p if p < TOLD => Some(0.45),
        p => Some(0.6 + 0.4 * p),
    }
}

/// How much of a sentence's score is its own; the rest is the draft's: people tell one story over
/// several short sentences, and few mix two subjects.
const OWN_SHARE: f32 = 0.35;

impl Story {
    /// Reads the story of a draft.
    #[must_use]
    pub fn read(draft: &Draft, text: &Text, phrases: &[Phrase], signals: &[Signal], frame: &Frame) -> Self {
        let mut counts = clues::of_sentences(draft, text, phrases, signals);
        let mut whole = Counts::default();
        for sentence in &counts {
            whole.join(sentence);
        }
        clues::draw_together(&mut whole, text, text.sentences());
        for (sentence, counts) in text.sentences().iter().zip(&mut counts) {
            clues::draw_together(counts, text, std::slice::from_ref(sentence));
        }
        let (least, most) = clues::bounds(&whole, text);
        let draft_score = weights::score(&whole, logit(frame.draft(Topic::PatientJob))).max(least).min(most);
        let sentences = counts
            .iter()
            .enumerate()
            .map(|(i, c)| {
                let own = weights::score(c, logit(frame.sentence(i, Topic::PatientJob)));
                (OWN_SHARE * own + (1.0 - OWN_SHARE) * draft_score).min(most)
            })
            .collect();
        Self { draft: draft_score, sentences, counts, whole }
    }

    /// Probability, 0 to 1, that the draft tells of a patient or job.
    #[must_use]
    pub fn told(&self) -> f32 {
        probability(self.draft)
    }

    /// Probability, 0 to 1, that sentence number `sentence` speaks of a patient or job, in the light of the draft.
    #[must_use]
    pub fn in_sentence(&self, sentence: usize) -> f32 {
        self.sentences.get(sentence).map_or(0.0, |s| probability(*s))
    }

    /// The clues of one sentence.
    #[must_use]
    pub fn clues(&self, sentence: usize) -> Counts {
        self.counts.get(sentence).copied().unwrap_or_default()
    }

    /// The clues of the whole draft.
    #[must_use]
    pub const fn all_clues(&self) -> Counts {
        self.whole
    }
}

fn probability(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}

fn logit(p: f32) -> f32 {
    let p = p.clamp(0.001, 0.999);
    (p / (1.0 - p)).ln()
}

//! The frame: what each sentence, the draft as a whole, and single words are about.
//!
//! "My nan turned 90" and "a 90-year-old we took in" hold the same figure; whether that matters
//! depends on who is spoken of and from where. Two sources are joined: a small network that reads the draft word
//! by word ([`model`]), trained on posts that we wrote ourselves (`corpus/`), and a local reading of who a
//! word belongs to ([`whose`]: "my dad", "I'm 34", "our Kieran"). Both leave evidence that can be shown.

pub mod corpus;
pub mod features;
pub mod model;
pub mod topic;
pub mod whose;

use crate::draft::Draft;
use crate::lexicon::Phrase;
use crate::report::Span;
use crate::signals::Signal;
use crate::text::{Sentence, Text, TokenKind};
use model::Scores;
pub use topic::Topic;
pub use whose::Whose;

/// What a draft, its sentences and its words are about.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    draft: Scores,
    sentences: Vec<Scores>,
    /// Log-odds of [`Topic::MARKED`], token after token.
    marks: Vec<f32>,
}

/// How much of a sentence's score is its own; the rest is the draft's, because people tell one
/// story over several short sentences. Chosen on the tuning half of our own corpus.
const OWN_SHARE: f32 = 0.5;

impl Frame {
    /// Reads the frame of a draft.
    #[must_use]
    pub fn read(draft: &Draft, text: &Text, phrases: &[Phrase], signals: &[Signal]) -> Self {
        let mut vectors = model::Vectors::new(text.tokens().len());
        features::of_tokens(text, phrases, signals, |token, feature| vectors.add(token, feature));
        let hidden = model::hidden(&vectors, text);
        let whole = model::whole(&hidden, 0..text.tokens().len(), draft);
        let scores = model::topics(&whole);
        let count = text.sentences().len();
        let sentences = if count < 2 {
            vec![scores.clone(); count]
        } else {
            let own = |s: &Sentence| model::topics(&model::whole(&hidden, s.first_token..s.end_token, draft));
            let mix = |own: Scores| {
                own.iter().zip(&scores).map(|(o, w)| OWN_SHARE * o + (1.0 - OWN_SHARE) * w).collect::<Scores>()
            };
            text.sentences().iter().map(own).map(mix).collect()
        };
        Self { draft: scores, sentences, marks: model::marks(&hidden, &whole) }
    }

    /// Probability, 0 to 1, that token number `token` belongs to a finding of `topic`; 0 where the model does not
    /// find the topic word by word.
    #[must_use]
    pub fn mark(&self, token: usize, topic: Topic) -> f32 {
        let place = Topic::MARKED.iter().position(|t| *t == topic);
        place.and_then(|p| self.marks.get(token * Topic::MARKED.len() + p)).map_or(0.0, |s| sigmoid(*s))
    }

    /// How sure it is, 0 to 1, that the draft is a case of `topic`, from its most telling sentence and its most telling
    /// word in equal parts.
    #[must_use]
    pub fn meant(&self, text: &Text, topic: Topic) -> f32 {
        let sentence = self.strongest(topic).map_or(0.0, |(_, p)| p).max(self.draft(topic));
        let word = self.most_marked(text, topic).map_or(0.0, |(_, p)| p);
        sigmoid(0.5 * (log_odds(sentence) + log_odds(word)))
    }

    /// The highest probability, 0 to 1, that a word of `span` (folded bytes) belongs to a finding of `topic`.
    #[must_use]
    pub fn mark_at(&self, text: &Text, span: Span, topic: Topic) -> f32 {
        let first = text.tokens().partition_point(|t| t.span.end <= span.start);
        let end = text.tokens().partition_point(|t| t.span.start < span.end);
        (first..end).map(|n| self.mark(n, topic)).fold(0.0, f32::max)
    }

    /// The stretches of the text whose words all belong to a finding of `topic` with at least that probability, with
    /// the highest of theirs. Folded bytes, in text order.
    #[must_use]
    pub fn marked(&self, text: &Text, topic: Topic, least: f32) -> Vec<(Span, f32)> {
        let mut found: Vec<(Span, f32)> = Vec::new();
        let mut last = None;
        for (number, token) in text.tokens().iter().enumerate() {
            let p = self.mark(number, topic);
            if p < least || token.kind == TokenKind::Break {
                continue;
            }
            match found.last_mut() {
                Some((span, sure)) if last == Some(number.wrapping_sub(1)) => {
                    span.end = token.span.end;
                    *sure = sure.max(p);
                }
                _ => found.push((token.span, p)),
            }
            last = Some(number);
        }
        found
    }

    /// The word that most belongs to a finding of `topic`, with its probability. Folded bytes.
    #[must_use]
    pub fn most_marked(&self, text: &Text, topic: Topic) -> Option<(Span, f32)> {
        let tokens = text.tokens().iter().enumerate().filter(|(_, t)| t.is_wordy());
        tokens.map(|(n, t)| (t.span, self.mark(n, topic))).max_by(|a, b| a.1.total_cmp(&b.1))
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
        self.sentence(sentence, Topic::PatientTold)
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

fn log_odds(p: f32) -> f32 {
    let p = p.clamp(1e-4, 1.0 - 1e-4);
    (p / (1.0 - p)).ln()
}

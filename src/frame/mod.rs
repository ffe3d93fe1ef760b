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
use crate::text::{Text, TokenKind};
use features::Feature;
use model::{Reading, Scores};
use std::rc::Rc;
pub use topic::Topic;
pub use whose::Whose;

/// What a draft, its sentences and its words are about.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    draft: Scores,
    sentences: Vec<Scores>,
    readings: Vec<Rc<Reading>>,
    /// For each token the number of its sentence.
    sentence_of: Vec<u32>,
    /// The first token of each sentence.
    starts: Vec<usize>,
    /// What the draft as a whole adds to the log-odds of [`Topic::MARKED`] at every token.
    marks: Scores,
}

/// How much of a sentence's score is its own; the rest is the draft's, because people tell one
/// story over several short sentences. Chosen on the tuning half of our own corpus.
const OWN_SHARE: f32 = 0.5;

impl Frame {
    /// Reads the frame of a draft.
    #[must_use]
    pub fn read(draft: &Draft, text: &Text, phrases: &[Phrase], signals: &[Signal]) -> Self {
        let about = features::of_draft(draft);
        let mut frame = Self { starts: text.sentences().iter().map(|s| s.first_token).collect(), ..Self::default() };
        for (number, sentence) in text.sentences().iter().enumerate() {
            frame.sentence_of.resize(sentence.end_token, number as u32);
        }
        frame.readings = frame.read_sentences(text, phrases, signals, &about);
        (frame.draft, frame.marks) = model::together(frame.readings.iter().map(Rc::as_ref), &about);
        let mix = |own: &[f32]| {
            own.iter().zip(&frame.draft).map(|(o, w)| OWN_SHARE * o + (1.0 - OWN_SHARE) * w).collect::<Scores>()
        };
        frame.sentences = match &frame.readings[..] {
            [_] => vec![frame.draft.clone()],
            readings => readings.iter().map(|reading| mix(reading.topics(&about))).collect(),
        };
        frame
    }

    /// The readings of the sentences. One that stands there as it did at the last check, with the same signals on the same
    /// words, is not read again: what else its tokens show is in its own characters.
    fn read_sentences(
        &self,
        text: &Text,
        phrases: &[Phrase],
        signals: &[Signal],
        about: &[Feature<'_>],
    ) -> Vec<Rc<Reading>> {
        let keys = self.keys(text, signals, about);
        let mut known: Vec<Option<Rc<Reading>>> =
            keys.iter().enumerate().map(|(number, key)| text.kept(number).reading(*key)).collect();
        if known.iter().any(Option::is_none) {
            let mut seen: Vec<(u32, u32)> = Vec::new();
            features::of_tokens(text, phrases, signals, |token, feature| {
                if known[self.sentence_of[token] as usize].is_none() {
                    seen.push((token as u32, features::hash(feature)));
                }
            });
            // The model was trained on sets: a word that stands in two phrases of one list is on that list once.
            seen.sort_unstable();
            seen.dedup();
            let mut seen = &seen[..];
            let mut store = text.products().borrow_mut();
            for (number, sentence) in text.sentences().iter().enumerate() {
                if known[number].is_some() {
                    continue;
                }
                let tokens: Vec<&[(u32, u32)]> = (sentence.first_token..sentence.end_token)
                    .map(|token| {
                        let (own, rest) = seen.split_at(seen.partition_point(|(of, _)| *of as usize <= token));
                        seen = rest;
                        own
                    })
                    .collect();
                let reading = Rc::new(Reading::new(&store.of(&tokens)));
                text.kept(number).keep_reading(keys[number], Rc::clone(&reading));
                known[number] = Some(reading);
            }
        }
        known.into_iter().flatten().collect()
    }

    /// For each sentence one number for what its reading depends on besides its own characters: the signals on its tokens and
    /// the features of the draft.
    fn keys(&self, text: &Text, signals: &[Signal], about: &[Feature<'_>]) -> Vec<u64> {
        let base = about.iter().fold(0_u64, |sum, f| sum.wrapping_add(mixed(u32::MAX, features::hash(*f))));
        let mut keys = vec![base; text.sentences().len()];
        let tokens = text.tokens();
        for signal in signals {
            let hash = features::hash((features::kind::SIGNAL, signal.kind.id()));
            let first = tokens.partition_point(|t| t.span.end <= signal.span.start);
            for number in (first..tokens.len()).take_while(|n| tokens[*n].span.start < signal.span.end) {
                let sentence = self.sentence_of[number] as usize;
                let place = number - self.starts[sentence];
                keys[sentence] = keys[sentence].wrapping_add(mixed(place as u32, hash));
            }
        }
        keys
    }

    /// Probability, 0 to 1, that token number `token` belongs to a finding of `topic`; 0 where the model does not
    /// find the topic word by word.
    #[must_use]
    pub fn mark(&self, token: usize, topic: Topic) -> f32 {
        sigmoid(self.mark_odds(token, topic))
    }

    fn mark_odds(&self, token: usize, topic: Topic) -> f32 {
        let Some(place) = topic.marked_place() else { return f32::MIN };
        let Some(sentence) = self.sentence_of.get(token).map(|s| *s as usize) else { return f32::MIN };
        self.marks[place] + self.readings[sentence].mark(token - self.starts[sentence], place)
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
        sigmoid((first..end).map(|n| self.mark_odds(n, topic)).fold(f32::MIN, f32::max))
    }

    /// The stretches of the text whose words all belong to a finding of `topic` with at least that probability, with
    /// the highest of theirs. Folded bytes, in text order.
    #[must_use]
    pub fn marked(&self, text: &Text, topic: Topic, least: f32) -> Vec<(Span, f32)> {
        let floor = log_odds(least);
        let mut found: Vec<(Span, f32)> = Vec::new();
        let mut last = None;
        let sentences =
            text.sentences().iter().enumerate().filter(|(number, _)| self.peak_odds(*number, topic) >= floor);
        for number in sentences.flat_map(|(_, sentence)| sentence.first_token..sentence.end_token) {
            let token = &text.tokens()[number];
            let odds = self.mark_odds(number, topic);
            if odds < floor || token.kind == TokenKind::Break {
                continue;
            }
            let p = sigmoid(odds);
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

    /// A stretch with the words right beside it that belong to a finding of `topic` with at least that probability:
    /// "hat" in "the purple hat" becomes "purple hat". Folded bytes.
    #[must_use]
    pub fn widened(&self, text: &Text, topic: Topic, span: Span, least: f32) -> Span {
        self.widened_within(text, topic, span, least, Span::new(0, usize::MAX)).unwrap_or(span)
    }

    /// The same, or `None` where that would reach beyond `room`: the walk ends there, however far the words go on.
    #[must_use]
    pub fn widened_within(&self, text: &Text, topic: Topic, span: Span, least: f32, room: Span) -> Option<Span> {
        let tokens = text.tokens();
        let floor = log_odds(least);
        let is_said = |n: usize| {
            !matches!(tokens[n].kind, TokenKind::Break | TokenKind::Symbol | TokenKind::Hashtag | TokenKind::Link)
        };
        let joins = |n: &usize| is_said(*n) && self.mark_odds(*n, topic) >= floor;
        let first = tokens.partition_point(|t| t.span.end <= span.start);
        let end = tokens.partition_point(|t| t.span.start < span.end);
        let mut wide = span;
        for n in (0..first).rev().take_while(joins) {
            wide.start = tokens[n].span.start;
            if wide.start < room.start {
                return None;
            }
        }
        for n in (end..tokens.len()).take_while(joins) {
            wide.end = tokens[n].span.end;
            if wide.end > room.end {
                return None;
            }
        }
        Some(wide)
    }

    /// The word that most belongs to a finding of `topic`, with its probability. Folded bytes.
    #[must_use]
    pub fn most_marked(&self, text: &Text, topic: Topic) -> Option<(Span, f32)> {
        let mut most: Option<(Span, f32)> = None;
        for (number, sentence) in text.sentences().iter().enumerate() {
            let exceeds = |odds: f32| most.is_none_or(|(_, most)| odds.total_cmp(&most).is_ge());
            if !exceeds(self.peak_odds(number, topic)) {
                continue;
            }
            for n in (sentence.first_token..sentence.end_token).filter(|n| text.tokens()[*n].is_wordy()) {
                let odds = self.mark_odds(n, topic);
                if most.is_none_or(|(_, most)| odds.total_cmp(&most).is_ge()) {
                    most = Some((text.tokens()[n].span, odds));
                }
            }
        }
        most.map(|(span, odds)| (span, sigmoid(odds)))
    }

    /// The highest odds of any token of a sentence: no token has more, marks and breaks included.
    fn peak_odds(&self, sentence: usize, topic: Topic) -> f32 {
        let Some(place) = topic.marked_place() else { return f32::MIN };
        self.readings.get(sentence).map_or(f32::MIN, |reading| self.marks[place] + reading.peak(place))
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
        // Only where the log-odds are near the highest can the probability be the highest, or equal to it by rounding.
        let odds = |i: usize| self.sentences[i].get(topic as usize).copied().unwrap_or(f32::MIN);
        let least = ROUNDED.min((0..self.sentences.len()).map(odds).fold(f32::MIN, f32::max) - NEARLY);
        let near = (0..self.sentences.len()).filter(|i| odds(*i) >= least);
        near.map(|i| (i, self.sentence(i, topic))).max_by(|a, b| a.1.total_cmp(&b.1))
    }
}

/// Log-odds this far apart never come to the same probability below [`ROUNDED`].
const NEARLY: f32 = 0.01;
/// From these log-odds on probabilities may be the same by rounding.
const ROUNDED: f32 = 8.0;

fn probability(scores: &[f32], topic: Topic) -> f32 {
    scores.get(topic as usize).map_or(0.0, |s| sigmoid(*s))
}

/// The probability that belongs to log-odds.
#[must_use]
pub fn sigmoid(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}

fn log_odds(p: f32) -> f32 {
    let p = p.clamp(1e-4, 1.0 - 1e-4);
    (p / (1.0 - p)).ln()
}

/// One number for a feature at a place, to be summed up over a sentence.
fn mixed(place: u32, hash: u32) -> u64 {
    let both = u64::from(place) << 32 | u64::from(hash);
    let spread = (both ^ both >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (spread ^ spread >> 32).wrapping_mul(0x94d0_49bb_1331_11eb)
}

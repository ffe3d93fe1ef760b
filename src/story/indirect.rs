//! Jobs told indirectly, in a few words: "Forty minutes of compressions. Tea's cold.", "that one will stay with me", "still under, day
//! six". Nobody is named, nothing is said outright, and each of these words may be said of something else as well, so a wording decides nothing
//! here: it multiplies the odds that the frame's model gives. Where the model sees home life, none of them makes a job of it.

mod wordings;

use super::logit;
use crate::frame::{Frame, Topic};
use crate::text::Text;
use crate::wording::guard;
use wordings::WORDINGS;

/// What all wordings of a draft together add to the log-odds, at most.
const MOST: f32 = 4.0;

/// From here on the draft is about something else, and no wording counts.
const ELSEWHERE: f32 = 0.5;

/// What the wordings of a draft add to the log-odds of a told job: over the draft, and by sentence.
#[derive(Debug, Default)]
pub struct Hints {
    draft: f32,
    sentences: Vec<f32>,
}

impl Hints {
    /// Reads the hints of a draft.
    #[must_use]
    pub fn read(text: &Text, frame: &Frame) -> Self {
        let mut sentences = vec![0.0; text.sentences().len()];
        let others = [
            Topic::Training,
            Topic::Fiction,
            Topic::OwnFamily,
            Topic::Animal,
            Topic::Campaign,
            Topic::Statistics,
            Topic::History,
        ];
        let found = WORDINGS.find(text);
        if found.is_empty()
            || others.iter().any(|topic| frame.draft(*topic) >= ELSEWHERE)
            || guard::is_story(text)
            || guard::in_jest(text)
        {
            return Self { draft: 0.0, sentences };
        }
        for found in found {
            if let Some(sentence) = sentences.get_mut(found.sentence).filter(|_| !guard::quoted(text, found.span)) {
                // Two wordings that overlap say one thing.
                *sentence = found.sure.max(*sentence);
            }
        }
        Self { draft: sentences.iter().sum::<f32>().min(MOST), sentences }
    }

    /// The probability `p` of the draft in the light of the hints.
    #[must_use]
    pub fn of_draft(&self, p: f32) -> f32 {
        raised(p, self.draft)
    }

    /// The probability `p` of sentence number `sentence` in their light.
    #[must_use]
    pub fn of_sentence(&self, sentence: usize, p: f32) -> f32 {
        raised(p, self.sentences.get(sentence).copied().unwrap_or(0.0))
    }
}

fn raised(p: f32, by: f32) -> f32 {
    if by > 0.0 { 1.0 / (1.0 + (-logit(p) - by).exp()) } else { p }
}

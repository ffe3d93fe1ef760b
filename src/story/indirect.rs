//! Jobs told indirectly, in a few words: "Forty minutes of compressions. Tea's cold.", "that one will stay with me", "still under, day
//! six". Nobody is named, nothing is said outright, and each of these words may be said of something else as well, so a wording decides nothing
//! here: it multiplies the odds that the frame's model gives. Where the model sees home life, none of them makes a job of it.

mod glimpses;
mod wordings;

use super::logit;
use crate::frame::{Frame, Topic};
use crate::text::Text;
use crate::wording::{Match, guard};
use glimpses::{GLIMPSES, OUTRIGHT};
use wordings::{CLOSING, WORDINGS};

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
        let mut found = WORDINGS.find(text);
        found.extend(GLIMPSES.find(text));
        found.extend(CLOSING.find(text).into_iter().filter(|found| found.ends_sentence(text)));
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

    /// What the hints add over the draft.
    #[must_use]
    pub fn in_draft(&self) -> f32 {
        self.draft
    }

    /// What those of sentence number `sentence` add.
    #[must_use]
    pub fn in_sentence(&self, sentence: usize) -> f32 {
        self.sentences.get(sentence).copied().unwrap_or(0.0)
    }
}

/// Glimpses that are as good as said outright.
pub fn outright(text: &Text) -> Vec<Match> {
    OUTRIGHT.find(text)
}

/// The probability `p` with so much added to its log-odds.
#[must_use]
pub fn raised(p: f32, by: f32) -> f32 {
    if by > 0.0 { 1.0 / (1.0 + (-logit(p) - by).exp()) } else { p }
}

#[cfg(test)]
mod tests {
    use super::raised;
    use crate::rules::testing::finds;

    fn told(text: &str) -> bool {
        finds("incident-commentary", "yas", text)
    }

    #[test]
    fn a_job_in_a_few_words_is_told() {
        for text in [
            "Fifty minutes of CPR on a bedroom carpet. Can't feel my arms",
            "We got a save last night, first in two years",
            "Just cleared from it. Don't ask",
            "Two shocks and he looked up at us",
            "Can't get the smell out of my hair. She must have been there for weeks",
            "Nobody warns you about the phone in their pocket that keeps ringing",
            "That house tonight. I've no words",
            "You never forget the sound a mother makes",
            "Blue lights all the way to the General and nobody in that cab breathed",
            "Second stabbing of the shift and it's not even midnight",
            "Hoarder's house today. Could not see the carpet",
            "He said I was the first person he'd spoken to since Sunday",
            "The look on that dad's face when she opened her eyes",
            "There he was, grey and not breathing, on the changing room floor",
            "Any idea how long you smell of burnt skin for",
            "Guess which mayor we took in tonight",
        ] {
            assert!(told(text), "{text}");
        }
    }

    #[test]
    fn the_same_words_of_home_and_hobbies_are_not() {
        for text in [
            "Fifty minutes of CPR on a rubber dummy. Can't feel my arms, annual update done",
            "Got a save tonight! Penalty in the last minute, best night of my Sunday league career",
            "Just cleared the loft. Don't ask how many kettles we own",
            "The quiet when you turn the telly off and everybody is in bed",
            "Two shocks on opening my payslip and neither was good",
            "Can't get the smell out of my car. Someone left prawns in the boot",
            "Nobody warns you about the price of school shoes",
            "That house on the telly tonight, three million for a shed",
            "You never forget the sound a toddler makes when the biscuit is broken",
            "Blue skies all the way to the coast and nobody in the car complained",
            "They didn't make it to the final but what a season",
            "Second coffee of the shift and it's not even midnight",
            "House clearance today. Could not see the carpet for boxes of records",
            "The look on the dog's face when the lead comes out",
            "There he was, grey and smug, on the changing room floor: my cat",
            "Any idea how long a house smells of paint for",
            "Guess which mug we took out of the cupboard of doom",
            "Scrubbing mud off my boots for the inspection",
            "Imagine calling 999 and there being nobody to send. That is why we need crews",
            "Let my lad sit in the truck for an hour at the open day",
            "Spent my day off cleaning dog sick out of the van",
            "Cleaned the truck, checked the kit, brew on. Second shift of four",
            "Lost one today. If anybody finds a left earphone in the mess room it's mine",
        ] {
            assert!(!told(text), "{text}");
        }
    }

    #[test]
    fn a_wording_moves_the_odds_and_decides_nothing() {
        assert!(raised(0.001, 3.0) < 0.05);
        assert!(raised(0.2, 3.0) > 0.8);
        assert!((raised(0.2, 0.0) - 0.2).abs() < f32::EPSILON);
    }
}

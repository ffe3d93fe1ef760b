//! What each sentence of a draft is about, as far as the frame tells, with the words that say so: for `crewmate signals --explain`.

use crate::draft::Draft;
use crate::frame::{Frame, Topic};
use crate::lexicon::Phrase;
use crate::report::Span;
use crate::signals::Signal;
use crate::story::Story;
use crate::text::Text;
use crate::text::offsets::Converter;
use serde::Serialize;

/// A sentence as printed.
#[derive(Debug, Serialize)]
pub struct Sentence {
    /// Code points of the draft.
    start: usize,
    /// Code points of the draft.
    end: usize,
    /// The likeliest of the topics that say whom or what a sentence is about.
    about: &'static str,
    /// Its probability, 0 to 1.
    likely: f64,
    /// Probability, 0 to 1, that a patient's story is told: the network's reading, and what wordings add or take away.
    told: f64,
    /// The words that most say something of a patient, or carry a rule's finding, with what they are taken for.
    telling: Vec<Telling>,
}

/// Words that say something.
#[derive(Debug, Clone, Serialize)]
struct Telling {
    quote: String,
    of: &'static str,
    likely: f64,
}

/// From this probability on a word counts as telling.
const TELLING: f32 = 0.3;

/// How a topic's tag starts that says whom or what a sentence is about.
const ABOUT: &str = "about:";

/// The sentences of a draft, in text order.
#[must_use]
pub fn read(
    draft: &Draft,
    text: &Text,
    phrases: &[Phrase],
    signals: &[Signal],
    converter: &Converter,
) -> Vec<Sentence> {
    let frame = Frame::read(draft, text, phrases, signals);
    let story = Story::read(text, phrases, signals, &frame);
    let mut telling = telling(text, &frame);
    let sentences = text.sentences().iter().enumerate().map(|(number, sentence)| {
        let abouts = Topic::ALL.iter().filter_map(|(topic, tag)| Some((*topic, tag.strip_prefix(ABOUT)?)));
        let (about, likely) = abouts
            .map(|(topic, tag)| (tag, frame.sentence(number, topic)))
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .unwrap_or(("other", 0.0));
        let Span { start, end } = converter.span(text.original(sentence.span));
        let told = rounded(story.in_sentence(number));
        Sentence { start, end, about, likely: rounded(likely), told, telling: std::mem::take(&mut telling[number]) }
    });
    sentences.collect()
}

/// For each sentence the stretches that belong to a finding, likeliest first.
fn telling(text: &Text, frame: &Frame) -> Vec<Vec<Telling>> {
    let mut found: Vec<Vec<Telling>> = text.sentences().iter().map(|_| Vec::new()).collect();
    for topic in Topic::MARKED {
        for (span, likely) in frame.marked(text, *topic, TELLING) {
            let quote = text.original(span).of(text.raw()).to_owned();
            let telling = Telling { quote, of: Topic::ALL[*topic as usize].1, likely: rounded(likely) };
            // A stretch may go on over the end of a sentence: it is told of in both.
            for number in text.sentence_at(span.start)..=text.sentence_at(span.end - 1) {
                found[number].push(telling.clone());
            }
        }
    }
    found.iter_mut().for_each(|telling| telling.sort_by(|a, b| b.likely.total_cmp(&a.likely)));
    found
}

/// A probability as printed: to three digits.
pub(super) fn rounded(p: f32) -> f64 {
    (f64::from(p) * 1000.0).round() / 1000.0
}

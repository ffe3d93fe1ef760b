//! Is a patient's story told here? The gate before every rule about patients: the frame's reading of the draft and of
//! each sentence, and what it takes to call it thin or plain.

pub mod bare_age;
mod elsewhere;
pub mod helpers;
mod indirect;
mod other_languages;
mod plain;
mod reveal;

pub use elsewhere::{at_home, of_free_time};

use crate::frame::{Frame, Topic};
use crate::lexicon::{self, List, Phrase};
use crate::signals::{Kind, Signal};
use crate::text::{Text, TokenKind};

/// How much of a story each sentence of a draft, and the draft as a whole, tells.
#[derive(Debug, Clone, Default)]
pub struct Story {
    draft: f32,
    sentences: Vec<f32>,
    /// Which sentences tell it in another language.
    foreign: Vec<bool>,
    /// Which sentences tell of somebody else.
    aside: Vec<bool>,
}

/// From here on other rules build on what is told. How hard the pack presses it is another question ([`PLAIN`], `Sensitivity`).
pub const TOLD: f32 = 0.3;
/// From here on a story is told plainly, and so is every detail of it.
pub const PLAIN: f32 = 0.6;
/// From here on a story in words of the work that gives an age is told plainly.
const WITH_AN_AGE: f32 = 0.15;
/// Below this nothing is even hinted at.
pub const HINTED: f32 = 0.25;
/// So sure is what is hinted at, at least: the packs show it, as thin evidence.
const SHOWN: f32 = 0.3;
/// From here on a draft may go on with a story that an earlier post told.
pub const GOES_ON: f32 = 0.2;

/// What is said of rubber patients, the writer's own people, or in kind words tells at most so much of a patient.
const ELSEWHERE: f32 = 0.08;

/// From here on the model is surer of a story than any wording is that there is none.
pub const BEYOND_DOUBT: f32 = 0.9;

/// Who gives an NHS or hospital number speaks of a patient, at least so surely.
const NUMBERED: f32 = 0.7;

/// A rule's confidence from the probability that something is so: the same, and `None` where it is not even hinted at.
#[must_use]
pub fn confidence(p: f32) -> Option<f32> {
    (p >= HINTED).then_some(p.max(SHOWN))
}

impl Story {
    /// Reads the story of a draft from its frame.
    #[must_use]
    pub fn read(text: &Text, phrases: &[Phrase], signals: &[Signal], frame: &Frame) -> Self {
        let of_a_patient = |s: &Signal| matches!(s.kind, Kind::NhsNumber | Kind::HospitalNumber) && s.confidence >= 0.6;
        let least = if signals.iter().any(of_a_patient) { NUMBERED } else { 0.0 };
        if !text.tokens().iter().any(|t| t.is_wordy() || t.kind == TokenKind::Hashtag) {
            // Emoji alone may hint at a story and tell none.
            return Self { sentences: vec![0.0; text.sentences().len()], ..Self::default() };
        }
        let mut elsewhere = elsewhere::elsewhere(text, signals);
        let mut foreign = other_languages::read(text, phrases, signals);
        elsewhere.sentences.iter_mut().zip(&foreign.aside).for_each(|(elsewhere, aside)| *elsewhere |= aside);
        let mut outright = plain::in_sentences(text, frame);
        outright.iter_mut().zip(&foreign.told).for_each(|(said, told)| *said |= told);
        if elsewhere.trains {
            outright.fill(false);
            foreign.told.fill(false);
        }
        let least = |said: bool| if said { plain::SAID_OUTRIGHT.max(least) } else { least };
        let told: Vec<f32> = (0..outright.len()).map(|i| frame.sentence(i, Topic::PatientTold)).collect();
        // Where whatever is told is told of them, the rest of the draft tells of nobody else.
        let whole = elsewhere.trains
            || elsewhere.sentences.contains(&true)
                && told.iter().zip(&elsewhere.sentences).all(|(p, elsewhere)| *elsewhere || *p < TOLD);
        let examines = elsewhere.examines;
        // What is hinted at counts where it is about nobody else.
        let hints = indirect::Hints::read(text, frame);
        let weigh = |p: f32, hint: f32, elsewhere: bool, said: bool| {
            let of_nobody = (elsewhere || whole) && (p < BEYOND_DOUBT || examines);
            let told = if of_nobody { p.min(ELSEWHERE) } else { indirect::raised(p, hint) };
            told.max(least(said))
        };
        let sentences = (0..told.len())
            .map(|i| weigh(told[i], hints.in_sentence(i), elsewhere.sentences[i], outright[i]))
            .collect();
        let draft = weigh(frame.draft(Topic::PatientTold), hints.in_draft(), false, outright.contains(&true));
        let is_plain = draft >= WITH_AN_AGE && draft >= plain_from(text, phrases, signals);
        Self {
            draft: if is_plain { draft.max(PLAIN) } else { draft },
            sentences,
            foreign: foreign.told,
            aside: elsewhere.sentences.iter().map(|elsewhere| *elsewhere || whole).collect(),
        }
    }

    /// A rule's confidence in a detail of the story from the probability `p`, 0 to 1, that it is one: the same, and `None` where it
    /// is not even hinted at. Where the story is told plainly, what is a detail of it at all is one plainly.
    #[must_use]
    pub fn confidence(&self, p: f32) -> Option<f32> {
        self.confidence_from(p, HINTED)
    }

    /// The same for a kind of detail that is hinted at from the probability `hinted` on, 0 to 1.
    #[must_use]
    pub fn confidence_from(&self, p: f32, hinted: f32) -> Option<f32> {
        let least = if self.draft >= PLAIN { PLAIN } else { SHOWN };
        (p >= hinted).then_some(p.max(least))
    }

    /// Probability, 0 to 1, that the draft tells of a patient or job.
    #[must_use]
    pub fn told(&self) -> f32 {
        self.draft
    }

    /// Probability, 0 to 1, that the sentence that tells most of a patient or job does; 0 where none likely does.
    #[must_use]
    pub fn likely_sentence(&self) -> f32 {
        self.sentences.iter().copied().filter(|p| *p >= 0.5).fold(0.0, f32::max)
    }

    /// Whether sentence number `sentence` tells of a patient or job in another language.
    #[must_use]
    pub fn is_foreign(&self, sentence: usize) -> bool {
        self.foreign.get(sentence).copied().unwrap_or(false)
    }

    /// Whether sentence number `sentence` tells of the writer's own people, of what is made up or the like.
    #[must_use]
    pub fn is_aside(&self, sentence: usize) -> bool {
        self.aside.get(sentence).copied().unwrap_or(false)
    }

    /// Probability, 0 to 1, that sentence number `sentence` speaks of a patient or job, in the light of the draft.
    #[must_use]
    pub fn in_sentence(&self, sentence: usize) -> f32 {
        self.sentences.get(sentence).copied().unwrap_or(0.0)
    }
}

/// From which probability on a draft tells a story plainly, by what stands in it.
fn plain_from(text: &Text, phrases: &[Phrase], signals: &[Signal]) -> f32 {
    let gives_an_age = || signals.iter().any(|signal| signal.kind == Kind::Age);
    match (is_in_words_of_the_work(text, phrases), signals.iter().any(points_at_somebody)) {
        (true, true) if gives_an_age() => WITH_AN_AGE,
        (true, true) => HINTED,
        (true, false) | (false, true) => TOLD,
        (false, false) => PLAIN,
    }
}

/// Whether a draft has words of those who go to the ill and the hurt: of going there, of what they find, of what they do. What is
/// likely a story is one plainly in such words; without them it may be about anybody.
fn is_in_words_of_the_work(text: &Text, phrases: &[Phrase]) -> bool {
    phrases.iter().any(|phrase| {
        let value = |list: List| phrase.entry.value(list);
        value(lexicon::ATTEND_VERBS).is_some()
            || value(lexicon::CALL_TERMS) == Some("incident")
            || value(lexicon::PATIENT_NOUNS).is_some_and(|value| !value.contains("weak"))
            || [lexicon::CONDITIONS, lexicon::PROCEDURES].iter().any(|list| phrase.entry.is_in(*list))
                && !is_everyday_word(text, phrase)
    })
}

/// Whether a fact is of somebody or of a moment: what is likely a story is one plainly with such a fact in it.
fn points_at_somebody(signal: &Signal) -> bool {
    match signal.kind {
        Kind::Age | Kind::ClockTime => true,
        Kind::Person => signal.confidence >= 0.5,
        Kind::StreetAddress
        | Kind::Postcode
        | Kind::DateOfBirth
        | Kind::Phone
        | Kind::IncidentNumber
        | Kind::VehicleRegistration => signal.confidence >= 0.6,
        _ => false,
    }
}

/// Whether a short phrase of the lists is an everyday word as it is written here ("all", "cat", not "ALL", "CAT").
#[must_use]
pub fn is_everyday_word(text: &Text, phrase: &Phrase) -> bool {
    let words = phrase.span.of(text.lower());
    words.len() <= 4
        && lexicon::COMMON_WORDS.contains(words)
        && !phrase.span.of(text.folded()).bytes().all(|b| b.is_ascii_uppercase())
}

/// The log-odds that belong to a probability.
#[must_use]
pub fn logit(p: f32) -> f32 {
    let p = p.clamp(0.001, 0.999);
    (p / (1.0 - p)).ln()
}

//! What earlier posts of the same account gave away: kinds, coarse classes and days, never text.

use crate::draft::Draft;
use crate::frame::{Frame, Topic};
use crate::lexicon;
use crate::signals::{self, AgeForm, Class, Kind};
use crate::story::{Story, TOLD};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// The kind under which it is noted that an earlier post told of a patient.
pub const STORY: &str = "story";
/// The kind under which a medical detail is noted.
pub const CONDITION: &str = "condition";
/// The kind under which it is noted that somebody's work or pursuit was named.
pub const ROLE: &str = "role";

/// One kind of fact that an earlier post gave away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    /// The kind's id, for example `age`. Never the value.
    pub kind: String,
    /// Days before today.
    pub days_ago: u16,
}

/// What earlier posts of the same account gave away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    /// Newest last.
    pub facts: Vec<Remembered>,
}

/// Facts older than this are forgotten: what a post gave away a fortnight ago is still matched by those who
/// followed the account, later hardly.
pub const DAYS_KEPT: u16 = 14;

/// A lone earlier post needs less of a story: it is only remembered, never shown.
const LEARN_FROM: f32 = TOLD - 0.17;

impl Memory {
    /// What a few earlier posts, oldest first, gave away, taken to be of today.
    #[must_use]
    pub fn of_posts<T: AsRef<str>>(posts: &[T]) -> Self {
        let mut memory = Self::default();
        for post in posts {
            memory.learn(post.as_ref(), 0);
        }
        // Short posts of one day are often one story in pieces: read them together as well.
        if posts.len() > 1 {
            let together: Vec<&str> = posts.iter().map(AsRef::as_ref).collect();
            memory.learn(&together.join("\n"), 0);
        }
        memory
    }

    /// Adds what a post gives away about a patient. The text itself is not kept.
    pub fn learn(&mut self, post: &str, days_ago: u16) {
        let draft = Draft { text: post.to_owned(), ..Draft::default() };
        let text = Text::new(post);
        let phrases = lexicon::phrases(&text);
        let signals = signals::read(&text, &phrases);
        let frame = Frame::read(&draft, &text, &phrases, &signals);
        let story = Story::read(&text, &frame);
        if story.told() < LEARN_FROM {
            return;
        }
        self.note(STORY, days_ago);
        for signal in &signals {
            // A word such as "elderly" narrows little; it is not worth remembering.
            if !matches!(signal.class, Class::Age { form: AgeForm::Word, .. }) {
                self.note(signal.kind.id(), days_ago);
            }
        }
        if frame.meant(&text, Topic::ClinicalDetail) >= TOLD {
            self.note(CONDITION, days_ago);
        }
        if frame.meant(&text, Topic::DistinctivePerson) >= TOLD {
            self.note(ROLE, days_ago);
        }
    }

    fn note(&mut self, kind: &str, days_ago: u16) {
        let fact = Remembered { kind: kind.to_owned(), days_ago };
        if !self.facts.contains(&fact) {
            self.facts.push(fact);
        }
    }

    /// Whether an earlier post gave away a fact of this kind.
    #[must_use]
    pub fn holds(&self, kind: Kind) -> bool {
        self.facts.iter().any(|f| f.kind == kind.id())
    }

    /// Whether an earlier post told of a patient.
    #[must_use]
    pub fn tells_of_patient(&self) -> bool {
        self.facts.iter().any(|f| f.kind == STORY)
    }

    /// Lets go of what is older than [`DAYS_KEPT`].
    pub fn expire(&mut self) {
        self.facts.retain(|f| f.days_ago <= DAYS_KEPT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_stories_about_patients_are_remembered() {
        let memory = Memory::of_posts(&["Cat missing in Cove, answers to Sooty", "Football at 3pm, bring boots"]);
        assert_eq!(memory, Memory::default());
        let memory = Memory::of_posts(&["Took a man of 89 in from Alveley with a broken hip"]);
        assert!(memory.tells_of_patient() && memory.holds(Kind::Age));
    }

    #[test]
    fn no_text_is_kept() {
        let memory = Memory::of_posts(&["Took Ethel Parkinson in from Alveley with a broken hip"]);
        let kept = serde_json::to_string(&memory).unwrap().to_lowercase();
        assert!(!kept.contains("ethel") && !kept.contains("alveley"), "{kept}");
    }
}

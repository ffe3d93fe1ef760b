//! What earlier posts of the same account gave away: kinds, coarse classes and days, never text.

use crate::signals::{self, Kind};
use crate::text::Text;
use serde::{Deserialize, Serialize};

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

impl Memory {
    /// What a few earlier posts, oldest first, gave away, taken to be of today.
    #[must_use]
    pub fn of_posts<T: AsRef<str>>(posts: &[T]) -> Self {
        let mut memory = Self::default();
        for post in posts {
            memory.learn(post.as_ref(), 0);
        }
        memory
    }

    /// Adds what a post gives away. The text itself is not kept.
    pub fn learn(&mut self, post: &str, days_ago: u16) {
        let text = Text::new(post);
        let phrases = crate::lexicon::phrases(&text);
        for signal in signals::read(&text, &phrases) {
            self.note(signal.kind, days_ago);
        }
    }

    fn note(&mut self, kind: Kind, days_ago: u16) {
        let fact = Remembered { kind: kind.id().to_owned(), days_ago };
        if !self.facts.contains(&fact) {
            self.facts.push(fact);
        }
    }

    /// Whether an earlier post gave away a fact of this kind.
    #[must_use]
    pub fn holds(&self, kind: Kind) -> bool {
        self.facts.iter().any(|f| f.kind == kind.id())
    }
}

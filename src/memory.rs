//! What earlier posts of the same account gave away: kinds and days, never text.

use crate::draft::{Account, Audience, Draft};
use crate::frame::{Frame, Topic};
use crate::lexicon;
use crate::signals::{self, AgeForm, Class, Kind};
use crate::story::{Story, TOLD};
use crate::text::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The kind under which it is noted that an earlier post told of a patient.
pub const STORY: &str = "story";
/// The kind under which a medical detail is noted.
pub const CONDITION: &str = "condition";
/// The kind under which it is noted that somebody's work or pursuit was named.
pub const ROLE: &str = "role";

/// One kind of fact that an earlier post gave away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Remembered {
    /// The kind's id, for example `age`. Never the value.
    pub kind: String,
    /// The day of the post, counted from 1 January 1970.
    pub day: u32,
}

/// What earlier posts of the same account gave away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Memory {
    /// Newest last.
    pub facts: Vec<Remembered>,
}

/// Facts older than this are forgotten, unless the settings say otherwise: what a post gave away a fortnight ago is still matched by those who
/// followed the account, later hardly.
pub const DAYS_KEPT: u32 = 14;

/// From here on an earlier post has told a story that is worth remembering.
const LEARN_FROM: f32 = 0.33;

impl Memory {
    /// What a few earlier posts, oldest first, gave away, taken to be of one day.
    #[must_use]
    pub fn of_posts<T: AsRef<str>>(posts: &[T]) -> Self {
        let mut memory = Self::default();
        for post in posts {
            memory.learn(post.as_ref(), None);
        }
        // Short posts of one day are often one story in pieces: read them together as well.
        if posts.len() > 1 {
            let together: Vec<&str> = posts.iter().map(AsRef::as_ref).collect();
            memory.learn(&together.join("\n"), None);
        }
        memory
    }

    /// Adds what a post of that day gives away about a patient. The text itself is not kept. Of a post whose day is not known
    /// the facts are of day 0.
    pub fn learn(&mut self, post: &str, day: Option<u32>) {
        let draft = Draft { text: post.to_owned(), day, ..Draft::default() };
        let text = Text::new(post);
        let phrases = lexicon::phrases(&text);
        let signals = signals::read(&text, &phrases, day);
        let frame = Frame::read(&draft, &text, &phrases, &signals);
        let story = Story::read(&text, &phrases, &signals, &frame);
        if story.told() < LEARN_FROM {
            return;
        }
        let day = day.unwrap_or(0);
        self.note(STORY, day);
        for signal in &signals {
            // A word such as "elderly" narrows little; it is not worth remembering.
            if !matches!(signal.class, Class::Age { form: AgeForm::Word, .. }) {
                self.note(signal.kind.id(), day);
            }
        }
        if frame.meant(&text, Topic::ClinicalDetail) >= TOLD {
            self.note(CONDITION, day);
        }
        if frame.meant(&text, Topic::DistinctivePerson) >= TOLD {
            self.note(ROLE, day);
        }
    }

    fn note(&mut self, kind: &str, day: u32) {
        let fact = Remembered { kind: kind.to_owned(), day };
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

    /// Lets go of what is older than `days`, and of what a clock set back makes a day to come. 0 keeps nothing.
    pub fn expire(&mut self, today: u32, days: u32) {
        self.facts.retain(|f| days > 0 && today.checked_sub(f.day).is_some_and(|ago| ago <= days));
    }
}

/// What earlier posts gave away, by account and site: the whole of what the browser keeps between posts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct EarlierPosts(BTreeMap<String, Memory>);

impl EarlierPosts {
    /// What is known of earlier posts from where this draft is written.
    #[must_use]
    pub fn before(&self, draft: &Draft) -> Option<&Memory> {
        self.0.get(&place(draft))
    }

    /// Adds what a post that went out gives away. A private message tells the account's readers nothing.
    pub fn learn(&mut self, draft: &Draft, today: u32, days: u32) {
        if draft.audience == Audience::Direct {
            return;
        }
        let mut memory = Memory::default();
        memory.learn(&draft.text, Some(today));
        let known = self.0.entry(place(draft)).or_default();
        for fact in memory.facts {
            known.note(&fact.kind, fact.day);
        }
        self.expire(today, days);
    }

    /// Lets go of what is older than `days`.
    pub fn expire(&mut self, today: u32, days: u32) {
        self.0.retain(|_, memory| {
            memory.expire(today, days);
            !memory.facts.is_empty()
        });
    }
}

/// Account and site, for example `personal x.com`.
fn place(draft: &Draft) -> String {
    let account = match draft.account {
        Account::Personal => "personal",
        Account::Corporate => "corporate",
    };
    format!("{account} {}", draft.site)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::check;
    use crate::policy::Pack;

    #[test]
    fn only_stories_about_patients_are_remembered() {
        let memory = Memory::of_posts(&["Cat missing in Cove, answers to Sooty", "Football at 3pm, bring boots"]);
        assert_eq!(memory, Memory::default());
        let memory = Memory::of_posts(&["Took a man of 89 in from Alveley with a broken hip"]);
        assert!(memory.tells_of_patient() && memory.holds(Kind::Age));
    }

    fn post(text: &str, site: &str) -> Draft {
        Draft { text: text.to_owned(), site: site.to_owned(), ..Draft::default() }
    }

    #[test]
    fn a_jigsaw_over_two_posts_shows_the_pieces_of_the_first() {
        let mut earlier = EarlierPosts::default();
        earlier.learn(&post("Took a man of 89 in with a broken hip", "x.com"), 20_000, DAYS_KEPT);
        let next = post("Our patient from yesterday, the one from Alveley, died this morning. Rest easy.", "x.com");
        let pieces = |earlier: &EarlierPosts, draft: &Draft| {
            let none = Memory::default();
            let memory = earlier.before(draft).unwrap_or(&none);
            check(draft, Pack::built_in("emas").unwrap(), memory)
                .jigsaw
                .pieces
                .into_iter()
                .filter(|p| p.earlier)
                .count()
        };
        assert!(pieces(&earlier, &next) > 0, "{earlier:?}");
        assert_eq!(pieces(&earlier, &post(&next.text, "facebook.com")), 0, "another site");
        assert_eq!(pieces(&EarlierPosts::default(), &next), 0, "nothing before");
        assert_eq!(pieces(&earlier, &post("Lovely sunrise over the canal this morning", "x.com")), 0, "about nobody");
        earlier.expire(20_000 + DAYS_KEPT, DAYS_KEPT);
        assert!(earlier.before(&next).is_some());
        earlier.expire(20_001 + DAYS_KEPT, DAYS_KEPT);
        assert_eq!(earlier, EarlierPosts::default());
    }

    #[test]
    fn private_messages_and_posts_without_a_patient_leave_nothing() {
        let mut earlier = EarlierPosts::default();
        let text = "Took a man of 89 in from Alveley with a broken hip";
        earlier.learn(&Draft { audience: Audience::Direct, ..post(text, "x.com") }, 20_000, DAYS_KEPT);
        earlier.learn(&post("Football at 3pm, bring boots", "x.com"), 20_000, DAYS_KEPT);
        assert_eq!(earlier, EarlierPosts::default());
    }

    #[test]
    fn no_text_is_kept() {
        let memory = Memory::of_posts(&["Took Ethel Parkinson in from Alveley with a broken hip"]);
        let kept = serde_json::to_string(&memory).unwrap().to_lowercase();
        assert!(!kept.contains("ethel") && !kept.contains("alveley"), "{kept}");
    }
}

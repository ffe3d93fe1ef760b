//! "These views are my own": which trust wants it, in which words, and whether a text has it.

use super::employer::Employer;
use super::sense::{is_disclaimer_tag, says_views_are_own};
use crate::text::{Text, TokenKind};
use std::cell::OnceCell;

/// How a trust's disclaimer is recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisclaimerKind {
    /// Any statement that says the same.
    Sense,
    /// The prescribed words: any letter case, any spaces and line breaks, final full stop optional.
    Exact,
}

/// When a trust asks for its disclaimer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisclaimerNeed {
    /// Where the person can be recognised as staff: the profile or this post names the employer.
    EmployerNamed,
    /// Where the profile or any post names the employer.
    EmployerNamedInProfileOrPost,
    /// Where the profile names the employer.
    EmployerNamedInProfile,
    /// On everything public, whether or not the employer is named.
    PublicAlways,
}

/// Whether a text carries the disclaimer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisclaimerMatch {
    /// As the trust wants it.
    Full,
    /// The short form, where the trust wants the long one.
    Short,
    /// Not at all.
    None,
}

/// A trust's disclaimer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclaimer {
    /// How it is recognised.
    pub kind: DisclaimerKind,
    /// The prescribed words, or words that would do.
    pub wording: String,
    /// A shorter form that the policy mentions elsewhere.
    pub short_form: Option<String>,
    /// Further words that the trust takes for its disclaimer, compared as the prescribed ones are.
    pub phrases: Vec<String>,
    /// When it is needed.
    pub needs: DisclaimerNeed,
    /// Whether it may stand in the post itself.
    pub in_post_counts: bool,
    /// The clauses that ask for it.
    pub clauses: Vec<String>,
}

impl Disclaimer {
    /// Whether `text` carries this disclaimer; `employer` tells by which names the employer goes.
    #[must_use]
    pub fn in_text(&self, text: &str, employer: &Employer) -> DisclaimerMatch {
        self.in_read(&Text::new(text), employer)
    }

    /// The same for a text that has been read already.
    #[must_use]
    pub fn in_read(&self, text: &Text, employer: &Employer) -> DisclaimerMatch {
        let words = OnceCell::new();
        let has = |wording: &String| may_hold(text, wording) && holds(words.get_or_init(|| self::words(text)), wording);
        if self.phrases.iter().any(has) {
            return DisclaimerMatch::Full;
        }
        match self.kind {
            DisclaimerKind::Sense => {
                let tagged = || {
                    let tags = text.tokens().iter().filter(|t| t.kind == TokenKind::Hashtag);
                    tags.map(|t| text.word(t)).any(is_disclaimer_tag)
                };
                if says_views_are_own(text, employer) || tagged() {
                    DisclaimerMatch::Full
                } else {
                    DisclaimerMatch::None
                }
            }
            DisclaimerKind::Exact if has(&self.wording) => DisclaimerMatch::Full,
            DisclaimerKind::Exact if self.short_form.as_ref().is_some_and(has) => DisclaimerMatch::Short,
            DisclaimerKind::Exact => DisclaimerMatch::None,
        }
    }
}

/// Words and marks in lower case. Spaces, line breaks and what is not drawn don't count: they are what "the exact words"
/// leaves open.
fn words(text: &Text) -> Vec<&str> {
    text.tokens().iter().filter(|t| t.kind != TokenKind::Break).map(|t| text.word(t)).collect()
}

/// Whether the text may hold the wording's first word: `false` is certain, and spares reading the wording.
fn may_hold(text: &Text, wording: &str) -> bool {
    let word = wording.split_whitespace().next().unwrap_or_default();
    let letters = word.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    !word.is_ascii() || text.may_hold_part(&letters.to_ascii_lowercase())
}

/// Whether `words` hold the wording in one piece, its final full stop aside.
fn holds(words: &[&str], wording: &str) -> bool {
    let wording = Text::new(wording.trim().trim_end_matches('.'));
    let wording = self::words(&wording);
    !wording.is_empty() && words.windows(wording.len()).any(|row| row == wording)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Pack;

    /// At the trust that the text names, if it names one.
    fn says(text: &str) -> bool {
        let pack = Pack::built_in(if text.contains("SCAS") { "scas" } else { "yas" }).unwrap();
        pack.disclaimer.as_ref().unwrap().in_text(text, &pack.employer) == DisclaimerMatch::Full
    }

    #[test]
    fn the_same_sense_in_other_words_is_recognised() {
        for text in [
            "Views my own.",
            "Opinions are mine alone",
            "opinions = mine",
            "All views expressed here are my own",
            "These are just my views.",
            "All opinions personal.",
            "My tweets don't represent the Trust x",
            "Personal account, doesn’t represent the Trust.",
            "Views are mine and not the Trust's.",
            "personal account, own views",
            "Personal, unrelated to SCAS.",
            "Views personal & unrelated to SCAS.",
            "Comments are personal ones and are not related to SCAS.",
            "Opinions here do not represent the Trust in any way.",
            "My views only.",
            "Paramedic at YAS. My views, they do not represent the Trust.",
            "Paramedic for Yorkshire Ambulance Service. I don't speak for or represent them.",
            "Student para @ Bradford Uni, placement with Yorkshire Ambulance Service. I don't represent either.",
            "YAS EAC. My words. Rovers.",
            "Everything here is just me, not my employer.",
            "I volunteer with YAS. Anything I say is down to me and possibly the wine.",
            "Opiniões pessoais, sem ligação ao serviço",
            "Barn bersonol yn unig",
        ] {
            assert!(says(text), "{text}");
        }
    }

    #[test]
    fn talk_of_views_is_no_disclaimer() {
        for text in [
            "All opinions welcome!",
            "Opinionated about biscuits.",
            "Great views from the top of my own hill",
            "I posted my own recipe",
            "My views on tea are well known",
            "My words exactly, YAS",
            "Love the lads at YAS, they do not represent what people think",
            "Paramedic. Dad of two.",
            "personal best at parkrun",
            "they told me it is not the trust's best year",
        ] {
            assert!(!says(text), "{text}");
        }
    }

    #[test]
    fn the_prescribed_words_count_in_any_case_and_the_short_form_is_told_apart() {
        let pack = Pack::built_in("emas").unwrap();
        let of = |text: &str| pack.disclaimer.as_ref().unwrap().in_text(text, &pack.employer);
        assert_eq!(of("EMAS paramedic. THESE VIEWS ARE MY OWN, NOT OF MY EMPLOYER"), DisclaimerMatch::Full);
        assert_eq!(of("these views are my own,\nnot of my employer. EMAS"), DisclaimerMatch::Full);
        assert_eq!(of("These views are my own. EMAS paramedic."), DisclaimerMatch::Short);
        assert_eq!(of("Paramedic at EMAS. Views my own."), DisclaimerMatch::None);
    }
}

//! Where a rule reports to, and what it keeps of a sentence while it looks for hits.

use crate::policy::Hit;
use crate::report::{Edit, Fix, Span};
use crate::text::Text;
use crate::wording::Match;
use std::cell::Cell;

/// An answer about a sentence, kept until another sentence is asked about: many findings may lie in one long sentence.
#[derive(Debug, Default)]
pub struct OfSentence(Cell<Option<(usize, bool)>>);

impl OfSentence {
    /// The answer about sentence number `sentence`; asks `find` where the one before was another.
    pub fn get(&self, sentence: usize, find: impl FnOnce() -> bool) -> bool {
        let kept = self.0.get().filter(|(of, _)| *of == sentence);
        let (_, answer) = kept.unwrap_or_else(|| (sentence, find()));
        self.0.set(Some((sentence, answer)));
        answer
    }
}

/// Whether a rule said that a draft is none of its business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuledOut {
    /// It did not.
    Not,
    /// By how the draft speaks, as far as single words show it.
    ByTone,
    /// By what the words mean.
    ByFact,
}

/// Where a rule reports to: `hits.push(hits.at(span).sure(0.9).because("a date of birth"))`.
pub struct Hits<'a> {
    rule: &'static str,
    text: &'a Text,
    list: Vec<Hit>,
    ruled_out: RuledOut,
    stands: bool,
    strict: bool,
}

impl<'a> Hits<'a> {
    /// Starts a list for one rule.
    #[must_use]
    pub const fn new(rule: &'static str, text: &'a Text) -> Self {
        Self { rule, text, list: Vec::new(), ruled_out: RuledOut::Not, stands: false, strict: false }
    }

    /// A hit at a place in the text (folded bytes), beyond doubt unless said otherwise.
    #[must_use]
    pub fn at(&self, folded: Span) -> Hit {
        Hit::new(self.rule).at(self.text.original(folded))
    }

    /// A hit where a wording was found, as sure as the wording is.
    #[must_use]
    pub fn of(&self, found: &Match) -> Hit {
        self.at(found.span).sure(found.sure)
    }

    /// A hit on the post as a whole, the profile or an attachment.
    #[must_use]
    pub const fn whole(&self) -> Hit {
        Hit::new(self.rule)
    }

    /// A safer wording of one edit: `replacement` for the words at `folded` (folded bytes).
    #[must_use]
    pub fn replace(&self, label: &str, folded: Span, replacement: &str) -> Fix {
        let edit = Edit { span: self.text.original(folded), replacement: replacement.to_owned() };
        Fix { label: label.to_owned(), edits: vec![edit] }
    }

    /// Reports.
    pub fn push(&mut self, hit: Hit) {
        self.list.push(hit);
    }

    /// Says that the draft has been seen and is none of the rule's business: it is published already, a joke, another
    /// account's task. The model has to be beyond doubt to find something all the same.
    pub fn rule_out(&mut self) {
        self.ruled_out = self.ruled_out.max(RuledOut::ByTone);
    }

    /// The same, whatever the model reads: what the words mean here is a fact ("shag pile carpet", a bull among heifers).
    pub fn rule_out_for_good(&mut self) {
        self.ruled_out = RuledOut::ByFact;
    }

    /// Whether, and why, the draft was said to be none of the rule's business.
    #[must_use]
    pub const fn ruled_out(&self) -> RuledOut {
        self.ruled_out
    }

    /// Says that what was found is a fact (a link to a map, a number), no manner of speaking: the model can't set it aside.
    pub fn stand(&mut self) {
        self.stands = true;
    }

    /// Whether what was found can't be set aside.
    #[must_use]
    pub const fn stands(&self) -> bool {
        self.stands
    }

    /// Says that the rule's own wordings know nearly all there is: the model has to be surer to find more.
    pub fn be_strict(&mut self) {
        self.strict = true;
    }

    /// Whether the model has to be surer than elsewhere.
    #[must_use]
    pub const fn is_strict(&self) -> bool {
        self.strict
    }

    /// Whether nothing has been reported yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What was reported.
    #[must_use]
    pub fn into_list(self) -> Vec<Hit> {
        self.list
    }
}
